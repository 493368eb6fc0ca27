"""A speaker as written, taken apart: the name, the words that say who that is, the kind of speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsspider.extract.quotes.language import (
    ADVERB,
    CALENDAR,
    CHUNK,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    MODIFIERS,
    ORGANIZATION,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    TITLE,
    Language,
    first_names,
)
from newsspider.extract.quotes.sentences import Sentence

Kind = Literal["person", "name", "pronoun", "description", "document"]

ROLE_ORGANIZATION = re.compile(
    r"\b(?:of|at|for|with|from|von|bei|beim|der|des|vom|am|im)\s+(?:the\s+|der\s+)?"
    r"([A-ZÄÖÜ][\w.&’'-]*(?:\s+(?:(?:of|for|and|the|für|und)\s+(?:the\s+)?)?[A-ZÄÖÜ0-9][\w.&’'-]*)*)"
)


GENITIVE = frozenset("des der".split())
APOSTROPHE = re.compile("[’']")


TAIL_OPENER = re.compile(r"^(?:(?:who|which) (?:is|was) )?(?:an?|the|der|die|das|eine?) ", re.IGNORECASE)


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


def capitalized(word: str) -> bool:
    return word[0].isupper() or word[0] in "@" or (len(word) > 2 and word[1].isupper() and word[0] in "ei")


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
        return Mention(word, s.starts[a], s.starts[a] + len(word), "pronoun", gender=lex.pronouns[word.lower()])
    institution = _institution(s, a, b, lex)
    if institution:
        start, split = institution
        return _named(s, a, start, split, b, text, lex)
    split = _head_end(s, a, b, lex)
    if split == a:
        return None
    name_start = _name_start(s, a, split, lex)
    if name_start < split:
        return _named(s, a, name_start, split, b, text, lex)
    after = _name_after(s, split, b) if _has_role(s, a, split, lex) else 0
    if after:
        return _apposed(s, a, after, b, text, lex)
    return _described(s, a, split, b, text, lex)


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


def _institution(s: Sentence, a: int, b: int, lex: Language) -> tuple[int, int] | None:
    """'the Office of the UN High Commissioner for Human Rights': an organization's noun and all that depends on it."""
    i = a
    while i < b and s.kinds[i] & DETERMINER:
        i += 1
    if i + 2 >= b or not s.words[i][0].isupper() or not s.kinds[i] & ORGANIZATION or s.lows[i + 1] not in ("of", "for"):
        return None
    end = i + 1
    while end < b and (
        capitalized(s.words[end]) or (end + 1 < b and (s.lows[end] in lex.connectors or s.kinds[end] & DETERMINER))
    ):
        end += 1
    while end > i and not capitalized(s.words[end - 1]):
        end -= 1
    return (i, end) if end > i + 2 else None


def _head_end(s: Sentence, a: int, b: int, lex: Language) -> int:
    """Where the noun phrase ends and "of …", ", who …" begins. 'Office of the High Commissioner' is one name."""
    kinds, words = s.kinds, s.words
    known = first_names()
    i = a
    while i < b:
        kind = kinds[i]
        if kind & (PUNCTUATION | CHUNK) or (kind & RELATIVE and not kind & DETERMINER):
            return i
        if lex.nouns_capitalized and i > a and s.lows[i] in GENITIVE and _has_role(s, a, i, lex):
            return i
        if _role_complement(s, i, a, b):  # "secretary of state Jane Doe", "chief of staff Dan Roe"
            i += 2
            continue
        if kind & (PREPOSITION | CONJUNCTION) and i > a and not words[i][0].isupper():
            if s.lows[i] not in lex.connectors or not capitalized(words[i - 1]) or i + 1 >= b:
                return i
            follow = i + 1
            while follow < b and kinds[follow] & DETERMINER:
                follow += 1
            joined = follow < b and capitalized(words[follow])
            person = any(words[k] in known for k in range(a, i)) or kinds[i - 1] & (ROLE | TITLE)
            role = bool(kinds[i - 1] & (ROLE | DOCUMENT)) or german_role(s.lows[i - 1], lex)
            if kind & CONJUNCTION and _shared_name(s, i, b):
                i += 1
                continue
            person = person or _unknown_person(s, a, i, lex)
            if not joined or role or (person and s.lows[i] in ("of", "for", "and", "und", "für", "y", "et")):
                return i
            i = follow
        i += 1
    return b


