"""What a server may do to a crawler: budgets are kept, the canary is never touched, every URL is booked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from harness import crawl, newsspider, rows
from testsite import TRAPS, Answer, LoopbackSite
from testsite_pages import article, card, sitemap_index

from newsspider.site import Site

HTML = {"Content-Type": "text/html; charset=utf-8"}


class Canary(BaseHTTPRequestHandler):
    touched: list[str]

    def do_GET(self) -> None:
        self.touched.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def canary() -> Iterator[tuple[str, list[str]]]:
    """A second server on loopback that nobody opened: its address and what was asked of it."""
    touched: list[str] = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Canary,), {"touched": touched}))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"127.0.0.1:{server.server_address[1]}", touched
    server.shutdown()
    server.server_close()


def test_redirects_and_links_to_traps_end_in_the_books(tmp_path: Path, canary: tuple[str, list[str]]) -> None:
    """One crawl meets them all; the articles beside them are stored."""
    address, touched = canary
    with LoopbackSite(articles=10) as site:
        TRAPS["/trap/canary"] = f"http://{address}/secret"
        traps = [*TRAPS, "/trap/hops/9"]
        words = "A story that promises a great deal and leads the reader somewhere else entirely"
        site.extra = "".join(
            f'<article><h2><a href="{trap}">{words} {n}</a></h2><p>{words}, {n} times over.</p></article>'
            for n, trap in enumerate(traps)
        )
        run, base = crawl(site, tmp_path / "news.db"), site.base
        del TRAPS["/trap/canary"]
    assert not touched
    assert run.site["counts"]["new"] == 10
    assert run.site["balanced"]
    booked = dict(rows(tmp_path / "news.db", "SELECT replace(url, ?, ''), state FROM ledger", base))
    assert {booked[trap] for trap in traps} <= {"rejected", "quarantined"}
    hops = sum(seen.path.startswith("/trap/hops/") for seen in site.log)
    assert hops <= 6
    loops = sum(seen.path in ("/trap/loop-a", "/trap/loop-b", "/trap/self") for seen in site.log)
    assert loops <= 18
    # what was refused before it went out is no request, and none that forgot its robots.txt
    assert rows(tmp_path / "news.db", "SELECT DISTINCT host FROM fetches") == [(base.removeprefix("http://"),)]
    assert newsspider("audit", "--db", tmp_path / "news.db").code == 0


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433"])
def test_a_private_address_is_refused_at_connect_time(tmp_path: Path, canary: tuple[str, list[str]], host: str) -> None:
    """As an address, as a name that resolves to it, and as the resolver understands odd numbers."""
    address, touched = canary
    spelled = f"http://{host}:{address.rsplit(':', 1)[1]}/"
    run = newsspider("ingest", spelled, "--db", tmp_path / "news.db", "--contact", "a@example.com", "--json")
    assert run.code in (3, 4)
    assert not touched
    assert run.err.count("Traceback") == 0


class Leading(LoopbackSite):
    """Leads to another port of this machine on every way that a site has, by its address and by a name."""

    port = ""
    refused = 0

    def strange(self, path: str) -> str:
        return f"http://{'127.0.0.1' if len(path) % 2 else 'localhost'}:{self.port}{path}"

    def answer(self, target: str) -> Answer:
        xml = {"Content-Type": "application/xml"}
        if target == "/robots.txt":
            names = (self.strange("/map.xml"), self.strange("/maps.xml"), f"{self.base}/index.xml")
            return Answer(200, "".join(f"Sitemap: {name}\n" for name in names).encode(), {})
        if target == "/index.xml":
            return Answer(200, sitemap_index(["inner.xml"], self.strange("")).encode(), xml)
        if target == "/news":
            cards = "".join(map(card, self.pieces))
            head = f'<link rel="alternate" type="application/rss+xml" href="{self.strange("/rss")}">'
            head += f'<link rel="https://api.w.org/" href="{self.strange("/wp-json/")}">'
            more = f'<a rel="next" href="{self.strange("/page")}">Next</a>'
            more += f'<button class="load-more" data-url="{self.strange("/more?page=2")}">Load more</button>'
            return Answer(200, f"<head>{head}</head><main>{cards}{more}</main>".encode(), HTML)
        if target == self.pieces[0].path:  # busy first, then elsewhere: a retry is let past Scrapy's own filter
            self.refused += 1
            away = {"Location": self.strange("/after-503")}
            return Answer(302, b"", away) if self.refused > 1 else Answer(503, b"", {"Retry-After": "0"})
        if target == self.pieces[1].path:
            refresh = f'<meta http-equiv="refresh" content="0; url={self.strange("/refreshed")}">'
            return Answer(200, f"<html><head>{refresh}</head><p>On its way.</p></html>".encode(), HTML)
        if target == self.pieces[2].path:
            return Answer(307, b"", {"Location": self.strange("/away").removeprefix("http:")})
        return super().answer(target)


def test_no_way_leads_to_another_port_of_this_machine(tmp_path: Path, canary: tuple[str, list[str]]) -> None:
    address, touched = canary
    with Leading(articles=6) as site:
        site.port = address.rpartition(":")[2]
        run = crawl(site, tmp_path / "news.db")
        assert site.refused == 2
        assert {seen.path for seen in site.log} >= {"/robots.txt", "/index.xml", "/news"}
    assert not touched
    assert (run.site["counts"]["new"], run.site["counts"]["rejected"]) == (3, 3)
    assert run.site["balanced"]
    assert set(run.site["faults"]) <= {"private-address", "offsite"}


def test_a_robots_txt_elsewhere_on_this_machine_is_not_read(tmp_path: Path, canary: tuple[str, list[str]]) -> None:
    address, touched = canary
    with LoopbackSite(articles=3) as site:
        site.instead["/robots.txt"] = Answer(301, b"", {"Location": f"http://{address}/robots.txt"})
        run = crawl(site, tmp_path / "news.db")
    assert not touched
    assert {seen.path for seen in site.log} == {"/robots.txt"}
    assert run.code in (3, 4)


@pytest.mark.parametrize("path", ["/endless", "/facets", "/session", "/calendar/2025/06"])
def test_endless_pages_have_a_budget(tmp_path: Path, path: str) -> None:
    with LoopbackSite(articles=3) as site:
        crawl(site, tmp_path / "news.db", path=path)
        asked = sum(seen.path.startswith("/" + path.split("/")[1]) for seen in site.log)
    assert asked <= 50


def test_a_calendar_among_the_articles_has_a_budget(tmp_path: Path) -> None:
    """Days of a calendar look like teasers; the pages under way when the budget is spent are part of it."""
    days = "".join(
        f'<article><h3><a href="/events/2025/{m:02d}/{d:02d}/">What is on in the old town on day {d} of month {m}</a>'
        f"</h3></article>"
        for m in range(1, 13)
        for d in range(1, 29)
    )
    with LoopbackSite(articles=10) as site:
        site.robots_status = 404
        site.extra = f'<section class="events">{days}</section>'
        for month in range(1, 13):
            for day in range(1, 29):
                page = (
                    f"<title>Events</title><main><h1>Events</h1><p>No events on day {day} of month {month}.</p></main>"
                )
                site.instead[f"/events/2025/{month:02d}/{day:02d}/"] = Answer(200, page.encode(), HTML)
        run = crawl(site, tmp_path / "news.db")
        asked = sum(seen.path.startswith("/events/") for seen in site.log)
    assert run.site["counts"]["new"] == 10
    assert run.site["balanced"]
    assert 25 <= asked <= 50
    told = rows(tmp_path / "news.db", "SELECT reason FROM quarantine WHERE kind = 'trap'")
    assert all(25 <= int(reason.split()[1]) <= asked for (reason,) in told)


def test_copies_of_known_articles_have_a_budget(tmp_path: Path) -> None:
    """Each page of an endless listing names the same articles under addresses of its own."""

    class Copied(LoopbackSite):
        def answer(self, target: str) -> Answer:
            parts = urlsplit(target)
            if parts.path == "/news":
                number = int(parts.query.partition("=")[2] or 1)
                cards = "".join(map(card, self.pieces))
                for piece in self.pieces:
                    cards = cards.replace(f'"{piece.path}"', f'"{piece.path}?from={number}"')
                more = f'<a rel="next" href="/news?page={number + 1}">Next</a>'
                return Answer(200, f"<title>News</title><main>{cards}{more}</main>".encode(), HTML)
            return super().answer(target)

    with Copied(articles=8) as site:
        site.robots_status = 404
        run = crawl(site, tmp_path / "news.db")
    counts = run.site["counts"]
    assert (counts["new"], run.site["balanced"]) == (8, True)
    assert 25 <= counts["duplicate"] <= 50
    assert sum(site.article_fetches().values()) <= 8 + 50
    assert run.site["faults"] == {"trap": Site("x", ["x.example"]).max_listing_pages * 8 - 8 - counts["duplicate"]}


@pytest.mark.parametrize("form", ["{path}?PHPSESSID={session}", "{path};jsessionid={session}"])
def test_session_ids_in_links_make_no_new_articles(tmp_path: Path, form: str) -> None:
    """Every answer links to the articles under new addresses; what is known is not fetched again."""
    with LoopbackSite(articles=5) as site:
        site.robots_status = 404
        for number in range(2):
            cards = "".join(map(card, site.pieces))
            for piece in site.pieces:
                address = form.format(path=piece.path, session=f"{number:032X}")
                cards = cards.replace(f'"{piece.path}"', f'"{address}"')
                site.instead[address.partition("?")[0]] = Answer(200, article(piece, site.base).encode(), HTML)
            site.instead["/news"] = Answer(200, f"<title>News</title><main>{cards}</main>".encode(), HTML)
            site.forget()
            run = crawl(site, tmp_path / "news.db")
            assert run.site["counts"]["new"] == (5, 0)[number]
        assert [seen.path for seen in site.log] == ["/robots.txt", "/news"]
