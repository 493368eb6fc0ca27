"""What ties a quotation to its speaker: the result of every rule, and what the rules share."""

from __future__ import annotations

from dataclasses import dataclass

from newsspider.extract.quotes import german, grammar, leading
from newsspider.extract.quotes.language import (
    ATTITUDE,
    CHUNK,
    ORGANIZATION,
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


LONGEST_TITLE = 4  # words
WINDOW = 80  # tokens to either side; keeps a sentence of any length linear


ONE = frozenset("kann konnte will wollte soll sollte muss musste darf durfte mag möchte hat hatte habe".split())
PUT = frozenset("put puts".split())


def tie(
    s: Sentence, span: grammar.Span | None, cue: int, rule: str, confidence: float, text: str, lex: Language
) -> Attribution | None:
    if not span:
        return None
    mention = parse(s, span[0], span[1], text, lex)
    if mention is None:
        return None
    if lex.nouns_capitalized and mention.gender == "f" and mention.text.lower() == "sie" and _in_plural(s, span, cue):
        mention.gender = "p"  # "schreiben sie"
    if lex.cases and mention.kind == "description" and (name := _in_marks(s, span[1], mention, text, lex)):
        mention.name, mention.kind = name, "name"
    if cue < 0:
        return Attribution(mention, None, -1, rule, confidence)
    speech = not s.kinds[cue] & (WEAK | ATTITUDE)
    return Attribution(mention, s.words[cue], s.starts[cue], rule, confidence, speech)


def _in_plural(s: Sentence, span: grammar.Span, cue: int) -> bool:
    """German: 'schreiben sie', 'sie haben geschrieben', but 'konnte sie nicht sagen'."""
    beside = (s.lows[span[0] - 1], s.lows[span[1]] if span[1] < len(s.lows) else "")
    return s.lows[cue].endswith("en") and not any(word in ONE for word in beside)


def _in_marks(s: Sentence, behind: int, mention: Mention, text: str, lex: Language) -> str | None:
    """'компания «Северный код»': a body's noun, its name in marks."""
    if behind >= len(s.words) or not s.kinds[behind] & CHUNK or not lex.kinds.get(mention.head or "", 0) & ORGANIZATION:
        return None
    return name_in_marks(text[s.starts[behind] + 1 : s.ends[behind] - 1])


def name_in_marks(content: str) -> str | None:
    """What stands in marks, if it is as short as a name and ends no sentence."""
    short = content.count(" ") < LONGEST_TITLE and content[:1].isupper() and content[-1:] not in ",.!?…"
    return content if short else None


def ends_open(s: Sentence, k: int, text: str) -> bool:
    """The chunk ends as a quotation does before its attribution: “…,” or “…?” or “…”, ."""
    end = s.ends[k] - 1
    while end > s.starts[k] and text[end] in "\"'”’»“‘ ":
        end -= 1
    inner = text[end]
    following = s.words[k + 1] if k + 1 < len(s.words) else ""
    return inner in ",?!…—–" or following in (",", "—", "–")


def main_subject(s: Sentence, low: int, high: int, lex: Language) -> grammar.Span | None:
    """The sentence's own subject, by the language's word order."""
    if lex.nouns_capitalized:
        return german.main_subject(s, low, high, lex)
    return leading.main_subject(s, low, high, lex)
