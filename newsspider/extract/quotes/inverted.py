"""The subject right of an inverted cue: "said ⟨Smith, a professor at Yale⟩", "a déclaré ⟨Marie Morel⟩"."""

from __future__ import annotations

from newsspider.extract.quotes import romance
from newsspider.extract.quotes.grammar import REACH, Span
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    PARTICIPLE,
    POSSESSIVE,
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

ENDS_SUBJECT = frozenset(
    "in on during by as when after before to about dans lors après via auprès durant tras durante ante".split()
)  # "said Smith ⟨in Berlin⟩"
INSERTION = 7  # tokens from a comma to the one that closes it
MOST_NAMES = 5  # tokens from a role's comma to the end of the name
PARTICLES = frozenset("de von van der di da du la".split())  # "Ana ⟨von⟩ der Sol"
PLACES = frozenset("dans en in nel nella nell’ nello no na num numa i w we op".split())
MEANS = frozenset("a través mediante tramite attraverso via".split())  # "señaló la entidad ⟨a través de⟩ su web"
THROUGH = (["través"], ["travers"])
CAPITAL_DAYS = frozenset(["en", "de"])
ON = frozenset("sur su sul en em no na op".split())
SITES = frozenset("X Twitter Facebook Instagram LinkedIn Telegram TikTok YouTube Threads Bluesky Mastodon".split())


def subject_right(s: Sentence, i: int, high: int, lex: Language) -> Span | None:
    """The subject that begins at ``i``, right of an inverted cue ("said X, a Y at Z, ...")."""
    kinds, words, lows = s.kinds, s.words, s.lows
    while i < high and (kinds[i] & ADVERB or lows[i] == "się") and not capitalized(words[i]):
        i += 1
    if lex.code != "en":  # "a annoncé lundi le groupe", "anunció el lunes la empresa"
        day = i + (i + 1 < high and kinds[i] & (DETERMINER | PREPOSITION) > 0 and kinds[i + 1] & CALENDAR > 0)
        i = day + 1 if day < high and kinds[day] & CALENDAR else i
        if i + 2 < high and lows[i] in ON and words[i + 1] in SITES:  # "escribió ⟨en X⟩ Hugo Ruiz"
            i += 2
    if lex.romance and i < high and words[i] == ",":
        i = _past_insertion(s, i, high)
    if (
        lex.romance
        and 0 < i < high - 1
        and kinds[i - 1] & CUE
        and not kinds[i]
        and words[i].islower()
        and kinds[i + 1] & DETERMINER
    ):
        i += 1  # "taglia ⟨corto⟩ il manager"
    if lex.trailing_roles:
        i = _past_objects(s, i, high)
    if i >= high:
        return None
    kind = kinds[i]
    if kind & PRONOUN and not (kind & DETERMINER and i + 1 < high and not kinds[i + 1] & PUNCTUATION):
        return i, i + 1
    if kind & (PUNCTUATION | CHUNK | CONJUNCTION | SUBORDINATOR) and not kind & DETERMINER:
        return None
    if kind & PREPOSITION and not capitalized(words[i]):
        behind = romance.past_adverbial(s, i, high) if lex.romance else i
        return subject_right(s, behind, high, lex) if behind > i else None
    if kind & CALENDAR or lows[i] == "that":
        return None
    b = i
    commas = opening = 0
    lower_days = lex.code not in CAPITAL_DAYS
    while b < high and b - i < REACH:
        kind = kinds[b]
        if kind & CHUNK or words[b] in ";:—–…?!":
            break
        if words[b] == ",":
            commas += 1
            if lex.romance and commas > 1 and _names_role(s, i, opening, b):
                break  # "ha resumido el consejero, Ana Ruiz⟨, la magnitud …⟩"
            opening = b
            goes_on = _continues(s, b + 1, high) or (commas == 1 and _names_role(s, i, b, high))
            if not goes_on and not (commas > 1 and _names_employer(s, i, b, high)):
                break
        elif (
            (kind & (SUBORDINATOR) and not kind & (RELATIVE | PREPOSITION | DETERMINER) and commas == 0)
            or (
                commas == 0
                and kind & (PREPOSITION)
                and lows[b] in ENDS_SUBJECT
                and not (lows[b] == "to" and lows[b - 1] == "close")
            )
            or (kind & PARTICIPLE and kind & CUE and commas == 0)
            or (lex.code != "en" and b > i and lows[b] in PLACES and _is_text(s, b, high))
            or (lex.romance and b > i and lows[b] in MEANS and (lows[b] != "a" or lows[b + 1 : b + 2] in THROUGH))
            or (lower_days and b > i and (kind & CALENDAR or _on_a_site(s, b, high)))
            or (lex.romance and commas == 0 and romance.ends_person(s, i, b))
            or (lex.verb_second and b > i and kind & (AUXILIARY | VERB | CUE) and words[b].islower())
            or (lex.verb_second and b > i and not kind and _follows_name(s, i, b, lex))
            or (
                lex.cases
                and not lex.role_endings
                and b > i
                and not kind
                and words[b].islower()
                and all(map(capitalized, words[i:b]))
            )
        ):
            break
        b += 1
    dangling = CALENDAR | PUNCTUATION | ADVERB | (0 if lex.code == "en" else CONJUNCTION)  # "Karin Lund ⟨och⟩ skrattar"
    while b > i and kinds[b - 1] & (dangling | (DETERMINER if b - i > 1 else 0)) and words[b - 1] != ")":
        b -= 1
    return (i, b) if b > i else None


