"""Whom a role without a name stands for: 'the clerk said' here, 'the clerk, Maud Tillery,' or 'Maud Tillery, the clerk' there.

The text says anywhere, before or after, whose the role is. A role that it gives to two people is nobody's.
"""

from __future__ import annotations

import re

from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ORGANIZATION,
    PREPOSITION,
    PRONOUN,
    ROLE,
    SHORTEST_ROLE,
    SUBORDINATOR,
    TITLE,
    VERB,
    Language,
    first_names,
    is_given,
)
from newsspider.extract.quotes.names import german_role
from newsspider.extract.quotes.registry import Person, Registry
from newsspider.extract.quotes.roles import says_where

MOST = 12  # places looked at
AHEAD, BACK = 100, 110  # characters
MOST_WORDS = 8  # between role and name
NEAR = 90  # characters around a role before a name, in which whose it is stands, if the description tells
LONGEST_ARTICLE = 3  # letters
LONGEST_NAME = 5  # words
BESIDE_BEFORE = re.compile(r"((?<=[\w,] )[^\W\d_][\w’'-]*|[^\W\d_]\w*[’']s) $")
BESIDE_BEHIND = re.compile(r" [^\W\d_]{1,5}[ ’](?:[^\W\d_]{1,3}[ ’])?([^\W\d_][\w-]*)")
VOWELS = "aeiouyáéíóúýůěąęаеёиоуыэюяіїєάέήίόύώαεηιουω"
NAMED_IN_IT = re.compile(r"(?<= )([^\W\d_a-z][^\W\d_]+)(?= [^\W\d_a-z][^\W\d_])")
STOP, STOP_OR_COMMA = re.compile(r"[.!?;:()«»“”„\"\n–—\[\]]"), re.compile(r"[.!?;:()«»“”„\"\n–—\[\],]")
PARTICLES = frozenset("de van von der den ter ten da do dos del della di la le af av al bin du".split())
NAMES = frozenset("nome nom nombre name naam namn navn llama appelle chiama heißt heet heter hedder".split())
# another office than the one without them: "deputy mayor", "exalcaldesa" is a word of its own
OTHER_OFFICE = frozenset(
    "deputy vice former ex assistant acting fellow then stellvertretende stellvertretender stellvertretenden frühere früherer"
    " ehemalige ehemaliger voormalig voormalige oud vice-  ancien ancienne ex antiguo antigua anterior tidigare tidligere były była"
    " wice bývalý bývalá бывший бывшая колишній колишня volt entinen fost fosta eski πρώην".split()
)


def named_by_role(head: str, description: str, at: int, gender: str, registry: Registry) -> Person | None:
    """The one person to whom the text gives the role ``head`` (in lower case) in full name."""
    text, lower, lex = registry.text, registry.lower, registry.lex
    if any(is_given(match[1]) for match in NAMED_IN_IT.finditer(description)):
        return None  # "el usuario de Twitter Kevin Sánchez"
    held = {word for word in description.replace("’", " ").split()[1:] if word[0].isupper() and word.isalpha()}
    before = description.lower().split(head, 1)[0].split()[1:]  # "the ⟨deputy⟩ director"
    kind = lex.kinds.get(head, 0)
    is_office = bool(kind & ROLE) or german_role(head, lex) or (not kind and lex.verb_second)
    found: dict[str, None] = {}
    stem = head[:-1] if lex.cases and head[-1] in VOWELS and len(head) > SHORTEST_ROLE else head
    place = lower.find(stem)
    for _ in range(MOST):
        if place < 0:
            break
        end = place + len(stem)
        if lex.cases:  # "který je primátor⟨em⟩"
            most = end + LONGEST_ARTICLE
            end = next((x for x in range(end, most) if not lower[x : x + 1].isalpha()), most)
        if (
            _is_whole(lower, place, end)
            and _same_office(text, place, before)
            and not _of_others(place, end, held, registry)
        ):
            near = not held or any(word in text[max(0, place - NEAR) : end + NEAR] for word in held)
            name = (near and _behind(end, registry, is_office)) or _before(place, registry)
            if name and not says_where(name, lex):
                found[name] = None
        place = lower.find(stem, end)
    if len(found) != 1:
        return None
    name = next(iter(found))
    known = first_names().get(name.split(" ", 1)[0], "")
    if gender in ("m", "f") and known in ("m", "f") and known != gender:
        return None
    return registry.person(name, at) or registry.add(name, known if known in ("m", "f") else gender, at)


def _is_whole(lower: str, start: int, end: int) -> bool:
    return not (lower[start - 1 : start].isalnum() and start) and not lower[end : end + 1].isalnum()


def _of_others(start: int, end: int, held: set[str], registry: Registry) -> bool:
    """'the spokesman for Acme' is not 'Brill's spokesman, Joe Dunn': the names beside the role are none that are ``held``."""
    before = BESIDE_BEFORE.search(registry.text, max(0, start - BACK), start)
    behind = BESIDE_BEHIND.match(registry.text, end)
    beside = [match[1].removesuffix("’s").removesuffix("'s") for match in (before, behind) if match]
    return bool(held) and any(word[0].isupper() and word not in held for word in beside)


def _same_office(text: str, start: int, described: list[str]) -> bool:
    """Whether the word before the role makes another office of it than the words before it in the description."""
    beside = text[max(0, start - 20) : start].rstrip("- ").rsplit(" ", 1)[-1].lower()
    if described and beside == described[-1]:
        return True
    if not OTHER_OFFICE.isdisjoint([beside, *described]):
        return False
    return not described or not beside.isalpha() or len(beside) <= LONGEST_ARTICLE


