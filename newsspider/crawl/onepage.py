"""Fetch one page under all the rules of a crawl: robots.txt, egress guard, limits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from twisted.python.failure import Failure

from newsspider.crawl.faults import Trouble, of_exception, of_page
from newsspider.crawl.fetched import Fetched, FetchFailed
from newsspider.health.verdict import BLOCKING

WITHOUT_BOOKS: dict[str, Any] = {
    "ITEM_PIPELINES": {},
    "EXTENSIONS": {},
    "DOWNLOADER_MIDDLEWARES": {
        "newsspider.crawl.robots.RobotsMiddleware": 100,
        "newsspider.crawl.metarefresh.CarefulMetaRefreshMiddleware": 580,
    },
    "AUTOTHROTTLE_ENABLED": False,
}


class OnePage(Spider):
    name = "onepage"
    custom_settings = WITHOUT_BOOKS
    result: list[Fetched | Trouble]

    async def start(self) -> AsyncIterator[Request]:
        yield Request(self.start_urls[0], self.parse, errback=self.failed, dont_filter=True)

    def parse(self, response: Response, **_: Any) -> None:
        at = response.meta.get("fetched_at") or datetime.now(UTC)
        self.result.append(of_page(response) or Fetched(response.body, response.url, at))

    def failed(self, failure: Failure) -> None:
        assert failure.value is not None
        self.result.append(of_exception(failure.value))


def fetch_page(process: Any, url: str) -> Fetched:
    """The page behind ``url``, redirects followed. Raises FetchFailed."""
    result: list[Fetched | Trouble] = []
    process.crawl(OnePage, start_urls=[url], result=result)
    process.start()
    answer = result[0] if result else Trouble("error", "the request came to nothing", "quarantined")
    if isinstance(answer, Trouble):
        raise FetchFailed(f"{answer.kind}: {answer.reason}", answer.kind in BLOCKING)
    return answer
