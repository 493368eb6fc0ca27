"""Rules for an attribution that follows its quotation. The surest: right in 97 of 100 cases."""

from __future__ import annotations

from newsspider.extract.quotes import german, grammar, impersonal, inverted, leading
from newsspider.extract.quotes.cues import has_particle, is_cue, is_spoken_verb
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    BASE,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NOUN,
    ORGANIZATION,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    SPEECH,
    SUBORDINATOR,
    VERB,
    WEAK,
    Language,
    first_names,
)
from newsspider.extract.quotes.names import capitalized, german_body
from newsspider.extract.quotes.nominal import noun_phrase
from newsspider.extract.quotes.reduced import is_counted_noun
from newsspider.extract.quotes.romance import is_inverted
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.ties import PUT, WINDOW, Attribution, ends_open, tie
from newsspider.extract.quotes.unlisted import FINITE, unlisted_verb

IT_IS = frozenset("c’ es è é voilà esto".split())
NAMED = frozenset(["person", "name", "pronoun"])
SHORTEST_STATEMENT = 2  # blanks
SUBJECTS = frozenset("il elle ils elles on".split())
IS_HOW = ["is", "how"]
SHORTEST_SOURCED = 40  # characters
_NO_VERB = PREPOSITION | DETERMINER | ADVERB | AUXILIARY


