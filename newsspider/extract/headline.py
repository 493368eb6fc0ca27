"""The article's own headline, without the site's name."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement as Element

from newsspider.extract.page import Page
from newsspider.items import Evidence


@dataclass(frozen=True, slots=True)
class Headline:
    """``node`` is the element that shows it, ``order`` the index of its block in ``page.blocks``; both None
    when the headline stands only in metadata."""

    text: str | None
    node: Element | None = None
    order: int | None = None


def find_headline(page: Page, evidence: Evidence) -> Headline:
    for index, block in enumerate(page.blocks):
        if block.tag == "h1":
            evidence.decide("headline", "first_h1", block.text, 0.5)
            return Headline(block.text, block.container.node, index)
    title = page.root.findtext(".//title")
    text = " ".join((page.structured.first_meta("og:title") or title or "").split()) or None
    if text:
        evidence.decide("headline", "title", text, 0.3)
    return Headline(text)
