"""Captions of stories of one or two paragraphs: no body, though they are a good part of the text."""

from __future__ import annotations

import pytest

from newsspider import extract

STORY = "The port of Norvik will close its two berths from Monday. Repairs to the cranes take until spring, and the harbor master expects nine ships in June."
CAPTION = "Engineers of Norvik tested the crane at noon."
FRAMES = {
    "figure": "<figure><img src='/i/a.jpg'><figcaption>{c} ({k})</figcaption></figure>",
    "paragraphs": "<p><img src='/i/a.jpg'></p><p><em>{c} ({k})</em></p>",
    "wordpress": "<div class='wp-caption'><img src='/i/a.jpg'><p class='wp-caption-text'>{c} {k}</p></div>",
    "utilities": "<div class='relative mb-6'><img src='/i/a.jpg'><div class='mt-2 text-xs'>{c} <span>{k}</span></div></div>",
}


def body(inner: str) -> str:
    page = f"<html><head><title>Port of Norvik closes two berths</title></head><body><main><article><h1>Port of Norvik closes two berths</h1><p class='meta'>March 4, 2025</p>{inner}</article></main></body></html>"
    return extract(page, "https://herald.example/ports/berths-10").body or ""


@pytest.mark.parametrize("paragraphs", [1, 2])
@pytest.mark.parametrize("frame", FRAMES)
def test_the_caption_of_a_short_story(frame: str, paragraphs: int) -> None:
    read = body(FRAMES[frame].format(c=CAPTION, k="Photo: Jane Orr") + f"<p>{STORY}</p>" * paragraphs)
    assert CAPTION not in read
    assert STORY in read


def test_a_story_told_in_its_captions() -> None:
    told = "".join(
        f"<figure><img src='/i/{n}.jpg'><figcaption>{STORY} Picture {n}.</figcaption></figure>" for n in range(4)
    )
    assert "Picture 2." in body(f"<p>{STORY}</p>{told}")
