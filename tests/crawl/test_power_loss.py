"""A machine that loses power keeps of the write-ahead log what had reached the disk: whole, cut anywhere, with holes.

SQLite syncs the log before it folds it into the file (synchronous = NORMAL), so the file itself is as the last checkpoint
left it, and of what came after a beginning survives. Copies taken in the midst of a crawl are damaged in just that way.
"""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from harness import crawl, rows
from test_books import start, until_articles
from testsite import LoopbackSite

STORIES = 30


def copies(site: LoopbackSite, db: Path) -> Iterator[Path]:
    """The files of a running crawl as they are at some moments: the database first, so that its log is the younger."""
    for reached in (1, 8, 20):
        until_articles(site, reached)
        time.sleep(0.05)
        copy = db.with_name(f"copy-{reached}") / db.name
        copy.parent.mkdir()
        for name in (db.name, f"{db.name}-wal"):
            shutil.copy(db.with_name(name), copy.with_name(name))
        yield copy


def cut(copy: Path, share: float, hole: bool) -> None:
    """What was written last has not reached the disk, or not all of it."""
    log = copy.with_name(f"{copy.name}-wal")
    at = int(log.stat().st_size * share)
    with log.open("r+b") as file:
        if hole:
            file.seek(at)
            file.write(bytes(4096))
        else:
            file.truncate(at)


def test_whatever_of_the_log_is_left_is_whole_and_a_rerun_gets_the_rest(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=STORIES) as site:
        site.delay = 0.03
        running = start(site, db)
        taken = list(copies(site, db))
        running.kill()
        running.communicate()
        found = []
        for copy in taken:
            for share, hole in ((0.0, False), (0.37, False), (0.6, True), (0.93, False)):
                torn = copy.parent / f"{share}" / db.name
                shutil.copytree(copy.parent, torn.parent, ignore=shutil.ignore_patterns("0.*"))
                cut(torn, share, hole)
                assert rows(torn, "PRAGMA integrity_check") == [("ok",)]
                assert rows(torn, "PRAGMA foreign_key_check") == []
                found.append(_stored(torn))
        site.delay = 0
        rerun = crawl(site, torn)
    assert max(found) > min(found) >= 0  # some were lost, and not all
    assert (rerun.code, rerun.site["balanced"]) == (0, True)
    assert rows(torn, "SELECT count(*) FROM articles WHERE url LIKE '%/stories/%'") == [(STORIES,)]


def _stored(db: Path) -> int:
    """Articles; each with its row in the books and its words in the search index, and no such row without an article."""
    try:
        [(articles,)] = rows(db, "SELECT count(*) FROM articles")
    except sqlite3.OperationalError:  # the cut was before the tables were made
        return 0
    assert rows(db, "SELECT count(*) FROM ledger WHERE state = 'stored'") == [(articles,)]
    rows(db, "INSERT INTO articles_fts (articles_fts, rank) VALUES ('integrity-check', 1)")  # raises when it differs
    return int(articles)
