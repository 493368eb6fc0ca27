"""Views for people count a text once, however many outlets and paths carry it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from storage_samples import LEAD, REST, SAID, make_article

from newsspider.items import Quote
from pipelines.store import Storage

Rows = Callable[..., list[dict[str, Any]]]


def copies(storage: Storage) -> None:
    """One story in three papers, another in one of them."""
    for n, site in enumerate(("ostmark", "nordpost", "suedblatt")):
        article = make_article(url=f"https://{site}.example/crane", site=site)
        article.published_at = datetime(2026, 3, 2 + n, 9, tzinfo=UTC)
        article.fetched_at = datetime(2026, 3, 9, tzinfo=UTC)
        storage.put(article)
    other = make_article(
        url="https://ostmark.example/fish", headline="Fish is cheap", body=f"Fish. {REST} {SAID} {LEAD}"
    )
    other.quotes = [Quote(SAID, other.body.index(SAID), other.body.index(SAID) + len(SAID), speaker="Ida Brandt")]  # type: ignore[union-attr]
    other.published_at = datetime(2026, 3, 8, tzinfo=UTC)
    other.fetched_at = datetime(2026, 3, 9, tzinfo=UTC)
    storage.put(other)


def test_latest_shows_the_first_to_publish(storage: Storage, rows: Rows) -> None:
    copies(storage)
    found = [(r["headline"], r["site"], r["copies"], r["sites"]) for r in rows("SELECT * FROM v_latest")]
    assert found == [("Fish is cheap", "ostmark", 1, 1), ("Harbor gets second crane", "ostmark", 3, 3)]


def test_a_quotation_in_three_copies_was_said_once(storage: Storage, rows: Rows) -> None:
    copies(storage)
    quotes = rows("SELECT * FROM v_quotes ORDER BY said_at")
    assert [(q["said_at"], q["copies"], q["speaker"]) for q in quotes] == [
        ("2026-03-02T09:00:00Z", 3, "Ida Brandt"),
        ("2026-03-08T00:00:00Z", 1, "Ida Brandt"),
    ]
    assert quotes[0]["site"] == "ostmark"
    (top,) = rows("SELECT * FROM v_top_speakers")
    assert (top["speaker"], top["quotes"], top["stories"]) == ("Ida Brandt", 2, 2)
    assert (top["first_quoted_at"], top["last_quoted_at"]) == ("2026-03-02T09:00:00Z", "2026-03-08T00:00:00Z")


def test_credits_and_regions_count_stories(storage: Storage, rows: Rows) -> None:
    copies(storage)
    (credit,) = rows("SELECT * FROM v_image_credits")
    assert (credit["credit"], credit["stories"], credit["articles"], credit["sites"]) == ("Ostmark Port", 2, 4, 3)
    coverage = {row["site"]: (row["stories"], row["region_code"]) for row in rows("SELECT * FROM v_coverage_by_region")}
    assert coverage == {"ostmark": (2, "DE"), "nordpost": (1, "DE"), "suedblatt": (1, "DE")}


def test_reported_speech_is_no_quotation_and_a_story_without_a_place_is_told(storage: Storage, rows: Rows) -> None:
    story = make_article(region=None, region_code=None)
    start = story.body.index(SAID)
    story.quotes = [Quote(SAID, start, start + len(SAID), speaker="Ostmark Port", kind="indirect")]
    storage.put(story)
    (top,) = rows("SELECT * FROM v_top_speakers")
    assert (top["speaker"], top["quotes"], top["reported"]) == ("Ostmark Port", 0, 1)
    (place,) = rows("SELECT * FROM v_coverage_by_region")
    assert (place["region"], place["region_code"], place["stories"]) == (None, None, 1)


def test_headline_changes_show_before_and_after(storage: Storage, rows: Rows) -> None:
    for day, headline in enumerate(("One", "One", "Two", "Three"), start=3):
        authors = ["Lena Ott"] if day < 4 else ["Jo Maas"]  # a change that is not of the headline
        at = datetime(2026, 3, day, tzinfo=UTC)
        storage.put(make_article(headline=headline, authors=authors, fetched_at=at, page_sha256=f"page-{day}"))
    changes = rows("SELECT old_headline, new_headline, revised_at FROM v_headline_changes")
    assert [(c["old_headline"], c["new_headline"]) for c in changes] == [("Two", "Three"), ("One", "Two")]
    assert changes[0]["revised_at"] == "2026-03-06T00:00:00Z"


def test_health_counts_per_site(storage: Storage, rows: Rows) -> None:
    copies(storage)
    storage.put(make_article(url="https://ostmark.example/wall", page_kind="login"))
    health = {row["site"]: row for row in rows("SELECT * FROM v_site_health")}
    assert (health["ostmark"]["articles"], health["ostmark"]["stories"], health["nordpost"]["stories"]) == (2, 2, 1)
    assert health["ostmark"]["newest_published_at"] == "2026-03-08T00:00:00Z"


def test_every_view_can_be_read_when_empty(rows: Rows) -> None:
    views = [row["name"] for row in rows("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert len(views) == 9
    assert all(rows(f"SELECT * FROM {view}") == [] for view in views)
