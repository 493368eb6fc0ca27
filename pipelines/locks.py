"""One crawl per site and database at a time: an advisory lock that dies with its process."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
from pathlib import Path
from types import TracebackType

from pipelines.problems import DatabaseProblem, SiteBusy


class SiteLock:
    """``with SiteLock(db_path, site): crawl``. Raises SiteBusy at once when another process holds it.

    ``flock`` belongs to the open file: the system releases it however the process ends, kill -9 included. Children
    must not keep it alive: exec closes it, and a forked worker closes its copy first thing. The file beside the
    database, ``<database>.<site>.lock``, stays: deleting it would let two processes lock two files of one name.
    """

    def __init__(self, db_path: str | Path, site: str) -> None:
        self.site = site
        self.path = lock_path(db_path, site)
        self._descriptor: int | None = None
        os.register_at_fork(after_in_child=self.release)

    def acquire(self) -> SiteLock:
        """Take the lock or raise SiteBusy (another holds it) or DatabaseProblem (no place for the file)."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise DatabaseProblem(f"{self.path}: {error.strerror}; name another file with --db") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            os.close(descriptor)
            raise SiteBusy(f"{self.site}: already being crawled by process {holder or '?'} ({self.path})") from error
        os.truncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        self._descriptor = descriptor
        return self

    def release(self) -> None:
        """Give it back; harmless when it is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> SiteLock:
        return self.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def lock_path(db_path: str | Path, site: str) -> Path:
    """Beside the database; a name that is not plain (a host given by hand) is replaced by its hash."""
    db_path = Path(db_path).resolve()  # one database by another name is the same one
    plain = site if re.fullmatch(r"[a-z0-9][a-z0-9._-]{0,99}", site) else hashlib.sha256(site.encode()).hexdigest()[:24]
    return db_path.with_name(f"{db_path.name}.{plain}.lock")
