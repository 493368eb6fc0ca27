"""Names that a role or a verb of saying beside them tells to be a person's, though no list has the given name."""

from __future__ import annotations

import re

from newsspider.extract.quotes.language import DETERMINER, PREPOSITION, ROLE, SPEECH, TITLE, Language
from newsspider.extract.quotes.roles import says_where

LONGEST_ROLE = 20  # characters
LONGEST_DESCRIPTION = 90  # characters
# "its engineer, ⟨Rui Portela⟩,", "a student in Tartu, ⟨Mihkel Oja⟩,": the last noun before a preposition
DESCRIBED = re.compile(
    r"\b(?i:its|his|her|their|our|my|an?|the|\w+[’']s?) (?:[a-z][\w’'-]* ){0,4}?([a-z-]+)"
    r"(?: (?:in|at|of|for|from) [^,.;:“”\"]{2,40})?, $"
)
ENDS_APPOSITION = re.compile(r"(?:,|\.|;|:| (?:said|says|told)|\Z)")
WORD_BEFORE, WORD_AFTER = re.compile(r"(?:([^\W\d_]+) )?([^\W\d_]+),? $"), re.compile(r" ([^\W\d_]+)")
APPOSED = re.compile(r", (?:([^\W\d_]+)|\d\d\b)")  # a role or an age
ROLE_BEFORE = re.compile(r"(?:(le|la|el|il|lo|o|a) )?([^\W\d_]+),? $")
DECLINED = tuple("u ów ych ich ego iego ej iej".split())  # Polish genitives
ENDS_IN = {
    "a": "f",
    "o": "m",
    "а": "f",
    "я": "f",
}  # given names in Spanish, Italian, Portuguese; -a in Polish and Scandinavia
NO_ENDINGS = frozenset(["fi", "hu", "tr"])  # "Pekka", "Attila", "Mustafa"
_HERS, _HIS = (
    ("ова", "ева", "єва", "ёва", "ина", "ська", "цька", "ская", "цкая"),
    ("ов", "ев", "єв", "ёв", "ский", "цкий", "ський"),
)
SURNAMES = {  # how surnames of women and men end
    "cs": {"f": ("ová", "ská", "cká", "ná"), "m": ("ský", "cký", "ný")},
    "ru": {"f": _HERS, "m": _HIS},
    "uk": {"f": _HERS, "m": _HIS},
}
BEHIND_COMMA = re.compile(r"[^,.;:«»“”\n]{3,40}, ([^\W\d_]+)")
SURE = {  # how roles of men and women end: "Hermógenes Blasco, herr⟨ero⟩"
    **dict.fromkeys("ro to or do co go ur".split(), "m"),
    **dict.fromkeys("ra ce sa na ga ne se re".split(), "f"),
}
O_IS_HIS = frozenset(["es", "it", "pt"])
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
    kind = lex.kinds.get(before[2].lower(), 0) if before else 0
    if kind & PREPOSITION:
        return False  # "alcalde ⟨de⟩ As Pontiñas"
    apposed = APPOSED.match(text, end)  # "⟨Eladio Quintás⟩, alcalde de Soto"
    if apposed and (apposed[1] is None or lex.kinds.get(apposed[1], 0) & ROLE):
        return True
    if lex.cases and text[at:end].split(" ", 1)[0].endswith(DECLINED):
        return False  # "rzeczniczka ⟨Zarządu Dróg⟩": whom she speaks for
    serves = before and before[2].islower() and kind & (ROLE | TITLE | SPEECH)
    if before and before[1] and not kind and before[2].islower() and lex.kinds.get(before[1], 0) & SPEECH:
        return True  # "säger befälhavaren ⟨Torvald Ek⟩"
    words = text[at:end].split()
    of_something = len(words) > 2 and any(word.islower() for word in words)  # "La Superintendencia ⟨de⟩ Datos informó"
    return bool(
        serves or (after and not kind & DETERMINER and not of_something and lex.kinds.get(after[1], 0) & SPEECH)
    )


def serves_before(text: str, at: int, lex: Language) -> bool:
    """'президент ⟨Молдовы Майя Санду⟩': a role in small letters stands right before the capitals."""
    before = WORD_BEFORE.search(text, max(0, at - WORD_REACH), at)
    return before is not None and before[2].islower() and bool(lex.kinds.get(before[2], 0) & ROLE)


def told_gender(text: str, at: int, words: list[str], lex: Language) -> str:
    """What a role before the name or an ending of the name tells, in other languages than English and German."""
    if lex.code in ("en", "de"):
        return ""
    given = words[0]
    if (surnames := SURNAMES.get(lex.code)) and (told := _by_ending(words[-1], surnames)):
        return told
    before = ROLE_BEFORE.search(text, max(0, at - WORD_REACH), at) if lex.romance else None
    if before and before[1] and lex.kinds.get(before[2], 0) & ROLE:
        return "f" if before[1] in ("la", "a") else "m"
    behind = BEHIND_COMMA.match(text, at)
    if behind and lex.romance and lex.kinds.get(behind[1], 0) & ROLE and (sure := SURE.get(behind[1][-2:])):
        return sure
    gender = ENDS_IN.get(given[-1], "")
    if lex.code in NO_ENDINGS:
        return ""
    return gender if gender == "f" or lex.code in O_IS_HIS else ""


def _by_ending(surname: str, endings: dict[str, tuple[str, ...]]) -> str:
    return next((gender for gender, ends in endings.items() if surname.endswith(ends)), "")
