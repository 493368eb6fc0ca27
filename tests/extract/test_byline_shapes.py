"""Bylines once more: whom "our correspondent", a code, an agency beside, a place in brackets or a profession tell of."""

from __future__ import annotations

import pytest

from newsspider.extract.authors import find_authors
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

STORY = "<p>" + "The plant makes controllers for pumps and lamps, and it will hire people from the town. " * 5 + "</p>"


def authors(line: str, language: str) -> list[str]:
    title = "A small chip plant opens beside the old harbor"
    html = f"<html lang='{language}'><body><article><h1>{title}</h1><p>{line}</p>{STORY}{STORY}</article></body></html>"
    page = Page(html, "https://news.example/a")
    evidence = Evidence()
    return find_authors(page, find_headline(page, evidence), evidence)


SHAPES = [
    ("en", "Special to The Harbor Post by Ann Lee", ["Ann Lee"]),
    ("en", "Ann Lee | For the Harbor Post", ["Ann Lee"]),
    ("en", "Ann Lee in Lille and Tom Cole in London", ["Ann Lee", "Tom Cole"]),
    ("en", "March 3, 2024 By Ann Lee 4 min read", ["Ann Lee"]),
    ("en", "Guest column by Ann Lee", ["Ann Lee"]),
    ("en", "Story and photos by Ann Lee", ["Ann Lee"]),
    ("en", "As told to Ann Lee", ["Ann Lee"]),
    ("en", "Author Ann Lee", ["Ann Lee"]),
    ("en", "From our correspondent Ann Lee", ["Ann Lee"]),
    ("pt", "Por Ana Lopes com Agência Lusa", ["Ana Lopes", "Agência Lusa"]),
    ("zh", "记者 王小明 报道", ["王小明"]),
    ("id", "Laporan: Budi Santoso", ["Budi Santoso"]),
    ("en", "Contributed by Ann Lee", ["Ann Lee"]),
    ("fr", "Une enquête d’Anne Petit", ["Anne Petit"]),
    ("fr", "Une analyse de Goldman Sachs", []),
    ("es", "Un reportaje de Ana Ruiz", ["Ana Ruiz"]),
    ("fi", "Kirjoittaja: Matti Laine", ["Matti Laine"]),
    ("pl", "Opracowała: Anna Zielińska", ["Anna Zielińska"]),
    ("zh", "文字：李明 摄影：王芳", ["李明"]),
    ("en", "By Our Correspondent", []),
    ("en", "By Sen. Ann Lee", ["Sen. Ann Lee"]),
    ("en", "Ann Lee with agencies", ["Ann Lee"]),
    ("en", "Ann Lee, Tom Cole and agencies", ["Ann Lee", "Tom Cole"]),
    ("en", "Ann Lee / AP", ["Ann Lee", "AP"]),
    ("en", "Words by Ann Lee Photography by Tom Cole", ["Ann Lee"]),
    ("en", "Reported By: Ann Lee Edited By: Tom Cole", ["Ann Lee"]),
    ("en", "Ann Lee ann.lee@news.example", ["Ann Lee"]),
    ("de", "Aus Lille berichtet Anna Maier", ["Anna Maier"]),
    ("de", "Von unserer Korrespondentin Anna Maier", ["Anna Maier"]),
    ("de", "Anna Maier (am)", ["Anna Maier"]),
    ("de", "Anna Maier (oz)", []),  # not her letters
    ("de", "dpa/Reuters/am", ["dpa", "Reuters"]),
    ("de", "Von Anna Maier (Text) und Karl Huber (Fotos)", ["Anna Maier"]),
    ("de", "Von Dr. med. Anna Maier", ["Dr. med. Anna Maier"]),
    ("fr", "Anne Petit (à Lille)", ["Anne Petit"]),
    ("fr", "Par Anne Petit, à Lille", ["Anne Petit"]),
    ("fr", "Anne Petit avec AFP", ["Anne Petit", "AFP"]),
    ("fr", "Entretien par Anne Petit", ["Anne Petit"]),
    ("it", "dal nostro inviato Marco Bianchi", ["Marco Bianchi"]),
    ("nl", "Door onze redacteur Femke Bakker", ["Femke Bakker"]),
    ("nb", "Journalist Kari Olsen", ["Kari Olsen"]),
    ("sv", "TT", ["TT"]),
    ("pl", "Anna Zielińska/PAP", ["Anna Zielińska", "PAP"]),
    ("ro", "de Andrei Ionescu", ["Andrei Ionescu"]),
    ("fr", "de Anne Petit", []),  # "of"
    ("ru", "Подготовил Иван Соколов", ["Иван Соколов"]),
    ("el", "Γράφει η Μαρία Νικολάου", ["Μαρία Νικολάου"]),
    ("ar", "إعداد: سامي حداد", ["سامي حداد"]),
    ("hi", "लेखक: राहुल वर्मा", ["राहुल वर्मा"]),
    ("th", "เรื่อง: สมชาย ใจดี", ["สมชาย ใจดี"]),
    ("vi", "Bài: Trần Minh", ["Trần Minh"]),
    ("ja", "編集委員　山田花子", ["山田花子"]),
    ("ja", "社会部　山田花子", ["山田花子"]),
    ("ja", "取材・文＝山田花子", ["山田花子"]),
    ("ja", "ソウル＝山田花子", ["山田花子"]),
    ("ko", "김민수 기자, 이서연 기자", ["김민수", "이서연"]),
    ("ko", "김민수·이서연 기자", ["김민수", "이서연"]),
    ("ko", "글·사진 김민수 기자", ["김민수"]),
    ("ko", "도쿄=김민수 특파원", ["김민수"]),
    ("ko", "[항구일보 김민수 기자]", ["김민수"]),
    ("zh", "本报记者 李明 通讯员 王芳", ["李明", "王芳"]),
    ("zh", "文｜李明 编辑｜王芳", ["李明"]),
    ("zh", "撰文／李明 攝影／王芳", ["李明"]),
    ("zh", "李明／綜合報導", ["李明"]),
    ("zh", "（中央社記者王小明台北1日電）", ["王小明"]),
]


@pytest.mark.parametrize(("language", "line", "names"), SHAPES, ids=[line for _, line, _ in SHAPES])
def test_shape(language: str, line: str, names: list[str]) -> None:
    assert authors(line, language) == names
