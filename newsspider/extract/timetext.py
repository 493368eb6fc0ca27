"""Candidates for the article's times that a reader sees: near the headline, in ``<time>`` and microdata."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block, Container, name_tokens
from newsspider.extract.dates import Hints, Reading, find_timestamps, read_relative, resolve
from newsspider.extract.dates.names import label_before
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.timemarks import Field, Mark, read_mark

MOST = 60  # marked elements looked at
BEFORE, BEHIND = 10, 25  # blocks around the headline in which a byline stands
BYLINE = 6  # blocks below the headline within which an unlabeled time is the article's, whatever others there are
SHORT = 60  # characters: "Updated 9 minutes ago"
LONG = 250  # characters: a paragraph of the story
LISTED = 3  # different unlabeled times far from the headline: a list of articles
_DATE_PROPERTIES = ("datePublished", "dateModified", "dateCreated")
_FIGURES = re.compile(r"\d\D{1,16}\d")  # a day and a year, an hour and a minute
# "available until", "bis zum", "expires on": how long, not since when
_UNTIL = re.compile(
    r"\b(?:until|till|before|expires?|deadline|due|bis|läuft ab|gültig seit|jusqu\W?(?:au|à)|avant le|hasta|até|fino al?|tot|vervalt|"
    r"starts?|begins?|opens|beginnt|startet|ab)\b[^.\d]{0,20}$",
    re.I,
)
_DIGIT = re.compile(r"\d")
# Where other articles, comments and events tell their times.
_ELSEWHERE = frozenset(
    "comment comments reply replies related teaser teasers sidebar recommended recommendation recommendations popular "
    "latest nav navigation trending ticker widget newest carousel rail aside mostread promo event events "
    "disqus discussion morenews livefeed upnext readmore".split()
)
_COMMENTS = frozenset("comment comments reply replies disqus discussion tweet tweets".split())
_DATE_WORDS = frozenset(
    "date time timestamp published publish publication byline meta dateline posted submitted updated datum datetime "
    "pubdate timedata fecha zeit uhrzeit".split()
)
_UPDATED_WORDS = frozenset("updated modified update modification edited aktualisiert lastmod".split())


def text_marks(page: Page, headline: Headline, hints: Hints) -> Iterator[Mark]:
    """Dates in short blocks around the headline, the nearest first trusted most."""
    home = surroundings(headline)
    figures = _DIGIT if hints.fetched_at else _FIGURES  # with a fetch time "March 5" is a date too
    loose: list[Mark] = []
    for distance, block in near_headline(page, headline):
        if not figures.search(block.text) or _elsewhere(block, home, distance):
            continue
        if len(block.text) <= LONG:
            for sure, mark in _read_block(block, distance, hints, headline):
                if sure or distance <= BYLINE:
                    yield mark
                else:
                    loose.append(mark)
        elif distance > 0:
            yield from _opening_mark(block, hints)
    if loose and not _listed(loose + [mark for sure, mark in _far(page, headline, hints) if not sure]):
        yield from loose


def _listed(marks: list[Mark]) -> bool:
    """Whether these unlabeled times are those of other articles, listed below this one: several, and different."""
    return len({mark.stamp.value for mark in marks}) >= LISTED


def _opening_mark(block: Block, hints: Hints) -> Iterator[Mark]:
    """ "(18.01.2018) The story begins …": a date that opens the first paragraph."""
    readings = find_timestamps(block.text[:40], hints)
    if readings and readings[0].start <= 1 and (stamp := resolve(readings[0], hints)):
        yield Mark(stamp, "published", "text", "date that opens the story", 0.58)


def far_marks(page: Page, headline: Headline, hints: Hints) -> Iterator[Mark]:
    """Where nothing stands near the headline: labeled dates and date blocks anywhere below it, the end included."""
    found = list(_far(page, headline, hints))
    listed = _listed([mark for sure, mark in found if not sure])
    yield from (mark for sure, mark in found if sure or not listed)


def _far(page: Page, headline: Headline, hints: Hints) -> Iterator[tuple[bool, Mark]]:
    home, figures = surroundings(headline), _FIGURES
    start = (headline.order or 0) + 1
    for index in range(start, min(len(page.blocks), start + 400)):
        block = page.blocks[index]
        if len(block.text) <= LONG and figures.search(block.text) and not _elsewhere(block, home, BEHIND):
            yield from _read_block(block, BEHIND, hints, headline)


def _read_block(block: Block, distance: int, hints: Hints, headline: Headline) -> Iterator[tuple[bool, Mark]]:
    """(whether its place is sure: labeled, or told from the fetch; the mark)."""
    rule = f"text {distance:+d} blocks from the headline" if distance < BEHIND else "text below the story"
    readings = find_timestamps(block.text, hints)
    told = not readings and hints.fetched_at and len(block.text) <= SHORT and -3 <= distance <= BYLINE
    if told and (ago := read_relative(block.text, hints)):
        label = label_before(re.findall(r"[^\W\d_]+", block.text.casefold()), block.text)
        yield True, Mark(ago, label or "published", "text", f"{rule}, told from the fetch", 0.5)
    for reading in readings:
        trust = _text_trust(reading, block, distance)
        if distance == 0 and headline.text and reading.raw in headline.text:
            trust = 0.3  # what the story is about: "Report of 22 April 2020"
        stamp = resolve(reading, hints) if trust else None
        if stamp:
            field: Field = "updated" if reading.label == "updated" else "published"
            clock = datetime.combine(reading.day, reading.clock) if reading.clock else None
            yield reading.label is not None, Mark(stamp, field, "text", rule, trust, clock)


def surroundings(headline: Headline) -> frozenset[Element]:
    """The headline and all that contains it: never a teaser, a comment or an aside, whatever it is called."""
    node = headline.node
    return frozenset([node, *node.iterancestors()]) if node is not None else frozenset()


def near_headline(page: Page, headline: Headline) -> list[tuple[int, Block]]:
    """(distance, block) from a little above the headline to the second paragraph of the story; without a shown
    headline the blocks before the first paragraph."""
    blocks = page.blocks
    center = headline.order
    if center is None:
        center = next((i for i, b in enumerate(blocks) if len(b.text) >= LONG), 0) - 4
    found: list[tuple[int, Block]] = []
    paragraphs = 0
    for index in range(max(0, center - BEFORE), min(len(blocks), center + BEHIND)):
        block = blocks[index]
        if index > center and len(block.text) >= LONG:
            paragraphs += 1
            if paragraphs == 2:
                break
        found.append((index - center, block))
    return found


def above(block: Block, levels: int) -> Iterator[Container]:
    """The block's container and those around it, innermost first, at most ``levels``."""
    here: Container | None = block.container
    while here is not None and levels:
        yield here
        here, levels = here.parent, levels - 1


