"""Feeds as listings: each dialect, what is broken, what is hostile."""

from __future__ import annotations

import contextlib
import gzip
import json
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsspider.extract.feeds import FeedError, read_feed
from newsspider.extract.updates import updated_times

BASE = "https://news.example/feeds/all.xml"


def feed(text: str) -> bytes:
    return text.encode()


RSS = """<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://evil.example/x.dtd">
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>All</title><link>https://news.example/</link>
<atom:link rel="next" href="/feeds/all.xml?page=2"/>
<item><title>Ferry &amp; bridge &lt;b&gt;reopen&lt;/b&gt;</title><link> /travel/ferry-bridge-reopen-10234 </link>
<description><![CDATA[<p>Boats run again&nbsp;from <em>Monday</em>.</p><script>bad()</script>]]></description>
<content:encoded><![CDATA[<img src="/i/ferry.jpg">]]></content:encoded>
<category>Travel</category><pubDate>Tue, 03 Mar 2026 08:15:00 +0100</pubDate></item>
<item><title>Glass prices &amp;c.</title><guid isPermaLink="true">https://news.example/money/glass-prices-rise-10235</guid>
<dc:date>2026-03-02</dc:date><media:content url="/i/glass.jpg" medium="image"><media:credit>Lena Marsh</media:credit></media:content></item>
<item><title>No address</title><guid isPermaLink="false">tag:1</guid></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://blog.example/posts/">
<entry xml:base="2026/"><title type="html">A &amp;amp; B</title><link rel="edit" href="edit/1"/><link href="a-and-b"/>
<id>urn:1</id><published>2026-03-03T10:00:00Z</published><updated>2026-03-04T10:00:00Z</updated>
<category term="labs" label="Labs"/><summary>Short.</summary></entry>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">In <i>italics</i></div></title>
<link rel="alternate" href="/posts/2"/><updated>2026-03-04T10:00:00Z</updated></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>t</title></channel>
<item rdf:about="https://news.example/a-1"><title>One</title><link>https://news.example/a-1</link><dc:date>2026-03-01T00:00:00Z</dc:date></item>
</rdf:RDF>"""


def test_rss_item_field_by_field() -> None:
    listing = read_feed(feed(RSS), BASE)
    first, second = listing.cards
    assert first.url == "https://news.example/travel/ferry-bridge-reopen-10234"
    assert first.headline == "Ferry & bridge reopen"
    assert first.teaser == "Boats run again from Monday."
    assert first.category == "Travel"
    assert first.image == "https://news.example/i/ferry.jpg"
    assert first.published is not None
    assert first.published.value == datetime(2026, 3, 3, 7, 15, tzinfo=UTC)
    assert first.published.zone == "explicit"
    assert (second.url, second.position) == ("https://news.example/money/glass-prices-rise-10235", 1)
    assert second.published is not None
    assert second.published.value == date(2026, 3, 2)
    assert (second.image, second.credit) == ("https://news.example/i/glass.jpg", "Lena Marsh")
    assert listing.next_urls == ["https://news.example/feeds/all.xml?page=2"]


def test_atom_bases_and_times() -> None:
    first, second = read_feed(feed(ATOM), "https://blog.example/atom").cards
    assert first.url == "https://blog.example/posts/2026/a-and-b"
    assert first.headline == "A & B"
    assert first.category == "Labs"
    assert first.published is not None
    assert first.published.value == datetime(2026, 3, 3, 10, tzinfo=UTC)
    assert second.headline == "In italics"
    assert second.published is None, "a time of updating is no time of publication"


def test_rdf() -> None:
    assert [c.url for c in read_feed(feed(RDF), BASE).cards] == ["https://news.example/a-1"]


def test_json_feed() -> None:
    items = [
        {
            "id": "1",
            "url": "/a/1",
            "title": "One",
            "content_html": "<p>Text<img src='/p.png'></p>",
            "date_published": "2026-01-02T03:04:05Z",
            "tags": ["Tech"],
        },
        {"id": "https://news.example/a/2", "content_text": "No title"},
        {"id": "3"},
        "junk",
    ]
    body = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items, "next_url": "?page=2"}).encode()
    listing = read_feed(body, "https://news.example/feed.json")
    assert [(c.url, c.headline, c.category) for c in listing.cards] == [
        ("https://news.example/a/1", "One", "Tech"),
        ("https://news.example/a/2", None, None),
    ]
    assert listing.cards[0].image == "https://news.example/p.png"
    assert listing.next_urls == ["https://news.example/feed.json?page=2"]


@pytest.mark.parametrize(
    ("name", "text", "urls"),
    [
        ("undefined entity", "<rss><channel><item><title>a&nbsp;b</title><link>https://e.example/1</link></item></channel></rss>", 1),
        ("bare ampersand", "<rss><channel><item><title>R&D</title><link>https://e.example/?a=1&b=2</link></item></channel></rss>", 1),
        ("control characters", "<rss><channel><item><title>a\x0bb</title><link>https://e.example/1</link></item></channel></rss>", 1),
        ("an unclosed tag inside", "<rss><channel><item><title>a<b>c</title><link>https://e.example/1</link></item></channel></rss>", 1),
        ("space before the declaration", "\n <?xml version='1.0'?><rss><channel><item><link>https://e.example/1</link></item></channel></rss>", 1),
        ("script address", "<rss><channel><item><link>javascript:alert(1)</link></item><item><link>https://e.example/1</link></item></channel></rss>", 1),
    ],
)  # fmt: skip
def test_broken_xml_is_recovered(name: str, text: str, urls: int) -> None:
    assert len(read_feed(feed(text), BASE).cards) == urls


