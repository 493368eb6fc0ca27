"""Key points that a page tells only to its own scripts: in the article's object of the state or of JSON-LD."""

from __future__ import annotations

import html
import re
from typing import Any

from lxml.html import HtmlElement as Element

from newsspider.extract.page import Page
from newsspider.extract.structured import Node

_KEYS = frozenset(
    "keypoints keytakeaways keyfacts keyhighlights takeaways bulletpoints bullets summarypoints summarybullets highlights "
    "storyhighlights articlehighlights".split()
)
# What keys in a state end with, and how such keys go on before; asked of such scripts only, before one of them is parsed,
# for that costs milliseconds.
_HINTS = {
    "oints": ("eyPoints", "ey_points", "ey-points", "ulletPoints", "ummaryPoints"),
    "akeaways": ("akeaways",),
    "acts": ("eyFacts", "ey_facts", "ey-facts"),
    "ighlights": ("ighlights",),
    "ullets": ("ummaryBullets", "bullets"),
}
# Behind a key: something in its list, or the number of where that stands.
_LISTED = re.compile(r"\W{0,4}:\s{0,9}(?:\[\s{0,9}[^\]\s]|\d)")
_TEXT_KEYS = ("text", "title", "value", "content", "point", "body")
_NO_LETTER = re.compile(r"[^a-z]")
_TAG = re.compile(r"<[^<>]{0,300}>")
LEVELS = 3  # below the article's object


def told_points(page: Page) -> list[str]:
    """The texts under a key named for key points inside the page's article object; [] where there are none."""
    for node in page.structured.articles[:3]:
        if points := _search(node, LEVELS):
            return points
    if not any(map(_may_tell, page.structured.scripts)):
        return []
    if (state := page.structured.state_article) is not None:
        return _search(state, LEVELS)
    return next((points for node in page.structured.titled_state if (points := _search(node, 0))), [])


def _may_tell(script: Element) -> bool:
    """Data, by its type or by an assignment at its beginning, in which such a key occurs."""
    kind = script.get(b"type") or ""  # asked first: to have the text, lxml decodes all of it
    if (kind and not kind.endswith("/json")) or not (text := script.text):
        return False
    if not kind and "__" not in text[:80] and not text[:80].lstrip().startswith("window."):
        return False
    return any(end in text and any(_is_key(hint, text) for hint in hints) for end, hints in _HINTS.items())


def _is_key(name: str, text: str) -> bool:
    """Whether the name ends a key with a list, and no word of a text."""
    at = text.find(name)
    while at >= 0:
        at += len(name)
        if _LISTED.match(text, at):
            return True
        at = text.find(name, at)
    return False


def _search(node: Node, levels: int) -> list[str]:
    for key, value in list(node.items())[:200]:
        if isinstance(value, list) and _NO_LETTER.sub("", key.lower()) in _KEYS and (points := _texts(value)):
            return points
    if levels:
        for value in list(node.values())[:200]:
            if isinstance(value, dict) and (points := _search(value, levels - 1)):
                return points
    return []


def _texts(values: list[Any]) -> list[str]:
    texts = []
    for value in values[:20]:
        if isinstance(value, dict):
            value = next((value[key] for key in _TEXT_KEYS if isinstance(value.get(key), str)), None)
        if not isinstance(value, str):
            return []
        texts.append(" ".join(html.unescape(_TAG.sub("", value)).split()))
    return texts
