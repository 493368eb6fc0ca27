"""Who is this article? By external id, URL, canonical URL, exact body; and which cluster of copies it belongs to.

One article under many URLs is one row with aliases. The same text as another article (another id, another site)
stays a row of its own and is linked through its cluster, with the reason.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlite_utils

from newsspider.items import Article
from pipelines.transactions import transaction
from pipelines.urls import host_of, same_publisher, url_key
from pipelines.words import words_of, words_sha256

SHORTEST_COPY = 120  # characters; shorter texts are equal by accident ("This is a developing story.")
# Share of the shorter text's runs of three words below which one canonical URL does not make two texts one article.
# Of 2,000 random pairs of the shared near-duplicates none reached .04, of 1,573 copies and rewrites none fell below .46.
SAME_STORY = 0.2


@dataclass(frozen=True, slots=True)
class Keys:
    """Everything an article can be recognized by. ``canonical_key`` is None when it cannot be trusted."""

    site: str
    external_id: str | None
    fetched_key: str
    canonical_key: str | None
    body_sha256: str
    comparable: bool  # whether the body is long enough for equality to mean something


@dataclass(frozen=True, slots=True)
class Keyed:
    """An article on its way from Dedupe to Store."""

    article: Article
    keys: Keys


class Dedupe:
    """Scrapy item pipeline: works the keys out. They are looked up by the store, inside the transaction that writes:
    items interleave, and between a look-up here and the write another copy could slip in."""

    def process_item(self, item: Any) -> Any:
        return Keyed(item, keys_of(item)) if isinstance(item, Article) else item


def keys_of(article: Article, site: str | None = None) -> Keys:
    """``site`` stands in when the article names none; else its host does."""
    canonical = article.canonical_url
    trusted = canonical is not None and same_publisher(canonical, article.url) and not _is_front_page(canonical)
    return Keys(
        site=article.site or site or host_of(article.url) or "unknown",
        external_id=article.external_id,
        fetched_key=url_key(article.url),
        canonical_key=url_key(canonical) if trusted and canonical else None,
        body_sha256=words_sha256(article.body or ""),
        comparable=len(article.body or "") >= SHORTEST_COPY,
    )


def new_id(keys: Keys) -> str:
    """Identity derived from content alone: the same on every machine, whoever came first."""
    if keys.external_id:
        return digest(f"external|{keys.site}|{keys.external_id}")[:24]
    return url_id(keys.canonical_key or keys.fetched_key)


def url_id(key: str) -> str:
    return digest(f"url|{key}")[:24]


def find(connection: sqlite3.Connection, article: Article, keys: Keys) -> str | None:
    """The id of the stored article this one is, or None for a new one. The caller holds the transaction."""
    for rule in RULES:
        if found := rule(connection, article, keys):
            return found
    return None


def same_external_id(connection: sqlite3.Connection, article: Article, keys: Keys) -> str | None:
    """The site's own id is the identity, whatever the path or host."""
    if keys.external_id is None:
        return None
    return _one(connection, "SELECT id FROM articles WHERE site = ? AND external_id = ?", (keys.site, keys.external_id))


def same_url(connection: sqlite3.Connection, article: Article, keys: Keys) -> str | None:
    """An address keeps its article through every rewrite of the text."""
    sql = "SELECT article_id FROM article_urls WHERE url_key = ? AND kind <> 'canonical'"
    return _unless_other_id(connection, _one(connection, sql, (keys.fetched_key,)), keys)


def same_canonical_url(connection: sqlite3.Connection, article: Article, keys: Keys) -> str | None:
    """The page says what it is a copy of. Templates say it wrongly, so the texts must have something in common."""
    for key in (keys.fetched_key, keys.canonical_key):
        if key is None:
            continue
        found = _one(connection, "SELECT article_id FROM article_urls WHERE url_key = ?", (key,))
        found = _unless_other_id(connection, found, keys)
        if found and _tells_the_same(connection, found, article, keys):
            return found
    return None


def same_body(connection: sqlite3.Connection, article: Article, keys: Keys) -> str | None:
    """The same words under the same headline on the same site: one article under a further path."""
    if not keys.comparable:
        return None
    rows = connection.execute(
        "SELECT id, headline FROM articles WHERE site = ? AND body_sha256 = ? ORDER BY id",
        (keys.site, keys.body_sha256),
    ).fetchall()
    headline = words_of(article.headline or "") if rows else []
    same = [found for found, other in rows if words_of(other) == headline]
    return next((found for found in same if _unless_other_id(connection, found, keys)), None)


