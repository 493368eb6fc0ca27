"""A speaker as written, taken apart: the name, the words that say who that is, the kind of speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from newsspider.extract.quotes.bodynames import named_in, whole_name
from newsspider.extract.quotes.language import (
    ADVERB,
    CHUNK,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    MODIFIERS,
    ORGANIZATION,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    SUBORDINATOR,
    Language,
    first_names,
)
from newsspider.extract.quotes.names import (
    GENITIVE,
    capitalized,
    german_body,
    german_role,
    has_role,
    head_end,
    institution,
    name_start,
)
from newsspider.extract.quotes.namesbehind import capitals_end, name_behind_role
from newsspider.extract.quotes.possible import ALONE, is_description, is_name
from newsspider.extract.quotes.roles import role_and_organization, says_where
from newsspider.extract.quotes.sentences import Sentence

OPENING = re.compile('[„“»«"]')
APOSTROPHE = re.compile(r"[’']")
SUFFIX = re.compile(r"[’']\w+")  # Turkish: "Kaya⟨'ya⟩ göre"
# a noun for any company, large only as its sentence's first word
COMPANY = frozenset(
    "selskapet firmaet bolaget företaget virksomheden selskabet bedrijf yhtiö firma spółka společnost компания фирма компанія фірма"
    " compania εταιρεία εταιρία".split()
)
OWN_RULES = frozenset(["en", "de"])
LONGEST_SHORT_FORM = 5  # characters with the full stop: "Inc.", "Gov."

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
    relative: str = ""  # the pronoun that stands for it beside the verb: "Bell, ⟨who⟩ says"


def parse(s: Sentence, a: int, b: int, text: str, lex: Language) -> Mention | None:
    """The mention in tokens ``a`` to ``b``; ``None`` when no speaker can be read there."""
    mention = _read(s, a, b, text, lex)
    if mention and lex.nouns_capitalized and (mark := OPENING.search(mention.text)):
        _unmark(mention, mark.end(), text)
    if mention and mention.name and lex.code not in OWN_RULES:
        _tidy(mention, lex)
    if mention and mention.name and mention.name[-1] == ".":
        mention.name = _without_stop(mention.name)
    return mention if mention and (mention.name is None or is_name(mention.name, lex)) else None


def _tidy(mention: Mention, lex: Language) -> None:
    """'Selskapet ⟨Handelsnord⟩', '⟨Kaya⟩'ya': the name without a company's noun and without Turkish endings."""
    noun, _, rest = (mention.name or "").partition(" ")
    if rest and mention.kind == "name" and noun.lower() in COMPANY and rest[0].isupper():
        mention.name = rest
    if lex.verb_last:
        mention.name = SUFFIX.sub("", mention.name or "")


def _unmark(mention: Mention, at: int, text: str) -> None:
    """'die „Netzrundschau“': a medium's name in marks, which are none of it."""
    mention.name, mention.kind, mention.head = mention.text[at:], "name", None
    if mention.end < len(text) and not text[mention.end].isspace():
        mention.text += text[mention.end]
        mention.end += 1


def _read(s: Sentence, a: int, b: int, text: str, lex: Language) -> Mention | None:
    kinds, words = s.kinds, s.words
    if a + 1 < b and words[a].isdigit() and kinds[a + 1] & DETERMINER and words[a + 1][0].isupper():
        a += 1  # a time code or a footnote's number: "06:17 The president"
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
        word = words[a] if words[a].isalpha() else APOSTROPHE.split(words[a], maxsplit=1)[0]
        low = word.lower().rstrip(".")  # "I." is a pronoun and a numeral
        gender = lex.pronouns.get(low) or lex.pronouns.get(f"{low}’", "")  # "c’est"
        return Mention(word, s.starts[a], s.starts[a] + len(word), "pronoun", gender=gender)
    if b - a == 1 and s.lows[a] in ALONE:  # "Several said"
        return Mention(words[a], s.starts[a], s.ends[a], "pronoun", gender="x")
    if b - a == 1 and not kinds[a] and capitalized(words[a]):  # "Smith", by far the commonest
        return _bare_name(words[a], s.starts[a], s.ends[a])
    if (
        b - a == 2
        and kinds[a] & DETERMINER
        and kinds[a + 1] & PRONOUN
        and lex.pronouns.get(s.lows[a + 1]) in ("m", "f")
    ):
        return Mention(  # "ο ίδιος"
            text[s.starts[a] : s.ends[a + 1]], s.starts[a], s.ends[a + 1], "pronoun", gender=lex.pronouns[s.lows[a + 1]]
        )
    if lex.trailing_roles and (n := _role_behind(s, a, b)):
        a += bool(kinds[a] & DETERMINER)
        name = text[s.starts[a] : s.ends[n - 1]]
        role = text[s.starts[n] : s.ends[b - 1]] if kinds[b - 1] & ROLE else None
        sort: Kind = "person" if role else "name"
        return Mention(text[s.starts[a] : s.ends[b - 1]], s.starts[a], s.ends[b - 1], sort, name, role=role)
    whole = institution(s, a, b, lex)
    if whole:
        start, split = whole
        return _named(s, a, start, split, b, text, lex)
    split = head_end(s, a, b, lex)
    if split == a:
        return None
    first = name_start(s, a, split, lex)
    if lex.nouns_capitalized and a < first < split and _is_seated(s, first, split, lex):
        first -= 1
    if first < split and lex.nouns_capitalized and _is_owned(s, first, split, b) and not has_role(s, a, split, lex):
        return _described(s, a, split, b, text, lex)
    if first < split:
        return _named(s, a, first, split, b, text, lex)
    after = name_behind_role(s, split, b, lex) if has_role(s, a, split, lex) else None
    if after:
        return _apposed(s, a, *after, b, text, lex)
    return _described(s, a, split, b, text, lex)


