"""Where on the page a candidate's card stands: its element, and of several places with links to it the card's."""

from __future__ import annotations

import re
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement as Element

from newsspider.extract.dates import Hints, find_timestamps
from newsspider.extract.listing.candidates import Candidate, weigh_link
from newsspider.extract.listing.cardlabels import is_meta
from newsspider.extract.listing.lines import read_lines
from newsspider.extract.listing.linktext import headline_size, is_cut, shown_text
from newsspider.extract.page import Page

MAX_CARD = 2_500  # characters of a card that is weighed against another place
MAX_HEAD = 400  # characters before the headline in a card that shows the whole story
_OTHERS = -1
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def settle_places(candidates: list[Candidate], page: Page) -> list[Candidate]:
    """The candidates in page order, each with its scope: the largest element around its main link that holds no
    other's link and no ``<h1>`` of the page. Linear.

    An article is linked from its card, and perhaps from the story above the list or from a box beside it; the place
    that is built like a card counts.
    """
    owner = _owners(candidates)
    titled = _around_titles(page)
    for index, candidate in enumerate(candidates):
        scopes = {link: _scope_of(link, index, owner, titled) for link in candidate.links}
        if len(set(scopes.values())) > 1:
            _choose_place(candidate, scopes)
        candidate.scope = scopes[candidate.main] if candidate.main is not None else None
        if not candidate.text and candidate.scope is not None:
            _take_heading(candidate, candidate.scope)
        if candidate.text and candidate.scope is not None and not _is_card(candidate.scope, candidate.main):
            candidate.scope = _own_block(candidate)
    return sorted(candidates, key=_position)


def _owners(candidates: list[Candidate]) -> dict[Element, int]:
    """Element -> the only candidate with links in it, or _OTHERS."""
    owner: dict[Element, int] = {}
    for index, candidate in enumerate(candidates):
        for link in candidate.links:
            node: Element | None = link
            while node is not None:
                held = owner.get(node)
                if held in (index, _OTHERS):
                    break
                owner[node] = index if held is None else _OTHERS
                node = node.getparent()
    return owner


def _around_titles(page: Page) -> frozenset[Element]:
    """The elements that hold the only ``<h1>``: they hold the page, or its story, and no card. Of several, each may be
    a card's headline."""
    titles = page.elements.of("h1")
    return frozenset(islice(titles[0].iterancestors(), 100)) if len(titles) == 1 else frozenset()


def _scope_of(link: Element, index: int, owner: dict[Element, int], titled: frozenset[Element]) -> Element:
    scope = link
    while True:
        parent = scope.getparent()
        if parent is None or parent.tag in ("body", "html", "main") or owner.get(parent) != index:
            return scope
        if parent in titled and scope not in titled and scope.tag != "h1":
            return scope
        scope = parent


def _choose_place(candidate: Candidate, scopes: dict[Element, Element]) -> None:
    """Make the links of the best place the first ones, and the main link one of them: a place that can be a card, with
    a heading and the most lines."""
    places: dict[Element, Candidate] = {}
    for link, scope in scopes.items():
        place = places.setdefault(scope, Candidate(candidate.url))
        place.links.append(link)
        weigh_link(place, link)
    best = max((_rank(scope, place), -at, place) for at, (scope, place) in enumerate(places.items()))[2]
    order = dict(zip(candidate.links, candidate.orders, strict=True))
    candidate.links = [*best.links, *(link for link in candidate.links if link not in best.links)]
    candidate.orders = [order[link] for link in candidate.links]
    candidate.main, candidate.text, candidate.heading = best.main, best.text, best.heading


def _rank(scope: Element, place: Candidate) -> tuple[bool, int, bool, bool, int]:
    can_be = bool(place.text) and not is_meta(place.text) and _is_card(scope, place.main)
    lines = read_lines(scope)[:8] if can_be and _size(scope) <= MAX_CARD else []
    timed = any(len(line.text) <= 60 and find_timestamps(line.text, Hints()) for line in lines)
    named = place.heading is not None
    return can_be, min(len(lines), 3) + 2 * timed + 3 * named, named, not is_cut(place.text), min(len(place.text), 200)


def _is_card(scope: Element, main: Element | None) -> bool:
    """No more text than a card has; or a whole story, but the link stands at its head, as blogs show their latest."""
    return _size(scope) <= MAX_CARD or _size_before(scope, main) <= MAX_HEAD


def _take_heading(candidate: Candidate, scope: Element) -> None:
    """A card whose only link is empty or says "Read more" is named by the heading in it."""
    heading = next(scope.iter(*_HEADINGS), None)
    if heading is None or next(heading.iter("a"), None) is not None:  # a link's heading names what that one leads to
        return
    text = shown_text(heading)
    if _size(scope) <= MAX_CARD and headline_size(text) >= 2 and _fits(text, candidate.url):
        candidate.text, candidate.heading = text, heading


def _fits(heading: str, url: str) -> bool:
    """Whether words of the address stand in the heading, where the address is made of words: else it heads a box."""
    slug = set(_WORD.findall(urlsplit(url).path.rsplit("/", 1)[-1].lower()))
    return len(slug) < 3 or len(slug & set(_WORD.findall(heading.lower()))) >= 2


_WORD = re.compile(r"[a-z]{3,}")


def _own_block(candidate: Candidate) -> Element | None:
    """The largest element around the link with no more text than a card: the rest is a story around it."""
    scope = candidate.main
    for node in islice(scope.iterancestors(), 20) if scope is not None else ():
        if _size(node) > MAX_CARD:
            break
        scope = node
    return scope


def _size(node: Element) -> int:
    """Characters of text, counted no further than a card's."""
    size = 0
    for text in node.itertext():
        size += len(text.strip())
        if size > MAX_CARD:
            break
    return size


def _size_before(node: Element, link: Element | None) -> int:
    """Characters of text before the link, counted as far."""
    size = 0
    for event, element in etree.iterwalk(node, events=("start", "end")):
        if element is link or size > MAX_CARD:
            break
        text = element.text if event == "start" else element.tail if element is not node else None
        size += len(text.strip()) if text else 0
    return size


def _position(candidate: Candidate) -> int:
    return next(
        (order for link, order in zip(candidate.links, candidate.orders, strict=True) if link is candidate.main), 0
    )
