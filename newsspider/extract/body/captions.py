"""What the markup calls a caption, or repeats as what its picture shows: no body. Names alone mislead on single pages, so
each rule asks for a second reason: length, or that it is a lesser part."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.features import Vectors
from newsspider.extract.picturewords import CAPTION_TOKENS

CAPTION = 300  # characters; longer ones tell the story
CAPTION_TOLD = 500  # of one that the picture's alternative text repeats
SAID = 40  # characters at their beginnings by which the two are known for one
PIECES, BESIDE = 60, 120  # pieces of text of such a box, characters of them beside the caption
FEW = 6  # inline elements of a block looked at

FEW_CAPTIONS, SHORT, LEFT = 2, 250, 80  # captions of a short story, characters of each, and of the story

_CAPTIONS = CAPTION_TOKENS - {"description", "desc", "bu", "podpis"}  # these name other things as often
_INLINE = _CAPTIONS | frozenset("credit credits photocredit imagecredit".split())


def named_captions(vectors: Vectors, chosen: set[int]) -> set[int]:
    """In a picture's caption, of a caption's length; not where the headline or much of the story stands in captions."""
    land = vectors.land
    found = {i for i in chosen if land.sizes[i] < CAPTION and _caption_of(land.blocks[i]) is not None}
    head = _caption_of(land.blocks[land.head]) if found and land.head >= 0 else None
    return (
        found if head is None and (4 * len(found) < len(chosen) or is_told_without(vectors, found, chosen)) else set()
    )


def told_captions(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Word for word the alternative text of the picture with which it shares a box that holds little else; not where
    much of the story is told in such captions."""
    blocks, lengths = vectors.land.blocks, vectors.land.lengths
    asked = [i for i in chosen if SAID <= lengths[i] < CAPTION_TOLD and blocks[i].tag not in HEADING_TAGS]
    outer = {box for i in asked if (box := blocks[i].container.parent) is not None}  # few: paragraphs share theirs
    told = {box: _alternatives(vectors.pictures_in(box)) for inner in outer for box in inner.ancestors(2)}
    found: set[int] = set()
    if not any(told.values()):
        return found
    for i in asked:
        text = blocks[i].text
        for box in blocks[i].container.ancestors(3)[1:]:
            if text[:SAID] in told[box] and holds_little_else(box, len(text)):
                found.add(i)
    return found if 4 * len(found) < len(chosen) or is_told_without(vectors, found, chosen) else set()


def is_told_without(vectors: Vectors, found: set[int], chosen: set[int]) -> bool:
    """One or two captions beside a story of a paragraph or two, which is most of the text: a picture story has more."""
    if not 0 < len(found) <= FEW_CAPTIONS:
        return False
    blocks, sizes = vectors.land.blocks, vectors.land.sizes
    if any(sizes[i] > SHORT for i in found):
        return False
    left = sum(sizes[i] for i in chosen - found if blocks[i].tag not in HEADING_TAGS)
    return left >= max(LEFT, sum(sizes[i] for i in found))


def _alternatives(pictures: list[Element]) -> frozenset[str]:
    """The beginnings of their alternative texts."""
    images = [node for node in pictures if node.tag == "img"]
    return frozenset([" ".join((image.get("alt") or "").split())[:SAID] for image in images])


def holds_little_else(box: Container, size: int) -> bool:
    return sum(len(text.strip()) for text in islice(box.node.itertext(), PIECES)) < size + BESIDE


def _caption_of(block: Block) -> Container | None:
    if block.nodes and _is_inline_caption(block):
        return block.container
    here: Container | None = block.container
    for depth in range(4):
        if here is None:
            break
        if here.tag == "figcaption" or (depth < 2 and _may_be_named(here) and _CAPTIONS & here.tokens):
            return here
        here = here.parent
    return None


def _is_inline_caption(block: Block) -> bool:
    """``<span class="image-caption">``, or a credit's, or both in a row, around all that the block says."""
    named = [n for n in block.nodes[:FEW] if n.tag == "span" and not _INLINE.isdisjoint(name_tokens(n))]
    outer = [node for node in named if node.getparent() not in named]
    said = sum(len(" ".join(node.text_content().split())) for node in outer)
    return 10 * said >= 9 * len(block.text)


def _may_be_named(here: Container) -> bool:
    """Most elements of a text have neither class nor id, and no name of their own."""
    return here.names != (None, None) or "-" in here.tag
