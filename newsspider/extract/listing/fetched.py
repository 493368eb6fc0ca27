"""The next cards' address as a literal of the script behind a "Load more" button: ``fetch("/api/list?page=2")``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsspider.extract.listing.pageaddress import page_number, target_of
from newsspider.extract.page import Page

MAX_SCRIPT = 200_000  # characters; what is longer is a library
_FETCH = re.compile(
    r"""\b(?:fetch|get|post|getJSON|ajax|open|load|axios)\(\s{0,4}(?:["'](?:GET|POST)["'],\s{0,4})?"""
    r"""["'`]((?:https?:/)?/[^"'`\s<>]{0,300}[?&](?:page|paged|pg|p)=(?:\d{1,4}|\$\{[^{}]{1,40}\})[^"'`\s<>]{0,300})["'`]"""
)
_COUNTER = re.compile(r"([?&](?:page|paged|pg|p)=)\$\{[^{}]{1,40}\}")


def fetched_addresses(page: Page) -> Iterator[str]:
    """Addresses with the number of the page that follows, or with a counter in its place."""
    following = str((page_number(page.url) or 1) + 1)
    for script in page.root.iter("script"):
        text = script.text
        if not text or len(text) > MAX_SCRIPT or script.get("type", "").endswith("json"):
            continue
        for match in _FETCH.finditer(text):
            address = _COUNTER.sub(rf"\g<1>{following}", match[1])
            if "${" not in address and (url := target_of(page, address)) and page_number(url) == int(following):
                yield url
