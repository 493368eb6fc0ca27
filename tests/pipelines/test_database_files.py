"""A file that is not right is refused with one line that says what to do, and stays as it was."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from storage_samples import LEAD, make_article

from pipelines import schema
from pipelines.database import close_database, connect, open_database
from pipelines.problems import DatabaseProblem, StorageError
from pipelines.store import Storage
from pipelines.transactions import transaction


def fill(path: Path, articles: int = 40) -> None:
    db = open_database(path)
    for n in range(articles):
        Storage(db).put(make_article(url=f"https://a.example/{n}", headline=f"Story {n}", body=f"{n} " + LEAD * 20))
    close_database(db)


def fingerprint(folder: Path) -> dict[str, str]:
    return {entry.name: hashlib.sha256(entry.read_bytes()).hexdigest() for entry in folder.iterdir() if entry.is_file()}


def refused(path: Path, opener: Callable[[Path], object] = open_database) -> str:
    """The message; the folder is byte for byte what it was."""
    before = fingerprint(path.parent)
    with pytest.raises(DatabaseProblem) as caught:
        opener(path)
    after = fingerprint(path.parent)
    assert {name: after.get(name) for name in before} == before
    assert set(after) - set(before) <= {path.name + "-shm", path.name + "-wal"}
    message = str(caught.value)
    assert "\n" not in message
    assert str(path) in message
    return message


def test_a_new_file_and_a_reopened_one(path: Path) -> None:
    fill(path.parent / "new" / "deep" / "news.db", 2)
    db = open_database(path.parent / "new" / "deep" / "news.db")
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (2,)
    assert not (path.parent / "new" / "deep" / "news.db-wal").stat().st_size
    db.conn.close()


def test_an_empty_file_is_a_new_one(path: Path) -> None:
    path.touch()
    open_database(path).conn.close()


def test_text_is_no_database(path: Path) -> None:
    path.write_text("id,headline\n1,x\n" * 50)
    assert "not a SQLite database" in refused(path)


def test_a_stub_is_no_database(path: Path) -> None:
    path.write_bytes(b"SQLite")
    assert "not a SQLite database" in refused(path)


def test_another_programs_database(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE articles (id TEXT)")
    other.commit()
    other.close()
    assert "another program" in refused(path)
    assert "another program" in refused(path, connect)


def test_a_newer_schema(path: Path) -> None:
    fill(path, 1)
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {len(schema.sql_files()) + 1}")
    db.close()
    assert "newer" in refused(path)


def test_a_truncated_file(path: Path) -> None:
    fill(path)
    os.truncate(path, path.stat().st_size // 2)
    assert "truncated" in refused(path)


def test_a_truncated_file_with_a_log_left_by_a_crash(path: Path) -> None:
    """The log may hold what the file lacks, so SQLite decides; here it does not."""
    fill(path)
    db = connect(path)
    Storage(db).put(make_article(url="https://a.example/last", headline="Last"))
    crashed = path.with_name("crashed.db")
    crashed.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    crashed.with_name("crashed.db-wal").write_bytes(path.with_name(path.name + "-wal").read_bytes())
    db.conn.close()
    assert "restore a snapshot" in refused(crashed)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_a_corrupt_page(path: Path, share: float) -> None:
    """An INSERT into such a file may well succeed; it has to be looked at first."""
    fill(path)
    with path.open("r+b") as file:
        file.seek(int(path.stat().st_size * share) // 4096 * 4096)
        file.write(b"\xde\xad\xbe\xef" * 1024)
    message = refused(path)
    assert "restore a snapshot" in message


def test_a_corrupt_schema(path: Path) -> None:
    fill(path, 1)
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 200)
    assert "restore a snapshot" in refused(path)


def test_a_read_only_file(path: Path) -> None:
    """Also for the administrator, whom the system would let write: the bits were taken away on purpose."""
    fill(path, 1)
    path.chmod(0o444)
    assert "read-only" in refused(path)
    assert "read-only" in refused(path, connect)


def test_a_folder_and_a_place_below_a_file(path: Path) -> None:
    with pytest.raises(DatabaseProblem, match="not a regular file"):
        open_database(path.parent)
    path.write_text("x")
    with pytest.raises(DatabaseProblem):
        open_database(path / "news.db")


@pytest.fixture
def locked(path: Path) -> Iterator[Path]:
    """A database that another program writes to, and goes on."""
    fill(path, 1)
    holds = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN EXCLUSIVE');"
        "print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", holds, str(path)]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    yield path
    holder.communicate(timeout=10)
    db = open_database(path)
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    db.conn.close()


def test_a_locked_file_is_named_so(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.database.BUSY_SECONDS", 0.2)
    db = connect(locked)  # reading is possible beside a writer
    with pytest.raises(StorageError, match="locked"):
        Storage(db).put(make_article(url="https://a.example/new", headline="New"))
    db.conn.close()


def test_before_a_crawl_a_locked_file_is_refused(locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipelines.database.OPENING_SECONDS", 0.2)
    began = time.monotonic()
    with pytest.raises(StorageError, match=r"news\.db: locked by another program"):
        open_database(locked)
    assert time.monotonic() - began < 5  # of the 10 that an article may wait


def test_a_failed_transaction_leaves_nothing(path: Path) -> None:
    db = open_database(path)

    def half_done() -> None:
        with transaction(db) as connection:
            connection.execute("INSERT INTO sites (name, first_seen_at) VALUES ('a', 'now')")
            raise KeyError("on purpose")

    with pytest.raises(KeyError):
        half_done()
    assert not db.conn.in_transaction
    assert db.execute("SELECT count(*) FROM sites").fetchone() == (0,)
    db.conn.close()


def test_foreign_keys_and_types_are_enforced(path: Path) -> None:
    db = open_database(path)
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("INSERT INTO bullets (article_id, position, text) VALUES ('nobody', 0, 'x')")
    db.execute("INSERT INTO sites (name, first_seen_at) VALUES ('a', 'now')")
    with pytest.raises(sqlite3.IntegrityError):
        db.execute(
            "INSERT INTO ledger (url_key, url, site, via, discovered_at, attempts) VALUES ('k','u','a','v','t','many')"
        )
    db.conn.close()


def test_odd_names(tmp_path: Path) -> None:
    """Characters that mean something in the URI by which a file is opened for reading only."""
    path = tmp_path / "50% of #1? öäü.db"
    fill(path, 1)
    db = open_database(path)
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    db.conn.close()
    assert {entry.name for entry in tmp_path.iterdir()} <= {path.name, path.name + "-wal", path.name + "-shm"}


def test_the_command_starts_without_numpy() -> None:
    """sqlite-utils would load it, for a tenth of a second; whoever asks for it afterwards still gets it."""
    asked = "import sys, pipelines.store; print('numpy' in sys.modules, sys.modules.get('numpy', 0))"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["False", "0"]
