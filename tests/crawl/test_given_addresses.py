"""An address given by hand may be anything: what it turns out to be is read as that."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from harness import crawl, rows
from testsite import Answer, LoopbackSite
from testsite_pages import NAV, Piece, article, atom, card, json_feed, rss, sitemap, sitemap_index, wp_posts

from newsspider.crawl.reading import do
from newsspider.crawl.work import Discovered, Given, Job
from newsspider.site import Site

BASE = "https://harbour.example"
NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
PIECES = [Piece(n, NOW) for n in range(6)]
CARDS = f"{NAV}<main>{''.join(map(card, PIECES))}</main>"
XHTML = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml">'
)
FEED = rss(PIECES, BASE)
HTML = {"Content-Type": "text/html; charset=utf-8"}


def read(body: str | bytes) -> object:
    data = body.encode() if isinstance(body, str) else body
    return do(Job("start", data, f"{BASE}/given", Site("harbour", ["harbour.example"]), {}, 200, NOW))


@pytest.mark.parametrize(
    ("body", "damage"),
    [
        (f"<!doctype html><html><body>{CARDS}</body></html>", None),
        (f"{XHTML}<head><title>News</title></head><body>{CARDS}</body></html>", None),
        (FEED, None),
        ("\n\n" + FEED, None),
        (FEED.encode("utf-16"), None),
        ("<!-- made by hand --> " + FEED, None),
        (FEED.replace('<?xml version="1.0"?>', '<?xml-stylesheet href="feed.xsl"?>'), None),
        ("<br />\n<b>Warning</b>: no such index on line 3<br />\n" + FEED, "text before the document left out"),
        (atom(PIECES, BASE), None),
        (json_feed(PIECES, BASE), None),
        (wp_posts(PIECES, BASE), None),
        (sitemap(PIECES, BASE), None),
        (gzip.compress(sitemap(PIECES, BASE).encode()), None),
    ],
    ids="html xhtml rss blank utf-16 comment stylesheet warning atom json-feed wordpress sitemap zipped".split(),
)
def test_lists_are_read_whole(body: str | bytes, damage: str | None) -> None:
    found = read(body)
    assert isinstance(found, Discovered)
    assert [c.url for c in found.listing.cards] == [BASE + piece.path for piece in PIECES]
    assert found.damage == damage


@pytest.mark.parametrize("head", ["", XHTML], ids=["html", "xhtml"])
def test_an_article_is_an_article(head: str) -> None:
    page = article(PIECES[0], BASE)
    found = read(page.replace('<!doctype html><html lang="en">', head) if head else page)
    assert isinstance(found, Given)
    assert found.article.headline == PIECES[0].headline


FEED_LINK = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'


def page(body: str, links: str = "") -> Answer:
    return Answer(200, f"<!doctype html><html><head><title>News</title>{links}</head><body>{body}".encode(), HTML)


def feed(site: LoopbackSite, shown: list[Piece]) -> Answer:
    return Answer(200, rss(shown, site.base).encode(), {"Content-Type": "application/rss+xml", "ETag": '"feed"'})


def front(shown: list[Piece], links: str = "") -> Answer:
    return page(f"{NAV}<main>{''.join(map(card, shown))}</main>", links)


@pytest.fixture
def site() -> Iterator[LoopbackSite]:
    """Six articles; no sitemap, no front page and no feed but what a test puts there."""
    with LoopbackSite(6) as site:
        site.robots_status = 404
        for path in ("/", "/feed.xml"):
            site.instead[path] = Answer(404, b"<h1>Not found</h1>", HTML)
        yield site


def declare(site: LoopbackSite, links: str) -> str:
    """The first article's page declares them; its path."""
    piece = site.pieces[0]
    site.instead[piece.path] = Answer(
        200, article(piece, site.base).replace("<title>", links + "<title>").encode(), HTML
    )
    return piece.path


def fetched(site: LoopbackSite) -> dict[str, int]:
    return dict(Counter(seen.path for seen in site.log if seen.path not in ("/robots.txt", "/sitemap.xml")))


def discovered(db: Path, site: LoopbackSite) -> dict[str, set[str]]:
    """Path of a stored article -> the sources that named it."""
    named: dict[str, set[str]] = {}
    sql = "SELECT l.url, r.via FROM ledger l JOIN referrers r USING (url_key) WHERE l.state = 'stored'"
    for url, via in rows(db, sql):
        named.setdefault(url.removeprefix(site.base), set()).add(via)
    return named


def test_ingesting_one_article_is_a_success(tmp_path: Path, site: LoopbackSite) -> None:
    run, again = (crawl(site, tmp_path / "news.db", path=site.pieces[0].path) for _ in range(2))
    assert (run.code, run.site["verdict"], run.site["counts"]["new"]) == (0, "done", 1)
    assert (again.code, again.site["verdict"]) == (0, "done, nothing new")
    assert fetched(site) == {site.pieces[0].path: 2, "/": 1}  # where no front page is, none is looked for again


