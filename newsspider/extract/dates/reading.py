"""What was printed, before a zone is chosen, and how it becomes a Timestamp."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cached_property

from newsspider.extract.dates.names import Label
from newsspider.extract.dates.zones import offset_of, zone_named, zone_of_language
from newsspider.items import Precision, Timestamp, Zone

EARLIEST_YEAR = 1971  # 1970 is an empty clock, not a date
LATEST_YEAR = 2099
AHEAD = timedelta(days=2)  # local time printed as UTC runs up to 14 h ahead; more is a wrong date


@dataclass(frozen=True)
class Hints:
    """What is known besides the text. ``timezone`` IANA name, ``language`` BCP 47 tag, ``fetched_at`` aware."""

    timezone: str | None = None
    language: str | None = None
    fetched_at: datetime | None = None
    day_first: bool | None = None

    @cached_property
    def tongue(self) -> str | None:
        """The primary language subtag."""
        return self.language.replace("_", "-").split("-")[0].lower() if self.language else None


@dataclass(frozen=True, slots=True)
class Reading:
    """A day, perhaps with a clock and a zone as printed. ``start``/``end`` are offsets into the text."""

    day: date
    clock: time | None = None
    zone: str | None = None
    seconds: bool = False
    label: Label | None = None
    start: int = 0
    end: int = 0
    raw: str = ""
    unsure: bool = False  # year supplied, or day and month could be swapped


def plausible(day: date, fetched_at: datetime | None) -> bool:
    """No empty clock, no far future: what a news page can have been published on."""
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        return False
    return fetched_at is None or day <= (fetched_at + AHEAD).date()


def resolve(reading: Reading, hints: Hints) -> Timestamp | None:
    """The instant or day of a reading; None when it cannot be a time of publication.

    The zone printed with the clock counts first, then the site's; without both, the zone of the language where
    it has one, else UTC — both ``inferred``. A clock that a change to or from summer time skipped is no instant: the
    day alone is left. One that it repeated is taken as the first of the two; both are ``inferred`` as well.
    """
    if not plausible(reading.day, hints.fetched_at):
        return None
    if reading.clock is None:
        return Timestamp(reading.day, "day", None, reading.raw)
    naive = datetime.combine(reading.day, reading.clock)
    home = zone_named(hints.timezone)
    precision: Precision = "second" if reading.seconds else "minute"
    kind: Zone = "explicit"
    zone: tzinfo | None = offset_of(reading.zone, naive, home) if reading.zone else None
    if zone is None:
        kind = "site" if home else "inferred"
        zone = home or zone_of_language(hints.language) or UTC
    aware = naive.replace(tzinfo=zone)
    if aware.utcoffset() != aware.replace(fold=1).utcoffset():
        kind = "inferred"
        if aware.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != naive:
            return Timestamp(reading.day, "day", kind, reading.raw)
    return instant(aware, precision, kind, reading.raw)


def instant(aware: datetime, precision: Precision, kind: Zone, raw: str) -> Timestamp | None:
    try:
        return Timestamp(aware.astimezone(UTC).replace(microsecond=0), precision, kind, raw)
    except (OverflowError, ValueError):  # year 1 or 9999 and an offset
        return None
