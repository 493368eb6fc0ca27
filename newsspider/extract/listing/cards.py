"""Candidates become cards."""

from __future__ import annotations

from newsspider.extract.dates import Hints
from newsspider.extract.listing.candidates import Candidate
from newsspider.extract.listing.cardlabels import settle_reversed
from newsspider.extract.listing.fields import read_card
from newsspider.extract.listing.lexicon import PAID_LABEL
from newsspider.extract.listing.surroundings import Surroundings, gather
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
        if card.headline and not _is_paid(around):
            card.position = len(cards)
            cards.append(card)
    settle_reversed(cards)
    return cards


def _is_paid(around: Surroundings) -> bool:
    """Its own small print says that somebody paid for the card. "Advertisement" alone may label the slot beside it."""
    return any(len(line.text) <= 40 and PAID_LABEL.match(line.text) for line in around.own[:60])
