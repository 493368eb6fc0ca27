"""A crawl without a network: a download handler, chosen by settings only, answers from saved pages.

Spiders, middlewares, pipelines, robots.txt, retries, redirects, decompression and slots all run as they do
live; the handlers for http and https are replaced, names are not resolved, and no socket can be opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Self

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Headers, Response
from scrapy.resolver import CachingThreadedResolver
from scrapy.responsetypes import responsetypes
from scrapy.settings import BaseSettings
from twisted.internet import defer
from twisted.internet.error import DNSLookupError

from newsspider.crawl.egress import guard_reactor
from newsspider.crawl.sources import Library, open_library
from newsspider.crawl.tickets import ticket_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


def replay_settings(paths: Sequence[str]) -> dict[str, Any]:
    """The settings that turn a crawl into a replay of ``paths``; everything else stays."""
    handler = "newsspider.replay.ReplayHandler"
    return {
        "NEWSSPIDER_REPLAY": list(paths),
        "DOWNLOAD_HANDLERS": {"http": handler, "https": handler, "file": None, "data": None, "ftp": None, "s3": None},
        "TWISTED_DNS_RESOLVER": "newsspider.replay.NoResolver",
        "NEWSSPIDER_ALLOW_PRIVATE": [],
        # nobody is at the other end: no waiting
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        "CONCURRENT_REQUESTS": 8,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
    }


@cache
def _opened(paths: tuple[str, ...]) -> Library:
    return open_library(paths)


def library_of(paths: Sequence[str]) -> Library:
    """The saved pages at ``paths``, indexed once a process. Raises SourceError and OSError."""
    return _opened(tuple(paths))


def library(settings: BaseSettings) -> Library | None:
    """The saved pages that the settings name, indexed once a process; None in a live crawl."""
    paths = settings.getlist("NEWSSPIDER_REPLAY")
    return _opened(tuple(paths)) if paths else None


class NotSaved(IgnoreRequest):
    """The sources hold no copy of the page: it stays pending for a live crawl."""


class ReplayHandler(BaseDownloadHandler):
    lazy = False

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        guard_reactor(frozenset())
        found = library(crawler.settings)
        assert found is not None, "NEWSSPIDER_REPLAY names no source"
        self._library = found

    async def download_request(self, request: Request) -> Response:
        captures = self._library.of(request.url)
        ticket = ticket_of(request)
        if not captures:
            if request.url.endswith("/robots.txt"):
                return Response(request.url, status=404)  # a site without one allows everything
            raise NotSaved("not among the saved pages")
        capture = captures[min(ticket.capture if ticket else 0, len(captures) - 1)]
        saved = capture.read()
        request.meta["fetched_at"] = saved.fetched_at
        headers = Headers()
        for name, value in saved.headers:
            headers.appendlist(name, value)
        found = responsetypes.from_args(headers=headers, url=request.url, body=saved.body)
        return found(request.url, status=saved.status, headers=headers, body=saved.body)


class NoResolver(CachingThreadedResolver):
    """No name has an address: a replay that asks for one has left its rails."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: Any) -> Self:
        return cls(reactor, 0, 1.0)

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> defer.Deferred[str]:  # noqa: N802 - Twisted's name
        return defer.fail(DNSLookupError(f"a replay resolves no names: {name}"))
