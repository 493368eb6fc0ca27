"""Where in a noun phrase its proper name begins, and where the phrase ends and its complements begin."""

from __future__ import annotations

from functools import lru_cache

from newsspider.extract.quotes.language import (
    CALENDAR,
    CHUNK,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    ORGANIZATION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    SHORTEST_ROLE,
    SUBORDINATOR,
    TITLE,
    Language,
    first_names,
    is_given,
)
from newsspider.extract.quotes.sentences import Sentence

GENITIVE = frozenset("des der".split())
OFFICES = frozenset(["State", "Staff", "Defense", "Defence", "Commerce", "Operations"])  # "Secretary of ⟨State⟩"
SAINTS = frozenset("San Santa St. St Saint Fort Mount Lake Port".split())  # "San ⟨Francisco⟩ Chronicle"
PATRONYMICS = ("вич", "вна", "чна")
LONGEST_HEADING = 121  # characters


@lru_cache(maxsize=8192)
def capitalized(word: str) -> bool:
    return word[0].isupper() or word[0] in "@" or (len(word) > 2 and word[1].isupper() and word[0] in "ei")


def german_role(low: str, lex: Language) -> bool:
    """A compound that ends in a role: *Regierungssprecherin*, *AfD-Mann*."""
    return bool(lex.role_endings) and _ends_in_role(low, lex)


@lru_cache(maxsize=8192)
def _ends_in_role(low: str, lex: Language) -> bool:
    if low[-SHORTEST_ROLE:] in lex.role_tails and low.endswith(lex.role_endings):
        return True
    return "-" in low and bool(lex.kinds.get(low.rsplit("-", 1)[1], 0) & ROLE)


def german_body(low: str, lex: Language) -> bool:
    """A noun for a body or a compound that ends in one: *Fachmagazin*, *Nachrichtenagentur*."""
    return bool(lex.kinds.get(low, 0) & ORGANIZATION) or (bool(lex.body_endings) and _ends_in_body(low, lex))


@lru_cache(maxsize=8192)
def _ends_in_body(low: str, lex: Language) -> bool:
    return low.endswith(lex.body_endings)


def has_role(s: Sentence, a: int, b: int, lex: Language) -> bool:
    for kind in s.kinds[a:b]:
        if kind & ROLE:
            return True
    return bool(lex.role_endings) and any(german_role(low, lex) for low in s.lows[a:b])


# what stands between a full name and an employer, and hardly inside a name that has its surname already
EMPLOYED = {"en": ("von",), "de": ("von",), "it": ("del", "della", "dei", "dello", "von"), "fr": ("du", "des", "von")}


def institution(s: Sentence, a: int, b: int, lex: Language) -> tuple[int, int] | None:
    """'the Office of the UN High Commissioner for Human Rights': an organization's noun and all that depends on it."""
    first = a
    while first < b and s.kinds[first] & DETERMINER:
        first += 1
    i = first
    while i + 1 < b and s.words[i][0].isupper() and not s.kinds[i] & ORGANIZATION:
        i += 1  # "U.S. Attorney's Office for …"
    if i + 2 >= b or not s.words[i][0].isupper() or not s.kinds[i] & ORGANIZATION or s.lows[i + 1] not in ("of", "for"):
        return None
    if not capitalized(s.words[i + 2]) and not s.kinds[i + 2] & DETERMINER:
        return None
    end = i + 1
    while end < b and (
        capitalized(s.words[end])
        or (end + 1 < b and (s.lows[end] in lex.connectors or s.lows[end] == "in" or s.kinds[end] & DETERMINER))
    ):
        end += 1
    while end > i and not capitalized(s.words[end - 1]):
        end -= 1
    return (first, end) if end > i + 2 else None


