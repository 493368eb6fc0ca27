"""Where the story is set: the region's label and code, the dateline."""

from __future__ import annotations

from dataclasses import dataclass

from newsspider.extract.body import Story
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence


@dataclass(frozen=True, slots=True)
class Place:
    """``region`` as shown, ``code`` ISO 3166-1 alpha-2 or UN M49, ``dateline`` without its brackets."""

    region: str | None = None
    code: str | None = None
    dateline: str | None = None


def find_place(page: Page, headline: Headline, story: Story, evidence: Evidence) -> Place:
    return Place()
