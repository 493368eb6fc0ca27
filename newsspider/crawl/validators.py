"""Where a redirect leads is asked with its own validators: those of where it began say nothing about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from scrapy import Request

from newsspider.crawl.tickets import ticket_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

CONDITIONS = ("If-None-Match", "If-Modified-Since")


class ValidatorsMiddleware:
    """Scrapy copies the headers of a request into the one that follows its redirect.

    A listing or feed behind a redirect is answered 304 by its own ETag. An article that has moved is always read at its
    new place: a 304 to the ETag of the old one would hide the move.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        ticket = ticket_of(request)
        if ticket is None or not request.meta.get("redirect_times"):
            return
        for name in CONDITIONS:
            request.headers.pop(name, None)
        spider: Any = self._crawler.spider
        if ticket.role != "article":
            request.headers.update(spider.validators(ticket, request.url))
