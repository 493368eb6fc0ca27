"""Every URL under which an article was seen, and which of them stands for it."""

from __future__ import annotations

import sqlite3

from newsspider.items import Article
from pipelines.dedupe import Keys
from pipelines.urls import preferred, spelling, url_key


def add_aliases(connection: sqlite3.Connection, article_id: str, article: Article, keys: Keys, seen_at: str) -> None:
    """Every URL of the article, and the preferred one as its ``url``. A page fetched outranks a canonical claim."""
    found = [(article.url, "fetched")]
    if article.origin is not None:
        found.append((article.origin.discovered_url, "discovered"))
    if keys.canonical_key is not None and article.canonical_url:
        found.append((article.canonical_url, "canonical"))
    owners = {_add(connection, article_id, url, kind, seen_at) for url, kind in found}
    for owner in {article_id, *owners}:
        _show(connection, owner)


def _show(connection: sqlite3.Connection, article_id: str) -> None:
    """Set the article's ``url`` to the preferred one of those it has; it keeps what it shows when it has none left."""
    known = connection.execute("SELECT url FROM article_urls WHERE article_id = ?", (article_id,)).fetchall()
    urls = [url for (url,) in known]
    select = "SELECT canonical_url, url FROM articles WHERE id = ?"
    declared, shown = connection.execute(select, (article_id,)).fetchone()
    canonical = next((url for url in sorted(urls) if declared and url_key(url) == url_key(declared)), None)
    if urls and (best := preferred(urls, canonical)) != shown:
        connection.execute("UPDATE articles SET url = ? WHERE id = ?", (best, article_id))


def _add(connection: sqlite3.Connection, article_id: str, url: str, kind: str, seen_at: str) -> str:
    """Write the URL down; the id of the article that had it, which may be another one that only claimed it."""
    key = url_key(url)
    known = connection.execute("SELECT url, article_id FROM article_urls WHERE url_key = ?", (key,)).fetchone()
    connection.execute(
        "INSERT INTO article_urls (url_key, article_id, url, kind, first_seen_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (url_key) DO UPDATE SET url = excluded.url, "
        "first_seen_at = min(first_seen_at, excluded.first_seen_at), "
        "article_id = iif(excluded.kind <> 'canonical' AND kind <> 'fetched', excluded.article_id, article_id), "
        "kind = iif(excluded.kind = 'fetched' OR kind = 'canonical', excluded.kind, kind)",
        (key, article_id, spelling(known[0], url) if known else url, kind, seen_at),
    )
    return str(known[1]) if known else article_id
