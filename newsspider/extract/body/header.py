"""What stands over the story in the same element: the headline, and the byline, time and rubric around it.

Where every part has an element of its own the classifier tells them apart; in a table cell full of ``<br>`` they are
lines of one run.
"""

from __future__ import annotations

import re
from itertools import takewhile

from newsspider.extract.blocks import Block

LABEL = 90  # characters; a longer line is text
BYLINE = 12  # blocks below the headline
SUBTITLES = 4  # blocks below the headline
SCRAP = 6  # characters
SENTENCE = 4  # words; "Nov. 2, 2009 - 1:20 p.m." ends like one and has fewer
_SENTENCE = frozenset(".!?…:;\"”“»’'")
_WORD = re.compile(r"[^\W\d_]{2,}")


def header_blocks(blocks: list[Block], head: int | None, chosen: set[int]) -> set[int]:
    """The chosen blocks that are header: labels right above the headline, and the headline's own element down to the
    first sentence.

    ``head`` is the index of the headline's block.
    """
    if head is None:
        return set()
    grouped = {i for i in range(head + 1, head + SUBTITLES) if i in chosen and _is_grouped(blocks[i])}
    above = grouped | set(takewhile(lambda i: i in chosen and _is_label(blocks[i].text), range(head - 1, -1, -1)))
    if head not in chosen:
        return above | {
            i
            for i in range(head + 1, head + BYLINE)
            if i in chosen and len(blocks[i].text) < SCRAP and _SCRAP.fullmatch(blocks[i].text)
        }
    run = [i for i in sorted(chosen) if blocks[i].container is blocks[head].container]
    found = above | {i for i in run if i <= head}
    if found.issuperset(run):  # nothing but a header in there
        return found
    return found | set(takewhile(lambda i: _is_label(blocks[i].text), (i for i in run if i > head)))


def _is_grouped(block: Block) -> bool:
    """In an ``<hgroup>``, which holds a headline with its subtitles and nothing else."""
    return any(box.tag == "hgroup" for box in block.container.ancestors(2))


# What stands between the names and dates of a byline.
_SCRAP = re.compile(r"[—–|·•/-]|(?:by|von|par|por|di|da|door|av|af):?", re.I)


def _is_label(text: str) -> bool:
    return len(text) <= LABEL and not (text[-1] in _SENTENCE and len(_WORD.findall(text)) >= SENTENCE)