def _elsewhere(block: Block, home: frozenset[Element], distance: int) -> bool:
    """In a comment, a quoted post, a teaser. Right at the headline only comments and quotations count: articles
    put their byline into asides, footers and navigation lists of their own."""
    close = -3 <= distance <= 4
    for container in above(block, 8):
        if container.node in home:
            return False
        if container.tag == "blockquote" or (_COMMENTS if close else _ELSEWHERE) & container.tokens:
            return True
        if not close and container.tag in ("aside", "footer", "nav"):
            return True
    return False


def _text_trust(reading: Reading, block: Block, distance: int) -> float:
    """How far a printed date is the article's: labeled, or most of a short block, or in a block named for it."""
    if _UNTIL.search(block.text[max(0, reading.start - 30) : reading.start]):
        return 0.0
    share = (reading.end - reading.start) / len(block.text)
    named = any(_DATE_WORDS & c.tokens for c in above(block, 3))
    if not (reading.label or named or share > 0.35 or len(block.text) < 60 or distance == 0):
        return 0.0
    if distance >= BEHIND and not (reading.label or share > 0.35 or (named and len(block.text) < 100)):
        return 0.0
    trust = 0.8 if reading.label else 0.72 if named or share > 0.8 else 0.66 if share > 0.35 else 0.6
    trust -= 0.01 * abs(distance) + (0.05 if distance < -2 else 0.02 if distance < 0 else 0)
    trust -= 0.15 if distance < -3 and not (named or reading.label) else 0
    return trust - (0.1 if reading.unsure else 0) - (0.1 if distance >= BEHIND else 0)


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
    home = surroundings(headline)
    marked = marked_elements(page)[:MOST]
    listed = _listed_times(marked, nearby, home)
    alone = 0
    dated = [n for n in nearby if n.tag not in ("time", "abbr") and _data_time(n)]
    for node in [*marked, *dated[:5]]:
        distance = nearby.get(node)
        if (distance is None or not -3 <= distance <= 6) and _in_teaser(node, home):
            continue
        label = _field(node)
        trust = _element_trust(node, distance, label is not None)
        if listed and label is None and (distance is None or distance > BYLINE):
            continue
        if distance is None and label is None:
            alone += 1
            if alone > 1:
                continue
        value = node.get("datetime") or node.get("content") or node.get("title") or _data_time(node) or ""
        rule = f"{node.tag!s} {'near the headline' if distance is not None else 'elsewhere'}"
        mark = read_mark(value, hints, label or "published", "time", rule, trust)
        shown = " ".join(node.text_content().split())[:120]
        told = mark and distance is not None and str(mark.day.day) in shown  # the text rule reads the shown one
        printed = None if told else read_mark(shown, hints, label or "published", "time", rule, trust - 0.02)
        if mark and printed and abs(mark.day - printed.day) > timedelta(days=1):
            mark = replace(mark, trust=mark.trust - 0.1)  # readers see another day
        yield from (m for m in (mark, printed) if m)


def _listed_times(marked: list[Element], nearby: Mapping[Element, int], home: frozenset[Element]) -> bool:
    """Whether the unlabeled ``<time>`` far from the headline are those of a list of other articles."""
    values = {
        node.get("datetime") or " ".join(node.text_content().split())
        for node in marked
        if nearby.get(node, BEHIND) > BYLINE and _field(node) is None and not _in_teaser(node, home)
    }
    return len(values) >= LISTED


_DATA_TIME = re.compile(r"data-[\w-]*(?:time|date|publish)[\w-]*", re.I)


def _data_time(node: Element) -> str | None:
    """data-timestamp="1425913200", data-published-date="2015-03-09T15:00:00Z"."""
    for name, value in node.items():
        if name.startswith("data-") and value[:4].isdigit() and _DATA_TIME.fullmatch(name):
            return value
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
    if not lead.strip() and previous is not None and not len(previous):
        lead = previous.text or ""
    text = f"{lead[-60:]} {(node.text or '')[:30]}"
    label = label_before(re.findall(r"[^\W\d_]+", text.casefold()), text)
    return label or ("published" if words & {"published", "pubdate"} else None)


def _in_teaser(node: Element, home: frozenset[Element]) -> bool:
    """Inside a link, a comment, an aside, a list of other articles."""
    for depth, outer in enumerate(node.iterancestors()):
        if outer in home or outer.tag in ("main", "body"):
            return False
        if outer.tag in ("a", "aside", "footer", "nav") or (depth < 8 and _ELSEWHERE & name_tokens(outer)):
            return True
    return False
