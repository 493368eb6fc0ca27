"""English: whose words a noun says they are: 'Smith's claim that the plan was “…”', 'her warning about “…”'."""

from __future__ import annotations

from newsspider.extract.quotes import grammar
from newsspider.extract.quotes.cues import POSSESSIVE_ENDINGS, is_cue
from newsspider.extract.quotes.language import CHUNK, CUE, POSSESSIVE, PUNCTUATION, Language
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.ties import Attribution, tie

OWNED = frozenset(
    "claim claims remark remarks comment comments statement statements assertion assertions argument suggestion"
    " description warning warnings promise vow pledge declaration admission insistence contention accusation"
    " accusations characterization assessment view conclusion question response answer words belief call reply"
    " assurance complaint criticism explanation prediction quip joke tweet post line phrase quote mantra slogan".split()
)  # what somebody says, as a noun
OWNER_REACH = 12  # tokens from such a noun to the quotation


def possessor(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """Smith's claim that the plan was “…” · her warning about “…”: whose words they are."""
    if lex.code != "en":
        return None
    for n in range(k - 1, max(0, k - OWNER_REACH), -1):
        if s.kinds[n] & CHUNK or s.words[n] in ";:—–" or (s.kinds[n] & CUE and is_cue(s, n)):
            return None
        if s.lows[n] not in OWNED:
            continue
        owner = next((x for x in range(n - 1, max(-1, n - 4), -1) if _owns(s, x)), -1)
        if owner < 0 or any(s.kinds[x] & PUNCTUATION for x in range(owner, n)):
            return None
        if s.kinds[owner] & POSSESSIVE:
            low = s.lows[owner]
            mention = Mention(s.words[owner], s.starts[owner], s.ends[owner], "pronoun", gender=lex.possessives[low])
            return Attribution(mention, None, -1, "possessor", 0.75)
        return tie(s, grammar.phrase_before(s, owner + 1, lex), -1, "possessor", 0.75, text, lex)
    return None


def _owns(s: Sentence, x: int) -> bool:
    return bool(s.kinds[x] & POSSESSIVE) or s.words[x].endswith(POSSESSIVE_ENDINGS)
