"""Rules for an attribution that stands before its quotation. Right in 87 of 100 cases."""

from __future__ import annotations

from newsspider.extract.quotes import german, grammar, impersonal, inverted, leading, romance
from newsspider.extract.quotes.cues import has_particle, is_cue, is_passive
from newsspider.extract.quotes.language import (
    ADVERB,
    ATTITUDE,
    AUXILIARY,
    CALENDAR,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
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
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.nominal import noun_phrase
from newsspider.extract.quotes.participles import by_participle
from newsspider.extract.quotes.phrases import Mention
from newsspider.extract.quotes.possible import can_say, is_thing_in_clause
from newsspider.extract.quotes.reduced import reduced_subject
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.ties import PUT, WINDOW, Attribution, name_in_marks, tie

AT_PLACE = frozenset(["в", "во", "у"])
SAY_AT = {"ru": ("ли", "ют", "ят"), "uk": ("ли", "ють", "ять")}  # plurals
AS = frozenset("as wie comme como come conforme zoals som jak".split())
READ = frozenset(["read", "reads"])
REFERS = frozenset(["refer", "refers"])
RELATIVE_REACH = 8  # tokens from "who" to its verb
OPINION_REACH = 12  # tokens from "called", "wants" to what was called or wanted


def cue_before(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """Smith said: “…” · Smith warned that the text could require “…”.

    The nearest cue wins, but a weak one ("wants", "believes") gives way to a verb of saying before it.
    """
    weak: Attribution | None = None
    if lex.romance or lex.verb_second:
        verb, written = impersonal.written_in(s, k, lex)
        if written:
            return tie(s, written, verb, "cue-before", 0.8, text, lex)
    for c in range(k - 1, max(-1, k - WINDOW), -1):
        if s.kinds[c] & CHUNK and weak:
            break
        if not s.kinds[c] & CUE or not is_cue(s, c):
            continue
        if not has_particle(s, c, lex) or (c == 0 and lex.nouns_capitalized and s.words[k - 1] != ":"):
            continue  # "Antwortet das Gerät mit „…“, hilft …": a condition
        if lex.romance and romance.is_passive(s, c):
            if s.lows[c + 1] in romance.BY:
                end = next((x for x in range(k - 1, c + 2, -1) if s.kinds[x] & PREPOSITION or s.lows[x] in AS), k)
                made = tie(s, inverted.subject_right(s, c + 2, end, lex), c, "passive-by", 0.8, text, lex)
                if made:
                    return made
            behind = romance.agent(s, k)
            made = (
                tie(s, inverted.subject_right(s, behind, len(s.words), lex), c, "passive-by", 0.8, text, lex)
                if behind
                else None
            )
            if made:
                return made
            continue
        if lex.code == "en" and s.lows[c + 1] == "by" and _ends_relative(s, c, k):
            continue
        if is_passive(s, c):
            if c + 2 < k and s.lows[c + 1] == "by":
                return tie(s, inverted.subject_right(s, c + 2, k, lex), c, "passive-by", 0.8, text, lex)
            continue
        if s.kinds[c] & (WEAK | ATTITUDE) and (weak or (k - c > OPINION_REACH and not _of_a_clause(s, c, k, lex))):
            continue
        made = _verb_second(s, c, k, text, lex) if lex.nouns_capitalized else _before(s, c, k, text, lex)
        if made and lex.code == "en" and is_thing_in_clause(s, made.mention):
            continue
        if made and s.kinds[c] & WEAK:
            weak = weak or made
        elif made:
            return made
    return weak


def _ends_relative(s: Sentence, c: int, k: int) -> bool:
    """'the fees ⟨announced by⟩ Roe are a “…”': a verb follows, so the agent of the participle says nothing."""
    return any(s.kinds[x] & (AUXILIARY | VERB) and s.words[x].islower() for x in range(c + 2, k))


def _of_a_clause(s: Sentence, c: int, k: int, lex: Language) -> bool:
    """'hält fest, dass …', 'beklagt, dass …': German verbs of opinion say whole clauses too, of any length."""
    return lex.nouns_capitalized and any(s.lows[x] == "dass" and s.words[x - 1] == "," for x in range(c + 1, k))


def _before(s: Sentence, c: int, k: int, text: str, lex: Language) -> Attribution | None:
    confidence = 0.87 if k - c < 12 else 0.75
    if s.kinds[c] & PARTICIPLE:
        return by_participle(s, c, k, text, lex)
    inverted_pronoun = lex.code == "fr" and romance.is_inverted(s, c, text)  # "Certes, concède-t-elle, …"
    left = (c + 1, c + 2) if inverted_pronoun else _between_commas(s, c, k, lex) or grammar.subject_left(s, c, 0, lex)
    left = reduced_subject(s, c, lex) or left
    if (
        c > 1 and s.lows[c - 1] == "to" and not s.kinds[c - 2] & PRONOUN
    ):  # "relied on the law to defend the view": the infinitive shares its subject
        left = leading.main_subject(s, _clause_start(s, c), c, lex) or left
    if (lex.verb_second and (left is None or s.kinds[left[0]] & CALENDAR)) or (
        left is None and lex.romance and _opens(s, c)
    ):  # "Maandag zei ⟨Jansen⟩: …"
        left = inverted.subject_right(s, c + 1, k, lex)
    beside = 1 if s.lows[0] == "chez" else 3 if s.lows[:2] == ["du", "côté"] else 0
    if beside and "on" in s.lows[:c]:  # "Chez ⟨Novéo⟩, on assure …"
        left = inverted.subject_right(s, beside, s.lows.index("on"), lex)
    if left and lex.null_subject and romance.is_object_clause(s, left[1], c):
        return None  # "un incendio que ha definido como «…»": the verb's subject is whoever spoke last
    if left is None and s.lows[0] == "desde" and s.lows[c].endswith("n"):  # "Desde ⟨Novea⟩ aseguran …"
        left = inverted.subject_right(s, 1, c, lex)
    if left is None and s.lows[0] in AT_PLACE and (made := _told_at(s, c, confidence, text, lex)):
        return made
    if left is None and lex.code == "en":
        left = _of_coordination(s, c, lex)
    made = tie(s, left, c, "cue-before", confidence, text, lex)
    if made and lex.code == "en" and not _plausible(s, c, made, lex):
        return None
    if made:
        return _as_written(s, c, made)
    return tie(s, leading.main_subject(s, 0, c, lex), c, "cue-before", confidence - 0.15, text, lex)


def _told_at(s: Sentence, c: int, confidence: float, text: str, lex: Language) -> Attribution | None:
    """'В Минфине сообщили', 'У компанії «Ратай» запевнили': several say it, and where they do is whose words it is."""
    if lex.code not in SAY_AT or not s.lows[c].endswith(SAY_AT[lex.code]) or c < 2:
        return None
    start, end = s.starts[1], s.ends[c - 1]
    name = name_in_marks(text[s.starts[c - 1] + 1 : end - 1]) if s.kinds[c - 1] & CHUNK else None
    if name is None and (c != 2 or not capitalized(s.words[1])):
        return None
    name = name or s.words[1]
    locative = name.endswith(("е", "у")) and name[-2] not in "аеиоуыэюяіїє" and not name.isupper()
    mention = Mention(text[start:end], start, end, "name", name[:-1] if locative else name)
    return Attribution(mention, s.words[c], s.starts[c], "cue-before", confidence)


def _between_commas(s: Sentence, c: int, k: int, lex: Language) -> grammar.Span | None:
    """'Il resto, ammette ⟨l’azienda⟩, «…»': what the newsroom put in before the marks."""
    if not (lex.romance or lex.verb_second) or s.words[k - 1] != ",":
        return None
    j = c - 1
    while j > 0 and s.kinds[j] & (AUXILIARY | ADVERB) and not s.kinds[j] & (PRONOUN | CHUNK):
        j -= 1
    if j < 1 or s.words[j] != ",":
        return None
    return inverted.subject_right(s, c + 1, k, lex)


def _opens(s: Sentence, c: int) -> bool:
    """Nothing but auxiliaries, adverbs and pronouns between the verb and its clause's beginning."""
    j = c - 1
    while j >= 0 and s.kinds[j] & (AUXILIARY | ADVERB | PRONOUN | CALENDAR):
        j -= 1
    return j < 0 or bool(s.kinds[j] & PUNCTUATION)


def _plausible(s: Sentence, c: int, made: Attribution, lex: Language) -> bool:
    """A person who reads repeats others' words; a term that refers to something is defined by it."""
    if s.lows[c] in READ:
        return made.mention.kind == "document"
    shown = s.lows[c] == "posted" and s.kinds[c + 1] & PREPOSITION  # "a video ⟨posted⟩ on its site"
    return can_say(made.mention, lex) if shown or s.lows[c] in REFERS else True


def _as_written(s: Sentence, c: int, made: Attribution) -> Attribution:
    """'Smith, ⟨who⟩ has called it “…”': the subject as written is the relative pronoun, its antecedent the speaker."""
    for j in range(c - 1, max(0, c - RELATIVE_REACH), -1):
        if s.kinds[j] & (PUNCTUATION | CHUNK):
            break
        if s.lows[j] in ("who", "which"):
            if made.mention.end <= s.starts[j]:
                made.mention.relative = s.words[j]
            break
    return made


def _of_coordination(s: Sentence, c: int, lex: Language) -> grammar.Span | None:
    """'He left while ⟨the crowd⟩ booed and yelled': the second verb's subject is that of the clause both stand in."""
    j = c - 1
    while j > 0 and s.kinds[j] & (AUXILIARY | ADVERB) and not s.kinds[j] & PRONOUN:
        j -= 1
    if j < 1 or not s.kinds[j] & CONJUNCTION:
        return None
    for k in range(j - 1, max(0, j - grammar.REACH), -1):
        if s.kinds[k] & (PUNCTUATION | CHUNK):
            return None
        if s.kinds[k] & SUBORDINATOR and not s.kinds[k] & (RELATIVE | DETERMINER | PREPOSITION):
            acts = any(s.kinds[x] & (AUXILIARY | VERB) or s.lows[x].endswith("ed") for x in range(k + 1, j))
            return leading.main_subject(s, k + 1, j, lex) if acts else None
    return None


def _clause_start(s: Sentence, c: int) -> int:
    return next((x + 1 for x in range(c - 1, max(-1, c - WINDOW), -1) if s.words[x] in ";:" or s.kinds[x] & CHUNK), 0)


def _verb_second(s: Sentence, c: int, k: int, text: str, lex: Language) -> Attribution | None:
    """German: 'Müller sagte', 'Am Montag sagte Müller', 'In der Mitteilung heißt es'."""
    if impersonal.is_impersonal(s, c):
        return tie(s, impersonal.source_of_it(s, c, k, lex), c, "cue-before", 0.8, text, lex)
    if s.lows[c] in german.NAMES:
        return None
    low = next((x + 1 for x in range(c - 1, max(-1, c - WINDOW), -1) if s.kinds[x] & CHUNK), 0)
    if low and (auxiliary := german.across_title(s, c, low - 1, k)) >= 0:
        return tie(s, german.subject(s, auxiliary, 0, low - 1, lex), c, "cue-before", 0.8, text, lex)
    repeated = impersonal.quoted_by_another(s, c, k, lex)
    subject = (
        repeated
        or _put_in(s, c, k, lex)
        or german.gapped(s, c, k, lex)
        or german.subject(s, c, low, k, lex)
        or german.shared_subject(s, c, 0, lex)
    )
    return tie(s, subject, c, "cue-before", 0.85, text, lex)


def _put_in(s: Sentence, c: int, k: int, lex: Language) -> grammar.Span | None:
    """German: 'Das Bad sei, sagt ⟨Roth⟩, „immer schon voll gewesen“': between two commas before the marks."""
    if c < 1 or s.words[c - 1] != "," or s.words[k - 1] != ",":
        return None
    span = noun_phrase(s, german.after_verb(s, c + 1, k), k, lex)
    return span if span and span[1] == k - 1 else None


def as_put_it(s: Sentence, k: int, text: str, lex: Language) -> Attribution | None:
    """As Smith put it, “…”."""
    first = 2 if s.lows[0] == "tal" and s.lows[:3] == ["tal", "y", "como"] else 0
    if k < 3 or s.lows[first] not in AS or s.words[k - 1] not in ",:":
        return None
    for c in range(first + 1, min(k, 16)):
        if s.lows[c] in PUT or (s.kinds[c] & SPEECH and not s.kinds[c] & WEAK):
            left = german.subject if lex.nouns_capitalized else None
            span = left(s, c, 1, k, lex) if left else grammar.subject_left(s, c, 1, lex)
            if lex.romance:  # "comme l’a expliqué Morel"
                span = inverted.subject_right(s, c + 1, k, lex) or span
            return tie(s, span, c, "as-put-it", 0.85, text, lex)
    return None
