"""The archive behind the news: old entries of sitemaps that nobody named, of which a run takes up the newest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from newsspider.items import Card

NEWS_AGE = timedelta(days=30)  # what has not changed for longer is history
ARCHIVE_ENTRIES = 1_000  # of it in one run: all that a small site has, and half an hour of a large one's


class Archive:
    """One run's. ``left_out`` counts, by the sitemap's address, the entries that were too old and too many."""

    def __init__(self) -> None:
        self.left_out: dict[str, int] = {}
        self._room = ARCHIVE_ENTRIES

    def thinned(self, sitemap: str, cards: list[Card], modified: Mapping[str, datetime]) -> list[Card]:
        """The cards in their order, without the oldest of an archive that there is no room for. Known articles count
        as well: else each run would take up a thousand more."""
        begin = datetime.now(UTC) - NEWS_AGE
        old = [card for card in cards if (at := modified.get(card.url)) is not None and at < begin]
        old.sort(key=lambda card: modified[card.url], reverse=True)
        too_many = {card.url for card in old[self._room :]}
        self._room -= len(old) - len(too_many)
        if too_many:
            self.left_out[sitemap] = self.left_out.get(sitemap, 0) + len(too_many)
        return [card for card in cards if card.url not in too_many]
