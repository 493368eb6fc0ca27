"""Whose a quotation is: what its sentence says, the newsroom's words between the marks, a signature, the sentence before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container
from dataclasses import replace
from functools import cached_property

from newsspider.extract.quotes import afterwards, blocks, carry, konjunktiv
from newsspider.extract.quotes.attribution import attribute
from newsspider.extract.quotes.fragments import is_whole, leads
from newsspider.extract.quotes.incise import Incise, find_incise, spoken_parts
from newsspider.extract.quotes.language import Language
from newsspider.extract.quotes.marks import Chunk
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.registry import Registry
from newsspider.extract.quotes.sentences import Sentence, split_paragraph
from newsspider.extract.quotes.ties import Attribution
from newsspider.extract.quotes.tokens import tokenize
from newsspider.items import Quote


class Whose:
    """One text's. ``spans`` are its paragraphs, ``chunks`` what stands in marks, ``cited`` where lines begin that name a
    source; ``found`` are the quotations so far, to which the engine adds."""

    def __init__(
        self,
        text: str,
        lex: Language,
        spans: list[tuple[int, int]],
        chunks: list[Chunk],
        cited: Container[int],
        found: list[Quote],
    ) -> None:
        self.text, self.lex, self.spans, self.chunks, self.cited, self.found = text, lex, spans, chunks, cited, found
        self.starts = [a for a, _ in spans]
        self._incises: dict[int, Incise | None] = {}

    @cached_property
    def registry(self) -> Registry:
        """Made for the first speaker: most of the cost of a text that quotes nobody would be this."""
        return Registry(self.text, self.spans, self.chunks, self.lex)

    def is_chance(self, found: Attribution) -> bool:
        """Whether the speaker is no name, but a word that happens to be written large."""
        return carry.chance_capital(found.mention, found, self.text, self.registry, self.lex)

    def _incise(self, chunk: Chunk) -> Incise | None:
        """Sought once: it tells who speaks, and what of the words is theirs."""
        if chunk.start not in self._incises:
            self._incises[chunk.start] = find_incise(self.text, chunk, self.lex)
        return self._incises[chunk.start]

    def parts(self, chunk: Chunk, found: Attribution | None) -> list[tuple[int, int]]:
        """Start and end of what is said between the marks, without the newsroom's words there."""
        cut = self.lex.null_subject if found is None else found.rule == "incise"
        return spoken_parts(self.text, chunk, self._incise(chunk) if cut else None)

    def attribution(
        self, s: Sentence, k: int, chunk: Chunk, previous: Sentence | None, index: int
    ) -> Attribution | None:
        found = attribute(s, k, self.text, self.lex)
        if found and self.is_chance(found):
            found = None
        nobody = found if found and found.mention.gender == "x" and konjunktiv.only_reported(s, self.lex) else None
        if nobody:
            found = None  # "man" stands for whoever spoke before
        if found is None or found.rule in carry.GUESSED:
            inside = self._incise(chunk)
            if inside and inside.made is None:
                return self._named_before(previous)
            found = inside.made if inside else found
        if found or chunk.continues:
            return found
        if is_whole(s, k) and (signed := self._signed_behind(chunk, index)):
            return signed
        if leads(s, k):
            leading = previous or self._last_sentence(index - 1)
            if leading and not (leading.chunks and self._spoken_since(leading.start)):
                found = carry.lead_in(tokenize(leading, self.text, self.lex), self.text, self.registry, self.lex)
                if found is None and not leading.chunks and carry.null_subject(s, k, self.lex):
                    found = carry.name_in_sentence(leading, leading.end, self.text, self.registry)
            if found and found.rule == "carry" and not carry.may_follow(s, k, self.lex):
                return None
        elif konjunktiv.only_reported(s, self.lex):
            found = self._led_to(previous, index)
            if found and nobody and nobody.speech:
                found.cue, found.cue_at = nobody.cue, nobody.cue_at
        elif not carry.null_subject(s, k, self.lex):
            found = carry.name_in_sentence(s, chunk.outer_start, self.text, self.registry)
            if found is None and carry.opened_by_nobody(s, k, self.lex):
                found = self._led_to(previous, index)
        else:
            found = self._subject_before(previous)
        if found and self.is_chance(found):
            return None
        return found

    def _named_before(self, previous: Sentence | None) -> Attribution | None:
        """Who stands for a verb without a subject between the marks: whom the sentence before names, unless it is quoted."""
        if previous is None or previous.chunks or self._spoken_since(previous.start):
            return None
        said = tokenize(previous, self.text, self.lex)
        found = carry.name_in_sentence(said, previous.end, self.text, self.registry)
        found = found or carry.lead_in(said, self.text, self.registry, self.lex)
        return replace(found, rule="incise", confidence=0.7) if found else None

    def _signed_behind(self, chunk: Chunk, index: int) -> Attribution | None:
        """Who signed a quotation that ends its paragraph, or is named as its speaker by the sentence behind it."""
        end = self.spans[index][1]
        signed = self.signed_below(end) if chunk.outer_end >= end - 2 and index + 1 < len(self.spans) else None
        return signed or afterwards.said_next(self.text, chunk.outer_end, end, self.lex)

    def _led_to(self, previous: Sentence | None, index: int) -> Attribution | None:
        """Whoever the sentence before tells of; where somebody spoke in this paragraph, only who says something in it."""
        if previous is None or self._spoken_since(previous.start):
            return None
        found = carry.lead_in(tokenize(previous, self.text, self.lex), self.text, self.registry, self.lex)
        says = found is not None and found.cue is not None and found.mention.kind != "pronoun"
        return found if says or not self._spoken_since(self.spans[index][0]) else None

    def _subject_before(self, previous: Sentence | None) -> Attribution | None:
        """'⟨La ministra⟩ llegó tarde. Dijo que «…»': a verb without a subject has that of the sentence before."""
        if previous is None or previous.chunks or self._spoken_since(previous.start):
            return None
        found = carry.lead_in(tokenize(previous, self.text, self.lex), self.text, self.registry, self.lex)
        somebody = found is not None and (
            found.mention.kind == "person"
            or bool(found.mention.role)
            or (
                found.mention.name is not None
                and self.registry.person(found.mention.name, found.mention.start) is not None
            )
        )
        return found if somebody else None

    def _spoken_since(self, at: int) -> bool:
        return bool(self.found) and self.found[-1].start >= at

    def _last_sentence(self, index: int) -> Sentence | None:
        """The last sentence of a paragraph that gave no quotation."""
        if index < 0 or (
            self.found and self.found[-1].kind != "indirect" and self.found[-1].start >= self.spans[index][0]
        ):
            return None
        start, end = self.spans[index]
        sentences = split_paragraph(self.text, start, end, [], self.lex)
        return sentences[-1] if sentences else None

    def signed_below(self, end: int) -> Attribution | None:
        after = bisect_right(self.starts, end - 1)
        if after >= len(self.spans):
            return None
        span = self.spans[after]
        signed = blocks.signature(self.text, span, self.lex, span[0] in self.cited) or blocks.post(self.text, span)
        if signed is None:
            return None
        mention = Mention(signed.name, signed.start, signed.end, "person", signed.name, role=signed.role)
        return Attribution(mention, None, signed.start, "signature", 0.9)

    def introduced_above(self, index: int) -> Attribution | None:
        if index == 0:
            return None
        leading = split_paragraph(self.text, *self.spans[index - 1], [], self.lex)[-1]
        found = carry.lead_in(tokenize(leading, self.text, self.lex), self.text, self.registry, self.lex)
        if found and self.is_chance(found):
            return None
        return found
