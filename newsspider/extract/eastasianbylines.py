"""Reporters of Korean, Chinese and Japanese papers: "홍길동 기자", "記者王小明／台北報導", or in the first words of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsspider.extract.bylineleads import Names
from newsspider.extract.bylines import Byline
from newsspider.extract.credits.names import known
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page

# The given name and surname of a Korean, the profession, then nothing, a mark or an address.
_KOREAN = re.compile(r"(?:\[[^\[\]]{2,20}\]\s?)?([가-힣]{2,4})\s?(?:기자|특파원|논설위원|통신원)(?=[\s(=/|·,\[]|$)")
# The profession, one to four names of two to four characters, then nothing, a mark, or where they report from.
_CHINESE = re.compile(
    r"[（(【\[]?(?:[\u4e00-\u9fff]{2,6}\s?)??[記记]者\s?[:：]?\s?"
    r"([\u4e00-\u9fff]{2,4}(?:[、\s][\u4e00-\u9fff]{2,4}){0,3})\s?(?:[／/|｜)）】\]]|$)"
)


def reporters(text: str) -> Names:
    """Whom a short text names, with their profession."""
    if match := _KOREAN.match(text):
        return (match[1],)
    match = _CHINESE.match(text)
    return tuple(re.split(r"[、\s]", match[1])) if match else ()


_NAMES = r"([\u4e00-\u9fff]{2,4}(?:[、，\s][\u4e00-\u9fff]{2,4}){0,5})"
# How East Asian papers and agencies open a story: "〔記者王小明／台北報導〕", "（中央社記者王小明台北1日電）",
# "新华社北京1月1日电（记者王小明、李华）", "(서울=연합뉴스) 홍길동 기자 = ", "[한국일보=홍길동 기자]", "【北京=山田太郎】".
_OPENINGS = [
    re.compile(
        rf"^[^。，]{{0,24}}?[〔（(【\[「][\u4e00-\u9fff]{{0,6}}?[記记]者(?![会會團团])\s?[:：]?\s?{_NAMES}\s?(?:[／/][^〕）)】\]」]{{2,14}})?[〕）)】\]」]"
    ),
    re.compile(
        r"^[（(][\u4e00-\u9fff]{2,6}[記记]者([\u4e00-\u9fff]{3})[\u4e00-\u9fff]{2,4}\d{1,2}日[^（）()]{0,8}[電电][）)]"
    ),
    re.compile(r"^[(\[（][^()\[\]（）]{2,20}[)\]）]\s?([가-힣]{2,4})\s(?:기자|특파원)\s?="),
    re.compile(r"^[(\[（][^()\[\]（）=]{2,12}=([가-힣]{2,4})\s?(?:기자|특파원)[)\]）]"),
    re.compile(r"^【[\u4e00-\u9fff\u30a0-\u30ff]{2,8}[=＝]([\u4e00-\u9fff]{2,3}\s?[\u4e00-\u9fff]{1,3})】"),
]
_CLOSING = re.compile(rf"[（(][記记]者(?![会會團团])\s?[:：]?\s?{_NAMES}[）)]$")
OPENING, CLOSING = 60, 40  # characters of a paragraph in which the reporter is named


def opening_bylines(page: Page, headline: Headline) -> Iterator[Byline]:
    """Where nobody is named elsewhere: the reporter whom a Chinese, Japanese or Korean story names in its first words,
    or in brackets behind its last."""
    start = (headline.order or 0) + 1
    for block in page.blocks[start : start + 60]:
        if len(block.text) < OPENING // 2 or block.links > len(block.text) // 2:
            continue
        head = block.text[:OPENING]
        match = next((m for m in (opening.match(head) for opening in _OPENINGS) if m), None)
        match = match or _CLOSING.search(block.text[-CLOSING:])
        if match and known(match[1]) != "wire":
            names = tuple(dict.fromkeys(re.split(r"[、，]|\s(?=[\u4e00-\u9fff]{2})", match[1])))
            yield Byline("opening of the story", names, match[0], 0.5)
            return
