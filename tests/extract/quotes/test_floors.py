"""Accuracy on the annotated articles beside the checkout never falls below ``floors.json``.

The floors belong to a fixed sample: the first articles by the hash of their id. They only rise.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from newsspider.extract.quotes import extract_quotes

ROOT = Path(__file__).parents[3]
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores(shared: Path) -> dict[str, Any]:
    sys.path.insert(0, str(ROOT))
    from benchmarks import quotes as bench

    if not (bench.SHARED / "quotes/manifest.jsonl").is_file():
        pytest.skip("the annotated articles are not beside this checkout")
    rows = sorted(bench.articles(), key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())[: FLOORS["sample"]]
    predicted = {row["id"]: bench.predictions(extract_quotes(row["text"], language="en")) for row in rows}
    result: dict[str, Any] = json.loads(bench.score(rows, predicted, "--json"))
    return result


@pytest.mark.parametrize(
    ("view", "measure"), [(view, m) for view in ("chunks", "direct") for m in FLOORS[view]], ids=lambda x: str(x)
)
def test_floor(scores: dict[str, Any], view: str, measure: str) -> None:
    assert scores[view][measure]["F1"] >= FLOORS[view][measure]


def test_role_floor(scores: dict[str, Any]) -> None:
    assert scores["quoted"]["role"] >= FLOORS["role"]
