"""The day: year first, day first or month first, in figures or with the month's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from newsspider.extract.dates.names import month_number
from newsspider.extract.dates.reading import LATEST_YEAR, Hints
from newsspider.extract.dates.tokens import Token

_ORDINALS = frozenset("st nd rd th er re e ère º ª o ° го ого η".split())
_OF = frozenset("de of del d di do ngày".split())
_BEFORE_YEAR = frozenset("de del of năm г г.".split())
_YEAR_UNITS = frozenset("年 년".split())
_MONTH_UNITS = frozenset("月 월 tháng".split())
_DAY_UNITS = frozenset("日 일 号 號".split())
_DATE_MARKS = frozenset("/-.‐–")
_SPAN_MARKS = frozenset("-–—")
_BUDDHIST_YEARS = 543  # Thai years run ahead by as many
_DAY_YEAR = re.compile(r"([0-3]?\d)((?:19|20)\d\d)")
_MONTH_FIRST_REGIONS = frozenset("us ph ca bz fm pw".split())
# Words and zones that are not printed by month-first countries.
_DAY_FIRST_CUES = re.compile(
    r"publi[ée]e?s?\b|publicado|mis à jour|\buhr\b|\bme[sz]z?\b|\bcest?\b|\bbst\b|\bist\b|\bsgt\b|\bmyt\b|\bhkt\b|\bae[sd]t\b|veröff|aktual"
    r"|pubblic|aggiorn|actuali|atuali|gepubl|bijgew|opubl|опубл|обнов|cập|đăng|utc\+|gmt\+",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Day:
    """``value`` None: by its shape a date, but not one of the calendar (2024-02-31). ``end`` is the index of the
    token behind it. ``unsure``: the year was supplied, or day and month could change places."""

    value: date | None
    end: int
    unsure: bool = False


def read_day(tokens: list[Token], at: int, text: str, hints: Hints) -> Day | None:
    """The day that starts at token ``at``. Splits a year glued to an hour ("20232:23") in ``tokens``."""
    kind, value, _, _ = tokens[at]
    if kind == "w":
        return _month_day(tokens, at, text, hints)
    if kind != "n":
        return None
    if len(value) == 4:
        return _year_first(tokens, at, hints)
    if len(value) <= 2 and not _continues_number(tokens, at):
        return (
            _figures(tokens, at, text, hints) or _month_unit(tokens, at, hints) or _day_month(tokens, at, text, hints)
        )
    return None


def _value(tokens: list[Token], at: int) -> str:
    return tokens[at][1] if 0 <= at < len(tokens) else ""


def _small(tokens: list[Token], at: int) -> int | None:
    """A number of one or two digits."""
    if 0 <= at < len(tokens) and tokens[at][0] == "n" and len(tokens[at][1]) <= 2:
        return int(tokens[at][1])
    return None


def _continues_number(tokens: list[Token], at: int) -> bool:
    """The middle of "10.1.2.3" or "1/2/3/4"."""
    return (
        at >= 2
        and tokens[at - 1][1] in (".", "/", "-")
        and tokens[at - 2][0] == "n"
        and tokens[at - 2][3] == tokens[at - 1][2]
        and tokens[at - 1][3] == tokens[at][2]
        and len(tokens[at - 2][1]) <= 4
        and not (tokens[at - 1][1] == "-" and at >= 3 and tokens[at - 3][1] in (".", ":"))
    )


def _calendar(year: int, month: int, day: int) -> date | None:
    if 2400 < year < 2700:
        year -= _BUDDHIST_YEARS
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(tokens: list[Token], at: int, *, short: bool) -> int | None:
    """Four digits, or two where ``short``; a year glued to an hour is cut in two tokens."""
    if not (0 <= at < len(tokens) and tokens[at][0] == "n"):
        return None
    _, digits, start, end = tokens[at]
    if len(digits) in (5, 6) and digits[:2] in ("19", "20") and _value(tokens, at + 1) in (":", "."):
        tokens[at : at + 1] = [("n", digits[:4], start, start + 4), ("n", digits[4:], start + 4, end)]
        return int(digits[:4])
    if short and len(digits) == 4 and _glued_clock(tokens, at):  # "28.09.1912:44" is of 2019
        tokens[at : at + 1] = [("n", digits[:2], start, start + 2), ("n", digits[2:], start + 2, end)]
        digits = digits[:2]
        return 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)
    if len(digits) == 4:
        return int(digits) if digits[0] in "12" else None
    if short and len(digits) == 2 and _value(tokens, at + 1) not in (":", "h", "時", "uhr"):
        return 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)
    return None


def _glued_clock(tokens: list[Token], at: int) -> bool:
    """ ":44" directly behind the token."""
    return (
        _value(tokens, at + 1) == ":"
        and len(_value(tokens, at + 2)) == 2
        and _glued_number(tokens, at + 2)
        and tokens[at][3] == tokens[at + 1][2]
    )


def _year_first(tokens: list[Token], at: int, hints: Hints) -> Day | None:
    """2019-04-19, 2019. 4. 19., 2025年1月13日, 2025. január 13."""
    year = int(tokens[at][1])
    if not (1900 <= year <= LATEST_YEAR or 2400 < year < 2700):
        return None
    mark = _value(tokens, at + 1)
    if mark in _YEAR_UNITS:
        return _month_unit(tokens, at + 2, hints, year)
    if mark in _DATE_MARKS:
        month, day_number = _small(tokens, at + 2), _small(tokens, at + 4)
        if month is not None and day_number is not None and _value(tokens, at + 3) == mark:
            end = at + 5
            if mark == "." and _value(tokens, end) == ".":
                end += 1
            return Day(_calendar(year, month, day_number), end)
    here = at + 1 + (mark in (".", ",", "-"))
    month = month_number(_value(tokens, here), hints.tongue)
    if month is None:
        return None
    here += 1 + (_value(tokens, here + 1) in (".", "-"))
    day_number = _small(tokens, here)
    return Day(_calendar(year, month, day_number), here + 1) if day_number is not None else None


def _month_unit(tokens: list[Token], at: int, hints: Hints, year: int | None = None) -> Day | None:
    """1月13日, 1월 13일; in Vietnamese the day comes first: 22 tháng 10, 2025."""
    first, second = _small(tokens, at), _small(tokens, at + 2)
    unit = _value(tokens, at + 1)
    if first is None or second is None or unit not in _MONTH_UNITS:
        return None
    if unit == "tháng":
        here = at + 3 + (_value(tokens, at + 3) in ("năm", ",", "/", "-"))
        year = _year(tokens, here, short=False)
        return Day(_calendar(year, second, first), here + 1) if year else _without_year(second, first, at + 3, hints)
    if _value(tokens, at + 3) not in _DAY_UNITS:
        return None
    return Day(_calendar(year, first, second), at + 4) if year else _without_year(first, second, at + 4, hints)


def _figures(tokens: list[Token], at: int, text: str, hints: Hints) -> Day | None:
    """30/04/2024, 01-09-17, 14.05.2025, 28. 4. 2024."""
    mark = _value(tokens, at + 1)
    if mark not in _DATE_MARKS or _value(tokens, at + 3) != mark:
        return None
    first, second = _small(tokens, at), _small(tokens, at + 2)
    if first is None or second is None:
        return None
    # "2.10.24" is a version in English
    short = mark == "/" or len(tokens[at][1]) == len(tokens[at + 2][1]) == 2 or hints.tongue not in (None, "en")
    year = _year(tokens, at + 4, short=short)
    if year is None or (_value(tokens, at + 5) == mark and mark != "-" and _glued_number(tokens, at + 6)):
        return None
    swapped = first <= 12 and second <= 12 and first != second
    if first > 12 or (second <= 12 and _day_leads(mark, text, hints)):
        first, second = second, first
    return Day(_calendar(year, first, second), at + 5, swapped and mark != ".")


def _glued_number(tokens: list[Token], at: int) -> bool:
    return 0 < at < len(tokens) and tokens[at][0] == "n" and tokens[at - 1][3] == tokens[at][2]


def _day_leads(mark: str, text: str, hints: Hints) -> bool:
    """Day before month? Everywhere but in the United States and a few neighbors."""
    if hints.day_first is not None:
        return hints.day_first
    if mark == "." or (hints.tongue and hints.tongue not in ("en", "tl", "fil")):
        return True
    region = (hints.language or "").replace("_", "-").lower().partition("-")[2]
    if region:
        return region not in _MONTH_FIRST_REGIONS
    if hints.timezone:
        return not hints.timezone.startswith(("America/", "US/", "Asia/Manila"))
    return bool(_DAY_FIRST_CUES.search(text))


def _day_month(tokens: list[Token], at: int, text: str, hints: Hints) -> Day | None:
    """28. April 2024, 1 de agosto de 2025, 1er août, 04 NOV 25, 23-Jan-2026."""
    day, here = int(tokens[at][1]), at + 1
    if not 1 <= day <= 31:
        return None
    if _value(tokens, here) in _ORDINALS:
        here += 1
    if _value(tokens, here) in _DATE_MARKS or _value(tokens, here) in (",", "º", "°", "ª"):
        here += 1
    if _value(tokens, here) in _OF:
        if _value(tokens, here) == "d" and tokens[here][2] == tokens[at][3]:
            return None  # "5d ago" are days, not "5 d'ago(sto)"
        here += 1
    month, after = _month_at(tokens, here, hints)
    if month is None or (hints.tongue == "en" and _value(tokens, after - 1) == "ago"):
        return None
    here = after
    dotted = _value(tokens, here) == "."
    here += dotted
    while _value(tokens, here) in _BEFORE_YEAR or _value(tokens, here) in (",", "-", "/", "’", "'"):
        here += 1
    year = _year(tokens, here, short=True)
    if year is not None:
        return Day(_calendar(year, month, day), here + 1)
    return _without_year(month, day, after + dotted, hints)


def _month_at(tokens: list[Token], at: int, hints: Hints) -> tuple[int | None, int]:
    """A month's name of one word, or of two ("كانون الثاني"), and the token behind it."""
    word = _value(tokens, at)
    if at >= len(tokens) or tokens[at][0] != "w":
        return None, at
    if month := month_number(word, hints.tongue):
        return month, at + 1
    month = month_number(f"{word} {_value(tokens, at + 1)}", hints.tongue)
    if month is None and _value(tokens, at + 1) == ".":  # ม.ค.
        month, at = month_number(word + _value(tokens, at + 2), hints.tongue), at + 1
    return month, at + 2


