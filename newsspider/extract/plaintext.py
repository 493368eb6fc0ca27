"""Text as it comes in feeds, JSON and doubled labels, made one plain line; no tree is built."""

from __future__ import annotations

import html
import re

from newsspider.extract.elementkinds import INLINE

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,30})[^<>]*>|<![^<>]*>")
_UNSEEN = re.compile(r"<(?:script|style)\b", re.I)
_UNSEEN_END = re.compile(r"</(?:script|style)\s*>", re.I)
_INLINE = INLINE - {"br", "img", "picture", "source"}
MAX_CHARACTERS = 200_000  # a full-text feed's longest articles stay below


def plain_text(markup: str | None) -> str | None:
    """Tags out, character references resolved, white space collapsed; None for nothing. Linear."""
    if not markup:
        return None
    markup = markup[:MAX_CHARACTERS]
    if "<" in markup:
        head, *rest = _UNSEEN.split(markup)
        for piece in rest:
            end = _UNSEEN_END.search(piece)
            head += " " + piece[end.end() :] if end else ""
        markup = _TAG.sub(lambda tag: "" if (tag.group(1) or "").lower() in _INLINE else " ", head)
    return " ".join(html.unescape(markup).split()) or None


def shortened(text: str | None, limit: int) -> str | None:
    """The text, or its beginning up to a word's end, with an ellipsis."""
    if text is None or len(text) <= limit:
        return text
    return text[:limit].rsplit(None, 1)[0] + "…"


def undoubled(text: str) -> str:
    """ "Photo: APhoto: A" and "Photo: A Photo: A" are "Photo: A": one text for phones, one for desks."""
    half, odd = divmod(len(text), 2)
    if not odd and text[:half] == text[half:]:
        return text[:half].strip()
    if odd and text[half] in " |/" and text[:half] == text[half + 1 :]:
        return text[:half].strip()
    return text
