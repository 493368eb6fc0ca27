"""Times told from the moment the page was rendered: "45 minutes ago", "vor 3 Stunden", "3時間前", "yesterday"."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

from newsspider.extract.dates.clock import read_clock
from newsspider.extract.dates.names import JOINERS
from newsspider.extract.dates.reading import Hints, Reading, instant, plausible, resolve
from newsspider.extract.dates.tokens import plain, tokenize
from newsspider.extract.dates.zones import zone_named, zone_of_language
from newsspider.items import Timestamp

_SECOND = r"seconds?|secs?|sekunden?|secondes?|segundos?|secondi|sekund\w*|секунд\w*|秒|초|giây|detik|s"
_MINUTE = r"minutes?|mins?|minuten?|minutos?|minut[oiy]|minut\w*|минут\w*|min|分钟|分鐘|分|분|phút|menit|dakika|perc\w*|دقيقة|دقائق|m"
_HOUR = (
    r"hours?|hrs?|hr|stunden?|std|heures?|horas?|or[ae]|uur|uren|godzin\w*|godz|timm\w+|tim\w{0,3}|tunti\w*|tuntia|час\w*"
    r"|小时|小時|時間|시간|giờ|jam|saat|hodin\w*|ór[aá]\w*|ساعة|ساعات|h"
)
_DAY = r"days?|tag(?:en)?|jours?|d[ií]as?|giorn[oi]|dag(?:en|ar|er|e)?|dni|dzień|дн\w*|день|päivä\w*|天|日|일|ngày|hari|gün|nap\w*|يوم|أيام|d"
_WEEK = r"weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|weeks|недел\w*|tygod\w*|周|週間?|주|tuần|minggu|w"
_UNITS = ((_SECOND, 1), (_MINUTE, 60), (_HOUR, 3600), (_DAY, 86400), (_WEEK, 604800))
_NUMBER = r"(?P<count>\d{1,3}|an?|one|einer?|einem|une?|un[oa]?|einen)"
_BEFORE = r"(?:vor|před|pred|przed|منذ|قبل|πριν(?: από)?|il y a|hace|há)(?:\s+(?:etwa|ca\.|circa|environ|unos|unas|cerca de|około|asi))?"
_AFTER = r"(?:ago|fa|atrás|geleden|siden|sedan|sitten|temu|назад|前|전|trước|yang lalu|lalu|önce|ezelőtt|před|πριν|پیش)"

# A unit alone is no relative time: it needs the "ago" of its language, before or behind.
_SHAPES: list[tuple[re.Pattern[str], int]] = [
    (
        re.compile(
            rf"(?:\b{_BEFORE}\s+){_NUMBER}\s*(?:{unit})\b|(?<![\w.,]){_NUMBER.replace('count', 'n')}\s*(?:{unit})\.?\s*{_AFTER}",
            re.I,
        ),
        size,
    )
    for unit, size in _UNITS
]
# "час назад", "godzinę temu" count one without a figure; Hungarian bends the unit: "3 órája"
_ONE = re.compile(
    r"(?<!\w)(?:(?P<m>минуту|minutę|dakika)|(?P<h>час|godzinę|time|hodinou)|(?P<d>день|dzień))\s+(?:назад|temu|siden)",
    re.I,
)
_BENT = re.compile(r"(?<!\w)(?P<count>\d{1,3})\s+(?:(?P<m>perce)|(?P<h>órája)|(?P<d>napja))\b", re.I)
_SIZES = {"m": 60, "h": 3600, "d": 86400, "w": 604800}
_NOW = re.compile(
    r"\b(?:just now|right now|moments ago|gerade eben|à l'instant|ahora mismo|adesso|только что)\b|刚刚|たった今|방금",
    re.I,
)
_TODAY = re.compile(
    r"\b(?:today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|dzisiaj|dziś|сегодня|idag|i dag|tänään|hôm nay|hari ini|bugün|dnes|ma(?= \d))\b|今天|今日|오늘",
    re.I,
)
_YESTERDAY = re.compile(
    r"\b(?:yesterday|gestern|hier|ayer|ieri|ontem|gisteren|wczoraj|вчера|igår|i går|eilen|hôm qua|kemarin|dün|včera|tegnap)\b|昨天|昨日|어제",
    re.I,
)
# "2h", "3d" on cards in English; elsewhere "14h" is a clock. Minutes only as one letter: "5 min" is how long it
# reads, "3D" a topic
_SHORT = re.compile(r"(?P<count>\d{1,2})(?:(?P<m>m)| ?(?:(?P<h>h|hrs?)|(?P<d>d)|(?P<w>w)))")
_AHEAD_OF_CLOCK = frozenset(",|·•-–—@.:")


def read_relative(text: str, hints: Hints) -> Timestamp | None:
    """The instant ``fetched_at`` minus the distance (minutes, hours), the day for days and weeks.

    Months and years ago are a rounding of a date that nobody can restore: None. Without ``fetched_at`` None,
    never the machine's clock.
    """
    if hints.fetched_at is None or len(text) > 200:
        return None
    text = plain(text)
    base = hints.fetched_at if hints.fetched_at.tzinfo else hints.fetched_at.replace(tzinfo=UTC)
    home = zone_named(hints.timezone) or zone_of_language(hints.language) or UTC
    told = [(match, size) for shape, size in _SHAPES if (match := shape.search(text))]
    if told:
        match, size = min(told, key=lambda found: found[0].start())
        printed = match["count"] or match["n"]
        back = timedelta(seconds=size * (int(printed) if printed.isdigit() else 1))
        return _back(base, back, size, home, match.group())
    short = _SHORT.fullmatch(text.strip()) if (hints.language or "").lower().startswith("en") else None
    if match := short or _ONE.search(text) or _BENT.search(text):
        groups = match.groupdict()
        size = next(size for name, size in _SIZES.items() if groups.get(name))
        count = int(groups.get("count") or 1)
        return _back(base, timedelta(seconds=size * count), size, home, match.group())
    if match := _NOW.search(text):
        return instant(base, "minute", "inferred", match.group())
    return _named_day(text, base.astimezone(home), hints)


def _back(base: datetime, back: timedelta, size: int, home: tzinfo, raw: str) -> Timestamp | None:
    moment = base - back
    if size < 86400:
        return instant(moment, "second" if size == 1 else "minute", "inferred", raw)
    local = moment.astimezone(home)
    return Timestamp(local.date(), "day", "inferred", raw) if plausible(local.date(), base) else None


def _named_day(text: str, local: datetime, hints: Hints) -> Timestamp | None:
    """ "heute, 13:37 Uhr", "yesterday at 5pm"; a marked clock alone is its last occurrence before the fetch."""
    back = 0 if _TODAY.search(text) else 1 if _YESTERDAY.search(text) else None
    tokens = tokenize(text)
    for at in range(len(tokens)):
        clock = read_clock(tokens, at, text)
        if clock is None:
            continue
        if back is None and not (clock.marked and _stands_alone(tokens, at, clock.end)):
            return None
        day = (local - timedelta(days=back or 0)).date()
        if back is None and clock.time > local.time().replace(tzinfo=None):
            day -= timedelta(days=1)
        reading = Reading(day, clock.time, clock.zone, clock.seconds, raw=text.strip()[:100], unsure=True)
        stamp = resolve(reading, hints)
        return Timestamp(stamp.value, stamp.precision, stamp.zone or "inferred", stamp.raw) if stamp else None
    if back is None or len(text.split()) > 3:
        return None
    return Timestamp((local - timedelta(days=back)).date(), "day", "inferred", text.strip()[:100])


def _stands_alone(tokens: list[tuple[str, str, int, int]], at: int, end: int) -> bool:
    return all(t[1] in _AHEAD_OF_CLOCK or t[1] in JOINERS for t in tokens[:at] + tokens[end:])
