"""A paragraph cut into sentences, each a row of tokens in which a quoted chunk is one token."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field

from newsspider.extract.quotes.language import (
    ADVERB,
    CHUNK,
    PRONOUN,
    PUNCTUATION,
    Language,
)
from newsspider.extract.quotes.marks import Chunk

TOKEN = re.compile(r"[\w@#$€][\w’'.&/@+-]*|[,;:()\[\]—–…?!]|-+")
BOUNDARY = re.compile(r"[.!?…][)\]]*[\s\u200b]+(?=[^\W_a-z]|[\"“„«»‘'(\[])")
LAST_WORD = re.compile(r"[\w.’'-]+$")
SENTENCE_END = ".!?…"


@dataclass(slots=True)
class Sentence:
    """Tokens in parallel lists: words, their lower case, offsets, class bits, and the chunk each stands for."""

    start: int
    end: int
    chunks: list[Chunk] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    kinds: list[int] = field(default_factory=list)
    at: dict[int, int] = field(default_factory=dict)  # id of a chunk's start -> token index


def split_paragraph(text: str, start: int, end: int, chunks: list[Chunk], lex: Language) -> list[Sentence]:
    """Sentences of a paragraph; marks inside a chunk end no sentence, a chunk's own last mark may."""
    cuts = [start]
    at = start
    for chunk in chunks:
        cuts.extend(_boundaries(text, at, chunk.outer_start, lex))
        at = chunk.outer_end
        if _closes_sentence(text, chunk, end):
            cuts.append(at)
    cuts.extend(_boundaries(text, at, end, lex))
    cuts.append(end)
    sentences = []
    index = 0
    for a, b in itertools.pairwise(cuts):
        if a >= b or text[a:b].isspace():
            continue
        inside = []
        while index < len(chunks) and chunks[index].outer_start < b:
            inside.append(chunks[index])
            index += 1
        sentences.append(Sentence(a, b, inside))
    return sentences


def _boundaries(text: str, start: int, end: int, lex: Language) -> list[int]:
    cuts: list[int] = []
    if end - start < 3:
        return cuts
    # the chunk's own mark may be the capital the boundary looks for, so look one character further
    for match in BOUNDARY.finditer(text, start, min(end + 1, len(text))):
        if match.end() > end:
            break
        if text[match.start()] == "." and _abbreviated(text, start, match.start(), lex):
            continue
        cuts.append(match.end())
    return cuts


def _abbreviated(text: str, start: int, at: int, lex: Language) -> bool:
    word = LAST_WORD.search(text, max(start, at - 12), at)
    if not word:
        return False
    token = word.group()
    return (len(token) == 1 and token.isupper()) or token.lower() in lex.abbreviations


def _closes_sentence(text: str, chunk: Chunk, end: int) -> bool:
    """“Done.” Next — but not “Done?” he asked, nor “Done,” he said."""
    at = chunk.outer_end
    last = text[chunk.end - 1]
    if at < end and text[at] in SENTENCE_END:
        return False  # the gap's own boundary decides
    if last not in SENTENCE_END:
        return False
    while at < end and text[at].isspace():
        at += 1
    if at >= end:
        return True
    following = text[at]
    if last in "!?…" and following.isupper():
        return False  # “Really?” Smith asked: the grammar decides
    return following.isupper() or following in "\"“„«‘'("


def tokenize(sentence: Sentence, text: str, lex: Language) -> Sentence:
    """Fill the token lists, once."""
    if sentence.words:
        return sentence
    at = sentence.start
    for chunk in sentence.chunks:
        _words(sentence, text, at, chunk.outer_start, lex)
        sentence.at[chunk.start] = len(sentence.words)
        _append(sentence, '"', '"', chunk.outer_start, chunk.outer_end, CHUNK)
        at = chunk.outer_end
    _words(sentence, text, at, sentence.end, lex)
    return sentence


def _append(s: Sentence, word: str, low: str, start: int, end: int, kind: int) -> None:
    s.words.append(word)
    s.lows.append(low)
    s.starts.append(start)
    s.ends.append(end)
    s.kinds.append(kind)


def _words(s: Sentence, text: str, start: int, end: int, lex: Language) -> None:
    get = lex.kinds.get
    stop = end
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        first = word[0]
        a, b = match.span()
        if not (first.isalnum() or first in "@#$€"):
            _append(s, first if first != "-" else "—", first, a, b, PUNCTUATION)
            continue
        if b == stop and word[-1] == "." and word.lower()[:-1] not in lex.abbreviations:
            word = word.rstrip(".")
            b = a + len(word)
        low = word.lower()
        kind = get(low, 0)
        if not kind:
            if ("’" in low or "'" in low) and PRONOUN & get(low.replace("’", "'").split("'", 1)[0], 0):
                kind = PRONOUN
            elif low[-1:] == ".":
                kind = get(low[:-1], 0)
            elif low[-2:] == "ly" and lex.code == "en" and (not s.words[1:] or not first.isupper()):
                kind = ADVERB
        _append(s, word, low, a, b, kind)
