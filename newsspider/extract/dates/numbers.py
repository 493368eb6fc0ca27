"""The numbers of a day: small ones, years of two and four figures, and figures that were glued together."""

from __future__ import annotations

import re
from datetime import date

from newsspider.extract.dates.tokens import Token

_BUDDHIST_YEARS = 543  # Thai years run ahead by as many
_DAY_YEAR = re.compile(r"([0-3]?\d)((?:19|20)\d\d)")


def value_at(tokens: list[Token], at: int) -> str:
    return tokens[at][1] if 0 <= at < len(tokens) else ""


def small_at(tokens: list[Token], at: int) -> int | None:
    """A number of one or two digits."""
    if 0 <= at < len(tokens) and tokens[at][0] == "n" and len(tokens[at][1]) <= 2:
        return int(tokens[at][1])
    return None


def calendar_day(year: int, month: int, day: int) -> date | None:
    if 2400 < year < 2700:
        year -= _BUDDHIST_YEARS
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_at(tokens: list[Token], at: int, *, short: bool) -> int | None:
    """Four digits, or two where ``short``; a year glued to an hour or to another date is cut in two tokens."""
    if not (0 <= at < len(tokens) and tokens[at][0] == "n"):
        return None
    _, digits, start, end = tokens[at]
    if len(digits) in (5, 6) and digits[:2] in ("19", "20") and value_at(tokens, at + 1) in (":", ".", "/"):
        tokens[at : at + 1] = [("n", digits[:4], start, start + 4), ("n", digits[4:], start + 4, end)]
        return int(digits[:4])
    if short and len(digits) == 4 and glued_clock(tokens, at):  # "28.09.1912:44" is of 2019
        tokens[at : at + 1] = [("n", digits[:2], start, start + 2), ("n", digits[2:], start + 2, end)]
        digits = digits[:2]
        return 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)
    if len(digits) == 4:
        return int(digits) if digits[0] in "12" else None
    if short and len(digits) == 2 and value_at(tokens, at + 1) not in (":", "h", "時", "uhr"):
        return 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)
    return None


def glued_clock(tokens: list[Token], at: int) -> bool:
    """ ":44" directly behind the token."""
    return (
        value_at(tokens, at + 1) == ":"
        and len(value_at(tokens, at + 2)) == 2
        and glued_number(tokens, at + 2)
        and tokens[at][3] == tokens[at + 1][2]
    )


def glued_number(tokens: list[Token], at: int) -> bool:
    return 0 < at < len(tokens) and tokens[at][0] == "n" and tokens[at - 1][3] == tokens[at][2]


def cut_day_from_year(tokens: list[Token], at: int) -> None:
    """ "Apr 042013": day and year stood in elements of their own. The token is cut in two."""
    if at < len(tokens) and (match := _DAY_YEAR.fullmatch(tokens[at][1])):
        start, end = tokens[at][2:]
        tokens[at : at + 1] = [("n", match[1], start, end - 4), ("n", match[2], end - 4, end)]