def head_end(s: Sentence, a: int, b: int, lex: Language) -> int:
    """Where the noun phrase ends and "of …", ", who …" begins. 'Office of the High Commissioner' is one name."""
    kinds, words = s.kinds, s.words
    known = first_names()
    i = a
    while i < b:
        kind = kinds[i]
        if kind & (PUNCTUATION | CHUNK) or (kind & RELATIVE and not kind & DETERMINER):
            return i
        noble = i > a and s.lows[i - 1] in ("van", "von")  # "Bundesrat Jan Van ⟨der⟩ Holz"
        genitive = lex.nouns_capitalized and i > a and s.lows[i] in GENITIVE and not noble
        if genitive and (kinds[a] & DETERMINER or has_role(s, a, i, lex)):  # "das Umfeld ⟨des Vorstands⟩"
            return i
        if complement := _role_complement(s, i, a, b):  # "secretary of state Jane Doe", "chief of staff Dan Roe"
            i += complement
            continue
        if kind & (PREPOSITION | CONJUNCTION) and i > a and not words[i][0].isupper():
            if s.lows[i] not in lex.connectors or not capitalized(words[i - 1]) or i + 1 >= b:
                return i
            follow = i + 1
            while follow < b and kinds[follow] & DETERMINER:
                follow += 1
            joined = follow < b and capitalized(words[follow])
            if (
                joined
                and follow > i + 1
                and follow + 1 < b
                and capitalized(words[follow + 1])
                and s.lows[i] in ("von", "vom")
            ):
                return i  # "Petra Sand von der Digitalen Union", but "Ursula von der Leyen"
            person = any(words[k] in known for k in range(a, i)) or kinds[i - 1] & (ROLE | TITLE)
            role = bool(kinds[i - 1] & (ROLE | DOCUMENT)) or german_role(s.lows[i - 1], lex)
            if kind & CONJUNCTION and _shared_name(s, i, b, lex.nouns_capitalized):
                i += 1
                continue
            person = person or _unknown_person(s, a, i, lex)
            if not joined or role or (person and s.lows[i] in ("of", "for", "and", "und", "für", "y", "et")):
                return i
            if (
                s.lows[i] in EMPLOYED.get(lex.code, ())
                and words[i - 1] not in known
                and any(words[k] in known for k in range(a, i - 1))
            ):
                return i  # "Mia Holz von Nokia", "Teresa Leone del Cnr", but "Karl Friedrich von Holz"
            if lex.verb_second and s.lows[i] == "van" and _is_full(s, a, i, follow, lex):
                return i  # "Tjeerd Postma ⟨van Rederij Noord⟩"
            i = follow
        i += 1
    return b


def _is_full(s: Sentence, a: int, i: int, follow: int, lex: Language) -> bool:
    """Given name and surname before "van", and no article behind it as in "van den Berg"."""
    named = i - 2 >= a and capitalized(s.words[i - 1]) and capitalized(s.words[i - 2])
    return named and follow == i + 1 and not any(kind & (ROLE | TITLE | ORGANIZATION) for kind in s.kinds[i - 2 : i])


def _shared_name(s: Sentence, i: int, b: int, nouns_capitalized: bool) -> bool:
    """'former governor and party chairman Ed …': the name stands after the second role."""
    for k in range(i + 2, min(b, i + 9)):
        if s.kinds[k] & PUNCTUATION:
            return False
        if s.words[k] in first_names():
            return nouns_capitalized or bool(s.kinds[k - 1] & (ROLE | TITLE))
    return False


def _unknown_person(s: Sentence, a: int, i: int, lex: Language) -> bool:
    """'Meenakshi Ganguly of …', 'Butterfield of …': capitalized words without an article or an organization's noun."""
    if s.kinds[a] & DETERMINER or s.lows[i] not in ("of", "for", "von"):
        return False
    return not any(s.kinds[k] & (ORGANIZATION | DOCUMENT) or s.words[k] in lex.org_suffixes for k in range(a, i))


def _role_complement(s: Sentence, i: int, a: int, b: int) -> int:
    """Tokens from the "of" at ``i`` to the name of whom the title belongs to; 0 where no name follows."""
    if i == a or i + 2 >= b or s.lows[i] != "of" or not s.kinds[i - 1] & (ROLE | TITLE):
        return 0
    if s.words[i + 1].islower() and not s.kinds[i + 1] & DETERMINER and capitalized(s.words[i + 2]):
        return 2
    if not s.words[i + 1][0].isupper() and not s.kinds[i + 1] & DETERMINER:
        return 0
    known = first_names()
    for k in range(i + 2, min(b - 1, i + 7)):  # "Director of National Intelligence James Roe"
        if not capitalized(s.words[k]) and s.lows[k] != "and":
            return 0
        if s.words[k] in known and s.words[k - 1] != "and" and capitalized(s.words[k + 1]):
            return k - i
    return 2 if s.words[i + 1] in OFFICES and capitalized(s.words[i + 2]) else 0


