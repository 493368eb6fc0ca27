"""The day: year first, day first or month first, in figures or with the month's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from newsspider.extract.dates.names import is_weekday, month_names, month_number
from newsspider.extract.dates.numbers import calendar_day, cut_day_from_year, glued_number, small_at, value_at, year_at
from newsspider.extract.dates.reading import LATEST_YEAR, Hints, plausible
from newsspider.extract.dates.tokens import Token
from newsspider.extract.dates.yearless import last_such_day, read_short_figures

_ORDINALS = frozenset("st nd rd th er re e ère º ª o ° го ого η".split())
_OF = frozenset("de of del d di do ngày".split())
_OF_YEAR = frozenset(["gada", "m"])  # behind the year in Latvian and Lithuanian
_BEFORE_YEAR = frozenset("de del of năm г г. พ ศ ค".split())  # Thai prints the era: "พ.ศ. 2568"
_ROMAN = {name: i for i, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}  # the year before the era's first
_YEAR_UNITS = frozenset("年 년".split())
_MONTH_UNITS = frozenset("月 월 tháng thg".split())
_DAY_UNITS = frozenset("日 일 号 號".split())
_DATE_MARKS = frozenset("/-.‐–")
_SPAN_MARKS = frozenset("-–—")
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


@cache
def opening_words() -> frozenset[str]:
    """The words that a day can begin with: names of months and of eras, and in Hebrew "in" and the month as one word.
    Few words of a page are among them."""
    months = month_names()
    return months | _ERAS.keys() | {f"ב{month}" for month in months}


def read_day(tokens: list[Token], at: int, text: str, hints: Hints) -> Day | None:
    """The day that starts at token ``at``. Splits a year glued to an hour ("20232:23") in ``tokens``."""
    kind, value, _, _ = tokens[at]
    if kind == "w":
        if (start := _ERAS.get(value)) and small_at(tokens, at + 1) and value_at(tokens, at + 2) in _YEAR_UNITS:
            return _month_unit(tokens, at + 3, hints, start + int(tokens[at + 1][1]))
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


def _year_first(tokens: list[Token], at: int, hints: Hints) -> Day | None:
    """2019-04-19, 2019. 4. 19., 2025年1月13日, 2025. január 13."""
    year = int(tokens[at][1])
    if not (1900 <= year <= LATEST_YEAR or 2400 < year < 2700):
        return None
    mark = value_at(tokens, at + 1)
    if mark in _YEAR_UNITS:
        return _month_unit(tokens, at + 2, hints, year)
    if mark in _DATE_MARKS:
        month, day_number = small_at(tokens, at + 2), small_at(tokens, at + 4)
        if month is not None and day_number is not None and value_at(tokens, at + 3) == mark:
            end = at + 5
            if mark == "." and value_at(tokens, end) == ".":
                end += 1
            return Day(calendar_day(year, month, day_number), end)
    here = at + 1 + (mark in (".", ",", "-"))
    if value_at(tokens, here) in _OF_YEAR:  # "2024. gada 5. marts", "2024 m. kovo 5 d."
        here += 1
        here += value_at(tokens, here) == "."
        if (day_number := small_at(tokens, here)) is not None and value_at(tokens, here + 1) == ".":
            month = month_number(value_at(tokens, here + 2), hints.tongue)
            return Day(calendar_day(year, month, day_number), here + 3) if month else None
    month = month_number(value_at(tokens, here), hints.tongue)
    if month is None and hints.tongue != "en":
        month = _ROMAN.get(value_at(tokens, here))
    if month is None:
        return None
    here += 1 + (value_at(tokens, here + 1) in (".", "-"))
    day_number = small_at(tokens, here)
    return Day(calendar_day(year, month, day_number), here + 1) if day_number is not None else None


def _month_unit(tokens: list[Token], at: int, hints: Hints, year: int | None = None) -> Day | None:
    """1月13日, 1월 13일; in Vietnamese the day comes first: 22 tháng 10, 2025."""
    unit = value_at(tokens, at + 1)
    if unit not in _MONTH_UNITS:
        return None
    first, second = small_at(tokens, at), small_at(tokens, at + 2)
    if first is None or second is None:
        return None
    if unit in ("tháng", "thg"):
        here = at + 3 + (value_at(tokens, at + 3) in ("năm", ",", "/", "-"))
        year = year_at(tokens, here, short=False)
        return Day(calendar_day(year, second, first), here + 1) if year else _without_year(second, first, at + 3, hints)
    if value_at(tokens, at + 3) not in _DAY_UNITS:
        return None
    return Day(calendar_day(year, first, second), at + 4) if year else _without_year(first, second, at + 4, hints)


def _figures(tokens: list[Token], at: int, text: str, hints: Hints) -> Day | None:
    """30/04/2024, 01-09-17, 14.05.2025, 28. 4. 2024."""
    mark = value_at(tokens, at + 1)
    if mark not in _DATE_MARKS:
        return None
    if short_day := read_short_figures(tokens, at, hints):
        return Day(*short_day, unsure=True)
    if value_at(tokens, at + 3) != mark:
        return None
    first, second = small_at(tokens, at), small_at(tokens, at + 2)
    if first is None or second is None:
        return None
    # "2.10.24" is a version in English
    short = mark == "/" or len(tokens[at][1]) == len(tokens[at + 2][1]) == 2 or hints.tongue not in (None, "en")
    year = year_at(tokens, at + 4, short=short)
    if year is None or (value_at(tokens, at + 5) == mark and mark != "-" and glued_number(tokens, at + 6)):
        return None
    swapped = first <= 12 and second <= 12 and first != second
    if first > 12 or (second <= 12 and _day_leads(mark, text, hints)):
        first, second = second, first
    if (
        swapped
        and _may_swap(mark, hints)
        and _is_ahead(year, first, second, hints) > _is_ahead(year, second, first, hints)
    ):
        first, second = second, first
    return Day(calendar_day(year, first, second), at + 5, swapped and mark != ".")


def _may_swap(mark: str, hints: Hints) -> bool:
    """Nothing but the custom of English without a country tells which of the two is the month."""
    return mark != "." and hints.day_first is None and hints.language in (None, "en") and hints.timezone is None


def _is_ahead(year: int, month: int, day: int, hints: Hints) -> bool:
    """After the page was fetched: no page is dated so."""
    read = calendar_day(year, month, day)
    return read is not None and not plausible(read, hints.fetched_at)


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
    if (word := value_at(tokens, here)) in _ORDINALS:
        word = value_at(tokens, here := here + 1)
    if word in _DATE_MARKS or word in (",", "º", "°", "ª"):
        word = value_at(tokens, here := here + 1)
    if word in _OF:
        if word == "d" and tokens[here][2] == tokens[at][3]:
            return None  # "5d ago" are days, not "5 d'ago(sto)"
        here += 1 + (word == "d" and value_at(tokens, here + 1) in ("'", "’"))
    month, after = _month_at(tokens, here, hints)
    if month is None and hints.tongue != "en" and (roman := _ROMAN.get(word)):
        here += 1 + (value_at(tokens, here + 1) == ".")
        year = year_at(tokens, here, short=False)
        return Day(calendar_day(year, roman, day), here + 1) if year is not None else None
    if month is None or (hints.tongue == "en" and value_at(tokens, after - 1) == "ago"):
        return None
    here = after
    dotted = value_at(tokens, here) == "."
    here += dotted
    while value_at(tokens, here) in _BEFORE_YEAR or value_at(tokens, here) in (",", "-", "/", "’", "'"):
        here += 1 + (value_at(tokens, here + 1) == ".")
    year = year_at(tokens, here, short=True)
    if year is not None and hints.tongue == "th" and len(value_at(tokens, here)) == 2:
        year = 2500 + int(value_at(tokens, here))
    if year is not None:
        return Day(calendar_day(year, month, day), here + 1)
    return _without_year(month, day, after + dotted, hints)


def _month_at(tokens: list[Token], at: int, hints: Hints) -> tuple[int | None, int]:
    """A month's name of one word, or of two ("كانون الثاني"), and the token behind it. Arabic pages print the names of
    two calendars: "آب/أغسطس"."""
    month, after = _name_at(tokens, at, hints)
    if month and value_at(tokens, after) == "/" and (again := _name_at(tokens, after + 1, hints))[0] == month:
        return again
    return month, after


def _name_at(tokens: list[Token], at: int, hints: Hints) -> tuple[int | None, int]:
    if at >= len(tokens) or tokens[at][0] != "w":
        return None, at
    word = tokens[at][1]
    if month := month_number(word, hints.tongue):
        return month, at + 1
    month = month_number(f"{word} {value_at(tokens, at + 1)}", hints.tongue)
    if month is None and value_at(tokens, at + 1) == ".":  # ม.ค.
        month, at = month_number(word + value_at(tokens, at + 2), hints.tongue), at + 1
    return month, at + 2


def _month_day(tokens: list[Token], at: int, text: str, hints: Hints) -> Day | None:
    """August 1, 2025; Sept. 22nd 2016; Aug 18 '10."""
    month = month_number(tokens[at][1], hints.tongue)
    if month is None or (tokens[at][1] == "maj" and hints.tongue == "fr"):  # "MAJ 18:10": mis à jour
        return None
    here = at + 1
    if value_at(tokens, here) in (".", "-"):
        here += 1
    cut_day_from_year(tokens, here)
    day = small_at(tokens, here)
    if day is None or not 1 <= day <= 31:
        return None
    here += 1
    if value_at(tokens, here) in _ORDINALS:
        here += 1
    after = here
    if _opens_span(tokens, here):
        return Day(None, here + 2)
    apostrophe = False
    if is_weekday(value_at(tokens, here)):  # "Dec 28 Sat 2013"
        here += 1
    while value_at(tokens, here) in (",", ".", "-", "’", "'", "‘", "of", "de"):
        apostrophe = apostrophe or value_at(tokens, here) in ("’", "'", "‘")
        here += 1
    year = year_at(tokens, here, short=apostrophe)
    if year is not None:
        return Day(calendar_day(year, month, day), here + 1)
    if (late := _year_behind_clock(tokens, after)) is not None:
        return Day(calendar_day(late, month, day), after)
    # "may 10 people" is no date: without a year the name must be written as a name
    return _without_year(month, day, after, hints) if text[tokens[at][2]].isupper() else None


def _opens_span(tokens: list[Token], at: int) -> bool:
    """The rest of "August 1–3, 2025"; "August 1 - 9:30" goes on with a clock."""
    if value_at(tokens, at) not in _SPAN_MARKS or small_at(tokens, at + 1) is None:
        return False
    return value_at(tokens, at + 2) in ("", ",") or year_at(tokens, at + 2, short=False) is not None


def _year_behind_clock(tokens: list[Token], at: int) -> int | None:
    """ "Wed May 3 17:05:09 UTC 2023": the year as Unix prints it."""
    if small_at(tokens, at) is None or value_at(tokens, at + 1) != ":" or value_at(tokens, at + 3) != ":":
        return None
    return year_at(tokens, at + 5, short=False) or year_at(tokens, at + 6, short=False)


def _without_year(month: int, day: int, end: int, hints: Hints) -> Day:
    return Day(last_such_day(month, day, hints), end, unsure=True)