def test_the_feed_that_a_given_article_declares_is_read(tmp_path: Path, site: LoopbackSite) -> None:
    given, others = site.pieces[0].path, [piece.path for piece in site.pieces[1:4]]
    declare(site, f'{FEED_LINK}<link rel="alternate" type="application/rss+xml" href="{given}/feed">')
    site.instead["/feed.xml"] = feed(site, site.pieces[:4])
    runs = [crawl(site, tmp_path / "news.db", path=given)]
    assert fetched(site) == dict.fromkeys([given, "/feed.xml", "/", *others], 1)  # not the feed of its comments
    assert discovered(tmp_path / "news.db", site) == {given: {"start"}} | {path: {"feed"} for path in others}
    site.forget()
    runs.append(crawl(site, tmp_path / "news.db", path=given))
    assert fetched(site) == {given: 1, "/feed.xml": 1}
    assert [(run.code, run.site["counts"]["new"], run.site["faults"]) for run in runs] == [(0, 4, {}), (0, 0, {})]


def test_the_front_page_behind_a_given_article_is_read(tmp_path: Path, site: LoopbackSite) -> None:
    given, others = site.pieces[0].path, [piece.path for piece in site.pieces[1:]]
    site.instead["/"] = front(site.pieces)
    runs = [crawl(site, tmp_path / "news.db", path=given)]
    assert fetched(site) == dict.fromkeys([given, "/", *others], 1)
    assert discovered(tmp_path / "news.db", site) == {given: {"start"}} | {path: {"listing"} for path in others}
    site.forget()
    runs.append(crawl(site, tmp_path / "news.db", path=given))
    assert fetched(site) == {given: 1, "/": 1}
    assert [(run.code, run.site["counts"]["new"], run.site["faults"]) for run in runs] == [(0, 6, {}), (0, 0, {})]


@pytest.mark.parametrize("shown", [6, 0], ids=["with cards", "without"])
def test_a_feed_that_the_front_page_declares_is_read_and_merged(tmp_path: Path, site: LoopbackSite, shown: int) -> None:
    given, others = "/short", [piece.path for piece in site.pieces[1:]]
    site.instead[given] = Answer(302, b"", {"Location": site.pieces[0].path + "?utm_source=mail"})
    site.instead["/"] = front(site.pieces[:shown], FEED_LINK)
    site.instead["/feed.xml"] = feed(site, site.pieces)
    run = crawl(site, tmp_path / "news.db", path=given)
    assert (run.code, run.site["counts"]["new"], run.site["faults"]) == (0, 6, {})
    assert fetched(site) == dict.fromkeys([given, site.pieces[0].path, "/", "/feed.xml", *others], 1)
    named = discovered(tmp_path / "news.db", site)
    assert [named[path] for path in others] == [{"feed", "listing"} if shown else {"feed"}] * 5


def test_robots_txt_and_other_hosts_are_no_fault_of_a_given_article(tmp_path: Path, site: LoopbackSite) -> None:
    given = declare(site, FEED_LINK)
    site.instead["/"], site.instead["/feed.xml"] = front(site.pieces), feed(site, site.pieces)
    site.robots_status, site.robots = 200, "User-agent: *\nDisallow: /$\nDisallow: /feed.xml\n"
    forbidden = crawl(site, tmp_path / "news.db", path=given)
    assert (fetched(site), forbidden.site["faults"]) == ({given: 1}, {"robots": 1})  # the page named its feed
    site.robots = ""
    site.instead["/"] = Answer(302, b"", {"Location": "http://elsewhere.example/"})
    offsite = crawl(site, tmp_path / "other.db", path=given)
    assert (forbidden.code, offsite.code, offsite.site["counts"]["new"], offsite.site["faults"]) == (0, 0, 6, {})


@pytest.mark.parametrize("given", ["/feed.xml", "/map.xml", "/index.xml"])
def test_a_feed_or_a_sitemap_may_be_given(tmp_path: Path, site: LoopbackSite, given: str) -> None:
    site.instead["/feed.xml"] = feed(site, site.pieces)
    site.instead["/map.xml"] = Answer(200, sitemap(site.pieces, site.base).encode(), {"Content-Type": "text/xml"})
    site.instead["/index.xml"] = Answer(200, sitemap_index(["map.xml"], site.base).encode(), {})
    run = crawl(site, tmp_path / "news.db", path=given)
    assert (run.code, run.site["counts"]["new"], run.site["faults"]) == (0, 6, {})
    sources = {given, "/map.xml"} if given == "/index.xml" else {given}
    assert fetched(site) == dict.fromkeys([*sources, *(piece.path for piece in site.pieces)], 1)
    via = "feed" if given == "/feed.xml" else "sitemap"  # what it was, not that somebody named it
    assert discovered(tmp_path / "news.db", site) == {piece.path: {via} for piece in site.pieces}
