"""Real processes: killed in mid-write, racing each other for a new file, crawling one site twice."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipelines.database import open_database
from pipelines.ledger import Ledger
from pipelines.locks import SiteLock, lock_path
from pipelines.problems import SiteBusy

HERE = Path(__file__).parent
ARTICLES = 200

WRITER = """
import sys
from pipelines.database import open_database
from pipelines.ledger import Ledger
from pipelines.store import Storage
from storage_samples import make_article, origin

path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
db = open_database(path)
ledger, storage = Ledger(db), Storage(db, site="ostmark")
for n in range(first, last):
    ledger.discover("ostmark", f"https://ostmark.example/{n}")
print("discovered", flush=True)
for entry in ledger.pending("ostmark"):
    n = entry.url.rsplit("/", 1)[1]
    body = f"Story number {n}. " + "Cranes lift what ships bring, and the harbor counts it. " * 30
    storage.put(make_article(url=entry.url, headline=f"Story {n}", body=body, origin=origin(entry.url)))
"""


def start(code: str, *args: object) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1])])}
    command = [sys.executable, "-c", code, *map(str, args)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finish(process: subprocess.Popen[bytes]) -> None:
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors.decode()


def test_kill_9_loses_and_doubles_nothing(path: Path) -> None:
    """Killed at several moments of the work; every rerun takes up what is pending, the last one finishes."""
    for delay in (0.01, 0.05, 0.1, 0.15):
        process = start(WRITER, path, 0, ARTICLES)
        assert process.stdout is not None
        assert process.stdout.readline() == b"discovered\n"
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        check = sqlite3.connect(path)
        stored = check.execute("SELECT count(*) FROM articles").fetchone()[0]
        assert check.execute("SELECT count(*) FROM ledger WHERE state = 'stored'").fetchone()[0] == stored
        assert check.execute("SELECT count(*) FROM quotes").fetchone()[0] == 0
        assert check.execute("SELECT count(DISTINCT article_id) FROM bullets").fetchone()[0] == stored
        check.close()
    finish(start(WRITER, path, 0, ARTICLES))
    db = open_database(path)
    assert db.execute("SELECT count(*), count(DISTINCT headline) FROM articles").fetchone() == (ARTICLES, ARTICLES)
    books = Ledger(db).books()
    assert (books.stored, books.pending, books.balanced) == (ARTICLES, 0, True)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.execute("INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")
    db.conn.close()


def test_racing_starts_share_one_new_file(path: Path) -> None:
    """Migrations run once, the others wait; then all of them write at the same time."""
    processes = [start(WRITER, path, n * 20, n * 20 + 20) for n in range(5)]
    for process in processes:
        finish(process)
    db = open_database(path)
    assert db.execute("SELECT count(*) FROM articles").fetchone() == (100,)
    assert Ledger(db).books().balanced
    db.conn.close()


HOLDER = """
import sys, time
from pipelines.locks import SiteLock
with SiteLock(sys.argv[1], "ostmark"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_one_crawl_per_site_and_the_system_frees_a_dead_ones_lock(path: Path) -> None:
    holder = start(HOLDER, path)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    began = time.monotonic()
    with pytest.raises(SiteBusy, match=str(holder.pid)) as caught:
        SiteLock(path, "ostmark").acquire()
    assert time.monotonic() - began < 10  # it does not wait for the holder, who sleeps for 60
    assert caught.value.exit_code == 75
    with SiteLock(path, "nordpost"), SiteLock(path.with_name("other.db"), "ostmark"):
        pass
    holder.kill()
    holder.communicate()
    with SiteLock(path, "ostmark") as lock:
        assert lock.path.read_text() == f"{os.getpid()}\n"
    SiteLock(path, "ostmark").acquire().release()


def test_a_forked_worker_does_not_keep_the_lock(path: Path) -> None:
    lock = SiteLock(path, "ostmark").acquire()
    (alive_r, alive_w), (stop_r, stop_w) = os.pipe(), os.pipe()
    worker = os.fork()
    if not worker:
        os.close(stop_w)
        os.write(alive_w, b"x")
        os.read(stop_r, 1)  # lives until the test ends
        os._exit(0)
    try:
        os.read(alive_r, 1)
        lock.release()
        SiteLock(path, "ostmark").acquire().release()
    finally:
        for descriptor in (alive_r, alive_w, stop_r, stop_w):
            os.close(descriptor)
        os.waitpid(worker, 0)


def test_one_database_by_another_name_has_one_lock(path: Path) -> None:
    path.touch()
    link = path.with_name("link.db")
    link.symlink_to(path)
    with SiteLock(path, "ostmark"), pytest.raises(SiteBusy):
        SiteLock(link, "ostmark").acquire()


def test_lock_files_have_tame_names(path: Path) -> None:
    assert lock_path(path, "ostmark").name == "news.db.ostmark.lock"
    assert lock_path(path, "127.0.0.1").name == "news.db.127.0.0.1.lock"
    for hostile in ("../../etc/x", "a\x00b", "x" * 300, "", "CON:"):
        name = lock_path(path, hostile).name
        assert name.isascii()
        assert "/" not in name
        assert len(name) < 60
