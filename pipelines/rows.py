"""An article as rows and back: what is content, how its parts are written, how a stored version is read again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from newsspider.items import Article, iso

SCALARS = ("headline", "standfirst", "dateline", "body")
LABELS = ("category", "region", "region_code", "language", "canonical_url", "external_id")
CONTEXT = (*LABELS, "published_at", "published_precision", "published_zone")
TIMES = ("published", "modified")
TIME_PARTS = ("at", "precision", "zone", "source", "raw")
PARTS = ("bullets", "sections", "images", "image_credits", "quotes")

# SQLite writes the full-text index at the end of each statement that a trigger adds to: for each quotation by itself that
# is a third of what storing an article takes. No more at once, as each number of them is a statement to be compiled.
TOGETHER = 25
QUOTES = (
    'INSERT INTO quotes (article_id, position, text, start, "end", speaker, speaker_id, mention, role, organization, cue, '
    'kind, "group", rule, confidence)'
)

_encode = json.JSONEncoder(ensure_ascii=False).encode


def content_of(article: Article, context: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that make a version, ``context`` as ``pipelines.context`` settled it.

    Left out is what may change without the story changing: offsets and rules of quotations, raw texts of times ("2
    hours ago"), hosts and query strings of image URLs.
    """
    return {
        **{name: getattr(article, name) for name in SCALARS},
        **{name: context[name] for name in CONTEXT},
        "modified_at": iso(article.modified_at),
        "authors": article.authors,
        "bullets": article.bullets,
        "sections": [[section.heading, section.paragraphs] for section in article.sections],
        "images": [[_stable(image.url), image.caption, image.credit] for image in article.images],
        "image_credits": article.image_credits,
        "quotes": [[q.text, q.speaker, q.role, q.organization, q.kind] for q in article.quotes],
    }


def columns_of(article: Article) -> dict[str, Any]:
    """The columns of ``articles`` that come straight from the item."""
    columns = {name: getattr(article, name) for name in SCALARS + LABELS}
    for name in TIMES:
        columns |= {f"{name}_{part}": getattr(article, f"{name}_{part}") for part in TIME_PARTS}
        columns[f"{name}_at"] = iso(columns[f"{name}_at"])
    columns["authors"] = _json(article.authors)
    columns["bullets_text"] = "\n".join(article.bullets)
    columns["page_sha256"] = article.page_sha256
    columns["extractor_version"] = article.extractor_version
    return columns


def clear_parts(connection: sqlite3.Connection, article_id: str, kept: set[str]) -> None:
    """Make room for the parts of another reading. Evidence of the fields in ``kept`` stays."""
    for table in PARTS:
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))
    connection.execute(
        "DELETE FROM evidence WHERE article_id = ? AND field NOT IN (SELECT value FROM json_each(?))",
        (article_id, _json(sorted(kept))),
    )


def write_parts(
    connection: sqlite3.Connection, article_id: str, article: Article, speakers: list[str | None], kept: set[str]
) -> None:
    """Write the parts of an article that has none, and the evidence of the fields not in ``kept``."""
    _insert(
        connection,
        "bullets (article_id, position, text)",
        [(article_id, n, text) for n, text in enumerate(article.bullets)],
    )
    _insert(
        connection,
        "sections (article_id, position, heading, paragraphs)",
        [(article_id, n, s.heading, _json(s.paragraphs)) for n, s in enumerate(article.sections)],
    )
    _insert(
        connection,
        "images (article_id, position, url, alt, caption, credit, creators, agencies, license, kind)",
        [
            (article_id, n, i.url, i.alt, i.caption, i.credit, _json(i.creators), _json(i.agencies), i.license, i.kind)
            for n, i in enumerate(article.images)
        ],
    )
    _insert(
        connection,
        "image_credits (article_id, position, credit)",
        [(article_id, n, credit) for n, credit in enumerate(article.image_credits)],
    )
    _write_quotes(connection, article_id, article, speakers)
    _insert(
        connection,
        "evidence (article_id, field, rule, raw, confidence, rejected, flags)",
        [
            (article_id, name, e.rule, e.raw, e.confidence, _json(e.rejected), _json(e.flags))
            for name, e in article.evidence.items()
            if name not in kept
        ],
    )


def _insert(connection: sqlite3.Connection, place: str, rows: list[tuple[Any, ...]]) -> None:
    """``place``: table and columns."""
    if rows:
        connection.executemany(f"INSERT INTO {place} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def _write_quotes(
    connection: sqlite3.Connection, article_id: str, article: Article, speakers: list[str | None]
) -> None:
    body = article.body or ""
    rows = []
    for n, (q, speaker) in enumerate(zip(article.quotes, speakers, strict=True)):
        stands = q.start >= 0 and body[q.start : q.end] == q.text  # offsets that lie are worse than none
        span = (q.start, q.end) if stands else (None, None)
        names = (q.speaker, speaker, q.mention, q.role, q.organization, q.cue, q.kind, q.group, q.rule, q.confidence)
        rows.append((article_id, n, q.text, *span, *names))
    for n in range(0, len(rows), TOGETHER):
        some = rows[n : n + TOGETHER]
        values = ", ".join([f"({', '.join('?' * len(some[0]))})"] * len(some))
        connection.execute(f"{QUOTES} VALUES {values}", [value for row in some for value in row])


def stored_content(connection: sqlite3.Connection, article_id: str) -> dict[str, Any]:
    """``content_of`` the newest stored version, read back from its rows."""
    names = (*SCALARS, *CONTEXT, "modified_at", "authors")
    row = connection.execute(f"SELECT {', '.join(names)} FROM articles WHERE id = ?", (article_id,)).fetchone()
    content = dict(zip(names, row, strict=True))
    content["authors"] = json.loads(content["authors"])

    def parts(columns: str, table: str) -> list[list[Any]]:
        sql = f"SELECT {columns} FROM {table} WHERE article_id = ? ORDER BY position"
        return [list(part) for part in connection.execute(sql, (article_id,))]

    content["bullets"] = [text for (text,) in parts("text", "bullets")]
    content["sections"] = [[heading, json.loads(text)] for heading, text in parts("heading, paragraphs", "sections")]
    content["images"] = [[_stable(url), *rest] for url, *rest in parts("url, caption, credit", "images")]
    content["image_credits"] = [credit for (credit,) in parts("credit", "image_credits")]
    content["quotes"] = parts("text, speaker, role, organization, kind", "quotes")
    return content


def read_row(connection: sqlite3.Connection, article_id: str) -> dict[str, Any]:
    cursor = connection.execute("SELECT * FROM articles WHERE id = ?", (article_id,))
    names = [column[0] for column in cursor.description]
    return dict(zip(names, cursor.fetchone(), strict=True))


def update_row(connection: sqlite3.Connection, article_id: str, columns: dict[str, Any]) -> None:
    """Update what differs: an UPDATE of the indexed text costs a rewrite of its full-text entry."""
    row = read_row(connection, article_id)
    differing = {name: value for name, value in columns.items() if row[name] != value}
    if differing:
        assignments = ", ".join(f"{name} = ?" for name in differing)
        connection.execute(f"UPDATE articles SET {assignments} WHERE id = ?", (*differing.values(), article_id))


def _stable(url: str | None) -> str | None:
    """An image by its path: hosts serve each other's images, and queries hold sizes, tokens and expiry times."""
    if not url:
        return url
    try:
        return urlsplit(url).path or url
    except ValueError:
        return url


def _json(values: list[Any]) -> str:
    return _encode(values) if values else "[]"
