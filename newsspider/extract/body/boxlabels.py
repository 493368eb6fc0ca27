"""Boxes whose first line says what they hold: "Newsletter", "Lesen Sie auch", "コメント", or whose last is an offer's
button. Where classes are hashes or none at all, that line and the box's edges are all that tells them from the story."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from newsspider.extract.blocks import HEADING_TAGS, Container
from newsspider.extract.body.landscape import Landscape

LONGEST = 50  # characters of a label with the signs around it
LINKED = 0.8  # share of an offer's button that is a link
LEVELS = 4  # from a label up to its box
# A label and the text below it in one of these are a definition, a minute, an entry.
_PIECES = frozenset(["p", "li", "dd", "dl", "td", "th", "tr", "tbody", "table", "blockquote", "figure"])
# Characters in a box of the kind; boxes of the others are known by the text above them.
_MOST = {"tools": 400, "ad": 400, "widget": 400, "poll": 600, "offer": 800, "consent": 3_000}
# The weather of a place: a box of the kind is small.
_PLACED = re.compile(
    r"(?:(?:the )?weather|(?:das )?wetter|(?:la )?météo|(?:el )?tiempo|(?:il )?meteo|het weer|vädret|været|vejret|الطقس) (?:in|for|à|en|em|a|i|في) .+"
    r"|.+(?:の天気|天气|का मौसम)"
)
_AROUND = re.compile(r"^[\W\d_]+|[\W\d_]+(?:[件条條]|개)?\W*$")  # "12 Comments", "Tags:", "▶ Most read"


def _read() -> dict[str, str]:
    """Label in lower case -> its kind. ``boxlabels.tsv`` holds a kind and labels with bars between them a line."""
    found: dict[str, str] = {}
    for line in Path(__file__).with_name("boxlabels.tsv").read_text("utf-8").splitlines():
        kind, labels = line.split("\t")
        found.update(dict.fromkeys((_plain(label) for label in labels.split("|")), kind))
    return found


def _plain(text: str) -> str:
    return _AROUND.sub("", text.casefold().replace("’", "'"))


_LABELS = _read()


def _kind(label: str) -> str | None:
    return _LABELS.get(label) or ("widget" if _PLACED.fullmatch(label) else None)


class LabeledBoxes:
    """Tells of a box whether such a line opens it, or a linked offer closes it. Asked of the few boxes around the body."""

    def __init__(self, land: Landscape) -> None:
        self.land = land
        self.newest = list(accumulate(land.at, max))  # numbers are given as first blocks come

    def first_of(self, number: int) -> int:
        """The first block in a container."""
        return bisect_left(self.newest, number)

    def has(self, number: int) -> bool:
        first = self.first_of(number)
        if self._opens(first, number) or self._closes(first + self.land.below(number)[2] - 1, number):
            return _look(self.land.kinds.containers[number]) not in self.sections
        return False

    def _kind_of(self, i: int) -> str | None:
        return _kind(_plain(self.land.texts[i])) if self.land.lengths[i] <= LONGEST else None

    def _opens(self, i: int, number: int) -> bool:
        kind = self._kind_of(i)
        box = _box_of(self.land, i) if kind else None
        return box is not None and box.number == number and self.masses.is_aside(box, i, kind or "")

    def _closes(self, i: int, number: int) -> bool:
        if self.land.links[i] <= LINKED or self._kind_of(i) != "offer" or _box_of(self.land, i) is not None:
            return False
        box = _box_above(self.land, i)
        return box is not None and box.number == number and self.masses.is_aside(box, i, "offer")

    @cached_property
    def masses(self) -> _Masses:
        return _Masses(self.land)

    @cached_property
    def sections(self) -> set[tuple[object, ...]]:
        """How boxes look that begin with a heading over a text, the heading no label; those without any name are no kind."""
        land = self.land
        found: set[tuple[object, ...]] = set()
        for over in (i - 1 for i in land.solid if i):
            if land.blocks[over].tag not in HEADING_TAGS or land.links[over] > 0.5:
                continue
            box = _box_of(land, over)
            if box is not None and (box.tag != "div" or box.names[0]) and not self._opens(over, box.number):
                found.add(_look(box))
        return found


def _box_of(land: Landscape, i: int) -> Container | None:
    """The narrowest box that holds block ``i`` as its first and the block below as well."""
    for box in land.blocks[i].container.ancestors(LEVELS):
        if _holds(land, box, i + 1):
            return None if box.tag in _PIECES or (i and _holds(land, box, i - 1)) else box
    return None


def _box_above(land: Landscape, i: int) -> Container | None:
    """The narrowest box that holds block ``i`` as its last and the block above as well."""
    for box in land.blocks[i].container.ancestors(LEVELS):
        if i and _holds(land, box, i - 1):
            return None if box.tag in _PIECES or _holds(land, box, i + 1) else box
    return None


def _holds(land: Landscape, box: Container, i: int) -> bool:
    return i < len(land.at) and box.number <= land.at[i] < box.number + land.within[box.number]


class _Masses:
    """The text below the headline that is like paragraphs, summed up from block to block."""

    def __init__(self, land: Landscape) -> None:
        self.land = land
        self.solid = land.solid[bisect_left(land.solid, land.head + 1) :]
        self.sums = [0.0, *accumulate(land.sizes[i] for i in self.solid)]

    def is_aside(self, box: Container, i: int, kind: str) -> bool:
        """A button to share or a counter of comments can stand right over the story in one box with it: such boxes hold
        little, and less than is told outside, or stand below text."""
        first = bisect_left(self.solid, i)
        if kind not in _MOST:
            return first > 0
        if self.land.below(box.number)[0] > _MOST[kind]:
            return False
        while first and _holds(self.land, box, self.solid[first - 1]):  # an offer's button stands last
            first -= 1
        last = next((k for k in range(first, len(self.solid)) if not _holds(self.land, box, self.solid[k])), None)
        inside = (self.sums[-1] if last is None else self.sums[last]) - self.sums[first]
        return not inside or 2 * inside < self.sums[-1]


def _look(box: Container) -> tuple[object, ...]:
    return (box.parent.number if box.parent is not None else -1), box.tag, box.names[0]
