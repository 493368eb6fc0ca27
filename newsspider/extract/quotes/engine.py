"""From text to quotations: pair marks, cut sentences, attribute, resolve, decide what is speech."""

from __future__ import annotations

from newsspider.extract.quotes import language as words
from newsspider.extract.quotes.attribution import Attribution, attribute, main_subject
from newsspider.extract.quotes.fragments import is_speech
from newsspider.extract.quotes.language import Language
from newsspider.extract.quotes.marks import Chunk, find_chunks, paragraphs
from newsspider.extract.quotes.phrases import parse
from newsspider.extract.quotes.registry import Registry
from newsspider.extract.quotes.resolve import Resolver, Speaker
from newsspider.extract.quotes.sentences import Sentence, split_paragraph, tokenize
from newsspider.items import Quote


def extract_quotes(text: str, *, language: str | None = None) -> list[Quote]:
    """All quotations of ``text`` in order, with speakers as far as the text tells them.

    ``text``: plain text, paragraphs separated by blank lines. ``language``: ISO 639-1 code, found from
    the text when ``None``. Offsets are into ``text``, quotation marks excluded. Never raises on odd marks.
    """
    lex = words.load(language.lower()[:2] if language else words.detect(text))
    return _Article(text, lex).quotes()


class _Article:
    def __init__(self, text: str, lex: Language) -> None:
        self.text = text
        self.lex = lex
        self.paragraphs = paragraphs(text)
        self.chunks = find_chunks(text, self.paragraphs)
        self.found: list[Quote] = []
        self.group = 0

    def quotes(self) -> list[Quote]:
        if not self.chunks:
            return []
        self.resolver = Resolver(Registry(self.text, self.paragraphs, self.chunks, self.lex), self.lex)
        by_paragraph: dict[int, list[Chunk]] = {}
        for chunk in self.chunks:
            by_paragraph.setdefault(chunk.paragraph, []).append(chunk)
        for index, chunks in by_paragraph.items():
            self._paragraph(index, chunks)
        return self.found

    def _paragraph(self, index: int, chunks: list[Chunk]) -> None:
        start, end = self.paragraphs[index]
        previous: Sentence | None = None
        for sentence in split_paragraph(self.text, start, end, chunks, self.lex):
            if sentence.chunks:
                tokenize(sentence, self.text, self.lex)
                self._sentence(sentence, previous, index)
            previous = sentence

    def _sentence(self, s: Sentence, previous: Sentence | None, index: int) -> None:
        before: tuple[Attribution, Speaker, int] | None = None
        for chunk in s.chunks:
            k = s.at[chunk.start]
            found = attribute(s, k, self.text, self.lex)
            if found is None and not (previous is None and chunk.continues):
                found = self._lead_in(s, k, previous, index)
            if found is not None and self._opens_by_chance(s, found):
                found = None
            content = self.text[chunk.start : chunk.end]
            if not is_speech(s, k, content, found, self.lex):
                continue
            if found is None:
                self._carry(s, chunk, previous)
                continue
            if before and before[0].cue_at == found.cue_at and before[0].mention.start == found.mention.start:
                speaker, group = before[1], before[2]
            else:
                speaker = self.resolver.resolve(found.mention, s.start, self.paragraphs[index][0])
                group = self._new_group()
            before = (found, speaker, group)
            self._emit(chunk, found, speaker, group)

    def _lead_in(self, s: Sentence, k: int, previous: Sentence | None, index: int) -> Attribution | None:
        """A whole quoted sentence after a sentence without one: its subject speaks on."""
        if k > 3 or not all(kind & (words.PUNCTUATION | words.CHUNK) for kind in s.kinds[:k]):
            return None
        if previous is None:
            previous = self._last_sentence(index - 1)
        if previous is None or previous.chunks:
            return None
        tokenize(previous, self.text, self.lex)
        span = main_subject(previous, 0, len(previous.words), self.lex)
        mention = parse(previous, span[0], span[1], self.text, self.lex) if span else None
        if mention is None or mention.kind in ("description", "document"):
            return None
        if (
            mention.kind == "name"
            and self.lex.nouns_capitalized
            and mention.name not in self.resolver.registry.by_surname
        ):
            return None
        colon = self.text[previous.start : previous.end].rstrip().endswith(":")
        return Attribution(mention, None, previous.start, "lead-in" if colon else "carry", 0.85 if colon else 0.6)

    def _opens_by_chance(self, s: Sentence, found: Attribution) -> bool:
        """A single word that is capitalized only because its sentence begins there: "Leave", "Better"."""
        mention = found.mention
        if mention.kind != "name" or not mention.name or found.rule.startswith(("cue-after", "so-after")):
            return False
        if mention.name.rsplit(" ", 1)[-1] in self.resolver.registry.by_surname:
            return False
        if self.lex.nouns_capitalized:  # every noun is capitalized: without a verb of saying only a coined name will do
            return found.cue is None and mention.name[1:].islower()
        if " " in mention.name:
            return False
        before = self.text[mention.start - 2 : mention.start]
        return (
            mention.start < 2 or before[-1] in "\n" or before[0] in '.!?”"'
        ) and mention.name not in self.resolver.registry.inner

    def _last_sentence(self, index: int) -> Sentence | None:
        if index < 0:
            return None
        if self.found and self.found[-1].start >= self.paragraphs[index][0]:
            return None
        start, end = self.paragraphs[index]
        sentences = split_paragraph(self.text, start, end, [], self.lex)
        return sentences[-1] if sentences else None

    def _carry(self, s: Sentence, chunk: Chunk, previous: Sentence | None) -> None:
        last = self.found[-1] if self.found else None
        group = self._new_group()
        quote = Quote(
            self.text[chunk.start : chunk.end], chunk.start, chunk.end, group=group, rule="none", confidence=0.3
        )
        if last and last.speaker:
            quote.speaker, quote.mention, quote.role, quote.organization = (
                last.speaker,
                last.mention,
                last.role,
                last.organization,
            )
            quote.rule, quote.confidence = "carry-over", 0.6
            if (previous is not None and previous.chunks) or chunk.continues:
                quote.group = last.group
                quote.confidence = 0.7
                self.group -= 1
        self.found.append(quote)

    def _new_group(self) -> int:
        self.group += 1
        return self.group

    def _emit(self, chunk: Chunk, found: Attribution, speaker: Speaker, group: int) -> None:
        content = self.text[chunk.start : chunk.end]
        self.found.append(
            Quote(
                text=content,
                start=chunk.start,
                end=chunk.end,
                speaker=speaker.name,
                mention=found.mention.text,
                role=speaker.role or found.mention.role,
                organization=speaker.organization,
                cue=found.cue,
                kind="direct" if found.rule.startswith(("cue-after", "so-after")) else "mixed",
                group=group,
                rule=found.rule,
                confidence=found.confidence,
            )
        )
