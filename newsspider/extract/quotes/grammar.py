"""Where in a sentence the speaker stands: the subject left of a cue."""

from __future__ import annotations

from newsspider.extract.quotes.cues import POSSESSIVE_ENDINGS, is_cue
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    BASE,
    CALENDAR,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ORGANIZATION,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    SPEECH,
    SUBORDINATOR,
    VERB,
    WEAK,
    Language,
    first_names,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.sentences import Sentence

Span = tuple[int, int]


TIME_MODIFIERS = frozenset("last this next early late earlier later past the a".split())


HEDGES = frozenset("about around over nearly under some".split())
NUMBERS = frozenset("half one two three four five six seven eight nine ten twenty thirty a".split())
CLITICS = frozenset("l’ le la les lui leur lo los las gli".split())
SPEAKS = ROLE | ORGANIZATION | DOCUMENT  # "a sign that said", but "schools that reminded him"
WHOM = frozenset("to with".split())  # "a reply to Bell, who", but "a chemist at Yale, who"
NEAR = 8  # tokens from a relative pronoun back to the preposition before its noun
REACH = 40  # tokens; a subject further away than that belongs to another clause


def subject_left(s: Sentence, i: int, low: int, lex: Language) -> Span | None:
    """The subject that ends left of the verb at ``i``, looked for no further left than ``low``."""
    kinds = s.kinds
    j = i - 1
    while j >= low and kinds[j] & (AUXILIARY | ADVERB) and not (kinds[j] & PRONOUN and not kinds[j] & AUXILIARY):
        j -= 1
    if lex.romance and j > low and s.lows[j] in CLITICS:
        j -= 1  # "il ⟨l’⟩ a dit": the object
    if (
        low <= j < i - 1
        and s.lows[j + 1] == "to"
        and s.words[j].islower()
        and not kinds[j] & ~(VERB | CUE | BASE | WEAK)
    ):
        j -= 1  # "Ruhle managed to ⟨ask⟩"
        while j >= low and kinds[j] & (AUXILIARY | ADVERB) and not kinds[j] & PRONOUN:
            j -= 1
    if j > low and (
        kinds[j] & CALENDAR or s.lows[j] == "past"
    ):  # "Smith on Monday ⟨said⟩", "the company last year ⟨said⟩"
        while j >= low and (kinds[j] & (PREPOSITION | CALENDAR) or s.lows[j] in TIME_MODIFIERS):
            j -= 1
        while j >= low and kinds[j] & AUXILIARY:  # "who ⟨has⟩ in the past called"
            j -= 1
    if j < low:
        return None
    if (
        kinds[j] & RELATIVE
        and (
            not kinds[j] & DETERMINER
            or (j == i - 1 and kinds[i] & SPEECH and kinds[j - 1] & SPEAKS and lex.code == "en")
        )
        and j > low
    ):
        return _antecedent(s, j - 1 if s.words[j - 1] == "," else j, low, lex)
    if kinds[j] & PUNCTUATION:
        return _across_appositive(s, j, low, lex)
    if kinds[j] & (CONJUNCTION | CHUNK):
        return None
    span = _phrase_left(s, j + 1, low, lex)
    if span and lex.code == "en" and span[0] - 1 > low and s.lows[span[0] - 1] == "to":
        return _across_relative(s, span[0] - 1, low, lex) or span
    return span


def _across_relative(s: Sentence, to: int, low: int, lex: Language) -> Span | None:
    """'⟨The post⟩ that led to the block said': what follows "to" is no subject; the clause's antecedent is."""
    for k in range(to - 1, max(low, to - REACH), -1):
        if s.kinds[k] & (PUNCTUATION | CHUNK):
            return None
        if s.kinds[k] & RELATIVE:
            return _antecedent(s, k, low, lex)
    return None


def phrase_before(s: Sentence, end: int, lex: Language) -> Span | None:
    """The noun phrase whose last token is ``end`` - 1."""
    return _phrase_left(s, end, 0, lex)


