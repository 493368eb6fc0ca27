"""Relative clauses without a pronoun, and nouns that look like verbs of saying."""

from __future__ import annotations

import pytest

from newsspider import extract_quotes

SAID = {
    'The switch that joins the banks was moved to a version its vendor calls "zero downtime".': "its vendor",
    'The plant runs on a system the makers call "clean enough".': "the makers",
    'The mayor praised a plan critics describe as "a toll on islands".': "critics",
    'A few analysts call it "clean enough".': "A few analysts",
    'Ann Lee shook her head and said, "Not this year."': "Ann Lee",
}


@pytest.mark.parametrize("text", SAID)
def test_who_says(text: str) -> None:
    assert [quote.mention for quote in extract_quotes(text, language="en")] == [SAID[text]]


def test_a_noun_behind_a_higher_says_nothing() -> None:
    text = 'The "Green Quay Programme" was announced in 2023 and redrafted twice, each time with a higher bill for the lines.'
    assert extract_quotes(text, language="en") == []
