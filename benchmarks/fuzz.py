"""Mutated pages: `extract` must return an Article or raise PageError, within the time limit, and never crash.

usage: python benchmarks/fuzz.py [--shared DIR] [--pages N] [--seed N] [--limit SECONDS] [--start N] [--save DIR]

Each page is a shared page (without them, a fixture of this repository) after one to four mutations. The seed and the number of a
page give the same bytes again, so a failure can be repeated: ``--seed 7 --start 4711 --pages 1``.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from newsspider import PageError, extract

ROOT = Path(__file__).parents[1]
MAX_SIZE = 2_000_000  # bytes after mutation: growth would only measure the machine
Mutation = Callable[[random.Random, bytes], bytes]


def _span(rng: random.Random, data: bytes, longest: int = 2_000) -> tuple[int, int]:
    start = rng.randrange(len(data) + 1)
    return start, min(len(data), start + rng.randrange(1, longest))


def truncate(rng: random.Random, data: bytes) -> bytes:
    return data[: rng.randrange(len(data) + 1)]


def drop(rng: random.Random, data: bytes) -> bytes:
    start, end = _span(rng, data)
    return data[:start] + data[end:]


def repeat(rng: random.Random, data: bytes) -> bytes:
    start, end = _span(rng, data, 400)
    return data[:start] + data[start:end] * rng.choice([2, 50, 2_000]) + data[end:]


def flip(rng: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice([1, 20, 500])):
        if changed:
            changed[rng.randrange(len(changed))] = rng.randrange(256)
    return bytes(changed)


def insert(rng: random.Random, data: bytes) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(POISON) + data[at:]


def poison_json(rng: random.Random, data: bytes) -> bytes:
    """Break the JSON scripts: a bracket, quote or comma removed, doubled or inserted in one of them."""
    at = data.find(b"ld+json", rng.randrange(len(data) + 1))
    if at < 0:
        return insert(rng, data)
    at += rng.randrange(2_000)
    return (
        data[:at]
        + rng.choice([b'"', b"}", b"{", b"[", b",", b"\\", b"\\ud800", b"\x00", b"NaN", b"\n"])
        + data[at + 1 :]
    )


def swap_tags(rng: random.Random, data: bytes) -> bytes:
    one, other = rng.sample(
        [b"<div", b"</div>", b"<p", b"</p>", b"<table", b"<li", b"<h1", b"<a ", b"<script", b"-->"], 2
    )
    return data.replace(one, other, rng.choice([1, 10, 10_000]))


def recode(rng: random.Random, data: bytes) -> bytes:
    text = data.decode(rng.choice(["utf-8", "cp1252", "utf-16", "gb18030"]), "replace")
    return text.encode(rng.choice(["utf-8", "utf-16", "cp1252", "shift_jis", "utf-7"]), "replace")


POISON = [
    b"<div>" * 3_000,
    b"</div>" * 3_000,
    b"<p " + b" ".join(b"a%d" % i for i in range(3_000)) + b">",
    b"<table><tr><td>" * 300,
    b"<b><i>" * 900,
    b"&#x110000;&#0;&#xd800;&amp" * 200,
    b"\x00" * 100,
    b"<!--" * 500,
    b"<![CDATA[" * 100,
    b'"' * 20_000,
    b"'" * 20_000,
    "“".encode() * 5_000,
    "„“”«»".encode() * 2_000,
    b"A, B and C. " * 3_000,
    b"said " * 8_000,
    b"By " * 8_000,
    b"12:34 " * 8_000,
    b"Photo: " * 5_000,
    b"2024-01-01T" * 4_000,
    b" " * 100_000,
    b"\n" * 50_000,
    b"a" * 200_000,
    b"-" * 50_000,
    b"(" * 20_000,
    b"1" * 50_000,
    b"<br>" * 10_000,
    b"<li><a href=x>y</a>" * 3_000,
    "\U0001f600\u200d".encode() * 5_000,
    "\u202e\u0301".encode() * 20_000,
    b'<script type="application/ld+json">' + b"[" * 50_000 + b"</script>",
    b'<script type="application/ld+json">{"@type":"NewsArticle","headline":' + b"9" * 5_000 + b"}</script>",
    b'<script type="application/ld+json">{"@graph":['
    + b'{"@type":"NewsArticle","author":[{}]},' * 2_000
    + b"{}]}</script>",
    b"<time datetime='" + b"9" * 5_000 + b"'>99/99/9999 99:99</time>",
    b"<img srcset='" + b"a.jpg 1w, " * 5_000 + b"'>",
    b"<figure><figcaption>" * 400,
    b"<meta property='article:published_time' content='0000-00-00T25:61:61+99:99'>",
]
MUTATIONS: list[Mutation] = [truncate, drop, repeat, flip, insert, insert, poison_json, swap_tags, recode]


def sources(shared: Path) -> list[Path]:
    """The shared pages, which never change, so that a number means the same page next year; else the fixtures."""
    return sorted((shared / "corpus" / "html").glob("*.html.gz")) or sorted((ROOT / "fixtures").glob("**/*.html"))


def mutated(number: int, seed: int, pages: list[Path]) -> bytes:
    """Page ``number`` of the run with that seed."""
    rng = random.Random(f"{seed}:{number}")
    path = rng.choice(pages)
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for _ in range(rng.randrange(1, 5)):
        data = rng.choice(MUTATIONS)(rng, data)[:MAX_SIZE]
    return data


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--limit", type=float, default=2.0, help="CPU seconds a page may take")
    parser.add_argument("--save", type=Path, help="folder for the pages that crashed or were too slow")
    args = parser.parse_args()
    pages = sources(args.shared)
    outcomes: Counter[str] = Counter()
    worst = (0.0, -1)
    for number in range(args.start, args.start + args.pages):
        data = mutated(number, args.seed, pages)
        start = time.process_time()
        try:
            extract(data, "https://www.example.com/news/2024/05/a-page-for-the-fuzzer-12345").to_json()
            outcome = "article"
        except PageError as error:
            outcome = f"PageError {error.kind}"
        except Exception:  # noqa: BLE001 - finding these is the purpose
            outcome = "CRASH"
            print(f"page {number}:", traceback.format_exc(limit=-3), file=sys.stderr)
        spent = time.process_time() - start
        worst = max(worst, (spent, number))
        if args.save and (outcome == "CRASH" or spent > args.limit):
            args.save.mkdir(parents=True, exist_ok=True)
            (args.save / f"{args.seed}-{number}.html").write_bytes(data)
        if spent > args.limit:
            outcomes["TOO SLOW"] += 1
            print(f"page {number}: {spent:.1f} s for {len(data):,} bytes", file=sys.stderr)
        outcomes[outcome] += 1
    print(
        f"{args.pages} pages, seed {args.seed}: {dict(outcomes.most_common())}; slowest {worst[0]:.2f} s (page {worst[1]})"
    )
    return 1 if outcomes["CRASH"] or outcomes["TOO SLOW"] else 0


if __name__ == "__main__":
    sys.exit(main())
