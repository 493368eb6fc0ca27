"""What becomes of an article's page, as its site tells it: gone, moved, unpublished, back. No row is ever deleted."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from harness import crawl, rows
from testsite import Answer, LoopbackSite
from testsite_pages import article

HTML = {"Content-Type": "text/html; charset=utf-8"}
REMOVED = "<title>Removed</title><h1>This article is no longer available</h1><p>The editors took it down.</p>"
FATE = ("404", "410", "301", "308", "302", "to the listing", "says so", "as ever")


def redirect(status: int, target: str) -> Answer:
    return Answer(status, b"", {"Location": target})


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """Three runs that look at every article: all is well, each meets its fate, and all is as it was."""
    db = tmp_path_factory.mktemp("states") / "news.db"
    with LoopbackSite(articles=len(FATE)) as site:
        site.robots_status = 404
        path = dict(zip(FATE, (piece.path for piece in site.pieces), strict=True))
        states, kept = [], []
        for number in range(3):
            site.instead = {} if number != 1 else {
                path["404"]: Answer(404, b"<h1>Not found</h1>", HTML),
                path["410"]: Answer(410, b"<h1>Gone</h1>", HTML),
                path["301"]: redirect(301, "/moved/301"),
                path["308"]: redirect(308, "/moved/308"),
                path["302"]: redirect(302, "/moved/302"),
                path["to the listing"]: redirect(301, "/news"),
                path["says so"]: Answer(200, REMOVED.encode(), HTML),
            }  # fmt: skip
            for code in ("301", "308", "302") if number == 1 else ():
                there = article(site.by_path[path[code]], site.base).replace(path[code], f"/moved/{code}")
                site.instead[f"/moved/{code}"] = Answer(200, there.encode(), HTML)
            time.sleep(1 - time.time() % 1)  # states are dated to the second, and a run may take less
            run = crawl(site, db, "--revisit")
            assert run.code == 0, run.err
            assert run.site["balanced"]
            now = rows(
                db, "SELECT l.url, a.state, a.state_at, a.body FROM ledger l JOIN articles a ON a.id = l.article_id"
            )
            states.append({fate: next(row[1:] for row in now if row[0].endswith(path[fate])) for fate in FATE})
            kept.append(rows(db, "SELECT count(*) FROM articles"))
        plans = dict(rows(db, "SELECT replace(url, ?, ''), schedule_reason FROM resources", site.base))
        yield SimpleNamespace(db=db, states=states, kept=kept, plan={fate: plans[path[fate]] for fate in FATE})


@pytest.mark.parametrize(
    ("fate", "state"),
    [
        ("404", "gone"),
        ("410", "gone"),
        ("301", "moved"),
        ("308", "moved"),
        ("302", "live"),
        ("to the listing", "unpublished"),
        ("says so", "unpublished"),
        ("as ever", "live"),
    ],
)
def test_a_state_has_a_date_and_the_article_keeps_its_text(told: SimpleNamespace, fate: str, state: str) -> None:
    found, since, body = told.states[1][fate]
    assert found == state
    assert bool(since) is (state != "live")
    assert body == told.states[0][fate][2]


def test_no_row_is_deleted_and_none_is_made_of_a_listing(told: SimpleNamespace) -> None:
    assert told.kept == [[(len(FATE),)]] * 3


@pytest.mark.parametrize("fate", FATE)
def test_what_is_back_is_live_again_and_only_gone_for_good_is_not_looked_for(told: SimpleNamespace, fate: str) -> None:
    """The pages are back with the validators of old: most are told by a 304."""
    assert told.states[2][fate][0] == ("gone" if fate == "410" else "live")
    assert ("again in" in told.plan[fate]) is (fate != "410")


def test_a_move_is_seen_although_the_page_has_not_changed_and_lasts(tmp_path: Path) -> None:
    """The new place would answer 304 to the validators of the old one."""
    db = tmp_path / "news.db"
    with LoopbackSite(articles=2) as site:
        site.robots_status = 404
        piece = site.pieces[0]
        same = Answer(200, article(piece, site.base).encode(), HTML | {"ETag": '"one"'})
        site.instead[piece.path] = same
        crawl(site, db)
        site.instead |= {piece.path: redirect(301, "/moved"), "/moved": same}
        found = []
        for _ in range(3):
            crawl(site, db, "--revisit")
            found.append(rows(db, "SELECT state FROM articles WHERE url LIKE ?", f"%{piece.path}"))
    assert found == [[("moved",)]] * 3
    assert rows(db, "SELECT state FROM article_states") == [("moved",)]


def test_addresses_that_lead_to_an_article_are_not_visited_beside_it(tmp_path: Path) -> None:
    """Two of three cards redirect to the third: one article, and no move of its own."""
    db = tmp_path / "news.db"
    with LoopbackSite(articles=3) as site:
        site.robots_status = 404
        own, *others = [piece.path for piece in site.pieces]
        site.instead |= {path: redirect(301, own) for path in others}
        assert crawl(site, db).site["counts"]["new"] == 1
        site.forget()
        assert crawl(site, db, "--revisit").site["counts"]["unchanged"] == 1
        asked = [seen.path for seen in site.log if seen.path in (own, *others)]
    assert len(asked) <= 2  # the one that came first, and where it leads
    assert rows(db, "SELECT state FROM articles") == [("live",)]
    assert rows(db, "SELECT 1 FROM article_states") == []


def test_every_state_is_kept_with_its_date(told: SimpleNamespace) -> None:
    sql = "SELECT group_concat(state, ' ') FROM (SELECT * FROM article_states ORDER BY at) GROUP BY article_id"
    found = sorted(row[0] for row in rows(told.db, sql))
    assert found == ["gone", "gone live", "moved live", "moved live", "unpublished live", "unpublished live"]
