"""Rolls of picture credits: below a heading "Pictures" or "Image credits", a line a picture, numbered perhaps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsspider.extract.blocks import HEADING_TAGS, Block
from newsspider.extract.credits import parse_credit, split_caption
from newsspider.extract.credits.namelist import names_behind

TITLE = 40  # characters of such a heading
LINE = 220  # of a line below it
MOST = 40  # lines
# The heading that says credits, and the one that says pictures only
_CREDITS = re.compile(
    r"(?:(?:picture|photo|photograph|image|illustration)s?[ -])?(?:credits?|sources?)|bild(?:nachweise?|quellen?|rechte)|fotonachweise?"
    r"|crédits?(?: (?:photos?|images?))?|créditos(?: (?:fotográficos|de (?:las )?(?:fotos|imágenes|imagens)))?"
    r"|crediti(?: fotografici)?|fotoverantwoording",
    re.I,
)
_PICTURES = re.compile(
    r"(?:pictures?|photos?|images?|photographs|bilder|fotos|abbildungen|imágenes|immagini|imagens)", re.I
)
_NUMBER = re.compile(
    r"(?:(?:image|photo|picture|fig\.?|figure|bild|foto|abb\.?|abbildung) )?\(?(\d{1,2})[.):]\s*", re.I
)


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says: the number of its picture, the caption, the credit as printed."""

    number: int | None
    caption: str | None
    credit: str


@dataclass(slots=True)
class Roll:
    """``blocks`` are the heading and the lines below it."""

    blocks: list[int] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def find_roll(blocks: Sequence[Block], among: range) -> Roll:
    """The first roll that begins at one of the blocks; an empty one where there is none."""
    for at in among:
        text = blocks[at].text.rstrip(" :")
        if len(text) > TITLE or not (blocks[at].tag in HEADING_TAGS or blocks[at].bold or blocks[at].text[-1] == ":"):
            continue
        if (credits := _CREDITS.fullmatch(text) is not None) or _PICTURES.fullmatch(text):
            roll = Roll([at])
            for index in range(at + 1, min(at + MOST, len(blocks))):
                if (line := _read(blocks[index], bare=credits)) is None:
                    break
                roll.blocks.append(index)
                roll.lines.append(line)
            if roll.lines:
                return roll
    return Roll()


def _read(block: Block, *, bare: bool) -> Line | None:
    """``bare``: names alone are a credit."""
    if len(block.text) > LINE or block.tag in HEADING_TAGS:
        return None
    match = _NUMBER.match(block.text)
    text = block.text[match.end() :] if match else block.text
    number = int(match[1]) if match else None
    caption, credit = split_caption(text)
    if credit is None and (found := names_behind(text)):
        caption, credit = found
    if credit and _names_somebody(credit):
        return Line(number, caption, credit)
    return Line(number, None, text) if bare and match and _names_somebody(text) else None


def _names_somebody(credit: str) -> bool:
    return any((parsed.creators or parsed.agencies) for parsed in map(parse_credit, (credit, f"Credit: {credit}")))
