"""Times in data attributes: ``data-timestamp="1425913200"``, ``data-updated="2025-10-07T08:05:00Z"``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement as Element

from newsspider.extract.dates import Hints
from newsspider.extract.headline import Headline
from newsspider.extract.timemarks import Field, Mark, read_mark

LEVELS = 6  # elements around the headline
TOLD_AROUND = 0.7
_UPDATED_NAME = re.compile(r"updat|modif|edit|last", re.I)

_DATA_TIME = re.compile(r"data-(?:[\w-]*(?:time|date|publish|epoch|unix)[\w-]*|(?:[\w-]+-)?ts)", re.I)


def data_time(node: Element) -> str | None:
    """data-timestamp="1425913200", data-published-date="2015-03-09T15:00:00Z"."""
    for name, value in node.items():
        if name.startswith("data-") and value[:4].isdigit() and _DATA_TIME.fullmatch(name):
            return value
    return None


def told_around(headline: Headline, hints: Hints) -> Iterator[Mark]:
    """``data-published`` and ``data-updated`` of the elements around the headline."""
    if headline.node is None:
        return
    for outer, _ in zip(headline.node.iterancestors(), range(LEVELS), strict=False):
        for name, value in outer.items() if outer.keys() else ():
            if name.startswith("data-") and value[:4].isdigit() and _DATA_TIME.fullmatch(name):
                field: Field = "updated" if _UPDATED_NAME.search(name) else "published"
                if mark := read_mark(value, hints, field, "time", f"{name} around the headline", TOLD_AROUND):
                    yield mark
