"""How the ledger is written, inside a transaction that the caller holds: the store books an article together with it."""

from __future__ import annotations

import sqlite3
from typing import Literal

from newsspider.items import Card
from pipelines.cards import remember_card
from pipelines.text import clean_token
from pipelines.urls import url_key

Via = Literal["listing", "feed", "sitemap", "news_sitemap", "start", "replay"]
State = Literal["pending", "stored", "duplicate", "rejected", "quarantined"]
Outcome = Literal["new", "changed", "unchanged", "duplicate", "rejected", "quarantined", "deferred", "gone"]


def register_site(connection: sqlite3.Connection, name: str, at: str) -> None:
    connection.execute(
        "INSERT INTO sites (name, first_seen_at) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", (name, at)
    )


def discover(
    connection: sqlite3.Connection,
    site: str,
    url: str,
    referrer: str,
    via: str,
    at: str,
    run_id: str | None,
    card: Card | None = None,
) -> bool:
    """``Ledger.discover`` inside a transaction that the caller holds."""
    url, referrer = clean_token(url), clean_token(referrer)
    key = url_key(url)
    register_site(connection, site, at)
    new = connection.execute(
        "INSERT INTO ledger (url_key, url, site, via, discovered_at, discovered_run) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (url_key) DO NOTHING",
        (key, url, site, via, at, run_id),
    ).rowcount
    connection.execute(
        "INSERT INTO referrers (url_key, referrer, via, first_seen_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (url_key, referrer, via) DO NOTHING",
        (key, referrer, via, at),
    )
    if card is not None:
        remember_card(connection, site, referrer, card, at, run_id)
    if new:  # an article already known under this alias needs no fetch
        connection.execute(
            "UPDATE ledger SET state = 'duplicate', outcome = 'duplicate', settled_at = ?, settled_run = ?, article_id = "
            "(SELECT article_id FROM article_urls WHERE url_key = ledger.url_key) "
            "WHERE url_key = ? AND EXISTS (SELECT 1 FROM article_urls WHERE url_key = ledger.url_key)",
            (at, run_id, key),
        )
    return bool(new)


def settle(
    connection: sqlite3.Connection,
    url: str,
    state: State,
    reason: str | None,
    at: str,
    run_id: str | None,
    *,
    outcome: Outcome | None = None,
    article_id: str | None = None,
    site: str | None = None,
) -> None:
    """``Ledger.settle`` inside a transaction that the caller holds; a URL that was never discovered is added."""
    url = clean_token(url)
    key = url_key(url)
    known = connection.execute("SELECT state, article_id FROM ledger WHERE url_key = ?", (key,)).fetchone()
    if known is None:
        discover(connection, site or "unknown", url, "", "start", at, run_id)
        known = ("pending", None)
    if outcome is None:
        outcome = {"stored": "new", "pending": "deferred"}.get(state, state)  # type: ignore[assignment]
    if known[1] is not None and article_id is None:
        state = known[0]  # the article is here: a bad visit does not unmake it, a 304 does not change its title
    elif known[0] == "stored" and state == "duplicate":
        state = "stored"  # the URL that brought the article first keeps that title
    connection.execute(
        "UPDATE ledger SET state = ?, reason = ?, outcome = ?, article_id = coalesce(?, article_id), "
        "settled_at = ?, settled_run = ?, attempts = attempts + ? WHERE url_key = ?",
        (state, reason, outcome, article_id, at, run_id, int(reason is not None), key),
    )
