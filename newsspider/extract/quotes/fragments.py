"""Speech or not: titles, product names, terms and scare quotes also stand in quotation marks."""

from __future__ import annotations

import re

from newsspider.extract.quotes.attribution import Attribution
from newsspider.extract.quotes.language import CHUNK, NAMING, PUNCTUATION, Language
from newsspider.extract.quotes.sentences import Sentence

WORD = re.compile(r"\w+(?:[’'-]\w+)*")
CODE = re.compile(r"[{}<>\\=_|]|\w\(|://|^[./~$]|\w/\w+/")
MINOR = frozenset(
    "a an and as at but by for from in into of on or the to vs with und der die das des von zu im in de la le du et".split()
)


def is_speech(s: Sentence | None, k: int, chunk_text: str, found: Attribution | None, lex: Language) -> bool:
    """False for a chunk that names or marks something instead of repeating what somebody said."""
    words = WORD.findall(chunk_text)
    if not words:
        return False
    tied = found is not None and found.rule not in ("sentence-subject", "carry")
    direct = found is not None and found.rule in ("cue-after", "cue-after-inverted", "so-after")
    if len(words) == 1:
        return direct or (tied and chunk_text[-1] in ".!?," and s is not None and _colon(s, k))
    if CODE.search(chunk_text) and not direct:
        return False
    if direct:
        return True
    named = s is not None and _named(s, k)
    if named and len(words) <= 6 and not (tied and found is not None and found.cue):
        return False
    if is_title(words, lex) and len(words) <= 8:
        return False
    return not (found is None and len(words) <= 3)


def _colon(s: Sentence, k: int) -> bool:
    return k > 0 and s.words[k - 1] in (":", ",")


def _named(s: Sentence, k: int) -> bool:
    """'the so-called “…”', 'a film titled “…”'."""
    j = k - 1
    while j >= 0 and s.kinds[j] & PUNCTUATION and s.words[j] != ":":
        j -= 1
    return j >= 0 and bool(s.kinds[j] & NAMING) and not s.kinds[j] & CHUNK


def is_title(words: list[str], lex: Language) -> bool:
    """Every word that carries weight is capitalized, as in a name or title."""
    if lex.nouns_capitalized:
        return False
    weighty = [w for w in words if w.lower() not in MINOR]
    return len(weighty) > 1 and all(w[0].isupper() or w[0].isdigit() for w in weighty)
