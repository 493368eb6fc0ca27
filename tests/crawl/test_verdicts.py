"""Nothing new, nothing found, blocked: three outcomes, three exit codes, from a real crawl each."""

from __future__ import annotations

from pathlib import Path

import testsite_pages as pages
from harness import crawl, newsspider, rows
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
