"""What the lines of one card say: headline, time, category and region, credit, teaser, image."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.dates import Hints, find_timestamps, parse_timestamp, resolve
from newsspider.extract.listing.candidates import HEADINGS, Candidate, headline_size, is_cut
from newsspider.extract.listing.cardlabels import (
    MAX_LABEL_WORDS,
    category_and_region,
    labels_among,
    names_itself,
    pieces_of,
)
from newsspider.extract.listing.lexicon import BYLINE, CREDIT_LINE, MORE_LINKS, NO_LABEL, key
from newsspider.extract.listing.lines import Line
from newsspider.extract.listing.pictures import find_image
from newsspider.extract.listing.surroundings import Surroundings
from newsspider.extract.page import Page
from newsspider.extract.plaintext import undoubled
from newsspider.items import Card, Timestamp

HEADLINE_TOKENS = frozenset(["headline", "title", "hed", "heading"])
LABEL_TOKENS = frozenset(
    ["category", "kicker", "eyebrow", "section", "label", "rubric", "topic", "channel", "cat", "tag"]
)
MAX_HEADLINE = 300  # characters


def read_card(page: Page, candidate: Candidate, around: Surroundings, hints: Hints, listed: str | None) -> Card:
    """The card of ``candidate``; its headline is None when no line can be one."""
    card = Card(candidate.url)
    texts = _once(around.lines)
    at = find_headline_line(candidate, texts)
    if at is not None:
        card.headline = headline_text(candidate, texts[at])
    elif listed:
        card.headline = listed
    labels: list[str] = []
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
        elif is_label(line, card.url, before=at is None or index < at):
            labels.append(line.text)
        elif card.teaser is None and at is not None and index > at and is_teaser(line):
            card.teaser = line.text
    card.published = read_marked_time(candidate, hints, card.published)
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


def is_meta(text: str) -> bool:
    return bool(
        CREDIT_LINE.match(text)
        or BYLINE.match(text)
        or NO_LABEL.match(text)
        or (len(text) <= 60 and any(map(str.isdigit, text)) and find_timestamps(text, Hints()))
    )


def headline_text(candidate: Candidate, line: Line) -> str:
    """The line, without the bullet a style of writing puts before it."""
    return re.sub(r"^[•·▪■►▶»›\-–—\s]+(?=\w)", "", line.text)[:1_000]


@dataclass(slots=True)
class SmallPrint:
    """A line that is little else than a time, and what else it says. ``label`` is what few words stand right before the
    time: "Tech" of "TechAugust 1, 2025"; ``others`` are pieces that separators part."""

    time: Timestamp
    label: str | None = None
    others: list[str] = field(default_factory=list)
    credit: str | None = None


def read_time(line: Line, hints: Hints) -> SmallPrint | None:
    """The time of a line of small print with what stands around it; None for any other line."""
    text = line.text
    if len(text) > 160:
        return None
    if any(map(str.isdigit, text)) and (readings := find_timestamps(text, hints)):
        reading = readings[0]
        before, behind = text[: reading.start], text[reading.end :]
        stamp = resolve(reading, hints)
        return _small_print(stamp, before, behind) if stamp else None
    if hints.fetched_at is not None and len(text.split()) <= 6:
        stamp = parse_timestamp(text, timezone=hints.timezone, language=hints.language, fetched_at=hints.fetched_at)
        return SmallPrint(stamp) if stamp else None
    return None


def _small_print(stamp: Timestamp, before: str, behind: str) -> SmallPrint | None:
    """None where the time stands in running text: more than a few words that no separators part."""
    pieces = [*pieces_of(before), *pieces_of(behind)]
    if len(before.split()) + len(behind.split()) > 8 and not (
        len(pieces) >= 3 and all(len(piece.split()) <= MAX_LABEL_WORDS for piece in pieces)
    ):
        return None
    small = SmallPrint(stamp, credit=next((undoubled(p) for p in pieces if CREDIT_LINE.match(p)), None))
    ahead = re.sub(r"\s*(?:[|·•,/–—-]\s*)+$", "", before).strip()
    if len(ahead.split()) <= MAX_LABEL_WORDS:
        label = _ANNOUNCES.sub("", ahead)
        small.label = label if label and not is_meta(label) else None
        pieces = pieces_of(behind)
    small.others = [piece for piece in pieces if not is_meta(piece)]
    return small


def credit_among(text: str) -> str | None:
    """The credit in a line of several pieces: "Tech Malaysia | Photo: Ann Lee"."""
    pieces = pieces_of(text) if len(text) <= 160 else []
    return next((p for p in pieces if CREDIT_LINE.match(p)), None) if len(pieces) > 1 else None


_ANNOUNCES = re.compile(r"(?i)^(?:published|posted|updated|veröffentlicht|aktualisiert|on|am)\b[: ]*")


def read_marked_time(candidate: Candidate, hints: Hints, printed: Timestamp | None) -> Timestamp | None:
    """``time[datetime]`` in the card, where it says more than the printed text."""
    if candidate.scope is None:
        return printed
    if printed is None:
        titles = [t for n in candidate.scope.iter("span", "time", "abbr", "p", "small", "div") if (t := n.get("title"))]
        printed = next((s for title in titles[:5] if (s := _titled_time(title, hints))), None)
    for node in candidate.scope.iter("time"):
        value = node.get("datetime")
        stamp = (
            parse_timestamp(value, timezone=hints.timezone, language=hints.language, fetched_at=hints.fetched_at)
            if value
            else None
        )
        if stamp:
            coarser = stamp.precision == "day" and printed is not None and printed.precision != "day"
            return printed if coarser else stamp
    return printed


def _titled_time(title: str, hints: Hints) -> Timestamp | None:
    """title="May 2, 2025 9:30 AM" over "3 days ago"."""
    readings = find_timestamps(title, hints) if len(title) <= 80 and any(map(str.isdigit, title)) else []
    return resolve(readings[0], hints) if readings else None


def is_label(line: Line, url: str, *, before: bool) -> bool:
    """A category or region: a few words above the headline, an element named so, or a label that says what it is."""
    text = line.text
    if len(text.split()) > MAX_LABEL_WORDS or len(text) > 40 or is_meta(text) or not any(c.isalpha() for c in text):
        return False
    if _within(line.node, None, frozenset(), LABEL_TOKENS):
        return True
    if not before:
        return names_itself(text, url)
    return not is_cut(text) and text[-1:] not in ".!?:"


def is_teaser(line: Line) -> bool:
    return headline_size(line.text) >= 5 and not is_meta(line.text) and not is_names(line.text)


def is_names(text: str) -> bool:
    """ "Ada Example and Bo Sample": capitals only, no full stop; a byline, not a teaser."""
    words = [w for w in text.split() if w.lower() not in ("and", "und", "et", "y", "e", "&", "|", "von", "de", "van")]
    return len(words) <= 8 and text[-1:] not in ".!?…" and all(w[:1].isupper() for w in words)
