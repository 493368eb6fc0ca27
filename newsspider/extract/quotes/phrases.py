"""A speaker as written, taken apart: the name, the words that say who that is, the kind of speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsspider.extract.quotes.language import (
    ADVERB,
    CHUNK,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    MODIFIERS,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    SUBORDINATOR,
    TITLE,
    Language,
    first_names,
)
from newsspider.extract.quotes.names import capitalized, german_role, has_role, head_end, institution, name_start
from newsspider.extract.quotes.sentences import Sentence

ROLE_ORGANIZATION = re.compile(
    r"\b(?:of|at|for|with|from|von|bei|beim|der|des|vom|am|im)\s+(?:the\s+|der\s+)?"
    r"([A-ZÄÖÜ][\w.&’'-]*(?:\s+(?:(?:of|for|and|the|für|und)\s+(?:the\s+)?)?[A-ZÄÖÜ0-9][\w.&’'-]*)*)"
)


APOSTROPHE = re.compile("[’']")


# "a retired nurse who has lived at …": where somebody lives is no organization
RELATIVE = re.compile(r",? (?:who|whose|which)\b|, (?:der|die|dessen|deren|qui)\b")
# "Kestrel's chief scientist"
POSSESSOR = re.compile(r"([A-Z][\w.&-]{0,40}(?: [A-Z][\w.&-]{0,40}){0,3})[’']s? (?=[a-z])")
DANGLING = re.compile(r"(?: (?:des|der|von|vom|of|the|de|du|del))+$")  # "Organisatoren ⟨des⟩" before the name
TAIL_OPENER = re.compile(r"^(?:(?:who|which) (?:is|was) )?(?:an?|the|der|die|das|eine?) ", re.IGNORECASE)


Kind = Literal["person", "name", "pronoun", "description", "document"]


@dataclass(slots=True)
class Mention:
    """``text`` is the speaker as written; ``name`` its proper name; ``head`` the noun of a description."""

    text: str
    start: int
    end: int
    kind: Kind
    name: str | None = None
    head: str | None = None
    role: str | None = None
    organization: str | None = None
    gender: str = ""


def parse(s: Sentence, a: int, b: int, text: str, lex: Language) -> Mention | None:
    """The mention in tokens ``a`` to ``b``; ``None`` when no speaker can be read there."""
    kinds, words = s.kinds, s.words
    while a < b and (
        kinds[a] & (PUNCTUATION | CHUNK) or (kinds[a] & (ADVERB | CONJUNCTION) and not words[a][0].isupper())
    ):
        a += 1
    while b > a and (
        (kinds[b - 1] & (PUNCTUATION | CHUNK) and words[b - 1] != ")")
        or (kinds[b - 1] & ADVERB and not capitalized(words[b - 1]))
    ):
        b -= 1
    if a >= b:
        return None
    if kinds[a] & PRONOUN and (b - a == 1 or not kinds[a] & DETERMINER):
        word = APOSTROPHE.split(words[a], maxsplit=1)[0]
        gender = lex.pronouns.get(word.lower().rstrip("."), "")  # "I." is a pronoun and a numeral
        return Mention(word, s.starts[a], s.starts[a] + len(word), "pronoun", gender=gender)
    if b - a == 1 and not kinds[a] and capitalized(words[a]):  # "Smith", by far the commonest
        return _bare_name(words[a], s.starts[a], s.ends[a])
    whole = institution(s, a, b, lex)
    if whole:
        start, split = whole
        return _named(s, a, start, split, b, text, lex)
    split = head_end(s, a, b, lex)
    if split == a:
        return None
    first = name_start(s, a, split, lex)
    if first < split:
        return _named(s, a, first, split, b, text, lex)
    after = _name_after(s, split, b) if has_role(s, a, split, lex) else 0
    if after:
        return _apposed(s, a, after, b, text, lex)
    return _described(s, a, split, b, text, lex)


def _bare_name(word: str, start: int, end: int) -> Mention:
    name = word[:-2] if word.endswith(("’s", "'s")) else word.rstrip("’'")
    return Mention(word, start, end, "person" if name in first_names() else "name", name)


def _name_after(s: Sentence, split: int, b: int) -> int:
    """'Rep. Hunter's chief of staff, Joe Kasper': where the name begins that follows the role; 0 for none."""
    comma = next((k for k in range(b - 1, split - 1, -1) if s.words[k] == ","), -1)
    if comma < 0 or not 2 <= b - comma - 1 <= 4 or s.words[comma + 1] not in first_names():
        return 0
    return comma + 1 if all(capitalized(s.words[k]) for k in range(comma + 1, b)) else 0


def _apposed(s: Sentence, a: int, n: int, b: int, text: str, lex: Language) -> Mention:
    while s.kinds[a] & DETERMINER and a < n - 1:
        a += 1
    role, organization = role_and_organization("", text[s.starts[a] : s.ends[n - 2]], lex)
    full = text[s.starts[a] : s.ends[b - 1]]
    return Mention(
        full, s.starts[a], s.ends[b - 1], "person", text[s.starts[n] : s.ends[b - 1]], None, role, organization
    )


