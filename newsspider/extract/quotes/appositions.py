"""Names that a role or a verb of saying beside them tells to be a person's, though no list has the given name."""

from __future__ import annotations

import re

from newsspider.extract.quotes.language import PREPOSITION, ROLE, SPEECH, TITLE, Language
from newsspider.extract.quotes.roles import says_where

LONGEST_ROLE = 20  # characters
LONGEST_DESCRIPTION = 90  # characters
# "its engineer, ⟨Rui Portela⟩,", "a student in Tartu, ⟨Mihkel Oja⟩,": the last noun before a preposition
DESCRIBED = re.compile(
    r"\b(?i:its|his|her|their|our|my|an?|the|\w+[’']s?) (?:[a-z][\w’'-]* ){0,4}?([a-z-]+)"
    r"(?: (?:in|at|of|for|from) [^,.;:“”\"]{2,40})?, $"
)
ENDS_APPOSITION = re.compile(r"(?:,|\.|;|:| (?:said|says|told)|\Z)")
WORD_BEFORE, WORD_AFTER = re.compile(r"([^\W\d_]+),? $"), re.compile(r" ([^\W\d_]+)")
APPOSED = re.compile(r", ([^\W\d_]+)")
WORD_REACH = 30  # characters
FIRMS = frozenset(
    "developer publisher partner customer maker owner investor operator supplier rival competitor client".split()
)
# whose husband he is has been named, and is the one who speaks on
KIN = frozenset("husband wife son daughter brother sister father mother uncle aunt cousin nephew niece".split())


def described(text: str, at: int, end: int, words: list[str], lex: Language) -> bool | None:
    """English: 'analyst ⟨Xin Zhao⟩', 'said its chair, ⟨Ragna Ólafs⟩.': True for a person, False for a place, ``None`` where no
    role leads to the name."""
    role = text[max(0, at - LONGEST_ROLE) : at].split(" ")[-2:-1]
    if role and _is_role(role[0], lex):
        return True
    if not text.endswith(", ", 0, at) or not ENDS_APPOSITION.match(text, end):
        return None
    match = DESCRIBED.search(text, max(0, at - LONGEST_DESCRIPTION), at)
    if match is None or match[1] in KIN or not _is_role(match[1], lex):
        return None
    return not says_where(" ".join(words), lex)  # "a lawyer from Concord, ⟨New Hampshire⟩,"


def _is_role(word: str, lex: Language) -> bool:
    """A person's work or office in small letters, and no firm's."""
    return word.islower() and word not in FIRMS and bool(lex.kinds.get(word, 0) & ROLE)


def speaks_or_serves(text: str, at: int, end: int, lex: Language) -> bool:
    """Other languages: 'wethouder ⟨Marloes Hak⟩', 'explicó ⟨Ximena Paz⟩', '⟨Ximena Paz⟩ explicó'."""
    before, after = WORD_BEFORE.search(text, max(0, at - WORD_REACH), at), WORD_AFTER.match(text, end)
    kind = lex.kinds.get(before[1].lower(), 0) if before else 0
    if kind & PREPOSITION:
        return False  # "alcalde ⟨de⟩ As Pontiñas"
    apposed = APPOSED.match(text, end)  # "⟨Eladio Quintás⟩, alcalde de Soto"
    if apposed and lex.kinds.get(apposed[1], 0) & ROLE:
        return True
    serves = before and before[1].islower() and kind & (ROLE | TITLE | SPEECH)
    return bool(serves or (after and lex.kinds.get(after[1], 0) & SPEECH))
