"""The subject of a sentence, read from its beginning."""

from __future__ import annotations

from newsspider.extract.quotes.grammar import REACH, Span
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ORGANIZATION,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    VERB,
    Language,
    first_names,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.sentences import Sentence

LONGEST_OFFICE = 9  # words from a role to the name of who has it


def main_subject(s: Sentence, low: int, high: int, lex: Language) -> Span | None:
    """The noun phrase that leads the sentence, adverbials before the first comma skipped."""
    kinds = s.kinds
    high = min(high, low + 4 * REACH)
    i = _past_adverbials(s, _after_dateline(s, low, high), high, lex)
    if i >= high:
        return None
    if kinds[i] & PRONOUN and not (
        kinds[i] & DETERMINER and i + 1 < high and not kinds[i + 1] & (AUXILIARY | VERB | CUE | ADVERB)
    ):
        return i, i + 1
    b = _noun_phrase_end(s, i, high, lex)
    bare = not kinds[i] & (DETERMINER | CUE) and not capitalized(s.words[i])
    if bare and low < i and b + 1 < high and s.words[b] == ",":
        i, b = b + 1, _noun_phrase_end(s, b + 1, high, lex)  # "After a brief, late meeting, the council …"
    if b > i and (lex.romance or lex.verb_second):
        b = _with_name(s, i, b, high, lex)
    elif b > i and lex.code == "en":
        b = _named_after(s, i, b, high)
    return (i, b) if b > i else None


def _with_name(s: Sentence, i: int, b: int, high: int, lex: Language) -> int:
    """'La portavoz de la plataforma, ⟨Ana Mora⟩, …': where the name behind a role and what depends on it ends."""
    if not any(s.kinds[x] & ROLE for x in range(i, b)):
        return b
    for x in range(b, min(high - 1, b + LONGEST_OFFICE)):
        if s.words[x] in first_names() and capitalized(s.words[x + 1]):
            end = x + 2
            while end < high and (capitalized(s.words[end]) or s.lows[end] in lex.connectors):
                end += 1
            return end
        if s.kinds[x] & (AUXILIARY | VERB | CUE | CHUNK | PRONOUN | SUBORDINATOR | CONJUNCTION) and not (
            s.kinds[x] & (DETERMINER | PREPOSITION)
        ):
            break
    return b


def _named_after(s: Sentence, i: int, b: int, high: int) -> int:
    """'His co-founder, ⟨Ann Bell⟩, is …': where the name behind a role's comma ends."""
    if b + 2 >= high or s.words[b] != "," or s.words[b + 1] not in first_names() or not capitalized(s.words[b + 2]):
        return b
    if not s.kinds[b - 1] & ROLE or not (s.kinds[i] & DETERMINER or s.words[i].endswith(("’s", "'s"))):
        return b
    end = b + 3
    while end < high and capitalized(s.words[end]):
        end += 1
    return end


def _past_adverbials(s: Sentence, i: int, high: int, lex: Language) -> int:
    """Where the subject may begin: after "Speaking in Salem, Ohio," and "Hours later,"; ``high`` when nowhere."""
    kinds, words = s.kinds, s.words
    for _ in range(3):
        while i < high and (
            kinds[i] & (PUNCTUATION | CHUNK) or (kinds[i] & (ADVERB | CONJUNCTION) and not kinds[i] & PRONOUN)
        ):
            i += 1
        if i >= high:
            return high
        if comma := _time_phrase(s, i, high):
            i = comma + 1
            continue
        opens = kinds[i] & (PREPOSITION | SUBORDINATOR | PARTICIPLE) and not kinds[i] & (DETERMINER | PRONOUN)
        if not opens and not (words[i].endswith("ing") and not lex.nouns_capitalized and not _acts(s, i, high)):
            return i
        comma = next((k for k in range(i, min(high, i + REACH)) if words[k] == ","), high)
        i = _past_place(s, comma, high) if comma < high else high
    return i


