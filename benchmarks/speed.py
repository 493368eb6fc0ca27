"""Speed as ratios within one run: full `extract` (all fields, quotes) against the lxml parse of the same
bytes, and trafilatura with metadata against the same parse. Also the peak memory of the extraction.

usage: python benchmarks/speed.py [--shared DIR] [--pages N] [--no-peer] [--json]
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from lxml import html

from newsspider import PageError, extract

ROOT = Path(__file__).parents[1]
RUNS = 5  # of everything that is compared


def best_of(runs: int, function: Callable[[], object]) -> float:
    """The least of several timings in CPU seconds: noise only ever adds, and what else runs does not count."""
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        function()
        best = min(best, time.process_time() - begun)
    return best


def full_extract(body: bytes, url: str) -> None:
    try:
        extract(body, url)
    except PageError:
        return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    rows = [json.loads(line) for line in (args.shared / "corpus/manifest.jsonl").open(encoding="utf-8")]
    ours, peers, parses = [], [], []
    for row in rows[:: max(1, len(rows) // args.pages)]:
        body = gzip.decompress((args.shared / f"corpus/html/{row['id']}.html.gz").read_bytes())
        parse = best_of(RUNS, lambda body=body: html.fromstring(body))  # type: ignore[misc]
        parses.append(parse)
        ours.append(best_of(RUNS, lambda body=body, url=row["url"] or "": full_extract(body, url)) / parse)  # type: ignore[misc]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if not args.no_peer:
        import trafilatura

        for row in rows[:: max(1, len(rows) // args.pages)]:
            body = gzip.decompress((args.shared / f"corpus/html/{row['id']}.html.gz").read_bytes())
            parse = best_of(RUNS, lambda body=body: html.fromstring(body))  # type: ignore[misc]
            peers.append(best_of(RUNS, lambda body=body: trafilatura.bare_extraction(body, with_metadata=True)) / parse)  # type: ignore[misc]
    result = {
        "pages": len(ours),
        "median parse, ms": round(statistics.median(parses) * 1000, 2),
        "extract, median x parse": round(statistics.median(ours), 2),
        "extract, p95 x parse": round(sorted(ours)[int(len(ours) * 0.95)], 2),
        "trafilatura, median x parse": round(statistics.median(peers), 2) if peers else None,
        "peak memory before the peer, MB": round(peak, 1),
    }
    if args.json:
        print(json.dumps(result))
    else:
        for name, value in result.items():
            print(f"{name:34s} {value}")


if __name__ == "__main__":
    main()
