"""The short labels of an article: language, standfirst, category."""

from __future__ import annotations

from newsspider.extract.bullets import Bullets
from newsspider.extract.category import find_category
from newsspider.extract.headline import Headline
from newsspider.extract.language import find_language
from newsspider.extract.page import Page
from newsspider.extract.standfirst import locate_standfirst
from newsspider.items import Evidence

__all__ = ["find_category", "find_language", "find_standfirst"]


def find_standfirst(page: Page, headline: Headline, bullets: Bullets, evidence: Evidence) -> str | None:
    """The text under the headline that is neither body nor a key point; None when the story begins at once."""
    found = locate_standfirst(page, headline, bullets.blocks)
    if found is None:
        return None
    evidence.decide("standfirst", found.rule, found.text, 0.9 if found.rule in ("class", "heading") else 0.8)
    return found.text
