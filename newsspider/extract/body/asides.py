"""Boxes between the paragraphs and below them that name nothing in their markup: questions to an assistant, polls, lists
of the article's data. Rules of the same kind as those in ``never.py``."""

from __future__ import annotations

import re

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
    "factbox factfile faktaboks faktabox faktaruta faktenbox faktenkasten infobox infokasten".split()
)
_PULLED = frozenset(["pullquote", "pullquotes"])
_TELLING = _FACT_BOXES | _PULLED | {"fact", "pull"}  # one of them is in all such names
LESSER = 0.2  # share of the body that such boxes may have
ECHOED = 0.8  # share of a pulled quotation's runs of three words that the body says, too


def set_apart(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Boxes of facts and pulled quotations, called so, where they are the lesser part.

    Many themes know no other block quote than the pulled one: what such a box alone says is body, but in an ``aside``.
    """
    land = vectors.land
    own = {land.blocks[i].container for i in chosen}
    outer = {box.parent for box in own if box.parent is not None}  # few: paragraphs share theirs
    boxes = {box for box in own.union(*[box.ancestors(3) for box in outer]) if not box.tokens.isdisjoint(_TELLING)}
    if not boxes:
        return set()
    around = {i: land.blocks[i].container.ancestors(4) for i in chosen}
    apart = {box for box in boxes if _is_called(box, _FACT_BOXES, ("fact", "box")) or _is_pulled_aside(box)}
    quoted = {box for box in boxes - apart if _is_pulled(box)}
    facts = {i for i, chain in around.items() if not apart.isdisjoint(chain)}
    pulled = {i for i, chain in around.items() if not quoted.isdisjoint(chain)}
    if pulled:
        said = set(_runs(" ".join(land.texts[i] for i in sorted(chosen - pulled - facts))))
        facts |= {i for i in pulled if _is_echo(land.texts[i], said)}
    return facts if sum(land.sizes[i] for i in facts) < LESSER * sum(land.sizes[i] for i in chosen) else set()


def _is_pulled_aside(box: Container) -> bool:
    """Its tag is a reason of its own: an ``aside``, or an element that the page has defined for it."""
    return (box.tag == "aside" or "-" in box.tag) and _is_pulled(box)


def _is_pulled(box: Container) -> bool:
    return _is_called(box, _PULLED, ("pull", "quote"))


def _is_called(box: Container, names: frozenset[str], pair: tuple[str, str]) -> bool:
    tokens = box.tokens
    return not tokens.isdisjoint(names) or tokens.issuperset(pair)


def _runs(text: str) -> list[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return list(zip(words, words[1:], words[2:], strict=False))


def _is_echo(text: str, said: set[tuple[str, ...]]) -> bool:
    """A quotation of less than one run of words is a catchword."""
    runs = _runs(text)
    return sum(run in said for run in runs) >= ECHOED * len(runs)


_WORD = re.compile(r"\w+")


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
