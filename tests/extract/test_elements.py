"""The index of a page's elements answers as a walk through the tree would."""

from __future__ import annotations

import pytest

from newsspider.extract.elements import shows
from newsspider.extract.page import Page

MARKUP = """<head><title>Lakes</title><meta name=a content=b></head><body><p itemprop="headline name">One<a href=x>two</a></p>
<svg><title>icon</title></svg><p>three<img src=i><a href=y><img src=j></a></p></body>"""


@pytest.mark.parametrize("tags", [("p",), ("a", "img"), ("img", "a", "h1"), ("h1",), ("title",), ()])
def test_elements_in_page_order(tags: tuple[str, ...]) -> None:
    page = Page(MARKUP)
    assert page.elements.of(*tags) == (list(page.root.iter(*tags)) if tags else [])


def test_first_of_a_tag() -> None:
    elements = Page(MARKUP).elements
    title = elements.first("title")
    assert title is not None
    assert title.text == "Lakes"
    assert elements.first("h1") is None


def test_one_element_with_two_properties() -> None:
    found = Page(MARKUP).elements.by_itemprop
    assert {name: [n.tag for n in nodes] for name, nodes in found.items()} == {"headline": ["p"], "name": ["p"]}


def test_what_stands_below_an_element() -> None:
    page = Page(MARKUP)
    body = page.root.find("body")
    assert body is not None
    for top in (page.root, body, body[0], page.root[0]):
        assert page.elements.below(top)[0] == list(top.iter())
    body.addnext(page.root.makeelement("template"))  # behind the body, where the parser puts nothing
    assert page.elements.below(body)[0] == list(body.iter())


@pytest.mark.parametrize(
    ("markup", "text", "all_of_it"),
    [
        ("<b>Three <i>lakes</i></b>", "Three lakes", True),
        ("<b>Three<br>lakes</b>", "Three lakes", True),
        ("<b><i>T</i>hree lakes</b>", "Three lakes", True),
        ("<b>Three lakes</b>", "Three lakes froze", False),
    ],
)
def test_whether_an_element_shows_all_of_a_text(markup: str, text: str, all_of_it: bool) -> None:
    (node,) = Page(f"<p>{markup}</p>").elements.of("b")
    assert shows(node, text) is all_of_it
