"""Names of bodies in other languages than English and German: what depends on the noun may be the name, or hold it."""

from __future__ import annotations

from newsspider.extract.quotes.language import (
    CHUNK,
    CUE,
    DETERMINER,
    PREPOSITION,
    PUNCTUATION,
    RELATIVE,
    SUBORDINATOR,
    VERB,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.sentences import Sentence

LONGEST = 12  # words from the noun to the name


def whole_name(s: Sentence, n: int, split: int, b: int, text: str) -> str | None:
    """'le ⟨Syndicat des loueurs⟩': a body's noun in a capital, and all that depends on it."""
    end = split
    while end < b and not s.kinds[end] & (PUNCTUATION | CHUNK | RELATIVE | CUE):
        end += 1
    return text[s.starts[n] : s.ends[end - 1]] if end > split + 1 and s.kinds[split] & PREPOSITION else None


def named_in(s: Sentence, split: int, b: int) -> tuple[int, int] | None:
    """'A empresa de pagamentos ⟨PagaJá⟩, usada por …': the name behind a body's noun and what that is in."""
    for x in range(split + 1, min(b, split + LONGEST)):
        if s.kinds[x] & (PUNCTUATION | CHUNK | RELATIVE | VERB | CUE | SUBORDINATOR) and not s.kinds[x] & DETERMINER:
            return None
        if capitalized(s.words[x]) and s.words[x - 1].islower() and not s.kinds[x - 1]:
            end = x
            while end < b and capitalized(s.words[end]):
                end += 1
            return (x, end) if end == b or s.words[end] == "," else None
    return None
