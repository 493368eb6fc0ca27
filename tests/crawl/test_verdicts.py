"""Nothing new, nothing found, blocked: three outcomes, three exit codes, from a real crawl each."""

from __future__ import annotations

from pathlib import Path

import testsite_pages as pages
from harness import QUICK, crawl, environment, newsspider, rows
from testsite import Answer, LoopbackSite


class Moody(LoopbackSite):
    """Answers as always until ``mood`` is set."""

    mood: str = ""

    def answer(self, target: str) -> Answer:
        if self.mood == "blocked" and target != "/robots.txt":
            return Answer(403, b"<h1>Forbidden</h1>", {"Content-Type": "text/html"})
        if self.mood == "empty" and target.startswith("/news"):
            return Answer(200, pages.listing([], None, "<p>Nothing here.</p>").encode(), {"Content-Type": "text/html"})
        return super().answer(target)


def test_the_three_outcomes(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with Moody(articles=20) as site:
        assert crawl(site, db).code == 0
        nothing_new = crawl(site, db)
        site.mood = "empty"
        nothing_found = crawl(site, db)
        site.mood = "blocked"
        blocked = crawl(site, db)
    assert (nothing_new.code, nothing_new.site["verdict"]) == (0, "done, nothing new")
    assert nothing_found.code == 3
    assert "/news" in nothing_found.site["verdict"]
    assert blocked.code == 4
    assert "blocked" in blocked.site["verdict"]
    assert rows(db, "SELECT exit_code FROM runs ORDER BY started_at, id") == [(0,), (0,), (3,), (4,)]


def test_a_host_that_does_not_exist_is_not_found_and_has_not_blocked_us(tmp_path: Path) -> None:
    run = newsspider(
        "ingest", "http://ünknown.invalid/news", "--contact", "me@a.example", "--db", tmp_path / "n.db", "--json"
    )
    assert run.code == 3
    assert run.site["verdict"].startswith("host not found: ")
    assert run.err == ""


def test_a_front_page_that_never_named_an_article_is_no_news(tmp_path: Path) -> None:
    """A brochure with a feed in its head; the rerun of the same command must not fail every night."""
    db = tmp_path / "news.db"
    with LoopbackSite(articles=130) as site:
        head = '<title>Notes</title><link rel="alternate" type="application/feed+json" href="/feed.json">'
        front = (
            f"<html lang=en><head>{head}</head><body><h1>Notes</h1><p>A letter about small things.</p></body></html>"
        )
        site.instead["/"] = Answer(200, front.encode(), {"Content-Type": "text/html"})
        site.robots = ""
        first, again = crawl(site, db, path="/"), crawl(site, db, path="/")
        site.instead["/feed.json"] = Answer(200, b'{"items": []}', {"Content-Type": "application/feed+json"})
        emptied = crawl(site, db, path="/")
    assert (first.code, first.site["counts"]["new"]) == (0, 25), first.out
    assert (again.code, again.site["verdict"]) == (0, "done, nothing new")
    assert (emptied.code, emptied.site["verdict"][:13]) == (3, "nothing found")


def test_a_site_that_declares_no_source_begins_at_its_front_page(tmp_path: Path) -> None:
    (tmp_path / "bare.py").write_text(
        "from newsspider.site import Site\nfrom newsspider.spider import NewsSpider\n\n"
        "class Bare(NewsSpider):\n    name = 'bare'\n    site = Site('bare', ['localhost'])\n"
    )
    env = environment(NEWSSPIDER_SITES=str(tmp_path))
    door = ("--allow-private", "localhost:443")
    run = newsspider("ingest", "bare", *door, "--db", tmp_path / "n.db", "--json", *QUICK, env=env)
    assert [source["url"] for source in run.site["sources"]] == ["https://localhost/"]
    assert run.code in (3, 4)
