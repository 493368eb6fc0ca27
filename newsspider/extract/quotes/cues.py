"""Is this word used as a verb of saying here? Many of them are nouns as well."""

from __future__ import annotations

from newsspider.extract.quotes.language import (
    ADVERB,
    ATTITUDE,
    AUXILIARY,
    BASE,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    NOUN,
    ORGANIZATION,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    SEPARABLE,
    VERB,
    Language,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.sentences import Sentence

CLITICS = frozenset("la lo las los le les a o as os li gli".split())  # objects in Romance languages, and articles
PRETERITES = ("ó", "ò", "ou")
BE = frozenset("is are was were be been being gets got wird werden wurde wurden".split())


POSSESSIVE_ENDINGS = ("’s", "'s", "s’", "s'")


CONTRACTIONS = frozenset("he’s she’s it’s he's she's it's who’s who's".split())


STANDALONE = frozenset("that this one some many most both all others another few several each die der das".split())


PLURALS = frozenset("people women men police children who".split())

ARE = frozenset("is are was were".split())
SHOWS_ITSELF = frozenset("zeigt zeigte zeigten gibt gab gaben".split())  # "gab sich „vorsichtig zuversichtlich“"
COUNTS = frozenset("two three four".split())
SEVERAL = frozenset(
    "many several few most some other others both all these those".split()
)  # no verb in the singular follows


def has_particle(s: Sentence, i: int, lex: Language) -> bool:
    """German: 'gibt' says something where its clause ends in 'an' or 'bekannt', 'stellt' where it ends in 'klar'."""
    if not s.kinds[i] & SEPARABLE:
        return True
    particles = lex.particles[s.lows[i].removesuffix(".")]  # a full stop that no blank follows is left on its word
    for x in range(i + 1, len(s.words)):
        if s.kinds[x] & (PUNCTUATION | CHUNK | CONJUNCTION) and s.lows[x - 1] in particles:
            return True
        if s.kinds[x] & CHUNK and s.lows[x - 1] == "sich" and s.lows[i] in SHOWS_ITSELF:
            return True
        if s.kinds[x] & PUNCTUATION:
            return False
    return s.lows[-1] in particles


def is_cue(s: Sentence, i: int) -> bool:
    """A cue word used as a verb: a determiner, possessive or preposition to its left makes it a noun."""
    kind = s.kinds[i]
    if not kind & CUE:
        return False
    if s.lows[i] == "read" and s.lows[i + 1 : i + 2] == ["of"]:  # "we read of it"
        return False
    if i == 0:
        return True
    if s.words[i][0].isupper() and s.words[i - 1] != ":":  # "the United States"
        return False
    before, word = s.kinds[i - 1], s.words[i - 1]
    if kind & PARTICIPLE and s.lows[i - 1] in ("of", "old", "popular", "famous"):  # "in charge of labelling"
        return False  # "the old saying"
    if before & PRONOUN and not before & DETERMINER:
        return True
    if before & (DETERMINER | POSSESSIVE) and not kind & PARTICIPLE:
        if i > 1 and s.lows[i - 1] in COUNTS and s.lows[i - 2] == "the":
            return True  # "the two write"
        if s.lows[i - 1] in SEVERAL and s.lows[i].endswith("s"):
            return False  # "several reports": some report, a report reports
        told = s.lows[i - 1] in CLITICS and s.lows[i].endswith(PRETERITES)  # "la calificó de"
        return told or (s.lows[i - 1] in STANDALONE and not kind & BASE)
    if word.endswith(POSSESSIVE_ENDINGS) and s.lows[i - 1] not in CONTRACTIONS:
        return False
    if before & PREPOSITION and not kind & PARTICIPLE and s.lows[i - 1] != "to" and not before & ADVERB:
        return False
    return not kind & NOUN or not _is_plain_noun(s, i)


def is_spoken_verb(s: Sentence, j: int, verb: int, lex: Language) -> bool:
    """Spanish: any verb right behind a quotation says it: "…", deslizó Horner · "…", ha resumido Moreno."""
    if not lex.null_subject or s.kinds[verb] & CUE:
        return False
    return bool(s.kinds[verb] & VERB) or (verb > j and s.lows[verb].endswith(("ado", "ido", "ato", "uto", "ito")))


def _is_plain_noun(s: Sentence, i: int) -> bool:
    """'his latest comments', 'many Asian states': a noun form that no subject stands right before."""
    before, low = s.kinds[i - 1], s.lows[i - 1]
    if i + 1 < len(s.lows) and s.lows[i + 1] in ARE and before & CUE:
        return True  # "people said ⟨talks⟩ were at an end"
    if before & (AUXILIARY | ADVERB | RELATIVE | PUNCTUATION | CONJUNCTION | CHUNK) or low == "to":
        return False
    if s.kinds[i] & BASE:
        if before & DOCUMENT and s.lows[i] == "read":
            return False  # “…,” the editorial read: its past tense looks the same
        return not (low.endswith("s") or low in PLURALS)
    if capitalized(s.words[i - 1]) and i > 1 and s.lows[i - 2] in SEVERAL and s.lows[i].endswith("s"):
        return True  # "in many Asian states"
    if before & (ROLE | ORGANIZATION | DOCUMENT) or capitalized(s.words[i - 1]):
        return False
    j = i - 1
    while j >= 0 and i - j < 4 and not s.kinds[j] and not capitalized(s.words[j]):
        if s.lows[j].endswith("ed"):  # "he brushed off comments": the verb has been
            return True
        j -= 1
    return j >= 0 and (bool(s.kinds[j] & (DETERMINER | PREPOSITION)) or capitalized(s.words[j]))


def is_passive(s: Sentence, i: int) -> bool:
    """'was described as': the subject does not speak."""
    if s.kinds[i] & (PARTICIPLE | BASE) and not s.kinds[i] & ATTITUDE:
        return False
    j = i - 1
    while j >= 0 and s.kinds[j] & ADVERB:
        j -= 1
    if j > 1 and s.kinds[j] & CONJUNCTION and s.lows[j - 1].endswith("ed"):  # "was condemned and referred to"
        j -= 2
    return j >= 0 and s.lows[j] in BE and not s.kinds[i] & PARTICIPLE
