"""Who wrote it: people and agencies of the byline."""

from __future__ import annotations

from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence


def find_authors(page: Page, headline: Headline, evidence: Evidence) -> list[str]:
    return []
