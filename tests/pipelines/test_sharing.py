"""Who writes to one file in one thread writes through one connection, and the last to leave closes it."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from pipelines.database import close_database, connect, open_database
from pipelines.sharing import give_back, share


@pytest.fixture
def file(tmp_path: Path) -> Path:
    close_database(open_database(tmp_path / "news.db"))
    return tmp_path / "news.db"


def test_one_connection_a_file_and_thread(file: Path) -> None:
    mine, others = share(file), []
    assert share(file.parent / "." / file.name) is mine

    def elsewhere() -> None:
        others.append(share(file))
        give_back(others[0])

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert others[0] is not mine
    give_back(mine)
    give_back(mine)


def test_it_stays_open_until_the_last_user_leaves(file: Path) -> None:
    db = share(file)
    share(file)
    give_back(db)
    assert db.execute("SELECT 1").fetchone() == (1,)
    give_back(db)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        db.execute("SELECT 1")
    again = share(file)
    assert again is not db
    give_back(again)
    assert not file.with_name("news.db-wal").exists()


def test_a_connection_of_ones_own_is_closed(file: Path) -> None:
    db = connect(file)
    give_back(db)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        db.execute("SELECT 1")
