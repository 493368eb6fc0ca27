"""Headings of the body: by tag, by bold type, or as short lines of their own between two paragraphs."""

from __future__ import annotations

from newsspider.extract.blocks import HEADING_TAGS, Block
from newsspider.extract.body.features import Vectors

LONGEST = 90  # characters of a heading that has no heading tag
_PARAGRAPH = 100  # characters at least, of the paragraphs around such a heading
_POSSIBLE = 0.05  # what the classifier must give a heading whose text is body
_ENDS_NO_HEADING = frozenset('.,;:…"”“»')
_SENTENCE_END = frozenset(".!?…\"”“»'’)")


def is_heading(block: Block) -> bool:
    """A heading by its tag, or a short bold line of its own that ends no sentence."""
    if block.tag in HEADING_TAGS:
        return True
    text = block.text
    bold_only = block.bold >= 0.95 * len(text.replace(" ", "")) and block.bold > 0
    return bold_only and block.tag in ("p", "div", "td") and 3 <= len(text) <= LONGEST and text[-1] not in '.,;:!…"”“»'


def tagged_headings(vectors: Vectors, scores: dict[int, float], chosen: set[int]) -> set[int]:
    """Headings inside the body whose text is body: a lone heading looks like a teaser to the classifier."""
    found = set()
    blocks = vectors.land.blocks
    for i, score in scores.items():
        if i in chosen or score < _POSSIBLE or blocks[i].tag not in HEADING_TAGS or vectors.clutter_at(i):
            continue
        if vectors.land.up[vectors.land.at[i]] == 0 and blocks[i].links < 0.8 * len(blocks[i].text):
            here = range(i + 1, min(i + 9, len(blocks)))
            below = next((j for j in here if j in chosen or blocks[j].tag in HEADING_TAGS), None)
            above = any(j in chosen for j in range(i - 9, i))
            if above and below in chosen:
                found.add(i)
    return found


def line_headings(vectors: Vectors, scores: dict[int, float], chosen: set[int]) -> set[int]:
    """Short lines without a full stop, each between two paragraphs of the body that are its siblings: headings of
    pages that have no tags for them. Their look (tag and class) must differ from that of the paragraphs, unless
    every word but the small ones is capitalized."""
    blocks = vectors.land.blocks
    found = set()
    for i in scores:
        if not 0 < i < len(blocks) - 1 or vectors.clutter_at(i) or not _is_line(blocks[i]):
            continue
        above, here, below = blocks[i - 1], blocks[i], blocks[i + 1]
        if i - 1 not in chosen or i + 1 not in chosen or not (_is_paragraph(above) and _is_paragraph(below)):
            continue
        if _siblings(above, here) and _siblings(here, below) and vectors.twins[here.text[:80]] == 1:
            look = _look(here)
            if (look != _look(above) and look != _look(below)) or _is_title_case(here.text):
                found.add(i)
    return found


def _is_line(block: Block) -> bool:
    text = block.text
    return (
        3 <= len(text) <= LONGEST
        and block.tag in ("div", "p", "td", "span", "section")
        and text[-1] not in _ENDS_NO_HEADING
        and not text[0].islower()
        and not block.links
    )


def _is_paragraph(block: Block) -> bool:
    return len(block.text) >= _PARAGRAPH and block.text[-1] in _SENTENCE_END


def _siblings(a: Block, b: Block) -> bool:
    """In one element, or in elements of one parent or grandparent."""
    if a.container is b.container or a.container.parent is b.container.parent:
        return True
    up, down = a.container.parent, b.container.parent
    return up is not None and down is not None and up.parent is down.parent and up.depth == down.depth


def _look(block: Block) -> tuple[str, str | None]:
    return block.tag, block.container.names[0]


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3]
    return len(words) >= 2 and all(not word[0].islower() for word in words)
