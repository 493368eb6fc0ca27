"""A site that turns everybody away half-way through a crawl is not asked for the rest, and nothing of it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from harness import crawl, rows
from test_sources import CHALLENGE, CONSENT
from testsite import Answer, LoopbackSite

from newsspider.crawl.manners import MOST_TURNED_AWAY as MOST_IN_A_ROW

HTML = {"Content-Type": "text/html; charset=utf-8"}
PAGES = 60
UNDER_WAY = 6  # requests that are out, or about to be, when the last refusal is read


def asked(site: LoopbackSite, since: int = 0) -> int:
    paths = {piece.path for piece in site.pieces}
    return sum(seen.path in paths for seen in site.log[since:])


@pytest.mark.parametrize(
    ("kind", "status", "page"),
    [("blocked", 403, "<h1>Forbidden</h1>"), ("challenge", 200, CHALLENGE), ("consent", 200, CONSENT)],
)
def test_after_twenty_refusals_in_a_row_the_rest_waits_for_the_next_run(
    tmp_path: Path, kind: str, status: int, page: str
) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=PAGES) as site:
        site.robots_status = 404
        site.instead = {piece.path: Answer(status, page.encode(), HTML) for piece in site.pieces}
        run = crawl(site, db)
        refused = run.site["faults"][kind]
        assert MOST_IN_A_ROW <= asked(site) == refused <= MOST_IN_A_ROW + UNDER_WAY
        assert run.site["faults"]["held-back"] == PAGES - refused
        assert run.code == 4
        assert run.site["balanced"]
        assert [alarm for alarm in run.site["alarms"] if f"{MOST_IN_A_ROW} pages in a row" in alarm]

        site.instead = {}
        rerun = crawl(site, db, "--retry")
    assert rerun.site["counts"]["new"] == PAGES
    assert rows(db, "SELECT count(*) FROM ledger WHERE state = 'pending'") == [(0,)]


def test_what_was_never_asked_for_stays_pending_in_however_many_runs(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=PAGES) as site:
        site.robots_status = 404
        site.instead = {piece.path: Answer(403, b"<h1>Forbidden</h1>", HTML) for piece in site.pieces}
        for _ in range(4):
            before = len(site.log)
            assert crawl(site, db).code == 4
            assert asked(site, before) <= MOST_IN_A_ROW + UNDER_WAY
        never = PAGES - len({seen.path for seen in site.log} & {piece.path for piece in site.pieces})
    assert rows(db, "SELECT count(*) FROM quarantine WHERE kind = 'held-back' AND outcome <> 'pending'") == [(0,)]
    assert never <= rows(db, "SELECT count(*) FROM ledger WHERE state = 'pending'")[0][0]


def test_refusals_between_articles_end_nothing(tmp_path: Path) -> None:
    with LoopbackSite(articles=PAGES) as site:
        site.robots_status = 404
        site.instead = {piece.path: Answer(403, b"<h1>Forbidden</h1>", HTML) for piece in site.pieces[::2]}
        run = crawl(site, tmp_path / "news.db")
        assert asked(site) == PAGES
    assert run.site["faults"]["blocked"] == PAGES // 2
    assert "held-back" not in run.site["faults"]
    assert run.site["counts"]["new"] == PAGES // 2


def test_addresses_that_are_not_asked_for_end_no_row(tmp_path: Path) -> None:
    """Every second page is forbidden by robots.txt: the host has shown nothing between its refusals."""
    with LoopbackSite(articles=PAGES) as site:
        site.robots = "User-agent: *\n" + "".join(f"Disallow: {piece.path}$\n" for piece in site.pieces[::2])
        site.instead = {piece.path: Answer(403, b"<h1>Forbidden</h1>", HTML) for piece in site.pieces}
        run = crawl(site, tmp_path / "news.db")
        assert MOST_IN_A_ROW <= asked(site) <= MOST_IN_A_ROW + UNDER_WAY < PAGES // 2
    assert run.site["faults"]["held-back"] > 0
    assert run.site["balanced"]
