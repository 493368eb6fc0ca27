"""Killed, stopped, started twice: nothing is lost, nothing doubled, and a plain rerun goes on."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from harness import QUICK, ROOT, crawl, environment, rows
from testsite import LoopbackSite


def start(site: LoopbackSite, db: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "newsspider.cli", "ingest", site.base + "/news", "--allow-private", site.address]
    return subprocess.Popen(
        [*command, "--db", str(db), "--json", *QUICK],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment(),
    )  # fmt: skip


def until_articles(site: LoopbackSite, number: int, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while len(site.article_fetches()) < number:
        assert time.monotonic() < deadline, "the crawl does not get on"
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGKILL, -9), (signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)],
    ids=["KILL", "TERM", "INT", "HUP"],
)
def test_a_stopped_crawl_is_taken_up_where_it_was(tmp_path: Path, number: int, code: int) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=80) as site:
        site.delay = 0.02
        running = start(site, db)
        until_articles(site, 25)
        os.kill(running.pid, number)
        began = time.monotonic()
        _, err = running.communicate(timeout=20)
        assert time.monotonic() - began < 10
        assert running.returncode == code
        assert "Traceback" not in err
        rerun = crawl(site, db)
    assert rerun.code == 0
    assert rows(db, "SELECT count(*) FROM articles WHERE url LIKE '%/stories/%'") == [(80,)]
    assert "80 discovered = 80 stored" in rerun.site["books"]
    assert rows(db, "PRAGMA integrity_check") == [("ok",)]


def spent() -> float:
    """Seconds of processor time of all processes that this one has started and seen end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def bare_start() -> float:
    before = spent()
    subprocess.run([sys.executable, "-c", "import scrapy.cmdline, scrapy.core.engine"], check=True)
    return spent() - before


def test_the_second_crawl_of_a_site_at_once_exits_75_quickly(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite() as site:  # busy for a minute, however slow the machine
        site.delay = 0.3
        first = start(site, db)
        until_articles(site, 1)
        before = spent()
        second = crawl(site, db)
        took = spent() - before
        os.kill(first.pid, signal.SIGTERM)
        first.communicate(timeout=20)
    assert second.code == 75
    assert len(second.err.strip().splitlines()) == 1
    # a second on an idle machine; in processor time, as others may be busy, and twice that on a machine with shared cores
    assert took < 2 + 2 * bare_start()
    assert second.seconds < 20  # it waits for nobody


def crawl_with_files_of(blocks: int, site: LoopbackSite, db: Path) -> subprocess.CompletedProcess[str]:
    """A crawl that may write files of so many blocks of 512 bytes, and no larger."""
    limited = [
        "sh", "-c", f'ulimit -f {blocks}; exec "$0" "$@"', sys.executable, "-m", "newsspider.cli", "ingest",
        site.base + "/news", "--allow-private", site.address, "--db", str(db), "--json", *QUICK,
    ]  # fmt: skip
    return subprocess.run(limited, capture_output=True, text=True, cwd=ROOT, env=environment(), check=False)


def test_a_full_disk_ends_the_crawl_with_6_and_a_rerun_repairs_it(tmp_path: Path) -> None:
    """A limit on the size of files stands for a full disk: SQLite and the archive meet the same error."""
    db = tmp_path / "news.db"
    with LoopbackSite(articles=60) as site:
        full = crawl_with_files_of(2500, site, db)
        assert full.returncode == 6, full
        assert "Traceback" not in full.stderr
        (report,) = json.loads(full.stdout)["sites"]
        kept = rows(db, "SELECT count(*) FROM articles")[0][0]
        assert report["counts"]["new"] == kept > 0
        rerun = crawl(site, db)
    assert rerun.code == 0, rerun
    assert rows(db, "SELECT count(*) FROM articles WHERE url LIKE '%/stories/%'") == [(60,)]
    assert rows(db, "PRAGMA integrity_check") == [("ok",)]


def test_a_disk_that_is_full_from_the_start_is_told_in_words(tmp_path: Path) -> None:
    """40 kB are enough for what SQLite shares between processes, and for nine pages of its log."""
    db = tmp_path / "news.db"
    with LoopbackSite(articles=3) as site:
        assert crawl(site, db).code == 0
        full = crawl_with_files_of(80, site, db)
    assert full.returncode == 6, full
    assert "Traceback" not in full.stderr
    (report,) = json.loads(full.stdout)["sites"]
    assert (report["exit_code"], "cannot write the database" in report["verdict"]) == (6, True)
