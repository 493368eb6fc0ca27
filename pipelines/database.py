"""Open the file that holds everything, or refuse it untouched. Knows SQLite and sqlite-utils, no Scrapy."""

from __future__ import annotations

import os
import sqlite3
import stat
import weakref
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import sqlite_utils

from pipelines import schema
from pipelines.problems import DatabaseProblem, StorageError
from pipelines.transactions import Connection, flush

OLDEST_SQLITE = (3, 37, 0)  # STRICT tables
MAGIC = b"SQLite format 3\x00"
BUSY_SECONDS = 10.0  # another writer holds the lock for a millisecond per article; less than a download may take
OPENING_SECONDS = 4.0  # the same before a crawl, while nothing is lost yet and somebody waits for an answer


def open_database(path: str | Path) -> sqlite_utils.Database:
    """Create, or check and migrate, the database at ``path`` and connect to it.

    Use it once before a crawl. Raises DatabaseProblem, and leaves the file as it was, when it is unreadable,
    read-only, corrupt, truncated, not ours, or written by a newer program; StorageError when it is locked.
    """
    path = Path(path)
    with _explained(path):
        _check_place(path)
        if path.exists() and path.stat().st_size:
            _check_header(path)
            _check_content(path)
        db = _connect(path)
        _migrate(db)
        _await_turn(db)
        return db


def connect(path: str | Path) -> sqlite_utils.Database:
    """One more connection to a file that ``open_database`` has accepted in this run: all but the integrity check."""
    path = Path(path)
    with _explained(path):
        _check_place(path)
        if path.exists() and path.stat().st_size:
            _check_header(path)
            with closing(_read_only(path)) as connection:
                _check_identity(path, connection)
        db = _connect(path)
        _migrate(db)
        return db


def check_place(path: str | Path) -> None:
    """Refuse at once, before a file is made beside it, a place where ``open_database`` will find no database of ours.

    Raises DatabaseProblem and StorageError. Cheap: the pages are checked when the database is opened.
    """
    path = Path(path)
    with _explained(path):
        _check_place(path)
        if path.exists() and path.stat().st_size:
            _check_header(path)
            with closing(_read_only(path)) as connection:
                _check_identity(path, connection)


def close_database(db: sqlite_utils.Database) -> None:
    """Leave a tidy file behind: statistics for the planner, and the write-ahead log folded into the file."""
    flush(db)
    try:
        db.execute("PRAGMA busy_timeout = 1000")  # tidiness is not worth waiting for a reader
        db.execute("PRAGMA optimize")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.OperationalError:
        # another process still reads or writes: it will fold the log in when it closes
        pass
    finally:
        db.conn.close()


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """SQLite's and the system's errors as one line that names the file and the remedy."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise StorageError(f"{path}: locked by another program; close it and try again") from error
        raise DatabaseProblem(f"{path}: {error}; check disk and rights, or name another file with --db") from error
    except sqlite3.DatabaseError as error:
        raise DatabaseProblem(f"{path}: {error}; {_restore(path)}") from error
    except OSError as error:
        raise DatabaseProblem(f"{path}: {error.strerror or error}; name another file with --db") from error


def _check_place(path: Path) -> None:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        needed = ".".join(map(str, OLDEST_SQLITE))
        raise DatabaseProblem(
            f"{path}: SQLite {sqlite3.sqlite_version} is too old; use a Python built with {needed} or newer"
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        return
    if not path.is_file():
        raise DatabaseProblem(f"{path}: not a regular file; name another file with --db")
    # Mode bits, too: the administrator may write everything, but who took the bits away meant it.
    if not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(path, os.W_OK):
        raise DatabaseProblem(f"{path}: read-only; make it writable (chmod u+w) or name another file with --db")


_open_here: dict[tuple[int, int], list[weakref.ref[Connection]]] = {}  # by device and inode


def _is_open_here(path: Path) -> bool:
    """Whether this process has a connection to the file.

    Then nothing else may open and close it: POSIX drops all of a process's locks on a file when any descriptor of it
    is closed, and another process corrupts the unlocked database (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    about = path.stat()
    return any(_is_alive(known()) for known in _open_here.get((about.st_dev, about.st_ino), ()))


def _is_alive(connection: sqlite3.Connection | None) -> bool:
    try:
        return connection is not None and connection.total_changes >= 0
    except sqlite3.ProgrammingError:  # closed
        return False


def _check_header(path: Path) -> None:
    if _is_open_here(path):
        return  # checked when that connection was opened
    with path.open("rb") as file:
        header = file.read(100)
    if header[:16] != MAGIC[: len(header[:16])] or len(header) < 100:
        raise DatabaseProblem(f"{path}: not a SQLite database; name another file with --db")
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        return  # the rest of the file may still be in there; SQLite puts it together, quick_check judges it
    # https://www.sqlite.org/fileformat.html: page size at 16, file size in pages at 28
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    expected = (65536 if page_size == 1 else page_size) * pages
    if path.stat().st_size < expected:
        raise DatabaseProblem(f"{path}: truncated, {path.stat().st_size} of {expected} bytes; {_restore(path)}")


def _check_content(path: Path) -> None:
    with closing(_read_only(path)) as connection:
        _check_identity(path, connection)
        # First of all: an INSERT into a file with a broken page may well succeed.
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise DatabaseProblem(f"{path}: corrupt ({' '.join(str(verdict).split())[:120]}); {_restore(path)}")


def _check_identity(path: Path, connection: sqlite3.Connection) -> None:
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != schema.APPLICATION_ID and (tables or application):
        raise DatabaseProblem(f"{path}: a SQLite database of another program; name another file with --db")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(schema.sql_files()):
        raise DatabaseProblem(
            f"{path}: written by a newer newsspider (schema {version}, this program knows {len(schema.sql_files())}); "
            "update the program or name another file with --db"
        )


def _read_only(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True, timeout=OPENING_SECONDS)
    connection.isolation_level = None
    return connection


def _connect(path: Path) -> sqlite_utils.Database:
    # isolation_level=None: transactions are ours alone, the driver opens none behind our back
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, factory=Connection)
    if path.exists():  # ":memory:" is nowhere
        about = path.stat()
        _open_here.setdefault((about.st_dev, about.st_ino), []).append(weakref.ref(connection))
    # NORMAL in WAL mode: a power cut may undo the last articles together with their ledger rows, never half of one
    # A crawl writes 80 kB of log for a page, and folding it into the file waits for the disk: every 200 pages, not 50
    pragmas = ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "wal_autocheckpoint = 4000")
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")
    return sqlite_utils.Database(connection)


def _migrate(db: sqlite_utils.Database) -> None:
    """Apply what is pending, and take the write lock only then: racing starts wait for each other."""
    known = schema.migrations()
    if not known.pending(db):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        if known.pending(db):  # unless another process has just done it
            known.apply(db)
            schema.fill_dictionary(db)
            db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {len(schema.sql_files())}")
        db.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise


def _await_turn(db: sqlite_utils.Database) -> None:
    """Hold the write lock once: a program that keeps it is told of now, not after the first page."""
    db.execute(f"PRAGMA busy_timeout = {OPENING_SECONDS * 1000:.0f}")
    try:
        db.execute("BEGIN IMMEDIATE")
        db.execute("ROLLBACK")
    except sqlite3.OperationalError:
        db.conn.close()
        raise
    db.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")


def _restore(path: Path) -> str:
    return f"nothing was changed; restore a snapshot over it, or salvage with `sqlite3 {path} .recover`"
