"""Any value as what SQLite's columns and bounded JSON can hold."""

from __future__ import annotations

import math
from typing import Any

from pipelines.text import clean_token

LARGEST = 2**63 - 1  # SQLite's integers
DEPTH = 12  # of JSON in evidence and payloads: deeper is an attack, not data
LONGEST = 4_000  # characters of one string in evidence and payloads


def integer(value: Any) -> int | None:
    """An int that SQLite can hold, else None."""
    if isinstance(value, bool) or not isinstance(value, int) or not -LARGEST <= value <= LARGEST:
        return None
    return value


def share(value: Any) -> float:
    """A number between 0 and 1; NaN, infinities and what is no number become 0."""
    if type(value) is float and 0.0 < value <= 1.0:
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    if isinstance(value, float) and not math.isfinite(value):
        return 0.0
    return float(min(1, max(0, value)))  # clamped first: an int may be too large for a float


def plain(value: Any, depth: int = DEPTH) -> Any:
    """Any value as bounded JSON: finite numbers, storable strings, at most ``depth`` levels."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return clean_token(value[:LONGEST])
    if isinstance(value, int):
        return value if -LARGEST <= value <= LARGEST else "number too large"
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if depth == 0:
        return "nested too deep"
    if isinstance(value, dict):
        return {clean_token(str(k)[:200]): plain(v, depth - 1) for k, v in list(value.items())[:200]}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v, depth - 1) for v in list(value)[:200]]
    try:
        return clean_token(str(value)[:LONGEST])
    except (ValueError, RecursionError):  # a 5,000-digit number somewhere inside, a nesting without end
        return f"unprintable {type(value).__name__}"
