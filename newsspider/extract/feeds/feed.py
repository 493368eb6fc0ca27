"""What every kind of feed is read into, and its limits."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsspider.extract.addresses import web_address
from newsspider.items import Card, Listing

MAX_CARDS = 5_000
TOO_MANY = f"more than {MAX_CARDS:,} entries: the rest is left out"
MAX_TEASER = 1_000  # characters; full-text feeds put the whole article there


class FeedError(ValueError):
    """The bytes are no feed; the message says what they are."""


@dataclass(slots=True)
class Feed:
    """``skipped`` counts entries without a web address; ``flags`` say what was wrong with the bytes."""

    listing: Listing
    skipped: int = 0
    flags: list[str] = field(default_factory=list)

    def add(self, card: Card | None) -> None:
        """The next entry, None for one without a web address."""
        cards = self.listing.cards
        if card is None:
            self.skipped += 1
        elif len(cards) < MAX_CARDS:
            card.position = len(cards)
            cards.append(card)
        elif TOO_MANY not in self.flags:
            self.flags.append(TOO_MANY)


def absolute_only(text: str | None) -> str | None:
    """The text when it is a whole http(s) address: ids and guids are any string (RFC 4287, RSS 2.0)."""
    return text if text and re.match(r"https?://", text, re.I) else None


_IMG = re.compile(r"<img\b[^<>]{0,2000}?\bsrc\s*=\s*[\"']?([^\"'\s<>]{1,2000})", re.I)


def first_image(markup: str | None, base: str) -> str | None:
    """The first picture of an entry's HTML, against the entry's own address."""
    found = _IMG.search(markup[:20_000]) if markup and "<img" in markup.lower() else None
    return web_address(found.group(1).replace("&amp;", "&"), base) if found else None
