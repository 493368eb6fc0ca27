"""A printed time as tokens: numbers, words, single marks; glued words are cut where the case changes."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

Token = tuple[str, str, int, int]  # kind ("n", "w" or "p"), casefolded value, start, end

# "TechAugust" -> Tech August, "ESTUpdated", "EDTUPDATED" -> EST Updated, "PMbusiness" -> PM business, "5amlast" -> 5 am last; units of East Asian dates
# stand alone. Combining marks belong to the word (Thai, Hindi).
_MARKS = "\u0300-\u036f\u064b-\u065f\u0900-\u0965\u0970-\u09e5\u0e30-\u0e4e\u05f3\u05f4"
_UNITS = "年月日号號時时分秒點点년월일시분초"
_TOKEN = re.compile(
    r"(\d+)"
    r"|((?<!\d)[A-Za-z][a-z]*+(?=[ ,.:;|()/0-9-]|$)"  # nearly all; what follows would say the same of them
    rf"|[{_UNITS}]"
    r"|[AaPp][Mm](?![A-Za-z])|[AP]M(?=[a-zA-Z])|(?<=\d)[ap]m(?=first|last|updat|publi)"
    r"|[A-Z]{2,5}(?=[A-Z][a-z]|UPDATED|PUBLISHED)"
    r"|[A-Za-zß-öø-ÿ][a-zß-öø-ÿ]*+(?=[A-ZÀ-Þ][a-zß-öø-ÿ])"
    rf"|[^\W\d_{_UNITS}]++(?:[{_MARKS}]++[^\W\d_{_UNITS}]*+)*+)"
    r"|(\S)"
)
_WORD = 2
_KINDS = ("", "n", "w", "p")


@cache
def _digits() -> dict[int, str]:
    """Arabic, Persian, Indic, Thai and full-width digits and colons to ASCII, one character each."""
    table: dict[int, str] = {}
    for start in (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10):
        table.update({start + i: str(i) for i in range(10)})
    table.update({0x200E: " ", 0x200F: " ", 0x200B: " ", 0xFEFF: " ", 0xFF1A: ":", 0xFF0F: "/", 0xFF0E: "."})
    return table


def plain(text: str) -> str:
    """The text with ASCII digits, composed letters and no invisible marks."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_digits())


def tokenize(text: str) -> list[Token]:
    """Tokens of ``plain`` text, in one linear pass."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        kind, value = match.lastindex or 0, match[0]
        if kind == _WORD:  # folding takes some letters apart ("ΐ"); the table holds them composed
            value = value.casefold() if value.isascii() else unicodedata.normalize("NFC", value.casefold())
        start, end = match.span()
        found.append((_KINDS[kind], value, start, end))
    return found
