"""Category and region of a card: which of its short lines are labels, and what the labels say."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.dates import Hints, find_timestamps
from newsspider.extract.listing.lexicon import BYLINE, CREDIT_LINE, NO_LABEL
from newsspider.extract.regions import region_code, split_category_region
from newsspider.items import Card

MAX_LABEL_WORDS = 4
_LEAD = re.compile(r"(?:in|filed (?:in|under)|posted in|category|section|topic|rubrik|kategorie)(?::\s*|\s+)(?=[A-ZÀ-Þ])", re.I)  # fmt: skip
_SEPARATOR = re.compile(r"\s*[|·•,/–—]\s*|\s+-\s+")


def is_meta(text: str) -> bool:
    return bool(
        CREDIT_LINE.match(text)
        or BYLINE.match(text)
        or NO_LABEL.match(text)
        or (len(text) <= 60 and any(map(str.isdigit, text)) and find_timestamps(text, Hints()))
    )


def pieces_of(text: str) -> list[str]:
    """What separators part in a line of small print: "Tech · Malaysia" gives "Tech" and "Malaysia"."""
    return [piece for piece in _SEPARATOR.split(text) if piece]


def small_pieces(text: str) -> list[str]:
    """The pieces of a line that separators part into few words each; none of a line of running text."""
    if len(text) > 120 or text[-1:] in ".!?…":
        return []
    pieces = [piece for piece in pieces_of(text) if not is_meta(piece)] if any(mark in text for mark in "|·•") else []
    return pieces if len(pieces) > 1 and all(len(piece.split()) <= MAX_LABEL_WORDS for piece in pieces) else []


def labels_among(pieces: list[str], url: str) -> list[str]:
    """The labels among what stands in a line with the time, where a byline or a reading time may stand as well.

    Two pieces count that are category and region together; one alone where the card's address or a place's name
    says what it is.
    """
    for one, other in pairwise(pieces):
        if None not in split_category_region(f"{one} | {other}"):
            return [f"{one} | {other}"]
    return [piece for piece in pieces if names_itself(piece, url)]


def names_itself(text: str, url: str) -> bool:
    """A label wherever it stands: category and region in one, a place's name, a part of the card's own address."""
    if len(text.split()) > MAX_LABEL_WORDS or len(text) > 40:
        return False
    return None not in split_category_region(text) or region_code(text) is not None or in_address(text, url)


def in_address(text: str, url: str) -> bool:
    """Whether the text is a section in the path: "Tech" of /business/tech/a-story."""
    try:
        sections = unquote(urlsplit(url).path).lower().split("/")[:-1]
    except ValueError:
        return False
    slug = re.sub(r"[\W_]+", "-", text.casefold()).strip("-")
    return bool(slug) and slug in sections


def category_and_region(labels: list[str]) -> tuple[str | None, str | None]:
    """ "Tech Malaysia" and "Tech": the shorter one is the category where it begins the longer one."""
    category = region = None
    labels = [_LEAD.sub("", label, count=1) if _LEAD.match(label) else label for label in labels]
    for label in dict.fromkeys(labels):
        first, place = split_category_region(label)
        category, region = category or first, region or place
    for one in labels:
        for other in labels:
            if other != one and other.startswith(one + " ") and region is None:
                return one, other[len(one) :].strip()
    return category, region


_TOLD = ("data-section", "data-category", "data-section-name", "data-category-name", "data-rubric", "data-kicker")


def told_category(scope: Element | None) -> str | None:
    """The section as an attribute of the card's element has it, in the spelling of a label: no "us-news", no numbers."""
    for value in (scope.get(name) for name in _TOLD) if scope is not None else ():
        text = " ".join((value or "").split())
        words = text.replace("&", " ").split()
        if (
            len(text) <= 40
            and words
            and len(words) <= MAX_LABEL_WORDS
            and text[:1].isupper()
            and all(map(str.isalpha, words))
        ):
            return text
    return None


def settle_reversed(cards: list[Card]) -> None:
    """ "Malaysia Tech", "Europe Tech": the region stands first. One such label may be a category of its own ("US
    Politics"); several places before one word, or a section of that name in the address, tell that it is none."""
    found = [(card, pair) for card in cards if card.category and not card.region and (pair := _reversed(card.category))]
    places: defaultdict[str, set[str]] = defaultdict(set)
    for _, (region, category) in found:
        places[category].add(region)
    for card, (region, category) in found:
        if len(places[category]) >= 2 or in_address(category, card.url):
            card.category, card.region = category, region


def _reversed(label: str) -> tuple[str, str] | None:
    """(region, category) of a label that begins with the name of a place, the longest name first."""
    words = label.split(" ")
    for at in range(min(len(words), MAX_LABEL_WORDS) - 1, 0, -1):
        region, category = " ".join(words[:at]), " ".join(words[at:])
        if region_code(region) and category[:1].isupper():
            return region, category
    return None
