"""Can this be a speaker at all? The one check every reading of a speaker goes through.

A subject read from a clause may be its adverb, an adjective, a number, half of the clause before it. Whoever
is given words is named or described by a noun phrase, and a noun phrase holds no finite verb and ends no sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from newsspider.extract.quotes.cues import is_cue
from newsspider.extract.quotes.language import (
    AUXILIARY,
    CALENDAR,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ORGANIZATION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    SPEECH,
    SUBORDINATOR,
    VERB,
    WEAK,
    Language,
    first_names,
)
from newsspider.extract.quotes.sentences import Sentence

if TYPE_CHECKING:
    from newsspider.extract.quotes.phrases import Mention

CLOSED = PRONOUN | DETERMINER | POSSESSIVE | PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | CALENDAR
NEVER_FIRST = PREPOSITION | CONJUNCTION | SUBORDINATOR | AUXILIARY | PRONOUN
SPEAKS = ROLE | ORGANIZATION | DOCUMENT
ALONE = frozenset("some many most others several both all another those these one few two three each".split())
COMPOUND = ("-based", "-born", "-led", "-backed", "-owned", "-run", "-old", "-year")
QUALITY = ("able", "ible", "ous", "ful", "less", "ical", "tific")  # endings of adjectives, hardly of nouns
MANY = ("s", "people", "women", "men", "police", "media", "children", "staff")
AGENTS = ("ers", "ors", "ists", "ians", "ants", "people", "men", "women", "folk")
HUMAN = frozenset(
    "family families couple duo pair trio crew staff others two those americans lawmakers authors person"
    " opponent opponents folks fans allies ally movement respondents rebels troops detectives".split()
)
QUANTITY = frozenset("majority majorities number half third quarter most many one some percent handful".split())
BROKEN = re.compile(r"[^\W\d_]{3}[.!?]\s+[^\W\d_a-z]|[\"“”„«»]")  # a sentence's end, a quotation mark


@lru_cache(maxsize=8192)
def is_name(name: str, lex: Language) -> bool:
    """False for a name that is a mark, a number, a word of a closed class or only says where somebody is from."""
    if BROKEN.search(name) or not any(map(str.isalpha, name)) or name[1:] in ("’", "'"):  # "S’"
        return False
    if " " in name:
        return True
    word = name.split("’", 1)[0].split("'", 1)[0]
    low = word.lower()
    if low in lex.adjectives or low.endswith(COMPOUND):
        return False
    if word in first_names() or (len(word) > 1 and word.isupper()):  # "Will", "May"; "WHO", "IT"
        return True
    if lex.kinds.get(low, 0) & CLOSED:
        return False
    return lex.nouns_capitalized or low not in lex.not_names or bool(kind_of(low, lex) & SPEAKS)


def may_begin_name(word: str, lex: Language) -> bool:
    """Not the sentence's first word, capitalized for that: "About", "Might", "The"."""
    low = word.lower()
    if low in lex.not_names:
        return False
    return not lex.kinds.get(low, 0) & NEVER_FIRST or (len(word) > 1 and word.isupper())


def kind_of(head: str, lex: Language) -> int:
    """The classes of a noun, its plural included."""
    kinds = lex.kinds
    kind = kinds.get(head, 0)
    if head.endswith("ies"):
        kind |= kinds.get(head[:-3] + "y", 0)
    elif head.endswith("s"):
        kind |= kinds.get(head[:-1], 0)
    elif head.endswith("men"):
        kind |= kinds.get(head[:-2] + "an", 0)
    return kind


def is_description(s: Sentence, a: int, head: int, b: int, lex: Language) -> bool:
    """Whether tokens ``a`` to ``b`` describe somebody by the noun at ``head``. Only English is asked."""
    if lex.romance:
        return _is_romance(s, a, head)
    if lex.cases and lex.code != "pl":
        return any(s.kinds[k] & SPEAKS for k in range(a, head + 1)) or s.lows[head].endswith(lex.role_endings)
    if lex.code != "en":
        return True
    low, kind = s.lows[head], s.kinds[head]
    alone = low in ALONE
    if kind & CLOSED and not kind & SPEAKS and not alone:
        return False
    if b == a + 1 and not alone and not low.endswith(MANY) and not kind & SPEAKS and low.isalpha():
        return False  # "herbal": a noun in the singular needs an article; "lens_smith" is an account
    if low.endswith(QUALITY) and not kind & SPEAKS:
        return False
    return not _has_verb(s, a, b)


def _is_romance(s: Sentence, a: int, head: int) -> bool:
    """French and Spanish: a noun of somebody who speaks, or an article and no verb behind it."""
    if any(s.kinds[k] & SPEAKS for k in range(a, head + 1)):
        return True
    return bool(s.kinds[a] & DETERMINER) and not any(
        s.kinds[k] & (AUXILIARY | VERB | CUE | SUBORDINATOR) and not s.kinds[k] & DETERMINER for k in range(a, head + 1)
    )


def _has_verb(s: Sentence, a: int, b: int) -> bool:
    """'the company issued a note': a verb and its object, outside a relative clause."""
    for k in range(a + 1, b - 1):
        kind = s.kinds[k]
        if kind & PUNCTUATION or (kind & RELATIVE and not kind & DETERMINER):
            return False
        if s.lows[k].endswith("ed") and s.words[k].islower() and s.kinds[k + 1] & (DETERMINER | POSSESSIVE):
            return True
        if kind & VERB and not kind & (SPEAKS | PREPOSITION) and s.kinds[k + 1] & DETERMINER and s.words[k].islower():
            return True
    return False


def can_say(mention: Mention, lex: Language) -> bool:
    """Somebody, a body of people or a text: 'sneakers say you are rich' reports nobody."""
    if mention.name is not None or mention.role:
        return True
    if mention.kind == "pronoun":
        return mention.gender != "o" or mention.text.lower() == "it"
    head = mention.head or ""
    if head in QUANTITY:  # "a majority of voters"
        return any(kind_of(word, lex) & SPEAKS or word in HUMAN for word in mention.text.lower().split()[:8])
    return bool(kind_of(head, lex) & SPEAKS) or head.endswith(AGENTS) or head in HUMAN


def is_thing_in_clause(s: Sentence, mention: Mention) -> bool:
    """'Roe told reporters ⟨that the draft⟩ asked governments “…”': a thing's verb in a clause that somebody says."""
    if mention.kind not in ("description", "document") or mention.role:
        return False
    first = bisect_left(s.starts, mention.start)
    if first < 2 or s.lows[first - 1] != "that":
        return False
    return any(s.kinds[x] & SPEECH and not s.kinds[x] & WEAK and is_cue(s, x) for x in range(first - 1))
