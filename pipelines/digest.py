"""The content of a database as one number, to compare a crawl with a replay, a machine with another, before with after.

Left out is how and when it was come by: fetch times, runs, program versions, row numbers, page bytes.
"""

from __future__ import annotations

import hashlib
import json

import sqlite_utils

WHEN_AND_HOW = frozenset(
    "n run_id fetch_id page_sha256 old_page_sha256 extractor_version old_extractor parts_sha256 content_sha256 old_sha256 "
    "first_seen_at version_seen_at last_seen_at old_first_seen_at old_last_seen_at revised_at state_at sightings".split()
)
# Where an article stands depends on the host that served it: a demonstration on loopback, a fixture folder
WHERE = frozenset({"url", "fetched_url"})
# Table -> its key; every other column counts unless it says when or how.
ARTICLE_TABLES = {
    "articles": "id",
    "bullets": "article_id, position",
    "sections": "article_id, position",
    "images": "article_id, position",
    "image_credits": "article_id, position",
    "quotes": "article_id, position",
    "evidence": "article_id, field",
    "revisions": "article_id, number",
}
CONTENT_TABLES = ARTICLE_TABLES | {
    "article_urls": "url_key",
    "article_states": "article_id, at",
    "cards": "id",
    "speakers": "id",
    "speaker_aliases": "speaker_id, alias",
    "speaker_merges": "from_id, into_id",
}


def content_digest(db: sqlite_utils.Database) -> str:
    """SHA-256 over all content: articles with parts and history, aliases, states, cards, speakers, clusters."""
    hasher = hashlib.sha256()
    for table, key in CONTENT_TABLES.items():
        _add(hasher, db, table, key, WHEN_AND_HOW)
    # Cluster ids depend on who founded them; what counts is who is together.
    together = db.execute(
        "SELECT doc_id, (SELECT min(k.doc_id) FROM cluster_members k WHERE k.cluster_id = m.cluster_id) "
        "FROM cluster_members m ORDER BY doc_id"
    )
    for row in together:
        hasher.update(json.dumps(row).encode())
    return hasher.hexdigest()


def article_digest(db: sqlite_utils.Database) -> str:
    """SHA-256 over the articles with their parts and history only: the same for a crawl and a replay of its pages,
    though only the crawl saw the listings."""
    hasher = hashlib.sha256()
    for table, key in ARTICLE_TABLES.items():
        _add(hasher, db, table, key, WHEN_AND_HOW | (WHERE if table == "articles" else frozenset()))
    return hasher.hexdigest()


def _add(hasher: hashlib._Hash, db: sqlite_utils.Database, table: str, key: str, without: frozenset[str]) -> None:
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    chosen = ", ".join(f'"{name}"' for name in columns if name not in without)
    hasher.update(f"{table}({chosen})\n".encode())
    for row in db.execute(f"SELECT {chosen} FROM {table} ORDER BY {key}"):
        hasher.update(json.dumps(row, ensure_ascii=True).encode() + b"\n")
