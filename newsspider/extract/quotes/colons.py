"""Rules for a quotation that a colon opens: any verb will do before it, or none ("Her verdict: “…”")."""

from __future__ import annotations

from newsspider.extract.quotes import german, grammar, leading
from newsspider.extract.quotes.fragments import names_a_thing
from newsspider.extract.quotes.language import CHUNK, CUE, DETERMINER, ORGANIZATION, ROLE, SPEECH, WEAK, Language
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.nominal import GENITIVE, noun_phrase
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.ties import WINDOW, Attribution, tie

IN_WORDS = ["mit", "den", "worten"]
FINDINGS = frozenset(
    "fazit urteil antwort bilanz rat tipp prognose begründung einschätzung reaktion kommentar botschaft appell argument"
    " warnung forderung versprechen erklärung vorwurf kritik devise".split()
)


def colon_before(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """Smith was delighted: “…”: any verb will do where a colon opens the quotation."""
    in_words = lex.nouns_capitalized and s.lows[max(0, k - 3) : k] == IN_WORDS  # "reagierte mit den Worten „…“"
    if k < 2 or not (s.words[k - 1] == ":" or in_words) or (lex.nouns_capitalized and names_a_thing(s, k)):
        return None
    low = next((x + 1 for x in range(k - 2, max(-1, k - WINDOW), -1) if s.kinds[x] & CHUNK), 0)
    if k - low in (3, 4) and s.lows[low] in lex.possessives:  # His verdict: “…” · Sein Urteil: „…“
        start, end = s.starts[low], s.ends[k - 2]
        owner = Mention(text[start:end], start, end, "pronoun", gender=lex.possessives[s.lows[low]])
        return Attribution(owner, None, -1, "colon-before", 0.7)
    if lex.nouns_capitalized:
        view = _in_view_of(s, low, k, text, lex) or tie(
            s, _finding_of(s, low, k, lex), -1, "possessor", 0.75, text, lex
        )
        if view:
            return view
        if s.words[k - 3 : k - 2] == [","] or s.words[k - 4 : k - 3] == [","]:  # "auch er, Jan Berg: „…“"
            comma = k - 3 if s.words[k - 3] == "," else k - 4
            last = tie(s, noun_phrase(s, comma + 1, k - 1, lex), -1, "colon-before", 0.75, text, lex)
            if last and last.mention.kind == "person" and " " in (last.mention.name or ""):
                return last
        verb = german.any_verb(s, low, k - 1)
        if verb >= 0:
            cue = verb if s.kinds[verb] & CUE else -1
            made = _somebody(
                tie(s, german.subject(s, verb, low, k - 1, lex), cue, "colon-before", 0.75, text, lex), lex
            )
            if made:
                return made
        return _somebody(tie(s, german.main_subject(s, low, k - 1, lex), -1, "colon-before", 0.75, text, lex), lex)
    span = _introduced(s, low, k - 1, lex) if lex.romance else None
    span = span or leading.main_subject(s, low, k - 1, lex)
    return _somebody(tie(s, span, -1, "colon-before", 0.75, text, lex), lex)


def _introduced(s: Sentence, low: int, colon: int, lex: Language) -> grammar.Span | None:
    """'A parlare è ⟨Iolanda Ferrero, titolare del negozio⟩:': a full name, its role between a comma and the colon."""
    comma = next((x for x in range(colon - 1, low, -1) if s.words[x] == ","), -1)
    opening = comma + 1 + bool(0 <= comma < colon - 1 and s.kinds[comma + 1] & DETERMINER)
    if comma < low + 2 or opening >= colon or not s.kinds[opening] & ROLE:
        return None
    first = comma
    while first > low and capitalized(s.words[first - 1]):
        first -= 1
    return (first, colon) if comma - first >= 2 and first > low else None


def _somebody(made: Attribution | None, lex: Language) -> Attribution | None:
    """Nobody before a colon are things and "es": "Es gehe um eine Botschaft: „…“": who said so is told before."""
    if made is None or made.mention.gender == "o":
        return None
    body = bool(lex.kinds.get(made.mention.head or "", 0) & ORGANIZATION)
    body = body or (lex.nouns_capitalized and made.mention.kind == "document")
    return made if body or made.mention.role or made.mention.kind in ("person", "name", "pronoun") else None


def _in_view_of(s: Sentence, low: int, k: int, text: str, lex: Language) -> Attribution | None:
    """'Für Müller gibt es nur einen Weg: „…“', unless the clause has a verb of saying."""
    if s.lows[low] != "für" or any(s.kinds[x] & SPEECH and not s.kinds[x] & WEAK for x in range(low, k)):
        return None
    made = tie(s, noun_phrase(s, low + 1, k - 1, lex, oblique=True), -1, "colon-before", 0.75, text, lex)
    return made if made and (made.mention.role or made.mention.kind == "person") else None


def _finding_of(s: Sentence, low: int, k: int, lex: Language) -> grammar.Span | None:
    """'Das Fazit ⟨der Forscher⟩ fällt deutlich aus: „…“': whose words they are."""
    at = low + bool(s.kinds[low] & DETERMINER)
    if at + 1 >= k or s.lows[at] not in FINDINGS or s.lows[at + 1] not in (*GENITIVE, "von", "vom"):
        return None
    return noun_phrase(s, at + 1 + (s.lows[at + 1] == "von"), k - 1, lex, oblique=True)
