"""Capitalized words as they stand in the text: which of them are the name, and whose."""

from __future__ import annotations

import re
from functools import cache

from newsspider.extract.quotes.language import (
    ADVERB,
    CALENDAR,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    MODIFIERS,
    ORGANIZATION,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SPEECH,
    SUBORDINATOR,
    TITLE,
    WEAK,
    Language,
    first_names,
    is_given,
)
from newsspider.extract.quotes.names import SAINTS, german_body, german_role
from newsspider.extract.quotes.possible import may_begin_name
from newsspider.extract.quotes.roles import says_where

ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines im zum zur beim vom".split())
ARABIC = re.compile(r"(?:al|el|as|ash|an|ar|ad)-[A-Z]")  # "Salim ⟨al-Harthy⟩": small letters stand before surnames only
SUFFIX = re.compile(r"[’']\w*$")  # Turkish: "Kaya⟨'ya⟩"
SITES = frozenset(
    "Bab Ras Dar Bayt Beit Deir Tell Tel Tal Jabal Jebel Wadi Umm Khan Ain Ein Sharm Marsa Hosn Qasr Souk".split()
)
BEFORE = re.compile(r"(\w+) (?:de |von |van )?$")
AFTER = re.compile(r" (\w+)")
NEAR = 24  # characters from a verb of saying to the surname behind it
LONGEST_GIVEN = 9  # letters of a given name that no list has
MOST_PLACES = 6  # of one surname
NOUN_ENDINGS = (
    "ung",
    "haus",
    "riese",
    "schmiede",
    "firma",
    "dienst",
    "konzern",
    "spiel",
    "bauer",
    "steller",
    "ität",
    "schaft",
)
ELIDED = {
    "fr": re.compile("^[LDQJSNC]u?[’']"),
    "it": re.compile("^(?:[DNS]?[ae]ll|[Dd]all|[Ss]ull|Quell|Quest|Un|[CDL])[’']"),
}
EMPLOYED_BY = frozenset(["van"])
NOBODYS = ORGANIZATION | DOCUMENT | CALENDAR | ROLE
NOUNS = frozenset(["Art", "Chip"])  # given names that are nouns in German
COMMON, WORD, PERSON, NAMED, UNKNOWN = range(5)  # sorts; the first two are of single words
MEMO_SIZE = 20_000  # surfaces
LONGEST_REMEMBERED = 80  # characters
Reading = tuple[str, int, str]  # name or word, sort, gender
STYLES = frozenset("Herr Frau Dr Dr. Prof. Professor".split())  # "Herr ⟨von Holz⟩"


class Readings(dict[str, Reading]):
    """What surfaces say of themselves, read at the first request and remembered: most names recur."""

    def __init__(self, lex: Language) -> None:
        self.lex = lex

    def __missing__(self, surface: str) -> Reading:
        if len(self) >= MEMO_SIZE:
            self.clear()
        read = _read(surface, self.lex)
        if len(surface) <= LONGEST_REMEMBERED:
            self[surface] = read
        return read


@cache
def readings(lex: Language) -> Readings:
    """Of any surface its name, sort, and gender; a pure function of its words."""
    return Readings(lex)


def _read(surface: str, lex: Language) -> Reading:
    if lex.code not in ("en", "de"):
        surface = _without_opener(surface, lex)
    if " " not in surface and "\u00a0" not in surface:
        word, named = read_single(surface, lex)
        return word, WORD if named else COMMON, ""
    name, is_person, gender = read_name(surface, lex)
    if is_person or _is_arabic(name, lex):
        return name, PERSON, gender
    return name, UNKNOWN if may_be_person(name, lex) else NAMED, ""


def _without_opener(surface: str, lex: Language) -> str:
    """'Enligt ⟨Palmgren⟩', 'Pour ⟨Morel⟩': a sentence's first word is capitalized, too."""
    word, blank, rest = surface.partition(" ")
    opens = lex.kinds.get(word.lower(), 0) & (PREPOSITION | CONJUNCTION | SUBORDINATOR | ADVERB) and not is_given(word)
    return rest if blank and " " not in rest and opens else surface


