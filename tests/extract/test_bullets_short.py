"""Key points of short stories and behind the text, titles of more languages; found with a matrix of shapes, places and
lists that are none."""

from __future__ import annotations

import pytest

from newsspider import extract
from newsspider.extract.bullets.titles import is_title

HEAD = "<h1>Port of Norvik closes two berths</h1><p class='meta'>March 4, 2025</p>"
POINTS = [
    "The two berths of Norvik close on Monday",
    "Repairs to the cranes take until spring",
    "Owners of barges have asked for a lower fee",
]
BODY = "<p>The port of Norvik will close its two berths from Monday. Repairs to the cranes take until spring, and the harbor master expects nine ships in June.</p>"
BOX = "<div class='css-k1'><div class='css-k2'>Key points</div>{}</div>"
JAPANESE = ["北浜港は月曜日から二つの岸壁を閉鎖する見通しだ", "古川の十基のクレーンの修理は春まで続くという"]


def points_of(inner: str) -> list[str]:
    page = f"<html><head><title>Port of Norvik closes two berths</title></head><body><main><article>{inner}</article></main></body></html>"
    return extract(page, "https://herald.example/ports/berths-10").bullets


def li(form: str = "{}") -> str:
    return "".join(f"<li>{form.format(text)}</li>" for text in POINTS)


@pytest.mark.parametrize("listed", [f"<ul>{li('<strong>{}</strong>')}</ul>", f"<ul class='summary'>{li()}</ul>"])
@pytest.mark.parametrize("paragraphs", [1, 2, 4])
def test_a_list_set_apart_heads_a_story_of_any_length(listed: str, paragraphs: int) -> None:
    assert points_of(f"{HEAD}{listed}<div class='text'>{paragraphs * BODY}</div>") == POINTS


def test_a_plain_list_before_one_paragraph_may_be_the_story() -> None:
    assert points_of(f"{HEAD}<ul>{li()}</ul>{BODY}") == []


@pytest.mark.parametrize("paragraphs", [1, 4])
def test_lines_below_a_title_in_a_box_of_their_own_behind_the_text(paragraphs: int) -> None:
    lines = "".join(f"<div class='css-k3'>{text}</div>" for text in POINTS)
    assert points_of(f"{HEAD}<div class='text'>{paragraphs * BODY}</div>{BOX.format(lines)}") == POINTS


def test_a_title_above_the_last_paragraphs_of_the_story_heads_no_points() -> None:
    assert points_of(f"{HEAD}{3 * BODY}<h2>Key points</h2>{2 * BODY}") == []


def test_a_box_of_links_under_such_a_title_is_none() -> None:
    links = "".join(f"<div><a href='/b/{n}'>{text}</a></div>" for n, text in enumerate(POINTS))
    assert points_of(f"{HEAD}<div class='text'>{3 * BODY}</div><div><div>In brief</div>{links}</div>") == []


def test_a_japanese_paragraph_of_sixty_characters_is_one() -> None:
    text = "北浜港は月曜日から二つの岸壁を閉鎖する。修理は春まで続き、港長は六月に九隻の船を見込んでいると話した。組合は料金の引き下げを求めている。"
    lines = "".join(f"<div>{point}</div>" for point in JAPANESE)
    page = f"<h1>北浜港が岸壁を閉鎖</h1><div class='box'><div>記事のまとめ</div>{lines}</div><div class='text'><p>{text}</p></div>"
    assert points_of(page) == JAPANESE


@pytest.mark.parametrize(
    "title",
    [
        "Özet",
        "Önemli noktalar",
        "De belangrijkste punten",
        "Hoofdpunten",
        "Kluczowe informacje",
        "Главное за минуту",
        "Самое важное",
        "Что важно знать",
        "Kurz zusammengefasst",
        "Ce qu’il faut savoir",
        "Datos clave",
        "Cose da sapere",
        "O que você precisa saber",
        "Det vigtigste",
        "3行まとめ",
        "本文の要点",
        "Kortversionen",
    ],
)
def test_titles_of_key_points(title: str) -> None:
    assert is_title(title)
