"""Texts that stand between paragraphs and are none, by how they begin and what they mention.

``clutter.tsv`` holds the beginnings, a kind and a phrase a line, in the large European languages.
"""

from __future__ import annotations

import re
from pathlib import Path

KINDS_OF_CLUTTER = ["related", "promo", "rights", "byline", "comment"]
RELATED, PROMO, RIGHTS, BYLINE, COMMENT = range(1, 6)
_FIRST_WORD = re.compile(r"[^\w(©]{0,6}(\w+|.)")


def _read() -> dict[str, list[tuple[str, int]]]:
    """First word -> (whole phrase, kind from 1), longest phrases first."""
    table: dict[str, list[tuple[str, int]]] = {}
    for line in Path(__file__).with_name("clutter.tsv").read_text("utf-8").splitlines():
        kind, phrase = line.split("\t")
        first = _FIRST_WORD.match(phrase)
        if first:
            table.setdefault(first[1], []).append((phrase, KINDS_OF_CLUTTER.index(kind) + 1))
    return {word: sorted(phrases, key=lambda p: -len(p[0])) for word, phrases in table.items()}


_PHRASES = _read()
_BEGINNINGS = frozenset([phrase[:3] for phrases in _PHRASES.values() for phrase, _ in phrases])

# Words that a text of the site about itself or its offers mentions, wherever it stands in the sentence.
_MENTIONS = (
    "cookie",
    "newsletter",
    "subscri",
    "affiliate",
    "commission",
    "javascript",
    "copyright",
    "privacy",
    "datenschutz",
    "click",
    "klick",
    "comment",
    "kommentar",
    "all rights",
)


def begins_like(text: str) -> int:
    """0 for an ordinary beginning, else the kind of clutter it is the beginning of, from 1."""
    if text[:1].isalnum() and text[:3].lower() not in _BEGINNINGS:  # as nearly always; a fifth of the time
        return 0
    first = _FIRST_WORD.match(text)
    if first is None:
        return 0
    word = first[1]
    if word == "(" and not text[first.start(1) :].lower().startswith("(c)"):
        first = _FIRST_WORD.match(text, first.end())
        if first is None:
            return 0
        word = first[1]
    if phrases := _PHRASES.get(word.lower()):
        start = text[first.start(1) : first.start(1) + 40].lower()
        for phrase, kind in phrases:
            if start.startswith(phrase):
                return kind
    return 0


def mentions(text: str) -> int:
    """How many words of self-reference the first 600 characters of a text hold."""
    start = text[:600].lower()
    return sum(map(start.__contains__, _MENTIONS))
