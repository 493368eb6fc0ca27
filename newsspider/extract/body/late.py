"""Features that cost a search through texts, or a look at the neighbors, and that the trees seldom ask for: told only
when one does."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsspider.extract.clutter import mentions

if TYPE_CHECKING:
    from newsspider.extract.body.features import Vectors

NOT_YET = -2.0  # their value in a vector; no feature has it


def commas(vectors: Vectors, i: int) -> float:
    """Commas and full stops between words, in a hundred characters."""
    text = vectors.land.texts[i]
    return (text.count(", ") + text.count(". ")) / vectors.land.sizes[i] * 100


def mentioned(vectors: Vectors, i: int) -> float:
    return mentions(vectors.land.texts[i])


def in_description(vectors: Vectors, i: int) -> float:
    """Whether the text begins in the page's description, or that one in the text."""
    text, description = vectors.land.texts[i], vectors.description
    return float(bool(description) and (text[:60] in description or description[:60] in text))


def in_headline(vectors: Vectors, i: int) -> float:
    text, headline = vectors.land.texts[i], vectors.headline
    return float(bool(headline) and (text in headline or headline in text))


def in_jsonld(vectors: Vectors, i: int) -> float:
    """Whether the text begins in the body that JSON-LD gives; -1 where it gives none."""
    return float(vectors.land.texts[i][:50] in vectors.jsonld) if vectors.jsonld else -1.0


def same_prev(vectors: Vectors, i: int) -> float:
    """Whether the block before stands in an element beside this one's."""
    blocks = vectors.land.blocks
    return float(i > 0 and blocks[i - 1].container.parent is blocks[i].container.parent)


def same_next(vectors: Vectors, i: int) -> float:
    return same_prev(vectors, i + 1) if i + 1 < len(vectors.land.blocks) else 0.0


def prev_clutter(vectors: Vectors, i: int) -> float:
    return vectors.clutter_at(i - 1)


def next_clutter(vectors: Vectors, i: int) -> float:
    return vectors.clutter_at(i + 1)


LATE: dict[str, Callable[[Vectors, int], float]] = {
    "commas": commas,
    "mentions": mentioned,
    "in_description": in_description,
    "in_headline": in_headline,
    "in_jsonld": in_jsonld,
    "same_prev": same_prev,
    "same_next": same_next,
    "prev_clutter": prev_clutter,
    "next_clutter": next_clutter,
}
