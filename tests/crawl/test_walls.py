"""What stands in an article's place is told apart, counted, booked with its class, and never stored as an article."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from harness import crawl, rows
from test_sources import CHALLENGE, CONSENT, LOGIN
from testsite import Answer, LoopbackSite
from testsite_pages import card

HTML = {"Content-Type": "text/html; charset=utf-8"}
STUB = (
    '<title>Ferry deal</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
    '"headline":"Ferry deal","isAccessibleForFree":false}</script><article><h1>Ferry deal</h1><p>The ferry deal was '
    "signed on Tuesday evening by both sides, after talks that had nearly failed.</p></article><div>Subscribe</div>"
)
SHELL = "<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript><script src='/a.js'></script>"
WALLS: dict[str, tuple[str, int, str]] = {  # case -> kind it is booked as, status, page
    "consent": ("consent", 200, CONSENT),
    "challenge": ("challenge", 200, CHALLENGE),
    "challenge 403": ("blocked", 403, CHALLENGE),
    "login": ("login", 200, LOGIN),
    "paywall": ("paywall", 200, STUB),
    "soft 404": ("soft404", 200, "<title>Page not found</title><h1>We cannot find that page</h1>"),
    "shell": ("js-shell", 200, SHELL),
    "empty": ("empty", 200, "<title>Story</title><h1>Story</h1>"),
    "no body": ("empty", 200, ""),
    "listing": ("listing", 200, ""),  # made of the site's own cards
    "other country": ("blocked", 200, "<h1>Sorry</h1><p>This page is not available in your country.</p>"),
    "firewall": (
        "blocked",
        200,
        "<title>Request Rejected</title><p>The requested URL was rejected. Your support ID is: 4711.</p>",
    ),
    "closed": (
        "server-error",
        200,
        "<h1>Back soon</h1><p>The whole site is closed for scheduled maintenance until noon.</p>",
    ),
    "broken": (
        "server-error",
        200,
        "<h1>Internal Server Error</h1><p>This server could not do what it was asked to do.</p>",
    ),
    "401": ("blocked", 401, "<h1>Members only</h1>"),
    "403": ("blocked", 403, "<h1>Forbidden</h1>"),
    "451": ("blocked", 451, "<h1>Unavailable for legal reasons</h1>"),
    "404": ("not-found", 404, "<h1>Not found</h1>"),
    "410": ("gone", 410, "<h1>Gone</h1>"),
}
GOOD = len(WALLS) + 2


@pytest.fixture(scope="module")
def walled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    db = tmp_path_factory.mktemp("walls") / "news.db"
    with LoopbackSite(articles=len(WALLS) + GOOD) as site:
        site.robots_status = 404
        paths = {case: piece.path for case, piece in zip(WALLS, site.pieces[::2], strict=False)}
        site.instead["/news"] = Answer(200, f"<main>{''.join(map(card, site.pieces))}</main>".encode(), HTML)
        for case, (_, status, page) in WALLS.items():
            page = f"<main>{''.join(map(card, site.pieces[:12]))}</main>" if case == "listing" else page
            site.instead[paths[case]] = Answer(status, page.encode(), HTML)
        run = crawl(site, db)
        yield SimpleNamespace(run=run, db=db, paths=paths, site=site)


@pytest.mark.parametrize("case", WALLS)
def test_a_wall_is_booked_once_with_its_class_and_not_stored(walled: SimpleNamespace, case: str) -> None:
    kind, path = WALLS[case][0], walled.paths[case]
    assert rows(walled.db, "SELECT kind FROM quarantine WHERE url LIKE ?", f"%{path}") == [(kind,)]
    assert rows(walled.db, "SELECT 1 FROM articles WHERE url LIKE ?", f"%{path}") == []
    assert sum(seen.path == path for seen in walled.site.log) == 1  # never tried again, let alone passed by


def test_walls_are_counted_and_all_other_articles_are_stored(walled: SimpleNamespace) -> None:
    kinds = [kind for kind, _, _ in WALLS.values()]
    assert walled.run.site["faults"] == {kind: kinds.count(kind) for kind in set(kinds)}
    assert walled.run.site["counts"]["new"] == GOOD
    assert walled.run.site["balanced"]
    assert walled.run.code == 0


def test_what_a_server_said_for_the_moment_is_asked_again_by_the_next_run(walled: SimpleNamespace) -> None:
    """It runs last, as it tears walls down: refusals and 5xx, in whatever status they were dressed, are no last word."""
    passing = {"challenge 403", "other country", "firewall", "closed", "broken", "401", "403"}
    before = len(walled.site.log)
    for path in walled.paths.values():
        del walled.site.instead[path]
    rerun = crawl(walled.site, walled.db)
    asked = {seen.path for seen in walled.site.log[before:]} & set(walled.paths.values())
    assert asked == {walled.paths[case] for case in passing}
    assert rerun.site["counts"]["new"] == len(passing)
