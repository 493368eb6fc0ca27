"""Headline, byline and time that share one table cell with the story are no story."""

from __future__ import annotations

import pytest

from newsspider import extract

TEXT = "The ferry has been late on every Monday since the timetable was printed, and nobody knows why. "
BODY = "<br><br>".join([TEXT * 3, "<b>What the captain says</b>", TEXT * 4, TEXT * 2])
HEADER = "<font size=1>Archive &gt; Ferries</font><br><font size=5><b>Ferry late again</b></font><br>"
BYLINE = "<font size=2>By Ada Brunn</font><br><font size=1>May 2, 2009</font><br><br>"


POINTED = BYLINE.replace("May 2, 2009", "Nov. 2, 2009 - 1:20 p.m.")


@pytest.mark.parametrize(
    "header",
    [HEADER, HEADER + BYLINE, HEADER + POINTED],
    ids=["headline", "byline and time", "a time that ends in a dot"],
)
def test_the_lines_over_the_story_are_not_body(header: str) -> None:
    page = f"<title>Ferry late again</title><table><tr><td>{header}{BODY}</td></tr></table>"
    article = extract(page, "http://ferries.example/a.html")
    assert article.headline == "Ferry late again"
    assert [section.heading for section in article.sections] == [None, "What the captain says"]
    assert article.sections[0].paragraphs == [(TEXT * 3).strip()]


@pytest.mark.parametrize("dress", ['class="text-2xl font-semibold mt-8"', 'class="heading"'])
def test_a_short_line_set_larger_than_text_is_a_heading(dress: str) -> None:
    paragraph = f"<div>{TEXT * 3}</div>"
    page = f"<div><h1>Ferry late again</h1>{paragraph}<div {dress}>What the captain says</div>{paragraph * 2}</div>"
    article = extract(page)
    assert [section.heading for section in article.sections] == [None, "What the captain says"]


@pytest.mark.parametrize("label", ["<p>Ferries</p>", "<p>Ferries</p><p>North</p>"])
def test_labels_over_the_headline_are_not_body(label: str) -> None:
    page = f"<main><article>{label}<h1>Ferry late again</h1><p>{TEXT * 3}</p><p>{TEXT * 2}</p></article></main>"
    assert extract(page).sections[0].paragraphs == [(TEXT * 3).strip(), (TEXT * 2).strip()]
