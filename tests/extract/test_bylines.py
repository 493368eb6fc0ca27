"""Bylines in one line below the headline, in many languages: told by a word before them, by a role, or by nothing."""

from __future__ import annotations

import pytest

from newsspider.extract.authors import find_authors
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

TITLE = "A small chip plant opens beside the old harbor"
STORY = "<p>" + "The plant makes controllers for pumps and lamps, and it will hire people from the town. " * 5 + "</p>"


def authors(line: str, title: str = TITLE, below: str = "") -> list[str]:
    html = f"<html><body><article><h1>{title}</h1>{line}{STORY}{STORY}{below}</article></body></html>"
    page = Page(html, "https://news.example/a")
    evidence = Evidence()
    return find_authors(page, find_headline(page, evidence), evidence)


LINES = [
    ("<div>By <a href='/a'>Ann Lee</a><span>Reporter</span></div>", ["Ann Lee"]),
    ("<div>Av <a href='mailto:a@x.example'>Ann Lee</a><span>Journalist</span></div>", ["Ann Lee"]),
    ("<div>By<a href='/a'>A.B. Lee</a></div>", ["A.B. Lee"]),
    ("<div>By <a href='/a'>Ann <b>McCole</b></a></div>", ["Ann McCole"]),
    ("<p><time>12 februari 2026</time> — door Ann Lee — 2 min leestijd</p>", ["Ann Lee"]),
    ("<p>Written by <span>Maja Novak</span></p>", ["Maja Novak"]),  # "maja" is a label elsewhere
    ("<p>March 11, 2025 · 3 min · 412 words · Enkhjin Bat | <a href='/e'>Suggest Changes</a></p>", ["Enkhjin Bat"]),
    ("<p class='meta'>Aminata Faye Mon, 29 Jul 2024</p>", ["Aminata Faye"]),
    ("Piše: Petra Kovač", ["Petra Kovač"]),
    ("Napisao: Ivan Horvat", ["Ivan Horvat"]),
    ("Пише: Милан Петровић", ["Милан Петровић"]),
    ("Scris de Andrei Ionescu", ["Andrei Ionescu"]),
    ("Napsala Jana Nováková", ["Jana Nováková"]),
    ("Skriven av Erik Berg", ["Erik Berg"]),
    ("Kirjoittanut Matti Laine", ["Matti Laine"]),
    ("Tekst: Sanne Bakker Beeld: Piet Visser", ["Sanne Bakker"]),
    ("Haber: Mehmet Kaya", ["Mehmet Kaya"]),
    ("Redattore: Marco Bianchi", ["Marco Bianchi"]),
    ("Συντάκτρια: Μαρία Νικολάου", ["Μαρία Νικολάου"]),
    ("Του Νίκου Γεωργίου", ["Νίκου Γεωργίου"]),
    ("Автор Иван Соколов", ["Иван Соколов"]),
    ("Oprac. Anna Zielińska", ["Anna Zielińska"]),
    ("بقلم: سامي حداد", ["سامي حداد"]),
    ("מאת דוד לוי", ["דוד לוי"]),
    ("โดย สมชาย ใจดี", ["สมชาย ใจดี"]),
    ("द्वारा राहुल वर्मा", ["राहुल वर्मा"]),
    ("Ann Lee, Technology Correspondent", ["Ann Lee"]),
    ("Ann Lee Contributor", ["Ann Lee"]),
    ("Ann B. Lee, Senior Reporter", ["Ann B. Lee"]),
    ("Anna Maier, dpa", ["Anna Maier", "dpa"]),
    ("Anna Zielińska, PAP", ["Anna Zielińska", "PAP"]),
    ("김민수 기자", ["김민수"]),
    ("記者王小明／台北報導", ["王小明"]),
    ("记者 李明、王芳", ["李明", "王芳"]),
    ("ByA.J. Lee", ["A.J. Lee"]),
    ("By Ann Lee, NEWS Harbor", ["Ann Lee"]),  # a part of the house under news.example
]


LINES += [
    ("By Ann Lee in Lille, and Bo Cole in London", ["Ann Lee", "Bo Cole"]),
    ("Interview: Ann Lee", ["Ann Lee"]),
    ("BY DWAYNE LEE JR.<br>OF THE HARBOR STAFF", ["DWAYNE LEE JR."]),
    ("Por Thaís Camargo d'Ávila, Zé Roberto Prado, g9 Goiás — Trindade", ["Thaís Camargo d'Ávila", "Zé Roberto Prado"]),
    (
        "By Ann Lee-Price and Bo Cole Quiñones, BasinPost.example | Posted - March 3, 2024",
        ["Ann Lee-Price", "Bo Cole Quiñones"],
    ),
    (
        "<span>vr 12 jan. 2024, 14:03</span><span>Door Sjoerd van 't Hoff en Femke ten Brink</span>",
        ["Sjoerd van 't Hoff", "Femke ten Brink"],
    ),
    ("Xiulan Okonjo, Health reporter", ["Xiulan Okonjo"]),
    ("<b>Xiulan Okonjo</b><i>Staff Writer</i>", ["Xiulan Okonjo"]),
    ("<a href='/p/al'>Anna Svensson</a><time>Publicerad 13 mars 2024 kl 08:15</time>", ["Anna Svensson"]),
    ("Tan Wei Jie<small>tanwj@news.example</small>", ["Tan Wei Jie"]),
    ("May 3, 2025 · 41 min · Hosted by Ann Lee with Bo Cole · Produced by Tom Ray", ["Ann Lee", "Bo Cole"]),
]


