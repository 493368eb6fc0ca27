"""A source that is damaged, walled or empty: one fault row, its class in the report, and what is whole is kept."""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from harness import Ran, crawl, rows
from testsite import Answer, LoopbackSite
from testsite_pages import SITEMAP, card, sitemap

XML, HTML = "application/xml", "text/html; charset=utf-8"
CONSENT = (
    "<title>Before you go on</title><h1>Before you go on</h1><p>We and our 842 partners use cookies and process "
    "personal data. Manage your privacy preferences and your consent.</p><button>Accept all</button>"
    "<button>Reject all</button>"
)
CHALLENGE = "<title>Just a moment...</title><h1>Verify you are human by completing the action below.</h1>"
LOGIN = '<title>Log in</title><h1>Log in</h1><form><input type="email"><input type="password"></form>'


def answer(body: str | bytes, kind: str = HTML) -> Answer:
    return Answer(200, body.encode() if isinstance(body, str) else body, {"Content-Type": kind})


def ingest(tmp_path: Path, path: str, instead: Answer, articles: int = 5) -> tuple[Ran, list[tuple[Any, ...]]]:
    """A crawl of one named source that answers as told, without others; its fault rows."""
    db = tmp_path / "news.db"
    with LoopbackSite(articles) as site:
        site.robots_status = 404
        site.instead[path] = instead
        run = crawl(site, db, path=path)
    assert "Traceback" not in run.err
    return run, rows(db, "SELECT kind, outcome, reason FROM quarantine")


@pytest.mark.parametrize(
    ("path", "body", "kind"),
    [
        ("/news", CONSENT, "consent"),
        ("/news", CHALLENGE, "challenge"),
        ("/news", LOGIN, "login"),
        ("/feed.xml", f'<?xml version="1.0"?><html>{CHALLENGE}</html>', "challenge"),
        ("/sitemap.xml", f'<?xml version="1.0"?><html>{CONSENT}</html>', "consent"),
    ],
    ids=["consent", "challenge", "login", "challenge as XML", "consent as XML"],
)
def test_a_wall_in_a_sources_place_is_a_block(tmp_path: Path, path: str, body: str, kind: str) -> None:
    run, faults = ingest(tmp_path, path, answer(body))
    assert run.code == 4
    assert [fault[0] for fault in faults] == [kind]
    assert run.site["sources"][0]["trouble"] == kind
    assert kind in run.site["verdict"]


def test_an_answer_without_a_body_is_empty(tmp_path: Path) -> None:
    run, faults = ingest(tmp_path, "/news", answer(b""))
    assert (run.code, [fault[0] for fault in faults]) == (3, ["empty"])


def of_pieces(tail: str, head: str = "") -> Any:
    """A sitemap of three articles with something before its end or its beginning."""

    def made(site: LoopbackSite) -> str:
        text = sitemap(site.pieces[:3], site.base)
        return text.replace("<urlset", f"{head}<urlset").replace("</urlset>", tail)

    return made


BOMB = gzip.compress(b"<urlset>" + b"<url><loc>http://far.example/a</loc></url>" * 400_000, 1)
DAMAGED: dict[str, tuple[Any, int, str]] = {  # made of the site, articles it still gives, words of the reason
    "bad entries": (of_pieces("<url><loc>javascript:alert(1)</loc></url><url><loc></loc></url></urlset>"), 3, "2 ent"),
    "cut": (of_pieces("<url><loc>http://127.0.0.1/stories/2025/0"), 3, "truncated"),
    "undefined entity": (of_pieces("<url><loc>&who;</loc></url></urlset>"), 3, "1 entries skipped"),
    "expanding entity": (
        of_pieces("<url><loc>&b;</loc></url></urlset>", '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>'),
        3,
        "1 entries skipped",
    ),
    "HTML": (lambda _: "<html><body><p>Nothing of this kind here.</p></body></html>", 0, "HTML"),
    "deep": (lambda _: "<?xml version='1.0'?>" + "<a>" * 200_000, 0, ""),
    "gzip bomb": (lambda _: BOMB, 0, "gzip cut"),
    "cut gzip": (lambda site: gzip.compress(sitemap(site.pieces[:3], site.base).encode())[:-4], 3, "gzip ends"),
}


WHOLE: dict[str, Any] = {
    "plain": of_pieces("</urlset>"),
    "with a DTD": of_pieces("</urlset>", '<!DOCTYPE urlset SYSTEM "http://127.0.0.1:9/a.dtd">'),
    "empty": lambda _: f'<urlset xmlns="{SITEMAP}"></urlset>',
}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """One crawl of a listing and all these sitemaps, which robots.txt names."""
    db = tmp_path_factory.mktemp("sources") / "news.db"
    makers = {case: made for case, (made, _, _) in DAMAGED.items()} | WHOLE
    with LoopbackSite(5) as site:
        urls = {case: f"{site.base}/{case.replace(' ', '-')}.xml" for case in makers}
        site.robots = "".join(f"Sitemap: {url}\n" for url in urls.values())
        site.instead["/news"] = answer(f"<main>{''.join(map(card, site.pieces))}</main>")
        for case, made in makers.items():
            site.instead[urls[case].removeprefix(site.base)] = answer(made(site), XML)
        run = crawl(site, db)
        asked = Counter(seen.path for seen in site.log)
    strangers = set(asked) - {*site.instead, *site.by_path, "/robots.txt"}
    sources = {source["url"]: source for source in run.site["sources"]}
    return SimpleNamespace(run=run, db=db, urls=urls, asked=asked, strangers=strangers, sources=sources)


