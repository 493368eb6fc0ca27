"""Quotation marks: which open, which close, and what stands between them.

Pairs are sought inside one paragraph, so a damaged mark can spoil no more than its own paragraph. A
mark left open at a paragraph's end closes there when the next paragraph opens with a mark again
(newspaper style) or when nothing closes it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

MARKS = '"“”„‟«»‹›「」『』＂'
MOST_MARKS = 100  # of a paragraph that is not looked at twice
SINGLES = "‘‚'"
SINGLE_CLOSE = re.compile(r"[’'‘](?!\w)")
OPENERS = {
    "“": "”",
    "„": "“",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    '"': '"',
    "＂": "＂",
    "”": "”",
}
CLOSED_BY = {
    "“": '”"“',
    "„": '“”"‟',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    '"': '"”',
    "＂": "＂",
    "”": '”"',
}
FOLLOWS = frozenset(",.;:!?")
BEFORE_OPENING = " \t\n\u00a0\u202f([{—–-/:,;>=…"


@dataclass(slots=True)
class Chunk:
    """The text between one pair of marks: ``outer`` positions include the marks, ``start``/``end`` do not."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    paragraph: int
    closed: bool = True
    continues: bool = False  # goes on from the paragraph before (multi-paragraph quotation)
    dashed: bool = False  # speech behind a dash, without marks


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of every non-empty line; a blank line or a line break ends a paragraph."""
    spans = []
    at = 0
    size = len(text)
    while at < size:
        end = text.find("\n", at)
        if end < 0:
            end = size
        if end > at and not (text[at].isspace() and text[at:end].isspace()):
            spans.append((at, end))
        at = end + 1
    return spans


def find_chunks(text: str, spans: list[tuple[int, int]]) -> list[Chunk]:
    """All quoted chunks in text order. Linear in the text: each mark is looked at a fixed number of times."""
    starts = [a for a, _ in spans]
    by_paragraph = _marks_by_paragraph(text, spans)
    singles = _singles(text, starts)
    chunks: list[Chunk] = []
    open_before = -2
    for index in sorted(by_paragraph.keys() | singles.keys()):
        span = spans[index]
        resumed = open_before == index - 1 and text[span[0]] == "»"  # French: « … ¶ » …
        here = _pair(text, span, by_paragraph.get(index, []), index, resumed)
        if here and open_before == index - 1 and _nothing_before(text, span[0], here[0].outer_start):
            here[0].continues = True
        if here and not here[-1].closed:
            open_before = index
        if index in singles and _is_prose(2 * len(singles[index]), span):
            here = _with_singles(text, span, here, singles[index], index)
        chunks.extend(here)
    return chunks


def _marks_by_paragraph(text: str, spans: list[tuple[int, int]]) -> dict[int, list[int]]:
    """Offsets of the marks in each paragraph that is prose: more marks than words is not."""
    found: dict[int, list[int]] = {}
    index, last = -1, len(spans) - 1
    marks: list[int] = []
    following = spans[0][0] if spans else 0
    for at in _places(text, MARKS):
        if at >= following:
            while index < last and spans[index + 1][0] <= at:
                index += 1
            following = spans[index + 1][0] if index < last else len(text) + 1
            marks = []
            if spans[index][1] - spans[index][0] > 2:
                found[index] = marks
        marks.append(at)
    return {index: marks for index, marks in found.items() if _is_prose(len(marks), spans[index])}


def _is_prose(marks: int, span: tuple[int, int]) -> bool:
    """False for a long paragraph with more marks than words."""
    return marks <= MOST_MARKS or 6 * marks <= span[1] - span[0]


def _places(text: str, marks: str) -> list[int]:
    """Offsets of all marks. A text has few of their kinds, and a kind is missed or found faster than a class of them."""
    found = []
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    found.sort()
    return found


def _nothing_before(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip()


def _pair(text: str, span: tuple[int, int], marks: list[int], paragraph: int, resumed: bool = False) -> list[Chunk]:
    start, end = span
    found: list[Chunk] = []
    opened = -1
    depth = 0
    left = len(marks)
    for at in marks:
        left -= 1
        mark = text[at]
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if opened < 0:
            if _opens(mark, before, after) or (resumed and at == start):
                opened, depth = at, 0
            continue
        if mark == "„" and before.isalnum() and not after.isalnum():
            mark = "“"  # „so„: the opening mark typed twice
        closed_by = "»" if resumed and opened == start else CLOSED_BY[text[opened]]
        if mark in closed_by and not _opens_again(text[opened], mark, before, after):
            if depth and (mark == "”" if text[opened] == '"' else left):
                depth -= 1
                continue
            found.append(_chunk(text, opened, at, at + 1, paragraph))
            opened = -1
        elif left and ((mark == text[opened] and mark != '"') or (mark == "“" and text[opened] == '"')):
            depth += 1
    if opened >= 0:
        chunk = _chunk(text, opened, end, end, paragraph)
        chunk.closed = False
        found.append(chunk)
    return [c for c in found if c.end > c.start and text[c.outer_start - 1 : c.outer_start] != "="]  # attribute="…"


def _opens(mark: str, before: str, after: str) -> bool:
    """A mark opens when text follows it at once and none stands before it; directed marks are trusted first."""
    if mark not in OPENERS:
        return False
    if after.isspace():
        # French spacing: « mot »; or a blank that slipped in: “ word”
        return mark == "«" or (mark in "“„" and (before.isspace() or before in "([") and after == " ")
    if mark in '"＂”»›':
        if before in ".!?" and mark == '"':
            return after.isupper()  # the blank between two sentences is lost
        return before in BEFORE_OPENING or (not before.isalnum() and before not in ".!?,%")
    return True


def _opens_again(opened: str, mark: str, before: str, after: str) -> bool:
    """The same directed or straight mark, standing as an opening one: nested, or the closing mark was lost."""
    if mark in '“"' and opened != "„":
        return before in BEFORE_OPENING and before not in ",:;…-—–" and after.isalnum()
    return mark == "“" and before.isspace() and after.isalnum()


def _chunk(text: str, opened: int, closed: int, outer_end: int, paragraph: int) -> Chunk:
    start, end = opened + 1, closed
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Chunk(opened, start, end, outer_end, paragraph)


def _singles(text: str, starts: list[int]) -> dict[int, list[int]]:
    """Single marks that may open a quotation, by paragraph; apostrophes inside words never do."""
    found: dict[int, list[int]] = {}
    for at in _places(text, SINGLES):
        before = text[at - 1] if at else " "
        if before.isalnum() or before == "_":
            continue
        after = text[at + 1 : at + 2]
        if not (after.isalnum() or after == "_"):
            continue
        if after.isdigit() and text[at] == "'":  # the '90s
            continue
        found.setdefault(bisect_right(starts, at) - 1, []).append(at)
    return found


def _with_singles(
    text: str, span: tuple[int, int], doubles: list[Chunk], opens: list[int], paragraph: int
) -> list[Chunk]:
    found: list[Chunk] = []
    closes = [m.start() for m in SINGLE_CLOSE.finditer(text, span[0], span[1])]
    taken = span[0]
    next_close = 0
    next_double = 0
    for at in opens:
        if at < taken:
            continue
        while next_double < len(doubles) and doubles[next_double].outer_end <= at:
            next_double += 1
        if next_double < len(doubles) and doubles[next_double].outer_start < at:
            continue
        limit = doubles[next_double].outer_start if next_double < len(doubles) else span[1]
        while next_close < len(closes) and closes[next_close] <= at + 1:
            next_close += 1
        close = _single_close(text, at, closes, next_close, limit)
        if close > 0:
            found.append(_chunk(text, at, close, close + 1, paragraph))
            taken = close + 1
    if not found:
        return doubles
    return sorted([*doubles, *found], key=lambda c: c.outer_start)


def _single_close(text: str, at: int, closes: list[int], index: int, limit: int) -> int:
    """The first closing mark after punctuation; else the first one that no plural possessive explains."""
    first = -1
    for close in closes[index : index + 6]:
        if close >= limit:
            break
        before = text[close - 1]
        if text[close + 1 : close + 2] in FOLLOWS and first < 0 and before.isalnum():
            return close  # ‘It was years’, she said: no possessive
        if before in ",.!?…":
            return close if first < 0 or text[first - 1] == "s" else first
        if before.isalnum() and first < 0:
            first = close
            if before != "s":
                return close
    return first
