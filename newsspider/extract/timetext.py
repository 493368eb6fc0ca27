"""Candidates for the article's times that a reader sees: printed near the headline, or below the story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block, Container
from newsspider.extract.dates import Hints, Reading, find_distances, find_relative, find_timestamps, resolve
from newsspider.extract.dates.names import lone_label
from newsspider.extract.headline import Headline
from newsspider.extract.othercards import is_card, is_site_header
from newsspider.extract.page import Page
from newsspider.extract.timemarks import Field, Mark

BEFORE, BEHIND = 10, 25  # blocks around the headline in which a byline stands
BYLINE = 6  # blocks below the headline within which an unlabeled time is the article's, whatever others there are
SHORT = 60  # characters: "Updated 9 minutes ago"
LINE = 100  # characters of a line that tells who wrote when
LONG = 250  # characters: a paragraph of the story
FIRST_NEWS_SITES = 1993  # the Web was free from April of that year; earlier days are those of births and wars
WORDED = 40  # characters: "Updated an hour ago", "منذ يومين"
LONE = 24  # characters of a label on a line of its own
LISTED = 3  # different unlabeled times far from the headline: a list of articles
# A day and a year, an hour and a minute; "Apr 042013". Begins with one digit, which is searched for at once.
_FIGURES = re.compile(r"\d(?:\D{1,16}\d|(?:(?<=1)9|(?<=2)0)\d\d)")
# "available until", "bis zum", "expires on": how long, not since when; "joined": a member of the forum
_UNTIL = re.compile(
    r"\b(?:until|till|before|expires?|deadline|due|bis|läuft ab|gültig seit|jusqu\W?(?:au|à)|avant le|hasta|até|fino al?|tot|vervalt|"
    r"starts?|begins?|opens|beginnt|startet|ab|joined|registered|member since|registriert|mitglied seit|dabei seit|inscrit le"
    r")\b[^.\d]{0,20}$",
    re.I,
)
# German pages that state no other time print "Stand: 10.11.2021" in their header: of that day is what they say.
_AS_OF = re.compile(r"\bstand\b\W{0,4}$", re.I)
_DIGIT = re.compile(r"\d")
# Where other articles, comments and events tell their times.
ELSEWHERE = frozenset(
    "comment comments reply replies related teaser teasers sidebar recommended recommendation recommendations popular "
    "latest nav navigation trending ticker widget newest carousel rail aside mostread promo event events "
    "disqus discussion morenews livefeed upnext readmore".split()
)
_COMMENTS = frozenset("comment comments reply replies disqus discussion tweet tweets".split())
_FOOTERS = frozenset("postmetadata postmeta entrymeta postinfo postfooter meta".split())
_DATE_WORDS = frozenset(
    "date time timestamp published publish publication byline meta dateline posted submitted updated datum datetime "
    "pubdate timedata fecha zeit uhrzeit".split()
)


def text_marks(page: Page, headline: Headline, hints: Hints) -> Iterator[Mark]:
    """Dates in short blocks around the headline, the nearest first trusted most."""
    home = headline.around
    figures = _DIGIT if hints.fetched_at else _FIGURES  # with a fetch time "March 5" is a date too
    loose: list[Mark] = []
    over: list[Mark] = []  # above the headline
    before = ""
    near = near_headline(page, headline)
    for at, (distance, block) in enumerate(near):
        lead, before = before, block.text
        worded = len(block.text) < WORDED and hints.fetched_at and -3 <= distance <= BYLINE and " " in block.text
        if worded and not _DIGIT.search(block.text):
            rule = f"text {distance:+d} blocks from the headline, told from the fetch"
            for told in find_distances(block.text, hints):  # "Updated an hour ago", not "An hour ago it rained"
                if told.label or told.end - told.start > 0.6 * len(block.text):
                    yield Mark(told.stamp, told.label or "published", "text", rule, 0.5)
        if not figures.search(block.text) or _says_until(lead) or _elsewhere(block, home, distance):
            continue
        if len(block.text) <= LONG:
            below = near[at + 1][1].text if at + 1 < len(near) else ""
            for sure, mark in _read_block(block, distance, hints, headline, _lone_label(lead), below):
                if distance < 0 and not sure and not _heads_with(block, home):
                    over.append(mark)
                elif sure or distance <= BYLINE:
                    yield mark
                else:
                    loose.append(mark)
        elif distance > 0:
            yield from _opening_mark(block, hints)
    if over and not _listed(mark for sure, mark in _over(page, headline, hints) if not sure):
        yield from over
    if loose and not _listed(chain(loose, (mark for sure, mark in _far(page, headline, hints) if not sure))):
        yield from loose


def _heads_with(block: Block, home: frozenset[Element]) -> bool:
    """In the headline's own box, or in one beside it with nothing around both: a line above the headline."""
    return any(box.node in home for box in block.container.ancestors(2)[1:])


