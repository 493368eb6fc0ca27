"""Whom "la ministre", "lokföraren" and "prezes" stand for: descriptions in other languages than English and German."""

from __future__ import annotations

from dataclasses import replace

from newsspider.extract.quotes.bearers import bearer
from newsspider.extract.quotes.companies import named_by
from newsspider.extract.quotes.epithets import DEMONSTRATIVES, OTHERS
from newsspider.extract.quotes.language import DOCUMENT, ORGANIZATION, ROLE
from newsspider.extract.quotes.namedlater import named_by_role
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.pronouns import Pronouns, Speaker
from newsspider.extract.quotes.registry import Person

POLISH_HERS = ("ka", "yni", "ini", "owa", "nna")
HERS = ("rice", "euse", "ière", "enne", "ée", "élue", "esse", "eure")  # behind "l’", which tells no gender
LONGEST_EPITHET = 5  # words
ROMANCE_ARTICLES = {"le": "m", "el": "m", "il": "m", "lo": "m", "o": "m", "la": "f", "a": "f"}


class Descriptions(Pronouns):
    """Pronouns and what stands for a name without being one."""

    def _borne(self, mention: Mention, words: list[str], kind: int) -> Speaker | None:
        """'la ministre', 'de wethouder', 'lokföraren': whom the text so calls beside the name."""
        definite = words[0] in self.lex.definite or words[0] in DEMONSTRATIVES
        if not (definite or self._has_no_article(words)) or (kind & (ORGANIZATION | DOCUMENT) and not kind & ROLE):
            return None
        gender = ROMANCE_ARTICLES.get(words[0], "") if self.lex.romance else mention.gender
        words = words[: next((i + 1 for i, word in enumerate(words) if word.endswith(",")), len(words))]
        if not mention.head or (len(words) > 2 and not mention.role):
            return None
        person = bearer(words[1 if definite else 0 :], mention.head, mention.start, gender, self.registry)
        if person is None:
            body = named_by(mention.head, mention.start, self.registry) if len(words) == 2 and not kind & ROLE else None
            return Speaker(body, None, None, body) if body else None
        role, organization = self.roles.get(person.name, (None, None))
        return Speaker(person.name, person, role or mention.role, organization, person.gender or gender)

    def _of_that_noun(self, word: str, at: int) -> Person | None:
        """'⟨Kioskarz⟩ potwierdza': a noun in a sentence's first place, no name."""
        if " " in word:
            return None
        head = word.lower()
        person = bearer([], head, at, "", self.registry)
        if person is None and self.lex.kinds.get(head, 0) & ROLE:
            person = named_by_role(head, head, at, "", self.registry)
        return person

    def _points_back(self, mention: Mention, words: list[str]) -> bool:
        """'la dirigente scolastica', 'la responsable du projet': no name in it that would bring in somebody else."""
        if self._has_no_article(words):
            return True
        if words[0] in DEMONSTRATIVES:
            return True
        named = any(word[0].isupper() for word in mention.text.replace("’", " ").replace("'", " ").split()[1:])
        return words[0] in self.lex.definite and len(words) <= LONGEST_EPITHET and not named

    def _who_is_meant(self, mention: Mention, words: list[str]) -> Speaker | None:
        """Whom a pronoun of the role's gender would mean there; else whoever spoke last."""
        gender = ROMANCE_ARTICLES.get(words[0], "") if self.lex.romance else mention.gender
        gender = gender or DEMONSTRATIVES.get(words[0], "") or ("f" if words[-1].endswith(HERS) else "")
        if self.lex.cases and mention.head and not gender:
            gender = "f" if mention.head.endswith(POLISH_HERS) else "m"
        if gender and OTHERS.isdisjoint(words) and (found := self._he_or_she(replace(mention, gender=gender))).name:
            return found
        last = self.last
        if last and last.person and last.person.gender in ("", gender or last.person.gender):
            return Speaker(last.name, last.person, mention.role, last.organization)
        return None

    def _has_no_article(self, words: list[str]) -> bool:
        """'lokföraren', 'motorniczy': definite by its ending, or in a language without articles."""
        return (self.lex.suffixed_article or self.lex.cases) and len(words) <= 1 + self.lex.verb_last
