"""Nothing is dropped in silence: what Scrapy throws away becomes a Fault, and at the end the books must balance."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Self

from scrapy import Request, signals
from scrapy.exceptions import DontCloseSpider
from twisted.python.failure import Failure

from newsspider.crawl import signals as ours
from newsspider.crawl.faults import Trouble, of_exception
from newsspider.crawl.seen import SourceSeen
from newsspider.crawl.tickets import Ticket, ticket_of
from newsspider.health.report import SiteReport
from newsspider.health.verdict import Facts, Source, Verdict, judge
from newsspider.items import Article, Fault
from newsspider.replay import library

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from newsspider.spider import NewsSpider

STORAGE = 6  # exit code that storage errors carry; the classes belong to pipelines


class Bookkeeper:
    """Scrapy extension of one crawl. ``report`` is there when the spider has closed."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._jobs: set[asyncio.Task[None]] = set()
        self._began = time.monotonic()
        self._known_before = 0
        self.storage_problem: str | None = None
        self.report: SiteReport | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        keeper = cls(crawler)
        for handler, signal in (
            (keeper.opened, signals.spider_opened),
            (keeper.refused, ours.request_refused),
            (keeper.dropped, signals.request_dropped),
            (keeper.callback_failed, signals.spider_error),
            (keeper.item_failed, signals.item_error),
            (keeper.item_done, signals.item_scraped),
            (keeper.idle, signals.spider_idle),
            (keeper.closed, signals.spider_closed),
            (keeper.storage_failed, ours.storage_failed),
        ):
            crawler.signals.connect(handler, signal=signal)
        return keeper

    @property
    def spider(self) -> NewsSpider:
        spider: Any = self._crawler.spider
        return spider  # type: ignore[no-any-return]

    def opened(self) -> None:
        self._known_before = self.spider.books.balance(self._site_name).discovered

    def refused(self, request: Request, reason: Exception) -> None:
        ticket = ticket_of(request)
        if ticket is None or not ticket.guess:  # what nobody named may well lead elsewhere
            self._book(request, of_exception(reason))

    def dropped(self, request: Request) -> None:
        self._book(request, Trouble("dropped", "Scrapy's filter dropped the request", "rejected"))

    def callback_failed(self, failure: Failure, response: Any) -> None:
        """An error in our own callback: the page is quarantined with its place in the code."""
        if problem := storage_problem(failure.value):
            self.storage_failed(problem)
        elif (request := getattr(response, "request", None)) is not None:
            self._book(request, Trouble("spider-error", _place(failure), "quarantined"), stage="spider")

    def item_failed(self, item: Any, failure: Failure) -> None:
        """A pipeline broke on an item; the store books it, unless it was the store that failed."""
        if problem := storage_problem(failure.value):
            self.storage_failed(problem)

    def item_done(self, item: Any) -> None:
        seen = self.spider.seen
        if isinstance(item, Article):
            seen.articles += 1
        elif isinstance(item, Fault):
            seen.faults[item.kind] += 1
        if isinstance(item, Article | Fault) and item.origin is not None:
            self.spider.frontier.done(item.origin.discovered_url)

    def idle(self) -> None:
        if self._jobs:
            raise DontCloseSpider

    def storage_failed(self, problem: str) -> None:
        """The first problem counts; the crawl ends at once, what is in flight stays pending."""
        if self.storage_problem is None:
            self.storage_problem = problem
            self._run(self._crawler.engine.close_spider_async(reason="storage"))

    def cut_short(self) -> SiteReport | None:
        """The report on a crawl that was not let come to its end, from the books. The reactor has stopped."""
        self.closed("shutdown")
        return self.report

    def closed(self, reason: str) -> None:
        spider = self.spider
        interrupted, opened = reason == "shutdown", "frontier" in vars(spider)  # not where storage failed before
        unread = spider.frontier.unread if opened else []
        facts, books, balanced = self._facts()
        verdict = Verdict(0, "interrupted; run it again to go on") if interrupted else judge(facts)
        self.report = SiteReport(
            facts, verdict, books, balanced, spider.seen.answers, time.monotonic() - self._began,
            spider.seen.bytes_saved, spider.seen.not_modified, [*spider.seen.alarms, *unread],
        )  # fmt: skip
        if self.storage_problem is None:
            try:
                spider.books.close_run(spider.site, self.report, interrupted)
            except Exception as error:
                if not (problem := storage_problem(error)):
                    raise
                self.report.verdict = Verdict(STORAGE, problem)

    def _facts(self) -> tuple[Facts, str, bool]:
        spider, site = self.spider, self.spider.site
        if self.storage_problem is not None:
            return self._facts_of_failed_storage(self.storage_problem)
        balance = spider.books.balance(self._site_name)
        saved, older = library(self._crawler.settings), spider.frontier.archive.left_out
        imbalance = () if balance.balanced else tuple(balance.problems) or (str(balance),)
        facts = Facts(
            site=self._label,
            tally=spider.books.ledger.tally(spider.books.run_id, self._site_name),
            faults=dict(spider.seen.faults),
            sources=tuple(
                Source(s.url, s.cards, s.trouble, s.unchanged, self._used_to_give(s), s.skipped, older.get(s.url, 0))
                for s in spider.seen.sources.values()
            ),
            known_before=self._known_before,
            pending=balance.pending,
            fill_rates=spider.books.runs.fill_rates(spider.books.run_id, self._site_name),
            floors=dict(site.floors) if site else {},
            imbalance=imbalance,
            unreadable=saved.unreadable if saved else None,
        )
        return facts, str(balance), balance.balanced

    def _used_to_give(self, source: SourceSeen) -> bool:
        """Whether an empty page is news. Where an address given by hand has never named an article, articles come from
        the feeds and sitemaps around it."""
        given = source.url in self.spider.start_urls and not source.trouble
        return source.named and (not given or self.spider.books.visits.has_led(source.url))

    def _facts_of_failed_storage(self, problem: str) -> tuple[Facts, str, bool]:
        """What cannot be written can mostly still be read: the counts of what was stored before."""
        spider = self.spider
        try:
            balance = spider.books.balance(self._site_name)
            tally = spider.books.ledger.tally(spider.books.run_id, self._site_name)
        except sqlite3.Error:
            return Facts(self._label, storage_problem=problem), "not checked: storage failed", False
        facts = Facts(self._label, tally=tally, pending=balance.pending, storage_problem=problem)
        return facts, str(balance), balance.balanced

    @property
    def _site_name(self) -> str | None:
        return self.spider.site.name if self.spider.site else None

    @property
    def _label(self) -> str:
        return self._site_name or "replay"

    def _book(self, request: Request, trouble: Trouble, stage: str = "download") -> None:
        ticket: Ticket | None = ticket_of(request)
        if ticket is not None:
            self._send(self.spider.clerk.fault(ticket, trouble, request=request, stage=stage))

    def _send(self, fault: Fault) -> None:
        """Through the pipelines like any item, so that there is one way into the database."""
        self._run(self._crawler.engine.scraper.start_itemproc_async(fault, response=None))

    def _run(self, job: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(job)
        self._jobs.add(task)
        task.add_done_callback(self._jobs.discard)


def storage_problem(error: BaseException | None) -> str | None:
    """What is wrong with the storage, in one line; None for any other error."""
    return " ".join(str(error).split()) if getattr(error, "exit_code", None) == STORAGE else None


def _place(failure: Failure) -> str:
    import traceback

    frames = traceback.extract_tb(failure.value.__traceback__) if failure.value else []
    where = f" ({frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno})" if frames else ""
    return " ".join(f"{type(failure.value).__name__}: {failure.value}".split())[:250] + where
