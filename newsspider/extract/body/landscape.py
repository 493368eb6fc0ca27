"""Where the text of a page lies: its main container, and the masses in the containers around each block."""

from __future__ import annotations

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.names import COMMENT, NAV, place_bits

FAR = 30  # levels from main for what shares nothing with it
_LEVELS = 8  # how far up a paragraph counts for the containers around it
_LEAD = 1.7  # how much more the containers of the first paragraph below the headline count
_FADE = 0.9  # and how much less at each level, so that the closest container that holds all wins


class Note:
    """What one container holds. ``bits`` are the kinds of place its names speak of, ``near`` those of the one above
    too, ``path`` those of all above but the outermost; ``mass`` is text like paragraphs below it; ``chars``, ``links`` and ``count`` are of all blocks below it.
    ``up`` counts the levels from main to the nearest common ancestor, ``down`` those from there to this one, and
    ``way`` holds the bits on that way down."""

    __slots__ = ("bits", "chars", "count", "down", "links", "mass", "near", "path", "up", "way")

    def __init__(self, container: Container, above: Note | None) -> None:
        self.bits = place_bits(container)
        self.near = self.bits | (above.bits if above and container.depth > 1 else 0)
        self.path = self.bits | above.path if above and container.depth > 1 else 0
        self.mass = 0.0
        self.chars = self.links = self.count = 0
        self.up, self.down, self.way = -1, 0, 0


def note_of(container: Container) -> Note:
    """The container's note, made when first asked for, those above it first."""
    memo = container.memo
    if isinstance(memo, Note):
        return memo
    chain: list[Container] = [container]
    here = container.parent
    while here is not None and not isinstance(here.memo, Note):
        chain.append(here)
        here = here.parent
    note = here.memo if here is not None and isinstance(here.memo, Note) else None
    for item in reversed(chain):
        note = Note(item, note)
        item.memo = note
    assert note is not None
    return note


class Landscape:
    """One page's blocks with their sizes, which of them are ``texty`` (like paragraphs), and the main container."""

    def __init__(self, blocks: list[Block], head: int | None) -> None:
        self.blocks = blocks
        self.head = -1 if head is None else head
        sample = "".join(b.text[:40] for b in blocks[:400:4])
        wide = sum(ch > "\u2e80" for ch in sample)
        scale = 2.5 if sample and wide > 0.3 * len(sample) else 1.0  # an ideograph says as much as 2-3 letters
        self.sizes = [len(b.text) * scale for b in blocks]
        self.links = [b.links / len(b.text) for b in blocks]
        self.texty = [
            size >= 60 and links <= 0.4 and b.tag not in HEADING_TAGS and not b.container.hidden
            for size, links, b in zip(self.sizes, self.links, blocks, strict=True)
        ]
        self.total = 1.0
        self.aside = COMMENT | NAV
        self._look_past_names()
        self.before = [self._weigh(i) for i in range(len(blocks))]
        self.main = self._find_main()
        for up, here in enumerate(self.main.ancestors() if self.main else []):
            note_of(here).up = up

    def _look_past_names(self) -> None:
        """A wrapper of the whole page can be named for its sidebar or comments: names count only where they leave
        most of the text."""
        sizes = [
            (size, note_of(b.container).path)
            for t, size, b in zip(self.texty, self.sizes, self.blocks, strict=True)
            if t
        ]
        whole = sum(size for size, _ in sizes)
        for aside, enough in ((COMMENT | NAV, min(700.0, 0.3 * whole)), (COMMENT, min(300.0, 0.3 * whole))):
            self.aside = aside
            if sum(size for size, path in sizes if not path & aside) > enough:
                return
        self.aside = 0

    def _weigh(self, i: int) -> float:
        """Add a block to the containers around it; the text mass before it."""
        block, size = self.blocks[i], self.sizes[i]
        length, links = len(block.text), block.links
        before = self.total
        share = 0.0
        if self.texty[i] and not note_of(block.container).path & self.aside:
            self.total += size
            share = size
        here: Container | None = block.container
        for _ in range(_LEVELS):
            if here is None:
                break
            note = note_of(here)
            note.chars += length
            note.links += links
            note.count += 1
            note.mass += share
            share *= _FADE
            here = here.parent
        return before

    def _find_main(self) -> Container | None:
        """The container whose own paragraphs, and most of its children's, hold most unlinked text."""
        lead = self._lead()
        favored = {c.order for c in lead.ancestors()} if lead else set()
        best: Container | None = None
        most = 0.0
        last: Container | None = None
        for texty, block in zip(self.texty, self.blocks, strict=True):
            if not texty or block.container.parent is last:
                continue
            last = block.container.parent
            here: Container | None = block.container
            for _ in range(_LEVELS):
                if here is None:
                    break
                mass = note_of(here).mass * (_LEAD if here.order in favored else 1.0)
                if mass > most:
                    best, most = here, mass
                here = here.parent
        return best

    def _lead(self) -> Container | None:
        """Where the first paragraph below the headline stands."""
        if self.head < 0:
            return None
        for i in range(self.head + 1, min(self.head + 40, len(self.blocks))):
            container = self.blocks[i].container
            if self.texty[i] and self.sizes[i] > 100 and not note_of(container).path & self.aside:
                return container
        return None

    def place(self, container: Container) -> Note:
        """The container's note with ``up``, ``down`` and ``way`` filled in."""
        note = note_of(container)
        if note.up >= 0:
            return note
        chain = [note]
        here = container.parent
        while here is not None and note_of(here).up < 0:
            chain.append(note_of(here))
            here = here.parent
        up, down, way = FAR, 0, 0
        if here is not None:
            above = note_of(here)
            up, down, way = above.up, above.down, above.way
        for item in reversed(chain):
            down, way = down + 1, way | item.bits
            item.up, item.down, item.way = up, down, way
        return note
