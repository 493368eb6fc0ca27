"""The features of one block: what it is, where it stands, what stands around it.

Nothing here reads words of a language beyond a small lexicon of boilerplate, so one model serves all.
"""

from __future__ import annotations

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.lexicon import boilerplate
from newsspider.extract.body.names import AUTHOR, COMMENT, KINDS, MEDIA, NAV, PROMO, RELATED, place_bits

_TAG_CODES = {"p": 0, "blockquote": 1, "li": 2, "dd": 2, "dt": 2, "h1": 9, "h2": 3, "h3": 4, "h4": 5, "h5": 6, "h6": 6}
_TAG_CODES |= {"pre": 1, "div": 7, "section": 7, "article": 7, "td": 8, "th": 8, "figcaption": 10}
_SENTENCE_END = frozenset(".!?…。！？")
_CLOSERS = "\"”“»«'’‘)]」 "
CLUTTER = RELATED | COMMENT | NAV | PROMO | AUTHOR | MEDIA


class Note:
    """What one container holds: ``bits`` of its own place, ``mass`` of text like paragraphs below it, characters and
    linked characters of all text below it."""

    __slots__ = ("bits", "chars", "count", "down", "links", "mass", "near", "texty", "up", "way")

    def __init__(self, container: Container, above: Note | None) -> None:
        self.bits = place_bits(container)
        self.near = self.bits | (above.bits if above and container.depth > 1 else 0)
        self.up = self.down = -1
        self.way = 0
        self.mass = 0.0
        self.chars = self.links = self.count = self.texty = 0


def note_of(container: Container) -> Note:
    """The container's note, made when first asked for, those above it first."""
    if isinstance(container.memo, Note):
        return container.memo
    chain: list[Container] = []
    here: Container | None = container
    while here is not None and not isinstance(here.memo, Note):
        chain.append(here)
        here = here.parent
    note: Note | None = here.memo if here is not None and isinstance(here.memo, Note) else None
    for item in reversed(chain):
        note = item.memo = Note(item, note)
    assert note is not None
    return note


class Landscape:
    """Where the text of a page lies: its main container and the masses around each block."""

    def __init__(self, blocks: list[Block], skipped: frozenset[int], head: int | None) -> None:
        self.blocks = blocks
        self.head = head if head is not None else -1
        sample = "".join(b.text[:40] for b in blocks[:400:4])
        wide = sum(ch > "\u2e80" for ch in sample)
        self.scale = 2.5 if sample and wide > 0.3 * len(sample) else 1.0  # an ideograph says as much as 2-3 letters
        self.sizes = [len(b.text) * self.scale for b in blocks]
        self.texty = [self._is_texty(i) for i in range(len(blocks))]
        self._add_up()
        self.main = self._find_main()
        self._chart()

    def _is_texty(self, i: int) -> bool:
        block, size = self.blocks[i], self.sizes[i]
        if size < 60 or block.links * self.scale > 0.4 * size or block.tag in HEADING_TAGS:
            return False
        return not block.container.hidden

    def _add_up(self) -> None:
        self.total = 1.0
        self.before: list[float] = []
        for i, block in enumerate(self.blocks):
            self.before.append(self.total - 1.0)
            container = block.container
            note = note_of(container)
            size = self.sizes[i]
            clean = self.texty[i] and not note.near & (COMMENT | NAV)
            if clean:
                self.total += size
            share, level = 1.0, 0
            here: Container | None = container
            while here is not None and level < 6:
                note = note_of(here)
                note.chars += len(block.text)
                note.links += block.links
                note.count += 1
                if clean:
                    note.mass += share * size
                    note.texty += 1
                    share *= 0.9
                level += 1
                here = here.parent

    def _find_main(self) -> Container | None:
        """The container whose own paragraphs, and most of its children's, hold most unlinked text."""
        best: Container | None = None
        most = 0.0
        for i, block in enumerate(self.blocks):
            if not self.texty[i]:
                continue
            for here in block.container.ancestors()[:6]:
                mass = note_of(here).mass
                if mass > most:
                    best, most = here, mass
        return best

    def _chart(self) -> None:
        """Tell each container of the main chain how far above main it is."""
        for up, here in enumerate(self.main.ancestors() if self.main else []):
            note = note_of(here)
            note.up, note.down, note.way = up, 0, 0

    def place(self, container: Container) -> Note:
        """The container's note with ``up`` (levels from main to the common ancestor), ``down`` (from there to here)
        and ``way`` (the bits on the way down) filled in."""
        chain: list[Note] = []
        here: Container | None = container
        while here is not None and note_of(here).up < 0:
            chain.append(note_of(here))
            here = here.parent
        up, down, way = 30, 0, 0
        if here is not None:
            above = note_of(here)
            up, down, way = above.up, above.down, above.way
        for note in reversed(chain):
            down, way = down + 1, way | note.bits
            note.up, note.down, note.way = up, down, way
        return note_of(container)


