"""Captions that nothing in the markup calls a caption, told by the picture they stand with. Rules of the same kind as
those in ``never.py``: the picture is one reason, the box's name, how the text is printed or its credit the other."""

from __future__ import annotations

import re

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.captions import holds_little_else, is_told_without
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.names import MEDIA, bits_of
from newsspider.extract.credits import split_caption
from newsspider.extract.credits.labeled import may_hold_label
from newsspider.extract.credits.namelist import is_joined_names, names_behind
from newsspider.extract.smallprint import is_below_picture, is_set_apart, is_small_print

BOXES = 3  # around a caption that stands in a component of its own
CAPTION = 400  # characters of one with a credit
CREDIT = 100  # of the credit at its end
OTHERS = 80  # of a text beside it in its box that is none of it
LONGEST = 300  # characters of a caption
SHARE = 0.2  # of the body's text that captions may be; above it the story is told in pictures


def captions_in_boxes(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The only text, but for a credit, of a box with a picture that is called by a word for pictures; or in any such box
    nothing but a credit's names."""
    return _lesser(vectors, {i for i in _short(vectors, chosen) if _is_boxed(vectors, i)}, chosen)


def captions_in_small_print(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Right below a picture, and printed smaller or in italics as a whole, or with a credit's names at its end."""
    blocks = {i: vectors.land.blocks[i] for i in _short(vectors, chosen)}
    told = {i: b.container.node for i, b in blocks.items() if is_small_print(b.container.node) or _ends_in_names(b)}
    below = {i for i, node in told.items() if is_below_picture(_row_of(node))}
    return _lesser(vectors, below | {i for i, b in blocks.items() if _begins_with_picture(b)}, chosen)


def _begins_with_picture(block: Block) -> bool:
    """The picture in the same paragraph, and all its text in small print or italics, or with joined names at its end."""
    if not block.nodes or block.nodes[0].tag != "img":
        return False
    return is_set_apart(block) or names_behind(block.text) is not None


def _ends_in_names(block: Block) -> bool:
    """The last inline element, or the brackets at the end, hold names joined as credits join them."""
    if "/" not in block.text:
        return False
    bracketed = _BRACKETED.search(block.text)
    if bracketed is not None and "/" in bracketed[1] and is_joined_names(bracketed[1]):
        return True
    if not block.nodes:
        return False
    last = " ".join(block.nodes[-1].text_content().split())
    return "/" in last and block.text.endswith(last) and is_joined_names(last)


_BRACKETED = re.compile(r"[(\[]([^()\[\]]{5,100})[)\]]$")


def _short(vectors: Vectors, chosen: set[int]) -> list[int]:
    land = vectors.land
    return [i for i in chosen if land.lengths[i] < LONGEST and land.blocks[i].tag not in HEADING_TAGS]


def _lesser(vectors: Vectors, found: set[int], chosen: set[int]) -> set[int]:
    """``found`` where it is a small part of the body."""
    sizes = vectors.land.sizes
    lesser = sum(sizes[i] for i in found) < SHARE * sum(sizes[i] for i in chosen)
    return found if lesser or is_told_without(vectors, found, chosen) else set()


def _is_boxed(vectors: Vectors, i: int) -> bool:
    block = vectors.land.blocks[i]
    box = next(filter(vectors.pictures_in, block.container.ancestors(4)), None)
    if box is None or not (_is_called_picture(box) or ("/" in block.text and is_joined_names(block.text))):
        return False
    head = vectors.land.head
    if head >= 0 and box in vectors.land.blocks[head].container.ancestors(4):  # the story's own header
        return False
    return holds_little_else(box, len(block.text))  # last: it walks through the box


def _is_called_picture(box: Container) -> bool:
    return box.tag == "figure" or bool(bits_of("div", box.names) & MEDIA)


def credited_captions(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Beside a picture in a box of its own, and ends in a credit. A line of the credit alone is for ``credit_lines``;
    where such texts are much of the body, the story is told in pictures."""
    land = vectors.land
    found: set[int] = set()
    for i in chosen:
        if land.lengths[i] >= CAPTION or not may_hold_label(land.blocks[i].text[-CREDIT:]):
            continue
        if _is_beside_picture(vectors, i) or _is_below_picture(land.blocks[i]):
            found |= {i} if _ends_in_credit(land.blocks[i].text) else set()
    return _lesser(vectors, found, chosen)


def _is_beside_picture(vectors: Vectors, i: int) -> bool:
    """In a box, or one around that, with a picture and no other text."""
    boxes = vectors.land.blocks[i].container.ancestors(3)[1:]
    box = next(filter(vectors.pictures_in, boxes), None)
    return box is not None and _stands_alone(vectors.land.blocks, i, box)


def _is_below_picture(block: Block) -> bool:
    """What stands before it is an element, or a row of a table, with a picture in it and no text."""
    node = block.container.node
    if block.line or block.tag in HEADING_TAGS:
        return False
    return is_below_picture(_row_of(node), overlaid=0)


def _row_of(node: Element) -> Element:
    """The row of a table's first cell, the box whose first element it is, else the element itself."""
    for _ in range(BOXES):
        box = node.getparent() if node.getprevious() is None else None
        if box is None or box.tag not in ("tr", "div") or (box.text or "").strip():
            break
        node = box
    return node


def _ends_in_credit(text: str) -> bool:
    caption, credit = split_caption(text)
    return bool(caption and credit) and text.rstrip(" .)]）摄攝。").endswith((credit or "").rstrip(" .)]）摄攝。"))


def _stands_alone(blocks: list[Block], i: int, box: Container) -> bool:
    """No text of the blocks before and behind is in the box."""
    others = (blocks[k] for k in (i - 1, i + 1, i - 2, i + 2) if 0 <= k < len(blocks))
    return not any(box in other.container.ancestors(4) for other in others if len(other.text) > OTHERS)
