"""Captions that nothing in the markup calls a caption, told by the picture they stand with. Rules of the same kind as
those in ``never.py``: the picture is one reason, the box's name or how the text is printed the other."""

from __future__ import annotations

from itertools import islice

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.names import MEDIA, bits_of
from newsspider.extract.credits.namelist import is_joined_names
from newsspider.extract.smallprint import is_below_picture, is_small_print

LONGEST = 300  # characters of a caption
BESIDE = 120  # characters of a credit in the same box
PIECES = 60  # pieces of text of such a box
SHARE = 0.2  # of the body's text that captions may be; above it the story is told in pictures


def captions_in_boxes(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The only text, but for a credit, of a box with a picture that is called by a word for pictures; or in any such box
    nothing but a credit's names."""
    return _lesser(vectors, {i for i in _short(vectors, chosen) if _is_boxed(vectors, i)}, chosen)


def captions_in_small_print(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Right below a picture, and printed smaller or in italics as a whole, or with a credit's names at its end."""
    blocks = {i: vectors.land.blocks[i] for i in _short(vectors, chosen)}
    told = {i: b.container.node for i, b in blocks.items() if is_small_print(b.container.node) or _ends_in_names(b)}
    return _lesser(vectors, {i for i, node in told.items() if is_below_picture(node)}, chosen)


def _ends_in_names(block: Block) -> bool:
    """The last inline element holds names joined as credits join them."""
    last = " ".join("".join(block.nodes[-1].itertext()).split()) if block.nodes else ""
    return "/" in last and block.text.endswith(last) and is_joined_names(last)


def _short(vectors: Vectors, chosen: set[int]) -> list[int]:
    land = vectors.land
    return [i for i in chosen if land.lengths[i] < LONGEST and land.blocks[i].tag not in HEADING_TAGS]


def _lesser(vectors: Vectors, found: set[int], chosen: set[int]) -> set[int]:
    """``found`` where it is a small part of the body."""
    sizes = vectors.land.sizes
    return found if sum(sizes[i] for i in found) < SHARE * sum(sizes[i] for i in chosen) else set()


def _is_boxed(vectors: Vectors, i: int) -> bool:
    block = vectors.land.blocks[i]
    boxes = (box for box in block.container.ancestors(4) if vectors.pictures_in(box))
    box = next(boxes, None)
    if box is None or not _holds_little_else(box, len(block.text)):
        return False
    return _is_called_picture(box) or ("/" in block.text and is_joined_names(block.text))


def _is_called_picture(box: Container) -> bool:
    return box.tag == "figure" or bool(bits_of("div", box.names) & MEDIA)


def _holds_little_else(box: Container, size: int) -> bool:
    return sum(len(text.strip()) for text in islice(box.node.itertext(), PIECES)) < size + BESIDE
