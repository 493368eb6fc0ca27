"""Pictures of short stories, and those that stand above the headline or behind the last paragraph, in the markup of
several news systems. Found with a matrix of frames, credits, places and surroundings."""

from __future__ import annotations

import pytest

from newsspider import extract, parse_credit
from newsspider.extract.images.tails import credit_tail
from newsspider.items import Image

URL = "https://herald.example/ports/crane-10"
CAPTION = "Engineers of Norvik tested the crane at noon."
PARAGRAPH = "<p>The port of Norvik will close its two berths from Monday. Repairs to the cranes take until spring. The harbor master expects nine ships in June.</p>"
FRAMES = {
    "table": "<table class='image'><tr><td><img src='/i/crane.jpg'></td></tr><tr><td class='caption'>{c} {k}</td></tr></table>",
    "boxes": "<div class='image-block'><img src='/i/crane.jpg'><div class='image-block__caption'>{c}</div><div class='image-block__credit'>{k}</div></div>",
    "hashes": "<div class='css-1q'><div class='css-77'><img src='/i/crane.jpg'></div><div class='css-9d'><span class='css-4f'>{c}</span><span class='css-5g'>{k}</span></div></div>",
    "paragraphs": "<p><img src='/i/crane.jpg'></p><p><em>{c} ({k})</em></p>",
    "gallery": "<dl class='gallery-item'><dt class='gallery-icon landscape'><a href='/i/crane.jpg'><img src='/i/crane.jpg'></a></dt><dd class='wp-caption-text gallery-caption'>{c} {k}</dd></dl>",
}


def read(above: str = "", behind: str = "", paragraphs: int = 1) -> list[Image]:
    body = f"<main><article>{above}<h1>Port of Norvik closes two berths</h1><div class='byline'>Ann Lee, March 4, 2025</div>{paragraphs * PARAGRAPH}{behind}</article></main>"
    page = f"<html lang=en><head><title>Port of Norvik closes two berths</title></head><body><nav><a href='/s'>Ports</a></nav>{body}<footer><p>© Harbor Herald</p></footer></body></html>"
    return extract(page, URL).images


@pytest.mark.parametrize("paragraphs", [1, 3])
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("credit", ["Photo: Jane Orr", "Jane Orr / EFE", "Fotografía de Jane Orr"])
def test_a_captioned_picture_behind_the_last_paragraph(frame: str, credit: str, paragraphs: int) -> None:
    (shown,) = read(behind=FRAMES[frame].format(c=CAPTION, k=credit), paragraphs=paragraphs)
    assert (shown.caption, shown.creators) == (CAPTION, ["Jane Orr"])


@pytest.mark.parametrize("frame", FRAMES)
def test_a_credited_picture_above_the_headline_that_machines_are_not_told_of(frame: str) -> None:
    (shown,) = read(above=FRAMES[frame].format(c=CAPTION, k="Jane Orr/Reuters"), paragraphs=3)
    assert (shown.caption, shown.creators, shown.agencies) == (CAPTION, ["Jane Orr"], ["Reuters"])


@pytest.mark.parametrize(
    "behind",
    [
        "<div><img src='/i/other.jpg'></div><p>Date: March 4, 2025 Author: Ann Lee Source: Lake Herald</p>",
        "<div><img src='/i/menu.png'> <a href='/a'>About</a> | <a href='/b'>Ports A - Z</a> | <a href='/c'>Jobs, Trade</a> | <a href='/d'>Lake-Jobs</a> | <a href='/e'>Others</a></div>",
        "<div><img src='/i/badge.png'></div><p>The paper of the northern coast.</p>",
    ],
)
def test_fields_and_menus_behind_the_story_are_no_caption(behind: str) -> None:
    assert read(behind=behind, paragraphs=3) == []


def test_a_title_that_is_a_credit_is_one_as_a_whole() -> None:
    figure = f"<figure><img src='/i/crane.jpg' title='Jane Orr/Reuters'><figcaption>{CAPTION}</figcaption></figure>"
    (shown,) = read(behind=figure, paragraphs=3)
    assert (shown.creators, shown.agencies) == (["Jane Orr"], ["Reuters"])


@pytest.mark.parametrize("alt", ["Port workshop Norvik / Pumps", "Now playing 24/7 Click Here"])
def test_alternative_texts_with_a_slash_name_nobody(alt: str) -> None:
    (shown,) = read(
        behind=f"<figure><img src='/i/a.jpg' alt='{alt}'><figcaption>{CAPTION}</figcaption></figure>", paragraphs=3
    )
    assert shown.credit is None


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Порт закроет причалы.", "Фото Анна Лебедева"),
        ("Hamnen stänger sina kajplatser.", "Fotograf Åsa Lind"),
        ("北浜港は月曜日から閉鎖する。", "田中花子"),
    ],
)
def test_credits_behind_the_full_stop_without_a_mark(caption: str, credit: str) -> None:
    assert credit_tail(f"{caption} {credit}{'撮影' if credit.isalpha() else ''}") == (caption, credit)


@pytest.mark.parametrize(
    "text",
    [
        "Fotografía de Pablo Ruano",
        "Foto de Pablo Ruano",
        "Imagen de Pablo Ruano",
        "Photographie de Pablo Ruano",
        "Immagine di Pablo Ruano",
        "Foto van Pablo Ruano",
        "Foto av Pablo Ruano",
        "Fotógrafo: Pablo Ruano",
        "Fotografering: Pablo Ruano",
        "Автор фото: Pablo Ruano",
        "Фото Pablo Ruano",
        "Fotograf Pablo Ruano",
    ],
)
def test_who_took_it_behind_a_picture_word_and_of(text: str) -> None:
    assert parse_credit(text).creators == ["Pablo Ruano"]