def _acts(s: Sentence, i: int, high: int) -> bool:
    """'Boeing said', 'Manning was': a name, not a participle."""
    return i + 1 < high and s.words[i][0].isupper() and bool(s.kinds[i + 1] & (CUE | AUXILIARY | VERB))


def _past_place(s: Sentence, comma: int, high: int) -> int:
    """After "in Salem, New Hampshire,": the second comma, when names alone stand between the two."""
    k = comma + 1
    while k < high and k - comma < 4 and capitalized(s.words[k]) and not s.kinds[k] & (DETERMINER | PRONOUN):
        k += 1
    place = comma and capitalized(s.words[comma - 1]) and comma + 1 < k < high and s.words[k] == ","
    return (
        k + 1 if place and k + 1 < high and (capitalized(s.words[k + 1]) or s.kinds[k + 1] & DETERMINER) else comma + 1
    )


def _noun_phrase_end(s: Sentence, i: int, high: int, lex: Language) -> int:
    kinds, words = s.kinds, s.words
    b = i
    named = False
    while b < high and b - i < 14:
        kind, word = kinds[b], words[b]
        if kind & (PUNCTUATION | CHUNK | SUBORDINATOR | RELATIVE) and not kind & DETERMINER:
            break
        if kind & (AUXILIARY | VERB | ADVERB) and not capitalized(word):
            break
        if kind & DETERMINER and b > i + 1 and not kinds[b - 1] & (PREPOSITION | CONJUNCTION):
            b -= 1 if not kinds[b - 1] and words[b - 1].islower() else 0  # "the law ⟨defines a …⟩": that was the verb
            break
        if b > i and kind & CUE and not capitalized(word) and not kind & ROLE:
            break
        if kind & PREPOSITION and not (s.lows[b] in lex.connectors and b > i):
            break
        if kind & CONJUNCTION and not (b + 1 < high and capitalized(words[b + 1])):
            break
        if capitalized(word) and not kind & DETERMINER:
            named = True
        elif (
            named
            and b > i
            and not kind & (ROLE | DETERMINER | PREPOSITION | CONJUNCTION)
            and not words[b - 1].endswith(("’s", "'s", "s’"))
            and not lex.nouns_capitalized
        ):
            role = _role_then_name(s, b, high)
            if role:
                b = role
                continue
            modified = bool(kinds[i] & DETERMINER) and not word.endswith(("ed", "s"))
            if not (b - i <= 3 and kinds[b] & (ROLE | ORGANIZATION)) and not (modified and not kinds[b] and b - i <= 3):
                break
        elif (
            not named
            and b > i
            and word.endswith(("ed", "te", "ten"))
            and not lex.nouns_capitalized
            and not kinds[b - 1] & DETERMINER
        ):
            break
        b += 1
    while b > i and kinds[b - 1] & (PREPOSITION | CONJUNCTION | DETERMINER):
        b -= 1
    return b


def _role_then_name(s: Sentence, i: int, high: int) -> int:
    """'Snopes fact checker and staff writer David …': where the name begins that a role leads to; 0 for none."""
    for x in range(i, min(high, i + 7)):
        if capitalized(s.words[x]):
            return x if x > i and s.kinds[x - 1] & ROLE else 0
        if s.kinds[x] & (AUXILIARY | VERB | PREPOSITION | PUNCTUATION | CHUNK | PRONOUN):
            return 0
    return 0


def _time_phrase(s: Sentence, i: int, high: int) -> int:
    """The comma that closes a phrase of time at ``i``; 0 when none stands there."""
    for k in range(i, min(high, i + 6)):
        if s.words[k] == ",":
            return k if any(s.kinds[x] & CALENDAR or s.lows[x] in ("ago", "later") for x in range(i, k)) else 0
    return 0


def _after_dateline(s: Sentence, low: int, high: int) -> int:
    """'MANCHESTER, N.H. — At a rally': the sentence begins after the dash."""
    if low == 0 and high > 2 and s.words[0].isupper() and len(s.words[0]) > 2:
        return next((k + 1 for k in range(1, min(high, 8)) if s.words[k] in "—–"), low)
    return low
