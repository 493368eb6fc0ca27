"""Credits as they are printed: doubled ones made one, labels and brackets taken off."""

from __future__ import annotations

import re

from newsspider.extract.credits.labels import LABEL, NOISE
from newsspider.extract.plaintext import undoubled

_BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】"}


# What every label has in it: asked first, since the labels of all languages are one long pattern.
_HINTS = (":", "：", "©", "/", "credit", "courtesy", "copyright", "(c)")
_WORD_HINTS = ("by", "von", "par", "via")
_WORD_HINT = re.compile(r"\b(?:by|von|par|via)\b")


def has_label(text: str) -> bool:
    """Whether a credit's label stands anywhere in the text."""
    low = text.lower()
    hinted = any(hint in low for hint in _HINTS)
    if not hinted and any(hint in low for hint in _WORD_HINTS):
        hinted = _WORD_HINT.search(low) is not None
    return hinted and LABEL.search(text) is not None


def tidy_credit(text: str) -> str:
    """One line, doubles and the texts of buttons taken out; as printed otherwise."""
    return undoubled(" ".join(NOISE.sub(" ", text).split()).strip(" |•·"))


def bare_credit(text: str) -> str:
    """The credit without its label and brackets: "(Bild: Ann Lee / dpa)" gives "Ann Lee / dpa"."""
    text = text.strip()
    for _ in range(3):
        if text[:1] in _BRACKETS and text.endswith(_BRACKETS[text[0]]) and text.count(text[0]) == 1:
            text = text[1:-1].strip()
        match = LABEL.match(text)
        if match is None or match.end() >= len(text):
            break
        text = text[match.end() :].strip()
    text = odd_label(text)[1]
    return (
        re.sub(r"^(?:by|von|par|por|via|©|\(c\)|copyright)\s+(?=\S)", "", text, flags=re.I).strip(" .,;:|–—-/") or text
    )


_ODD_LABEL = re.compile(r"[(\[]?([^\W\d_][\w' -]{2,24})\s?:\s+(?=[^\W\d_a-zà-þ]|©|@)")


def odd_label(text: str) -> tuple[str | None, str]:
    """(label, credit): "Court sketch: Ann Lee" gives "Court sketch" and "Ann Lee"; no label, the text itself."""
    match = _ODD_LABEL.match(text)
    return (match[1], text[match.end() :]) if match and len(match[1].split()) <= 3 else (None, text)
