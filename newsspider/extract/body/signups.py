"""Boxes that ask for an address or a vote: newsletters and polls between the paragraphs, forms for comments below them."""

from __future__ import annotations

from itertools import islice, takewhile

from lxml.html import HtmlElement as Element

from newsspider.extract.page import Page

MOST = 20  # fields looked at
TEXT = 400  # characters of the box around such a field
LEVELS = 8
_TOO_WIDE = frozenset(["body", "main", "article", "table", "tbody", "td"])  # they hold the story as well


def sign_up_blocks(page: Page, head: int | None, chosen: set[int]) -> set[int]:
    """The chosen blocks in a box that holds a field for an e-mail address or a choice, little text and no headline.

    ``head`` is the index of the headline's block.
    """
    fields = [node for node in page.elements.of("input") if _asks_the_reader(node)][:MOST] if chosen else []
    if not fields:
        return set()
    around = {i: {box.node for box in page.blocks[i].container.ancestors(LEVELS)} for i in chosen}
    own = set() if head is None else {container.node for container in page.blocks[head].container.ancestors()}
    near = set().union(*around.values())
    boxes = {box for field in fields if (box := _box_around(field, own, near)) is not None}
    return {i for i in chosen if not boxes.isdisjoint(around[i])} if boxes else set()


def _asks_the_reader(node: Element) -> bool:
    kind = node.get("type") or "text"
    return kind in ("email", "radio") or (
        kind == "text" and "mail" in f"{node.get('name')} {node.get('placeholder')}".lower()
    )


def _box_around(field: Element, own: set[Element], near: set[Element]) -> Element | None:
    """The widest element around the field with so little text; None where no box is one of those ``near``."""
    above = takewhile(lambda box: box.tag not in _TOO_WIDE and box not in own, islice(field.iterancestors(), LEVELS))
    boxes = list(above)
    if near.isdisjoint(boxes):
        return None
    little = takewhile(_holds_little, boxes)
    return next(reversed(list(little)), None)


def _holds_little(box: Element) -> bool:
    size = 0
    for text in islice(box.itertext("*"), 200):
        size += len(text.strip())
        if size > TEXT:
            return False
    return True
