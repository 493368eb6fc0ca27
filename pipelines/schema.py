"""The schema: SQL files in ``sql/``, applied in the order of their names, each once.

A file that was released is never edited; a change is a new file. The comment behind a table, view or column
in the SQL is its entry in ``data_dictionary`` and in docs/schema.md, so that there is one place to explain it.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import sqlite_utils
from sqlite_utils.migrations import Migrations

APPLICATION_ID = 0x6E737072  # "nspr", stored in the file's header (PRAGMA application_id)

_OBJECT = re.compile(r"^CREATE (?P<kind>VIRTUAL TABLE|TABLE|VIEW) (?P<name>\w+)[^\n]*?-- (?P<doc>[^\n]+)$")
_COLUMN = re.compile(r'^    "?(?P<name>\w+)"? (?P<type>TEXT|INTEGER|REAL|BLOB)\b[^\n]*?-- (?P<doc>[^\n]+)$')
_CHOICE = re.compile(r"CHECK \(\w+ IN \(([^)]+)\)")


@dataclass
class Column:
    name: str
    type: str | None
    doc: str


@dataclass
class Described:
    """A table or view with what is known about it."""

    name: str
    kind: str
    doc: str
    columns: list[Column] = field(default_factory=list)


@cache
def sql_files() -> dict[str, str]:
    """Migration name -> SQL, in the order of application."""
    folder = files("pipelines") / "sql"
    found = {entry.name.removesuffix(".sql"): entry for entry in folder.iterdir() if entry.name.endswith(".sql")}
    return {name: found[name].read_text(encoding="utf-8") for name in sorted(found)}


def statements(sql: str) -> Iterator[str]:
    """Single statements. ``executescript`` would do, but it commits the transaction that guards the migration."""
    pending = ""
    for line in sql.splitlines(keepends=True):
        if not pending and (not line.strip() or line.startswith("--")):
            continue
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending.strip()
            pending = ""
    if pending.strip():
        raise ValueError(f"unfinished SQL statement: {pending[:80]!r}")


def migrations() -> Migrations:
    """The migration set; sqlite-utils keeps book of what was applied in ``_sqlite_migrations``."""
    known = Migrations("newsspider")
    for name, sql in sql_files().items():
        _register(known, name, sql)
    return known


def _register(known: Migrations, name: str, sql: str) -> None:
    @known(name=name)
    def apply(db: sqlite_utils.Database) -> None:
        for statement in statements(sql):
            db.execute(statement)


def describe() -> list[Described]:
    """Tables and views with their columns and comments, as the SQL files explain them; a view made anew counts once."""
    described: list[Described] = []
    for sql in sql_files().values():
        for line in sql.splitlines():
            if opened := _OBJECT.match(line):
                kind = opened["kind"].lower()
                described.append(Described(opened["name"], kind, opened["doc"]))
            elif described and (column := _COLUMN.match(line)):
                described[-1].columns.append(Column(column["name"], column["type"], column["doc"] + _values(line)))
    return list({item.name: item for item in described}.values())


def _values(line: str) -> str:
    """' (direct, mixed or indirect)' where a constraint names all values: who queries the file must know them."""
    choice = _CHOICE.search(line)
    values = re.findall(r"'(\w+)'", choice[1]) if choice else []
    return f" ({', '.join(values[:-1])} or {values[-1]})" if values else ""


def fill_dictionary(db: sqlite_utils.Database) -> None:
    """Write ``data_dictionary`` anew; a view's column is explained by the column it shows."""
    rows: list[tuple[str, str, str | None, str]] = []
    known: dict[str, dict[str, str]] = {}
    for item in describe():
        rows.append((item.name, "", None, item.doc))
        known[item.name] = {column.name: column.doc for column in item.columns}
        rows += [(item.name, column.name, column.type, column.doc) for column in item.columns]
        if item.kind == "view":
            known[item.name] = _view_columns(db, item.name, known)
            rows += [(item.name, name, None, doc) for name, doc in known[item.name].items()]
    db.execute("DELETE FROM data_dictionary")
    db.conn.executemany("INSERT INTO data_dictionary VALUES (?, ?, ?, ?)", rows)


def _view_columns(db: sqlite_utils.Database, view: str, known: dict[str, dict[str, str]]) -> dict[str, str]:
    """Column -> meaning: of the view itself, of views in general, else of the first table it reads that has one."""
    sql = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", (view,)).fetchone()[0]
    sources = [known[name] for name in _SOURCE.findall(sql) if name in known]
    names = [row[1] for row in db.execute(f"PRAGMA table_info({view})")]
    own = {name: VIEW_COLUMNS.get(f"{view}.{name}", VIEW_COLUMNS.get(name)) for name in names}
    return {name: own[name] or next((s[name] for s in sources if name in s), "") for name in names}


_SOURCE = re.compile(r"(?:FROM|JOIN) (\w+)")
VIEW_COLUMNS = {
    "copies": "Articles that carry the same text",
    "sites": "Sites that carry it",
    "stories": "Clusters: copies of one text count once",
    "articles": "Articles, copies included",
    "quotes": "Quotations, copies counted once",
    "v_top_speakers.quotes": "Quotations in the speaker's words, copies counted once",
    "reported": "Indirect speech: what the reporter says they said",
    "v_top_speakers.kind": "Person, organization or unknown",
    "site": "Site that published it",
    "v_site_health.site": "The site",
    "article_id": "The article",
    "v_speakers.speaker_id": "Identity across articles",
    "v_speaker_organizations.first_quoted_at": "Publication (else fetch) of the earliest article with it; UTC",
    "v_speaker_organizations.last_quoted_at": "Of the latest; UTC",
    "text": "What was said, quotation marks excluded; of kind indirect the reporter's words",
    "said_at": "Publication (else first fetch) of the earliest article with it; UTC",
    "final_id": "Identity after all merges",
    "first_published_at": "Earliest publication; UTC",
    "last_published_at": "Latest publication; UTC",
    "newest_published_at": "Latest publication of any article; UTC",
    "organization_key": "Organization without case",
    "old_headline": "Headline before the change",
    "new_headline": "Headline after the change",
    "not_live": "Articles whose page is gone, moved or unpublished",
    "discovered": "URLs ever discovered",
    "pending": "URLs not settled yet",
    "rejected": "URLs that are no article, by class",
    "quarantined": "URLs that failed, with the reason",
    "last_verdict": "How the last run on this site ended",
    "last_exit_code": "Its exit code",
    "last_run_at": "When it ended; UTC",
}
