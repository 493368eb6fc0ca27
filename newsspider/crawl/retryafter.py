"""A server that says "later" is left alone until then: the whole host, not only the page."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response

from newsspider.crawl.manners import AskedToWait, not_before

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

SAYING_LATER = frozenset({429, 503})


class RetryAfterMiddleware:
    """Sees an answer before Scrapy's retry, which then comes back when the host's pause is over."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        spider: Any = self._crawler.spider
        manners, host = spider.manners, urlsplit(request.url).netloc
        header = response.headers.get("Retry-After")
        if response.status == 429 or (response.status in SAYING_LATER and header):
            now = datetime.now(UTC)
            named = header.decode("latin-1") if header else None
            if manners.refused(host, named, now) is None:
                books, until = getattr(spider, "books", None), not_before(named, now)
                # A look without books has no later run; what a saved answer asked for was over long ago.
                if books is not None and until is not None and not books.replaying:
                    books.leave_alone(_origin(request.url), until)
                spider.seen.alarms.append(f"{host}: {manners.host(host).closed}; left to the next run")
                raise AskedToWait(manners.host(host).closed)
        elif response.status < 500:
            manners.answered(host)
        return response


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
