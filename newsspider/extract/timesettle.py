"""Contradictions between marks of one time: which clock, which zone, which precision.

Every rule compares the trusted mark with the others of the same publication, at most half a day away, and returns
a better mark and what was wrong, or None. The order of RULES is the policy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from newsspider.extract.dates import Hints
from newsspider.extract.dates.zones import zone_named, zone_of_language
from newsspider.extract.timemarks import Mark
from newsspider.items import Zone

CLOSE = timedelta(hours=14)  # the farthest that zones can tear one clock apart
HEARD = 0.5  # trust below which a mark cannot contradict

Verdict = tuple[Mark, str] | None


def settle(best: Mark, marks: list[Mark], hints: Hints) -> tuple[Mark, list[str]]:
    """The mark to believe and the flags to record."""
    flags: list[str] = []
    heard = sorted((m for m in marks if m.trust >= HEARD and m is not best), key=lambda m: -m.trust)
    for rule in RULES:
        if verdict := rule(best, heard, hints):
            best, flag = verdict
            if flag:
                flags.append(flag)
    return best, flags


def instant(mark: Mark) -> datetime:
    assert isinstance(mark.stamp.value, datetime)
    return mark.stamp.value


def _offset(mark: Mark) -> timedelta | None:
    """East of UTC, as printed with the clock."""
    if mark.clock is None or not mark.timed or mark.stamp.zone != "explicit":
        return None
    return mark.clock.replace(second=0, microsecond=0) - instant(mark).replace(tzinfo=None, second=0, microsecond=0)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0, tzinfo=None)


def _near(a: Mark, b: Mark) -> bool:
    return a.timed and b.timed and abs(instant(a) - instant(b)) <= CLOSE


def midnight_is_a_day(best: Mark, heard: list[Mark], hints: Hints) -> Verdict:
    """ "T00:00:00" in any of the zones in question is a day written as a time."""
    if not best.timed:
        return None
    zone = zone_named(hints.timezone) or zone_of_language(hints.language) or UTC
    local = instant(best).astimezone(zone)
    clocks = [best.clock] if best.clock else []
    if best.stamp.zone == "explicit" and _offset(best) in (None, timedelta(0)):
        clocks.append(local.replace(tzinfo=None))
    for clock in clocks:
        if (clock.hour, clock.minute, clock.second) == (0, 0, 0):
            return replace(best, stamp=replace(best.stamp, value=clock.date(), precision="day", zone=None)), ""
    return None


def day_gets_its_clock(best: Mark, heard: list[Mark], hints: Hints) -> Verdict:
    """A day alone gives way to a mark of that day with a clock."""
    if best.timed:
        return None
    for mark in heard:
        written: date | None = mark.clock.date() if mark.clock else None
        if mark.timed and best.stamp.value in (mark.day, written) and not midnight_is_a_day(mark, heard, hints):
            return mark, ""
    return None


def outvoted(best: Mark, heard: list[Mark], hints: Hints) -> Verdict:
    """JSON-LD alone against meta and the text that readers see, which agree on another day."""
    if best.source != "json-ld":
        return None
    shown = [m for m in heard if m.source in ("text", "time", "url")]
    if any(abs(m.day - best.day) <= timedelta(days=1) for m in shown):
        return None
    for mark in heard:
        seen = any(abs(m.day - mark.day) <= timedelta(days=1) for m in shown if m.source != "url")
        if (
            mark.source == "meta"
            and mark.trust > 0.7
            and mark.timed
            and seen
            and abs(mark.day - best.day) > timedelta(days=1)
        ):
            return mark, "two published days: JSON-LD alone says " + best.day.isoformat()
    return None


def naive_takes_a_printed_zone(best: Mark, heard: list[Mark], hints: Hints) -> Verdict:
    """A clock without zone is the clock, in local time or in UTC, of a mark that has one."""
    if not best.timed or best.stamp.zone == "explicit" or best.clock is None:
        return None
    for mark in heard:
        if mark.timed and mark.stamp.zone == "explicit" and abs(instant(mark) - instant(best)) <= 2 * CLOSE:
            if mark.clock and _minute(mark.clock) == _minute(best.clock):
                value = best.clock.replace(tzinfo=UTC) - (_offset(mark) or timedelta(0))
            elif _minute(instant(mark)) == _minute(best.clock):
                value = best.clock.replace(tzinfo=UTC)
            else:
                continue
            return replace(best, stamp=replace(best.stamp, value=value, zone="explicit")), ""
    return None


def local_clock_marked_as_utc(best: Mark, heard: list[Mark], hints: Hints) -> Verdict:
    """ "14:26:01Z" beside "14:26:01+02:00" or beside a visible 14:26 of a place that is not on UTC."""
    if _offset(best) != timedelta(0) or best.clock is None:
        return None
    for mark in heard:
        offset = _offset(mark)
        if offset and mark.clock and _minute(mark.clock) == _minute(best.clock):
            return _moved(best, offset), "two zones for one clock: UTC and " + _name(offset)
    zone = zone_named(hints.timezone) or zone_of_language(hints.language)
    if zone is None or (offset := best.clock.replace(tzinfo=zone).utcoffset()) in (None, timedelta(0)):
        return None
    local = instant(best).astimezone(zone).replace(tzinfo=None)
    for mark in heard:
        if mark.source in ("text", "time") and mark.stamp.zone != "explicit" and mark.clock:
            if _minute(mark.clock) == _minute(local):
                return None
            if _minute(mark.clock) == _minute(best.clock) and not _day_speaks_for(
                local.date(), best.clock.date(), heard
            ):
                assert offset is not None
                moved = _moved(best, offset)
                kind: Zone = "site" if hints.timezone else "inferred"
                return replace(
                    moved, stamp=replace(moved.stamp, zone=kind)
                ), "two zones for one clock: marked UTC, shown as local"
    return None


def _day_speaks_for(local: date, written: date, heard: list[Mark]) -> bool:
    """The day in the URL is the local one, not the written one."""
    return local != written and any(m.source == "url" and m.stamp.value == local for m in heard)


def utc_clock_with_local_offset(best: Mark, heard: list[Mark], hints: Hints) -> Verdict:
    """ "05:00:46+02:00" beside "07:00:46+02:00": the first is the UTC clock with the local offset glued on."""
    offset = _offset(best)
    if not offset or best.clock is None:
        return None
    behind = _minute(best.clock) + offset
    for mark in heard:
        if mark.clock and _minute(mark.clock) == behind and _offset(mark) == offset:
            return _moved(best, timedelta(0)), "two clocks with one offset: UTC clock with " + _name(offset)
    return None


def shown_zone_wins(best: Mark, heard: list[Mark], hints: Hints) -> Verdict:
    """A zone printed for readers ("7:45 am PST") against one in metadata, whole hours apart."""
    if best.source not in ("json-ld", "meta", "state") or not best.timed:
        return None
    for mark in heard:
        if mark.source == "text" and mark.stamp.zone == "explicit" and _near(best, mark):
            gap = _minute(instant(mark)) - _minute(instant(best))
            # one hour is a sloppy "CET" or "EST" in summer
            if abs(gap) > timedelta(hours=1) and gap % timedelta(minutes=30) == timedelta(0):
                value = instant(best) + gap
                return replace(
                    best, stamp=replace(best.stamp, value=value)
                ), "two zones for one clock: shown and in metadata"
            return None
    return None


def minute_gets_its_second(best: Mark, heard: list[Mark], hints: Hints) -> Verdict:
    if not best.timed or best.stamp.precision != "minute":
        return None
    for mark in heard:
        if not mark.timed or mark.stamp.precision != "second":
            continue
        if _minute(instant(mark)) == _minute(instant(best)):
            return mark, ""
        if mark.clock and best.clock and _minute(mark.clock) == _minute(best.clock):
            value = instant(best).replace(second=mark.clock.second)
            return replace(best, stamp=replace(best.stamp, value=value, precision="second")), ""
    return None


def utc_gives_way_to_the_printed_offset(best: Mark, heard: list[Mark], hints: Hints) -> Verdict:
    """ "02:11:03Z" beside "21:11:03-05:00": one instant, and the second is on the publisher's own clock."""
    if _offset(best) != timedelta(0):
        return None
    for mark in heard:
        if mark.stamp.value == best.stamp.value and mark.stamp.precision == best.stamp.precision and _offset(mark):
            return replace(mark, trust=best.trust), ""
    return None


def _moved(mark: Mark, offset: timedelta) -> Mark:
    """The mark's clock read at another offset."""
    assert mark.clock is not None
    value = mark.clock.replace(tzinfo=timezone(offset)).astimezone(UTC).replace(microsecond=0)
    return replace(mark, stamp=replace(mark.stamp, value=value))


def _name(offset: timedelta) -> str:
    return str(timezone(offset))


RULES: list[Callable[[Mark, list[Mark], Hints], Verdict]] = [
    outvoted,
    midnight_is_a_day,
    day_gets_its_clock,
    naive_takes_a_printed_zone,
    local_clock_marked_as_utc,
    utc_clock_with_local_offset,
    shown_zone_wins,
    minute_gets_its_second,
    utc_gives_way_to_the_printed_offset,
]
