"""A sentence as a row of tokens, in which a quoted chunk is one token: words, their lower case, offsets and classes."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newsspider.extract.quotes.language import ADVERB, CHUNK, PRONOUN, PUNCTUATION, ROLE, VERB, Language
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
Token = tuple[str, str, int, int, int]  # word, lower case, class, offset, and where it ends
Piece = tuple[str, str, int, tuple[Token, ...]]  # the word that it is, lower case, class; or else its tokens


def tokenize(sentence: Sentence, text: str, lex: Language) -> Sentence:
    """Fill the token lists, once."""
    if sentence.is_read:
        return sentence
    sentence.is_read = True
    sentence.words, sentence.lows, sentence.starts, sentence.ends, sentence.kinds = [], [], [], [], []
    sentence.at = []
    at = sentence.start
    for chunk in sentence.chunks:
        if chunk.outer_start > at:
            _words(sentence, text, at, chunk.outer_start, lex)
        sentence.at.append(len(sentence.words))
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
    at = start
    for piece in text[start:end].split(" "):
        stop = at + len(piece)
        try:
            word, low, kind, tokens = known[piece]
        except KeyError:
            word, low, kind, tokens = _remember(piece, known, lex)
        if word:
            words.append(word)
            lows.append(low)
            kinds.append(kind)
            starts.append(at)
            ends.append(stop)
        elif tokens:
            for word, low, kind, first, last in tokens:
                words.append(word)
                lows.append(low)
                kinds.append(kind)
                starts.append(at + first)
                ends.append(at + last)
        at = stop + 1
    if words and words[-1][-1] == "." and (ends[-1] == end or text[ends[-1] : end].isspace()):
        _drop_stop(s, lex)


def _drop_stop(s: Sentence, lex: Language) -> None:
    """A sentence's full stop is no part of its last word; that of an abbreviation is."""
    without = _without_stop(s.words[-1], s.lows[-1], lex)
    if without:
        s.words[-1], s.lows[-1], s.kinds[-1] = without
        s.ends[-1] = s.starts[-1] + len(without[0])


@lru_cache(maxsize=8192)
def _without_stop(word: str, low: str, lex: Language) -> tuple[str, str, int] | None:
    """The word, its lower case and class without the full stop; ``None`` for an abbreviation."""
    if low[:-1] in lex.abbreviations:
        return None
    word, low = word.rstrip("."), low.rstrip(".")
    return word, low, lex.kinds.get(low) or _unlisted(word, low, lex)


@cache
def _memo(lex: Language) -> dict[str, Piece]:
    """Pieces already read: their tokens, a pure function of the piece."""
    return {}


def _remember(piece: str, known: dict[str, Piece], lex: Language) -> Piece:
    read: Piece
    stem = piece[:-1] if piece[-1:] in (",", ".") else piece
    if stem.isalpha():  # most of them; the pattern would say the same
        word = stem if piece[-1] == "," else piece
        low = word if word.islower() else word.lower()  # one object: what is remembered should be small
        kind = lex.kinds.get(low) or _unlisted(word, low, lex)
        size = len(word)
        if word is piece:
            read = (word, low, kind, ())
        else:
            read = ("", "", 0, ((word, low, kind, 0, size), (",", ",", PUNCTUATION, size, size + 1)))
    else:
        parts = _read(piece, lex)
        whole = len(parts) == 1 and parts[0][3:] == (0, len(piece))
        read = (*parts[0][:3], ()) if whole else ("", "", 0, tuple(parts))
    if len(known) > MEMO_SIZE:
        known.clear()
    if len(piece) <= LONGEST_REMEMBERED:
        known[piece] = read
    return read


def _read(piece: str, lex: Language) -> list[Token]:
    """Every token of a piece."""
    tokens = []
    for match in TOKEN.finditer(piece):
        word, first = match.group(), match.start()
        if lex.romance and (parts := _parts(word, lex.code)):
            for part, offset in parts:
                low = part.lower().replace("'", "’")
                kind = lex.kinds.get(low) or _unlisted(part, low, lex)
                tokens.append((part, low, kind, first + offset, first + offset + len(part)))
            continue
        low = word.lower()
        kind = lex.kinds.get(low) or _unlisted(word, low, lex)
        if word[0] == "-":
            word = "—"
        tokens.append((word, low, kind, first, first + len(word)))
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
    if low.startswith("ex-") and lex.code not in ("en", "de"):
        return lex.kinds.get(low[3:], 0) & ROLE  # "l’ex-factrice"
    if lex.code == "es" and low.endswith(PRETERITE) and word.islower():
        return VERB
    if "’" in low or "'" in low:
        return PRONOUN & lex.kinds.get(low.replace("’", "'").split("'", 1)[0], 0)
    return 0
