"""Pages of a text that its reader turns in place: the first is shown, the others are hidden boxes beside it."""

from __future__ import annotations

from collections.abc import Iterable

from newsspider.extract.blocks import HEADING_TAGS, Container
from newsspider.extract.body.features import Vectors

PARAGRAPH = 60  # characters
LEVELS = 8  # from a block up to the box that is a page
_Kind = tuple[int, str, str]


def turned_pages(vectors: Vectors, asked: Iterable[int], chosen: set[int]) -> set[int]:
    """Hidden blocks that look like the body's paragraphs, in boxes of one kind with a shown box that holds some."""
    land = vectors.land
    blocks, sizes, texty, links = land.blocks, land.sizes, land.texty, land.links
    long = [i for i in asked if sizes[i] >= PARAGRAPH and not texty[i] and links[i] < 0.4]  # hidden ones and headings
    pages = {_kind(_outermost(box)) for i in long if (box := blocks[i].container).hidden} - {None}
    if not pages:
        return set()
    around = {kind[0] for kind in pages if kind}
    shown = [box for i in chosen if not (box := blocks[i].container).hidden]
    pages &= {
        _kind(box) for inner in shown for box in inner.ancestors(LEVELS) if box.parent and box.parent.number in around
    }
    if not pages:
        return set()
    looks = {(box.tag, box.names[0]) for box in shown}
    found: set[int] = set()
    for i in asked:
        here = blocks[i].container
        if here.hidden and links[i] < 0.5 and (here.tag in HEADING_TAGS or (here.tag, here.names[0]) in looks):
            found.update([i] if _kind(_outermost(here)) in pages else [])
    return found


def _outermost(container: Container) -> Container:
    """The box that hides it."""
    while container.parent is not None and container.parent.hidden:
        container = container.parent
    return container


def _kind(box: Container) -> _Kind | None:
    """Where it stands, its tag and the first of its names; none without a name."""
    names = (box.names[0] or "").split()
    return (box.parent.number, box.tag, names[0]) if names and box.parent is not None else None
