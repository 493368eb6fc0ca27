"""What the texts of a list say: sentences, or words and names only."""

from __future__ import annotations

from newsspider.extract.blocks import Block
from newsspider.extract.bullets.lists import item_of


def says_something(texts: list[str]) -> bool:
    return sentences(texts) * 2 >= len(texts)


def sentences(texts: list[str]) -> int:
    """How many items say something: six words, five with a full stop, or as much in a script without spaces."""
    return sum((spaces := text.count(" ")) >= 5 or (spaces >= 3 and text[-1] == ".") or is_wide(text) for text in texts)


def is_wide(text: str) -> bool:
    """Ten characters of Chinese, Japanese or Korean, with hardly a space."""
    return text.count(" ") <= 2 and len(text) >= 10 and text[0] > "\u2e80"


def size_of(text: str) -> int:
    """Its length in letters; a character of a script without spaces says as much as two of them."""
    return len(text) * 2 if is_wide(text) else len(text)


def is_paragraph(block: Block) -> bool:
    return size_of(block.text) >= 100 and block.links < 0.3 * len(block.text) and item_of(block.container) is None
