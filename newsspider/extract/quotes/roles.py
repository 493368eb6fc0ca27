"""What a speaker does and for whom, from the words before and after the name: role and organization."""

from __future__ import annotations

import re
from functools import lru_cache

from newsspider.extract.quotes.employers import of_state, split_office
from newsspider.extract.quotes.language import (
    ADVERB,
    CONJUNCTION,
    ORGANIZATION,
    PREPOSITION,
    ROLE,
    SUBORDINATOR,
    TITLE,
    Language,
)
from newsspider.extract.quotes.language import (
    RELATIVE as RELATIVE_WORD,
)
from newsspider.extract.quotes.names import german_role
from newsspider.extract.quotes.possible import COMPOUND
from newsspider.extract.regions.names import city_country, region_code

ROLE_ORGANIZATION = re.compile(
    r"\b(?P<preposition>of|at|for|with|from|von|bei|beim|der|des|vom|am|im|de|du|del|chez|della|dello|do|da|van|bij|hos|på|ved|vid)\s+(?:(?:the|der|la|le|el)\s+)?"
    r"(?P<name>[A-ZÄÖÜ][\w.&’'-]*(?:\s+(?:(?:of|for|and|the|für|und)\s+(?:the\s+)?)?[A-ZÄÖÜ0-9][\w.&’'-]*)*)"
)
RELATIVE = re.compile(r",? (?:who|whose|which)\b|, (?:der|die|dessen|deren|qui)\b")
# "Facebook's chief scientist"
ASIDE = re.compile(r"\(\d{1,3}\)|\([a-z]+: ?[A-Z.:]+\)")  # an age, a stock's ticker
CLAUSE = re.compile(r"^(?:qui|que|quien|che|quem) .*", re.DOTALL)
RELATIVE_DE = re.compile(r"(?:der|die|das|den|dem|dessen|deren) ")
ADVERBIAL_DE = re.compile(
    r" (?:vor|nach|während|gegenüber|anlässlich|angesichts) | (?:am|vom) (?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\b| am Mittwoch\b"
    r"| im (?:Interview|Gespräch|Podcast|Anschluss)\b| in (?:einer|einem|der|seiner|ihrer|seinem|ihrem) (?:Mitteilung|Erklärung"
    r"|Stellungnahme|Interview|Pressemitteilung|Blogeintrag|Blogbeitrag|E-Mail|[A-ZÄÖÜ][\w]+ Zeitung)\b| \(\d"
)
POSSESSOR = re.compile(r"([A-Z][\w.&-]{0,40}(?: [A-Z][\w.&-]{0,40}){0,3})[’']s? (?=[a-z])")
EMPLOYER = re.compile(
    r", (?P<name>[A-ZÄÖÜ][\w.&’'-]*(?: (?:(?:of|and|&) )?[A-ZÄÖÜ][\w.&’'-]*)+)$"
)  # "director, Harbor Bank"
WHOSE = re.compile(r"([A-Z][\w.&-]{0,40}(?: [A-Z][\w.&-]{0,40}){0,3})[’']s?")
BRACKETED = re.compile(r"\([A-ZÄÖÜ][\w&.-]*[a-zäöüß][\w&.-]*(?: [A-ZÄÖÜ][\w&.-]*){0,3}\)")
# "former Google engineer", "der frühere Google-Manager"
ONCE = frozenset("former ex then acting interim longtime veteran fellow senior retired early current".split())
PLACED = frozenset(  # whose "of" leads to a place: "procureure de Metz"
    "maire procureur procureure préfet préfète évêque archevêque alcalde alcaldesa obispo arzobispo gobernador gobernadora sindaco"
    " sindaca procuratore procuratrice prefetto vescovo questore prefeito prefeita bispo governador governadora burgemeester"
    " wethouder borgmester ordfører kommunalråd burmistrz wojewoda prezydent starosta starostka primátor prezident президент премьер"
    " мэр губернатор посол президентка мер мерка primarul δήμαρχος pormestari polgármester polgármestere".split()
)
BELONGS = frozenset("of at for with from who whose which".split())
DANGLING = re.compile(r"(?: (?:des|der|von|vom|of|the|de|du|del))+$")  # "Organisatoren ⟨des⟩" before the name
TAIL_OPENER = re.compile(r"^(?:(?:who|which) (?:is|was) )?(?:an?|the|der|die|das|eine?) ", re.IGNORECASE)
HONORIFIC = re.compile(r"\b(?:Mrs?|Ms|Miss|Mx|Drs?|Sir|Dame|Hon|Herrn?|Frau|Mme)\b\.?(?=\s|$)")  # politeness is no role
AGE = re.compile(r"^\d{1,3}(?:, | years old,? |$)")  # "Hayley Roe, ⟨42,⟩ a lecturer"
OWNER = re.compile(r"[’']s?$")
# capitalized words before these belong to the title: "Interior Minister", "House Speaker", "State Senator"
OF_STATE = frozenset(
    "minister secretary speaker senator sen sen. representative rep rep. governor gov gov. mayor justice judge"
    " chancellor ambassador congressman congresswoman attorney prime".split()
)


