"""Scrapy's HTTP handler behind our gates. A module of its own: commands that fetch nothing load no TLS."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.exceptions import DownloadFailedError
from scrapy.http import Request, Response

from newsspider.crawl.certificates import refused
from newsspider.crawl.egress import EgressRefused, guard_reactor, opened
from newsspider.crawl.heads import limit_heads, too_large
from newsspider.crawl.manners import Manners

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class GuardedDownloadHandler(HTTP11DownloadHandler):
    """Scrapy's HTTP handler behind the guard; ``NEWSSPIDER_ALLOW_PRIVATE`` names the exceptions.

    The last gate before the network, so it also waits for the host's turn.
    """

    def __init__(self, crawler: Crawler) -> None:
        guard_reactor(opened(crawler.settings.getlist("NEWSSPIDER_ALLOW_PRIVATE")))
        super().__init__(crawler)
        limit_heads(self._pool)
        self._owner = crawler

    async def download_request(self, request: Request) -> Response:
        """As Scrapy's; the moment of sending goes into the request, for waits, archive and relative times."""
        manners: Manners | None = getattr(self._owner.spider, "manners", None)
        if manners is None:
            return await self._send(request)
        name = urlsplit(request.url).netloc
        async with manners.host(name).gate:
            request.meta["turn"] = await manners.turn(name)
            return await self._send(request)

    async def _send(self, request: Request) -> Response:
        request.meta["sent_at"] = request.meta["fetched_at"] = datetime.now(UTC)
        try:
            return await super().download_request(request)
        except EgressRefused as refusal:
            refusal.url = request.url
            raise
        except DownloadFailedError as error:
            raise too_large(error) or refused(error) or error from error
