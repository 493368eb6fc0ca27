"""One article into the database: new, changed, unchanged or another way to one that is known.

Everything happens inside the transaction that the caller holds. ``pipelines.store`` is the caller.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from newsspider.items import Article
from pipelines import dedupe, history, revisions, rows, speakers
from pipelines.aliases import add_aliases
from pipelines.booking import register_site, settle
from pipelines.context import Settled, settle_context
from pipelines.fingerprints import content_sha256, parts_sha256, spelled_texts
from pipelines.states import back_to_life
from pipelines.times import stamp
from pipelines.urls import spelling, url_key

Outcome = Literal["new", "changed", "unchanged", "duplicate"]


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of an article. ``fields`` names what changed; empty unless the outcome is ``changed``."""

    article_id: str
    outcome: Outcome
    fields: list[str] = field(default_factory=list)


def store_article(
    connection: sqlite3.Connection, article: Article, keys: dedupe.Keys, *, now: str, run_id: str | None = None
) -> Stored:
    """Write an article with its parts, aliases, revision, cluster and ledger row. ``now`` (ISO text) stands in for
    an unknown fetch time. The article must have passed normalize and validate."""
    if article.origin is not None:
        run_id = article.origin.run_id or run_id
    seen_at = stamp(article.fetched_at) if article.fetched_at else now
    register_site(connection, keys.site, now)
    article_id = dedupe.find(connection, article, keys)
    if article_id is None:
        article_id = _free_id(connection, keys)
        _insert(connection, article_id, article, keys, seen_at, run_id)
        outcome: Outcome = "new"
        fields: list[str] = []
    else:
        fields = _update(connection, article_id, article, keys, seen_at, run_id)
        outcome = "changed" if fields else "unchanged"
        back_to_life(connection, article_id, seen_at, article.url)
    add_aliases(connection, article_id, article, keys, seen_at)
    url = article.origin.discovered_url if article.origin else article.url
    return _book(connection, Stored(article_id, outcome, fields), url, keys.site, now, run_id)


def _free_id(connection: sqlite3.Connection, keys: dedupe.Keys) -> str:
    """The derived id; the URL's own where a wrong canonical URL would give the id of another article, and another
    one of it where such an article has taken that, too: it was here first."""
    ids = [dedupe.new_id(keys), dedupe.url_id(keys.fetched_key)]
    for wanted in ids:
        if not connection.execute("SELECT 1 FROM articles WHERE id = ?", (wanted,)).fetchone():
            return wanted
    return dedupe.url_id(f"{keys.fetched_key}|claimed by another")


def _insert(
    connection: sqlite3.Connection,
    article_id: str,
    article: Article,
    keys: dedupe.Keys,
    seen_at: str,
    run_id: str | None,
) -> None:
    reading = rows.columns_of(article)
    columns = reading | {"id": article_id, "site": keys.site, "url": article.url, "fetched_url": article.url}
    columns |= {"first_seen_at": seen_at, "version_seen_at": seen_at, "last_seen_at": seen_at}
    spelled = spelled_texts(article)
    columns |= {"content_sha256": content_sha256(rows.content_of(article, reading), spelled)}
    columns |= _digests(article, keys, reading, spelled) | _way(article, run_id)
    connection.execute(
        f"INSERT INTO articles ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", tuple(columns.values())
    )
    _write_parts(connection, article_id, article, columns, kept=set())


def _update(
    connection: sqlite3.Connection,
    article_id: str,
    article: Article,
    keys: dedupe.Keys,
    seen_at: str,
    run_id: str | None,
) -> list[str]:
    """A further capture of a known article, laid against its history; the names of the fields that changed."""
    row = rows.read_row(connection, article_id)
    versions = revisions.read_history(connection, article_id, row)
    before = next((v for v in reversed(versions) if v.first_seen <= seen_at), versions[0])
    reading = rows.columns_of(article)
    canonical_key = keys.canonical_key or (url_key(row["canonical_url"]) if row["canonical_url"] else None)
    settled = settle_context({**row, **before.content}, keys.fetched_key, canonical_key, reading)
    versions = _complete(versions, before, settled)
    reading |= settled.columns
    versions, content = _same_bytes(versions, article, rows.content_of(article, reading), settled)
    sha256 = content_sha256(content)
    seen = history.Version(sha256, seen_at, seen_at, article.extractor_version, article.page_sha256, content)
    placed = history.place(versions, seen)

    current = placed[-1]
    columns: dict[str, Any] = {"first_seen_at": placed[0].first_seen, "version_seen_at": current.first_seen}
    columns |= {"last_seen_at": current.last_seen, "content_sha256": current.sha256}
    columns |= {name: current.content[name] for name in rows.CONTEXT}
    if columns["published_at"] != row["published_at"]:
        columns |= {name: settled.columns[name] for name in ("published_source", "published_raw")}
    if settled.preferred_way:
        columns["fetched_url"] = spelling(row["fetched_url"], article.url)
    digests = _digests(article, keys, reading, spelled_texts(article))
    becomes_current = current.sha256 == sha256 != versions[-1].sha256
    if becomes_current or (current.sha256 == sha256 and _reads_more(row, article, seen_at, settled, digests)):
        columns |= reading | digests | _way(article, run_id)
        rows.clear_parts(connection, article_id, settled.kept)
        _write_parts(connection, article_id, article, {**row, **columns}, settled.kept)
    rows.update_row(connection, article_id, columns)
    revisions.write_history(connection, article_id, placed)
    if len(placed) <= len(versions):
        return []
    at = next((n for n, version in enumerate(placed) if version.content is content), 0)
    return history.changed_fields(placed[at - 1], placed[at]) if at else history.changed_fields(placed[0], placed[1])


