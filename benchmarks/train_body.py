"""Train the block classifier of the body module on the shared pages and write its trees.

usage: python benchmarks/train_body.py [--shared DIR] [--part dev|all] [--check]     (needs: pip install lightgbm trafilatura)

The settings were chosen by cross-validation on the DEV part (--part dev); the trees that ship are then fitted on all
pages. A block's label is the share of its words that the truth body covers with runs of four
words; pages with must and must-not snippets label the blocks that hold them. Pages without a truth body lend the
blocks on which trafilatura and a first model agree: three times the layouts, and +.003 body F1 in cross-validation.
Every page with a truth also comes as a soup of nameless ``div`` and as one cell of lines with ``<br>``, so that the
model does not hang on names and tags. A page weighs the same whatever its length, a block by its share of the body.
``--check`` prints log loss and accuracy in 5-fold cross-validation by domain.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import trafilatura
from lxml.html import HtmlElement

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
VARIANT_WEIGHT = 0.3  # of a page rewritten as another layout
CONSENSUS_WEIGHT = 0.4  # of a page labeled by two extractors that agree
AGREEMENT = 0.7  # share of the other tool's text the first model must find, and the reverse
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
    """The candidate blocks of one page: features, labels (0 to 1, -1 unknown) and weights; ``whole`` when a truth
    body labels all of them."""

    domain: str
    x: np.ndarray
    y: np.ndarray
    weight: np.ndarray
    whole: bool
    blocks: list[Block]


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


def sample(row: dict[str, Any], raw: bytes, layout: str = "") -> Sample | None:
    """The page's candidate blocks with what is known of them; None when nothing is."""
    try:
        page = Page(raw, row["url"] or "")
    except PageError:
        return None
    if layout:
        LAYOUTS[layout](page.root)
    vectors = vectors_of(page, find_headline(page, Evidence()))
    chosen = vectors.candidates()
    truth, blocks = row["truth"], page.blocks
    y, weight = np.full(len(blocks), -1.0), np.zeros(len(blocks))
    body = truth.get("body")
    if body:
        y[:], weight[:] = labels_of(blocks, body, VARIANT_WEIGHT if layout else 1.0)
    for key, label in (("body_must", 1.0), ("body_must_not", 0.0)):
        for snippet in (truth.get(key) or []) if not body else []:
            for i, block in enumerate(blocks):
                if plain(snippet) in plain(block.text) and y[i] < 1:
                    y[i], weight[i] = label, SNIPPET_WEIGHT
    if not chosen:
        return None
    x = np.array([vectors.whole_vector(i) for i in chosen], dtype=np.float32)
    return Sample(row["domain"], x, y[chosen], weight[chosen], bool(body), [blocks[i] for i in chosen])


def labels_of(blocks: list[Block], body: str, share: float) -> tuple[list[float], list[float]]:
    """Labels and weights of blocks under a truth body."""
    labels, sizes = cover(blocks, body)
    whole = max(sum(s for s, label in zip(sizes, labels, strict=True) if label > 0.5), 30)
    return labels, [min((s + 2) / whole * share, 0.5) for s in sizes]


def soup(root: HtmlElement) -> None:
    """The page as nameless ``div``: no class, no id, no tag that means anything."""
    for node in root.iter():
        for name in ("class", "id", "itemprop"):
            node.attrib.pop(name, None)
        if node.tag in _TELLING:
            node.tag = "div"


def lines(root: HtmlElement) -> None:
    """Paragraphs as lines of one element, two ``<br>`` between them, headings in bold: pages written by hand."""
    for node in list(root.iter()):
        if node.tag in ("p", "li", "h2", "h3", "h4", "blockquote"):
            node.tag = "b" if node.tag.startswith("h") else "span"
            node.attrib.pop("class", None)
            for _ in range(2):
                node.addnext(node.makeelement("br"))
            last = node.getnext().getnext()
            last.tail, node.tail = node.tail, None
        elif node.tag == "div" and len(node) > 3:
            node.tag = "td"


