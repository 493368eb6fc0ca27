"""Everything in the file is explained, in the file itself and in docs/schema.md; the walls between packages hold."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils

from pipelines import schema
from pipelines.schema_doc import schema_markdown

ROOT = Path(__file__).parents[2]
Rows = Callable[..., list[dict[str, Any]]]


def test_every_table_view_and_column_is_explained(db: sqlite_utils.Database, rows: Rows) -> None:
    explained = {(row["table"], row["column"]) for row in rows("SELECT * FROM data_dictionary WHERE description <> ''")}
    names = rows(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
    )
    for (name,) in (tuple(row.values()) for row in names):
        if name.startswith(("sqlite_", "_sqlite_")):
            continue
        assert (name, "") in explained
        columns = {row["name"] for row in rows(f"PRAGMA table_info({name})")}
        assert columns - {column for table, column in explained if table == name} == set()


def test_all_own_tables_are_strict(rows: Rows) -> None:
    loose = {row["name"] for row in rows("PRAGMA table_list") if not row["strict"] and row["type"] == "table"}
    assert {name for name in loose if not name.startswith(("sqlite_", "_sqlite_"))} == set()


def test_docs_schema_is_up_to_date() -> None:
    """Else: python -m pipelines.schema_doc > docs/schema.md"""
    assert (ROOT / "docs" / "schema.md").read_text(encoding="utf-8") == schema_markdown()


def test_migrations_are_applied_once_in_order(db: sqlite_utils.Database, rows: Rows) -> None:
    applied = [row["name"] for row in rows("SELECT name FROM _sqlite_migrations ORDER BY id")]
    assert applied == list(schema.sql_files()) == sorted(applied)
    assert schema.migrations().pending(db) == []


def test_statements_are_split_only_where_they_end() -> None:
    sql = "-- a\nCREATE TABLE a (x TEXT); -- b; c\n\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n SELECT 1;\n SELECT 2;\nEND;\n"
    assert [statement.split()[1] for statement in schema.statements(sql)] == ["TABLE", "TRIGGER"]
    with pytest.raises(ValueError, match="unfinished"):
        list(schema.statements("CREATE TABLE a (\n"))


def imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_pipelines_know_the_items_and_nothing_else_of_newsspider() -> None:
    for path in (ROOT / "pipelines").rglob("*.py"):
        ours = {name for name in imports(path) if name.split(".")[0] == "newsspider"}
        assert ours <= {"newsspider.items"}, path.name


def test_only_the_scrapy_stage_knows_scrapy() -> None:
    users = {
        path.name for path in (ROOT / "pipelines").rglob("*.py") if any(n.startswith("scrapy") for n in imports(path))
    }
    assert users == {"store.py"}


def test_readers_do_not_import_the_writers() -> None:
    for path in (ROOT / "newsspider" / "dataset").rglob("*.py"):
        assert not any(name.startswith("pipelines") for name in imports(path)), path.name
