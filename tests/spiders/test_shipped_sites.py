"""A site ships with proof: every labeled field of its real saved pages is right (skipped without the pages).

Quotations and places of images are proved beside this, by the shared scorer, in ``tests/crawl``.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from newsspider import extract, spiders
from newsspider.site import Site
from newsspider.sites import all_sites, site_of

from .proof import Check, Truth, checks

SHARED = Path(__file__).parents[3] / "shared" / "corpus"
FILES = sorted(p for p in Path(spiders.__path__[0]).glob("*.py") if p.stem != "__init__")
PROVED_ELSEWHERE = {"openprivilege", "bundled"}  # by the seed page and by the fixtures
LONGEST = 30

# Where the label is wrong, and why.
WRONG_TRUTH = {
    "knowtechie/tra-0f84cec9ca/body_must": "one snippet is the title of another story, in a list of recommendations",
}


@cache
def _row(page: str) -> dict[str, Any]:
    return next(row for row in _lines("manifest.jsonl") if row["id"] == page)


@cache
def _lines(name: str) -> list[dict[str, Any]]:
    if not SHARED.is_dir():
        return []
    return [json.loads(line) for line in (SHARED / name).open(encoding="utf-8")]


@cache
def _output(site: str, page: str) -> dict[str, Any]:
    row = _row(page)
    at = datetime.fromisoformat(row["crawl_date"]) if row.get("crawl_date") else None
    html = gzip.decompress((SHARED / "html" / f"{page}.html.gz").read_bytes())
    return extract(html, row["url"], site=site, fetched_at=at.astimezone(UTC) if at else None).to_dict()


def _cases() -> list[Any]:
    by_hand = {row["id"]: row for row in _lines("gold.jsonl") if row["usable"]}
    found = []
    for row in _lines("manifest.jsonl"):
        site = site_of(row["url"]) if row["url"] else None
        if site is None or site.name in PROVED_ELSEWHERE:
            continue
        label = by_hand.get(row["id"])
        known: dict[str, tuple[Check, Truth]] = {
            name: (check, row["truth"]) for name, check in checks(row["truth"], by_hand=False).items()
        }
        if label:  # made by hand, field by field: goes before what another tool says
            known |= {name: (check, label) for name, check in checks(label, by_hand=True).items()}
        found += [_case(f"{site.name}/{row['id']}/{name}", *pair) for name, pair in sorted(known.items())]
    return found or [
        pytest.param("", None, {}, marks=pytest.mark.skip("the shared data set is not beside this checkout"))
    ]


def _case(name: str, check: Check, truth: Truth) -> Any:
    marks = []
    if name in WRONG_TRUTH:
        marks.append(pytest.mark.skip(f"the truth is wrong: {WRONG_TRUTH[name]}"))
    return pytest.param(name, check, truth, id=name, marks=marks)


@pytest.mark.parametrize(("case", "check", "truth"), _cases())
def test_site(case: str, check: Check, truth: Truth) -> None:
    site, page, _ = case.split("/")
    assert check(truth, _output(site, page)) is None


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data set is not beside this checkout")
def test_no_site_without_a_page() -> None:
    proved = {site.name for row in _lines("manifest.jsonl") if row["url"] and (site := site_of(row["url"]))}
    assert set(all_sites()) - PROVED_ELSEWHERE - proved == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_site_is_a_short_file_of_its_name(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST
    site = all_sites()[file.stem]
    assert isinstance(site, Site)
    assert site.name == file.stem
    assert all(site.owns(url) for url in site.listings)


def test_scrapy_lists_every_site() -> None:
    loader = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": [spiders.__name__]}))
    assert {file.stem for file in FILES} <= set(loader.list())


def test_at_least_twelve_sites_ship_beside_our_own() -> None:
    assert len(set(all_sites()) - PROVED_ELSEWHERE) >= 12


def test_no_two_sites_share_a_domain() -> None:
    asked = Counter(domain for site in all_sites().values() for domain in site.domains)
    assert [domain for domain, times in asked.items() if times > 1] == []
