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


def probability(vector: Sequence[float]) -> float:
    """How likely the block with these features is body, 0 to 1."""
    score = 0.0
    for tree in load_trees():
        node: Any = tree
        while node.__class__ is tuple:
            feature, threshold, low, high = node
            node = low if vector[feature] <= threshold else high
        score += node
    return 1.0 / (1.0 + math.exp(-score))
