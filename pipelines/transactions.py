"""How one connection writes: immediate transactions, savepoints inside them, and small writes that wait for the next."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlite_utils

from pipelines.problems import StorageError

log = logging.getLogger(__name__)

MOST_WAITING = 200  # small writes in memory
# What is wrong with the data, not with the disk
REFUSED = (sqlite3.IntegrityError, sqlite3.DataError, sqlite3.ProgrammingError, OverflowError, ValueError)


class Connection(sqlite3.Connection):
    """One that can be referred to weakly, and holds what waits for its next transaction."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.waiting: list[Callable[[], object]] = []


@contextmanager
def transaction(db: sqlite_utils.Database) -> Iterator[sqlite3.Connection]:
    """``BEGIN IMMEDIATE``, what waits for it (``later``) … ``COMMIT``; on any error everything is rolled back.

    Immediate, because a deferred transaction that reads before it writes cannot wait for the lock: SQLite
    refuses it at once with "database is locked". Inside another one it is a savepoint of that. Raises StorageError for
    full disks, locks and I/O errors.
    """
    connection = db.conn
    if connection.in_transaction:
        with _savepoint(connection):
            yield connection
        return
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            written = _write_waiting(connection)
            yield connection
            connection.execute("COMMIT")
            del waiting_of(connection)[:written]
        except BaseException:
            _roll_back(connection, "ROLLBACK")
            raise
    except sqlite3.OperationalError as error:
        raise StorageError(f"cannot write the database: {error}; nothing of this article was stored") from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.DataError | sqlite3.ProgrammingError):
            raise  # the data's fault, or ours, not the disk's
        raise StorageError(f"cannot write the database: {error}; restore it from a snapshot") from error


def later(db: sqlite_utils.Database, write: Callable[[], object]) -> None:
    """Have ``write`` done at the beginning of this connection's next transaction, in it: a transaction of its own costs
    more than a small write. Until then it is nowhere: only for what belongs to something that is written after it."""
    waiting = waiting_of(db.conn)
    waiting.append(write)
    if len(waiting) >= MOST_WAITING:
        flush(db)


def flush(db: sqlite_utils.Database) -> None:
    """Write now what waits for a transaction. Raises StorageError."""
    if waiting_of(db.conn):
        with transaction(db):
            pass


def waiting_of(connection: sqlite3.Connection) -> list[Callable[[], object]]:
    """What ``later`` was given. A connection that is not ours has nothing waiting."""
    return connection.waiting if isinstance(connection, Connection) else []


def _write_waiting(connection: sqlite3.Connection) -> int:
    """How many were written. One that the database refuses is not what this transaction is about: it is told and left.
    Then the others are written once more, each by itself; a savepoint for each would cost more than most of them."""
    found = waiting_of(connection)[:]
    if not found:
        return 0
    try:
        with _savepoint(connection):
            for write in found:
                write()
    except REFUSED:
        for write in found:
            _write_or_tell(connection, write)
    return len(found)


def _write_or_tell(connection: sqlite3.Connection, write: Callable[[], object]) -> None:
    try:
        with _savepoint(connection):
            write()
    except REFUSED as error:
        log.error("not written: %s: %s", type(error).__name__, error)


@contextmanager
def _savepoint(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("SAVEPOINT part")
    try:
        yield
    except BaseException:
        _roll_back(connection, "ROLLBACK TO part", "RELEASE part")
        raise
    connection.execute("RELEASE part")


def _roll_back(connection: sqlite3.Connection, *statements: str) -> None:
    """Unless SQLite itself has rolled back, as it does on a full disk."""
    if connection.in_transaction:
        for statement in statements:
            connection.execute(statement)