def tail_class(text: str) -> float:
    """1 for a text that ends a sentence, .5 for a colon, 0 for a label or title."""
    bare = text[-6:].rstrip(_CLOSERS)
    last = bare[-1:] or text[-1:]
    return 1.0 if last in _SENTENCE_END else 0.5 if last in ":：;," else 0.0


def head_class(text: str) -> float:
    first = text[0]
    if first.isupper():
        return 1.0
    if first.islower():
        return 2.0
    if first.isdigit():
        return 3.0
    return 0.0 if first.isalpha() else 4.0


FEATURES = [
    "size", "links", "bold", "tail", "head", "tag", "commas", "words",
    "up", "down", "own_mass", "parent_mass", "grand_mass", "own_links", "parent_links", "own_mean", "own_count", "parent_mean",
    "after_head", "before_share", "prev_size", "prev_links", "prev_tail", "prev_tag", "next_size", "next_links", "next_tail",
    "next_tag", "gap_back", "gap_ahead", "around", "boiler", "hidden", "line", "total", "same_prev", "same_next",
    "in_description", "in_headline", "in_jsonld", "prev_boiler", "next_boiler", "prev2_size", "next2_size",
] + [f"way_{k}" for k in range(KINDS)] + [f"near_{k}" for k in range(KINDS)]


class Vectors:
    """Feature vectors over one landscape; ``known`` are the texts a page repeats in its metadata."""

    def __init__(self, land: Landscape, headline: str, description: str, jsonld: str) -> None:
        self.land, self.headline, self.description, self.jsonld = land, headline, description, jsonld
        self.boiler: dict[int, int] = {}
        self.gaps_back, self.gaps_ahead = self._gaps()

    def _gaps(self) -> tuple[list[int], list[int]]:
        """For each block, how many blocks away the nearest paragraph inside main is, backward and forward."""
        land = self.land
        solid = [t and land.place(b.container).up == 0 for t, b in zip(land.texty, land.blocks, strict=True)]
        back, ahead, since = [], [], 99
        for flag in solid:
            back.append(since)
            since = 1 if flag else since + 1
        since = 99
        for flag in reversed(solid):
            ahead.append(since)
            since = 1 if flag else since + 1
        ahead.reverse()
        return back, ahead

    def clutter(self, i: int) -> int:
        if not 0 <= i < len(self.land.blocks):
            return 0
        if i not in self.boiler:
            self.boiler[i] = boilerplate(self.land.blocks[i].text)
        return self.boiler[i]

    def vector(self, i: int) -> list[float]:
        land = self.land
        block, size = land.blocks[i], land.sizes[i]
        text, container = block.text, block.container
        note = land.place(container)
        parent = note_of(container.parent) if container.parent else note
        grand = note_of(container.parent.parent) if container.parent and container.parent.parent else parent
        values = [
            min(size, 3000.0),
            block.links / len(text),
            block.bold / len(text),
            tail_class(text),
            head_class(text),
            float(_TAG_CODES.get(block.tag, 9)),
            (text.count(", ") + text.count(". ")) / size * 100,
            text.count(" ") + 1.0,
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
        ]
        for j in (i - 1, i + 1):
            if 0 <= j < len(land.blocks):
                other = land.blocks[j]
                values += [min(land.sizes[j], 1000.0), other.links / len(other.text), tail_class(other.text), float(_TAG_CODES.get(other.tag, 9))]
            else:
                values += [-1.0, -1.0, -1.0, -1.0]
        low, high = max(0, i - 4), min(len(land.blocks), i + 5)
        values += [
            float(min(self.gaps_back[i], 50)),
            float(min(self.gaps_ahead[i], 50)),
            float(sum(land.texty[low:high])),
            float(self.clutter(i)),
            float(container.hidden),
            float(block.line),
            min(land.total, 20000.0),
            float(i > 0 and land.blocks[i - 1].container.parent is container.parent),
            float(i + 1 < len(land.blocks) and land.blocks[i + 1].container.parent is container.parent),
            float(bool(self.description) and (text[:60] in self.description or self.description[:60] in text)),
            float(bool(self.headline) and (text in self.headline or self.headline in text)),
            -1.0 if not self.jsonld else float(text[:50] in self.jsonld),
            float(self.clutter(i - 1)),
            float(self.clutter(i + 1)),
            min(land.sizes[i - 2], 1000.0) if i > 1 else -1.0,
            min(land.sizes[i + 2], 1000.0) if i + 2 < len(land.blocks) else -1.0,
        ]
        way, near = note.way if note.up < 30 else note.near, note.near
        values += [float(way >> k & 1) for k in range(KINDS)]
        values += [float(near >> k & 1) for k in range(KINDS)]
        return values
