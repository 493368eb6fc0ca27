"""The four stages in a real crawl, with Scrapy 2.19 and without a network: items come from ``start``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipelines.database import open_database
from pipelines.ledger import Ledger

HERE = Path(__file__).parent

CRAWL = """
import json, sys, warnings
from scrapy import Spider
from scrapy.crawler import CrawlerProcess
from scrapy.exceptions import ScrapyDeprecationWarning
from newsspider.items import Card, Fault, Listing
from storage_samples import make_article, origin

warnings.simplefilter("error", ScrapyDeprecationWarning)

class Feeder(Spider):
    name = "feeder"
    async def start(self):
        for n in range(30):
            url = f"https://ostmark.example/{n}"
            yield make_article(url=url, headline=f"Story {n}", body=f"{n} " + "Cranes lift what ships bring. " * 20, origin=origin(url))
        yield make_article(url="https://ostmark.example/wall", page_kind="consent", origin=origin("https://ostmark.example/wall"))
        yield Fault("https://ostmark.example/slow", "timeout", "no answer", "download", origin=origin("https://ostmark.example/slow"))
        yield Listing("https://ostmark.example/", [Card("https://ostmark.example/1", "Story 1")])
        broken = make_article(url="https://ostmark.example/bad", origin=origin("https://ostmark.example/bad"))
        broken.quotes = [None]
        yield broken

stages = {"Normalize": 100, "Validate": 300, "Dedupe": 500, "Store": 900}
process = CrawlerProcess({
    "ITEM_PIPELINES": {f"pipelines.{name.lower()}.{name}": order for name, order in stages.items()},
    "NEWSSPIDER_DB": sys.argv[1], "NEWSSPIDER_RUN_ID": "run-1", "LOG_LEVEL": "CRITICAL", "TELNETCONSOLE_ENABLED": False,
})
crawler = process.create_crawler(Feeder)
process.crawl(crawler)
process.start()
print(json.dumps({k: v for k, v in crawler.stats.get_stats().items() if k.startswith("newsspider/") or k == "finish_reason"}))
"""


def crawl(path: Path, setup: str = "") -> tuple[dict[str, Any], str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1])])}
    done = subprocess.run(
        [sys.executable, "-c", setup + CRAWL, str(path)], env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


@pytest.fixture
def crawled(path: Path) -> tuple[dict[str, Any], str]:
    return crawl(path)


def test_every_item_is_stored_or_booked(path: Path, crawled: tuple[dict[str, Any], str]) -> None:
    stats, errors = crawled
    assert "Traceback" not in errors
    assert stats["newsspider/articles/new"] == 30
    assert stats["newsspider/faults/rejected/consent"] == 1
    assert stats["finish_reason"] == "finished"
    db = open_database(path)
    books = Ledger(db).books()
    assert (books.stored, books.rejected, books.quarantined, books.balanced) == (30, 1, 2, True)
    kinds = db.execute("SELECT kind, stage FROM quarantine ORDER BY kind").fetchall()
    assert kinds == [("broken-item", "pipeline"), ("consent", "validate"), ("timeout", "download")]
    assert db.execute("SELECT count(*) FROM cards").fetchone() == (1,)
    assert db.execute("SELECT DISTINCT run_id FROM articles").fetchall() == [("run-1",)]
    db.conn.close()


def test_a_full_disk_ends_the_crawl_and_a_rerun_finishes_it(path: Path) -> None:
    open_database(path).conn.close()
    full = (
        "import pipelines.database, pipelines.sharing\n"
        "def small(path, connect=pipelines.database.connect):\n"
        "    db = connect(path)\n"
        "    db.execute(f'PRAGMA max_page_count = {db.execute(\"PRAGMA page_count\").fetchone()[0] + 8}')\n"
        "    return db\n"
        "pipelines.sharing.connect = small\n"
    )
    stats, _ = crawl(path, full)
    assert "full" in stats["newsspider/storage_error"]
    assert stats["finish_reason"] == "storage_failed"
    stats, _ = crawl(path)
    assert stats.get("newsspider/articles/new", 0) > 0
    db = open_database(path)
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (30,)
    assert Ledger(db).books().balanced
    db.conn.close()
