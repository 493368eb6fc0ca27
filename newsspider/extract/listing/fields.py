"""What the lines of one card say: headline, time, category and region, credit, teaser, image."""

from __future__ import annotations

import re

from newsspider.extract.dates import Hints
from newsspider.extract.listing.candidates import Candidate
from newsspider.extract.listing.cardcredits import (
    credit_among,
    credit_by_place,
    leads_to_a_writer,
    names_a_writer,
    told_credit,
)
from newsspider.extract.listing.cardheadlines import find_headline_line, headline_text, parted, within
from newsspider.extract.listing.cardlabels import (
    MAX_LABEL_WORDS,
    category_and_region,
    is_meta,
    labels_among,
    names_itself,
    pieces_of,
    small_pieces,
    told_category,
)
from newsspider.extract.listing.cardtimes import (
    leading_time,
    read_marked_time,
    read_time,
    trailing_time,
    under_a_day,
    with_clocks,
)
from newsspider.extract.listing.lexicon import CREDIT_LINE, MORE_LINKS, key
from newsspider.extract.listing.lines import Line
from newsspider.extract.listing.linktext import headline_size, is_cut
from newsspider.extract.listing.pictures import find_image
from newsspider.extract.listing.surroundings import Surroundings
from newsspider.extract.page import Page
from newsspider.extract.plaintext import undoubled
from newsspider.items import Card

LABEL_TOKENS = frozenset(
    ["category", "kicker", "eyebrow", "section", "label", "rubric", "topic", "channel", "cat", "tag"]
)


def read_card(page: Page, candidate: Candidate, around: Surroundings, hints: Hints, listed: str | None) -> Card:
    """The card of ``candidate``; its headline is None when no line can be one."""
    card = Card(candidate.url)
    texts = with_clocks(parted(candidate, _once(around.lines)))
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
        elif card.teaser is None and at is not None and index > at:
            told = None if card.published else leading_time(line.text, hints) or trailing_time(line.text, hints)
            card.published, text = told or (card.published, line.text)
            card.teaser = without_pointer(text) if is_teaser(text) else None
    card.published = read_marked_time(candidate, hints, card.published)
    if card.published is None and candidate.scope is not None:
        card.published = under_a_day(candidate.scope, texts, hints, card.url)
    card.credit = card.credit or told_credit(candidate.scope)
    card.category, card.region = category_and_region(labels)
    card.category = card.category or told_category(candidate.scope)
    card.image = find_image(page, [candidate.scope, *candidate.links, around.picture])
    return card


def _once(lines: list[Line]) -> list[Line]:
    """Lines without immediate repetitions (one text for phones, one for desks)."""
    return [line for i, line in enumerate(lines[:60]) if not i or line.text != lines[i - 1].text]


def is_label(line: Line, url: str, *, before: bool) -> bool:
    """A category or region: a few words above the headline, an element named so, or a label that says what it is."""
    text = line.text
    if len(text.split()) > MAX_LABEL_WORDS or len(text) > 40 or is_meta(text) or not any(c.isalpha() for c in text):
        return False
    if within(line.node, None, frozenset(), LABEL_TOKENS):
        return True
    if names_a_writer(line) or leads_to_a_writer(line):
        return False
    if not before:
        return names_itself(text, url)
    return not is_cut(text) and text[-1:] not in ".!?:"


def is_teaser(text: str) -> bool:
    return headline_size(text) >= 5 and not is_meta(text) and not is_names(text)


_POINTER = re.compile(r"(?<=[.!?…”\"。！？」])\s+([^.!?…”\"。！？」]{3,40})$")


def without_pointer(text: str) -> str:
    """The teaser without "Continue reading →" on the same line."""
    pointer = _POINTER.search(text)
    return text[: pointer.start()] if pointer and key(pointer[1]) in MORE_LINKS else text


def is_names(text: str) -> bool:
    """ "Ada Example and Bo Sample": capitals only, no full stop; a byline, not a teaser."""
    words = [w for w in text.split() if w.lower() not in ("and", "und", "et", "y", "e", "&", "|", "von", "de", "van")]
    return len(words) <= 8 and text[-1:] not in ".!?…" and all(w[:1].isupper() for w in words)
