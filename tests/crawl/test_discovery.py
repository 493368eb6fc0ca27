"""A site with every kind of discovery: all found, each fetched once; then little is asked, and only changes are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from harness import crawl, newsspider, rows
from testsite import Answer, LoopbackSite
from testsite_pages import sitemap

CHANGED = range(115, 125)  # shown by the JSON feed only


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """Three runs on one database: all new, nothing new, ten articles changed."""
    db = tmp_path_factory.mktemp("discovery") / "news.db"
    with LoopbackSite() as site:
        runs, logs = [], []
        for number in range(3):
            if number == 2:
                site.change(CHANGED)
            site.forget()
            runs.append(crawl(site, db))
            logs.append((site.article_fetches(), list(site.log)))
        yield SimpleNamespace(site=site, db=db, runs=runs, logs=logs)


def test_all_articles_are_found_and_each_is_fetched_once(story: SimpleNamespace) -> None:
    assert story.runs[0].code == 0, story.runs[0].err
    assert story.runs[0].site["counts"]["new"] == 200
    fetches = story.logs[0][0]
    assert len(fetches) == 200
    assert set(fetches.values()) == {1}


def test_one_row_an_article_remembers_everybody_who_named_it(story: SimpleNamespace) -> None:
    """Articles 70 to 79 stand in the listing and in the RSS feed."""
    path = story.site.pieces[75].path
    found = rows(story.db, "SELECT via FROM referrers WHERE url_key LIKE ? ORDER BY via", f"%{path}")
    assert [via for (via,) in found] == ["feed", "listing"]
    assert rows(story.db, "SELECT count(*) FROM ledger WHERE url_key LIKE ?", f"%{path}") == [(1,)]


def test_the_second_run_fetches_no_article_and_gets_304s(story: SimpleNamespace) -> None:
    run, (fetches, log) = story.runs[1], story.logs[1]
    assert run.code == 0
    assert not fetches
    asked = [seen for seen in log if seen.path != "/robots.txt"]
    assert sum(seen.status == 304 for seen in asked) >= 0.9 * len(asked)
    assert run.site["counts"]["new"] == run.site["counts"]["changed"] == 0
    assert run.site["not_modified"] == len(asked)
    assert run.site["bytes_saved"] > 10_000


def test_exactly_the_changed_articles_are_revised(story: SimpleNamespace) -> None:
    assert story.runs[2].site["counts"]["changed"] == len(CHANGED)
    assert set(story.logs[2][0]) == {story.site.pieces[n].path for n in CHANGED}
    revised = rows(story.db, "SELECT u.url FROM revisions r JOIN articles u ON u.id = r.article_id")
    assert {url for (url,) in revised} == {story.site.base + story.site.pieces[n].path for n in CHANGED}


def test_the_books_balance_in_every_run(story: SimpleNamespace) -> None:
    assert all(run.site["balanced"] for run in story.runs)
    assert "200 discovered = 200 stored" in story.runs[2].site["books"]


def test_every_request_is_in_the_fetch_log_with_its_place_in_the_archive(story: SimpleNamespace) -> None:
    asked = sum(len(log) for _, log in story.logs)
    assert rows(story.db, "SELECT count(*) FROM fetches") == [(asked,)]
    assert rows(story.db, "SELECT count(*) FROM fetches WHERE warc_offset IS NULL AND status IS NOT NULL") == [(0,)]


def test_the_archive_can_be_ingested_with_the_same_result(story: SimpleNamespace, tmp_path: Path) -> None:
    again = newsspider("ingest", "--from", story.db.parent / "archive", "--db", tmp_path / "again.db", "--json")
    assert again.code == 0, again.err
    digest = "SELECT id, content_sha256 FROM articles WHERE url LIKE '%/stories/%' ORDER BY id"
    assert rows(tmp_path / "again.db", digest) == rows(story.db, digest)


def test_articles_are_planned_and_the_plan_is_explained(story: SimpleNamespace) -> None:
    plans = rows(story.db, "SELECT schedule_reason FROM resources WHERE kind = 'article' AND next_visit_at IS NOT NULL")
    assert len(plans) == 200
    assert all("again in" in reason for (reason,) in plans)
    told = newsspider("plan", "--db", story.db, "--limit", "205").out.splitlines()
    assert len(told) == 3 * 205 + 1
    whole = {line.strip() for line in told[1::3]}  # in any terminal
    assert len(whole & {story.site.base + piece.path for piece in story.site.pieces}) >= 190
    assert "again in" in told[-2]
    assert told[-1].endswith("not shown (--limit)")


def test_revisits_find_changes_that_no_source_tells(story: SimpleNamespace) -> None:
    """Two articles that only the HTML listing shows: asked with validators, the others are answered 304."""
    story.site.change([3, 4])
    story.site.forget()
    run = crawl(story.site, story.db, "--revisit")
    assert run.site["counts"]["changed"] == 2
    assert set(story.site.article_fetches()) == {story.site.pieces[n].path for n in (3, 4)}
    assert run.site["counts"]["unchanged"] == 198


def test_what_does_not_wait_in_memory_waits_in_the_database(tmp_path: Path) -> None:
    """New articles and changed ones, more than may wait at once: each is asked for once, and none is left."""
    few = ("-s", "NEWSSPIDER_WAITING=4")
    with LoopbackSite(articles=80) as site:
        every = {piece.path: 1 for piece in site.pieces}
        first = crawl(site, tmp_path / "news.db", *few)
        assert (first.site["counts"]["new"], site.article_fetches()) == (80, every)
        changed = site.change(range(70, 80))  # the RSS feed names no times of change: only the others tell
        site.robots = f"Sitemap: {site.base}/changes.xml\n"
        site.instead["/changes.xml"] = Answer(200, sitemap(site.pieces[70:], site.base).encode(), {})
        site.forget()
        second = crawl(site, tmp_path / "news.db", *few)
        assert second.site["counts"]["changed"] == len(changed)
        assert site.article_fetches() == {piece.path: 1 for piece in site.pieces[70:]}


@pytest.mark.parametrize("robots", [(404, ""), (200, "User-agent: *\nDisallow: /private/\n")], ids=["none", "without"])
def test_a_sitemap_that_nobody_names_is_tried_once(tmp_path: Path, robots: tuple[int, str]) -> None:
    with LoopbackSite(articles=5) as site:
        site.robots_status, site.robots = robots
        runs = [crawl(site, tmp_path / "news.db") for _ in range(2)]
    assert [run.code for run in runs] == [0, 0]
    assert [seen.status for seen in site.log if seen.path == "/sitemap.xml"] == [404]
    assert not any("sitemap" in source["url"] for run in runs for source in run.site["sources"])
    assert rows(tmp_path / "news.db", "SELECT kind FROM quarantine WHERE url LIKE '%/sitemap.xml'") == []


def test_a_sitemap_that_nobody_names_is_read_where_it_is(tmp_path: Path) -> None:
    with LoopbackSite(articles=100) as site:
        site.robots_status = 404
        site.instead["/sitemap.xml"] = Answer(200, sitemap(site.pieces[80:], site.base).encode(), {"ETag": '"one"'})
        first = crawl(site, tmp_path / "news.db")
        second = crawl(site, tmp_path / "news.db")
    assert (first.site["counts"]["new"], second.site["counts"]["new"]) == (100, 0)
    assert [seen.status for seen in site.log if seen.path == "/sitemap.xml"] == [200, 304]
    assert any(source["url"].endswith("/sitemap.xml") and source["cards"] == 20 for source in first.site["sources"])


def test_a_sitemaps_pages_about_the_house_are_not_fetched(tmp_path: Path) -> None:
    house = ("/about-us", "/terms-and-conditions", "/imprint", "/section/harbor/", "/")
    with LoopbackSite(articles=10) as site:
        site.robots_status = 404
        listed = sitemap(site.pieces, site.base)
        pages = "".join(f"<url><loc>{site.base}{path}</loc></url>" for path in house)
        site.instead["/sitemap.xml"] = Answer(200, listed.replace("</urlset>", f"{pages}</urlset>").encode(), {})
        terms = (
            b"<h1>Terms</h1>"
            + b"<p>By using this site you accept these terms, which nobody has read to their end.</p>" * 9
        )
        site.instead |= {path: Answer(200, terms, {}) for path in house[:3]}
        run = crawl(site, tmp_path / "news.db")
    assert (run.code, run.site["counts"]["new"]) == (0, 10)
    assert not any(seen.path in house[:4] for seen in site.log)


@pytest.mark.parametrize(
    ("robots", "asked"),
    [("User-agent: *\nDisallow: /sitemap.xml\n", 0), ("User-agent: *\nDisallow: /private\n", 1)],
    ids=["forbidden", "a page instead"],
)
def test_no_sitemap_where_one_was_tried_is_no_fault(tmp_path: Path, robots: str, asked: int) -> None:
    with LoopbackSite(articles=5) as site:
        site.robots = robots
        site.instead["/sitemap.xml"] = Answer(200, b"<title>Oops</title><h1>No such page</h1>", {})
        run = crawl(site, tmp_path / "news.db")
    assert sum(seen.path == "/sitemap.xml" for seen in site.log) == asked
    assert (run.code, run.site["counts"]["new"]) == (0, 5)
    assert rows(tmp_path / "news.db", "SELECT kind FROM quarantine WHERE url LIKE '%/sitemap.xml'") == []


def test_sources_behind_redirects_are_answered_304(tmp_path: Path) -> None:
    with LoopbackSite(articles=90) as site:
        site.robots_status = 404
        for path, place in (("/news", "/start"), ("/feed.xml", "/feeds/7")):
            site.instead[place] = site.answer(path)
            site.instead[path] = Answer(302, b"", {"Location": place})
        first = crawl(site, tmp_path / "news.db")
        site.forget()
        second = crawl(site, tmp_path / "news.db")
        answers = {seen.path: seen.status for seen in site.log}
    assert first.code == second.code == 0
    assert not site.article_fetches()
    assert (answers["/start"], answers["/feeds/7"]) == (304, 304)
    assert second.site["bytes_saved"] > 5_000


def test_a_feed_that_is_gone_is_not_asked_in_every_run(tmp_path: Path) -> None:
    with LoopbackSite(articles=90) as site:
        site.robots_status = 404
        crawl(site, tmp_path / "news.db")
        site.instead["/feed.xml"] = Answer(404, b"<h1>Not found</h1>", {})
        runs = [crawl(site, tmp_path / "news.db") for _ in range(2)]
        assert [seen.status for seen in site.log if seen.path == "/feed.xml"] == [200, 404]
    assert [run.code for run in runs] == [0, 0]
    assert [run.site["faults"].get("not-found") for run in runs] == [1, None]


def test_a_page_that_is_gone_keeps_its_row_and_gets_a_date(story: SimpleNamespace) -> None:
    path = story.site.pieces[7].path
    del story.site.by_path[path]
    crawl(story.site, story.db, "--revisit")
    (found,) = rows(story.db, "SELECT state, state_at, body FROM articles WHERE url LIKE ?", f"%{path}")
    assert found[0] == "gone"
    assert found[1]
    assert found[2]
