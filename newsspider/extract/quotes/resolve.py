"""From the mention to the name: "she", "Cruz", "the company" and the person or organization they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsspider.extract.quotes.companies import body_meant
from newsspider.extract.quotes.holders import group_before, holder, role_before, several_before
from newsspider.extract.quotes.language import ROLE, Language
from newsspider.extract.quotes.names import german_body
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.registry import SPEAKS, Person, Registry
from newsspider.extract.quotes.roles import says_where

PRONOUN_REACH = 1500  # characters; further back a pronoun's antecedent is a guess
DECAY = 300.0  # characters that cost one step of prominence
LAST_SPEAKER = 2.5
SAME_PARAGRAPH = 1.0
KNOWN = 0.6
BARE = 0.4  # less sure that "Cole" is somebody than a full name is
SPOKE = 0.2
LONGEST_ROLE = 6  # words of "der Präsident des Deutschen Städtetags"
INTRODUCED_WITHIN = 600  # characters
GENDER_OF = {
    **dict.fromkeys("woman mother girl grandmother widow actress waitress businesswoman".split(), "f"),
    **dict.fromkeys("man father boy grandfather widower actor waiter businessman".split(), "m"),
}
SOMEBODY = re.compile(rf"\b(?:an?|one|another) (?:[a-z-]+ ){{0,2}}(?P<noun>{'|'.join(GENDER_OF)})\b")
CLAUSE = re.compile(r",? (?:who|which|whose) |, (?:qui|que|quien|che) ")
ARTICLE_GENDER = {"der": "m", "dem": "m", "die": "f"}
ROMANCE_ARTICLES = {"le": "m", "el": "m", "il": "m", "la": "f"}
INHABITANT = {"der": "er", "die": "in"}
SPOKEN_FOR = ("sprecher", "sprecherin", "anwalt", "anwältin", "mann", "frau")  # somebody beside whom the text is about
ELIDED = re.compile("^l[’']")
REPORTS = frozenset("report article story bericht artikel meldung beitrag".split())  # of the medium that spoke last
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


class Resolver:
    """Resolves mentions in text order; the speakers found so far are the first to be meant again."""

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
        self.spoke: dict[int, int] = {}  # id of a person -> quotations so far

    def resolve(self, mention: Mention, sentence_start: int, paragraph_start: int) -> Speaker:
        self.sentence_start, self.paragraph_start = sentence_start, paragraph_start
        speaker = self._resolve(mention)
        if speaker.name:
            known = self.roles.get(speaker.name)
            if known and not speaker.role:
                speaker.role, speaker.organization = known[0], speaker.organization or known[1]
            if speaker.role or not known:
                self.roles[speaker.name] = (
                    speaker.role or (known[0] if known else None),
                    speaker.organization or (known[1] if known else None),
                )
            if mention.kind != "pronoun" or speaker.person:
                self._one_name = mention.kind == "name" and " " not in speaker.name and not speaker.name.isupper()
                self.last, self.last_at = speaker, mention.start
                if speaker.person:
                    key = id(speaker.person)
                    self.spoke[key] = self.spoke.get(key, 0) + 1
            if mention.kind == "name" and not speaker.person:
                self.last_organization = speaker.name
            elif speaker.organization:  # whoever speaks for it
                self.last_organization = speaker.organization
        return speaker

    def _resolve(self, mention: Mention) -> Speaker:
        if mention.kind == "pronoun":
            return self._pronoun(mention)
        if mention.name:
            person = self.registry.person(mention.name, mention.start)
            if person is None and mention.kind == "name" and self.lex.nouns_capitalized:
                meant = self._inhabitant(mention) or self._compound(mention)
                if meant:
                    return meant
            if person is None and mention.kind == "person":
                person = self.registry.add(mention.name, mention.gender, mention.start)
            name = person.name if person else mention.name
            gender = (person.gender if person else "") or mention.gender
            return Speaker(name, person, mention.role, mention.organization, gender)
        return self._description(mention)

    def _pronoun(self, mention: Mention) -> Speaker:
        if mention.gender in ("m", "f"):
            return self._he_or_she(mention)
        if mention.gender == "o" and self.last and not self.last.person:
            return Speaker(self.last.name)
        if mention.gender == "p":
            return self._they(mention)
        return Speaker(None)

    def _he_or_she(self, mention: Mention) -> Speaker:
        """The last speaker, who is named before, or whom a role means that stands nearer than any name."""
        meant = self._role_above(mention) if self.lex.nouns_capitalized else None
        if meant:
            return meant
        person, value = self._antecedent(mention.start, mention.gender)
        unnamed = self._introduced_here(mention) if self.lex.code == "en" else None
        if unnamed:
            return unnamed
        last = self.last
        if last and self._last_is_meant(last, mention.gender, person, value):
            return Speaker(last.name, last.person, last.role, last.organization, mention.gender, last.human)
        if person is None:  # known by one name only: "Cole shrugged. … she said"
            name = self.registry.organization_before(mention.start, self.paragraph_start)
            return Speaker(name if name and " " not in name and not says_where(name, self.lex) else None)
        role, organization = self.roles.get(person.name, (None, None))
        return Speaker(person.name, person, role, organization, person.gender or mention.gender)

    def _role_above(self, mention: Mention) -> Speaker | None:
        """German: 'Der Minister wich aus. „…“, sagte er': a role in this paragraph, where it names nobody."""
        index = self.registry.before(mention.start)
        since = max(self.paragraph_start, self.last_at)
        if self.sentence_start <= since or (index >= 0 and self.registry.positions[index] >= since):
            return None
        head = role_before(since, self.sentence_start, mention.gender, self.registry.text, self.lex)
        person = holder(head, mention.start, mention.gender, self.registry) if head else None
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
        found = None
        for match in SOMEBODY.finditer(self.registry.text, since, self.sentence_start):
            if GENDER_OF[match["noun"]] == mention.gender:
                found = match
        return Speaker(found.group(), None, None, None, mention.gender, True) if found else None

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

    def _antecedent(self, at: int, gender: str) -> tuple[Person | None, float]:
        """The best candidate left of the pronoun: prominence less distance, the last speaker among them."""
        registry = self.registry
        best: Person | None = None
        top = -9.0
        last = self.last
        if last and last.person and last.gender in ("", gender) and last.person.gender in ("", gender):
            best, top = last.person, self._last_value()
        index = registry.before(at)
        lowest = max(-1, index - 12)
        while index > lowest:
            distance = max(0, self.sentence_start - registry.positions[index])
            if distance > PRONOUN_REACH or HIGHEST - distance / DECAY <= top:
                break  # nothing further back can be better
            person = registry.persons[index]
            if person.gender == gender or not person.gender:
                value = registry.weight(index) - distance / DECAY + (KNOWN if person.gender else 0.0)
                value += SPOKE * min(self.spoke.get(id(person), 0), 2)
                if value > top:
                    best, top = person, value
            index -= 1
        return best, top

    def _description(self, mention: Mention) -> Speaker:
        """ "the company", "the executive", "the report": who was meant before; else the words themselves."""
        words = ELIDED.sub("l’ ", mention.text.lower()).split()
        definite = words[0] in self.lex.definite and len(words) <= 3
        head = mention.head or ""
        kind = self.lex.kinds.get(head, 0)
        if definite and head in REPORTS and self.last_organization and self.last and not self.last.person:
            return Speaker(self.last_organization, None, None, self.last_organization)
        bare = self.lex.nouns_capitalized and len(words) == 1  # "laut Hersteller"
        if (bare or (definite and len(words) == 2)) and not mention.role and german_body(head, self.lex):
            name = body_meant(head, mention.start, self.last_organization, self.registry, self.lex)
            if name:
                return Speaker(name, None, None, name)
        other = words[0] in self.lex.possessives  # "sein Anwalt"
        if mention.role and not other and (definite or (self.lex.nouns_capitalized and len(words) <= LONGEST_ROLE)):
            known = self.unnamed.get(head) or self._german_role(mention, words)
            if known:
                return known
            if kind & ROLE and len(words) == 2 and not self.last and words[0] in ROMANCE_ARTICLES:
                found = self._he_or_she(replace(mention, gender=ROMANCE_ARTICLES[words[0]]))
                if found.person:
                    return found
            if kind & ROLE and len(words) == 2 and self.last and self.last.person:
                return Speaker(self.last.name, self.last.person, mention.role, self.last.organization)
        text = CLAUSE.split(mention.text, maxsplit=1)[0]  # "a doctor from Hebron who asked not to be named"
        speaker = Speaker(text, None, mention.role, mention.organization, mention.gender, bool(mention.role))
        if mention.role and not definite:
            self.unnamed[head] = speaker
        return speaker

    def _compound(self, mention: Mention) -> Speaker | None:
        """'der Softwarekonzern', 'das US-Unternehmen': the company, where one is known."""
        words = mention.text.lower().split()
        if len(words) != 2 or words[0] not in self.lex.definite or not german_body(words[1], self.lex):
            return None
        name = body_meant(words[1], mention.start, self.last_organization, self.registry, self.lex)
        return Speaker(name, None, None, name) if name else None

    def _inhabitant(self, mention: Mention) -> Speaker | None:
        """'die Finnin', 'der Hamburger': whoever "sie" or "er" would mean, if named in this paragraph or the last to speak."""
        words = mention.text.lower().split()
        ending = INHABITANT.get(words[0])
        if not ending or len(words) != 2 or not words[1].endswith(ending) or self.registry.is_proper(words[1].title()):
            return None
        index = self.registry.before(mention.start)
        here = index >= 0 and self.registry.positions[index] >= self.paragraph_start
        if not here and not (self.last and self.last.person):
            return None
        found = self._he_or_she(replace(mention, gender=ARTICLE_GENDER[words[0]]))
        return found if found.person else None

    def _german_role(self, mention: Mention, words: list[str]) -> Speaker | None:
        """'der SPD-Politiker', 'die 29-Jährige': the person of that role, else whoever "er" or "sie" would mean."""
        head = mention.head or ""
        gender = ARTICLE_GENDER.get(words[0], "")
        if not self.lex.nouns_capitalized or not gender:
            return None
        for name, (role, organization) in reversed(self.roles.items()):
            person = self.registry.people.get(name) if role and head in role.lower() else None
            if person and person.gender in ("", gender):
                return Speaker(name, person, role, organization, gender)
        person = holder(head, mention.start, gender, self.registry)
        if person:
            role, organization = self.roles.get(person.name, (None, None))
            return Speaker(person.name, person, role or mention.role, organization, gender)
        if head.endswith(SPOKEN_FOR):
            return None
        index = self.registry.before(mention.start)
        here = index >= 0 and self.registry.positions[index] >= self.paragraph_start
        if (mention.organization or len(words) > 3) and not here:
            return None
        found = self._he_or_she(replace(mention, gender=gender))
        return found if found.person else None
