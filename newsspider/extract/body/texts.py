"""What a text alone tells of its block: how it begins and ends, and what is counted in it."""

from __future__ import annotations

from collections.abc import Callable

from newsspider.extract.clutter import mentions

_SENTENCE_END = frozenset(".!?…。！？")
_CLOSERS = "\"”“»«'’‘)]」 "


def tail_class(text: str) -> float:
    """1 for a text that ends a sentence, .5 for a colon or comma, 0 for a label or title."""
    last = text[-1]
    if last in _CLOSERS:
        last = text[-6:].rstrip(_CLOSERS)[-1:] or last
    return 1.0 if last in _SENTENCE_END else 0.5 if last in ":：;," else 0.0


def head_class(text: str) -> float:
    """How a text begins: upper case, lower case, digit, other letters, or a sign."""
    first = text[0]
    if first.isupper():
        return 1.0
    if first.islower():
        return 2.0
    if first.isdigit():
        return 3.0
    return 0.0 if first.isalpha() else 4.0


def commas_of(text: str, size: float) -> float:
    """Commas and full stops between words, in a hundred characters."""
    return (text.count(", ") + text.count(". ")) / size * 100


def mentions_of(text: str, _: float) -> float:
    return mentions(text)


# Features that cost a walk through the text and that the trees seldom ask for: NOT_YET in a vector, counted when asked.
LATE: dict[str, Callable[[str, float], float]] = {"commas": commas_of, "mentions": mentions_of}
NOT_YET = -1.0
