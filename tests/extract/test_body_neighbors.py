"""Short blocks outside main are asked about where others in their boxes are likely."""

from __future__ import annotations

from newsspider.extract.body import vectors_of
from newsspider.extract.body.neighbors import neighbors_far_off
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

TEXT = "<p>The ferry has been late on every Monday since the timetable was printed, and nobody knows why.</p>" * 9
LONG = "Two liters of fish stock, made on the day before and kept in the cold"
LIST = f"<div><ul><li>One onion</li><li>{LONG}</li><li>Salt</li></ul></div><div><ul><li>Imprint</li></ul></div>"


def test_items_beside_a_likely_one() -> None:
    page = Page(f"<div><h1>Soup of the ferry</h1></div>{LIST}<div><div><div>{TEXT}</div></div></div>".encode(), "")
    vectors = vectors_of(page, find_headline(page, Evidence()))
    texts = [block.text for block in page.blocks]
    at = texts.index(LONG)
    assert [texts[i] for i in neighbors_far_off(vectors, {at: 0.7}, ())] == ["One onion", "Salt"]
    assert [texts[i] for i in neighbors_far_off(vectors, {at: 0.7}, {at - 1})] == ["Salt"]
    assert neighbors_far_off(vectors, {at: 0.2}, ()) == []
