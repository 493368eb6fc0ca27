"""Random captures of one article, under several URLs, by several program versions: whatever comes, the file stays sound."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from storage_samples import make_article

import pipelines.database as database
from newsspider.items import Article
from pipelines.digest import content_digest
from pipelines.ledger import Ledger
from pipelines.store import Storage

ID = "0123456789abcdef01234567"
START = datetime(2026, 3, 2, tzinfo=UTC)


@dataclass(frozen=True)
class Capture:
    """The same bytes always read the same, under the same program and URL; the section tells the category."""

    page: str
    reader: str
    host: str
    section: str
    canonical: bool
    day: int

    def article(self) -> Article:
        return make_article(
            url=f"https://{self.host}ostmark.example/{self.section}/{ID}",
            canonical_url=f"https://ostmark.example/{ID}" if self.canonical else None,
            external_id=ID,
            headline=f"Headline of page {self.page}",
            standfirst=f"Read by {self.reader}",
            category=self.section.title() if self.page != "c" else None,
            published_at=START if self.page == "a" else START - timedelta(hours=3),
            published_zone="explicit" if self.page == "a" else "inferred",
            page_sha256=self.page,
            extractor_version=self.reader,
            fetched_at=START + timedelta(days=self.day),
        )


captures = st.builds(
    Capture,
    page=st.sampled_from("abc"),
    reader=st.sampled_from(["0.1.0", "0.2.0"]),
    host=st.sampled_from(["", "www.", "m."]),
    section=st.sampled_from(["harbor", "news"]),
    canonical=st.booleans(),
    day=st.integers(0, 6),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(captures, min_size=1, max_size=7))
def test_whatever_comes_the_file_stays_sound(found: list[Capture]) -> None:
    db = database.open_database(":memory:")
    storage = Storage(db)
    for capture in found:
        storage.put(capture.article())
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    numbers = [n for (n,) in db.execute("SELECT number FROM revisions ORDER BY number")]
    assert numbers == list(range(1, len(numbers) + 1))
    for fields, old_values in db.execute("SELECT fields, old_values FROM revisions"):
        assert json.loads(fields) == sorted(json.loads(old_values)) != []
    newest = max(capture.day for capture in found)
    (row,) = db.query("SELECT * FROM articles")
    assert row["last_seen_at"] == f"2026-03-{2 + newest:02d}T00:00:00Z"
    assert row["headline"] in {f"Headline of page {c.page}" for c in found if c.day == newest}
    assert Ledger(db).books().balanced
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
    db.conn.close()


@settings(max_examples=50, deadline=None)
@given(st.lists(captures, min_size=1, max_size=5, unique_by=lambda c: c.day), st.randoms(use_true_random=False))
def test_once_everything_was_seen_nothing_changes_any_more(found: list[Capture], random: Any) -> None:
    """The second time around may still settle what the first could not know; from then on it is the same, in any order."""
    db = database.open_database(":memory:")
    storage = Storage(db)
    for _ in range(2):
        for capture in found:
            storage.put(capture.article())
    digest = content_digest(db)
    random.shuffle(found)
    for capture in found:
        storage.put(capture.article())
    assert content_digest(db) == digest
    db.conn.close()
