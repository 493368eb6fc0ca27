"""Declined full names in the nominative: 'zdaniem ⟨Macieja Drobnego⟩', 'по словам ⟨Ивана Петрова⟩', 'από τον ⟨Νίκο Ζερβό⟩'.

A table says, of each language, what an ending of another case stands for: of given names, and of surnames of men and women.
A name is only taken for a declined one when its given name is no known one as it stands, and is one in the nominative.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from newsspider.extract.quotes.language import Language, first_names

Endings = tuple[tuple[str, str], ...]


def _pairs(text: str) -> Endings:
    """'ego:y a:' is (("ego", "y"), ("a", ""))."""
    return tuple((ending, stem) for ending, _, stem in (pair.partition(":") for pair in text.split()))


GIVEN = {
    "pl": _pairs("iego:i ego:y ka:ek wła:weł a: ii:ia y:a i:a owi: em:"),
    "cs": _pairs("ího:í ka:ek la:el a: e: y:a ie:ie ovi: em: ou:a"),
    "ru": _pairs("я:й я:ь а: ы:а ии:ия и:я и:а ьи:ья вла:вел"),
    "uk": _pairs("я:й я:ь а: а:о и:а ії:ія і:я вла:вло"),
    "el": _pairs("ο:ος η:ης α:ας ου:ος ά:άς ή:ής"),
}
HIS = {
    "pl": _pairs("kiego:ki ego:y ka:ek ca:ec a:"),
    "cs": _pairs("ého:ý ka:ek la:el a: e:"),
    "ru": _pairs("ского:ский цкого:цкий ого:ый ова:ов ева:ев ёва:ёв ина:ин я:й а:"),
    "uk": _pairs("ського:ський цького:цький ого:ий ова:ов єва:єв ка:ко ця:ець я:й а:"),
    "el": _pairs("ό:ός ο:ος ή:ής η:ης ά:άς α:ας ού:ός ου:ος"),
}
HERS = {
    "pl": _pairs("kiej:ka nej:na y:a i:a"),
    "cs": _pairs("ové:ová é:á"),
    "ru": _pairs("овой:ова евой:ева ёвой:ёва иной:ина ской:ская цкой:цкая"),
    "uk": _pairs("ової:ова євої:єва ської:ська цької:цька"),
    "el": (),
}


UNSURE = ("i", "y")  # also how foreign surnames of women end


def nominative(words: list[str], attested: Container[str], lex: Language) -> str | None:
    """The full name in the nominative; ``attested`` are the words that the text writes large elsewhere."""
    known = first_names()
    if lex.code not in GIVEN or len(words) != 2 or words[0] in known:
        return None
    given = next((form for form in _forms(words[0], GIVEN[lex.code]) if form in known), None)
    if given is None:
        return None
    table = (HERS if known[given] == "f" else HIS)[lex.code]
    forms = list(_forms(words[1], table))
    if known[given] != "f" and not forms:
        return None  # "Zdenka Pokorná" is no Zdenek's
    surname = next((form for form in forms if form in attested), None)
    if surname is None and forms and not (known[given] == "f" and words[1].endswith(UNSURE)):
        surname = forms[0]
    return f"{given} {surname or words[1]}"


def _forms(word: str, endings: Endings) -> Iterator[str]:
    return (word.removesuffix(ending) + stem for ending, stem in endings if word.endswith(ending))
