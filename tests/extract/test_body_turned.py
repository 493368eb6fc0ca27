"""Texts whose pages the reader turns in place: the hidden ones are body, like the first."""

from __future__ import annotations

import pytest

from newsspider.extract.body import vectors_of
from newsspider.extract.body.turned import turned_pages
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

TEXT = "<p>The ferry has been late on every Monday since the timetable was printed, and nobody knows why.</p>" * 2
LATER = "<p>On {} it was late for the fog, which the captain had seen coming from the other shore.</p><i>Photo: x</i>"
FIRST = f"<div class='slide on'>{TEXT}</div>"


@pytest.mark.parametrize(
    ("box", "taken"),
    [
        ("div class='slide' style='display:none'", ["h2", "p", "h2", "p"]),
        ("div class='slide'", []),
        ("div class='panel' style='display:none'", []),
        ("section class='slide' style='display:none'", []),
    ],
    ids=["hidden", "shown", "another name", "another element"],
)
def test_pages_that_are_turned(box: str, taken: list[str]) -> None:
    later = "".join(f"<{box}><h2>{day}</h2>{LATER.format(day)}</{box.split()[0]}>" for day in ("Tuesday", "Sunday"))
    page = Page(f"<article><h1>Ferry late again</h1>{FIRST}{later}</article>".encode(), "")
    vectors = vectors_of(page, find_headline(page, Evidence()))
    chosen = {i for i, block in enumerate(page.blocks) if block.text.startswith("The ferry")}
    found = turned_pages(vectors, range(len(page.blocks)), chosen)
    assert [page.blocks[i].tag for i in sorted(found)] == taken
