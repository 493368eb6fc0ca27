"""Open a finished database for reading only. The writers' side lives in the package ``pipelines``."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

APPLICATION_ID = 0x6E737072  # written into the file's header by pipelines.schema
SCHEMA = 5  # number of migrations in pipelines/sql that are known here
BUSY_SECONDS = 30.0


class DatasetError(Exception):
    """There is no such file, or not in it what was asked for; one line that names the file and the remedy."""

    exit_code = 2


class UnreadableError(DatasetError):
    """The file cannot be read as a newsspider database: broken, foreign, or of a newer program."""

    exit_code = 6  # as when a crawl refuses it


@contextmanager
def reading(path: str | Path) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write, closed at the end. Raises DatasetError for a missing file, and
    UnreadableError for a broken or foreign one, or one that a newer program wrote."""
    path = Path(path)
    if path.is_dir():
        raise DatasetError(f"{path}: a folder; name the file in it with --db")
    if not path.is_file():
        raise DatasetError(f"{path}: no such database; fill it with `newsspider ingest --db {path}`, or name another")
    try:
        with closing(sqlite3.connect(_uri(path.resolve()), uri=True, timeout=BUSY_SECONDS)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise UnreadableError(f"{path}: not a database of newsspider; name another file with --db")
            if (version := connection.execute("PRAGMA user_version").fetchone()[0]) > SCHEMA:
                raise UnreadableError(
                    f"{path}: written by a newer newsspider (schema {version}, this program knows {SCHEMA}); "
                    "update the program or name another file with --db"
                )
            yield connection
    except sqlite3.DatabaseError as error:
        raise UnreadableError(f"{path}: cannot be read: {error}; restore a snapshot over it") from error


def _uri(path: Path) -> str:
    """Where no file can be made beside a tidy database, a mounted snapshot, nobody writes it either: no lock is asked."""
    still = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
    return f"file:{quote(str(path))}?mode=ro{'&immutable=1' if still else ''}"
