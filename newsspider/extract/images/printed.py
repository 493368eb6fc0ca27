"""Credits as they are printed: doubled ones made one, labels and brackets taken off."""

from __future__ import annotations

import re
from functools import lru_cache

from newsspider.extract.credits.caption import split_caption, visible
from newsspider.extract.credits.labels import LABEL, NOISE, NOTICE
from newsspider.extract.credits.names import is_house, known
from newsspider.extract.plaintext import undoubled

TWO_LABELS = 60  # characters of a caption behind a label and its credit behind another
_BRACKETS = {"(": ")", "[": "]", "（": "）", "【": "】"}


@lru_cache(maxsize=256)  # a credit is asked about by every rule that may have read it
def tidy_credit(text: str) -> str:
    """One line, doubles and the texts of buttons taken out; as printed otherwise."""
    text = NOTICE.sub("", NOISE.sub(" ", visible(text)))
    return undoubled(" ".join(text.split()).strip(" |•·").lstrip("–—-/ ").rstrip("/ "))


def two_labels(text: str) -> tuple[str, str] | None:
    """(caption, credit) of "Bild: The crane at noon. / Quelle: Ann Lee"."""
    if len(text) < TWO_LABELS or not LABEL.match(text):
        return None
    caption, credit = split_caption(text)
    first = LABEL.match(caption) if caption else None
    return (caption[first.end() :], credit) if first and caption and credit and LABEL.match(credit) else None


@lru_cache(maxsize=256)
def bare_credit(text: str) -> str:
    """The credit without its label and brackets: "(Bild: Ann Lee / dpa)" gives "Ann Lee / dpa"."""
    text, labeled = text.strip(), False
    for _ in range(6):
        before = text
        if text[:1] in _BRACKETS and text.endswith(_BRACKETS[text[0]]) and text.count(text[0]) == 1:
            text = text[1:-1].strip()
        match = LABEL.match(text)
        if match and match.end() < len(text):
            text, labeled = text[match.end() :].strip(), True
        elif text == before:
            text = odd_label(text)[1]
        if not labeled and (bare := _WORD_ALONE.match(text)) and (known(rest := text[bare.end() :]) or " " in rest):
            text = rest
        text = _LEAD.sub("", text).strip(" .,;:|–—-/") or text
        if text == before:
            break
    return text


_LEAD = re.compile(r"^(?:by|von|par|por|via|©|ⓒ|\(c\)|copyright)\s+(?=\S)", re.I)
# "Foto Ann Lee", "Beeld ANP": no mark behind the label
_WORD_ALONE = re.compile(
    r"(?i:foto|photo|beeld|bild|fot\.|gambar|zdj\.|(?:handout|file|staff|archive|courtesy|[^\W\d_]{2,15}) photo by)\s"
    r"(?:(?:de|di|by|av|af|von|par|door|van)\s)?(?=[A-ZÀ-ÞŁŚŻ])"
)
_ODD_LABEL = re.compile(r"[(\[]?([^\W\d_][\w' -]{2,24})\s?:\s+(?=[^\W\d_a-zà-þ]|©|@)")


def odd_label(text: str) -> tuple[str | None, str]:
    """(label, credit): "Court sketch: Ann Lee" gives "Court sketch" and "Ann Lee"; no label, the text itself."""
    match = _ODD_LABEL.match(text)
    if match is None or len(match[1].split()) > 3 or is_house(match[1]):
        return None, text  # "Lake News: Ann Lee"
    return match[1], text[match.end() :]
