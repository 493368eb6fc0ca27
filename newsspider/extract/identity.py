"""Which article a page is: its canonical URL."""

from __future__ import annotations

from newsspider.extract.page import Page
from newsspider.items import Evidence


def canonical_url_of(page: Page, evidence: Evidence) -> str | None:
    for rel, href, _ in page.structured.links:
        if rel == "canonical" and (url := page.absolute(href)):
            return url
    return page.structured.first_meta("og:url") or None