def _past_objects(s: Sentence, i: int, high: int) -> int:
    """Hungarian: 'nyugtatott ⟨meg mindenkit⟩ az igazgató': where the article or name of the subject stands."""
    for x in range(i, min(high, i + 4)):
        if s.kinds[x] & (DETERMINER | ROLE | PRONOUN) or capitalized(s.words[x]):
            return x
        if s.kinds[x] & (PUNCTUATION | CHUNK):
            break
    return i


def _follows_name(s: Sentence, i: int, b: int, lex: Language) -> bool:
    """'zegt projectleider Anke Visser ⟨trots⟩': a small word right behind two capitals."""
    if b - i < 2 or not s.words[b].islower() or s.lows[b] in lex.connectors:
        return False
    return capitalized(s.words[b - 1]) and capitalized(s.words[b - 2])


def _past_insertion(s: Sentence, comma: int, high: int) -> int:
    """'a indiqué⟨, mardi,⟩ la directrice', 'afferma⟨, non senza ironia,⟩ Rossi': where the subject begins; else the comma."""
    close = next((x for x in range(comma + 1, min(high, comma + INSERTION)) if s.words[x] == ","), -1)
    if close < comma + 2 or s.kinds[comma + 1] & (PRONOUN | CONJUNCTION | SUBORDINATOR):
        return comma
    clause = any(s.kinds[x] & (CUE | VERB | AUXILIARY | CHUNK | ROLE) for x in range(comma + 1, close))
    return comma if clause else close + 1


def _is_text(s: Sentence, b: int, high: int) -> bool:
    """'indicó la empresa ⟨en un comunicado⟩': in what it was said."""
    return any(s.kinds[x] & DOCUMENT for x in range(b + 1, min(high, b + 3)))


def _on_a_site(s: Sentence, b: int, high: int) -> bool:
    """'écrit le groupe ⟨sur son site⟩', 'scrive il ministro ⟨su X⟩': where it was said."""
    if b + 1 >= high or s.lows[b] not in ON:
        return False
    return bool(s.kinds[b + 1] & POSSESSIVE) or s.words[b + 1] in SITES


def _names_role(s: Sentence, a: int, comma: int, high: int) -> bool:
    """'said the company's spokesman, ⟨Joe Dunn⟩': the name of whom the role describes."""
    if comma + 2 >= high or not capitalized(s.words[comma + 1]):
        return False
    if not capitalized(s.words[comma + 2]) and s.lows[comma + 2] not in PARTICLES:
        return False
    if s.words[comma + 1] not in first_names() and not _is_full_name(s, comma + 1, high):
        return False
    owned = any(s.words[k].endswith(("’s", "'s")) for k in range(a, comma))  # "Cole’s spokesman, ⟨Joe Dunn⟩"
    described = (s.kinds[a] & DETERMINER or owned) and any(s.kinds[k] & ROLE for k in range(a, comma))
    return bool(described) and not any(s.words[k] in first_names() for k in range(a, comma))


def _is_full_name(s: Sentence, i: int, high: int) -> bool:
    """'said its chair, ⟨Ragna Ólafs⟩.': two capitals between commas or at the end, as no list has every given name."""
    end = i + 2
    return end >= high or bool(s.kinds[end] & (PUNCTUATION | CHUNK))


def _names_employer(s: Sentence, a: int, comma: int, high: int) -> bool:
    """'said Ana Cole, director, ⟨Harbor Securities⟩': capitals behind the comma that follows a role."""
    opening = next((k for k in range(comma - 1, a, -1) if s.words[k] == ","), comma)
    if not any(s.kinds[k] & ROLE for k in range(opening + 1, comma)):
        return False
    end = comma + 1
    while end < high and (capitalized(s.words[end]) or s.lows[end] in ("&", "and", "of")):
        end += 1
    ends = end >= high or s.kinds[end] & (PUNCTUATION | CHUNK)
    return bool(ends) and end - comma > 2 and s.words[comma + 1] not in first_names()


def _continues(s: Sentence, i: int, high: int) -> bool:
    """After a comma: does the apposition go on, or does a new clause begin?"""
    if i >= high:
        return False
    kind = s.kinds[i]
    if kind & (PARTICIPLE | CONJUNCTION | SUBORDINATOR) and not kind & (RELATIVE | DETERMINER):
        return False
    if kind & (DETERMINER | RELATIVE | ROLE) or s.words[i][0].isdigit():
        return True
    return any(s.kinds[k] & ROLE for k in range(i, min(high, i + 7))) or s.words[i] in ("of", "von", "Jr.")


def source_end(s: Sentence, start: int, n: int) -> int:
    """'According to the report, the plan …': the first comma ends the source, unless an apposition follows."""
    if start > 3:
        return n
    comma = next((x for x in range(start, n) if s.words[x] == ","), n)
    close = next((x for x in range(comma + 1, min(n, comma + 12)) if s.words[x] == ","), n)
    if comma + 2 < n and s.words[comma + 1] in first_names() and _names_role(s, start, comma, n):
        return min(close, comma + MOST_NAMES)  # "according to the firm's chief engineer, ⟨Ann Bell⟩, …"
    if close < n and any(s.kinds[x] & ROLE for x in range(comma + 1, close)):
        return close
    return comma
