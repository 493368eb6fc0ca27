"""Score ``extract_quotes`` on the annotated news articles, and time it (CPU seconds).

usage: python benchmarks/quotes.py [--shared DIR] [--split dev|keep|all] [--limit N] [--errors FILE] [--repeat N]
The parts of one group are scored as one split quotation.
"""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newsspider.extract.quotes import extract_quotes
from newsspider.items import Quote

sys.path.insert(0, str(Path(__file__).parent))
from split import is_keep

SHARED = Path(__file__).parents[2] / "shared"


def articles(split: str = "all", limit: int | None = None, shared: Path = SHARED) -> list[dict[str, Any]]:
    """The annotated articles of one part of the data; ``split`` is ``dev``, ``keep`` or ``all``."""
    with (shared / "quotes/manifest.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for row in rows:
        row["split"] = "keep" if is_keep(row["id"]) else "dev"
    return [row for row in rows if split in ("all", row["split"])][:limit]


def predictions(quotes: Iterable[Quote]) -> list[dict[str, Any]]:
    """Quotes in the scorer's form: one entry per group, its parts as spans; indirect speech left out."""
    groups: dict[int, list[Quote]] = {}
    for quote in quotes:
        if quote.kind != "indirect":
            groups.setdefault(quote.group, []).append(quote)
    return [
        {
            "content": " ".join(q.text for q in parts),
            "spans": [[q.start, q.end] for q in parts],
            "start": parts[0].start,
            "end": parts[-1].end,
            "speaker": parts[0].mention,
            "speaker_name": parts[0].speaker,
            "role": parts[0].role,
            "how": parts[0].rule,
        }
        for parts in groups.values()
    ]


def score(
    rows: list[dict[str, Any]], predicted: dict[str, list[dict[str, Any]]], *flags: str, shared: Path = SHARED
) -> str:
    """What the shared scorer prints for these rows."""
    with tempfile.TemporaryDirectory() as folder:
        gold, pred = Path(folder) / "gold.jsonl", Path(folder) / "pred.jsonl"
        gold.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        pred.write_text(
            "".join(json.dumps({"id": i, "quotes": q}) + "\n" for i, q in predicted.items()), encoding="utf-8"
        )
        command = [sys.executable, str(shared / "quotes/score.py"), str(gold), str(pred), *flags]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--split", default="all", choices=["dev", "keep", "all"])
    parser.add_argument("--limit", type=int)
    parser.add_argument("--errors", help="file for the scorer's list of errors")
    parser.add_argument("--repeat", type=int, default=3, help="timed rounds; the fastest counts")
    options = parser.parse_args()
    rows = articles(options.split, options.limit, options.shared)
    gc.freeze()  # the annotations are not the extractor's garbage
    best = float("inf")
    for _ in range(options.repeat):
        began = time.process_time()
        found = [extract_quotes(row["text"], language="en") for row in rows]
        best = min(best, time.process_time() - began)
    predicted = {row["id"]: predictions(quotes) for row, quotes in zip(rows, found, strict=True)}
    flags = ["--dump", options.errors] if options.errors else []
    print(score(rows, predicted, *flags, shared=options.shared))
    characters = sum(len(row["text"]) for row in rows) / len(rows)
    print(f"{len(rows) / best:.0f} articles/s (mean {characters:.0f} characters)")


if __name__ == "__main__":
    main()
