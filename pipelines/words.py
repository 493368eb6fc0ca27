"""The words of a text, by which copies are told: without case, typography and punctuation."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\w+", re.UNICODE)
_ASCII = bytes(range(128))
# Of ASCII letters the small one, of what is in no word a space; bytes of other letters stay
_FOLDED = bytes(ord(chr(n).lower()) if _WORD.match(chr(n)) else 32 for n in _ASCII) + bytes(range(128, 256))
MOST_FOLDED = 16  # letters; each is a walk through the text, and with more the words are faster
_JAMO = range(0x1100, 0x1200)


def words_of(text: str) -> list[str]:
    """Every word, as compatibility composition (NFKC) and case folding leave it."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def words_sha256(text: str) -> str:
    """SHA-256 in hex of the words, joined by a space: ``words_of`` makes a thousand strings of an article, and takes five
    times as long as folding its bytes."""
    folded = _folded(text)
    joined = " ".join(words_of(text)).encode("utf-8", "replace") if folded is None else b" ".join(folded.split())
    return hashlib.sha256(joined).hexdigest()


def _folded(text: str) -> bytes | None:
    """The text in UTF-8 with its words as ``words_of`` has them and spaces between; None where that needs more than one
    letter at a time, or too many letters."""
    data = text.encode("utf-8", "replace")  # a lone surrogate is in no word, nor is the mark in its place
    if not text.isascii():
        others = [(letter, _fold(letter)) for letter in set(data.translate(None, _ASCII).decode())]
        changed = [(letter.encode(), folded) for letter, folded in others if folded != letter]
        if len(changed) > MOST_FOLDED:
            return None
        for letter, folded in changed:
            if folded is None:
                return None
            data = data.replace(letter, folded.encode())
    return data.translate(_FOLDED)


@lru_cache(maxsize=65_536)
def _fold(letter: str) -> str | None:
    """What becomes of a letter wherever it stands, with spaces for what is in no word; None where its neighbors have a
    say: marks and the parts of Hangul syllables are all that composes with what goes before. Nor may it become what
    would be folded again."""
    composed = unicodedata.normalize("NFKC", letter)
    if any(unicodedata.category(part)[0] == "M" or ord(part) in _JAMO for part in composed):
        return None
    folded = "".join(part if _WORD.match(part) else " " for part in composed.casefold())
    return (
        folded
        if folded == letter or all(part == " " or part.isascii() or _fold(part) == part for part in folded)
        else None
    )
