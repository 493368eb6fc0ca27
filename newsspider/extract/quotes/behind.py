"""German: the verb of saying that ends its clause, behind what it says.

'Berg hat den Plan als „…“ bezeichnet', 'dass Berg den Plan als „…“ kritisiert', 'von Berg als „…“ angekündigt',
'in der Klage wird dem Konzern „…“ vorgeworfen'.
"""

from __future__ import annotations

from newsspider.extract.quotes import german
from newsspider.extract.quotes.grammar import Span
from newsspider.extract.quotes.language import (
    AUXILIARY,
    CHUNK,
    CONJUNCTION,
    CUE,
    DOCUMENT,
    PUNCTUATION,
    SEPARABLE,
    SUBORDINATOR,
    Language,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.nominal import noun_phrase
from newsspider.extract.quotes.sentences import Sentence

REACH = 6  # tokens from the quotation to the verb
WINDOW = 40  # tokens from the quotation back to the auxiliary
PASSIVE = frozenset("wird werden wurde wurden werde würden worden".split())
BY = frozenset(["von", "vom", "durch"])
IN = frozenset(["in", "im"])
OUT = frozenset(["aus"])
HERVOR = frozenset(["hervorgeht", "hervorging"])
SHOWS = HERVOR | {"hervor", "rede"}


def verb_behind(s: Sentence, k: int, lex: Language) -> tuple[int, Span | None]:
    """The verb that ends the clause of the chunk at ``k``, and who speaks by it; -1 where there is no such verb."""
    c = _verb(s, k)
    if c < 0:
        return -1, None
    low = max(0, k - WINDOW)
    for i in range(k - 1, low - 1, -1):
        if s.words[i] in ";:":
            low = i + 1
            break
        if s.kinds[i] & SUBORDINATOR and s.lows[i] != "als" and (i == 0 or s.words[i - 1] == ","):
            return c, None if _is_passive(s, c) else noun_phrase(s, i + 1, k, lex)
        if s.lows[i] in german.PERFECT and not capitalized(s.words[i]):
            return c, german.subject(s, i, low, k, lex)
        if s.lows[i] in PASSIVE and s.lows[c] == "zitiert":  # "Berg wird mit den Worten „…“ zitiert"
            return c, german.subject(s, i, low, k, lex)
        if s.lows[i] in PASSIVE:
            return c, _agent(s, low, k, lex) or _text(s, low, lex)
    return c, _agent(s, low, k, lex)


def _verb(s: Sentence, k: int) -> int:
    """The last word of the clause, auxiliaries left out, where it is a verb of saying."""
    for c in range(k + 1, min(len(s.words), k + REACH)):
        kind = s.kinds[c]
        if kind & CUE and not kind & SEPARABLE and s.words[c].islower():
            end = c + 1
            while end < len(s.words) and s.kinds[end] & AUXILIARY:
                end += 1
            ends = end == len(s.words) or s.kinds[end] & (PUNCTUATION | CONJUNCTION) or s.words[end] in ".!"
            return c if ends and c > k else -1
        if s.words[c] == "," or (kind & PUNCTUATION and not kind & CHUNK):
            break
    return -1


def told_in(s: Sentence, k: int, lex: Language) -> Span | None:
    """'Wie aus ⟨dem Papier⟩ hervorgeht, …', 'In ⟨dem Papier⟩ ist von einer „…“ die Rede': the text that says it."""
    if SHOWS.isdisjoint(s.lows):
        return None
    spoken_of = "rede" in s.lows and s.lows[s.lows.index("rede") - 1] == "die"
    if not spoken_of and "hervor" not in s.lows and HERVOR.isdisjoint(s.lows):
        return None
    for i in range(min(len(s.words), WINDOW)):
        if s.lows[i] in (IN if spoken_of else OUT):
            found = noun_phrase(s, i + 1, len(s.words), lex, oblique=True)
            if found and any(s.kinds[x] & DOCUMENT for x in range(*found)):
                return found
    return None


def _is_passive(s: Sentence, c: int) -> bool:
    return s.lows[c + 1 : c + 2] != [] and s.lows[c + 1] in PASSIVE


def _agent(s: Sentence, low: int, k: int, lex: Language) -> Span | None:
    """'⟨von Milan Berg⟩ als „…“ angekündigt'."""
    for i in range(k - 1, low - 1, -1):
        if s.lows[i] in BY:
            found = noun_phrase(s, i + 1, k, lex, oblique=True)
            if found and found[1] >= k - 2 and s.lows[k - 1] == "als":
                return found
    return None


def _text(s: Sentence, low: int, lex: Language) -> Span | None:
    """'In ⟨der Klage⟩ wird …'."""
    if s.lows[low] not in IN:
        return None
    found = noun_phrase(s, low + 1, len(s.words), lex, oblique=True)
    return found if found and any(s.kinds[x] & DOCUMENT for x in range(*found)) else None
