"""What to ask next: pages left by the last run, sources, their further pages, articles; within budgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from newsspider.crawl.archives import Archive
from newsspider.crawl.books import Books
from newsspider.crawl.returns import ROWS_AT_ONCE, Returns, by_pages
from newsspider.crawl.shapes import Budget
from newsspider.crawl.sources import Library
from newsspider.crawl.tickets import Ticket
from newsspider.crawl.work import Discovered, SourceKind
from newsspider.items import Card
from newsspider.site import Site
from newsspider.sites import all_sites, site_for

CARDS_AT_ONCE = 500  # written in one transaction: a tenth of a second
MAX_SITEMAPS = 100  # in one run (FAULTS)
FULL_WALK_PAGES = 200  # of one listing, when the last run was interrupted
USUAL_SITEMAP = "/sitemap.xml"  # where many sites have it without a word in robots.txt
GUESS_AGAIN = timedelta(days=30)  # after it was not there


class Frontier:
    """One site's, or in a replay of many sites everybody's. Asks the ledger before it hands out an article.

    ``walk_on`` tells that the last run was cut short: then listings are read to their end, known cards or not.
    """

    def __init__(self, books: Books, site: Site | None, library: Library | None, walk_on: bool) -> None:
        self._books, self._site, self._library, self.walk_on = books, site, library, walk_on
        self.named: set[str] = set()  # sources that the site or the command line names; others are a bonus
        self._asked: set[str] = set()  # sources of this run and articles under way; in a replay all that was asked for
        self._returns = Returns(books)
        self._with_sources: set[str] = set()
        self._budget = Budget()
        self._sitemaps = 0
        self.archive = Archive()
        self.unread: list[str] = []  # lists that were not read to their end, in words
        self._whole: set[str] = set()  # sitemaps of an index that was named
        self._origins = {_origin(url) for url in (*site.listings, *site.feeds)} if site else set()

    def site_of(self, url: str) -> Site:
        """The crawled site; in a replay of many, the one that declares the host, or one made for it."""
        return self._site if self._site is not None else site_for(url)

    # -- where a run begins ----------------------------------------------------------------------------------
    def pending(self) -> Iterator[Ticket]:
        """What earlier runs left. In a replay, only what the sources hold."""
        ledger, name, run = self._books.ledger, self._site.name if self._site else None, self._books.run_id
        for row in by_pages(lambda last: ledger.pending(name, after=last, limit=ROWS_AT_ONCE, not_tried_in=run)):
            yield from self.once(Ticket(row.url, "article", row.site))

    def due(self, everything: bool) -> Iterator[Ticket]:
        """Known articles whose next visit has come, or all that are to be visited at all."""
        if self._site is not None and self._library is None:
            for ticket in self._returns.due(self._site.name, everything):
                yield from self.once(ticket)

    def given(self, urls: Sequence[str]) -> Iterator[Ticket]:
        """Addresses from the command line, whatever they turn out to be."""
        for url in urls:
            self.named.add(url)
            self._origins.add(_origin(url))
            yield from self.once(Ticket(url, "start", self.site_of(url).name, via=url))

    def declared(self) -> Iterator[Ticket]:
        """The site's feeds, listings and sitemaps; a replay begins with those that were saved."""
        for site in [self._site] if self._site else all_sites().values():
            groups: tuple[tuple[SourceKind, Sequence[str]], ...] = (
                ("feed", site.feeds),
                ("listing", site.listings),
                ("sitemap", site.sitemaps),
            )
            for role, urls in groups:
                for url in urls:
                    self.named.add(url)
                    for ticket in self.once(Ticket(url, role, site.name, via=url)):
                        self._with_sources.add(site.name)
                        yield ticket
            if self._library is None:
                yield from self._found_before(site)

    def _found_before(self, site: Site) -> Iterator[Ticket]:
        """Sources that earlier runs came upon: what named them may be answered 304 today."""
        roles: tuple[SourceKind, ...] = ("feed", "sitemap", "listing")
        for role in roles:
            for resource in self._books.visits.due(site.name, kind=role):
                yield from self.once(Ticket(resource.url, role, site.name, via=resource.url))

    def sitemaps(self, origin: str, urls: Sequence[str]) -> Iterator[Ticket]:
        """Those that the robots.txt of an origin names, or else the usual one, where the site declares none itself."""
        for url in urls:
            site = self.site_of(url)
            if not site.sitemaps and site.owns(url):
                yield from self.once(Ticket(url, "sitemap", site.name, via=url))
        usual = f"{origin}{USUAL_SITEMAP}"
        if not urls and origin in self._origins and not self.site_of(usual).sitemaps and self._may_guess(usual):
            yield from self.once(Ticket(usual, "sitemap", self.site_of(usual).name, via=usual, guess=True))

    def _may_guess(self, url: str) -> bool:
        """Whether the address has not been tried of late; one that gave something is a source that was found before,
        unless it was given by hand: then no later run asks it by itself."""
        seen = self._books.visits.resource(url) if self._library is None else None
        if seen is None or seen.visited_at is None or seen.kind == "start":
            return True
        return datetime.fromisoformat(seen.visited_at) < datetime.now(UTC) - GUESS_AGAIN

    def saved(self) -> Iterator[Ticket]:
        """In a replay: every saved page that this run has not asked for. A page read before is read anew.

        A folder of fixtures that holds its site's sources stands for the site: what they do not lead to is no article.
        """
        for url in self._library.pages() if self._library else ():
            site = self.site_of(url)
            if url in self._asked or (self._site is not None and not site.owns(url)):
                continue
            if site.name in self._with_sources and self._library and self._library.of(url)[0].fixture:
                continue
            self._books.register(site)
            self._books.ledger.discover(site.name, url, via="replay", run_id=self._books.run_id)
            yield from self.once(Ticket(url, "article", site.name))

    def later_captures(self, ticket: Ticket) -> Iterator[Ticket]:
        """In a replay: the next saved copy of the same page; copies are read one after the other, oldest first."""
        if self._library and ticket.capture + 1 < len(self._library.of(ticket.url)):
            yield replace(ticket, capture=ticket.capture + 1)

    # -- where a page leads ----------------------------------------------------------------------------------
    def articles(self, ticket: Ticket, found: Discovered) -> Iterator[list[Ticket]]:
        """The articles of a source page, some at a time; all are written down before one is handed out."""
        site = self.site_of(ticket.url)
        cards = [card for card in found.listing.cards if self._wanted(card, site, ticket)]
        if ticket.role == "sitemap" and not site.sitemaps and ticket.url not in self._whole:
            cards = self.archive.thinned(ticket.url, cards, found.modified)
        via = "news_sitemap" if found.kind == "sitemap" and any(card.headline for card in cards) else found.kind
        for start in range(0, len(cards), CARDS_AT_ONCE):
            part = cards[start : start + CARDS_AT_ONCE]
            rows = self._books.discover(site, part, referrer=ticket.url, via=via)
            # a replay reads what it has, known or not; a crawl only what is new
            urls = [row.url for row in rows] if self._library is None else [card.url for card in part]
            tickets = [Ticket(url, "article", site.name) for url in urls]
            if self._library is None:
                tickets += self._returns.changed(part, found, site)
            yield [t for wanted in tickets for t in self.once(wanted)]

    def sources(self, ticket: Ticket, found: Discovered, fresh: bool) -> list[Ticket]:
        """Further sources that a source page names; ``fresh`` tells that it brought something new."""
        site = self.site_of(ticket.url)
        if ticket.url in self.named or ticket.url in self._whole:
            self._whole.update(found.sitemaps)
        tickets = [Ticket(url, "sitemap", site.name, via=url) for url in found.sitemaps if site.owns(url)]
        if not site.feeds:
            tickets += [Ticket(url, "feed", site.name, via=url) for url in found.feeds if site.owns(url)]
            tickets += [Ticket(url, "listing", site.name, via=url) for url in found.endpoints if site.owns(url)]
        if fresh or self.walk_on:
            tickets += self._next_pages(ticket, found, site)
        return [t for wanted in tickets for t in self.once(wanted)]

    def around(self, ticket: Ticket, declared: Discovered, url: str) -> list[Ticket]:
        """The sources around an article that was given by hand, where the site declares none: those that its page
        names, and the front page. ``url`` is the page's own, behind redirects."""
        site, front = self.site_of(ticket.url), f"{_origin(url)}/"
        if site.sources:
            return []
        tickets = self.sources(ticket, declared, fresh=False)
        if front not in (url, ticket.url) and site.owns(front) and self._may_guess(front):
            tickets += self.once(Ticket(front, "listing", site.name, via=front, guess=True))
        return tickets

    def later(self, ticket: Ticket) -> None:
        """Take a ticket back: it is written down as pending or due, and handed out again from there."""
        if ticket.revisit:
            self._returns.put_off(ticket.url)
        self._forget(ticket.url)

    def done(self, url: str) -> None:
        """An article's page has come to its end."""
        self._forget(url)
        self._returns.done(url)

    def _forget(self, url: str) -> None:
        if self._library is None and url not in self.named:
            self._asked.discard(url)

    def instead(self, ticket: Ticket) -> Iterator[Ticket]:
        """Another address for a further page that led nowhere."""
        if ticket.others:
            yield from self.once(replace(ticket, url=ticket.others[0], others=ticket.others[1:]))

    def once(self, ticket: Ticket) -> Iterator[Ticket]:
        """The ticket, unless this run has asked for its URL, no copy of it is saved, or a budget is spent."""
        if ticket.url in self._asked or (self._library is not None and ticket.url not in self._library):
            return
        if ticket.role == "sitemap":
            self._sitemaps += 1
            if self._sitemaps > MAX_SITEMAPS:
                return
        self._asked.add(ticket.url)
        yield ticket

    def _wanted(self, card: Card, site: Site, ticket: Ticket) -> bool:
        if not site.owns(card.url) or card.url in (ticket.url, ticket.via) or card.url in self.named:
            return False
        if site.deny_url and re.search(site.deny_url, card.url):
            return False
        return not site.article_url or re.search(site.article_url, card.url) is not None

    def _next_pages(self, ticket: Ticket, found: Discovered, site: Site) -> list[Ticket]:
        urls = [url for url in found.listing.next_urls if site.owns(url) and url not in self._asked]
        if ticket.page < (FULL_WALK_PAGES if self.walk_on else site.max_listing_pages):
            for index, url in enumerate(urls):
                if self._budget.spend(url):
                    others = tuple(urls[index + 1 :][:3])
                    return [Ticket(url, found.kind, site.name, ticket.page + 1, ticket.via, others=others)]
        if urls and self._library is None:
            self.unread.append(f"{ticket.via or ticket.url}: {ticket.page} pages read, and there are more")
        return []


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
