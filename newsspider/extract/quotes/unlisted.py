"""Verbs that no list has: between a quotation and a person any verb says it, except in English and German."""

from __future__ import annotations

from bisect import bisect_left

from newsspider.extract.quotes import inverted
from newsspider.extract.quotes.language import CHUNK, PUNCTUATION, VERB, Language
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.ties import Attribution, tie

FINITE = {  # how verbs of the third person and participles end
    "fr": ("e", "t", "d", "a", "é", "i", "u"),
    "es": ("a", "e", "ó", "n", "do"),
    "it": ("a", "e", "o", "ò", "ì", "no"),
    "pt": ("a", "e", "u", "m", "do"),
    "nl": ("t", "de", "te"),
    "sv": ("r", "de", "te"),
    "da": ("r", "de", "te"),
    "no": ("r", "de", "te", "et"),
    "pl": ("i", "y", "e", "a", "ł"),
    "cs": ("l", "la", "li", "í", "á", "e"),
    "el": ("ε", "ει", "αν", "ά"),
    "fi": ("a", "ä", "i"),
    "hu": ("t", "ta", "te", "ja", "ik"),
    "ro": ("t", "ă", "e", "ește"),
    "ru": ("л", "ла", "ли", "т", "ся", "сь"),
    "uk": ("в", "ла", "ли", "є", "ть", "ся"),
}


def unlisted_verb(s: Sentence, verb: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """«…», esulta Gerardi · ‘…’, rekent Zandee voor: any verb between a quotation and a person says it, except in English."""
    if s.kinds[verb] & ~VERB or not s.words[verb].islower() or not s.lows[verb].endswith(FINITE[lex.code]):
        return None
    made = tie(s, inverted.subject_right(s, verb + 1, limit, lex), verb, "cue-after-inverted", 0.85, text, lex)
    if made and made.mention.kind == "pronoun":  # "moppert hij."
        alone = verb + 2 >= len(s.words) or s.kinds[verb + 2] & (PUNCTUATION | CHUNK)
        return made if alone and made.mention.gender in ("m", "f") else None
    if (
        made and made.mention.kind == "name" and made.mention.text == made.mention.name
    ):  # "«…», avanza Tamames, quien …"
        end = bisect_left(s.starts, made.mention.end)
        alone = verb > 0 and s.words[verb - 1] in ",–—" and (end >= len(s.words) or s.kinds[end] & PUNCTUATION)
        return made if alone else None
    return made if made and (made.mention.kind in ("person", "document") or made.mention.role) else None
