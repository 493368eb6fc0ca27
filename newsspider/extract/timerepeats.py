"""Candidates for the published time beside the headline's repeat: pages that print it in a picture's box and again in a
column with day, author and topics; lists of the newest articles that name this one too."""

from __future__ import annotations

from collections.abc import Iterator

from newsspider.extract.blocks import Block
from newsspider.extract.dates import Hints, find_timestamps, resolve
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.timemarks import Mark
from newsspider.extract.titles import key

BESIDE = (1, -1, 2, -2, 3, 4)  # blocks from the repeat, the likeliest first; a standfirst may stand between
LEVELS = 4  # around the repeat, within which both share a box
SHORT = 60  # characters
LEAST = 12  # letters of a headline that names one article
TRUST = 0.5


def repeat_marks(page: Page, headline: Headline, hints: Hints) -> Iterator[Mark]:
    """The day nearest to a line that says what the headline says."""
    said = key(headline.text or "")
    if len(said) < LEAST:
        return
    for index, block in enumerate(page.blocks):
        if index == headline.order or abs(len(block.text) - len(headline.text or "")) > 3 or key(block.text) != said:
            continue
        for step in BESIDE:
            if 0 <= index + step < len(page.blocks) and _share_box(block, other := page.blocks[index + step]):
                readings = find_timestamps(other.text, hints) if len(other.text) <= SHORT else []
                stamp = resolve(readings[0], hints) if len(readings) == 1 else None
                if stamp:
                    yield Mark(stamp, "published", "text", "text beside the headline's repeat", TRUST)
                    return


def _share_box(block: Block, other: Block) -> bool:
    boxes = block.container.ancestors(LEVELS + 1)[1:]
    return any(box in boxes for box in other.container.ancestors(LEVELS))
