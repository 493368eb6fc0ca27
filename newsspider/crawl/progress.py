"""Progress while it runs: a live table on a terminal, a plain line now and then elsewhere, nothing for machines."""

from __future__ import annotations

import logging
import sys
import time
from typing import TYPE_CHECKING, Any, Self

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text
from scrapy import signals
from scrapy.exceptions import NotConfigured
from twisted.internet.task import LoopingCall

from newsspider.crawl.bookkeeper import Bookkeeper
from newsspider.crawl.logformat import one_line
from newsspider.crawl.tickets import ticket_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from twisted.python.failure import Failure

logger = logging.getLogger(__name__)

LIVE_EVERY = 0.25  # seconds between two looks of the live table
PLAIN_EVERY = 5.0  # seconds between plain lines
ROOM_FOR_TABLE = 72  # columns; in fewer, lines as elsewhere: the names of the sites would be the first to go
ROOM_FOR_LAST = 110  # columns of a terminal from which on the newest address is shown as well
OUTCOMES = ("new", "changed", "unchanged", "duplicate", "rejected", "quarantined")


class Board:
    """All sites of this process in one view, on stderr, so that stdout stays for results."""

    def __init__(self) -> None:
        self.console = Console(stderr=True, highlight=False)
        self._rows: dict[str, Progress] = {}
        self._live: Live | None = None
        self._clock: LoopingCall | None = None
        self._told = time.monotonic()

    def join(self, progress: Progress) -> None:
        self._rows[progress.label] = progress
        if self.console.is_terminal and self._live is None:
            # Refreshed by the reactor: counts come from the database, whose connection does not cross threads.
            self._live = Live(self, console=self.console, auto_refresh=False, transient=True)
            self._live.start(refresh=True)
            self._clock = LoopingCall(self._live.refresh)
            self._clock.start(LIVE_EVERY, now=False).addErrback(self._live_failed)

    def leave(self, progress: Progress) -> None:
        self.tell(progress, "closed")
        if all(row.finished for row in self._rows.values()) and self._live is not None:
            self._stop()

    def _stop(self) -> None:
        if self._clock is not None and self._clock.running:
            self._clock.stop()
        if self._live is not None:
            self._live.stop()
        self._live = self._clock = None

    def _live_failed(self, failure: Failure) -> None:
        """The view is no reason to end a crawl: plain lines from here on."""
        logger.warning("no live table: %s", one_line(failure.getErrorMessage()))
        rows, self._rows = self._rows, {}  # stopping draws once more
        self._stop()
        self._rows = rows

    def tick(self, progress: Progress) -> None:
        if self._live is None and time.monotonic() - self._told >= PLAIN_EVERY:
            for row in self._rows.values():
                if not row.finished:
                    self.tell(row, "running")

    def tell(self, progress: Progress, state: str) -> None:
        if self._live is None:
            self._told = time.monotonic()
            print(f"{progress.label}: {state}, {_told(progress)}", file=sys.stderr)

    def __rich__(self) -> Table | Text:
        if self.console.width < ROOM_FOR_TABLE:
            lines = (f"{row.label}: {_told(row)}" for row in self._rows.values())
            return Text("\n".join(lines), no_wrap=True, overflow="ellipsis")
        table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim")
        table.add_column("site", overflow="fold", min_width=4)
        for heading in ("pages", "waiting", *OUTCOMES):
            table.add_column(heading, justify="right", no_wrap=True, min_width=len(heading))
        wide = self.console.width >= ROOM_FOR_LAST
        if wide:
            table.add_column("last", no_wrap=True)
        for row in self._rows.values():
            counts = row.counts()
            numbers = [str(counts.get(name, 0) or "") for name in OUTCOMES]
            last = [one_line(row.last)[-60:]] if wide else []
            table.add_row(row.label, str(row.pages), str(row.waiting), *numbers, *last)
        return table


def _told(progress: Progress) -> str:
    counts = ", ".join(f"{n} {name}" for name, n in progress.counts().items() if n)
    return f"{progress.pages} pages, {counts or 'nothing yet'}"


_board: list[Board] = []


class Progress:
    """Scrapy extension: one crawl's row on the board. ``NEWSSPIDER_PROGRESS`` false turns it off."""

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("NEWSSPIDER_PROGRESS"):
            raise NotConfigured
        self._crawler = crawler
        self.pages, self.waiting, self.last, self.finished = 0, 0, "", False
        self._counts: dict[str, int] = {}
        self._counted = 0.0
        if not _board:
            _board.append(Board())
        self._board = _board[0]

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        progress = cls(crawler)
        crawler.signals.connect(progress.opened, signal=signals.spider_opened)
        crawler.signals.connect(progress.page, signal=signals.response_received)
        crawler.signals.connect(progress.page_done, signal=signals.item_scraped)
        crawler.signals.connect(progress.closed, signal=signals.spider_closed)
        return progress

    @property
    def label(self) -> str:
        spider: Any = self._crawler.spider
        return str(spider.site.name if spider.site else "replay")

    def counts(self) -> dict[str, int]:
        """Outcomes so far, read from the ledger at most twice a second."""
        spider: Any = self._crawler.spider
        if not self.finished and time.monotonic() - self._counted > 0.5:
            self._counts = spider.books.ledger.tally(spider.books.run_id, spider.site.name if spider.site else None)
            self._counted = time.monotonic()
        return self._counts

    def opened(self) -> None:
        self._board.join(self)

    def page(self, response: Any) -> None:
        self.pages += ticket_of(response.request) is not None
        self.last = response.url
        scheduler: Any = self._crawler.engine.scheduler
        self.waiting = len(scheduler) if scheduler is not None else 0
        self._board.tick(self)

    def page_done(self) -> None:
        self._board.tick(self)

    def closed(self) -> None:
        keeper = self._crawler.get_extension(Bookkeeper)
        if keeper is not None and keeper.report is not None:
            self._counts = keeper.report.counts
        self.finished = True
        self._board.leave(self)
