"""The sentence after a quotation names who spoke: „…“ Das sagte Müller. · «…». Lo ha detto Rossi. · “…” So says Bell."""

from __future__ import annotations

from newsspider.extract.quotes.carry import REACH
from newsspider.extract.quotes.cues import has_particle
from newsspider.extract.quotes.german import subject
from newsspider.extract.quotes.impersonal import said_of_it
from newsspider.extract.quotes.inverted import subject_right
from newsspider.extract.quotes.language import CUE, SPEECH, Language
from newsspider.extract.quotes.sentences import Sentence, split_paragraph
from newsspider.extract.quotes.ties import Attribution, main_subject, tie
from newsspider.extract.quotes.tokens import tokenize

SAID_NEXT = ("Das ", "Dies ", "So ")
OF_IT = ("Lo ", "Così ", "Così l", "Así ", "C’est ", "C'est ", "È ", "É ", "Foi ", "Assim ", "Ainsi ")
SAYS_WHAT = ("That ", "That’s ", "That's ", "So ")
WORDS = frozenset("quote quotation line comment remark warning message statement assessment tweet post".split())
NOTHING: tuple[str, ...] = ()


def said_next(text: str, at: int, end: int, lex: Language) -> Attribution | None:
    """„…“ Das sagte Müller am Montag. · «…». Lo ha detto Rossi. The sentence after the quotation, from ``at``, names who spoke."""
    starts = (
        SAID_NEXT if lex.nouns_capitalized else OF_IT if lex.romance else SAYS_WHAT if lex.code == "en" else NOTHING
    )
    if not starts:
        return None
    while at < end and (text[at].isspace() or text[at] == "."):
        at += 1
    if not text.startswith(starts, at, end):
        return None
    s = tokenize(split_paragraph(text, at, min(end, at + REACH), [], lex)[0], text, lex)
    if lex.romance:
        verb, said = said_of_it(s, 0, len(s.words), lex) if len(s.words) > 2 else (-1, None)
        return tie(s, said, verb, "said-next", 0.85, text, lex)
    if not lex.nouns_capitalized:
        return _says_what(s, text, lex)
    if len(s.words) < 3 or not s.kinds[1] & SPEECH or not has_particle(s, 1, lex):
        return None
    return tie(s, subject(s, 1, 1, len(s.words), lex), 1, "said-next", 0.85, text, lex)


def _says_what(s: Sentence, text: str, lex: Language) -> Attribution | None:
    """English: “…” That is how Bell sums it up. · That’s what Bell told us. · That quote from Bell … · So says Bell."""
    n = len(s.words)
    for i in range(1, min(n - 1, 4)):
        if s.lows[i] in ("how", "what"):
            span = main_subject(s, i + 1, n, lex)
            verb = span[1] if span else n
            if verb >= n or not (s.kinds[verb] & CUE or s.lows[i] == "how"):
                return None
            return _by_somebody(tie(s, span, verb, "said-next", 0.7, text, lex))
        if s.lows[i] in ("from", "by") and s.lows[i - 1] in WORDS:
            return _by_somebody(tie(s, subject_right(s, i + 1, n, lex), -1, "said-next", 0.8, text, lex))
        if s.lows[0] == "so" and i == 1 and s.kinds[1] & SPEECH:
            return _by_somebody(tie(s, subject_right(s, 2, n, lex), 1, "said-next", 0.85, text, lex))
    return None


def _by_somebody(found: Attribution | None) -> Attribution | None:
    mention = found.mention if found else None
    return found if mention and (mention.name or mention.role or mention.gender in ("m", "f")) else None
