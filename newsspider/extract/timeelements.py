"""Candidates for the article's times in ``<time>``, ``<abbr title>``, date microdata and data attributes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.dates import Hints, read_relative
from newsspider.extract.dates.names import label_before
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.timedata import data_time
from newsspider.extract.timemarks import Field, Mark, read_mark
from newsspider.extract.timetext import BEHIND, BYLINE, ELSEWHERE, LISTED, near_headline

MOST = 60  # marked elements looked at
_DATE_PROPERTIES = ("datePublished", "dateModified", "dateCreated")
_WORD = re.compile(r"[^\W\d_]+")
_UPDATED_WORDS = frozenset("updated modified update modification edited aktualisiert lastmod".split())


def marked_elements(page: Page) -> list[Element]:
    """``<time>``, ``<abbr title>`` and date microdata, each once; ``<time>`` first."""
    found = [n for n in page.elements.of("time", "abbr") if n.tag == "time" or n.get("title")]
    for name in _DATE_PROPERTIES:
        found += page.structured.itemprop(name)
    return list(dict.fromkeys(found))


def element_marks(page: Page, headline: Headline, hints: Hints) -> Iterator[Mark]:
    """``<time>`` and microdata; near the headline they count more, inside teasers and comments not at all."""
    nearby = {
        node: distance
        for distance, block in near_headline(page, headline)
        for node in [*block.nodes, block.container.node]
    }
    home = headline.around
    marked = marked_elements(page)[:MOST]
    others = _of_other_articles(marked, home)
    alone = 0
    dated = [n for n in nearby if _may_tell(n) and n.tag not in ("time", "abbr") and (data_time(n) or _titled_time(n))]
    far = [n for n in [*marked, *dated[:MOST]] if nearby.get(n, BEHIND) > BYLINE]
    in_teasers = {node for node in far if _in_teaser(node, home)}
    listed = _are_listed([node for node in far if node not in in_teasers])
    over = _listed_above(page, headline, [node for node in marked if nearby.get(node, 0) < 0], marked)
    for node in [*marked, *dated[:5]]:
        if node in over:
            continue
        distance = nearby.get(node)
        if node in others and (distance is None or abs(distance) > BYLINE):
            continue
        if node in in_teasers or (distance is not None and distance < -3 and _in_teaser(node, home)):
            continue
        label = _field(node)
        trust = _element_trust(node, distance, label is not None)
        if distance is None and _is_in_own_footer(node, home):
            trust = max(trust, OWN_FOOTER)
        if listed and label is None and (distance is None or distance > BYLINE):
            continue
        if distance is None and label is None:
            alone += 1
            if alone > 1:
                continue
        value = (
            node.get("datetime")
            or node.get("content")
            or node.get("title")
            or data_time(node)
            or _titled_time(node)
            or ""
        )
        rule = f"{node.tag!s} {'near the headline' if distance is not None else 'elsewhere'}"
        mark = read_mark(value, hints, label or "published", "time", rule, trust)
        shown = " ".join(node.text_content().split())[:120]
        told = mark and distance is not None and str(mark.day.day) in shown  # the text rule reads the shown one
        told = told or (
            mark and read_relative(shown, hints) is not None
        )  # "3 weeks ago" says less than what it stands for
        printed = None if told else read_mark(shown, hints, label or "published", "time", rule, trust - 0.02)
        if mark and printed and abs(mark.day - printed.day) > timedelta(days=1):
            mark = replace(mark, trust=mark.trust - 0.1)  # readers see another day
        yield from (m for m in (mark, printed) if m)


def _are_listed(far: list[Element]) -> bool:
    """Whether the unlabeled times far from the headline are those of a list of other articles."""
    values = {
        node.get("datetime") or node.get("title") or " ".join(node.text_content().split())
        for node in far
        if _field(node) is None
    }
    return len(values) >= LISTED


def _listed_above(page: Page, headline: Headline, near: list[Element], marked: list[Element]) -> frozenset[Element]:
    """Of the times a little above the headline, those that no box ties to it, where a column of cards comes before it."""
    home = headline.around
    apart = [node for node in near if not any(outer in home for outer in islice(node.iterancestors(), 2))]
    if not apart:
        return frozenset()
    everything = page.elements.all
    before = set(everything[: everything.index(headline.node)]) if headline.node is not None else set()
    return frozenset(apart) if _are_listed([node for node in marked if node in before]) else frozenset()


def _of_other_articles(marked: list[Element], home: frozenset[Element]) -> frozenset[Element]:
    """Publication times in items of microdata that do not hold the headline, where three or more differ: a list of
    articles, each an item of its own."""
    named = [node for node in marked if node.get("itemprop") == "datePublished"]
    if len(named) < LISTED or not home:
        return frozenset()
    apart = {node: value for node in named if (value := _value_in_other_item(node, home))}
    return frozenset(apart) if len(set(apart.values())) >= LISTED else frozenset()


def _value_in_other_item(node: Element, home: frozenset[Element]) -> str | None:
    item = next((outer for outer in node.iterancestors() if outer.get("itemscope") is not None), None)
    if item is None or item in home:
        return None
    return node.get("datetime") or node.get("content") or " ".join(node.text_content().split())


def _may_tell(node: Element) -> bool:
    """Whether it has an attribute that ``data_time`` or ``_titled_time`` reads; few elements have one."""
    given = node.keys()
    return bool(given) and ("title" in given or "aria-label" in given or "data-" in " ".join(given))


_TITLED_TIME = re.compile(
    r"(?:[^\W\d_]+[\s,.:]{1,3}){0,3}(?:\d{1,2}\D.{0,30}\b(?:19|20)\d{2}\b|(?:19|20)\d{2}\D\d{1,2}\D).{0,30}"
)
LONGEST_SHOWN = 40  # characters of "4 months ago", which the exact time explains


def _titled_time(node: Element) -> str | None:
    """title="July 29, 2024 12:57 PM" over "4 months ago", and the same for screen readers. Titles of links name other
    articles with their dates."""
    if node.tag == "a":
        return None
    for name in ("title", "aria-label"):
        value = node.get(name)
        if value is not None and len(value) <= 80 and _TITLED_TIME.fullmatch(value) is not None:
            return value if 0 < len(node.text_content().strip()) <= LONGEST_SHOWN else None
    return None


def _element_trust(node: Element, distance: int | None, labeled: bool) -> float:
    itemprop = node.get("itemprop") or node.get("property") or ""
    if distance is None:
        return 0.74 if itemprop or node.get("pubdate") is not None else 0.5 if labeled else 0.45
    strong = bool(itemprop) or labeled or node.get("pubdate") is not None
    return (0.88 if strong else 0.8) - 0.008 * abs(distance) - (0.15 if distance < -4 and not strong else 0)


def _field(node: Element) -> Field | None:
    """What a time element says it is: by microdata, by class, or by the word before it."""
    itemprop = node.get("itemprop") or node.get("property") or ""
    if "odified" in itemprop:
        return "updated"
    if "ublished" in itemprop:
        return "published"
    parent = node.getparent()
    words = name_tokens(node) | (name_tokens(parent) if parent is not None else frozenset())
    if words & _UPDATED_WORDS and not words & {"published"}:
        return "updated"
    previous = node.getprevious()
    lead = (previous.tail if previous is not None else parent.text if parent is not None else None) or ""
    if not lead.strip() and previous is not None and not len(previous) and previous.tag not in ("time", "abbr"):
        lead = previous.text or ""
    text = f"{lead[-60:]} {(node.text or '')[:30]}"
    label = label_before(_WORD.findall(text.casefold()), text)
    return label or ("published" if words & {"published", "pubdate"} else None)


OWN_FOOTER = 0.7
LEVELS = 6  # elements from a time to the footer


def _is_own_footer(outer: Element, home: frozenset[Element]) -> bool:
    """The footer of the ``<article>`` that the headline stands in."""
    holder = outer.getparent() if outer.tag == "footer" else None
    return holder is not None and holder.tag == "article" and holder in home


def _is_in_own_footer(node: Element, home: frozenset[Element]) -> bool:
    return any(_is_own_footer(outer, home) for outer, _ in zip(node.iterancestors(), range(LEVELS), strict=False))


def _is_permalink(outer: Element, node: Element) -> bool:
    """``<a rel="bookmark"><time>``: WordPress and Blogger link an article's time to the article itself."""
    return (
        outer.tag == "a"
        and "bookmark" in (outer.get("rel") or "")
        and len(outer.text_content().strip()) <= len(node.text_content().strip()) + LONGEST_SHOWN
    )


def _in_teaser(node: Element, home: frozenset[Element]) -> bool:
    """Inside a link, a comment, an aside, a list of other articles."""
    for depth, outer in enumerate(node.iterancestors()):
        if outer in home or outer.tag in ("main", "body"):
            return False
        if _is_permalink(outer, node) or _is_own_footer(outer, home):
            continue
        if outer.tag in ("a", "aside", "footer", "nav") or (depth < 8 and ELSEWHERE & name_tokens(outer)):
            return True
    return False
