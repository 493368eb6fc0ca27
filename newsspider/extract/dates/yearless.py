"""Days printed without their year: the last such day up to the fetch."""

from __future__ import annotations

from datetime import date, timedelta

from newsspider.extract.dates.names import JOINERS, is_weekday
from newsspider.extract.dates.numbers import calendar_day, small_at, value_at
from newsspider.extract.dates.reading import Hints
from newsspider.extract.dates.tokens import Token

_MONTH_FIRST_TONGUES = frozenset("ja zh ko".split())
_BETWEEN = frozenset(",|·•–—()（）")
_BEHIND_HOUR = frozenset(": h 時 时 시 uhr".split())
_NEAR = 5  # tokens from a day to its clock: "7/8（火） 13:14"


def last_such_day(month: int, day: int, hints: Hints) -> date | None:
    """12月24日 on a page of January is in the year before."""
    if hints.fetched_at is None:
        return None
    today = hints.fetched_at.date()
    value = calendar_day(today.year, month, day)
    if value is None or value > today + timedelta(days=1):
        value = calendar_day(today.year - 1, month, day)
    return value


def read_short_figures(tokens: list[Token], at: int, hints: Hints) -> tuple[date | None, int] | None:
    """The day of "18.11., 13:14 Uhr", "18/11 às 13h14", "7/8(火) 13:14" and the token behind it. Two figures are a day only with
    a clock behind them, and in no language that prints scores and fractions like that."""
    if hints.fetched_at is None or hints.tongue in (None, "en"):
        return None
    mark = value_at(tokens, at + 1)
    first, second = small_at(tokens, at), small_at(tokens, at + 2)
    if first is None or second is None or mark not in ("/", ".", "-"):
        return None
    if at > 0 and tokens[at - 1][1] in ("/", ".", "-", ":") and tokens[at - 1][3] == tokens[at][2]:
        return None
    end = at + 3
    if mark == ".":
        if value_at(tokens, end) != ".":
            return None
        end += 1
    elif hints.tongue not in _MONTH_FIRST_TONGUES and mark != "/":
        return None
    if not _clock_follows(tokens, end):
        return None
    if hints.tongue in _MONTH_FIRST_TONGUES:
        first, second = second, first
    return (last_such_day(second, first, hints), end) if 1 <= second <= 12 and 1 <= first <= 31 else None


def _clock_follows(tokens: list[Token], at: int) -> bool:
    for here in range(at, min(at + _NEAR, len(tokens))):
        kind, value = tokens[here][:2]
        if kind == "n":
            behind = value_at(tokens, here + 1)
            said = behind == "." and tokens[here - 1][1] in JOINERS
            return len(value) <= 2 and (behind in _BEHIND_HOUR or said) and _apart(tokens, at, here)
        if not (value in _BETWEEN or value in JOINERS or is_weekday(value)):
            return False
    return False


def _apart(tokens: list[Token], at: int, clock: int) -> bool:
    """A space or a mark parts the day from the clock: "3/12:30" is neither."""
    return clock > at or tokens[clock - 1][3] < tokens[clock][2]
