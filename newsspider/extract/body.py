"""The story: its sections and paragraphs, and which blocks of the page they are."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsspider.extract.bullets import Bullets
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence, Section


@dataclass(slots=True)
class Story:
    """``blocks`` are the indexes in ``page.blocks`` that are body, in page order; ``text`` headings and
    paragraphs joined by blank lines. ``paywalled`` when the page shows only a beginning."""

    sections: list[Section] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    paywalled: bool = False

    @property
    def text(self) -> str:
        pieces = [p for s in self.sections for p in ([s.heading] if s.heading else []) + s.paragraphs]
        return "\n\n".join(pieces)


def find_story(page: Page, headline: Headline, bullets: Bullets, evidence: Evidence) -> Story:
    chosen = [
        i
        for i, b in enumerate(page.blocks)
        if b.tag == "p" and len(b.text) > 60 and i not in bullets.blocks and b.links < len(b.text) / 2
    ]
    return Story([Section(None, [page.blocks[i].text for i in chosen])] if chosen else [], chosen)
