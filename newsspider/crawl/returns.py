"""Known articles that are to be visited again: those whose time has come, and those that a source says have changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from newsspider.crawl.books import Books
from newsspider.crawl.tickets import Ticket
from newsspider.crawl.work import Discovered
from newsspider.items import Card
from newsspider.site import Site

if TYPE_CHECKING:  # the class comes from settings
    from pipelines.visits import Resource

Row = TypeVar("Row")
ROWS_AT_ONCE = 1_000  # of the database in memory
SKEW = timedelta(minutes=5)  # by which a site's clock may be ahead of ours
FIRST_SECONDS = timedelta(seconds=10)  # in which a visit of the second when the run began has come to its end


class Returns:
    """One run's, which visits no article twice."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._began = datetime.now(UTC).replace(microsecond=0)  # visits are written down to the second
        self._done_first: set[str] = set()  # articles of this run's first seconds

    def due(self, site: str, everything: bool) -> Iterator[Ticket]:
        """Known articles whose next visit has come, or all that are to be visited at all."""
        visits, now = self._books.visits, datetime.now(UTC)

        def some(last: Resource | None) -> list[Resource]:
            if everything:
                return visits.planned(site, after=last, limit=ROWS_AT_ONCE)
            return visits.due(site, now, after=last, limit=ROWS_AT_ONCE)

        for resource in by_pages(some):
            if resource.kind == "article" and not self._visited(resource) and not self._is_alias(resource.url):
                yield Ticket(resource.url, "article", site, revisit=True)

    def changed(self, cards: list[Card], found: Discovered, site: Site) -> Iterator[Ticket]:
        """Known articles that the source says have changed since we saw them."""
        for card in cards:
            modified = found.modified.get(card.url)
            seen = self._books.visits.resource(card.url) if modified is not None else None
            if modified is None or seen is None or seen.visited_at is None or self._visited(seen):
                continue
            # changed in the very second of the visit: ask; not before the time has come that a wrong zone tells
            if datetime.fromisoformat(seen.visited_at) <= modified <= datetime.now(UTC) + SKEW:
                yield Ticket(card.url, "article", site.name, revisit=True)

    def _visited(self, resource: Resource) -> bool:
        """Whether this run has asked for it already; the last run may have done so in the second in which this began, or
        by a clock that ran ahead."""
        at = datetime.fromisoformat(resource.visited_at) if resource.visited_at else None
        if at is None or not self._began <= at <= datetime.now(UTC):
            return False
        return at > self._began or resource.url in self._done_first

    def put_off(self, url: str) -> None:
        """Write down that it is due, for the time when there is room for it."""
        self._books.visits.schedule(url, self._began, "a source says that it has changed")

    def done(self, url: str) -> None:
        """An article's page has come to its end, and the database remembers it: no run's memory grows with its pages."""
        if datetime.now(UTC) - self._began < FIRST_SECONDS:
            self._done_first.add(url)

    def _is_alias(self, url: str) -> bool:
        """Whether the article is stored under another address, where it is visited: this one is left in peace."""
        row = self._books.ledger.known(url)
        alias = row is not None and row.state == "duplicate"
        if alias:
            self._books.visits.schedule(url, None, "an alias: the article is visited at its own address")
        return alias


def by_pages(some: Callable[[Row | None], list[Row]]) -> Iterator[Row]:
    """The rows of a table that is written to meanwhile; ``some`` gives a part of those that follow a row."""
    last: Row | None = None
    while rows := some(last):
        yield from rows
        last = rows[-1]
