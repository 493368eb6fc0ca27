"""The region's label above the headline, or beside the date below it."""

from __future__ import annotations

import re
from functools import lru_cache

from newsspider.extract.attributes import CLASS, ID, Names, words_of
from newsspider.extract.blocks import Block
from newsspider.extract.headline import Headline
from newsspider.extract.pieces import pieces
from newsspider.extract.regions.dateline import is_date, text_before_date
from newsspider.extract.regions.fields import LABELS, below_its_label, in_a_field
from newsspider.extract.regions.menus import ELSEWHERE, TRAILS, in_menu, is_elsewhere
from newsspider.extract.regions.names import ends_like_place, province_country, region_code, split_category_region
from newsspider.extract.titles import key
from newsspider.items import Evidence

ABOVE = 4  # blocks above the headline in which an eyebrow can stand
AROUND = 8  # blocks above it in which the steps of a trail can stand
MOST_LABELS = 5  # in one line
BELOW = 4  # blocks below it: standfirst, byline, date
LONGEST = 40  # characters of a label with a category beside it
LONGEST_LINE = 90  # characters of one with a date or a byline beside it
WORLD = "001"
REGION_NAMES = frozenset(["region", "country", "location", "land", "pays", "pais"])
NEXT = 2  # blocks from the headline to a label of its own line
_LABEL = re.compile(rf"^(?:{LABELS})\s?:\s?", re.I)
_JOINT = re.compile(r"\s*[|·•/]\s*|\s+[–—-]\s+|,\s+(?=\d)")
_MARK = re.compile("[|·•/–—,-]")  # in every joint, and in few pieces


def find_region(blocks: list[Block], headline: Headline, category: str | None, evidence: Evidence) -> str | None:
    """The label that is, or ends with, the name of a region: above the headline, beside the date, or in an element
    named for it."""
    if headline.order is None:
        return None
    order = headline.order
    for index in range(order - 1, max(-1, order - 1 - ABOVE), -1):
        block = blocks[index]
        if len(block.text) > LONGEST_LINE or "°" in block.text:  # how warm it is there
            continue
        found, region = _in_label(block) if len(block.text) <= LONGEST else (None, None)
        region = region or _before_category(block.text, category) or _beside_a_date(block, category)
        if not region or _is_apart(blocks, index, order):  # asked last: most labels name no region
            continue
        if region_code(region) == WORLD and found is None and not _has_companion(blocks, index):
            evidence.reject("region", "eyebrow", block.text, "alone, the world is a section")
        else:
            evidence.decide("region", "eyebrow", block.text, 0.9 if index == order - 1 else 0.7)
            return region
    for index in range(order + 1, min(order + 1 + BELOW, len(blocks))):
        block = blocks[index]
        if len(block.text) > LONGEST_LINE:
            continue
        filed = _beside_an_author(block)
        region = _beside_a_date(block, category) or _beside_category(block, category) or _alone(blocks, index, order)
        if not (filed or region) or in_menu(blocks, index):
            continue
        if region := filed if is_elsewhere(block) else region:
            evidence.decide("region", "below the headline", block.text, 0.8)
            return region
    if region := _named_region(blocks, order) or below_its_label(blocks, order) or in_a_field(blocks, order):
        evidence.decide("region", "named element", region, 0.8)
    elif region := _province(blocks, order, category):
        evidence.decide("region", "province beside the category", region, 0.7)
    return region


def _is_apart(blocks: list[Block], index: int, order: int) -> bool:
    """In a menu, or another place where regions stand for every page of the site."""
    block = blocks[index]
    filed = index == order - 1 and block.links > 0 and len(pieces(block)) == 2  # "<a>Grid</a> <a>Kosovo</a>"
    return is_elsewhere(block, filed) or in_menu(blocks, index)


def _province(blocks: list[Block], order: int, category: str | None) -> str | None:
    """A state or province named as a label of its own around the headline, on a page whose category is another label; a
    country where it is one of three steps or more."""
    if category is None or province_country(category):
        return None
    nearest = sorted(range(max(0, order - AROUND), min(len(blocks), order + BELOW + 1)), key=lambda i: abs(i - order))
    for index in nearest:
        block = blocks[index]
        if index == order or len(block.text) > LONGEST_LINE:
            continue
        parts = [_LABEL.sub("", part) for part in _labels(block)]
        named = [part for part in parts if province_country(part) or (len(parts) > 2 and _is_place(part))]
        if len(named) > 1:  # "Americas › Canada": the country lies in the area
            named = [part for part in named if not (region_code(part) or "").isdigit()]
        if len(parts) > MOST_LABELS or len(named) != 1 or is_elsewhere(block) or in_menu(blocks, index):
            continue
        return named[0]
    return None


