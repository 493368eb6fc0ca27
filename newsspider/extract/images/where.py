"""Which of a page's images are the article's: where they stand to the headline and the story."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.credits import split_caption
from newsspider.extract.credits.labeled import has_label
from newsspider.extract.credits.labels import LABEL
from newsspider.extract.images.address import background_address, image_key, is_no_picture, is_small, raw_address
from newsspider.extract.images.frametext import MAX_FRAME_TEXT, text_of, text_size
from newsspider.extract.images.links import is_teaser, leads_elsewhere, links_elsewhere, opens_picture, titles_another
from newsspider.extract.images.portraits import is_portrait
from newsspider.extract.images.region import Region
from newsspider.extract.images.tails import ends_in_credit
from newsspider.extract.page import Page
from newsspider.extract.picturewords import CAPTION_TOKENS, PICTURE_TOKENS, names_credit

IMAGE_TAGS = ("img", "amp-img")
MAX_IMAGES = 400
MAX_ABOVE = 40  # pictures above the headline and in no menu that are looked at
MAX_BOXES = 4  # around one picture that may be a teaser's
MAX_BUTTON = 20  # characters of "View 6 images"
MAX_IN_A_FRAME = 20  # a placeholder, its noscript twin, a dozen sizes
NOT_OURS_TAGS = frozenset(["nav", "footer", "aside", "form", "dialog"])
NOT_OURS = frozenset(
    [
        "related", "recommended", "recommendations", "recommendation", "recirc", "avatar", "bio", "authorbox", "comment",
        "comments", "newsletter", "social", "share", "sharing", "sidebar", "advert", "advertisement", "logo", "icon", "icons",
        "popular", "trending", "sponsored", "menu", "navigation", "breadcrumb", "profile", "paywall", "subscribe", "thumbs",
        "thumbnails", "mostread", "readmore", "morestories", "upsell", "author", "authors", "byline",
        "profilbild", "autorenbild", "autoren", "headshot", "coauthor", "coauthors", "werbung", "anzeige",
    ]
)  # fmt: skip
# The article's picture may stand there with its caption: beside buttons, set to the text's side, or as media related to it.
UNSURE = frozenset(["share", "sharing", "social", "sidebar", "related"])
RELATED_MEDIA = PICTURE_TOKENS | {"content"}
_GALLERY_ICON = frozenset(["icon"])  # WordPress: "gallery-icon" is around each picture of a gallery
SURE_TAGS = NOT_OURS_TAGS - {"aside"}
# Names that some sites give to boxes of other articles, others to the article's own picture: the links decide.
PERHAPS_NOT_OURS = frozenset(["teaser", "teasers", "promo", "card", "cards", "ad", "ads", "widget", "recommend"])


@dataclass(slots=True)
class Placed:
    """An image of the article: the element, its frame, its address, whether it leads the story."""

    image: Element
    frame: Element
    url: str | None
    lead: bool


def find_places(page: Page, region: Region, told: Mapping[str, str]) -> list[Placed]:
    """The article's images in page order, one for each picture; of two frames the one with a text counts.

    ``told`` are the pictures that the page tells machines of: key and address.
    """
    found: list[Placed] = []
    by_key: dict[str, Placed] = {}
    above = 0
    images = page.elements.of(*IMAGE_TAGS)
    images = images[: bisect_left(images, True, key=region.is_behind)]  # half of them are teasers' below the story
    for count, image in enumerate([*images, *_lone_sources(page)]):
        if count >= MAX_IMAGES:
            break
        if is_small(image):
            continue
        place = region.place_of(image) or ("story" if _closes_story(image, region) else None)
        if place is None and not region.is_above(image):
            continue
        if is_no_picture(address := raw_address(image)) or is_portrait(image, address):
            continue
        if is_refused(image, region, page, told=image_key(address) in told):
            continue
        frame = frame_of(image, region)
        key = image_key(address)
        if place is None:
            above += 1
            if above > MAX_ABOVE or not leads_from_above(frame, key in told, page):
                continue
            place, address = "lead", told.get(key, address)
            frame = frame if frame.tag == "figure" or text_size(frame) or _is_signed(frame) else image
        known = by_key.get(key)
        url = page.absolute(address) if known is None or frame is not known.frame else known.url
        if known is None:
            placed = Placed(image, frame, url, place == "lead")
            if url is not None:
                by_key[key] = placed
            elif any(other.frame is frame for other in found) or not text_size(frame):
                continue
            found.append(placed)
        elif frame is not known.frame and not text_size(known.frame):
            known.frame, known.image = frame, image
        elif frame.tag == "figure" and text_size(frame) not in (0, text_size(known.frame)):
            found.append(Placed(image, frame, url, place == "lead"))  # one stand-in for pictures that scripts load
    if not any(place.lead for place in found) and page.drawn:
        found[:0] = _background_lead(page, region)
    return found


def _closes_story(image: Element, region: Region) -> bool:
    """Behind the last paragraph in the story's box, alone in a small box, with a credit at the end of what it prints or
    of the line behind it."""
    if not region.is_at_end(image):
        return False
    box = image
    for node in image.iterancestors():
        if node in region.around:
            break
        box = node
    if others_in(box, image) or text_size(box) > MAX_FRAME_TEXT // 3:
        return False
    return _is_signed(box)


def _is_signed(box: Element) -> bool:
    """What a picture's box prints ends with a credit; or, where it prints nothing, the line behind it."""
    if not text_size(box):
        behind = box.getnext()
        if behind is None or holds_more_than_caption(behind) or next(behind.iter(*IMAGE_TAGS), None) is not None:
            return False
        box = behind
    text = text_of(box, frozenset()) if text_size(box) <= MAX_FRAME_TEXT // 3 else ""
    listed = text.count(": ") > 1 or text.count(" | ") > 2  # fields, a menu
    return bool(text) and not listed and ends_in_credit(text)


