"""Times told from the moment the page was rendered: "45 minutes ago", "vor 3 Stunden", "3時間前", "yesterday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo

from newsspider.extract.dates.clock import read_clock
from newsspider.extract.dates.names import JOINERS, MERIDIEM_FIRST, Label, label_after, label_before
from newsspider.extract.dates.reading import Hints, Reading, instant, plausible, resolve
from newsspider.extract.dates.relwords import DAYS_BACK, SIZES, counts, distances, named_days, now, size_of, telling
from newsspider.extract.dates.tokens import Token, plain, tokenize
from newsspider.extract.dates.zones import zone_named, zone_of_language
from newsspider.items import Timestamp

MAX_TEXT = 200  # characters: such a line is short
# "2h", "3d" on cards in English; elsewhere "14h" is a clock. Minutes only as one letter: "5 min" is how long it
# reads, "3D" a topic
_SHORT = re.compile(r"(?P<count>\d{1,2})(?:(?P<minute>m)| ?(?:(?P<hour>h|hrs?)|(?P<day>d)|(?P<week>w)))")
_AHEAD_OF_CLOCK = frozenset(",|·•-–—@.:()")


@dataclass(frozen=True, slots=True)
class Told:
    """One relative time, what is said of it, and where it stands."""

    stamp: Timestamp
    label: Label | None
    start: int
    end: int


def read_relative(text: str, hints: Hints) -> Timestamp | None:
    """The published one of ``find_relative``, else the first."""
    found = find_relative(text, hints)
    return next((told.stamp for told in found if told.label == "published"), found[0].stamp if found else None)


def find_relative(text: str, hints: Hints) -> list[Told]:
    """The instants ``fetched_at`` minus the distance (minutes, hours), the days for days and weeks, in order.

    Months and years ago are a rounding of a date that nobody can restore: none. Without ``fetched_at`` none,
    never the machine's clock.
    """
    if hints.fetched_at is None or len(text) > MAX_TEXT:
        return []
    text = plain(text)
    base = hints.fetched_at if hints.fetched_at.tzinfo else hints.fetched_at.replace(tzinfo=UTC)
    home = zone_named(hints.timezone) or zone_of_language(hints.language) or UTC
    short = _SHORT.fullmatch(text.strip()) if (hints.language or "").lower().startswith("en") else None
    if short:
        size = next(size for unit, size in SIZES.items() if short.groupdict().get(unit))
        stamp = _back(base, size * int(short["count"]), size, home, short.group())
        return [Told(stamp, None, 0, len(text))] if stamp else []
    if not telling().search(text.lower()):
        return _days(text, [], base.astimezone(home), hints)
    if found := _labeled(text, base, home):
        return found
    if match := now().search(text):
        stamp = instant(base, "minute", "inferred", match.group())
        return [Told(stamp, _label(text, 0, *match.span()), *match.span())] if stamp else []
    return _days(text, list(named_days(hints.tongue).finditer(text)), base.astimezone(home), hints)


def find_distances(text: str, hints: Hints) -> list[Told]:
    """Those of ``find_relative`` that are told by their distance, also in words alone ("an hour ago")."""
    if hints.fetched_at is None or not telling().search(text.lower()):
        return []
    base = hints.fetched_at if hints.fetched_at.tzinfo else hints.fetched_at.replace(tzinfo=UTC)
    return _labeled(plain(text), base, zone_named(hints.timezone) or zone_of_language(hints.language) or UTC)


def _labeled(text: str, base: datetime, home: tzinfo) -> list[Told]:
    """The distances of ``text`` in order; the label of one alone may stand behind it: "vor 45 Minuten aktualisiert"."""
    found = sorted(_distances(text, base, home), key=lambda told: told.start)
    if len(found) == 1 and found[0].label is None:
        words = [token[1] for token in tokenize(text[found[0].end :]) if token[0] == "w"]
        return [replace(found[0], label=label_before(words, text[found[0].end :]))]
    return found


def _distances(text: str, base: datetime, home: tzinfo) -> Iterator[Told]:
    done: list[tuple[int, int]] = []
    for pattern in distances():
        for match in pattern.finditer(text):
            start, end = match.span()
            far = _distance(match)
            if far is None or any(start < stop and begin < end for begin, stop in done):
                continue
            stamp = _back(base, *far, home, match.group().strip())
            since = max((stop for _, stop in done if stop <= start), default=0)
            done.append((start, end))
            if stamp:
                yield Told(stamp, _label(text, since, start, end), start, end)


def _distance(match: re.Match[str]) -> tuple[int, int] | None:
    """Seconds back, and those of the smallest unit told; None where months or years are among them."""
    told = {name: value for name, value in match.groupdict().items() if value}
    name = next(n for n in told if n.partition("_")[2] in SIZES or n in SIZES)
    size = SIZES[name.rpartition("_")[2]]
    if name.startswith("bent_"):
        count = int(told["bent"]) if told["bent"].isdigit() else 1
    elif "figures" in told:
        count = int(told["figures"])
    else:
        count = counts()[told["word"].casefold()] if "word" in told else 2 if name.startswith("two_") else 1
    back = size * count
    more = size_of(told["unit"]) if "more" in told else None
    if more is None:  # "3 Nov, 2 days ago": the word is no unit
        return back, size
    return (back + more * int(told["more"]), min(size, more)) if more else None


def _label(text: str, since: int, start: int, end: int) -> Label | None:
    words = [token[1] for token in tokenize(text[since:start]) if token[0] == "w"]
    return label_before(words, text[since:start]) or label_after(text[end : end + 12])


def _back(base: datetime, back: int, size: int, home: tzinfo, raw: str) -> Timestamp | None:
    moment = base - timedelta(seconds=back)
    if size < SIZES["day"]:
        return instant(moment, "second" if size == 1 else "minute", "inferred", raw)
    local = moment.astimezone(home)
    return Timestamp(local.date(), "day", "inferred", raw) if plausible(local.date(), base) else None


def _days(text: str, named: list[re.Match[str]], local: datetime, hints: Hints) -> list[Told]:
    """ "heute, 13:37 Uhr", "yesterday at 5pm", where ``named`` are the words for days; a marked clock alone is its last occurrence before the fetch. A second
    clock behind a label is of the same day: "Publié aujourd'hui à 05h30, modifié à 09h14"."""
    tokens = tokenize(text)
    found: list[Told] = []
    if len(text.split()) > 3 and not any(token[0] == "n" for token in tokens):
        return []
    back, at, since = None, 0, 0
    while at < len(tokens):
        opens = tokens[at][0] == "n" or tokens[at][1] in MERIDIEM_FIRST
        clock = read_clock(tokens, at, text, dotted=_behind_joiner(tokens, at)) if opens else None
        if clock is None:
            at += 1
            continue
        start, end = tokens[at][2], tokens[clock.end - 1][3]
        day = next((m for m in named if since <= m.start() < start), None) or (
            None if found else next(iter(named), None)
        )
        label = _label(text, since, start, end)
        if day is not None and day.lastgroup:
            back = DAYS_BACK[day.lastgroup]
        elif found and label is None:
            break
        if back is None and not (clock.marked and _stands_alone(tokens, at, clock.end)):
            return []
        date = (local - timedelta(days=back or 0)).date()
        if back is None and clock.time > local.time().replace(tzinfo=None):
            date -= timedelta(days=1)
        reading = Reading(date, clock.time, clock.zone, clock.seconds, raw=text.strip()[:100], unsure=True)
        if stamp := resolve(reading, hints):
            stamp = Timestamp(stamp.value, stamp.precision, stamp.zone or "inferred", stamp.raw)
            found.append(Told(stamp, label, start, end))
        at, since = clock.end, end
    if found or not named or len(text.split()) > 3:
        return found
    match = named[0]
    date = (local - timedelta(days=DAYS_BACK[match.lastgroup or "today"])).date()
    stamp = Timestamp(date, "day", "inferred", text.strip()[:100])
    return [Told(stamp, _label(text, 0, *match.span()), *match.span())]


def _behind_joiner(tokens: list[Token], at: int) -> bool:
    """ "i dag kl. 08.15": a point parts hours and minutes behind the word for "at"."""
    at -= at > 0 and tokens[at - 1][1] == "."
    return at > 0 and tokens[at - 1][0] == "w" and tokens[at - 1][1] in JOINERS


def _stands_alone(tokens: list[Token], at: int, end: int) -> bool:
    return all(t[1] in _AHEAD_OF_CLOCK or t[1] in JOINERS for t in tokens[:at] + tokens[end:])
