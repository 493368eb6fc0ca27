"""What a text alone tells of its block: how it begins and ends."""

from __future__ import annotations

SENTENCE_ENDS = frozenset(".!?…。！？।॥۔؟")
TEXT_ENDS = SENTENCE_ENDS | frozenset("\"”“»’'」")  # or those of a quotation
_CLOSERS = "\"”“»«'’‘)]」 "


def tail_class(text: str) -> float:
    """1 for a text that ends a sentence, .5 for a colon or comma, 0 for a label or title."""
    last = text[-1]
    if last in _CLOSERS:
        last = text[-6:].rstrip(_CLOSERS)[-1:] or last
    return 1.0 if last in SENTENCE_ENDS else 0.5 if last in ":：;," else 0.0


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
