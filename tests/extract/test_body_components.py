"""Headings that only a style or a class shows, and pieces of the story that component systems box on their own."""

from __future__ import annotations

import pytest

from newsspider import extract
from newsspider.items import Article

LONG = (
    "The old ferry will cross the harbor until autumn, the town said on Monday after a winter of talks with its owner."
)
OTHER = "Its engine is as old as its captain, and both were looked over in the spring by people who know their trade."
SHORT = "A second ferry is to follow in the year after the next."


def article(inside: str) -> Article:
    return extract(
        f"<html><body><header><a href='/'>Harbor Ledger</a></header><main><h1>Ferry stays in the harbor town</h1>{inside}</main></body></html>"
    )


HEADINGS = [
    "<p><span style='font-size: 22px; font-weight: 700'>A boat of its own</span></p>",
    "<p style='font-weight:bold'>A boat of its own</p>",
    "<table><tr><td><span style='font-size:20px;font-weight:bold'>A boat of its own</span></td></tr></table>",
    "<div class='field--name-field-titre'>A boat of its own</div>",
    "<div class='w'><div class='x-heading-title size-m'>A boat of its own</div></div>",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_by_style_or_class(heading: str) -> None:
    told = article(f"<div class='text'><p>{LONG}</p><p>{OTHER}</p>{heading}<p>{OTHER[4:]}</p><p>{LONG[4:]}</p></div>")
    assert [section.heading for section in told.sections] == [None, "A boat of its own"]


def test_a_heavy_cell_among_others_heads_a_column() -> None:
    row = "<tr><td><p style='font-weight:bold'>Boat</p></td><td><p style='font-weight:bold'>Year</p></td></tr>"
    data = "<tr><td><p>Ferry</p></td><td><p>1902</p></td></tr>" * 2
    told = article(f"<div><p>{LONG}</p><p>{OTHER}</p><table>{row}{data}</table><p>{OTHER[4:]}</p></div>")
    assert [section.heading for section in told.sections] == [None]


FOLDS = [
    "<div class='faq'><div class='faq-section'><strong class='faq-question'>{q}</strong> <p class='faq-answer'>{a}</p></div></div>",
    "<div class='accordion'><div class='item'><div class='tab-title'><a tabindex='0'>{q}</a></div><div class='tab'><p>{a}</p></div></div></div>",
    "<div class='kg-card toggle-card'><div><h4>{q}</h4><button></button></div><div><p>{a}</p></div></div>",
    "<amp-accordion><section><h4>{q}</h4><p>{a}</p></section></amp-accordion>",
]


@pytest.mark.parametrize("fold", FOLDS)
def test_questions_and_answers_below_the_text(fold: str) -> None:
    section = fold.format(q="May I bring a bicycle?", a="Yes, on the deck.")
    told = article(f"<div class='text'><p>{LONG}</p><p>{OTHER}</p><p>{OTHER[4:]}</p>{section}</div>")
    assert told.sections[-1].heading == "May I bring a bicycle?"
    assert told.sections[-1].paragraphs == ["Yes, on the deck."]


def test_a_last_short_piece_in_a_box_like_those_before() -> None:
    box = "<div class='block'><div class='block-content'><div class='html'><p>{}</p></div></div></div>"
    pull = "<div class='block'><figure><blockquote>“A boat of its own.”</blockquote></figure></div>"
    boxes = [box.format(text) for text in (LONG, OTHER, LONG[4:], OTHER[4:])]
    told = article(
        f"<div class='grid'>{''.join(boxes)}{pull}{box.format(SHORT)}</div><ul><li><a href='/x'>Tags</a></li></ul>"
    )
    assert told.sections[-1].paragraphs[-1] == SHORT


@pytest.mark.parametrize("scrap", ["<p>—</p><p>by</p>", "<p>von</p>", "<p>|</p>"])
def test_scraps_of_a_byline_are_no_text(scrap: str) -> None:
    told = article(f"<div class='meta'>{scrap}<div>Ann Lee</div></div><div><p>{LONG}</p><p>{OTHER}</p></div>")
    assert (told.body or "").startswith(LONG)


def test_an_offer_below_its_heading() -> None:
    offer = "<div><div><h2>Sign up to Down at the Harbor</h2><p>The week’s tides and the stories that came in with them, by mail.</p></div></div>"
    told = article(f"<div><p>{LONG}</p><p>{OTHER}</p>{offer}<p>{OTHER[4:]}</p></div>")
    assert "The week’s tides" not in (told.body or "")


@pytest.mark.parametrize("line", ["Inhaltsverzeichnis", "Mit Ihrer Zustimmung wird hier ein externes Video geladen."])
def test_places_for_what_is_not_shown(line: str) -> None:
    told = article(f"<div><p>{LONG}</p><p>{line}</p><p>{OTHER}</p><p>{OTHER[4:]}</p></div>")
    assert line not in (told.body or "")


def test_whose_the_text_is_in_korean() -> None:
    note = "<p>&lt;저작권자 ⓒ 하버신문, 무단 전재 및 재배포 금지&gt;</p>"
    assert "저작권자" not in (article(f"<div><p>{LONG}</p><p>{OTHER}</p>{note}</div>").body or "")


def test_a_pulled_quotation_whose_words_an_incise_parts() -> None:
    said = "<p>“Bees cannot sign,” the keeper said on Monday, “but they do turn up every spring.”</p>"
    aside = "<aside><blockquote>Bees cannot sign, but they do turn up every spring</blockquote></aside>"
    told = article(f"<div><p>{LONG}</p>{said}<p>{OTHER}</p>{aside}<p>{OTHER[4:]}</p></div>")
    assert (told.body or "").count("do turn up") == 1


def test_a_sign_drawn_by_a_font_is_no_text() -> None:
    told = article(f"<div><p>{LONG}</p><p><i class='material-icons'>expand_more</i>{OTHER}</p></div>")
    assert "expand_more" not in (told.body or "")
