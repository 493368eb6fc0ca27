"""Further pages of a list, whatever names them: numbers, a button's JSON by offset, page or cursor, a feed's next_url."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest
from harness import QUICK, newsspider, rows
from testsite import Answer, LoopbackSite
from testsite_pages import Piece, card, json_feed

SHOWN, EACH = 5, 4  # articles on a first page and in a further answer
KINDS = ("numbered", "offset", "page", "cursor", "feed")
SIZE = 13  # articles of each kind: two further answers, the last one full

Query = dict[str, str]
JSON, HTML = {"Content-Type": "application/json"}, {"Content-Type": "text/html; charset=utf-8"}


def items(pieces: list[Piece]) -> list[dict[str, str]]:
    return [{"title": piece.headline, "url": piece.path} for piece in pieces]


def numbered(pieces: list[Piece], query: Query) -> Answer:
    number, last = int(query.get("page", "1")), -(-len(pieces) // SHOWN)
    links = "".join(f'<a href="/numbered?page={n}">{n}</a> ' for n in range(1, last + 1) if n != number)
    return page(pieces[(number - 1) * SHOWN : number * SHOWN], f'<div class="pager">{links}</div>')


def page(pieces: list[Piece], more: str) -> Answer:
    body = f"<title>Latest</title><main>{''.join(map(card, pieces))}{more}</main>"
    return Answer(200, body.encode(), HTML)


def button(kind: str, attributes: str) -> Callable[[list[Piece], Query], Answer]:
    """A first page whose button says where the rest is."""
    return lambda pieces, query: page(pieces[:SHOWN], f'<button class="more" {attributes}>Load more</button>')


def by_offset(pieces: list[Piece], query: Query) -> Answer:
    start = int(query["offset"])
    return Answer(200, json.dumps({"items": items(pieces[start : start + EACH]), "total": len(pieces)}).encode(), JSON)


def by_page(pieces: list[Piece], query: Query) -> Answer:
    number, rest = int(query["page"]), pieces[SHOWN:]
    part, last = rest[(number - 2) * EACH : (number - 1) * EACH], 1 + -(-len(rest) // EACH)
    return Answer(200, json.dumps({"data": items(part), "meta": {"page": number, "last_page": last}}).encode(), JSON)


def by_cursor(pieces: list[Piece], query: Query) -> Answer:
    start = int(query["cursor"].removeprefix("at-"))
    more = start + EACH < len(pieces)
    info = {"endCursor": f"at-{start + EACH}" if more else None, "hasNextPage": more}
    edges = [{"node": item} for item in items(pieces[start : start + EACH])]
    return Answer(200, json.dumps({"stories": {"edges": edges, "pageInfo": info}}).encode(), JSON)


def feed(pieces: list[Piece], query: Query) -> Answer:
    start = int(query.get("from", "0"))
    found = json.loads(json_feed(pieces[start : start + SHOWN], "http://elsewhere.invalid"))
    for item, piece in zip(found["items"], pieces[start : start + SHOWN], strict=True):
        item["url"] = piece.path
    if start + SHOWN < len(pieces):
        found["next_url"] = f"/feed?from={start + SHOWN}"
    return Answer(200, json.dumps(found).encode(), {"Content-Type": "application/feed+json"})


ANSWERS: dict[str, tuple[str, Callable[[list[Piece], Query], Answer]]] = {  # path -> kind, and how it answers
    "/numbered": ("numbered", numbered),
    "/offset": ("offset", button("offset", f'data-url="/more/offset?limit={EACH}" data-offset="{SHOWN}"')),
    "/page": ("page", button("page", f'data-next-url="/more/page?page=2&amp;size={EACH}"')),
    "/cursor": ("cursor", button("cursor", f'data-endpoint="/more/cursor" data-cursor="at-{SHOWN}"')),
    "/feed": ("feed", feed),
    "/more/offset": ("offset", by_offset),
    "/more/page": ("page", by_page),
    "/more/cursor": ("cursor", by_cursor),
}


class Paged(LoopbackSite):
    def of(self, kind: str) -> list[Piece]:
        first = KINDS.index(kind) * SIZE
        return self.pieces[first : first + SIZE]

    def answer(self, target: str) -> Answer:
        parts = urlsplit(target)
        if parts.path not in ANSWERS:
            return super().answer(target)
        kind, made = ANSWERS[parts.path]
        return made(self.of(kind), {name: values[0] for name, values in parse_qs(parts.query).items()})


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> SimpleNamespace:
    """One crawl of all these lists, given by hand."""
    db = tmp_path_factory.mktemp("paged") / "news.db"
    with Paged(articles=len(KINDS) * SIZE) as site:
        site.robots_status = 404
        lists = [f"{site.base}/{kind}" for kind in KINDS]
        run = newsspider("ingest", *lists, "--allow-private", site.address, "--db", db, "--json", *QUICK)
        found = {kind: {piece.path for piece in site.of(kind)} for kind in KINDS}
        return SimpleNamespace(run=run, db=db, found=found, fetches=site.article_fetches(), log=list(site.log))


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_is_read_and_every_article_found_once(crawled: SimpleNamespace, kind: str) -> None:
    assert {path: crawled.fetches[path] for path in crawled.found[kind]} == dict.fromkeys(crawled.found[kind], 1)


def test_nothing_beyond_the_last_page_is_asked(crawled: SimpleNamespace) -> None:
    assert crawled.run.code == 0, crawled.run.err
    assert crawled.run.site["counts"]["new"] == len(KINDS) * SIZE
    further = -(-(SIZE - SHOWN) // EACH)
    asked = Counter(seen.path for seen in crawled.log if seen.path in ANSWERS)
    pages = -(-SIZE // SHOWN)
    assert asked == {
        "/numbered": pages,
        "/feed": pages,
        **dict.fromkeys(("/offset", "/page", "/cursor"), 1),
        **dict.fromkeys(("/more/offset", "/more/page", "/more/cursor"), further),
    }


def test_each_article_remembers_the_page_that_named_it(crawled: SimpleNamespace) -> None:
    named = rows(crawled.db, "SELECT count(DISTINCT referrer) FROM referrers WHERE referrer LIKE '%/more/%'")
    assert named == [(6,)]


def test_a_page_that_brings_nothing_new_is_the_last(tmp_path: Path) -> None:
    """The first page has changed its bytes, not its articles: the pages behind it are left alone."""
    with Paged(articles=SIZE) as site:
        site.robots_status = 404
        command = (
            "ingest",
            site.base + "/numbered",
            "--allow-private",
            site.address,
            "--db",
            tmp_path / "n.db",
            "--json",
        )
        assert newsspider(*command, *QUICK).site["counts"]["new"] == SIZE
        site.forget()
        assert newsspider(*command, *QUICK).site["counts"]["new"] == 0
    assert [(seen.path, seen.status) for seen in site.log][1:] == [("/numbered", 200)]


class Deep(LoopbackSite):
    """A list of more pages than a run reads, each with the same article and one that is not there."""

    def answer(self, target: str) -> Answer:
        number = int(target.partition("page=")[2] or 1)
        if urlsplit(target).path != "/news":
            return super().answer(target)
        missing = f'<article><h2><a href="/lost/{number}">A story that was lost in the year {number}</a></h2></article>'
        return page(self.pieces[:1], f'{missing}<a rel="next" href="/news?page={number + 1}">Older</a>')


def test_a_list_that_is_not_read_to_its_end_is_told_of(tmp_path: Path) -> None:
    with Deep(articles=1) as site:
        run = newsspider(
            "ingest", site.base + "/news", "--allow-private", site.address, "--db", tmp_path / "n.db", "--json", *QUICK
        )
        asked = {seen.path for seen in site.log if seen.path.startswith("/news")}
    (alarm,) = run.site["alarms"]
    assert alarm.endswith("/news: 50 pages read, and there are more")
    assert len(asked) <= 51
