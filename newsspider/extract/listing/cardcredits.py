"""The credit of a card's picture: under a label, in a line of several pieces, or by where it stands."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.credits import parse_credit
from newsspider.extract.credits.names import known
from newsspider.extract.listing.cardlabels import pieces_of
from newsspider.extract.listing.lexicon import BYLINE, CREDIT_LINE
from newsspider.extract.listing.lines import Line
from newsspider.extract.picturewords import CREDIT_ATTRIBUTES, CREDIT_TOKENS
from newsspider.extract.regions import region_code

LONGEST = 80  # characters of a credit without a label
LEVELS = 3  # from a line to the box that it shares with the picture
_PICTURES = ("img", "amp-img", "picture")
_WRITERS = frozenset(["by", "byline", "author", "authors", "autor", "writer"])


def credit_among(text: str) -> str | None:
    """The credit in a line of several pieces: "Tech Malaysia | Photo: Ann Lee"."""
    pieces = pieces_of(text) if len(text) <= 160 else []
    return next((p for p in pieces if CREDIT_LINE.match(p)), None) if len(pieces) > 1 else None


def credit_by_place(line: Line, head: Element | None, scope: Element | None) -> str | None:
    """Names alone, in an element called a credit, or in a box with the picture that does not hold the headline: there
    of an agency, or a person's in small print."""
    text = line.text
    if len(text) > LONGEST or text[-1] in "!?…:" or ":" in text or BYLINE.match(text) or region_code(text):
        return None
    called = not name_tokens(line.node).isdisjoint(CREDIT_TOKENS)
    if not called and not _beside_picture(line.node, head, scope):
        return None
    parsed = parse_credit(f"Credit: {text}")
    if any(map(known, parsed.agencies)):
        return text
    person = parsed.creators and all(map(_is_full_name, parsed.creators))
    return text if person and (called or line.node.tag in _SMALL_PRINT) else None


_SMALL_PRINT = frozenset(["figcaption", "small", "cite", "em", "i"])


def _is_full_name(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words)


def _beside_picture(node: Element, head: Element | None, scope: Element | None) -> bool:
    """The smallest box of the line that holds a picture is smaller than the card, and without the headline."""
    if head is None or node.tag == "a":
        return False
    box: Element | None = node
    for _ in range(LEVELS):
        if box is None or box is scope or box is head or head in box.iterdescendants():
            return False
        if next(box.iter(*_PICTURES), None) is not None:
            return True
        box = box.getparent()
    return False


def told_credit(scope: Element | None) -> str | None:
    """In an attribute of the picture."""
    for image in islice(scope.iter("img", "amp-img"), 5) if scope is not None else ():
        for name in CREDIT_ATTRIBUTES:
            value = " ".join((image.get(name) or "").split())
            if value and len(value) <= LONGEST and not value.startswith(("http", "{", "[")):
                return value
    return None


def names_a_writer(line: Line) -> bool:
    """In an element called after who wrote or took the picture: no label of a section."""
    return not name_tokens(line.node).isdisjoint(_WRITERS)


_WRITERS_PAGE = re.compile(
    r"/(?:by|authors?|autor(?:en|es)?|auteurs?|contributors?|writers?|columnists?|profiles?|staff|people)/[^/]", re.I
)


def leads_to_a_writer(line: Line) -> bool:
    """The line is a link to who wrote the story."""
    around = (line.node, *islice(line.node.iterancestors(), LEVELS))
    link = next((node for node in around if node.tag == "a"), None)
    return link is not None and _WRITERS_PAGE.search(link.get("href") or "") is not None
