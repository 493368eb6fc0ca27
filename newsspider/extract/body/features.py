"""The features of one block: what it is, where it stands, what stands around it.

Nothing here reads words of a language beyond the small lexicon of clutter, so one model serves all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import HEADING_TAGS, Container
from newsspider.extract.body.landscape import FAR, Landscape
from newsspider.extract.body.late import LATE, NOT_YET
from newsspider.extract.body.names import FLAGS, flags_of
from newsspider.extract.body.texts import head_class, tail_class
from newsspider.extract.clutter import begins_like

_TAG_CODES = {"p": 0.0, "blockquote": 1.0, "li": 2.0, "dd": 2.0, "dt": 2.0, "h1": 9.0, "h2": 3.0, "h3": 4.0, "h4": 5.0}
_TAG_CODES |= {"h5": 6.0, "h6": 6.0, "pre": 1.0, "div": 7.0, "section": 7.0, "article": 7.0, "td": 8.0, "th": 8.0}
_TAG_CODES |= {"figcaption": 10.0}
_NOTHING = (-1.0, -1.0, -1.0, -1.0)  # where a block has no neighbor
FIGURE = 12  # elements of a picture's box looked at
_PICTURES = frozenset(["img", "picture", "amp-img"])
WHOLE_STORY = 1_500  # characters; where less was found, the rest may lie in boxes that look like others
_NOT_YET = [NOT_YET] * 7  # same_prev to next_clutter
_AROUND = ["size", "links", "tail", "tag"]
FEATURES = [
    *[
        "size",
        "links",
        "bold",
        "tail",
        "head",
        "tag",
        "commas",
        "words",
        "clutter",
        "mentions",
    ],
    *["twins", "style_mass", "style_links", "style_mean"],
    *["up", "down", "own_mass", "parent_mass", "grand_mass", "own_links", "parent_links", "own_mean", "own_count"],
    *["parent_mean", "after_head", "before", "main_before", "main_after", "gap_back", "gap_ahead", "around", "total"],
    *["same_prev", "same_next", "in_description", "in_headline", "in_jsonld", "prev_clutter", "next_clutter"],
    *[f"{where}_{what}" for where in ("prev", "next", "prev2", "next2") for what in _AROUND],
    *[f"flag_{k}" for k in range(FLAGS)],
]
WHOLE = frozenset("mentions twins up down own_count after_head gap_back gap_ahead around".split())  # numbers


class Vectors:
    """Feature vectors over one landscape. ``headline``, ``description`` and ``jsonld`` are texts that the page's
    metadata repeat, "" where it has none."""

    def __init__(self, land: Landscape, headline: str, description: str, jsonld: str) -> None:
        self.land, self.headline, self.description, self.jsonld = land, headline, description, jsonld
        self.twins = Counter([text[:80] for text in land.texts])
        self.clutter: dict[int, float] = {}
        self.looks: dict[int, tuple[float, float, float, float]] = {}
        self.styles: dict[int, tuple[float, float, float]] = {}
        self.pictures: dict[int, list[Element]] = {}
        self.beside: dict[int, bool] | None = None  # what apart.py finds out, for rules
        self.authors: tuple[str, ...] = ()  # names in the metadata, for rules; no feature
        self._measure_gaps()
        self._find_styles()

    def _measure_gaps(self) -> None:
        """For each block: how many blocks away the nearest paragraph inside main is, backward and forward, and the
        text mass in main before it."""
        land = self.land
        up = land.up
        solid = [i for i in land.solid if not up[land.at[i]]]
        last = len(land.blocks) - 1
        self.back = _steps_since(solid, last)
        self.ahead = _steps_since([last - i for i in reversed(solid)], last)
        self.ahead.reverse()
        self.main_before: list[float] = []
        mass = 0.0
        for i in solid:
            self.main_before += [mass] * (i + 1 - len(self.main_before))
            mass += land.sizes[i]
        self.main_before += [mass] * (last + 1 - len(self.main_before))
        self.main_mass = mass

    def _find_styles(self) -> None:
        """For each block, those that share its tag and class: they look alike."""
        alike: defaultdict[tuple[str, str | None], list[int]] = defaultdict(list)
        self.alike: list[list[int]] = []
        for i, block in enumerate(self.land.blocks):
            container = block.container
            group = alike[container.tag, container.names[0]]
            group.append(i)
            self.alike.append(group)

    def _style(self, i: int) -> tuple[float, float, float]:
        """The text mass of all blocks that look like this one, the share of links in them, and their length."""
        group = self.alike[i]
        known = self.styles.get(group[0])
        if known is None:
            land = self.land
            mass = sum([land.sizes[k] for k in group if land.texty[k]])
            chars, links = sum([land.lengths[k] for k in group]), sum([land.linked[k] for k in group])
            known = self.styles[group[0]] = (mass, links / chars, chars / len(group))
        return known

    def candidates(self) -> list[int]:
        """The blocks worth a vector: in or near main, or like a paragraph. A quarter of a page's blocks, with 97 % of
        the body text (measured on the shared pages)."""
        land = self.land
        levels = land.up
        chosen = []
        for i, (at, size, links, back, ahead) in enumerate(
            zip(land.at, land.sizes, land.links, self.back, self.ahead, strict=True)
        ):
            up = levels[at]
            if up == 0 or (size >= 40 and links < 0.6):
                chosen.append(i)
            elif links < 0.9 or size > 50:
                near = back if back < ahead else ahead
                if near < 5 or (near < 12 and up <= 1):
                    chosen.append(i)
        return chosen

    def is_far_off(self, i: int) -> bool:
        """A block whose place alone tells that it is no body, a quarter of those worth a vector: in a box without text
        below a whole story, or in a menu away from it. On the shared pages the trees give 15 of 17,694 more than .3."""
        land = self.land
        at, total = land.at[i], land.total
        parent = land.above[at] if at else at
        if land.up[at] and not land.mass[parent] and total > WHOLE_STORY and land.before[i] > 0.65 * total:
            return True
        container = land.blocks[i].container
        if self.back[i] <= 1 or land.down(container) <= 2 or container.tag in HEADING_TAGS:
            return False
        chars, links, _ = land.below(parent)
        return links > 0.5 * chars and self._style(i)[0] <= 0.15 * total

    def clutter_at(self, i: int) -> float:
        known = self.clutter.get(i)
        if known is None:
            inside = 0 <= i < len(self.land.blocks)
            known = self.clutter[i] = float(begins_like(self.land.texts[i])) if inside else 0.0
        return known

    def pictures_in(self, box: Container) -> list[Element]:
        """The pictures among the first elements of a box, for rules; paragraphs share theirs."""
        known = self.pictures.get(box.number)
        if known is None:
            first = islice(box.node.iter(), FIGURE)
            known = self.pictures[box.number] = [node for node in first if node.tag in _PICTURES]
        return known

    def _look(self, i: int) -> tuple[float, float, float, float]:
        """Size, share of links, ending and tag of a block, as its neighbors see them."""
        known = self.looks.get(i)
        if known is None:
            known = _NOTHING
            if 0 <= i < len(self.land.blocks):
                block, size = self.land.blocks[i], self.land.sizes[i]
                size = size if size < 1000.0 else 1000.0
                known = (size, self.land.links[i], tail_class(block.text), _TAG_CODES.get(block.container.tag, 9.0))
            self.looks[i] = known
        return known

    def whole_vector(self, i: int) -> list[float]:
        """The values of FEATURES for block ``i``."""
        vector = self.vector(i)
        for name, tell in LATE.items():
            vector[FEATURES.index(name)] = tell(self, i)
        return vector

    def vector(self, i: int) -> list[float]:
        """The same but for those of LATE."""
        land = self.land
        block, size, at = land.blocks[i], land.sizes[i], land.at[i]
        text, length, total = land.texts[i], land.lengths[i], land.total
        parent = land.above[at] if at else at
        grand = land.above[parent] if parent else parent
        chars, links, count = land.below(at)
        chars_up, links_up, count_up = land.below(parent)
        mass = land.mass
        style_mass, style_links, style_mean = self._style(i)
        up, (near, path) = land.up[at], land.kinds_near(at)
        _, _, tail, tag = self._look(i)
        before, back, ahead = self.main_before[i], self.back[i], self.ahead[i]
        after = self.main_mass - before
        return [
            size if size < 3000.0 else 3000.0,
            land.links[i],
            block.bold / length,
            tail,
            head_class(text),
            tag,
            NOT_YET,
            text.count(" ") + 1.0,
            self.clutter_at(i),
            NOT_YET,
            self.twins[text[:80]],
            style_mass / total,
            style_links,
            style_mean,
            up,
            land.down(block.container),
            mass[at] / total,
            mass[parent] / total,
            mass[grand] / total,
            links / chars,
            links_up / chars_up,
            chars / count,
            count,
            chars_up / count_up,
            max(-99, min(i - land.head, 400)) if land.head >= 0 else -200,
            land.before[i] / total,
            before / (self.main_mass or 1.0),
            after if after < 5000.0 else 5000.0,
            back if back < 50 else 50,
            ahead if ahead < 50 else 50,
            sum(land.texty[i - 4 if i > 4 else 0 : i + 5]),
            total if total < 20000.0 else 20000.0,
            *_NOT_YET,
            *self._look(i - 1),
            *self._look(i + 1),
            *self._look(i - 2),
            *self._look(i + 2),
            *flags_of(land.way[at] if up < FAR else near, near, path),
        ]


def _steps_since(marked: list[int], last: int) -> list[int]:
    """For each place up to ``last``, how far back the nearest marked one before it is; before the first, 99 and more."""
    steps: list[int] = []
    mark = -99
    for place in (*marked, last):
        steps += range(len(steps) - mark, place + 1 - mark)
        mark = place
    return steps
