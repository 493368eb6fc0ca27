"""A short look at an unknown site: its front page, what it offers for discovery, a handful of its articles."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Self
from urllib.parse import urljoin

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure

from newsspider.crawl.extractor import extractor
from newsspider.crawl.faults import of_exception, of_response
from newsspider.crawl.frontier import USUAL_SITEMAP
from newsspider.crawl.manners import Manners
from newsspider.crawl.onepage import WITHOUT_BOOKS
from newsspider.crawl.seen import Seen
from newsspider.crawl.walls import refusal_of
from newsspider.crawl.work import Discovered, Given, Job, Reading
from newsspider.health.verdict import BLOCKING
from newsspider.items import Article
from newsspider.site import Site

SAMPLES = 6
MAPS = 2  # sitemaps that are read, and of an index its parts
OLDEST = datetime.min.replace(tzinfo=UTC)


@dataclass
class Sample:
    """One page as it came, for a fixture, with what was read from it."""

    response: Response
    fetched_at: datetime
    article: Article


@dataclass
class Found:
    """What the look has brought. ``listings``, ``feeds`` and ``maps`` give the number of cards at an address; ``sitemaps``
    are those that robots.txt names, ``maps`` those that were read since nothing else led to articles; ``instants`` are
    what feeds with an offset give for addresses."""

    url: str
    site: Site
    listings: dict[str, int] = field(default_factory=dict)
    feeds: dict[str, int] = field(default_factory=dict)
    sitemaps: list[str] = field(default_factory=list)
    maps: dict[str, int] = field(default_factory=dict)
    instants: dict[str, datetime] = field(default_factory=dict)
    samples: list[Sample] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    blocked: bool = False

    @property
    def leads_on(self) -> bool:
        """Whether an article was seen, or an address that names one."""
        return bool(self.samples or any((*self.listings.values(), *self.feeds.values(), *self.maps.values())))

    def trouble(self, url: str, kind: str, reason: str) -> None:
        self.blocked = self.blocked or kind in BLOCKING
        self.troubles.append(f"{url}: {kind} ({reason})")


class Scout(Spider):
    name = "scout"
    custom_settings = WITHOUT_BOOKS | {
        "AUTOTHROTTLE_ENABLED": True,
        "DOWNLOADER_MIDDLEWARES": WITHOUT_BOOKS["DOWNLOADER_MIDDLEWARES"]
        | {
            "newsspider.crawl.offsite.BookedOffsiteMiddleware": 50,
            "newsspider.crawl.retryafter.RetryAfterMiddleware": 560,
        },
    }
    found: Found

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        scout = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(scout.idle, signal=signals.spider_idle)
        return scout

    async def start(self) -> AsyncIterator[Request]:
        self.seen, self._sampled, self._maps_asked = Seen(), 0, False
        yield self._ask(self.found.url, "start")

    @cached_property
    def manners(self) -> Manners:
        return Manners(self.crawler.settings.getfloat("NEWSSPIDER_MAX_WAIT"))

    def found_sitemaps(self, origin: str, urls: list[str]) -> None:
        self.found.sitemaps += [url for url in urls if self.found.site.owns(url)]

    def idle(self) -> None:
        """Where neither a list nor a feed led to an article, the sitemaps may."""
        read = self.found.listings or self.found.sitemaps  # else there is no such host, or no such page
        if self.found.samples or self._maps_asked or self.found.blocked or not read:
            return
        self._sampled, self._maps_asked = 0, True
        for url in self.found.sitemaps[:MAPS] or [urljoin(self.found.url, USUAL_SITEMAP)]:
            self.crawler.engine.crawl(self._ask(url, "sitemap", url))
        raise DontCloseSpider

    def _ask(self, url: str, reading: Reading, index: str | None = None) -> Request:
        kwargs = {"reading": reading, "index": index}
        return Request(url, self.look, errback=self.failed, cb_kwargs=kwargs, dont_filter=True)

    async def look(self, response: Response, reading: Reading, index: str | None) -> AsyncIterator[Request]:
        if trouble := of_response(response):
            if index is None or index in self.found.sitemaps:  # the usual place is a guess
                self.found.trouble(response.url, trouble.kind, trouble.reason)
            return
        at = response.meta.get("fetched_at") or datetime.now(UTC)
        headers = {k.decode("latin-1").lower(): v[0].decode("latin-1") for k, v in response.headers.items() if v}
        job = Job(reading, response.body, response.url, self.found.site, headers, response.status, at)
        answer = await extractor(self.crawler.settings).read(job)
        if isinstance(answer, Given):  # an article's address: its site begins at the root
            self.found.samples.append(Sample(response, at, answer.article))
            yield self._ask(response.urljoin("/"), "listing")
        elif isinstance(answer, Article):
            self._sample(response, at, answer)
        elif isinstance(answer, Discovered):
            if index is not None:
                self.found.maps[index] = self.found.maps.get(index, 0) + self._own(answer)
            else:
                where = self.found.feeds if answer.kind == "feed" else self.found.listings
                where[response.url] = self._own(answer)
                self.found.instants |= _instants(answer)
            requests = self._follow(answer, index)
            if reading == "start" and not requests:
                await self._explain(job)
            for request in requests:
                yield request
        elif index is None or index in self.found.sitemaps:
            self.found.trouble(response.url, answer.kind, answer.reason)

    def _own(self, answer: Discovered) -> int:
        return sum(self.found.site.owns(card.url) for card in answer.listing.cards)

    async def _explain(self, job: Job) -> None:
        """What a page is that leads nowhere: an empty shell, a form to log in."""
        answer = await extractor(self.crawler.settings).read(replace(job, reading="article"))
        if isinstance(answer, Article):
            self._refuse(job.url, answer)

    def _sample(self, response: Response, at: datetime, article: Article) -> None:
        if article.page_kind == "article":
            self.found.samples.append(Sample(response, at, article))
        else:
            self._refuse(response.url, article)

    def _refuse(self, url: str, article: Article) -> None:
        refused = refusal_of(article)
        self.found.trouble(url, refused.kind, refused.reason)

    def _follow(self, answer: Discovered, index: str | None) -> list[Request]:
        feeds = [url for url in answer.feeds[:3] if self.found.site.owns(url) and url not in self.found.feeds]
        urls = [card.url for card in answer.listing.cards if self.found.site.owns(card.url)]
        if index is not None:  # an archive in any order, with the front page and the imprint in it
            urls.sort(key=lambda url: answer.modified.get(url, OLDEST), reverse=True)
        wanted = urls[: max(0, SAMPLES - self._sampled)]
        self._sampled += len(wanted)
        lists = [url for url in answer.endpoints if self.found.site.owns(url) and url not in self.found.listings]
        requests = [self._ask(url, "feed") for url in feeds] + [self._ask(url, "listing") for url in lists]
        parts = sorted(filter(self.found.site.owns, answer.sitemaps), key=lambda url: "news" not in url.lower())
        requests += [self._ask(url, "sitemap", index) for url in parts[:MAPS] if index is not None]
        return requests + [self._ask(url, "article") for url in wanted]

    def failed(self, failure: Failure) -> None:
        assert failure.value is not None
        trouble = of_exception(failure.value)
        request: Any = getattr(failure, "request", None)
        self.found.trouble(request.url if request else "", trouble.kind, trouble.reason)


def _instants(answer: Discovered) -> dict[str, datetime]:
    """Of a feed: what it says with an offset. A listing's clocks are as bare as the articles'."""
    stamps = {card.url: card.published for card in answer.listing.cards if answer.kind == "feed" and card.published}
    return {
        url: stamp.value
        for url, stamp in stamps.items()
        if isinstance(stamp.value, datetime) and stamp.zone == "explicit"
    }


def look_at(process: Any, url: str, site: Site) -> Found:
    """Crawl the few pages; the reactor runs once a process."""
    found = Found(url, site)
    process.crawl(Scout, found=found, allowed_domains=list(site.domains))
    process.start()
    return found
