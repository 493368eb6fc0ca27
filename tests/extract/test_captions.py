"""Captions in frames that other things share: buttons, icons, hidden words, pictures that wait their turn."""

from __future__ import annotations

import pytest

from newsspider import extract

STORY = "".join(
    f"<p>{text} The cranes of the old harbor stand still at noon, and nobody on the quay has told them to.</p>"
    for text in ("First they worked.", "Then they ate.", "Now they wait.")
)
IMG = '<img src="/i/crane.jpg" width="800" height="500" alt="A crane">'


def shown(frame: str) -> list[tuple[str | None, str | None]]:
    html = f"<html><body><article><h1>Harbor cranes learn to wait</h1>{frame}{STORY}</article></body></html>"
    return [(image.caption, image.credit) for image in extract(html, "https://news.example/tech/cranes-20466").images]


FRAMES = {
    "an icon beside the picture": f"<figure><div>{IMG}<a href='/i/crane.jpg'><img src='/icons/icon_zoom.svg' alt='larger'></a>"
    "</div><figcaption>A crane at rest</figcaption></figure>",
    "a button's words in the figure": f"<button><div><div><figure>{IMG}<div>View 6 images</div></figure></div>"
    "<figcaption>A crane at rest</figcaption></div></button>",
    "a hidden button in the caption": f"<figure>{IMG}<figcaption>A crane at rest <span hidden=''>Show more</span></figcaption></figure>",
    "a gallery's caption for screen readers": f"<figure>{IMG}<figcaption class='sr-only'>A crane at rest</figcaption></figure>",
    "the short German name of a caption": f"<p><span class='box'>{IMG}</span><span class='bu'>A crane at rest</span></p>",
}


@pytest.mark.parametrize("name", FRAMES)
def test_the_caption_is_the_captions_text(name: str) -> None:
    assert shown(FRAMES[name]) == [("A crane at rest", None)]


def test_a_name_with_a_particle_is_a_byline_too() -> None:
    portrait = "<figure><img src='/i/zoe.jpg' width='300'><figcaption>Von Zoe de Hill</figcaption></figure>"
    assert shown(portrait) == []
