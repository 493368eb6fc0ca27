"""Run the crawls of one ingest in one process, and end in time when asked to."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from scrapy import Spider
from scrapy.crawler import AsyncCrawlerProcess, Crawler

from newsspider.crawl.bookkeeper import Bookkeeper
from newsspider.crawl.extractor import close_extractors
from newsspider.health.report import SiteReport

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
DRAIN = 8.0  # seconds for what is in flight after the first of them; then the rest stays pending


@dataclass
class Outcome:
    """Reports of the crawls that came to an end, the errors of those that did not, the signal that stopped all."""

    reports: list[SiteReport] = field(default_factory=list)
    errors: dict[str, BaseException] = field(default_factory=dict)
    signal: int | None = None


def run_crawls(process: AsyncCrawlerProcess, crawls: Iterable[tuple[type[Spider], dict[str, Any]]]) -> Outcome:
    """Crawl all at once in one reactor; it cannot be started again, so this is done once a process."""
    # Scrapy reads the source of every module on the stack when it loads this, which is three times as long further in
    import scrapy.core.downloader.contextfactory  # noqa: F401

    outcome = Outcome()
    started: list[tuple[str, Crawler, asyncio.Task[None]]] = []
    for spider, arguments in crawls:
        crawler = process.create_crawler(spider)
        name = str(arguments.get("name") or spider.name)
        started.append((name, crawler, process.crawl(crawler, **arguments)))
    logging.getLogger("scrapy").setLevel(process.settings["LOG_LEVEL"])  # else records are made, and dropped unseen
    _collect_seldom()
    _end_on_signals(process, outcome)
    process.start(install_signal_handlers=False)
    for name, crawler, task in started:
        keeper = crawler.get_extension(Bookkeeper) if crawler.spider is not None and crawler._extensions else None
        if keeper is not None and (report := keeper.report or (keeper.cut_short() if outcome.signal else None)):
            outcome.reports.append(report)
        elif task.done() and not task.cancelled() and (error := task.exception()):
            outcome.errors[name] = error
    return outcome


def _collect_seldom() -> None:
    """What was loaded until now stays for good: the cyclic collector need not walk it again and again, and a request
    leaves little for it behind. By Python's defaults it takes a tenth of a crawl's time."""
    gc.freeze()
    gc.set_threshold(5_000, 20, 20)


def exit_on_signals() -> None:
    """Until the reactor runs nothing is in flight: end at once, without a traceback."""

    def end(number: int, _: object) -> None:
        if number == signal.SIGHUP:
            _leave_terminal()
        os.write(2, f"newsspider: stopped by {signal.Signals(number).name}\n".encode())
        sys.exit(128 + number)

    _install(end)


def _install(handler: Callable[[int, Any], None]) -> None:
    for number in STOPPING:
        if number != signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:  # nohup means it
            signal.signal(number, handler)


def _leave_terminal() -> None:
    """A terminal that has hung up takes no report: writing to it would be an error of its own."""
    for stream in (1, 2):
        if os.isatty(stream):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream)


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
        if number == signal.SIGHUP:
            _leave_terminal()
        reactor.callFromThread(lambda: asyncio.ensure_future(drain()))

    reactor.addSystemEventTrigger("after", "startup", lambda: _install(stop))