_TELLING = frozenset(
    "p h2 h3 h4 h5 h6 li ul ol article main section header footer aside nav blockquote figure figcaption dd dt dl".split()
)
LAYOUTS = {"soup": soup, "lines": lines}


def agree(found: Sample, other: str, booster: lightgbm.Booster) -> Sample | None:
    """The sample with labels where the other extractor's text and the model's choice agree, on a page where they
    largely do."""
    labels, weights = (np.array(v) for v in labels_of(found.blocks, other, CONSENSUS_WEIGHT))
    mine, theirs = booster.predict(found.x) > 0.5, labels > 0.5
    both, either = weights[mine & theirs].sum(), weights[mine | theirs].sum()
    if len(other) < 400 or both < AGREEMENT * either:
        return None
    fill = (found.y < 0) & (mine == theirs)
    y, weight = found.y.copy(), found.weight.copy()
    y[fill], weight[fill] = labels[fill], np.minimum(weights[fill], 0.3)
    return replace(found, y=y, weight=weight)


def fit(samples: list[Sample]) -> lightgbm.Booster:
    x, y = np.concatenate([s.x for s in samples]), np.concatenate([s.y for s in samples])
    weight = np.concatenate([s.weight for s in samples])
    known = (y >= 0) & (weight > 0)
    data = lightgbm.Dataset(x[known], label=y[known], weight=weight[known] * 40 + 0.05)
    return lightgbm.train(PARAMS, data, ROUNDS)


def trees(booster: lightgbm.Booster) -> list[Any]:
    """The trees as nested lists: [feature, threshold, low, high] or a leaf's score."""

    def nested(node: dict[str, Any]) -> Any:
        if "leaf_value" in node:
            return float(f"{node['leaf_value']:.4g}")
        threshold = float(f"{node['threshold']:.5g}")
        return [node["split_feature"], threshold, nested(node["left_child"]), nested(node["right_child"])]

    return [nested(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def read(shared: Path, part: str) -> tuple[list[Sample], dict[int, str]]:
    """All samples of a part, and trafilatura's text for those without a truth body, by index."""
    samples: list[Sample] = []
    texts: dict[int, str] = {}
    for row, raw in pages(shared, part, False):
        found = sample(row, raw)
        if found is None:
            continue
        if not found.whole:
            texts[len(samples)] = trafilatura.extract(raw, url=row["url"], include_comments=False) or ""
        samples.append(found)
        if found.whole:
            samples += [v for layout in LAYOUTS if (v := sample(row, raw, layout)) is not None]
    return samples, texts


def check(samples: list[Sample]) -> None:
    """Weighted accuracy and log loss on domains the model has not seen."""
    hits = loss = mass = 0.0
    fold = [int(hashlib.md5(s.domain.encode()).hexdigest(), 16) % 5 for s in samples]
    for k in range(5):
        booster = fit([s for s, f in zip(samples, fold, strict=True) if f != k])
        for s in (s for s, f in zip(samples, fold, strict=True) if f == k):
            p = np.clip(booster.predict(s.x), 1e-6, 1 - 1e-6)
            p, s = p[s.weight > 0], replace(s, y=s.y[s.weight > 0], weight=s.weight[s.weight > 0])
            hits += float((s.weight * ((p > 0.5) == (s.y > 0.5))).sum())
            loss -= float((s.weight * (s.y * np.log(p) + (1 - s.y) * np.log(1 - p))).sum())
            mass += float(s.weight.sum())
    print(f"cross-validation by domain: accuracy {hits / mass:.4f}, log loss {loss / mass:.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--part", choices=["dev", "all"], default="all")
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    samples, texts = read(args.shared, args.part)
    first = fit(samples)
    for i, text in texts.items():
        samples[i] = agree(samples[i], text, first) or samples[i]
    print(f"{len(samples)} pages and variants, {sum(int((s.weight > 0).sum()) for s in samples)} blocks")
    if args.check:
        check(samples)
    stored = {"features": FEATURES, "trees": trees(fit(samples))}
    OUT.write_text(json.dumps(stored, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"wrote {OUT.relative_to(ROOT)}, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
