"""The published time on the page's own clock.

The Article JSON gives instants in UTC with ``Z``. The scorer of the shared pages compares wall clocks where a truth's
offset is unknown, and accepts for a truth known only to the day the prediction's own calendar day: an instant that
says ``Z`` has lost the clock that the page printed, although the page's text is kept in ``published_raw``. So the
benchmark scores both: as printed in UTC, and turned back to the offset at which the page printed its clock. That
offset is the printed clock minus the UTC instant of the same article: what the page states ("+02:00", "EDT") or the
zone that was inferred for a clock without one. Where metadata give the instant in UTC and the page shows readers a
clock some hours away ("Nov. 8, 2023, 10:28 p.m. ET", kept in the evidence), that clock tells the offset; where it shows
only a day, and this is the day in the zone inferred from language and country but not in UTC, that zone does. The truth
is never looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any

from newsspider.extract.dates import Hints, find_timestamps
from newsspider.extract.dates.zones import country_of_host, zone_of_language
from newsspider.extract.timemarks import wall_clock

STEP = timedelta(minutes=15)  # offsets are whole quarters of an hour
HALF_HOUR = timedelta(minutes=30)  # where the clock is another one of the page, a quarter may be chance
WIDEST = timedelta(hours=14)  # the offset of the Line Islands
ELSEWHERE = ("elsewhere", "below the story")
_OFFSET = re.compile(r"(?<=:\d\d)([+-])(\d\d):?(\d\d)$")


def on_own_clock(article: dict[str, Any]) -> str | None:
    """``published_at`` as ISO 8601 at the page's offset; as it is for a day alone or where no clock was printed."""
    published, raw = article.get("published_at"), article.get("published_raw") or ""
    if not published or len(published) == len("2024-01-31"):
        return published
    moment = datetime.fromisoformat(published)
    offset = printed_offset(raw) or between(moment, raw, STEP)
    if not offset:
        language = article.get("language")
        offsets = (between(moment, raw, HALF_HOUR, language) for raw in other_clocks(article))
        offset = next((found for found in offsets if found), None)
    zone = timezone(offset) if offset else zone_shown(article, moment)
    return moment.astimezone(zone).isoformat() if zone else published


def zone_shown(article: dict[str, Any], moment: datetime) -> tzinfo | None:
    """The zone inferred from language and country, where the page prints the day of that zone and not the UTC day."""
    language, country = article.get("language"), country_of_host(article.get("url") or "")
    zone = zone_of_language(f"{language or 'und'}-{country}" if country else language)
    if zone is None or moment.astimezone(zone).date() == moment.date():
        return None
    hints = Hints(language=language)
    days = {reading.day for raw in other_clocks(article) for reading in find_timestamps(raw, hints)}
    return zone if moment.astimezone(zone).date() in days and moment.date() not in days else None


def other_clocks(article: dict[str, Any]) -> Iterator[str]:
    """What else the article's header and metadata give as its published time; other articles' times do not count."""
    for other in article.get("evidence", {}).get("published_at", {}).get("rejected", []):
        if not other["rule"].endswith(ELSEWHERE):
            yield other.get("raw") or ""


def between(moment: datetime, raw: str, step: timedelta, language: str | None = None) -> timedelta | None:
    """How far the clock printed in ``raw`` is ahead of the instant, when that can be an offset."""
    clock = printed_clock(raw, language)
    if clock is None:
        return None
    offset = clock.replace(second=0, microsecond=0) - moment.replace(second=0, tzinfo=None)
    return None if abs(offset) > WIDEST or offset % step else offset


def printed_offset(raw: str) -> timedelta | None:
    """The "+02:00" or "-0500" behind a clock; None for other forms and for ``Z``, which a corrected time keeps."""
    match = _OFFSET.search(raw.strip())
    if match is None:
        return None
    offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
    return -offset if match[1] == "-" else offset


def printed_clock(raw: str, language: str | None = None) -> datetime | None:
    """Day and clock as printed, without any zone."""
    if (iso := wall_clock(raw)) is not None:
        return iso
    timed = [r for r in find_timestamps(raw, Hints(language=language)) if r.clock]
    return datetime.combine(timed[0].day, timed[0].clock) if timed and timed[0].clock else None
