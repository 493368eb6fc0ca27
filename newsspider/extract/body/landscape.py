"""Where the text of a page lies: its main container, and the masses in the containers around each block."""

from __future__ import annotations

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.names import COMMENT, NAV, place_bits

FAR = 30  # levels from main for what shares nothing with it
_LEAD = 1.7  # how much more the containers of the first paragraph below the headline count
_FADE = 0.9  # how much less a text counts at each level up, so that the closest container that holds all wins


class Note:
    """What one container holds. ``bits`` are the kinds of place its names speak of, ``near`` those of the one above
    too, ``path`` those of all above but the outermost; ``mass`` is text like paragraphs below it; ``chars``,
    ``links`` and ``count`` are of all blocks below it. ``up`` counts the levels from main to the nearest common
    ancestor, ``down`` those from there to this one, and ``way`` holds the bits on that way down."""

    __slots__ = ("above", "bits", "chars", "count", "down", "links", "mass", "near", "path", "up", "way")

    def __init__(self, container: Container, above: Note | None) -> None:
        self.above = above
        self.bits = place_bits(container)
        inner = above is not None and container.depth > 1
        self.near: int = self.bits | above.bits if above is not None and inner else self.bits
        self.path: int = self.bits | above.path if above is not None and inner else 0
        self.mass = 0.0
        self.chars = self.links = self.count = 0
        self.up, self.down, self.way = FAR, 0, 0


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
        self._notes: dict[int, Note] = {}  # by the container's order, outer ones first
        self.notes = [self._note(b.container) for b in blocks]
        self.aside = self._names_that_count()
        self.total = 1.0
        self.before = self._weigh()
        self.main = self._find_main()
        self._chart()

    def _note(self, container: Container) -> Note:
        """The container's note, made when first asked for, those above it first."""
        notes = self._notes
        if (note := notes.get(container.order)) is not None:
            return note
        chain = [container]
        here = container.parent
        while here is not None and here.order not in notes:
            chain.append(here)
            here = here.parent
        above = notes[here.order] if here is not None else None
        for item in reversed(chain):
            above = notes[item.order] = Note(item, above)
        assert above is not None
        return above

    def _names_that_count(self) -> int:
        """A wrapper of the whole page can be named for its sidebar or comments: names count only where they leave
        enough of the text."""
        sizes = [(size, note.path) for t, size, note in zip(self.texty, self.sizes, self.notes, strict=True) if t]
        whole = sum(size for size, _ in sizes)
        for aside, enough in ((COMMENT | NAV, min(700.0, 0.3 * whole)), (COMMENT, min(300.0, 0.3 * whole))):
            if sum(size for size, path in sizes if not path & aside) > enough:
                return aside
        return 0

    def _weigh(self) -> list[float]:
        """Add every block to its container, and every container to the one above; the text mass before each block."""
        before = []
        for block, size, texty, note in zip(self.blocks, self.sizes, self.texty, self.notes, strict=True):
            before.append(self.total)
            note.chars += len(block.text)
            note.links += block.links
            note.count += 1
            if texty and not note.path & self.aside:
                self.total += size
                note.mass += size
        for note in reversed(self._notes.values()):
            if (above := note.above) is not None:
                above.chars += note.chars
                above.links += note.links
                above.count += note.count
                above.mass += _FADE * note.mass
        return before

    def _find_main(self) -> Note | None:
        """The container whose own paragraphs, and most of its children's, hold most unlinked text."""
        favored = set()
        here = self._lead()
        while here is not None:
            favored.add(here)
            here = here.above
        best, most = None, 0.0
        for note in self._notes.values():
            mass = note.mass * _LEAD if note in favored else note.mass
            if mass > most:
                best, most = note, mass
        return best

    def _lead(self) -> Note | None:
        """Where the first paragraph below the headline stands."""
        if self.head >= 0:
            for i in range(self.head + 1, min(self.head + 40, len(self.blocks))):
                if self.texty[i] and self.sizes[i] > 100 and not self.notes[i].path & self.aside:
                    return self.notes[i]
        return None

    def _chart(self) -> None:
        """Tell every container how it lies to main."""
        chain: set[Note] = set()
        here = self.main
        while here is not None:
            here.up = len(chain)
            chain.add(here)
            here = here.above
        for note in self._notes.values():
            if (above := note.above) is not None and note not in chain and chain:
                note.up, note.down, note.way = above.up, above.down + 1, above.way | note.bits
