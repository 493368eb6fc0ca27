"""Where the story is set: the region's label and code, the dateline."""

from __future__ import annotations

from dataclasses import dataclass

from newsspider.extract.blocks import BULLET_MARKS, Block, name_tokens
from newsspider.extract.body import Story
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.regions.dateline import Dateline, read_dateline
from newsspider.extract.regions.names import city_country, region_code, split_category_region
from newsspider.items import Evidence

__all__ = ["Place", "city_country", "find_place", "in_menu", "read_dateline", "region_code", "split_category_region"]


@dataclass(frozen=True, slots=True)
class Place:
    """``region`` as shown, ``code`` ISO 3166-1 alpha-2 or UN M49, ``dateline`` without its brackets."""

    region: str | None = None
    code: str | None = None
    dateline: str | None = None


ABOVE = 4  # blocks above the headline in which an eyebrow can stand


def find_place(page: Page, headline: Headline, story: Story, evidence: Evidence) -> Place:
    region = find_region(page.blocks, headline, evidence)
    line = find_dateline(page.blocks, story, evidence)
    code = region_code(region) if region else None
    if code:
        evidence.decide("region_code", "name", region, 0.95)
    return Place(region, code, line.place if line else None)


def find_region(blocks: list[Block], headline: Headline, evidence: Evidence) -> str | None:
    """The label above the headline that is, or ends with, the name of a region."""
    if headline.order is None:
        return None
    for index in range(headline.order - 1, max(-1, headline.order - 1 - ABOVE), -1):
        block = blocks[index]
        if len(block.text) > 40 or in_menu(blocks, index):
            continue
        category, region = split_category_region(block.text)
        if region and region_code(region) == WORLD and category is None and not _has_companion(blocks, index):
            evidence.reject("region", "eyebrow", block.text, "alone, the world is a section")
        elif region:
            evidence.decide("region", "eyebrow", block.text, 0.9 if index == headline.order - 1 else 0.7)
            return region
    region = _named_region(blocks, headline.order)
    if region:
        evidence.decide("region", "named element", region, 0.8)
    return region


WORLD = "001"


def _has_companion(blocks: list[Block], index: int) -> bool:
    """Another label of its kind beside it: "Global" above "Innovation"."""
    own = blocks[index].container
    for other in (blocks[index - 1] if index else None, blocks[index + 1]):
        if other and len(other.text) <= 30 and other.tag == own.tag and other.container.tokens & own.tokens:
            return True
    return False


REGION_NAMES = frozenset(["region", "country", "location", "land", "pays", "pais"])


def _named_region(blocks: list[Block], order: int) -> str | None:
    """The text of an element near the top whose class says region or country: a label set apart by style only."""
    for index, block in enumerate(blocks[: order + 4]):
        if len(block.text) > 120:
            continue
        named = [] if REGION_NAMES.isdisjoint(block.container.tokens) else [block.container.node]
        named += [node for node in block.nodes[:6] if not REGION_NAMES.isdisjoint(name_tokens(node))]
        for node in named:
            text = " ".join("".join(node.itertext()).split())
            if region_code(text) and not in_menu(blocks, index):
                return text
    return None


MENUS = frozenset(["nav", "menu", "navigation", "navbar", "dropdown", "footer", "submenu", "subnav"])


def in_menu(blocks: list[Block], index: int) -> bool:
    """Part of a menu: in a navigation element, or one of a run of short links."""
    block = blocks[index]
    if block.container.hidden:
        return True
    for container in block.container.ancestors(6):
        tokens = container.tokens
        if "breadcrumb" in tokens or "breadcrumbs" in tokens:
            return False
        if container.tag in ("nav", "footer", "aside", "select") or not MENUS.isdisjoint(tokens):
            return True
    links_inside = sum(node.tag == "a" for node in block.nodes)
    return links_inside >= MENU_LINKS or _link_run(blocks, index) >= MENU_LINKS


MENU_LINKS = 4  # short links in a row; an eyebrow has up to three labels


def _link_run(blocks: list[Block], index: int) -> int:
    """How many blocks in a row, this one included, are short links and nothing else."""
    if not _is_short_link(blocks[index]):
        return 0
    first = last = index
    while first > 0 and last - first < MENU_LINKS and _is_short_link(blocks[first - 1]):
        first -= 1
    while last + 1 < len(blocks) and last - first < MENU_LINKS and _is_short_link(blocks[last + 1]):
        last += 1
    return last - first + 1


def _is_short_link(block: Block) -> bool:
    return len(block.text) < 30 and block.links >= 0.8 * len(block.text)


OPENING = 14  # blocks of the body in which its first paragraph stands; bylines and dates may come before
PARAGRAPH = 80  # characters


def find_dateline(blocks: list[Block], story: Story, evidence: Evidence) -> Dateline | None:
    """The dateline that opens the first paragraph, or stands as a line of its own before it."""
    opening = story.blocks[:OPENING]
    for index, following in zip(opening, [*opening[1:], None], strict=False):
        text = blocks[index].text
        if line := read_dateline(text):
            evidence.decide("dateline", "opening", text[:100], 0.9 if line.code else 0.6)
            return line
        if (
            len(text) > PARAGRAPH
            and text[0] not in BULLET_MARKS
            and (following is None or not _is_apart(blocks[index], blocks[following]))
        ):
            break
    return None


def _is_apart(block: Block, following: Block) -> bool:
    """A standfirst lies in another element than the paragraphs of the story."""
    return block.container.parent is not following.container.parent
