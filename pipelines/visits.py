"""Visits: every request with its wait, the validators of the last answer, and when to come back.

The policy (robots, waiting times, schedules) is the crawler's; here is only its memory.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count

import sqlite_utils

from pipelines.text import storable
from pipelines.times import stamp, stamp_milliseconds
from pipelines.transactions import flush, later, transaction
from pipelines.urls import host_of, url_key

_sequence = count()  # two requests of one run for one URL in one millisecond stay two rows


@dataclass(frozen=True, slots=True)
class Fetch:
    """One request and what came back. ``waited_s`` counts from the previous request to the same host."""

    url: str
    started_at: datetime
    run_id: str | None = None
    site: str | None = None
    kind: str = "article"
    waited_s: float | None = None
    required_wait_s: float | None = None
    elapsed_s: float | None = None
    status: int | None = None
    fault: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    content_type: str | None = None
    bytes: int | None = None
    page_sha256: str | None = None
    robots_tag: str | None = None
    tdm_reservation: str | None = None
    warc_file: str | None = None
    warc_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """What the next visit of a URL needs to know. Times are ISO text."""

    url: str
    site: str | None
    kind: str
    etag: str | None
    last_modified: str | None
    page_sha256: str | None
    bytes: int | None
    status: int | None
    visits: int
    changes: int
    visited_at: str | None
    changed_at: str | None
    next_visit_at: str | None
    schedule_reason: str | None


class Visits:
    """The visitors' book of one database."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self.db = db

    def record(self, fetch: Fetch) -> str:
        """Write a request down, with the state of its resource; the id goes into ``Origin.fetch_id``."""
        fetch_id = _id_of(fetch)
        with transaction(self.db) as connection:
            _write(connection, fetch, fetch_id)
        return fetch_id

    def record_later(self, fetch: Fetch) -> str:
        """``record`` in the transaction of what comes of the request: the article, its fault, or its 304."""
        fetch_id = _id_of(fetch)
        self.later(lambda: _write(self.db.conn, fetch, fetch_id))
        return fetch_id

    def later(self, write: Callable[[], object]) -> None:
        """Have ``write`` done with the next transaction, after what was given before."""
        later(self.db, write)

    def flush(self) -> None:
        """Write now what waits."""
        flush(self.db)

    def archived(self, fetch_id: str, warc_file: str, warc_offset: int) -> None:
        """Say where the answer lies, when the archive writes it after the fact."""
        with transaction(self.db) as connection:
            connection.execute(
                "UPDATE fetches SET warc_file = ?, warc_offset = ? WHERE id = ?", (warc_file, warc_offset, fetch_id)
            )

    def resource(self, url: str) -> Resource | None:
        """Validators and schedule of a URL under any spelling, or None when it was never answered."""
        return next(iter(self._resources("url_key = ?", [url_key(url)])), None)

    def schedule(self, url: str, next_visit_at: datetime | None, reason: str) -> None:
        """When to ask again (None: never) and why. The URL must have been answered before."""
        with transaction(self.db) as connection:
            connection.execute(
                "UPDATE resources SET next_visit_at = ?, schedule_reason = ? WHERE url_key = ?",
                (stamp(next_visit_at) if next_visit_at else None, reason, url_key(url)),
            )

    def distrust(self, url: str) -> None:
        """Forget the validators of an answer that was of no use: a 304 to it would hide that it still is."""
        with transaction(self.db) as connection:
            connection.execute(
                "UPDATE resources SET etag = NULL, last_modified = NULL WHERE url_key = ?", (url_key(url),)
            )

    def has_led(self, url: str) -> bool:
        """Whether the page was ever the one that named an article."""
        return any(self.db.execute("SELECT 1 FROM referrers WHERE referrer = ? LIMIT 1", [url]))

    def due(
        self,
        site: str,
        at: datetime | None = None,
        kind: str = "article",
        *,
        after: Resource | None = None,
        limit: int = -1,
    ) -> list[Resource]:
        """What is to be visited again by ``at``, most overdue first; at most ``limit``, those that follow ``after``.

        A visit later than ``at`` was made by a clock that ran ahead: what it planned would wait for years.
        """
        where = "site = ? AND kind = ? AND next_visit_at IS NOT NULL AND (next_visit_at <= ? OR visited_at > ?)"
        return self._scheduled(where, [site, kind, stamp(at), stamp(at)], after, limit)

    def planned(self, site: str | None = None, *, after: Resource | None = None, limit: int = -1) -> list[Resource]:
        """Everything with a schedule, next first; at most ``limit``, those that follow ``after``."""
        where = "next_visit_at IS NOT NULL" + (" AND site = ?" if site else "")
        return self._scheduled(where, [site] if site else [], after, limit)

    def revisits(self, site: str) -> tuple[int, int]:
        """How often planned articles of the site were visited again, and how often that found other bytes."""
        sql = (
            "SELECT coalesce(sum(max(0, visits - 1)), 0), coalesce(sum(changes), 0) FROM resources "
            "WHERE next_visit_at IS NOT NULL AND site = ? AND kind = 'article'"
        )
        visits, changes = self.db.execute(sql, [site]).fetchone()
        return visits, changes

    def _scheduled(self, where: str, values: list[str], after: Resource | None, limit: int) -> list[Resource]:
        if after is not None:
            where += " AND (next_visit_at, url_key) > (?, ?)"
            values = [*values, after.next_visit_at or "", url_key(after.url)]
        return self._resources(f"{where} ORDER BY next_visit_at, url_key LIMIT {limit}", values)

    def _resources(self, where: str, values: list[str]) -> list[Resource]:
        columns = ", ".join(Resource.__slots__)
        return [Resource(*row) for row in self.db.execute(f"SELECT {columns} FROM resources WHERE {where}", values)]