@lru_cache(maxsize=8192)
def role_and_organization(prefix: str, tail: str, lex: Language) -> tuple[str | None, str | None]:
    """Role text and organization from "Facebook CEO" before the name and "chief executive of X" after it."""
    if tail[:1] == "(" and tail[-1:] == ")" and tail[1:-1].isupper() and tail[1:-1].isalpha():
        tail = ""  # an acronym
    if not prefix and not tail:
        return None, None
    if prefix:
        prefix = " ".join(HONORIFIC.sub("", prefix).split())
    tail = _without_clause(tail, lex) if tail else tail
    tail = _without_adverbials(tail, lex) if not lex.nouns_capitalized else tail
    if BRACKETED.fullmatch(tail) and not says_where(tail[1:-1], lex):  # "Ann Bell (Fabrix)"
        return prefix or None, tail[1:-1]
    if not tail and (whose := WHOSE.fullmatch(prefix)):  # "Apple's Tim Cook"
        return None, None if says_where(whose[1], lex) else whose[1]
    if tail and (lead := ROLE_ORGANIZATION.fullmatch(tail)):  # nothing but "of Human Rights Watch"
        return prefix or None, None if _is_place(lead, lex) else lead["name"]
    if tail:
        tail = TAIL_OPENER.sub("", AGE.sub("", tail))
    organization = None
    if lex.code not in ("en", "de") and not PLACED.isdisjoint((prefix or tail).lower().split()[:2]):
        return ", ".join(part for part in (prefix, tail) if part) or None, None
    if lex.code not in ("en", "de"):
        joint = " " if lex.kinds.get(tail.split(" ", 1)[0].lower(), 0) & PREPOSITION else ", "
        whole = joint.join(part for part in (prefix, tail) if part)
        if of_state(whole):
            return whole, None
        office, employer = split_office(whole, lex)
        if employer:
            return office or None, None if says_where(employer, lex) else employer
    clause = RELATIVE.search(tail) if tail else None
    match = _organization_in(tail, clause.start() if clause else len(tail), lex) if tail else None
    match = match or EMPLOYER.search(tail)
    if match:
        organization = match["name"]
        shorter = tail[: match.start()].rstrip(" ,")
        rest = tail[match.end() :].strip(" ,()")
        # the organization moves to its own field where the role stays the larger part
        if shorter and not rest and len(organization.split()) <= 2 * len(shorter.split()):
            tail = shorter
    elif tail and (owner := POSSESSOR.match(tail)):
        organization = owner.group(1)
    elif prefix:
        organization = _leading(prefix, lex)
        if organization is None and lex.nouns_capitalized and (within := _organization_in(prefix, len(prefix), lex)):
            organization = within["name"]  # "Präsident des Calmo-Verbands, ⟨Jan Berg⟩"
    if organization and says_where(organization, lex):
        organization = None
    joint = (
        " " if lex.kinds.get(tail.split(" ", 1)[0].lower(), 0) & PREPOSITION else ", "
    )  # "directrice ⟨de la banque⟩"
    role = joint.join(part for part in (DANGLING.sub("", prefix), tail) if part)
    return (role or None), organization


