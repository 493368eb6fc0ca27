"""What the lines of one card say: headline, time, category and region, credit, teaser, image."""

from __future__ import annotations

import re

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.dates import Hints
from newsspider.extract.listing.candidates import Candidate
from newsspider.extract.listing.cardcredits import credit_among, credit_by_place, names_a_writer, told_credit
from newsspider.extract.listing.cardlabels import (
    MAX_LABEL_WORDS,
    category_and_region,
    is_meta,
    labels_among,
    names_itself,
    pieces_of,
    small_pieces,
)
from newsspider.extract.listing.cardtimes import leading_time, read_marked_time, read_time, under_a_day, with_clocks
from newsspider.extract.listing.lexicon import CREDIT_LINE, MORE_LINKS, key
from newsspider.extract.listing.lines import Line
from newsspider.extract.listing.linktext import HEADINGS, headline_size, is_cut
from newsspider.extract.listing.pictures import find_image
from newsspider.extract.listing.surroundings import Surroundings
from newsspider.extract.page import Page
from newsspider.extract.plaintext import undoubled
from newsspider.items import Card

HEADLINE_TOKENS = frozenset(["headline", "title", "hed", "heading"])
LABEL_TOKENS = frozenset(
    ["category", "kicker", "eyebrow", "section", "label", "rubric", "topic", "channel", "cat", "tag"]
)
MAX_HEADLINE = 300  # characters


def read_card(page: Page, candidate: Candidate, around: Surroundings, hints: Hints, listed: str | None) -> Card:
    """The card of ``candidate``; its headline is None when no line can be one."""
    card = Card(candidate.url)
    texts = with_clocks(_once(around.lines))
    at = find_headline_line(candidate, texts)
    if at is not None:
        card.headline = headline_text(candidate, texts[at])
    elif listed:
        card.headline = listed
    labels: list[str] = []
    head = texts[at].node if at is not None else None
    for index, line in enumerate(texts):
        if index == at or line.text == card.headline or key(line.text) in MORE_LINKS:
            continue
        if small := read_time(line, hints):
            card.published = card.published or small.time
            card.credit = card.credit or small.credit
            labels += [small.label] if small.label else []
            labels += labels_among(small.others, card.url)
        elif CREDIT_LINE.match(line.text):
            card.credit = card.credit or undoubled(line.text)
        elif credit := credit_among(line.text):
            card.credit = card.credit or credit
            labels += labels_among([p for p in pieces_of(line.text) if not is_meta(p)], card.url)
        elif card.credit is None and (credit := credit_by_place(line, head, candidate.scope)):
            card.credit = credit
        elif is_label(line, card.url, before=at is None or index < at):
            labels.append(line.text)
        elif pieces := small_pieces(line.text):
            labels += labels_among(pieces, card.url)
        elif card.teaser is None and at is not None and index > at and is_teaser(line):
            told = None if card.published else leading_time(line.text, hints)
            card.published, text = told or (card.published, line.text)
            card.teaser = without_pointer(text)
    card.published = read_marked_time(candidate, hints, card.published)
    if card.published is None and candidate.scope is not None:
        card.published = under_a_day(candidate.scope, texts, hints)
    card.credit = card.credit or told_credit(candidate.scope)
    card.category, card.region = category_and_region(labels)
    card.image = find_image(page, [candidate.scope, *candidate.links, around.picture])
    return card


def _once(lines: list[Line]) -> list[Line]:
    """Lines without immediate repetitions (one text for phones, one for desks)."""
    return [line for i, line in enumerate(lines[:60]) if not i or line.text != lines[i - 1].text]


def find_headline_line(candidate: Candidate, lines: list[Line]) -> int | None:
    """In a heading; in an element called headline or title; the link's only line; else by elimination."""
    main, heading = candidate.main, candidate.heading
    inside = [
        i
        for i, line in enumerate(lines)
        if main is not None and (line.node is main or main in line.node.iterancestors())
    ]
    for i, line in enumerate(lines):
        if (
            heading is not None
            and (line.node is heading or heading in line.node.iterancestors())
            and (not inside or i in inside)
        ):
            return i
    for i, line in enumerate(lines):
        if _within(line.node, candidate.scope, HEADINGS, None) and headline_size(line.text) >= 2:
            return i
    for i in inside or range(len(lines)):
        if _within(lines[i].node, candidate.scope, frozenset(), HEADLINE_TOKENS) and headline_size(lines[i].text) >= 2:
            return i
    likely = [i for i in inside if key(lines[i].text) not in MORE_LINKS]
    if len(likely) == 1 and headline_size(lines[likely[0]].text) >= 2:
        return likely[0]
    fit = [i for i in likely or range(len(lines)) if _may_be_headline(lines[i].text)]
    for words in (5, 4, 3):  # "Tech United States" has three words and is none
        for i in fit:
            if headline_size(lines[i].text) >= words:
                return i
    return None


def _may_be_headline(text: str) -> bool:
    return len(text) <= MAX_HEADLINE and not is_cut(text) and not is_meta(text)


def _within(node: Element | None, top: Element | None, tags: frozenset[str], tokens: frozenset[str] | None) -> bool:
    """The node or an element around it, up to ``top``, has one of the tags or one of the class words."""
    for _ in range(4):
        if node is None:
            return False
        if node.tag in tags or (tokens and not tokens.isdisjoint(name_tokens(node))):
            return True
        if node is top:
            return False
        node = node.getparent()
    return False


def headline_text(candidate: Candidate, line: Line) -> str:
    """The line, without the bullet a style of writing puts before it."""
    return re.sub(r"^[•·▪■►▶»›\-–—\s]+(?=\w)", "", line.text)[:1_000]


def is_label(line: Line, url: str, *, before: bool) -> bool:
    """A category or region: a few words above the headline, an element named so, or a label that says what it is."""
    text = line.text
    if len(text.split()) > MAX_LABEL_WORDS or len(text) > 40 or is_meta(text) or not any(c.isalpha() for c in text):
        return False
    if _within(line.node, None, frozenset(), LABEL_TOKENS):
        return True
    if names_a_writer(line):
        return False
    if not before:
        return names_itself(text, url)
    return not is_cut(text) and text[-1:] not in ".!?:"


def is_teaser(line: Line) -> bool:
    return headline_size(line.text) >= 5 and not is_meta(line.text) and not is_names(line.text)


_POINTER = re.compile(r"(?<=[.!?…”\"])\s+([^.!?…”\"]{3,40})$")


def without_pointer(text: str) -> str:
    """The teaser without "Continue reading →" on the same line."""
    pointer = _POINTER.search(text)
    return text[: pointer.start()] if pointer and key(pointer[1]) in MORE_LINKS else text


def is_names(text: str) -> bool:
    """ "Ada Example and Bo Sample": capitals only, no full stop; a byline, not a teaser."""
    words = [w for w in text.split() if w.lower() not in ("and", "und", "et", "y", "e", "&", "|", "von", "de", "van")]
    return len(words) <= 8 and text[-1:] not in ".!?…" and all(w[:1].isupper() for w in words)
