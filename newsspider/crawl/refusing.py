"""A host that turns everybody away is left alone: page after page refused, the rest waits for the next run.

A site that blocks half-way through a crawl says so with each answer; to ask it two thousand times more brings nothing,
and is what it complains about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.http import Response

from newsspider.crawl.manners import MOST_TURNED_AWAY
from newsspider.crawl.tickets import ticket_of
from newsspider.items import Article, Fault

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

# A login may be asked for one article and not for the next.
TURNED_AWAY = frozenset({"blocked", "challenge", "consent"})
NO_ITEM = frozenset({304, 404, 410})  # what becomes of a known article by its status alone


class RefusingMiddleware:
    """Tells the crawl's manners which pages were refused. A replay asks nobody, and goes on."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        middleware = cls(crawler)
        crawler.signals.connect(middleware.learn, signal=signals.item_scraped)
        return middleware

    def process_request(self, request: Request) -> None:
        ticket = ticket_of(request)
        if ticket is not None and ticket.role == "article":
            self._spider.manners.check(urlsplit(ticket.url).netloc)

    def process_response(self, request: Request, response: Response) -> Response:
        ticket = ticket_of(request)
        if ticket is not None and response.status in NO_ITEM:
            self._spider.manners.let_in(urlsplit(ticket.url).netloc)
        return response

    def learn(self, item: Any) -> None:
        """Articles, and pages that are none for a reason of their own, end the row; what was not asked for, or not
        answered, neither ends nor lengthens it."""
        spider = self._spider
        if not isinstance(item, Article | Fault) or item.origin is None or spider.books.replaying:
            return
        host, kind = urlsplit(item.origin.discovered_url).netloc, item.kind if isinstance(item, Fault) else None
        if kind in TURNED_AWAY:
            if spider.manners.turned_away(host):
                words = f"{MOST_TURNED_AWAY} pages in a row were refused ({kind}); the rest is left to the next run"
                spider.seen.alarms.append(f"{host}: {words}")
        elif isinstance(item, Article) or item.page_sha256 is not None:
            spider.manners.let_in(host)

    @property
    def _spider(self) -> Any:
        return self._crawler.spider
