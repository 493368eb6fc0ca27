"""French and Spanish attributions inside the marks: « Le réseau est stable, a déclaré Marie Dupont. Il le restera. »"""

from __future__ import annotations

from newsspider.extract.quotes import grammar, inverted
from newsspider.extract.quotes.language import ADVERB, AUXILIARY, CUE, PRONOUN, Language
from newsspider.extract.quotes.marks import Chunk
from newsspider.extract.quotes.sentences import Sentence, split_paragraph
from newsspider.extract.quotes.ties import Attribution, tie
from newsspider.extract.quotes.tokens import tokenize

REACH = 80  # tokens
MOST_SENTENCES = 4  # an incise stands in one of the first
NAMED = frozenset(["person", "name", "pronoun"])


def incise(text: str, chunk: Chunk, lex: Language) -> Attribution | None:
    """A comma, a verb of saying and then its subject: who speaks is told in the middle of what is said."""
    if not lex.romance:
        return None
    for sentence in split_paragraph(text, chunk.start, chunk.end, [], lex)[:MOST_SENTENCES]:
        found = _in_sentence(tokenize(sentence, text, lex), text, lex)
        if found:
            return found
    return None


def _in_sentence(s: Sentence, text: str, lex: Language) -> Attribution | None:
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
        if made and (made.mention.kind in NAMED or made.mention.role):
            return made
    return None
