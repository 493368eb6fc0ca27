"""The ledger: every article URL ever discovered, and where it ended.

A URL is written down before it is fetched, and its row changes in the transaction that stores its article, so a
killed crawl loses nothing: the next run takes up what is ``pending``. The books balance when

    discovered = stored + duplicate + rejected + quarantined + pending

and every stored or duplicate URL has its article, every rejected or quarantined one its quarantine row.

    ledger = Ledger(open_database("data/news.db"))
    ledger.register_site("example", domains=["example.com"])
    if ledger.discover("example", url, referrer=listing_url, via="listing", run_id=run_id):
        ...                                     # new: request it
    for entry in ledger.pending("example"): ... # left by an earlier run, or put off
    ledger.settle(url, "rejected", reason="redirect to another site", run_id=run_id)

Articles and Faults settle themselves in ``pipelines.store``; ``settle`` is for what never became an item.
All times are aware ``datetime`` values and default to now. Everything raises StorageError when the disk is full
or the file is locked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import sqlite_utils

from newsspider.items import Card
from pipelines.balance import Books, balance, tally
from pipelines.booking import Outcome, State, Via, discover, register_site, settle
from pipelines.states import set_state
from pipelines.text import clean_token
from pipelines.times import stamp
from pipelines.transactions import transaction
from pipelines.urls import url_key


@dataclass(frozen=True, slots=True)
class Entry:
    """One ledger row. ``url`` is what to fetch; times are ISO text."""

    url: str
    url_key: str
    site: str
    state: State
    reason: str | None
    article_id: str | None
    outcome: Outcome | None
    via: str
    discovered_at: str
    settled_at: str | None
    attempts: int


class Ledger:
    """The books of one database. Cheap to create; share the connection of the process."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self.db = db

    def register_site(
        self,
        name: str,
        *,
        domains: Iterable[str] = (),
        timezone: str | None = None,
        language: str | None = None,
        declaration: Mapping[str, Any] | None = None,
        at: datetime | None = None,
    ) -> None:
        """Write down, or bring up to date, what a site declares."""
        with transaction(self.db) as connection:
            register_site(connection, name, stamp(at))
            connection.execute(
                "UPDATE sites SET domains = ?, timezone = ?, language = ?, declaration = ? WHERE name = ?",
                (
                    json.dumps(list(domains)),
                    timezone,
                    language,
                    json.dumps(declaration, sort_keys=True, default=str) if declaration is not None else None,
                    name,
                ),
            )

    def discover(
        self,
        site: str,
        url: str,
        *,
        referrer: str = "",
        via: Via = "listing",
        card: Card | None = None,
        at: datetime | None = None,
        run_id: str | None = None,
    ) -> bool:
        """Write a URL down before it is fetched; True when no spelling of it was known. Keeps every referrer."""
        with transaction(self.db) as connection:
            return discover(connection, site, url, referrer, via, stamp(at), run_id, card)

    def discover_cards(
        self,
        site: str,
        cards: Iterable[Card],
        *,
        referrer: str,
        via: Via = "listing",
        at: datetime | None = None,
        run_id: str | None = None,
    ) -> list[Card]:
        """All cards of one listing, feed or sitemap in one transaction; those with a new URL, in page order."""
        with transaction(self.db) as connection:
            when = stamp(at)
            return [c for c in cards if discover(connection, site, c.url, referrer, via, when, run_id, c)]

    def known(self, url: str) -> Entry | None:
        """The row of this URL under any spelling, or None."""
        return next(iter(self._entries("url_key = ?", (url_key(clean_token(url)),))), None)

    def same_article(self, url: str, other: str) -> bool:
        """Whether both are known addresses of one stored article."""
        sql = (
            "SELECT 1 FROM article_urls a JOIN article_urls b USING (article_id) WHERE a.url_key = ? AND b.url_key = ?"
        )
        return self.db.execute(sql, (url_key(clean_token(url)), url_key(clean_token(other)))).fetchone() is not None

    def born(self, url: str) -> str | None:
        """When the article under this URL was published, as ISO text (a day or an instant), or else first seen."""
        sql = (
            "SELECT coalesce(a.published_at, l.discovered_at) FROM ledger l LEFT JOIN articles a ON a.id = l.article_id "
            "WHERE l.url_key = ?"
        )
        row = self.db.execute(sql, (url_key(clean_token(url)),)).fetchone()
        return row[0] if row else None

    def body(self, url: str) -> str | None:
        """The text of the article that is stored under this URL."""
        sql = "SELECT a.body FROM article_urls u JOIN articles a ON a.id = u.article_id WHERE u.url_key = ?"
        row = self.db.execute(sql, (url_key(clean_token(url)),)).fetchone()
        return row[0] if row else None

    def pending(
        self,
        site: str | None = None,
        *,
        after: Entry | None = None,
        limit: int = -1,
        not_tried_in: str | None = None,
    ) -> list[Entry]:
        """What is still to be fetched, oldest discovery first; at most ``limit`` rows, those that follow ``after``.

        ``not_tried_in`` leaves out what that run has put off.
        """
        where, values = ("state = 'pending'", ()) if site is None else ("state = 'pending' AND site = ?", (site,))
        if not_tried_in is not None:
            where, values = f"{where} AND settled_run IS NOT ?", (*values, not_tried_in)
        if after is not None:
            where, values = (
                f"{where} AND (discovered_at, url_key) > (?, ?)",
                (*values, after.discovered_at, after.url_key),
            )
        return self._entries(where, values, limit)

    def retry(self, site: str | None = None) -> int:
        """Have the pages fetched again that gave no article for what was in them, or that were quarantined; how many.

        A better extractor may read them. What the site itself refused (robots.txt, 404, another host) stays refused.
        """
        where, values = ("AND site = ?", (site,)) if site else ("", ())
        with transaction(self.db) as connection:
            return connection.execute(RETRIED.format(where=where), values).rowcount

    def settle(
        self,
        url: str,
        state: State,
        reason: str | None = None,
        *,
        outcome: Outcome | None = None,
        article_id: str | None = None,
        site: str | None = None,
        at: datetime | None = None,
        run_id: str | None = None,
    ) -> None:
        """Say where a URL ended. A stored article stays stored when a later visit fails: only the outcome changes.

        For a failure yield a ``Fault`` instead: it settles the URL and leaves a quarantine row. ``rejected`` or
        ``quarantined`` without one is reported by ``books``.
        """
        with transaction(self.db) as connection:
            settle(connection, url, state, reason, stamp(at), run_id, outcome=outcome, article_id=article_id, site=site)

    def mark(
        self,
        url: str,
        state: Literal["live", "gone", "moved", "unpublished"],
        detail: str | None = None,
        *,
        at: datetime | None = None,
        run_id: str | None = None,
    ) -> bool:
        """What became of a stored article's page, with its date; False when no article is known under this URL.

        ``detail`` is the status code, or for ``moved`` the new URL. The article stays.
        """
        with transaction(self.db) as connection:
            key = url_key(clean_token(url))
            found = connection.execute("SELECT article_id FROM article_urls WHERE url_key = ?", (key,)).fetchone()
            if found is None:
                return False
            set_state(connection, found[0], state, stamp(at), detail)
            connection.execute(
                "UPDATE ledger SET outcome = 'gone', settled_at = ?, settled_run = ? WHERE url_key = ? AND ? <> 'live'",
                (stamp(at), run_id, key, state),
            )
            return True

    def books(self, site: str | None = None) -> Books:
        """Counts over one site, or over all, with what does not add up."""
        return balance(self.db, site)

    def tally(self, run_id: str, site: str | None = None) -> dict[str, int]:
        """Outcome -> URLs, of those this run settled; survives a crash, as it is read from the rows."""
        return tally(self.db, run_id, site)

    def _entries(self, where: str, values: tuple[str, ...], limit: int = -1) -> list[Entry]:
        columns, order = ", ".join(Entry.__slots__), f"ORDER BY discovered_at, url_key LIMIT {limit}"
        rows = self.db.execute(f"SELECT {columns} FROM ledger l WHERE {where} {order}", values)
        return [Entry(*row) for row in rows]


RETRIED = """
UPDATE ledger SET state = 'pending', outcome = 'deferred', attempts = 0
WHERE article_id IS NULL AND (state = 'quarantined' OR state = 'rejected' AND EXISTS (
    SELECT 1 FROM quarantine q WHERE q.url_key = ledger.url_key AND q.stage IN ('extract', 'validate'))) {where}
"""
