"""Key points without list tags and bullets: lines that look alike in one box, above the body."""

from __future__ import annotations

import re

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.bullets.lists import ItemList, label_of, siblings_below
from newsspider.extract.bullets.sentences import is_paragraph, says_something, sentences, size_of
from newsspider.extract.bullets.titles import LONGEST_TITLE, is_title

MOST = 8  # items
SHORTEST_LINE, LONGEST_LINE = 40, 220  # characters of an item that neither tag nor bullet marks


def titled_lines(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """A title, and right below it lines that look alike in one box, short ones: a list without list tags."""
    if max(map(len, found.texts)) > LONGEST_LINE or not says_something(found.texts):
        return None
    return found.first - 1


def untagged(blocks: list[Block], head: int | None) -> list[ItemList]:
    """What could be a list below each title of key points that stands above the body: between the headline and the
    second paragraph, with a paragraph below it. Further down "Summary" heads the last paragraphs of the story, unless
    title and lines have a box of their own."""
    found: list[ItemList] = []
    paragraphs = 0
    for i in range(head or 0, len(blocks)):
        text = blocks[i].text
        if len(text) <= LONGEST_TITLE:
            if (paragraphs > 1 and not _heads_a_box(blocks[i])) or not is_title(text):
                continue
            lines = siblings_below(blocks, i, MOST)
            if lines is None:
                continue
            above = paragraphs < 2 and any(map(is_paragraph, blocks[lines.last + 1 : lines.last + 16]))
            if above or _fill_their_box(blocks, lines):
                found.append(lines)
        elif paragraphs < 2 and i != head and is_paragraph(blocks[i]) and not _tells_when(blocks[i]):
            paragraphs += 1
    return found


def _heads_a_box(title: Block) -> bool:
    """The first element of a box with as many others as there may be items."""
    node = title.container.node
    box = node.getparent()
    return box is not None and node.getprevious() is None and FEWEST_ALIKE <= len(box) <= MOST + 1


def _fill_their_box(blocks: list[Block], lines: ItemList) -> bool:
    """The title, and lines of one sentence each, are all that their box holds."""
    title = blocks[lines.first - 1]
    alone = title.container.parent is lines.holder and len(lines.holder.node) == len(lines.items) + 1
    return alone and _heads_a_box(title) and all(_is_one_sentence(blocks[i]) for item in lines.items for i in item)


def _tells_when(block: Block) -> bool:
    """A long line of bylines and dates is no paragraph of the story."""
    return any(node.tag == "time" for node in block.nodes[:8])


FAR = 20  # blocks between the headline and key points without a title
FEWEST_ALIKE, MOST_ALIKE = 3, 6
_STOP = re.compile(r"[.!?。][\"”»’')]?\s+(?=[\"“«‘'(]?[^\W\d_a-z])")  # inside an item: it is a paragraph


def alike_lines(blocks: list[Block], head: int | None) -> list[ItemList]:
    """Runs of three to six lines that look alike, one sentence each, below the headline and above the body."""
    found: list[ItemList] = []
    i = end = len(blocks) if head is None else head
    while i < min(end + FAR, len(blocks) - FEWEST_ALIKE):
        if is_paragraph(blocks[i + 1]) and not _is_short_sentence(blocks[i + 1]):
            break
        lines = siblings_below(blocks, i, MOST_ALIKE) if _is_short_sentence(blocks[i + 1]) else None
        if lines is not None and len(lines.items) >= FEWEST_ALIKE:
            found.append(lines)
            i = lines.last
        else:
            i += 1
    return found


def _is_short_sentence(block: Block) -> bool:
    return size_of(block.text) >= SHORTEST_LINE and _is_one_sentence(block)


def _is_one_sentence(block: Block) -> bool:
    if len(block.text) > LONGEST_LINE or block.links or block.tag in HEADING_TAGS:
        return False
    return _STOP.search(block.text) is None


def lines_before_the_body(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """Alike lines alone in their box, each a sentence, that look unlike the paragraphs below them: by tag and class, by
    a role, or by a sign drawn before each."""
    items = [blocks[i] for i in range(found.first, found.last + 1)]
    if not all(map(_is_short_sentence, items)) or sentences(found.texts) < len(items):
        return None
    below = [b for b in blocks[found.last + 1 : found.last + 16] if is_paragraph(b)]
    if len(below) < 2 or any(_is_inside(b.container, found.holder) for b in below):
        return None
    if items[0].container is items[1].container:
        return None
    if is_title(label_of(blocks, found.holder)):
        return found.first
    looks = {_look(b.container) for b in below}
    own = [item.container for item in items]
    if all(item.node.get("role") == "listitem" for item in own) or all(map(_has_sign, own)):
        return found.first
    return None if _look(own[0]) in looks or (own[0].tag == "p" and not own[0].names[0]) else found.first


def _look(container: Container) -> tuple[str, str | None]:
    return container.tag, container.names[0]


def _has_sign(item: Container) -> bool:
    """A picture right before the text, in a box that holds the two and nothing else."""
    above, around = item.node.getprevious(), item.node.getparent()
    return above is not None and above.tag in ("svg", "img", "i") and around is not None and len(around) == 2


def _is_inside(container: Container, box: Container) -> bool:
    return any(above is box for above in container.ancestors(8))
