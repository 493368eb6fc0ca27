"""Lists and tables of the story are taken as a whole, whatever the classifier says of single items."""

from __future__ import annotations

import pytest

from newsspider import extract
from newsspider.extract.body import vectors_of
from newsspider.extract.body.groups import find_groups, own_lists, twin_lists, whole_groups
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

TEXT = "<p>The ferry has been late on every Monday since the timetable was printed, and nobody knows why.</p>" * 3
ITEMS = ["Two mechanics", "One cook", "Nine deck hands", "No captain"]
LIST = f"<ul>{''.join(f'<li>{item}</li>' for item in ITEMS)}</ul>"
LINKED = f"<ul>{''.join(f'<li><a href=/x>{item}</a></li>' for item in ITEMS)}</ul>"
TABLE = f"<table>{''.join(f'<tr><td>{item}</td></tr>' for item in ITEMS)}</table>"
LAYOUT = f"<table>{''.join(f'<tr><td>{item * 20}</td></tr>' for item in ITEMS)}</table>"
FRAME = TABLE.replace("Two", "<img src=crew.jpg>Two")
MENU = LIST.replace("<li>", "<li style='display:none'>")


def groups_of(group: str, score: float, without: str = "", chosen: bool = True) -> list[str]:
    page = Page(f"<article><h1>Ferry late again</h1>{TEXT}{group}{TEXT}</article>".encode(), "")
    vectors = vectors_of(page, find_headline(page, Evidence()))
    texts = [block.text for block in page.blocks]
    scores = {i: 0.9 if len(text) > 80 else score for i, text in enumerate(texts) if text != without}
    paragraphs = {i for i, s in scores.items() if s == 0.9 and chosen}
    return [texts[i] for i in sorted(whole_groups(vectors, find_groups(vectors), scores, paragraphs))]


@pytest.mark.parametrize(("group", "score"), [(LIST, 0.35), (TABLE, 0.05)], ids=["list", "table"])
def test_a_likely_group_is_whole(group: str, score: float) -> None:
    assert groups_of(group, score) == ITEMS


@pytest.mark.parametrize(
    ("group", "score"),
    [(LIST, 0.2), (LINKED, 0.35), (TABLE, 0.005), (LAYOUT, 0.05), (FRAME, 0.05), (MENU, 0.35)],
    ids=[
        "unlikely list",
        "list of links",
        "unlikely table",
        "table that lays out the page",
        "frame of a picture",
        "not shown",
    ],
)
def test_no_group_is_taken(group: str, score: float) -> None:
    assert groups_of(group, score) == []


def test_a_group_with_a_block_that_cannot_be_body_is_none() -> None:
    assert groups_of(LIST, 0.35, without=ITEMS[1]) == []


def test_a_table_far_from_chosen_text_is_none() -> None:
    assert groups_of(TABLE, 0.05, chosen=False) == []


def test_the_rest_of_a_list_half_of_which_is_body() -> None:
    links = "".join(
        f"<li><a href=/x>What the {paper} wrote about the late ferry</a></li>" for paper in ("Post", "Star")
    )
    page = Page(f"<article><h1>Ferry late again</h1>{TEXT}<ul>{links}</ul>{TEXT}</article>".encode(), "")
    vectors = vectors_of(page, find_headline(page, Evidence()))
    first, second = (i for i, block in enumerate(page.blocks) if block.tag == "li")
    for score, taken in ((0.35, {second}), (0.1, set())):
        scores = dict.fromkeys(range(len(page.blocks)), 0.9) | {first: 0.5, second: score}
        assert whole_groups(vectors, find_groups(vectors), scores, {first}) - {first} == taken


FOR = "<div><h4>For</h4><ul><li>Never late</li><li>Cheap</li></ul></div>"
AGAINST = "<div><h4>Against</h4><ul><li>No roof</li><li>Loud</li></ul></div>"
ELSEWHERE = "<nav><h4>Against</h4><ul><li>No roof</li><li>Loud</li></ul></nav>"