def cue_after(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """“…,” said Smith · “…,” Smith, a professor, said."""
    n = len(s.words)
    j = k + 1
    while j < n and s.kinds[j] & PUNCTUATION and s.words[j] != ":":
        j += 1
    if lex.romance and j == k + 1 and j + 2 < n and s.words[j] == ":":
        verb, said = impersonal.said_of_it(s, j + 1, n, lex)
        return tie(s, said, verb, "cue-after-inverted", 0.9, text, lex)
    if j >= n or s.kinds[j] & CHUNK or (s.words[j].endswith("ing") and s.words[j].islower()):
        return None
    introduced = k > 0 and s.words[k - 1] == ":"  # Smith asked: “Why?” Her critics said …
    if introduced or not ends_open(s, k, text):
        at_once = (introduced or k <= 1) and (_speaks_at_once(s, j, n) or s.lows[j : j + 2] == IS_HOW)
        if not at_once and not (lex.code == "fr" and is_inverted(s, j, text)):
            return None
    if lex.code == "fr" and _begins_clause(s, j, text):
        return None
    short = lex.nouns_capitalized and j == k + 1 and text.count(" ", s.starts[k], s.ends[k]) < SHORTEST_STATEMENT
    if short and text[s.ends[k] - 2] != ",":
        return None  # „Große Fahrt“ kündigt sich an, but "Stimmt," meint Müller
    limit = j
    end = min(n, j + WINDOW)
    while limit < end and not s.kinds[limit] & CHUNK and s.words[limit] not in ";:":
        limit += 1
    if lex.nouns_capitalized:
        return german_after(s, j, limit, text, lex)
    if lex.romance and (place := impersonal.read_in(s, j, limit, lex)):
        return tie(s, place, j, "cue-after-inverted", 0.85, text, lex)
    if lex.cases and s.lows[j] in impersonal.READ_IN and (text_at := impersonal.document_behind(s, j, limit)):
        return tie(s, inverted.subject_right(s, text_at, limit, lex), j, "cue-after-inverted", 0.85, text, lex)
    if lex.romance and s.lows[j] in IT_IS and (made := _what_says(s, j, limit, text, lex)):
        return made
    first = j
    while first < limit and s.kinds[first] & AUXILIARY:
        first += 1
    if lex.romance:
        first = _infinitive(s, first, limit)
    if lex.romance and first < limit and is_spoken_verb(s, j, first, lex):
        made = tie(s, inverted.subject_right(s, first + 1, limit, lex), first, "cue-after-inverted", 0.85, text, lex)
        if made and (
            made.mention.name or made.mention.role or lex.kinds.get(made.mention.head or "", 0) & ORGANIZATION
        ):
            return made
    if first < limit and s.kinds[first] & CUE and not s.kinds[first] & PARTICIPLE:
        span = inverted.subject_right(s, first + 1, limit, lex)
        if lex.code != "en" and (at := impersonal.told_from(s, first, limit)):
            span = inverted.subject_right(s, at, limit, lex)
        made = tie(s, span, first, "cue-after-inverted", 0.97, text, lex)
        if made:
            return made
    if lex.code in FINITE and first + 1 < limit and (made := unlisted_verb(s, first, limit, text, lex)):
        return made
    if s.lows[j] == "as" or s.lows[j : j + 2] == IS_HOW:
        return _as_after(s, j, limit, text, lex)
    for c in range(j + 1, min(limit, j + grammar.REACH)):
        if not s.kinds[c] & CUE or not is_cue(s, c) or s.kinds[c] & PARTICIPLE:
            continue
        if lex.code == "en" and is_counted_noun(s, c):
            continue
        if s.kinds[c - 1] & RELATIVE and not s.kinds[c - 1] & DETERMINER:
            continue
        if s.kinds[c] & BASE and s.lows[c - 1] == "to" and "," in s.words[j:c]:
            continue  # “…,” Bell won easily, enough ⟨to add⟩ …
        if s.kinds[j] & (PREPOSITION | CONJUNCTION | SUBORDINATOR) and not s.kinds[j] & DETERMINER:
            break
        made = tie(s, grammar.subject_left(s, c, j, lex), c, "cue-after", 0.97, text, lex)
        if made and made.mention.kind == "description" and not made.mention.role:
            made = _named_first(s, j, c, text, lex) or made
        if made:
            return made
    if s.kinds[j] & (PREPOSITION | CONJUNCTION | SUBORDINATOR) and not s.kinds[j] & DETERMINER:
        return None
    return _unknown_verb_after(s, j, limit, text, lex) or _name_after(s, j, limit, text, lex)


def _what_says(s: Sentence, j: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """« … », c’est ce qu’affirme ⟨Morel⟩ · «…», es lo que dice ⟨Ruiz⟩."""
    for c in range(j + 2, limit):
        if s.kinds[c] & CUE and s.lows[c - 1] in ("qu’", "que", "che"):
            return tie(s, inverted.subject_right(s, c + 1, limit, lex), c, "cue-after-inverted", 0.85, text, lex)
    return None


def _named_first(s: Sentence, j: int, c: int, text: str, lex: Language) -> Attribution | None:
    """“…,” ⟨Kaplan⟩, a collector of maps, coins and books, says: the name right behind the marks, not the list's last noun."""
    lead = leading.main_subject(s, j, c, lex)
    if lead is None or lead[0] != j or s.words[lead[1]] != "," or not capitalized(s.words[j]):
        return None
    made = tie(s, lead, c, "cue-after", 0.9, text, lex)
    return made if made and made.mention.kind in ("person", "name") else None


def _begins_clause(s: Sentence, j: int, text: str) -> bool:
    """French: '«…», il a rejeté l’idée': a subject before its verb begins a clause of its own; 'c’est ainsi que' does not."""
    return s.words[j - 1] == "," and s.lows[j] in SUBJECTS and s.kinds[j + 1 : j + 2] != [PUNCTUATION]


def _infinitive(s: Sentence, verb: int, limit: int) -> int:
    """'tient à ⟨rassurer⟩ Petit', 'n’a pas manqué de ⟨rappeler⟩ Petit': the verb of saying that depends on the first."""
    for x in range(verb, min(limit, verb + 4)):
        if s.kinds[x] & CUE:
            return x
        if x == verb and s.kinds[x] & PRONOUN and not s.kinds[x] & AUXILIARY:
            break
        if s.words[x][0].isupper() or s.kinds[x] & (DETERMINER | PUNCTUATION | CHUNK | CONJUNCTION | SUBORDINATOR):
            break
    return verb


def _as_after(s: Sentence, j: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """“…,” as one chief executive told me · “…,” as the memo put it · “…” is how the memo describes it."""
    how = s.lows[j] == "is"
    j += how
    for c in range(j + 2, min(limit, j + 24)):
        if (
            s.lows[c] in PUT
            or (how and s.kinds[c] & CUE and is_cue(s, c))
            or (s.kinds[c] & SPEECH and not s.kinds[c] & WEAK and is_cue(s, c))
        ):
            return tie(s, grammar.subject_left(s, c, j + 1, lex), c, "as-put-it", 0.9, text, lex)
    return None


def german_after(s: Sentence, j: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """„…“, sagte Müller · „…“, so Müller · „…“, heißt es in dem Papier · „…“, führt Müller aus."""
    if s.lows[j] == "so":
        return tie(s, noun_phrase(s, j + 1, limit, lex), j, "so-after", 0.95, text, lex)
    if s.lows[j] in german.STATES:
        return _state_after(s, j, limit, text, lex)
    if s.kinds[j] & (SUBORDINATOR | CONJUNCTION):
        if s.lows[j] != "wie":
            return None
        cue = next((c for c in range(j + 1, limit) if s.kinds[c] & CUE), -1)
        if cue < 0:
            return None
        if impersonal.is_impersonal(s, cue):  # "wie es bei Nokia heißt"
            return tie(s, impersonal.source_of_it(s, cue, limit, lex), cue, "cue-after", 0.85, text, lex)
        subject = german.subject(s, cue, j + 1 + (s.lows[j + 1] == "es"), limit, lex)  # "wie es Nokia ausdrückt"
        return tie(s, subject, cue, "cue-after", 0.9, text, lex)
    if not (
        s.kinds[j] & (CUE | VERB)
        or s.lows[j] in german.MODALS
        or (s.words[j].islower() and s.lows[j][-1] in "tenß" and not s.kinds[j] & _NO_VERB)
    ):
        return None
    if impersonal.is_impersonal(s, j):
        span = impersonal.source_of_it(s, j, limit, lex)
        return tie(s, span, j, "cue-after-inverted", 0.85, text, lex)
    i = german.after_verb(s, j + 1, limit)
    span = noun_phrase(s, i, limit, lex) or german.noble(s, i, limit)
    if span:
        span = impersonal.quoted_from(s, j, span[1], limit, lex) or span
    made = tie(s, span, j, "cue-after-inverted", 0.95, text, lex)
    said = s.kinds[j] & CUE and has_particle(s, j, lex)  # unlike "„…“ lässt sich …"
    return made if said or (span and made and _may_speak(s, span, made, limit, lex)) else None


def _may_speak(s: Sentence, span: grammar.Span, made: Attribution, limit: int, lex: Language) -> bool:
    """Behind a verb that no list has: a person, a body, or a name with nothing behind it; no 'kostet das Doppelte'."""
    mention = made.mention
    if mention.kind == "pronoun":
        return mention.gender in ("m", "f")
    if mention.kind in ("person", "document") or mention.role or german_body(mention.head or "", lex):
        return True
    return mention.kind == "name" and not s.kinds[span[0]] & DETERMINER and span[1] == limit


def _state_after(s: Sentence, j: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """„…“, ist Müller überzeugt · „…“, wird Müller zitiert: what the clause ends in says how it was said."""
    span = noun_phrase(s, german.after_verb(s, j + 1, limit), limit, lex)
    if span is None or span[1] >= limit or not s.words[span[1]].islower():
        return None
    made = tie(s, span, j, "cue-after-inverted", 0.85, text, lex)
    thing = (
        made is not None and made.mention.kind == "name" and s.kinds[span[0]] & DETERMINER
    )  # "sind die Geräte bereit"
    return made if made and not thing and (made.mention.role or made.mention.kind in NAMED) else None


def _unknown_verb_after(s: Sentence, j: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """“…,” Hannity started: a subject and any verb, right after a quotation that ends in a comma."""
    span = leading.main_subject(s, j, limit, lex)
    if not span or span[0] != j or span[1] >= limit:
        return None
    v = span[1]
    verb = s.lows[v]
    if not (s.kinds[v] & (VERB | AUXILIARY) or verb.endswith(("ed", "s", "te", "t"))):
        return None
    made = tie(s, span, v, "verb-after", 0.85, text, lex)
    if made is None or made.mention.gender == "o":  # "it turns out"
        return None
    return made if made.mention.kind in ("person", "name", "pronoun") or made.mention.role else None


def _name_after(s: Sentence, j: int, limit: int, text: str, lex: Language) -> Attribution | None:
    """“…,” Ann Bell, head of research at Fabrix. The verb is missing; the comma in the marks says that it was meant."""
    if j > 2 or s.words[j] not in first_names() or not capitalized(s.words[j + 1 : j + 2][0] if j + 1 < limit else "-"):
        return None
    for x in range(j, limit):
        if s.kinds[x] & RELATIVE:
            break
        if s.kinds[x] & (AUXILIARY | VERB | CUE) and s.words[x].islower() and not s.kinds[x] & (NOUN | BASE):
            return None
    made = tie(s, inverted.subject_right(s, j, limit, lex), -1, "name-after", 0.7, text, lex)
    return made if made and made.mention.kind == "person" and made.mention.role else None


def _speaks_at_once(s: Sentence, j: int, n: int) -> bool:
    """“….” said Smith · “….” she said: the comma is missing, the verb of saying is not."""
    if s.kinds[j] & SPEECH and not s.kinds[j] & (WEAK | PARTICIPLE) and s.words[j].islower():
        return True
    return j + 1 < n and bool(s.kinds[j + 1] & SPEECH) and not s.kinds[j + 1] & (WEAK | PARTICIPLE | NOUN)


def parenthesis(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """“…” (Wikipedia): a long quotation and its source in parentheses."""
    if k + 3 >= len(s.words) or s.words[k + 1] != "(" or s.ends[k] - s.starts[k] < SHORTEST_SOURCED:
        return None
    close = next((x for x in range(k + 2, min(len(s.words), k + 8)) if s.words[x] == ")"), -1)
    if close < 0 or not s.words[k + 2][0].isupper():
        return None
    return tie(s, (k + 2, close), -1, "parenthesis", 0.8, text, lex)


def dash_after(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """“…” – Jane Doe, chief scientist: nothing but the name and who that is."""
    n = len(s.words)
    if k > 1 or k + 2 >= n or n - k > 16 or s.words[k + 1] not in "—–":
        return None
    if not s.words[k + 2][0].isupper() or any(s.kinds[x] & (CUE | AUXILIARY | VERB) for x in range(k + 2, n)):
        return None
    made = tie(s, (k + 2, n), -1, "dash-after", 0.85, text, lex)
    return made if made and made.mention.kind in ("person", "name") else None
