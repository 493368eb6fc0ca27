"""Faces beside bylines: pictures that stand by the story and are none of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import CLASS, name_tokens
from newsspider.extract.credits.labeled import has_label, license_in
from newsspider.extract.images.address import SETS

MIN_FACE, MAX_FACE = 40, 120  # pixels in an address; a smaller width alone is that of a stand-in
_NAMES = frozenset(["avatar", "gravatar", "headshot", "mugshot", "profilbild", "autorenbild", "coauthor", "byline"])
# A picture cut to a circle is a face: Bootstrap 3 to 5, Tailwind, and names of one's own made like theirs.
_ROUND = re.compile(r"(?:^|\s)(?:rounded-(?:full|circle)|img-circle|[\w-]{0,20}radius-circle)(?:\s|$)")
_DESCRIBED = re.compile(
    r"\s*(?:foto de perfil|foto del? autora?|profile (?:picture|photo|image)|profilbild|autorenbild|avatar|headshot|author(?:['’]s)? (?:photo|image|picture)"
    r"|(?:photo|picture|image) of (?:the )?author|autora? en)\b",
    re.I,
)
_PERSON_PAGE = re.compile(
    r"/(?:authors?|autor(?:e[ns]|i|as)?|auteurs?|profiles?|people|persons?|personen|staff|contributors?|columnists?|"
    r"writers?|journalists?|redakteure?|redaktion|reporters?|by)/[^/?#]+/?$",
    re.I,
)
# The three marks first: looked for alone they are found much sooner.
_SIDES = re.compile(r"[?&/](?:(?<!/)(?:w|width|h|height|size|sz)=(\d{1,5})(?!\d)|(?<=/)(\d{2,4})x(\d{2,4})/)")


def is_portrait(image: Element, address: str | None) -> bool:
    """Called or shaped like one, linked to a person's page, or served no larger than one."""
    for rule in RULES:  # noqa: SIM110
        if rule(image, address):
            return True
    return False


def is_called_one(image: Element, address: str | None) -> bool:
    return not name_tokens(image).isdisjoint(_NAMES)


def is_described_as_one(image: Element, address: str | None) -> bool:
    return _DESCRIBED.match(image.get("alt") or "") is not None


def is_round(image: Element, address: str | None) -> bool:
    parent = image.getparent()
    names = " ".join(node.get(CLASS) or "" for node in (image, parent) if node is not None)
    return ("circle" in names or "full" in names) and _ROUND.search(names) is not None


def opens_a_person(image: Element, address: str | None) -> bool:
    """Within a link to an author's page that has no words of a caption."""
    link = next((node for node in islice(image.iterancestors(), 3) if node.tag == "a"), None)
    if link is None or next(link.iter("figcaption"), None) is not None:
        return False
    try:
        return _PERSON_PAGE.search(urlsplit(link.get("href") or "").path) is not None
    except ValueError:
        return False


def is_served_small(image: Element, address: str | None) -> bool:
    """ "?w=105&h=105", "/40x40/": no picture of a story is; a stand-in for what a set of sizes holds may be."""
    if not address or ("=" not in address and "x" not in address) or any(image.get(name) for name in SETS):
        return False
    sides = [int(side) for match in _SIDES.finditer(address[:600]) for side in match.groups() if side]
    return bool(sides) and max(sides) <= MAX_FACE and (len(sides) > 1 or max(sides) >= MIN_FACE)


BOX, CLIMB = 300, 3  # characters beside a face, elements around it
LONG = 6_000  # characters of a box with the white space of its markup
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af|text|foto)\W{1,3}", re.I)


def shows_author(image: Element, caption: str | None, authors: Iterable[str], title: str) -> bool:
    """A face named for an author, or one in a small box that begins with the author's name and holds no caption; not
    where the headline is about that person."""
    names = tuple(name.casefold() for name in authors if " " in name and name.casefold() not in title.casefold())
    if not names:
        return False
    if caption is not None:
        return caption.casefold() in names
    if " ".join((image.get("alt") or "").split()).casefold() in names:
        return True
    for box in islice(image.iterancestors(), CLIMB):
        if box.tag in ("figure", "article", "main", "body"):
            break
        if text := " ".join("".join(islice(box.itertext(), BOX))[:LONG].split())[: BOX + 1]:
            text = text[by.end() :] if (by := _BY.match(text)) else text
            holds_more = len(text) > BOX or next(box.iter("h1"), None) is not None
            return not holds_more and text.casefold().startswith(names) and not (has_label(text) or license_in(text))
    return False


RULES = (is_called_one, is_described_as_one, is_round, opens_a_person, is_served_small)
