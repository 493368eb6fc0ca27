"""Short blocks outside main that nobody asked about, beside others there that may be body: the ingredients of which one
is long, the shorter entries of a ticker."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from newsspider.extract.blocks import Container
from newsspider.extract.body.features import Vectors

LIKELY = 0.45  # what makes a block one whose neighbors are asked about
TEXT = 40  # characters of a block that speaks for the boxes beside its own, too


def neighbors_far_off(vectors: Vectors, scores: Mapping[int, float], left_out: Collection[int]) -> list[int]:
    """The blocks to ask about that share a box with a likely one outside main, or stand in boxes side by side with it.

    ``scores`` are of the blocks asked so far. On the shared pages that is a block in five hundred.
    """
    land = vectors.land
    blocks, up, at = land.blocks, land.up, land.at
    boxes: set[Container] = set()
    for i, score in scores.items():
        if score <= LIKELY or not up[at[i]] or (box := blocks[i].container.parent) is None:
            continue
        boxes.add(box)
        if box.parent is not None and land.sizes[i] >= TEXT:
            boxes.add(box.parent)
    if not boxes:
        return []
    return [
        i
        for i, block in enumerate(blocks)
        if i not in scores
        and i not in left_out
        and (box := block.container.parent) is not None
        and (box in boxes or box.parent in boxes)
    ]
