"""Accuracy on the shared pages: runs `extract` over them and both scorers.

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
    with (out / "pred.jsonl").open("w", encoding="utf-8") as predictions:
        for row, body in pages(args.shared, args.part, args.gold_only):
            ids.append(row["id"])
            predictions.write(json.dumps(predict(row, body), ensure_ascii=False) + "\n")
    (out / "ids").write_text("\n".join(ids))
    lines = (args.shared / "corpus/gold.jsonl").open(encoding="utf-8")
    kept = set(ids)
    (out / "gold.jsonl").write_text("".join(x for x in lines if json.loads(x)["id"] in kept), encoding="utf-8")
    corpus = args.shared / "corpus"
    score = ["--manifest", corpus / "manifest.jsonl", "--ids", out / "ids", "--json", out / "score.json"]
    if not args.gold_only:
        run(corpus / "score.py", *score, "--per-page", out / "per_page.jsonl", out / "pred.jsonl")
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


GROUPS = {"all": "all", "tech": "tech", "hand-made": "source=article-extraction-benchmark"}


def figures(out: Path, gold: str) -> dict[str, float]:
    """Every figure by name: ``all/B_f`` is the body F1 over all pages, ``gold/authors`` one of the hand-labeled pages."""
    named = {f"gold/{name}": value for name, value in json.loads(gold).items()}
    if (out / "score.json").exists():
        groups = json.loads((out / "score.json").read_text(encoding="utf-8"))["pred"]
        named |= {f"{g}/{k}": v for g, key in GROUPS.items() for k, v in groups[key].items() if not k.startswith("n")}
    return named


if __name__ == "__main__":
    main()