def _month_day(tokens: list[Token], at: int, text: str, hints: Hints) -> Day | None:
    """August 1, 2025; Sept. 22nd 2016; Aug 18 '10."""
    month = month_number(tokens[at][1], hints.tongue)
    if month is None:
        return None
    here = at + 1
    if _value(tokens, here) in (".", "-"):
        here += 1
    _cut_day_from_year(tokens, here)
    day = _small(tokens, here)
    if day is None or not 1 <= day <= 31:
        return None
    here += 1
    if _value(tokens, here) in _ORDINALS:
        here += 1
    after = here
    if _opens_span(tokens, here):
        return Day(None, here + 2)
    apostrophe = False
    while _value(tokens, here) in (",", ".", "-", "’", "'", "‘", "of", "de"):
        apostrophe = apostrophe or _value(tokens, here) in ("’", "'", "‘")
        here += 1
    year = _year(tokens, here, short=apostrophe)
    if year is not None:
        return Day(_calendar(year, month, day), here + 1)
    if (late := _year_behind_clock(tokens, after)) is not None:
        return Day(_calendar(late, month, day), after)
    # "may 10 people" is no date: without a year the name must be written as a name
    return _without_year(month, day, after, hints) if text[tokens[at][2]].isupper() else None


def _opens_span(tokens: list[Token], at: int) -> bool:
    """The rest of "August 1–3, 2025"; "August 1 - 9:30" goes on with a clock."""
    if _value(tokens, at) not in _SPAN_MARKS or _small(tokens, at + 1) is None:
        return False
    return _value(tokens, at + 2) in ("", ",") or _year(tokens, at + 2, short=False) is not None


def _cut_day_from_year(tokens: list[Token], at: int) -> None:
    """ "Apr 042013": day and year stood in elements of their own. The token is cut in two."""
    if at < len(tokens) and (match := _DAY_YEAR.fullmatch(tokens[at][1])):
        start, end = tokens[at][2:]
        tokens[at : at + 1] = [("n", match[1], start, end - 4), ("n", match[2], end - 4, end)]


def _year_behind_clock(tokens: list[Token], at: int) -> int | None:
    """ "Wed May 3 17:05:09 UTC 2023": the year as Unix prints it."""
    if _small(tokens, at) is None or _value(tokens, at + 1) != ":" or _value(tokens, at + 3) != ":":
        return None
    return _year(tokens, at + 5, short=False) or _year(tokens, at + 6, short=False)


def _without_year(month: int, day: int, end: int, hints: Hints) -> Day:
    """The last such day up to the fetch: 12月24日 on a page of January is in the year before."""
    if hints.fetched_at is None:
        return Day(None, end, unsure=True)
    today = hints.fetched_at.date()
    value = _calendar(today.year, month, day)
    if value is None or value > today + timedelta(days=1):
        value = _calendar(today.year - 1, month, day)
    return Day(value, end, unsure=True)
