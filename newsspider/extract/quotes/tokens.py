"""A sentence as a row of tokens, in which a quoted chunk is one token: words, their lower case, offsets and classes."""

from __future__ import annotations

import re
from functools import cache

from newsspider.extract.quotes.language import ADVERB, CHUNK, PRONOUN, PUNCTUATION, VERB, Language
from newsspider.extract.quotes.sentences import Sentence

TOKEN = re.compile(r"[\w@#$€][\w’'.&/@+-]*|[,;:()\[\]—–…?!]|-{1,5}")
INVERTED = re.compile(r"(\w+)-(?:t-)?((?:ils?|elles?|on)\.?)")
CLITIC = re.compile(r"(\w{2,})-((?:me|se|lhes?|nos)\.?)")  # "lê-se", "disse-nos"
ELIDED = {
    "fr": re.compile(r"(?:lorsqu|puisqu|jusqu|qu|[cdjlmnst])[’'](?=\w)", re.IGNORECASE),
    "it": re.compile(r"(?:[dns]?[ae]ll|dall|sull|coll|quell|quest|un|ch|[cdlmnstv])[’'](?=\w)", re.IGNORECASE),
}
PRETERITE = ("ó", "aron", "ieron")  # Spanish: hardly anything but a verb ends so
MEMO_SIZE = 50_000  # pieces; a newspaper's vocabulary
LONGEST_REMEMBERED = 40  # characters
Token = tuple[str, str, int, int, int]  # word, lower case, start, end, class
Piece = tuple[str, str, int, int, int, tuple[Token, ...]]  # its first token and the others; an empty word: none
NO_TOKEN: Piece = ("", "", 0, 0, 0, ())


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
