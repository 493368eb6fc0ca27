"""Open a finished database for reading only. The writers' side lives in the package ``pipelines``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

APPLICATION_ID = 0x6E737072  # written into the file's header by pipelines.schema
BUSY_SECONDS = 30.0


class DatasetError(Exception):
    """The file cannot be read as a newsspider database; one line that names the file and the remedy."""


@contextmanager
def reading(path: str | Path) -> Iterator[sqlite3.Connection]:
    """A connection that cannot write, closed at the end. Raises DatasetError for a missing, foreign or broken file."""
    path = Path(path)
    if not path.is_file():
        raise DatasetError(f"{path}: no such database; fill it with `newsspider ingest --db {path}`, or name another")
    try:
        uri = f"file:{quote(str(path.absolute()))}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise DatasetError(f"{path}: not a database of newsspider; name another file with --db")
            yield connection
    except sqlite3.DatabaseError as error:
        raise DatasetError(f"{path}: cannot be read: {error}; restore a snapshot over it") from error
