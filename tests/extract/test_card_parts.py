"""Parts of cards that the matrix of card shapes and surroundings showed to be misread."""

from __future__ import annotations

import pytest

from newsspider import extract_listing
from newsspider.items import Card, Listing

TITLES = [
    "The port of Norvik closes two berths from Monday",
    "Owners of barges ask Selmar for a lower fee",
    "Nobody was hurt when the tall crane fell in Tolby",
    "Engineers from Arvika tested the valves through March",
]


def listing(cards: str, behind: str = "", lang: str = "en") -> Listing:
    page = f"<html lang={lang}><body><nav><a href='/s'>Ports</a></nav><main><h1>Ports</h1>{cards}{behind}</main></body></html>"
    return extract_listing(page, "https://herald.example/ports")


def read(cards: str, behind: str = "") -> list[Card]:
    return listing(cards, behind).cards


def address(number: int) -> str:
    return f"/ports/a-story-of-the-harbor-{10_000 + number}"


@pytest.mark.parametrize(
    "form",
    [
        "<h3><a href='{u}'><span class='overline'>Economy</span> <span class='headline'>{h}</span></a></h3>",
        "<h3><a href='{u}'><span>Economy</span><span>{h}</span></a></h3>",
        "<a href='{u}'><h3><small>Economy</small><strong>{h}</strong></h3></a>",
    ],
)
def test_a_kicker_in_the_heading_is_the_label_and_no_headline(form: str) -> None:
    cards = "".join(f"<section>{form.format(u=address(n), h=title)}</section>" for n, title in enumerate(TITLES))
    assert [(card.category, card.headline) for card in read(cards)] == [("Economy", title) for title in TITLES]


def test_a_heading_broken_into_two_lines_has_no_kicker() -> None:
    cards = "".join(
        f"<section><h3><a href='{address(n)}'>Norvik news<br>{title}</a></h3></section>"
        for n, title in enumerate(TITLES)
    )
    assert {card.category for card in read(cards)} == {None}


def test_the_description_behind_a_term_is_its_teaser() -> None:
    told = "Repairs to the cranes take until spring, and the harbor master expects nine ships."
    cards = "".join(
        f"<dt><a href='{address(n)}'>{title}</a> <time datetime='2025-03-0{n + 1}'>March {n + 1}</time></dt><dd>{told}</dd>"
        for n, title in enumerate(TITLES)
    )
    assert [(card.headline, card.teaser) for card in read(f"<dl>{cards}</dl>")] == [(title, told) for title in TITLES]


def ranking(size: int) -> str:
    rows = "".join(
        f"<div class='flex'><div class='text-4xl'>{n + 1}</div><a href='{address(90 + n)}'>{TITLES[n]} again</a></div>"
        for n in range(size)
    )
    return f"<div class='w-1/3'><div class='font-bold'>Top stories</div>{rows}</div>"


def test_a_ranking_beside_the_list_holds_none_of_its_cards() -> None:
    cards = "".join(f"<h3><a href='{address(n)}'>{title}</a></h3>" for n, title in enumerate(TITLES))
    assert [card.headline for card in read(cards, ranking(4))] == TITLES


def test_a_ranking_that_is_the_page_is_the_list() -> None:
    assert len(read(ranking(4))) == 4


def test_continue_reading_behind_a_japanese_stop_is_no_teaser() -> None:
    cards = "".join(
        f"<article><h3><a href='{address(n)}'>{title}</a></h3><p>北浜港は月曜日から二つの岸壁を閉鎖する。 <a href='{address(n)}'>続きを読む</a></p></article>"
        for n, title in enumerate(TITLES)
    )
    assert {card.teaser for card in read(cards)} == {"北浜港は月曜日から二つの岸壁を閉鎖する。"}


def test_the_turkish_capital_with_a_dot_is_read() -> None:
    cards = "".join(f"<h3><a href='{address(n)}'>{title}</a></h3>" for n, title in enumerate(TITLES))
    pager = "<p align='center'><a href='ports.html?start=20'>İleri</a></p>"
    assert listing(cards, pager, lang="tr").next_urls[:1] == ["https://herald.example/ports.html?start=20"]
