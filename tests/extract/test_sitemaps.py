"""Sitemaps: what is read, what is skipped and counted, what cannot hurt."""

from __future__ import annotations

import gzip
import time
import tracemalloc
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsspider.extract.sitemaps import read_sitemap, unpack

BASE = "https://news.example/sitemap.xml"

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc><![CDATA[https://news.example/a?x=1&y=2]]></loc><lastmod>2026-03-01</lastmod>
<n:news><n:publication><n:name>Example</n:name><n:language>EN</n:language></n:publication>
<n:publication_date>2026-02-28T09:00:00+01:00</n:publication_date><n:title>Kites &amp; wind</n:title><n:keywords>kites, wind</n:keywords></n:news>
<image:image><image:loc>/i/kite.jpg</image:loc><image:caption>A kite</image:caption></image:image></url>
<url><loc>javascript:alert(1)</loc></url>
<url><loc> /relative/b </loc></url>
<url><loc></loc></url>
<url><loc>https://news.example/a?x=1&amp;y=2</loc></url>
</urlset>"""


def test_news_sitemap_field_by_field() -> None:
    sitemap = read_sitemap(NEWS.encode(), BASE)
    first, second = sitemap.entries
    assert first.url == "https://news.example/a?x=1&y=2"
    assert first.lastmod is not None
    assert first.lastmod.value == date(2026, 3, 1)
    assert first.published is not None
    assert first.published.value == datetime(2026, 2, 28, 8, tzinfo=UTC)
    assert (first.headline, first.language, first.keywords) == ("Kites & wind", "en", ["kites", "wind"])
    assert (first.image, first.caption) == ("https://news.example/i/kite.jpg", "A kite")
    assert second.url == "https://news.example/relative/b"
    assert sitemap.skipped == 2
    assert first.card(0).published == first.published


def test_a_changed_page_is_not_a_published_one() -> None:
    text = "<urlset><url><loc>https://news.example/a</loc><lastmod>2026-03-01</lastmod></url></urlset>"
    (entry,) = read_sitemap(text.encode(), BASE).entries
    assert entry.published is None
    assert entry.card(0).published is None


def test_an_index_names_each_file_once() -> None:
    one = "<sitemap><loc>https://news.example/{}.xml</loc></sitemap>"
    text = f"<sitemapindex>{one.format(1)}{one.format(2)}{one.format(1)}</sitemapindex>"
    sitemap = read_sitemap(text.encode(), BASE)
    assert [s.url[-5:] for s in sitemap.sitemaps] == ["1.xml", "2.xml"]
    assert not sitemap.entries


def test_the_cut_entry_is_dropped_and_the_good_ones_kept() -> None:
    text = "<urlset>" + "".join(f"<url><loc>https://news.example/{i}</loc></url>" for i in range(5))
    sitemap = read_sitemap((text + "<url><loc>https://news.example/cut-in-the-mid").encode(), BASE)
    assert len(sitemap.entries) == 5
    assert any("truncated" in flag for flag in sitemap.flags)
    only = read_sitemap(b"<urlset><url><loc>https://news.example/cut", BASE)
    assert not only.entries


def test_text_and_feed_in_a_sitemaps_place() -> None:
    text = read_sitemap(b"https://news.example/a\nhttps://news.example/b\nnonsense\n", BASE)
    assert ([e.url[-1] for e in text.entries], text.skipped) == (["a", "b"], 1)
    rss = b"<rss><channel><item><title>T</title><link>https://news.example/c</link></item></channel></rss>"
    assert [e.headline for e in read_sitemap(rss, BASE).entries] == ["T"]


@pytest.mark.parametrize("times", [1, 2])
def test_gzip(times: int) -> None:
    body = NEWS.encode()
    for _ in range(times):
        body = gzip.compress(body)
    assert len(read_sitemap(body, BASE).entries) == 2


def test_a_cut_gzip_keeps_what_is_whole() -> None:
    body = b"<urlset>" + b"".join(b"<url><loc>https://news.example/%d</loc></url>" % i for i in range(3000))
    sitemap = read_sitemap(gzip.compress(body + b"</urlset>")[:-200], BASE)
    assert 1000 < len(sitemap.entries) < 3000
    assert "gzip ends too early" in sitemap.flags


def test_a_gzip_bomb_is_cut_at_ten_mebibytes() -> None:
    bomb = gzip.compress(b"\0" * (200 << 20))
    tracemalloc.start()
    body, flags = unpack(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(body) == 10 << 20
    assert flags == ["gzip cut at 10 MiB"]
    assert peak < 60 << 20


@pytest.mark.parametrize(
    "body",
    [
        b'<!DOCTYPE u [<!ENTITY a "' + b"x" * 1000 + b'">' + b"".join(b'<!ENTITY a%d "%s">' % (i, b"&a;" * 50) for i in range(50)) + b"]><urlset>&a1;</urlset>",
        b"<urlset>" + b"<url>" * 100_000,
        b"<urlset>" + b"<!DOCTYPE [" * 50_000,
        b"<urlset>" + b"<![CDATA[" * 100_000,
        b"<urlset>" + b"&amp" * 200_000,
        b"<urlset " + b"a='1' " * 100_000 + b"/>",
        b"<" * 500_000,
    ],
    ids=["entities", "open tags", "doctypes", "cdata", "ampersands", "attributes", "angle brackets"],
)  # fmt: skip
def test_hostile_xml_is_over_in_two_seconds(body: bytes) -> None:
    start = time.process_time()
    assert read_sitemap(body, BASE).entries == []
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "body", [b"", b"<html><body><a href='/x'>x</a></body></html>", b"Not here", b"\x1f\x8bbroken", b"%PDF-1.7"]
)
def test_what_is_no_sitemap_says_why(body: bytes) -> None:
    sitemap = read_sitemap(body, BASE)
    assert not sitemap.entries
    assert sitemap.flags


@given(st.binary(max_size=300))
def test_any_bytes_are_survived(body: bytes) -> None:
    read_sitemap(b"<urlset><url><loc>" + body, BASE)
    read_sitemap(body, BASE)
