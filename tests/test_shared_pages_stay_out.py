"""No sentence of the shared pages stands in the repository: their words are others' property, and a test case taken
from a page would be a rule fitted to it. Compared are runs of eight words, as of a copied sentence."""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUN = 8  # words
WRITTEN_BY_US = ("tests", "docs", "fixtures", "benchmarks/site", "README.md", "CHANGELOG.md", "CONTRIBUTING.md")
TEXTS = frozenset([".py", ".md", ".html", ".json", ".txt"])
LONGEST_LINE = 5_000  # characters; what is longer is data
ANYBODYS = (  # names, notices and lists that everybody writes in these words
    "januar februar märz april mai juni juli august september oktober november dezember",
    "the u s attorney s office for the",
    "office of the un high commissioner for human rights",
    "ii copyright 2026 the ap all rights reserved",
    "copyright 2026 the associated press all rights reserved",
)
WORD = re.compile(r"\w+")
TAG = re.compile(r"<[^>]+>")
SCRIPT = re.compile(r"(?s)<(script|style).*?</\1>")


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def ours() -> dict[tuple[str, ...], str]:
    """Every run of our own texts, and the file where it stands first."""
    found: dict[tuple[str, ...], str] = {}
    for place in (ROOT / name for name in WRITTEN_BY_US):
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            if path.suffix not in TEXTS:
                continue
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                if len(line) < LONGEST_LINE:
                    for run in runs(TAG.sub(" ", line)):
                        found.setdefault(run, str(path.relative_to(ROOT)))
    return found


def theirs(shared: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every shared page and article."""
    for path in sorted((shared / "corpus").rglob("*.html.gz")):
        page = gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
        yield path.name, html.unescape(TAG.sub(" ", SCRIPT.sub(" ", page)))
    for manifest in (shared / "quotes/manifest.jsonl", shared / "dedup/clusters.jsonl"):
        for line in manifest.read_text(encoding="utf-8").splitlines():
            yield manifest.parent.name, " ".join(map(str, json.loads(line).values()))
    yield "seed", (shared / "seed/page.txt").read_text(encoding="utf-8")


def test_no_sentence_of_the_shared_pages_is_in_the_repository(shared: Path) -> None:
    written = ours()
    for run in (run for text in ANYBODYS for run in runs(text)):
        written.pop(run, None)
    assert len(written) > 20_000  # else the comparison is of nothing
    copied = {
        f"{written[run]}: {' '.join(run)} ({name})"
        for name, text in theirs(shared)
        for run in runs(text)
        if run in written
    }
    assert not copied, "\n".join(sorted(copied))