def _complete(versions: list[history.Version], before: history.Version, settled: Settled) -> list[history.Version]:
    """What was unknown or less well known, and now is known, was so all along: it makes no version."""
    gained = {
        name: settled.columns[name]
        for name in rows.CONTEXT
        if name not in settled.changed and settled.columns[name] != before.content[name]
    }
    if not gained:
        return versions
    completed = []
    for version in versions:
        same = {name: new for name, new in gained.items() if version.content[name] == before.content[name]}
        content = version.content | same
        completed.append(replace(version, content=content, sha256=content_sha256(content)))
    return completed


def _same_bytes(
    versions: list[history.Version], article: Article, content: dict[str, Any], settled: Settled
) -> tuple[list[history.Version], dict[str, Any]]:
    """The same bytes read by the same program are one version, though links may resolve otherwise under another URL.
    The reading under the preferred URL counts, in place of the other."""
    for at, version in enumerate(versions):
        same_reader = version.extractor == article.extractor_version
        if same_reader and article.page_sha256 is not None and version.page_sha256 == article.page_sha256:
            if not settled.preferred_way:
                return versions, version.content
            read_again = replace(version, content=content, sha256=content_sha256(content))
            return [*versions[:at], read_again, *versions[at + 1 :]], content
    return versions, content


def _reads_more(row: dict[str, Any], article: Article, seen_at: str, settled: Settled, digests: dict[str, str]) -> bool:
    """Whether a second reading of the newest version is worth keeping: of its latest bytes, or by a newer program.
    Other bytes with the same content (a nonce, an advertisement) change nothing."""
    new, old = history.reader(article.extractor_version), history.reader(row["extractor_version"])
    latest_bytes = new == old and article.page_sha256 == row["page_sha256"] and seen_at >= row["last_seen_at"]
    return settled.preferred_way and (new > old or latest_bytes) and digests["parts_sha256"] != row["parts_sha256"]


def _write_parts(
    connection: sqlite3.Connection, article_id: str, article: Article, columns: dict[str, Any], kept: set[str]
) -> None:
    day = columns["published_at"] or columns["first_seen_at"]
    comparable = len(article.body or "") >= dedupe.SHORTEST_COPY
    dedupe.link(connection, article_id, columns["body_sha256"] if comparable else None, columns["url"], day[:10])
    ids = speakers.identify(connection, article_id, article.quotes, day)
    rows.write_parts(connection, article_id, article, ids, kept)


def _digests(article: Article, keys: dedupe.Keys, reading: dict[str, Any], spelled: dict[str, str]) -> dict[str, str]:
    return {"body_sha256": keys.body_sha256, "parts_sha256": parts_sha256(article, reading, spelled)}


def _way(article: Article, run_id: str | None) -> dict[str, Any]:
    return {"run_id": run_id, "fetch_id": article.origin.fetch_id if article.origin else None}


def _book(connection: sqlite3.Connection, stored: Stored, url: str, site: str, now: str, run_id: str | None) -> Stored:
    """Settle the URL that led here, and every other pending spelling that turned out to be the same article."""
    key = url_key(url)
    sql = "SELECT url_key FROM ledger WHERE article_id = ? AND state = 'stored' LIMIT 1"
    first = connection.execute(sql, (stored.article_id,)).fetchone()
    is_alias = first is not None and first[0] != key
    outcome: Outcome = "duplicate" if is_alias and stored.outcome == "unchanged" else stored.outcome
    state: Literal["duplicate", "stored"] = "duplicate" if is_alias else "stored"
    settle(connection, url, state, None, now, run_id, outcome=outcome, article_id=stored.article_id, site=site)
    connection.execute(
        "UPDATE ledger SET state = 'duplicate', outcome = 'duplicate', article_id = ?, settled_at = ?, settled_run = ? "
        "WHERE state = 'pending' AND url_key IN (SELECT url_key FROM article_urls WHERE article_id = ?)",
        (stored.article_id, now, run_id, stored.article_id),
    )
    return replace(stored, outcome=outcome)
