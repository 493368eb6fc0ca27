"""Key points: the list that sums the article up, wherever it stands.

A list of two to eight items is taken when something says what it is: a title above it, the names of the elements
around it, or its place between the headline and the body. Ordinary lists in the body are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.bullets.lists import (
    ItemList,
    is_named,
    item_of,
    label_of,
    list_runs,
    names_around,
    siblings_below,
)
from newsspider.extract.bullets.titles import LONGEST_TITLE, is_other_title, is_title
from newsspider.extract.bullets.told import told_points
from newsspider.extract.clutter import PROMO, RELATED, begins_like
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.titles import key
from newsspider.items import Evidence

FEWEST, MOST = 2, 8  # items; CNBC, NZZ, CNN print 2-5, t3n up to 6
LONGEST_ITEM = 500  # characters; a longer one is a paragraph
LONGEST_LINE = 220  # characters of an item that neither tag nor bullet marks
# Lists of people, menus, offers and tools.
_ELSEWHERE = frozenset(
    "author authors byline bio comment comments share sharing social newsletter menu nav navigation toc breadcrumb "
    "breadcrumbs tags related ingredients specs footer form".split()
)


@dataclass(slots=True)
class Bullets:
    """``blocks`` are the indexes in ``page.blocks`` that the body must leave out (title and items)."""

    texts: list[str] = field(default_factory=list)
    blocks: frozenset[int] = frozenset()


def find_bullets(page: Page, headline: Headline, evidence: Evidence) -> Bullets:
    """The key points of ``page``; the first rule that finds a list wins."""
    blocks = page.blocks
    lists = list_runs(blocks)
    possible = [found for found in lists if _could_be(blocks, found)]
    for rule in RULES:
        for found in _possible_lines(blocks, headline.order) if rule is titled_lines else possible:
            if (title := rule(blocks, found, headline.order)) is None or _heads_sections(blocks, found):
                continue
            texts = found.texts
            evidence.decide("bullets", rule.__name__, " | ".join(texts), 0.9 if rule is not before_the_body else 0.7)
            return Bullets(texts, _to_leave_out(blocks, found, lists, title))
    texts = told_points(page)
    if FEWEST <= len(texts) <= MOST and all(0 < len(text) <= LONGEST_ITEM for text in texts):
        evidence.decide("bullets", told_points.__name__, " | ".join(texts), 0.7)
        return Bullets(texts)
    return Bullets()


def _possible_lines(blocks: list[Block], head: int | None) -> list[ItemList]:
    return [found for found in untagged(blocks, head) if _could_be(blocks, found)]


def _could_be(blocks: list[Block], found: ItemList) -> bool:
    """The right number of items, each a short text, few links; a promo or link as last item is taken away first."""
    if len(found.items) > 2 * MOST:
        return False
    while len(found.items) > FEWEST and _is_promo(blocks, found.items[-1], found.texts[-1]):
        found.items.pop()
        found.texts.pop()
    size = sum(map(len, found.texts))
    return (
        FEWEST <= len(found.items) <= MOST
        and all(0 < len(text) <= LONGEST_ITEM for text in found.texts)
        and _linked(blocks, found) < 0.35 * size
        and size >= 14 * len(found.items)
    )


def _linked(blocks: list[Block], found: ItemList) -> int:
    return sum(blocks[i].links for item in found.items for i in item)


def _is_promo(blocks: list[Block], item: list[int], text: str) -> bool:
    links = sum(blocks[i].links for i in item)
    return links > 0.6 * len(text) or begins_like(text) in (RELATED, PROMO) or not text


def titled(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """A title right above it: "Das Wichtigste in Kürze" in bold, then the list."""
    if sum(text.count(" ") >= 2 or _is_wide(text) for text in found.texts) * 2 < len(found.texts):
        return None
    for i in range(found.first - 1, max(-1, found.first - 3), -1):
        text = blocks[i].text
        if is_title(text):
            return i
        if len(text) > LONGEST_TITLE or is_other_title(text):
            return None
    return None


def named(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """Names of the elements around it: ``RenderKeyPoints-list``, ``post-summary-bullets``."""
    here: Container | None = found.holder
    for _ in range(4):
        if here is None:
            return None
        if is_named(here.tokens) and _says_something(found.texts) and not _is_teaser(blocks, found):
            title = found.first - 1
            inside = title >= 0 and len(blocks[title].text) < LONGEST_TITLE
            return title if inside and here in blocks[title].container.ancestors()[:6] else found.first
        here = here.parent
    return None


def labeled(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """A box around it is labeled for screen readers: a tab's panel, an aside."""
    for box in found.holder.ancestors(4):
        if is_title(label_of(blocks, box)) and _says_something(found.texts):
            return found.first
    return None


