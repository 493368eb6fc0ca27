"""Run the crawls of one ingest in one process, and end in time when asked to."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from scrapy import Spider
from scrapy.crawler import AsyncCrawlerProcess, Crawler

from newsspider.crawl.bookkeeper import Bookkeeper
from newsspider.crawl.extractor import close_extractors
from newsspider.health.report import SiteReport

DRAIN = 8.0  # seconds for what is in flight after SIGTERM or SIGINT; then the rest stays pending


@dataclass
class Outcome:
    """Reports of the crawls that came to an end, the errors of those that did not, the signal that stopped all."""

    reports: list[SiteReport] = field(default_factory=list)
    errors: dict[str, BaseException] = field(default_factory=dict)
    signal: int | None = None


def run_crawls(process: AsyncCrawlerProcess, crawls: Iterable[tuple[type[Spider], dict[str, Any]]]) -> Outcome:
    """Crawl all at once in one reactor; it cannot be started again, so this is done once a process."""
    outcome = Outcome()
    started: list[tuple[str, Crawler, asyncio.Task[None]]] = []
    for spider, arguments in crawls:
        crawler = process.create_crawler(spider)
        name = str(arguments.get("name") or spider.name)
        started.append((name, crawler, process.crawl(crawler, **arguments)))
    _end_on_signals(process, outcome)
    process.start(install_signal_handlers=False)
    for name, crawler, task in started:
        keeper = crawler.get_extension(Bookkeeper) if crawler.spider is not None and crawler._extensions else None
        if keeper is not None and keeper.report is not None:
            outcome.reports.append(keeper.report)
        elif task.done() and not task.cancelled() and (error := task.exception()):
            outcome.errors[name] = error
    return outcome


def exit_on_signals() -> None:
    """Until the reactor runs nothing is in flight: end at once, without a traceback."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda received, _: sys.exit(128 + received))


def _end_on_signals(process: AsyncCrawlerProcess, outcome: Outcome) -> None:
    from twisted.internet import reactor as installed

    reactor: Any = installed

    async def drain() -> None:
        try:
            await asyncio.wait_for(process.stop(), DRAIN)
        except TimeoutError:
            pass  # a hanging download: its page stays pending
        finally:
            await close_extractors()
            process._stop_reactor()

    def stop(number: int, _: object) -> None:
        if outcome.signal is not None:  # asked twice
            reactor.callFromThread(process._stop_reactor)
            return
        outcome.signal = number
        reactor.callFromThread(lambda: asyncio.ensure_future(drain()))

    def install() -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)

    reactor.addSystemEventTrigger("after", "startup", install)
