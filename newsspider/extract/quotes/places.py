"""Where in a text reported speech may stand: one search for verbs of saying and sources, before any sentence is read."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache

from newsspider.extract.quotes.language import INDIRECT, Language
from newsspider.extract.quotes.sentences import Sentence


@cache
def _patterns(lex: Language) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Cues behind a blank, grouped by first letter: the search then fails on the first character of most words.

    Also what may open a paragraph, where no blank stands before it.
    """
    sources = [
        " ".join(phrase) for phrase in lex.sources if phrase[0] not in ("so", "così", "para", "pour", "per", "for")
    ]
    openers = tuple(source.capitalize() for source in sources)
    groups: dict[str, list[str]] = {}
    for word in [*(w for w, kind in lex.kinds.items() if kind & INDIRECT), *sources, *lex.after_sources, *openers]:
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    inner = "|".join(f"{letter}(?:{'|'.join(sorted(rest, reverse=True))})" for letter, rest in groups.items())
    return re.compile(f" (?:{inner})\\b"), openers


def cue_positions(
    text: str, spans: list[tuple[int, int]], quoted: Container[int], lex: Language
) -> dict[int, list[int]]:
    """By paragraph every place where reported speech may stand; ``quoted`` are the paragraphs with marks, left out."""
    pattern, openers = _patterns(lex)
    found: dict[int, list[int]] = {}
    here: list[int] = []
    index, following = -1, 0  # the paragraph, and where the next one begins
    for since, until in _gaps(text, spans, quoted):
        for match in pattern.finditer(text, since, until):
            at = match.start() + 1
            if at >= following:
                while index + 1 < len(spans) and spans[index + 1][0] <= at:
                    index += 1
                following = spans[index + 1][0] if index + 1 < len(spans) else len(text) + 1
                here = found[index] = []
            here.append(at)
    for index, (start, _) in enumerate(spans):
        if text.startswith(openers, start) and index not in quoted:
            found[index] = [start, *found.get(index, ())]
    return found


def _gaps(text: str, spans: list[tuple[int, int]], quoted: Container[int]) -> Iterator[tuple[int, int]]:
    """The stretches between the paragraphs ``quoted``."""
    since = 0
    for index, (start, end) in enumerate(spans):
        if index in quoted:
            if since < start:
                yield since, start
            since = end
    yield since, len(text)


def may_report(s: Sentence, text: str, leads: bool, lex: Language) -> bool:
    """A sentence of a paragraph with marks, itself without: the same question; ``leads`` where it opens the paragraph."""
    pattern, openers = _patterns(lex)
    if leads and text.startswith(openers, s.start):
        return True
    return pattern.search(text, max(0, s.start - 1), s.end) is not None
