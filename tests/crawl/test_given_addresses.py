"""An address given by hand may be anything: what it turns out to be is read as that."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest
from harness import crawl
from testsite import LoopbackSite
from testsite_pages import NAV, Piece, article, atom, card, json_feed, rss, sitemap, wp_posts

from newsspider.crawl.work import Discovered, Job, do
from newsspider.items import Article
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
    assert isinstance(found, Article)
    assert found.headline == PIECES[0].headline


def test_ingesting_one_article_is_a_success(tmp_path: Path) -> None:
    with LoopbackSite(3) as site:
        run = crawl(site, tmp_path / "news.db", path=site.pieces[0].path)
        again = crawl(site, tmp_path / "news.db", path=site.pieces[0].path)
    assert (run.code, run.site["verdict"], run.site["counts"]["new"]) == (0, "done", 1)
    assert (again.code, again.site["verdict"]) == (0, "done, nothing new")
