"""What tells that a list is none of key points: what it lists, what stands above it, what is around it."""

from __future__ import annotations

import re

from newsspider.extract.blocks import HEADING_TAGS, Block
from newsspider.extract.bullets.lists import ItemList, names_around
from newsspider.extract.bullets.titles import is_other_title
from newsspider.extract.clutter import PROMO, RELATED, begins_like
from newsspider.extract.titles import key

# Lists of people, menus, offers and tools.
ELSEWHERE = frozenset(
    "author authors byline bio comment comments share sharing social newsletter menu nav navigation toc breadcrumb "
    "breadcrumbs tags related ingredients specs footer form".split()
)


def linked(blocks: list[Block], found: ItemList) -> int:
    return sum([blocks[i].links for item in found.items for i in item])


def is_promo(blocks: list[Block], item: list[int], text: str) -> bool:
    links = blocks[item[0]].links if len(item) == 1 else sum([blocks[i].links for i in item])
    return links > 0.6 * len(text) or begins_like(text) in (RELATED, PROMO) or not text


def is_of_another_kind(blocks: list[Block], found: ItemList, head: int, alone: bool = False) -> bool:
    """Amounts, a heading or a label of its own above it, or a box of tools or people around it. A heading ``alone`` in
    a box with the list says nothing against it."""
    if 3 * sum(_QUANTITY.match(text) is not None for text in found.texts) >= len(found.texts):
        return True
    above = blocks[found.first - 1]
    if found.first - 1 > head and (
        (
            is_other_title(above.text) and above.tag not in ("button", "li")
        )  # the last of a list of buttons heads nothing
        or (above.tag in HEADING_TAGS and len(above.text) < 50 and not alone)
        or (above.text.endswith(":") and len(above.text) > 25)
    ):
        return True
    return bool(names_around(found.holder, 3) & ELSEWHERE)


_QUANTITY = re.compile(
    r"\d[\d/.,½¼ ]{0,6}(?:g|kg|mg|ml|cl|dl|l|oz|lb|cm|mm|cups?|tbsp|tsp|el|tl|cloves?|eggs?|eier|stück|prise|x)\b", re.I
)


def is_teaser(blocks: list[Block], found: ItemList) -> bool:
    """Right below a linked headline: the points of another story."""
    above = blocks[found.first - 1] if found.first else None
    return above is not None and above.links >= 0.8 * len(above.text) and len(above.text) > 20


def heads_sections(blocks: list[Block], found: ItemList) -> bool:
    """The items are the headings below them: a table of contents."""
    wanted = {key(text) for text in found.texts}
    headings = {
        key(b.text) for b in blocks[found.last + 1 :] if b.tag in HEADING_TAGS or (b.bold and len(b.text) < 120)
    }
    return 2 * len(wanted & headings) >= len(wanted)
