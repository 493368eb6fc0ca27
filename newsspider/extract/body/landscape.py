"""Where the text of a page lies: its main container, and the masses in the containers around each block."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.names import BODY, COMMENT, NAV, bits_of

FAR = 30  # levels from main for what shares nothing with it
_LEAD = 1.7  # how much more the containers of the first paragraph below the headline count
LEAD_WITHIN = 120  # blocks below the headline; buttons and boxes to share can be dozens
LEAD_SIZE = 100  # characters of a first paragraph
_WIDE = re.compile("[^\u0000-\u2e80]")  # ideographs, kana and Hangul
_FADE = 0.9  # how much less a text counts at each level up, so that the closest container that holds all wins


class _WhenAsked(dict[int, int]):
    """Container number -> bits, found out when asked for: most containers stand in menus, and nobody asks about those.

    ``tell`` gets the number and the bits of the container above (0 for the outermost); ``above`` are the numbers of the
    containers above. The outer ones are told first, one by one: nesting has no limit. It may not hold what holds this:
    in a cycle, all elements of the page would wait for the collector.
    """

    def __init__(self, above: list[int], tell: Callable[[int, int], int]) -> None:
        self.above, self.tell = above, tell

    def __missing__(self, number: int) -> int:
        above, asked = self.above, [number]
        while (outer := above[asked[-1]]) >= 0 and outer not in self:
            asked.append(outer)
        bits = self.get(outer, 0)
        for here in reversed(asked):
            self[here] = bits = self.tell(here, bits)
        return bits


class Landscape:
    """One page's blocks with their sizes, which of them are ``texty`` (like paragraphs), and the main container.

    What the containers hold stands in lists by container number, outer ones first; ``at`` is the number of each block's
    container, ``above`` of the container around it (-1: none). ``bits`` are the kinds of place its names speak of,
    ``near`` those of the one above too, ``path`` those of all above but the outermost; ``mass`` is text like paragraphs
    below it; ``chars``, ``links_in`` and ``count`` are of all blocks below it. ``up`` counts the levels from main to the
    nearest common ancestor, ``down`` those from there to this one, and ``way`` holds the bits on that way down.
    """

    def __init__(self, blocks: list[Block], head: int | None, body_nodes: Collection[Element] = ()) -> None:
        """``head`` is the headline's block, ``body_nodes`` the elements that microdata call the article's body."""
        self.blocks = blocks
        self.head = -1 if head is None else head
        sample = "".join([b.text[:40] for b in blocks[:400:4]])
        wide = 0 if sample.isascii() else len(_WIDE.findall(sample))
        scale = 2.5 if sample and wide > 0.3 * len(sample) else 1.0  # an ideograph says as much as 2-3 letters
        self.lengths = [len(b.text) for b in blocks]
        self.sizes = [length * scale for length in self.lengths]
        self.links = [b.links / length for b, length in zip(blocks, self.lengths, strict=True)]
        self.texty = [
            size >= 60 and links <= 0.4 and b.container.tag not in HEADING_TAGS and not b.container.hidden
            for size, links, b in zip(self.sizes, self.links, blocks, strict=True)
        ]
        self._place(body_nodes)
        self.off = self._asides()
        self.aside = self._names_that_count()
        self.total = 1.0
        self.before = self._weigh()
        self.main = self._find_main()
        self._chart()

    def _place(self, body_nodes: Collection[Element]) -> None:
        """Who stands in whom, and what their names say."""
        containers: list[Container] = []
        for block in self.blocks:
            here, known = block.container, len(containers)
            while here.number >= known:
                containers.insert(known, here)
                if here.parent is None:
                    break
                here = here.parent
        self.at = [block.container.number for block in self.blocks]
        self.above = [-1 if c.parent is None else c.parent.number for c in containers]
        marked = set(body_nodes)

        def read(number: int, _: int) -> int:
            container = containers[number]
            bits = bits_of(container.tag, container.names)
            return bits | BODY if container.node in marked else bits

        self.bits = bits = _WhenAsked(self.above, read)
        self.path = _WhenAsked(
            self.above, lambda number, outer: outer | bits[number] if containers[number].depth > 1 else 0
        )

    def near(self, number: int) -> int:
        """``bits`` of the container and of the one above it."""
        above = self.above[number]
        return self.bits[number] | self.bits[above] if above > 0 else self.bits[number]

    def _asides(self) -> _WhenAsked:
        """``path`` as far as it tells parts beside the story: what holds the headline, or the article with the first
        paragraph below it, is a wrapper of the page, also where it is named for its sidebar."""
        wrappers: set[int] = set()
        around = self.at[self.head] if self.head >= 0 else -1
        while around >= 0:
            wrappers.add(around)
            around = self.above[around]
        first = range(self.head + 1, min(self.head + LEAD_WITHIN, len(self.blocks)))
        lead = next((i for i in first if self.texty[i] and self.sizes[i] > LEAD_SIZE), None) if self.head >= 0 else None
        if lead is not None:
            chain = self.blocks[lead].container.ancestors()
            inside = next((k for k, c in enumerate(chain) if c.tag in ("article", "main")), len(chain))
            wrappers.update(c.number for c in chain[inside:])
        bits, above = self.bits, self.above

        def tell(number: int, outer: int) -> int:
            if above[number] <= 0:
                return 0
            return outer if number in wrappers else outer | bits[number]

        return _WhenAsked(above, tell)

    def _names_that_count(self) -> int:
        """A wrapper of the whole page can be named for its sidebar or comments: names count only where they leave
        enough of the text."""
        path = self.off
        sizes = [(size, path[at]) for texty, size, at in zip(self.texty, self.sizes, self.at, strict=True) if texty]
        whole = sum([size for size, _ in sizes])
        for aside, enough in ((COMMENT | NAV, min(700.0, 0.3 * whole)), (COMMENT, min(300.0, 0.3 * whole))):
            if sum([size for size, path in sizes if not path & aside]) > enough:
                return aside
        return 0

    def _weigh(self) -> list[float]:
        """Add every block to its container, and every container to the one above; the text mass before each block."""
        before = []
        size_of = len(self.above)
        mass, chars, links, count = [0.0] * size_of, [0] * size_of, [0] * size_of, [0] * size_of
        total, path, aside = self.total, self.off, self.aside
        for block, length, size, texty, at in zip(
            self.blocks, self.lengths, self.sizes, self.texty, self.at, strict=True
        ):
            before.append(total)
            chars[at] += length
            links[at] += block.links
            count[at] += 1
            if texty and not path[at] & aside:
                total += size
                mass[at] += size
        for number in range(size_of - 1, 0, -1):
            above = self.above[number]
            chars[above] += chars[number]
            links[above] += links[number]
            count[above] += count[number]
            mass[above] += _FADE * mass[number]
        self.total, self.mass, self.chars, self.links_in, self.count = total, mass, chars, links, count
        return before

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
                if self.texty[i] and self.sizes[i] > LEAD_SIZE and not self.off[self.at[i]] & self.aside:
                    return self.at[i]
        return -1

    def _chart(self) -> None:
        """Tell every container how it lies to main."""
        size = len(self.above)
        up, down = [FAR] * size, [0] * size
        chain: set[int] = set()
        here = self.main
        while here >= 0:
            up[here] = len(chain)
            chain.add(here)
            here = self.above[here]
        for number, above in enumerate(self.above):
            if chain and number not in chain:
                up[number], down[number] = up[above], down[above] + 1
        self.up, self.down = up, down

        bits = self.bits
        self.way = _WhenAsked(
            self.above, lambda number, outer: outer | bits[number] if chain and number not in chain else 0
        )
