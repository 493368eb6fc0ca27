"""Whom a role stands for that the text gives beside a name ("der US-Präsident"), and who several are ("they")."""

from __future__ import annotations

import re

from newsspider.extract.quotes.capitals import NAME
from newsspider.extract.quotes.language import ROLE, Language
from newsspider.extract.quotes.names import german_role
from newsspider.extract.quotes.registry import Person, Registry

BEFORE = re.compile(r"((?: [\w.’-]+){2,4}), (?:der |die |ein |eine )?[\w-]*$")
GROUP = re.compile(r"\b[Dd]ie (?:[a-zäöüß-]+en )?([A-ZÄÖÜ][\w-]+)(?! [A-ZÄÖÜ])")
DEFINITE = re.compile(r"\b([Dd]er|[Dd]ie) ([A-ZÄÖÜ][\w-]+)(?! [A-ZÄÖÜ])")
ARTICLES = {"der": "m", "die": "f"}
SEVERAL = re.compile(
    r"(?:\A|(?<=\n)|(?<=[.!?”\"] ))((?:[\w’'&-]+ ){1,3}(?:researchers|scientists|engineers|developers|analysts|authors|officials"
    r"|lawyers|attorneys|prosecutors|lawmakers|regulators|executives|employees|workers|users|critics|investigators|experts))\b"
)
GENDER_OF = {
    **dict.fromkeys("woman mother girl grandmother widow actress waitress businesswoman".split(), "f"),
    **dict.fromkeys("man father boy grandfather widower actor waiter businessman".split(), "m"),
}
SOMEBODY = re.compile(  # a letter and then its boundary: so the search can skip ahead to one
    rf"[ao](?<!\w.)(?:(?<=a)(?:n|nother)?|(?<=o)ne) (?:[a-z-]+ ){{0,2}}(?P<noun>{'|'.join(GENDER_OF)})\b"
)
GROUP_REACH = 400  # characters
MOST = 12  # places looked at; a role that stands more often is not told apart by more of them
LOOK_BACK = 80  # characters


def holder(head: str, at: int, gender: str, registry: Registry) -> Person | None:
    """The person whose name follows the role ("US-Präsident Jonas Hart") or stands before it (", Präsident der …").

    ``head`` is the role in lower case, alone or as the end of a compound. The last before ``at`` wins, else the first.
    """
    text, lower = registry.text, registry.lower
    found: Person | None = None
    place = lower.find(head)
    for _ in range(MOST):
        if place < 0 or (found and place >= at):
            break
        person = _beside(place, place + len(head), text, registry)
        if person and (not gender or person.gender in ("", gender)):
            found = person
        place = lower.find(head, place + len(head))
    return found


def _beside(start: int, end: int, text: str, registry: Registry) -> Person | None:
    if text[end : end + 1] == " ":
        match = NAME.match(text, end + 1)
        if match and match.group() in registry.people:
            return registry.people[match.group()]
    if registry.lex.romance and text[end : end + 2] == ", ":  # "le maire, ⟨Bernard Chastel⟩"
        match = NAME.match(text, end + 2)
        if match and match.group() in registry.people:
            return registry.people[match.group()]
    match = BEFORE.search(text, max(0, start - LOOK_BACK), start)
    words = match.group(1).split() if match else []
    for count in (2, 3):
        person = registry.people.get(" ".join(words[-count:]))
        if person and len(words) >= count:
            return person
    return None


def group_before(at: int, text: str, lex: Language) -> str | None:
    """Whom a German "sie" in the plural stands for: the last "die Forscher" or "die Autoren der Studie" before it."""
    for match in reversed(list(GROUP.finditer(text, max(0, at - GROUP_REACH), at))):
        low = match.group(1).lower()
        if lex.kinds.get(low, 0) & ROLE or german_role(low, lex) or german_role(low.removesuffix("n"), lex):
            return match.group()
    return None


def role_before(since: int, until: int, gender: str, text: str, lex: Language) -> str:
    """The last definite role of that gender between two places, in lower case: 'der US-Präsident'."""
    for match in reversed(list(DEFINITE.finditer(text, max(since, until - GROUP_REACH), until))):
        low = match.group(2).lower()
        if ARTICLES[match.group(1).lower()] == gender and (lex.kinds.get(low, 0) & ROLE or german_role(low, lex)):
            return low
    return ""


def several_before(since: int, until: int, text: str) -> str | None:
    """English: whom "they" stands for where nobody is named: 'Kaspersky researchers', 'the authors', as a sentence begins."""
    found = None
    for match in SEVERAL.finditer(text, max(since, until - GROUP_REACH), until):
        found = match.group(1)
    return found


def somebody_before(since: int, until: int, gender: str, text: str) -> str | None:
    """English: the last person introduced without a name: 'one mother', 'a retired waiter'."""
    found = None
    for match in SOMEBODY.finditer(text, since, until):
        if GENDER_OF[match["noun"]] == gender:
            found = match.group()
    return found
