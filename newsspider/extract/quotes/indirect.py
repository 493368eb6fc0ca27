"""Reported speech without quotation marks: clear verbs of saying and sources, nothing else.

Also used to tell whose words a quotation continues: "… will move on, said Naylor. “It would avoid a fight.”"
"""

from __future__ import annotations

from dataclasses import dataclass

from newsspider.extract.quotes import german, grammar, impersonal, inverted
from newsspider.extract.quotes.cues import is_cue, is_passive
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    CHUNK,
    DETERMINER,
    INDIRECT,
    ORGANIZATION,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    VERB,
    Language,
)
from newsspider.extract.quotes.nominal import noun_phrase
from newsspider.extract.quotes.phrases import Mention, parse
from newsspider.extract.quotes.possible import can_say
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.sources import source_at

SHORTEST = 3  # words; less than that reports no statement
OPENERS = frozenset(["that", "dass", "daß", "que", ":"])
ACTS = frozenset(
    "added adds maintained maintains wrote writes tells declared declares".split()
)  # a letter, a lead, a tenth
PLAIN = frozenset("said says say told".split())  # speech whatever follows; the others also have objects that are none


@dataclass(slots=True)
class Reported:
    """Who is reported, by which word, and the characters of what was said."""

    mention: Mention
    cue: str
    cue_at: int
    rule: str
    confidence: float
    start: int
    end: int


def reported(s: Sentence, text: str, lex: Language) -> Reported | None:
    """The reported statement of a sentence without quotation marks."""
    if not s.words or s.words[-1] == "?":
        return None
    return _source(s, text, lex) or _tail(s, text, lex) or _head(s, text, lex)


def _made(
    s: Sentence,
    span: grammar.Span | None,
    cue: int,
    rule: str,
    confidence: float,
    a: int,
    b: int,
    text: str,
    lex: Language,
) -> Reported | None:
    while b > a and s.kinds[b - 1] & PUNCTUATION and s.words[b - 1] not in ")?!":
        b -= 1
    if span is None or b - a < SHORTEST:
        return None
    mention = parse(s, span[0], span[1], text, lex)
    if mention is None or mention.gender == "s":  # "I said": the author, not a source
        return None
    if (
        rule != "source-phrase"
        and lex.code == "en"
        and not (can_say(mention, lex) and _is_statement(s, cue, a, b, mention))
    ):
        return None
    return Reported(mention, s.words[cue], s.starts[cue], rule, confidence, s.starts[a], s.ends[b - 1])


def _is_statement(s: Sentence, cue: int, a: int, b: int, mention: Mention) -> bool:
    """A clause is stated, a thing may not be: 'said the plan failed', but 'added 0.1 %', 'wrote the letter'."""
    if s.lows[cue] in PLAIN or s.lows[a - 1] in OPENERS or a < cue:
        return True
    if s.lows[cue] not in ACTS and (mention.kind in ("person", "name", "pronoun") or mention.role):
        return True  # "emphasized the need for …"
    if s.kinds[a] & PRONOUN and not s.kinds[a] & (DETERMINER | SUBORDINATOR):
        return True  # "insisted they had"
    for i in range(a, b):
        kind = s.kinds[i]
        if s.words[i] == "," or (kind & (RELATIVE | SUBORDINATOR) and not kind & DETERMINER):
            return False
        if s.words[i].islower() and (kind & VERB or (kind & AUXILIARY and s.lows[i] not in ("to", "not"))):
            return True
    return False


def _source(s: Sentence, text: str, lex: Language) -> Reported | None:
    """According to X, … · …, according to X · laut X … · X zufolge …"""
    if lex.source_signs.isdisjoint(s.lows):
        return None
    n = len(s.words)
    for i in range(min(n, 2 * grammar.REACH)):
        if s.lows[i] not in lex.source_heads:
            continue
        span = source_at(s, i, n, lex)
        if span is None:
            continue
        if span[1] == i and span[0] == 0:  # "Weber zufolge …"
            return _made(s, span, i, "source-phrase", 0.85, i + 1, n, text, lex)
        if i <= 1:
            start = span[1] + (s.words[span[1] : span[1] + 1] == [","])
            return _made(s, span, i, "source-phrase", 0.9, start, n, text, lex)
        if s.words[i - 1] == "," and s.lows[i] != "so":
            return _made(s, span, i, "source-phrase", 0.9, 0, i - 1, text, lex)
    return None


