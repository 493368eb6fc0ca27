"""Boxes that ask for an address: newsletters between the paragraphs, forms for comments below them."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block
from newsspider.extract.page import Page

MOST = 20  # fields looked at
TEXT = 400  # characters of the box around such a field
LEVELS = 8
_TOO_WIDE = frozenset(["body", "main", "article", "table", "tbody", "td"])  # they hold the story as well


def sign_up_blocks(page: Page, head: int | None, chosen: set[int]) -> set[int]:
    """The chosen blocks in a box that holds a field for an e-mail address, little text and no headline.

    ``head`` is the index of the headline's block.
    """
    fields = [node for node in page.elements.of("input") if _asks_for_address(node)][:MOST]
    if not fields:
        return set()
    own = set() if head is None else {container.node for container in page.blocks[head].container.ancestors()}
    boxes = {box for field in fields if (box := _box_around(field, own)) is not None}
    return {i for i in chosen if boxes and _is_inside(page.blocks[i], boxes)}


def _asks_for_address(node: Element) -> bool:
    kind = node.get("type") or "text"
    return kind == "email" or (kind == "text" and "mail" in f"{node.get('name')} {node.get('placeholder')}".lower())


def _box_around(field: Element, own: set[Element]) -> Element | None:
    """The widest element around the field with so little text."""
    box = None
    for above in islice(field.iterancestors(), LEVELS):
        if above.tag in _TOO_WIDE or above in own:
            break
        if sum(len(text.strip()) for text in islice(above.itertext("*"), 200)) > TEXT:
            break
        box = above
    return box


def _is_inside(block: Block, boxes: set[Element]) -> bool:
    return any(container.node in boxes for container in block.container.ancestors(LEVELS))
