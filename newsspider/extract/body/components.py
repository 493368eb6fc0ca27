"""Pieces of the story that component systems put into boxes of their own: the classifier takes short ones for clutter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from heapq import nsmallest

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.dressed import is_called_heading
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.headings import is_heading
from newsspider.extract.body.names import COMMENT, FOLD, FOLDS, NAV, PROMO, RELATED
from newsspider.extract.body.texts import SENTENCE_ENDS, TEXT_ENDS

LEVELS = 3  # elements around a paragraph whose names are compared
PIECES = 3  # paragraphs of the body in boxes that look like it
SHORTEST, SHORT = 30, 140  # characters; the classifier knows longer ones by themselves
PARAGRAPH = 60  # characters of a paragraph that counts among those
_ELSEWHERE = COMMENT | NAV | PROMO

LONGEST = 160  # characters of a question
DEPTH = 5  # elements around a question in which the section's name stands


def boxed_pieces(vectors: Vectors, chosen: set[int], left_out: Collection[int]) -> set[int]:
    """Short sentences in boxes that look, three levels up, like those of the body's paragraphs, right behind or before
    one of them or a picture of theirs."""
    blocks, lengths = vectors.land.blocks, vectors.land.lengths
    texts = vectors.land.texts
    possible = [
        i
        for i in range(min(chosen, default=0), min(max(chosen, default=0) + NEAR, len(blocks)))
        if i not in chosen and SHORTEST <= lengths[i] <= SHORT and texts[i][-1] in TEXT_ENDS and not blocks[i].links
    ]
    if not possible:
        return set()
    above = {box.names for i in chosen if lengths[i] >= PARAGRAPH and (box := blocks[i].container.parent)}
    possible = [i for i in possible if (box := blocks[i].container.parent) and box.names in above]
    looks = {i: look for i in possible if (look := _look(blocks[i].container)) and i not in left_out}
    if not looks:
        return set()
    alike = Counter(_look(blocks[i].container) for i in chosen if lengths[i] >= PARAGRAPH)
    found = {i for i, look in looks.items() if alike[look] >= PIECES}
    return {i for i in found if not vectors.land.path(i) & (_ELSEWHERE | RELATED) and not vectors.clutter_at(i)}


NEAR = 6  # blocks behind the body's last


def _look(container: Container) -> tuple[object, ...] | None:
    """Tags and classes of an element and those around it, and the box around all; None where none has a class."""
    chain = container.ancestors(LEVELS + 3)
    if len(chain) < LEVELS + 3:
        return None
    named = tuple((box.tag, box.names[0]) for box in chain[:LEVELS])
    return (*named, chain[-1].number) if any(name for _, name in named[1:]) else None


def folded_sections(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Questions with their answers in a section that folds or is called so, within the article and right behind text of
    its body, with the heading over all of them."""
    land = vectors.land
    blocks = land.blocks
    found: set[int] = set()
    lengths, texts = land.lengths, land.texts
    paragraphs = nsmallest(TEXTS, (i for i in chosen if lengths[i] >= PARAGRAPH))
    if len(paragraphs) < TEXTS:
        return found
    for i in range(paragraphs[-1] + 1, min(max(chosen) + AFTER, len(blocks) - 1)):
        if (i in chosen and i + 1 in chosen) or lengths[i] > LONGEST or texts[i + 1][-1] not in SENTENCE_ENDS:
            continue
        if not (path := land.path(i)) & FOLD or path & _ELSEWHERE or i in found:
            continue
        if land.up[land.at[i]] > OUTSIDE or not _is_question(blocks[i]):
            continue
        answer = _answer(vectors, i)
        if not answer or not any(j in chosen or j in found for j in range(i - AFTER, i)):
            continue
        found.update((i, *answer))
        if i - 1 not in chosen and i - 1 not in found and blocks[i - 1].tag in HEADING_TAGS and not blocks[i - 1].links:
            found.add(i - 1)
    return found - chosen


TEXTS = 2  # paragraphs of the body before such a section; over the text it says what to do about a message
AFTER = 12  # blocks behind the body's last
OUTSIDE = 3  # levels above main: such a section is a component beside those of the text


def _is_question(block: Block) -> bool:
    if len(block.text) > LONGEST or not block.container.named(FOLDS, DEPTH):
        return False
    return is_heading(block) or is_called_heading(block) or block.text[-1] == "?"


def _answer(vectors: Vectors, question: int) -> list[int]:
    """The blocks below a question in its own box: sentences, no pointer and no offer."""
    land = vectors.land
    blocks = land.blocks
    found: list[int] = []
    named = [box for box in blocks[question].container.ancestors(DEPTH) if not FOLDS.isdisjoint(box.tokens)]
    for i in range(question + 1, min(question + 12, len(blocks))):
        block = blocks[i]
        if _is_question(block) or named[-1] not in block.container.ancestors(DEPTH + 3):
            break
        if land.links[i] > 0.4 or vectors.clutter_at(i) or block.tag == "button":
            return []
        found.append(i)
    return found if found and blocks[found[-1]].text[-1] in SENTENCE_ENDS else []
