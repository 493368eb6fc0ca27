"""A speaker's office where the text gives it beside the name, though not beside the quotation.

'⟨Iván Tordesillas⟩, analista de la consultora Kappa, …', 'chefanalytiker ⟨Signe Holm⟩ i Finanshuset'. Not asked for English and
German, where the office mostly stands beside the first quotation.
"""

from __future__ import annotations

import re

from newsspider.extract.quotes.employers import LINKS
from newsspider.extract.quotes.language import (
    AUXILIARY,
    CUE,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    ROLE,
    SUBORDINATOR,
    VERB,
    Language,
    is_given,
)
from newsspider.extract.quotes.names import german_role
from newsspider.extract.quotes.roles import role_and_organization

MOST = 2  # mentions of the name looked at
REACH = 110  # characters
LEAD = 4  # words of an apposition among which its office is
MOST_WORDS = 9
BEHIND = re.compile(r"(?: \(\d{1,3}\))?, (?P<phrase>[^,.;:()«»“”„\"–—\n]{3,110})")
LINKED = re.compile(r"(?: \(\d{1,3}\))?,? (?P<link>[^\W\d_]{1,5}) (?P<name>[^\W\d_a-z][^,.;:()«»“”„\"–—\n]{1,60})")
OPENERS = re.compile(
    r"^(?:(?:der|som|die|wie|qui|che|que|który|która|který|která|který je|который|яка|який) )?(?:er|är|is|est|è|es|é|jest|je|of)? ?"
)
# Since when somebody holds it is no part of the office; "od", "с", "din" begin other things, too: "dyrektor od spraw …".
SINCE = re.compile(
    r" (?:(?:depuis|desde|dal|dall['’]|sedan|siden|sinds)\b|(?:od|с|з|із|din|da|från|vuodesta)(?: [^\W\d_]{2,8})? \d).*"
)
ACTS = CUE | VERB | AUXILIARY | PRONOUN | RELATIVE | SUBORDINATOR


def office_beside(name: str, text: str, lex: Language) -> tuple[str | None, str | None]:
    """Role and organization of the person of that full name, as far as the text gives them beside it."""
    role = organization = None
    at = text.find(name)
    for _ in range(MOST):
        if at < 0 or (role and organization):
            break
        end = at + len(name)
        found, body = _apposed(end, text, lex)
        if found is None:
            found = _before(at, text, lex)
            found, body = role_and_organization(found, "", lex) if found else (None, None)
            body = body or (_linked(end, text, lex) if found else None)
        role, organization = role or found, organization or body
        at = text.find(name, end)
    return role, organization


def _apposed(end: int, text: str, lex: Language) -> tuple[str | None, str | None]:
    """'⟨…⟩, analista de la consultora Kappa, …': up to a mark or a verb."""
    match = BEHIND.match(text, end, end + REACH)
    if match is None:
        return None, None
    words = SINCE.sub("", OPENERS.sub("", match["phrase"])).split()
    lead = next((i for i, word in enumerate(words[:LEAD]) if _is_office(word, lex)), -1)
    if lead < 0 or not all(lex.kinds.get(word.lower(), 0) & ~DETERMINER == 0 for word in words[:lead]):
        return None, None
    until = next(
        (i for i in range(lead + 1, len(words)) if words[i].islower() and _acts(words[i].lower(), lex)), len(words)
    )
    since = next((i for i in range(lead + 1) if not lex.kinds.get(words[i].lower(), 0) & DETERMINER), lead)
    return role_and_organization("", " ".join(words[since : min(until, MOST_WORDS)]), lex)


def _acts(low: str, lex: Language) -> bool:
    kind = lex.kinds.get(low, 0)
    return bool(kind & ACTS) and not kind & (DETERMINER | PREPOSITION | ROLE)


def _before(at: int, text: str, lex: Language) -> str | None:
    """'la profesora ⟨…⟩', 'responsabile marketing ⟨…⟩', 'su consejera delegada, ⟨…⟩': back to an article, preposition or verb."""
    stretch = text[max(0, at - REACH) : at].rstrip(" ,")
    words = re.split(r"[.;:()«»“”„\"–—\n]", stretch)[-1].split()
    first = len(words)
    while first > 0 and len(words) - first < MOST_WORDS:
        word = words[first - 1]
        if word.endswith(",") or (_acts(word.lower(), lex) and not word[0].isupper()):
            return None
        first -= 1
        if _is_office(word, lex):
            break
    else:
        return None
    if not _is_office(words[first], lex):
        return None
    while first > 0 and _is_office(words[first - 1], lex):  # "secretaria general"
        first -= 1
    office = words[first:]
    depends = any(lex.kinds.get(word.lower(), 0) & PREPOSITION for word in office)
    if depends and not text.endswith(", ", 0, at):
        return None
    if any(map(is_given, office)):
        return None  # another's name behind the office
    text_of = " ".join(office)
    return text_of[0].lower() + text_of[1:] if first == 0 and office[0][1:].islower() else text_of


def _is_office(word: str, lex: Language) -> bool:
    low = word.lower()
    return (len(low) > 2 and bool(lex.kinds.get(low, 0) & ROLE)) or german_role(low, lex)


def _linked(end: int, text: str, lex: Language) -> str | None:
    """'forsker ⟨…⟩ ved Havforskningsinstituttet', 'profesora ⟨…⟩, de la Universidad de Colima'."""
    match = LINKED.match(text, end, end + REACH)
    if match is None or match["link"] not in LINKS.get(lex.code, ()):
        return None
    _, body = role_and_organization("", f"x {match['link']} {match['name']}", lex)
    return body