def _labels(block: Block) -> list[str]:
    """The labels that stand in one line."""
    parts = (_JOINT.split(piece) if _MARK.search(piece) else [piece] for piece in pieces(block))
    return [part for several in parts for part in several if part]


def _is_place(label: str) -> bool:
    """A country or an area, as a step of a trail."""
    return region_code(label) not in (None, WORLD)


def _in_label(block: Block) -> tuple[str | None, str | None]:
    """Category and region of a label, be they words of one text or elements without a space between them."""
    category, region = split_category_region(block.text)
    parts = pieces(block) if region is None and len(block.nodes) > 1 else []
    if len(parts) > 2 and not TRAILS.isdisjoint(block.container.tokens):
        region = parts[-1] if region_code(parts[-1]) else None
    elif len(parts) == 2 and not any(map(is_date, parts)):
        region = next((part for part in reversed(parts) if region_code(part)), None)
        category = next((part for part in parts if part != region), None) if region else category
    return category, region


def _beside_a_date(block: Block, category: str | None) -> str | None:
    """The region in a line "Malaysia | 3 March 2025" or "Tech Malaysia 3 March 2025", whatever else stands there; the
    words before the region are the article's category or a label ("Rubrik: USA")."""
    if not any(map(str.isdigit, block.text)):
        return None
    parts = _labels(block)
    if len(parts) > 7 or not any(map(is_date, parts)):
        return None
    regions = []
    for part in parts:
        before, region = split_category_region(text_before_date(part))
        known = before is None or before[-1] == ":" or (category and key(before) == key(category))
        if region and known and region_code(region) != WORLD:
            regions.append(region)
    return regions[0] if len(regions) == 1 else None


def _beside_an_author(block: Block) -> str | None:
    """The one region among the links of a line that begins with the author's: "by Ann Lee | Aug 14, 2025 | Ports, Norway"."""
    filed = [node for node in block.nodes if node.tag == "a" and "tag" in (node.get("rel") or "").split()]
    if not filed or block.container.named(ELSEWHERE, 3):
        return None
    return next((text for node in filed if region_code(text := node.text_content().strip()) not in (None, WORLD)), None)


def _beside_category(block: Block, category: str | None) -> str | None:
    """The region in a line of two labels, the other one the article's category."""
    if category is None or (own := key(category)) not in key(block.text):
        return None
    parts = _labels(block)
    if len(parts) != 2:
        return None
    for region, other in (parts, parts[::-1]):
        if region_code(region) and key(other) == own:
            return region
    return None


def _before_category(text: str, category: str | None) -> str | None:
    """The region that stands first: "Malaysia Tech", where the article's category is Tech."""
    if category is None or len(text) > LONGEST or not text.casefold().endswith(f" {category.casefold()}"):
        return None
    before = text[: -len(category)].strip()
    return before if region_code(before) else None


def _alone(blocks: list[Block], index: int, order: int) -> str | None:
    """A line right below the headline that is nothing but a region's name; an item of a list or a link is a tag."""
    block = blocks[index]
    text = _LABEL.sub("", block.text)
    code = region_code(text) if index <= order + NEXT and len(text) <= LONGEST else None
    if code in (None, WORLD) or block.tag in ("li", "dd") or block.links or _has_companion(blocks, index):
        return None
    return text


def _has_companion(blocks: list[Block], index: int) -> bool:
    """Another label of its kind beside it: "Global" above "Innovation"."""
    own = blocks[index].container
    for other in (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2]):
        if len(other.text) <= 30 and other.tag == own.tag and other.container.tokens & own.tokens:
            return True
    return False


@lru_cache(maxsize=4096)  # hundreds of menu entries above a headline bear a few names
def _says_region(names: Names) -> bool:
    return not REGION_NAMES.isdisjoint(words_of(names))


def _named_region(blocks: list[Block], order: int) -> str | None:
    """The text of an element near the top whose class says region or country: a label set apart by style only."""
    for index, block in enumerate(blocks[: order + 4]):
        text = block.text
        if len(text) > 120:
            continue
        nodes = block.nodes
        if len(nodes) == 1 and block.links >= len(text) and nodes[0].tag == "a" and not ends_like_place(text):
            continue  # as hundreds of menu entries above a headline
        inner = nodes[:6]
        called = [node for node in inner if _says_region((node.get(CLASS), node.get(ID)))] if inner else inner
        if not REGION_NAMES.isdisjoint(block.container.tokens):
            called = [block.container.node, *called]
        for node in called:
            text = " ".join(node.text_content().split())
            if not (region_code(text) or province_country(text)):
                continue
            if not is_elsewhere(block, filed=node is not block.container.node) and not in_menu(blocks, index):
                return text
    return None
