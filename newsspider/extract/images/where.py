"""Which of a page's images are the article's: where they stand to the headline and the story."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urldefrag

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import name_tokens
from newsspider.extract.body import Story
from newsspider.extract.headline import Headline
from newsspider.extract.images.address import image_key, image_url, is_no_picture, is_small
from newsspider.extract.listing.urlshape import article_likeness, host_key
from newsspider.extract.page import Page

IMAGE_TAGS = ("img", "amp-img")
MAX_IMAGES = 400
NOT_OURS_TAGS = frozenset(["nav", "footer", "aside", "form", "button", "header-nav", "dialog", "noscript"])
NOT_OURS = frozenset(
    [
        "related", "recommended", "recommendations", "recommendation", "recirc", "avatar", "bio", "authorbox", "comment", "comments", "newsletter", "social", "share",
        "sharing", "teaser", "teasers", "promo", "sidebar", "ad", "ads", "advert", "advertisement", "logo", "icon", "icons", "popular",
        "trending", "sponsored", "outbrain", "taboola", "widget", "menu", "navigation", "breadcrumb", "profile", "paywall", "subscribe",
        "thumbs", "thumbnails", "mostread", "readmore", "morestories", "byline", "upsell", "product-offer",
    ]
)  # fmt: skip


@dataclass(slots=True)
class Placed:
    """An image of the article: the element, its frame, its address, whether it leads the story."""

    image: Element
    frame: Element
    url: str | None
    lead: bool


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
            parent = element.getparent()
            if parent is not None:
                position = (*position, parent.index(element))
            self._known[element] = position
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
    """Where the story runs, and which elements are around it (these are nobody's frame)."""

    def __init__(self, page: Page, headline: Headline, story: Story) -> None:
        self.places = Places()
        nodes = [page.blocks[i].container.node for i in story.blocks if i < len(page.blocks)]
        self.head = headline.node
        self.first = nodes[0] if nodes else None
        self.begin = self.places.of(nodes[0]) if nodes else None
        self.end = self.places.of(nodes[-1]) if nodes else None
        self.top = self.places.of(headline.node) if headline.node is not None else self.begin
        self.around: set[Element] = set()
        for node in [*nodes, *([headline.node] if headline.node is not None else [])]:
            here: Element | None = node
            while here is not None and here not in self.around:
                self.around.add(here)
                here = here.getparent()
        self.depth = common(self.begin, self.end) if self.begin is not None and self.end is not None else 0
        self.lead_depth = common(self.top, self.begin) if self.top is not None and self.begin is not None else 0

    def holds(self, image: Element) -> str | None:
        """ "lead", "story" or None for an image that stands elsewhere."""
        at = self.places.of(image)
        if self.begin is None or self.end is None or self.top is None:
            return None
        if self.begin <= at <= self.end or self.begin == at[: len(self.begin)]:
            return "story"
        if at < self.begin:
            near = common(at, self.begin)
            if at > self.top and near >= min(self.lead_depth, len(self.begin) - 1):
                return "lead"
            return "lead" if near >= self.lead_depth and near > 2 and _in_figure(image) else None
        after = common(at, self.end)
        return "story" if _in_figure(image) and after >= max(self.depth, 3) else None


def _in_figure(image: Element) -> bool:
    return any(a.tag == "figure" for a in image.iterancestors())


def find_places(page: Page, headline: Headline, story: Story) -> list[Placed]:
    """The article's images in page order, one for each picture."""
    region = Region(page, headline, story)
    found: list[Placed] = []
    keys: set[str] = set()
    for count, image in enumerate(page.root.iter(*IMAGE_TAGS)):
        if count >= MAX_IMAGES:
            break
        place = region.holds(image)
        if place is None or is_small(image) or is_refused(image, region, page):
            continue
        url = image_url(page, image)
        if is_no_picture(url):
            continue
        key = image_key(url)
        if url is None or key in keys:
            continue
        keys.add(key)
        found.append(Placed(image, frame_of(image, region), url, place == "lead"))
    return found


def is_refused(image: Element, region: Region, page: Page) -> bool:
    """In a box of another kind, or the picture of a link to another article."""
    captioned = False
    for node in image.iterancestors():
        if node in region.around:
            return False
        if node.tag == "figure":
            captioned = next(node.iter("figcaption"), None) is not None
        if node.tag == "a" and not captioned and _leads_elsewhere(node, page):
            return True
        if node.tag in NOT_OURS_TAGS or not name_tokens(node).isdisjoint(NOT_OURS):
            return True
    return False


def _leads_elsewhere(link: Element, page: Page) -> bool:
    target = page.absolute(link.get("href"))
    if target is None or urldefrag(target)[0] == urldefrag(page.url)[0]:
        return False
    try:
        return article_likeness(target) >= 1 and host_key(target) == host_key(page.url)
    except ValueError:
        return False


def frame_of(image: Element, region: Region) -> Element:
    """The figure around the image, or the largest element around it alone with no more text than a caption has."""
    frame = image
    for depth, node in enumerate(image.iterancestors()):
        if node in region.around or depth >= 8:
            break
        if sum(1 for other in node.iter(*IMAGE_TAGS) if not is_small(other)) > 2 and frame is not image:
            break
        frame = node
        if node.tag == "figure":
            break
    return frame
