"""Boxes whose first line says what they hold, on pages whose classes say nothing."""

from __future__ import annotations

import pytest

from newsspider import extract

HEADLINE = "Harbor closes two berths"
STORY = [
    "The harbor of Norvik will close two berths on Monday, and repairs will take about a week.",
    "The ferries will land on the north side, said the harbor master, who had asked for it in spring.",
    "Both berths were built before the war, and nobody has looked at their timber since the great storm.",
]
OTHER = "Zephyr pumps have failed for the third time this year, and the council of Tolby wants to know why."
BOXES = {
    "teasers": ["Lesen Sie auch", f"<h4><a href='/b'>Zephyr</a></h4><p>{OTHER}</p>" * 3],
    "comments": ["3 Kommentare", f"<div><b>Olav</b><p>{OTHER}</p></div>" * 3],
    "more comments": ["コメント 3件", f"<div><b>Olav</b><p>{OTHER}</p></div>" * 3],
    "newsletter": ["Notre newsletter", f"<p>{OTHER}</p>"],
    "consent": ["Tu privacidad nos importa", f"<p>{OTHER}</p><button>OK</button>"],
    "author": ["عن الكاتبة", f"<p>{OTHER}</p>"],
    "site": ["हमारे बारे में", f"<p>{OTHER}</p>"],
    "donation": ["Support our work", f"<p>{OTHER}</p>"],
    "weather": ["Wetter in Norvik", "<p>Morgen wird es vom Meer her wieder kalt und windig.</p>"],
}


def body(html: str) -> str:
    head = f"<title>{HEADLINE}</title><meta property='og:type' content='article'>"
    return extract(f"<html><head>{head}</head><body>{html}</body></html>").body or ""


def told(paragraphs: list[str]) -> str:
    return f"<h1>{HEADLINE}</h1><div class='c1'>" + "".join(f"<p>{text}</p>" for text in paragraphs) + "</div>"


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("heading", ["<h3>{}</h3>", "<p><strong>{}</strong></p>", "<div class='k4'>{}</div>"])
@pytest.mark.parametrize("wrap", ["<div class='x7'>{s}{b}</div>", "<div class='x7'>{s}</div>{b}"])
def test_a_labeled_box_is_none_of_the_story(box: str, heading: str, wrap: str) -> None:
    label, inside = BOXES[box]
    aside = f"<div class='q9'>{heading.format(label)}{inside}</div>"
    assert body(wrap.format(s=told(STORY), b=aside)) == "\n\n".join(STORY)


@pytest.mark.parametrize("call", ["Subscribe now", "Jetzt abonnieren", "Faire un don", "Descarga la app", "会員登録"])
@pytest.mark.parametrize("wrap", ["<div class='x7'>{s}{b}</div>", "<div class='x7'>{s}</div>{b}"])
def test_a_box_that_an_offer_closes(call: str, wrap: str) -> None:
    aside = f"<div class='q9'><p>{OTHER}</p><a href='/offer'>{call}</a></div>"
    assert body(wrap.format(s=told(STORY), b=aside)) == "\n\n".join(STORY)


def test_a_story_above_an_offer_in_its_box_is_kept() -> None:
    text = "".join(f"<p>{text}</p>" for text in STORY)
    page = f"<div><h1>{HEADLINE}</h1></div><div class='c1'>{text}<a href='/offer'>Subscribe now</a></div>"
    assert body(f"{page}<div class='c2'><p>{OTHER}</p></div>").startswith("\n\n".join(STORY))


@pytest.mark.parametrize("label", ["Share", "0 Comments", "Advertisement", "Print", "By Ann Lee"])
def test_a_button_above_the_text_in_its_box_takes_nothing_away(label: str) -> None:
    text = "".join(f"<p>{text}</p>" for text in STORY)
    page = f"<div><h1>{HEADLINE}</h1></div><div class='c1'><span>{label}</span>{text}</div>"
    assert body(f"{page}<div class='c2'><p>{OTHER}</p></div>").count("\n\n") >= 2


@pytest.mark.parametrize("label", ["Poll", "Weather", "About us"])
def test_sections_of_the_story_may_be_called_so(label: str) -> None:
    first, second, third = STORY
    sections = "".join(
        f"<section class='s'><h2>{title}</h2><p>{text}</p></section>"
        for title, text in (("Berths", second), (label, third), ("Pumps", OTHER))
    )
    page = f"<article><h1>{HEADLINE}</h1><p>{first}</p>{sections}</article>"
    assert body(page) == "\n\n".join([first, "Berths", second, label, third, "Pumps", OTHER])


def test_an_entry_of_minutes_is_no_box() -> None:
    items = "".join(
        f"<li><strong>{title}</strong><br>{text}</li>"
        for title, text in zip(("Dues", "Newsletter"), STORY, strict=False)
    )
    page = f"<article><h1>{HEADLINE}</h1><p>{STORY[2]}</p><ol>{items}</ol></article>"
    assert STORY[1] in body(page)
