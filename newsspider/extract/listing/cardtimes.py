"""The time of one card: printed, in small print with other things, in marks of its elements, under a day's heading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.dates import Hints, find_timestamps, parse_timestamp, resolve
from newsspider.extract.listing.candidates import Candidate
from newsspider.extract.listing.cardlabels import MAX_LABEL_WORDS, is_meta, pieces_of
from newsspider.extract.listing.lexicon import CREDIT_LINE
from newsspider.extract.listing.lines import Line
from newsspider.extract.plaintext import undoubled
from newsspider.extract.timedata import data_time
from newsspider.extract.timemarks import read_mark
from newsspider.items import Timestamp


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


def leading_time(text: str, hints: Hints) -> tuple[Timestamp, str] | None:
    """The day at the head of a teaser and what follows its dash, as results of a search print them."""
    head = text[:MAX_DAY]
    readings = find_timestamps(head, hints) if any(map(str.isdigit, head)) else []
    if not readings or readings[0].start != 0:
        return None
    dash = _DASH.match(text, readings[0].end)
    stamp = resolve(readings[0], hints) if dash else None
    return (stamp, text[dash.end() :]) if dash and stamp else None


def trailing_time(text: str, hints: Hints) -> tuple[Timestamp, str] | None:
    """The time at the end of a teaser's line and the teaser before it: "… will cost... Tech July 31, 2025"."""
    tail = text[-MAX_TAIL:]
    readings = find_timestamps(tail, hints) if any(map(str.isdigit, tail)) else []
    if not readings or readings[-1].end < len(tail) or sum(map(str.isdigit, readings[-1].raw)) < 5:
        return None
    before = text[: len(text) - len(tail) + readings[-1].start].rstrip()
    end = max(before.rfind(mark) for mark in '.!?…”"')
    label = before[end + 1 :].strip(" |·•–—-")
    stamp = resolve(readings[-1], hints) if end > 0 and len(label.split()) <= MAX_LABEL_WORDS else None
    return (stamp, before[: end + 1]) if stamp else None


_DASH = re.compile(r"\s*[—–·|-]\s+")
_ANNOUNCES = re.compile(r"(?i)^(?:published|posted|updated|veröffentlicht|aktualisiert|on|am)\b[: ]*")


def read_marked_time(candidate: Candidate, hints: Hints, printed: Timestamp | None) -> Timestamp | None:
    """``time[datetime]`` in the card, or what an element is called, where it says more than the printed text."""
    if candidate.scope is None:
        return printed
    printed = _called_time(candidate.scope, hints, printed)
    if printed is None:
        printed = _data_time(candidate.scope, hints)
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


def _called_time(scope: Element, hints: Hints, printed: Timestamp | None) -> Timestamp | None:
    """The time in a tooltip, or in the name for a screen reader that has the clock to the printed day."""
    spans = [
        n
        for n in islice(scope.iter("span", "time", "abbr", "p", "small", "div"), 60)
        if n.get("title") or n.get("aria-label")
    ]
    for name in ("title", "aria-label"):
        for told in [t for n in spans if (t := n.get(name))][:5]:
            stamp = None if printed is not None and printed.precision != "day" else _titled_time(told, hints)
            if stamp is not None and (printed is None or (stamp.precision != "day" and _same_day(stamp, printed))):
                return stamp
    return printed


def _same_day(one: Timestamp, day: Timestamp) -> bool:
    """Within a day: the clock's zone may put it on the other side of midnight."""
    dates = [v.date() if isinstance(v, datetime) else v for v in (one.value, day.value)]
    return abs((dates[0] - dates[1]).days) <= 1


def _titled_time(title: str, hints: Hints) -> Timestamp | None:
    """title="May 2, 2025 9:30 AM" over "3 days ago"."""
    readings = find_timestamps(title, hints) if len(title) <= 80 and any(map(str.isdigit, title)) else []
    return resolve(readings[0], hints) if readings else None


def _data_time(scope: Element, hints: Hints) -> Timestamp | None:
    """data-timestamp="1754476800" over "a while ago"."""
    told = (
        value
        for node in islice(scope.iter("span", "time", "p", "small", "div", "li"), 40)
        if (value := data_time(node))
    )
    marks = (read_mark(value, hints, "published", "card", "data", 0.5) for value in islice(told, 3))
    return next((mark.stamp for mark in marks if mark is not None), None)


_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?: (?:uhr|h|hrs))?", re.I)
MAX_TAIL = 60  # characters of a line's end with a label and a time
MAX_DAY = 40  # characters of a line with a day
ABOVE, BACK = 4, 60  # levels above a card and elements before it in which the heading of its day is looked for
_DAY_TAGS = frozenset(["h2", "h3", "h4", "h5", "h6", "dt", "th", "p", "div", "strong", "time", "header", "caption"])


def with_clocks(lines: list[Line]) -> list[Line]:
    """The lines, a clock on a line of its own joined to the day on the line beside it."""
    joined: list[Line] = []
    for line in lines:
        if joined and _CLOCK.fullmatch(line.text) and _is_day(joined[-1].text):
            joined[-1] = Line(f"{joined[-1].text} {line.text}", joined[-1].node)
        elif joined and _CLOCK.fullmatch(joined[-1].text) and _is_day(line.text):
            joined[-1] = Line(f"{line.text} {joined[-1].text}", joined[-1].node)
        else:
            joined.append(line)
    return joined


def _is_day(text: str) -> bool:
    """A day with its year and little else."""
    if len(text) > MAX_DAY or sum(map(str.isdigit, text)) < 5:
        return False
    readings = find_timestamps(text, Hints())
    if len(readings) != 1 or readings[0].clock is not None:
        return False
    first = _WEEKDAY.match(text)
    begin = first.end() if first is not None and first.end() <= readings[0].start else 0
    return readings[0].end - readings[0].start > 0.7 * (len(text) - begin)


_YEAR = re.compile(r"/((?:19|20)\d\d)[/-]")
_WEEKDAY = re.compile(r"[^\W\d_]{2,14}\.?,?\s+")  # "Saturday, March 14, 2026": one word before the day


def under_a_day(scope: Element, lines: list[Line], hints: Hints, url: str = "") -> Timestamp | None:
    """In archives a heading tells the day, each entry its clock: the nearest heading above that is a day and no more.
    The year that "February 28" lacks stands in the entry's address."""
    clock = next((line.text for line in lines if _CLOCK.fullmatch(line.text)), None)
    told = _YEAR.search(url)
    year = f" {told[1]}" if told else ""
    days = (d for text in _texts_above(scope) for d in ((text, text + year) if year else (text,)) if _is_day(d))
    day = next(days, None) if clock else None
    readings = find_timestamps(f"{day} {clock}", hints) if day else []
    return resolve(readings[0], hints) if readings else None


def _texts_above(scope: Element) -> Iterator[str]:
    here: Element | None = scope
    for _ in range(ABOVE):
        if here is None:
            return
        for node in islice(here.itersiblings(preceding=True), BACK):
            if node.tag in _DAY_TAGS:
                yield " ".join(" ".join(islice(node.itertext(), 4)).split())[: MAX_DAY + 1]
        here = here.getparent()
