"""Runs of capitalized words, as names are written: where they stand in a text.

Headings and title-case lines are left out: there every word is capitalized and names cannot be told from nouns.
"""

from __future__ import annotations

import re

from newsspider.extract.quotes.language import Language
from newsspider.extract.quotes.names import LONGEST_HEADING, is_heading

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĚĞĢĪİŁŃŇŐŒŘŚŞŠŤŪŮŰŹŻŽ]"  # listed, so that the search can skip ahead to one
_LETTER = r"[a-zA-Z0-9\w’'&-]"  # the commonest are listed: those are told faster than by their class
# a full stop belongs to the name only after an initial or a title: "John D. Podesta", "Sen. Cruz", "U.S."
_STOP = (
    r"\.(?:(?<=[\s.]\w\.)|(?<=\b(?:Dr|Mr|Ms|St|Lt|Jr|Sr)\.)|(?<=\b(?:Mrs|Sen|Rep|Gov|Gen|Rev|Hon|Col|Maj|Sgt)\.)"
    r"|(?<=\b(?:Prof|Capt|Sens|Reps)\.)|(?=\w))"
)
_WORD = rf"{_CAPITAL}{_LETTER}*+(?:{_STOP}{_LETTER}*+)*+"
_PARTICLE = r"(?:de|van|von|der|den|del|della|di|da|do|dos|la|le|al|bin|du|v\.)"
_ARTICLE = "(?:al|el|as|ash|an|ar|ad)-"  # "Salim al-Harthy"
_RUN = "{word}(?:[ \u00a0](?:(?=[dvlabe])(?:{particle} |{article}))?{word})*+"
NAME = re.compile(_RUN.format(word=_WORD, particle=_PARTICLE, article=_ARTICLE))
_ANY_CAPITAL = "[A-ZÀ-ÖØ-ÞĂĆČĎĐĘĚĞİŁŃŇŐŘŚŠȘŞȚŤŮŰŹŻŽΆΈΉΊΌΎΏΑ-ΫЀ-ЯҐ]"
NAME_IN_ANY_SCRIPT = re.compile(
    _RUN.format(
        word=_WORD.replace(_CAPITAL, _ANY_CAPITAL),
        particle=_PARTICLE.replace("van|", "van de[nr]|van|", 1),  # "Joris van den Akker"
        article=_ARTICLE,
    )
)


def pattern(lex: Language) -> re.Pattern[str]:
    """What a run is in the alphabet of the language."""
    return NAME_IN_ANY_SCRIPT if lex.any_script else NAME


def runs(text: str, paragraphs: list[tuple[int, int]], lex: Language) -> tuple[list[int], list[str]]:
    """Offsets and words of every run outside of the headings among the paragraphs."""
    name = pattern(lex)
    found: list[re.Match[str]] = []
    since = 0
    for start, end in paragraphs:
        if end - start < LONGEST_HEADING and is_heading(text, start, end):
            found += name.finditer(text, since, start)
            since = end
    found += name.finditer(text, since)
    return list(map(re.Match.start, found)), list(map(re.Match.group, found))
