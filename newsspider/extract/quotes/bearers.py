"""Whom a definite role stands for, in languages other than English and German: 'la ministre', 'lokföraren', 'prezes'.

The text says it once beside the name: 'la ministre des mobilités, Solène Vautrin', 'lokföraren Tage Lindvall',
'Piotr Grzelczak, prezes firmy', 'Ekdahl är driftchef'.
"""

from __future__ import annotations

import re
from itertools import islice

from newsspider.extract.quotes.capitals import pattern
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    VERB,
    Language,
)
from newsspider.extract.quotes.registry import Person, Registry

MOST = 12  # places looked at
AHEAD, BACK = 90, 90  # characters from the role to the name
STOP = re.compile(r"[.!?;:()«»“”„\"\n]")
BLANKS = (" ", "\u00a0")
BLANK = re.compile(r"[ \u00a0]")
JOINS = re.compile(r"(?:, | [\w’']+ )(?:[\w’'-]+ ){0,3}?(?:[lLdD][’'])?[\w-]*$")
ENDS = re.compile(r"\w")
WORD = re.compile(r"[^\W\d_]+")
REACH = 200  # characters
SHORTEST = 4  # letters of a noun that no list of roles has
MOST_BETWEEN = 6  # words from a role to its name
ARTICLES = ("nen", "en", "et", "an", "n", "t")  # Scandinavian, at the end of the noun
OWNED = ("a", "e", "ja", "je")  # Hungarian: "a cég igazgató⟨ja⟩"
ACTS = AUXILIARY | VERB | CUE | PRONOUN | SUBORDINATOR | CONJUNCTION | RELATIVE


def bearer(words: list[str], head: str, at: int, gender: str, registry: Registry) -> Person | None:
    """The person of whom the text says that one of the ``words`` is what they are: the head first."""
    lex = registry.lex
    nouns = [head, *(word for word in words if word != head and lex.kinds.get(word, 0) & ROLE)]
    for noun in nouns:
        if len(noun) < SHORTEST and not lex.kinds.get(noun, 0) & ROLE:
            continue
        for form in forms(noun, lex):
            person = _holder(form, at, gender, registry)
            if person:
                return person
    return None


def definite_role(since: int, until: int, gender: str, text: str, lex: Language) -> str:
    """The last definite role between two places, in lower case, no name behind it: 'De schipper moppert. ‘…’, zegt hij.'"""
    words = list(WORD.finditer(text, max(since, until - REACH), until))
    for i in range(len(words) - 1, -1, -1):
        low = words[i].group().lower()
        if not lex.kinds.get(low, 0) & ROLE or (i + 1 < len(words) and words[i + 1].group()[0].isupper()):
            continue
        article = words[i - 1].group().lower() if i else ""
        if lex.code == "en" and i > 1 and article not in lex.definite:  # "The county clerk"
            article = words[i - 2].group().lower()
        if article in lex.definite or lex.cases or (lex.suffixed_article and low.endswith(ARTICLES)):
            return low
    return ""


def role_bearer(head: str, at: int, gender: str, registry: Registry) -> Person | None:
    return bearer([], head, at, gender, registry)


def forms(noun: str, lex: Language) -> list[str]:
    """The noun without the article at its end, and as it stands."""
    noun = noun.removeprefix("ex-")
    found = [noun]
    found += sorted(filter(noun.endswith, lex.role_endings), key=len, reverse=True)  # "hytte⟨eieren⟩"
    if lex.trailing_roles:
        found += [noun + ending for ending in OWNED if noun[-1:] != ending[:1]]
    if lex.suffixed_article:
        found += [
            form.removesuffix(end)
            for form in found
            for end in ARTICLES
            if form.endswith(end) and len(form) > len(end) + 2
        ]
    return found


def _holder(noun: str, at: int, gender: str, registry: Registry) -> Person | None:
    """The last so called before ``at``, else the first behind it."""
    lower, found = registry.lower, None
    compounds = bool(registry.lex.role_endings)
    place = lower.find(noun)
    for _ in range(MOST):
        if place < 0 or (found and place >= at):
            break
        end = place + len(noun)
        bounded = not ENDS.match(lower, end) and (compounds or place == 0 or not ENDS.match(lower, place - 1))
        person = _beside(place, end, registry) if bounded else None
        if person and person.gender in ("", gender or person.gender):
            found = person
        place = lower.find(noun, end)
    return found


def _beside(start: int, end: int, registry: Registry) -> Person | None:
    """'lokföraren ⟨Tage Lindvall⟩' before '⟨Ana Ruiz⟩, alcaldesa de Soto' before 'la alcaldesa de Soto, ⟨Ana Ruiz⟩'."""
    behind = pattern(registry.lex).match(registry.text, end + 1) if registry.text[end : end + 1] in BLANKS else None
    person = registry.people.get(behind.group()) if behind else None
    return person or _named_before(start, registry) or _named_behind(end, registry)


def _named_behind(end: int, registry: Registry) -> Person | None:
    """'la ministre des mobilités, ⟨Solène Vautrin⟩': what depends on the role may stand between."""
    text, lex = registry.text, registry.lex
    stop = STOP.search(text, end, end + AHEAD)
    until = stop.start() if stop else min(len(text), end + AHEAD)
    between: list[str] = []
    for blank in islice(BLANK.finditer(text, end, until), MOST_BETWEEN + 1):
        word = text[end : blank.start()].strip(" ,\u00a0")
        between = word.split()
        if any(lex.kinds.get(each.strip(",").lower(), 0) & ACTS & ~_links(each, lex) for each in between):
            return None
        match = pattern(lex).match(text, blank.end())
        name = match.group() if match else ""
        person = registry.people.get(name) or registry.people.get(name.partition(" ")[2])  # "w ⟨Płocku⟩ Ewa Sowa"
        if person and " " in person.name:
            depends = not between or lex.cases or lex.kinds.get(between[0].lower(), 0) & (PREPOSITION | DETERMINER)
            return person if depends or len(between) == 1 or text[blank.start() - 1] == "," else None
    return None


def _links(word: str, lex: Language) -> int:
    """'del', 'à', 'la' are pronouns or auxiliaries, too; between a role and its name they are none."""
    kind = lex.kinds.get(word.lower(), 0)
    return ACTS if kind & (PREPOSITION | DETERMINER) or word in lex.connectors else 0


def _named_before(start: int, registry: Registry) -> Person | None:
    """'⟨Gérard Offroy⟩, sacristain', '⟨Ekdahl⟩ är driftchef', '⟨Preben Juelsgaard⟩, der er landmand'."""
    text, lex = registry.text, registry.lex
    since = max(0, start - BACK)
    last: re.Match[str] | None = None
    for match in pattern(lex).finditer(text, since, start):
        if " " in match.group() or match.group() in registry.by_surname:
            last = match
    if last is None or not (joined := JOINS.fullmatch(text, last.end(), start)):
        return None
    person = registry.people.get(last.group()) or registry.surname(last.group(), start)
    if person is None:
        return None
    words = re.findall(r"[\w’'-]+", joined.group())
    copula = joined.group()[0] == ","
    for word in words[: None if text[start - 1] in " ’'" else -1]:
        kind = lex.kinds.get(word.lower(), 0)
        if kind & (CUE | PREPOSITION) and not kind & (DETERMINER | AUXILIARY):
            return None
        copula = copula or bool(kind & AUXILIARY)
        if word[0].isupper() or (kind & ADVERB and not kind & DETERMINER and not copula):
            return None
    return person if copula else None
