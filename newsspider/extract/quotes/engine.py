"""From text to quotations: pair marks, cut sentences, attribute, resolve, decide what is speech."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import replace
from functools import cached_property

from newsspider.extract.quotes import blocks, carry, dashes, finish
from newsspider.extract.quotes import language as words
from newsspider.extract.quotes.fragments import is_speech, is_whole, kind_of, leads
from newsspider.extract.quotes.indirect import reported
from newsspider.extract.quotes.marks import Chunk, find_chunks, paragraphs
from newsspider.extract.quotes.media import without_media
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.places import cue_positions, may_report
from newsspider.extract.quotes.pronouns import Speaker
from newsspider.extract.quotes.resolve import Resolver
from newsspider.extract.quotes.scripts import EAST_ASIAN, east_asian_language
from newsspider.extract.quotes.sentences import Sentence, split_paragraph
from newsspider.extract.quotes.ties import Attribution
from newsspider.extract.quotes.tokens import tokenize
from newsspider.extract.quotes.whose import Whose
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
    code = language.lower()[:2] if language else None
    if code is None or code in EAST_ASIAN:
        script = east_asian_language(text)
        if script is not None:
            from newsspider.extract.quotes import eastasian  # slow to load, and few sites need it

            return eastasian.extract(text, code or script)
        code = None  # a text in Latin letters is in no such language, whatever was said
    lex = words.load(code or words.detect(text))
    return _Article(text, lex, block_quotes, cited).quotes()


class _Article:
    """One pass over the paragraphs that hold quotation marks or verbs of saying."""

    def __init__(
        self, text: str, lex: words.Language, block_quotes: Sequence[tuple[int, int]], cited: Container[int]
    ) -> None:
        self.text, self.lex = text, lex
        self.spans = paragraphs(text)
        self.starts = [a for a, _ in self.spans]
        chunks = without_media(text, find_chunks(text, self.spans), lex)
        if lex.dash_speech:
            chunks = dashes.with_speech(text, self.spans, chunks, lex)
        within = sorted((a, b) for a, b in block_quotes if 0 <= a < b <= len(text))
        self.block_quotes = blocks.without_marks(within, chunks) if within else within
        self.chunks = blocks.outside(self.block_quotes, chunks)
        self.found: list[Quote] = []
        self.group = 0
        self.whose = Whose(text, lex, self.spans, self.chunks, cited, self.found)

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
    def resolver(self) -> Resolver:
        return Resolver(self.whose.registry, self.lex)

    def _block(self, index: int, start: int, end: int) -> None:
        """A block quote belongs to the name below it, to whom the paragraph above introduces, or to who spoke there.

        One that belongs to nobody is a call-out or a biography, unless a colon leads to it.
        """
        if index > 0 and blocks.is_about(self.text, self.spans[index - 1][1]):
            return
        found = self.whose.signed_below(end) or self.whose.introduced_above(index)
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
            found = self.whose.attribution(s, k, chunk, previous, index)
            parts = self.whose.parts(chunk, found)
            said = (found is None or found.cue is None) and carry.by_nobody(s, k, found, self.lex)
            said = said or (found is None and len(parts) > 1)
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
            source = found.mention.kind == "document"  # “…,” the memo continues: of whoever wrote it
            if source and chunk.continues and last is not None and last.speaker:
                self.group += 1
                more = [finish.continued(last, self.text[a:b], a, b, self.group) for a, b in parts]
                self.found += [replace(quote, rule="carry-over") for quote in more]
                continue
            if before and same and (thing or before[0].mention.start == found.mention.start):
                found, speaker = before
            else:
                speaker = self.resolver.resolve(found.mention, s.start, self.spans[index][0])
                self.group += 1
            for start, end in parts:
                self._emit(start, end, found, speaker, self._kind(s, k, content, found))
            before = (found, speaker) if parts else before

    def _kind(self, s: Sentence, k: int, content: str, found: Attribution | None) -> QuoteKind:
        """As the sentence tells; words that a verb alone follows were said whole: «…», señaló."""
        alone = (found is None or found.cue is None) and leads(s, k) and carry.null_subject(s, k, self.lex)
        return "direct" if alone else kind_of(s, k, content, found)

    def _carry(self, s: Sentence, k: int, chunk: Chunk, previous: Sentence | None, goes_on: bool, above: int) -> None:
        """The last speaker speaks on; the same group when nothing but the attribution stands between.

        ``above`` is where the paragraph before begins: one that ends in the attribution leads to the next.
        """
        content = self.text[chunk.start : chunk.end]
        kind = self._kind(s, k, content, None)
        quote = Quote(content, chunk.start, chunk.end, rule="none", confidence=0.3, kind=kind)
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
        self.found.extend(replace(quote, text=self.text[a:b], start=a, end=b) for a, b in self.whose.parts(chunk, None))

    def _reported(self, s: Sentence, index: int) -> None:
        said = reported(s, self.text, self.lex)
        if said is None:
            return
        found = Attribution(said.mention, said.cue, said.cue_at, said.rule, said.confidence)
        if self.whose.is_chance(found):
            return
        speaker = self.resolver.resolve(said.mention, s.start, self.spans[index][0])
        self.group += 1
        self._emit(said.start, said.end, found, speaker, "indirect")

    def _emit(self, start: int, end: int, found: Attribution, speaker: Speaker, kind: QuoteKind) -> None:
        self.found.append(finish.attributed(self.text, start, end, found, speaker, kind, self.group))
