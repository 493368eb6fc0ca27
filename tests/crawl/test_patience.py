"""A source that hangs costs itself, not the articles of the other sources."""

from __future__ import annotations

import time
from pathlib import Path

from harness import crawl
from testsite import Answer, LoopbackSite

HANGS = "/news-sitemap.xml"


class Hanging(LoopbackSite):
    """One of its sitemaps takes its time; ``released`` is the moment of that answer."""

    released = 0.0

    def answer(self, target: str) -> Answer:
        if target == HANGS:
            time.sleep(6)
            self.released = time.monotonic()
        return super().answer(target)


def test_a_hanging_sitemap_does_not_hold_the_articles_up(tmp_path: Path) -> None:
    with Hanging(articles=80) as site:
        run = crawl(site, tmp_path / "news.db", "-s", "NEWSSPIDER_SOURCE_PATIENCE=1")
        articles = [seen.at for seen in site.log if seen.path in site.by_path]
    assert (run.code, run.site["counts"]["new"]) == (0, 80)
    assert len(articles) == 80
    assert min(articles) < site.released - 2
