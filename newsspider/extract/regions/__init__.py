"""Where the story is set: the region's label and code, the dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsspider.extract.blocks import BULLET_MARKS, Block
from newsspider.extract.headline import Headline
from newsspider.extract.othercards import heads_other
from newsspider.extract.page import Page
from newsspider.extract.regions.dateline import (
    Dateline,
    named_place,
    place_of_the_headline,
    place_set_apart,
    read_dateline,
)
from newsspider.extract.regions.eyebrow import WORLD, find_region
from newsspider.extract.regions.menus import in_menu
from newsspider.extract.regions.names import city_country, province_country, region_code, split_category_region
from newsspider.extract.regions.told import told_dateline, told_region
from newsspider.items import Evidence

if TYPE_CHECKING:  # names of places serve the quotations, those the bylines, and those the body
    from newsspider.extract.body import Story

__all__ = [
    "WORLD",
    "Place",
    "city_country",
    "find_place",
    "in_menu",
    "province_country",
    "read_dateline",
    "region_code",
    "split_category_region",
]


@dataclass(frozen=True, slots=True)
class Place:
    """``region`` as shown, ``code`` ISO 3166-1 alpha-2 or UN M49, ``dateline`` without its brackets."""

    region: str | None = None
    code: str | None = None
    dateline: str | None = None


def find_place(page: Page, headline: Headline, story: Story, category: str | None, evidence: Evidence) -> Place:
    """The label shown, or told as the place of the content, and the dateline; the code is the label's, else that of the
    dateline's country."""
    region = find_region(page.blocks, headline, category, evidence) or told_region(page, headline, evidence)
    region = (_FLAG.sub("", region).strip() or region) if region else None
    line = find_dateline(page.blocks, headline, story, evidence) or told_dateline(page, evidence)
    code = (region_code(region) or province_country(region)) if region else None
    if code:
        evidence.decide("region_code", "name", region, 0.95)
    elif region is None and line and line.code:
        code = line.code
        evidence.decide("region_code", "dateline", line.place, 0.8)
    return Place(region, code, line.place if line else None)


_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")  # a country's, as two letters of it
HEADER = 8  # blocks below the headline
OPENING = 14  # blocks of the body in which its first paragraph stands; bylines and dates may come before
PARAGRAPH = 80  # characters
SENTENCE = 15  # characters


def find_dateline(blocks: list[Block], headline: Headline, story: Story, evidence: Evidence) -> Dateline | None:
    """The dateline that opens the first paragraph, or stands as a line of its own before it; one in an element named so."""
    opening = story.blocks[:OPENING]
    first = (headline.order or 0) + 1
    for block in blocks[first : max([first + HEADER, *opening[:1]]) + 1]:
        if line := named_place(block):
            evidence.decide("dateline", "named element", block.text[:100], 0.9)
            return line
    said: int | None = None
    for index, following in zip(opening, [*opening[1:], None], strict=False):
        text = blocks[index].text
        if said is not None and any(map(heads_other, blocks[said + 1 : index + 1])):
            break  # what stands below a brief: other stories
        if line := _read(blocks[index], headline.text or ""):
            evidence.decide("dateline", "opening", text[:100], 0.9 if line.code else 0.6)
            return line
        if said is None and len(text) > SENTENCE and text[-1] in ".!?。।":
            said = index
        if (
            len(text) > PARAGRAPH
            and text[0] not in BULLET_MARKS
            and (following is None or not _is_apart(blocks[index], blocks[following]))
        ):
            break
    return None


def _read(block: Block, headline: str) -> Dateline | None:
    return read_dateline(block.text) or place_set_apart(block, headline) or place_of_the_headline(block.text, headline)


def _is_apart(block: Block, following: Block) -> bool:
    """A standfirst lies in another element than the paragraphs of the story."""
    return block.container.parent is not following.container.parent
