"""The page: refused cheaply when it would stall or lose text, flagged when something was wrong."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsspider.extract.hostile import MAX_ATTRIBUTES, refuse_hostile
from newsspider.extract.page import Page, PageError


def attributes(count: int, form: bytes = b"a%d='1'", joint: bytes = b" ") -> bytes:
    return joint.join(form % i if b"%d" in form else form for i in range(count))


def hidden_ends(count: int, every: int = 300) -> bytes:
    return b" ".join((b"a%d='>'" if i % every == 0 else b"a%d") % i for i in range(count))


HOSTILE = {
    "200,000 attributes": b"<p " + attributes(200_000) + b">x",
    "without values": b"<p " + attributes(200_000, b"a%d") + b">x",
    "joined by slashes": b"<p " + attributes(100_000, b"a%d", b"/") + b">x",
    "with quoted ends": b"<p " + attributes(50_000, b'a%d=">"') + b">x",
    "with few quoted ends": b"<p " + hidden_ends(60_000) + b">x",
    "with 40 quoted ends": b"<p " + hidden_ends(30_000, 750) + b">x",
    "behind a script that opens a quote": b'<script>a<b x="</script><p y=">"' + hidden_ends(60_000) + b">x",
    "behind a value that holds a bracket": b'<a x=">" ' + attributes(60_000) + b">x",
    "behind a value that looks like a script": b'<a x="<script>" ' + attributes(60_000) + b" </script>x",
    "behind a bracket in the other quotes": b"<a x='\">' " + attributes(60_000) + b">x",
    "behind a long drawing": b'<path d="M' + b"1 2 " * 5_000 + b'" ' + attributes(60_000) + b">x",
    "behind a script that ends in its tag": b'<script>if (a > b) c<d x="</script><p ' + attributes(60_000) + b">x",
    "brackets behind spaces": b"<a " + (attributes(300) + b" b=" + b" " * 300 + b'">"') * 200 + b">x",
    "many tags with many": (b"<p " + attributes(900, b"a%d") + b">") * 1000,
    "two million tags": b"<p>x" * 2_000_000,
    "nesting of 5,000": b"<div>" * 5000 + b"deep" + b"</div>" * 5000,
    "11 MB": b"x" * 11_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_refused_at_once(name: str) -> None:
    start = time.process_time()
    with pytest.raises(PageError) as caught:
        Page(HOSTILE[name])
    assert time.process_time() - start < 1
    assert caught.value.kind in ("hostile-markup", "too-large")


HARMLESS = {
    "9 MB in one line": b"<p>" + b"word " * 1_800_000,
    "many ampersands": b"&" * 5_000_000,
    "a tag that never ends": b"<a b=" + b'"x' * 200_000,
    "open brackets": b"<" * 100_000,
    "a script full of comparisons": b"<script>" + b"if (a<b && c=d / e) { x = ' > '; } " * 3000 + b"</script><p>y",
    "a long data attribute": b'<div data-x="' + b"a=b c/d " * 5000 + b'">y</div>',
    "inline image": b"<img src='data:image/png;base64," + b"A" * 500_000 + b"'>",
}


@pytest.mark.parametrize("name", HARMLESS)
def test_read_in_time(name: str) -> None:
    start = time.process_time()
    assert Page(HARMLESS[name]).root is not None
    assert time.process_time() - start < 1


def test_just_below_the_limit() -> None:
    assert refuse_hostile(b"<p " + attributes(MAX_ATTRIBUTES - 10) + b">x") is None
    assert refuse_hostile(b"<p " + attributes(MAX_ATTRIBUTES + 10) + b">x") is not None


def test_nesting_that_the_parser_reads_keeps_its_text() -> None:
    page = Page(b"<div>" * 1500 + b"deep" + b"</div>" * 1500)
    assert "deep" in "".join(page.root.itertext())


@pytest.mark.parametrize(
    ("body", "flag"),
    [(b"<p>a\x00b", "NUL characters removed"), ("<p>a\ud800b", "lone surrogates removed"), (b"", "nothing to parse")],
)
def test_flags(body: bytes | str, flag: str) -> None:
    assert flag in Page(body).flags


def test_nul_does_not_end_the_page() -> None:
    assert "".join(Page(b"<p>a\x00b</p><p>c</p>").root.itertext()) == "abc"


def test_the_header_decides_what_bytes_cannot() -> None:
    page = Page("<p>\xe9".encode("latin-1"), headers={"Content-Type": "text/html; charset=iso-8859-1"})
    assert "é" in page.text


def test_base_and_absolute() -> None:
    page = Page(b"<base href='/sub/'><p>x", "https://x.example/a/b")
    assert page.absolute("c") == "https://x.example/sub/c"
    assert page.absolute("http://[half") is None
    assert page.absolute(" ") is None


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=400))
def test_any_input_is_a_page_or_a_page_error(body: bytes | str) -> None:
    try:
        page = Page(body, "https://x.example/")
    except PageError:
        return
    assert page.blocks is not None
    assert page.structured.jsonld is not None


@pytest.mark.parametrize("name", ["shadowrootmode", "shadowroot"])
def test_a_declared_shadow_root_is_shown(name: str) -> None:
    """Other templates wait for a script: their text is on no screen."""
    page = Page(
        f'<h1>Harbor news</h1><news-body><template {name}="open"><p>The ferry sails at noon.</p></template></news-body>'
        "<template><p>{{ headline }} of tomorrow</p></template>"
    )
    assert [block.text for block in page.blocks] == ["Harbor news", "The ferry sails at noon."]


def test_what_is_streamed_later_stands_in_its_place() -> None:
    page = Page(
        '<h1>Harbor news</h1><main><template id="B:0"></template></main><footer>About us</footer>'
        '<div hidden id="S:0"><p>The ferry sails at noon.</p></div><script>$RC("B:0","S:0")</script>'
        '<div hidden id="S:9"><p>No place waits for this one.</p></div><div hidden id="menu">Menu</div>'
    )
    shown = [block.text for block in page.blocks if not block.container.hidden]
    assert shown == ["Harbor news", "The ferry sails at noon.", "About us", "No place waits for this one."]


@pytest.mark.parametrize("first", ["main", "article", "header", "nav", "section"])
def test_a_body_whose_tags_are_left_out_is_read(first: str) -> None:
    page = Page(
        f"<!doctype html><meta charset=utf-8><title>Ferry</title><link rel=x><{first}>One<p>Two</{first}><p>Three", ""
    )
    assert [node.tag for node in page.root] == ["head", "body"]
    assert [block.text for block in page.blocks] == ["One", "Two", "Three"]
    assert page.title == "Ferry"


def test_a_section_in_the_head_stands_first_in_the_body() -> None:
    page = Page(
        "<html><head><title>Ferry</title><header>One</header><meta name=a content=b></head><body><p>Two</body></html>",
        "",
    )
    assert [block.text for block in page.blocks] == ["One", "Two"]


def test_letters_and_their_accents_are_composed() -> None:
    paragraph = "Die Fähre fährt um fünf. „Wir sind pünktlich“, sagt Jörg Süß, Sprecher der Reederei, am Kai. " * 3
    body = unicodedata.normalize(
        "NFD", f"<html><body><article><h1>Fähre</h1><p>{paragraph}</p></article></body></html>"
    )
    text = " ".join(block.text for block in Page(body.encode()).blocks)
    assert "Jörg Süß" in text
    assert unicodedata.is_normalized("NFC", text)
