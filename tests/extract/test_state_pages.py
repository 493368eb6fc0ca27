"""Pages whose article stands in script state alone: every field that the state tells."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsspider import extract, extract_listing
from newsspider.extract.staterefs import unflatten


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


TEXT = "The people of the harbor town have voted for the ferry, and the council will pay for its repair. "
POINTS = ["The ferry stays for ten more years.", "The town pays for the new engine."]
STORY: dict[str, Any] = {
    "title": "Harbor town votes to keep its ferry",
    "keyPoints": POINTS,
    "category": {"name": "Ports"},
    "image": {"url": "/i/ferry.jpg", "credit": "Image Credits: Getty Images"},
    "content": f"<p>{TEXT * 3}</p><h2>The Next Winter</h2><p>{TEXT * 3}</p>",
}
PAGE = '<title>Harbor town votes to keep its ferry</title><div id="app"></div><script{}>{}</script>'


def flattened(value: Any) -> list[Any]:
    """As devalue writes it: every value once in a list, places instead of values."""
    flat: list[Any] = []

    def add(one: Any) -> int:
        at = len(flat)
        flat.append(None)
        if isinstance(one, dict):
            flat[at] = {key: add(inner) for key, inner in one.items()}
        else:
            flat[at] = [add(inner) for inner in one] if isinstance(one, list) else one
        return at

    add(value)
    return flat


def nuxt_2(value: Any) -> str:
    text = json.dumps(value).replace("</", "<\\u002F")
    return f'window.__NUXT__={{layout:"default",data:[{{article:{text}}}],error:null,serverRendered:!0}};'


def nuxt_function(value: Any) -> str:
    text = json.dumps(value).replace("</", "<\\u002F").replace('"Ports"', "b")
    return (
        f'window.__NUXT__=(function(a,b,c){{return {{data:[{{article:{text}}}],error:a,live:c}}}}(null,"Ports",true));'
    )


def apollo(value: Any) -> str:
    cache = {
        "ROOT_QUERY": {"__typename": "Query"},
        "Article:7": {**value, "image": {"__ref": "Image:9"}, "category": {"__ref": "Category:3"}},
        "Image:9": value["image"],
        "Category:3": value["category"],
    }
    return f"window.__APOLLO_STATE__={json.dumps(cache)};"


@pytest.mark.parametrize(
    ("attributes", "script"),
    [
        ("", nuxt_2(STORY)),
        ("", nuxt_function(STORY)),
        (' type="application/json" id="__NUXT_DATA__"', json.dumps(flattened({"data": {"article": STORY}}))),
        ("", apollo(STORY)),
    ],
    ids=["nuxt 2", "nuxt 2, function", "nuxt 3", "apollo"],
)
def test_state_that_is_no_plain_json(attributes: str, script: str) -> None:
    article = extract(PAGE.format(attributes, script), "https://x.example/ports/harbor-town-votes")
    assert (article.headline, article.bullets, article.category) == (STORY["title"], POINTS, "Ports")
    assert [section.heading for section in article.sections] == [None, "The Next Winter"]
    assert [(i.url, i.agencies) for i in article.images] == [("https://x.example/i/ferry.jpg", ["Getty Images"])]


@pytest.mark.parametrize(
    ("flat", "value"),
    [
        ([{"a": 1, "b": -1}, "x"], {"a": "x", "b": None}),
        ([["Reactive", 1], {"when": 2}, ["Date", "2025-05-02T08:00:00Z"]], {"when": "2025-05-02T08:00:00Z"}),
        ([[1, 1, 9], {"n": 2}, 7], [{"n": 7}, {"n": 7}, None]),
        ([["Ref", 0]], None),
        ([], None),
    ],
)
def test_a_flat_list_is_put_together(flat: list[Any], value: Any) -> None:
    assert unflatten(flat) == value


@pytest.mark.parametrize(
    "script",
    [
        "window.__NUXT__=(function(a,b){return",
        "window.__NUXT__=(function(a,b){return {}}(",
        "window.__NUXT__={" * 500,
        'window.__APOLLO_STATE__={"A:1":{"self":{"__ref":"A:1"},"text":"' + "a word " * 100 + '"}};',
    ],
)
def test_broken_and_circular_state_is_survived(script: str) -> None:
    assert extract(PAGE.format("", script), "https://x.example/a").headline


def test_an_answer_that_is_kept_as_text() -> None:
    """SvelteKit writes what was fetched on the server as a string inside JSON."""
    script = json.dumps({"status": 200, "body": json.dumps(STORY)})
    article = extract(PAGE.format(' type="application/json" data-sveltekit-fetched', script), "https://x.example/a")
    assert (article.bullets, article.category) == (POINTS, "Ports")
    assert [section.heading for section in article.sections] == [None, "The Next Winter"]
