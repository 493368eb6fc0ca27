"""How likely a mention of a person is the one that a later "she" means."""

from __future__ import annotations

import re

from newsspider.extract.quotes.language import Language

SPEAKS_AFTER = re.compile(
    r",? (?:said|says|told|added|adds|wrote|writes|tweeted|explained|argued|noted|sagte|sagt|erklärte|erklärt|dit|dijo"
    r"|(?:ha )?detto|ha (?:dichiarato|spiegato)|disse|diz|afirmou|explicou|zei|zegt)\b"
)
SPEAKS_BEFORE = (
    "said ",
    "says ",
    "adds ",
    "told ",
    "sagte ",
    "sagt ",
    "so ",
    "dit ",
    "dijo ",
    "detto ",
    "disse ",
    "zei ",
    "zegt ",
)
OPENING = 60  # characters from a sentence's beginning to its subject
SPEAKS, LEADS, OWNS, SECOND, MENTIONED = 2.5, 2.5, 1.5, 0.8, 0.5


def prominence(text: str, at: int, end: int, before: int) -> float:
    """How likely a later "she" means this mention: who speaks, then who opens a sentence, then the rest.

    ``before`` is where the person named last ends: the second person of a sentence does not open it.
    """
    if text.endswith(("’s", "'s", "s’", "s'"), at, end):
        return OWNS  # also in "said Cole’s plan was dead"
    if SPEAKS_AFTER.match(text, end) or text.endswith(SPEAKS_BEFORE, max(0, at - 6), at):
        return SPEAKS
    since = max(0, at - OPENING)
    start = max(
        text.rfind(". ", since, at),
        text.rfind("\n", since, at),
        text.rfind(".” ", since, at),
        text.rfind('." ', since, at),
    )
    if start < 0 and at >= OPENING:
        return MENTIONED
    return LEADS if before <= max(start, 0) else SECOND


def reads_as_given(words: list[str], text: str, lex: Language) -> bool:
    """English: the surname speaks alone elsewhere, and the word before it, which opens a sentence, is no other word."""
    first, surname = words[0].lower(), words[-1]
    if lex.code != "en" or first.endswith(("ing", "ly", "ed")) or first in lex.kinds or f" {first} " in text:
        return False
    at = text.find(surname)
    while at >= 0:
        end = at + len(surname)
        if SPEAKS_AFTER.match(text, end):
            return True
        at = text.find(surname, end)
    return False
