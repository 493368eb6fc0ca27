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
    """Counts pages by the shape of their URL; one article of a shape frees it for good.

    Pages that are under way count as vain once half of the budget has been: they cannot be called back.
    """

    def __init__(self) -> None:
        self._vain: Counter[str] = Counter()
        self._open: dict[str, set[str]] = {}
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
        if shape in self._good:
            return
        under_way = self._open.setdefault(shape, set())
        vain = self._vain[shape]
        if ticket.url not in under_way and vain >= MAX_PER_SHAPE // 2 and vain + len(under_way) >= MAX_PER_SHAPE:
            raise Trap(f"{vain} pages of this shape held no article")
        under_way.add(ticket.url)

    def learn(self, item: Any) -> None:
        if not isinstance(item, Article | Fault) or item.origin is None:
            return
        shape = shape_of(item.origin.discovered_url)
        self._open.get(shape, set()).discard(item.origin.discovered_url)
        if isinstance(item, Article):
            self._good.add(shape)
            self._open.pop(shape, None)
        elif item.outcome == "rejected" and item.kind != "trap":
            self._vain[shape] += 1