def _over(page: Page, headline: Headline, hints: Hints) -> Iterator[tuple[bool, Mark]]:
    """All that is dated above the headline: a column of cards may come first in the markup."""
    for block in page.blocks[: headline.order or 0]:
        if len(block.text) <= LINE and _FIGURES.search(block.text):
            yield from _read_block(block, BEHIND, hints, headline)


def _lone_label(lead: str) -> Field | None:
    """The label that stands on a line of its own above the date: "Updated"."""
    return lone_label(lead) if len(lead) <= LONE else None


def _says_until(lead: str) -> bool:
    """Whether a line ("Available until:") speaks of the end, or of another beginning, in the line below it."""
    return lead.endswith(":") and _UNTIL.search(lead[-30:]) is not None


def _listed(marks: Iterable[Mark]) -> bool:
    """Whether these unlabeled times are those of other articles, listed below this one: several, and different."""
    values: set[object] = set()
    for mark in marks:
        values.add(mark.stamp.value)
        if len(values) >= LISTED:
            return True
    return False


def _opening_mark(block: Block, hints: Hints) -> Iterator[Mark]:
    """ "(18.01.2018) The story begins …": a date that opens the first paragraph."""
    readings = find_timestamps(block.text[:40], hints)
    if readings and readings[0].start <= 1 and (stamp := resolve(readings[0], hints)):
        yield Mark(stamp, "published", "text", "date that opens the story", 0.58)


def far_marks(page: Page, headline: Headline, hints: Hints) -> Iterator[Mark]:
    """Where nothing stands near the headline: labeled dates and date blocks anywhere below it, the end included."""
    found = list(_far(page, headline, hints))
    listed = not all(sure for sure, _ in found) and _many_days(page, headline, hints)
    yield from (mark for sure, mark in found if sure or not listed)


def _many_days(page: Page, headline: Headline, hints: Hints) -> bool:
    """Whether the lines below the header print several unlabeled days, or several times of which the newest comes first:
    a list of articles, blog entries, events."""
    start = (headline.order or 0) + 1
    lines = [b.text for b in page.blocks[start : start + 400] if len(b.text) < LINE and _FIGURES.search(b.text)]
    found = [r for line in lines for r in find_timestamps(line, hints) if not r.label]
    if len({r.day for r in found}) >= LISTED:
        return True
    clocks = list(dict.fromkeys(datetime.combine(r.day, r.clock) for r in found if r.clock))
    return len(clocks) >= LISTED and clocks == sorted(clocks, reverse=True)


def _far(page: Page, headline: Headline, hints: Hints) -> Iterator[tuple[bool, Mark]]:
    home, figures = headline.around, _FIGURES
    start = (headline.order or 0) + 1
    for index in range(start, min(len(page.blocks), start + 400)):
        block, lead = page.blocks[index], page.blocks[index - 1].text
        if len(block.text) > LONG or not figures.search(block.text) or _says_until(lead):
            yield from ((True, mark) for mark in _entry_footer(block, hints))
        elif not _elsewhere(block, home, BEHIND):
            yield from _read_block(block, BEHIND, hints, headline, _lone_label(lead))


def _entry_footer(block: Block, hints: Hints) -> Iterator[Mark]:
    """ "This entry was posted on Monday, May 5th, 2008 at 3:00 pm and is filed under …": a paragraph, by what it is called
    the entry's data, that begins with a labeled time. WordPress's first themes wrote it."""
    if len(block.text) <= LONG or not any(_FOOTERS & container.tokens for container in above(block, 2)):
        return
    for reading in find_timestamps(block.text[:LINE], hints)[:1]:
        if reading.label and (stamp := resolve(reading, hints)):
            field: Field = "updated" if reading.label == "updated" else "published"
            yield Mark(stamp, field, "text", "text of the entry's footer", 0.6)


