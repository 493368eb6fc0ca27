"""A card and an article: what may be joined, and what must not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from newsspider.extract.idtime import id_time
from newsspider.extract.joins import address_key, fill_id_time, join_card
from newsspider.items import Article, Card, Image, Timestamp
from newsspider.site import Site

SITE = Site("example", ["news.example"], timezone="Asia/Singapore", external_id=r"-([0-9a-f]{24})$", id_time=True)
ID = "66a7212c5f1d2e3c4b5a6978"  # created 2024-07-29T04:57:16Z
URL = f"https://www.news.example/tech/harbor-cranes-learn-to-wait-{ID}"
BODY = "The cranes of the old harbor stand still at noon. Nobody told them to.\n\nA program did, after years of trying."
PRINTED = Timestamp(datetime(2024, 7, 29, 5, 0, tzinfo=UTC), "second", "site", "July 29, 2024 at 1:00:00 PM")


def article(**changes: object) -> Article:
    return replace(Article(URL, external_id=ID, headline="Harbor cranes learn to wait", body=BODY), **changes)  # type: ignore[arg-type]


def card(**changes: object) -> Card:
    given = Card(
        f"https://news.example/business/tech/harbor-cranes-learn-to-wait-{ID}",
        headline="Harbor cranes learn to wait",
        teaser="The cranes of the old harbor stand still at noon. Nobody told them to. A program did...",
        category="Tech",
        region="Singapore",
        published=PRINTED,
        credit="Image Credits: Unsplash",
    )
    return replace(given, **changes)  # type: ignore[arg-type]


def test_a_matching_card_fills_the_gaps() -> None:
    found = article()
    join_card(found, card(), SITE)
    assert (found.published_at, found.published_source, found.published_zone) == (PRINTED.value, "card", "site")
    assert (found.category, found.region, found.region_code) == ("Tech", "Singapore", "SG")
    assert found.image_credits == ["Unsplash"]
    assert found.images[0].agencies == ["Unsplash"]
    assert found.evidence["card"].rule == "same_story"


def test_the_page_is_never_overruled() -> None:
    found = article(
        published_at=date(2024, 7, 20),
        published_precision="day",
        category="Ports",
        region="Malaysia",
        image_credits=["Ann Lee"],
    )
    join_card(found, card(), SITE)
    assert (found.published_at, found.category, found.region) == (date(2024, 7, 20), "Ports", "Malaysia")
    assert found.image_credits == ["Ann Lee"]
    assert found.evidence["published_at"].flags, "the disagreement is recorded"


@pytest.mark.parametrize(
    ("teaser", "same"),
    [
        ("The cranes of the old harbor stand still at noon....", True),
        ("The cranes of the old harbor stand still at noon. Nobody told th…", True),
        ("The  cranes of the OLD harbor [...]", True),
        ("Nobody expected the cranes of the old harbor to be so slow...", False),
        ("Wheat prices fell again on Friday as rain reached the plains...", False),
        (None, True),
    ],
)
def test_a_cut_teaser_must_be_the_bodys_beginning(teaser: str | None, same: bool) -> None:
    found = article()
    join_card(found, card(teaser=teaser), SITE)
    assert (found.published_at is not None) == same
    assert bool(found.evidence["card"].flags) != same


def test_a_written_teaser_needs_the_headline() -> None:
    found = article()
    join_card(found, card(teaser="Why patience pays in the port."), SITE)
    assert found.published_at == PRINTED.value
    other = article()
    join_card(other, card(teaser="Why patience pays in the port.", headline="Rain delays the wheat harvest"), SITE)
    assert other.published_at is None


def test_another_articles_card_is_never_used() -> None:
    found = article()
    join_card(found, card(url="https://news.example/tech/wheat-66a7210c5f1d2e3c4b5a0000"), SITE)
    assert found.published_at is None
    assert found.category is None
    assert found.evidence["card"].flags == ["the card links to another article"]


def test_without_ids_the_address_decides() -> None:
    plain = Site("plain", ["news.example"])
    found = Article("http://news.example/a/", headline="Harbor cranes learn to wait", body=BODY)
    join_card(found, card(url="https://www.news.example/a?utm_source=x#top"), plain)
    assert found.published_at == PRINTED.value


def test_the_credit_goes_to_the_cards_image() -> None:
    found = article(images=[Image("https://news.example/i/one.jpg"), Image("https://cdn.example/two.jpg")])
    join_card(found, card(image="https://news.example/i/two.jpg"), SITE)
    assert [image.credit for image in found.images] == [None, "Image Credits: Unsplash"]


def test_the_ids_time_is_the_last_resort_and_gives_way() -> None:
    found = article()
    fill_id_time(found, SITE)
    assert (found.published_at, found.published_zone, found.published_source) == (
        datetime(2024, 7, 29, 4, 57, 16, tzinfo=UTC),
        "inferred",
        "id",
    )
    join_card(found, card(), SITE)
    assert (found.published_at, found.published_source) == (PRINTED.value, "card")
    dated = article(published_at=date(2024, 7, 1))
    fill_id_time(dated, SITE)
    assert dated.published_at == date(2024, 7, 1)


@pytest.mark.parametrize(
    ("external_id", "expected"),
    [
        (ID, datetime(2024, 7, 29, 4, 57, 16, tzinfo=UTC)),
        (ID.upper(), datetime(2024, 7, 29, 4, 57, 16, tzinfo=UTC)),
        ("00000000" + "0" * 16, None),  # 1970
        ("40000000" + "a" * 16, None),  # 2004: older than MongoDB
        ("ffffffff" + "a" * 16, None),  # 2106
        ("6c000000" + "a" * 16, None),  # 2027: after the fetch
        ("66a7212c", None),
        ("zza7216c5f1d2e3c4b5a6978", None),
        ("", None),
        (None, None),
    ],
)
def test_id_time(external_id: str | None, expected: datetime | None) -> None:
    assert id_time(external_id, fetched_at=datetime(2026, 1, 1, tzinfo=UTC)) == expected


def test_addresses_compare_without_dress() -> None:
    assert address_key("http://www.news.example/a/?b=1&utm_source=x#c") == address_key("https://news.example/a?b=1")
    assert address_key("https://news.example/a?id=1") != address_key("https://news.example/a?id=2")
