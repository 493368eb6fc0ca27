"""'According to X', 'laut X', 'X zufolge': the source named beside what it said."""

from __future__ import annotations

from newsspider.extract.quotes import german, grammar, inverted
from newsspider.extract.quotes.grammar import Span
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CHUNK,
    CUE,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    ROLE,
    VERB,
    Language,
)
from newsspider.extract.quotes.nominal import noun_phrase
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.sentences import Sentence

FOR = frozenset(["para", "pour", "per"])
AFTER_COMMA = frozenset(["so", "così"])  # "…", so Müller
INTENT = frozenset("wird werde werden will wolle wollen plant möchte würde".split())
OPINIONS = frozenset("meinung ansicht auffassung einschätzung überzeugung aussage".split())
AFTERTHOUGHT = 8  # tokens from the marks to "selon ses mots" behind them
OWN = frozenset("eigenen eigener".split())


def source_at(s: Sentence, i: int, n: int, lex: Language) -> Span | None:
    """The source whose phrase begins at token ``i``, or ends there (*zufolge*)."""
    if s.lows[i] in lex.after_sources and i:
        return grammar.subject_left(s, i, 0, lex)
    for phrase in lex.sources:
        if s.lows[i] != phrase[0] or tuple(s.lows[i : i + len(phrase)]) != phrase:
            continue
        if phrase[0] in AFTER_COMMA and (i == 0 or s.words[i - 1] != ","):
            continue
        if phrase[0] == "to" and i and s.words[i - 1] != ",":
            continue  # "declined to quote Bell"
        start = i + len(phrase)
        if not lex.nouns_capitalized:
            behind = s.words[i - 1] == "," or (lex.code == "en" and bool(s.kinds[i - 1] & CHUNK))  # “…,” per Bell
            if phrase[0] in FOR and i and not behind:
                return None  # "para la paz": an aim
            verb = start
            while verb < n and s.kinds[verb] & (AUXILIARY | ADVERB) and not s.kinds[verb] & DETERMINER:
                verb += 1
            perfect = start < verb < n and s.lows[verb].endswith(("ado", "ido", "ato", "uto", "ito"))
            if lex.code != "en" and verb < n and (perfect or s.kinds[verb] & (CUE | VERB)):  # "según ha explicado Ruiz"
                return inverted.subject_right(s, verb + 1, inverted.source_end(s, verb + 1, n), lex)
            end = inverted.source_end(s, start, n)
            if lex.verb_second or lex.cases:
                end = _before_verb(s, start, end, lex)
            if lex.romance:
                end = _before_act(s, start, _before_clause(s, start, end))
            return inverted.subject_right(s, start, end, lex)
        if start < n and s.lows[start] in ("von", "vom"):
            start += 1
        return noun_phrase(s, start, n, lex, oblique=True)
    return None


def _before_clause(s: Sentence, start: int, end: int) -> int:
    """'Per ⟨la ricercatrice⟩ il vantaggio è …', 'Pour ⟨Claire Morel⟩ le plan …': the article of the clause behind it."""
    for x in range(start + 2, end):
        begins = s.kinds[x] & DETERMINER and not s.kinds[x] & PREPOSITION and s.words[x].islower()
        if begins and (not s.kinds[x - 1] or s.kinds[x - 1] & ROLE or s.words[x - 1][0].isupper()):
            return x
    return end


def _before_act(s: Sentence, start: int, end: int) -> int:
    """'Per Rossi ⟨si⟩ tratta', 'Selon Morel ⟨a⟩ …': what acts right behind a name."""
    for x in range(start + 1, end):
        acts = s.kinds[x] & (AUXILIARY | VERB | CUE | PRONOUN) and not s.kinds[x] & (PREPOSITION | DETERMINER)
        if acts and s.words[x].islower() and s.words[x - 1][0].isupper():
            return x
    return end


