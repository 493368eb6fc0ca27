"""Labels that the page shows around its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import Block
from newsspider.extract.category.hinted import address_sections
from newsspider.extract.category.label import KINDS, LONGEST, NOT_A_CATEGORY, says_no_section
from newsspider.extract.category.trail import is_trail_line, trail_of
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.pieces import pieces
from newsspider.extract.regions import WORLD, in_menu, province_country, region_code, split_category_region
from newsspider.extract.regions.dateline import is_date, is_only_date
from newsspider.extract.titles import key

KICKERS = frozenset(
    "kicker eyebrow rubric rubrik ressort category categories cat section channel topic label dachzeile overline pretitle "
    "supertitle surtitre volanta cintillo antetitulo spitzmarke roofline tagline terms".split()
)
LABELS = frozenset("category categories cat rubric rubrik ressort terms taxonomies".split())
_FILED = re.compile(
    r"(?:filed (?:under|to|in)|posted (?:in|under)|categor(?:y|ies):|kategorien?:|rubrik:|labels?:)", re.IGNORECASE
)
_STORY_LINK = re.compile(
    r"/\d{4}/\d{1,2}/|-[^/-]+-[^/-]+-[^/-]+-[^/-]+|\d{5}|/(?:authors?|autor(?:en|in)?|profiles?|people|users?|team|by)/"
)


def kickers(page: Page, headline: Headline, sure: bool) -> Iterator[str]:
    """The label right above the headline, less the region beside it. ``sure`` asks for those whose element is named for
    a label or is a link; the others are lines of text as often."""
    if headline.order is None:
        return
    world: str | None = None
    beside = True  # nothing but a region stands between the label and the headline
    above = [i for i in range(headline.order - 1, max(-1, headline.order - 8), -1) if not _tells_when(page.blocks[i])]
    for at, index in enumerate(above):
        block = page.blocks[index]
        if len(block.text) > 2 * LONGEST or block.tag in ("button", "label", "time", "figcaption"):
            continue
        filed = _leads_to_its_list(block)
        if at > 2 and not (filed and _shares_story(block, headline)):
            continue
        if says_no_section(block.text) or in_menu(page.blocks, index) or trail_of(block) or _is_story_link(block):
            continue
        if _leads_home(block) or is_trail_line(block.text):
            continue
        names = _names_around(block) & KICKERS
        named = bool(names) or filed
        if (named or (beside and _shares_parent(block, headline))) and sure == (named or block.links > 0):
            parts = [part for part in pieces(block)[:4] if key(part) not in NOT_A_CATEGORY]  # "PrivacyFeatured"
            if "terms" in names:  # Elementor joins several by commas
                parts = block.text.split(", ")[:1]
            if (
                named or len(parts) == 1 or any(map(_is_region, parts)) or _is_pair(block, parts)
            ):  # several labels without a name are a menu
                yield from (category for part in parts if (category := _without_region(part, page.url)))
                if named or block.links:
                    world = world or next((part for part in parts if region_code(part) == WORLD), None)
        beside = beside and (
            split_category_region(block.text)[0] is None
            or bool(province_country(block.text))
            or key(block.text) in KINDS
        )
    if world and sure:  # a section, where no other stands beside it
        yield world


_LISTS = frozenset(
    "category categories kategorie kategorien categorie catégorie categoria categoría rubrik rubrique section sections topic topics thema themen tema temas".split()
)


def _leads_to_its_list(block: Block) -> bool:
    """A link to the list of all stories of its name: "/blog/categories/policy" under "Policy"."""
    if block.links != len(block.text):
        return False
    links = [node for node in block.nodes[:2] if node.tag == "a"]
    if len(links) != 1:
        return False
    steps = (links[0].get("href") or "").split("?")[0].rstrip("/").split("/")
    return len(steps) > 2 and not _LISTS.isdisjoint(steps[:-1]) and key(steps[-1]) == key(block.text)


_BAR = re.compile(r"[/|·•]")
_READING = re.compile(r"\W*|\W*\d{1,3}\W?min\w*\b.{0,20}", re.I)  # a dot between two others, "3 min read"


def _tells_when(block: Block) -> bool:
    """A date, a reading time or a dot in an element of its own between the label and the headline."""
    return (
        len(block.text) <= LONGEST
        and not block.links
        and (is_only_date(block.text) or bool(_READING.fullmatch(block.text)))
    )


def _is_pair(block: Block, parts: list[str]) -> bool:
    """Two links and a bar between them: a section, and the topic or the place below it."""
    if len(parts) != 2 or block.links != sum(map(len, parts)) or not _BAR.search(block.text):
        return False
    return sum(node.tag == "a" and not (node.get("href") or "#").startswith("#") for node in block.nodes) == 2


def _is_region(label: str) -> bool:
    return bool(region_code(label) or province_country(label))


def _without_region(label: str, url: str) -> str | None:
    """The category of a label; the region may stand first where the address names the rest: "Malaysia Tech"."""
    category, region = split_category_region(label)
    words = category.split(" ") if category and region is None else []
    for at in range(len(words) - 1, 0, -1):
        rest = " ".join(words[at:])
        if region_code(" ".join(words[:at])) and key(rest) in map(key, address_sections(url)):
            return rest
    return category


def _is_story_link(block: Block) -> bool:
    """A link to another story or a person: a section's address holds no date, number or sentence."""
    links = [node for node in block.nodes[:4] if node.tag == "a"]
    return bool(links) and all(_STORY_LINK.search((node.get("href") or "").split("//")[-1]) for node in links)


