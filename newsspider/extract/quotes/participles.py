"""Participles before a quotation: '…, adding “…”', 'with Smith saying “…”', 'quoted Cole as saying “…”'."""

from __future__ import annotations

from newsspider.extract.quotes import grammar, inverted, leading
from newsspider.extract.quotes.cues import is_cue
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    BASE,
    CHUNK,
    CONJUNCTION,
    CUE,
    PARTICIPLE,
    PREPOSITION,
    PUNCTUATION,
    SPEECH,
    WEAK,
    Language,
)
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.ties import WINDOW, Attribution, tie

QUOTING = frozenset("quote quotes quoted quoting cited".split())
IT_IS = frozenset(["c’", "è", "es", "é", "foi"])


def by_participle(s: Sentence, c: int, k: int, text: str, lex: Language) -> Attribution | None:
    """'…, adding “…”': the subject of its main clause; 'with Smith saying “…”': the noun before it."""
    if c > 2 and s.lows[c - 1] == "as":  # "The Verge quoted Cole as saying “…”"
        quoting = next((q for q in range(c - 2, max(-1, c - 12), -1) if s.lows[q] in QUOTING), -1)
        if quoting >= 0:
            return tie(s, (quoting + 1, c - 1), c, "quoted-as-saying", 0.9, text, lex)
    for w in range(c - 1, max(-1, c - 12), -1):
        if s.words[w] in ",;:—–" or s.kinds[w] & CHUNK:
            break
        if s.lows[w] == "with":
            return tie(s, (w + 1, c), c, "participle-before", 0.85, text, lex)
    j = c - 1
    if j >= 0 and not s.kinds[j] & (PUNCTUATION | CHUNK | PREPOSITION | CONJUNCTION | ADVERB | AUXILIARY):
        made = tie(s, grammar.subject_left(s, c, 0, lex), c, "participle-before", 0.8, text, lex)
        if made and (made.mention.kind in ("person", "pronoun") or (lex.romance and made.mention.name)):
            return made
    if c <= 1:
        return tie(s, leading.main_subject(s, k + 1, len(s.words), lex), c, "leading-participle", 0.75, text, lex)
    low = next((x + 1 for x in range(c - 1, max(-1, c - WINDOW), -1) if s.kinds[x] & CHUNK), 0)
    while low < c and s.kinds[low] & PUNCTUATION:
        low += 1
    if low < c and s.kinds[low] & CUE and low:
        made = tie(s, inverted.subject_right(s, low + 1, c, lex), c, "participle-before", 0.8, text, lex)
        if made:
            return made
    said = _clause_of_it(s, low, c, lex) if lex.romance else _said_before(s, low, c, lex)
    made = tie(s, said, c, "participle-before", 0.85, text, lex) if said else None
    if made and (made.mention.role or made.mention.kind in ("person", "name", "pronoun")):
        return made
    return tie(s, leading.main_subject(s, low, c, lex), c, "participle-before", 0.8, text, lex) or (
        tie(s, leading.main_subject(s, 0, c, lex), c, "participle-before", 0.7, text, lex) if low else None
    )


def _clause_of_it(s: Sentence, low: int, c: int, lex: Language) -> grammar.Span | None:
    """'« … », c’est ainsi qu’⟨il⟩ a qualifié la nouvelle, estimant que «…»': the pronoun left of the verb before."""
    if s.lows[low] not in IT_IS:
        return None
    verb = next((x for x in range(c - 1, low, -1) if s.kinds[x] & CUE), -1)
    return grammar.subject_left(s, verb, low, lex) if verb > low else None


def _said_before(s: Sentence, low: int, c: int, lex: Language) -> grammar.Span | None:
    """'The talks go on, ⟨Smith⟩ said on Monday, adding “…”': who said the rest of the sentence."""
    for x in range(c - 1, low, -1):
        if not s.kinds[x] & SPEECH or s.kinds[x] & (WEAK | PARTICIPLE | BASE) or not is_cue(s, x):
            continue
        comma = next((k for k in range(x - 1, low, -1) if s.words[k] == ","), -1)
        if comma < 0:
            return None
        if comma == x - 1:
            return inverted.subject_right(s, x + 1, c, lex)
        span = grammar.subject_left(s, x, comma, lex)
        return span if span and span[0] == comma + 1 else None
    return None