def _role_behind(s: Sentence, a: int, b: int) -> int:
    """Hungarian: 'Kovács Éva ⟨szóvivő⟩': where the role behind a name begins; 0 for none."""
    a += bool(s.kinds[a] & DETERMINER)
    n = capitals_end(s, a, b)
    small = all(s.words[x].islower() and not s.kinds[x] & (PUNCTUATION | CHUNK) for x in range(n, b))
    if n > a and n + 1 == b and s.kinds[n] & DOCUMENT:  # "A MÁV ⟨közleményében⟩"
        return n
    return n if n - a > 1 and n < b and small and s.kinds[b - 1] & ROLE else 0


def _is_owned(s: Sentence, first: int, split: int, b: int) -> bool:
    """'der Verband ⟨der Internetwirtschaft⟩': a noun and whose it is are no name."""
    return split < b and s.lows[split] in GENITIVE and s.words[first] not in first_names()


def _is_seated(s: Sentence, first: int, split: int, lex: Language) -> bool:
    """'das ⟨Landgericht Köln⟩': a body and nothing but the place it is in are one name."""
    return german_body(s.lows[first - 1], lex) and says_where(" ".join(s.words[first:split]), lex)


def _without_stop(name: str) -> str:
    """The full stop belongs to the sentence, unless the last word is short or holds another: "Inc.", "U.S."."""
    last = name.rsplit(" ", 1)[-1]
    return name[:-1] if len(last) > LONGEST_SHORT_FORM and "." not in last[:-1] else name


def _bare_name(word: str, start: int, end: int) -> Mention:
    name = word[:-2] if word.endswith(("’s", "'s")) else word.rstrip("’'")
    return Mention(word, start, end, "person" if name in first_names() else "name", name)


def _apposed(s: Sentence, a: int, n: int, end: int, b: int, text: str, lex: Language) -> Mention:
    while s.kinds[a] & DETERMINER and a < n - 1:
        a += 1
    tail = text[s.ends[end - 1] : s.ends[b - 1]].strip(" ,;—–-")
    role, organization = role_and_organization(text[s.starts[a] : s.ends[n - 1]].strip(" ,"), tail, lex)
    full = text[s.starts[a] : s.ends[b - 1]]
    return Mention(
        full, s.starts[a], s.ends[b - 1], "person", text[s.starts[n] : s.ends[end - 1]], None, role, organization
    )


def _named(s: Sentence, a: int, n: int, split: int, b: int, text: str, lex: Language) -> Mention:
    name = text[s.starts[n] : s.ends[split - 1]]
    if name.endswith(("’s", "'s")):
        name = name[:-2]
    elif name.endswith(("’", "'")):
        name = name[:-1]
    known = first_names()
    gender = ""
    several = " and " in name or not lex.org_suffixes.isdisjoint(s.words[n:split])
    person = s.words[n] in known and split - n < 6 and not several
    for k in range(a, n):
        title = lex.titles.get(s.lows[k])
        if title is not None:
            person = person or (k == n - 1 and s.lows[k] not in MODIFIERS)
            gender = title or gender
    if split - n == 1 and n > a and s.kinds[n] & ORGANIZATION and lex.romance and not person:
        name = whole_name(s, n, split, b, text) or name
    prefix_from = a
    while prefix_from < n and (
        s.kinds[prefix_from] & (DETERMINER | PREPOSITION) or (lex.nouns_capitalized and s.words[prefix_from].islower())
    ):
        prefix_from += 1
    prefix = text[s.starts[prefix_from] : s.ends[n - 1]] if prefix_from < n else ""
    tail = text[s.ends[split - 1] : s.ends[b - 1]].strip(" ,;—–-")
    if tail and not (person or several or name.isupper()) and split < b and s.words[split] == ",":
        person = bool(s.kinds[min(split + 1, b - 1)] & DETERMINER) and any(s.kinds[k] & ROLE for k in range(split, b))
    role, organization = role_and_organization(prefix, tail, lex)
    full = text[s.starts[a] : s.ends[b - 1]].rstrip(" ,;—–-")
    return Mention(
        full, s.starts[a], s.ends[b - 1], "person" if person else "name", name, None, role, organization, gender
    )


def _described(s: Sentence, a: int, split: int, b: int, text: str, lex: Language) -> Mention | None:
    head = s.lows[split - 1]
    if lex.cases and not s.kinds[split - 1] & ROLE:  # "starosta ⟨obce⟩": the noun that depends on it stands behind
        head = next((s.lows[x] for x in range(a, split) if s.kinds[x] & ROLE), head)
    if s.kinds[split - 1] & (PREPOSITION | SUBORDINATOR) and not s.kinds[split - 1] & ROLE:
        return None
    if not is_description(s, a, split - 1, b, lex):
        return None
    if s.kinds[split - 1] & ORGANIZATION and lex.code not in ("en", "de") and (body := named_in(s, split, b)):
        start, end = s.starts[body[0]], s.ends[body[1] - 1]
        return Mention(text[s.starts[a] : end], s.starts[a], end, "name", text[start:end])
    full = text[s.starts[a] : s.ends[b - 1]].rstrip(" ,;—–-")
    if not full.strip():
        return None  # nothing but dashes
    kinds = 0
    for kind in s.kinds[a:split]:
        kinds |= kind
    document = kinds & (DOCUMENT | ROLE) == DOCUMENT
    role = organization = None
    if kinds & ROLE or german_role(head, lex):
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
