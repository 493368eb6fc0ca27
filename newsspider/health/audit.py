"""Did we keep our manners? Read from the fetch log of a finished database, host by host."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsspider.dataset.reader import reading

# Clocks of the gate and of the log differ by a scheduling delay; more than this is an offense.
TOLERANCE = 0.05  # seconds


@dataclass(frozen=True, slots=True)
class HostWaits:
    """Requests to one host in one run; seconds. ``required`` is the longest wait that robots.txt or a 429 asked for."""

    run: str
    host: str
    requests: int
    shortest: float | None
    required: float | None
    robots_first: bool


@dataclass(frozen=True, slots=True)
class Violation:
    run: str
    host: str
    url: str
    at: str
    problem: str


WAITS = """
SELECT run_id, host, count(*), max(0.0, min(waited_s)), max(required_wait_s),
    coalesce(min(CASE WHEN kind = 'robots' THEN started_at END) <= min(started_at), 0)
FROM fetches WHERE elapsed_s IS NOT NULL GROUP BY run_id, host ORDER BY run_id DESC, host
"""
TOO_SOON = """
SELECT run_id, host, url, started_at, waited_s, required_wait_s FROM fetches
WHERE required_wait_s IS NOT NULL AND waited_s IS NOT NULL AND waited_s < required_wait_s - ? ORDER BY started_at
"""


def waits(db: str | Path) -> list[HostWaits]:
    """Raises DatasetError."""
    with reading(db) as connection:
        return [
            HostWaits(run, host, n, shortest, required, bool(first))
            for run, host, n, shortest, required, first in connection.execute(WAITS)
        ]


def violations(db: str | Path) -> Iterator[Violation]:
    """Requests sent earlier than the host had asked for, and hosts asked before their robots.txt. Raises DatasetError."""
    with reading(db) as connection:
        for run, host, url, at, waited, required in connection.execute(TOO_SOON, (TOLERANCE,)):
            yield Violation(
                run, host, url, at, f"{waited:.2f} s after the last request, {required:.2f} s were asked for"
            )
    for row in waits(db):
        if not row.robots_first:
            yield Violation(row.run, row.host, "", "", "asked before its robots.txt")
