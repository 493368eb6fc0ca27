"""Whom "she", "er" and "they" stand for: the last speaker, who is named before, or somebody introduced without a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from newsspider.extract.quotes.bearers import definite_role, role_bearer
from newsspider.extract.quotes.blocks import TURN
from newsspider.extract.quotes.bodynames import in_full
from newsspider.extract.quotes.holders import group_before, holder, role_before, several_before, somebody_before
from newsspider.extract.quotes.language import Language, first_names
from newsspider.extract.quotes.namedlater import named_by_role
from newsspider.extract.quotes.names import german_body
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.prominence import SPEAKS
from newsspider.extract.quotes.registry import WITH_OWN_RULES, Person, Registry
from newsspider.extract.quotes.roles import says_where
from newsspider.extract.quotes.surfaces import may_be_person

PRONOUN_REACH = 1500  # characters; further back a pronoun's antecedent is a guess
DECAY = 300.0  # characters that cost one step of prominence
LAST_SPEAKER = 2.5
SAME_PARAGRAPH = 1.0
LONGEST_SENTENCE = 400  # characters
LONGEST_LABEL = 40  # characters
OPENING = 2  # characters, a mark and a blank, before a pronoun that opens its sentence
FIRST_PERSON = frozenset(["i", "ich", "je", "j", "yo", "io", "eu", "ik"])
OPENS_WITH_NAME = re.compile(r"\W*(?P<name>[^\W\d_]{3,}),? [a-zà-ÿ]")  # and a small letter: no surname
STOPS = (". ", "! ", "? ", "“ ", "” ", '" ')
JUST_BEFORE = 1.2  # for "He said" behind a sentence that names one person
JUST_BEFORE_GERMAN = 3.0  # where that person may stand last: "Dagegen sprach sich Berg aus. Er forderte …"
KNOWN = 0.6
BARE = 0.4  # less sure that "Cole" is somebody than a full name is
SPOKE = 0.2
INTRODUCED_WITHIN = 600  # characters
HIGHEST = SPEAKS + KNOWN + 2 * SPOKE


@dataclass(slots=True)
class Speaker:
    """Who a mention stands for."""

    name: str | None
    person: Person | None = None
    role: str | None = None
    organization: str | None = None
    gender: str = ""
    human: bool = False  # a person without a name: "a doctor from Hebron"


class Pronouns:
    """What resolving pronouns needs to know: the names of the article, and who spoke so far."""

    def __init__(self, registry: Registry, lex: Language) -> None:
        self.registry = registry
        self.lex = lex
        self.last: Speaker | None = None
        self._one_name = False  # the last speaker is known by one word: "Cole", or a company
        self.last_at = -1
        self.sentence_start = self.paragraph_start = 0
        self.unnamed: dict[str, Speaker] = {}  # role noun -> the unnamed person it introduced
        self.roles: dict[str, tuple[str | None, str | None]] = {}
        self.last_organization: str | None = None
        self._held: dict[tuple[str, str], Person | None] = {}  # roles that were looked up
        self.spoke: dict[int, int] = {}  # id of a person -> quotations so far

    def _pronoun(self, mention: Mention) -> Speaker:
        if mention.gender in ("m", "f"):
            return self._he_or_she(mention)
        if mention.gender == "s" and mention.text.lower() in FIRST_PERSON and (person := self._labeled()):
            return Speaker(person.name, person, None, None, person.gender)
        here = self.last is not None and self.last_at >= self.paragraph_start
        if mention.gender == "l" or (mention.gender == "x" and here and self.lex.romance):  # "ajoute-t-⟨on⟩"
            return self._whoever_spoke(mention)
        if mention.gender == "o" and self.lex.code == "en":
            return Speaker(self._body_meant())
        if mention.gender == "o" and self.last and not self.last.person:
            return Speaker(self.last.name)
        if mention.gender == "p":
            return self._they(mention)
        return Speaker(None)

    def _body_meant(self) -> str | None:
        """English "it": what spoke last, unless another body was named since in this paragraph; somebody with a role is none."""
        last = self.last if self.last and not (self.last.person or self.last.human or self.last.role) else None
        if last and last.name and self.last_at >= self.paragraph_start:
            return last.name
        return self._body_just_before() or (last.name if last else None)

    def _body_just_before(self) -> str | None:
        """'The company, ⟨Swiftlet⟩, denies it. “…,” it said': the one name, nobody's, in the sentence before."""
        start, end = self._sentence_before(), self.sentence_start
        registry = self.registry
        places = registry.org_positions
        named = set(registry.orgs[bisect_left(places, start) : bisect_left(places, end)])
        name = named.pop() if len(named) == 1 else None
        return name if name and not says_where(name, self.lex) else None

    def _whoever_spoke(self, mention: Mention) -> Speaker:
        """'à ses yeux', 'a su juicio': the last speaker, or whom the text has named since."""
        index = self.registry.before(mention.start)
        if index >= 0 and self.registry.positions[index] > max(self.last_at, self.paragraph_start - 1):
            person = self.registry.persons[index]
            return Speaker(person.name, person, *self.roles.get(person.name, (None, None)), person.gender)
        return replace(self.last) if self.last else Speaker(None)

    def _labeled(self) -> Person | None:
        """'Cole: I asked him and he said …': in an answer of an interview "I" is its label's person, "he" is not."""
        text, start = self.registry.text, self.paragraph_start
        label = TURN.match(text, start) if text.find(": ", start, start + LONGEST_LABEL) > 0 else None
        return self.registry.person(label["name"], self.paragraph_start) if label else None

    def _he_or_she(self, mention: Mention) -> Speaker:
        """The last speaker, who is named before, or whom a role means that stands nearer than any name."""
        meant = self._role_above(mention) if self.lex.code != "en" else None
        if meant:
            return meant
        if given := self._given_just_before(mention):
            return Speaker(given, None, None, None, mention.gender, True)
        person, value = self._antecedent(mention.start, mention.gender)
        unnamed = self._introduced_here(mention) if self.lex.code == "en" else None
        if unnamed:
            return unnamed
        last = self.last
        if last and self._last_is_meant(last, mention.gender, person, value):
            return Speaker(last.name, last.person, last.role, last.organization, mention.gender, last.human)
        if person is None:  # known by one name only: "Cole shrugged. … she said"
            if self.lex.code == "en" and (meant := self._role_above(mention)):
                return meant
            if self.lex.code not in WITH_OWN_RULES and (named := self._possible_person(mention.start)):
                return Speaker(named, None, None, None, mention.gender, True)
            name = self.registry.organization_before(mention.start, self.paragraph_start)
            meant_name = name if name and self._may_be_meant(name) else None
            return Speaker(in_full(meant_name, self.registry.text, self.lex) if meant_name else None)
        role, organization = self.roles.get(person.name, (None, None))
        return Speaker(person.name, person, role, organization, person.gender or mention.gender)

    def _possible_person(self, at: int) -> str | None:
        """The last name in two words that may be somebody's, where nobody is known for sure."""
        registry = self.registry
        near = zip(reversed(registry.orgs), reversed(registry.org_positions), strict=True)
        return next((name for name, where in near if where < at and self._may_be_full_name(name)), None)

    def _may_be_full_name(self, name: str) -> bool:
        return name.count(" ") == 1 and may_be_person(name, self.lex) and not says_where(name, self.lex)

    def _given_just_before(self, mention: Mention) -> str | None:
        """'Nele freut sich. „…“, sagt sie.': a given name alone opens the sentence before, and nobody bears it in full."""
        start = self._sentence_before()
        if not self.paragraph_start <= start < self.sentence_start:
            return None
        opening = OPENS_WITH_NAME.match(self.registry.text, start, self.sentence_start)
        name = opening["name"] if opening else None
        if name is None or first_names().get(name) != mention.gender:
            return None
        index = self.registry.before(self.sentence_start)
        somebody = index >= 0 and self.registry.positions[index] >= start
        return None if somebody or self.registry.person(name, mention.start) else name

    def _may_be_meant(self, name: str) -> bool:
        """One word, no place, and in German no noun like any other."""
        if " " in name or says_where(name, self.lex):
            return False
        return not self.lex.nouns_capitalized or self.registry.is_proper(name)

    def _role_above(self, mention: Mention) -> Speaker | None:
        """German: 'Der Minister wich aus. „…“, sagte er': a role in this paragraph, where it names nobody."""
        index = self.registry.before(mention.start)
        since = max(self.paragraph_start, self.last_at)
        if self.sentence_start <= since or (index >= 0 and self.registry.positions[index] >= since):
            return None
        german = self.lex.nouns_capitalized
        find, known = (role_before, holder) if german else (definite_role, role_bearer)
        head = find(since, self.sentence_start, mention.gender, self.registry.text, self.lex)
        person = known(head, mention.start, mention.gender, self.registry) if head else None
        if person is None and head:
            person = named_by_role(head, head, mention.start, mention.gender, self.registry)
        if person is None:
            return None
        role, organization = self.roles.get(person.name, (None, None))
        return Speaker(person.name, person, role, organization, mention.gender)

    def _introduced_here(self, mention: Mention) -> Speaker | None:
        """'Bell spoke to one mother, who …. “…,” she said.': somebody unnamed, introduced in this paragraph after any name."""
        since = max(self.paragraph_start, self.sentence_start - INTRODUCED_WITHIN)
        index = self.registry.before(mention.start)
        if index >= 0:
            since = max(since, self.registry.positions[index])
        if self.last_at >= self.paragraph_start:
            since = max(since, self.last_at)
        found = somebody_before(since, self.sentence_start, mention.gender, self.registry.text)
        return Speaker(found, None, None, None, mention.gender, True) if found else None

    def _last_is_meant(self, last: Speaker, gender: str, person: Person | None, value: float) -> bool:
        """The last speaker, where no person is known, or where it is somebody without a full name and nearer."""
        if not last.name or last.gender not in ("", gender) or self._is_body(last):
            return False
        if person is None or (last.human and self._last_value() > value):
            return True
        return last.person is None and self._one_name and self._last_value() - BARE > value

    def _is_body(self, speaker: Speaker) -> bool:
        """'NBC News and Bloomberg', 'SPLC': nobody that "she" could mean."""
        if speaker.person or speaker.human or not speaker.name:
            return False
        if speaker.organization == speaker.name:  # whom "the company" stood for
            return True
        if self.lex.nouns_capitalized:
            return german_body(speaker.name.split()[-1].lower(), self.lex)
        if self.lex.code != "en":
            return False
        return " and " in speaker.name or not self.lex.org_suffixes.isdisjoint(speaker.name.split())

    def _last_value(self) -> float:
        bonus = SAME_PARAGRAPH if self.last_at >= self.paragraph_start else 0.0
        return LAST_SPEAKER + bonus - max(0, self.sentence_start - self.last_at) / DECAY

    def _they(self, mention: Mention) -> Speaker:
        """The last speaker where several or a group spoke; else one person of this paragraph (singular they)."""
        if self.lex.nouns_capitalized:
            return Speaker(group_before(mention.start, self.registry.text, self.lex))
        if self.last and not self.last.person:
            return Speaker(self.last.name)
        index = self.registry.before(mention.start)
        if index >= 0 and self.registry.positions[index] >= self.paragraph_start:
            person = self.registry.persons[index]
            return Speaker(person.name, person)
        if self.lex.code == "en":
            return Speaker(several_before(self.paragraph_start, mention.start, self.registry.text))
        return Speaker(None)

    def _sentence_before(self) -> int:
        """Where the sentence before begins, no further back than this paragraph."""
        text, since, until = self.registry.text, self.paragraph_start, self.sentence_start - 2
        return max(since, *(text.rfind(stop, since, until) for stop in STOPS))

    def _stands_alone(self, index: int, start: int) -> bool:
        """The one person whom the sentence before, from ``start``, names."""
        positions = self.registry.positions
        return start <= positions[index] < self.sentence_start and (index == 0 or positions[index - 1] < start)

    def _antecedent(self, at: int, gender: str) -> tuple[Person | None, float]:
        """The best candidate left of the pronoun: prominence less distance, the last speaker among them."""
        registry = self.registry
        best: Person | None = None
        top = -9.0
        last = self.last
        answers = self._labeled()
        fits = last and last.person is not answers and last.gender in ("", gender)
        if last and fits and last.person and last.person.gender in ("", gender):
            best, top = last.person, self._last_value()
        index = registry.before(at)
        lowest = max(-1, index - 12)
        bonus = JUST_BEFORE_GERMAN if self.lex.nouns_capitalized else JUST_BEFORE
        before = -1  # where the sentence before begins, looked for once
        near = max(self.paragraph_start, self.sentence_start - LONGEST_SENTENCE)
        if at - self.sentence_start > OPENING and self.lex.code in WITH_OWN_RULES:
            near = at
        while index > lowest:
            distance = max(0, self.sentence_start - registry.positions[index])
            beside = registry.positions[index] >= near
            if distance > PRONOUN_REACH or HIGHEST + (bonus if beside else 0.0) - distance / DECAY <= top:
                break  # nothing further back can be better
            person = registry.persons[index]
            if person is not answers and (person.gender == gender or not person.gender):
                value = registry.weight(index) - distance / DECAY + (KNOWN if person.gender else 0.0)
                value += SPOKE * min(self.spoke.get(id(person), 0), 2)
                if beside:
                    before = before if before >= 0 else self._sentence_before()
                    value += bonus if self._stands_alone(index, before) else 0.0
                if value > top:
                    best, top = person, value
            index -= 1
        return best, top
