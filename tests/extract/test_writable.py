"""Pages hold characters that lxml gives but does not take: no rule that changes the tree may fail on them."""

from __future__ import annotations

import pytest

from newsspider import extract

STORY = "<p>The ferry has been late on every Monday since the timetable was printed, and nobody knows why.</p>" * 4


@pytest.mark.parametrize(
    "markup",
    [
        f"<article><h1>Late</h1>{STORY}<p>He said <q>never\x01 again</q> and <q>not <b>I</b> too\x0b</q>.</p></article>",
        f"<x-story>The \x02text<template shadowrootmode=open><slot></slot></template></x-story>{STORY}",
        f'<x-story><span slot="a\x03">The text</span></x-story>{STORY}',
        f"<article vocab='https://schema.org/' typeof='News\x04Article'><h1 property='head\x05line'>Late</h1>{STORY}</article>",
    ],
    ids=["marks", "slot", "slot's name", "RDFa"],
)
def test_control_characters_in_what_is_written_into_the_tree(markup: str) -> None:
    article = extract(f"<html><title>Late</title><body>{markup}</body></html>", "https://x.example/late")
    assert "timetable" in (article.body or "")
