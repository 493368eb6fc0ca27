"""Listings: cards on labeled layouts and home pages, next pages on the shared labeled listings.

usage: python benchmarks/listings.py [--shared DIR] [--part dev|keep|all] [--homes LABELS.json] [--errors N]

Cards count by address. The home pages' labels are a JSON file kept outside the repository:
{listing id: {"url": page, "cards": [addresses]}}. Next pages: ``strict`` takes the label "next" as the whole truth;
``read on`` also accepts a page that the label calls a page, or calls previous although it holds older posts, and
leaves out pages whose label names no page though their <link rel=next> does.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

from newsspider import extract_listing
from newsspider.extract.listing.pagination import find_next_urls
from newsspider.extract.page import Page

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(ROOT / "tests/extract"))
from listing_layouts import LAYOUTS  # noqa: E402
from split import is_keep  # noqa: E402


class Score:
    """True positives, predictions and truths, summed."""

    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        self.right, self.found, self.wanted = self.right + right, self.found + found, self.wanted + wanted

    def __str__(self) -> str:
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.wanted if self.wanted else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({self.right} right of {self.found} found, {self.wanted} wanted)"


def cards(shared: Path, homes: Path | None) -> Iterator[tuple[str, set[str], set[str]]]:
    """(name, wanted addresses, found addresses) of each labeled page."""
    for make in LAYOUTS:
        page = make()
        found = {c.url for c in extract_listing(page.html, page.url).cards}
        yield page.name, {urljoin(page.url, s.path) for s in page.cards}, found
    for name, label in json.loads(homes.read_text()).items() if homes else ():
        body = gzip.decompress((shared / f"corpus/listings/{name}.html.gz").read_bytes())
        yield name, set(label["cards"]), {c.url for c in extract_listing(body, label["url"]).cards}


def labeled(page: Page, css: str | None) -> set[str]:
    """The addresses behind the elements a label's CSS names."""
    found = set()
    for node in page.root.cssselect(css) if css else ():
        link = next((n for n in (node, *node.iterancestors(), *node.iter("a")) if n.tag == "a"), None)
        url = page.absolute(link.get("href")) if link is not None else None
        if url and not url.startswith("javascript"):
            found.add(urldefrag(url)[0])
    return found - {urldefrag(page.url)[0]}


def next_pages(shared: Path, part: str) -> Iterator[tuple[str, dict[str, set[str]], set[str]]]:
    """(id, the label's addresses by kind, found addresses) of each shared listing with a label."""
    for line in (shared / "corpus/listings.jsonl").open(encoding="utf-8"):
        row: dict[str, Any] = json.loads(line)
        if (
            row["kind"] != "listing"
            or not row["truth"]
            or (part != "all" and is_keep(row["domain"]) != (part == "keep"))
        ):
            continue
        page = Page(gzip.decompress((shared / "corpus/listings" / row["file"]).read_bytes()), row["url"])
        css = row["truth"]["pagination_css"]
        kinds = {kind: labeled(page, css.get(kind)) for kind in ("next", "prev", "page")}
        told = {page.absolute(href) or "" for rel, href, _ in page.structured.links if "next" in rel.split()}
        kinds["told"] = {urldefrag(url)[0] for url in told}
        yield row["id"], kinds, {urldefrag(url)[0] for url in find_next_urls(page)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--part", choices=["dev", "keep", "all"], default="all")
    parser.add_argument("--homes", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    args = parser.parse_args()
    own, real = Score(), Score()
    for name, wanted, found in cards(args.shared, args.homes):
        score = own if name in {make().name for make in LAYOUTS} else real
        score.add(len(wanted & found), len(found), len(wanted))
        for url in sorted(wanted ^ found)[: args.errors]:
            print(f"  {name}: {'missing' if url in wanted else 'extra'} {url}")
    print(f"cards, {len(LAYOUTS)} layouts   {own}")
    if args.homes:
        print(f"cards, home pages   {real}")
    strict, read_on = Score(), Score()
    for name, kinds, found in next_pages(args.shared, args.part):
        strict.add(bool(found & kinds["next"]), bool(found), bool(kinds["next"]))
        truth = kinds["next"] | (found & (kinds["prev"] | kinds["page"] | kinds["told"]))
        read_on.add(bool(found & truth), bool(found), bool(truth))
        if args.errors and (bool(found) != bool(kinds["next"]) or (found and not found & kinds["next"])):
            print(f"  {name}: found {sorted(found)}, label {sorted(kinds['next'])}")
    print(f"next page, strict   {strict}")
    print(f"next page, read on  {read_on}")


if __name__ == "__main__":
    main()
