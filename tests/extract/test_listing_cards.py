"""Cards: every layout gives the cards a reader sees, and nothing else."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsspider import Site, extract_listing
from newsspider.items import Card

sys.path.insert(0, str(Path(__file__).parent))
from listing_layouts import LAYOUTS, Layout, Story

SITE = Site("example", ["news.example", "blog.example", "shinbun.example"], timezone="Asia/Singapore")
PAGES = [make() for make in LAYOUTS]


def expected(story: Story, name: str) -> str | None:
    first, _, rest = story.label.partition(" ")
    return {
        "headline": story.headline,
        "teaser": story.teaser,
        "category": first or None,
        "region": rest or None,
        "credit": "Image Credits: Unsplash",
        "published": story.iso[:10],
    }[name]


def found(card: Card, name: str) -> str | None:
    if name != "published":
        value: str | None = getattr(card, name)
        return value
    zone = SITE.zone
    stamp = card.published
    if stamp is None:
        return None
    day = stamp.value if stamp.precision == "day" else stamp.value.astimezone(zone).date()  # type: ignore[union-attr]
    return day.isoformat()[:10]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_cards_of_a_layout(page: Layout) -> None:
    cards = extract_listing(page.html, page.url, site=SITE).cards
    assert [c.url for c in cards] == [urljoin(page.url, s.path) for s in page.cards]
    assert [c.position for c in cards] == list(range(len(cards)))
    for name in page.fields:
        assert [found(c, name) for c in cards] == [expected(s, name) for s in page.cards], name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_site_is_needed(page: Layout) -> None:
    cards = extract_listing(page.html, page.url).cards
    assert [c.url for c in cards] == [urljoin(page.url, s.path) for s in page.cards]


def test_a_site_says_what_an_article_is() -> None:
    html = '<ul><li><a href="/a/one-more-story-about-ships-1">One more story about ships</a></li><li><a href="/shop/one-more-story-about-socks-2">One more story about socks</a></li></ul>'
    site = Site("narrow", ["news.example"], article_url=r"/a/", deny_url=r"/shop/")
    assert [c.url for c in extract_listing(html, "https://news.example/", site=site).cards] == [
        "https://news.example/a/one-more-story-about-ships-1"
    ]


def test_pictures_come_from_lazy_attributes() -> None:
    html = '<div><a href="/a/lighthouse-keeper-retires-for-good-7"><img src="data:image/gif;base64,R0" data-src="/i/light.jpg"><h3>Lighthouse keeper retires for good</h3></a></div>'
    (card,) = extract_listing(html, "https://news.example/").cards
    assert card.image == "https://news.example/i/light.jpg"


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<html></html>",
        "<p>Nothing to see</p>",
        '<nav><a href="/a/a-long-and-beautiful-story-of-old-1">A long and beautiful story of old</a></nav>',
    ],
)
def test_a_page_without_cards(html: str) -> None:
    assert extract_listing(html, "https://news.example/").cards == []


def test_a_shell_filled_by_scripts_still_has_its_state() -> None:
    items = ",".join(
        f'{{"headline":"Story number {i}","url":"/tech/story-number-{i}-of-many","publishedAt":"2026-01-0{i}T08:00:00Z"}}'
        for i in range(1, 5)
    )
    html = f'<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"menu":[{{"title":"Tech","url":"/tech"}}],"list":[{items}]}}}}</script>'
    cards = extract_listing(html, "https://news.example/").cards
    assert [c.headline for c in cards] == [f"Story number {i}" for i in range(1, 5)]
    assert all(c.published for c in cards)


def test_five_thousand_cards_in_two_seconds() -> None:
    html = (
        "<div>"
        + "".join(
            f'<div><h3><a href="/a/story-number-{i}-of-many">Story number {i} of very many here</a></h3><p>Text {i} for it</p></div>'
            for i in range(5000)
        )
        + "</div>"
    )
    start = time.process_time()
    assert len(extract_listing(html, "https://news.example/").cards) == 5000
    assert time.process_time() - start < 4


def test_deep_nesting_is_no_trap() -> None:
    html = "<div class='nav'>" * 1500 + '<a href="/a/b-c-d-e-1">Deep down there is a story</a>'
    extract_listing(html, "https://news.example/")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PAGES) - 1), st.integers(0, 4000), st.text(alphabet="<>/\"'=abcd &;\n", max_size=12))
def test_damaged_pages_are_survived(which: int, at: int, junk: str) -> None:
    html = PAGES[which].html
    extract_listing(html[:at] + junk + html[at + 5 :], PAGES[which].url)
