"""The test site keeps its promises: what it proves about the crawl is worth no more than that."""

from __future__ import annotations

import urllib.error
import urllib.request

import pytest
from testsite import SHARES, LoopbackSite


@pytest.fixture(scope="module")
def site():
    with LoopbackSite() as running:
        yield running


def get(url: str, **headers: str) -> tuple[int, bytes, dict[str, str]]:
    request = urllib.request.Request(url, headers={k.replace("_", "-"): v for k, v in headers.items()})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read(), dict(error.headers)


def test_every_article_is_shown_somewhere_and_every_way_shows_some_alone():
    shown = [set(part) for part in SHARES.values()]
    assert set.union(*shown) == set(range(200))
    for part in shown:
        assert part - set.union(*(other for other in shown if other is not part))


def test_an_article_answers_304_until_it_changes(site):
    url = site.base + site.pieces[3].path
    status, body, headers = get(url)
    assert status == 200
    assert site.pieces[3].headline.encode() in body
    assert get(url, If_None_Match=headers["ETag"])[0] == 304
    assert get(url, If_Modified_Since=headers["Last-Modified"])[0] == 304
    site.change([3])
    assert get(url, If_None_Match=headers["ETag"])[0] == 200


def test_retry_after_is_sent_once_each(site):
    site.throttled["/news"] = ["1", "Wed, 21 Oct 2099 07:28:00 GMT"]
    assert [get(site.base + "/news")[0] for _ in range(3)] == [429, 429, 200]


@pytest.mark.parametrize(
    "path",
    [
        "/news?page=4",
        "/feed.xml",
        "/atom.xml",
        "/feed.json",
        "/sitemap_index.xml",
        "/sitemap-2.xml.gz",
        "/news-sitemap.xml",
        "/wp-json/wp/v2/posts?per_page=100",
        "/calendar/2025/12",
        "/facets",
        "/session",
    ],
)
def test_answers(site, path):
    assert get(site.base + path)[0] == 200


def test_the_log_counts_bodies_not_304s(site):
    site.forget()
    url = site.base + site.pieces[5].path
    tag = get(url)[2]["ETag"]
    get(url, If_None_Match=tag)
    assert site.article_fetches() == {site.pieces[5].path: 1}
    assert [seen.conditional for seen in site.log] == [False, True]
