"""Candidates become cards."""

from __future__ import annotations

from newsspider.extract.dates import Hints
from newsspider.extract.listing.candidates import Candidate
from newsspider.extract.listing.cardlabels import settle_reversed
from newsspider.extract.listing.fields import read_card
from newsspider.extract.listing.surroundings import gather
from newsspider.extract.page import Page
from newsspider.items import Card
from newsspider.site import Site


def read_cards(page: Page, candidates: list[Candidate], site: Site | None, listed: dict[str, str | None]) -> list[Card]:
    """Cards in page order; candidates without any headline are dropped."""
    hints = Hints(
        site.timezone if site else None,
        (page.root.get("lang") or "").strip() or (site.language if site else None),
        page.fetched_at,
        site.day_first if site else None,
    )
    cards: list[Card] = []
    for candidate, around in zip(candidates, gather(page, candidates, hints), strict=True):
        card = read_card(page, candidate, around, hints, listed.get(candidate.url))
        if card.headline:
            card.position = len(cards)
            cards.append(card)
    settle_reversed(cards)
    return cards