@pytest.mark.parametrize(
    ("boxes", "taken"),
    [
        (f"<div>{FOR}{AGAINST}</div>", ["No roof", "Loud"]),
        (f"<div>{AGAINST}{FOR}</div>", ["No roof", "Loud"]),
        (f"<div>{FOR}{ELSEWHERE}</div>", []),
        (f"<div>{FOR}</div>{AGAINST}", []),
        (f"<div>{FOR}{AGAINST.replace('Loud', '<a href=/l>Loud</a>')}</div>", []),
        (f"<div>{FOR}{TEXT}{AGAINST}</div>", []),
    ],
    ids=["behind", "before", "another element", "another box", "with links", "behind three paragraphs"],
)
def test_points_for_and_against_are_body_together(boxes: str, taken: list[str]) -> None:
    page = Page(f"<article><h1>Ferry late again</h1>{TEXT}{boxes}{TEXT}</article>".encode(), "")
    vectors = vectors_of(page, find_headline(page, Evidence()))
    texts = [block.text for block in page.blocks]
    chosen = {i for i, text in enumerate(texts) if len(text) > 80 or text in ("Never late", "Cheap")}
    assert [texts[i] for i in sorted(twin_lists(vectors, find_groups(vectors), chosen))] == taken


@pytest.mark.parametrize(("below", "taken"), [(TEXT, 4), (f"<h4>Why</h4>{TEXT}", 4), ("", 0)])
def test_points_for_and_against_between_paragraphs_are_body(below: str, taken: int) -> None:
    page = Page(f"<article><h1>Ferry late again</h1>{TEXT}<div>{FOR}{AGAINST}</div>{below}</article>".encode(), "")
    vectors = vectors_of(page, find_headline(page, Evidence()))
    chosen = {i for i, block in enumerate(page.blocks) if len(block.text) > 80}
    assert len(twin_lists(vectors, find_groups(vectors), chosen)) == taken


@pytest.mark.parametrize(
    ("between", "taken"),
    [
        (f"<h2>Who is missing</h2>{LIST}", ITEMS),
        (f"{LIST}{TEXT}", ITEMS),
        (LIST, []),
        (f"<h2>Who is missing</h2>{LINKED}", []),
        (f"<h2>Who is missing</h2>{LIST.replace('Two', '<img src=crew.jpg>Two')}", []),
        (f"<h2>Who is missing</h2>{MENU}", []),
        (f"<aside><h2>Who is missing</h2>{LIST}</aside>", []),
    ],
    ids=["headed", "between paragraphs", "at the end", "links", "with pictures", "not shown", "elsewhere"],
)
def test_a_list_beside_the_body_s_paragraphs(between: str, taken: list[str]) -> None:
    page = Page(f"<main><h1>Ferry late again</h1><article>{TEXT}{between}</article></main>".encode(), "")
    vectors = vectors_of(page, find_headline(page, Evidence()))
    chosen = {i for i, block in enumerate(page.blocks) if len(block.text) > 80}
    texts = [page.blocks[i].text for i in sorted(own_lists(vectors, find_groups(vectors), chosen))]
    assert texts == taken


@pytest.mark.parametrize("tag", ["ul", "ol"])
@pytest.mark.parametrize("end", ["", "<p>The council will vote on all of it before the end of the summer.</p>"])
def test_a_list_below_a_colon_is_body_in_a_short_story_too(tag: str, end: str) -> None:
    items = [f"New lamps on pier {name}" for name in ("four", "five", "six")]
    told = f"<p>The harbor will get what it has asked for in its letter of March:</p><{tag}><li>{'</li><li>'.join(items)}</li></{tag}>{end}"
    page = f"<html><body><article><h1>Harbor gets new lamps</h1><div class='text'>{told}</div></article></body></html>"
    assert "\n\n".join(items) in (extract(page).body or "")