def test_a_cut_feed_loses_only_the_cut_entry() -> None:
    whole = "<item><title>T</title><link>https://e.example/{}</link></item>"
    text = (
        "<rss><channel>"
        + "".join(whole.format(i) for i in range(3))
        + "<item><title>T</title><link>https://e.example/cut"
    )
    assert [c.url[-1] for c in read_feed(feed(text), BASE).cards] == ["0", "1", "2"]


def test_no_entity_is_expanded_and_no_file_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    text = (
        f'<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file://{secret}">]>'
        "<rss><channel><item><title>&b;&f;x</title><link>https://e.example/1</link></item></channel></rss>"
    )
    (card,) = read_feed(feed(text), BASE).cards
    assert card.headline is not None
    assert "lol" not in card.headline
    assert "hidden" not in card.headline


def test_a_billion_laughs_take_no_time() -> None:
    entities = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    text = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{entities}]><rss><channel><item><title>&l11;</title><link>https://e.example/1</link></item></channel></rss>'
    start = time.process_time()
    read_feed(feed(text), BASE)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "body", [b"", b"<html><body>Sorry</body></html>", b"{}", b"{" * 100_000, b"plain words", b"\x00\xff\xfe"]
)
def test_what_is_no_feed_says_so(body: bytes) -> None:
    with pytest.raises(FeedError):
        read_feed(body, BASE)


@given(st.binary(max_size=400))
def test_any_bytes_give_cards_or_the_documented_error(body: bytes) -> None:
    with contextlib.suppress(FeedError):
        read_feed(b"<rss><channel><item>" + body, BASE)


def test_shared_feeds(shared: Path) -> None:
    """Every shared feed: as many cards as entries with a web address; the others are known by name."""
    without_address = {
        "feed-rs-atom-entry-1-xml-2e85a": "an entry with a urn only",
        "feed-rs-atom-example-7-xml-b9e60": "a tag: id and no link",
        "feed-rs-atom-pub-spec-1-xml-9ba46": "no link",
        "feed-rs-atom-relative-xml-0986d": "relative links and no address to resolve them against",
        "feed-rs-rss-0-91-missing-id-xml-56295": "no link",
        "feed-rs-rss-0-92-spec-1-xml-6fd44": "items without link",
        "feed-rs-rss-2-0-invalid-1-xml-8c335": "no items",
    }
    for line in (shared / "corpus/listings.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["kind"] != "feed":
            continue
        body = gzip.decompress((shared / "corpus/listings" / row["file"]).read_bytes())
        if row["source"] == "scrapy":  # a list of products
            with pytest.raises(FeedError):
                read_feed(body, row["url"])
            continue
        cards = read_feed(body, row["url"]).cards
        assert bool(cards) != (row["id"] in without_address), row["id"]
        titled = {" ".join((c.headline or "").split()) for c in cards}
        for entry in (row["truth"] or {}).get("entries", []) if cards else []:
            assert not entry.get("title") or " ".join(entry["title"].split()) in titled, row["id"]


DCTERMS = """<rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom" xmlns:t="http://purl.org/dc/terms/"><channel>
<item><link>/tide</link><pubDate>Mon, 02 Mar 2026 07:00:00 GMT</pubDate><a:updated>2026-03-02T09:00:00Z</a:updated></item>
<item><guid>https://news.example/mole</guid><t:modified>2026-03-02T10:00:00+01:00</t:modified></item>
<item><title>Nowhere</title><pubDate>Mon, 02 Mar 2026 07:00:00 GMT</pubDate></item></channel></rss>"""


@pytest.mark.parametrize(
    ("body", "updated"),
    [
        (RSS, {"https://news.example/travel/ferry-bridge-reopen-10234": "2026-03-03T07:15:00+00:00"}),
        (
            ATOM,
            {
                "https://blog.example/posts/2026/a-and-b": "2026-03-04T10:00:00+00:00",
                "https://blog.example/posts/2": "2026-03-04T10:00:00+00:00",
            },
        ),
        (RDF, {"https://news.example/a-1": "2026-03-01T00:00:00+00:00"}),
        (
            DCTERMS,
            {
                "https://news.example/tide": "2026-03-02T09:00:00+00:00",
                "https://news.example/mole": "2026-03-02T09:00:00+00:00",
            },
        ),
        ("<html><p>no feed</p></html>", {}),
    ],
    ids=["rss", "atom", "rdf", "dublin core", "html"],
)
def test_when_entries_changed_last_by_the_address_of_their_card(body: str, updated: dict[str, str]) -> None:
    """A day without a time tells too little: the visit may have come after the change."""
    assert {url: time.isoformat() for url, time in updated_times(feed(body), BASE).items()} == updated
