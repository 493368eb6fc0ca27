"""From the mention to the name: "she", "Cruz", "the company" and the person or organization they stand for."""

from __future__ import annotations

import re
from dataclasses import replace

from newsspider.extract.quotes.bearers import forms
from newsspider.extract.quotes.bodynames import in_full
from newsspider.extract.quotes.cases import declined
from newsspider.extract.quotes.companies import body_meant, most_prominent
from newsspider.extract.quotes.descriptions import LONGEST_EPITHET, ROMANCE_ARTICLES, Descriptions
from newsspider.extract.quotes.epithets import DEMONSTRATIVES, is_epithet, only_person
from newsspider.extract.quotes.holders import holder
from newsspider.extract.quotes.language import DETERMINER, DOCUMENT, ORGANIZATION, ROLE, SHORTEST_ROLE, is_given
from newsspider.extract.quotes.namedlater import named_by_role
from newsspider.extract.quotes.names import german_body
from newsspider.extract.quotes.offices import office_beside
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.pronouns import Speaker
from newsspider.extract.quotes.registry import WITH_OWN_RULES, Person
from newsspider.extract.quotes.surfaces import ARABIC

OFFICES = frozenset("minister ministerin kanzler kanzlerin präsident präsidentin".split())
LONGEST_ROLE = 9  # words of "der Präsident des Deutschen Städtetags"
CLAUSE = re.compile(r",? (?:who|which|whose) |, (?:qui|que|quien|che) ")
ARTICLE_GENDER = {"der": "m", "dem": "m", "die": "f"}
# "die ⟨Finnin⟩", "der ⟨Zehntplatzierte⟩", "die ⟨Angeklagte⟩"
NAMED_BY_DEED = ("ierte", "klagte", "tragte", "digte", "wandte", "kannte", "wählte", "letzte", "storbene")
INHABITANT = {"der": ("er", *NAMED_BY_DEED), "die": ("in", *NAMED_BY_DEED)}
SAME = frozenset(
    "stesso stessa mismo misma même mesmo mesma propio propia proprio propria".split()
)  # "la ⟨stessa⟩ società"
SPOKEN_FOR = ("sprecher", "sprecherin", "anwalt", "anwältin", "mann", "frau")  # somebody beside whom the text is about
ELIDED = re.compile("^l[’']")
OWN_FIGURES = frozenset(
    "calculs estimations dires propos mots cálculos estimaciones palabras datos calcoli stime parole contas estimativas palavras".split()
)
LAST_NAMED = frozenset("dernier dernière último última ultimo ultima".split())  # "ce dernier", "quest’ultima"
REPORTS = frozenset("report article story bericht artikel meldung beitrag".split())  # of the medium that spoke last