@pytest.mark.parametrize(("line", "names"), LINES, ids=[line for line, _ in LINES])
def test_a_line_below_the_headline(line: str, names: list[str]) -> None:
    assert authors(f"<p>{line}</p>") == names


NO_BYLINES = [
    "Της πόλης το λιμάνι",  # "the town's harbor"
    "Ann Arbor, Michigan",
    "Anna Maier, Berlin",
    "Napsal jsem to včera večer",  # "I wrote it last night"
    "Harbor Town, Reuters says",
    "記者會在市府舉行",  # a press conference
    "기자 회견이 열렸다",
]


@pytest.mark.parametrize("line", NO_BYLINES)
def test_no_byline(line: str) -> None:
    assert authors(f"<p>{line}</p>") == []


def test_a_korean_reporter_signs_below_the_story() -> None:
    assert authors("", below="<p>김민수 기자 minsu@news.example</p>") == ["김민수"]


TOLD = "的工廠今天在港口旁邊開幕，將會雇用許多當地居民，並且生產水泵用的控制器，市長和居民都出席了活動。"
OPENINGS = [
    (f"〔記者王小明／台北報導〕新{TOLD}", ["王小明"]),
    (f"（中央社記者王小明台北1日電）新{TOLD}", ["王小明"]),
    (f"新华社北京1月1日电（记者李明、王芳）新{TOLD}", ["李明", "王芳"]),
    (f"新{TOLD}（记者李明）", ["李明"]),
    (
        "(서울=연합뉴스) 김민수 기자 = 새 공장이 오늘 항구 옆에서 문을 열고 지역 주민을 고용할 것이라고 밝혔다.",
        ["김민수"],
    ),
    ("[항구일보=김민수 기자] 새 공장이 오늘 항구 옆에서 문을 열고 지역 주민을 고용할 것이라고 밝혔다.", ["김민수"]),
    (f"【北京=山田太郎】新{TOLD}", ["山田太郎"]),
    (f"【北京=時事】新{TOLD}", []),
    (f"新工廠（記者會）{TOLD}", []),
]


@pytest.mark.parametrize(("opening", "names"), OPENINGS, ids=range(len(OPENINGS)))
def test_a_reporter_named_in_the_first_or_last_words(opening: str, names: list[str]) -> None:
    assert authors(f"<p>{opening}</p>", "港口旁邊的新工廠") == names


def test_a_category_called_author_is_none() -> None:
    assert authors("<h3 class='author-name'>Harbors</h3>") == ["Harbors"]
    assert authors("<h3 class='author-name cat'>Harbors</h3>") == []


def test_who_the_story_is_about_is_no_author() -> None:
    title = "Anna Maier opens a small chip plant beside the harbor"
    assert authors("<p><b>Anna Maier</b></p>", title) == []
    assert authors("<p>By Anna Maier</p>", title) == ["Anna Maier"]
    assert authors("<p><b>Anna Maier</b></p>", "Anna Maier: a small plant, and what it means") == ["Anna Maier"]


PHOTOGRAPHERS = {
    "a role in the line": "<p class='byline'><b>Ann Lee</b><i>Journalist</i></p><p class='byline'><b>Bo Cole</b><i>Photographer</i></p>",
    "a role below": "<ul><li class='author'><div>Ann Lee</div></li><li class='author'><div>Bo Cole</div><div>Photo</div></li></ul>",
    "a label above": '<x-byline><span slot="by">Words by</span> <a href="/people/ann">Ann Lee</a> <span slot="photo">'
    "Photography by</span> <a href='/people/bo'>Bo Cole</a></x-byline>",
}


@pytest.mark.parametrize("line", PHOTOGRAPHERS.values(), ids=PHOTOGRAPHERS)
def test_who_took_the_pictures_is_no_author_beside_who_wrote(line: str) -> None:
    assert authors(line) == ["Ann Lee"]


def test_who_took_the_pictures_is_the_author_where_nobody_wrote() -> None:
    assert authors("<p class='byline'><b>Bo Cole</b><i>Photographer</i></p>") == ["Bo Cole"]


def test_an_agency_s_profile_beside_a_person_s() -> None:
    names = "<a href='/author/ann-lee'>Ann Lee</a><span>|</span><a href='/author/ians'>IANS</a>"
    assert authors(f"<div>{names}</div>") == ["Ann Lee", "IANS"]
