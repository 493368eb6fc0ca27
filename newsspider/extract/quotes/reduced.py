"""English relative clauses without a pronoun: "a version ⟨its vendor⟩ calls “…”", "a plan ⟨critics⟩ describe as “…”"."""

from __future__ import annotations

from newsspider.extract.quotes.grammar import Span
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    BASE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    SUBORDINATOR,
    VERB,
    Language,
)
from newsspider.extract.quotes.sentences import Sentence

REACH = 4  # words of the clause's subject
_DETERMINERS = frozenset("the its their his her our some many most".split())
_NO_NAME = (
    ADVERB | AUXILIARY | CONJUNCTION | CUE | DETERMINER | PREPOSITION | PRONOUN | PUNCTUATION | SUBORDINATOR | VERB
)
_ONE = frozenset(["a", "an"])
_SEVERAL = frozenset("few number lot couple group series majority minority handful range host variety dozen".split())


def reduced_subject(s: Sentence, c: int, lex: Language) -> Span | None:
    """The noun phrase between the noun that the clause describes and its verb ``c``; None in any other clause."""
    if lex.code != "en":
        return None
    for d in range(c - 2, max(0, c - 2 - REACH), -1):
        if s.kinds[d] & PUNCTUATION:
            return None
        if s.lows[d] in _DETERMINERS:
            return (d, c) if _is_noun(s, d - 1) and all(_is_word(s, x) for x in range(d + 1, c)) else None
    if s.kinds[c] & BASE and s.lows[c - 1].endswith("s") and _is_word(s, c - 1) and _is_noun(s, c - 2):
        first = next((d for d in range(c - 3, max(-1, c - 3 - REACH), -1) if s.lows[d] in _ONE), -1)
        if first >= 0 and s.lows[first + 1] not in _SEVERAL and all(_is_word(s, x) for x in range(first + 1, c)):
            return c - 1, c
    return None


def is_counted_noun(s: Sentence, c: int) -> bool:
    """'each time with a higher ⟨bill⟩ for …': the verb's bare form behind "a" is a noun."""
    if not s.kinds[c] & BASE or c + 1 >= len(s.words):
        return False
    first = next((d for d in range(c - 1, max(-1, c - 4), -1) if s.lows[d] in _ONE), -1)
    return first >= 0 and s.lows[first + 1] not in _SEVERAL and not any(w.endswith("s") for w in s.lows[first + 1 : c])


def _is_word(s: Sentence, x: int) -> bool:
    return s.words[x].islower() and s.words[x].isalpha() and not s.kinds[x] & _NO_NAME


def _is_noun(s: Sentence, x: int) -> bool:
    """A word of no class that ends like no verb: what a clause can describe."""
    if x < 1 or not s.words[x].islower() or not s.words[x].isalpha() or s.kinds[x]:
        return False
    return not s.words[x].endswith(("ed", "ing", "ly")) and bool(s.kinds[x - 1] & DETERMINER or not s.kinds[x - 1])
