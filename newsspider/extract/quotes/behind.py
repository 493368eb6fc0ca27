"""German: the verb of saying behind what it says, at its clause's end or right after a quotation that leads the clause.

'Berg hat den Plan als „…“ bezeichnet', 'dass Berg den Plan als „…“ kritisiert', 'von Berg als „…“ angekündigt',
'in der Klage wird dem Konzern „…“ vorgeworfen', 'Als „…“ bezeichnet Berg den Plan'.
"""

from __future__ import annotations

from newsspider.extract.quotes import german
from newsspider.extract.quotes.cues import has_particle
from newsspider.extract.quotes.grammar import Span
from newsspider.extract.quotes.language import (
    AUXILIARY,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
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
LEADS = frozenset("als von mit einen einem eine einer ein den dem".split())  # no nominative: '⟨Als⟩ „…“ bezeichnet'


def verb_behind(s: Sentence, k: int, lex: Language) -> tuple[int, Span | None]:
    """The verb that ends the clause of the chunk at ``k``, and who speaks by it; -1 where there is no such verb."""
    while k > 2 and s.lows[k - 1] == "und" and s.kinds[k - 2] & CHUNK:
        k -= 2  # "als „…“ und „…“ bezeichnet"
    c = _verb(s, k)
    if c < 0 or s.lows[c - 1] == "zu":  # "verbot Berg, mit „…“ zu werben": another's words
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


def fronted(s: Sentence, k: int, text: str, lex: Language) -> tuple[int, Span | None]:
    """'Als „…“ bezeichnet ⟨Berg⟩ den Plan', 'Von einer „…“ sprach ⟨Berg⟩': the verb and its subject; -1 for no such verb."""
    c = k + 1
    if (
        k > 2
        or c + 1 >= len(s.words)
        or not s.kinds[c] & CUE
        or not s.words[c].islower()
        or not has_particle(s, c, lex)
    ):
        return -1, None
    if any(s.lows[x] not in LEADS for x in range(k)) or (not k and not _is_object(text[s.starts[0] : s.ends[0]], lex)):
        return -1, None
    if german.is_no_speech(s, c):
        return -1, None
    i = german.after_verb(s, c + 1, len(s.words))
    return c, noun_phrase(s, i, len(s.words), lex) or german.noble(s, i, len(s.words))


def _is_object(chunk: str, lex: Language) -> bool:
    """„Einen Angriff auf uns alle“ nennt Berg das: an article inside the marks or a small letter tells it from a title."""
    word = chunk.strip("\"'”’»“‘«„‚› ").split(" ", 1)[0]
    return word[:1].islower() or bool(lex.kinds.get(word.lower(), 0) & DETERMINER)


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
            if found and s.lows[k - 1] == "als" and (found[1] >= k - 2 or i == low):
                return found
    return None


def _text(s: Sentence, low: int, lex: Language) -> Span | None:
    """'In ⟨der Klage⟩ wird …'."""
    if s.lows[low] not in IN:
        return None
    found = noun_phrase(s, low + 1, len(s.words), lex, oblique=True)
    return found if found and any(s.kinds[x] & DOCUMENT for x in range(*found)) else None
