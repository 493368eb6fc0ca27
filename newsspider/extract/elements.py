"""All elements of a page in page order, found by tag without another walk through the tree.

lxml's ``iter(tag)`` visits every node of the tree for each question, a tenth of the time of parsing it, and makes a
Python object of an element again whenever nobody holds the last one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import compress
from operator import attrgetter

from lxml import etree
from lxml.html import HtmlElement as Element

_TAG_OF = attrgetter("tag")
ITEMPROP = b"itemprop"  # in bytes: text would be encoded for each element
_WITH_ITEMPROP = etree.XPath("descendant-or-self::*/@itemprop/..")  # half the time of asking each element from here


def below(top: Element) -> tuple[list[Element], Iterable[object]]:
    """``top`` and the elements below it, in page order, and their tags."""
    nodes = list(top.iter("*"))
    return nodes, map(_TAG_OF, nodes)


def shows(node: Element, text: str) -> bool:
    """Whether this is all of its text, wherever a ``<br>`` or a nested element parts it."""
    return "".join(node.text_content().split()) == "".join(text.split())


class Elements:
    """Holds the elements below ``root`` and itself, so that each is made once."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.all: list[Element] = list(root.iter())

    @cached_property
    def _tags(self) -> list[object]:
        """The tag of each, as one text that is hashed once."""
        return list(map(_TAG_OF, self.all))

    @cached_property
    def _by_tag(self) -> dict[object, list[Element]]:
        found: dict[object, list[Element]] = defaultdict(list)
        for tag, node in zip(self._tags, self.all, strict=True):
            found[tag].append(node)
        return found

    @property
    def tags(self) -> Iterable[object]:
        """The tags of the page, each once."""
        return self._by_tag.keys()

    def of(self, *tags: str) -> list[Element]:
        """Those with one of the tags, in page order."""
        found = [nodes for tag in tags if (nodes := self._by_tag.get(tag))]
        if len(found) > 1:
            return list(compress(self.all, map(frozenset(tags).__contains__, self._tags)))
        return found[0].copy() if found else []

    def count(self, *tags: str) -> int:
        """How many have one of the tags."""
        return sum(len(self._by_tag.get(tag, ())) for tag in tags)

    def first(self, tag: str) -> Element | None:
        nodes = self._by_tag.get(tag)
        return nodes[0] if nodes else None

    def below(self, top: Element) -> tuple[list[Element], Iterable[object]]:
        """``top`` and the elements below it, in page order, and their tags."""
        if top is self.root or (top.getparent() is self.root and top.getnext() is None):  # down to the page's end
            start = self.all.index(top)
            return self.all[start:], self._tags[start:]
        return below(top)

    @cached_property
    def by_itemprop(self) -> dict[str, list[Element]]:
        """Microdata property -> the elements with it, in page order."""
        found: dict[str, list[Element]] = {}
        for node in _WITH_ITEMPROP(self.root):
            for name in (node.get(ITEMPROP) or "").split():
                found.setdefault(name, []).append(node)
        return found
