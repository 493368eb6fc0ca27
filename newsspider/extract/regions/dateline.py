"""Datelines: the place an article was written, before its first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsspider.extract.attributes import CLASS, name_tokens
from newsspider.extract.blocks import Block
from newsspider.extract.credits.names import known
from newsspider.extract.regions.names import city_country, fold, region_code


@dataclass(frozen=True, slots=True)
class Dateline:
    """``place`` as printed, without date and agency; ``code`` ISO 3166-1 alpha-2 or None; ``end`` where the text
    of the paragraph begins."""

    place: str
    code: str | None
    end: int


_WORD = r"[^\W\d_](?:[\w.'’]|-(?=[^\W\d_])){0,24}"
_MONTH = r"(?:jan|feb|mar|mär|apr|avr|may|mai|mayo|jun|juin|jul|juil|aug|ago|août|sep|oct|okt|nov|dec|dez|déc|dic|ene|fév|abr)"
_DATE = rf"(?:(?:le\s)?\d{{1,2}}(?:st|nd|rd|th|\.|er)?\s(?:de\s)?{_MONTH}\w{{0,7}}\.?|{_MONTH}\w{{0,7}}\.?\s\d{{1,2}}|\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}})?)"
_DATE_PART = re.compile(rf"^{_DATE}(?:,?\s\d{{4}})?$", re.IGNORECASE)
# PLACE[, State][, Nov 22] [(Agency)] then a dash; no nested repetition, bounded everywhere
_LINE = re.compile(
    rf"^(?P<place>{_WORD}(?:[ /]{_WORD}){{0,4}})(?P<more>(?:,\s[\w.'’ ]{{1,28}}){{0,3}}),?"
    rf"\s?(?:\((?P<agency>[^()\d]{{2,40}})\)|/\s?(?P<wire>[\w ]{{3,30}})\s?/)?"
    rf"\s?(?P<mark>—|–|--|\.-|(?<=[\s).])-|:|\.|/|_|\|)?\s?",
)
_BRACKETED = re.compile(rf"^[\[(](?P<place>{_WORD}(?:[ /]{_WORD}){{0,4}}(?:,\s[\w.'’ ]{{1,28}})?)[\])]\s?[—–:-]?\s?")
_STOPPED = re.compile(
    r"^(?P<place>[^\W\d_]{4,20}(?:[ -][^\W\d_]{3,20})?)\.\s(?=[^\W\d_]|[\"„“«])"
)  # "BERLIN. Der Bund"
_SITE = re.compile(r"[\w-]{3,}\.(?:com|net|org|id|co|news|info)")  # "JAKARTA, HARBOR.com – The port"
SHORT = 4  # letters of an abbreviation
_DESK = re.compile(r" [a-z]{2,8}$")
# Upper-case words that open a paragraph with a dash and are no places.
_NO_PLACE = frozenset(
    "update updated updates exclusive watch new live breaking review opinion editorial note editor editors correction "
    "video photos photo poll quiz spoiler warning analysis fact q a advertisement sponsored news the i it "
    "and but in on at to for of why how what who when with from is are was be not no our my your this that here".split()
)


def read_dateline(text: str) -> Dateline | None:
    """The dateline at the start of a paragraph, or None. An agency alone ("(Reuters) —") is no place."""
    text = text[:200]
    if match := _BRACKETED.match(text):
        return _bracketed(match)
    if (match := _STOPPED.match(text)) and match["place"].isupper() and (code := city_country(match["place"])):
        return Dateline(match["place"], code, match.end())
    match = _LINE.match(text)
    if match is None:
        return None
    place, mark = match["place"].rstrip("."), match["mark"]
    if mark == "-" and match["place"].endswith("."):
        mark = ".-"
    agency = match["agency"] or match["wire"]
    if mark == "|" and (desk := _DESK.search(place)):  # "BERLIN taz | Die Stadt"
        place, agency = place[: desk.start()], desk[0]
    dash = mark in ("—", "–", "--", ".-", "-", "_") or (mark == "|" and agency is not None)
    more = [part.strip() for part in match["more"].split(",") if part.strip()]
    dated = any(_DATE_PART.match(part) for part in more)
    places = [part for part in more if not (_DATE_PART.match(part) or part.isdigit() or _SITE.fullmatch(part))]
    rest = text[match.end() :]
    if not _opens_text(rest, dash) or (rest[:1].islower() and agency is None and not place.isupper()):
        return None  # "Preston – or what is left of it"
    code = _code(place, places)
    if not _is_dateline(place, code, dash, mark, agency, dated, places):
        return None
    return Dateline(", ".join([place, *places]), code, match.end())


def _opens_text(rest: str, dash: bool) -> bool:
    """Text must follow in the same paragraph, unless the dash ends it (the dateline is a paragraph of its own)."""
    return not rest or dash or rest[0].isupper() or rest[0] in "\"“„«'‘"


def _is_dateline(
    place: str, code: str | None, dash: bool, mark: str | None, agency: str | None, dated: bool, more: list[str]
) -> bool:
    words = re.split(r"[ /]", place)
    if code is None and any(word.casefold().strip(".:") in _NO_PLACE for word in words):
        return False
    if place.isupper() and len(place) > 2:
        if dash:  # an unknown single word may be an abbreviation: "NASA — the agency"
            return bool(code or dated or more or len(words) > 1 or ((mark == ".-" or agency) and len(place) > SHORT))
        return bool(agency and code) or (
            mark in (":", ".") and (city_country(place) is not None or bool(dated and code))
        )
    if not all(word[0].isupper() for word in words if len(word) > 3):
        return False
    if code is None:  # "Selmar (dpa) – The port": no table has all towns, but a news agency stands behind it
        return dash and agency is not None and any(known(part) == "wire" for part in agency.split("/"))
    if dated and mark is not None:  # "Singapore, 3 March 2025: The port"
        return True
    if any(city_country(part) for part in [*more, *place.split("/")]):
        return bool(agency) or (dash and not region_is_only_country(place))
    return bool(agency) and dash


def region_is_only_country(place: str) -> bool:
    """ "China – once poor –" opens sentences; a city hardly does."""
    return region_code(place) is not None and city_country(place) is None


def _code(place: str, more: list[str]) -> str | None:
    for name in [*more, place, *place.split("/")]:
        code = region_code(name) or city_country(name)
        if code and not code.isdigit():
            return code
    return None


def code_of(place: str) -> str | None:
    """The code of the country that a place's name or its parts ("Ipoh, Malaysia") speak of."""
    parts = [part.strip() for part in place.split(",")]
    return _code(parts[0], parts[1:])


