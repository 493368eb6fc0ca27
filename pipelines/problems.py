"""What can go wrong with storage, as types with a meaning. ``ingest`` ends with exit code 6 on any of them."""

from __future__ import annotations

EXIT_STORAGE = 6


class StorageError(Exception):
    """The database cannot be written now: disk full, locked by another program, I/O error. One line, for people."""

    exit_code = EXIT_STORAGE


class DatabaseProblem(StorageError):  # noqa: N818 - reads as what it is in a message
    """The file cannot be used at all and was left untouched; the message says how to restore it."""


class SiteBusy(Exception):  # noqa: N818 - a state, not an error
    """Another process crawls this site into this database. Exit code 75 (EX_TEMPFAIL of sysexits.h)."""

    exit_code = 75
