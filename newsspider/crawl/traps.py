"""Link farms end early: a shape of URL that has only ever given pages that are no articles, or copies of articles that
are known, is not asked further."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from scrapy import Request, signals
from scrapy.exceptions import IgnoreRequest

from newsspider.crawl.shapes import MAX_PER_SHAPE, is_loop, shape_of
from newsspider.crawl.tickets import ticket_of
from newsspider.items import Article, Fault

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


MOST_SHAPES = 10_000  # remembered: addresses with a headline in them have a shape each, those of a trap come again


class Trap(IgnoreRequest):
    """The URL looks like all those that led nowhere."""


@dataclass(slots=True)
class Tried:
    """What the pages of one shape held in this run; ``open`` are the URLs under way."""

    articles: int = 0
    copies: int = 0  # of articles known under another URL
    others: int = 0
    open: set[str] = field(default_factory=set)

    def wasted(self) -> str | None:
        """Why no more of the shape is asked: one article makes up for pages that are none, but not for more copies.

        Pages that are under way count once half of the budget has been wasted: they cannot be called back.
        """
        vain, what = (
            (self.copies, "an article that is new") if self.articles else (self.copies + self.others, "an article")
        )
        over = vain >= MAX_PER_SHAPE // 2 and vain + len(self.open) >= MAX_PER_SHAPE and vain > self.articles
        return f"{vain} pages of this shape did not hold {what}" if over else None


class TrapMiddleware:
    """Counts pages by the shape of their URL."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._tried: OrderedDict[str, Tried] = OrderedDict()  # the latest last

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        middleware = cls(crawler)
        crawler.signals.connect(middleware.learn, signal=signals.item_scraped)
        return middleware

    def process_request(self, request: Request) -> None:
        ticket = ticket_of(request)
        if ticket is None or ticket.role != "article" or ticket.revisit or "redirect_times" in request.meta:
            return
        if is_loop(ticket.url):
            raise Trap("the path repeats itself")
        tried = self._of(ticket.url)
        if ticket.url not in tried.open and (wasted := tried.wasted()):
            raise Trap(wasted)
        tried.open.add(ticket.url)

    def _of(self, url: str) -> Tried:
        shape = shape_of(url)
        tried = self._tried.setdefault(shape, Tried())
        self._tried.move_to_end(shape)
        if len(self._tried) > MOST_SHAPES:
            self._tried.popitem(last=False)
        return tried

    def learn(self, item: Any) -> None:
        if not isinstance(item, Article | Fault) or item.origin is None:
            return
        url = item.origin.discovered_url
        tried = self._of(url)
        tried.open.discard(url)
        if isinstance(item, Article):
            spider: Any = self._crawler.spider
            known = spider.books.ledger.known(url)
            if known is not None and known.state == "duplicate":
                tried.copies += 1
            else:
                tried.articles += 1
        elif item.outcome == "rejected" and item.kind != "trap":
            tried.others += 1
