"""POSIX locks die with any descriptor of a file: opening the database twice in a process must not unlock it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pipelines.database import connect, open_database

HOLDS = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], timeout=0)
try:
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    db.execute("PRAGMA journal_mode = DELETE")  # needs the file for itself alone
    print("alone")
except sqlite3.OperationalError as error:
    print(error)
"""


def test_a_second_connection_leaves_the_first_ones_locks(tmp_path: Path) -> None:
    file = tmp_path / "news.db"
    first = open_database(file)
    first.execute("SELECT count(*) FROM articles").fetchone()
    second = connect(file)
    second.conn.close()
    third = open_database(file)
    third.conn.close()
    told = subprocess.run([sys.executable, "-c", HOLDS, file], capture_output=True, text=True, check=True).stdout
    assert "locked" in told
    first.conn.close()
    told = subprocess.run([sys.executable, "-c", HOLDS, file], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "alone"