def _leads_home(block: Block) -> bool:
    """The name of the site in its header."""
    return any(node.tag == "a" and node.get("href") == "/" for node in block.nodes[:4])


def _shares_parent(block: Block, headline: Headline) -> bool:
    """An unnamed label counts only in the element that holds the headline, or one level apart; the rows of a table that
    lays out the page are no levels."""
    node = headline.node
    outer = [] if node is None else (each for each in node.iterancestors() if each.tag not in _ROWS)
    parents = list(islice(outer, 2))
    boxes = [c.node for c in block.container.ancestors(6) if c.tag not in _ROWS]
    return any(box in parents for box in boxes[:3])


_ROWS = frozenset(["td", "tr", "tbody"])


def _shares_story(block: Block, headline: Headline) -> bool:
    """Both in one article or in the page's main part: the header of the site is in neither."""
    node = headline.node
    around = [] if node is None else list(node.iterancestors())
    for container in block.container.ancestors(12):
        if container.node in around:
            return any(outer.tag in ("article", "main") for outer in (container.node, *container.node.iterancestors()))
        if container.tag in ("header", "nav"):
            return False
    return False


def labels_beside_a_date(page: Page, headline: Headline) -> Iterator[str]:
    """The other part of a line above the headline that says a date and one thing more."""
    start = headline.order or 0
    for block in reversed(page.blocks[max(0, start - 3) : start]):
        parts = pieces(block) if len(block.text) <= 2 * LONGEST and len(block.nodes) > 1 else []
        others = [part for part in parts if not is_only_date(part)]
        if len(parts) == 2 and len(others) == 1 and _shares_parent(block, headline):
            yield others[0]


def _names_around(block: Block) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for container in block.container.ancestors(2):
        found |= container.tokens
    for node in block.nodes[:4]:
        found |= name_tokens(node)
    return found


def labels_below(page: Page, headline: Headline) -> Iterator[str]:
    """A label below the headline whose element is called category, or that begins "Filed under"."""
    start = headline.order or 0
    for block in page.blocks[start + 1 : start + 10]:
        if len(block.text) > 2 * LONGEST:
            continue
        if says_no_section(block.text):  # "Leave a Comment / ⟨Streets⟩ / By Maude Tessier"
            yield from (node.text_content() for node in block.nodes[:8] if name_tokens(node) & LABELS)
            continue
        if (_names_around(block) & LABELS or _FILED.match(block.text)) and not trail_of(block):
            parts = pieces(block)[:4]
            if not any(is_date(part) or says_no_section(part) for part in parts):  # glued to a label: "TechJul 29"
                yield block.text
            yield from (piece for piece in parts if len(piece) < len(block.text))
