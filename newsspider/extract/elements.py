"""All elements of a page in page order, found by tag without another walk through the tree.

lxml's ``iter(tag)`` visits every node of the tree for each question, a tenth of the time of parsing it, and makes a
Python object of an element again whenever nobody holds the last one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from operator import attrgetter

from lxml.html import HtmlElement as Element

_TAG_OF = attrgetter("tag")
ITEMPROP = b"itemprop"  # in bytes: text would be encoded for each element


def below(top: Element) -> tuple[list[Element], Iterable[object]]:
    """``top`` and the elements below it, in page order, and their tags."""
    nodes = list(top.iter("*"))
    return nodes, map(_TAG_OF, nodes)


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
    def _places(self) -> dict[object, list[int]]:
        """Tag -> where in ``all`` its elements stand."""
        found: dict[object, list[int]] = defaultdict(list)
        for place, tag in enumerate(self._tags):
            found[tag].append(place)
        return found

    @property
    def tags(self) -> Iterable[object]:
        """The tags of the page, each once."""
        return self._places.keys()

    def of(self, *tags: str) -> list[Element]:
        """Those with one of the tags, in page order."""
        found = [places for tag in tags if (places := self._places.get(tag))]
        places = found[0] if len(found) == 1 else sorted(chain.from_iterable(found))
        return [self.all[place] for place in places]

    def count(self, *tags: str) -> int:
        """How many have one of the tags."""
        return sum(len(self._places.get(tag, ())) for tag in tags)

    def first(self, tag: str) -> Element | None:
        places = self._places.get(tag)
        return self.all[places[0]] if places else None

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
        for node in [node for node in self.all if node.get(ITEMPROP) is not None]:
            for name in (node.get(ITEMPROP) or "").split():
                found.setdefault(name, []).append(node)
        return found