def is_date(text: str) -> bool:
    """Whether the text is a date, with or without a time of day and a word like "Updated"."""
    return len(text) <= 60 and _ANY_DATE.search(text) is not None


def is_only_date(text: str) -> bool:
    """Whether the text is a date and a time of day, and says nothing else."""
    match = _ANY_DATE.search(text) if len(text) <= 60 else None
    return match is not None and _LETTERS.search(text[: match.start()] + " " + text[match.end() :]) is None


_LETTERS = re.compile(r"[^\W\d_]{5}|\b(?!uhr\b|kl\b|um\b|at\b|am\b|pm\b)[^\W\d_]{2,}", re.IGNORECASE)
_ANY_DATE = re.compile(rf"\b{_DATE}|\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b", re.IGNORECASE)
_EDGES = " |·•–—-,.:/[]()"


def text_before_date(text: str) -> str:
    """What stands before the first date in the text; the text itself where there is none."""
    match = _ANY_DATE.search(text) if len(text) <= 90 else None
    return text[: match.start()].strip() if match else text


def named_place(block: Block) -> Dateline | None:
    """The place in an element named dateline, without the date beside it; most elements named so hold a date only."""
    for node in (block.container.node, *block.nodes[:4]):
        if "dateline" in (node.get(CLASS) or "") and "dateline" in name_tokens(node) and node.tag != "time":
            text = " ".join(node.text_content().split())
            if line := read_dateline(text):
                return line
            parts = [part for part in re.split(r"\s*[|·•–—]\s*|,\s(?=\d)", text) if part and not is_date(part)]
            place = parts[0].strip(_EDGES) if len(parts) == 1 else ""
            if 2 < len(place) <= 60 and not any(map(str.isdigit, place)) and (code := code_of(place)):
                return Dateline(place, code, 0)
    return None


def place_set_apart(block: Block, headline: str) -> Dateline | None:
    """ "<b>Magdeburg.</b> Die Stadt …": the place and its full stop alone in the first element of the paragraph. One
    that no table knows is told by the headline, which says "in" or "near" it; in capitals by the first words too."""
    first = next((node for node in block.nodes[:2] if node.tag in _EMPHASIS and node.text), None)
    said = " ".join(first.text_content().split()) if first is not None else ""
    place = said.rstrip(".: ")
    if not 3 <= len(place) <= 30 or said[-1] not in ".:" or not block.text.startswith(said):
        return None
    rest = block.text[len(said) :].lstrip()
    words = re.split(r"[ -]", place)
    if (
        not rest
        or rest[0].islower()
        or len(words) > 3
        or not all(word[:1].isupper() for word in words if len(word) > 3)
    ):
        return None
    if any(word.casefold() in _NO_PLACE for word in words) or region_is_only_country(place):
        return None
    code = city_country(place)
    said = f"{headline} {rest[:FIRST_WORDS]}" if place.isupper() else headline
    if code is None and not re.search(rf"\b{_IN}\s{re.escape(place)}\b", said, re.IGNORECASE):
        return None
    return Dateline(place, code, len(block.text) - len(rest))


def place_of_the_headline(text: str, headline: str) -> Dateline | None:
    """ "AMES — A maker of chips …" below "Chip plant to bring 600 jobs to Ames": capitals and a dash, and a town that no
    table knows."""
    match = _CAPITALS.match(text[:60])
    if match is None or not match[1].isupper():
        return None
    if not re.search(rf"\b(?:{_IN}|to)\s{re.escape(match[1])}\b", headline, re.IGNORECASE):
        return None
    return Dateline(match[1], code_of(match[1]), match.end())


_CAPITALS = re.compile(r"([^\W\d_]{3,20}(?:[ -][^\W\d_]{2,20}){0,2})\s?(?:—|–|--)\s?(?=[^\W\d_]|[\"“„«])")
FIRST_WORDS = 120  # characters of a paragraph
_EMPHASIS = frozenset(["b", "strong", "em", "i", "span"])
_IN = r"(?:in|i|at|near|from|bei|aus|nach|à|de|en|em|a|te|uit|w|z|v|ve|na|ved|på|nær|hos)"


def _bracketed(match: re.Match[str]) -> Dateline | None:
    place = match["place"]
    code = _code(place.split(",")[0], place.split(", ")[1:])
    if code is None or (not place.isupper() and match[0][0] == "("):
        return None
    return Dateline(place, code, match.end()) if fold(place) not in _NO_PLACE else None
