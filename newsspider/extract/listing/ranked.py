"""Rankings beside a list: links with 1, 2, 3 … before them, the most read, whatever heads them."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.listing.candidates import Candidate

FEWEST = 3  # links of a ranking
PIECES = 8  # pieces of text at a card's beginning that are looked at
_NUMBER = re.compile(r"(?:#\s?|0)?(\d{1,2})[.)]?")


def without_rankings(candidates: list[Candidate]) -> list[Candidate]:
    """The candidates without runs that are counted from one in an element before each; where these are more than
    half of the page they are its list."""
    ranked: set[int] = set()
    run: list[int] = []
    for index, candidate in enumerate(candidates):
        number = _number(candidate.scope)
        if number != len(run) + 1:
            ranked.update(run if len(run) >= FEWEST else ())
            run = []
        if number == len(run) + 1:
            run.append(index)
    ranked.update(run if len(run) >= FEWEST else ())
    if not ranked or 2 * len(ranked) > len(candidates):
        return candidates
    return [candidate for index, candidate in enumerate(candidates) if index not in ranked]


def _number(scope: Element | None) -> int | None:
    """The number that is the first text of the card."""
    if scope is None:
        return None
    first = next((text.strip() for text in islice(scope.itertext(), PIECES) if text.strip()), "")
    match = _NUMBER.fullmatch(first) if len(first) <= 5 else None
    return int(match[1]) if match else None
