"""Budgets against traps: calendars, facets, session ids and endless paths share a shape, and a shape has a limit."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from urllib.parse import parse_qsl, urlsplit

MAX_PER_SHAPE = 50  # source pages of one shape in one run (FAULTS)
MAX_REPEATS = 3  # one path segment three times over is a loop: /a/b/a/b/a/b
MAX_DEPTH = 12  # path segments; the deepest section of the real listings has 6

_NUMBER = re.compile(r"\d+")
_LONG_ID = re.compile(r"[0-9a-f]{8,}|[0-9A-Za-z_-]{20,}")


@lru_cache(maxsize=1024)  # a page is asked for by its shape, and counted by it when it is stored
def shape_of(url: str) -> str:
    """The URL with numbers, ids and parameter values taken out: ``/2024/05?page=3`` is ``/#/#?page``."""
    parts = urlsplit(url)
    segments = [_NUMBER.sub("#", _LONG_ID.sub("*", segment)) for segment in parts.path.split("/")]
    names = sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)})
    return f"{parts.hostname}{'/'.join(segments)}?{'&'.join(names)}"


def is_loop(url: str) -> bool:
    """Whether the path repeats itself or is deeper than any site's."""
    segments = [s for s in urlsplit(url).path.split("/") if s]
    return len(segments) > MAX_DEPTH or any(n >= MAX_REPEATS for s, n in Counter(segments).items() if len(s) > 1)


class Budget:
    """How often each shape was asked in this run."""

    def __init__(self, limit: int = MAX_PER_SHAPE) -> None:
        self._spent: Counter[str] = Counter()
        self._limit = limit

    def spend(self, url: str) -> bool:
        """Whether one more page of this shape may be asked; counts it when it may."""
        shape = shape_of(url)
        if is_loop(url) or self._spent[shape] >= self._limit:
            return False
        self._spent[shape] += 1
        return True
