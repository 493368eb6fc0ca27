"""One connection for all who write to a file in one thread.

SQLite drops a connection's whole page cache when another connection has written: books and store, which take turns at
each page of a crawl, would read the same index pages from the file again and again.
"""

from __future__ import annotations

import threading
from pathlib import Path

import sqlite_utils

from pipelines.database import close_database, connect

Place = tuple[Path, int]  # a connection does not cross threads
_shared: dict[Place, sqlite_utils.Database] = {}
_users: dict[Place, int] = {}


def share(path: str | Path) -> sqlite_utils.Database:
    """The thread's connection to the file, made by ``connect`` at first use; ``give_back`` it. Raises as ``connect``."""
    place = _place(path)
    if place not in _shared:
        _shared[place] = connect(path)
    _users[place] = _users.get(place, 0) + 1
    return _shared[place]


def give_back(db: sqlite_utils.Database) -> None:
    """The last user leaves a tidy file behind, as ``close_database`` does."""
    place = next((place for place, shared in _shared.items() if shared is db), None)
    if place is None:
        close_database(db)
        return
    _users[place] -= 1
    if not _users[place]:
        del _shared[place], _users[place]
        close_database(db)


def _place(path: str | Path) -> Place:
    return Path(path).resolve(), threading.get_ident()
