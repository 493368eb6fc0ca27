"""Which elements of a page a picture may be drawn behind, by a style of their own or by data for a script."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement as Element

from newsspider.extract.elements import Elements

# What scripts that load pictures late read the address from.
BACKGROUNDS = ("data-bg", "data-background", "data-background-image", "data-bg-image", "data-bg-url", "data-bgset", "data-lazy-bg", "data-lazy-background", "data-img-url")  # fmt: skip
_PARTS = (b"data-b", b"data-lazy-b", b"data-img-url")  # one of them is in each; a pattern takes twice as long
# From the attributes up to their elements: a predicate of elements, or asking each from here, takes three times as long.
_STYLED = etree.XPath("descendant-or-self::*/@style[contains(., 'url(')]/..")
_HOLDING = {name: etree.XPath(f"descendant-or-self::*/@{name}/..") for name in BACKGROUNDS}


def drawn_boxes(body: bytes, elements: Elements) -> list[Element]:
    """Those with such a style or attribute; the ``body`` of most pages tells that none has such an attribute."""
    boxes: dict[Element, None] = dict.fromkeys(_STYLED(elements.root))
    if any(map(body.__contains__, _PARTS)):
        for name in (name for name in BACKGROUNDS if f"{name}=".encode() in body):
            boxes |= dict.fromkeys(_HOLDING[name](elements.root))
    return list(boxes)
