"""The block classifier: boosted decision trees, trained by ``benchmarks/train_body.py``, stored as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from newsspider.extract.body.features import FEATURES

# A leaf is its score; a branch is (feature index, threshold, where to go up to it, where to go above it).
Tree = float | tuple[int, float, "Tree", "Tree"]


@cache
def load_trees() -> list[Tree]:
    """The trees of ``trees.json``. Raises ValueError when they were trained on other features."""
    stored = json.loads(files("newsspider.extract.body").joinpath("trees.json").read_text("utf-8"))
    if stored["features"] != FEATURES:
        raise ValueError("trees.json was trained on other features: run benchmarks/train_body.py")
    return [_frozen(tree) for tree in stored["trees"]]


def _frozen(tree: Any) -> Tree:
    if isinstance(tree, list):
        return int(tree[0]), float(tree[1]), _frozen(tree[2]), _frozen(tree[3])
    return float(tree)


# After so many trees a score beyond the limit never changed sign on the shared pages; it would have grown by the factor.
_EARLY = ((16, 2.5, 1.8), (28, 1.5, 1.25))


@cache
def _stages() -> list[tuple[list[Tree], float, float]]:
    """The trees in runs, each with the score beyond which the rest need not be asked, and the growth to expect."""
    trees, start, stages = load_trees(), 0, []
    for end, limit, growth in _EARLY:
        stages.append((trees[start:end], limit, growth))
        start = end
    return [*stages, (trees[start:], 0.0, 1.0)]


def probability(vector: Sequence[float]) -> float:
    """How likely the block with these features is body, 0 to 1."""
    score = 0.0
    for trees, limit, growth in _stages():
        for tree in trees:
            node: Any = tree
            while node.__class__ is tuple:
                feature, threshold, low, high = node
                node = low if vector[feature] <= threshold else high
            score += node
        if score > limit or score < -limit:
            score *= growth
            break
    return 1.0 / (1.0 + math.exp(-score))
