"""Two spellings of one address get one key, two addresses never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.urls import host_of, preferred, same_publisher, url_key

SAME = [
    ("https://www.ostmark.example/a", "http://ostmark.example/a/"),
    ("https://ostmark.example/a?utm_source=x&utm_medium=y", "https://ostmark.example/a"),
    ("https://ostmark.example/a?id=7&fbclid=zz", "https://ostmark.example/a?id=7"),
    ("https://ostmark.example/a?b=2&a=1", "https://ostmark.example/a?a=1&b=2"),
    ("https://ostmark.example/a#comments", "https://ostmark.example/a"),
    ("https://OSTMARK.example:443/a", "https://ostmark.example/a"),
    ("https://ostmark.example/b/../a", "https://ostmark.example/a"),
    ("https://ostmark.example/%7Ea", "https://ostmark.example/~a"),
    ("https://ostmark.example/\u00e4", "https://ostmark.example/%C3%A4"),
    ("https://ostmark.example", "https://www.ostmark.example/"),
    ("https://ostmark.example/a;jsessionid=0A1B2C?id=7", "https://ostmark.example/a?id=7"),
    ("https://ostmark.example/a?PHPSESSID=k3j2h1&id=7", "https://ostmark.example/a?id=7"),
    ("https://ostmark.example/a?sid=0123456789abcdef0123456789abcdef", "https://ostmark.example/a"),
    ("https://ostmark.example/a?session_id=Zx81-kk20_pp43.aa", "https://ostmark.example/a"),
]
DIFFERENT = [
    ("https://ostmark.example/a?id=7", "https://ostmark.example/a?id=8"),
    ("https://ostmark.example/a?id=7", "https://ostmark.example/a"),
    ("https://ostmark.example/a", "https://ostmark.example/A"),
    ("https://ostmark.example/a%2Fb", "https://ostmark.example/a/b"),
    ("https://ostmark.example:8080/a", "https://ostmark.example/a"),
    ("https://news.ostmark.example/a", "https://ostmark.example/a"),
    ("https://ostmark.example/a?q=", "https://ostmark.example/a"),
    ("https://ostmark.example/a?sid=4711", "https://ostmark.example/a?sid=4712"),
    ("https://ostmark.example/a?session_id=12", "https://ostmark.example/a?session_id=13"),
    ("https://ostmark.example/a;p=1", "https://ostmark.example/a;p=2"),
]
NO_URLS = [
    "",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "http://[::1",
    "https://x:99999/",
    "//",
    "a\ud800",
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_key(one: str, other: str) -> None:
    assert url_key(one) == url_key(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_keys(one: str, other: str) -> None:
    assert url_key(one) != url_key(other)


@pytest.mark.parametrize("text", NO_URLS)
def test_what_is_no_address_is_its_own_key(text: str) -> None:
    assert not url_key(text).startswith("//") or text == "//"
    assert host_of(text) == ""


@given(st.text(st.characters(), max_size=60), st.text(st.characters(), max_size=30))
def test_keys_are_stable(path: str, query: str) -> None:
    key = url_key(f"https://ostmark.example/{path}?{query}")
    assert key.encode("utf-8")
    if key.startswith("//"):
        assert url_key("https:" + key) == key


def test_same_publisher() -> None:
    assert same_publisher("https://amp.ostmark.example/a", "https://www.ostmark.example/a")
    assert not same_publisher("https://ostmark.example/a", "https://notostmark.example/a")
    assert not same_publisher("mailto:x", "https://ostmark.example/a")


def test_preferred() -> None:
    urls = ["https://a.example/long/path", "https://a.example/b", "https://a.example/a"]
    assert preferred(urls) == "https://a.example/a"
    assert preferred(urls, canonical=urls[0]) == urls[0]


PLAIN = [
    "ostmark.example",
    "www.ostmark.example:8080/a/b-c_d.html",
    "127.0.0.1:443/a//",
    "www.example",
    "a--b.example/x~y",
]


@pytest.mark.parametrize("plain", PLAIN)
def test_an_address_without_anything_to_make_uniform_has_the_key_it_has_with_a_fragment(plain: str) -> None:
    assert url_key(f"https://{plain}") == url_key(f"https://{plain}#part")


@given(st.text(alphabet="aZ9.-_~/w%é", max_size=20))
def test_no_address_has_another_key_for_being_plain(rest: str) -> None:
    assert url_key(f"http://www.{rest}") == url_key(f"http://www.{rest}#part")
