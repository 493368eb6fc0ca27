"""French and Spanish attributions inside the marks: « Le réseau est stable, a déclaré Marie Dupont. Il le restera. »"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsspider.extract.quotes import grammar, inverted
from newsspider.extract.quotes.language import ADVERB, AUXILIARY, BASE, CUE, PRONOUN, WEAK, Language
from newsspider.extract.quotes.marks import Chunk
from newsspider.extract.quotes.sentences import Sentence, split_paragraph
from newsspider.extract.quotes.ties import Attribution, tie
from newsspider.extract.quotes.tokens import tokenize

REACH = 80  # tokens
EDGES = " \u00a0\u202f,.;–—-"  # what can stand between the newsroom's words and the speaker's
STOPS = ",;.!?…"  # end what the newsroom put in
MARK = re.compile("[,—–-]")  # before the newsroom's words
MOST_SENTENCES = 4  # an incise stands in one of the first
NAMED = frozenset(["person", "name", "pronoun"])


@dataclass(frozen=True, slots=True)
class Incise:
    """What the newsroom put between the marks: who speaks, and where it begins and ends; ``made`` is ``None`` where the
    verb alone tells that whoever spoke before goes on («No hay magia, matiza, hay paciencia»)."""

    made: Attribution | None
    start: int
    end: int


def find_incise(text: str, chunk: Chunk, lex: Language) -> Incise | None:
    """A comma, a verb of saying and then its subject: who speaks is told in the middle of what is said."""
    if not lex.romance:
        return None
    for sentence in split_paragraph(text, chunk.start, chunk.end, [], lex)[:MOST_SENTENCES]:
        if MARK.search(text, sentence.start, sentence.end) is None:
            continue
        found = _in_sentence(tokenize(sentence, text, lex), text, lex)
        if found:
            return found
    return None


def spoken_parts(text: str, chunk: Chunk, found: Incise | None) -> list[tuple[int, int]]:
    """What is said between the marks: where the newsroom tells in the middle who speaks, what stands before and after it,
    without blanks at the edges; what is empty is left out, so that nothing may be left."""
    if found is None:
        return [(chunk.start, chunk.end)]
    parts = []
    for start, end in ((chunk.start, found.start), (found.end, chunk.end)):
        said = text[start:end].rstrip()
        if any(map(str.isalnum, said)):
            parts.append((start + len(said) - len(said.lstrip(EDGES)), start + len(said)))
    return parts


def _in_sentence(s: Sentence, text: str, lex: Language) -> Incise | None:
    n = min(len(s.words), REACH)
    for comma in range(1, n):
        if s.words[comma] not in ",—–":
            continue
        verb = comma + 1
        while verb < n and s.kinds[verb] & (AUXILIARY | ADVERB | PRONOUN) and not s.kinds[verb] & CUE:
            verb += 1
        if verb >= n or not s.kinds[verb] & CUE:
            continue
        if verb - 1 > comma and s.kinds[verb - 1] & PRONOUN and not s.kinds[verb - 1] & AUXILIARY:
            span: grammar.Span | None = (verb - 1, verb)  # "a-t-elle ajouté"
        else:
            span = inverted.subject_right(s, verb + 1, n, lex)
        made = tie(s, span, verb, "incise", 0.85, text, lex)
        if made and span and (made.mention.kind in NAMED or made.mention.role):
            return Incise(made, s.starts[comma], _end(s, max(verb + 1, span[1]), n, text))
        alone = lex.null_subject and (verb + 1 == len(s.words) or s.words[verb + 1] == ",")
        if alone and not s.kinds[verb] & (WEAK | BASE):
            return Incise(None, s.starts[comma], _end(s, verb + 1, n, text))
    return None


def _end(s: Sentence, behind: int, n: int, text: str) -> int:
    """The mark behind the subject, and behind what stands between them: 'a déclaré Morel ⟨devant la presse⟩,'."""
    for x in range(behind, n):
        if s.words[x] in STOPS or s.words[x] in "—–":
            return s.ends[x]
    end = s.ends[len(s.words) - 1]
    return end + 1 if text[end : end + 1] and text[end] in STOPS else end