def _is_arabic(name: str, lex: Language) -> bool:
    """'Salim al-Harthy', but no place: 'Ras al-Khaimah', 'the al-Tanf base'."""
    given, _, surname = name.rpartition(" ")
    return bool(given and ARABIC.match(surname)) and given not in SITES and not says_where(name, lex)


def read_name(surface: str, lex: Language) -> tuple[str, bool, str]:
    """Name without titles, whether it is a person's, and gender."""
    words = surface.replace("\u00a0", " ").split(" ")
    if len(words) == 2 and words[0].isupper() and not words[1].isupper() and is_given(words[0].title()):
        words[0] = words[0].title()  # "KELLY ⟨Osborne⟩", as a story's first words are set
    if lex.code in ELIDED and (elided := ELIDED[lex.code].match(words[0])):  # "L’entreprise Novéo"
        words[0] = words[0][elided.end() :]
        if words[0][:1].islower():
            if len(words) == 2:
                return _bare(words[1]), False, ""
            words = words[1:] or [""]
    known = first_names()
    first = 0
    titles: list[str] = []
    for i, word in enumerate(words[:-1]):
        if not i and lex.code not in ("en", "de") and lex.kinds.get(word.lower(), 0) & PREPOSITION:
            first = 1  # "Per ⟨Chiara Moretti⟩"
            continue
        if (
            (not titles or _is_office(words[i - 1], lex))
            and is_given(word)
            and not (lex.nouns_capitalized and word in NOUNS)
        ):
            if i and words[i - 1] in SAINTS:  # "San Francisco Chronicle"
                return _bare(surface), False, ""
            first = i
            break
        low = word.lower()
        if low in lex.titles or (i == 0 and len(words) == 3 and lex.kinds.get(low, 0) & ROLE):  # "Owner Zdeněk Novotný"
            titles.append(low)
            first = i + 1
        elif german_role(low, lex):  # "Landesdirektorin Mia Holz", "Sicherheitsforscher Aziz Demirel"
            first = i + 1
            if len(words) == i + 3 and not german_body(low, lex):
                titles.append(low)
    if (
        lex.nouns_capitalized
        and 0 < first < len(words)
        and words[first] in ("von", "der")
        and words[first - 1] not in STYLES
    ):
        return _german_body_name(words, lex), False, ""  # "Chef von Nokia", "Forscher der Firma ⟨Calmo⟩"
    while first < len(words) - 1 and words[first] not in known and not may_begin_name(words[first], lex):
        first += 1
    rest = words[first:]
    if lex.verb_second and len(rest) > 3 and is_given(rest[0]) and rest[1][0].isupper() and rest[2] in EMPLOYED_BY:
        rest = rest[:2]  # "Anke Visser van Trambedrijf Maas"
    last = _bare(rest[-1])
    if not last or (last in lex.org_suffixes and not _also_surname(rest, last, lex)):
        return _bare(" ".join(rest)), False, ""
    if last.lower().removesuffix("s") in lex.adjectives:  # "African Americans"
        return _bare(" ".join(rest)), False, ""
    if lex.trailing_roles and len(rest) == 2 and is_given(_bare(rest[-1])):  # Hungarian: "Kocsis ⟨Béla⟩"
        gender = known.get(_bare(rest[-1]), "")
        return f"{rest[0]} {_bare(rest[-1])}", True, "" if gender == "?" else gender
    named = len(rest) > 1 and is_given(rest[0]) and not (lex.nouns_capitalized and rest[0] in NOUNS)
    titled = (
        bool(titles)
        and (titles[-1] not in MODIFIERS or len(rest) == 2)
        and not lex.kinds.get(last.lower(), 0) & (ROLE | TITLE)
    )
    if (named or titled) and len(rest) < 5 and not (len(rest) > 1 and says_where(" ".join([*rest[:-1], last]), lex)):
        given = rest[0].split("-", 1)[0]
        gender = lex.given.get(given) or known.get(given, "")
        for title in titles:
            gender = lex.titles.get(title) or ("f" if lex.nouns_capitalized and title.endswith("in") else gender)
        return " ".join([*rest[:-1], last]), True, "" if gender == "?" else gender
    if lex.nouns_capitalized:
        return _german_body_name(rest, lex), False, ""
    alone = first > 0 and (lex.romance or lex.verb_second) and lex.kinds.get(words[first - 1].lower(), 0) & DETERMINER
    return (_bare(" ".join(rest)) if len(rest) > 1 or alone else ""), False, ""  # "A ⟨Novea⟩"


