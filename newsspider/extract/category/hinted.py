"""Labels that the address, the date beside the headline, data attributes, or the cards below speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from newsspider.extract.category.label import LONGEST, NOT_A_CATEGORY
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.pieces import pieces
from newsspider.extract.regions import WORLD, region_code, split_category_region
from newsspider.extract.titles import key


def address_sections(url: str) -> list[str]:
    """The parts of the address above the article that can be names, outermost first."""
    try:
        segments = [s for s in urlsplit(url).path.split("/") if s]
    except ValueError:
        return []
    return [s for s in segments[:-1] if s.replace("-", "").isalpha() and 3 <= len(s) <= 24]


def _named_sections(url: str) -> list[str]:
    """Those above "article", which says what the page is: ``/tech/article/lock-maker-4711.php``."""
    sections = address_sections(url)
    while len(sections) > 1 and key(sections[-1]) in NOT_A_CATEGORY:
        sections.pop()
    return sections


def address_label(page: Page, _: Headline) -> Iterator[str]:
    """The last section of the address, in the wording of a label that the page shows ("Tech" for ``/tech/``)."""
    sections = [s for s in _named_sections(page.url) if region_code(s.replace("-", " ").title()) in (None, WORLD)]
    if not sections:
        return
    section = key(sections[-1])
    for block in page.blocks:
        if len(block.text) > LONGEST or section not in key(block.text):
            continue
        if key(label := split_category_region(block.text)[0] or "") == section:
            yield label
            return
    for block in page.blocks:
        start = block.text[: len(sections[-1])]
        following = block.text[len(start) : len(start) + 1]  # "Tech Malaysia", and glued "TechAugust 1"
        begins = start[0].isupper() and start[0].casefold() == section[0]  # asked first: of all blocks
        if begins and key(start) == section and not following.islower():
            yield start
            return


def glued_label(page: Page, headline: Headline) -> Iterator[str]:
    """What is glued to the date beside the headline, where the templates of pages put no space: "TechAugust 1, 2025"."""
    start = headline.order or 0
    for block in page.blocks[max(0, start - 2) : start + 6]:
        if len(block.text) > 2 * LONGEST or block.text[-1] in "?!…":
            continue
        for text in (*pieces(block)[:6], block.text):
            if match := _GLUED.match(text):
                yield match[1]


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_GLUED = re.compile(rf"([^\W\d_][^\W\d_&, ]*(?:[ &]+[^\W\d_]+){{0,3}}?)(?<=[a-z])(?:{_MONTHS}) \d{{1,2}}, \d{{4}}\b")


def told_labels(page: Page, headline: Headline) -> Iterator[str]:
    """The section in a data attribute of an element around the headline."""
    for outer in islice(headline.node.iterancestors(), OUTER) if headline.node is not None else ():
        yield from (value for name in _TOLD if (value := outer.get(name)))


OUTER = 6  # elements around the headline
_TOLD = ("data-section", "data-section-name", "data-category", "data-primary-section", "data-article-section")


def card_label(page: Page, headline: Headline) -> Iterator[str]:
    """The category of all cards below, where each says "Category Region": pages show the neighbors of a story."""
    start = headline.order or 0
    found: list[str] = []
    for block in page.blocks[start + 1 :]:
        if len(block.text) <= LONGEST and not block.text.isalpha():  # one word is not both
            category, region = split_category_region(block.text)
            if category and region:
                if found and category != found[0]:
                    return
                found.append(category)
    if len(found) >= 3:
        yield found[0]