def _lone_sources(page: Page) -> list[Element]:
    """The first source of each ``<picture>`` without ``<img>``, whose picture a script draws."""
    empty = (node for node in page.elements.of("picture") if next(node.iter("img"), None) is None)
    return [source for node in islice(empty, MAX_ABOVE) if (source := next(node.iter("source"), None)) is not None]


def _background_lead(page: Page, region: Region) -> list[Placed]:
    """The lead picture that a style draws behind a box: the first with a credit printed in it or beside it, or one that
    says by its role that it is a picture. Any other is decoration."""
    drawn = (node for node in page.drawn if (address := background_address(node)) and not is_no_picture(address))
    for node in islice(drawn, MAX_ABOVE):
        place = region.place_of(node)
        if (place != "lead" and not (place is None and region.is_above(node))) or is_refused(node, region, page):
            continue
        texts = [" ".join(islice(node.itertext(), 40)), *(_text_behind(node) if not text_size(node) else ())]
        if node.get("role") == "img" or any(LABEL.match(" ".join(text.split())) for text in texts):
            return [Placed(node, node, page.absolute(background_address(node)), True)]
    return []


def _text_behind(node: Element) -> list[str]:
    behind = node.getnext()
    return [] if behind is None or text_size(behind) > MAX_FRAME_TEXT else [" ".join(islice(behind.itertext(), 40))]


def leads_from_above(frame: Element, told: bool, page: Page) -> bool:
    """Above the headline stand a lead picture that the page tells machines of, or one with its credit, by name or label,
    in its box or right behind it; and teasers."""
    if not told and not holds(frame):
        texts = list(islice(frame.itertext(), 40)) if text_size(frame) else _text_behind(frame)
        text = " ".join(" ".join(texts).split())
        labeled = len(text) <= MAX_FRAME_TEXT and has_label(text) and split_caption(text)[1]
        if not LABEL.match(text) and not labeled and not _is_signed(frame):
            return False
    return not links_elsewhere(frame, page)


