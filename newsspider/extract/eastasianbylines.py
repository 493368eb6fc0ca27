"""Reporters of Korean, Chinese and Japanese papers: "홍길동 기자", "記者王小明／台北報導", or in the first words of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsspider.extract.bylineleads import Names
from newsspider.extract.bylines import Byline
from newsspider.extract.credits.names import known
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page

# The given name and surname of a Korean, the profession, then nothing, a mark or an address; before them where she reports
# from, or what she did: "워싱턴=김하나 특파원", "글·사진 김하나 기자".
_KOREAN_JOB = r"(?:(?:선임|인턴|전문|수습|객원|대)?\s?기자|특파원|논설위원|통신원|편집인|편집장)"
_KOREAN = re.compile(
    r"(?:\[[^\[\]]{2,20}\]\s?|\[?[가-힣]{2,8}(?:뉴스|일보|신문|방송|경제|타임스|통신)[\s=]|(?:글|사진|영상|취재)(?:[·/,]\s?(?:글|사진|영상|취재))*\s|[가-힣]{2,6}[=＝/])?"
    rf"([가-힣]{{2,4}}(?:[·,]\s?[가-힣]{{2,4}})*)\s?{_KOREAN_JOB}(?=[\s(=/|·,\[\]]|$)"
)
_KOREAN_NEXT = re.compile(rf"[\s,·/|]+([가-힣]{{2,4}})\s?{_KOREAN_JOB}(?=[\s(=/|·,\[\]]|$)")
_HAN = "[\u4e00-\u9fff々ヶ]"
# The profession, one to four names of two to four characters, then nothing, a mark, or where they report from.
_CHINESE = re.compile(
    rf"[（(【\[]?(?:{_HAN}{{2,6}}\s?)??[記记]者\s?[:：]?\s?"
    rf"({_HAN}{{2,4}}(?:[、\s]{_HAN}{{2,4}}){{0,3}})\s?(?:[／/|｜)）】\]]|$)"
)
# "編集委員　山田花子", "文｜王小明 编辑｜李华", "ソウル＝山田花子"
_TITLED = re.compile(
    rf"(?:編集委員|論説委員|特派員|専門記者|{_HAN}{{2,4}}部|(?:{_HAN}{{2,3}}|[ァ-ヶー]{{3,8}})支局長)[\s　]({_HAN}{{3,5}})$"
)
_WROTE = re.compile(
    r"(?:(?:取材|撮影|写真)・)?(?:文|作者|撰文|采写|採訪|采访|执笔|執筆|ライター|筆者|著者|構成|編譯|编译)\s?[|｜丨・=＝／:：]\s?"
    rf"({_HAN}{{2,5}}(?:[、\s](?!编辑|編輯|摄影|攝影|图|圖){_HAN}{{2,4}}(?![|｜丨・=＝／:：]))*)(?=[\s|｜丨／（(]|$)"
)
_FILED = re.compile(
    rf"(?:編譯|编译)?({_HAN}{{2,4}})\s?[／/]\s?{_HAN}{{2,4}}(?:報導|报道|外電|外电)$"
)  # "王小明／台北報導"
_SEATED = re.compile(rf"[ァ-ヶー]{{2,8}}[=＝]({_HAN}{{3,5}})$")
_FILED_BEHIND = re.compile(r"\s(?:综合|綜合|专题)?(?:报道|報道|報導|摄影报道)$")  # "记者 王小明 报道"
_JOB = re.compile(r"[記记]者")
_MORE_JOBS = re.compile(r"[\s、](?:本报|本報|见习|見習|实习|實習|特约)?(?:通讯员|通訊員|记者|記者|实习生)[\s:：]?")


def reporters(text: str) -> Names:
    """Whom a short text names, with their profession."""
    if match := _KOREAN.match(text):
        names = re.split(r"[·,]\s?", match[1])
        at = match.end()
        while found := _KOREAN_NEXT.match(text, at):
            names.append(found[1])
            at = found.end()
        return tuple(dict.fromkeys(names))
    if (
        match := _TITLED.match(text)
        or _WROTE.match(text)
        or _FILED.match(text)
        or _SEATED.match(text)
        or _OPENINGS[1].match(text)
    ):
        return tuple(re.split(r"[、\s]", match[1]))
    text = _FILED_BEHIND.sub("", text)
    job = _JOB.search(text)
    match = _CHINESE.match(text[: job.end()] + _MORE_JOBS.sub("、", text[job.end() :])) if job else None
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
