"""What to ask next: pages left by the last run, sources, their further pages, articles; within budgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsspider.crawl.books import Books
from newsspider.crawl.shapes import Budget
from newsspider.crawl.sources import Library
from newsspider.crawl.tickets import Role, Ticket
from newsspider.crawl.work import Discovered
from newsspider.items import Card
from newsspider.site import Site
from newsspider.sites import site_for

VIA: dict[Role, str] = {"listing": "listing", "feed": "feed", "sitemap": "sitemap", "start": "start"}
MAX_SITEMAPS = 100  # in one run (FAULTS)
FULL_WALK_PAGES = 200  # of one listing, when the last run was interrupted


class Frontier:
    """One site's, or in a replay of many sites everybody's. Asks the ledger before it hands out an article."""

    def __init__(self, books: Books, site: Site | None, library: Library | None, walk_on: bool) -> None:
        self._books, self._site, self._library, self._walk_on = books, site, library, walk_on
        self._asked: set[str] = set()  # URLs of this run
        self._budget = Budget()
        self._sitemaps = 0

    def site_of(self, url: str) -> Site:
        """The crawled site; in a replay of many, the one that declares the host, or one made for it."""
        return self._site if self._site is not None else site_for(url)

    def pending(self) -> Iterator[Ticket]:
        """What earlier runs left. In a replay, only what the sources hold."""
        for row in self._books.ledger.pending(self._site.name if self._site else None):
            if self._library is None or row.url in self._library:
                yield from self.once(Ticket(row.url, "article", row.site))

    def given(self, urls: Sequence[str]) -> Iterator[Ticket]:
        """Addresses from the command line, whatever they turn out to be."""
        for url in urls:
            yield from self.once(Ticket(url, "start", self.site_of(url).name, via=url))

    def declared(self) -> Iterator[Ticket]:
        """The site's listings, feeds and sitemaps; a replay begins with those that were saved."""
        from newsspider.sites import all_sites

        for site in [self._site] if self._site else all_sites().values():
            groups: list[tuple[Role, object]] = [
                ("feed", site.feeds),
                ("listing", site.listings),
                ("sitemap", site.sitemaps),
            ]
            for role, urls in groups:
                for url in urls:  # type: ignore[attr-defined]
                    if self._library is None or url in self._library:
                        yield from self.once(Ticket(url, role, site.name, via=url))

    def once(self, ticket: Ticket) -> Iterator[Ticket]:
        """The ticket, unless this run has asked for its URL already or a budget is spent."""
        if ticket.url in self._asked:
            return
        if ticket.role == "sitemap":
            self._sitemaps += 1
            if self._sitemaps > MAX_SITEMAPS:
                return
        self._asked.add(ticket.url)
        yield ticket

    def saved(self) -> Iterator[Ticket]:
        """In a replay: every saved page that this run has not asked for. A page read before is read anew."""
        for url in self._library.pages() if self._library else ():
            site = self.site_of(url)
            if url in self._asked or (self._site is not None and not site.owns(url)):
                continue
            self._books.register(site)
            self._books.ledger.discover(site.name, url, via="replay", run_id=self._books.run_id)
            yield from self.once(Ticket(url, "article", site.name))

    def later_captures(self, ticket: Ticket) -> Iterator[Ticket]:
        """In a replay: the next saved copy of the same page; copies are read one after the other, oldest first."""
        if self._library and ticket.capture + 1 < len(self._library.of(ticket.url)):
            yield replace(ticket, capture=ticket.capture + 1)

    def found(self, ticket: Ticket, found: Discovered) -> tuple[list[Ticket], list[Ticket]]:
        """(articles, further sources) that a source page leads to. Everything is written down first."""
        site = self.site_of(ticket.url)
        cards = [card for card in found.listing.cards if self._wanted(card, site, ticket)]
        via = "news_sitemap" if ticket.role == "sitemap" and any(c.headline for c in cards) else VIA[ticket.role]
        rows = self._books.discover(site, cards, referrer=ticket.via or ticket.url, via=via)
        articles = [t for row in rows for t in self.once(Ticket(row.url, "article", row.site))]
        sources = [Ticket(url, "sitemap", site.name, via=url) for url in found.sitemaps if site.owns(url)]
        if rows or self._walk_on:
            sources += self._next_pages(ticket, found, site)
        return articles, [t for source in sources for t in self.once(source)]

    def _wanted(self, card: Card, site: Site, ticket: Ticket) -> bool:
        if not site.owns(card.url) or card.url in (ticket.url, ticket.via):
            return False
        if site.deny_url and re.search(site.deny_url, card.url):
            return False
        return not site.article_url or re.search(site.article_url, card.url) is not None

    def _next_pages(self, ticket: Ticket, found: Discovered, site: Site) -> list[Ticket]:
        limit = FULL_WALK_PAGES if self._walk_on else site.max_listing_pages
        if ticket.page >= limit:
            return []
        for url in found.listing.next_urls:
            if site.owns(url) and url not in self._asked and self._budget.spend(url):
                return [Ticket(url, ticket.role, site.name, ticket.page + 1, ticket.via)]
        return []