class Resolver(Descriptions):
    """Resolves mentions in text order; the speakers found so far are the first to be meant again."""

    def resolve(self, mention: Mention, sentence_start: int, paragraph_start: int) -> Speaker:
        self.sentence_start, self.paragraph_start = sentence_start, paragraph_start
        speaker = self._resolve(mention)
        if speaker.name:
            known = self.roles.get(speaker.name)
            if known is None and speaker.person and self.lex.code not in WITH_OWN_RULES:
                known = office_beside(speaker.name, self.registry.text, self.lex)
            if known and not speaker.role:
                speaker.role, speaker.organization = known[0], speaker.organization or known[1]
            elif known and known[1] and not speaker.organization and _is_same(known[0], speaker.role):
                speaker.organization = known[1]
            if speaker.organization and self.lex.code not in WITH_OWN_RULES and self._is_somebody(speaker.organization):
                speaker.organization = None  # "director de gabinete de Díaz Ayuso"
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

    def _is_somebody(self, name: str) -> bool:
        given, blank, surname = name.rpartition(" ")
        named = [person.name for _, person in self.registry.by_surname.get(surname, ())]
        return any(full.endswith(f" {name}") for full in named) or bool(
            blank and named and name.count(" ") < 3 and is_given(given.split(" ")[0])
        )

    def _resolve(self, mention: Mention) -> Speaker:
        if mention.kind == "pronoun":
            return self._pronoun(mention)
        if mention.kind == "description" and ARABIC.match(mention.text):  # "⟨al-Harthy⟩ said"
            mention = replace(mention, name=mention.text, kind="name")
        if mention.name:
            person = self.registry.person(mention.name, mention.start)
            if person is None and mention.kind == "name" and self.lex.code not in WITH_OWN_RULES:
                person = self._of_that_noun(mention.name, mention.start)
            if person is None and self.lex.cases:
                person = declined(mention.name, self.registry)
            if person is None and mention.kind == "name" and self.lex.nouns_capitalized:
                person = self._behind_noun(mention)
                meant = None if person else self._same(mention) or self._inhabitant(mention) or self._compound(mention)
                if meant:
                    return meant
            if person is None and mention.kind == "person":
                person = self.registry.add(mention.name, mention.gender, mention.start)
            name = person.name if person else mention.name
            if person is None and self.lex.kinds.get(name.lower(), 0) & ORGANIZATION:
                name = in_full(name, self.registry.text, self.lex)
            gender = (person.gender if person else "") or mention.gender
            return Speaker(name, person, mention.role, mention.organization, gender)
        return self._description(mention)

    def _same(self, mention: Mention) -> Speaker | None:
        """German: 'die Person': whoever spoke last, in this paragraph."""
        if mention.text.lower() != "die person" or not self.last or self.last_at < self.paragraph_start:
            return None
        return replace(self.last)

    def _behind_noun(self, mention: Mention) -> Person | None:
        """'der Drittplatzierte ⟨Kess⟩', 'der Parteienrechtler ⟨Morl⟩': a noun before a surname that is known in full."""
        word, _, surname = (mention.name or "").rpartition(" ")
        if not word or " " in word or mention.text.split(" ", 1)[0].lower() not in self.lex.definite:
            return None
        return self.registry.surname(surname, mention.start)

    def _description(self, mention: Mention) -> Speaker:
        """ "the company", "the executive", "the report": who was meant before; else the words themselves."""
        text = mention.text if self.lex.code in WITH_OWN_RULES else CLAUSE.split(mention.text, maxsplit=1)[0]
        words = ELIDED.sub("l’ ", text.lower()).split()
        if len(words) == 3 and words[1] in SAME:
            del words[1]
        definite = words[0] in self.lex.definite and len(words) <= 3
        head = mention.head or ""
        kind = self.lex.kinds.get(head, 0)
        if definite and head in REPORTS and self.last_organization and self.last and not self.last.person:
            return Speaker(self.last_organization, None, None, self.last_organization)
        bare = (self.lex.nouns_capitalized or self._has_no_article(words)) and len(words) == 1  # "laut Hersteller"
        if (bare or (definite and len(words) == 2)) and not mention.role and german_body(head, self.lex):
            name = body_meant(head, mention.start, self.last_organization, self.registry, self.lex)
            if name:
                name = in_full(name, self.registry.text, self.lex)
                return Speaker(name, None, None, name)
        if head in LAST_NAMED and self.lex.romance and (index := self.registry.before(mention.start)) >= 0:
            person = self.registry.persons[index]
            return Speaker(person.name, person, *self.roles.get(person.name, (None, None)), person.gender)
        other = words[0] in self.lex.possessives  # "sein Anwalt"
        if not other and self.lex.code not in WITH_OWN_RULES and (borne := self._borne(mention, words, kind)):
            return borne
        if other and kind & DOCUMENT and self.lex.romance:  # "dans son communiqué"
            body = most_prominent(mention.start, self.registry, self.lex)
            return Speaker(body, None, None, body)
        if other and head in OWN_FIGURES and self.last and not self._is_body(self.last):
            return replace(self.last)  # "según sus cálculos"
        if mention.role and not other and (definite or (self.lex.nouns_capitalized and len(words) <= LONGEST_ROLE)):
            known = self.unnamed.get(head) or self._german_role(mention, words)
            if known:
                return known
        if mention.role and not other and (words[0] in self.lex.definite or words[0] in DEMONSTRATIVES):
            known = self._epithet(mention, words)
            if known:
                return known
            if not self.lex.nouns_capitalized and self.last and self.last.name and self._is_of_role(head):
                return replace(self.last)
        shown = words[0] in DEMONSTRATIVES and not kind & (ORGANIZATION | DOCUMENT)  # "cette ancienne factrice"
        if (mention.role or shown) and not other and self.lex.code not in WITH_OWN_RULES:
            if self._points_back(mention, words) and (known := self._who_is_meant(mention, words)):
                return known
        elif (
            mention.role
            and not other
            and definite
            and kind & ROLE
            and len(words) == 2
            and self.last
            and self.last.person
        ):
            return Speaker(self.last.name, self.last.person, mention.role, self.last.organization)
        if not other and (held := self._named_elsewhere(mention, words, kind)):
            return held
        text = CLAUSE.split(mention.text, maxsplit=1)[0]  # "a doctor from Hebron who asked not to be named"
        speaker = Speaker(text, None, mention.role, mention.organization, mention.gender, bool(mention.role))
        if mention.role and not definite:
            self.unnamed[head] = speaker
        return speaker

    def _named_elsewhere(self, mention: Mention, words: list[str], kind: int) -> Speaker | None:
        """'The clerk' where the text says 'the clerk, Maud Tillery' further on; a mere noun or several people are nobody."""
        lex = self.lex
        bare = lex.cases or lex.suffixed_article or lex.nouns_capitalized
        told = words[0] in lex.definite or (bare and not lex.kinds.get(words[0], 0) & DETERMINER)
        is_role = bool(mention.role or kind & ROLE)
        if not told or kind & (ORGANIZATION | DOCUMENT) or not (is_role or (len(words) == 2 and not lex.romance)):
            return None
        head = mention.head or ""
        if (len(head) < SHORTEST_ROLE and not kind & ROLE) or (
            lex.code == "en" and head.endswith("s") and not head.endswith("ss")
        ):
            return None
        gender = ARTICLE_GENDER.get(words[0], "") if lex.nouns_capitalized else mention.gender
        heads = forms(head, lex) if lex.suffixed_article else [head]
        key = (mention.text, gender)
        if key not in self._held:
            held = (named_by_role(each, mention.text, mention.start, gender, self.registry) for each in heads)
            self._held[key] = next((each for each in held if each), None)
        person = self._held[key]
        if person is None:
            return None
        return Speaker(person.name, person, mention.role, mention.organization, person.gender)

    def _is_of_role(self, head: str) -> bool:
        """'aldus ⟨de kweker⟩' behind "zegt kweker Adri Bout": the role of whoever spoke last, in another language than English."""
        role = self.last.role if self.last and self.lex.code != "en" else None
        return role is not None and head in role.lower().split()

    def _of_that_role(self, head: str) -> Person | None:
        """'the fleet commander': the one speaker so far whose role says so."""
        people = self.registry.people
        held = {
            n: role.lower().replace("-", " ").split() for n, (role, _) in self.roles.items() if role and n in people
        }
        names = [name for name, words in held.items() if head in words]
        return people[names[0]] if len(names) == 1 else None

    def _epithet(self, mention: Mention, words: list[str]) -> Speaker | None:
        """'the mother of four', 'the 38-year-old star', 'le trentenaire': the one person this paragraph or the last names."""
        if self.lex.nouns_capitalized:
            return None
        told = self.lex.romance
        person = holder(" ".join(words[1:]), mention.start, mention.gender, self.registry) if told else None
        named = self.lex.kinds.get(mention.head or "", 0) & ROLE  # no "la Asociación de Periodistas"
        phrase = CLAUSE.split(mention.text, maxsplit=1)[0]
        if person is None and named and (words[0] in DEMONSTRATIVES or is_epithet(mention.head or "", phrase)):
            gender = DEMONSTRATIVES.get(words[0]) or (ROMANCE_ARTICLES.get(words[0], "") if told else "")
            person = only_person(self.registry, self.paragraph_start, mention.start, gender)
        if person is None and 2 < len(words) <= LONGEST_EPITHET:
            person = self._of_that_role(mention.head or "")
        if person is None:
            return None
        role, organization = self.roles.get(person.name, (None, None))
        return Speaker(person.name, person, role, organization, person.gender)

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
            person = self.registry.people.get(name) if role and _same_office(head, role.lower()) else None
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


def _is_same(known: str | None, role: str | None) -> bool:
    """'economista' and 'el economista jefe': the same first word."""
    return known is not None and role is not None and known.split(" ", 1)[0].lower() == role.split(" ", 1)[0].lower()


def _same_office(head: str, role: str) -> bool:
    """'die Familienministerin' after "Bundesministerin Ina Raab", 'der Politiker' after "SPD-Politiker"."""
    if head in role:
        return True
    general = role.split(" ", 1)[0].rpartition("bundes")[2]
    return general in OFFICES and head.endswith(general)