def titled_lines(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """A title, and right below it lines that look alike in one box, short ones: a list without list tags."""
    if max(map(len, found.texts)) > LONGEST_LINE or not _says_something(found.texts):
        return None
    return found.first - 1


def untagged(blocks: list[Block], head: int | None) -> list[ItemList]:
    """What could be a list below each title of key points that stands above the body: between the headline and the
    second paragraph, with a paragraph below it. Else "Summary" heads the last paragraphs of the story."""
    found: list[ItemList] = []
    paragraphs = 0
    for i in range(head or 0, len(blocks)):
        text = blocks[i].text
        if len(text) <= LONGEST_TITLE and is_title(text):
            lines = siblings_below(blocks, i, MOST)
            if lines is not None and any(map(_is_paragraph, blocks[lines.last + 1 : lines.last + 16])):
                found.append(lines)
        elif i != head and _is_paragraph(blocks[i]):
            paragraphs += 1
            if paragraphs > 1:
                break
    return found


def before_the_body(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """Between the headline and the first paragraph, in sentences, and the body follows."""
    if head is None or not head < found.first <= head + 30 or found.holder.hidden:
        return None
    if not 2 <= len(found.items) <= 6 or _sentences(found.texts) < len(found.texts) * 0.75:
        return None
    if len({text.split()[0] for text in found.texts}) * 2 < len(found.texts):  # "Model A …", "Model B …": products
        return None
    if _linked(blocks, found) > 0.25 * sum(map(len, found.texts)) or _is_of_another_kind(blocks, found, head):
        return None
    after = [b for b in blocks[found.last + 1 : found.last + 16] if _is_paragraph(b)]
    before = [b for b in blocks[head + 1 : found.first] if len(b.text) >= 70]
    if len(found.items) == FEWEST and (any(map(_is_paragraph, before)) or not all(t[-1] == "." for t in found.texts)):
        return None
    styles = {_style(b) for b in after}
    if len(after) < 2 or sum(map(_is_paragraph, before)) > 2 or any(_style(b) in styles for b in before):
        return None
    return found.first


def _is_of_another_kind(blocks: list[Block], found: ItemList, head: int) -> bool:
    """Amounts, a heading or a label of its own above it, or a box of tools or people around it."""
    if 3 * sum(_QUANTITY.match(text) is not None for text in found.texts) >= len(found.texts):
        return True
    above = blocks[found.first - 1]
    if found.first - 1 > head and (
        is_other_title(above.text)
        or (above.tag in HEADING_TAGS and len(above.text) < 50)
        or (above.text.endswith(":") and len(above.text) > 25)
    ):
        return True
    return bool(names_around(found.holder, 3) & _ELSEWHERE)


_QUANTITY = re.compile(
    r"\d[\d/.,½¼ ]{0,6}(?:g|kg|mg|ml|cl|dl|l|oz|lb|cm|mm|cups?|tbsp|tsp|el|tl|cloves?|eggs?|eier|stück|prise|x)\b", re.I
)

RULES: list[Callable[[list[Block], ItemList, int | None], int | None]] = [
    titled,
    named,
    labeled,
    titled_lines,
    before_the_body,
]


def _says_something(texts: list[str]) -> bool:
    return _sentences(texts) * 2 >= len(texts)


def _sentences(texts: list[str]) -> int:
    """How many items say something: six words, five with a full stop, or as much in a script without spaces."""
    return sum(
        (spaces := text.count(" ")) >= 5 or (spaces >= 3 and text[-1] == ".") or _is_wide(text) for text in texts
    )


def _is_wide(text: str) -> bool:
    return text.count(" ") <= 2 and len(text) >= 14 and text[0] > "\u2e80"


def _is_paragraph(block: Block) -> bool:
    return len(block.text) >= 100 and block.links < 0.3 * len(block.text) and item_of(block.container) is None


def _style(block: Block) -> tuple[str, str | None, int]:
    parent = block.container.parent
    return block.tag, block.container.names[0], parent.order if parent else -1


def _is_teaser(blocks: list[Block], found: ItemList) -> bool:
    """Right below a linked headline: the points of another story."""
    above = blocks[found.first - 1] if found.first else None
    return above is not None and above.links >= 0.8 * len(above.text) and len(above.text) > 20


def _heads_sections(blocks: list[Block], found: ItemList) -> bool:
    """The items are the headings below them: a table of contents."""
    wanted = {key(text) for text in found.texts}
    headings = {
        key(b.text) for b in blocks[found.last + 1 :] if b.tag in HEADING_TAGS or (b.bold and len(b.text) < 120)
    }
    return 2 * len(wanted & headings) >= len(wanted)


def _to_leave_out(blocks: list[Block], found: ItemList, lists: list[ItemList], title: int) -> frozenset[int]:
    """Title, items, what stands between them, and a second copy of the list (desktop and mobile, panel and page)."""
    out = set(range(min(title, found.first), found.last + 1))
    for other in lists:
        if other is not found and other.texts[: len(found.texts)] == found.texts:
            out.update(range(other.first, other.last + 1))
    return frozenset(out)
