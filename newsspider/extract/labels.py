"""The short labels of an article: language, standfirst, category."""

from __future__ import annotations

from newsspider.extract.body import Story
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence
from newsspider.site import Site


def find_language(page: Page, site: Site | None, evidence: Evidence) -> str | None:
    lang = (page.root.get("lang") or "").strip().lower()[:2] or None
    return lang or (site.language if site else None)


def find_standfirst(page: Page, headline: Headline, story: Story, evidence: Evidence) -> str | None:
    return None


def find_category(page: Page, site: Site | None, headline: Headline, evidence: Evidence) -> str | None:
    return site.category if site else None
