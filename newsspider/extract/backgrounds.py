"""Which elements of a page a picture may be drawn behind, by a style of their own or by data for a script."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement as Element

from newsspider.extract.elements import Elements

# What scripts that load pictures late read the address from.
BACKGROUNDS = ("data-bg", "data-background", "data-background-image", "data-bg-image", "data-bg-url", "data-bgset", "data-lazy-bg", "data-lazy-background", "data-img-url")  # fmt: skip
MOST_LOOKED_AT = 2_000  # addresses in style sheets
LONGEST_STYLE = 400  # characters before the address
_PARTS = (b"data-b", b"data-lazy-b", b"data-img-url")  # one of them is in each; a pattern takes twice as long
# In libxml2: asking each element from here takes as much as all else that is done for the pictures.
_STYLED = etree.XPath("descendant-or-self::*[@style[contains(., 'url(')]]")
_HOLDING = {name: etree.XPath(f"descendant-or-self::*[@{name}]") for name in BACKGROUNDS}


def drawn_boxes(body: bytes, elements: Elements) -> list[Element]:
    """Those with such a style or attribute; the ``body`` of most pages tells that there is none."""
    boxes: dict[Element, None] = {}
    if _has_styled_url(body):
        boxes = dict.fromkeys(_STYLED(elements.root))
    if any(map(body.__contains__, _PARTS)):
        for name in (name for name in BACKGROUNDS if f"{name}=".encode() in body):
            boxes |= dict.fromkeys(_HOLDING[name](elements.root))
    return list(boxes)


def _has_styled_url(body: bytes) -> bool:
    """Whether an address stands in a ``style`` attribute: most stand in style sheets."""
    at = body.find(b"url(")
    for _ in range(MOST_LOOKED_AT):
        if at < 0:
            return False
        before = body[max(0, at - LONGEST_STYLE) : at]
        if before.rfind(b"style=") > before.rfind(b">"):
            return True
        at = body.find(b"url(", at + 4)
    return True
