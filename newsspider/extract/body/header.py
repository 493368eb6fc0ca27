"""What stands over the story in the same element: the headline, and the byline, time and rubric around it.

Where every part has an element of its own the classifier tells them apart; in a table cell full of ``<br>`` they are
lines of one run.
"""

from __future__ import annotations

import re

from newsspider.extract.blocks import Block

LABEL = 90  # characters; a longer line is text
SENTENCE = 4  # words; "Nov. 2, 2009 - 1:20 p.m." ends like one and has fewer
_SENTENCE = frozenset(".!?…:;\"”“»’'")
_WORD = re.compile(r"[^\W\d_]{2,}")


def header_blocks(blocks: list[Block], head: int | None, chosen: set[int]) -> set[int]:
    """The chosen blocks that are header: those of the headline's own element down to the first sentence.

    ``head`` is the index of the headline's block.
    """
    if head is None or head not in chosen:
        return set()
    run = [i for i in sorted(chosen) if blocks[i].container is blocks[head].container]
    found = {i for i in run if i <= head}
    if len(found) == len(run):  # nothing but a header in there
        return found
    for i in run[len(found) :]:
        text = blocks[i].text
        if len(text) > LABEL or (text[-1] in _SENTENCE and len(_WORD.findall(text)) >= SENTENCE):
            break
        found.add(i)
    return found
