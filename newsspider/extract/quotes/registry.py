"""Everyone the article names: people with surname, gender and titles; organizations; where each is mentioned.

Built once per article from the whole text, headings left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from newsspider.extract.quotes.appositions import described, serves_before, speaks_or_serves, told_gender
from newsspider.extract.quotes.capitals import runs
from newsspider.extract.quotes.language import ADVERB, CONJUNCTION, PREPOSITION, ROLE, Language, first_names, is_given
from newsspider.extract.quotes.marks import Chunk
from newsspider.extract.quotes.names import german_role, has_owner
from newsspider.extract.quotes.nominatives import nominative
from newsspider.extract.quotes.prominence import SPEAKS_AFTER, SPEAKS_BEFORE, prominence, reads_as_given
from newsspider.extract.quotes.surfaces import (
    ARTICLES,
    NOUN_ENDINGS,
    PERSON,
    UNKNOWN,
    WORD,
    readings,
    speaks_alone,
)

APPOSITION = re.compile(
    r" ?(?:\([A-Z0-9]|, (?:an?|the|who|\d\d|\w+ (?:of|at|for)|der|die|ein|eine|une?|le|la|il|una|o|uma?|el|de|een|som|qui|que|che|który|która|wie)\b)"
)
WITH_OWN_RULES = frozenset(["en", "de"])
GENERATIONS = frozenset("Snr Sr Jnr Jr".split())
BEFORE_NAMES = ("der ", "die ", "Der ", "Die ")
LONGEST_ARTICLE = 6  # characters
MOST_LOOKED_UP = 200  # names per article; each costs a search of the text
NOUN_FOLLOWS = frozenset(["der ", "die ", "das ", "den ", "dem ", "des ", "eine", "zur ", "zum "])
SENTENCE_END = '.!?:…”"“«»•–—-'


@dataclass(slots=True)
class Person:
    """``name`` is the fullest form the article gives, titles left out."""

    name: str
    surname: str
    gender: str = ""


class Registry:
    """Names of one article, and mentions of people outside quotations in text order."""

    def __init__(self, text: str, paragraphs: list[tuple[int, int]], chunks: list[Chunk], lex: Language) -> None:
        self.lex = lex
        self.people: dict[str, Person] = {}
        self.by_surname: dict[str, list[tuple[int, Person]]] = {}
        self.positions: list[int] = []
        self.persons: list[Person] = []
        self._ends: list[int] = []
        self.text = text
        self._proper: dict[str, bool] = {}
        self.alone: dict[str, bool] = {}  # German words looked up as companies
        self.org_positions: list[int] = []
        self.orgs: list[str] = []
        self.starts, self.surfaces = runs(text, paragraphs, lex)
        self._read(text, chunks)

    def _read(self, text: str, chunks: list[Chunk]) -> None:
        known = readings(self.lex)
        kinds: dict[str, Person | str] = {}
        words: list[tuple[str, str, int]] = []
        unknown: list[tuple[str, str]] = []
        last_first = zip(reversed(self.surfaces), reversed(self.starts), strict=True)
        first = dict(last_first)  # of each surface the first place
        for surface in dict.fromkeys(self.surfaces):
            name, sort, gender = known[surface]
            if sort <= WORD:
                words.append((surface, name, sort))
            elif sort == PERSON:
                kinds[surface] = self._person(name, gender, first[surface])
            elif name:
                kinds[surface] = name
                if sort == UNKNOWN:
                    unknown.append((surface, name))
        if unknown:
            alone = {word for _, word, _ in words}
            for surface, name in unknown:
                parts, at = name.split(), first[surface]
                if self.lex.cases and (full := nominative(parts, alone, self.lex)):
                    kinds[surface] = self.people[" ".join(parts)] = self._person(
                        full, first_names()[full.split()[0]], at
                    )
                    continue
                if (
                    self.lex.cases
                    and len(parts) == 3
                    and has_owner(parts, self.lex)
                    and serves_before(text, at, self.lex)
                ):
                    parts = parts[1:]
                if self._looks_like_person(text, parts, at, at + len(surface), alone):
                    kinds[surface] = self._person(" ".join(parts), told_gender(text, at, parts, self.lex), at)
        surnames = self.by_surname
        if self.lex.nouns_capitalized:
            self._titled(kinds, first)
        given = first_names()
        for surface, word, sort in words:
            if word in surnames:
                kinds[surface] = surnames[word][0][1]
            elif word in given and (person := self._by_given_name(word)):
                kinds[surface] = person  # "Jack", where the article names one Jack
            elif sort == WORD:
                kinds[surface] = word
        self._mentions(kinds, chunks)

    def _titled(self, kinds: dict[str, Person | str], first: dict[str, int]) -> None:
        """German: 'Metzger ⟨Holl⟩', 'die Drittplatzierte ⟨Kess⟩', 'Für ⟨Kess⟩': a word before a surname known in full."""
        for surface, at in first.items():
            word, blank, surname = surface.rpartition(" ")
            same = self.by_surname.get(surname) if blank and " " not in word else None
            if same is None or isinstance(kinds.get(surface), Person) or is_given(word):
                continue
            low = word.lower()
            opens = (
                self.lex.kinds.get(low, 0) & (PREPOSITION | ADVERB | CONJUNCTION | ROLE) or low in self.lex.not_names
            )
            if opens or german_role(low, self.lex) or self.text.endswith(BEFORE_NAMES, max(0, at - 4), at):
                kinds[surface] = same[0][1]

    def _looks_like_person(self, text: str, words: list[str], at: int, end: int, alone: set[str]) -> bool:
        """Two or three words without a known given name: an apposition or a verb of saying beside them."""
        if self.lex.nouns_capitalized and (
            text[max(0, at - 4) : at].lower() in NOUN_FOLLOWS or words[-1].endswith(NOUN_ENDINGS)
        ):
            return False
        if self.lex.code == "en":
            named = described(text, at, end, words, self.lex)
            if named is not None:
                return named
        if self.lex.nouns_capitalized and words[-1] in alone and speaks_alone(words, text, self.lex):
            return True
        if self.lex.code not in WITH_OWN_RULES and speaks_or_serves(text, at, end, self.lex):
            return True
        if words[0] in alone or words[-1] in self.by_surname or text[max(0, at - 4) : at].lower() == "the ":
            return False
        apposed = APPOSITION.match(text, end) is not None
        if apposed and len(words) == 2:
            return True
        if not (
            apposed
            or (words[-1] in alone and not self.lex.nouns_capitalized)
            or text.endswith(SPEAKS_BEFORE, max(0, at - 6), at)
            or SPEAKS_AFTER.match(text, end)
        ):
            return False
        opens = at < 2 or text[at - 1] == "\n" or text[at - 2] in SENTENCE_END  # "Does Rubio": its first word
        if opens and self.lex.code not in WITH_OWN_RULES and words[-1] in alone:
            return words[0].lower() not in self.lex.kinds and f" {words[0].lower()}" not in text
        return not opens or words[0] in self.inner or reads_as_given(words, text, self.lex)

    def _person(self, name: str, gender: str, at: int) -> Person:
        person = self.people.get(name)
        if person is None:
            surname = name.rsplit(" ", 1)[-1]
            same = self.by_surname.get(surname)
            if same is None:
                person = Person(name, surname, gender)
                self.by_surname[surname] = [(at, person)]
            elif " " not in name:  # "Mr. Cook" after "Tim Cook"
                fits = (p for _, p in same if not gender or not p.gender or p.gender == gender)
                person = next(fits, same[0][1])
            else:
                # "Sen. Bell" before "Ann Bell": one person, whose full name comes later
                bare = (p for _, p in same if " " not in p.name and not {gender, p.gender} >= {"m", "f"})
                person = next(bare, None)
                if person is not None:
                    person.name = name
                else:
                    person = Person(name, surname, gender)
                    same.append((at, person))
            self.people[name] = person
        person.gender = person.gender or gender
        return person

    def _mentions(self, kinds: dict[str, Person | str], chunks: list[Chunk]) -> None:
        positions, persons, ends = self.positions, self.persons, self._ends
        org_positions, orgs = self.org_positions, self.orgs
        quoted = iter(chunks)
        start = end = 0
        for at, surface, what in zip(self.starts, self.surfaces, map(kinds.get, self.surfaces), strict=True):
            if what is None:
                continue
            while end <= at:
                chunk = next(quoted, None)
                start, end = (chunk.outer_start, chunk.outer_end) if chunk else (len(self.text), len(self.text) + 1)
            if start <= at:
                continue
            if isinstance(what, str):
                org_positions.append(at)
                orgs.append(what)
            else:
                positions.append(at)
                persons.append(what)
                ends.append(at + len(surface))

    def weight(self, index: int) -> float:
        """How prominent the person mention is that stands at ``positions[index]``."""
        before = self._ends[index - 1] if index else 0
        return prominence(self.text, self.positions[index], self._ends[index], before)

    @cached_property
    def lower(self) -> str:
        """The text in lower case, of the same length; empty for the few alphabets where that is longer."""
        lower = self.text.lower()
        return lower if len(lower) == len(self.text) else ""

    @cached_property
    def inner(self) -> set[str]:
        """Words capitalized although no sentence begins there."""
        text = self.text
        inner = {
            surface
            for at, surface in zip(self.starts, self.surfaces, strict=True)
            if at > 1 and text[at - 1] == " " and text[at - 2] not in SENTENCE_END
        }
        return {surface.split(" ", 1)[0] for surface in inner}

    def has_article(self, name: str) -> bool:
        """German: an article stands before the word somewhere, as before any noun; that of "der Calmo-Chef" is the chief's."""
        text = self.text
        at = text.find(f" {name}")
        while at >= 0:
            end = at + 1 + len(name)
            following = text[end : end + 1]
            if following != "-" and not following.isalnum():
                before = text[max(0, at - LONGEST_ARTICLE - 1) : at].split()
                if before and before[-1].lower() in ARTICLES:
                    return True
            at = text.find(f" {name}", end)
        return False

    def is_proper(self, name: str) -> bool:
        """A name although it is one word among capitalized nouns: it recurs, and never behind an article."""
        verdict = self._proper.get(name)
        if verdict is None and len(self._proper) < MOST_LOOKED_UP:
            verdict = self.text.count(name) > 1 and not self.has_article(name)
            verdict = verdict or (" " in name and not self.lex.org_suffixes.isdisjoint(name.split()))  # "Calmo GmbH"
            self._proper[name] = verdict
        return bool(verdict)

    def add(self, name: str, gender: str, at: int) -> Person:
        """A person known only from a mention as speaker."""
        return self._person(name, gender, at)

    def surname(self, word: str, at: int) -> Person | None:
        """The person a bare surname stands for: the last one named in full before ``at``."""
        same = self.by_surname.get(word) or self.by_surname.get(word[:1].lower() + word[1:])  # "⟨Al-Harthy⟩ agrees"
        if not same:
            return None
        before = [person for where, person in same if where <= at]
        if len(before) > 1:
            return max(before, key=lambda p: (self.text.count(p.name), before.index(p)))
        return before[-1] if before else same[0][1]

    def person(self, name: str, at: int) -> Person | None:
        """The person of a name as written, full or not."""
        known = self.people.get(name)
        if known and " " in known.name and known.surname not in GENERATIONS:
            return known
        if " " in name:
            return self._of_two(name) or known
        return self.surname(name, at) or self._by_given_name(name)

    def _of_two(self, name: str) -> Person | None:
        """'Allan Snr' after "Allan Brook Snr": father or son, by given name."""
        given, _, suffix = name.rpartition(" ")
        if suffix.rstrip(".") not in GENERATIONS or " " in given:
            return None
        people = self.people.values()
        found = [p for p in people if p.name.startswith(given + " ") and p.name.endswith(suffix) and p.name != name]
        return found[0] if len(found) == 1 else None

    def _by_given_name(self, name: str) -> Person | None:
        """ "Maria says": the one person of that given name, where the article uses given names."""
        if len(self.people) >= MOST_LOOKED_UP:
            return None
        given = f"{name} "
        found = [p for p in self.people.values() if p.name.startswith(given)]
        return found[0] if len(found) == 1 else None

    def before(self, at: int) -> int:
        """Index of the last person mention left of ``at``; -1 when there is none."""
        return bisect_left(self.positions, at) - 1

    def organization_before(self, at: int, since: int = 0) -> str | None:
        """The last name left of ``at`` that is nobody's full name, not further back than ``since``."""
        index = bisect_left(self.org_positions, at) - 1
        return self.orgs[index] if index >= 0 and self.org_positions[index] >= since else None
