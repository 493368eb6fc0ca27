"""Who is named in a credit: an agency of the lexicon, another organization, or a person."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Literal

Kind = Literal["wire", "stock", "collection", "platform", "ai"]

# Words that people's names do not hold.
_ORGANIZATION_WORDS = frozenset(
    "images image photo photos photography pictures picture agency agencia agence agentur press presse prensa news "
    "newspaper times post media studio studios productions university università universität universidad université "
    "universiti college school museum gallery galerie foundation stiftung fundación institute institut instituto inc "
    "ltd llc gmbh ag se sa corp corporation company co group gruppe holdings center centre zentrum observatory police "
    "polizei policía politi polis ministry ministerium ministère ministerio office department government gemeinde stadt "
    "city council court party campaign association verband verein federation league club team bank hospital hôpital "
    "klinik klinikum technologies technology technologie systems software labs lab laboratory energy motors airlines "
    "records pictures entertainment games gaming network television tv radio magazine zeitung online commission "
    "kommission committee society union church army navy force forces command space authority administration "
    "service services international worldwide global research archive archiv library bibliothek collection wire pool "
    "handout screenshot pr pressebild presseamt redaktion design resort world hardware house ventures capital partners "
    "solutions digital cloud security mobile electronics robotics pharmaceuticals fotostudio interactive publishing "
    "herald tribune journal gazette chronicle telegraph observer daily bulletin sentinel globe courier dispatch "
    "verlag hersteller bureau bệnh agence municipality railway airport hotel brewery district".split()
)
_DOMAIN = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4}|info|online)(?:/\S*)?", re.I)
_SMALL = frozenset("of for the and und et y e de la für".split())
_NOBILIARY = frozenset("de da do dos del della di van von der den zu bin ibn al el la le du ter ten st. y e".split())


@cache
def _lexicon() -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for line in resources.files(__package__).joinpath("agencies.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, names = line.split("\t")
            for name in names.split("|"):
                found.setdefault(name.casefold(), kind)  # type: ignore[arg-type]
    return found


def known(name: str) -> Kind | None:
    """The lexicon's kind of an agency, library, platform or generator."""
    return _lexicon().get(name.casefold())


def canonical(name: str) -> str:
    """ "AP Photo" and "The AP" are the AP; all other names stay as printed."""
    folded = name.casefold()
    if folded in ("ap photo", "ap photos", "the ap", "ap images"):
        return "AP"
    if folded in ("reuters photo", "afp photo"):
        return name.split()[0]
    return name


_PHOTOGRAPHER = re.compile(r"\b(?:photograph(?:y|er|e)|fotograf\w*|photographie)\b", re.I)


def is_organization(name: str, *, labeled: bool = False, by: bool = False) -> bool:
    """Whether a name that no lexicon knows is an organization's rather than a person's.

    One capitalized word is a company ("Strava") unless ``by`` stands before it ("Photo by cmgirl"); initials behind a
    label are a member of staff ("Foto: GH", "/ dmk"). A photographer's studio counts as the photographer.
    """
    words = name.split()
    low = [w.casefold().strip(".,()'’") for w in words]
    if _PHOTOGRAPHER.search(name) and len(words) > 1:
        return False
    if _DOMAIN.fullmatch(name) or "&" in words or "+" in words or any(c in "®™" for c in name):
        return True
    if _ORGANIZATION_WORDS.intersection(low) or low[0] == "the" or low[0] == "die":
        return True
    if any(w in _SMALL and w not in _NOBILIARY for w in low[1:]):
        return True
    if len(words) == 1:
        initials = labeled and (len(name) <= 2 or (len(name) == 3 and name.islower()))
        return not (initials or by or name.startswith("@"))
    if words[-1].endswith(("'s", "’s")) or words[0].endswith(("'s", "’s")):
        return True
    return sum(len(w) >= 2 and w[:1].islower() and w not in _NOBILIARY for w in words) > 0 and name[0].isupper()