def _id_of(fetch: Fetch) -> str:
    identity = f"{fetch.run_id}|{fetch.url}|{stamp_milliseconds(fetch.started_at)}|{next(_sequence)}"
    return hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()[:24]


def _write(connection: sqlite3.Connection, fetch: Fetch, fetch_id: str) -> None:
    """The caller holds the transaction."""
    values = [storable(getattr(fetch, name)) for name in NAMES]
    identity = (fetch_id, storable(fetch.url), url_key(fetch.url), host_of(fetch.url))
    connection.execute(WRITTEN, (*identity, stamp_milliseconds(fetch.started_at), *values))
    if fetch.status is not None:
        connection.execute(ANSWERED, _resource_values(fetch))


NAMES = tuple(name for name in Fetch.__slots__ if name not in ("url", "started_at"))
WRITTEN = (
    f"INSERT INTO fetches (id, url, url_key, host, started_at, {', '.join(NAMES)}) "
    f"VALUES ({', '.join('?' * (5 + len(NAMES)))})"
)
# A 304 counts as a visit and keeps the validators it does not repeat. Only a full answer (200) can change bytes.
# An article that redirects to a source does not make it an article.
ANSWERED = """
INSERT INTO resources (url_key, url, site, kind, etag, last_modified, page_sha256, bytes, status, visits, visited_at)
VALUES (:key, :url, :site, :kind, :etag, :modified, :sha, :bytes, :status, 1, :at)
ON CONFLICT (url_key) DO UPDATE SET
    kind = iif(excluded.kind = 'article' AND kind IN ('listing', 'feed', 'sitemap'), kind, excluded.kind), site = coalesce(excluded.site, site), status = excluded.status, visits = visits + 1,
    etag = iif(excluded.status = 200, excluded.etag, coalesce(excluded.etag, etag)),
    last_modified = iif(excluded.status = 200, excluded.last_modified, coalesce(excluded.last_modified, last_modified)),
    changes = changes + (excluded.status = 200 AND page_sha256 IS NOT NULL AND excluded.page_sha256 <> page_sha256),
    changed_at = iif(excluded.status = 200 AND page_sha256 IS NOT NULL AND excluded.page_sha256 <> page_sha256,
                     excluded.visited_at, changed_at),
    page_sha256 = iif(excluded.status = 200, excluded.page_sha256, page_sha256),
    bytes = iif(excluded.status = 200, excluded.bytes, bytes),
    visited_at = excluded.visited_at
"""


def _resource_values(fetch: Fetch) -> dict[str, object]:
    values: dict[str, object] = {
        name: storable(getattr(fetch, name)) for name in ("url", "site", "kind", "etag", "status")
    }
    return values | {
        "key": url_key(fetch.url),
        "modified": storable(fetch.last_modified),
        "sha": fetch.page_sha256 if fetch.status == 200 else None,
        "bytes": fetch.bytes if fetch.status == 200 else None,
        "at": stamp(fetch.started_at),
    }
