"""Key points: the list that sums the article up, wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence


@dataclass(slots=True)
class Bullets:
    """``blocks`` are the indexes in ``page.blocks`` that the body must leave out (title and items)."""

    texts: list[str] = field(default_factory=list)
    blocks: frozenset[int] = frozenset()


def find_bullets(page: Page, headline: Headline, evidence: Evidence) -> Bullets:
    return Bullets()
