"""What counts as one paragraph, and what of it is link, bold, or unseen."""

from __future__ import annotations

import time

import pytest

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import Block, read_blocks
from newsspider.extract.page import Page


def blocks_of(markup: str) -> list[Block]:
    page = Page(markup)
    walked = read_blocks(page.root)
    assert [(b.text, b.container.number) for b in page.blocks] == [(b.text, b.container.number) for b in walked]
    return walked


LONG = "The board met on Tuesday to weigh the offer, which had come as a surprise to most of its members."
OTHER = "No decision was taken, people in the room said, and the talks are to go on in the coming week."


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<div>One<br><br>Two</div>", ["One", "Two"]),
        ("<div>One <br> \n <br/> Two</div>", ["One", "Two"]),
        ("<div>a wrapped<br>line</div>", ["a wrapped line"]),
        (f"<td>{LONG}<br>{OTHER}</td>", [LONG, OTHER]),
        ("<div>• First point<br>• Second point</div>", ["• First point", "• Second point"]),
        ("<h1>A headline<br>on two lines.</h1>", ["A headline on two lines."]),
        ("<p>Glued<span>Together</span></p>", ["GluedTogether"]),
        ("<div>Text<p>inner</p>tail</div>", ["Text", "inner", "tail"]),
        ("<p>Seen<script>var x</script><style>p{}</style></p>", ["Seen"]),
        ('<p>Seen<span class="sr-only"> opens in a new window</span></p>', ["Seen"]),
        ('<p>Seen<span class="ab-vh"> (neues Fenster)</span></p>', ["Seen"]),
        ('<p>Seen<span class="vh-100"> and read</span></p>', ["Seen and read"]),
        ('<p>Seen<span class="visually-hidden"> x</span><i class="screen-reader-text">y</i></p>', ["Seen"]),
        ('<p>Seen<span style="display: none">not</span></p>', ["Seen"]),
        ('<p><span aria-hidden="true">Kept</span> for the eye</p>', ["Kept for the eye"]),
        ('<p class="books-only">Kept</p>', ["Kept"]),
        ("", []),
        ("plain text", ["plain text"]),
    ],
)
def test_texts(markup: str, texts: list[str]) -> None:
    assert [b.text for b in blocks_of(markup)] == texts


def test_links_and_bold_are_counted_per_line() -> None:
    first, second = blocks_of(f'<div><b>{LONG}</b><br><a href="/x">{OTHER}</a></div>')
    assert (first.bold, first.links, first.line) == (len(LONG), 0, True)
    assert (second.bold, second.links, second.line) == (0, len(OTHER), True)


def test_a_link_around_blocks_counts_in_each() -> None:
    title, teaser = blocks_of('<a href="/x"><h3>Title</h3><p>Teaser</p></a>')
    assert (title.links, teaser.links) == (5, 6)


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ("hidden", True),
        ('aria-hidden="true"', True),
        ('style="display:none"', True),
        ('style="color: red"', False),
        ('class="sr-only"', True),
        ('class="u-visually-hidden"', True),
        ('class="subscribers-only"', False),
    ],
)
def test_hidden_holds_for_what_is_inside(attributes: str, hidden: bool) -> None:
    (block,) = blocks_of(f"<div {attributes}><section><p>Text</p></section></div>")
    assert block.container.hidden is hidden


def test_names_are_split_at_case_and_signs() -> None:
    node = Page('<div class="RenderKeyPoints-list story_body" id="mainCol2"></div>').root.find(".//div")
    assert name_tokens(node) == {"render", "key", "points", "list", "story", "body", "main", "col"}


def test_ancestors_come_innermost_first() -> None:
    (block,) = blocks_of("<main><article><p>Text</p></article></main>")
    assert [c.tag for c in block.container.ancestors()] == ["p", "article", "main", "body"]
    assert [c.depth for c in block.container.ancestors()] == [3, 2, 1, 0]


def test_deep_and_wide_pages_are_read_in_linear_time() -> None:
    start = time.process_time()
    assert len(blocks_of("<div><p>x</p></div>" * 24_000)) == 24_000
    assert len(blocks_of("a<br>" * 50_000)) <= 50_000
    blocks_of("<div>" * 1_000 + "deep")
    assert time.process_time() - start < 6  # seconds; 0.4 on the machine it was written on


LONG = "The ferry sails at noon today because the captain has to see the harbor master about the winter rates."


@pytest.mark.parametrize(
    ("markup", "texts"),
    [
        (f'<div><span style="display: block">{LONG}</span><span style="display: block">{LONG}</span></div>', [LONG, LONG]),
        (f'<div><span class="mt-4 block">{LONG}</span><span class="mt-4 block">{LONG}</span></div>', [LONG, LONG]),
        (f'<div><span class="d-block">{LONG}</span><span class="md:block">{LONG}</span></div>', [LONG, LONG]),
        ('<p>Sails <span style="display:block">at noon</span> today</p>', ["Sails at noon today"]),
        ('<div><span style="display:block">Harbor</span><span style="display:block">At noon</span></div>', ["Harbor", "At noon"]),
        ('<div><span style="display:block">Harbor</span> at <span style="display:block">noon</span></div>', ["Harbor at noon"]),
        ('<div><span style="display:block">Harbor</span><span>At noon</span></div>', ["HarborAt noon"]),
        ('<p><span style="display:block">Harbor</span><span style="display:block">At noon</span></p>', ["HarborAt noon"]),
        (f'<h1>Ferry <span class="block">{LONG}</span></h1>', [f"Ferry {LONG}"]),
        (f'<p><a href="/f">Ferry <span class="block">{LONG}</span></a></p>', [f"Ferry {LONG}"]),
    ],
)  # fmt: skip
def test_spans_that_their_style_makes_paragraphs(markup: str, texts: list[str]) -> None:
    assert [block.text for block in blocks_of(markup)] == texts
