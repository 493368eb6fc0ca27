"""Runs of listing cards among the blocks: teasers of other articles, whatever their markup.

A card repeats what its neighbors have: a date line, a label (category, credit), a linked title, a cut-off teaser.
A text with two kinds of such marks right before it, a date or a cut among them, is a card's; three cards in a row are a listing.
"""

from __future__ import annotations

import re
from collections import Counter

from newsspider.extract.blocks import HEADING_TAGS, Block

FEWEST = 3  # cards in a row; two related stories are common inside a body and left to the classifier
LONGEST_TEASER = 400  # characters
TIMED = 56  # characters of a teaser's end with a label and a time
END = 24  # characters of a line in which its time stands
TEASER = 40  # characters at least of a teaser between title and time
SENTENCE = 5  # words of a short sentence
_REACH = 4  # blocks a card spreads over, besides its teaser
_DATE, _LABEL, _TITLE, _CUT, _WHOLE, _CLOCK, _LINK = 1, 2, 4, 8, 16, 32, 64
_CUT_ENDS = "….]"

_CLOCK_OR_YEAR = re.compile(r"\d(?:\d?[:.]\d{2}|(?<=\b1)9\d\d\b|(?<=\b2)0\d\d\b)")
_CLOCK_ALONE = re.compile(r"\d{1,2}[:.h]\d{2}(?: ?(?:[ap]\.?m\.?|Uhr|h))?", re.I)
_AGO = re.compile(r"\bago\b")
_AGO_FIRST = ("vor ", "hace ", "il y a ")
_CUT_EARLIER = re.compile(r"(?:\.\.\.|…)[\W_]{0,3}\s(.{4,})$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…)[\W_]{0,2}$")


def listing_blocks(blocks: list[Block], head: int, times: Counter[str]) -> set[int]:
    """Indexes of the blocks that belong to runs of cards after block ``head``; linear in the number of blocks.

    ``times`` says how often the page has a text, of texts below 60 characters.
    """
    marks = _Marks(blocks, times)
    out: set[int] = set()
    run: list[int] = []
    for i in range(head + 1, len(blocks)):
        text = blocks[i].text
        length = len(text)
        if length < 60 and text[-1] not in _CUT_ENDS:
            continue
        if length <= LONGEST_TEASER:
            kinds = marks[i]
            if kinds & _WHOLE:
                run.append(i)
                continue
            if not kinds & _CUT and _is_no_text(blocks[i], kinds):
                continue
            if _is_teaser(blocks, marks, i, run[-1] if run else head):
                run.append(i)
                continue
        out |= _spread(blocks, marks, run, head)
        run = []
    return out | _spread(blocks, marks, run, head)


def _is_no_text(block: Block, kinds: int) -> bool:
    """A label, a date or a title."""
    length = len(block.text)
    if length < 60 or block.tag in HEADING_TAGS or (length < 200 and kinds & (_TITLE | _DATE)):
        return True
    return length < 120 and block.text[-1] not in ".!?…"


class _Marks(dict[int, int]):
    """Block index -> the kinds of card marks it carries, found out when asked for."""

    def __init__(self, blocks: list[Block], times: Counter[str]) -> None:
        self.blocks, self.times = blocks, times

    def __missing__(self, i: int) -> int:
        block, kinds = self.blocks[i], 0
        text, links = block.text, block.links
        length = len(text)
        cut = length >= 40 and text[-1] in _CUT_ENDS and _CUT_OFF.search(text[-5:]) is not None
        longest = 200 if 2 * links > length else 120  # a title that shares its line with the date
        if length < 60 or (cut and length < 600) or (length < longest and text[-1] not in ".!?"):
            kinds |= (_CLOCK if _CLOCK_ALONE.fullmatch(text) else _DATE) if _is_dated(text[:200]) else 0
        if length < 60 and self.times[text] >= FEWEST:
            kinds |= _LABEL
        if length >= 60 and not kinds & ~_DATE and _is_card_line(block):
            kinds |= _WHOLE
        if 20 <= length < 200 and (_is_linked(block) or block.container.tag in HEADING_TAGS):
            kinds |= _TITLE | _LINK if block.links else _TITLE
        if cut:
            kinds |= _CUT
        elif length >= 60 and _is_cut_above_a_time(text):
            kinds |= _CUT | _DATE
        self[i] = kinds
        return kinds