def _shared_name(s: Sentence, i: int, b: int) -> bool:
    """'former governor and party chairman Ed …': the name stands after the second role."""
    for k in range(i + 2, min(b, i + 9)):
        if s.kinds[k] & PUNCTUATION:
            return False
        if s.words[k] in first_names():
            return bool(s.kinds[k - 1] & (ROLE | TITLE))
    return False


def _unknown_person(s: Sentence, a: int, i: int, lex: Language) -> bool:
    """'Meenakshi Ganguly of …', 'Butterfield of …': capitalized words without an article or an organization's noun."""
    if s.kinds[a] & DETERMINER or s.lows[i] not in ("of", "for", "von"):
        return False
    return not any(s.kinds[k] & (ORGANIZATION | DOCUMENT) or s.words[k] in lex.org_suffixes for k in range(a, i))


def _has_role(s: Sentence, a: int, b: int, lex: Language) -> bool:
    return any(s.kinds[k] & ROLE or german_role(s.lows[k], lex) for k in range(a, b))


def _role_complement(s: Sentence, i: int, a: int, b: int) -> bool:
    return (
        i > a
        and i + 2 < b
        and s.lows[i] == "of"
        and bool(s.kinds[i - 1] & (ROLE | TITLE))
        and s.words[i + 1].islower()
        and not s.kinds[i + 1] & DETERMINER
        and capitalized(s.words[i + 2])
    )


def _name_start(s: Sentence, a: int, split: int, lex: Language) -> int:
    """Index of the first word of the proper name that ends the noun phrase; ``split`` when none does."""
    kinds, words, lows = s.kinds, s.words, s.lows
    i = split
    first = True
    while i > a:
        word, kind = words[i - 1], kinds[i - 1]
        if not capitalized(word):
            if first or lows[i - 1] not in lex.connectors or i - 1 == a or not _name_before(s, a, i - 1, lex):
                break
            i -= 1
            continue
        if word.endswith(("’s", "'s", "s’")) and not first:
            break
        if (
            kind & (ROLE | TITLE | CALENDAR)
            and (not first or kind & (ROLE | CALENDAR))
            and not (kind & CALENDAR and not first)
        ):
            break
        if lex.nouns_capitalized and (german_role(lows[i - 1], lex) or kind & (ORGANIZATION | DOCUMENT)):
            break
        if (
            kind & (DETERMINER | PRONOUN | SUBORDINATOR | PREPOSITION)
            and word[1:].islower()
            and lows[i - 1] in lex.not_names
        ):
            break
        if lows[i - 1] in lex.not_names and i - 1 == a and first:
            break
        i -= 1
        first = False
    known = first_names()
    given = next((x for x in range(i, split - 1) if words[x] in known), i)
    if given > i and words[given - 1] not in lex.connectors:  # "Readly-CEO Maria Roe", "Liverpools Trainer Jürgen Roe"
        i = given
    while i < split and lows[i] in lex.connectors and not capitalized(words[i]):
        i += 1
    while i < split - 1 and (
        lows[i] in lex.not_names and kinds[i] & (DETERMINER | PREPOSITION | SUBORDINATOR | CONJUNCTION | POSSESSIVE)
    ):
        i += 1
    return i


def _name_before(s: Sentence, a: int, i: int, lex: Language) -> bool:
    while i > a and s.lows[i - 1] in lex.connectors and not capitalized(s.words[i - 1]):
        i -= 1
    return i > a and capitalized(s.words[i - 1]) and s.lows[i - 1] not in lex.not_names


def german_role(low: str, lex: Language) -> bool:
    return low.endswith(lex.role_endings) if lex.role_endings else False


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
    if not prefix and not tail:
        return None, None
    if tail and (lead := ROLE_ORGANIZATION.fullmatch(tail)):  # nothing but "of Human Rights Watch"
        return prefix or None, lead.group(1)
    if tail:
        tail = TAIL_OPENER.sub("", tail)
    organization = None
    match = ROLE_ORGANIZATION.search(tail) if tail else None
    if match:
        organization = match.group(1)
        shorter = tail[: match.start()].rstrip(" ,")
        rest = tail[match.end() :].strip(" ,()")
        # the organization moves to its own field where the role stays the larger part
        if shorter and not rest and len(organization.split()) <= 2 * len(shorter.split()):
            tail = shorter
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
    role = ", ".join(part for part in (prefix, tail) if part)
    return (role or None), organization
