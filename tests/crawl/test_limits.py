"""Limits that a site's size meets: sitemaps of a run, the pages of an index that names itself, the size of robots.txt."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from harness import crawl
from testsite import Answer, LoopbackSite
from testsite_pages import Piece, sitemap, sitemap_index

from newsspider.crawl.extractor import Worker
from newsspider.crawl.work import Answer as Answered
from newsspider.crawl.work import Discovered, Job
from newsspider.site import Site

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
XML = {"Content-Type": "application/xml"}


class Indexed(LoopbackSite):
    """Every index names two more that name two more, and itself; one names the articles."""

    def answer(self, target: str) -> Answer:
        if target == "/robots.txt":
            return Answer(200, f"Sitemap: {self.base}/maps/1.xml\n".encode(), {})
        if target == "/articles.xml":
            return Answer(200, sitemap(self.pieces, self.base).encode(), XML)
        if target.startswith("/maps/"):
            number = int(target.removeprefix("/maps/").removesuffix(".xml"))
            names = ["articles.xml", *(f"maps/{n}.xml" for n in (number, 2 * number, 2 * number + 1))]
            return Answer(200, sitemap_index(names, self.base).encode(), XML)
        return super().answer(target)


def test_sitemaps_without_end_stop_at_a_hundred(tmp_path: Path) -> None:
    with Indexed(articles=5) as site:
        run = crawl(site, tmp_path / "news.db", path="/maps/1.xml")
        asked = Counter(seen.path for seen in site.log if seen.path.endswith(".xml") and "/maps/" in seen.path)
    assert (run.code, run.site["counts"]["new"]) == (0, 5)
    assert set(asked.values()) == {1}
    assert 90 <= len(asked) <= 100


def test_a_long_answer_is_taken_in_by_a_busy_crawl() -> None:
    """A sitemap of many entries is read in a second; while others are written down it comes over piece by piece."""
    pieces = [Piece(n, NOW) for n in range(40)]
    urls = sitemap(pieces, "https://harbor.example").split("<url>")
    entries = (url.replace("</loc>", f"/{n}</loc>").removesuffix("</urlset>") for n in range(100) for url in urls[1:])
    body = "<url>".join([urls[0], *entries]) + "</urlset>"
    job = Job(
        "sitemap", body.encode(), "https://harbor.example/s.xml", Site("harbor", ["harbor.example"]), {}, 200, NOW
    )

    async def read() -> Answered:
        worker = Worker(1024)
        await worker.start()
        reading = asyncio.ensure_future(worker.do(job, 2))
        while not reading.done():
            time.sleep(0.2)
            await asyncio.sleep(0)
        await worker.stop()
        return reading.result()

    found = asyncio.run(read())
    assert isinstance(found, Discovered)
    assert len(found.listing.cards) == 100 * len(pieces)


def test_rules_within_the_first_500_kib_of_robots_txt_are_kept(tmp_path: Path) -> None:
    """RFC 9309, 2.5. The rule before the limit forbids; what is behind it is not read."""
    padding = "".join(f"Disallow: /nowhere/{n}\n" for n in range(18_000))
    with LoopbackSite(articles=6) as site:
        near, far = site.pieces[1].path, site.pieces[3].path
        site.robots = f"User-agent: *\n{padding}Disallow: {near}\n# {'-' * 520_000}\nDisallow: {far}\n"
        run = crawl(site, tmp_path / "news.db")
    assert 400_000 < len(padding) < 500 * 1024
    assert (run.site["counts"]["new"], run.site["faults"]["robots"]) == (5, 1)
    assert near not in site.article_fetches()
    assert far in site.article_fetches()


def test_left_alone_the_settings_keep_a_second_between_requests(tmp_path: Path) -> None:
    """Half a second to one and a half, as the delay varies; and slower where the site is."""
    with LoopbackSite(articles=1) as site:
        site.robots_status = 404
        listing = site.answer("/news").body.replace(b"alternate", b"x").replace(b"api.w.org", b"x.invalid")
        site.instead["/news"] = Answer(200, listing, {"Content-Type": "text/html; charset=utf-8"})
        run = crawl(site, tmp_path / "news.db", "-s", "DOWNLOAD_DELAY=1", "-s", "AUTOTHROTTLE_ENABLED=1")
        times = sorted(seen.at for seen in site.log)
    assert run.site["counts"]["new"] == 1
    gaps = [later - earlier for earlier, later in itertools.pairwise(times)]
    assert min(gaps[1:]) >= 0.45  # robots.txt comes first, then the rest in turn


def test_a_site_that_is_slow_is_asked_more_slowly(tmp_path: Path) -> None:
    """AutoThrottle, from the server's log: pauses grow from the twentieth of a second set towards its third of one."""
    with LoopbackSite(articles=8) as site:
        site.robots_status, site.delay = 404, 0.3
        listing = site.answer("/news").body.replace(b"alternate", b"x").replace(b"api.w.org", b"x.invalid")
        site.instead["/news"] = Answer(200, listing, {"Content-Type": "text/html; charset=utf-8"})
        settings = ("DOWNLOAD_DELAY=0.05", "AUTOTHROTTLE_ENABLED=1", "AUTOTHROTTLE_START_DELAY=0.05")
        run = crawl(site, tmp_path / "news.db", *(word for setting in settings for word in ("-s", setting)))
        times = sorted(seen.at for seen in site.log if seen.path in site.by_path)
    assert run.site["counts"]["new"] == 8
    gaps = [later - earlier for earlier, later in itertools.pairwise(times)]
    assert sum(gaps[2:]) / len(gaps[2:]) > 0.21  # about 0.3 each; without it two at once, 0.15 each
