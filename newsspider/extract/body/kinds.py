"""What the names of containers say, found out for those that somebody asks about."""

from __future__ import annotations

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Container
from newsspider.extract.body.names import BODY, bits_of


class Kinds(dict[int, tuple[int, int, int]]):
    """Container number -> three sets of bits: the kinds of place that its own names speak of; the path, those of all
    above it too but the outermost; and the path as far as it tells parts beside the story.

    Found out when asked for: most containers stand in menus, and nobody asks about those. ``above`` are the numbers of
    the containers above, ``marked`` elements that are body by microdata, ``wrappers`` the numbers of containers that
    hold the story and more. It may not hold what holds this: in a cycle, all elements of the page would wait for the
    collector.
    """

    def __init__(self, containers: list[Container], above: list[int], marked: set[Element], wrappers: set[int]) -> None:
        self.containers, self.above, self.marked, self.wrappers = containers, above, marked, wrappers

    def __missing__(self, number: int) -> tuple[int, int, int]:
        asked = []
        here = number
        while here >= 0 and here not in self:  # the outer ones first, one by one: nesting has no limit
            asked.append(here)
            here = self.above[here]
        bits, path, off = self[here] if here >= 0 else (0, 0, 0)
        for here in reversed(asked):
            container = self.containers[here]
            bits = bits_of(container.tag, container.names)
            if self.marked and container.node in self.marked:  # few pages mark any
                bits |= BODY
            if container.depth > 1:
                path |= bits
                off |= 0 if here in self.wrappers else bits
            self[here] = bits, path, off
        return bits, path, off


class Ways(dict[int, int]):
    """Container number -> the bits on the way down to it from the nearest one in ``chain``, those that hold main."""

    def __init__(self, kinds: Kinds, chain: set[int]) -> None:
        self.kinds, self.chain = kinds, chain

    def __missing__(self, number: int) -> int:
        asked = []
        here = number if self.chain else -1
        while here >= 0 and here not in self and here not in self.chain:
            asked.append(here)
            here = self.kinds.above[here]
        way = self.get(here, 0)
        for here in reversed(asked):
            self[here] = way = way | self.kinds[here][0]
        return way
