"""Link farms end early: a shape of URL that has only ever given pages that are no articles is not asked further."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Self

from scrapy import Request, signals
from scrapy.exceptions import IgnoreRequest

from newsspider.crawl.shapes import MAX_PER_SHAPE, is_loop, shape_of
from newsspider.crawl.tickets import ticket_of
from newsspider.items import Article, Fault

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class Trap(IgnoreRequest):
    """The URL looks like all those that led nowhere."""


class TrapMiddleware:
    """Counts pages by the shape of their URL; one article of a shape frees it for good."""

    def __init__(self) -> None:
        self._vain: Counter[str] = Counter()
        self._good: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        middleware = cls()
        crawler.signals.connect(middleware.learn, signal=signals.item_scraped)
        return middleware

    def process_request(self, request: Request) -> None:
        ticket = ticket_of(request)
        if ticket is None or ticket.role != "article" or ticket.revisit or "redirect_times" in request.meta:
            return
        if is_loop(ticket.url):
            raise Trap("the path repeats itself")
        shape = shape_of(ticket.url)
        if shape not in self._good and self._vain[shape] >= MAX_PER_SHAPE:
            raise Trap(f"{MAX_PER_SHAPE} pages of this shape held no article")

    def learn(self, item: Any) -> None:
        if isinstance(item, Article) and item.origin is not None:
            self._good.add(shape_of(item.origin.discovered_url))
        elif isinstance(item, Fault) and item.origin is not None and item.outcome == "rejected":
            self._vain[shape_of(item.origin.discovered_url)] += 1
