"""Printed and marked-up times. ISO 8601 first, the forms of news pages next, dateparser last and strictly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime

from newsspider.extract.dates.reading import Hints, Reading, instant, plausible, resolve
from newsspider.extract.dates.relative import find_distances, find_relative, read_relative
from newsspider.extract.dates.scan import scan
from newsspider.extract.dates.zones import zone_named
from newsspider.items import Timestamp

__all__ = [
    "Hints",
    "Reading",
    "find_distances",
    "find_relative",
    "find_timestamps",
    "parse_timestamp",
    "read_iso",
    "read_relative",
    "resolve",
]

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d:?(?:\d\d)?)?)?", re.I
)
_BASIC = re.compile(r"^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)")  # 20240303T101530Z


def parse_timestamp(
    text: str, *, timezone: str | None = None, language: str | None = None, fetched_at: datetime | None = None
) -> Timestamp | None:
    """The time that ``text`` states, or None: invalid, 1970, future, a bare number, no time at all.

    ``timezone`` (IANA) is the site's, for clocks printed without a zone; ``language`` (BCP 47) decides the order of
    day and month and is the next guess at the zone; ``fetched_at`` (aware) is the base of relative times and missing
    years — the machine's clock is never read. Without any zone a clock is taken as UTC and marked ``inferred``.
    A day without a clock stays a day. ``fetched_at`` without a zone is taken as UTC. Raises ValueError for a
    ``timezone`` that does not exist, and nothing else.
    """
    if timezone is not None and zone_named(timezone) is None:
        raise ValueError(f"no time zone is named {timezone!r}: use an IANA name such as 'Europe/Berlin'")
    if fetched_at is not None and fetched_at.tzinfo is None:
        fetched_at = fetched_at.replace(tzinfo=UTC)
    text = text.strip()
    hints = Hints(timezone, language, fetched_at)
    spelled = _BASIC.sub(r"\1-\2-\3T\4:\5:\6", text) if text[8:9] == "T" else text
    if match := _ISO.fullmatch(spelled):
        return resolve_iso(match, hints)
    readings, shaped = scan(text, hints)
    if readings:
        return resolve(_best(readings), hints)
    if shaped:
        return None
    if any(map(str.isdigit, text)) or fetched_at is not None:
        return read_relative(text, hints) or _lenient(text, hints)
    return None


def find_timestamps(text: str, hints: Hints) -> list[Reading]:
    """Every day printed in ``text`` with its clock, zone and label (published, updated), in order."""
    return list(scan(text, hints)[0])


def read_iso(text: str, hints: Hints) -> Timestamp | None:
    """An ISO 8601 string as JSON-LD and ``datetime`` attributes carry it; None for anything else."""
    match = _ISO.fullmatch(text.strip())
    return resolve_iso(match, hints) if match else None


def resolve_iso(match: re.Match[str], hints: Hints) -> Timestamp | None:
    raw = match.group()
    try:
        value = (
            datetime.fromisoformat(f"{raw[:10]}T{raw[11:16]}{':' + match[6] if match[6] else ''}{_offset(match[7])}")
            if match[4]
            else None
        )
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    if not plausible(day, hints.fetched_at):
        return None
    if value is None:
        return Timestamp(day, "day", None, raw)
    if value.tzinfo is None:
        return resolve(Reading(day, value.time(), seconds=match[6] is not None, raw=raw), hints)
    return instant(value, "second" if match[6] else "minute", "explicit", raw)


def _offset(printed: str | None) -> str:
    if printed in (None, "Z", "z"):
        return "+00:00" if printed else ""
    return printed if ":" in printed or len(printed) == 3 else f"{printed[:3]}:{printed[3:]}"


def _best(readings: Sequence[Reading]) -> Reading:
    """The published one, else the first; of several readings of one day the fullest ("08/06/2022, attribute
    Sat, 06 Aug 2022 17:07:59 +0000")."""
    first = next((r for r in readings if r.label == "published"), readings[0])
    same = [r for r in readings if r.day == first.day and r.label in (first.label, None)]
    if first.clock is not None:
        same = [
            r
            for r in same
            if r.clock and r.clock.replace(second=0, microsecond=0) == first.clock.replace(second=0, microsecond=0)
        ]
    return max(same, key=lambda r: (r.clock is not None, r.zone is not None, r.seconds), default=first)


def _lenient(text: str, hints: Hints) -> Timestamp | None:
    from newsspider.extract.dates.lenient import read_lenient

    return read_lenient(text, hints)
