"""A paragraph cut into sentences, each a row of tokens in which a quoted chunk is one token."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from newsspider.extract.quotes.language import (
    ADVERB,
    CHUNK,
    PRONOUN,
    PUNCTUATION,
    VERB,
    Language,
)
from newsspider.extract.quotes.marks import Chunk

TOKEN = re.compile(r"[\w@#$€][\w’'.&/@+-]*|[,;:()\[\]—–…?!]|-{1,5}")
BOUNDARY = re.compile(r"[.!?…][)\]]*[\s\u200b]+(?=[^\W_a-z]|[\"“„«»‘'(\[])")
INVERTED = re.compile(r"(\w+)-(?:t-)?((?:ils?|elles?|on)\.?)")
CLITIC = re.compile(r"(\w{2,})-((?:me|se|lhes?|nos)\.?)")  # "lê-se", "disse-nos"
ELIDED = {
    "fr": re.compile(r"(?:lorsqu|puisqu|jusqu|qu|[cdjlmnst])[’'](?=\w)", re.IGNORECASE),
    "it": re.compile(r"(?:[dns]?[ae]ll|dall|sull|coll|quell|quest|un|ch|[cdlmnstv])[’'](?=\w)", re.IGNORECASE),
}
PRETERITE = ("ó", "aron", "ieron")  # Spanish: hardly anything but a verb ends so
LAST_WORD = re.compile(r"[\w.’'-]+$")
LONGEST_ABBREVIATION = 12  # characters
LONGEST_SOURCE = 60  # characters in brackets
SENTENCE_END = ".!?…"
MOST_CHUNKS = 24  # in one sentence; more is no prose, and the rules look at the whole sentence for each


class Sentence:
    """Tokens in parallel lists, empty until ``tokenize``: words, their lower case, offsets, class bits.

    ``at`` tells the token that stands for a chunk, by the chunk's start. A plain class: most sentences
    are cut but never read, so their lists are not even made.
    """

    __slots__ = ("at", "chunks", "end", "ends", "is_read", "kinds", "lows", "start", "starts", "words")

    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[int]
    at: dict[int, int]

    def __init__(self, start: int, end: int, chunks: list[Chunk]) -> None:
        self.start, self.end, self.chunks = start, end, chunks
        self.is_read = False


def split_paragraph(text: str, start: int, end: int, chunks: list[Chunk], lex: Language) -> list[Sentence]:
    """Sentences of a paragraph; marks inside a chunk end no sentence, a chunk's own last mark may."""
    if len(chunks) == 1 and chunks[0].outer_start == start and chunks[0].outer_end == end:
        return [Sentence(start, end, chunks)]
    cuts = [start]
    at = start
    for chunk in chunks:
        cuts.extend(_boundaries(text, at, chunk.outer_start, lex))
        if at > start and _opens_behind_abbreviation(text, at, chunk, lex):
            cuts.append(chunk.outer_start)
        at = chunk.outer_end
        if _closes_sentence(text, chunk, end, lex.nouns_capitalized):
            cuts.append(at)
    cuts.extend(_boundaries(text, at, end, lex))
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
    return (len(token) == 1 and token.isupper()) or token.lower() in lex.abbreviations


def _opens_behind_abbreviation(text: str, start: int, chunk: Chunk, lex: Language) -> bool:
    """“…,” said Marten of Acme Corp. “It will be fine.”: a whole sentence in marks; a title ends none."""
    if not text[chunk.start].isupper() or text[chunk.end - 1] not in SENTENCE_END:
        return False
    before = text[max(start, chunk.outer_start - LONGEST_ABBREVIATION) : chunk.outer_start].rstrip()
    word = LAST_WORD.search(before) if before[-1:] == "." else None
    return bool(word and word.group().lower().rstrip(".") not in lex.titles)


def _closes_sentence(text: str, chunk: Chunk, end: int, nouns_capitalized: bool) -> bool:
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
    if following == "(" and _ends_in_source(text, at, end):
        return False
    if last in "!?…" and following.isupper() and not nouns_capitalized:
        return False  # “Really?” Smith asked: the grammar decides; German has a comma before its verb there
    return following.isupper() or following in "\"“„«‘'("


def _ends_in_source(text: str, at: int, end: int) -> bool:
    """“It never let me down.” (Jane Doe): the paragraph ends in brackets, the source of its quotation."""
    close = text.find(")", at, min(end, at + LONGEST_SOURCE))
    return close > 0 and end - close < 4 and not text[close + 1 : end].strip(" .")


def tokenize(sentence: Sentence, text: str, lex: Language) -> Sentence:
    """Fill the token lists, once."""
    if sentence.is_read:
        return sentence
    sentence.is_read = True
    sentence.words, sentence.lows, sentence.starts, sentence.ends, sentence.kinds = [], [], [], [], []
    sentence.at = {}
    at = sentence.start
    for chunk in sentence.chunks:
        if chunk.outer_start > at:
            _words(sentence, text, at, chunk.outer_start, lex)
        sentence.at[chunk.start] = len(sentence.words)
        sentence.words.append('"')
        sentence.lows.append('"')
        sentence.starts.append(chunk.outer_start)
        sentence.ends.append(chunk.outer_end)
        sentence.kinds.append(CHUNK)
        at = chunk.outer_end
    if at < sentence.end:
        _words(sentence, text, at, sentence.end, lex)
    return sentence


