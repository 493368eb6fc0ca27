"""Which elements of a page a picture may be drawn behind, by a style of their own or by data for a script."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement as Element

from newsspider.extract.elements import Elements

# What scripts that load pictures late read the address from.
BACKGROUNDS = ("data-bg", "data-background", "data-background-image", "data-bg-image", "data-bg-url", "data-bgset", "data-lazy-bg", "data-lazy-background", "data-img-url")  # fmt: skip
_NAMED = re.compile("data-(?:{})=".format("|".join(name.removeprefix("data-") for name in BACKGROUNDS)).encode())
_ADDRESS = re.compile(rb"url\(")
_STYLES = (re.compile(rb"style\s*="), re.compile(rb"STYLE\s*="))  # two literals are found much sooner than either case
# From the attributes up to their elements: a predicate of elements, or asking each from here, takes three times as long.
_STYLED = etree.XPath("descendant-or-self::*/@style[contains(., 'url(')]/..")
_HOLDING = {name: etree.XPath(f"descendant-or-self::*/@{name}/..") for name in BACKGROUNDS}


def drawn_boxes(body: bytes, elements: Elements) -> list[Element]:
    """Those with such a style or attribute; the ``body`` of most pages tells that there is none."""
    boxes: dict[Element, None] = dict.fromkeys(_STYLED(elements.root) if _may_be_styled(body) else ())
    found = {name[:-1].decode() for name in _NAMED.findall(body)}
    for name in BACKGROUNDS:
        if name in found:
            boxes |= dict.fromkeys(_HOLDING[name](elements.root))
    return list(boxes)


def _may_be_styled(body: bytes) -> bool:
    """Whether an address stands behind a style attribute in one tag: most stand in style sheets."""
    since = 0
    for address in _ADDRESS.finditer(body):
        at = address.start()
        tag = max(since, body.rfind(b"<", since, at))  # what stands before the last address has been asked
        if any(style.search(body, tag, at) for style in _STYLES):
            return True
        since = at
    return False
