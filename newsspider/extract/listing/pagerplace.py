"""Where a link stands: in a pager, or in something else that has a "next"."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.listing.pagewords import ELSEWHERE_TOKENS, PAGER_TOKENS


def in_pager(link: Element) -> bool:
    return any(not name_tokens(node).isdisjoint(PAGER_TOKENS) for node in near(link, 4))


def elsewhere(link: Element) -> float:
    """The weight taken off a "next" that turns pictures, months or comments: unless a pager is nearer."""
    for node in near(link, 6):
        tokens = name_tokens(node)
        if not tokens.isdisjoint(PAGER_TOKENS):
            return 0.0
        if not tokens.isdisjoint(ELSEWHERE_TOKENS):
            return 3.0
    return 0.0


def near(node: Element, levels: int) -> Iterator[Element]:
    """The element and those around it, up to ``levels``, the body left out."""
    here: Element | None = node
    for _ in range(levels):
        if here is None or here.tag in ("body", "html"):
            return
        yield here
        here = here.getparent()
