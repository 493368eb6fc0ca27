"""Text in small print right below a picture: a caption, though nothing in the markup calls it one."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement as Element

PIECES = 40  # pieces of text of the element that holds the picture
OVERLAID = 60  # characters printed over the picture: a credit, a button
# Utility classes that print smaller or in italics: Tailwind's, Bootstrap's, Bulma's
_SMALL = re.compile(r"(?:^|\s)(?:text-(?:xs|sm|\[1[0-4]px\])|small|fs-[67]|is-size-7|italic|fst-italic)(?=\s|$)")
_SMALL_TAGS = ("em", "i", "small")


def is_small_print(node: Element) -> bool:
    """By a utility class, or all its text in one element for italics or small print."""
    if (names := node.get("class")) and _SMALL.search(names):
        return True
    inner = node[0] if len(node) == 1 else None
    if inner is None or inner.tag not in _SMALL_TAGS:
        return False
    return not (node.text or "").strip() and not (inner.tail or "").strip()


def is_below_picture(node: Element, *, overlaid: int = OVERLAID) -> bool:
    """What stands right before it holds a picture, and at most so many characters of text."""
    before = node.getprevious()
    if before is None or next(before.iter("img", "picture", "amp-img"), None) is None:
        return False
    return len("".join(islice(before.itertext(), PIECES)).strip()) <= overlaid
