"""Turkish: the verb of saying stands behind what it says, its subject before: 'Kaya, "…" dedi', 'Bakan, "…" diye konuştu'."""

from __future__ import annotations

import re

from newsspider.extract.quotes import inverted, leading
from newsspider.extract.quotes.language import AUXILIARY, CHUNK, CUE, PUNCTUATION, ROLE, Language
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.ties import Attribution, tie

REACH = 4  # tokens from the quotation to the verb: "diye", "ifadelerini"
WHO_SAYS = "en", "an"  # "dey⟨en⟩ Kaya": a participle, its noun behind it
FROM = ("dan", "den", "tan", "ten")
ALSO = frozenset(["ise", "de", "da"])


def verb_last(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """The verb right behind the quotation; its subject leads the sentence, or stands behind the verb."""
    if not lex.verb_last:
        return None
    n = len(s.words)
    verb = _verb(s, k, n)
    if verb < 0:
        return None
    behind = verb + 1
    while behind < n and s.kinds[behind] & (CUE | AUXILIARY) and s.words[behind].islower():
        behind += 1
    near = range(behind, min(n, behind + (3 if s.lows[verb].endswith(WHO_SAYS) else 1)))
    if said := _stated(s, k, text):
        return Attribution(said, s.words[verb], s.starts[verb], "verb-at-end", 0.85)
    follows = any(capitalized(s.words[x]) or s.kinds[x] & ROLE for x in near)
    if follows and (s.lows[verb].endswith(WHO_SAYS) or k < 2):
        made = tie(s, inverted.subject_right(s, behind, n, lex), verb, "cue-after-inverted", 0.9, text, lex)
        if made:
            return made
    return tie(s, _subject(s, k, lex), verb, "verb-at-end", 0.85, text, lex)


def _stated(s: Sentence, k: int, text: str) -> Mention | None:
    """'Bakanlık⟨tan yapılan açıklamada⟩ "…" denildi': whose statement it is."""
    at = next((x for x in range(1, k) if s.lows[x] == "yapılan"), 0)
    if not at or not s.lows[at - 1].endswith(FROM):
        return None
    first = at - 1
    while first > 0 and capitalized(s.words[first - 1]):
        first -= 1
    start, end = s.starts[first], s.ends[at - 1]
    name = re.sub(r"[’']?[tdn][ae]n$", "", text[start:end])
    return Mention(text[start:end], start, end, "name", name)


def _verb(s: Sentence, k: int, n: int) -> int:
    if k + 2 < n and s.lows[k + 1] == "diye" and s.words[k + 2].islower():
        return k + 2  # any verb: '"…" diye yakındı'
    for x in range(k + 1, min(n, k + 1 + REACH)):
        if s.kinds[x] & CHUNK or (s.kinds[x] & PUNCTUATION and x > k + 1):
            return -1
        if s.kinds[x] & CUE:
            return x
    return -1


def _subject(s: Sentence, k: int, lex: Language) -> tuple[int, int] | None:
    """'Kaya', 'Bakan Kaya ise', up to the comma before the marks."""
    span = leading.main_subject(s, 0, k, lex)
    if span is None:
        return None
    a, b = span
    while b - 1 > a and s.lows[b - 1] in ALSO:
        b -= 1
    return a, b
