"""Everyone the article names: people with surname, gender and titles; organizations; where each is mentioned.

Built once per article from the whole text. Headline and title-case lines are left out: there every
word is capitalized and names cannot be told from nouns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from newsspider.extract.quotes.language import ORGANIZATION, ROLE, TITLE, Language, first_names
from newsspider.extract.quotes.marks import Chunk

NAME = re.compile(
    r"[^\W\d_a-zß-öø-ÿ][\w.’'&-]*(?:[ \u00a0](?:(?:de|van|von|der|den|del|di|da|la|le|al|bin|du|v\.) )?[^\W\d_a-zß-öø-ÿ][\w.’'&-]*)*"
)
SENTENCE_START = '.!?:…”"“«»'


@dataclass(slots=True)
class Person:
    """``name`` is the fullest form the article gives, titles left out."""

    name: str
    surname: str
    gender: str = ""
    titles: set[str] = field(default_factory=set)


class Registry:
    """Names of one article, and mentions of people outside quotations in text order."""

    def __init__(self, text: str, paragraphs: list[tuple[int, int]], chunks: list[Chunk], lex: Language) -> None:
        self.lex = lex
        self.people: dict[str, Person] = {}
        self.by_surname: dict[str, list[tuple[int, Person]]] = {}
        self.positions: list[int] = []
        self.persons: list[Person] = []
        self.leading: list[bool] = []
        self.org_positions: list[int] = []
        self.orgs: list[str] = []
        self._read(text, paragraphs, chunks)

    def _read(self, text: str, paragraphs: list[tuple[int, int]], chunks: list[Chunk]) -> None:
        found: list[tuple[int, int, str]] = []
        for start, end in paragraphs:
            if not _is_heading(text, start, end):
                found.extend((m.start(), m.end(), m.group()) for m in NAME.finditer(text, start, end))
        kinds: dict[str, Person | str | None] = {}
        singles: list[str] = []
        for at, _, surface in found:
            if surface not in kinds:
                kinds[surface] = None
                if " " in surface or "\u00a0" in surface:
                    kinds[surface] = self._full_name(surface, at)
                else:
                    singles.append(surface)
        for surface in singles:
            kinds[surface] = self._single(surface)
        self._mentions(text, found, kinds, chunks)

    def _full_name(self, surface: str, at: int) -> Person | str | None:
        words = surface.replace("\u00a0", " ").split(" ")
        known, lex = first_names(), self.lex
        titles: list[str] = []
        i = 0
        while i < len(words) - 1 and words[i] not in known:
            low = words[i].lower()
            if low in lex.titles:
                titles.append(low)
            elif low not in lex.not_names and not titles and any(w in known for w in words[i + 1 : -1]) is False:
                break
            i += 1
        rest = words[i:]
        last = _bare(rest[-1])
        if last in lex.org_suffixes:
            return _bare(" ".join(rest))
        if (rest[0] in known and len(rest) > 1) or (titles and len(last) > 1):
            gender = known.get(rest[0], "")
            for title in titles:
                gender = lex.titles[title] or gender
            return self._person(" ".join([*rest[:-1], last]), "" if gender == "?" else gender, titles, at)
        return _bare(" ".join(rest))

    def _person(self, name: str, gender: str, titles: list[str], at: int) -> Person:
        person = self.people.get(name)
        if person is None:
            surname = name.rsplit(" ", 1)[-1]
            same = [p for _, p in self.by_surname.get(surname, ())]
            if " " not in name and same:  # "Mr. Cook" after "Tim Cook"
                match = next((p for p in same if not gender or not p.gender or p.gender == gender), same[0])
                match.gender = match.gender or gender
                match.titles.update(titles)
                self.people[name] = match
                return match
            person = Person(name, surname, gender)
            self.people[name] = person
            self.by_surname.setdefault(surname, []).append((at, person))
        person.gender = person.gender or gender
        person.titles.update(titles)
        return person

    def _single(self, surface: str) -> Person | str | None:
        word = _bare(surface)
        same = self.by_surname.get(word)
        if same:
            return same[0][1]
        low = word.lower()
        if len(word) < 2 or low in self.lex.not_names or low in self.lex.kinds or self.lex.nouns_capitalized:
            return None
        return word

    def _mentions(
        self, text: str, found: list[tuple[int, int, str]], kinds: dict[str, Person | str | None], chunks: list[Chunk]
    ) -> None:
        index = 0
        for at, end, surface in found:
            what = kinds[surface]
            if what is None:
                continue
            while index < len(chunks) and chunks[index].outer_end <= at:
                index += 1
            if index < len(chunks) and chunks[index].outer_start <= at:
                continue
            if isinstance(what, str):
                self.org_positions.append(at)
                self.orgs.append(what)
                continue
            self.positions.append(at)
            self.persons.append(what)
            owner = surface[-2:] in ("’s", "'s") or text[end : end + 2] in ("’s", "'s") or surface[-1] in "’'"
            self.leading.append(not owner and _leads(text, at))

    def surname(self, word: str, at: int) -> Person | None:
        """The person a bare surname stands for: the last one named in full before ``at``."""
        same = self.by_surname.get(word)
        if not same:
            return None
        before = [person for where, person in same if where <= at]
        return before[-1] if before else same[0][1]

    def person(self, name: str, at: int) -> Person | None:
        """The person of a name as written, full or not."""
        known = self.people.get(name)
        if known and " " in known.name:
            return known
        return self.surname(name.rsplit(" ", 1)[-1], at) if " " not in name else known

    def before(self, at: int) -> int:
        """Index of the last person mention left of ``at``; -1 when there is none."""
        return bisect_left(self.positions, at) - 1

    def organization_before(self, at: int) -> str | None:
        index = bisect_left(self.org_positions, at) - 1
        return self.orgs[index] if index >= 0 else None


def _bare(word: str) -> str:
    if word.endswith(("’s", "'s")):
        word = word[:-2]
    return word.rstrip("’'.,-") if not word[-2:-1].isupper() or word[-1] != "." else word


def _is_heading(text: str, start: int, end: int) -> bool:
    """No full stop at its end, and most words capitalized."""
    if end - start > 120 or text[end - 1] in '.!?:…”"“«»,;)':
        return False
    words = text[start:end].split()
    return 2 * sum(w[0].isupper() for w in words) >= len(words)


def _leads(text: str, at: int) -> bool:
    """A mention that opens its sentence is its subject."""
    if at < 2 or text[at - 1] == "\n":
        return True
    return text[at - 1] == " " and text[at - 2] in SENTENCE_START


def title_nouns(lex: Language) -> int:
    return ROLE | TITLE | ORGANIZATION
