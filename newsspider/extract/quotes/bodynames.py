"""Names of bodies in other languages than English and German: what depends on the noun may be the name, or hold it."""

from __future__ import annotations

import re
from functools import lru_cache

from newsspider.extract.quotes.language import (
    AUXILIARY,
    CHUNK,
    CUE,
    DETERMINER,
    PREPOSITION,
    PUNCTUATION,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    Language,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.sentences import Sentence

OF = frozenset("de du des d’ del della dei do da dos das".split())
DEPENDS = r"(?:d[’']|(?:de la|de l’|de|du|des|del|della|dei|do|da|dos|das) )(?=[a-zà-ÿ])"
SEATED = r"(?:d[’']|(?:de|du|del|della|do|da) )(?=[A-ZÀ-Þ])"
LONGEST = 12  # words from the noun to the name


def whole_name(s: Sentence, n: int, split: int, b: int, text: str) -> str | None:
    """'le ⟨Syndicat des loueurs⟩': a body's noun in a capital, and all that depends on it."""
    end = split
    while end < b and not s.kinds[end] & (PUNCTUATION | CHUNK | RELATIVE | CUE | AUXILIARY):
        end += 1
    depends = split < b and (s.kinds[split] & PREPOSITION or s.lows[split] in OF)
    return text[s.starts[n] : s.ends[end - 1]] if end > split + 1 and depends else None


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


@lru_cache(maxsize=32)  # the same few names, once for each time they are meant
def in_full(name: str, text: str, lex: Language) -> str:
    """'Rassemblement' is 'Rassemblement des usagers du Vercors' where the text has it so, in Romance languages."""
    if not lex.romance or " " in name:
        return name
    match = re.search(rf"\b{re.escape(name)}(?: {DEPENDS}[^\W\d_]+)+(?: {SEATED}[^\W\d_]+)?", text)
    return match.group() if match else name
