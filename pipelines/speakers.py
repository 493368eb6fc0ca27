"""Speakers across articles: one identity per person and organization, with every spelling it was quoted under.

An identity is derived from the name alone, so that machines agree. Merges beyond equal names are few, say why,
and can be undone (``pipelines.merges``).
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from newsspider.items import Quote
from pipelines.dedupe import digest

Kind = Literal["person", "organization", "description", "unknown"]

TITLES = re.compile(
    r"(?:(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|herr|frau|dipl-ing|ing|mag|monsieur|madame|señor|señora|"
    r"m|mme)\.?\s+|the\s+)+",
    re.IGNORECASE,
)
LEGAL_FORM = re.compile(
    r"[,\s]+(?:inc|corp|corporation|ltd|limited|llc|plc|gmbh(?: & co\.? kg)?|ag|se|kg|s\.a\.|s\.p\.a\.|n\.v\.|b\.v\.|"
    r"co|company|pte|sdn bhd|oyj|ab)\.?$",
    re.IGNORECASE,
)
PERSONAL = frozenset({"he", "she", "er", "il", "elle", "él", "ella", "him", "her"})
IMPERSONAL = re.compile(
    r"^(?:the|das|der|die|a|an)\s+(?:\S+\s+){0,2}"
    r"(?:company|firm|startup|agency|ministry|group|bank|government|regulator|commission|court|university|unternehmen|"
    r"konzern|behörde|ministerium|regierung|kommission)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)  # a speaker is asked for at each of his quotations, more than once
def speaker_key(name: str) -> str:
    """What two spellings of one name have in common: no titles, no legal form, no possessive, no case."""
    text = unicodedata.normalize("NFKC", name).replace("’", "'").strip()
    bare = TITLES.sub("", text, count=1) if TITLES.match(text) else text
    bare = LEGAL_FORM.sub("", bare or text)
    bare = re.sub(r"'s?$", "", bare.strip(" ,;:."))
    return " ".join((bare or text).casefold().replace(".", " ").split())


@cache
def _lexicon(part: str) -> frozenset[str]:
    """All languages together: a few words of one are names in another, and hardly any of them is a speaker's."""
    data = json.loads((files("pipelines") / "descriptions.json").read_text(encoding="utf-8"))
    return frozenset(word for words in data[part].values() for word in words)


def is_description(name: str) -> bool:
    """ "police", "the report", "some analysts": no capital letter but the first, or only words that describe. Scripts
    without capitals are left alone."""
    words = unicodedata.normalize("NFKC", name).replace("’", "'").strip(" ,;:.").split()
    while len(words) > 1 and words[0].casefold() in _lexicon("determiners"):
        words = words[1:]
    rest = " ".join(words)
    has_case = rest.casefold() != rest.upper()
    if has_case and not any(letter.isupper() for letter in rest):
        return True
    return bool(words) and all(word.casefold() in _lexicon("descriptions") for word in words)


def is_title(words: str) -> bool:
    """ "Secretary of State", "US President", "Bundeskanzler": what may stand before a name without being part of it."""
    parts = words.casefold().replace(".", "").split()
    return bool(parts) and parts[-1] not in {"of", "the"} and all(part in _lexicon("titles") for part in parts)


def kind_of(quote: Quote) -> Kind:
    """Concluded from what stands next to the quotation; unknown rather than guessed."""
    return _kind(quote.speaker or "", (quote.mention or "").casefold(), bool(quote.role), quote.organization)


@lru_cache(maxsize=4096)
def _kind(name: str, mention: str, has_role: bool, organization: str | None) -> Kind:
    if is_description(name):
        return "description"
    if organization and speaker_key(organization) == speaker_key(name):
        return "organization"
    if LEGAL_FORM.search(name) or IMPERSONAL.match(mention):
        return "organization"
    if mention in PERSONAL or has_role or organization:
        return "person"
    return "unknown"


def speaker_id(quote: Quote, article_id: str) -> str | None:
    """The identity of a quotation's speaker. A person with one word for a name, or a description, is one only within
    its article: there are many Smiths and many experts, while Microsoft is Microsoft everywhere."""
    return _identity(quote.speaker, kind_of(quote), article_id)


def _identity(name: str | None, kind: Kind, article_id: str) -> str | None:
    if not name or not (key := speaker_key(name)):
        return None
    local = kind == "description" or (kind == "person" and " " not in key)
    scope = f"|{article_id}" if local else ""
    return digest(f"speaker|{key}{scope}")[:24]


def identify(connection: sqlite3.Connection, article_id: str, quotes: list[Quote], day: str) -> list[str | None]:
    """Register the speakers of an article; their ids in the order of the quotations. ``day`` is its time as ISO text."""
    said = [(quote.speaker, kind_of(quote)) for quote in quotes]
    # most speakers of an article speak more than once: each identity is written once for each spelling and kind
    ids = {spoken: _identity(*spoken, article_id) for spoken in dict.fromkeys(said)}
    known = [(found, name, kind) for (name, kind), found in ids.items() if found is not None]
    connection.executemany(
        "INSERT INTO speakers (id, name, kind, first_quoted_at, last_quoted_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET first_quoted_at = min(first_quoted_at, excluded.first_quoted_at), "
        "last_quoted_at = max(last_quoted_at, excluded.last_quoted_at), kind = CASE "
        "WHEN kind = 'unknown' THEN excluded.kind WHEN excluded.kind IN ('unknown', kind) THEN kind "
        "ELSE min(kind, excluded.kind) END",
        [(*speaker, day, day) for speaker in known],
    )
    connection.executemany(
        "INSERT INTO speaker_aliases (speaker_id, alias) VALUES (?, ?) ON CONFLICT (speaker_id, alias) DO NOTHING",
        [(found, name) for found, name, _ in known],
    )
    return [ids[spoken] for spoken in said]
