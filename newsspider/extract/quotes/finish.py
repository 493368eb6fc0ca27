"""Quotations made and put in their place: attributed ones, embedded posts, block quotes that go on, call-outs that show one
twice."""

from __future__ import annotations

import re
from dataclasses import replace

from newsspider.extract.quotes import blocks
from newsspider.extract.quotes.pronouns import Speaker
from newsspider.extract.quotes.ties import Attribution
from newsspider.items import Quote, QuoteKind

WORD = re.compile(r"\w{4,}")  # words that carry weight
FEWEST = 2  # of them, that a call-out can be told from a term
SHARED = 0.75  # share of a call-out's words that the quotation it repeats has
MOST = 12  # call-outs of one text; each is compared with all quotations
ENDS_NONE = frozenset(".!?…")  # behind the marks they end a sentence, which a heading is not
LOOSE = frozenset(["carry-over", "none"])  # rules that nothing beside the quotation bears out
ENDS = (".", "!", "?", "…", ",", ":")


def add_posts(found: list[Quote], text: str, spans: list[tuple[int, int]], group: int) -> None:
    """Posts signed '— Name (@handle)', in their place among the quotations."""
    for start, end, name in blocks.posts(text, spans):
        if any(q.start < end and q.end > start for q in found):
            continue
        group += 1
        found.append(Quote(text[start:end], start, end, name, name, group=group, rule="post", confidence=0.9))
    found.sort(key=lambda quote: quote.start)


def settle_callouts(found: list[Quote], text: str, spans: list[tuple[int, int]]) -> None:
    """A heading in marks belongs to whoever says its words elsewhere, and to nobody only because he spoke before."""
    loose = [i for i, q in enumerate(found) if q.rule in LOOSE and not q.text.endswith(ENDS)]
    if not loose:
        return
    starts = dict(spans)
    left = MOST
    for index in loose:
        quote = found[index]
        start = quote.start - 1
        end = starts.get(start) or starts.get(start := start - 1)  # a blank may follow the mark
        if end is None or end - quote.end > 2 or not ENDS_NONE.isdisjoint(text[quote.end : end]):
            continue
        words = set(WORD.findall(quote.text.lower()))
        if not left:
            continue
        left -= 1
        others = found[index + 1 :] + found[:index]
        few = len(words) < FEWEST
        said = next((q for q in others if q.speaker and (quote.text in q.text if few else _repeats(words, q))), None)
        if few and said is None:
            continue
        if said:
            quote.speaker, quote.mention, quote.role = said.speaker, said.mention, said.role
            quote.organization, quote.rule, quote.confidence = said.organization, "call-out", 0.7
        elif quote.rule == "carry-over":
            quote.speaker = quote.mention = quote.role = quote.organization = None
            quote.rule, quote.confidence = "none", 0.3


def _repeats(words: set[str], quote: Quote) -> bool:
    return len(words & set(WORD.findall(quote.text.lower()))) >= SHARED * len(words)


def continued(last: Quote, content: str, start: int, end: int, group: int) -> Quote:
    """A block quote whose speaker is that of the quotation before."""
    return replace(
        last,
        text=content,
        start=start,
        end=end,
        cue=None,
        kind="direct",
        group=group,
        rule="block-quote",
        confidence=0.6,
    )


def attributed(
    text: str, start: int, end: int, found: Attribution, speaker: Speaker, kind: QuoteKind, group: int
) -> Quote:
    """The quotation at ``start`` of ``text``, with its speaker as resolved and as the article names him there."""
    return Quote(
        text[start:end],
        start,
        end,
        speaker.name,
        found.mention.relative or found.mention.text,
        speaker.role or found.mention.role,
        speaker.organization,
        found.cue,
        kind,
        group,
        found.rule,
        found.confidence,
    )