def _behind(end: int, registry: Registry, is_office: bool) -> str | None:
    """'clerk ⟨Maud Tillery⟩', 'clerk of the county, ⟨Maud Tillery⟩,', 'мэр города ⟨Иван Белов⟩'."""
    text, lex = registry.text, registry.lex
    if is_office and text[end : end + 1] == " " and (name := _name_at(end + 1, text)):
        return name if not lex.nouns_capitalized or is_given(name.split(" ", 1)[0]) else None
    ended = STOP.search(text, end, end + AHEAD)
    stop = ended.start() if ended else min(len(text), end + AHEAD)
    comma = text.find(", ", end, stop)
    if comma >= 0 and _depends(text[end:comma], lex):
        name = _name_at(comma + 2, text)
        behind = comma + 2 + len(name) if name else 0
        if name and (text[behind : behind + 1] in ",.;:(" or behind >= len(text)) and _is_person(name, registry):
            return name
    if not lex.cases:
        return None
    words = text[end : comma if comma >= 0 else stop].split()
    for index in range(1, min(len(words), 4)):
        if words[index][0].isupper() and is_given(words[index]) and _depends(" ".join(words[:index]), lex):
            return _name_at(text.find(words[index], end), text)
    return None


def _is_person(name: str, registry: Registry) -> bool:
    """A known given name, or a surname that the text has alone as well."""
    given, _, surname = name.partition(" ")
    return is_given(given) or name in registry.people or registry.text.count(surname) > registry.text.count(name)


def _depends(words: str, lex: Language) -> bool:
    """What depends on a role: no verb in it."""
    parts = words.split()
    acts = CUE | VERB | AUXILIARY | PRONOUN | SUBORDINATOR
    kept = DETERMINER | PREPOSITION | ROLE | ORGANIZATION
    return len(parts) <= MOST_WORDS and not any(
        lex.kinds.get(part.lower(), 0) & acts and not lex.kinds.get(part.lower(), 0) & kept for part in parts
    )


def _before(start: int, registry: Registry) -> str | None:
    """'⟨Maud Tillery⟩, the clerk', '⟨Wout Berg⟩, die sinds 2019 burgemeester is', '⟨Ana Ruiz⟩, que así se llama la alcaldesa'."""
    text, lex = registry.text, registry.lex
    stretch = text[max(0, start - BACK) : start]
    if ", " not in stretch and not lex.trailing_roles:
        return None
    cut = max((stretch.rfind(stop) for stop in (". ", "! ", "? ", "\n", "” ", "» ", '" ', ": ")), default=-1)
    stretch = stretch[cut + 1 :].lstrip('”»" \n')
    named, comma, between = stretch.rpartition(", ")
    if not comma:
        return _name_right_before(stretch, lex) if lex.trailing_roles else None
    if named.endswith(")"):
        named = named.rpartition(" (")[0]
    return _name_at_end(named, lex) if _says_is(between.split(), lex) else None


def _says_is(between: list[str], lex: Language) -> bool:
    """The words from a name's comma to its role: articles, 'who since 2019', 'que así se llama la'; no other's assistant."""
    if len(between) > MOST_WORDS:
        return False
    if not NAMES.isdisjoint(word.lower() for word in between):
        return True
    for index, word in enumerate(between):
        kind = lex.kinds.get(word.lower(), 0)
        following = between[index + 1] if index + 1 < len(between) else ""
        if kind & PREPOSITION and not kind & DETERMINER:
            if not following[:1].isdigit() and not lex.kinds.get(following.lower(), 0) & CALENDAR:
                return False
        elif (
            kind & (CUE | ROLE | PRONOUN) and not kind & (DETERMINER | AUXILIARY | ADVERB | SUBORDINATOR | CONJUNCTION)
        ) or (word[0].isupper() and not kind and not lex.nouns_capitalized):
            return False
    return True


def _name_at(at: int, text: str) -> str | None:
    """The full name that begins at ``at``: two to five words, all but particles in capitals."""
    if not text[at : at + 1].isupper():
        return None
    ended = STOP_OR_COMMA.search(text, at, at + AHEAD)
    return _leading_name(text[at : ended.start() if ended else at + AHEAD].split(" "))


def _leading_name(words: list[str]) -> str | None:
    count = 0
    for index, word in enumerate(words[:LONGEST_NAME]):
        if not word or not (word[0].isupper() or (count and word in PARTICLES)):
            break
        count = index + 1 if word[0].isupper() else count
        if word[0].isupper() and not word[-1].isalpha():
            break
    name = words[:count]
    return " ".join(name) if len(name) > 1 and all(word[0].isalpha() for word in name) else None


def _name_at_end(text: str, lex: Language) -> str | None:
    words = text.split(" ")
    first = len(words)
    while (
        first > 0
        and words[first - 1]
        and (first == len(words) or words[first - 1][-1].isalpha())
        and (words[first - 1][0].isupper() or words[first - 1] in PARTICLES)
    ):
        first -= 1
    name = words[first:]
    closed = PREPOSITION | CONJUNCTION | SUBORDINATOR | ADVERB | DETERMINER | AUXILIARY | CUE
    while (
        name
        and (lex.kinds.get(name[0].lower(), 0) & (closed | ROLE | TITLE) or name[0] in PARTICLES)
        and not is_given(name[0])
    ):
        name = name[1:]
    name = name[next((i for i, word in enumerate(name[:-1]) if is_given(word)), 0) :]
    if not 2 <= len(name) <= LONGEST_NAME or not all(word[0].isalpha() for word in name):
        return None
    return " ".join(name) if not lex.nouns_capitalized or is_given(name[0]) else None


def _name_right_before(stretch: str, lex: Language) -> str | None:
    """Hungarian: '⟨Kovács Éva⟩ szóvivő'."""
    return _name_at_end(stretch.rstrip(" "), lex) if stretch.endswith(" ") else None
