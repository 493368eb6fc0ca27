"""Text in small print right below a picture: a caption, though nothing in the markup calls it one."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block

PIECES = 40  # pieces of text of the element that holds the picture
OVERLAID = 60  # characters printed over the picture: a credit, a button
# Utility classes that print smaller or in italics: Tailwind's, Bootstrap's, Bulma's
_SMALL = re.compile(r"(?:^|\s)(?:text-(?:xs|sm|\[1[0-4]px\])|small|fs-[67]|is-size-7|italic|fst-italic)(?=\s|$)")
_SMALL_TAGS = ("em", "i", "small")
_SMALL_FONTS = ("1", "-1", "-2")


def is_small_print(node: Element) -> bool:
    """By a utility class, or all its text in one element for italics or small print."""
    if (names := node.get("class")) and _SMALL.search(names):
        return True
    inner = node[0] if len(node) == 1 else None
    if inner is None or not (inner.tag in _SMALL_TAGS or (inner.tag == "font" and inner.get("size") in _SMALL_FONTS)):
        return False
    return not (node.text or "").strip() and not (inner.tail or "").strip()


def in_italics(block: Block, tags: tuple[str, ...] = ("em", "i")) -> bool:
    """All text of the block stands in one element for italics, or for what ``tags`` say."""
    node = next((node for node in block.nodes if node.tag not in ("img", "br")), None)
    if node is None or node.tag not in tags:
        return False
    return 10 * len(" ".join("".join(node.itertext()).split())) >= 9 * len(block.text)


def is_set_apart(block: Block) -> bool:
    """In italics or small print."""
    return in_italics(block, _SMALL_TAGS)


def is_below_picture(node: Element, *, overlaid: int = OVERLAID) -> bool:
    """What stands right before it holds a picture, and at most so many characters of text."""
    before = node.getprevious()
    if before is None or next(before.iter("img", "picture", "amp-img"), None) is None:
        return False
    return len("".join(islice(before.itertext(), PIECES)).strip()) <= overlaid
