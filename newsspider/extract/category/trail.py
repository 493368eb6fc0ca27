"""Breadcrumbs: the steps from the home page down to the article, shown and told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import Names, words_of
from newsspider.extract.blocks import Block, Container
from newsspider.extract.category.label import HOME
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.pieces import JOINTS, pieces
from newsspider.extract.regions.menus import TRAILS
from newsspider.extract.titles import key

_CALLED = re.compile(
    r"bread ?crumb|brotkrume|you are here|fil d.ariane|migas"
    r"|okruszki|drobečk|brödsmul|brødkrumme|kruimel|murupolku|パンくず|面包屑|麵包屑|sie sind hier|du bist hier|aktuelle seite|estás en|vous êtes ici"
)  # of a text in lower case
MOST_BLOCKS = 12  # of a trail; a box that holds more is named for something else
LEVELS = 6  # containers up from a step to its trail
_ARROW = re.compile(r"[>»›→]")
_BAR = re.compile(r"\s/\s")


def trail_of(block: Block) -> Container | None:
    """The element around the block that is a trail: by class or id, label for screen readers, or schema.org type."""
    return _outermost(block.container)


def _outermost(container: Container) -> Container | None:
    """The outermost trail of the container and those above it: every step may be named too."""
    found = None
    here: Container | None = container
    for _ in range(LEVELS):
        if here is None:
            break
        if _is_trail(here):
            found = here
        here = here.parent
    return found


class _LevelsBelow(dict[Container, int]):
    """Container -> how many levels above it the nearest trail is."""

    def __missing__(self, container: Container) -> int:
        unknown: list[Container] = []
        here: Container | None = container
        while here is not None and here not in self:
            unknown.append(here)
            here = here.parent
        levels = self[here] if here is not None else LEVELS
        for each in reversed(unknown):
            levels = self[each] = 0 if _is_trail(each) else levels + 1
        return levels


class _NamedTrails(dict[Names, bool]):
    """Class and id -> whether they name a trail: one verdict for all entries of a menu."""

    def __missing__(self, names: Names) -> bool:
        self[names] = verdict = not TRAILS.isdisjoint(words_of(names))
        return verdict


def _is_trail(container: Container) -> bool:
    """By its own names."""
    return not TRAILS.isdisjoint(container.tokens) or _is_called_so(container)


_CALLING = frozenset(["aria-label", "itemtype", "typeof"])


def _is_called_so(container: Container) -> bool:
    node = container.node
    if _CALLING.isdisjoint(node.keys()):
        return False
    label = node.get("aria-label")
    if label and _CALLED.search(label.lower()):
        return True
    kind = node.get("itemtype") or node.get("typeof")
    return kind is not None and kind.endswith("BreadcrumbList")


def is_trail_line(text: str) -> bool:
    """Three steps or more in one line, an arrow between each two."""
    return len(_ARROW.findall(text)) > 1


def shown_trail(page: Page, headline: Headline) -> list[str]:
    """The steps of the trail nearest above the headline, else of one around or below it; outermost first, without the
    home page and the article itself."""
    blocks = page.blocks
    head = len(blocks) if headline.order is None else headline.order
    trails: dict[Container, list[int]] = {}
    levels_below, named = _LevelsBelow(), _NamedTrails()
    for index in range(max(0, head - 400), min(len(blocks), head + 12)):
        block = blocks[index]
        if len(block.text) > 160 or index == headline.order:
            continue
        here = block.container
        if here.tag == "li" and here.parent is not None and not named[here.names]:
            here = here.parent  # one verdict for all steps
        if levels_below[here] < LEVELS and (trail := _outermost(here)) is not None:
            trails.setdefault(trail, []).append(index)
    best: list[str] = []
    for indexes in trails.values():
        if len(indexes) <= MOST_BLOCKS and (steps := _steps(page, headline, [blocks[i] for i in indexes])):
            if indexes[0] > head and best:
                break
            best = steps
    return best or _unnamed_trail(page, headline)


def _unnamed_trail(page: Page, headline: Headline) -> list[str]:
    """A line "Home > Tech > Hardware" above the headline, in markup without names."""
    if headline.order is None:
        return []
    for block in reversed(page.blocks[max(0, headline.order - 6) : headline.order]):
        home = bool(block.nodes) and block.nodes[0].get("href") == "/"  # a bar alone parts all kinds of things
        if len(block.text) <= 160 and (_ARROW.search(block.text) or (home and _BAR.search(block.text))):
            parts = [part for part in JOINTS.split(block.text) if part]
            if len(parts) > 1 and (block.links or key(parts[0]) in HOME or page.site_names.name(parts[0])):
                return _steps(page, headline, [block])
    return _numbered_trail(page, headline)


def _numbered_trail(page: Page, headline: Headline) -> list[str]:
    """A short numbered list of links that begins with the home page: what assistive software is told of a trail, where
    menus are lists without an order."""
    end = headline.order or 0
    lists: dict[Element, list[Block]] = {}
    for block in page.blocks[max(0, end - NEAR) : end]:
        item = block.container
        if item.tag == "li" and item.parent is not None and item.parent.tag == "ol":
            lists.setdefault(item.parent.node, []).append(block)
    for blocks in reversed(lists.values()):
        first = blocks[0]
        home = key(first.text) in HOME or page.site_names.name(first.text)
        if home and first.links and 1 < len(blocks) <= STEPS and all(b.links for b in blocks[:-1]):
            return _steps(page, headline, blocks)
    return []


NEAR, STEPS = 20, 5  # blocks above the headline; entries


def _steps(page: Page, headline: Headline, blocks: list[Block]) -> list[str]:
    said = [part for block in blocks for piece in pieces(block) for part in JOINTS.split(piece) if part]
    if len(said) == 1:
        said = [part for part in re.split(r"\s*/\s*", said[0]) if part]
    return without_ends(said, page, headline)


def without_ends(said: list[str], page: Page, headline: Headline) -> list[str]:
    """Steps without the home page at the beginning and the article at the end."""
    own = key(headline.text or "")
    steps = [step for step in said if not _CALLED.search(step.lower())]
    while steps and (key(steps[0]) in HOME or page.site_names.name(steps[0])) and len(steps) > 1:
        steps = steps[1:]
    while steps and own and _is_article(key(steps[-1].rstrip(".… ")), own):
        steps = steps[:-1]
    return steps


def _is_article(step: str, headline: str) -> bool:
    return step == headline or (len(step) >= 12 and (headline.startswith(step) or step.startswith(headline)))


def told_trails(page: Page) -> Iterator[list[str]]:
    """The names of the steps of each BreadcrumbList in JSON-LD."""
    for node in page.structured.jsonld[:50]:
        if node.get("@type") != "BreadcrumbList" or not isinstance(items := node.get("itemListElement"), list):
            continue
        names = []
        for entry in items[:12]:
            if isinstance(entry, dict):
                item = entry.get("item")
                name = entry.get("name") or (item.get("name") if isinstance(item, dict) else None)
                if isinstance(name, str) and name.strip():
                    names.append(name)
        yield names
