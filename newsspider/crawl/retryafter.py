"""A server that says "later" is left alone until then: the whole host, not only the page."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
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
            known = manners.is_closed(host)  # by the answer to another request that was under way
            if manners.refused(host, named, _by_its_clock(response, now)) is None:
                books, until = getattr(spider, "books", None), _until(named, response, now)
                # A look without books has no later run; what a saved answer asked for was over long ago.
                if books is not None and until is not None and not books.replaying:
                    books.leave_alone(_origin(request.url), until)
                if not known:
                    spider.seen.alarms.append(f"{host}: {manners.host(host).closed}; left to the next run")
                raise AskedToWait(manners.host(host).closed)
        elif response.status < 500:
            manners.answered(host)
        return response


def _until(named: str | None, response: Response, now: datetime) -> datetime | None:
    """The time by our clock before which no later run may ask."""
    there = _by_its_clock(response, now)
    until = not_before(named, there)
    return None if until is None else until + (now - there)


def _by_its_clock(response: Response, now: datetime) -> datetime:
    """When it is by the server's own Date (RFC 9110, 6.6.1): the date it names may be past by a clock that is ahead."""
    try:
        date = parsedate_to_datetime((response.headers.get("Date") or b"").decode("latin-1"))
    except (TypeError, ValueError, OverflowError, IndexError):
        return now
    return date if date.tzinfo else date.replace(tzinfo=UTC)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
