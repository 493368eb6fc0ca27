"""Pieces of a page that a "Load more" button fetches: cards and nothing around them, so that the address counts."""

from __future__ import annotations

import re

from newsspider.extract.listing.jsonnext import find_json_next
from newsspider.extract.page import Page

_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|head|title|body)\b", re.I)


def next_fragment(page: Page, cards: int) -> list[str]:
    """The address with the next page or offset, where the answer is a bare piece of HTML; else empty.

    The button that began the walk stays in the page around and is not repeated. The walk ends where a piece brings
    nothing new. Works as for a JSON answer that says nothing of what follows.
    """
    return [] if _WHOLE_PAGE.search(page.text) else list(find_json_next(None, page.url, cards))
