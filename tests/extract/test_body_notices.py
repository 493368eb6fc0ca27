"""What stands between and below the paragraphs on pages whose markup names nothing: told by its words."""

from __future__ import annotations

import pytest

from newsspider import extract

HEADLINE = "Ferry stays in the harbor town until autumn"
TEXT = [
    "The old ferry will cross the harbor until autumn, the town said on Monday after a winter of talks with its owner.",
    "Its engine is as old as its captain, and both were looked over in the spring by people who know their trade.",
    "The crossing costs two crowns more than last year, which the owner puts down to the price of fuel and of paint.",
    "A bridge has been planned for forty years, and the council would rather not say when it means to begin with it.",
    "Those who live on the far side have signed a letter, and the school has changed its hours to suit the timetable.",
]


def body(between: str = "", below: str = "", tag: str = "p") -> str | None:
    lines = [f"<{tag}>{text}</{tag}>" for text in TEXT]
    page = (
        f"<html lang='en'><title>{HEADLINE}</title><body><main><h1>{HEADLINE}</h1><{tag}>By Ann Lee</{tag}>"
        f"{''.join(lines[:3])}{between}{''.join(lines[3:])}{below}</main></body></html>"
    )
    return extract(page, "https://x.example/ferry-stays").body


ANYWHERE = [
    "<p>ADVERTISEMENT</p>",
    "<div>Story continues below advertisement</div>",
    "<div>Weiter nach der Anzeige</div>",
    "<p>Subscribe to our newsletter for more from the harbor.</p>",
    "<p>Follow us on <a href='/f'>Facebook</a> and <a href='/x'>X</a>.</p>",
    "<p>Join our WhatsApp channel</p>",
    "<p>Abonnieren Sie unseren Newsletter</p>",
    "<p>Suivez-nous sur Facebook</p>",
    "<div>Topics: <a href='/t/1'>ferries</a>, <a href='/t/2'>harbors</a></div>",
    "<div><img src='/a.jpg'><p>The ferry at its berth on Monday. (Photo: Bo Cole/Reuters)</p></div>",
]
BELOW = [
    "<h2>Comments</h2><div><b>gull7</b><p>I have crossed on her every day since the year of the great storm.</p></div>",
    "<div><img src='/al.jpg'><h4>Ann Lee</h4><p>Ann Lee writes about boats and those who repair them.</p></div>",
    "<p>The post <a href='/f'>Ferry stays</a> appeared first on <a href='/'>Harbor Post</a>.</p>",
    "<p>Copyright 2025 Harbor Post. All rights reserved. No part of it may be reproduced.</p>",
    "<p>Got a story? Email us at desk@x.example</p>",
]
KEPT = [
    "<p>“Subscribe to our newsletter,” said the sign on the pier.</p>",
    "<p>Follow the quay to its end, and you see the old berth.</p>",
    "<p>Join the ferry at the lower quay, where the tickets are.</p>",
    "<table><tr><th>Comments</th><td>None so far from the owner</td></tr></table>",
]


@pytest.mark.parametrize("tag", ["p", "div"])
@pytest.mark.parametrize("notice", ANYWHERE)
def test_left_out_between_paragraphs(notice: str, tag: str) -> None:
    assert body(between=notice, tag=tag) == "\n\n".join(TEXT)


@pytest.mark.parametrize("tag", ["p", "div"])
@pytest.mark.parametrize("notice", ANYWHERE + BELOW)
def test_left_out_below_them(notice: str, tag: str) -> None:
    assert body(below=notice, tag=tag) == "\n\n".join(TEXT)


@pytest.mark.parametrize("text", KEPT)
def test_the_story_s_own_words_are_kept(text: str) -> None:
    assert len(body(between=text) or "") > len("\n\n".join(TEXT))


def test_a_story_told_in_pictures_keeps_their_texts() -> None:
    slides = "".join(f"<div><img src='/{i}.jpg'><p>{text} Photo: Bo Cole</p></div>" for i, text in enumerate(TEXT))
    page = f"<html lang='en'><title>{HEADLINE}</title><body><main><h1>{HEADLINE}</h1>{slides}</main></body></html>"
    assert TEXT[1] in (extract(page, "https://x.example/ferry-in-pictures").body or "")