def _named(s: Sentence, a: int, n: int, split: int, b: int, text: str, lex: Language) -> Mention:
    name = text[s.starts[n] : s.ends[split - 1]]
    if name.endswith(("’s", "'s")):
        name = name[:-2]
    elif name.endswith(("’", "'")):
        name = name[:-1]
    known = first_names()
    gender = ""
    person = s.words[n] in known and split - n < 6
    if " and " in name or not lex.org_suffixes.isdisjoint(s.words[n:split]):
        person = False
    for k in range(a, n):
        title = lex.titles.get(s.lows[k])
        if title is not None:
            person = person or (k == n - 1 and s.lows[k] not in MODIFIERS)
            gender = title or gender
    prefix_from = a
    while prefix_from < n and (
        s.kinds[prefix_from] & (DETERMINER | PREPOSITION) or (lex.nouns_capitalized and s.words[prefix_from].islower())
    ):
        prefix_from += 1
    prefix = text[s.starts[prefix_from] : s.ends[n - 1]] if prefix_from < n else ""
    tail = text[s.ends[split - 1] : s.ends[b - 1]].strip(" ,;—–-")
    institution = " and " in name or name.isupper() or not lex.org_suffixes.isdisjoint(s.words[n:split])
    if not person and not institution and tail and split < b and s.words[split] == ",":
        person = bool(s.kinds[min(split + 1, b - 1)] & DETERMINER) and any(s.kinds[k] & ROLE for k in range(split, b))
    role, organization = role_and_organization(prefix, tail, lex)
    full = text[s.starts[a] : s.ends[b - 1]].rstrip(" ,;—–-")
    return Mention(
        full, s.starts[a], s.ends[b - 1], "person" if person else "name", name, None, role, organization, gender
    )


def _described(s: Sentence, a: int, split: int, b: int, text: str, lex: Language) -> Mention | None:
    head = s.lows[split - 1]
    if s.kinds[split - 1] & (PREPOSITION | SUBORDINATOR) and not s.kinds[split - 1] & ROLE:
        return None
    full = text[s.starts[a] : s.ends[b - 1]].rstrip(" ,;—–-")
    document = any(s.kinds[k] & DOCUMENT for k in range(a, split)) and not any(
        s.kinds[k] & ROLE for k in range(a, split)
    )
    role = organization = None
    if any(s.kinds[k] & ROLE for k in range(a, split)) or german_role(head, lex):
        from_ = a
        while from_ < split - 1 and s.kinds[from_] & DETERMINER:
            from_ += 1
        role, organization = role_and_organization(
            text[s.starts[from_] : s.ends[split - 1]], text[s.ends[split - 1] : s.ends[b - 1]].strip(" ,"), lex
        )
    gender = lex.titles.get(head, "")
    return Mention(
        full,
        s.starts[a],
        s.ends[b - 1],
        "document" if document else "description",
        None,
        head,
        role,
        organization,
        gender,
    )


def role_and_organization(prefix: str, tail: str, lex: Language) -> tuple[str | None, str | None]:
    """Role text and organization from "Facebook CEO" before the name and "chief executive of X" after it."""
    if tail[:1] == "(" and tail[-1:] == ")" and tail[1:-1].isupper() and tail[1:-1].isalpha():
        tail = ""  # an acronym
    if not prefix and not tail:
        return None, None
    if tail and (lead := ROLE_ORGANIZATION.fullmatch(tail)):  # nothing but "of Human Rights Watch"
        return prefix or None, lead.group(1)
    if tail:
        tail = TAIL_OPENER.sub("", tail)
    organization = None
    clause = RELATIVE.search(tail) if tail else None
    match = ROLE_ORGANIZATION.search(tail, 0, clause.start() if clause else len(tail)) if tail else None
    if match:
        organization = match.group(1)
        shorter = tail[: match.start()].rstrip(" ,")
        rest = tail[match.end() :].strip(" ,()")
        # the organization moves to its own field where the role stays the larger part
        if shorter and not rest and len(organization.split()) <= 2 * len(shorter.split()):
            tail = shorter
    elif tail and (owner := POSSESSOR.match(tail)):
        organization = owner.group(1)
    elif prefix:
        words = prefix.split()
        leading = 0
        while (
            leading < len(words)
            and words[leading][0].isupper()
            and not lex.kinds.get(words[leading].lower(), 0) & (ROLE | TITLE)
        ):
            leading += 1
        if 0 < leading < len(words):
            organization = re.sub(r"[’']s?$", "", " ".join(words[:leading]))
    role = ", ".join(part for part in (DANGLING.sub("", prefix), tail) if part)
    return (role or None), organization
