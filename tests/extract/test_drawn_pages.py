"""Pages drawn by scripts or by shadow roots, and lines that sign or head what stands beside them."""

from __future__ import annotations

import json

from newsspider import extract

TEXT = "The harbor office counted {} gulls before noon, and nobody on the quay could say where the others had gone that day."
PIECES = [TEXT.format(word) for word in ("twelve", "ninety", "three hundred", "eleven hundred", "two")]


def state_page(title: str = "Quayside") -> str:
    blocks = [{"type": "paragraph", "attributes": {"content": text}} for text in PIECES[:2]]
    blocks += [
        {
            "type": "newsletterSignup",
            "attributes": {"title": "Quayside weekly", "text": "Our best stories, every Friday."},
        },
        {"type": "heading", "attributes": {"level": 2, "content": "Who counts the gulls"}},
        {
            "type": "image",
            "attributes": {"url": "/quay.jpg", "caption": "The quay at noon.", "credit": "Photo: Ann Lee"},
        },
        *({"type": "paragraph", "attributes": {"content": text}} for text in PIECES[2:]),
    ]
    article = {
        "headline": "Gull count of Port Elin ends in a quarrel",
        "standfirst": "Two offices count the same birds, and neither will say why.",
        "section": {"name": "Harbor"},
        "region": {"name": "Norway"},
        "authors": [{"name": "Ragna Holt", "bio": "Ragna likes birds."}],
        "publishedAt": "2024-03-12T16:40:00.000Z",
        "updatedAt": "2024-03-12T18:05:00.000Z",
        "keyPoints": ["Twelve gulls were counted before noon.", "Two offices share the quay."],
        "blocks": blocks,
    }
    state = {
        "props": {"pageProps": {"article": article, "related": [{"headline": "Ferry company weighs its passengers"}]}}
    }
    return (
        f"<html lang='en'><head><title>{title}</title></head><body><div id='__next'></div>"
        f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps(state)}</script></body></html>"
    )


def test_a_page_that_only_its_state_tells_has_all_fields() -> None:
    article = extract(state_page(), "https://quayside.example/harbor/gull-count")
    assert article.headline == "Gull count of Port Elin ends in a quarrel"
    assert article.standfirst == "Two offices count the same birds, and neither will say why."
    assert (article.category, article.region, article.authors) == ("Harbor", "Norway", ["Ragna Holt"])
    assert [str(t)[:16] for t in (article.published_at, article.modified_at)] == [
        "2024-03-12 16:40",
        "2024-03-12 18:05",
    ]
    assert article.bullets == ["Twelve gulls were counted before noon.", "Two offices share the quay."]
    assert [(s.heading, s.paragraphs) for s in article.sections] == [
        (None, PIECES[:2]),
        ("Who counts the gulls", PIECES[2:]),
    ]
    assert [(i.caption, i.creators) for i in article.images] == [("The quay at noon.", ["Ann Lee"])]


def test_the_state_of_another_title_is_not_drawn() -> None:
    """A long title is the page's own; what the state holds is another story."""
    article = extract(
        state_page("Night ferries return to the outer islands after the strike"), "https://quayside.example/a"
    )
    assert article.headline == "Night ferries return to the outer islands after the strike"


def test_slots_of_shadow_roots_are_filled() -> None:
    """Headings whose tag stands in the shadow root, their text in the element; an article's parts in named slots."""
    head = "<q-head><template shadowrootmode='open'><h2><slot></slot></h2></template>Who counts the gulls</q-head>"
    story = "".join(f"<p>{text}</p>" for text in PIECES[:2]) + head + "".join(f"<p>{text}</p>" for text in PIECES[2:])
    article = extract(
        "<q-story><template shadowrootmode='open'><article><slot name='title'></slot><slot>Loading…</slot></article></template>"
        f"<h1 slot='title'>Gull count of Port Elin ends in a quarrel</h1>{story}</q-story>"
    )
    assert article.headline == "Gull count of Port Elin ends in a quarrel"
    assert [s.heading for s in article.sections] == [None, "Who counts the gulls"]
    assert "Loading" not in (article.body or "")


def test_lines_that_sign_a_block_quote() -> None:
    """Behind a break, or in ``<cite>`` right beside the words."""
    words = "Every gull signed a form, but nobody told them that the count goes on between the tides."
    for quote in (f"{words}<br>— Harriet Obuya, chair", f"<span>{words}</span><cite>Harriet Obuya, chair</cite>"):
        story = "".join(f"<p>{text}</p>" for text in PIECES)
        article = extract(
            f"<h1>Gull count of Port Elin</h1><article>{story}<blockquote>{quote}</blockquote>{story}</article>"
        )
        assert [(q.text, q.speaker) for q in article.quotes if q.kind == "direct"] == [(words, "Harriet Obuya")]


def test_an_ad_between_a_heading_and_its_text() -> None:
    ad = "<div class='box'><div class='tiny'>Advertisement</div></div>"
    parts = [
        "".join(f"<div class='text'>{text}</div>" for text in PIECES[:2]),
        f"<div class='bold'>Gulls of the Outer Quay</div>{ad}"
        + "".join(f"<div class='text'>{text}</div>" for text in PIECES),
        "<div class='bold'>Who Counts the Gulls</div>" + "".join(f"<div class='text'>{text}</div>" for text in PIECES),
    ]
    article = extract(f"<h1>Gull count of Port Elin ends in a quarrel</h1><div>{''.join(parts)}</div>")
    assert [s.heading for s in article.sections] == [None, "Gulls of the Outer Quay", "Who Counts the Gulls"]
