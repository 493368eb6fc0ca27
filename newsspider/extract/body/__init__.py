"""The story: its sections and paragraphs, and which blocks of the page they are."""

from __future__ import annotations

from newsspider.extract.body.features import Vectors
from newsspider.extract.body.landscape import Landscape
from newsspider.extract.body.model import probability
from newsspider.extract.body.story import Story, tell
from newsspider.extract.bullets import Bullets
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

__all__ = ["Story", "find_story"]

BODY_LIKELY = 0.5  # the threshold with the best body F1 in cross-validation by domain


def find_story(page: Page, headline: Headline, bullets: Bullets, evidence: Evidence) -> Story:
    """The article's own text on ``page``; an empty story where there is none."""
    vectors = vectors_of(page, headline)
    chosen = [
        i for i in vectors.candidates() if i not in bullets.blocks and probability(vectors.vector(i)) > BODY_LIKELY
    ]
    evidence.decide("body", "block_classifier", f"{len(chosen)} of {len(page.blocks)} blocks", 0.9)
    return tell(page.blocks, chosen)


def vectors_of(page: Page, headline: Headline) -> Vectors:
    """The features of the page's blocks, with the texts its metadata repeats."""
    data = page.structured
    description = data.first_meta("og:description", "description", "twitter:description") or ""
    bodies = [b for a in data.articles if isinstance(b := a.get("articleBody"), str)]
    return Vectors(
        Landscape(page.blocks, headline.order),
        headline.text or "",
        " ".join(description.split()),
        " ".join(max(bodies, key=len, default="").split()),
    )