def _antecedent(s: Sentence, end: int, low: int, lex: Language) -> Span | None:
    """'drew a reaction from ⟨Smith⟩, who said': the last noun phrase, not what it depends on."""
    span = _phrase_left(s, end, low, lex)
    for k in range(end - 2, span[0] if span else max(low, end - NEAR), -1):
        if s.kinds[k] & (PUNCTUATION | CHUNK):
            break
        if s.words[k].endswith("ing") and s.words[k].islower() and s.kinds[k + 1] & DETERMINER:
            return k + 1, end  # "two women holding ⟨a sign⟩ that said"
        if (
            s.lows[k] == "of"
            and s.lows[end + 1 : end + 2] == ["who"]
            and not s.kinds[k - 1] & ROLE
            and _full_name(s, end)
        ):
            return k + 1, end  # "the advice of ⟨his aide Ann Bell⟩, who said", but "the mother of Ann Bell, who said"
        named = any(capitalized(s.words[x]) or s.kinds[x] & (ROLE | DOCUMENT) for x in range(k + 1, end))
        if s.kinds[k] & PREPOSITION and s.lows[k] not in ("of", "for") and named and not capitalized(s.words[k]):
            told = s.lows[k] in WHOM or s.kinds[end - 1] & (ORGANIZATION | DOCUMENT)
            return (k + 1, end) if span or told else None
    return span


def _full_name(s: Sentence, end: int) -> bool:
    return end > 1 and s.words[end - 2] in first_names() and capitalized(s.words[end - 1])


def _phrase_left(s: Sentence, end: int, low: int, lex: Language) -> Span | None:
    """The noun phrase whose last token is ``end`` - 1."""
    kinds, words = s.kinds, s.words
    if end <= low:
        return None
    if kinds[end - 1] & PRONOUN and not kinds[end - 1] & DETERMINER:
        return end - 1, end
    a = end
    while a > low and end - a < REACH:
        kind, word = kinds[a - 1], words[a - 1]
        if kind & (PUNCTUATION | CHUNK):
            if word == ")" and a == end:
                while a > low and words[a - 1] != "(":
                    a -= 1
                a -= 1
                if a <= low:
                    break
                continue
            break
        if kind & (SUBORDINATOR | RELATIVE) and (not kind & DETERMINER or (word == "that" and a < end)):
            break
        if kind & PRONOUN and not kind & DETERMINER:
            break
        if (
            kind & CONJUNCTION
            and not (a < end and capitalized(words[a]) and a - 2 >= low and capitalized(words[a - 2]))
            and not (a - 2 >= low and a < end and kinds[a] & ROLE and kinds[a - 2] & ROLE)
        ):
            break
        if kind & (AUXILIARY | VERB) and not capitalized(word):
            break
        if kind & CUE and not kind & (ROLE | BASE) and not capitalized(word) and is_cue(s, a - 1):
            break
        a -= 1
    return _trim(s, a, end, low) or (_name_within(s, a, end) if lex.romance else None)


def _name_within(s: Sentence, a: int, end: int) -> Span | None:
    """'Ai microfoni della radio ⟨Anna Leone⟩ ha detto': a full name behind an adverbial."""
    for x in range(a + 2, end - 1):
        if (
            s.words[x] in first_names()
            and capitalized(s.words[x + 1])
            and not s.kinds[x - 1] & (PREPOSITION | DETERMINER | CONJUNCTION)
        ):
            return x, end
    return None


def _trim(s: Sentence, a: int, end: int, low: int) -> Span | None:
    """Drop what cannot begin a noun phrase; a phrase that begins with a preposition is no subject."""
    kinds = s.kinds
    while a < end and kinds[a] & (ADVERB | CONJUNCTION | SUBORDINATOR) and not kinds[a] & DETERMINER:
        a += 1
    if a < len(s.lows) and s.lows[a] in TIME_MODIFIERS and s.lows[a] != "the" and s.lows[a] != "a":
        while a < end - 1 and (s.lows[a] in TIME_MODIFIERS or kinds[a] & CALENDAR) and not kinds[a] & DETERMINER:
            a += 1  # "last week the regulator"
    a = _past_hedge(s, a, end)
    if a >= end or (kinds[a] & PREPOSITION and (a == 0 or not capitalized(s.words[a]))):
        return None
    if a > low and kinds[a - 1] & AUXILIARY and not kinds[a] & (DETERMINER | PRONOUN) and not capitalized(s.words[a]):
        return None  # "has provoked feelings in many": the verb phrase of another clause
    return a, end


