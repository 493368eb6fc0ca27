"""Small writes that wait for the next transaction: in it they are kept with it, and with it they are lost."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlite_utils

from pipelines.database import close_database
from pipelines.ledger import Ledger
from pipelines.transactions import MOST_WAITING, later, transaction
from pipelines.visits import Fetch, Visits

NOW = datetime(2025, 8, 1, 12, 0, tzinfo=UTC)
URL = "https://ostmark.example/a"


def seen_by_others(path: Path, sql: str = "SELECT count(*) FROM fetches") -> int:
    with sqlite3.connect(path) as connection:
        return int(connection.execute(sql).fetchone()[0])


def test_a_write_comes_with_the_next_transaction(db: sqlite_utils.Database, path: Path) -> None:
    fetch_id = Visits(db).record_later(Fetch(URL, NOW, status=200, site="ostmark"))
    assert seen_by_others(path) == 0
    Ledger(db).discover("ostmark", URL)
    assert seen_by_others(path) == 1
    assert db.execute("SELECT id FROM fetches").fetchone() == (fetch_id,)
    assert not db.conn.in_transaction


def test_what_was_rolled_back_with_another_is_written_with_the_next(db: sqlite_utils.Database, path: Path) -> None:
    Visits(db).record_later(Fetch(URL, NOW, status=200, site="ostmark"))
    with pytest.raises(sqlite3.IntegrityError), transaction(db) as connection:
        connection.execute("INSERT INTO sites (name, first_seen_at) VALUES (NULL, NULL)")
    assert seen_by_others(path) == 0
    Ledger(db).discover("ostmark", URL)
    assert seen_by_others(path) == 1


def test_one_that_is_refused_harms_nothing_else(
    db: sqlite_utils.Database, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    later(db, lambda: db.conn.execute("INSERT INTO sites (name, first_seen_at) VALUES (NULL, NULL)"))
    Visits(db).record_later(Fetch(URL, NOW, status=200, site="ostmark"))
    Ledger(db).discover("ostmark", URL)
    assert seen_by_others(path) == 1
    assert seen_by_others(path, "SELECT count(*) FROM ledger") == 1
    assert "not written: IntegrityError" in caplog.text


def two_sites(db: sqlite_utils.Database, *names: str | None) -> None:
    with transaction(db) as connection:
        for name in names:
            connection.execute("INSERT INTO sites (name, first_seen_at) VALUES (?, '2025')", (name,))


def test_order_is_kept_and_a_part_that_fails_takes_only_itself_back(db: sqlite_utils.Database) -> None:
    visits = Visits(db)
    visits.record_later(Fetch(URL, NOW, status=200, site="ostmark"))
    visits.later(lambda: visits.schedule(URL, NOW, "young"))
    with transaction(db) as connection:
        connection.execute("INSERT INTO sites (name, first_seen_at) VALUES ('a', '2025')")
        with pytest.raises(sqlite3.IntegrityError):
            two_sites(db, "b", None)
    known = visits.resource(URL)
    assert known is not None
    assert known.schedule_reason == "young"
    assert [name for (name,) in db.execute("SELECT name FROM sites")] == ["a"]


def test_not_many_wait_and_none_is_left_behind(db: sqlite_utils.Database, path: Path) -> None:
    for number in range(MOST_WAITING):
        Visits(db).record_later(Fetch(f"{URL}/{number}", NOW, status=200, site="ostmark"))
    assert seen_by_others(path) == MOST_WAITING
    Visits(db).record_later(Fetch(URL, NOW, status=200, site="ostmark"))
    close_database(db)
    assert seen_by_others(path) == MOST_WAITING + 1