def _without_clause(tail: str, lex: Language) -> str:
    """'die im Rat saß', 'qui a écrit le livre' and '(77)' are no role; 'vor dem Spiel' ends one."""
    if ASIDE.fullmatch(tail):
        return ""
    if lex.nouns_capitalized:
        last = tail.rsplit(" ", 1)[-1]
        if RELATIVE_DE.match(tail) and last.islower() and last.isalpha():
            return ""
        return ADVERBIAL_DE.split(tail, maxsplit=1)[0].rstrip(" ,")
    if lex.cases and lex.kinds.get(tail.split(" ", 1)[0].lower(), 0) & RELATIVE_WORD:
        return ""
    return CLAUSE.sub("", tail) if lex.romance else tail


def _without_adverbials(tail: str, lex: Language) -> str:
    """'in turn', 'and Morrison', 'in 2017': what stands beside a name and is no role."""
    first = tail.lstrip(" ,").split(" ", 1)[0].lower()
    own = lex.code == "en"
    links = first in BELONGS if own else first in lex.connectors and lex.kinds.get(first, 0) & PREPOSITION
    if lex.kinds.get(first, 0) & (PREPOSITION | CONJUNCTION | SUBORDINATOR | ADVERB) and not links:
        return tail if any(lex.kinds.get(word.lower().rstrip(","), 0) & ROLE for word in tail.split()) else ""
    return tail


def _organization_in(tail: str, end: int, lex: Language) -> re.Match[str] | None:
    """The first "of X" that names no place alone."""
    return next((m for m in ROLE_ORGANIZATION.finditer(tail, 0, end) if not _is_place(m, lex)), None)


def _is_place(match: re.Match[str], lex: Language) -> bool:
    """'a teacher from Leeds': where somebody is from is an organization only if its name says so."""
    name = match["name"]
    if match["preposition"] != "from":
        return says_where(name, lex)
    words = name.split()
    named = not lex.org_suffixes.isdisjoint(words) or any(
        lex.kinds.get(word.lower(), 0) & ORGANIZATION for word in words
    )
    return not named and not (name.isupper() and name.isalpha())


@lru_cache(maxsize=8192)
def says_where(name: str, lex: Language) -> bool:
    """A country, state, city or what derives from one, and nothing else: no organization."""
    bare = OWNER.sub("", name)
    code = region_code(bare)
    return bare.lower() in lex.adjectives or (code is not None and code != "EU") or city_country(bare) is not None


def _says_which(word: str, lex: Language) -> bool:
    """'Danish' investment company, 'former' banker, 'Oslo-based' lawyer."""
    return word in lex.adjectives or word in ONCE or word.endswith(COMPOUND)


def _leading(prefix: str, lex: Language) -> str | None:
    """'White House' of "White House press secretary": the name that leads the words before a person's."""
    words = prefix.split()
    while words and _says_which(words[0].lower(), lex):
        words = words[1:]
    if words and lex.nouns_capitalized and german_role(words[-1].lower(), lex):  # "Fabrix-Chefin"
        return words[-1].rpartition("-")[0] or None
    leading = 0
    while (
        leading < len(words)
        and words[leading][0].isupper()
        and not lex.kinds.get(words[leading].lower(), 0) & (ROLE | TITLE)
    ):
        leading += 1
    if not 0 < leading < len(words) or words[leading].lower() in OF_STATE:
        return None
    return OWNER.sub("", " ".join(words[:leading]))
