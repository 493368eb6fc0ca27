"""The last stage: one immediate transaction per item, with children, revision, full text and ledger row in it.

store = Storage(open_database("data/news.db"))
store.put(article)          # normalizes, validates, deduplicates, stores: the whole way without Scrapy
"""

from __future__ import annotations

import asyncio
import sqlite3
from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlite_utils

from newsspider.items import Article, Fault, Listing
from pipelines.articles import Stored, store_article
from pipelines.booking import discover
from pipelines.dedupe import Keyed, keys_of
from pipelines.merges import settle_speakers
from pipelines.normalize import normalize
from pipelines.plain import plain
from pipelines.problems import StorageError
from pipelines.quarantine import store_fault
from pipelines.sharing import give_back, share
from pipelines.times import stamp
from pipelines.transactions import transaction
from pipelines.validate import validate

if TYPE_CHECKING:
    from scrapy import Spider
    from scrapy.crawler import Crawler

# What bad data, not a bad disk, makes SQLite say; OverflowError: an integer beyond 64 bits; UnicodeError: a surrogate
REFUSALS = (
    sqlite3.IntegrityError,
    sqlite3.DataError,
    sqlite3.ProgrammingError,
    OverflowError,
    UnicodeError,
    ValueError,
)


class Storage:
    """Items into one database. Raises StorageError when it cannot be written: nothing of the item is stored then, its
    URL stays pending, and a plain rerun takes it up."""

    def __init__(self, db: sqlite_utils.Database, *, site: str | None = None, run_id: str | None = None) -> None:
        """``site`` and ``run_id`` stand in where the items do not say."""
        self.db, self.site, self.run_id = db, site, run_id

    def put(self, item: Article | Fault | Listing, at: datetime | None = None) -> Stored | str | None:
        """The whole way of an item, without Scrapy: what was stored of an Article, or the id of its quarantine row."""
        return self.write(validate(cleaned) if isinstance(cleaned := normalize(item), Article) else cleaned, at)

    def write(self, item: Keyed | Article | Fault | Listing, at: datetime | None = None) -> Stored | str | None:
        """Write an item that has passed the stages before. One the database refuses is quarantined."""
        if isinstance(item, Fault):
            return self._write_fault(item, at)
        if isinstance(item, Listing):
            self._write_listing(item, at)
            return None
        keyed = item if isinstance(item, Keyed) else Keyed(item, keys_of(item, self.site))
        try:
            with transaction(self.db) as connection:
                return store_article(connection, keyed.article, keyed.keys, now=stamp(at), run_id=self.run_id)
        except REFUSALS as error:
            return self._write_fault(normalize(refused(keyed.article, error, "store")), at)

    def _write_fault(self, fault: Fault, at: datetime | None) -> str:
        with transaction(self.db) as connection:
            return store_fault(connection, fault, now=stamp(at), site=self.site, run_id=self.run_id)

    def _write_listing(self, listing: Listing, at: datetime | None) -> None:
        """Cards and the URLs they discover, in case the spider has not written them down before."""
        with transaction(self.db) as connection:
            for card in listing.cards:
                site = self.site or "unknown"
                discover(connection, site, card.url, listing.url, "listing", stamp(at), self.run_id, card)


def refused(item: Any, error: BaseException, stage: str) -> Fault:
    """The Fault for an item that broke a stage: what is known of it, and what the stage said."""
    article = item.article if isinstance(item, Keyed) else item
    known = {part.name: getattr(article, part.name) for part in fields(article)} if is_dataclass(article) else article
    payload = plain(known if isinstance(known, dict) else {"item": known})
    return Fault(
        url=str(getattr(article, "url", "")),
        kind="broken-item",
        reason=f"{type(error).__name__}: {error}",
        stage=stage,
        page_sha256=getattr(article, "page_sha256", None),
        payload=payload,
        fetched_at=getattr(article, "fetched_at", None),
        origin=getattr(article, "origin", None),
    )


class Store:
    """Scrapy item pipeline around Storage.

    Settings: NEWSSPIDER_DB (path) and NEWSSPIDER_RUN_ID. A failing disk closes the spider with reason
    ``storage_failed`` and leaves the message in the stat ``newsspider/storage_error``, for exit code 6. An item that
    broke an earlier stage is booked, too.
    """

    def __init__(self, crawler: Crawler, path: str | Path, run_id: str | None) -> None:
        self.crawler, self.path, self.run_id = crawler, Path(path), run_id
        self._storage: Storage | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Store:
        from scrapy import signals

        store = cls(crawler, crawler.settings.get("NEWSSPIDER_DB"), crawler.settings.get("NEWSSPIDER_RUN_ID"))
        crawler.signals.connect(store.item_error, signal=signals.item_error)
        return store

    @property
    def storage(self) -> Storage:
        """Opened at first use: an item_error of another stage may come before this stage is open."""
        if self._storage is None:
            spider = self.crawler.spider
            site = getattr(getattr(spider, "site", None), "name", None) or getattr(spider, "name", None)
            self._storage = Storage(share(self.path), site=site, run_id=self.run_id)
        return self._storage

    def open_spider(self) -> None:
        try:
            self._storage = self.storage
        except StorageError as error:
            self._note(error)
            raise

    def process_item(self, item: Any) -> Any:
        """Write it, count the outcome, and hand the plain item on."""
        try:
            result = self.storage.write(item)
        except StorageError as error:
            self._give_up(error)
            raise
        self._count(item, result)
        return item.article if isinstance(item, Keyed) else item

    def item_error(self, item: Any, spider: Spider, failure: Any) -> None:
        """A stage failed on an item. Storage failures are known already; anything else becomes a quarantine row."""
        if isinstance(failure.value, StorageError):
            return
        try:
            self.storage.write(normalize(refused(item, failure.value, "pipeline")))
        except StorageError as error:
            self._give_up(error)

    def close_spider(self) -> None:
        if self._storage is None:
            return
        try:
            if (
                self.crawler.stats.get_value("newsspider/storage_error") is None
            ):  # else each try waits for the lock again
                settle_speakers(self._storage.db)
        except StorageError as error:
            self._note(error)
        give_back(self._storage.db)
        self._storage = None

    def _count(self, item: Any, result: Stored | str | None) -> None:
        if isinstance(result, Stored):
            self.crawler.stats.inc_value(f"newsspider/articles/{result.outcome}")
        elif isinstance(item, Fault):
            self.crawler.stats.inc_value(f"newsspider/faults/{item.outcome}/{item.kind}")

    def _note(self, error: StorageError) -> None:
        self.crawler.stats.set_value("newsspider/storage_error", str(error))

    def _give_up(self, error: StorageError) -> None:
        """No article can be kept any more, so none is fetched: what was discovered stays pending."""
        from scrapy.utils.defer import deferred_from_coro

        first = self.crawler.stats.get_value("newsspider/storage_error") is None
        self._note(error)
        if first:
            deferred_from_coro(self._close())

    async def _close(self) -> None:
        """Close the crawl when no item is on its way. Scrapy 2.19 looks whether items are left only when a response is
        done, so closing around an item that came without one (from ``start``, or a fault) would wait for ever."""
        engine = self.crawler.engine
        engine.pause()
        while engine.scraper.slot is not None and not engine.scraper.slot.is_idle():
            await asyncio.sleep(0.02)
        if engine.spider is not None:
            await engine.close_spider_async(reason="storage_failed")
