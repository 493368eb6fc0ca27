"""Runs: when, how it ended, and the verdict on each site."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime

import sqlite_utils

from pipelines.booking import register_site
from pipelines.times import stamp
from pipelines.transactions import transaction

# Fields whose fill rate a run reports, as SQL over articles: what a reader would miss first.
FILLED = {
    "headline": "headline <> ''",
    "body": "body <> ''",
    "standfirst": "standfirst IS NOT NULL",
    "category": "category IS NOT NULL",
    "region": "region IS NOT NULL",
    "language": "language IS NOT NULL",
    "published_at": "published_at IS NOT NULL",
    "authors": "authors <> '[]'",
    "bullets": "bullets_text <> ''",
    "quotes": "EXISTS (SELECT 1 FROM quotes p WHERE p.article_id = a.id)",
    "images": "EXISTS (SELECT 1 FROM images p WHERE p.article_id = a.id)",
    "image_credits": "EXISTS (SELECT 1 FROM image_credits p WHERE p.article_id = a.id)",
    "canonical_url": "canonical_url IS NOT NULL",
    "external_id": "external_id IS NOT NULL",
}


def new_run_id(at: datetime | None = None) -> str:
    """Start time and random digits: sorts by time, and two machines do not collide."""
    return (at or datetime.now(UTC)).astimezone(UTC).strftime("%Y%m%dT%H%M%S") + "-" + secrets.token_hex(4)


class Runs:
    """The run book of one database."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self.db = db

    def start(
        self, run_id: str, *, source: str = "http", version: str | None = None, at: datetime | None = None
    ) -> None:
        """``source`` is http or replay. Starting a run twice keeps the first start."""
        with transaction(self.db) as connection:
            connection.execute(
                "INSERT INTO runs (id, started_at, source, version) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                (run_id, stamp(at), source, version),
            )

    def finish(
        self,
        run_id: str,
        *,
        verdict: str,
        exit_code: int,
        counts: Mapping[str, int],
        fill_rates: Mapping[str, float],
        at: datetime | None = None,
    ) -> None:
        with transaction(self.db) as connection:
            connection.execute(
                "UPDATE runs SET ended_at = ?, verdict = ?, exit_code = ?, counts = ?, fill_rates = ? WHERE id = ?",
                (stamp(at), verdict, exit_code, _json(counts), _json(fill_rates), run_id),
            )

    def finish_site(
        self,
        run_id: str,
        site: str,
        *,
        verdict: str,
        exit_code: int,
        counts: Mapping[str, int],
        fill_rates: Mapping[str, float],
        at: datetime | None = None,
    ) -> None:
        """The verdict on one site; the run must have been started."""
        with transaction(self.db) as connection:
            when = stamp(at)
            register_site(connection, site, when)
            connection.execute(
                "INSERT INTO run_sites (run_id, site, ended_at, verdict, exit_code, counts, fill_rates) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, site) DO UPDATE SET ended_at = excluded.ended_at, "
                "verdict = excluded.verdict, exit_code = excluded.exit_code, counts = excluded.counts, "
                "fill_rates = excluded.fill_rates",
                (run_id, site, when, verdict, exit_code, _json(counts), _json(fill_rates)),
            )

    def fill_rates(self, run_id: str | None = None, site: str | None = None) -> dict[str, float]:
        """Field -> share (0 to 1) of articles that have it: of the articles this run met, or of all.

        Empty when there are no articles. An article met under two URLs counts once.
        """
        where, values = ["1"], []
        if run_id is not None:
            where.append(
                "a.id IN (SELECT article_id FROM ledger WHERE settled_run = ? "
                "AND outcome IN ('new', 'changed', 'unchanged', 'duplicate'))"
            )
            values.append(run_id)
        if site is not None:
            where.append("a.site = ?")
            values.append(site)
        sums = ", ".join(f"avg({condition})" for condition in FILLED.values())
        row = self.db.execute(f"SELECT {sums} FROM articles a WHERE {' AND '.join(where)}", values).fetchone()
        return {} if row[0] is None else dict(zip(FILLED, (round(share, 4) for share in row), strict=True))

    def last(self, site: str | None = None) -> dict[str, object] | None:
        """The newest finished run, or the newest verdict on one site, as a row; of a time to come, by a clock that ran
        ahead, none."""
        now = stamp()
        if site is None:
            sql, values = (
                "SELECT * FROM runs WHERE ended_at IS NOT NULL AND started_at <= ? ORDER BY started_at DESC, id DESC LIMIT 1",
                [now],
            )
        else:
            sql, values = (
                "SELECT run_sites.* FROM run_sites JOIN runs ON runs.id = run_id WHERE site = ? AND started_at <= ? "
                "ORDER BY started_at DESC, run_id DESC LIMIT 1",
                [site, now],
            )
        return next(self.db.query(sql, values), None)


def _json(values: Mapping[str, object]) -> str:
    return json.dumps(dict(values), sort_keys=True)
