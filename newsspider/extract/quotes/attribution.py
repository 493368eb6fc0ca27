"""The rules that give a chunk its speaker inside its own sentence. Their order is the policy.

How often each is right was measured on annotated news: a cue after the quotation 97 %, before it 87 %,
the sentence's subject without a cue about 60 %. The figures are the confidences.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newsspider.extract.quotes import german, grammar
from newsspider.extract.quotes.language import (
    ADVERB,
    ATTITUDE,
    AUXILIARY,
    BASE,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NOUN,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    SPEECH,
    SUBORDINATOR,
    VERB,
    WEAK,
    Language,
)
from newsspider.extract.quotes.phrases import Mention, parse
from newsspider.extract.quotes.sentences import Sentence


@dataclass(slots=True)
class Attribution:
    """A mention, the cue that ties it to the quotation, the rule that said so."""

    mention: Mention
    cue: str | None
    cue_at: int
    rule: str
    confidence: float
    speech: bool = True  # a verb of saying, not one of opinion


WINDOW = 80  # tokens to either side; keeps a sentence of any length linear

Rule = Callable[[Sentence, int, str, Language], Attribution | None]


def attribute(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """The first rule that finds a speaker for the chunk at token ``k``."""
    for rule in RULES:
        found = rule(s, k, text, lex)
        if found:
            return found
    return None


def _made(
    s: Sentence, span: grammar.Span | None, cue: int, rule: str, confidence: float, text: str, lex: Language
) -> Attribution | None:
    if not span:
        return None
    mention = parse(s, span[0], span[1], text, lex)
    if mention is None:
        return None
    if cue < 0:
        return Attribution(mention, None, -1, rule, confidence)
    speech = not s.kinds[cue] & (WEAK | ATTITUDE)
    return Attribution(mention, s.words[cue], s.starts[cue], rule, confidence, speech)


def _ends_open(s: Sentence, k: int, text: str) -> bool:
    """The chunk ends as a quotation does before its attribution: “…,” or “…?” or “…”, ."""
    end = s.ends[k] - 1
    while end > s.starts[k] and text[end] in "\"'”’»“‘ ":
        end -= 1
    inner = text[end]
    following = s.words[k + 1] if k + 1 < len(s.words) else ""
    return inner in ",?!…—–" or following in (",", "—", "–")


def cue_after(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """“…,” said Smith · “…,” Smith, a professor, said."""
    if k and s.words[k - 1] == ":":
        return None
    n = len(s.words)
    j = k + 1
    while j < n and s.kinds[j] & PUNCTUATION and s.words[j] != ":":
        j += 1
    if j >= n or s.kinds[j] & CHUNK or s.lows[j].endswith("ing"):
        return None
    if not _ends_open(s, k, text) and not (k <= 1 and _speaks_at_once(s, j, n)):
        return None
    limit = j
    end = min(n, j + WINDOW)
    while limit < end and not s.kinds[limit] & CHUNK and s.words[limit] not in ";:":
        limit += 1
    if lex.nouns_capitalized:
        return _german_after(s, j, limit, text, lex)
    first = j
    while first < limit and s.kinds[first] & AUXILIARY:
        first += 1
    if first < limit and s.kinds[first] & CUE and not s.kinds[first] & PARTICIPLE:
        span = grammar.subject_right(s, first + 1, limit, lex)
        made = _made(s, span, first, "cue-after-inverted", 0.97, text, lex)
        if made:
            return made
    if s.lows[j] == "as":
        return _as_after(s, j, limit, text, lex)
    for c in range(j + 1, min(limit, j + grammar.REACH)):
        if not s.kinds[c] & CUE or not grammar.is_cue(s, c) or s.kinds[c] & PARTICIPLE:
            continue
        if s.kinds[c - 1] & RELATIVE and not s.kinds[c - 1] & DETERMINER:
            continue
        if s.kinds[j] & (PREPOSITION | CONJUNCTION | SUBORDINATOR) and not s.kinds[j] & DETERMINER:
            break
        made = _made(s, grammar.subject_left(s, c, j, lex), c, "cue-after", 0.97, text, lex)
        if made:
            return made
    if s.kinds[j] & (PREPOSITION | CONJUNCTION | SUBORDINATOR) and not s.kinds[j] & DETERMINER:
        return None
    return _unknown_verb_after(s, j, limit, text, lex)


def _as_after(s: Sentence, j: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """“…,” as one chief executive told me · “…,” as the memo put it."""
    for c in range(j + 2, min(limit, j + 14)):
        if s.lows[c] in PUT or (s.kinds[c] & SPEECH and not s.kinds[c] & WEAK and grammar.is_cue(s, c)):
            return _made(s, grammar.subject_left(s, c, j + 1, lex), c, "as-put-it", 0.9, text, lex)
    return None


OPINION_REACH = 12  # tokens from "called", "wants" to what was called or wanted
PUT = frozenset("put puts".split())


def _german_after(s: Sentence, j: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """„…“, sagte Müller · „…“, so Müller · „…“, heißt es in dem Papier · „…“, führt Müller aus."""
    if s.lows[j] == "so":
        return _made(s, german.noun_phrase(s, j + 1, limit, lex), j, "so-after", 0.95, text, lex)
    if s.kinds[j] & (SUBORDINATOR | CONJUNCTION):
        if s.lows[j] != "wie":
            return None
        cue = next((c for c in range(j + 1, limit) if s.kinds[c] & CUE), -1)
        span = german.subject(s, cue, j + 1, limit, lex) if cue > 0 else None
        return _made(s, span, cue, "cue-after", 0.9, text, lex)
    if not (s.kinds[j] & CUE or (s.words[j].islower() and s.lows[j][-1] in "tenß" and not s.kinds[j] & _NO_VERB)):
        return None
    if j + 1 < limit and s.lows[j + 1] == "es":
        span = german.source_of_it(s, j, limit, lex)
        return _made(s, span, j, "cue-after-inverted", 0.85, text, lex)
    i = j + 1
    while i < limit and s.kinds[i] & (ADVERB | AUXILIARY) and not s.kinds[i] & (PRONOUN | DETERMINER):
        i += 1  # "freut sich Müller", "sagte gestern Müller"
    return _made(s, german.noun_phrase(s, i, limit, lex), j, "cue-after-inverted", 0.95, text, lex)


_NO_VERB = PREPOSITION | DETERMINER | ADVERB | AUXILIARY


def _unknown_verb_after(s: Sentence, j: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """“…,” Hannity started: a subject and any verb, right after a quotation that ends in a comma."""
    span = grammar.main_subject(s, j, limit, lex)
    if not span or span[0] != j or span[1] >= limit:
        return None
    v = span[1]
    verb = s.lows[v]
    if not (s.kinds[v] & (VERB | AUXILIARY) or verb.endswith(("ed", "s", "te", "t"))):
        return None
    made = _made(s, span, v, "verb-after", 0.85, text, lex)
    if made is None or made.mention.gender == "o":  # "it turns out"
        return None
    return made if made.mention.kind in ("person", "name", "pronoun") or made.mention.role else None


def _speaks_at_once(s: Sentence, j: int, n: int) -> bool:
    """“….” said Smith · “….” she said: the comma is missing, the verb of saying is not."""
    if s.kinds[j] & SPEECH and not s.kinds[j] & (WEAK | PARTICIPLE) and s.words[j].islower():
        return True
    return j + 1 < n and bool(s.kinds[j + 1] & SPEECH) and not s.kinds[j + 1] & (WEAK | PARTICIPLE | NOUN)


def source_phrase(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """According to Smith, … · laut Smith · Smith zufolge."""
    if lex.source_heads.isdisjoint(s.lows):
        return None
    n = min(len(s.words), k + WINDOW)
    for i in range(max(0, k - WINDOW), n):
        if s.lows[i] not in lex.source_heads:
            continue
        for phrase in lex.sources:
            if s.lows[i] == phrase[0] and tuple(s.lows[i : i + len(phrase)]) == phrase:
                if phrase == ("so",) and (i == 0 or s.words[i - 1] != ","):
                    continue
                start = i + len(phrase)
                if (
                    lex.nouns_capitalized
                    and start < n
                    and s.lows[start] in ("von", "des", "der", "vom")
                    and len(phrase) > 1
                    and s.lows[start] in ("von", "vom")
                ):
                    start += 1
                span = (
                    german.noun_phrase(s, start, n, lex, oblique=True)
                    if lex.nouns_capitalized
                    else grammar.subject_right(s, start, _source_end(s, start, n), lex)
                )
                made = _made(s, span, i, "source-phrase", 0.9, text, lex)
                if made:
                    return made
        if s.lows[i] in lex.after_sources and i:
            made = _made(s, grammar.subject_left(s, i, 0, lex), i, "source-phrase", 0.9, text, lex)
            if made:
                return made
    return None


def _source_end(s: Sentence, start: int, n: int) -> int:
    """'According to the report, the plan …': the first comma ends the source, unless an apposition follows."""
    if start > 3:
        return n
    comma = next((x for x in range(start, n) if s.words[x] == ","), n)
    close = next((x for x in range(comma + 1, min(n, comma + 12)) if s.words[x] == ","), n)
    if close < n and any(s.kinds[x] & ROLE for x in range(comma + 1, close)):
        return close
    return comma


def cue_before(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """Smith said: “…” · Smith warned that the text could require “…”.

    The nearest cue wins, but a weak one ("wants", "believes") gives way to a verb of saying before it.
    """
    weak: Attribution | None = None
    for c in range(k - 1, max(-1, k - WINDOW), -1):
        if s.kinds[c] & CHUNK and weak:
            break
        if not s.kinds[c] & CUE or not grammar.is_cue(s, c):
            continue
        if grammar.is_passive(s, c):
            if c + 2 < k and s.lows[c + 1] == "by":
                return _made(s, grammar.subject_right(s, c + 2, k, lex), c, "passive-by", 0.8, text, lex)
            continue
        if s.kinds[c] & (WEAK | ATTITUDE) and (weak or k - c > OPINION_REACH):
            continue
        made = _verb_second(s, c, k, text, lex) if lex.nouns_capitalized else _before(s, c, k, text, lex)
        if made and s.kinds[c] & WEAK:
            weak = weak or made
        elif made:
            return made
    return weak


def _before(s: Sentence, c: int, k: int, text: str, lex: Language) -> Attribution | None:
    confidence = 0.87 if k - c < 12 else 0.75
    if s.kinds[c] & PARTICIPLE:
        return _participle(s, c, k, text, lex)
    made = _made(s, grammar.subject_left(s, c, 0, lex), c, "cue-before", confidence, text, lex)
    if made:
        return made
    return _made(s, grammar.main_subject(s, 0, c, lex), c, "cue-before", confidence - 0.15, text, lex)


def _participle(s: Sentence, c: int, k: int, text: str, lex: Language) -> Attribution | None:
    """'…, adding “…”': the subject of its main clause; 'with Smith saying “…”': the noun before it."""
    for w in range(c - 1, max(-1, c - 12), -1):
        if s.words[w] in ",;:—–" or s.kinds[w] & CHUNK:
            break
        if s.lows[w] == "with":
            return _made(s, (w + 1, c), c, "participle-before", 0.85, text, lex)
    j = c - 1
    if j >= 0 and not s.kinds[j] & (PUNCTUATION | CHUNK | PREPOSITION | CONJUNCTION | ADVERB | AUXILIARY):
        made = _made(s, grammar.subject_left(s, c, 0, lex), c, "participle-before", 0.8, text, lex)
        if made and made.mention.kind in ("person", "pronoun"):
            return made
    if c <= 1:
        return _made(s, grammar.main_subject(s, k + 1, len(s.words), lex), c, "leading-participle", 0.75, text, lex)
    low = next((x + 1 for x in range(c - 1, max(-1, c - WINDOW), -1) if s.kinds[x] & CHUNK), 0)
    while low < c and s.kinds[low] & PUNCTUATION:
        low += 1
    if low < c and s.kinds[low] & CUE and low:
        made = _made(s, grammar.subject_right(s, low + 1, c, lex), c, "participle-before", 0.8, text, lex)
        if made:
            return made
    return _made(s, grammar.main_subject(s, low, c, lex), c, "participle-before", 0.8, text, lex) or (
        _made(s, grammar.main_subject(s, 0, c, lex), c, "participle-before", 0.7, text, lex) if low else None
    )


def _verb_second(s: Sentence, c: int, k: int, text: str, lex: Language) -> Attribution | None:
    """German: 'Müller sagte', 'Am Montag sagte Müller', 'In der Mitteilung heißt es'."""
    if "es" in s.lows[c + 1 : c + 2]:
        return _made(s, german.source_of_it(s, c, k, lex), c, "cue-before", 0.8, text, lex)
    low = next((x + 1 for x in range(c - 1, max(-1, c - WINDOW), -1) if s.kinds[x] & CHUNK), 0)
    return _made(s, german.subject(s, c, low, k, lex), c, "cue-before", 0.85, text, lex)


def tail_cue(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """The plan is a “disaster” for workers, Smith said."""
    n = min(len(s.words), k + WINDOW)
    for c in range(k + 1, n):
        if s.kinds[c] & CHUNK:
            continue
        if not s.kinds[c] & CUE or s.kinds[c] & (PARTICIPLE | BASE) or not grammar.is_cue(s, c):
            continue
        comma = next((x for x in range(c - 1, k, -1) if s.words[x] in ",—–"), -1)
        if comma < 0:
            continue
        if lex.nouns_capitalized:
            return _made(s, german.subject(s, c, comma, n, lex), c, "tail-cue", 0.85, text, lex)
        if comma == c - 1:
            return _made(s, grammar.subject_right(s, c + 1, n, lex), c, "tail-cue", 0.85, text, lex)
        made = _made(s, grammar.subject_left(s, c, k + 1, lex), c, "tail-cue", 0.85, text, lex)
        if made:
            return made
    return None


def main_subject(s: Sentence, low: int, high: int, lex: Language) -> grammar.Span | None:
    """The sentence's own subject, by the language's word order."""
    if lex.nouns_capitalized:
        return german.main_subject(s, low, high, lex)
    return grammar.main_subject(s, low, high, lex)


def parenthesis(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """“…” (Wikipedia): a long quotation and its source in parentheses."""
    if k + 3 >= len(s.words) or s.words[k + 1] != "(" or s.ends[k] - s.starts[k] < 40:
        return None
    close = next((x for x in range(k + 2, min(len(s.words), k + 8)) if s.words[x] == ")"), -1)
    if close < 0 or not s.words[k + 2][0].isupper():
        return None
    return _made(s, (k + 2, close), -1, "parenthesis", 0.8, text, lex)


def dash_after(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """“…” – Jane Doe, chief scientist: nothing but the name and who that is."""
    n = len(s.words)
    if k > 1 or k + 2 >= n or n - k > 16 or s.words[k + 1] not in "—–":
        return None
    if not s.words[k + 2][0].isupper() or any(s.kinds[x] & (CUE | AUXILIARY | VERB) for x in range(k + 2, n)):
        return None
    made = _made(s, (k + 2, n), -1, "dash-after", 0.85, text, lex)
    return made if made and made.mention.kind in ("person", "name") else None


def colon_before(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """Smith was delighted: “…”: any verb will do where a colon opens the quotation."""
    if k < 2 or s.words[k - 1] != ":":
        return None
    low = next((x + 1 for x in range(k - 2, max(-1, k - WINDOW), -1) if s.kinds[x] & CHUNK), 0)
    if lex.nouns_capitalized:
        verb = german.any_verb(s, low, k - 1)
        span = german.subject(s, verb, low, k - 1, lex) if verb >= 0 else None
        made = _made(s, span or german.main_subject(s, low, k - 1, lex), verb, "colon-before", 0.75, text, lex)
    else:
        made = _made(s, grammar.main_subject(s, low, k - 1, lex), -1, "colon-before", 0.75, text, lex)
    return made if made and (made.mention.kind in ("person", "name", "pronoun") or made.mention.role) else None


def sentence_subject(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """No cue at all: the fragment is taken for the words of the sentence's subject."""
    made = _made(s, main_subject(s, 0, k, lex), -1, "sentence-subject", 0.5, text, lex)
    if made is None or (made.mention.kind == "description" and not made.mention.role):
        return None
    if made.mention.kind == "pronoun" and made.mention.gender not in ("m", "f", "p"):
        return None
    return made


def as_put_it(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """As Smith put it, “…”."""
    if s.lows[0] not in ("as", "wie") or k < 3 or s.words[k - 1] not in ",:":
        return None
    for c in range(2, min(k, 16)):
        if s.lows[c] in PUT or (s.kinds[c] & SPEECH and not s.kinds[c] & WEAK):
            left = german.subject if lex.nouns_capitalized else None
            span = left(s, c, 1, k, lex) if left else grammar.subject_left(s, c, 1, lex)
            return _made(s, span, c, "as-put-it", 0.85, text, lex)
    return None


RULES: list[Rule] = [
    dash_after,
    cue_after,
    parenthesis,
    source_phrase,
    as_put_it,
    cue_before,
    colon_before,
    tail_cue,
    sentence_subject,
]
