"""A byline without a word before it: "Ann Lee, Technology Correspondent", "Ann Lee, dpa", "홍길동 기자", "記者王小明／台北報導"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsspider.extract.blocks import Block
from newsspider.extract.bylineleads import Names
from newsspider.extract.bylines import Byline
from newsspider.extract.bylinewords import NEWS_JOB, PROFESSION
from newsspider.extract.cjknames import is_cjk
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.personnames import has_given_name, looks_personal
from newsspider.extract.pieces import pieces

LONGEST = 80  # characters of such a line
NEAR = 4  # blocks below the headline
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}?(?=\s?[,|–—-]?\s)")
_ROLE_LINE = re.compile(rf"(?:[\w&'’-]+ ){{0,3}}(?:{PROFESSION})(?:,? [\w&'’-]+){{0,3}}", re.I)
_REPORTS = re.compile(r"reporting (?:from|in) [A-ZÀ-Þ]", re.I)
# The given name and surname of a Korean, the profession, then nothing, a mark or an address.
_KOREAN = re.compile(r"(?:\[[^\[\]]{2,20}\]\s?)?([가-힣]{2,4})\s?(?:기자|특파원|논설위원|통신원)(?=[\s(=/|·,\[]|$)")
# The profession, one to four names of two to four characters, then nothing, a mark, or where they report from.
_CHINESE = re.compile(
    r"[（(【\[]?(?:[\u4e00-\u9fff]{2,6}\s?)??[記记]者\s?[:：]?\s?"
    r"([\u4e00-\u9fff]{2,4}(?:[、\s][\u4e00-\u9fff]{2,4}){0,3})\s?(?:[／/|｜)）】\]]|$)"
)


def name_with_role(block: Block, distance: int, hints: Hints) -> Names:
    """Right below the headline a person's name, then an agency behind a comma, or a profession, and nothing else."""
    text = block.text
    if not 1 <= distance <= NEAR or len(text) > LONGEST or text[-1:] in ".!?:":
        return ()
    parts = pieces(block) if len(block.nodes) > 1 else []
    if len(parts) == 2 and looks_personal(parts[0]) and _is_told(*parts):  # "<b>Ann Lee</b><i>Reporter</i>"
        return (parts[0],) if _ROLE_LINE.fullmatch(parts[1]) or _REPORTS.match(parts[1]) else ()
    if not (match := _NAME.match(text)):
        return ()
    for end in _ends(text, match.end()):
        name, rest = text[:end], text[end:].strip(" ,|–—-")
        if not looks_personal(name) or not _is_told(name, rest):
            continue
        if text[end : end + 1] == "," and known(rest) == "wire":
            return name, rest
        if _ROLE_LINE.fullmatch(rest):
            return (name,)
    return ()


def _is_told(name: str, role: str) -> bool:
    """By a known given name, or beside what only somebody of a newsroom is."""
    return has_given_name(name) or NEWS_JOB.search(role) is not None


_MAIL = re.compile(r"([\w.+-]{2,40})@[\w-]+(?:\.[\w-]+)+")


def name_with_address(block: Block, distance: int, hints: Hints) -> Names:
    """Right below the headline a person's name and an e-mail address made from it, whatever the given name."""
    if not 1 <= distance <= NEAR + 2 or len(block.text) > LONGEST or "@" not in block.text:
        return ()
    parts = pieces(block)
    local = next((match[1].casefold() for part in parts if (match := _MAIL.fullmatch(part))), "")
    named = [part for part in parts if looks_personal(part)]
    if not local or len(named) != 1:
        return ()
    words = (word.casefold()[:4] for word in named[0].split())
    return (named[0],) if any(len(word) > 2 and word in local for word in words) else ()


def _ends(text: str, first: int) -> list[int]:
    """Where the name may end: behind its second, third and fourth word, up to a comma."""
    comma = text.find(",", first)
    stop = comma if comma >= 0 else len(text)
    ends = [first, *(i for i in range(first + 1, min(stop, len(text))) if text[i] == " "), stop]
    return [end for end in ends if end <= stop][:3]


def reporter(block: Block, distance: int, hints: Hints) -> Names:
    """Korean and Chinese reporters, above the story or below it."""
    text = block.text
    if len(text) > LONGEST or text.isascii():
        return ()
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
    if not is_cjk(headline.text or ""):
        return
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
