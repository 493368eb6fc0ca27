"""The picture of a card: in its element, in its links, or beside it in the list."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.images.address import background_address, is_placeholder, is_ratio, raw_address
from newsspider.extract.page import Page

_FACES = frozenset(["avatar", "gravatar", "byline", "headshot", "logo", "icon"])  # classes of pictures of no story
_TAGS = ("img", "amp-img", "source")
MAX_LOOKED_AT = 20_000  # elements of one list


def find_image(page: Page, boxes: list[Element | None]) -> str | None:
    """The first real picture in the boxes, best box first: no icons, no data URIs, no placeholders."""
    for box in boxes:
        if box is None:
            continue
        for node in box.iter(*_TAGS):
            if (address := _address(node)) and (url := page.absolute(address)):
                return url
        for node in box.iter() if page.drawn else ():
            if (address := background_address(node)) and (url := page.absolute(address)):
                return url
    return None


def _address(node: Element) -> str | None:
    address = None if _is_icon(node) else raw_address(node)
    return None if address is None or is_placeholder(address) else address


def _is_icon(image: Element) -> bool:
    sizes = [image.get("width") or "", image.get("height") or ""]
    if not name_tokens(image).isdisjoint(_FACES):
        return True
    return any(s.isdigit() and int(s) < 40 for s in sizes) and not is_ratio(image)


def deal_pictures(page: Page, parent: Element, scopes: dict[Element, int]) -> dict[int, Element]:
    """Card -> picture, for pictures that stand between the cards' elements in ``parent``.

    They lead where the first stands before the first card and none behind the last one, and trail the other way
    round; with both or neither nobody can tell.
    """
    gaps: list[list[Element]] = [[]]
    order: list[int] = []
    for node in _walk(parent, scopes):
        if node in scopes:
            order.append(scopes[node])
            gaps.append([])
        elif _address(node) if node.tag in _TAGS else page.drawn and background_address(node):
            gaps[-1].append(node)
    if len(order) < 2 or bool(gaps[0]) is bool(gaps[-1]):
        return {}
    if len(order) >= 3 and sum(map(bool, gaps)) == 1:  # one picture for them all: the list's own
        return {}
    if gaps[0]:
        return {card: gap[-1] for card, gap in zip(order, gaps, strict=False) if gap}
    return {card: gap[0] for card, gap in zip(order, gaps[1:], strict=True) if gap}


def _walk(parent: Element, scopes: dict[Element, int]) -> Iterator[Element]:
    """The elements below ``parent`` in page order, without what stands inside the cards."""
    stack = [iter(parent)]
    seen = 0
    while stack and seen < MAX_LOOKED_AT:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
            continue
        seen += 1
        yield node
        if node not in scopes and isinstance(node.tag, str):
            stack.append(iter(node))