def test_sitemaps_of_all_kinds_leave_the_crawl_whole(crawled: SimpleNamespace) -> None:
    assert (crawled.run.code, crawled.run.site["counts"]["new"]) == (0, 5), crawled.run
    assert not crawled.strangers
    assert set(crawled.asked.values()) == {1}


@pytest.mark.parametrize("case", DAMAGED)
def test_a_damaged_sitemap_is_one_fault_and_keeps_what_is_whole(crawled: SimpleNamespace, case: str) -> None:
    _, kept, words = DAMAGED[case]
    url = crawled.urls[case]
    found = rows(crawled.db, "SELECT kind, stage, times, reason FROM quarantine WHERE url = ?", url)
    assert [fault[:3] for fault in found] == [("source-damaged", "extract sitemap", 1)]
    assert words in found[0][3]
    assert rows(crawled.db, "SELECT count(*) FROM referrers WHERE referrer = ? AND url_key LIKE '%stories%'", url) == [
        (kept,)
    ]
    assert crawled.sources[url]["trouble"] == "source-damaged"
    assert bool(crawled.sources[url]["skipped"]) is ("skipped" in found[0][3])


@pytest.mark.parametrize("case", WHOLE)
def test_a_whole_sitemap_is_no_fault(crawled: SimpleNamespace, case: str) -> None:
    assert rows(crawled.db, "SELECT kind FROM quarantine WHERE url = ?", crawled.urls[case]) == []
    assert crawled.sources[crawled.urls[case]]["trouble"] is None


def test_a_feed_that_was_cut_is_one_fault(tmp_path: Path) -> None:
    items = "".join(f"<item><title>Item {n}</title><link>/stories/2025/x-{n}</link></item>" for n in range(2))
    body = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}<item><title>No link</title></item><item><link>/st'
    _, faults = ingest(tmp_path, "/feed.xml", answer(body, XML))
    (damage,) = [fault for fault in faults if fault[0] == "source-damaged"]
    assert damage[1] == "quarantined"
    assert "1 entries skipped; truncated" in damage[2]


def test_a_listing_of_too_many_tags_gives_what_was_read(tmp_path: Path) -> None:
    with LoopbackSite(5) as site:
        site.robots_status = 404
        cards = "".join(map(card, site.pieces[:4])) + "<b></b>" * 60_000 + card(site.pieces[4])
        site.instead["/news"] = answer(f"<title>News</title><main>{cards}</main>")
        run = crawl(site, tmp_path / "news.db")
    assert (run.code, run.site["counts"]["new"]) == (0, 4)
    ((kind, reason),) = rows(tmp_path / "news.db", "SELECT kind, reason FROM quarantine")
    assert (kind, "too many tags" in reason) == ("source-damaged", True)


def test_a_declared_stub_with_a_subscription_box_is_a_paywall_and_not_stored(tmp_path: Path) -> None:
    about = (
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry deal","isAccessibleForFree":false}'
    )
    with LoopbackSite(5) as site:
        site.robots_status = 404
        site.instead[site.pieces[0].path] = answer(
            f'<title>Ferry deal</title><script type="application/ld+json">{about}</script><article><h1>Ferry deal</h1>'
            "<p>The ferry deal was signed on Tuesday evening by both sides, after talks that had nearly failed twice.</p>"
            '<div class="box">Subscribe</div></article>'
        )
        run = crawl(site, tmp_path / "news.db")
    assert (run.site["counts"]["new"], run.site["faults"]["paywall"]) == (4, 1)


@pytest.mark.parametrize(
    ("body", "code"), [("<title>News</title><main></main>", 3), (CONSENT, 4)], ids=["emptied", "walled"]
)
def test_a_source_that_gives_nothing_any_more_is_told_in_every_run(tmp_path: Path, body: str, code: int) -> None:
    """The second answer has an ETag: asked with it, the site would say that nothing has changed, run after run."""
    with LoopbackSite(5) as site:
        site.robots_status = 404
        assert crawl(site, tmp_path / "news.db").code == 0
        site.instead["/news"] = Answer(200, body.encode(), {"Content-Type": HTML, "ETag": '"second"'})
        assert [crawl(site, tmp_path / "news.db").code for _ in range(2)] == [code, code]
        del site.instead["/news"]
        assert [crawl(site, tmp_path / "news.db").code for _ in range(2)] == [0, 0]
        assert [seen.status for seen in site.log if seen.path == "/news"] == [200, 200, 200, 200, 304]
