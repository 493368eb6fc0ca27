"""Manners, proved from the server's own log."""

from __future__ import annotations

import sqlite3
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from harness import crawl, newsspider, rows
from testsite import Answer, LoopbackSite


class Busy(LoopbackSite):
    """Says once, in the midst of the articles, when it wants to be asked again."""

    status = 429
    said = False
    behind = timedelta()  # its clock

    def answer(self, target: str) -> Answer:
        if target == self.pieces[5].path and not self.said:
            self.said = True
            now = datetime.now(UTC) - self.behind
            at, date = (format_datetime(time, usegmt=True) for time in (now + timedelta(seconds=2), now))
            return Answer(self.status, b"later", {"Retry-After": at, "Date": date, "Content-Type": "text/plain"})
        return super().answer(target)


class Unreachable(LoopbackSite):
    """Its robots.txt cannot be had."""

    trouble = ""

    def answer(self, target: str) -> Answer:
        if target != "/robots.txt":
            return super().answer(target)
        if self.trouble == "loop":
            return Answer(302, b"", {"Location": "/robots.txt"})
        if self.trouble == "silence":
            time.sleep(3)
        raise ConnectionResetError


def paths(site: LoopbackSite) -> list[str]:
    return [seen.path for seen in site.log]


@pytest.mark.parametrize(
    ("status", "text"), [(500, "oops"), (200, "<!doctype html><title>Welcome</title>")], ids=["500", "html"]
)
def test_without_readable_robots_txt_nothing_is_asked(tmp_path: Path, status: int, text: str) -> None:
    with LoopbackSite(articles=5) as site:
        site.robots, site.robots_status = text, status
        run = crawl(site, tmp_path / "news.db")
    assert set(paths(site)) == {"/robots.txt"}
    assert len(site.log) <= 3
    assert run.code == 4
    assert any("robots.txt" in alarm for alarm in run.site["alarms"])


@pytest.mark.parametrize("trouble", ["silence", "reset", "loop"])
def test_without_any_robots_txt_nothing_is_asked(tmp_path: Path, trouble: str) -> None:
    with Unreachable(articles=5) as site:
        site.trouble = trouble
        run = crawl(site, tmp_path / "news.db", "-s", "DOWNLOAD_TIMEOUT=1")
    assert set(paths(site)) <= {"/robots.txt"}
    assert len(site.log) <= 6
    assert run.code == 4
    assert "robots-unreachable" in run.site["verdict"]


def test_rules_that_another_host_keeps_are_those_of_the_host_that_was_asked(tmp_path: Path) -> None:
    """RFC 9309, 2.3.1.2: redirects are followed across authorities; of that other host nothing else is wanted."""
    with LoopbackSite(articles=6) as site, LoopbackSite(articles=6) as keeper:
        there = keeper.address.replace("127.0.0.1", "localhost")
        site.instead["/robots.txt"] = Answer(301, b"", {"Location": f"http://{there}/robots.txt"})
        keeper.robots = f"User-agent: newsspider/9\nDisallow: {site.pieces[1].path}\nSitemap: /news-sitemap.xml\n"
        run = crawl(site, tmp_path / "news.db", "--allow-private", there)
    assert (run.site["counts"]["new"], run.site["faults"]["robots"]) == (5, 1)
    assert site.pieces[1].path not in paths(site)
    assert "/news-sitemap.xml" in paths(site)
    assert paths(keeper) == ["/robots.txt"]


def test_a_missing_robots_txt_allows_everything(tmp_path: Path) -> None:
    with LoopbackSite(articles=5) as site:
        site.robots_status = 404
        run = crawl(site, tmp_path / "news.db")
    assert (run.code, run.site["counts"]["new"]) == (0, 5)


def test_forbidden_paths_are_never_asked_and_are_booked(tmp_path: Path) -> None:
    with LoopbackSite(articles=5) as site:
        site.robots = "User-agent: newsspider\nDisallow: /stories/\n"
        run = crawl(site, tmp_path / "news.db")
    assert not site.article_fetches()
    assert run.code == 4
    assert run.site["faults"]["robots"] == 5
    assert "5 rejected" in run.site["books"]


def test_crawl_delay_is_kept_between_all_requests(tmp_path: Path) -> None:
    with LoopbackSite(articles=3) as site:
        site.robots = "User-agent: *\nCrawl-delay: 0.7\n"
        assert crawl(site, tmp_path / "news.db").site["counts"]["new"] == 3
    gaps = site.gaps()
    assert min(gaps) >= 0.68  # as the server saw them: a loaded machine hears one request late, the next in time
    assert sum(gaps) >= 0.7 * len(gaps)
    waits = rows(tmp_path / "news.db", "SELECT waited_s, required_wait_s FROM fetches WHERE required_wait_s > 0")
    assert len(waits) >= 3
    assert all(waited >= required - 0.01 for waited, required in waits)
    assert newsspider("audit", "--db", tmp_path / "news.db").code == 0


