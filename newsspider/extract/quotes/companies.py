"""Which company or body is meant by "das Unternehmen", "das Gericht", "the agency".

German nouns have capitals too, so a name is told by what stands around it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache

from newsspider.extract.quotes.language import (
    ADVERB,
    CONJUNCTION,
    PREPOSITION,
    PUNCTUATION,
    SUBORDINATOR,
    Language,
    first_names,
)
from newsspider.extract.quotes.prominence import prominence
from newsspider.extract.quotes.registry import MOST_LOOKED_UP, SENTENCE_END, Registry
from newsspider.extract.quotes.roles import PLACED, says_where
from newsspider.extract.quotes.surfaces import NOUN_ENDINGS

REACH = 60  # capitalized words back from "das Unternehmen" to its name
STOPS = (". ", ".\n", "\n\n", "! ", "? ")
RECURS, MOST_COUNTED = 0.2, 5
MOST = 12  # places of one word looked at
OF = (
    " von ",
    " bei ",
    "Von ",
    "Bei ",
    "Wie ",
    "Laut ",
    " wie ",
    " laut ",
)  # a noun behind them has an article, or ends in -n
PLURAL = "ns"
OPENERS = ("Auch ", "Doch ")  # before a name that leads its clause
SINGULAR = frozenset("hat ist will wird war hatte wollte kann konnte soll sollte muss musste darf hielt gab".split())
ABSTRACT = ("heit", "keit", "ion", "ik", "ismus", "ware", "ie", "nis", "tum", "ling", "chen", "ur", "in")
PUBLIC_BODIES = frozenset(
    "police prosecution government senate parliament congress army military church jury opposition coalition".split()
)  # no company's, whatever is named before
ROMANCE_AGENCIES = frozenset("agence autorité régulateur agencia autoridad regulador agenzia autorità".split())
ROMANCE_BODIES = frozenset(
    "alcaldía armée assemblée ayuntamiento chiesa commune comune congreso câmara département ejército esercito"
    " exército fiscalía gendarmerie giustizia gobierno gouvernement governo iglesia igreja junta justice justicia"
    " mairie ministério oposición oposição opposition opposizione parlamento parlement parquet police policía"
    " polizia polícia prefeitura procura préfecture rectorat regione région senado senato sénat tribunal ville"
    " église".split()
)  # no company's either
COUNTRY_BODIES = frozenset(
    "polisen regeringen kommunen regionen domstolen fullmäktige politiet regeringen regjeringen kommunen kommune retten folketinget"
    " stortinget fylkeskommunen rząd policja prokuratura sąd sejm gmina miasto ministerstwo gemeente kabinet regering politie"
    " rechtbank justitie provincie ministerie".split()
)  # nor these, in Dutch, Polish and Scandinavia
IN_PLACES = frozenset(["à", "en", "em"])
LONGEST_OFFICE = 30  # characters
FEWEST_NAMED = 3  # times
SHORTEST_STEM = 5  # letters with the article at the end
GENERAL = frozenset(["agency", "regulator", *ROMANCE_AGENCIES])
AGENCIES = frozenset(
    "administration authority office board agency commission court department ministry bureau regulator committee council tribunal".split()
)
PUBLIC = (
    "ministerium amt gericht kommission verbund behörde partei fraktion regierung verband verein gewerkschaft stiftung"
    " universität hochschule institut polizei anwaltschaft kammer rat senat parlament opposition koalition kirche"
).split()  # endings of bodies that are no companies


def body_meant(head: str, at: int, last: str | None, registry: Registry, lex: Language) -> str | None:
    """Whom "the company", "das Gericht" stands for; ``last`` is the body that spoke last or whose speaker did."""
    if lex.code == "en" and head in PUBLIC_BODIES:
        return last if last and head in last.lower().split() else None
    if (lex.code == "en" and head in AGENCIES) or head in ROMANCE_AGENCIES:
        found = last if last and is_agency(last, head) else agency_before(head, at, registry)
        return found or (None if lex.code == "en" else most_prominent(at, registry, lex))
    declines = lex.cases or (lex.verb_second and not lex.nouns_capitalized)
    if declines and (named := named_by(head, at, registry)):
        return named
    if head in COUNTRY_BODIES:
        return None
    if head in ROMANCE_BODIES:
        return last if last and head in last.lower().split() else None
    if not lex.nouns_capitalized:
        leading = None if lex.code == "en" else most_named(last, at, registry)
        return leading or last or most_prominent(at, registry, lex)
    kind = public(head)
    if not kind:
        return last or company_before(at, registry, lex)
    return last if last and kind in last.lower() else body_before(kind, at, registry)


def named_by(head: str, at: int, registry: Registry) -> str | None:
    """'nämnden', 'urząd': the last body left of ``at`` in whose name the noun stands."""
    stem = head[:-2] if registry.lex.suffixed_article and len(head) > SHORTEST_STEM else head
    org = bisect_left(registry.org_positions, at)
    near = reversed(registry.orgs[max(0, org - REACH) : org])
    if registry.lex.suffixed_article:
        return next((name for name in near if stem in name.lower()), None)
    return next((name for name in near if head in name.lower().split()), None)


def most_prominent(at: int, registry: Registry, lex: Language) -> str | None:
    """'the company', where no body has spoken yet: of the last sentence that names any, the one that leads it or recurs."""
    best, top, since = None, -9.0, 0
    org = bisect_left(registry.org_positions, at)
    for index in range(org - 1, max(-1, org - MOST - 1), -1):
        where, name = registry.org_positions[index], registry.orgs[index]
        if where < since:
            break
        if says_where(name, lex) or (lex.romance and _is_seat(registry.text, where)):
            continue
        since = since or max(registry.text.rfind(stop, 0, where) for stop in STOPS)
        before = registry.org_positions[index - 1] + len(registry.orgs[index - 1]) if index else 0
        value = prominence(registry.text, where, where + len(name), before)
        value += RECURS * min(registry.text.count(name), MOST_COUNTED)
        if value > top:
            best, top = name, value
    return best or (None if lex.romance else registry.organization_before(at))


def _is_seat(text: str, at: int) -> bool:
    """'la procureure de ⟨Metz⟩', 'à ⟨Metz⟩', 'en ⟨Soto⟩': where an office or something else is."""
    words = text[max(0, at - LONGEST_OFFICE) : at].replace("’", " ").lower().split()
    return bool(words) and (words[-1] in IN_PLACES or not PLACED.isdisjoint(words[-3:]))


def most_named(last: str | None, at: int, registry: Registry) -> str | None:
    """The body that the text is about, where ``last`` is only mentioned: 'l’entreprise' is no investor of its own."""
    orgs = registry.orgs[: bisect_left(registry.org_positions, at)]
    name = next((name for name, _ in Counter(orgs).most_common(1)), None)
    told = name is not None and not says_where(name, registry.lex) and _times(name, registry.text) >= FEWEST_NAMED
    return name if told and last and _times(last, registry.text) == 1 else None


@lru_cache(maxsize=64)
def _times(name: str, text: str) -> int:
    return text.count(name)


def public(head: str) -> str:
    """What a public body is ("gericht" of "landgericht"); empty for a company."""
    return next((ending for ending in PUBLIC if head.endswith(ending)), "")


def agency_before(head: str, at: int, registry: Registry) -> str | None:
    """English: 'the agency', 'the commission': the last name left of ``at`` in capitals or with that word in it."""
    org = bisect_left(registry.org_positions, at)
    near = reversed(registry.orgs[max(0, org - REACH) : org])
    return next((name for name in near if is_agency(name, head)), None)


def is_agency(name: str, head: str) -> bool:
    """Whether "the agency" or "the commission" may mean this name."""
    words = name.lower().split()
    if head in GENERAL:
        return (len(name) > 2 and name.isupper()) or not AGENCIES.isdisjoint(words)
    return head in words or (len(name) > 2 and name.isupper())


def company_before(at: int, registry: Registry, lex: Language) -> str | None:
    """The last company named left of ``at``: a name in several words or coined, else a word that only a name can be."""
    starts, surfaces = registry.starts, registry.surfaces
    index = bisect_left(starts, at)
    low = max(0, index - REACH)
    org = bisect_left(registry.org_positions, at) - 1
    known = registry.org_positions[org] if org >= 0 else -1
    for where, surface in zip(reversed(starts[low:index]), reversed(surfaces[low:index]), strict=True):
        if where <= known:
            return registry.orgs[org]
        word = surface.rsplit(" von ", 1)[-1]  # "Kunden von ⟨Calmo⟩"
        first, _, rest = word.partition(" ")
        word = rest if rest and first.lower() in lex.not_names else word  # "Wie ⟨Calmo⟩"
        if not _may_be(word, registry, lex):
            continue
        if _is_name(word, registry, lex) or (_opens(where, registry.text) and registry.is_proper(word)):
            return word
    return registry.orgs[org] if org >= 0 else None


def body_before(ending: str, at: int, registry: Registry) -> str | None:
    """'das Gericht': the last body left of ``at`` whose name says that it is one."""
    org = bisect_left(registry.org_positions, at)
    return next((name for name in reversed(registry.orgs[max(0, org - REACH) : org]) if ending in name.lower()), None)


def _may_be(surface: str, registry: Registry, lex: Language) -> bool:
    low = surface.lower()
    if " " in surface or "-" in surface or low in lex.kinds or low in lex.not_names:
        return False
    return surface not in registry.by_surname and surface not in first_names()


def _opens(at: int, text: str) -> bool:
    return at < 2 or text[at - 1] == "\n" or text[at - 2] in SENTENCE_END


def _is_name(word: str, registry: Registry, lex: Language) -> bool:
    """What ``_stands_alone`` says, looked up once for a word and not for more words than an article names."""
    known = registry.alone
    if word not in known and len(known) < MOST_LOOKED_UP:
        known[word] = _stands_alone(word, registry, lex)
    return known.get(word, False)


def _stands_alone(word: str, registry: Registry, lex: Language) -> bool:
    """'⟨Calmo⟩ baut Stellen ab': no article before a noun in the singular that opens a sentence, here or elsewhere."""
    if word.lower().endswith((*NOUN_ENDINGS, *ABSTRACT)) or registry.has_article(word):
        return False
    text = registry.text
    at = text.find(word)
    for _ in range(MOST):
        if at < 0:
            return False
        end = at + len(word)
        if word[-1] not in PLURAL and text.endswith(OF, max(0, at - 6), at):
            return True
        led = _opens(at, text) or text.endswith(OPENERS, max(0, at - 5), at)
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
            return True  # "Calmo-Chefin"
        if led and text[end : end + 1] == " " and _is_singular(text[end + 1 : end + 40].split(" ", 1)[0], lex):
            return True
        at = text.find(word, end)
    return False


def _is_singular(verb: str, lex: Language) -> bool:
    if verb in SINGULAR:
        return True
    if not verb.islower() or not verb.isalpha() or verb[-1] != "t":
        return False
    return not lex.kinds.get(verb, 0) & (ADVERB | PREPOSITION | CONJUNCTION | SUBORDINATOR | PUNCTUATION)