def _past_hedge(s: Sentence, a: int, end: int) -> int:
    """'⟨About⟩ four in ten voters', '⟨at least⟩ half of them'."""
    low = s.lows[a] if a + 1 < len(s.lows) else ""
    if low == "at" and s.lows[a + 1] in ("least", "most"):
        return a + 2
    hedged = low in HEDGES and a + 1 < end and (s.lows[a + 1] in NUMBERS or s.words[a + 1][0].isdigit())
    return a + 1 if hedged else a


def _across_appositive(s: Sentence, j: int, low: int, lex: Language) -> Span | None:
    """'X, a professor at Y, ⟨said⟩': from the comma at ``j`` back over inserted parts to the subject."""
    end = j
    parts: list[Span] = []
    i = j - 1
    depth = 0
    stop = j
    while i >= low and j - i < 2 * REACH:
        word = s.words[i]
        if word == ")":
            depth += 1
        elif word == "(":
            depth -= 1
        elif depth <= 0 and (word in ",;:—–" or s.kinds[i] & CHUNK):
            parts.append((i + 1, stop))
            stop = i
            if word in ";:" or s.kinds[i] & CHUNK:
                break
        i -= 1
    else:
        parts.append((max(low, i + 1), stop))
    if s.words[j] == ")":
        return _phrase_left(s, j + 1, low, lex)
    for index, (a, b) in enumerate(parts):
        if a >= b or all(s.kinds[x] & ADVERB for x in range(a, b)):  # "Smith, meanwhile, who …, ⟨said⟩"
            continue
        while index + 2 < len(parts) and all(s.kinds[x] & ADVERB for x in range(*parts[index + 1])):
            index += 1
        last = index + 1 >= len(parts)
        if not last and (
            _is_place(s, a, b, *parts[index + 1])
            or (_inserted(s, a, b) and _can_head(s, *parts[index + 1]))
            or (s.words[a].endswith("ing") and s.words[a].islower())
        ):
            continue
        subject = _phrase_left(s, b, a, lex)
        if subject and not last and s.words[subject[0]] in first_names() and _introduces(s, *parts[index + 1]):
            return parts[index + 1][0], end  # "the company's head of design, Ivy Moore, ⟨said⟩"
        if subject:
            return subject[0], end
        return None
    return None


def _inserted(s: Sentence, a: int, b: int) -> bool:
    """An apposition or a relative clause: 'a professor at Yale', 'who …', '31', 'representing …', 'of Ohio'."""
    kind, word = s.kinds[a], s.words[a]
    if kind & (DETERMINER | RELATIVE | ROLE | PREPOSITION | ADVERB | CONJUNCTION) or word[0].isdigit():
        return True
    if word.endswith(POSSESSIVE_ENDINGS) and b - a > 2:  # "Pyongyang's only ally"
        return True
    if word[1:2] == "-" and word[0] in "RDI":  # party and state: R-Ky.
        return True
    if any(s.kinds[k] & ROLE for k in range(a, min(b, a + 8))):
        return True
    return word[0].islower() or (b - a <= 2 and word.rstrip(".") in ("Jr", "Sr", "Inc", "D-N.Y", "R-Ky"))


def _introduces(s: Sentence, a: int, b: int) -> bool:
    """A noun phrase around a role, the name to follow: 'the company's head of design'."""
    if not a < b <= a + 8 or not any(s.kinds[k] & ROLE for k in range(a, b)):
        return False
    return bool(s.kinds[a] & DETERMINER) or any(s.words[k].endswith(POSSESSIVE_ENDINGS) for k in range(a, b))


def _is_place(s: Sentence, a: int, b: int, left: int, right: int) -> bool:
    """'… from Sumter, South Carolina, ⟨said⟩': a second place name after 'from', 'of' or 'in' and a first."""
    if b - a > 3 or not all(capitalized(s.words[k]) for k in range(a, b)):
        return False
    k = right - 1
    while k > left and capitalized(s.words[k]):
        k -= 1
    return bool(s.kinds[k] & PREPOSITION) and k < right - 1


def _can_head(s: Sentence, a: int, b: int) -> bool:
    """A part that may be the subject itself: it ends in a name or noun and is no adverbial."""
    if a >= b:
        return False
    if s.kinds[b - 1] & (ADVERB | AUXILIARY | CALENDAR | VERB) and not capitalized(s.words[b - 1]):
        return False
    return not s.kinds[a] & (PREPOSITION | PARTICIPLE)
