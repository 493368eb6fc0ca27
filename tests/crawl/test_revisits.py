"""Articles whose next visit has come are asked, no others; what changed in them is told from what only looks changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from harness import crawl, rows
from testsite import Answer, LoopbackSite
from testsite_pages import SITEMAP, article, rss

HTML = "text/html; charset=utf-8"
DUE = {  # article -> what has become of it since the first run
    "rewritten": 0,
    "added to": 1,
    "another nonce": 2,
    "another counter": 3,
    "another ETag": 4,
    "as it was": 5,
}
SIGNALED, LYING = 6, 7  # one that sends signals on its use, one that says 304 to a question without validators


def page(body: str, tag: str) -> Answer:
    return Answer(200, body.encode(), {"Content-Type": HTML, "ETag": tag})


def test_an_rss_item_dated_anew_and_a_sitemaps_day_tell_of_changes(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=6) as site:
        site.robots = f"Sitemap: {site.base}/days.xml\n"
        dated, daily, stale, future = site.pieces[:4]
        crawl(site, db)
        with sqlite3.connect(db) as edited:  # seen the day before yesterday
            for piece in (daily, stale):
                sql = "UPDATE resources SET visited_at = ? WHERE url = ?"
                edited.execute(sql, [f"{site.now - timedelta(days=2):%Y-%m-%dT%H:%M:%SZ}", site.base + piece.path])
        site.change(range(6))
        days = {daily.path: site.now - timedelta(days=1), stale.path: site.now - timedelta(days=4)}
        urls = "".join(
            f"<url><loc>{site.base}{path}</loc><lastmod>{day:%Y-%m-%d}</lastmod></url>" for path, day in days.items()
        )
        site.instead["/days.xml"] = Answer(200, f'<urlset xmlns="{SITEMAP}">{urls}</urlset>'.encode(), {})
        # eight hours ahead: a zone was left out
        items = [replace(dated, published=datetime.now(UTC)), replace(future, published=site.now + timedelta(hours=8))]
        site.instead["/feed.xml"] = Answer(200, rss(items, site.base).encode(), {"Content-Type": "application/rss+xml"})
        site.forget()
        run = crawl(site, db)
        assert set(site.article_fetches()) == {dated.path, daily.path}
    assert run.site["counts"]["changed"] == 2


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    db = tmp_path_factory.mktemp("revisits") / "news.db"
    with LoopbackSite(articles=12) as site:
        site.robots_status = 404
        pieces = site.pieces
        text = {name: article(pieces[n], site.base) for name, n in DUE.items()}
        site.instead[pieces[LYING].path] = Answer(304, b"", {})
        signals = {"Content-Type": HTML, "X-Robots-Tag": "noarchive", "TDM-Reservation": "1"}
        site.instead[pieces[SIGNALED].path] = Answer(200, article(pieces[SIGNALED], site.base).encode(), signals)
        for name in ("another nonce", "another counter", "another ETag"):
            seen = text[name].replace("</body>", "<script nonce='a1'></script><footer>10 readers</footer></body>")
            site.instead[pieces[DUE[name]].path] = page(seen, '"first"')
        first = crawl(site, db)
        with sqlite3.connect(db) as edited:  # the clock need not be waited for
            for n in DUE.values():
                past = "UPDATE resources SET next_visit_at = '2020-01-01T00:00:00Z' WHERE url = ?"
                assert edited.execute(past, [site.base + pieces[n].path]).rowcount == 1
        site.change([DUE["rewritten"], DUE["added to"]])
        site.change([8, 9])  # not due, and no source tells: left for later
        for name, old, new in (("another nonce", "a1", "b2"), ("another counter", "10 readers", "11 readers")):
            before = site.instead[pieces[DUE[name]].path]
            site.instead[pieces[DUE[name]].path] = page(before.body.decode().replace(old, new), '"second"')
        same = site.instead[pieces[DUE["another ETag"]].path]
        site.instead[pieces[DUE["another ETag"]].path] = page(same.body.decode(), '"second"')
        site.forget()
        second = crawl(site, db)
        paths = {piece.path: piece.number for piece in pieces}
        asked = {paths[seen.path]: seen for seen in site.log if seen.path in paths}
        yield SimpleNamespace(db=db, first=first, second=second, asked=asked, site=site, path=[p.path for p in pieces])


def test_exactly_what_is_due_is_asked_and_with_validators(told: SimpleNamespace) -> None:
    assert set(told.asked) == {*DUE.values(), LYING}
    assert all(told.asked[n].conditional for n in DUE.values())
    assert told.asked[DUE["as it was"]].status == 304


def test_only_what_readers_would_notice_is_a_revision(told: SimpleNamespace) -> None:
    revised = rows(told.db, "SELECT DISTINCT a.url FROM revisions r JOIN articles a ON a.id = r.article_id")
    changed = {told.site.base + told.path[DUE[name]] for name in ("rewritten", "added to")}
    assert {url for (url,) in revised} == changed
    assert (told.second.site["counts"]["changed"], told.second.site["counts"]["unchanged"]) == (2, 4)


def test_a_304_that_nobody_asked_for_is_a_fault(told: SimpleNamespace) -> None:
    path = f"%{told.path[LYING]}"
    assert rows(told.db, "SELECT kind FROM quarantine WHERE url LIKE ?", path) == [("http-error",)]
    assert rows(told.db, "SELECT state FROM ledger WHERE url LIKE ?", path) == [("pending",)]
    assert told.first.site["counts"]["new"] == 11


def test_signals_on_the_use_of_a_page_are_kept_with_its_article(told: SimpleNamespace) -> None:
    sql = (
        "SELECT f.robots_tag, f.tdm_reservation FROM articles a JOIN fetches f ON f.id = a.fetch_id "
        "WHERE f.robots_tag IS NOT NULL OR f.tdm_reservation IS NOT NULL"
    )
    assert rows(told.db, sql) == [("noarchive", "1")]


def test_the_next_visits_are_planned_anew(told: SimpleNamespace) -> None:
    sql = "SELECT count(*) FROM resources WHERE kind = 'article' AND next_visit_at < '2021'"
    assert rows(told.db, sql) == [(0,)]


def test_what_a_clock_that_ran_ahead_wrote_down_does_not_hold_for_years(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=5) as site:
        assert crawl(site, db).code == 0
        with sqlite3.connect(db) as connection:
            connection.execute("UPDATE resources SET visited_at = '2099-01-01T00:00:00Z'")
            connection.execute("UPDATE resources SET next_visit_at = '2099-01-02T00:00:00Z' WHERE next_visit_at > ''")
            connection.execute("UPDATE runs SET id = '20990101T000000-0a', started_at = '2099-01-01T00:00:00Z'")
            connection.execute("UPDATE run_sites SET run_id = '20990101T000000-0a', verdict = 'interrupted'")
        site.change([1, 3])
        site.forget()
        again = crawl(site, db)
        assert any(seen.conditional for seen in site.log if seen.path == "/news")  # no killed run is made up for
    assert (again.code, again.site["counts"]["changed"]) == (0, 2), again.out
