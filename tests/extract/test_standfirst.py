"""The standfirst: found in its many places, never the ordinary first paragraph."""

from __future__ import annotations

import pytest

from newsspider import extract
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.extract.standfirst import locate_standfirst
from newsspider.items import Evidence

DEK = "Residents had feared the end of a line that runs since 1902."
BODY = "".join(
    f"<p>Paragraph {i} goes on at some length about tariffs, timetables, tides and the men who repair engines.</p>"
    for i in range(4)
)
META = f"<meta name='description' content='{DEK}'>"


def standfirst(html: str) -> str | None:
    page = Page(html.encode())
    found = locate_standfirst(page, find_headline(page, Evidence()))
    return found.text if found else None


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>Ferry stays in town</h1><p class='article__dek'>{DEK}</p><article>{BODY}</article>",
        f"<h1>Ferry stays in town</h1><div class='ContentHeaderDek-x9'>{DEK}</div><article>{BODY}</article>",
        f"<h1>Ferry stays in town</h1><div class='StoryPage-subHeadline'><em>{DEK}</em></div><article>{BODY}</article>",
        f"<h1>Ferry stays in town</h1><div class='byline'>By Ann Lee</div><p class='strapline'>{DEK}</p>{BODY}",
        f"<header><h1>Ferry stays in town</h1><p>{DEK}</p></header>{BODY}",
        f"<h1>Ferry stays in town</h1><h2>{DEK}</h2><div class='byline'>By Ann Lee</div>{BODY}",
        f"{META}<h1>Ferry stays in town</h1><p><b>{DEK}</b></p><div class='x'>{BODY}</div>",
        f"<h1>Ferry stays in town</h1><p><strong>{DEK}</strong></p>{BODY}",
        f"<h1>Ferry stays in town</h1><div style='font-weight: 700'>{DEK}</div>{BODY}",
        f"<h1>Ferry stays in town</h1><p itemprop='description'>{DEK}</p>{BODY}",
        f"<div><h1>Ferry stays in town</h1><p>{DEK}</p><p class='meta-author'>by Ann</p></div><div class='t'>{BODY}</div>",
        f"<h1>Ferry stays in town</h1><p class='has-large-font-size'><em>{DEK}</em></p>{BODY}",
        f"<h1>Ferry stays in town</h1><div><h6>{DEK}</h6>{BODY}</div>",
        f"<header><h1>Ferry stays in town</h1><div><span>By</span><a>Ann Lee of the Harbor</a><i>March 3, 2025</i></div></header><p><b>{DEK}</b></p>{BODY}",
        f"{META}<section><h1>Ferry stays in town</h1><p>{DEK}</p><dl>{'<dt>Words</dt><dd>Ann Lee</dd>' * 6}</dl></section><div>{BODY}</div>",
        f"{META}<h1>Ferry stays in town</h1><p class=s1>{DEK}</p><div><span>Ann Lee</span>·<span>3 May 2025</span></div>{BODY}",
    ],
)
def test_found(html: str) -> None:
    assert standfirst(html) == DEK


@pytest.mark.parametrize(
    "html",
    [
        f"<h1>Ferry stays in town</h1>{BODY}",
        f"<h1>Ferry stays in town</h1><div class='byline'>By Ann Lee and Bob Ray, staff</div>{BODY}",
        f"<h1>Ferry stays in town</h1><figcaption>{DEK}</figcaption>{BODY}",
        f"{META}<h1>Ferry stays in town</h1><div class='content'><p>{DEK}</p>{BODY}</div>",
        f"{META}<h1>Ferry stays in town</h1><p>{DEK}</p>{BODY}",
        f"{META}<h1>Ferry stays in town</h1><div>3 May 2025</div><p>{DEK}</p>{BODY}",
        f"<h1>Ferry stays in town</h1><h2>Overview</h2>{BODY}",
        f"<h1>Ferry stays in town</h1><div>Updated at 10:15 on 3 May 2024 by the news desk</div>{BODY}",
        f"<p>{DEK}</p>{BODY}",
        f"<h1>Ferry stays in town</h1><div class='page-intro__author'>by Ann Lee, Bob Ray and Cleo Ash</div>{BODY}",
        f"<h1>Ferry stays in town</h1><div class='text-subtitle'>Image Credits: Ann Lee of the Harbor Office</div>{BODY}",
        "<h1>Ferry stays in town</h1>" + BODY.replace("<p>", "<p class='lead'>"),
        f"<h1>Ferry stays in town</h1><b>{BODY}</b>",
        f"<h1>Ferry stays: what the council of the harbor town says</h1><p><b>Ferry stays: what the council of the harbor town says</b></p>{BODY}",
        f"<h1>Ferry stays in town</h1><p id='speakable-summary'>{DEK}</p>{BODY}",
        f"<header><h1>Ferry stays in town</h1><div><a>Leave a Comment</a> / <a>Ports</a> / By <a>Ann Lee</a> / <i>March 3, 2025</i></div></header>{BODY}",
    ],
)
def test_not_invented(html: str) -> None:
    assert standfirst(html) is None


def test_a_key_point_is_no_standfirst() -> None:
    page = Page(f"<div><h1>Ferry stays in town</h1><div>{DEK}</div><p class='by'>By Ann</p></div><div>{BODY}</div>")
    headline = find_headline(page, Evidence())
    found = locate_standfirst(page, headline)
    assert found is not None
    assert locate_standfirst(page, headline, taken=frozenset([found.order])) is None


def test_a_standfirst_set_as_a_heading_heads_no_section() -> None:
    article = extract(f"<article><h1>Ferry stays in town</h1><h2>{DEK}</h2><div class='byline'>By Ann Lee</div>{BODY}</article>")  # fmt: skip
    assert article.standfirst == DEK
    assert [section.heading for section in article.sections] == [None]


def test_an_element_named_so_between_the_lines_of_the_story() -> None:
    lines = BODY.replace("<p>", "").replace("</p>", "<br><br>")
    html = f"<h1>Ferry stays in town</h1><article><strong class='media_summary'>{DEK}</strong><br><br>{lines}</article>"
    assert standfirst(html) == DEK