@pytest.mark.parametrize("path", ["/news", "/feed.xml"])
def test_retry_after_in_seconds_pauses_the_whole_host(tmp_path: Path, path: str) -> None:
    with LoopbackSite(articles=90) as site:
        site.throttled[path] = ["2"]
        run = crawl(site, tmp_path / "news.db")
    assert run.site["counts"]["new"] == 90
    said_no = next(seen.at for seen in site.log if seen.status == 429)
    later = [seen.at for seen in site.log if seen.at > said_no + 0.2]  # what was on its way arrives
    assert min(later) >= said_no + 1.9


@pytest.mark.parametrize(("status", "behind"), [(429, timedelta()), (503, timedelta(hours=1))], ids=["429", "503"])
def test_retry_after_as_a_date_pauses_articles_that_run_side_by_side(
    tmp_path: Path, status: int, behind: timedelta
) -> None:
    """Two go out at once and their answers overtake each other: the log of waits follows the order of sending."""
    db = tmp_path / "news.db"
    with Busy(articles=12) as site:
        site.delay = 0.05
        site.status, site.behind = status, behind
        run = crawl(site, db)
    assert run.site["counts"]["new"] == 12
    said_no = next(seen.at for seen in site.log if seen.status == status)
    later = [seen.at for seen in site.log if seen.at > said_no + 0.2]
    assert min(later) >= said_no + 1.0  # a date has whole seconds: of two, one at least is left
    audit = newsspider("audit", "--db", db)
    assert (audit.code, audit.out.splitlines()[-1]) == (0, "0 violations")


@pytest.mark.parametrize(
    ("wait", "days", "then"),
    [
        ("86400", 1, "2020-01-01T00:00:00Z"),
        # set by a clock that ran ahead: no promise is that long
        ("Wed, 21 Oct 2099 07:28:00 GMT", 7, "2099-10-21T07:28:00Z"),
    ],
    ids=["a day, over", "seventy years, capped"],
)
def test_a_wait_too_long_for_this_run_binds_the_next(tmp_path: Path, wait: str, days: int, then: str) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=5) as site:
        site.throttled["/news"] = [wait]
        first = crawl(site, db)
        asked = paths(site)
        second = crawl(site, db)
        assert paths(site) == asked
        [[until]] = rows(db, "SELECT next_visit_at FROM resources WHERE schedule_reason LIKE 'asked to wait%'")
        left = datetime.fromisoformat(until) - datetime.now(UTC)
        over = sqlite3.connect(db)
        over.execute("UPDATE resources SET next_visit_at = ? WHERE next_visit_at = ?", [then, until])
        over.commit()
        over.close()
        third = crawl(site, db)
    assert (first.code, second.code) == (4, 4)
    assert any("asked to wait until" in alarm for alarm in second.site["alarms"])
    assert timedelta(days=days, minutes=-5) < left <= timedelta(days=days)
    assert third.site["counts"]["new"] == 5
    assert not rows(db, "SELECT 1 FROM resources WHERE kind = 'robots' AND next_visit_at IS NOT NULL")


@pytest.mark.parametrize("wait", ["soon"])
def test_an_unreadable_wait_is_left_to_the_next_run(tmp_path: Path, wait: str) -> None:
    with LoopbackSite(articles=5) as site:
        site.throttled["/news"] = [wait]
        first = crawl(site, tmp_path / "news.db")
        asked = paths(site)
        second = crawl(site, tmp_path / "news.db")
    assert first.code == 4
    assert asked.count("/news") == 1
    assert second.site["counts"]["new"] == 5


def test_two_at_once_at_most_and_somebody_to_write_to(tmp_path: Path) -> None:
    with LoopbackSite(articles=30) as site:
        site.delay = 0.05
        crawl(site, tmp_path / "news.db", "--contact", "desk@example.com")
    assert max(seen.busy for seen in site.log) <= 2
    assert {seen.agent for seen in site.log} == {"newsspider/0.1.0 (+desk@example.com)"}


def test_a_live_crawl_needs_a_contact(tmp_path: Path) -> None:
    run = newsspider("ingest", "https://example.com/", "--db", tmp_path / "news.db")
    assert run.code == 2
    assert "--contact" in run.err
    assert not (tmp_path / "news.db").exists()


def test_a_crawl_delay_beyond_patience_is_left_to_the_next_run(tmp_path: Path) -> None:
    with LoopbackSite(articles=3) as site:
        site.robots = "User-agent: *\nCrawl-delay: 999999\n"
        run = crawl(site, tmp_path / "news.db")
    assert set(paths(site)) == {"/robots.txt"}
    assert any("crawl-delay 999999 s" in alarm for alarm in run.site["alarms"])


def test_a_host_that_refuses_again_and_again_is_left_alone_whatever_it_names(tmp_path: Path) -> None:
    with LoopbackSite(articles=30) as site:
        site.robots_status = 404
        site.instead |= {piece.path: Answer(429, b"no", {"Retry-After": "0"}) for piece in site.pieces}
        run = crawl(site, tmp_path / "news.db", "-s", "NEWSSPIDER_MAX_WAIT=4")
    # The fifth closes the host. By then each of the two requests at once may have made room for the next: one that is
    # under way behind the fifth, and behind an answer on its way to be counted another.
    assert sum(seen.status == 429 for seen in site.log) <= 8
    assert (run.code, run.site["counts"]["pending"], run.site["balanced"]) == (4, 30, True)
    (alarm,) = run.site["alarms"]
    assert "times in a row; left to the next run" in alarm