def _words(s: Sentence, text: str, start: int, end: int, lex: Language) -> None:
    """Tokens of a stretch without chunks. A piece between blanks is read once and remembered."""
    known = _memo(lex)
    words, lows, starts, ends, kinds = s.words, s.lows, s.starts, s.ends, s.kinds
    after = start
    for piece in text[start:end].split(" "):
        at = after
        after += len(piece) + 1
        if not piece:
            continue
        try:
            word, low, first, last, kind, others = known[piece]
        except KeyError:
            word, low, first, last, kind, others = _remember(piece, known, lex)
        if word:
            words.append(word)
            lows.append(low)
            starts.append(at + first)
            ends.append(at + last)
            kinds.append(kind)
            for word, low, first, last, kind in others:
                words.append(word)
                lows.append(low)
                starts.append(at + first)
                ends.append(at + last)
                kinds.append(kind)
    if words and words[-1][-1] == ".":
        _drop_stop(s, text, end, lex)


def _drop_stop(s: Sentence, text: str, end: int, lex: Language) -> None:
    """A sentence's full stop is no part of its last word; that of an abbreviation is."""
    low = s.lows[-1]
    if low[:-1] in lex.abbreviations or text[s.ends[-1] : end].strip():
        return
    word, low = s.words[-1].rstrip("."), low.rstrip(".")
    s.words[-1], s.lows[-1] = word, low
    s.ends[-1] = s.starts[-1] + len(word)
    s.kinds[-1] = lex.kinds.get(low) or _unlisted(word, low, lex)


MEMO_SIZE = 50_000  # pieces; a newspaper's vocabulary
LONGEST_REMEMBERED = 40  # characters
Token = tuple[str, str, int, int, int]  # word, lower case, start, end, class
Piece = tuple[
    str, str, int, int, int, tuple[Token, ...]
]  # its first token, the word empty where it has none, and the others
NO_TOKEN: Piece = ("", "", 0, 0, 0, ())


@cache
def _memo(lex: Language) -> dict[str, Piece]:
    """Pieces already read: their tokens, a pure function of the piece."""
    return {}


def _remember(piece: str, known: dict[str, Piece], lex: Language) -> Piece:
    tokens: tuple[Token, ...]
    stem = piece[:-1] if piece[-1] in ",." else piece
    if stem.isalpha():  # most of them; the pattern would say the same
        word = stem if piece[-1] == "," else piece
        low = word if word.islower() else word.lower()  # one object: what is remembered should be small
        tokens = ((word, low, 0, len(word), lex.kinds.get(low) or _unlisted(word, low, lex)),)
        if word is not piece:
            tokens += ((",", ",", len(word), len(piece), PUNCTUATION),)
    else:
        tokens = tuple((word, low, first, first + len(word), kind) for word, low, first, kind in _read(piece, lex))
    if len(known) > MEMO_SIZE:
        known.clear()
    read = (*tokens[0], tokens[1:]) if tokens else NO_TOKEN
    if len(piece) <= LONGEST_REMEMBERED:
        known[piece] = read
    return read


def _read(piece: str, lex: Language) -> list[tuple[str, str, int, int]]:
    """Word, lower case, offset and class of every token of a piece."""
    tokens = []
    for match in TOKEN.finditer(piece):
        word = match.group()
        if lex.romance and (parts := _parts(word, lex.code)):
            for part, offset in parts:
                low = part.lower().replace("'", "’")
                tokens.append((part, low, match.start() + offset, lex.kinds.get(low) or _unlisted(part, low, lex)))
            continue
        low = word.lower()
        kind = lex.kinds.get(low) or _unlisted(word, low, lex)
        tokens.append(("—" if word[0] == "-" else word, low, match.start(), kind))
    return tokens


def _parts(word: str, code: str) -> list[tuple[str, int]]:
    """'explique-t-elle', 'lê-se', 'l’entreprise' and 'dell’azienda' are two words each; empty for any other."""
    joined = INVERTED.fullmatch(word) if code == "fr" else CLITIC.fullmatch(word) if code == "pt" else None
    if joined:
        return [(joined[1], 0), (joined[2], joined.start(2))]
    if code in ELIDED and (elided := ELIDED[code].match(word)):
        return [(elided[0], 0), (word[elided.end() :], elided.end())]
    return []


def _unlisted(word: str, low: str, lex: Language) -> int:
    """The class of a word that stands in no list: a title's full stop, "famously", "he'd"."""
    if low[-1] == ".":
        return lex.kinds.get(low[:-1], 0)
    if low[-2:] == "ly":
        return ADVERB if lex.code == "en" and low not in lex.not_adverbs else 0
    if lex.code == "es" and low.endswith(PRETERITE) and word.islower():
        return VERB
    if "’" in low or "'" in low:
        return PRONOUN & lex.kinds.get(low.replace("’", "'").split("'", 1)[0], 0)
    return 0
