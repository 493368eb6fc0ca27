"""Sightings: every card of a listing, with its position, written once however often it is seen unchanged."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from datetime import UTC, date, datetime
from typing import Any

import sqlite_utils

from newsspider.items import Card, Timestamp
from pipelines.normalize import normalize_card
from pipelines.text import clean_token
from pipelines.urls import url_key

SHOWN = ("headline", "teaser", "category", "region", "published_at", "published_precision", "published_zone")
COLUMNS = (*SHOWN, "published_raw", "credit", "image")


def remember_card(
    connection: sqlite3.Connection, site: str, listing_url: str, card: Card, at: str, run_id: str | None
) -> None:
    """One row per listing, URL, position and content; seen again, only its count and last date change.

    ``at`` is ISO text. The caller holds the transaction, and the site is registered.
    """
    card = normalize_card(card)  # cards come straight from the spider, before any pipeline
    shown = card.to_dict()
    values = [shown[name] for name in COLUMNS]
    key = url_key(card.url)
    identity = json.dumps([url_key(listing_url), key, card.position, *values], ensure_ascii=True)
    connection.execute(
        f"INSERT INTO cards (id, site, listing_url, url_key, url, position, {', '.join(COLUMNS)}, "
        f"first_seen_at, last_seen_at, run_id) VALUES ({', '.join('?' * (9 + len(COLUMNS)))}) "
        "ON CONFLICT (id) DO UPDATE SET sightings = sightings + 1, "
        "first_seen_at = min(first_seen_at, excluded.first_seen_at), last_seen_at = max(last_seen_at, excluded.last_seen_at) "
        "WHERE excluded.last_seen_at <> last_seen_at",
        (
            hashlib.sha256(identity.encode()).hexdigest()[:24],
            site,
            listing_url,
            key,
            card.url,
            card.position,
            *values,
            at,
            at,
            run_id,
        ),
    )


def recall_card(db: sqlite_utils.Database, url: str) -> Card | None:
    """The sighting of this URL that tells most: one with a time first, then with a teaser, then the newest."""
    row = db.conn.execute(RECALLED, (url_key(clean_token(url)),)).fetchone()
    if row is None:
        return None
    url, headline, teaser, category, region, credit, image, position, *time = row
    return Card(url, headline, teaser, category, region, _time(*time), credit, image, position)


RECALLED = """
SELECT url, headline, teaser, category, region, credit, image, position,
    published_at, published_precision, published_zone, published_raw
FROM cards WHERE url_key = ?
ORDER BY published_at IS NULL, teaser IS NULL, last_seen_at DESC, position, id LIMIT 1
"""


def _time(text: str | None, precision: Any, zone: Any, raw: str | None) -> Timestamp | None:
    if text is None:
        return None
    value: datetime | date = (
        date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text).astimezone(UTC)
    )
    return Timestamp(value, precision, zone, raw or "")
