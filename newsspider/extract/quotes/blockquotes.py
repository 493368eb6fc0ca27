"""Which stretches of a story's text its page set in ``<blockquote>``."""

from __future__ import annotations

from collections.abc import Sequence

from newsspider.extract.blocks import Block, Container
from newsspider.extract.body.story import Story

PULLED = frozenset(["pull", "pullquote", "pulled"])  # repeats a sentence of the story for show
LEVELS = 64  # elements around a block that are looked at: hostile pages nest 2,000
SIGNS = ("—", "–", "-- ", "- ")


def block_quotes(blocks: Sequence[Block], story: Story) -> tuple[list[tuple[int, int]], frozenset[int]]:
    """Start and end in ``story.text`` of every block quote, the line that signs it left out; and where the lines begin
    that stand in ``<cite>`` in one."""
    found: list[tuple[int, int]] = []
    cited: list[int] = []
    around = [_blockquote(blocks[index].container) for index in story.blocks]
    if not any(around):
        return found, frozenset()
    text = story.text
    last: Container | None = None
    cursor = 0
    for index, quoted in zip(story.blocks, around, strict=True):
        block = blocks[index]
        at = text.find(block.text, cursor)
        if at < 0:
            continue
        cursor = at + len(block.text)
        if quoted is not None and quoted is last and _is_cited(block):
            cited.append(at)
        elif quoted is not None and not block.text.startswith(SIGNS):
            if quoted is last and found:
                found[-1] = (found[-1][0], cursor)
            else:
                found.append((at, cursor))
        last = quoted
    return found, frozenset(cited)


def _is_cited(block: Block) -> bool:
    """The source of the quotation, as editors set it: ``<blockquote><p>…</p><cite>Ann Bell</cite></blockquote>``."""
    return block.tag == "cite" or (bool(block.nodes) and all(node.tag == "cite" for node in block.nodes[:2]))


def _blockquote(container: Container) -> Container | None:
    here: Container | None = container
    for _ in range(LEVELS):
        if here is None:
            break
        if here.tag == "blockquote":
            return None if here.tokens & PULLED else here
        here = here.parent
    return None
