"""The clock: ``14:52:33``, ``4.34pm``, ``14h52``, ``13:37 Uhr``, ``21時37分``, ``下午3:20``, and the zone behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

from newsspider.extract.dates.names import MERIDIEM, MERIDIEM_FIRST
from newsspider.extract.dates.tokens import Token
from newsspider.extract.dates.zones import is_zone_word

_HOUR_UNITS = frozenset("h 時 时 點 点 시 g".split())
_MINUTE_UNITS = frozenset("分 분 m min".split())
_SECOND_UNITS = frozenset("秒 초 s".split())
_HOUR_WORDS = frozenset("uhr h hs hrs u ur wib wita wit giờ น".split())  # "14.52 Uhr", "14.30 WIB"
_LONG_ZONES = {"eastern": "ET", "pacific": "PT"}


@dataclass(frozen=True, slots=True)
class Clock:
    """``marked``: something besides the digits says that this is a clock (am, Uhr, h, a zone)."""

    time: time
    end: int  # index of the token behind it
    seconds: bool
    zone: str | None
    marked: bool


@dataclass(slots=True)
class _Figures:
    """Hour, minute, second, microsecond as printed and the token behind them."""

    hour: int
    end: int
    minute: int = 0
    second: int | None = None
    micro: int = 0
    marked: bool = False


def read_clock(tokens: list[Token], at: int, text: str, *, dotted: bool = False) -> Clock | None:
    """The clock that starts at token ``at``; ``dotted`` allows an unmarked ``14.52``."""
    half = None
    if at < len(tokens) and tokens[at][1] in MERIDIEM_FIRST:
        half, at = MERIDIEM[tokens[at][1]], at + 1
    if at >= len(tokens) or tokens[at][0] != "n" or len(tokens[at][1]) > 2:
        return _without_mark(tokens, at, text)
    figures = _with_colons(tokens, at) or _with_units(tokens, at) or _with_dot(tokens, at)
    if figures is None:  # "5pm", "14 Uhr"; a bare number is no clock
        if half is None and _meridiem(tokens, at + 1)[0] is None and _value(tokens, at + 1) not in ("uhr", "giờ"):
            return None
        figures = _Figures(int(tokens[at][1]), at + 1)
    needs_mark = not figures.marked and not dotted and _value(tokens, at + 1) == "."
    nxt = figures.end
    if half is None:
        half, nxt = _meridiem(tokens, nxt)
    marked = figures.marked or half is not None
    if _value(tokens, nxt) in _HOUR_WORDS and not _is_zone(tokens, nxt, text):
        marked, nxt = True, nxt + 1
        if nxt == at + 2 and (minute := _number(tokens, nxt, 2)) is not None:  # "14 Uhr 30"
            figures.minute, nxt = minute, nxt + 1
        nxt += _value(tokens, nxt) == "." and _is_zone(tokens, nxt + 1, text)  # "13:40 h. CET"
    zone, nxt = _zone(tokens, nxt, text, seconds=figures.second is not None)
    marked = marked or zone is not None
    value = None if needs_mark and not marked else _time(figures, half)
    return Clock(value, nxt, figures.second is not None, zone, marked) if value else None


def _without_mark(tokens: list[Token], at: int, text: str) -> Clock | None:
    """ "1430 GMT": four figures are a clock only with a zone behind them."""
    if _kind(tokens, at) != "n" or len(tokens[at][1]) != 4 or not _is_zone(tokens, at + 1, text):
        return None
    zone, end = _zone(tokens, at + 1, text, seconds=False)
    value = _time(_Figures(int(tokens[at][1][:2]), end, int(tokens[at][1][2:])), None)
    return Clock(value, end, False, zone, True) if value and zone else None


def _time(figures: _Figures, half: int | None) -> time | None:
    hour = figures.hour
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    if hour == 24 and figures.minute == 0:
        hour = 0
    if hour > 23 or figures.minute > 59 or (figures.second or 0) > 59:
        return None
    return time(hour, figures.minute, figures.second or 0, figures.micro)


def _with_colons(tokens: list[Token], at: int) -> _Figures | None:
    """14:52, 14:52:33, 14:52:33.123"""
    minute = _number(tokens, at + 2, 2) if _value(tokens, at + 1) == ":" else None
    if minute is None:
        return None
    found = _Figures(int(tokens[at][1]), at + 3, minute)
    if _value(tokens, at + 3) == ":" and (second := _number(tokens, at + 4, 2)) is not None:
        found.second, found.end = second, at + 5
        fraction = _value(tokens, at + 5) in (".", ",") and _kind(tokens, at + 6) == "n"
        if fraction and _touches(tokens, at + 5) and _touches(tokens, at + 6):
            found.micro, found.end = int(tokens[at + 6][1][:6].ljust(6, "0")), at + 7
    return found


def _with_units(tokens: list[Token], at: int) -> _Figures | None:
    """14h52, 14 h, 21時37分, 3시 5분 10초"""
    if _value(tokens, at + 1) not in _HOUR_UNITS or tokens[at + 1][2] - tokens[at][3] > 1:
        return None
    found = _Figures(int(tokens[at][1]), at + 2, marked=True)
    unit = _value(tokens, at + 3) in _MINUTE_UNITS
    if (minute := _number(tokens, at + 2, 0 if unit else 2)) is not None:
        found.minute, found.end = minute, at + 3 + unit
        if unit and (second := _number(tokens, at + 4, 0)) is not None and _value(tokens, at + 5) in _SECOND_UNITS:
            found.second, found.end = second, at + 6
    return found


def _with_dot(tokens: list[Token], at: int) -> _Figures | None:
    """14.52, but neither "5. 12" nor "17.20.06"."""
    minute = _number(tokens, at + 2, 2) if _value(tokens, at + 1) == "." else None
    if minute is None or not (_touches(tokens, at + 1) and _touches(tokens, at + 2)):
        return None
    if _value(tokens, at + 3) == "." and _kind(tokens, at + 4) == "n":
        return None
    return _Figures(int(tokens[at][1]), at + 3, minute)


def _value(tokens: list[Token], at: int) -> str:
    return tokens[at][1] if 0 <= at < len(tokens) else ""


def _kind(tokens: list[Token], at: int) -> str:
    return tokens[at][0] if 0 <= at < len(tokens) else ""


def _number(tokens: list[Token], at: int, width: int) -> int | None:
    """The number at ``at``; ``width`` 2 wants two digits ("1:5" is a score), 0 takes one or two."""
    if _kind(tokens, at) != "n":
        return None
    digits = tokens[at][1]
    return int(digits) if len(digits) == 2 or (width == 0 and len(digits) == 1) else None


def _touches(tokens: list[Token], at: int) -> bool:
    """No space before the token."""
    return 0 < at < len(tokens) and tokens[at - 1][3] == tokens[at][2]


def _meridiem(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """am/pm in the shapes ``PM``, ``p.m.``, ``p. m.``, ``μ.μ.``: hours to add and the token behind."""
    word = _value(tokens, at)
    if word in MERIDIEM and word not in MERIDIEM_FIRST:
        return MERIDIEM[word], at + 1
    if word in ("a", "p", "π", "μ") and _value(tokens, at + 1) == "." and _value(tokens, at + 2) in ("m", "μ"):
        end = at + 3 + (_value(tokens, at + 3) == ".")
        return (0 if word in ("a", "π") else 12), end
    return None, at


def _is_zone(tokens: list[Token], at: int, text: str) -> bool:
    return _kind(tokens, at) == "w" and is_zone_word(text[tokens[at][2] : tokens[at][3]])


def _zone(tokens: list[Token], at: int, text: str, *, seconds: bool) -> tuple[str | None, int]:
    """The zone printed at ``at``, perhaps in brackets, and the token behind it."""
    opened = _value(tokens, at) in ("(", "[", ",", "|")
    here = at + opened
    if here >= len(tokens):
        return None, at
    kind, value, start, end = tokens[here]
    printed = text[start:end]
    if kind == "w" and value in _LONG_ZONES:
        nxt = here + 1
        while _value(tokens, nxt) in ("standard", "daylight", "time"):
            nxt += 1
        return _LONG_ZONES[value], nxt
    if kind == "w" and (is_zone_word(printed) or value in ("utc", "gmt")):
        nxt = here + 1
        if value in ("utc", "gmt", "z"):
            offset, nxt = _offset(tokens, nxt, text)
            printed = offset or printed.upper()
        if opened and _value(tokens, nxt) in (")", "]"):
            nxt += 1
        return printed, nxt
    if kind == "p" and value in "+-−" and _value(tokens, at) != "," and _touches(tokens, here + 1):
        offset, nxt = _offset(tokens, here, text)
        # "14:30 -15:30" is a span: a minus counts only after seconds or with four digits together
        if offset and (value == "+" or seconds or (len(_value(tokens, here + 1)) == 4)):
            return offset, nxt
    return None, at


def _offset(tokens: list[Token], at: int, text: str) -> tuple[str | None, int]:
    """``+2``, ``+05:30``, ``-0800`` behind UTC or a clock."""
    sign = _value(tokens, at).replace("−", "-")
    if sign not in ("+", "-") or not sign or _kind(tokens, at + 1) != "n":
        return None, at
    digits = tokens[at + 1][1]
    if len(digits) == 4:
        return f"{sign}{digits[:2]}:{digits[2:]}", at + 2
    if len(digits) > 2:
        return None, at
    if _value(tokens, at + 2) == ":" and _number(tokens, at + 3, 2) is not None:
        return f"{sign}{digits}:{tokens[at + 3][1]}", at + 4
    return f"{sign}{digits}:00", at + 2
