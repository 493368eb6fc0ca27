"""Headings that no tag shows: bold by an inline style, or called headings by their class."""

from __future__ import annotations

import re

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import Block
from newsspider.extract.body.names import HEADINGS
from newsspider.extract.elements import shows

LONGEST = 90  # characters
_HEAVY = re.compile(r"font(?:-weight)?\s*:[^;]*\b(?:bold|bolder|[6-9]00)\b", re.I)
_STYLED = frozenset(["span", "font", "em", "i", "u"])
_PLAIN = frozenset(["p", "div", "td", "span", "strong", "article", "section"])
_OTHERS = frozenset(
    "card cards teaser related popular menu nav promo widgettitle author summary newsletter share".split()
)


# Elements of a design system say what they are in an attribute: <ds-text variant="h3">, <ui-copy as="heading">
_ATTRIBUTES = ("variant", "as", "tag", "type", "element", "textstyle", "text-style", "styling")
_HEADS = re.compile(
    r"(?:h|heading-?|title-?|headline-?)[2-6]|(?:section-|sub-?)?(?:heading|headline|title)(?:-(?:xs|s|m|l|xl))?", re.I
)


def is_heavy(block: Block) -> bool:
    """All of it bold by a style: of the element, or of the inline element around all of its text."""
    if _is_one_cell(block):
        return False  # the head of a column
    holders = [block.container.node, *block.nodes[:2]] if not block.line else block.nodes[:2]
    for node in holders:
        style = node.get("style")
        if style is None or "font" not in style or not _HEAVY.search(style):
            continue
        if node is block.container.node or (node.tag in _STYLED and shows(node, block.text)):
            return True
    return False


def _is_one_cell(block: Block) -> bool:
    """In a row of several cells."""
    boxes = (box for box in block.container.ancestors(2) if box.tag in ("td", "th"))
    cell = next(boxes, None)
    return cell is not None and cell.parent is not None and len(cell.parent.node) > 1


def is_called_heading(block: Block) -> bool:
    """A short line in an element called a heading, and in no box of a teaser's: "<div class="field-titre">"."""
    text = block.text
    if not (block.tag in _PLAIN or "-" in block.tag) or not 3 <= len(text) <= LONGEST or text[-1] in ".,;:…":
        return False
    if block.links and any(node.tag == "a" and node.get("href") for node in block.nodes):
        return False
    if "-" in block.tag and any(_HEADS.fullmatch(block.container.node.get(name) or "") for name in _ATTRIBUTES):
        return True
    tokens = block.container.tokens
    named = not HEADINGS.isdisjoint(tokens) or ({"tab", "title"} <= tokens)
    named = named or any(_called(node, text) for node in block.nodes[:1])
    return named and not block.container.named(_OTHERS, 4)


def _called(node: Element, text: str) -> bool:
    return not HEADINGS.isdisjoint(name_tokens(node)) and shows(node, text)