def _is_cut_above_a_time(text: str) -> bool:
    """A teaser that shares its line with the time below it: "… will cost... Tech July 31, 2025 at 11:00 AM"."""
    tail = text[-TIMED:]
    if text[-1] in ".!?…" or ("..." not in tail and "…" not in tail):
        return False
    match = _CUT_EARLIER.search(tail)
    return match is not None and _is_dated(match[1])


def _is_card_line(block: Block) -> bool:
    """A whole card in one line: a linked title, a teaser, the time at the end."""
    if (
        not 20 <= block.links < len(block.text)
        or not block.nodes
        or block.nodes[0].tag != "a"
        or len(block.text) > LONGEST_TEASER
    ):
        return False
    title = " ".join("".join(block.nodes[0].itertext()).split())
    if len(block.text) < len(title) + END + TEASER:
        return False  # the teaser stands on a line of its own
    return len(title) >= 20 and block.text.startswith(title) and _is_dated(block.text[-END:])


def _is_linked(block: Block) -> bool:
    return block.links > 0 and block.links >= 0.9 * len(block.text.replace(" ", ""))


def _is_dated(text: str) -> bool:
    """A clock, a year, or a time counted back from now."""
    if _CLOCK_OR_YEAR.search(text) or text.startswith(_AGO_FIRST):
        return True
    return "ago" in text and _AGO.search(text) is not None


def _is_teaser(blocks: list[Block], marks: _Marks, i: int, after: int) -> bool:
    """Two kinds of marks since the last teaser or paragraph, one of them a date or a cut-off text. A clock alone is the date
    of a linked title or below a label; over any other title it tells an entry of a live report."""
    kinds = marks[i] if marks[i] & _CUT else 0
    for j in range(i - 1, max(after, i - _REACH - 1), -1):
        if len(blocks[j].text) > 120 and not marks[j]:
            break
        kinds |= marks[j]
    if kinds & _CLOCK and kinds & (_LINK | _LABEL):
        kinds |= _DATE
    kinds &= ~(_LINK | _CLOCK)
    return kinds.bit_count() >= 2 and bool(kinds & (_DATE | _CUT))


def _is_plain_title(text: str) -> bool:
    return 20 <= len(text) < 200 and text[-1] not in ".!?…"


def _is_short_sentence(text: str) -> bool:
    """The last of the story, or of a box above the cards: "Homes have until June to answer."."""
    return text[-1] == "." and not text.endswith("..") and text.count(" ") >= SENTENCE - 1 and not _is_dated(text)


def _ends_a_text(blocks: list[Block], marks: _Marks, i: int, teaser: int) -> bool:
    """A line in one box with the paragraph right above it, where the first teaser stands outside: "Release no. 48"."""
    box, above = blocks[i].container.parent, blocks[i - 1]
    if len(above.text) <= 120 or marks[i - 1] or above.container.parent is not box:
        return False
    return box not in blocks[teaser].container.ancestors()


def _spread(blocks: list[Block], marks: _Marks, run: list[int], head: int) -> set[int]:
    """All blocks of a run of cards, the labels and title before the first teaser included."""
    if len(run) < FEWEST or run[-1] - run[0] > (len(run) - 1) * 2 * (_REACH + 1):
        return set()
    first = run[0]
    if first - 2 > head and _is_plain_title(blocks[first - 1].text) and marks[first - 2] and not marks[first - 1]:
        first -= 1  # the first card's title, where cards are opened by scripts and no link tells which line it is
    while first > max(head + 1, run[0] - _REACH) and (marks[first - 1] or len(blocks[first - 1].text) < 40):
        if _ends_a_text(blocks, marks, first - 1, run[0]) or _is_short_sentence(blocks[first - 1].text):
            break
        first -= 1
    return set(range(first, run[-1] + 1))