def name_start(s: Sentence, a: int, split: int, lex: Language) -> int:
    """Index of the first word of the proper name that ends the noun phrase; ``split`` when none does."""
    kinds, words, lows = s.kinds, s.words, s.lows
    i = split
    first = True
    while i > a:
        word, kind = words[i - 1], kinds[i - 1]
        if not capitalized(word):
            if first or lows[i - 1] not in lex.connectors or i - 1 == a or not _name_before(s, a, i - 1, lex):
                break
            i -= 1
            continue
        if word.endswith(("’s", "'s", "s’")) and not first:
            break
        # "Jan ⟨Mann⟩", "Thomas ⟨Mettenleiter⟩", "Anton ⟨Visser⟩"
        surname = lex.code != "en" and first and i - 2 >= a and is_given(words[i - 2])
        of_many = (
            (lex.romance or (lex.verb_second and not lex.nouns_capitalized))
            and first
            and i - 3 >= a
            and lows[i - 2] in lex.connectors
        )  # "Junta de ⟨Regantes⟩"
        surname = surname or (of_many and capitalized(words[i - 3]))
        if (
            kind & (ROLE | TITLE | CALENDAR)
            and (not first or kind & (ROLE | CALENDAR))
            and not (kind & CALENDAR and not first)
            and not surname
        ):
            break
        if (
            lex.nouns_capitalized
            and not surname
            and (german_role(lows[i - 1], lex) or kind & (ORGANIZATION | DOCUMENT))
        ):
            break
        if (
            kind & (DETERMINER | PRONOUN | SUBORDINATOR | PREPOSITION)
            and word[1:].islower()
            and lows[i - 1] in lex.not_names
        ):
            break
        if lows[i - 1] in lex.not_names and i - 1 == a and first:
            break
        i -= 1
        first = False
    known = first_names()
    given = i
    while given < split - 1 and words[given] not in known and not ("-" in words[given] and is_given(words[given])):
        given += 1
    if (
        i < given < split - 1 and words[given - 1] not in lex.connectors and words[given - 1] not in SAINTS
    ):  # "Readly-CEO Maria Roe", "Liverpools Trainer Jürgen Roe"
        i = given
    if lex.cases and split - i == 3 and i > a and kinds[i - 1] & ROLE and has_owner(words[i:split], lex):
        i += 1
    while i < split and lows[i] in lex.connectors and not capitalized(words[i]):
        i += 1
    while i < split - 1 and (
        lows[i] in lex.not_names and kinds[i] & (DETERMINER | PREPOSITION | SUBORDINATOR | CONJUNCTION | POSSESSIVE)
    ):
        i += 1
    return i


def has_owner(words: list[str], lex: Language) -> bool:
    """Declined languages without articles: 'президент ⟨Молдовы⟩ Майя Санду', 'rzecznik ⟨Poczty⟩ Jan Sowa'."""
    return not lex.trailing_roles and not is_given(words[0]) and not words[1].endswith(PATRONYMICS)


def _name_before(s: Sentence, a: int, i: int, lex: Language) -> bool:
    while i > a and s.lows[i - 1] in lex.connectors and not capitalized(s.words[i - 1]):
        i -= 1
    return i > a and capitalized(s.words[i - 1]) and s.lows[i - 1] not in lex.not_names


def is_heading(text: str, start: int, end: int) -> bool:
    """No full stop at its end, and most words capitalized."""
    if end - start >= LONGEST_HEADING or text[end - 1] in '.!?:…”"“«»,;)':
        return False
    words = text[start:end].split()
    return 2 * sum(w[0].isupper() for w in words) >= len(words)
