"""German noun phrases. Nouns are capitalized, so a phrase can be read forward: article, adjectives, nouns, then a
genitive, 'von …' after a role, an apposition."""

from __future__ import annotations

from newsspider.extract.quotes.grammar import Span
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    SUBORDINATOR,
    VERB,
    Language,
    first_names,
)
from newsspider.extract.quotes.names import capitalized, german_body, german_role
from newsspider.extract.quotes.sentences import Sentence

GENITIVE = frozenset("des der eines einer meiner seiner ihrer unserer meines seines ihres unseres".split())
OF_A_ROLE = frozenset("von vom bei beim für am im der des aus in".split())
OF_A_BODY = GENITIVE | {"von"}  # "das Team von Calmo", but not "die Firma in Ulm"
OTHERS = frozenset("anderer andere weiterer weitere dritter dritte zweiter zweite".split())
NOBODY = frozenset(["kein", "keine"])
OBLIQUE = frozenset(
    "den dem einen einem des eines diesen diesem dieses keinen keinem jenen jenem jeden jedem seinen seinem ihren ihrem"
    " unseren unserem meinen meinem".split()
)
ONE = frozenset(["einer", "eine"])
AGED = ("jährige", "jähriger", "jährigen")
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
TIMES = frozenset(
    "tag tage tagen woche wochen monat monate monaten jahr jahre jahren stunde stunden minuten anfang ende wochenende".split()
)
ADVERB_ENDINGS = ("lich", "weise", "mals", "falls", "maßen", "seits")  # of a sentence's first word
PART_OF_A_TIME = frozenset("anfang mitte ende".split())
OCCASIONS = frozenset(
    "gespräch interview podcast anschluss rahmen fernsehen radio rande auftrag namen".split()
)  # "im ⟨Gespräch⟩"


LONGEST_INNER = 8  # tokens between an article and its noun


def noun_phrase(s: Sentence, i: int, high: int, lex: Language, oblique: bool = False) -> Span | None:
    """The noun phrase that begins at ``i``; an accusative or dative article begins none unless ``oblique``."""
    words, kinds, lows = s.words, s.kinds, s.lows
    if i >= high:
        return None
    if kinds[i] & PRONOUN and not (kinds[i] & DETERMINER and i + 1 < high and _nominal(s, i + 1)):
        return i, i + 1
    b = i
    if kinds[b] & DETERMINER:
        if lows[b] in NOBODY or (lows[b] in OBLIQUE and not oblique):
            return None
        b += 1
    if b + 1 < high and lows[i] in ONE and lows[b] == "von":  # "einer von Nokias Ingenieuren"
        several = noun_phrase(s, b + 1, high, lex, oblique=True)
        return (i, several[1]) if several else None
    if b + 3 < high and words[b].isdigit() and lows[b + 1] in ("jahre", "jährige"):  # "der 35 Jahre alte Spieler"
        b += 2
    if i < b < high - 1 and kinds[b] & ADVERB and is_adjective(s, b + 1):  # "der inzwischen entlassene Chef"
        b += 1
    if i < b < high - 1 and kinds[b] & PREPOSITION:  # "ein ⟨mit der Sache⟩ vertrauter Mitarbeiter"
        inner = noun_phrase(s, b + 1, min(high, b + LONGEST_INNER), lex, oblique=True)
        b = inner[1] if inner and inner[1] < high and is_adjective(s, inner[1]) else b
    while b < high and is_adjective(s, b):
        b += 1
    nouns = b
    if i < b and lows[b - 1] in OTHERS and not (b < high and is_noun(s, b)):  # "ein anderer", before its verb
        return i, b
    if b < high and words[b][0].isdigit() and lows[b].endswith(AGED):  # "der 48-Jährige"
        return i, b + 1
    if (
        lows[b : b + 1]
        and lows[b] in PART_OF_A_TIME
        and b + 1 < high
        and (words[b + 1].isdigit() or kinds[b + 1] & CALENDAR)
    ):
        return None  # "Mitte 2018"
    b = _run(s, b, high, lex)
    if b == nouns or lows[nouns] in TIMES or lows[b - 1] in TIMES or all(kinds[x] & CALENDAR for x in range(nouns, b)):
        return None
    role = any(kinds[x] & (ROLE | DOCUMENT) or german_role(lows[x], lex) for x in range(nouns, b))
    role = role or words[nouns] in first_names()
    b = _complements(s, b, high, OF_A_ROLE if role else OF_A_BODY if german_body(lows[b - 1], lex) else GENITIVE, lex)
    return i, _joint_office(s, _apposition(s, b, high, role, lex), high, lex) if role else _apposition(
        s, b, high, role, lex
    )


def is_adjective(s: Sentence, i: int) -> bool:
    word = s.words[i]
    if capitalized(word) or not s.lows[i].endswith(ADJECTIVE_ENDINGS) or closed(s, i):
        return False
    return not (word[0].isdigit() and word != s.lows[i])  # "48-Jährige"