def _read_block(
    block: Block, distance: int, hints: Hints, headline: Headline, above: Field | None = None, below: str = ""
) -> Iterator[tuple[bool, Mark]]:
    """(whether its place is sure: labeled, or told from the fetch; the mark). ``above`` is the label on the line above,
    ``below`` the line below."""
    rule = f"text {distance:+d} blocks from the headline" if distance < BEHIND else "text below the story"
    readings = find_timestamps(block.text, hints)
    if len(readings) == 1 and readings[0].clock is None and 0 < len(below) <= LONE and below[0].isdigit():
        readings = _with_clock_below(block.text, readings, below, hints)
    if hints.fetched_at and len(block.text) <= LINE and -3 <= distance <= BYLINE:
        yield from ((True, mark) for mark in _told_marks(block.text, readings, rule, hints))
    times = sum(reading.end - reading.start for reading in readings)
    whole = times / len(block.text) if len(readings) > 1 and len(block.text) <= LINE else 0.0
    for reading in readings:
        trust = _text_trust(reading, block, distance, whole)
        if distance == 0 and headline.text and reading.raw in headline.text:
            trust = 0.3  # what the story is about: "Report of 22 April 2020"
        stamp = resolve(reading, hints) if trust else None
        if stamp:
            label = reading.label or (above if reading is readings[0] and len(block.text) <= SHORT else None)
            field: Field = "updated" if label == "updated" else "published"
            clock = datetime.combine(reading.day, reading.clock) if reading.clock else None
            yield label is not None, Mark(stamp, field, "text", rule, trust, clock)
            if -3 <= distance <= BYLINE and _AS_OF.search(block.text[: reading.start][-12:]):
                yield True, Mark(stamp, "published", "text", f"{rule}, as of", 0.5, clock)


def _told_marks(text: str, readings: list[Reading], rule: str, hints: Hints) -> Iterator[Mark]:
    """ "Updated 9 minutes ago": alone in a short block, or labeled behind a printed date."""
    behind = text[readings[-1].end :] if readings else text
    if readings and not _DIGIT.search(behind):
        return
    for told in find_relative(behind, hints):
        if told.label if readings else len(text) <= SHORT:
            yield Mark(told.stamp, told.label or "published", "text", f"{rule}, told from the fetch", 0.5)


def _with_clock_below(text: str, readings: list[Reading], below: str, hints: Hints) -> list[Reading]:
    """The day that ends a line, with the clock that is all of the line below: "3 May 2025", "14:05 CEST"."""
    if readings[0].end < len(text) or find_timestamps(below, hints):
        return readings
    joined = find_timestamps(f"{text} {below}", hints)
    return joined if len(joined) == 1 and joined[0].clock and joined[0].end == len(text) + 1 + len(below) else readings


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
    for depth, container in enumerate(above(block, 8)):
        if container.node in home:
            return False
        if container.tag == "blockquote" or (_COMMENTS if close else ELSEWHERE) & container.tokens:
            return True
        if not -1 < distance <= BYLINE and is_card(container, depth):
            return True
        if distance < 0 and is_site_header(container):
            return True
        if not close and container.tag in ("aside", "footer", "nav", "figure", "figcaption"):
            return not _is_own_footer(container, home)
    return False


def _is_own_footer(container: Container, home: frozenset[Element]) -> bool:
    """The footer of the ``<article>`` that the headline stands in."""
    outer = container.parent
    return container.tag == "footer" and outer is not None and outer.tag == "article" and outer.node in home


_BARS = "|·•"


def _piece_size(text: str, reading: Reading) -> int:
    """Characters of the piece of a short line that holds the date: "Written by Ann Lee | Edited by Bo Ray | May 2, 2025"."""
    if len(text) > LINE or not any(bar in text for bar in _BARS):
        return len(text)
    begin = max(text.rfind(bar, 0, reading.start) for bar in _BARS) + 1
    ends = [at for bar in _BARS if (at := text.find(bar, reading.end)) >= 0]
    return len(text[begin : min(ends, default=len(text))].strip()) or len(text)


def _text_trust(reading: Reading, block: Block, distance: int, whole: float = 0.0) -> float:
    """How far a printed date is the article's: labeled, or most of a short block, or in a block named for it. ``whole`` is
    the share of a line that all its times have: published and changed."""
    if reading.day.year < FIRST_NEWS_SITES or _UNTIL.search(block.text[max(0, reading.start - 30) : reading.start]):
        return 0.0
    share = (reading.end - reading.start) / _piece_size(block.text, reading)
    if whole > 0.5:
        share = max(share, 0.36)
    named = any(_DATE_WORDS & c.tokens for c in above(block, 3))
    if not (reading.label or named or share > 0.35 or len(block.text) < 60 or distance == 0):
        return 0.0
    if distance >= BEHIND and not (reading.label or share > 0.35 or (named and len(block.text) < 100)):
        return 0.0
    trust = 0.8 if reading.label else 0.72 if named or share > 0.8 else 0.66 if share > 0.35 else 0.6
    trust -= 0.01 * abs(distance) + (0.05 if distance < -2 else 0.02 if distance < 0 else 0)
    trust -= 0.15 if distance < -3 and not (named or reading.label) else 0
    return trust - (0.1 if reading.unsure else 0) - (0.1 if distance >= BEHIND else 0)
