"""Bylines in markup without names: beside dates and their labels, above professions, in scripts without capitals."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsspider import extract
from newsspider.extract.personnames import split_names

TITLE = "Harbor pumps fail twice in a single week"
TEXT = "Engineers say that the spare parts for the pumps were ordered too late, and that the next storm is near."
STORY = f"<div><p>{TEXT}</p><p>{TEXT}</p></div>"


def authors(header: str, after: str = "", lang: str = "en") -> list[str]:
    page = (
        f'<html lang="{lang}"><head><title>{TITLE}</title></head><body><main><div><div><h1>{TITLE}</h1>{header}</div>{STORY}</div>'
        f"{after}</main></body></html>"
    )
    return extract(page, "https://herald.example/a/1", fetched_at=datetime(2025, 3, 9, 12, tzinfo=UTC)).authors


@pytest.mark.parametrize(
    "when",
    [
        "<div>4 March 2025</div>",
        "<table><tr><td>Published:</td><td>4 March 2025 08:05</td></tr></table>",
        "<div>3 hours ago</div>",
        "<div>4 min read</div>",
    ],
)
def test_names_beside_what_tells_when(when: str) -> None:
    assert authors(f"<div>Maria Costello</div>{when}") == ["Maria Costello"]
    assert authors(f"<div>Maria Costello, Robert Hale</div>{when}") == ["Maria Costello", "Robert Hale"]
    assert authors(f"<div>Maria Costello, Photos by Robert Hale</div>{when}") == ["Maria Costello"]


def test_names_in_a_remark_are_no_byline() -> None:
    assert authors("<div>(L-R) Maria Costello, Robert Hale</div><div>4 March 2025</div>") == []


@pytest.mark.parametrize(
    ("name", "role", "lang"),
    [
        ("Maria Costello", "verslaggever", "nl"),
        ("Анна Лебедева", "корреспондент", "ru"),
        ("Nguyễn Thu Hà", "Phóng viên", "vi"),
        ("山田太郎", "編集委員", "ja"),
        ("ليلى حداد", "مراسلة", "ar"),
    ],
)
def test_names_above_professions(name: str, role: str, lang: str) -> None:
    assert authors(f"<div><div>{name}</div><div>{role}</div></div>", lang=lang) == [name]


@pytest.mark.parametrize("names", [["ليلى حداد", "سامي خوري"], ["अनिल शर्मा", "पूजा सिंह"], ["山田太郎", "佐藤花子"]])
def test_linked_names_in_scripts_without_capitals(names: list[str]) -> None:
    items = "".join(f'<li><a href="/author/{i}">{name}</a></li>' for i, name in enumerate(names))
    assert authors(f"<ul>{items}</ul>") == names


def test_links_to_profiles_far_from_the_headline_need_more() -> None:
    assert authors("", f'{STORY * 4}<p><a href="/user/tag/1">玉峰道路</a></p>') == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ليلى حداد، سامي خوري", ["ليلى حداد", "سامي خوري"]),
        ("山田太郎、編集者", ["山田太郎"]),
        ("أحمد منصور، مراسل", ["أحمد منصور"]),
        ("Theo Nguyễn Thu Hà", ["Nguyễn Thu Hà"]),
        ("Theo Jansen", ["Theo Jansen"]),
    ],
)
def test_splitting(text: str, names: list[str]) -> None:
    assert split_names(text) == names


def test_cards_below_the_story() -> None:
    card = (
        '<div class="card"><h3><a href="/b">Council closes the old ferry house</a></h3><p>LILLE (AP) - Nobody was hurt when the council '
        'met in its old house.</p><div class="meta"><span>By Bo Cole</span> <span>March 1, 2025</span></div></div>'
    )
    assert authors("", f"<section><h4>Related</h4>{card}</section>") == []
    assert authors("<p>By Ann Lee</p>", f"<section><h4>Related</h4>{card}</section>") == ["Ann Lee"]


def test_a_signature_in_italics() -> None:
    signed = STORY.replace("</div>", '<p align="right"><em>Maria Costello</em></p></div>')
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{signed}</body></html>"
    assert extract(page, "https://herald.example/a/1").authors == ["Maria Costello"]