def _nominal(s: Sentence, i: int) -> bool:
    return capitalized(s.words[i]) or s.lows[i].endswith(ADJECTIVE_ENDINGS)


def is_noun(s: Sentence, i: int) -> bool:
    """Capitalized, and not only because a sentence begins with it."""
    if i == 0 and s.lows[0].endswith(ADVERB_ENDINGS):
        return False
    return capitalized(s.words[i]) and not (
        s.kinds[i] & (PREPOSITION | ADVERB | CONJUNCTION | SUBORDINATOR | DETERMINER | PRONOUN | AUXILIARY)
        and s.words[i][1:].islower()
    )


def closed(s: Sentence, i: int) -> bool:
    return bool(
        s.kinds[i]
        & (PUNCTUATION | CHUNK | ADVERB | AUXILIARY | CUE | VERB | CONJUNCTION | SUBORDINATOR | PREPOSITION | PRONOUN)
    )


def _run(s: Sentence, b: int, high: int, lex: Language) -> int:
    """Capitalized words in a row, with 'von', 'van', '&' inside a name."""
    start = b
    while b < high:
        if is_noun(s, b) or (b > start and (s.words[b][0].isdigit() or _is_account(s, b))):
            b += 1
        elif b + 1 < high and s.lows[b] == "und" and b and german_role(s.lows[b - 1], lex) and is_noun(s, b + 1):
            b += 2  # "der Informatiker und Autor Jens Weber"
        elif b + 2 < high and s.lows[b] == "und" and s.words[b + 1] == "—" and is_noun(s, b + 2) and b > start:
            b += 3  # "Chip-Autor und -Experte Jens Weber"
        elif b + 1 < high and s.lows[b] == "und" and s.words[b - 1][-1] == "-" and b > start and is_noun(s, b + 1):
            b += 2  # "die Familien- und Frauenministerin"
        elif b + 1 < high and s.lows[b] in ("van", "v.", "de", "&", "of", "the") and capitalized(s.words[b + 1]):
            b += 2
        else:
            break
    return b


def _is_account(s: Sentence, b: int) -> bool:
    """'Nutzer ⟨moos_bart⟩', 'User ⟨frost88⟩'."""
    word = s.words[b]
    return bool(s.kinds[b - 1] & ROLE) and not word.isalpha() and any(c.isdigit() or c == "_" for c in word)


def _complements(s: Sentence, b: int, high: int, openers: frozenset[str], lex: Language) -> int:
    """'der Einleitung des Entwurfs', 'ein Sprecher von Tesla', 'Chef der Firma X'; ``openers`` are the words they begin with."""
    for _ in range(2):
        if b >= high or s.lows[b] not in openers:
            break
        follow = b + 1
        while follow < high and not capitalized(s.words[follow]) and not closed(s, follow) and follow - b < 4:
            follow += 1
        end = _run(s, follow, high, lex)
        if end == follow or s.kinds[follow] & CALENDAR or s.lows[follow] in OCCASIONS:
            break
        b = end
    return b


def _apposition(s: Sentence, b: int, high: int, role: bool, lex: Language) -> int:
    """', Forschungsdirektor am Cern,' and '(CDU)', and ', Urs Keller' after a role."""
    if b < high and s.words[b] == "(":
        close = next((x for x in range(b, min(high, b + 8)) if s.words[x] == ")"), -1)
        if close > 0:
            b = close + 1
    if b + 1 < high and s.words[b] == "," and not s.kinds[b + 1] & SUBORDINATOR:
        end = next((x for x in range(b + 1, min(high, b + 16)) if _ends_apposition(s, x)), high)
        inside = range(b + 1, end)
        if role and end - b <= 5 and b + 1 < end and s.words[b + 1] in first_names():
            return end
        named = any(s.kinds[x] & ROLE or german_role(s.lows[x], lex) for x in inside)
        if named and not any(s.kinds[x] & (CUE | AUXILIARY | VERB) and not capitalized(s.words[x]) for x in inside):
            return end
    return b


def _joint_office(s: Sentence, b: int, high: int, lex: Language) -> int:
    """'der Präsident der Funkkonferenz (FK) ⟨und norwegische Außenminister Jan Berg⟩': one person, two offices."""
    if b + 2 >= high or s.lows[b] != "und":
        return b
    x = b + 1
    while x < high and is_adjective(s, x):
        x += 1
    if x >= high or not (s.kinds[x] & ROLE or german_role(s.lows[x], lex)):
        return b
    end = _run(s, x, high, lex)
    return end if end > x + 1 else b


def _ends_apposition(s: Sentence, x: int) -> bool:
    return s.words[x] in ",:" or bool(s.kinds[x] & CHUNK) or s.lows[x] == "gegenüber"
