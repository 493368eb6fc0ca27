"""Where the text of a page lies: its main container, and the masses in the containers around each block."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from itertools import accumulate, compress
from operator import truediv

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.kinds import Kinds, Ways
from newsspider.extract.body.names import COMMENT, NAV

FAR = 30  # levels from main for what shares nothing with it
_LEAD = 1.7  # how much more the containers of the first paragraph below the headline count
LEAD_WITHIN = 120  # blocks below the headline; buttons and boxes to share can be dozens
LEAD_SIZE = 100  # characters of a first paragraph
_WIDE = re.compile("[^\u0000-\u2e80]")  # ideographs, kana and Hangul
_FADE = 0.9  # how much less a text counts at each level up, so that the closest container that holds all wins


class Landscape:
    """One page's blocks with their sizes, which of them are ``texty`` (like paragraphs; ``solid`` are their places),
    and the main container.

    What the containers hold stands in lists by container number, outer ones first; ``at`` is the number of each block's
    container, ``above`` of the container around it (-1: none); those inside one have the numbers right behind its own,
    ``within`` are their count and itself. ``mass`` is text like paragraphs below it. ``up`` counts the levels from main
    to the nearest common ancestor, and ``way`` holds the bits on the way down from there, ``kinds`` what each is called.
    """

    def __init__(
        self,
        blocks: list[Block],
        containers: list[Container],
        head: int | None,
        body_nodes: Collection[Element] = (),
    ) -> None:
        """``containers`` are those of the blocks by number, ``head`` is the headline's block, ``body_nodes`` the elements
        that microdata call the article's body."""
        self.blocks = blocks
        self.head = -1 if head is None else head
        self.texts = [b.text for b in blocks]
        sample = "".join([text[:40] for text in self.texts[:400:4]])
        wide = 0 if sample.isascii() else len(_WIDE.findall(sample))
        scale = 2.5 if sample and wide > 0.3 * len(sample) else 1.0  # an ideograph says as much as 2-3 letters
        self.lengths = list(map(len, self.texts))
        self.sizes = [length * scale for length in self.lengths]
        self.linked = [b.links for b in blocks]
        self.links = list(map(truediv, self.linked, self.lengths))
        self.texty = [
            size >= 60 and links <= 0.4 and b.container.tag not in HEADING_TAGS and not b.container.hidden
            for size, links, b in zip(self.sizes, self.links, blocks, strict=True)
        ]
        self.solid = list(compress(range(len(blocks)), self.texty))
        self.at = [b.container.number for b in blocks]
        self.above = [-1 if (outer := c.parent) is None else outer.number for c in containers]
        self.kinds = Kinds(containers, self.above, set(body_nodes), self._wrappers())
        self.aside = self._names_that_count()
        self.total = 1.0
        self.before = self._weigh()
        self.main = self._find_main()
        self._chart()

    def kinds_near(self, at: int) -> tuple[int, int]:
        """What the container and the one above it are called, and its path."""
        bits, path, _ = self.kinds[at]
        above = self.above[at]
        return (bits | self.kinds[above][0] if above > 0 else bits), path

    def holders(self, number: int) -> set[int]:
        """The numbers of a container and of those around it."""
        found: set[int] = set()
        while number >= 0:
            found.add(number)
            number = self.above[number]
        return found

    def path(self, i: int) -> int:
        """The kinds of place above block ``i``."""
        return self.kinds[self.at[i]][1]

    def _wrappers(self) -> set[int]:
        """What holds the headline, or the article with the first paragraph below it, is a wrapper of the page, also
        where it is named for its sidebar."""
        wrappers = self.holders(self.at[self.head]) if self.head >= 0 else set()
        first = range(self.head + 1, min(self.head + LEAD_WITHIN, len(self.blocks)))
        lead = next((i for i in first if self.texty[i] and self.sizes[i] > LEAD_SIZE), None) if self.head >= 0 else None
        if lead is not None:
            chain = self.blocks[lead].container.ancestors()
            inside = next((k for k, c in enumerate(chain) if c.tag in ("article", "main")), len(chain))
            wrappers.update(c.number for c in chain[inside:])
        return wrappers

    def _names_that_count(self) -> int:
        """A wrapper of the whole page can be named for its sidebar or comments: names count only where they leave
        enough of the text."""
        kinds = self.kinds
        sizes = [(self.sizes[i], kinds[self.at[i]][2]) for i in self.solid]
        whole = sum([size for size, _ in sizes])
        for aside, enough in ((COMMENT | NAV, min(700.0, 0.3 * whole)), (COMMENT, min(300.0, 0.3 * whole))):
            if sum([size for size, path in sizes if not path & aside]) > enough:
                return aside
        return 0

    def _weigh(self) -> list[float]:
        """Sum up the blocks by container, and add the mass of every container to the one above; the mass before each."""
        above = self.above
        size_of = len(above)
        mass = [0.0] * size_of
        by_number = sorted(range(len(self.at)), key=self.at.__getitem__)
        self._numbers = sorted(self.at)
        self._chars = [0, *accumulate(map(self.lengths.__getitem__, by_number))]
        self._linked = [0, *accumulate(map(self.linked.__getitem__, by_number))]
        total, kinds, aside = self.total, self.kinds, self.aside
        before: list[float] = []
        for i in self.solid:
            if not kinds[self.at[i]][2] & aside:
                before += [total] * (i + 1 - len(before))
                total += self.sizes[i]
                mass[self.at[i]] += self.sizes[i]
        before += [total] * (len(self.blocks) - len(before))
        self.within = within = [1] * size_of
        for number in range(size_of - 1, 0, -1):
            outer = above[number]
            within[outer] += within[number]
            if held := mass[number]:
                mass[outer] += _FADE * held
        self.total, self.mass = total, mass
        return before

    def below(self, number: int) -> tuple[int, int, int]:
        """Characters, linked ones and number of all blocks in a container."""
        first = bisect_left(self._numbers, number)
        end = bisect_left(self._numbers, number + self.within[number], first)
        return self._chars[end] - self._chars[first], self._linked[end] - self._linked[first], end - first

    def down(self, container: Container) -> int:
        """Levels from the nearest common ancestor with main down to the container."""
        return container.depth - self._depth + self.up[container.number] if self.main >= 0 else 0

    def _find_main(self) -> int:
        """The container whose own paragraphs, and most of its children's, hold most unlinked text; -1 for none."""
        weights = list(self.mass)
        here = self._lead()
        while here >= 0:
            weights[here] *= _LEAD
            here = self.above[here]
        most = max(weights, default=0.0)
        return weights.index(most) if most > 0.0 else -1

    def _lead(self) -> int:
        """Where the first paragraph below the headline stands."""
        if self.head >= 0:
            for i in range(self.head + 1, min(self.head + LEAD_WITHIN, len(self.blocks))):
                if self.texty[i] and self.sizes[i] > LEAD_SIZE and not self.kinds[self.at[i]][2] & self.aside:
                    return self.at[i]
        return -1

    def _chart(self) -> None:
        """Tell every container how it lies to main."""
        self.up = [FAR] * len(self.above)
        chain: list[int] = []
        here = self.main
        while here >= 0:
            chain.append(here)
            here = self.above[here]
        self._depth = len(chain) - 1
        for levels, number in reversed(list(enumerate(chain))):
            size = self.within[number]
            self.up[number : number + size] = [levels] * size
        self.way = Ways(self.kinds, set(chain))
