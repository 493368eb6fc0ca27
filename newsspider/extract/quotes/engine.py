"""From text to quotations: pair marks, cut sentences, attribute, resolve, decide what is speech."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import cached_property

from newsspider.extract.quotes import afterwards, blocks, carry, eastasian, finish, konjunktiv
from newsspider.extract.quotes import language as words
from newsspider.extract.quotes.attribution import attribute
from newsspider.extract.quotes.fragments import is_speech, is_whole, kind_of, leads
from newsspider.extract.quotes.incise import find_incise, spoken_parts
from newsspider.extract.quotes.indirect import reported
from newsspider.extract.quotes.marks import Chunk, find_chunks, paragraphs
from newsspider.extract.quotes.media import without_media
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.places import cue_positions, may_report
from newsspider.extract.quotes.pronouns import Speaker
from newsspider.extract.quotes.registry import Registry
from newsspider.extract.quotes.resolve import Resolver
from newsspider.extract.quotes.sentences import Sentence, split_paragraph
from newsspider.extract.quotes.ties import Attribution
from newsspider.extract.quotes.tokens import tokenize
from newsspider.items import Quote, QuoteKind


def extract_quotes(
    text: str, *, language: str | None = None, block_quotes: Sequence[tuple[int, int]] = (), cited: Container[int] = ()
) -> list[Quote]:
    """All quotations of ``text`` in order, with speakers as far as the text tells them.

    ``text``: plain text, paragraphs separated by blank lines. ``language``: ISO 639-1 code, found from
    the text when ``None``. ``block_quotes``: start and end of stretches that the page set apart as quoted;
    ``cited``: where the lines begin that name their sources.
    Offsets are into ``text``, quotation marks excluded. Never raises on odd marks.
    """
    code = language.lower()[:2] if language else eastasian.language_of(text)
    if code in eastasian.LANGUAGES:
        return eastasian.extract(text, code)
    lex = words.load(language.lower()[:2] if language else words.detect(text))
    return _Article(text, lex, block_quotes, cited).quotes()


class _Article:
    """One pass over the paragraphs that hold quotation marks or verbs of saying."""

    def __init__(
        self, text: str, lex: words.Language, block_quotes: Sequence[tuple[int, int]], cited: Container[int]
    ) -> None:
        self.text, self.lex, self.cited = text, lex, cited
        self.spans = paragraphs(text)
        self.starts = [a for a, _ in self.spans]
        chunks = without_media(text, find_chunks(text, self.spans), lex)
        within = sorted((a, b) for a, b in block_quotes if 0 <= a < b <= len(text))
        self.block_quotes = blocks.without_marks(within, chunks) if within else within
        self.chunks = blocks.outside(self.block_quotes, chunks)
        self.found: list[Quote] = []
        self.group = 0

    def quotes(self) -> list[Quote]:
        chunks: dict[int, list[Chunk]] = {}
        for chunk in self.chunks:
            chunks.setdefault(chunk.paragraph, []).append(chunk)
        hits = cue_positions(self.text, self.spans, chunks, self.lex)
        posts = "@" in self.text and "(@" in self.text
        turns = blocks.transcript(self.text, self.spans)
        if not (chunks or hits or posts or turns or self.block_quotes):
            return []
        if turns:
            return self._transcript(turns)
        blocks_at = {bisect_right(self.starts, a) - 1: (a, b) for a, b in self.block_quotes}
        inside = -1
        for index in sorted(chunks.keys() | hits.keys() | blocks_at.keys()):
            if index in blocks_at:
                self._block(index, *blocks_at[index])
                inside = blocks_at[index][1]
            elif self.spans[index][0] >= inside:
                if index in chunks:
                    self._marked(index, chunks[index])
                else:
                    self._unmarked(index, hits.get(index, []))
        if posts:
            finish.add_posts(self.found, self.text, self.spans, self.group)
        finish.settle_callouts(self.found, self.text, self.spans)
        return self.found

    @cached_property
    def registry(self) -> Registry:
        """Made for the first speaker: most of the cost of a text that quotes nobody would be this."""
        return Registry(self.text, self.spans, self.chunks, self.lex)

    @cached_property
    def resolver(self) -> Resolver:
        return Resolver(self.registry, self.lex)

    def _block(self, index: int, start: int, end: int) -> None:
        """A block quote belongs to the name below it, to whom the paragraph above introduces, or to who spoke there.

        One that belongs to nobody is a call-out or a biography, unless a colon leads to it.
        """
        if index > 0 and blocks.is_about(self.text, self.spans[index - 1][1]):
            return
        found = self._signed_below(end) or self._introduced_above(index)
        speaker = self.resolver.resolve(found.mention, start, start) if found else None
        last = self.found[-1] if self.found else None
        near = last is not None and index > 0 and last.start >= self.spans[index - 1][0]
        self.group += 1
        if found and speaker and speaker.name:
            found.rule = "block-quote"
            self._emit(start, end, found, speaker, "direct")
        elif last and last.speaker and near:
            self.found.append(finish.continued(last, self.text[start:end], start, end, self.group))
        elif index > 0 and self.text.endswith(":", 0, self.spans[index - 1][1]):
            self.found.append(
                Quote(self.text[start:end], start, end, group=self.group, rule="block-quote", confidence=0.3)
            )

    def _signed_below(self, end: int) -> Attribution | None:
        after = bisect_right(self.starts, end - 1)
        if after >= len(self.spans):
            return None
        span = self.spans[after]
        signed = blocks.signature(self.text, span, self.lex, span[0] in self.cited) or blocks.post(self.text, span)
        if signed is None:
            return None
        mention = Mention(signed.name, signed.start, signed.end, "person", signed.name, role=signed.role)
        return Attribution(mention, None, signed.start, "signature", 0.9)

    def _introduced_above(self, index: int) -> Attribution | None:
        if index == 0:
            return None
        leading = split_paragraph(self.text, *self.spans[index - 1], [], self.lex)[-1]
        found = carry.lead_in(tokenize(leading, self.text, self.lex), self.text, self.registry, self.lex)
        if found and carry.chance_capital(found.mention, found, self.text, self.registry, self.lex):
            return None
        return found

    def _transcript(self, turns: list[blocks.Turn]) -> list[Quote]:
        """NAME: words. Every turn is a quotation of its own."""
        label = -1
        for turn in turns:
            name = turn.name.title() if turn.name.isupper() and " " in turn.name else turn.name
            mention = Mention(turn.name, turn.label_start, turn.label_start + len(turn.name), "person", name)
            speaker = self.resolver.resolve(mention, turn.label_start, turn.label_start)
            end = turn.end - (self.text[turn.end - 1] in '"”')
            self.group += turn.label_start != label
            label = turn.label_start
            self._emit(turn.start, end, Attribution(mention, None, -1, "transcript", 0.9), speaker, "direct")
        return self.found

    def _marked(self, index: int, chunks: list[Chunk]) -> None:
        """A paragraph with quotation marks."""
        start, end = self.spans[index]
        previous: Sentence | None = None
        for sentence in split_paragraph(self.text, start, end, chunks, self.lex):
            if sentence.chunks:
                self._quoted(tokenize(sentence, self.text, self.lex), previous, index)
            elif may_report(sentence, self.text, previous is None, self.lex):
                self._reported(tokenize(sentence, self.text, self.lex), index)
            previous = sentence

    def _unmarked(self, index: int, hits: list[int]) -> None:
        """A paragraph without; ``hits`` are the places in it where reported speech may stand."""
        left = iter(hits)
        hit = next(left, -1)
        for sentence in split_paragraph(self.text, *self.spans[index], [], self.lex, hits[-1]):
            while 0 <= hit < sentence.start:
                hit = next(left, -1)
            if hit < 0:
                break
            if hit < sentence.end:
                self._reported(tokenize(sentence, self.text, self.lex), index)

    def _quoted(self, s: Sentence, previous: Sentence | None, index: int) -> None:
        """The chunks of one sentence; those tied to one cue share a speaker and a group."""
        before: tuple[Attribution, Speaker] | None = None
        for chunk, k in zip(s.chunks, s.at, strict=True):
            content = self.text[chunk.start : chunk.end]
            if before and carry.resumes(s, k, content, self.found[-1]):
                self._emit(chunk.start, chunk.end, *before, self.found[-1].kind)
                continue
            found = self._attribution(s, k, chunk, previous, index)
            said = (found is None or found.cue is None) and carry.by_nobody(s, k, found, self.lex)
            said = said or (
                found is None and self.lex.null_subject and spoken_parts(self.text, chunk, self.lex)[1:] != []
            )
            last = self.found[-1] if self.found else None
            goes_on = found is None and (
                said or (last is not None and carry.speaks_on(s, k, last, self.text, self.lex))
            )
            if not is_speech(s, k, content, found, goes_on or said, self.lex):
                continue
            if found is None:
                self._carry(s, k, chunk, previous, goes_on, self.spans[index - 1][0] if index else 0)
                continue
            same = before and before[0].cue_at == found.cue_at
            if before and self.lex.romance and before[0].mention.start < found.mention.start < before[0].mention.end:
                found = replace(found, mention=before[0].mention)  # "estime Bell, chef de Novéo, ⟨qui⟩ dénonce «…»"
            thing = found.cue_at >= 0 and found.mention.kind == "description"  # a noun of the first one's apposition
            if before and same and (thing or before[0].mention.start == found.mention.start):
                found, speaker = before
            else:
                speaker = self.resolver.resolve(found.mention, s.start, self.spans[index][0])
                self.group += 1
            before = (found, speaker)
            for start, end in (
                spoken_parts(self.text, chunk, self.lex) if found.rule == "incise" else [(chunk.start, chunk.end)]
            ):
                self._emit(start, end, found, speaker, kind_of(s, k, content, found))

    def _attribution(
        self, s: Sentence, k: int, chunk: Chunk, previous: Sentence | None, index: int
    ) -> Attribution | None:
        found = attribute(s, k, self.text, self.lex)
        if found and carry.chance_capital(found.mention, found, self.text, self.registry, self.lex):
            found = None
        nobody = found if found and found.mention.gender == "x" and konjunktiv.only_reported(s, self.lex) else None
        if nobody:
            found = None  # "man" stands for whoever spoke before
        if found is None or found.rule in carry.GUESSED:
            inside = find_incise(self.text, chunk, self.lex)
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
        if found and carry.chance_capital(found.mention, found, self.text, self.registry, self.lex):
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
        signed = self._signed_below(end) if chunk.outer_end >= end - 2 and index + 1 < len(self.spans) else None
        return signed or afterwards.said_next(self.text, chunk.outer_end, end, self.lex)

    def _led_to(self, previous: Sentence | None, index: int) -> Attribution | None:
        """Whoever the sentence before tells of; where somebody spoke in this paragraph, only who says something in it."""
        if previous is None or self._spoken_since(previous.start):
            return None
        found = carry.lead_in(tokenize(previous, self.text, self.lex), self.text, self.registry, self.lex)
        says = found is not None and found.cue is not None and found.mention.kind != "pronoun"
        return found if says or not self._spoken_since(self.spans[index][0]) else None

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

    def _carry(self, s: Sentence, k: int, chunk: Chunk, previous: Sentence | None, goes_on: bool, above: int) -> None:
        """The last speaker speaks on; the same group when nothing but the attribution stands between.

        ``above`` is where the paragraph before begins: one that ends in the attribution leads to the next.
        """
        content = self.text[chunk.start : chunk.end]
        quote = Quote(content, chunk.start, chunk.end, rule="none", confidence=0.3, kind=kind_of(s, k, content, None))
        last = self.found[-1] if self.found else None
        if last and not last.speaker and carry.null_subject(s, k, self.lex):
            last = next((q for q in reversed(self.found[-4:]) if q.speaker), last)
        same = last is not None and ((previous is not None and bool(previous.chunks)) or chunk.continues)
        apart = last is not None and "\n" in self.text[last.end : chunk.start]
        goes_on = goes_on and not carry.of_another_text(s, k, apart, self.lex)
        known = last is not None and (bool(last.speaker) or (same and carry.is_first_half(last, s, k, previous)))
        if last and known and (goes_on or same) and chunk.start - last.end < carry.REACH:
            quote.speaker, quote.mention = last.speaker, last.mention
            quote.role, quote.organization = last.role, last.organization
            quote.rule, quote.confidence = "carry-over", 0.7 if same else 0.5
        follows = same or (previous is None and last is not None and carry.ends_above(last, self.text, above, s.start))
        if not (follows and known and is_whole(s, k)):
            self.group += 1
        quote.group = self.group
        parts = spoken_parts(self.text, chunk, self.lex) if self.lex.null_subject else [(chunk.start, chunk.end)]
        self.found.extend(replace(quote, text=self.text[a:b], start=a, end=b) for a, b in parts)

    def _reported(self, s: Sentence, index: int) -> None:
        said = reported(s, self.text, self.lex)
        if said is None:
            return
        found = Attribution(said.mention, said.cue, said.cue_at, said.rule, said.confidence)
        if carry.chance_capital(said.mention, found, self.text, self.registry, self.lex):
            return
        speaker = self.resolver.resolve(said.mention, s.start, self.spans[index][0])
        self.group += 1
        self._emit(said.start, said.end, found, speaker, "indirect")

    def _emit(self, start: int, end: int, found: Attribution, speaker: Speaker, kind: QuoteKind) -> None:
        self.found.append(finish.attributed(self.text, start, end, found, speaker, kind, self.group))