def _is_office(word: str, lex: Language) -> bool:
    """'Senior ⟨Pastor⟩ John Denn', 'Lt. ⟨Col⟩ Alex Vinn'."""
    low = word.lower()
    return low in lex.titles or f"{low}." in lex.titles or bool(lex.kinds.get(low, 0) & ROLE)


def _also_surname(words: list[str], last: str, lex: Language) -> bool:
    """ "Jane Park", but "Lincoln Park": behind a given name that is no place, some nouns of bodies are surnames."""
    return len(words) == 2 and last in lex.also_surnames and is_given(words[0]) and words[0] not in lex.also_places


def _german_body_name(words: list[str], lex: Language) -> str:
    """'Chiphersteller ⟨Nokia⟩', 'Montag Zahlen', 'Angaben der Polizei': a noun, a day, a genitive are no part of a name."""
    first = 0
    if "der" in words and german_body(words[words.index("der") + 1 :][0].lower(), lex):
        words = words[words.index("der") + 1 :]  # "Forscher der Firma Calmo"
    while first < len(words) and german_body(words[first].lower(), lex):
        first += 1
    rest = words[first:]
    if not rest or (first == 0 and len(rest) < 2) or "der" in rest or "von" in rest:
        return ""
    if first and says_where(" ".join(rest), lex):
        rest = words[first - 1 :]  # "Landgericht Köln"
    if any(lex.kinds.get(word.lower(), 0) & (CALENDAR | PRONOUN | DETERMINER | PREPOSITION) for word in rest):
        return ""
    return _bare(" ".join(rest))


def read_single(surface: str, lex: Language) -> tuple[str, bool]:
    """A single capitalized word without possessive or stop, and whether it may be a name."""
    word = SUFFIX.sub("", surface) if lex.verb_last else _bare(surface)
    if lex.code in ELIDED and (elided := ELIDED[lex.code].match(word)):
        word = word[elided.end() :]
        if word[:1].islower():
            return word, False
    low = word.lower()
    if len(word) < 2 or low in lex.not_names or low in lex.kinds:
        return word, False
    # in German a noun like any other, unless coined: "ET-News", "xAI"
    return word, not (lex.nouns_capitalized and word[1:].islower())


def may_be_person(name: str, lex: Language) -> bool:
    """Two or three words, none of them a noun of an organization, a day or a role."""
    words = name.split()
    if not 2 <= len(words) <= 3 or not lex.org_suffixes.isdisjoint(words):
        return False
    return not any(lex.kinds.get(word.lower(), 0) & NOBODYS for word in words)


def _bare(word: str) -> str:
    if word.isalpha():
        return word
    if word.endswith(("’s", "'s")):
        word = word[:-2]
    return word.rstrip("’'.,-") if not word[-2:-1].isupper() or word[-1] != "." else word


def speaks_alone(words: list[str], text: str, lex: Language) -> bool:
    """German: the last of the words has a verb of saying beside it elsewhere, and the first is no common noun."""
    if words[0].endswith(NOUN_ENDINGS) or len(words[0]) > LONGEST_GIVEN:
        return False
    surname = words[-1]
    at = text.find(surname)
    for _ in range(MOST_PLACES):
        if at < 0:
            return False
        before = BEFORE.search(text, max(0, at - NEAR), at)
        after = AFTER.match(text, at + len(surname))
        if (before and _says(before[1], lex)) or (after and _says(after[1], lex)):
            return not any(f"{article} {words[0]}" in text for article in ARTICLES)
        at = text.find(surname, at + 1)
    return False


def _says(word: str, lex: Language) -> bool:
    return word == "so" or lex.kinds.get(word, 0) & (SPEECH | WEAK) == SPEECH
