"""All elements of a page in page order, found by tag without another walk through the tree.

lxml's ``iter(tag)`` visits every node of the tree for each question, a tenth of the time of parsing it, and makes a
Python object of an element again whenever nobody holds the last one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from lxml.html import HtmlElement as Element


class Elements:
    """Holds the elements below ``root`` and itself, so that each is made once."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.all: list[Element] = list(root.iter())

    @cached_property
    def _by_tag(self) -> dict[object, list[Element]]:
        found: dict[object, list[Element]] = defaultdict(list)
        for node in self.all:
            found[node.tag].append(node)
        return found

    def of(self, *tags: str) -> list[Element]:
        """Those with one of the tags, in page order; not to be changed by the caller."""
        present = [tag for tag in tags if tag in self._by_tag]
        if len(present) > 1:
            return [node for node in self.all if node.tag in present]
        return self._by_tag[present[0]] if present else []

    def first(self, tag: str) -> Element | None:
        found = self.of(tag)
        return found[0] if found else None

    def below(self, top: Element) -> Iterator[Element]:
        """``top`` and the elements below it, in page order."""
        ends_the_page = top is self.root or (top.getparent() is self.root and top.getnext() is None)
        return islice(self.all, self.all.index(top), None) if ends_the_page else top.iter("*")

    @cached_property
    def by_itemprop(self) -> dict[str, list[Element]]:
        """Microdata property -> the elements with it, in page order."""
        found: dict[str, list[Element]] = {}
        for node in self.all:
            if (names := node.get(b"itemprop")) is not None:  # in bytes: text would be encoded for each element
                for name in names.split():
                    found.setdefault(name, []).append(node)
        return found
