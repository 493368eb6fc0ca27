"""The features of one block: what it is, where it stands, what stands around it.

Nothing here reads words of a language beyond the small lexicon of clutter, so one model serves all.
"""

from __future__ import annotations

from collections import Counter

from newsspider.extract.body.landscape import FAR, Landscape
from newsspider.extract.body.names import FLAGS, flags_of
from newsspider.extract.clutter import begins_like, mentions

_TAG_CODES = {"p": 0, "blockquote": 1, "li": 2, "dd": 2, "dt": 2, "h1": 9, "h2": 3, "h3": 4, "h4": 5, "h5": 6, "h6": 6}
_TAG_CODES |= {"pre": 1, "div": 7, "section": 7, "article": 7, "td": 8, "th": 8, "figcaption": 10}
_SENTENCE_END = frozenset(".!?…。！？")
_CLOSERS = "\"”“»«'’‘)]」 "


def tail_class(text: str) -> float:
    """1 for a text that ends a sentence, .5 for a colon or comma, 0 for a label or title."""
    last = text[-1]
    if last in _CLOSERS:
        last = text[-6:].rstrip(_CLOSERS)[-1:] or last
    return 1.0 if last in _SENTENCE_END else 0.5 if last in ":：;," else 0.0


def head_class(text: str) -> float:
    """How a text begins: upper case, lower case, digit, other letters, or a sign."""
    first = text[0]
    if first.isupper():
        return 1.0
    if first.islower():
        return 2.0
    if first.isdigit():
        return 3.0
    return 0.0 if first.isalpha() else 4.0


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


class Vectors:
    """Feature vectors over one landscape. ``headline``, ``description`` and ``jsonld`` are texts that the page's
    metadata repeat, "" where it has none."""

    def __init__(self, land: Landscape, headline: str, description: str, jsonld: str) -> None:
        self.land, self.headline, self.description, self.jsonld = land, headline, description, jsonld
        blocks = land.blocks
        self.places = land.notes
        self.tags = [float(_TAG_CODES.get(b.tag, 9)) for b in blocks]
        self.tails = [tail_class(b.text) for b in blocks]
        self.twins = Counter(b.text[:80] for b in blocks)
        self.clutter: dict[int, float] = {}
        self.authors: tuple[str, ...] = ()  # names in the metadata, for rules; no feature
        self._measure_gaps()
        self._measure_styles()

    def _measure_gaps(self) -> None:
        """For each block: how many blocks away the nearest paragraph inside main is, backward and forward, and the
        text mass in main before it."""
        solid = [t and p.up == 0 for t, p in zip(self.land.texty, self.places, strict=True)]
        self.back: list[int] = []
        self.ahead: list[int] = []
        self.main_before: list[float] = []
        mass, since = 0.0, 99
        for flag, size in zip(solid, self.land.sizes, strict=True):
            self.back.append(since)
            self.main_before.append(mass)
            since = 1 if flag else since + 1
            mass += size if flag else 0.0
        self.main_mass = mass
        since = 99
        for flag in reversed(solid):
            self.ahead.append(since)
            since = 1 if flag else since + 1
        self.ahead.reverse()

    def _measure_styles(self) -> None:
        """Blocks that share tag and class look alike: their common text mass, links and count."""
        table: dict[tuple[str, str | None], list[float]] = {}
        self.styles: list[list[float]] = []
        for block, size, texty in zip(self.land.blocks, self.land.sizes, self.land.texty, strict=True):
            style = table.setdefault((block.tag, block.container.names[0]), [0.0, 0.0, 0.0, 0.0])
            style[0] += size if texty else 0.0
            style[1] += block.links
            style[2] += len(block.text)
            style[3] += 1.0
            self.styles.append(style)

    def candidates(self) -> list[int]:
        """The blocks worth a vector: in or near main, or like a paragraph. A quarter of a page's blocks, with 97 % of
        the body text (measured on the shared pages)."""
        land = self.land
        chosen = []
        for i, place in enumerate(self.places):
            near = min(self.back[i], self.ahead[i])
            size, links = land.sizes[i], land.links[i]
            inside = place.up == 0 or (size >= 40 and links < 0.6)
            beside = (near < 5 or (near < 12 and place.up <= 1)) and (links < 0.9 or size > 50)
            if inside or beside:
                chosen.append(i)
        return chosen

    def clutter_at(self, i: int) -> float:
        if not 0 <= i < len(self.tags):
            return 0.0
        if i not in self.clutter:
            self.clutter[i] = float(begins_like(self.land.blocks[i].text))
        return self.clutter[i]

    def vector(self, i: int) -> list[float]:
        """The values of FEATURES for block ``i``."""
        land = self.land
        block, size, note = land.blocks[i], land.sizes[i], self.places[i]
        text = block.text
        parent = note.above or note
        grand = parent.above or parent
        style = self.styles[i]
        values = [
            min(size, 3000.0),
            land.links[i],
            block.bold / len(text),
            self.tails[i],
            head_class(text),
            self.tags[i],
            (text.count(", ") + text.count(". ")) / size * 100,
            text.count(" ") + 1.0,
            self.clutter_at(i),
            float(mentions(text)),
            float(self.twins[text[:80]]),
            style[0] / land.total,
            style[1] / style[2],
            style[2] / style[3],
            float(note.up),
            float(note.down),
            note.mass / land.total,
            parent.mass / land.total,
            grand.mass / land.total,
            note.links / (note.chars or 1),
            parent.links / (parent.chars or 1),
            note.chars / (note.count or 1),
            float(note.count),
            parent.chars / (parent.count or 1),
            max(-99.0, min(float(i - land.head), 400.0)) if land.head >= 0 else -200.0,
            land.before[i] / land.total,
            self.main_before[i] / (self.main_mass or 1.0),
            min(self.main_mass - self.main_before[i], 5000.0),
            float(min(self.back[i], 50)),
            float(min(self.ahead[i], 50)),
            float(sum(land.texty[max(0, i - 4) : i + 5])),
            min(land.total, 20000.0),
            *self._same_parent(i),
            float(bool(self.description) and (text[:60] in self.description or self.description[:60] in text)),
            float(bool(self.headline) and (text in self.headline or self.headline in text)),
            -1.0 if not self.jsonld else float(text[:50] in self.jsonld),
            self.clutter_at(i - 1),
            self.clutter_at(i + 1),
        ]
        for j in (i - 1, i + 1, i - 2, i + 2):
            if 0 <= j < len(self.tags):
                values += (min(land.sizes[j], 1000.0), land.links[j], self.tails[j], self.tags[j])
            else:
                values += (-1.0, -1.0, -1.0, -1.0)
        values += flags_of(note.way if note.up < FAR else note.near, note.near, note.path)
        return values

    def _same_parent(self, i: int) -> tuple[float, float]:
        blocks = self.land.blocks
        parent = blocks[i].container.parent
        before = i > 0 and blocks[i - 1].container.parent is parent
        after = i + 1 < len(blocks) and blocks[i + 1].container.parent is parent
        return float(before), float(after)
