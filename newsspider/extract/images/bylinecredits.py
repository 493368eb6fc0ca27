"""Credits in the byline: who took the pictures, named behind who wrote."""

from __future__ import annotations

import re

from newsspider.extract.blocks import Block
from newsspider.extract.personnames import looks_personal

LONGEST = 150  # characters of such a byline
# "© Text and ⟨photos: Ann Lee⟩": whose the whole page is
_WROTE_TOO = re.compile(r"\b(?:and|und|et|y|e|en|och|og)$|&$", re.I)
_BY_PICTURES = r"(?:photo(?:graph(?:y|s))?s?|pictures|images|fotos|bilder|illustrations?)"
_BESIDE_WRITER = re.compile(
    rf"[\s|•·,;/(]({_BY_PICTURES}(?:\s(?:by|von|par|por)|\s?:)\s([^|•·;:()]{{3,60}}))\)?$", re.I
)
_BEFORE_NAME = re.compile(rf"{_BY_PICTURES}\s(?:by|von|par|por)", re.I)


def credit_in_byline(blocks: list[Block]) -> str | None:
    """Who took the pictures, named behind who wrote: "Words: Ann Lee | Pictures: Bo Cole", or below a label alone."""
    text = blocks[0].text
    if len(blocks) > 1 and _BEFORE_NAME.fullmatch(text) and looks_personal(blocks[1].text):
        return f"{text} {blocks[1].text}"
    match = _BESIDE_WRITER.search(text) if len(text) <= LONGEST else None
    if match is None or not looks_personal(match[2]) or _WROTE_TOO.search(text, 0, match.start()):
        return None
    return match[1]
