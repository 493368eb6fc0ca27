"""Two values of a field, told apart in lines a person can act on: where they part, and what stands there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from typing import Any

SHOWN = 60  # characters of a value
BEFORE = 16  # of them ahead of the place where two texts part
LINES = 3  # of one field; a body that is another one needs no list of paragraphs


def tell(expected: Any, found: Any) -> list[str]:
    """One line for each difference, the first ``LINES`` of them; the last line counts the rest."""
    lines = list(islice(_walk(expected, found, ""), 1000))
    rest = len(lines) - LINES
    return lines if rest <= 0 else [*lines[:LINES], f"and {rest} more"]


def _walk(expected: Any, found: Any, place: str) -> Iterator[str]:
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in dict.fromkeys([*expected, *found]):
            if expected.get(key) != found.get(key):
                yield from _walk(expected.get(key), found.get(key), f"{place}.{_short(str(key))}")
    elif isinstance(expected, list) and isinstance(found, list):
        yield from _lists(expected, found, place)
    elif expected != found:
        yield f"{place.lstrip('.')}: {_parted(expected, found)}".removeprefix(": ")


def _lists(expected: list[Any], found: list[Any], place: str) -> Iterator[str]:
    """Items that stand against each other are compared inside; what only one side has is named as such."""
    left, right = ([json.dumps(item, sort_keys=True) for item in side] for side in (expected, found))
    for tag, i, j, k, m in SequenceMatcher(a=left, b=right, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        both = min(j - i, m - k)
        for n in range(both):
            yield from _walk(expected[i + n], found[k + n], f"{place}[{i + n}]")
        for n, item in enumerate(expected[i + both : j], i + both):
            yield f"{place.lstrip('.')}[{n}] is missing: {_shown(item)}"
        for item in found[k + both : m]:
            yield f"{place.lstrip('.')}[{i + both}] is new: {_shown(item)}"


def _parted(expected: Any, found: Any) -> str:
    if not (isinstance(expected, str) and isinstance(found, str)):
        return f"expected {_shown(expected)}, found {_shown(found)}"
    same = next((n for n, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b), -1)
    same = min(len(expected), len(found)) if same < 0 else same
    start = max(0, same - BEFORE) if same > BEFORE + 8 else 0
    return f"expected {_window(expected, start)}, found {_window(found, start)}"


def _window(text: str, start: int) -> str:
    return json.dumps(("…" if start else "") + _short(text[start:]), ensure_ascii=False)


def _shown(value: Any) -> str:
    return (
        json.dumps(_short(value), ensure_ascii=False)
        if isinstance(value, str)
        else _short(json.dumps(value, ensure_ascii=False))
    )


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
