"""The story: its sections and paragraphs, and which blocks of the page they are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from newsspider.extract.blocks import Block, Container
from newsspider.extract.bullets import Bullets
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence, Section

HEADINGS = frozenset(["h2", "h3", "h4", "h5"])
OUTSIDE = frozenset(["nav", "footer", "aside", "figcaption", "figure", "form", "button", "h1", "dialog"])
BOILERPLATE = frozenset(
    [
        "related",
        "newsletter",
        "promo",
        "share",
        "sharing",
        "social",
        "comment",
        "comments",
        "footer",
        "sidebar",
        "caption",
        "credit",
        "author",
        "bio",
        "byline",
        "teaser",
        "recommended",
        "popular",
        "breadcrumb",
        "cookie",
        "consent",
        "advertisement",
    ]
)


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
    blocks = page.blocks
    main = _densest(blocks)
    if main is None:
        return Story()
    chosen = [
        i for i, b in enumerate(blocks) if i not in bullets.blocks and _inside(b.container, main) and not _is_clutter(b)
    ]
    while chosen and blocks[chosen[-1]].tag in HEADINGS:
        chosen.pop()
    sections: list[Section] = []
    for i in chosen:
        block = blocks[i]
        if block.tag in HEADINGS:
            sections.append(Section(block.text))
        else:
            if not sections:
                sections.append(Section(None))
            sections[-1].paragraphs.append(block.text)
    return Story(sections, chosen)


def _densest(blocks: list[Block]) -> Container | None:
    """The container whose own paragraphs, and half of its children's, hold most unlinked text."""
    mass: dict[int, float] = defaultdict(float)
    known: dict[int, Container] = {}
    for block in blocks:
        if len(block.text) < 50 or block.links * 2 > len(block.text) or _is_clutter(block):
            continue
        share = 1.0
        for container in block.container.ancestors()[:4]:
            known[container.order] = container
            mass[container.order] += share * len(block.text)
            share *= 0.9
    return known[max(mass, key=mass.__getitem__)] if mass else None


def _inside(container: Container, main: Container) -> bool:
    here: Container | None = container
    while here is not None and here.depth >= main.depth:
        if here is main:
            return True
        here = here.parent
    return False


def _is_clutter(block: Block) -> bool:
    if block.container.hidden or block.links * 2 > len(block.text):
        return True
    return any(c.tag in OUTSIDE or c.tokens & BOILERPLATE for c in block.container.ancestors()[:5])
