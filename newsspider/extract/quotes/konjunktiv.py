"""German reported speech: clauses in Konjunktiv I repeat somebody's words without marks."""

from __future__ import annotations

from newsspider.extract.quotes.cues import is_cue
from newsspider.extract.quotes.language import ADVERB, BASE, CONJUNCTION, CUE, PRONOUN, SPEECH, SUBORDINATOR, Language
from newsspider.extract.quotes.nominal import noun_phrase
from newsspider.extract.quotes.sentences import Sentence

SUBJUNCTIVE = frozenset(
    "sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme stehe bleibe mache hätten würden hätte wären handle handele"
    " liege bestehe brauche laufe nehme wisse".split()
)
REPORTED = frozenset(
    "sei seien habe werde könne müsse solle wolle dürfe gebe gehe komme stehe bleibe handle handele liege bestehe brauche"
    " laufe nehme wisse".split()
)
INDICATIVE = frozenset("hat haben hatte hatten ist sind war waren wird werden wurde wurden kann will soll muss".split())
IDIOMS = frozenset(["denke", "beachte"])  # "man denke nur an …"


def in_subjunctive(s: Sentence, lex: Language) -> bool:
    """German reported speech: the sentence stands in Konjunktiv I, or says "heißt es weiter"."""
    if not lex.nouns_capitalized or not s.words:
        return False
    return (
        not SUBJUNCTIVE.isdisjoint(s.lows)
        or _man_reports(s, lex)
        or _is_subjunctive(s, lex)
        or ("es" in s.lows and ("heißt" in s.lows or "hieß" in s.lows))
    )


def only_reported(s: Sentence, lex: Language) -> bool:
    """Konjunktiv I: 'Die Geräte seien „…“' repeats words of somebody outside the sentence, not of its subject."""
    if not lex.nouns_capitalized or not s.words or "ich" in s.lows:
        return False
    return not REPORTED.isdisjoint(s.lows) or _man_reports(s, lex) or _is_subjunctive(s, lex)


def _man_reports(s: Sentence, lex: Language) -> bool:
    """'Man kommentiere „keine laufenden Verfahren“': a verb of saying in Konjunktiv I whose subject is nobody."""
    return "man" in s.lows and any(
        k & SPEECH and w.endswith("e") and k & CUE and w not in IDIOMS for k, w in zip(s.kinds, s.lows, strict=True)
    )


def _is_subjunctive(s: Sentence, lex: Language) -> bool:
    """'Washington ⟨spiele⟩ „mit dem Feuer“', 'Das ⟨gefährde⟩ …': what ends so behind the first phrase is a Konjunktiv I."""
    start = int(bool(s.kinds[0] & CONJUNCTION))  # "Aber das ⟨heiße⟩ nicht, …"
    first = noun_phrase(s, start, len(s.words), lex)
    verb = first[1] if first else start + 1
    clause = s.kinds[0] & SUBORDINATOR and "," in s.words  # "Wer das tue, ⟨verliere⟩ …"
    if clause:
        verb = s.words.index(",") + 1
    opens = s.kinds[start] & (ADVERB | PRONOUN) or s.lows[start] in ("das", "dies") if start < len(s.words) else 0
    if verb >= len(s.words) or not (first or clause or opens):
        return False
    word = s.words[verb]
    if s.kinds[verb] & ~CUE or not word.islower() or not word.isalpha():
        return False
    if word.endswith("te"):  # "bitte" of "bitten", but "sagte"
        return bool(lex.kinds.get(word + "n", 0) & BASE)
    return word.endswith("e")


def all_reported(s: Sentence, lex: Language) -> bool:
    """German: no clause of the sentence is in the indicative: 'Der Plan sei gut, Berg habe ihn gelesen.'"""
    if not only_reported(s, lex) or s.kinds[0] & SUBORDINATOR or not INDICATIVE.isdisjoint(s.lows):
        return False
    return not any(k & SPEECH and not s.lows[c].endswith("e") and is_cue(s, c) for c, k in enumerate(s.kinds))
