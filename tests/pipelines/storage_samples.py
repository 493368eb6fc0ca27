"""Articles of our own writing, to store and to vary."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from newsspider.items import Article, Image, Origin, Quote, Section

LEAD = "The harbor of Ostmark gets a second crane next spring, the port authority announced on Monday. "
REST = "It lifts forty tons and runs on power from the quay. Nobody has to leave the old pier for it."
SAID = "the crane will pay for itself in nine years"


def make_article(**changes: Any) -> Article:
    """A whole article of our own writing; ``changes`` replace fields."""
    body = changes.pop("body", f'{LEAD}"{SAID}," said Ida Brandt. {REST}')
    start = body.find(SAID)
    article = Article(
        url="https://ostmark.example/harbor/crane-77",
        site="ostmark",
        language="en",
        headline="Harbor gets second crane",
        standfirst="Forty tons at a time.",
        category="Harbor",
        region="Germany",
        region_code="DE",
        published_at=datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
        published_precision="minute",
        published_zone="explicit",
        published_source="json-ld",
        published_raw="2026-03-02T10:30+01:00",
        authors=["Lena Ott"],
        bullets=["Forty tons", "Power from the quay"],
        sections=[Section(None, [body])],
        body=body,
        image_credits=["Ostmark Port"],
        images=[Image(url="https://ostmark.example/crane.jpg?w=800", caption="The old crane", credit="Ostmark Port")],
        page_sha256="page-1",
        fetched_at=datetime(2026, 3, 2, 12, 0, tzinfo=UTC),
        extractor_version="0.1.0",
    )
    if start >= 0:
        quote = Quote(SAID, start, start + len(SAID), speaker="Ida Brandt", role="head of planning", rule="said-name")
        quote.organization, quote.cue, quote.confidence = "Ostmark Port Authority", "said", 0.9
        article.quotes = [quote]
    article.evidence.decide("headline", "h1", article.headline)
    for name, value in changes.items():
        setattr(article, name, value)
    return article


def origin(url: str, run_id: str = "run-1") -> Origin:
    return Origin(discovered_url=url, run_id=run_id)
