"""What French, Spanish, Italian and Portuguese newsrooms put between a verb of saying and its subject, and passives.

'a déclaré ⟨à cette occasion⟩ le ministre', 'dit ⟨en substance⟩ le texte', 'a été qualifié de « … » par Morel'.
"""

from __future__ import annotations

from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ORGANIZATION,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    SUBORDINATOR,
    VERB,
    first_names,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.sentences import Sentence

TO = frozenset("à au a al auprès".split())
WIRES = frozenset("afp reuters bloomberg efe ansa lusa ap".split())
ADVERBIAL = 8  # tokens from its preposition to the subject
SPEAKERS = ROLE | ORGANIZATION | DOCUMENT
BE = frozenset(
    "est sont était étaient fut furent sera seront serait été es son fue fueron sido è sono stato stata stati state viene"
    " venne vengono foi foram"
    " fosse".split()
)
REFLEXIVE = frozenset(["s’", "m’", "se", "me", "nous", "si", "mi"])
BY = frozenset("par por da dal dalla dall’ dai dalle pelo pela pelos pelas".split())
OF = frozenset("de du des d’ del della dell’ dei delle do dos das di y et e".split())  # inside a name


# French: verbs whose "il" stands for nobody, and what "il est" is followed by then
IMPERSONAL = frozenset(
    "y faut fallait faudra faudrait suffit suffisait suffira semble semblait semblerait convient convenait reste restait"
    " existe existait importe paraît paraîtrait manque".split()
)
STATES = frozenset(
    "prévu possible impossible nécessaire question interdit temps urgent important essentiel indispensable probable"
    " difficile facile vrai clair permis proposé demandé recommandé écrit précisé indiqué".split()
)
NOT = frozenset(["ne", "n’", "n'"])


def is_nobody(s: Sentence, i: int) -> bool:
    """'⟨il⟩ s’agit de « … »', '⟨il⟩ n’y a', '⟨il⟩ est prévu de': the pronoun stands for nobody."""
    if s.lows[i] != "il":
        return False
    verb, *behind = [low for low in s.lows[i + 1 : i + 6] if low not in NOT] or [""]
    if verb in BE:
        return not STATES.isdisjoint(behind[:3])
    return verb in IMPERSONAL or (verb in ("s’", "s'") and bool(behind) and behind[0].startswith("agi"))


def past_adverbial(s: Sentence, i: int, high: int) -> int:
    """Where the subject begins behind an adverbial that a preposition opens at ``i``; ``i`` where none follows."""
    for x in range(i + 1, min(high - 1, i + ADVERBIAL)):
        kind = s.kinds[x]
        if s.words[x] in "()":  # "à l’agence Hexapress ⟨(HP)⟩"
            continue
        if kind & (PUNCTUATION | CHUNK | SUBORDINATOR | CONJUNCTION | AUXILIARY | CUE) and not kind & DETERMINER:
            return i
        if s.kinds[x - 1] & (PREPOSITION | DETERMINER) or s.lows[x - 1] in OF:
            continue
        if kind & DETERMINER and not kind & PREPOSITION and s.kinds[x + 1] & SPEAKERS:
            return x
        if s.words[x] in first_names() and capitalized(s.words[x + 1]):
            return x
    return i


def ends_person(s: Sentence, i: int, b: int) -> bool:
    """'a déclaré Jean Morel ⟨à l’agence⟩': a preposition behind a full name opens where or to whom it was said."""
    if s.lows[b] in TO and not WIRES.isdisjoint(s.lows[b + 1 : b + 3]):
        return True
    if not s.kinds[b] & PREPOSITION or s.lows[b] in OF or not capitalized(s.words[b - 1]):
        return False
    if b - i == 1:
        return not s.kinds[i]  # "afirmó Ruiz ⟨en una entrevista⟩"
    known = first_names()
    return any(s.words[x] in known and capitalized(s.words[x + 1]) for x in range(i, b - 1))


def is_passive(s: Sentence, c: int) -> bool:
    """'était poursuivi pour «…»', 'a été décrit comme «…»', unlike 's’est dit «…»': the subject does not speak."""
    j = c - 1
    while j > 0 and s.kinds[j] & ADVERB and s.lows[j] not in BE:
        j -= 1
    if (
        j < 0
        or s.lows[j] not in BE
        or not s.lows[c].endswith(("é", "ée", "és", "ées", "i", "is", "it", "u", "do", "da", "to", "ta"))
    ):
        return False
    return not any(s.lows[x] in REFLEXIVE for x in range(max(0, j - 2), j))


def said_of(s: Sentence, k: int) -> bool:
    """A passive verb of saying shortly before ``k``: what follows is said of the subject, by somebody else."""
    return any(s.kinds[c] & CUE and is_passive(s, c) for c in range(max(1, k - ADVERBIAL), k))


def agent(s: Sentence, k: int) -> int:
    """Where the agent of a passive begins right behind its quotation at ``k``; 0 for none."""
    return k + 2 if k + 2 < len(s.words) and s.lows[k + 1] in BY else 0


def is_object_clause(s: Sentence, end: int, c: int) -> bool:
    """Spanish: 'un incendio ⟨que ha definido⟩ como «…»': a relative clause whose verb defines its antecedent."""
    that = next((x for x in range(c - 1, max(end - 2, c - 4), -1) if s.lows[x] == "que"), -1)
    return that > 0 and s.lows[c + 1 : c + 2] == ["como"]


def is_inverted(s: Sentence, j: int, text: str) -> bool:
    """'« … » raconte-t-il': a verb and its pronoun right behind the marks: no comma is needed to know the attribution."""
    hyphen = j + 1 < len(s.words) and text[s.ends[j]] == "-"
    return hyphen and bool(s.kinds[j] & (CUE | AUXILIARY | VERB)) and bool(s.kinds[j + 1] & PRONOUN)
