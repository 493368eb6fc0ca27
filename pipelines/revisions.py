"""The history of an article as rows: versions read back from the newest, and written as what each change replaced."""

from __future__ import annotations

import json
import sqlite3
from itertools import pairwise
from typing import Any

from pipelines.history import Version, cause, changed_fields
from pipelines.rows import stored_content

COLUMNS = (
    "revised_at",
    "cause",
    "fields",
    "old_values",
    "old_sha256",
    "old_page_sha256",
    "old_extractor",
    "old_first_seen_at",
    "old_last_seen_at",
)


def read_history(connection: sqlite3.Connection, article_id: str, row: dict[str, Any]) -> list[Version]:
    """All versions, oldest first. ``row`` is the article's row; each revision holds what the one before it had."""
    newest = Version(
        sha256=row["content_sha256"],
        first_seen=row["version_seen_at"],
        last_seen=row["last_seen_at"],
        extractor=row["extractor_version"],
        page_sha256=row["page_sha256"],
        content=stored_content(connection, article_id),
    )
    versions = [newest]
    sql = (
        "SELECT old_sha256, old_first_seen_at, old_last_seen_at, old_extractor, old_page_sha256, old_values "
        "FROM revisions WHERE article_id = ? ORDER BY number DESC"
    )
    for row_ in connection.execute(sql, (article_id,)):
        sha256, first_seen, last_seen, extractor, page_sha256, old_values = row_
        content = versions[-1].content | json.loads(old_values)
        versions.append(Version(sha256, first_seen, last_seen, extractor, page_sha256, content))
    return versions[::-1]


def write_history(connection: sqlite3.Connection, article_id: str, versions: list[Version]) -> None:
    """One row per change. A capture that came late moves numbers up. Numbers go down only where the same bytes, read
    again, turn out to say what the neighbor says."""
    connection.execute("DELETE FROM revisions WHERE article_id = ? AND number >= ?", (article_id, len(versions)))
    updates = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS)
    connection.executemany(
        f"INSERT INTO revisions (article_id, number, {', '.join(COLUMNS)}) VALUES ({', '.join('?' * (2 + len(COLUMNS)))}) "
        f"ON CONFLICT (article_id, number) DO UPDATE SET {updates}",
        [(article_id, number, *_change(old, new)) for number, (old, new) in enumerate(pairwise(versions), start=1)],
    )


def _change(old: Version, new: Version) -> tuple[Any, ...]:
    fields = changed_fields(old, new)
    old_values = {name: old.content.get(name) for name in fields}
    return (
        new.first_seen,
        cause(old, new),
        json.dumps(fields),
        json.dumps(old_values, ensure_ascii=False, sort_keys=True),
        old.sha256,
        old.page_sha256,
        old.extractor,
        old.first_seen,
        old.last_seen,
    )
