"""Pages whose article stands in script state alone: every field that the state tells."""

from __future__ import annotations

import json

from newsspider import extract, extract_listing


def test_a_page_that_only_scripts_can_show() -> None:
    """Category, credit and body stand in the state; the times of the other stories are not the article's."""
    others = [{"title": f"Other story {n}", "publishedAt": f"2025-03-0{n}T08:00:00Z"} for n in (1, 2, 3)]
    text = "The people of the harbor town have voted for the ferry, and the council will pay for its repair. "
    story = {
        "title": "Harbor town votes to keep its ferry",
        "category": {"name": "Ports", "slug": "ports"},
        "image": {"url": "/i/ferry.jpg", "credit": "Image Credits: Getty Images"},
        "content": f"<p>{text * 3}</p><h2>The Next Winter</h2><p>{text * 3}</p>",
    }
    state = json.dumps({"props": {"pageProps": {"article": story, "latest": others}}})
    article = extract(
        f"<title>{story['title']}</title><div id=__next></div>"
        f"<script id=__NEXT_DATA__ type=application/json>{state}</script>",
        "https://x.example/ports/harbor-town-votes",
    )
    assert article.category == "Ports"
    assert article.published_at is None
    assert [section.heading for section in article.sections] == [None, "The Next Winter"]
    assert [(i.url, i.agencies) for i in article.images] == [("https://x.example/i/ferry.jpg", ["Getty Images"])]


def test_the_credit_of_a_card_stands_with_its_image() -> None:
    items = [
        {
            "title": f"Story number {n} of the harbor and its ferry",
            "url": f"/ports/story-number-{n}-of-the-harbor",
            "excerpt": "What happened on the quay this week.",
            "image": {"url": f"/i/{n}.jpg", "credit": "Ada Brunn"},
        }
        for n in range(6)
    ]
    state = json.dumps({"props": {"pageProps": {"latest": items}}})
    page = f"<div id=__next></div><script id=__NEXT_DATA__ type=application/json>{state}</script>"
    cards = extract_listing(page, "https://x.example/ports").cards
    assert [(card.credit, card.image) for card in cards] == [
        ("Ada Brunn", f"https://x.example/i/{n}.jpg") for n in range(6)
    ]
