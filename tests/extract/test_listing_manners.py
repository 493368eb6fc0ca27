"""Manners of listings: tickers, archives, search results, sponsored cards; what one card says, in each."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsspider import extract_listing
from newsspider.items import Card

PAGE = "https://harbor.example/news"
TITLES = [
    "Harbor pilots vote on a second tug",
    "Old cranes find a home in a museum",
    "Salt traders bet on a dry summer",
    "Night ferry sells its last paper ticket",
]


def cards_of(body: str, url: str = PAGE) -> list[Card]:
    html = f"<!doctype html><html lang=en><body><h1>News</h1>{body}</body></html>"
    return extract_listing(html, url, fetched_at=datetime(2026, 3, 15, tzinfo=UTC)).cards


def of_each(pattern: str) -> str:
    return "".join(pattern.format(n=n, day=14 - n, title=title) for n, title in enumerate(TITLES))


SHAPES = {
    "words behind a marked one": '<p><a href="/n/st{n}-20260314"><mark>Harbor</mark> news: {title}</a></p>',
    "a word in bold first": '<li><a href="/story/harbor-story-of-{n}"><b>BREAKING</b> {title}</a></li>',
    "short numbers": '<div><div>x</div><div><a href="/n/441{n}">{title}</a></div></div>',
    "a heading beside the only links": '<article><a href="/artikel/120{n}"><img src="/p/{n}.jpg"></a><h2>{title}</h2><p><a href="/artikel/120{n}">Continue reading</a></p></article>',
    "a cut link with a tooltip": '<tr><td><a href="/news?id=70{n}" title="{title}"><!-- -->{title:.18}...</a></td></tr>',
}


@pytest.mark.parametrize("shape", SHAPES)
def test_headlines(shape: str) -> None:
    found = [card.headline for card in cards_of(of_each(SHAPES[shape]))]
    assert [(title or "").removeprefix("Harbor news: ") for title in found] == TITLES


@pytest.mark.parametrize("path", ["/page/441{n}", "/2016", "/tag/441{n}"])
def test_a_number_that_counts_no_stories(path: str) -> None:
    assert cards_of(of_each(f'<div><a href="{path}">More of this list</a></div>')) == []


TIMES = {
    "under a day with its weekday": ('<div class=row><div>{day}:07</div><a href="/story/harbor-story-of-{n}">{title}</a></div>', "<div>Saturday, March 14, 2026</div>", "2026-03-14T14:07:00+00:00"),
    "under a day without its year": ('<li><span>{day}:07</span> <a href="/archive/2026/02/28/story-of-the-harbor-{n}">{title}</a></li>', "<h3>February 28</h3>", "2026-02-28T14:07:00+00:00"),
    "in the name for a screen reader": ('<div><a href="/story/harbor-story-of-{n}">{title}</a><div aria-label="Published on March {day}, 2026 at 7:05 a.m. EST">Mar {day}</div></div>', "", "2026-03-14T12:05:00+00:00"),
    "before a short teaser": ('<div><a href="/story/harbor-story-of-{n}">{title}</a><div>Mar {day}, 2026 — The vote was close, the turnout was not.</div></div>', "", "2026-03-14"),
}  # fmt: skip


@pytest.mark.parametrize("name", TIMES)
def test_times(name: str) -> None:
    shape, before, expected = TIMES[name]
    found = cards_of(f"<div>{before}{of_each(shape)}</div>")[0].published
    assert found is not None
    assert found.value.isoformat() == expected


def test_a_coarser_or_other_name_does_not_replace_the_printed_time() -> None:
    shape = '<div><a href="/story/harbor-story-of-{n}">{title}</a><div aria-label="Since March 1, 2020 at 7:05 a.m. EST">Mar {day}, 2026</div></div>'
    found = cards_of(of_each(shape))[0].published
    assert found is not None
    assert found.value.isoformat() == "2026-03-14"


def test_the_day_before_a_short_teaser_is_not_its_text() -> None:
    found = cards_of(of_each(TIMES["before a short teaser"][0]))
    assert [card.teaser for card in found] == ["The vote was close, the turnout was not."] * 4


PAID = {
    "the small print": '<a class="item" href="/partner/how-to-pay-faster-{n}"><span>Sponsored · CloudBank</span><strong>How to pay faster than your rivals</strong></a>',
    "the link's class": '<a class="item sponsored" href="/partner/how-to-pay-faster-{n}"><strong>How to pay faster than your rivals</strong></a>',
    "the link's relation": '<a rel="sponsored nofollow" href="/partner/how-to-pay-faster-{n}"><strong>How to pay faster than your rivals</strong></a>',
}


@pytest.mark.parametrize("mark", PAID)
def test_a_paid_card_is_left_out(mark: str) -> None:
    story = '<a class="item" href="/story/harbor-story-of-{n}"><span>Business</span><strong>{title}</strong></a>'
    assert [card.headline for card in cards_of(of_each(story) + PAID[mark].format(n=9))] == TITLES


def test_the_label_of_an_advertising_slot_takes_no_card_away() -> None:
    story = '<div><a href="/story/harbor-story-of-{n}">{title}</a><div>Advertisement</div></div>'
    assert len(cards_of(of_each(story))) == 4


def test_the_writer_is_no_category_and_the_face_no_picture() -> None:
    shape = '<div><img class="avatar" src="/face{n}.png"><a href="/by/columnist-{n}">Columnist Ada Flint</a><a href="/story/harbor-story-of-{n}">{title}</a></div>'
    assert [(card.category, card.image) for card in cards_of(of_each(shape))] == [(None, None)] * 4


def test_the_only_picture_of_a_list_is_no_card_s() -> None:
    shape = '<div><h3><a href="/story/harbor-story-of-{n}">{title}</a></h3></div>'
    assert [card.image for card in cards_of('<img src="/cover.jpg">' + of_each(shape))] == [None] * 4


@pytest.mark.parametrize(("told", "expected"), [("Business", "Business"), ("Arts & Books", "Arts & Books"), ("us-news", None), ("17", None)])  # fmt: skip
def test_the_section_in_an_attribute_of_the_card(told: str, expected: str | None) -> None:
    shape = f'<div data-section="{told}"><h3><a href="/story/harbor-story-of-{{n}}">{{title}}</a></h3><p>A teaser of some words that ends.</p></div>'
    assert [card.category for card in cards_of(of_each(shape))] == [expected] * 4


def test_cards_that_a_click_opens() -> None:
    shape = "<div onclick=\"location.href='/story/harbor-story-of-{n}'\"><h3>{title}</h3><p>A teaser of some words that ends.</p></div>"
    found = cards_of(of_each(shape))
    assert [card.headline for card in found] == TITLES
    assert found[0].url == "https://harbor.example/story/harbor-story-of-0"


def test_links_that_share_or_count_are_of_their_card() -> None:
    shape = (
        '<div><a class="title" href="/p/harbor-story-{n}">{title}</a><a class="sub" href="/p/harbor-story-{n}">A teaser that is longer than its title by some words.</a>'
        '<time datetime="2026-03-{day}T10:00:00Z">Mar {day}</time> <a href="/p/harbor-story-{n}#like">12</a> <a href="/p/harbor-story-{n}/comments">3</a>'
        ' <a href="/p/harbor-story-{n}?action=share">Share</a></div>'
    )
    found = cards_of(of_each(shape))
    assert [card.headline for card in found] == TITLES
    assert {card.teaser for card in found} == {"A teaser that is longer than its title by some words."}
    assert found[0].published is not None
    assert found[0].published.precision != "day"


def test_a_page_whose_title_is_archive_has_cards() -> None:
    body = of_each('<div><a href="/story/harbor-story-of-{n}">{title}</a></div>')
    html = f"<html lang=en><body><h1>Archive</h1>{body}</body></html>"
    assert len(extract_listing(html, PAGE).cards) == 4


def test_courtesy_of_somebody_is_a_credit() -> None:
    shape = '<div><figure><img src="/i{n}.jpg"><figcaption>Courtesy of Pier Gallery</figcaption></figure><p>Culture</p><h3><a href="/story/harbor-story-of-{n}">{title}</a></h3></div>'
    found = cards_of(of_each(shape))
    assert [(card.category, card.credit) for card in found] == [("Culture", "Courtesy of Pier Gallery")] * 4


def test_stories_counted_from_one() -> None:
    assert [card.headline for card in cards_of(of_each('<div><a href="/s/{n}">{title}</a></div>'))] == TITLES
    assert cards_of('<div><a href="/s/1">One</a> <a href="/s/2">Two</a> <a href="/s/3">Three</a> <a href="/s/4">Four</a></div>') == []  # fmt: skip


LINES = {
    "the teaser behind the link": '<p><a href="/story/harbor-story-of-{n}">{title}</a> The hull is sound and the engine is not, which is... March {day}, 2026</p>',
    "the time behind the teaser": '<div><a href="/story/harbor-story-of-{n}">{title}</a><br>The hull is sound and the engine is not, which is... <i>March {day}, 2026</i></div>',
}


@pytest.mark.parametrize("manner", LINES)
def test_cards_of_a_line(manner: str) -> None:
    card = cards_of(of_each(LINES[manner]))[0]
    assert (card.headline, card.teaser) == (TITLES[0], "The hull is sound and the engine is not, which is...")
    assert card.published is not None
    assert str(card.published.value) == "2026-03-14"


def test_a_day_in_a_teaser_s_last_sentence_is_no_time() -> None:
    shape = '<div><a href="/story/harbor-story-of-{n}">{title}</a><br>The hull is sound and the engine is not. It sails on 8th March.</div>'
    assert [card.published for card in cards_of(of_each(shape))] == [None] * 4
