"""One boundary: whatever comes in, what goes out can be stored, and what was lost is flagged."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from storage_samples import LEAD, SAID, make_article

from newsspider.items import Article, Card, Fault, Listing, Quote, Timestamp
from pipelines.normalize import normalize
from pipelines.plain import LARGEST, integer, plain, share
from pipelines.store import Storage


def test_a_clean_article_is_not_changed() -> None:
    article = make_article()
    assert normalize(article) == article


def test_the_item_given_is_not_changed() -> None:
    article = make_article(headline="Crane\x00s  arrive")
    normalize(article)
    assert article.headline == "Crane\x00s  arrive"


def test_damage_is_flagged_where_it_was() -> None:
    cleaned = normalize(make_article(headline="Crane\ud800s", category="Har\x00bor"))
    assert cleaned.headline == "Crane\ufffds"
    assert cleaned.evidence["headline"].flags == ["damaged-characters"]
    assert cleaned.evidence["category"].flags == ["damaged-characters"]


def test_empty_becomes_unknown() -> None:
    cleaned = normalize(
        make_article(region="", standfirst=" \u200b ", authors=["", "Ida", "Ida", " "], bullets=["\x00"])
    )
    assert (cleaned.region, cleaned.standfirst, cleaned.authors, cleaned.bullets) == (None, None, ["Ida"], [])


@pytest.mark.parametrize("before", ["", "\u200b" * 5, "e\u0301" * 30, "x\r\n\r\n\r\n\r\ny ", f"{SAID}. \x00\x00"])
def test_offsets_follow_the_cleaned_body(before: str) -> None:
    dirty = f'{before}{LEAD}\r\n\u00a0 "{SAID}," said Ida.'
    start = dirty.rindex(SAID)
    article = make_article(body=dirty, quotes=[Quote(SAID, start, start + len(SAID))])
    cleaned = normalize(article)
    (quote,) = cleaned.quotes
    assert cleaned.body[quote.start : quote.end] == SAID
    assert quote.start == cleaned.body.rindex(SAID)


def test_a_quotation_that_stands_nowhere_loses_its_offsets() -> None:
    cleaned = normalize(make_article(quotes=[Quote("never said", 3, 13)]))
    assert (cleaned.quotes[0].start, cleaned.evidence["quotes"].flags) == (-1, ["offsets-lost"])


NUMBERS: list[tuple[Any, int | None, float]] = [
    (2**63, None, 1.0),
    (-(2**63), None, 0.0),
    (LARGEST, LARGEST, 1.0),
    (10**5000, None, 1.0),
    (math.nan, None, 0.0),
    (math.inf, None, 0.0),
    ("7", None, 0.0),
    (None, None, 0.0),
    (True, None, 0.0),
    (0, 0, 0.0),
]


@pytest.mark.parametrize(("value", "as_integer", "as_share"), NUMBERS, ids=[f"number-{n}" for n in range(len(NUMBERS))])
def test_numbers(value: Any, as_integer: int | None, as_share: float) -> None:
    assert integer(value) == as_integer
    assert share(value) == as_share


TIMES = [
    (
        datetime(2026, 3, 2, 9, 30, 15, 999, tzinfo=timezone(timedelta(hours=8))),
        datetime(2026, 3, 2, 1, 30, 15, tzinfo=UTC),
        [],
    ),
    (datetime(2026, 3, 2, 9, 30), datetime(2026, 3, 2, 9, 30, tzinfo=UTC), ["zone-assumed-utc"]),
    (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=8))), None, ["impossible-time"]),
    (date(2026, 3, 2), date(2026, 3, 2), []),
    ("yesterday", None, ["not-a-time"]),
]


@pytest.mark.parametrize(("given_time", "expected", "flags"), TIMES, ids=str)
def test_times(given_time: Any, expected: Any, flags: list[str]) -> None:
    cleaned = normalize(make_article(published_at=given_time))
    assert cleaned.published_at == expected
    assert (cleaned.evidence["published_at"].flags if flags else []) == flags
    if expected is None:
        assert (cleaned.published_precision, cleaned.published_zone) == (None, None)


def test_a_bare_day_has_no_zone() -> None:
    cleaned = normalize(make_article(published_at=date(2026, 3, 2)))
    assert (cleaned.published_precision, cleaned.published_zone) == ("day", None)


def nested(depth: int) -> Any:
    value: Any = "core"
    for _ in range(depth):
        value = [value]
    return value


def test_plain_bounds_everything() -> None:
    value = plain(
        {"deep": nested(5_000), "nan": math.nan, "big": 10**5000, "long": "x" * 10**6, "odd": {1, 2}, "\ud800": b"x"}
    )
    assert len(json.dumps(value, allow_nan=False).encode()) < 10_000


def test_faults_and_listings_are_cleaned() -> None:
    fault = normalize(
        Fault("https://a.example/\x00x", "time\nout", "no\x00 answer\r\nat all", "download", payload={"a": math.nan})
    )
    assert (fault.url, fault.kind, fault.reason) == ("https://a.example/x", "time out", "no answer at all")
    listing = normalize(
        Listing(
            "https://a.example/",
            [
                Card("", "gone"),
                Card("https://a.example/1", "Two\n lines", published=Timestamp(datetime(2026, 1, 1), "minute")),
            ],
        )
    )
    (card,) = listing.cards
    assert (card.headline, card.published.value) == ("Two lines", datetime(2026, 1, 1, tzinfo=UTC))


odd = st.text(st.characters(), max_size=40)
wild = st.one_of(st.none(), odd)


@settings(max_examples=60, deadline=None)
@given(odd, odd, wild, st.lists(odd, max_size=3), st.integers(), st.floats())
def test_anything_can_be_stored(
    headline: str, body: str, region: str | None, names: list[str], number: int, confidence: float
) -> None:
    article = make_article(headline=headline, body=LEAD + body, region=region, authors=names, bullets=names)
    article.quotes = [Quote(body or "x", number, number, speaker=region, group=number, confidence=confidence)]
    article.evidence.decide("region", headline, body, confidence)
    article.evidence["region"].rejected = [{"raw": [body, confidence, number]}]
    cleaned = normalize(article)
    text = json.dumps(cleaned.to_dict(), allow_nan=False)
    assert text.encode("utf-8")
    assert normalize(cleaned) == cleaned


def test_hostile_articles_are_stored_or_booked(storage: Storage, rows: Any) -> None:
    hostile = make_article(headline="'); DROP TABLE articles; --", category="=HYPERLINK(1)", region="\x1b[2J<script>")
    storage.put(hostile)
    storage.put(
        replace(
            hostile,
            url="https://ostmark.example/2",
            headline="Other",
            quotes=[Quote("a\ud800", 2**70, -5, group=2**80)],
        )
    )
    assert rows("SELECT count(*) AS n FROM articles")[0]["n"] == 2
    assert rows("SELECT headline FROM articles ORDER BY n LIMIT 1")[0]["headline"].startswith("');")
    assert isinstance(hostile, Article)
