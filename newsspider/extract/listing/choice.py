"""Which candidates are cards: each is weighed by itself and by its likes on the page."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml.html import HtmlElement as Element

from newsspider.extract.listing.candidates import Candidate
from newsspider.extract.listing.linktext import headline_size
from newsspider.extract.listing.urlshape import article_likeness

ENOUGH = 3.0
COUNTED = 2.5  # of a list whose addresses count its stories
FEWEST, WORDS = 4, 4  # stories of such a list, words of each headline
_FIGURES = re.compile(r"\d+")
NEARLY = 2.0  # a short slug, or a headline of few words, among stories


def choose(candidates: list[Candidate], listed: dict[str, str | None]) -> list[Candidate]:
    """Those that reach ENOUGH, page order kept. Links built alike share half of their mean weight."""
    groups: defaultdict[str, list[float]] = defaultdict(list)
    for candidate in candidates:
        candidate.score = own_weight(candidate) + (4.0 if candidate.url in listed else 0.0)
        groups[build_of(candidate)].append(candidate.score)
    counted = _counted(candidates)
    chosen = []
    for candidate in candidates:
        group = groups[build_of(candidate)]
        mean = sum(group) / len(group)
        candidate.score = 0.5 * candidate.score + 0.5 * mean + (0.5 if len(group) >= 3 else 0.0)
        candidate.score += COUNTED if _shape_of(candidate) in counted else 0.0
        if candidate.score >= ENOUGH or (candidate.score >= NEARLY and _is_of_the_list(candidate, group)):
            chosen.append(candidate)
    return chosen


def _counted(candidates: list[Candidate]) -> frozenset[tuple[str, str]]:
    """The shapes of links built alike, four at least, whose addresses differ in a number alone, each with a headline's
    words: stories of a house that counts them from one, "/s/7"."""
    shapes: defaultdict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if _FIGURES.search(candidate.url) and article_likeness(candidate.url) > -3:
            shapes[_shape_of(candidate)].append(candidate)
    return frozenset(
        shape
        for shape, members in shapes.items()
        if len(members) >= FEWEST and min(headline_size(c.text) for c in members) >= WORDS
    )


def _shape_of(candidate: Candidate) -> tuple[str, str]:
    return build_of(candidate), _FIGURES.sub("0", candidate.url)


def _is_of_the_list(candidate: Candidate, group: list[float]) -> bool:
    """A headline in a list of at least five links built alike, nearly all of which are cards by themselves."""
    firm = sum(score >= ENOUGH for score in group)
    listed = len(group) >= 5 and 4 * firm >= 3 * len(group)
    return listed and headline_size(candidate.text) >= 4 and article_likeness(candidate.url) > -3


def own_weight(candidate: Candidate) -> float:
    size = headline_size(candidate.text)
    weight = float(article_likeness(candidate.url))
    if candidate.heading is not None:
        weight += 2
    weight += (
        2.5 if size >= 6 else 1.5 if size >= 4 else 0.5 if size == 3 else -3.0 if size == 1 else -0.5 if size else 0
    )
    scope = candidate.scope
    if scope is not None and scope is not candidate.main:
        weight += 0.5 if _holds(scope, "img") else 0
        weight += 1 if _holds(scope, "time") else 0
    if (scope is not None and scope.tag in ("article", "tr")) or (scope is not None and _in_article(scope)):
        weight += 1
    if len(candidate.links) >= 2:
        weight += 0.5  # picture and headline lead to the same place
    return weight - (1.5 if candidate.side else 0)


def _holds(scope: Element, tag: str) -> bool:
    return next(scope.iter(tag), None) is not None


def _in_article(scope: Element) -> bool:
    parent = scope.getparent()
    return parent is not None and parent.tag == "article"


def build_of(candidate: Candidate) -> str:
    """Tags and first classes of the main link and four elements above it: cards of one list share them."""
    node, names = candidate.main, []
    for _ in range(5):
        if node is None:
            break
        names.append(f"{node.tag!s}.{' '.join((node.get('class') or '').split()[:1])}")
        node = node.getparent()
    return "<".join(names)
