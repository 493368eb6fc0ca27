"""Accuracy on the shared pages: runs `extract` over them and both scorers.

Published times are scored twice: as printed in UTC (`all/date_day`, `all/date_exact`), and on the page's own clock
(`all-clock/…`; why and how: clock.py).

usage: python benchmarks/accuracy.py [--shared DIR] [--part dev|keep|all] [--out DIR] [--gold-only] [--errors N] [--json FILE]
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from newsspider import PageError, extract

sys.path.insert(0, str(Path(__file__).parent))
from clock import on_own_clock
from doubts import LIST as DOUBTFUL
from split import is_keep

ROOT = Path(__file__).parents[1]


def pages(shared: Path, part: str, gold_only: bool) -> Iterator[tuple[dict[str, Any], bytes]]:
    gold = {json.loads(line)["id"] for line in (shared / "corpus/gold.jsonl").open(encoding="utf-8")}
    for line in (shared / "corpus/manifest.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if (part == "all" or is_keep(row["domain"]) == (part == "keep")) and (not gold_only or row["id"] in gold):
            yield row, gzip.decompress((shared / f"corpus/html/{row['id']}.html.gz").read_bytes())


def predict(row: dict[str, Any], body: bytes) -> dict[str, Any]:
    crawled = row.get("crawl_date")
    fetched = datetime.fromisoformat(crawled) if crawled else None
    if fetched and fetched.tzinfo is None:
        fetched = fetched.astimezone()
    try:
        article = extract(body, row["url"] or "", fetched_at=fetched).to_dict()
    except PageError as error:
        article = {"evidence": {"page": str(error)}}
    return {
        "id": row["id"],
        "published": article.get("published_at"),
        "modified": article.get("modified_at"),
        **article,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--part", choices=["dev", "keep", "all"], default="all")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--gold-only", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--json", type=Path, help="write the figures by name here")
    args = parser.parse_args()
    out = args.out or Path(tempfile.mkdtemp(prefix="accuracy-"))
    out.mkdir(parents=True, exist_ok=True)
    ids = []
    with (
        (out / "pred.jsonl").open("w", encoding="utf-8") as predictions,
        (out / "clock.jsonl").open("w", encoding="utf-8") as times,
    ):
        for row, body in pages(args.shared, args.part, args.gold_only):
            ids.append(row["id"])
            article = predict(row, body)
            predictions.write(json.dumps(article, ensure_ascii=False) + "\n")
            times.write(json.dumps({"id": row["id"], "published": on_own_clock(article)}) + "\n")
    (out / "ids").write_text("\n".join(ids))
    lines = (args.shared / "corpus/gold.jsonl").open(encoding="utf-8")
    kept = set(ids)
    (out / "gold.jsonl").write_text("".join(x for x in lines if json.loads(x)["id"] in kept), encoding="utf-8")
    corpus = args.shared / "corpus"
    score = [corpus / "score.py", "--manifest", corpus / "manifest.jsonl", "--ids", out / "ids"]
    if not args.gold_only:
        run(*score, "--json", out / "score.json", "--per-page", out / "per_page.jsonl", out / "pred.jsonl")
        run(*score, "--json", out / "clock.json", out / "clock.jsonl", show=False)
        print_times(out)
        print_undoubted(out)
        print_told(out, corpus)
    gold = [corpus / "gold_score.py", "--gold", out / "gold.jsonl", out / "pred.jsonl"]
    run(*gold, "--errors", args.errors)
    if args.json:
        args.json.write_text(json.dumps(figures(out, run(*gold, "--json", show=False)), indent=1), encoding="utf-8")


def run(*command: object, show: bool = True) -> str:
    """A scorer in a process of its own: they are scripts, and stay as they were handed out."""
    done = subprocess.run([sys.executable, *map(str, command)], check=True, text=True, stdout=subprocess.PIPE)
    if show:
        print(done.stdout, end="")
    return done.stdout


TIMES = {"date_day": "day", "date_exact": "instant"}
CLOCKS = {
    "published as printed in UTC": ("score.json", "pred"),
    "published on the page's own clock": ("clock.json", "clock"),
}


def print_times(out: Path) -> None:
    for title, (file, name) in CLOCKS.items():
        scores = json.loads((out / file).read_text(encoding="utf-8"))[name]["all"]
        print(f"{title:34}", *(f"{what} {scores[key]:.3f} ({scores['n_' + key]})" for key, what in TIMES.items()))


UNDOUBTED = {"head_exact": "headline", "head_f1": "headline", "date_day": "published", "auth_f1": "authors"}


def print_undoubted(out: Path) -> None:
    """The same figures without the truths that ``doubts.py`` lists: what no reader of the page would give."""
    doubtful = {tuple(line.split("\t")[:2]) for line in DOUBTFUL.read_text(encoding="utf-8").splitlines()}
    scores = [json.loads(line) for line in (out / "per_page.jsonl").open(encoding="utf-8")]
    shown = []
    for name, field in UNDOUBTED.items():
        kept = [page[name] for page in scores if name in page and (page["id"], field) not in doubtful]
        shown.append(f"{name} {sum(kept) / max(1, len(kept)):.3f} ({len(kept)})")
    print(f"{'without doubtful truths':34}", *shown)


def print_told(out: Path, corpus: Path) -> None:
    """The snippets that a body must have, where fields of their own count too: a third of those that the body lacks are
    standfirst, key points, headline or caption, which the Article keeps apart."""
    truths = {row["id"]: row["truth"] for row in map(json.loads, (corpus / "manifest.jsonl").open(encoding="utf-8"))}
    shares = []
    for article in map(json.loads, (out / "pred.jsonl").open(encoding="utf-8")):
        truth = truths[article["id"]]
        if wanted := truth.get("body_must") or truth.get("with_strings"):
            texts = [article.get(name) or "" for name in ("body", "headline", "standfirst")]
            texts += [*article.get("bullets", []), *(image["caption"] or "" for image in article.get("images", []))]
            told = [" ".join(text.split()) for text in texts]
            shares.append(sum(any(" ".join(s.split()) in text for text in told) for s in wanted) / len(wanted))
    if shares:
        print(f"{'must-have, in any field':34} {sum(shares) / len(shares):.3f} ({len(shares)})")


GROUPS = {"all": "all", "tech": "tech", "hand-made": "source=article-extraction-benchmark"}


def figures(out: Path, gold: str) -> dict[str, float]:
    """Every figure by name: ``all/B_f`` is the body F1 over all pages, ``gold/authors`` one of the hand-labeled pages."""
    named = {f"gold/{name}": value for name, value in json.loads(gold).items()}
    if (out / "score.json").exists():
        groups = json.loads((out / "score.json").read_text(encoding="utf-8"))["pred"]
        named |= {f"{g}/{k}": v for g, key in GROUPS.items() for k, v in groups[key].items() if not k.startswith("n")}
        own = json.loads((out / "clock.json").read_text(encoding="utf-8"))["clock"]
        named |= {f"{g}-clock/{k}": own[key][k] for g, key in GROUPS.items() for k in TIMES if k in own[key]}
    return named


if __name__ == "__main__":
    main()
