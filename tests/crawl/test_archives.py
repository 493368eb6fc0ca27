"""Old entries of sitemaps that nobody named: all of a small site's, the newest of a large one's, and a word about the rest."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from harness import crawl
from testsite import LoopbackSite

from newsspider.crawl import archives
from newsspider.crawl.archives import Archive
from newsspider.items import Card

YEARS_AGO = datetime.now(UTC) - timedelta(days=900)


def test_a_small_archive_is_read_whole(tmp_path: Path) -> None:
    with LoopbackSite(articles=180, now=YEARS_AGO) as site:
        run = crawl(site, tmp_path / "news.db")
    assert (run.code, run.site["counts"]["new"]) == (0, 180)
    assert {source["older"] for source in run.site["sources"]} == {0}


def test_of_a_large_archive_the_newest_are_taken_and_the_rest_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "ARCHIVE_ENTRIES", 3)
    now = datetime.now(UTC)
    days = {"a": 40, "young": 2, "b": 800, "c": 50, "d": 31}
    cards = [Card(f"https://harbor.example/{name}", position=n) for n, name in enumerate([*days, "undated"])]
    modified = {f"https://harbor.example/{name}": now - timedelta(days=age) for name, age in days.items()}
    archive = Archive()
    kept = archive.thinned("https://harbor.example/1.xml", cards, modified)
    assert [card.url[-1:] for card in kept] == ["a", "g", "c", "d", "d"]  # young and undated always, in their order
    assert archive.left_out == {"https://harbor.example/1.xml": 1}
    assert [card.url for card in archive.thinned("https://harbor.example/2.xml", cards, modified)] == [
        "https://harbor.example/young",
        "https://harbor.example/undated",
    ]
    assert archive.left_out["https://harbor.example/2.xml"] == 4