def _before_verb(s: Sentence, start: int, end: int, lex: Language) -> int:
    """'Volgens de wethouder ⟨bespaart⟩ de stad', 'Zdaniem Sowy ⟨cena⟩ rośnie': what stands right behind a role or a name."""
    for x in range(start + 1, end):
        named = s.kinds[x - 1] & ROLE or s.words[x - 1][0].isupper()
        if (
            named
            and s.words[x].islower()
            and s.lows[x] not in lex.connectors
            and not s.kinds[x] & ~(VERB | AUXILIARY | CUE)
        ):
            return x
    return end


def cited(s: Sentence, lex: Language) -> Span | None:
    """German: 'Der Plan ist, um ⟨den Chef der Werft⟩ zu zitieren, „…“'."""
    if "zitieren" not in s.lows:
        return None
    verb = s.lows.index("zitieren")
    if verb < 2 or s.lows[verb - 1] != "zu":
        return None
    opens = next((x for x in range(verb - 2, max(-1, verb - 2 - grammar.REACH), -1) if s.lows[x] == "um"), -1)
    return noun_phrase(s, opens + 1, verb - 1, lex, oblique=True) if opens >= 0 else None


def intends(s: Sentence, i: int, lex: Language) -> Span | None:
    """'Die Firma wird dem Blatt zufolge den Plan „noch einmal lesen“': the one who intends is quoted, not the medium."""
    if not lex.nouns_capitalized or i < 2:
        return None
    lead = noun_phrase(s, 0, i, lex)
    return lead if lead and lead[1] < i and s.lows[lead[1]] in INTENT else None


def opinion_of(s: Sentence, n: int, text: str, lex: Language) -> Mention | None:
    """'Ihrer Meinung nach ist der Plan …': whom the possessive stands for."""
    if not lex.nouns_capitalized:
        return None
    for i in range(2, min(n, len(s.lows))):
        if s.lows[i] == "nach" and s.lows[i - 1] in OPINIONS and s.lows[i - 2] in lex.possessives:
            start, end = s.starts[i - 2], s.ends[i - 2]
            return Mention(text[start:end], start, end, "pronoun", gender=lex.possessives[s.lows[i - 2]])
    return None


def in_own_words(s: Sentence, k: int, text: str, lex: Language) -> Mention | None:
    """'À l’en croire, …', 'a su juicio', 'w jej ocenie': whoever spoke last, or whom the possessive stands for."""
    for phrase, gender in lex.own.items():
        if phrase[-1] not in s.lows:
            continue
        for i in range(max(0, min(k + AFTERTHOUGHT, len(s.lows)) - len(phrase)) + 1):
            if tuple(s.lows[i : i + len(phrase)]) == phrase:
                start, end = s.starts[i], s.ends[i + len(phrase) - 1]
                return Mention(text[start:end], start, end, "pronoun", gender=gender)
    return None


def object_pronoun(s: Sentence, span: Span, text: str, lex: Language) -> Mention | None:
    """'volgens ⟨hem⟩', 'selon ⟨lui⟩': a pronoun that is no subject's."""
    if span[1] - span[0] != 1 or s.lows[span[0]] not in lex.objects:
        return None
    start, end = s.starts[span[0]], s.ends[span[0]]
    return Mention(text[start:end], start, end, "pronoun", gender=lex.objects[s.lows[span[0]]])


def own_words(s: Sentence, n: int, lex: Language) -> Span | None:
    """'nach eigenen Angaben': the sentence's subject speaks."""
    if not lex.nouns_capitalized or OWN.isdisjoint(s.lows):
        return None
    at = next(i for i in range(len(s.lows)) if s.lows[i] in OWN)
    if (
        at + 1 >= n
        or s.lows[at + 1] not in ("angaben", "aussage", "darstellung", "auskunft")
        or s.lows[at - 1] != "nach"
    ):
        return None
    return german.main_subject(s, 0, n, lex)
