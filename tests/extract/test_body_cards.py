"""Which runs of blocks are listing cards, and which beginnings of a text are clutter's."""

from __future__ import annotations

from collections import Counter

import pytest

from newsspider import extract
from newsspider.extract.body.cards import listing_blocks
from newsspider.extract.clutter import BYLINE, COMMENT, PROMO, RELATED, RIGHTS, begins_like
from newsspider.extract.page import Page

TEASERS = [
    "A storm in January tore three nets off the coast, and the owner had to wait for weeks",
    "The builders ran out of money in the summer, so that the children do their sports outside",
    "Orders for small ferries have doubled within two years, and the yards look for welders",
]
PROSE = "The council met on Monday and spoke for three hours about the ferry, without coming to any conclusion at all."


def found(markup: str) -> list[str]:
    blocks = Page(markup).blocks
    return [blocks[i].text for i in sorted(listing_blocks(blocks, -1, Counter([b.text for b in blocks])))]


@pytest.mark.parametrize(
    "card",
    [
        "<div><span>12 March 2025</span><h3>Title of it</h3><p>{}...</p></div>",
        "<div><p>News</p><p>10:30</p><p>{}.</p></div>",
        "<div>March 3, 2025<br>{}…</div>",
        "<div><p>3 days ago</p><h4><a href=/x>A title to be clicked</a></h4><p>{}.</p></div>",
    ],
)
def test_three_cards_make_a_listing(card: str) -> None:
    cards = "".join(card.format(teaser) for teaser in TEASERS)
    texts = found(f"<p>{PROSE}</p>{cards}")
    assert PROSE not in texts
    assert sum(any(teaser in text for text in texts) for teaser in TEASERS) == 3
    assert found(f"<p>{PROSE}</p>" + card.format(TEASERS[0]) * 2) == []


@pytest.mark.parametrize(
    "markup",
    [
        "".join(f"<h2>Part {n}</h2><p>{t}.</p>" for n, t in enumerate(TEASERS)),
        "".join(f"<p>{t}.</p>" for t in TEASERS * 3),
        "".join(f"<figure><figcaption>Photo: A. Example</figcaption></figure><p>{t}.</p>" for t in TEASERS),
        "".join(f"<p>10:{n}0</p><p>{PROSE * 5}</p>" for n in range(5)),
    ],
    ids=["sections", "paragraphs", "credits between", "a live report"],
)
def test_bodies_are_no_listing(markup: str) -> None:
    assert found(markup) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Read more: the long way round", RELATED),
        ("» Lesen Sie auch: der lange Weg", RELATED),
        ("Lire aussi : le long chemin", RELATED),
        ("Sign up for the letter", PROMO),
        ("© 2025 The Post", RIGHTS),
        ("(Photo: A. Example)", RIGHTS),
        ("Updated 3 May", BYLINE),
        ("Leave a reply", COMMENT),
        ("Reading the small print helped them", 0),
        ("Photographs were taken all night", 0),
        ("", 0),
    ],
)
def test_beginnings(text: str, kind: int) -> None:
    assert begins_like(text) == kind


def test_the_last_line_of_the_text_above_is_no_cards() -> None:
    cards = "".join(f"<div><p>12 March 2025</p><h3>Title of it</h3><p>{teaser}...</p></div>" for teaser in TEASERS)
    source = "Release no. 48 of the harbor council, to its vote of 20 December 2022"
    assert source not in found(f"<div><p>{PROSE} {PROSE}</p><p>{source}</p></div><div>{cards}</div>")


def test_the_first_cards_title_goes_with_it_though_nothing_marks_it() -> None:
    """Cards that a script opens have no link."""
    titles = [
        "Salmon farm fined after the January storm",
        "New school to open without a gymnasium",
        "Shipyards abroad fill their order books",
    ]
    cards = "".join(
        f"<div><div>News {n}</div><div>March {n + 3}, 2025 at 10:30:00 AM</div><div>{title}</div><div>{teaser}...</div></div>"
        for n, (title, teaser) in enumerate(zip(titles, TEASERS, strict=True))
    )
    assert set(titles) <= set(found(f"<p>{PROSE}</p>{cards}"))


def test_a_long_title_that_shares_its_line_with_the_date_ends_no_listing() -> None:
    title = "New school to open without a gymnasium because the builders had no money left"
    cards = "".join(
        f"<div><span>March {n + 3}, 2025 at 10:30:00 AM | Tech | North</span><a href=/{n}>{title} {n}</a><p>{teaser}...</p></div>"
        for n, teaser in enumerate(TEASERS)
    )
    assert len(found(f"<p>{PROSE}</p>{cards}")) == 6


def test_a_column_of_cards_before_the_story() -> None:
    def card(number: int) -> str:
        teaser = (
            f"The yard of Tolby sells its barge number {number} and all that belongs to it before the winter comes..."
        )
        return f"<div>Boats<p>August {number}, 2025 at 1:00 PM</p><h3><a href='/b{number}'>Yard sells barge {number}</a></h3><p>{teaser}</p></div>"

    story = (
        "<p>The ferry has been late on every Monday since the timetable was printed, and nobody knows why it is.</p>"
        * 3
    )
    column = "".join(map(card, range(1, 9)))
    told = extract(f"<div><div>{column}</div><div><h1>Ferry late again</h1><div>{story}</div></div></div>")
    assert told.body is not None
    assert "barge" not in told.body


def test_entries_of_a_live_report_below_their_clocks_are_no_cards() -> None:
    text = "The council of {} had asked for a lower fee, and the harbor master will answer it before the evening."
    entries = "".join(
        f"<div><time>{hour}:4{hour % 9}</time><h2>What the inspectors of {name} found</h2><p>{text.format(name)}</p></div>"
        for hour, name in ((12, "Tolby"), (11, "Selmar"), (10, "Norvik"))
    )
    page = f"<html><body><article><h1>Harbor closes two berths</h1><p>{text.format('Lutra')}</p>{entries}</article></body></html>"
    body = extract(page).body or ""
    assert all(text.format(name) in body for name in ("Lutra", "Tolby", "Selmar", "Norvik"))
