from __future__ import annotations
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence
from newsspider.site import Site


def find_category(page: Page, site: Site | None, headline: Headline, evidence: Evidence) -> str | None:
    return site.category if site else None