def _tail(s: Sentence, text: str, lex: Language) -> Reported | None:
    """The plan failed, Smith said on Monday. · Der Plan scheiterte, sagte Müller."""
    n = len(s.words)
    if "," not in s.words:
        return None
    comma = _comma_before(s, n)
    for _ in range(3):  # an apposition may hold commas of its own
        if comma < SHORTEST:
            return None
        j = comma + 1
        if j < n and s.lows[j] == "so" and lex.nouns_capitalized:
            span = noun_phrase(s, j + 1, n, lex)
            return _made(s, span, j, "tail-cue", 0.85, 0, comma, text, lex) if span and n - span[1] < 4 else None
        for c in range(j, min(n, j + 12)):
            if not s.kinds[c] & INDIRECT or not is_cue(s, c) or (lex.nouns_capitalized and german.is_no_speech(s, c)):
                continue
            if s.lows[c + 1 : c + 2] in (["that"], ["gegenüber"]) or s.words[j : j + 1] in (
                ["who"],
                ["which"],
                ["but"],
                ["and"],
                ["und"],
                ["die"],
                ["der"],
            ):
                return None
            if lex.nouns_capitalized and impersonal.is_impersonal(s, c):
                span = impersonal.source_of_it(s, c, n, lex)
            elif lex.nouns_capitalized:
                span = german.subject(s, c, j, n, lex)
            elif c == j:
                span = inverted.subject_right(s, c + 1, n, lex)
                if span and (_has_verb(s, c + 1, n) or not _speaks(s, span, text, lex)):
                    return None  # "Smith, a professor, said the plan had failed", "… emphasized the need for more"
            else:
                span = grammar.subject_left(s, c, j, lex) if n - c < 9 else None
            if span:
                return _made(s, span, c, "tail-cue", 0.85, 0, comma, text, lex)
        comma = _comma_before(s, comma)
    return None


def _comma_before(s: Sentence, i: int) -> int:
    """The last comma left of token ``i``; -1 when none is near."""
    words = s.words
    for x in range(i - 1, max(0, i - grammar.REACH), -1):
        if words[x] == ",":
            return x
    return -1


def _speaks(s: Sentence, span: grammar.Span, text: str, lex: Language) -> bool:
    """A name, a role or a body; a plain noun behind the verb is its object."""
    mention = parse(s, span[0], span[1], text, lex)
    if mention is None:
        return False
    head = mention.head or ""
    body = bool((lex.kinds.get(head, 0) | lex.kinds.get(head.removesuffix("s"), 0)) & (ORGANIZATION | ROLE))
    return body or bool(mention.role) or mention.kind in ("person", "name", "pronoun")


def _has_verb(s: Sentence, a: int, b: int) -> bool:
    for i in range(a, b):
        if s.kinds[i] & RELATIVE and not s.kinds[i] & DETERMINER:
            return False
        if s.kinds[i] & (AUXILIARY | VERB) and s.words[i].islower() and s.lows[i] != "to":
            return True
    return False


def _head(s: Sentence, text: str, lex: Language) -> Reported | None:
    """Smith said (that) the plan failed. · Müller sagte, der Plan sei gescheitert."""
    n = len(s.words)
    for c in range(min(n - SHORTEST, grammar.REACH)):
        if not s.kinds[c] & INDIRECT or not is_cue(s, c) or is_passive(s, c):
            continue
        if lex.nouns_capitalized:
            if german.is_no_speech(s, c):
                continue
            comma = next((x for x in range(c + 1, min(n, c + 14)) if s.words[x] in ",:"), -1)
            if comma < 0:
                return None
            start = comma + 1 + (s.lows[comma + 1 : comma + 2] == ["dass"])
            return _made(s, german.subject(s, c, 0, comma, lex), c, "cue-before", 0.8, start, n, text, lex)
        start = _content(s, c + 1, n)
        if start < 0:
            return None
        return _made(s, grammar.subject_left(s, c, 0, lex), c, "cue-before", 0.8, start, n, text, lex)
    return None


def _content(s: Sentence, i: int, n: int) -> int:
    """Where the statement begins: after "that", a time, or the person told; -1 where none follows."""
    if i < n and s.lows[i] in ("is", "was"):  # "which is to say is that"
        return -1
    for x in range(i, min(n, i + 9)):
        if s.lows[x] in OPENERS:
            return x + 1
    while i < n and (s.kinds[i] & (CALENDAR | ADVERB) or s.words[i] == ","):
        i += 1
    if (
        i >= n
        or s.kinds[i] & (PREPOSITION | AUXILIARY | CHUNK)
        or s.lows[i] in ("no", "yes", "hello", "goodbye", "thanks")
    ):
        return -1
    told = s.lows[i - 1] in ("told", "tells", "tell")
    if told:
        i += 1
        while i < n and not s.kinds[i] & (DETERMINER | PUNCTUATION) and s.words[i][0].isupper():
            i += 1
    return i if i < n and not s.kinds[i] & PREPOSITION else -1
