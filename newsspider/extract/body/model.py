"""The block classifier: boosted decision trees, trained by ``benchmarks/train_body.py``, stored as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from newsspider.extract.body.features import FEATURES, WHOLE, Vectors
from newsspider.extract.body.late import LATE, NOT_YET

# A leaf is its score; a branch is (feature index, threshold, where to go up to it, where to go above it).
Tree = float | tuple[int, float, "Tree", "Tree"]


@cache
def load_trees() -> list[Tree]:
    """The trees of ``trees.json``. Raises ValueError when they were trained on other features."""
    stored = json.loads(Path(__file__).with_name("trees.json").read_text("utf-8"))
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
def _compiled() -> Callable[[list[float], Vectors, int], float]:
    """The trees as one Python function, a line of nested conditions a tree: twice as fast as walking them, and
    compiled in 12 ms."""
    growth = {end: (limit, factor) for end, limit, factor in _EARLY}
    variables = ", ".join(map(_variable, range(len(FEATURES))))
    lines = ["def score(vector, vectors, i):", f"    {variables} = vector", "    total = 0.0"]
    for count, tree in enumerate(load_trees(), start=1):
        lines.append(f"    total += {_expression(tree)}")
        if count in growth:
            limit, factor = growth[count]
            lines.append(f"    if not {-limit!r} <= total <= {limit!r}: return total * {factor!r}")
    names: dict[str, Any] = dict(LATE)
    exec(compile("\n".join([*lines, "    return total"]), "trees.json", "exec"), names)  # numbers only: see _frozen
    score: Callable[[list[float], Vectors, int], float] = names["score"]
    return score


def _expression(tree: Tree) -> str:
    if isinstance(tree, float):
        return repr(tree)
    feature, threshold, low, high = tree
    value, name = _variable(feature), FEATURES[feature]
    if name in LATE:
        value = f"({value} if {value} != {NOT_YET} else ({value} := {name}(vectors, i)))"
    limit = math.floor(threshold) if name in WHOLE else threshold  # Python compares two of a type faster
    return f"({_expression(low)} if {value} <= {limit!r} else {_expression(high)})"


def _variable(feature: int) -> str:
    return f"f{feature}"


def probability(vectors: Vectors, i: int) -> float:
    """How likely block ``i`` is body, 0 to 1."""
    return 1.0 / (1.0 + math.exp(-_compiled()(vectors.vector(i), vectors, i)))