def holds(frame: Element, *, captions: bool = False) -> bool:
    """A picture's box with text, part of it called a credit (or a caption)."""
    if not text_size(frame):
        return False
    for tokens in map(name_tokens, frame.iter("*")):
        if names_credit(tokens) or (captions and not tokens.isdisjoint(CAPTION_TOKENS)):
            return True
    return False


def is_refused(image: Element, region: Region, page: Page, *, told: bool = False) -> bool:
    """In a box of another kind, or the picture of a link to another article; one ``told`` to machines may stand in an
    aside of the header."""
    figure = next((a for a in image.iterancestors("figure") if a not in region.around), None)
    caption = next(figure.iter("figcaption"), None) if figure is not None else None
    if caption is not None and titles_another(caption, page):
        return True
    asked = 0
    for node in image.iterancestors():
        if node in region.around:
            return False
        if node.tag == "a" and caption is None and leads_elsewhere(node, page) and not opens_picture(node, image, page):
            return True
        tokens = name_tokens(node)
        if told and node.tag == "aside" and tokens.isdisjoint(NOT_OURS):
            continue
        if "gallery" in tokens and tokens & NOT_OURS <= _GALLERY_ICON:
            continue
        if node.tag in NOT_OURS_TAGS or not tokens.isdisjoint(NOT_OURS):
            return not _may_be_ours(node, tokens) or links_elsewhere(node, page)
        if node.tag == "article" or not tokens.isdisjoint(PERHAPS_NOT_OURS):
            asked += 1
            if asked <= MAX_BOXES and is_teaser(node, image, page):
                return True
    return False


def _may_be_ours(box: Element, tokens: frozenset[str]) -> bool:
    """A box set beside the text, or named for media that belong to it, with a caption or credit for its picture."""
    if box.tag in SURE_TAGS or not tokens & NOT_OURS <= UNSURE:
        return False
    related = "related" in tokens
    if related and tokens.isdisjoint(RELATED_MEDIA):
        return False
    return holds(box, captions=not related) or _ends_in_credit(box)


def _ends_in_credit(box: Element) -> bool:
    """A box of one picture: its text is a caption with a labeled credit."""
    text = text_of(box, frozenset()) if text_size(box) <= MAX_FRAME_TEXT // 3 else ""
    return has_label(text) and split_caption(text)[1] is not None and next(box.iter("img"), None) is not None


def frame_of(image: Element, region: Region) -> Element:
    """The figure around the image, or the largest element around it alone with no more than a caption's text.

    A figure without text is not the end: its caption may stand in the box around it.
    """
    frame, depth = image, 0
    for node in image.iterancestors():
        if node in region.around or depth >= 7:
            break
        if node.tag not in ("source", "picture", "noscript"):
            depth += 1
            if frame is not image and (others_in(node, image) or holds_more_than_caption(node)):
                break
        frame = node
        if node.tag == "figure" and text_size(node) and not captioned_outside(node):
            break
    return frame


def captioned_outside(figure: Element) -> bool:
    """A figure that shows a button's words only, its caption in the box around it."""
    if text_size(figure) > MAX_BUTTON or next(figure.iter("figcaption"), None) is not None:
        return False
    return any(next(box.iter("figcaption"), None) is not None for box in islice(figure.iterancestors(), 2))


def holds_more_than_caption(node: Element) -> bool:
    return text_size(node) >= MAX_FRAME_TEXT or next(node.iter("h1", "h2", "h3"), None) is not None


def others_in(node: Element, image: Element) -> bool:
    """Whether a second picture of size stands in the element; a placeholder and its noscript twin are one."""
    key = None
    for count, other in enumerate(node.iter(*IMAGE_TAGS)):
        if count >= MAX_IN_A_FRAME:
            return True  # no frame of one picture; and looking further for each image would be quadratic
        if (
            other is not image
            and not is_small(other)
            and (address := raw_address(other))
            and not is_no_picture(address)
        ):
            key = key or image_key(raw_address(image))
            if image_key(address) != key:
                return True
    return False
