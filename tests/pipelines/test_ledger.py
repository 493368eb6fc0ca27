"""The books: every URL once, every referrer, and a sum that adds up or says what does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
import sqlite_utils
from storage_samples import make_article, origin

from newsspider.items import Card, Fault, Timestamp
from pipelines.ledger import Ledger
from pipelines.runs import Runs, new_run_id
from pipelines.store import Storage
from pipelines.visits import Fetch, Visits

Rows = Callable[..., list[dict[str, Any]]]
A, B = "https://ostmark.example/a", "https://ostmark.example/b"
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def test_a_url_is_discovered_once_with_every_referrer(ledger: Ledger, rows: Rows) -> None:
    assert ledger.discover("ostmark", A, referrer="https://ostmark.example/", via="listing", at=NOW)
    spelled = "http://www.ostmark.example/a/?utm_source=feed"
    assert not ledger.discover("ostmark", spelled, referrer="https://ostmark.example/feed", via="feed", at=NOW)
    assert not ledger.discover("ostmark", spelled, referrer="https://ostmark.example/feed", via="feed")
    (entry,) = ledger.pending("ostmark")
    assert (entry.url, entry.via) == (A, "listing")
    assert [r["via"] for r in rows("SELECT via FROM referrers ORDER BY first_seen_at, via DESC")] == ["listing", "feed"]


def test_the_cards_of_a_listing_go_in_together(ledger: Ledger, rows: Rows) -> None:
    ledger.discover("ostmark", A)
    cards = [Card(A, "A", position=0), Card(B, "B\ud800\x00", position=1), Card(B + "#x", "B again", position=2)]
    assert [card.url for card in ledger.discover_cards("ostmark", cards, referrer="https://ostmark.example/")] == [B]
    assert rows("SELECT count(*) AS n FROM cards") == [{"n": 3}]
    assert rows("SELECT headline FROM cards WHERE position = 1") == [{"headline": "B\ufffd"}]


def test_hostile_cards_are_kept_storable(ledger: Ledger, rows: Rows) -> None:
    before_time = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=9)))
    odd = Card(A, "A\x00\udfff", position=2**70, published=Timestamp(before_time, "minute"), teaser="one\n\ntwo")
    assert ledger.discover_cards("ostmark", [odd], referrer="https://ostmark.example/\ud800") == [odd]
    (row,) = rows("SELECT headline, position, published_at, teaser FROM cards")
    assert row == {"headline": "A\ufffd", "position": 0, "published_at": None, "teaser": "one two"}


def test_pending_survives_and_is_taken_up_in_order(ledger: Ledger) -> None:
    ledger.discover("ostmark", B, at=NOW)
    ledger.discover("ostmark", A, at=NOW + timedelta(hours=1))
    ledger.discover("nordpost", "https://nordpost.example/", at=NOW)
    assert [entry.url for entry in ledger.pending("ostmark")] == [B, A]
    assert len(ledger.pending()) == 3


def test_the_books_balance_and_say_when_they_do_not(ledger: Ledger, storage: Storage) -> None:
    for url in (A, B, A + "2", B + "2"):
        ledger.discover("ostmark", url)
    storage.put(make_article(url=A, origin=origin(A)))
    storage.put(Fault(B, "redirect", "leads to another site", "download", outcome="rejected", origin=origin(B)))
    storage.put(Fault(A + "2", "timeout", "no answer in 30 s", "download", outcome="pending", origin=origin(A + "2")))
    books = ledger.books("ostmark")
    assert str(books) == "4 discovered = 1 stored + 0 duplicate + 1 rejected + 0 quarantined + 2 pending"
    assert books.balanced
    entry = ledger.known(A + "2")
    assert entry is not None
    assert (entry.state, entry.reason, entry.outcome, entry.attempts) == ("pending", "timeout", "deferred", 1)
    ledger.settle(B + "2", "rejected", "off-site")
    books = ledger.books("ostmark")
    assert not books.balanced
    assert books.problems == [f"{B}2: rejected or quarantined without a quarantine row"]
    assert ledger.books("nordpost").discovered == 0


def test_a_redirect_settles_the_url_that_was_discovered(ledger: Ledger, storage: Storage) -> None:
    """And the pending spelling that turned out to be the same page, so that it is not fetched again."""
    for url in (A, B):
        ledger.discover("ostmark", url)
    storage.put(make_article(url=B, origin=origin(A)))
    assert [entry.state for url in (A, B) if (entry := ledger.known(url))] == ["stored", "duplicate"]
    assert ledger.pending() == []
    assert ledger.books().balanced


def test_a_known_alias_is_settled_when_it_is_discovered(ledger: Ledger, storage: Storage) -> None:
    storage.put(make_article(url=A, canonical_url=B, origin=origin(A)))
    assert ledger.discover("ostmark", B)
    assert ledger.pending() == []


def test_the_tally_counts_what_a_run_found(ledger: Ledger, storage: Storage) -> None:
    storage.put(make_article(url=A, origin=origin(A, "run-1")))
    storage.put(make_article(url=A, origin=origin(A, "run-2")))
    assert ledger.tally("run-2") | {"new": 0, "unchanged": 1} == ledger.tally("run-2")
    assert ledger.tally("run-2", "nordpost")["unchanged"] == 0


@pytest.mark.parametrize("url", ["", "javascript:x", "a\ud800\x00b", "http://[::1", "x" * 100_000])
def test_odd_urls_are_booked_not_fatal(ledger: Ledger, url: str) -> None:
    ledger.discover("ostmark", url)
    ledger.settle(url, "quarantined", "bad-url")
    assert ledger.books().quarantined == 1
    assert ledger.known(url) is not None


def test_a_site_is_registered_once_and_updated(ledger: Ledger, rows: Rows) -> None:
    ledger.discover("ostmark", A)
    ledger.register_site(
        "ostmark", domains=["ostmark.example"], timezone="Europe/Berlin", declaration={"listings": ("x",)}
    )
    (row,) = rows("SELECT * FROM sites")
    assert (row["domains"], row["timezone"], row["declaration"]) == (
        '["ostmark.example"]',
        "Europe/Berlin",
        '{"listings": ["x"]}',
    )


def test_runs_keep_their_verdicts_and_fill_rates(db: sqlite_utils.Database, storage: Storage, rows: Rows) -> None:
    runs, run_id = Runs(db), "run-1"
    runs.start(run_id, source="replay", version="0.1.0", at=NOW)
    storage.put(make_article(url=A, origin=origin(A)))
    storage.put(make_article(url=B, headline="Other", region=None, bullets=[], origin=origin(B), body="b " * 200))
    rates = runs.fill_rates(run_id, "ostmark")
    assert (rates["headline"], rates["region"], rates["bullets"], rates["quotes"]) == (1.0, 0.5, 0.5, 0.5)
    assert runs.fill_rates("no-such-run") == {}
    runs.finish_site(run_id, "ostmark", verdict="done", exit_code=0, counts={"new": 2}, fill_rates=rates)
    runs.finish(run_id, verdict="done", exit_code=0, counts={"new": 2}, fill_rates=rates, at=NOW + timedelta(minutes=1))
    assert rows("SELECT verdict, exit_code, ended_at FROM runs") == [
        {"verdict": "done", "exit_code": 0, "ended_at": "2026-03-02T12:01:00Z"}
    ]
    last = runs.last("ostmark")
    assert last is not None
    assert last["counts"] == '{"new": 2}'
    assert rows("SELECT last_verdict, stories FROM v_site_health") == [{"last_verdict": "done", "stories": 2}]


def test_the_last_run_is_the_one_that_began_last_whatever_its_id(db: sqlite_utils.Database) -> None:
    runs = Runs(db)
    for number, run_id in enumerate(["nightly", "by-hand"]):
        at = NOW + timedelta(hours=number)
        runs.start(run_id, at=at)
        runs.finish_site(run_id, "ostmark", verdict=run_id, exit_code=0, counts={}, fill_rates={}, at=at)
        runs.finish(run_id, verdict=run_id, exit_code=0, counts={}, fill_rates={}, at=at)
    assert [(runs.last(site) or {})["verdict"] for site in (None, "ostmark")] == ["by-hand", "by-hand"]


def test_run_ids_sort_by_time_and_do_not_collide() -> None:
    early, late = new_run_id(NOW), new_run_id(NOW + timedelta(seconds=1))
    assert early < late
    assert new_run_id(NOW) != early


def test_visits_remember_validators_and_count_changes(db: sqlite_utils.Database, rows: Rows) -> None:
    visits = Visits(db)
    answers = [(200, "one", 0), (304, None, 1), (200, "one", 2), (200, "two", 3), (503, None, 4)]
    for status, sha, day in answers:
        etag = f'"{sha}"' if sha else None
        at = NOW + timedelta(days=day)
        visits.record(
            Fetch(A, at, "run-1", "ostmark", status=status, etag=etag, page_sha256=sha, bytes=1000, waited_s=1.5)
        )
    known = visits.resource(A + "/")
    assert known is not None
    assert (known.visits, known.changes, known.etag, known.status) == (5, 1, '"two"', 503)
    assert (known.page_sha256, known.bytes, known.changed_at) == ("two", 1000, "2026-03-05T12:00:00Z")
    assert rows("SELECT count(*) AS n, host FROM fetches") == [{"n": 5, "host": "ostmark.example"}]


def test_visits_are_scheduled_and_due(db: sqlite_utils.Database) -> None:
    visits = Visits(db)
    fetch_id = visits.record(Fetch(A, NOW, status=200, site="ostmark"))
    visits.archived(fetch_id, "2026.warc.gz", 512)
    visits.record(Fetch(B, NOW, site="ostmark", fault="timeout"))
    visits.schedule(A, NOW + timedelta(hours=6), "young article, changes daily")
    assert visits.due("ostmark", NOW) == []
    assert visits.due("ostmark", NOW - timedelta(days=900)) != []  # the clock ran ahead at that visit
    (due,) = visits.due("ostmark", NOW + timedelta(hours=6))
    assert (due.url, due.schedule_reason) == (A, "young article, changes daily")
    assert visits.resource(B) is None
    visits.schedule(A, None, "settled")
    assert visits.planned() == []


def test_headers_with_odd_bytes_are_kept_storable(db: sqlite_utils.Database, rows: Rows) -> None:
    Visits(db).record(
        Fetch("https://ostmark.example/\udc80", NOW, status=200, etag="\udcff", content_type="text/\ud800")
    )
    assert rows("SELECT etag FROM fetches") == [{"etag": "?"}]


def test_what_waits_is_read_some_at_a_time(ledger: Ledger, db: sqlite_utils.Database) -> None:
    urls = [f"{A}/{number}" for number in range(5)]
    visits = Visits(db)
    for number, url in enumerate(urls):
        ledger.discover("ostmark", url, at=NOW + timedelta(minutes=number // 2))
        visits.record(Fetch(url, NOW, status=200, site="ostmark"))
        visits.schedule(url, NOW + timedelta(minutes=number // 2), "young")
    first = ledger.pending("ostmark", limit=2)
    assert [e.url for e in [*first, *ledger.pending("ostmark", after=first[-1])]] == urls
    for read in (lambda **how: visits.due("ostmark", NOW + timedelta(hours=1), **how), visits.planned):
        some = read(limit=3)
        assert [r.url for r in [*some, *read(after=some[-1], limit=3)]] == urls
    assert visits.due("ostmark", NOW, limit=9) == visits.due("ostmark", NOW)
    assert visits.revisits("ostmark") == (0, 0)
    visits.record(Fetch(A + "/0", NOW, status=200, site="ostmark", page_sha256="a"))
    visits.record(Fetch(A + "/0", NOW, status=200, site="ostmark", page_sha256="b"))
    assert visits.revisits("ostmark") == (2, 1)


def test_a_retry_takes_up_what_the_page_held_and_not_what_the_site_refused(ledger: Ledger, storage: Storage) -> None:
    stages = {"a": ("extract", "rejected"), "b": ("download", "rejected"), "c": ("extract", "quarantined")}
    for name, (stage, outcome) in stages.items():
        url = f"https://ostmark.example/{name}"
        ledger.discover("ostmark", url)
        storage.put(Fault(url, "some-kind", "a reason", stage=stage, outcome=outcome, origin=origin(url)))
    storage.put(make_article(url=B + "/stored"))
    assert ledger.retry("elsewhere") == 0
    assert ledger.retry("ostmark") == 2
    assert sorted(entry.url[-1] for entry in ledger.pending("ostmark")) == ["a", "c"]
    assert ledger.books("ostmark").balanced
