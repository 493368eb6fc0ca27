"""JSON as sites write it, read as far as it makes sense.

Seen on real pages: raw newlines and unescaped quotes in strings, single quotes, comments, bare words, trailing and
missing commas, too many closing brackets, several objects in a row, a script cut in the middle, HTML entities for
quotes. One pass, no recursion.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

MAX_REPAIR = 2_000_000  # characters; broken JSON beyond that is left alone
MAX_DEPTH = 200
_WRAPPED = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?://\s*)?(?:\]\]>|-->|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)
_LONE_SURROGATE = re.compile(
    r"(?<!\\)((?:\\\\)*)(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\u0000"
)


def load_json(text: str) -> Iterator[Any]:
    """The value of a JSON script, or the values of a broken one; nothing when there is none. Never raises.

    NaN and infinities become None, so do numbers of more than 300 digits; lone surrogates become U+FFFD.
    """
    if "<!" in text[:80] or "//" in text[:20] or "/*" in text[:20] or "-->" in text[-40:] or "]]>" in text[-40:]:
        text = _WRAPPED.sub("", text)
    text = text.strip().rstrip(";")
    if "\\ud" in text or "\\uD" in text or "\\u0000" in text:
        text = _LONE_SURROGATE.sub(lambda m: m[0] if m[2] else "\\ufffd", text)
    if "&quot;" in text[:40]:
        text = html.unescape(text)
    try:
        yield _DECODER.decode(text)
    except RecursionError:
        return
    except ValueError:
        if len(text) <= MAX_REPAIR:
            yield from Repair(text).values()


def _no_number(_: str) -> None:
    return None


def _int(digits: str) -> int | None:
    return int(digits) if len(digits) <= 300 else None  # Python itself refuses from 4,300 digits on


def _float(digits: str) -> float | None:
    value = float(digits) if len(digits) <= 300 else float("inf")
    return value if abs(value) != float("inf") else None


_DECODER = json.JSONDecoder(strict=False, parse_constant=_no_number, parse_int=_int, parse_float=_float)
_SPACE = re.compile(r"(?:[\s,:;]++|//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/)?)*+")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=\s*(?:[,}\]/]|$))")
_WORD = re.compile(r"[^,:{}\[\]\"'\n]{1,500}")
_VALUE_WORD = re.compile(r"[^,{}\[\]\"'\n]{1,500}")
_LITERALS: dict[str, Any] = {
    "true": True,
    "false": False,
    "null": None,
    "undefined": None,
    "NaN": None,
    "void 0": None,
    "!0": True,
    "!1": False,
}
# What follows the quote that really ends a string.
_AFTER_KEY = re.compile(r"\s*+:")
_AFTER_VALUE = re.compile(
    r"""\s*+(?:$|[}\]]|,?\s*+(?:["'][^"'\n]{0,80}["']\s*+:|[}\]]|//|/\*|[A-Za-z@_]\w{0,60}\s*+:))"""
)
_AFTER_ITEM = re.compile(
    r"""\s*+(?:$|[}\]]|,\s*+(?:["'{\[\]}\d-]|//|/\*|(?:true|false|null|undefined|void 0|![01])\s*+[,\]]))"""
)
_END = {'"': re.compile(r'(?:\\.|[^"\\])*+', re.DOTALL), "'": re.compile(r"(?:\\.|[^'\\])*+", re.DOTALL)}


class Repair:
    """A reader that takes every token for what it most likely was meant to be. ``names`` are the values of bare words:
    of a function's parameters."""

    def __init__(self, text: str, names: Mapping[str, Any] | None = None) -> None:
        self._text, self._at = text, 0
        self._names = _LITERALS if names is None else {**_LITERALS, **names}
        self._found: list[Any] = []
        self._stack: list[dict[str, Any] | list[Any]] = []
        self._keys: list[str | None] = []

    def values(self) -> list[Any]:
        """Every top-level object or list, closed where the text ends too early."""
        text = self._text
        while True:
            self._at = _SPACE.match(text, self._at).end()  # type: ignore[union-attr]  # it also matches nothing
            if self._at >= len(text):
                break
            char = text[self._at]
            if char in "{[":
                self._open({} if char == "{" else [])
            elif char in "}]":
                self._close(dict if char == "}" else list)
            elif char in "\"'":
                self._say(self._string(char))
            else:
                self._say(self._bare())
        return self._found

    def _open(self, value: dict[str, Any] | list[Any]) -> None:
        self._at += 1
        if len(self._stack) >= MAX_DEPTH:
            self._at = len(self._text)
            return
        self._say(value)
        self._stack.append(value)
        self._keys.append(None)

    def _close(self, kind: type) -> None:
        """Closes the innermost container of that kind and those inside it; a bracket too many is passed over."""
        self._at += 1
        for depth in range(len(self._stack) - 1, -1, -1):
            if isinstance(self._stack[depth], kind):
                del self._stack[depth:], self._keys[depth:]
                return

    def _say(self, value: Any) -> None:
        if not self._stack:
            if isinstance(value, dict | list):
                self._found.append(value)
            return
        top = self._stack[-1]
        if isinstance(top, list):
            top.append(value)
        elif self._keys[-1] is None:
            self._keys[-1] = str(value) if not isinstance(value, dict | list) else ""
        else:
            top.setdefault(self._keys[-1], value)
            self._keys[-1] = None

    def _string(self, quote: str) -> str:
        text, start = self._text, self._at + 1
        in_object = bool(self._stack) and isinstance(self._stack[-1], dict)
        after = _AFTER_ITEM if not in_object else _AFTER_KEY if self._keys[-1] is None else _AFTER_VALUE
        at = start
        while True:
            at = _END[quote].match(text, at).end()  # type: ignore[union-attr]  # it also matches nothing
            if at >= len(text) or after.match(text, at + 1):
                break
            at += 1  # a quotation mark inside the text
        self._at = at + 1
        return _unescape(text[start:at])

    def _bare(self) -> Any:
        text, at = self._text, self._at
        if number := _NUMBER.match(text, at):
            self._at = number.end()
            return _float(number[0]) if not number[0].lstrip("-").isdigit() else _int(number[0])
        is_key = bool(self._stack) and isinstance(self._stack[-1], dict) and self._keys[-1] is None
        word = (_WORD if is_key else _VALUE_WORD).match(text, at)
        self._at = word.end() if word else at + 1
        said = word[0].strip() if word else text[at]
        return said if is_key else self._names.get(said, said)


def _unescape(raw: str) -> str:
    if "\\" not in raw:
        return raw
    try:
        inner = _BARE_QUOTE.sub(r'\\"', raw.replace("\\'", "'"))
        return str(json.loads(f'"{inner}"', strict=False))
    except ValueError:
        return raw.replace("\\", "")


_BARE_QUOTE = re.compile(r'(?<!\\)"')
