"""The contract: what an Article looks like as JSON."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from newsspider.items import Article, Card, Evidence, Image, Listing, Origin, Quote, Section, Timestamp, iso

CONTRACT = """url canonical_url site external_id language headline standfirst category region region_code dateline
published_at published_precision published_zone published_source published_raw
modified_at modified_precision modified_zone modified_source modified_raw
authors bullets sections body quotes images image_credits evidence page_kind
page_sha256 fetched_at extractor_version""".split()


def test_article_json_has_the_contracts_keys_in_order() -> None:
    assert list(Article("https://a.example/1").to_dict()) == CONTRACT


def test_unknown_is_null_or_empty_list_never_empty_text() -> None:
    values = Article("u").to_dict()
    lists = {"authors", "bullets", "sections", "quotes", "images", "image_credits"}
    assert {name for name, value in values.items() if value == []} == lists
    assert [name for name, value in values.items() if value == ""] == ["extractor_version"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2025, 8, 1, 13, 0, tzinfo=timezone(timedelta(hours=8))), "2025-08-01T05:00:00Z"),
        (datetime(2025, 8, 1, 5, 0, 0, 999_999, tzinfo=UTC), "2025-08-01T05:00:00Z"),
        (date(2025, 8, 1), "2025-08-01"),
        (None, None),
    ],
)
def test_times_are_utc_and_a_day_stays_a_day(value: datetime | date | None, text: str | None) -> None:
    assert iso(value) == text


def test_nested_parts_become_plain_json() -> None:
    article = Article(
        "u",
        published_at=date(2024, 2, 29),
        sections=[Section("Heading", ["One."])],
        quotes=[Quote("One", 9, 12, speaker="Ada Example")],
        images=[Image(credit="Photo: A", creators=["A"])],
        origin=Origin("u", "run"),
    )
    article.evidence.decide("headline", "h1", "H", 0.9)
    plain = json.loads(article.to_json())
    assert plain["published_at"] == "2024-02-29"
    assert plain["sections"] == [{"heading": "Heading", "paragraphs": ["One."]}]
    assert plain["quotes"][0]["speaker"] == "Ada Example"
    assert plain["evidence"]["headline"] == {
        "rule": "h1",
        "raw": "H",
        "confidence": 0.9,
        "rejected": [],
        "flags": [],
    }
    assert "origin" not in plain


def test_evidence_keeps_losers_and_flags_whoever_wins_later() -> None:
    evidence = Evidence()
    evidence.reject("headline", "og:title", "Headline | Site", "site suffix")
    evidence.flag("headline", "two candidates")
    entry = evidence.decide("headline", "h1", "Headline", 0.8)
    assert entry.rejected[0]["reason"] == "site suffix"
    assert entry.flags == ["two candidates"]
    assert entry.rule == "h1"


def test_a_page_full_of_losers_keeps_the_evidence_small() -> None:
    evidence = Evidence()
    for n in range(1000):
        evidence.reject("authors", "class", f"name {n}", "teaser")
    assert len(evidence["authors"].rejected) == 20


def test_a_cards_time_is_flattened_like_an_articles() -> None:
    stamp = Timestamp(datetime(2025, 1, 2, 3, 4, tzinfo=UTC), "minute", "site", "Jan 2")
    listing = Listing("u", [Card("u/1", published=stamp), Card("u/2", position=1)], ["u?page=2"])
    plain = listing.to_dict()
    assert plain["cards"][0]["published_at"] == "2025-01-02T03:04:00Z"
    assert plain["cards"][0]["published_zone"] == "site"
    assert plain["cards"][1]["published_at"] is None
    assert {f.name for f in fields(Card)} - {"published"} <= set(plain["cards"][0])
