"""Several sites in one command: each gets its verdict, none waits for the other or falls with it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from harness import QUICK, environment, newsspider, rows
from test_books import start, until_articles
from testsite import LoopbackSite

from newsspider.crawl.targets import targets_of
from pipelines.locks import SiteLock


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


DECLARED = """
from newsspider.site import Site
from newsspider.spider import NewsSpider

class Declared(NewsSpider):
    name = {name!r}
    site = Site({name!r}, [{host!r}], listings=["http://{host}:{port}/news"], group={group!r}, timezone="Europe/Oslo")
"""


def test_a_group_is_crawled_by_its_name_and_each_site_gets_its_verdict(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=30) as one, LoopbackSite(articles=30) as two, LoopbackSite(articles=3) as third:
        two.robots_status = 503
        sites = {
            "one": ("127.0.0.1", one, "coast"),
            "two": ("localhost", two, "coast"),
            "third": ("127.0.0.3", third, "hills"),
        }
        opened = []
        for name, (host, site, group) in sites.items():
            port = site.address.rpartition(":")[2]
            (tmp_path / f"{name}.py").write_text(DECLARED.format(name=name, host=host, port=port, group=group))
            opened += ["--allow-private", f"{host}:{port}"]
        env = environment(NEWSSPIDER_SITES=str(tmp_path))
        run = newsspider("ingest", "coast", *opened, "--db", db, "--json", *QUICK, env=env)
        assert not third.log
        assert {seen.path for seen in two.log} == {"/robots.txt"}
    assert {report["site"]: report["exit_code"] for report in run.json["sites"]} == {"one": 0, "two": 4}
    assert (run.code, rows(db, "SELECT count(*) FROM articles")) == (4, [(30,)])


def test_a_busy_site_is_left_out_and_the_others_are_crawled(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite() as busy, LoopbackSite(articles=5) as free:  # busy for a minute, however slow the machine
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


def test_sites_that_are_all_busy_are_one_document(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=5) as one, LoopbackSite(articles=5) as two:
        targets = targets_of([one.base, two.base])
        opened = ["--allow-private", one.address, "--allow-private", two.address]
        command = ("ingest", one.base + "/news", two.base + "/news", *opened, "--db", db, "--json", *QUICK)
        with SiteLock(db, targets[0].name):
            some = newsspider(*command)
            with SiteLock(db, targets[1].name):
                none = newsspider(*command)
    left = {"site": targets[0].name, "exit_code": 75}
    assert (some.code, some.json["exit_code"], len(some.json["sites"])) == (75, 75, 1)
    assert left.items() <= some.json["left_out"][0].items()
    assert (none.code, none.json["exit_code"], none.json["sites"]) == (75, 75, [])
    assert [row["site"] for row in none.json["left_out"]] == [target.name for target in targets]


def test_a_site_that_cannot_start_is_told_and_the_others_are_crawled(tmp_path: Path) -> None:
    broken = '    def __init__(self, *args, **kwargs):\n        raise RuntimeError("no key")\n'
    with LoopbackSite(articles=5) as one, LoopbackSite(articles=5) as two:
        for name, site, host in (("one", one, "127.0.0.1"), ("two", two, "localhost")):
            port = site.address.rpartition(":")[2]
            source = DECLARED.format(name=name, host=host, port=port, group="coast")
            (tmp_path / f"{name}.py").write_text(source + (broken if name == "two" else ""))
        opened = ["--allow-private", one.address, "--allow-private", two.address.replace("127.0.0.1", "localhost")]
        env = environment(NEWSSPIDER_SITES=str(tmp_path))
        run = newsspider("ingest", "coast", *opened, "--db", tmp_path / "n.db", "--json", *QUICK, env=env)
    assert [(report["site"], report["exit_code"]) for report in run.json["sites"]] == [("one", 0)]
    assert [row["site"] for row in run.json["left_out"]] == ["two"]
    assert run.code == 3
    assert "no key" in run.err
    assert "Traceback" not in run.err


def test_a_site_that_needs_a_browser_does_not_keep_the_others_waiting_for_one(tmp_path: Path) -> None:
    with LoopbackSite(articles=5) as one, LoopbackSite(articles=5) as two:
        for name, site in (("one", one), ("two", two)):
            host, _, port = site.address.rpartition(":")
            source = DECLARED.format(name=name, host=host, port=port, group="coast")
            scripts = source.replace("group=", "javascript=True, group=")
            (tmp_path / f"{name}.py").write_text(scripts if name == "two" else source)
        opened = ["--allow-private", one.address, "--allow-private", two.address]
        without = ("-s", "NEWSSPIDER_CHROMIUM=/nowhere/chromium")
        env = environment(NEWSSPIDER_SITES=str(tmp_path))
        run = newsspider("ingest", "coast", *opened, *without, "--db", tmp_path / "n.db", "--json", *QUICK, env=env)
        assert not two.log
    assert [(report["site"], report["exit_code"]) for report in run.json["sites"]] == [("one", 0)]
    assert [(row["site"], row["exit_code"]) for row in run.json["left_out"]] == [("two", 2)]
    assert (run.code, "two: " in run.err, len(run.err.splitlines())) == (2, True, 1)
