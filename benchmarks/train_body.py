"""Train the block classifier of the body module on the shared pages and write its trees.

usage: python benchmarks/train_body.py [--shared DIR] [--check]     (needs: pip install lightgbm)

Only the DEV part is read. A block's label is the share of its words that the truth body covers with runs of four
words; pages with must and must-not snippets label the blocks that hold them. Every page weighs the same, a block by
its share of the page's body. ``--check`` prints log loss and accuracy in 5-fold cross-validation by domain.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from newsspider import PageError
from newsspider.extract.blocks import Block
from newsspider.extract.body import vectors_of
from newsspider.extract.body.features import FEATURES
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

sys.path.insert(0, str(Path(__file__).parent))
from accuracy import ROOT, pages

OUT = ROOT / "newsspider/extract/body/trees.json"
RUN = 4  # words
SNIPPET_WEIGHT = 0.12  # of a page
ROUNDS = 60
PARAMS = {
    "objective": "cross_entropy",
    "learning_rate": 0.15,
    "num_leaves": 20,
    "max_depth": 6,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 3,
    "verbose": -1,
    "num_threads": 1,
    "seed": 1,
    "deterministic": True,
}
_WORD = re.compile(r"\w+")


@dataclass
class Sample:
    """The candidate blocks of one page: features, labels (0 to 1, -1 unknown) and weights."""

    domain: str
    x: np.ndarray
    y: np.ndarray
    weight: np.ndarray


def cover(blocks: list[Block], truth: str) -> tuple[list[float], list[int]]:
    """For each block the share of its words that the truth holds, and its number of words. Where a page says the same
    twice, the occurrence with most other body text around it counts."""
    wanted = _WORD.findall(truth)
    line = f" {' '.join(wanted)} "
    runs = Counter(tuple(wanted[i : i + RUN]) for i in range(max(0, len(wanted) - RUN + 1)))
    words = [_WORD.findall(b.text) for b in blocks]
    shares = _covered(words, runs)
    for i, own in enumerate(words):
        if 0 < len(own) < RUN and f" {' '.join(own)} " in line:
            shares[i] = max(shares[i], 0.99)
    mass = [len(w) * s if len(w) >= 8 else 0.0 for w, s in zip(words, shares, strict=True)]
    around = [sum(mass[max(0, i - 8) : i + 9]) for i in range(len(blocks))]
    labels = [0.0] * len(blocks)
    short: Counter[str] = Counter()
    for i in sorted(range(len(blocks)), key=lambda i: (blocks[i].container.hidden, -around[i])):
        own, text = words[i], f" {' '.join(words[i])} "
        if len(own) >= RUN:
            mine = [tuple(own[k : k + RUN]) for k in range(len(own) - RUN + 1)]
            left = 0
            for run in mine:
                if runs[run] > 0:
                    runs[run] -= 1
                    left += 1
            labels[i] = min(shares[i], (left + RUN - 1) / (len(mine) + RUN - 1))
        elif own and short[text] < max(line.count(text), shares[i] == 1.0):
            short[text] += 1
            labels[i] = shares[i]
        if len(own) < 6 and sum(mass[max(0, i - 4) : i + 5]) == 0 and not (shares[i] == 1.0 and around[i] > 0):
            labels[i] = 0.0  # a word or two far from the body are there by chance
    return labels, [len(w) for w in words]


def _covered(words: list[list[str]], runs: Counter[tuple[str, ...]]) -> list[float]:
    """Share of each block's words inside runs of the truth; runs may span blocks, as cells of a table do."""
    flat = [word for own in words for word in own]
    owner = [i for i, own in enumerate(words) for _ in own]
    hit = [False] * len(flat)
    for k in range(len(flat) - RUN + 1):
        if tuple(flat[k : k + RUN]) in runs:
            hit[k : k + RUN] = [True] * RUN
    counts = Counter(i for i, h in zip(owner, hit, strict=True) if h)
    return [counts[i] / len(own) if own else 0.0 for i, own in enumerate(words)]


def plain(text: str) -> str:
    quotes = {ord(c): "'" for c in "‘’‚‛′ʼ`´"} | {ord(c): '"' for c in "“”„‟″«»"}
    return " ".join(unicodedata.normalize("NFKC", text).translate(quotes).split())


def sample(row: dict[str, Any], raw: bytes) -> Sample | None:
    try:
        page = Page(raw, row["url"] or "")
    except PageError:
        return None
    vectors = vectors_of(page, find_headline(page, Evidence()))
    chosen = vectors.candidates()
    truth, blocks = row["truth"], page.blocks
    y, weight = np.full(len(blocks), -1.0), np.zeros(len(blocks))
    body = truth.get("body")
    if body:
        labels, sizes = cover(blocks, body)
        whole = max(sum(s for s, label in zip(sizes, labels, strict=True) if label > 0.5), 30)
        y[:], weight[:] = labels, [min((s + 2) / whole, 0.5) for s in sizes]
    for key, label in (("body_must", 1.0), ("body_must_not", 0.0)):
        for snippet in (truth.get(key) or []) if not body else []:
            for i, block in enumerate(blocks):
                if plain(snippet) in plain(block.text) and y[i] < 1:
                    y[i], weight[i] = label, SNIPPET_WEIGHT
    known = [i for i in chosen if weight[i] > 0]
    if not known:
        return None
    x = np.array([vectors.vector(i) for i in known], dtype=np.float32)
    return Sample(row["domain"], x, y[known], weight[known])


def fit(samples: list[Sample]) -> lightgbm.Booster:
    x, y = np.concatenate([s.x for s in samples]), np.concatenate([s.y for s in samples])
    weight = np.concatenate([s.weight for s in samples]) * 40 + 0.05
    return lightgbm.train(PARAMS, lightgbm.Dataset(x, label=y, weight=weight), ROUNDS)


def trees(booster: lightgbm.Booster) -> list[Any]:
    """The trees as nested lists: [feature, threshold, low, high] or a leaf's score."""

    def nested(node: dict[str, Any]) -> Any:
        if "leaf_value" in node:
            return float(f"{node['leaf_value']:.4g}")
        threshold = float(f"{node['threshold']:.5g}")
        return [node["split_feature"], threshold, nested(node["left_child"]), nested(node["right_child"])]

    return [nested(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def check(samples: list[Sample]) -> None:
    """Weighted accuracy and log loss on domains the model has not seen."""
    hits = loss = mass = 0.0
    fold = [int(hashlib.md5(s.domain.encode()).hexdigest(), 16) % 5 for s in samples]
    for k in range(5):
        booster = fit([s for s, f in zip(samples, fold, strict=True) if f != k])
        for s in (s for s, f in zip(samples, fold, strict=True) if f == k):
            p = np.clip(booster.predict(s.x), 1e-6, 1 - 1e-6)
            hits += float((s.weight * ((p > 0.5) == (s.y > 0.5))).sum())
            loss -= float((s.weight * (s.y * np.log(p) + (1 - s.y) * np.log(1 - p))).sum())
            mass += float(s.weight.sum())
    print(f"cross-validation by domain: accuracy {hits / mass:.4f}, log loss {loss / mass:.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    found = (sample(row, raw) for row, raw in pages(args.shared, "dev", False))
    samples = [s for s in found if s is not None]
    print(f"{len(samples)} pages, {sum(len(s.y) for s in samples)} blocks")
    if args.check:
        check(samples)
    stored = {"features": FEATURES, "trees": trees(fit(samples))}
    OUT.write_text(json.dumps(stored, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"wrote {OUT.relative_to(ROOT)}, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
