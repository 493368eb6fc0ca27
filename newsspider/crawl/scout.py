"""A short look at an unknown site: its front page, what it offers for discovery, a handful of its articles."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from newsspider.crawl.extractor import extractor
from newsspider.crawl.faults import of_exception, of_response
from newsspider.crawl.manners import Manners
from newsspider.crawl.onepage import WITHOUT_BOOKS
from newsspider.crawl.seen import Seen
from newsspider.crawl.work import Discovered, Given, Job, Reading
from newsspider.items import Article
from newsspider.site import Site

SAMPLES = 6


@dataclass
class Sample:
    """One page as it came, for a fixture, with what was read from it."""

    response: Response
    fetched_at: datetime
    article: Article


@dataclass
class Found:
    """What the look has brought. ``listings`` and ``feeds`` map an address to the number of its cards."""

    url: str
    site: Site
    listings: dict[str, int] = field(default_factory=dict)
    feeds: dict[str, int] = field(default_factory=dict)
    sitemaps: list[str] = field(default_factory=list)
    samples: list[Sample] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)


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

    async def start(self) -> AsyncIterator[Request]:
        self.seen, self._sampled = Seen(), 0
        yield self._ask(self.found.url, "start")

    @cached_property
    def manners(self) -> Manners:
        return Manners(self.crawler.settings.getfloat("NEWSSPIDER_MAX_WAIT"))

    def found_sitemaps(self, origin: str, urls: list[str]) -> None:
        self.found.sitemaps += [url for url in urls if self.found.site.owns(url)]

    def _ask(self, url: str, reading: Reading) -> Request:
        kwargs = {"reading": reading}
        return Request(url, self.look, errback=self.failed, cb_kwargs=kwargs, dont_filter=True)

    async def look(self, response: Response, reading: Reading) -> AsyncIterator[Request]:
        if trouble := of_response(response):
            self.found.troubles.append(f"{response.url}: {trouble.kind} ({trouble.reason})")
            return
        at = response.meta.get("fetched_at") or datetime.now(UTC)
        headers = {k.decode("latin-1").lower(): v[0].decode("latin-1") for k, v in response.headers.items() if v}
        job = Job(reading, response.body, response.url, self.found.site, headers, response.status, at)
        answer = await extractor(self.crawler.settings).read(job)
        if isinstance(answer, Given):  # an article's address: its site begins at the root
            self.found.samples.append(Sample(response, at, answer.article))
            yield self._ask(response.urljoin("/"), "listing")
        elif isinstance(answer, Article):
            self.found.samples.append(Sample(response, at, answer))
        elif isinstance(answer, Discovered):
            where = self.found.feeds if reading == "feed" else self.found.listings
            where[response.url] = len(answer.listing.cards)
            for request in self._follow(answer):
                yield request
        else:
            self.found.troubles.append(f"{response.url}: {answer.kind} ({answer.reason})")

    def _follow(self, answer: Discovered) -> list[Request]:
        feeds = [url for url in answer.feeds[:3] if self.found.site.owns(url) and url not in self.found.feeds]
        urls = [card.url for card in answer.listing.cards if self.found.site.owns(card.url)]
        wanted = urls[: max(0, SAMPLES - self._sampled)]
        self._sampled += len(wanted)
        lists = [url for url in answer.endpoints if self.found.site.owns(url) and url not in self.found.listings]
        requests = [self._ask(url, "feed") for url in feeds] + [self._ask(url, "listing") for url in lists]
        return requests + [self._ask(url, "article") for url in wanted]

    def failed(self, failure: Failure) -> None:
        assert failure.value is not None
        trouble = of_exception(failure.value)
        request: Any = getattr(failure, "request", None)
        self.found.troubles.append(f"{request.url if request else ''}: {trouble.kind} ({trouble.reason})")


def look_at(process: Any, url: str, site: Site) -> Found:
    """Crawl the few pages; the reactor runs once a process."""
    found = Found(url, site)
    process.crawl(Scout, found=found, allowed_domains=list(site.domains))
    process.start()
    return found
