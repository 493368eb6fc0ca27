"""Boxes between the paragraphs and below them that name nothing in their markup: questions to an assistant, polls, lists
of the article's data. Rules of the same kind as those in ``never.py``."""

from __future__ import annotations

from newsspider.extract.blocks import HEADING_TAGS, Container
from newsspider.extract.body.features import Vectors

DATUM = 40  # characters of a label or a value in a list of data
TEXT = 100  # of the paragraph above which such a list stands


def lone_headings(vectors: Vectors, chosen: set[int]) -> set[int]:
    """A heading in a box of its own with buttons or fields, which ends before the next paragraph of the body."""
    blocks = vectors.land.blocks
    order = sorted(chosen)
    found: set[int] = set()
    for above, i, below in zip([-1, *order], order, order[1:], strict=False):
        if blocks[i].tag not in HEADING_TAGS or below == i + 1 or (box := blocks[i].container.parent) is None:
            continue
        outside = (blocks[j].container.ancestors(8) for j in (above, below) if j >= 0)
        if box in blocks[i + 1].container.ancestors(4) and not any(box in chain for chain in outside):
            found.add(i)
    return found


_FACT_BOXES = frozenset(
    "factbox factfile faktaboks faktabox faktaruta faktenbox faktenkasten infobox infokasten pullquote pullquotes".split()
)
_PAIRS = (frozenset(["fact", "box"]), frozenset(["pull", "quote"]))
_TELLING = _FACT_BOXES | {"fact", "pull"}  # one of them is in all such names
LESSER = 0.2  # share of the body that such boxes may have


def set_apart(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Boxes of facts and pulled quotations, called so, where they are the lesser part."""
    land = vectors.land
    around = {i: land.blocks[i].container.ancestors(4) for i in chosen}
    boxes = {box for box in set().union(*around.values()) if _is_set_apart(box)}
    found = {i for i, chain in around.items() if not boxes.isdisjoint(chain)} if boxes else set()
    return found if sum(land.sizes[i] for i in found) < LESSER * sum(land.sizes[i] for i in chosen) else set()


def _is_set_apart(box: Container) -> bool:
    tokens = box.tokens
    return not tokens.isdisjoint(_TELLING) and (bool(tokens & _FACT_BOXES) or any(pair <= tokens for pair in _PAIRS))


def data_lists(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Short terms and descriptions above the first paragraph: "Author", "Reading time", "4 minutes"."""
    blocks = vectors.land.blocks
    found: set[int] = set()
    for i in sorted(chosen):
        if blocks[i].tag in ("dt", "dd") and len(blocks[i].text) <= DATUM:
            found.add(i)
        elif len(blocks[i].text) >= TEXT:
            break
    return found
