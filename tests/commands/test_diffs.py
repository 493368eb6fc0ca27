"""A difference is one line that shows where two values part."""

from __future__ import annotations

from typing import Any

import pytest

from newsspider.health.diffs import LINES, tell

LONG = "The ferry left the quay at dawn with nobody on board but the cook and a crate of lamps. "

CASES: dict[str, tuple[Any, Any, list[str]]] = {
    "a text": ("Ferry", "Ferries", ['expected "Ferry", found "Ferries"']),
    "nothing found": ("Ferry", None, ['expected "Ferry", found null']),
    "one key": ({"a": 1, "b": 2}, {"a": 1, "b": 3}, ["b: expected 2, found 3"]),
    "a missing item": (["a", "b", "c"], ["a", "c"], ['[1] is missing: "b"']),
    "a new item": (["a"], ["a", "b"], ['[1] is new: "b"']),
    "inside an item": ([{"url": "x", "alt": None}], [{"url": "x", "alt": "y"}], ['[0].alt: expected null, found "y"']),
    "the same": ({"a": [1]}, {"a": [1]}, []),
}


@pytest.mark.parametrize(("expected", "found", "lines"), CASES.values(), ids=CASES)
def test_what_is_told(expected: Any, found: Any, lines: list[str]) -> None:
    assert tell(expected, found) == lines


def test_long_texts_are_shown_where_they_part() -> None:
    (line,) = tell(LONG + "It rained.", LONG + "It snowed.")
    assert "It rained." in line
    assert "It snowed." in line
    assert len(line) < 200


def test_many_differences_are_counted() -> None:
    lines = tell([], [f"paragraph {n}" for n in range(40)])
    assert len(lines) == LINES + 1
    assert lines[-1] == "and 37 more"
