"""Canonical URLs, and the normalization that storage agrees with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsspider.extract.identity import canonical_url_of, normalize_url
from newsspider.extract.page import Page
from newsspider.items import Evidence
from pipelines.urls import url_key

URL = "https://www.example.com/news/ferry-stays-123"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("HTTPS://WWW.Example.COM:443/A?id=3&utm_source=x&fbclid=y#top", "https://www.example.com/A?id=3"),
        ("http://example.com/?p=12", "http://example.com/?p=12"),
        ("https://user:pw@example.com/x y?q=ü", "https://example.com/x%20y?q=%C3%BC"),
        ("https://example.com/a%2Fb?a=1&a=2", "https://example.com/a%2Fb?a=1&a=2"),
        ("https://example.com", "https://example.com/"),
        ("https://[::1]/x", "https://[::1]/x"),
        ("javascript:alert(1)", None),
        ("https://example.com:99999/", None),
        ("https://ex ample.com/", None),
        ("/relative", None),
        ("", None),
    ],
)
def test_normalize_url(url: str, expected: str | None) -> None:
    assert normalize_url(url) == expected
    if expected:
        assert normalize_url(expected) == expected


@given(
    st.from_regex(r"/[a-z0-9/_.%-]{0,20}", fullmatch=True),
    st.lists(
        st.tuples(st.sampled_from(["id", "p", "utm_medium", "gclid", "xtor", "q"]), st.text("ab1 ü&=%", max_size=4)),
        max_size=4,
    ),
)
def test_storage_gives_the_normalized_url_the_same_key(path: str, pairs: list[tuple[str, str]]) -> None:
    url = f"https://www.example.com{path}?" + "&".join(f"{k}={v}" for k, v in pairs)
    normal = normalize_url(url)
    if normal is not None and "%" not in url:
        assert url_key(normal) == url_key(url)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<link rel='canonical' href='/news/ferry-stays-123?utm_source=feed'>", URL),
        ("<link rel='canonical' href='https://other.example/story-9'>", "https://other.example/story-9"),
        ("<link rel='canonical' href='https://www.example.com/'>", None),
        ("<link rel='canonical' href='https://other.example/'>", None),
        ("<link rel='canonical' href='https://www.example.com/en/'>", None),
        ("<link rel='canonical' href='https://www.example.com/{{slug}}'>", None),
        ("<link rel='canonical' href='/news'>", None),
        ("<link rel='canonical' href='/'><meta property='og:url' content='" + URL + "'>", URL),
        ("<meta property='og:url' content='www.example.com/news/ferry-stays-123'>", URL),
        (
            '<script type=\'application/ld+json\'>{"@type":"NewsArticle","mainEntityOfPage":{"@id":"'
            + URL
            + '"}}</script>',
            URL,
        ),
        ("", None),
    ],
)
def test_canonical_url(head: str, expected: str | None) -> None:
    assert canonical_url_of(Page(head.encode(), URL), Evidence()) == expected


def test_home_page_may_be_its_own_canonical() -> None:
    page = Page(b"<link rel='canonical' href='https://www.example.com/'>", "https://www.example.com/?utm_source=x")
    assert canonical_url_of(page, Evidence()) == "https://www.example.com/"
