"""A fresh database per test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils

from pipelines.database import open_database
from pipelines.ledger import Ledger
from pipelines.store import Storage


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


@pytest.fixture
def db(path: Path) -> Iterator[sqlite_utils.Database]:
    db = open_database(path)
    yield db
    db.conn.close()


@pytest.fixture
def storage(db: sqlite_utils.Database) -> Storage:
    return Storage(db, site="ostmark", run_id="run-1")


@pytest.fixture
def ledger(db: sqlite_utils.Database) -> Ledger:
    return Ledger(db)


@pytest.fixture
def rows(db: sqlite_utils.Database) -> Callable[..., list[dict[str, Any]]]:
    """``rows("SELECT ...", values)`` as dicts."""
    return lambda sql, *values: list(db.query(sql, values))
