"""Several sites in one command: each gets its verdict, none waits for the other or falls with it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from harness import QUICK, newsspider, rows
from test_books import start, until_articles
from testsite import LoopbackSite


def test_a_failing_site_does_not_stop_the_others(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=40) as good, LoopbackSite(articles=40) as slow, LoopbackSite() as bad:
        bad.robots_status = 503
        slow.delay = 0.1
        sites = (good, slow, bad)
        opened = [part for site in sites for part in ("--allow-private", site.address)]
        run = newsspider("ingest", *(site.base + "/news" for site in sites), *opened, "--db", db, "--json", *QUICK)
        # the quick one is done long before the slow one: they ran side by side
        assert good.log[-1].at < slow.log[-1].at
        assert slow.log[0].at < good.log[-1].at
        assert {seen.path for seen in bad.log} == {"/robots.txt"}
    verdicts = {report["site"]: report["exit_code"] for report in run.json["sites"]}
    assert sorted(verdicts.values()) == [0, 0, 4]
    assert run.code == 4
    assert rows(db, "SELECT count(*) FROM run_sites WHERE exit_code = 0") == [(2,)]
    # the invented articles of both sites are the same: one is the other's copy, and both are kept
    assert rows(db, "SELECT count(*) FROM articles WHERE url LIKE '%/stories/%'") == [(80,)]


def test_a_busy_site_is_left_out_and_the_others_are_crawled(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=40) as busy, LoopbackSite(articles=5) as free:
        busy.delay = 0.3
        first = start(busy, db)
        until_articles(busy, 1)
        opened = ["--allow-private", busy.address, "--allow-private", free.address]
        run = newsspider("ingest", busy.base + "/news", free.base + "/news", *opened, "--db", db, "--json", *QUICK)
        os.kill(first.pid, signal.SIGTERM)
        first.communicate(timeout=20)
    assert [report["counts"]["new"] for report in run.json["sites"]] == [5], run.out
    assert "already being crawled" in run.err
    assert run.code == 75
