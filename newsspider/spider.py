"""NewsSpider: listings, feeds and sitemaps lead to article requests, an article request to one Article or Fault.

A site needs no more than a subclass with ``name`` and ``site``. Without a site the spider replays saved pages of
many sites, each read by its own declaration or by the generic rules.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from functools import cached_property
from itertools import chain, islice
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, DontCloseSpider
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from newsspider.crawl.bookkeeper import storage_problem
from newsspider.crawl.books import Books
from newsspider.crawl.clerk import Clerk
from newsspider.crawl.egress import not_opened
from newsspider.crawl.extractor import extractor
from newsspider.crawl.faults import of_exception, of_page, of_response
from newsspider.crawl.frontier import Frontier
from newsspider.crawl.held import Held
from newsspider.crawl.javascript import is_shell, javascript_settings, rendered
from newsspider.crawl.manners import Manners
from newsspider.crawl.seen import Seen, SourceSeen
from newsspider.crawl.signals import storage_failed
from newsspider.crawl.tickets import Ticket, ticket_behind, ticket_of
from newsspider.crawl.unpacking import CUT, CUT_SHORT
from newsspider.crawl.work import Answer, Discovered, Given, Reading, Refused
from newsspider.items import Article, Fault
from newsspider.replay import library
from newsspider.site import Site
from newsspider.version import __version__

SOURCE_FIRST = 10  # priority: what discovers goes before what is discovered
SAVED_AT_ONCE = 200  # requests a replay keeps waiting
NO_MORE = frozenset({"soft404", "empty"})  # how a listing says that it has no such further page


class NewsSpider(Spider):
    name = "newsspider"
    site: Site | None = None
    waiting: int  # articles that wait in memory; more wait in the database

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.allowed_domains = list(self.site.domains) if self.site else []
        self.seen = Seen()
        self._due: Iterator[Ticket] = iter(())  # known articles whose next visit has come

    @cached_property
    def books(self) -> Books:
        """Opened at first use: listing the spiders touches no database."""
        return Books(self.crawler.settings)

    @cached_property
    def frontier(self) -> Frontier:
        walk_on = self.books.open_run(self.site, __version__)
        return Frontier(self.books, self.site, library(self.crawler.settings), walk_on)

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """The contact goes into the user agent, however the crawl was started."""
        super().update_settings(settings)
        if cls.site is not None and cls.site.javascript:
            settings.setdict(javascript_settings(settings), priority="spider")
        contact = " ".join(str(settings["NEWSSPIDER_CONTACT"] or "").split())
        if contact and contact not in settings["USER_AGENT"]:
            settings.set("USER_AGENT", f"{settings['USER_AGENT']} (+{contact})", priority="spider")

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.waiting = crawler.settings.getint("NEWSSPIDER_WAITING")
        crawler.signals.connect(spider.idle, signal=signals.spider_idle)
        return spider

    @cached_property
    def _saved(self) -> Iterator[Ticket]:
        return self.frontier.saved()

    @cached_property
    def clerk(self) -> Clerk:
        return Clerk(self.books, self.seen)

    @cached_property
    def held(self) -> Held:
        patience = self.crawler.settings.getfloat("NEWSSPIDER_SOURCE_PATIENCE")
        return Held(self.waiting, None if self.books.replaying else patience, self._go_on)

    @cached_property
    def manners(self) -> Manners:
        settings = self.crawler.settings
        return Manners(settings.getfloat("NEWSSPIDER_MAX_WAIT"), settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN"))

    async def start(self) -> AsyncIterator[Request]:
        try:
            frontier = self.frontier
        except Exception as error:
            if not (problem := storage_problem(error)):
                raise
            self.crawler.signals.send_catch_log(storage_failed, problem=problem)
            return
        if not self.books.replaying and self.site and (stranger := self._stranger()):
            self.logger.error("%s must be able to write to you: set NEWSSPIDER_CONTACT", stranger)
            raise CloseSpider("no contact")
        for ticket in chain(frontier.given(self.start_urls), frontier.declared()):
            yield self.request(ticket)
        self._due = frontier.due(everything=self.crawler.settings.getbool("NEWSSPIDER_REVISIT"))

    def _stranger(self) -> str | None:
        """A site that would be asked by somebody it cannot write to."""
        settings = self.crawler.settings
        allowed = settings.getlist("NEWSSPIDER_ALLOW_PRIVATE")
        return None if settings["NEWSSPIDER_CONTACT"] or not self.site else not_opened(self.site.domains, allowed)

    def found_sitemaps(self, origin: str, urls: list[str]) -> None:
        """The robots.txt of the origin names them, or none."""
        self._ask(self.frontier.sitemaps(origin, urls))

    def idle(self) -> None:
        """Everything at hand is done: go on with the articles, then, in a replay, with what nothing led to."""
        tickets = self.held.released() or list(islice(self._due, self.waiting))
        tickets = tickets or list(islice(self.frontier.pending(), self.waiting))
        tickets = tickets or list(islice(self._saved, SAVED_AT_ONCE))
        self._ask(tickets)
        if tickets:
            raise DontCloseSpider

    def _ask(self, tickets: Iterable[Ticket]) -> None:
        for request in [self.request(ticket) for ticket in tickets]:
            self.crawler.engine.crawl(request)

    def _go_on(self) -> None:
        engine = self.crawler.engine
        if engine is not None and engine.running and engine.spider is not None:
            self._ask(self.held.released())

    def request(self, ticket: Ticket) -> Request:
        """One request for one ticket. ``dont_filter``: the ledger keeps doubles apart, and nothing is dropped unbooked."""
        article = ticket.role == "article"
        parse_source = self.parse_guess if ticket.guess else self.parse_source
        return Request(
            ticket.url,
            callback=self.parse_article if article else parse_source,
            errback=self.failed,
            priority=0 if article else SOURCE_FIRST,
            dont_filter=True,
            headers=self.validators(ticket, ticket.url),
            meta={"ticket": ticket},
        )

    def validators(self, ticket: Ticket, url: str) -> dict[str, str]:
        """Headers by which a 304 would do: not after a run that was cut short, which may not have used what it got."""
        known = ticket.revisit or ticket.role != "article"
        return {} if not known or self.books.replaying or self.frontier.walk_on else self.books.validators(url)

    async def parse_article(self, response: Response) -> AsyncIterator[Article | Fault | Request]:
        ticket, clerk = ticket_behind(response), self.clerk
        self.seen.answers += 1
        if ticket.revisit and clerk.revisited(ticket, response):
            self.frontier.done(ticket.url)
            return
        if trouble := of_page(response):
            yield clerk.fault(ticket, trouble, response=response)
            return
        answer = await self.read(response, "article")
        if not isinstance(answer, Article) or answer.page_kind == "blocked":
            yield clerk.refused(answer, ticket, response)
        elif trouble := clerk.broke_off(ticket, answer, response):
            yield clerk.fault(ticket, trouble, response=response, stage="extract")
        elif not clerk.taken_down(ticket, answer):
            answer.origin = clerk.origin(ticket, response)
            yield answer
        for later in self.frontier.later_captures(ticket):
            yield self.request(later)

    async def parse_source(self, response: Response) -> AsyncIterator[Article | Fault | Request]:
        ticket, clerk = ticket_behind(response), self.clerk
        seen = self.source_seen(ticket)
        if ticket.page == 1 and not seen.named:
            self.books.plan_source(ticket.url, missing=response.status in (404, 410))
        if response.status == 304:
            clerk.not_modified(response)
            seen.unchanged = True
            return
        if ticket.page > 1 and response.status in (400, 404):  # how endpoints say that there are no more
            return
        if trouble := of_response(response):
            seen.trouble = trouble.kind
            yield clerk.fault(ticket, trouble, response=response)
            for other in self.frontier.instead(ticket):
                yield self.request(other)
            return
        answer = await self.read(response, ticket.role)
        if isinstance(answer, Given):
            self.books.ledger.discover(ticket.site, ticket.url, via="start", run_id=self.books.run_id)
            answer.article.origin = clerk.origin(ticket, response)
            seen.cards += 1
            yield answer.article
            for source in self.frontier.around(ticket, answer.declared, response.url):
                yield self.request(source)
        elif isinstance(answer, Discovered):
            async for found in self._discovered(ticket, answer, response):
                yield found
        else:
            assert isinstance(answer, Refused)
            if ticket.page == 1 or answer.kind not in NO_MORE:
                seen.trouble = answer.kind
                self.books.visits.distrust(ticket.url)
                yield clerk.refused(answer, ticket, response)
            for other in self.frontier.instead(ticket):
                yield self.request(other)

    async def parse_guess(self, response: Response) -> AsyncIterator[Fault | Request]:
        """A sitemap or front page that nobody named: where there is none, nothing is wrong."""
        ticket = ticket_behind(response)
        answer = await self.read(response, ticket.role) if response.status == 200 else None
        if isinstance(answer, Discovered) and answer.leads_on:
            self.books.plan_source(ticket.url)
            async for found in self._discovered(ticket, answer, response):
                yield found

    async def _discovered(
        self, ticket: Ticket, answer: Discovered, response: Response
    ) -> AsyncIterator[Fault | Request]:
        """What a source page gave is counted, its damage booked, its links followed."""
        seen = self.source_seen(ticket)
        seen.cards += len(answer.listing.cards)
        seen.skipped += answer.skipped
        damage = CUT if CUT_SHORT in response.flags else answer.damage
        if damage or (seen.named and not answer.listing.cards):
            self.books.visits.distrust(ticket.url)
        if damage:
            seen.trouble = seen.trouble or "source-damaged"
            yield self.clerk.damaged(ticket, damage, response)
        async for request in self._found(ticket, answer):
            yield request

    async def _found(self, ticket: Ticket, found: Discovered) -> AsyncIterator[Request]:
        """Requests for everything that a source page leads to."""
        fresh = False
        for tickets in self.frontier.articles(ticket, found):
            fresh = fresh or bool(tickets)
            for left in self.held.hold(tickets):  # the database keeps what memory does not
                self.frontier.later(left)
            await asyncio.sleep(0.01)  # a sitemap of 50,000 must not hold the others up
        sources = self.frontier.sources(ticket, found, fresh)
        if not found.listing.cards:
            sources += self.frontier.instead(ticket)
        for source in sources:
            yield self.request(source)

    def source_seen(self, ticket: Ticket) -> SourceSeen:
        """What is known of the source that a page belongs to."""
        seen = self.seen.source(ticket.via or ticket.url)
        seen.named = seen.url in self.frontier.named
        return seen

    def failed(self, failure: Failure) -> Iterator[Fault | Request]:
        """Errback of every request: whatever went wrong is booked."""
        request: Request = failure.request  # type: ignore[attr-defined]
        if (ticket := ticket_of(request)) is None or ticket.guess:
            return
        trouble = of_exception(failure.value or failure)
        if ticket.role != "article":
            if trouble.kind == "not-saved":  # a page of a listing that was not saved ends the walk, no more
                return
            self.source_seen(ticket).trouble = trouble.kind
        yield self.clerk.fault(ticket, trouble, request=request)
        yield from map(self.request, self.frontier.instead(ticket))

    async def read(self, response: Response, reading: Reading) -> Answer:
        """Have a worker read the page; the event loop stays free."""
        site = self.frontier.site_of(ticket_behind(response).url)
        answer = await extractor(self.crawler.settings).read(self.clerk.job(response, reading, site))
        scripts_run = site.javascript and not self.books.replaying and reading in ("article", "listing", "start")
        if scripts_run and is_shell(answer):
            page = await rendered(self.crawler, response)
            if isinstance(page, Refused):
                return page
            answer = await extractor(self.crawler.settings).read(self.clerk.job(page, reading, site))
        return answer
