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

TOKEN = re.compile(r"[\w@#$€][\w’'.&/@+-]*|[,;:()\[\]—–…?!]|-{1,5}")
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
        sentence.words.append('"')
        sentence.lows.append('"')
        sentence.starts.append(chunk.outer_start)
        sentence.ends.append(chunk.outer_end)
        sentence.kinds.append(CHUNK)
        at = chunk.outer_end
    _words(sentence, text, at, sentence.end, lex)
    return sentence


def _words(s: Sentence, text: str, start: int, end: int, lex: Language) -> None:
    """Tokens of a stretch without chunks: columns at once, then the few words the lexicon does not know."""
    matches = list(TOKEN.finditer(text, start, end))
    if not matches:
        return
    words = [m.group() for m in matches]
    last = words[-1]
    if last[-1] == "." and last.lower()[:-1] not in lex.abbreviations and not text[matches[-1].end() : end].strip():
        words[-1] = last.rstrip(".")
    lows = [word.lower() for word in words]
    get = lex.kinds.get
    kinds = [get(low, 0) for low in lows]
    first = not s.words
    for i, kind in enumerate(kinds):
        if kind == 0:
            kinds[i] = _unlisted(words[i], lows[i], first and i == 0, lex)
        elif kind == PUNCTUATION and words[i][0] == "-":
            words[i] = "—"
    starts = [m.start() for m in matches]
    s.words += words
    s.lows += lows
    s.kinds += kinds
    s.starts += starts
    s.ends += [at + len(word) for at, word in zip(starts, words, strict=True)]


def _unlisted(word: str, low: str, opens: bool, lex: Language) -> int:
    """The class of a word that stands in no list: a title's full stop, "he'd", "famously"."""
    if low[-1] == ".":
        return lex.kinds.get(low[:-1], 0)
    if low[-2:] == "ly":
        adverb = lex.code == "en" and (opens or word[0] == low[0]) and low not in lex.not_adverbs
        return ADVERB if adverb else 0
    if "’" in low or "'" in low:
        return PRONOUN & lex.kinds.get(low.replace("’", "'").split("'", 1)[0], 0)
    return 0
