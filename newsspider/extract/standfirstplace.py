"""Where a standfirst stands: apart from the story, in an element of its own, among others of its name."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block
from newsspider.extract.cjknames import is_cjk

NEXT, FIELDS = 11, 24  # blocks below a standfirst in which the first paragraph stands, and with items between
BRIEF = 30  # characters of a sentence that is all of a story
ENDS = (".", "?", "!", "。", "？", "！", "।", "؟")
SAMPLE = 30  # characters that tell a script
OTHER_TAGS = frozenset(
    ["li", "caption", "figcaption", "button", "td", "th", "address", "nav", "aside", "footer", "dt", "dd", "time"]
)


def size(text: str) -> int:
    """Characters; each of a script that writes syllables or words says as much as two letters."""
    return 2 * len(text) if is_cjk(text[:SAMPLE]) else len(text)


def is_separate(blocks: list[Block], index: int, in_box: bool) -> bool:
    """The next paragraph lies in another element: the story is not its sibling. Fields and key points may come between.
    ``in_box``: it stands in the headline's own box, where a brief's one sentence tells enough."""
    block = blocks[index]
    below = (other for other in blocks[index + 1 : index + FIELDS] if other.tag not in OTHER_TAGS)
    brief: Block | None = None
    for other in islice(below, NEXT):
        if 3 * other.links >= len(other.text):
            continue
        if size(other.text) > 80:
            return lies_apart(block, other)
        if brief is None and size(other.text) >= BRIEF and other.text.endswith(ENDS):
            brief = other
    return in_box and brief is not None and lies_apart(block, brief)


def lies_apart(block: Block, other: Block) -> bool:
    return other.container is not block.container and other.container.parent is not block.container.parent


def is_one_of_many(blocks: list[Block], index: int) -> bool:
    """Two of the paragraphs around bear the same name: it is the story's style, "lead" as Bootstrap has it."""
    own = blocks[index].container
    near = [b for b in blocks[max(0, index - 7) : index + 8] if len(b.text) > 80 and b.container is not own]
    return sum(b.tag == own.tag and b.container.names == own.names for b in near) >= 2


def stands_alone(blocks: list[Block], index: int, node: Element) -> bool:
    """No other block of any length is inside the element that bears the name."""
    for other in blocks[max(0, index - 2) : index + 3]:
        if (
            other is not blocks[index]
            and len(other.text) > 40
            and any(c.node is node for c in other.container.ancestors())
        ):
            return False
    return True
