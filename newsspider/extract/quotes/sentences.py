"""A paragraph cut into sentences: what ends one, and what only looks as if it did."""

from __future__ import annotations

import re
from itertools import pairwise

from newsspider.extract.quotes.language import Language
from newsspider.extract.quotes.marks import Chunk

BOUNDARY = re.compile(r"[.!?…][)\]]*[\s\u200b]+(?=[^\W_a-z]|[\"“„«»‘'(\[])")
LAST_WORD = re.compile(r"[\w.’'-]+$")
LONGEST_ABBREVIATION = 12  # characters
LONGEST_SOURCE = 60  # characters in brackets
SENTENCE_END = ".!?…"
MOST_CHUNKS = 24  # in one sentence; more is no prose, and the rules look at the whole sentence for each


class Sentence:
    """Tokens in parallel lists, empty until ``tokenize``: words, their lower case, offsets, class bits.

    ``at`` tells for each chunk the token that stands for it. A plain class: most sentences
    are cut but never read, so their lists are not even made.
    """

    __slots__ = ("at", "chunks", "end", "ends", "is_read", "kinds", "lows", "start", "starts", "words")

    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[int]
    at: list[int]

    def __init__(self, start: int, end: int, chunks: list[Chunk]) -> None:
        self.start, self.end, self.chunks = start, end, chunks
        self.is_read = False


def split_paragraph(
    text: str, start: int, end: int, chunks: list[Chunk], lex: Language, until: int | None = None
) -> list[Sentence]:
    """Sentences of a paragraph; marks inside a chunk end no sentence, a chunk's own last mark may.

    What follows the sentence at ``until`` stays in one piece: nobody is going to read it.
    """
    if len(chunks) == 1 and chunks[0].outer_start == start and chunks[0].outer_end == end:
        return [Sentence(start, end, chunks)]
    cuts = [start]
    at = start
    for chunk in chunks:
        _cut(cuts, text, at, chunk.outer_start, lex)
        if chunk.dashed or (at > start and _opens_behind_abbreviation(text, at, chunk, lex)):
            cuts.append(chunk.outer_start)
        at = chunk.outer_end
        if _closes_sentence(text, chunk, end, lex.code != "en"):
            cuts.append(at)
    _cut(cuts, text, at, end, lex, until)
    cuts.append(end)
    sentences = []
    index = 0
    for a, b in pairwise(cuts):
        if a >= b or (text[a].isspace() and text[a:b].isspace()):
            continue
        inside: list[Chunk] = []
        while index < len(chunks) and chunks[index].outer_start < b:
            if len(inside) == MOST_CHUNKS:
                sentences.append(Sentence(a, chunks[index].outer_start, inside))
                a, inside = chunks[index].outer_start, []
            inside.append(chunks[index])
            index += 1
        sentences.append(Sentence(a, b, inside))
    return sentences


def _cut(cuts: list[int], text: str, start: int, end: int, lex: Language, until: int | None = None) -> None:
    """Add where sentences begin inside a stretch without chunks."""
    if end - start < 3:
        return
    # the chunk's own mark may be the capital the boundary looks for, so look one character further
    for match in BOUNDARY.finditer(text, start, end + 1):
        stop, cut = match.span()
        if cut > end:
            break
        if text[stop] != "." or not _abbreviated(text, start, stop, lex):
            cuts.append(cut)
            if until is not None and cut > until:
                break


def _abbreviated(text: str, start: int, at: int, lex: Language) -> bool:
    low = max(start, at - LONGEST_ABBREVIATION)
    blank = text.rfind(" ", low, at)
    if blank < 0 and low > start:
        return False  # a longer word
    since = blank + 1 if blank >= 0 else low
    token = text[since:at]
    if not token.isalpha():
        word = LAST_WORD.search(token)
        if not word:
            return False
        token = word.group()
        if len(token) < 3 and token.isdigit() and (lex.nouns_capitalized or at - len(token) == start):
            return True  # an ordinal: "am 30. März"; the number of a list's item
    return (len(token) == 1 and token.isupper() and token != "X") or token.lower() in lex.abbreviations


def _opens_behind_abbreviation(text: str, start: int, chunk: Chunk, lex: Language) -> bool:
    """“…,” said Marten of Acme Corp. “It will be fine.”: a whole sentence in marks; a title ends none."""
    if not text[chunk.start].isupper() or text[chunk.end - 1] not in SENTENCE_END:
        return False
    before = text[max(start, chunk.outer_start - LONGEST_ABBREVIATION) : chunk.outer_start].rstrip()
    word = LAST_WORD.search(before) if before[-1:] == "." else None
    return bool(word and word.group().lower().rstrip(".") not in lex.titles)


def _closes_sentence(text: str, chunk: Chunk, end: int, apart: bool) -> bool:
    """“Done.” Next — but not “Done?” he asked, nor “Done,” he said."""
    at = chunk.outer_end
    last = text[chunk.end - 1]
    if last not in SENTENCE_END or (at < end and text[at] in SENTENCE_END):
        return False  # the gap's own boundary decides
    while at < end and text[at].isspace():
        at += 1
    if at >= end:
        return True
    following = text[at]
    if following == "(" and _ends_in_source(text, at, end):
        return False
    if last in "!?…" and following.isupper() and not apart:
        return False  # “Really?” Smith asked: the grammar decides; other languages have a small letter there
    return following.isupper() or following in "\"“„«‘'("


def _ends_in_source(text: str, at: int, end: int) -> bool:
    """“It never let me down.” (Jane Doe): the paragraph ends in brackets, the source of its quotation."""
    close = text.find(")", at, min(end, at + LONGEST_SOURCE))
    return close > 0 and end - close < 4 and not text[close + 1 : end].strip(" .")
