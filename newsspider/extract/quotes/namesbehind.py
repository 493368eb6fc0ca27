"""Where the name stands behind a role: after a comma, or at the end of what depends on the role."""

from __future__ import annotations

from newsspider.extract.quotes.language import (
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    PREPOSITION,
    PUNCTUATION,
    SUBORDINATOR,
    VERB,
    Language,
    first_names,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.sentences import Sentence

LONGEST_OFFICE = 12  # words from "ministre" to the name
MOST_NAMES = 5
BETWEEN = 5  # words from a comma to the name whose role they are


def name_behind_role(s: Sentence, split: int, b: int, lex: Language) -> tuple[int, int] | None:
    """'Rep. Hunter's chief of staff, Joe Kasper', 'Fellow protester, engineer Joe Kasper, 60': the name after the role."""
    comma = split if split < b and s.words[split] == "," else -1
    if comma < 0 and b - split > 2:  # "chief of staff of the firm, Joe Kasper": what depends on the role lies between
        comma = next((k for k in range(b - 1, split, -1) if s.words[k] == ","), -1)
    if comma < 0:
        return _name_at_end(s, split, b, lex) if lex.code != "en" else None
    if _is_unknown_name(s, comma, b, lex):
        return comma + 1, capitals_end(s, comma + 1, b)
    n = comma + 1
    while n < min(b - 1, comma + BETWEEN) and s.words[n] not in first_names():
        if s.kinds[n] & (PUNCTUATION | CHUNK | PREPOSITION | SUBORDINATOR | DETERMINER | CUE | VERB):
            return None
        n += 1
    end = n
    while end < b and (capitalized(s.words[end]) or (n < end < b - 1 and s.lows[end] in lex.connectors)):
        end += 1
    if n >= b or s.words[n] not in first_names() or not 2 <= end - n <= 5:
        return None
    return n, end


def _is_unknown_name(s: Sentence, comma: int, b: int, lex: Language) -> bool:
    """'El director de Prisiones, ⟨Osiris Luna⟩,': two or three capitalized words and nothing else behind a role's comma."""
    end = capitals_end(s, comma + 1, b)
    if not 2 <= end - comma - 1 <= 3 or end < b or lex.nouns_capitalized:
        return False
    return not any(s.kinds[x] or s.words[x] in lex.org_suffixes or s.words[x].isupper() for x in range(comma + 1, end))


def capitals_end(s: Sentence, n: int, b: int) -> int:
    while n < b and capitalized(s.words[n]):
        n += 1
    return n


def _name_at_end(s: Sentence, split: int, b: int, lex: Language) -> tuple[int, int] | None:
    """'le ministre de l’Économie ⟨Jean Roux⟩', 'de minister van Financiën ⟨Anne Visser⟩': no comma before the name."""
    for n in range(split + 2, min(b - 1, split + LONGEST_OFFICE)):
        if s.kinds[n] & (PUNCTUATION | CHUNK) and s.words[n] not in "()":
            return None
        if s.words[n] in first_names() and not s.kinds[n - 1] & (PREPOSITION | DETERMINER | CONJUNCTION):
            end = n + 1
            while end < b and (capitalized(s.words[end]) or (end < b - 1 and s.lows[end] in lex.connectors)):
                end += 1
            return (n, end) if 2 <= end - n <= MOST_NAMES else None
    return None
