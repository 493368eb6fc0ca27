"""Where to read on: one case for each way a page says it, and for each thing that only looks like it."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsspider import extract_listing
from newsspider.extract.listing.jsonpage import JsonListingError, extract_listing_json

URL = "https://news.example/tech"


def next_of(html: str, url: str = URL) -> list[str]:
    return [u.removeprefix("https://news.example") for u in extract_listing(html, url).next_urls]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<link rel="next" href="/tech?page=2">', ["/tech?page=2"]),
        ('<a rel="next" href="/tech/page/2/">→</a>', ["/tech/page/2/"]),
        ('<a href="/tech?page=2">Next »</a>', ["/tech?page=2"]),
        ('<a href="/tech?page=2">Load more</a>', ["/tech?page=2"]),
        ('<div class="pager"><a href="?p=1"><img src="l.gif" alt="Previous"></a><a href="?p=3"><img src="r.gif" alt="Next"></a></div>', ["/tech?p=3"]),
        ('<a href="/tech?offset=20" aria-label="Next page"><svg></svg></a>', ["/tech?offset=20"]),
        ('<div class="pagination"><a href="/tech?page=1">‹</a><a href="/tech?page=3">›</a></div>', ["/tech?page=3"]),
        ('<div class="paging"><span class="current">2</span> <a href="/tech?page=1">1</a> <a href="/tech?page=3">3</a> <a href="/tech?page=4">4</a></div>', ["/tech?page=3"]),
        ('<a href="/tech?page=2">&raquo;</a>', ["/tech?page=2"]),
        ('<a class="morelink" href="/tech?page=2">More</a>', ["/tech?page=2"]),
        ('<ul><li class="next"><a href="/tech?page=2"></a></li></ul>', ["/tech?page=2"]),
        ('<a href="/tech?page=2">page 2</a>', ["/tech?page=2"]),
        ('<a href="/tech/index2.php">[2]</a> <a href="/tech/index3.php">[3]</a>', ["/tech/index2.php"]),
        ('<a href="/tech?before=99"><span>Show older</span></a>', ["/tech?before=99"]),
        ('<p>Pages: <a href="/tech/1">1</a> [2] <a href="/tech/3">3</a></p>', ["/tech/3"]),
        ('<ul class="pages"><li class="active"><a href="/tech?page=1">1</a></li><li><a href="/tech?page=2">2</a></li><li><a href="/tech?page=3">3</a></li></ul>', ["/tech?page=2"]),
        ('<div class="nav-previous"><a href="/tech/page/3">Older posts</a></div><div class="nav-next"><a href="/tech/page/1">Newer posts</a></div>', ["/tech/page/3", "/tech/page/1"]),
    ],
)  # fmt: skip
def test_links(html: str, expected: list[str]) -> None:
    assert next_of(html) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Weiter", "Weiter blättern", "Earlier posts", "Browse older articles", "Далее", "次のページへ", "Nächste Seite", "Ältere Beiträge", "Mehr laden", "Page suivante", "Suivant ›", "Voir plus", "Siguiente »",
        "Cargar más", "Pagina successiva", "Carica altri", "Próxima", "Volgende", "Nästa", "Neste side", "Seuraava", "Następna",
        "Další", "Következő", "Следующая", "Показать ещё", "Далі", "Επόμενη", "Sonraki", "Berikutnya", "Trang sau", "次へ",
        "もっと見る", "下一页", "加载更多", "다음", "더 보기", "التالي", "הבא",
    ],
)  # fmt: skip
def test_languages(text: str) -> None:
    assert next_of(f'<div><a href="/tech?page=2">{text}</a></div>') == ["/tech?page=2"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<button data-next="/api/cards?cursor=x1">Load more</button>', ["/api/cards?cursor=x1"]),
        ('<button data-url="/api/list" data-page="2">Mehr laden</button>', ["/api/list?page=2"]),
        ('<button data-url="/api/list?page=2">Show more stories</button>', ["/api/list?page=2"]),
        ('<a href="#" class="load-more" data-href="/tech/page/{n}" data-page="3">Voir plus</a>', ["/tech/page/3"]),
        ('<button hx-get="/tech?page=2" hx-target="#list">Load More</button>', ["/tech?page=2"]),
        ('<div hx-get="/tech?page=3" hx-trigger="revealed"></div>', ["/tech?page=3"]),
        ('<button data-offset="12" data-endpoint="/api/articles?limit=12">More stories</button>', ["/api/articles?limit=12&offset=12"]),
        ('<button data-page="2">Load more</button>', ["/tech?page=2"]),
        ('<ul class="infinite-scroll" data-next-url="/tech?after=9"></ul>', ["/tech?after=9"]),
        ('<script>window.cfg = {"nextPageUrl":"\\/api\\/p?offset=12"}</script>', ["/api/p?offset=12"]),
        ('<link rel="https://api.w.org/" href="/wp-json/"><button>Load more</button>', ["/wp-json/wp/v2/posts?per_page=20&page=1"]),
        ('<story-pager data-next-page="/tech?page=2">Load more</story-pager>', ["/tech?page=2"]),
        ('<div data-feed-load-more-url-value="/tech?page=2"><button>Load more</button></div>', ["/tech?page=2"]),
        ('<form action="/tech"><input type="hidden" name="skip" value="12"><button>Load more</button></form>', ["/tech?skip=12"]),
        ('<form action="/tech?sort=new"><button name="page" value="2">Show more</button></form>', ["/tech?sort=new&page=2"]),
        ('<turbo-frame src="/tech?page=2" loading="lazy">Load more</turbo-frame>', ["/tech?page=2"]),
        ('<amp-list src="/api/feed?page=2" load-more="manual"><button load-more-button>Load more</button></amp-list>', ["/api/feed?page=2"]),
        ("""<div data-config='{"api":{"nextPage":"/api/list?page=2"}}'><button>Load more</button></div>""", ["/api/list?page=2"]),
        ('<a href="/tech?page=2">Muat lagi</a>', ["/tech?page=2"]),
        ('<a href="/tech?hal=2">Muat lebih banyak</a>', ["/tech?hal=2"]),
        ("""<button onclick="loadMore('/ajax/list.php?page=2')">Load more</button>""", ["/ajax/list.php?page=2"]),
        ("""<div data-infinite-scroll='{"path":"/tech/page/{{#}}","append":".post"}'></div>""", ["/tech/page/2"]),
        ('<div class="e-load-more-anchor" data-page="1" data-max-page="7" data-next-page="/tech/page/2/"></div><button>Load more</button>', ["/tech/page/2/"]),
        ('<button class="load-more" data-url="/ajax/list" data-page="1" data-pages="9">Load more</button>', ["/ajax/list?page=2"]),
        ('<button data-url="/graphql?variables=%7B%22after%22%3A%22c2%22%7D" data-cursor="c2">Load more</button>', ["/graphql?variables=%7B%22after%22%3A%22c2%22%7D"]),
        ('<link rel="https://api.w.org/" href="/wp-json/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/categories/44"><button>Load more</button>', ["/wp-json/wp/v2/posts?categories=44&per_page=20&page=1"]),
        ('<link rel="https://api.w.org/" href="/wp-json/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/users/3"><button>Load more</button>', ["/wp-json/wp/v2/posts?author=3&per_page=20&page=1"]),
        ('<button data-url="/api/list?page=2"><i></i> Load more</button>', ["/api/list?page=2"]),
        ('<button data-page="1">Load more</button><script>b.onclick=async()=>{const r=await fetch("/api/list?section=tech&page=2&limit=6")}</script>', ["/api/list?section=tech&page=2&limit=6"]),
        ('<button>Load more</button><script>b.onclick=()=>fetch(`/api/list?page=${next}`)</script>', ["/api/list?page=2"]),
        ('<button>Load more</button><script>b.onclick=()=>fetch(`/api/list?page=${next}&key=${key}`)</script>', []),
        ('<button>Share</button><script>fetch("/api/list?page=2")</script>', []),
        ('<div data-infinite="true" data-endpoint="/api/stream?cursor=abc"></div>', ["/api/stream?cursor=abc"]),
        ('<div class="load-more"><a href="/tech/index/feed/pagina-2.ghtml">Veja mais</a></div>', ["/tech/index/feed/pagina-2.ghtml"]),
        ('<div class="load-more"><a href="/tech?page=2">Tuilleadh</a></div>', ["/tech?page=2"]),
        (f'<script type="application/json">{{"pageInfo":{{"next":"/api/feed?after=9"}},"pad":"{"x" * 200}"}}</script><button>Load more</button>', ["/api/feed?after=9"]),
    ],
)  # fmt: skip
def test_buttons_and_endpoints(html: str, expected: list[str]) -> None:
    assert next_of(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#">Next</a>',
        '<a href="javascript:next()">Next</a>',
        '<a href="https://other.example.org/tech?page=2">Next</a>',
        '<div class="carousel"><a class="next" href="/tech/slide-2">›</a></div>',
        '<a href="/tech?page=1" rel="prev">‹ Previous page</a>',
        '<div class="pagination"><a href="/tech?page=1">1</a> <a href="/tech?page=2">2</a> <span class="current">3</span></div>',
        '<a href="/tech/the-next-big-thing">The next big thing in batteries</a>',
        '<button>Load more</button>',
        '<form action="/search"><input name="q"><button>More</button></form>',
        '<form action="/tech" method="post"><input type="hidden" name="page" value="2"><button>Load more</button></form>',
        '<turbo-frame src="/weather" loading="lazy"></turbo-frame>',
        '<article data-read-more-url="/tech/boats-12345" data-next-article-url="/tech/cranes-12346"></article>',
        """<div data-config='{"next": broken'></div>""",
        f'<script type="application/json">{{"next":"/tech/boats-sail-again-12345","pad":"{"x" * 200}"}}</script><button>Load more</button>',
        f'<script type="application/json">{{"next":"/api/feed?after=9","pad":"{"x" * 200}"}}</script>',
        """<button onclick="share('/ajax/share?id=2')">Share</button>""",
        '<a href="/tech?page=9">&raquo;</a>',
        '<a href="/world?page=2">2</a>',
        '<p><a href="/#note2">[2]</a> <a href="/#note3">[3]</a></p>',
        '<table><tr><td><a href="/tech/index2.php">2</a></td><td><a href="/tech/index3.php">3</a></td></tr></table>',
        '<table class="calendar"><tr><td><a href="/2025/07/01">1</a></td><td><a href="/2025/07/02">2</a></td></tr></table>',
        f'<a href="{URL}">Next</a>',
    ],
)  # fmt: skip
def test_what_only_looks_like_it(html: str) -> None:
    assert next_of(html) == []


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ("", []),
        ('<nav><a href="/?paged=2">← 過去の投稿</a></nav>', ["/?paged=2"]),
        ('<div class="infinite-scroll"></div>', ["/?paged=2"]),
        ("<button>Load more</button>", ["/?paged=2"]),
        ('<div class="pagination"><a href="/page/2/">›</a></div>', ["/?paged=2"]),
    ],
)
def test_a_front_page_of_boxes_has_no_second_page(around: str, expected: list[str]) -> None:
    html = f'<link rel="next" href="https://news.example/?paged=2"><h2>Sport</h2><p>A box</p>{around}'
    assert next_of(html, "https://news.example/") == expected


@pytest.mark.parametrize(
    ("html", "here", "expected"),
    [
        ('<a href="/tech?page=2"><img src="/img/next.gif"></a>', "", "/tech?page=2"),
        ('<a href="/tech?page=2"><i class="fa fa-chevron-right"></i></a>', "", "/tech?page=2"),
        ('<a href="/tech?start=20">Next 20 results</a>', "", "/tech?start=20"),
        ('<nav class="pagination"><a href="/tech?page=2">Next: page 2</a></nav>', "", "/tech?page=2"),
        ('<div class="pager"><a href="/tech?page=2">次の10件 &gt;</a></div>', "", "/tech?page=2"),
        ('<div class="pager"><a href="/tech?page=2">صفحه بعد</a></div>', "", "/tech?page=2"),
        ('<p class="pager"><a href="/tech?page=9">&gt;&gt;</a><a href="/tech?page=2">&gt;</a></p>', "", "/tech?page=2"),
        (
            '<div class="pages"><a href="/tech?page=1">1</a><a href="/tech?page=2">2</a><a href="/tech?page=3">3</a></div>',
            "",
            "/tech?page=2",
        ),
        (
            '<div class="pages"><a href="/tech?page=0">1</a><a href="/tech?page=1">2</a><a href="/tech?page=2">3</a></div>',
            "?page=1",
            "/tech?page=2",
        ),
        (
            '<div class="pages"><a href="/tech?offset=0">1</a><a href="/tech?offset=20">2</a><a href="/tech?offset=40">3</a></div>',
            "?offset=20",
            "/tech?offset=40",
        ),
        (
            '<ul class="pagination"><li><a href="/tech?page=10">이전</a></li><li><a href="/tech?page=14">14</a></li><li class="active"><a href="#">15</a></li><li><a href="/tech?page=16">16</a></li><li><a href="/tech?page=21">다음</a></li></ul>',
            "?page=15",
            "/tech?page=16",
        ),
        (
            '<nav class="pagination"><a href="/tech?page=2">Page 2</a><a href="/tech?page=3">Page 3</a></nav>',
            "",
            "/tech?page=2",
        ),
        ('<div class="pagination"><a class="disabled next" href="/tech?page=1">Next</a></div>', "?page=9", None),
        (
            '<div class="nav-next"><a rel="next" href="/2025/01/some-story-here/">Next post: Some story here</a></div>',
            "",
            None,
        ),
        ('<p class="years"><a href="/tech/2019">2019</a> <a href="/tech/2020">2020</a></p>', "", None),
        ('<h3>Politics</h3><a href="/politics">More news</a><h3>Sport</h3><a href="/sport">More news</a>', "", None),
    ],
)
def test_pagers_as_templates_build_them(html: str, here: str, expected: str | None) -> None:
    assert next_of(html, URL + here) == ([expected] if expected else [])


STORY = '<article><h3><a href="/2025/{n}-the-ferry-sails-again">The ferry number {n} sails again</a></h3><p>A teaser of a line.</p></article>'


@pytest.mark.parametrize(
    ("around", "here", "expected"),
    [
        ("{}", "/more?page=2", ["/more?page=3"]),
        ("<div>{}</div>", "/more?offset=10&cat=4", ["/more?cat=4&offset=14"]),
        ("{}<button data-next-url='/more?page=7'>Load more</button>", "/more?page=2", ["/more?page=7"]),
        ("{}", "/more?page=2&per_page=10", []),  # fewer than asked for: the last
        ("{}", "/more", []),
        ("<!doctype html><p>Sorted by day</p>{}", "/more?page=2", []),
        ("<title>Ferries</title>{}", "/more?page=2", []),
    ],
)
def test_a_piece_of_a_page_counts_on(around: str, here: str, expected: list[str]) -> None:
    """What a "Load more" button fetches has no button of its own."""
    html = around.format("".join(STORY.format(n=n) for n in range(4)))
    assert next_of(html, f"https://news.example{here}") == expected


def test_an_empty_piece_is_the_end() -> None:
    assert next_of("<p>No more stories.</p>", "https://news.example/more?page=9") == []


def test_a_last_page_leads_nowhere() -> None:
    html = '<div class="pager"><a href="/tech?page=3" class="prev">Previous</a><a href="/tech?page=1">1</a><a href="/tech?page=2">2</a><a href="/tech?page=3">3</a><strong>4</strong></div>'
    assert next_of(html, URL + "?page=4") == []


ITEMS = [
    {
        "title": f"Story {i}",
        "url": f"/a/story-{i}",
        "publishedAt": "2026-01-02T03:04:05Z",
        "excerpt": {"rendered": "<p>Text</p>"},
        "section": {"name": "Tech"},
    }
    for i in range(3)
]


def test_json_items_field_by_field() -> None:
    (card, *_) = extract_listing_json(json.dumps({"data": {"items": ITEMS}}).encode(), "https://news.example/api").cards
    assert (card.url, card.headline, card.teaser, card.category) == (
        "https://news.example/a/story-0",
        "Story 0",
        "Text",
        "Tech",
    )
    assert card.published is not None
    assert card.published.raw == "2026-01-02T03:04:05Z"


@pytest.mark.parametrize(
    ("url", "envelope", "expected"),
    [
        ("/api?page=2", {}, "/api?page=3"),
        ("/api?page=2", {"total_pages": 2}, None),
        ("/api?page=2", {"hasMore": False}, None),
        ("/api", {"page": 1, "has_more": True}, "/api?page=2"),
        ("/api", {"next": "/api?c=5"}, "/api?c=5"),
        ("/api", {"links": {"next": {"href": "https://news.example/api?c=6"}}}, "/api?c=6"),
        ("/api?limit=3&cursor=a", {"meta": {"nextCursor": "b=="}}, "/api?limit=3&cursor=b%3D%3D"),
        ("/api?after=a", {"pageInfo": {"endCursor": "b", "hasNextPage": True}}, "/api?after=b"),
        ("/api?after=a", {"pageInfo": {"endCursor": "b", "hasNextPage": False}}, None),
        (
            "/graphql?id=f&variables=%7B%22first%22%3A3%2C%22after%22%3A%22a%22%7D",
            {"pageInfo": {"endCursor": "b"}},
            "/graphql?id=f&variables=%7B%22first%22%3A3%2C%22after%22%3A%22b%22%7D",
        ),
        ("/api?offset=3&limit=3", {}, "/api?limit=3&offset=6"),
        ("/api?offset=3", {"total": 6}, None),
        ("/wp-json/wp/v2/posts?per_page=20&page=1", {}, None),
        ("/wp-json/wp/v2/posts?per_page=3&page=1", {}, "/wp-json/wp/v2/posts?per_page=3&page=2"),
    ],
)
def test_json_next(url: str, envelope: dict[str, object], expected: str | None) -> None:
    listing = extract_listing_json(json.dumps({**envelope, "items": ITEMS}).encode(), "https://news.example" + url)
    assert listing.next_urls == ([f"https://news.example{expected}"] if expected else [])


def test_wordpress_posts() -> None:
    posts = [
        {
            "id": 7,
            "date_gmt": "2026-01-02T03:04:05",
            "link": "https://news.example/a/",
            "title": {"rendered": "R&#038;D"},
        }
    ]
    (card,) = extract_listing_json(json.dumps(posts).encode(), "https://news.example/wp-json/wp/v2/posts?page=1").cards
    assert card.headline == "R&D"
    assert card.published is not None
    assert str(card.published.value) == "2026-01-02 03:04:05+00:00"


def test_html_inside_json() -> None:
    html = "<div><h3><a href='/a/a-story-from-the-next-page-1'>A story from the next page</a></h3></div><a rel='next' href='/more?page=3'>Next</a>"
    listing = extract_listing_json(
        json.dumps({"html": html, "success": True}).encode(), "https://news.example/more?page=2"
    )
    assert [c.url for c in listing.cards] == ["https://news.example/a/a-story-from-the-next-page-1"]
    assert listing.next_urls[0] == "https://news.example/more?page=3"


@pytest.mark.parametrize("data", [b"", b"<html>", b"{", b"[" * 100_000])
def test_no_json(data: bytes) -> None:
    with pytest.raises(JsonListingError):
        extract_listing_json(data, URL)


def test_wide_json_is_read_in_time() -> None:
    data = json.dumps({"a": [{"b": list(range(50))} for _ in range(20_000)]}).encode()
    start = time.process_time()
    assert extract_listing_json(data, URL).cards == []
    assert time.process_time() - start < 2


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["url", "title", "items", "next", "page", "cursor", "has_more", "html"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(json_values)
def test_any_json_is_survived(value: object) -> None:
    extract_listing_json(json.dumps(value).encode(), URL + "?page=1")
