"""Where the article stands on the page: its headline, its story, the elements around both."""

from __future__ import annotations

from itertools import islice
from typing import Literal

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.body import Story
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page

Position = tuple[int, ...]


class Places:
    """Document order without numbering every element: an element's position is its path of child numbers."""

    def __init__(self) -> None:
        self._known: dict[Element, Position] = {}

    def of(self, node: Element) -> Position:
        chain: list[Element] = []
        here: Element | None = node
        while here is not None and here not in self._known:
            chain.append(here)
            here = here.getparent()
        position = self._known[here] if here is not None else ()
        for element in reversed(chain):
            if here is not None:
                position = (*position, here.index(element))
            self._known[element] = position
            here = element
        return position


def common(one: Position, other: Position) -> int:
    """The depth of the lowest common ancestor."""
    depth = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        depth += 1
    return depth


class Region:
    """``around`` holds the story's blocks, the headline and every element above them: none is an image's frame."""

    def __init__(self, page: Page, headline: Headline, story: Story) -> None:
        self.places = Places()
        nodes = [page.blocks[i].container.node for i in story.blocks if i < len(page.blocks)]
        self.begin = self.places.of(nodes[0]) if nodes else None
        self.end = self.places.of(nodes[-1]) if nodes else None
        self.top = self.places.of(headline.node) if headline.node is not None else self.begin
        self.around: set[Element] = set()
        for node in [*nodes, *([headline.node] if headline.node is not None else [])]:
            here: Element | None = node
            while here is not None and here not in self.around:
                self.around.add(here)
                here = here.getparent()
        self.story_depth = 0
        if self.begin is not None and self.end is not None:  # of a story of one paragraph, the box around that
            self.story_depth = min(common(self.begin, self.end), len(self.end) - 1)
        self.lead_depth = common(self.top, self.begin) if self.top is not None and self.begin is not None else 0

    def place_of(self, node: Element) -> Literal["lead", "story"] | None:
        """Whether something stands before the story (from the headline on) or in it; None for elsewhere."""
        at = self.places.of(node)
        if self.begin is None or self.end is None or self.top is None:
            return self._without_story(node, at)
        if self.begin <= at <= self.end or at[: len(self.begin)] == self.begin or at[: len(self.end)] == self.end:
            return "story"
        if at < self.begin:
            near = common(at, self.begin)
            if at > self.top and near >= min(self.lead_depth, len(self.begin) - 1):
                return "lead"
            return "lead" if near >= self.lead_depth - 2 and near > 2 and in_figure(node) else None
        return "story" if self.is_at_end(node) and (in_figure(node) or in_captioned_box(node)) else None

    def is_at_end(self, node: Element) -> bool:
        """Behind the story's last paragraph, in the box that holds the story."""
        at = self.places.of(node)
        return self.end is not None and at > self.end and common(at, self.end) >= max(self.story_depth, 3)

    def is_above(self, node: Element) -> bool:
        """Before the story and in the page's main part, or beside the headline on a page with few boxes, but not near
        enough for ``place_of``."""
        at = self.places.of(node)
        if self.begin is None or at >= self.begin:
            return False
        near = common(at, self.begin)
        return near >= max(3, self.lead_depth - 4) or near >= max(1, self.lead_depth - 2)

    def is_behind(self, node: Element) -> bool:
        """Behind the story and apart from it, as is then all that follows on the page."""
        at = self.places.of(node)
        if self.begin is None or self.end is None or at <= self.end or common(at, self.end) >= max(self.story_depth, 3):
            return False
        return at[: len(self.begin)] != self.begin and at[: len(self.end)] != self.end

    def _without_story(self, node: Element, at: Position) -> Literal["lead"] | None:
        """No story was found: what stands in a figure near the headline."""
        if self.top is None or not in_figure(node):
            return None
        return "lead" if common(at, self.top) >= max(3, len(self.top) - 3) else None


def in_captioned_box(node: Element) -> bool:
    """A box named for its caption around the picture, ``<div class="wp-caption">``, a gallery that prints one, or a picture that keeps it in
    an attribute for its large view."""
    if node.get("data-caption") or ((link := node.getparent()) is not None and link.get("data-caption")):
        return True
    boxes = list(islice(node.iterancestors("div"), 3))
    if any("caption" in name_tokens(box) for box in boxes[:2]):
        return True
    behind = next((box.getnext() for box in boxes if box.getnext() is not None), None)
    if behind is not None and any("caption" in name_tokens(part) for part in islice(behind.iter("p", "div"), 3)):
        return True  # in a component of its own
    galleries = (box for box in boxes if "gallery" in name_tokens(box))
    return any("caption" in name_tokens(part) for box in galleries for part in islice(box.iter("p", "div", "span"), 60))


def in_figure(node: Element) -> bool:
    return node.tag == "figure" or next(node.iterancestors("figure"), None) is not None
