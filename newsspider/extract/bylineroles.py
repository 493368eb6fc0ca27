"""A byline without a word before it: "Ann Lee, Technology Correspondent", "Ann Lee, dpa", "홍길동 기자", "記者王小明／台北報導"."""

from __future__ import annotations

import re

from newsspider.extract.blocks import Block
from newsspider.extract.bylineleads import Names
from newsspider.extract.bylinewords import PROFESSION
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints
from newsspider.extract.personnames import has_given_name, looks_personal

LONGEST = 80  # characters of such a line
NEAR = 4  # blocks below the headline
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}?(?=\s?[,|–—-]?\s)")
_ROLE_LINE = re.compile(rf"(?:[\w&'’-]+ ){{0,3}}(?:{PROFESSION})(?:,? [\w&'’-]+){{0,3}}", re.I)
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
    if not 1 <= distance <= NEAR or len(text) > LONGEST or text[-1:] in ".!?:" or not (match := _NAME.match(text)):
        return ()
    for end in _ends(text, match.end()):
        name, rest = text[:end], text[end:].strip(" ,|–—-")
        if not looks_personal(name) or not has_given_name(name):
            continue
        if text[end : end + 1] == "," and known(rest) == "wire":
            return name, rest
        if _ROLE_LINE.fullmatch(rest):
            return (name,)
    return ()


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
