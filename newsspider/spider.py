"""NewsSpider: listings, feeds and sitemaps lead to article requests, an article request to one Article or Fault.

A site needs no more than a subclass with ``name`` and ``site``. Without a site the spider replays saved pages of
many sites, each read by its own declaration or by the generic rules.
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from functools import cached_property
from itertools import chain, islice
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, DontCloseSpider
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from newsspider.crawl.books import Books
from newsspider.crawl.egress import not_opened
from newsspider.crawl.extractor import extractor
from newsspider.crawl.faults import Ending, Trouble, of_exception, of_response, settled
from newsspider.crawl.frontier import Frontier
from newsspider.crawl.manners import Manners
from newsspider.crawl.seen import Seen, SourceSeen
from newsspider.crawl.tickets import Ticket, ticket_of
from newsspider.crawl.work import Answer, Discovered, Job, Reading, Refused
from newsspider.items import Article, Fault, Origin
from newsspider.replay import library
from newsspider.site import Site
from newsspider.version import __version__

SOURCE_FIRST = 10  # priority: what discovers goes before what is discovered
# Where a page that cannot be read ends; what is not named here may be our fault and is quarantined.
REFUSALS: dict[str, Ending] = {"binary": "rejected", "not-a-source": "rejected"}
SAVED_AT_ONCE = 200  # requests a replay keeps waiting


class NewsSpider(Spider):
    name = "newsspider"
    site: Site | None = None

    def __init__(self, name: str | None = None, **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.allowed_domains = list(self.site.domains) if self.site else []
        self.seen = Seen()

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
        contact = " ".join(str(settings["NEWSSPIDER_CONTACT"] or "").split())
        if contact and contact not in settings["USER_AGENT"]:
            settings.set("USER_AGENT", f"{settings['USER_AGENT']} (+{contact})", priority="spider")

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.idle, signal=signals.spider_idle)
        return spider

    @cached_property
    def _saved(self) -> Iterator[Ticket]:
        return self.frontier.saved()

    @cached_property
    def manners(self) -> Manners:
        settings = self.crawler.settings
        return Manners(settings.getfloat("NEWSSPIDER_MAX_WAIT"), settings.getint("CONCURRENT_REQUESTS_PER_DOMAIN"))

    async def start(self) -> AsyncIterator[Request]:
        if not self.books.replaying and self.site and (stranger := self._stranger()):
            self.logger.error("%s must be able to write to you: set NEWSSPIDER_CONTACT", stranger)
            raise CloseSpider("no contact")
        frontier, everything = self.frontier, self.crawler.settings.getbool("NEWSSPIDER_REVISIT")
        known = frontier.due(everything)
        for ticket in chain(frontier.pending(), frontier.given(self.start_urls), frontier.declared(), known):
            yield self.request(ticket)

    def _stranger(self) -> str | None:
        """A site that would be asked by somebody it cannot write to."""
        settings = self.crawler.settings
        allowed = settings.getlist("NEWSSPIDER_ALLOW_PRIVATE")
        return None if settings["NEWSSPIDER_CONTACT"] or not self.site else not_opened(self.site.domains, allowed)

    def found_sitemaps(self, urls: list[str]) -> None:
        """robots.txt names them."""
        for ticket in self.frontier.sitemaps(urls):
            self.crawler.engine.crawl(self.request(ticket))

    def idle(self) -> None:
        """Everything known is done: in a replay, go on with the saved pages that nothing led to."""
        requests = [self.request(ticket) for ticket in islice(self._saved, SAVED_AT_ONCE)]
        for request in requests:
            self.crawler.engine.crawl(request)
        if requests:
            raise DontCloseSpider

    def request(self, ticket: Ticket) -> Request:
        """One request for one ticket. ``dont_filter``: the ledger keeps doubles apart, and nothing is dropped unbooked."""
        article = ticket.role == "article"
        headers = self.books.validators(ticket.url) if self._may_be_unchanged(ticket) else {}
        return Request(
            ticket.url,
            callback=self.parse_article if article else self.parse_source,
            errback=self.failed,
            priority=0 if article else SOURCE_FIRST,
            dont_filter=True,
            headers=headers,
            meta={"ticket": ticket},
        )

    def _may_be_unchanged(self, ticket: Ticket) -> bool:
        """Whether a 304 would do: not after a run that was cut short, which may not have used what it got."""
        known = ticket.revisit or ticket.role != "article"
        return known and not self.books.replaying and not self.frontier.walk_on

    async def parse_article(self, response: Response) -> AsyncIterator[Article | Fault | Request]:
        ticket = self._ticket(response)
        self.seen.answers += 1
        if ticket.revisit and self.revisited(ticket, response):
            return
        if trouble := of_response(response):
            yield self.fault(ticket, trouble, response=response)
            return
        answer = await self.read(response, "article")
        if isinstance(answer, Article):
            yield self.finished(answer, ticket, response)
        else:
            yield self.refused(answer, ticket, response)
        for later in self.frontier.later_captures(ticket):
            yield self.request(later)

    def finished(self, article: Article, ticket: Ticket, response: Response) -> Article:
        """The article, with where it comes from."""
        article.origin = self._origin(ticket, response)
        return article

    async def parse_source(self, response: Response) -> AsyncIterator[Article | Fault | Request]:
        ticket = self._ticket(response)
        seen = self.source_seen(ticket)
        if ticket.page == 1 and not seen.named:
            self.books.plan_source(ticket.url)
        if response.status == 304:
            self._not_modified(ticket)
            seen.unchanged = True
            return
        if ticket.page > 1 and response.status in (400, 404):  # how endpoints say that there are no more
            return
        if trouble := of_response(response):
            seen.trouble = trouble.kind
            yield self.fault(ticket, trouble, response=response)
            for other in self.frontier.instead(ticket):
                yield self.request(other)
            return
        answer = await self.read(response, ticket.role)
        if isinstance(answer, Article):  # the address given was an article's
            self.books.ledger.discover(ticket.site, ticket.url, via="start", run_id=self.books.run_id)
            yield self.finished(answer, ticket, response)
            return
        if not isinstance(answer, Discovered):
            seen.trouble = answer.kind if isinstance(answer, Refused) else "not-a-listing"
            yield self.refused(answer, ticket, response)
            return
        seen.cards += len(answer.listing.cards)
        tickets = self.frontier.found(ticket, answer)
        if not answer.listing.cards:
            tickets += self.frontier.instead(ticket)
        for next_ticket in tickets:
            yield self.request(next_ticket)

    def source_seen(self, ticket: Ticket) -> SourceSeen:
        """What is known of the source that a page belongs to."""
        seen = self.seen.source(ticket.via or ticket.url)
        seen.named = seen.url in self.frontier.named
        return seen

    def revisited(self, ticket: Ticket, response: Response) -> bool:
        """Note what became of a known article's page; True when there is nothing to read."""
        if response.status == 304:
            self._not_modified(ticket)
            self.books.unchanged(ticket.url, ticket.site)
            return True
        if response.status in (404, 410):
            return self.books.became(ticket.url, "gone", f"HTTP {response.status}")
        if response.status == 200 and response.url != ticket.url and 301 in response.meta.get("redirect_reasons", ()):
            self.books.became(ticket.url, "moved", response.url)
        return False

    def _not_modified(self, ticket: Ticket) -> None:
        self.seen.not_modified += 1
        resource = self.books.visits.resource(ticket.url)
        self.seen.bytes_saved += (resource.bytes or 0) if resource else 0

    def failed(self, failure: Failure) -> Iterator[Fault | Request]:
        """Errback of every request: whatever went wrong is booked."""
        request: Request = failure.request  # type: ignore[attr-defined]
        ticket = ticket_of(request)
        if ticket is None:
            return
        trouble = of_exception(failure.value or failure)
        if ticket.role != "article":
            if trouble.kind == "not-saved":  # a page of a listing that was not saved ends the walk, no more
                return
            self.source_seen(ticket).trouble = trouble.kind
        yield self.fault(ticket, trouble, request=request)
        for other in self.frontier.instead(ticket):
            yield self.request(other)

    async def read(self, response: Response, reading: Reading) -> Answer:
        """Have a worker read the page; the event loop stays free."""
        headers = {
            name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
            for name, values in response.headers.items()
        }
        url = self._ticket(response).url
        job = Job(
            reading,
            response.body,
            response.url,
            self.frontier.site_of(url),
            headers,
            response.status,
            self._fetched_at(response),
            self.books.card(url) if reading == "article" else None,
        )
        return await extractor(self.crawler.settings).read(job)

    def refused(self, answer: Answer, ticket: Ticket, response: Response) -> Fault:
        refusal = answer if isinstance(answer, Refused) else Refused("unexpected", type(answer).__name__)
        trouble = Trouble(refusal.kind, refusal.reason, REFUSALS.get(refusal.kind, "quarantined"))
        return self.fault(ticket, trouble, response=response, stage="extract")

    def fault(
        self,
        ticket: Ticket,
        trouble: Trouble,
        *,
        response: Response | None = None,
        request: Request | None = None,
        stage: str = "download",
    ) -> Fault:
        """The fault row of one page. A source's fault settles no article: it has no origin."""
        source = response if response is not None else request
        row = self.books.ledger.known(ticket.url) if ticket.role == "article" else None
        trouble = settled(trouble, row.attempts if row else 0)
        return Fault(
            url=ticket.url,
            kind=trouble.kind,
            reason=trouble.reason,
            stage=stage if ticket.role == "article" else f"{stage} {ticket.role}",
            outcome=trouble.ending,
            page_sha256=hashlib.sha256(response.body).hexdigest() if response is not None and response.body else None,
            fetched_at=self._fetched_at(source) if source is not None else datetime.now(UTC),
            origin=self._origin(ticket, source) if ticket.role == "article" else None,
        )

    def _ticket(self, response: Response) -> Ticket:
        ticket = response.meta["ticket"]
        assert isinstance(ticket, Ticket)
        return ticket

    def _fetched_at(self, source: Response | Request) -> datetime:
        at = source.meta.get("fetched_at")
        return at if isinstance(at, datetime) else datetime.now(UTC)

    def _origin(self, ticket: Ticket, source: Response | Request | None) -> Origin:
        return Origin(ticket.url, self.books.run_id, source.meta.get("fetch_id") if source is not None else None)