RULES: list[Callable[[sqlite3.Connection, Article, Keys], str | None]] = [
    same_external_id,
    same_url,
    same_canonical_url,
    same_body,
]


def assign(db: sqlite_utils.Database, doc_id: str, headline: str, body: str, url: str = "", day: str = "") -> str:
    """Link a document to its cluster, found one if there is none, and return the cluster's id.

    Exact copies (the same words, typography and case aside) are linked today; near-duplicates will be, here.
    Repeating a call changes nothing. Uses the caller's transaction, or its own when there is none.
    """
    body_sha256 = words_sha256(body) if len(body) >= SHORTEST_COPY else None
    if db.conn.in_transaction:
        return link(db.conn, doc_id, body_sha256, url, day)
    with transaction(db) as connection:
        return link(connection, doc_id, body_sha256, url, day)


def link(connection: sqlite3.Connection, doc_id: str, body_sha256: str | None, url: str, day: str) -> str:
    """``assign`` for a body already digested (None: too short to compare), inside the caller's transaction."""
    current = _one(connection, "SELECT cluster_id FROM cluster_members WHERE doc_id = ?", (doc_id,))
    sql = "SELECT cluster_id FROM cluster_members WHERE body_sha256 = ? AND doc_id <> ? ORDER BY cluster_id LIMIT 1"
    copy = _one(connection, sql, (body_sha256, doc_id)) if body_sha256 else None
    shared = current and _one(
        connection, "SELECT doc_id FROM cluster_members WHERE cluster_id = ? AND doc_id <> ?", (current, doc_id)
    )
    if current and (shared or not copy):
        cluster, reason = current, None  # once linked, linked: a later edit does not make a copy another story
    elif copy:
        cluster, reason = copy, "exact-body"
    else:
        method = "body" if body_sha256 else "document"
        cluster, reason = digest(f"{method}|{body_sha256 or doc_id}")[:24], "founder"
        connection.execute(
            "INSERT INTO clusters (id, method) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", (cluster, method)
        )
    connection.execute(
        "INSERT INTO cluster_members (doc_id, cluster_id, reason, score, body_sha256, url, day) VALUES (?, ?, ?, 1, ?, ?, ?) "
        "ON CONFLICT (doc_id) DO UPDATE SET cluster_id = excluded.cluster_id, body_sha256 = excluded.body_sha256, "
        "reason = coalesce(?, reason), url = excluded.url, day = excluded.day",
        (doc_id, cluster, reason or "founder", body_sha256, url or None, day or None, reason),
    )
    return cluster


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def _is_front_page(url: str) -> bool:
    """``canonical`` pointing to the home page is the commonest mistake of templates."""
    return "/" not in url_key(url)[2:] and "?" not in url_key(url)


def _unless_other_id(connection: sqlite3.Connection, found: str | None, keys: Keys) -> str | None:
    """Two external ids on one site are two articles, whatever else they share."""
    if found is None or keys.external_id is None:
        return found
    other = _one(connection, "SELECT external_id FROM articles WHERE id = ? AND site = ?", (found, keys.site))
    return found if other is None or other == keys.external_id else None


def _tells_the_same(connection: sqlite3.Connection, found: str, article: Article, keys: Keys) -> bool:
    headline, body, body_sha256 = connection.execute(
        "SELECT headline, body, body_sha256 FROM articles WHERE id = ?", (found,)
    ).fetchone()
    if body_sha256 == keys.body_sha256 or words_of(headline) == words_of(article.headline or ""):
        return True
    one, other = _runs(body), _runs(article.body or "")
    return bool(one and other) and len(one & other) >= SAME_STORY * min(len(one), len(other))


def _runs(text: str) -> set[tuple[str, ...]]:
    """Runs of three words: single ones are shared by all texts of one language."""
    words = words_of(text)
    return set(zip(words, words[1:], words[2:], strict=False))


def _one(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> str | None:
    row = connection.execute(sql, values).fetchone()
    return str(row[0]) if row and row[0] is not None else None
