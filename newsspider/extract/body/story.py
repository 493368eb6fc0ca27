"""The chosen blocks as sections: headings, and the paragraphs below them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from newsspider.extract.blocks import Block
from newsspider.extract.body.headings import heading_text, heads_a_text, is_datum_line, is_heading
from newsspider.items import Section


@dataclass(slots=True)
class Story:
    """``blocks`` are the indexes in ``page.blocks`` that are body, in page order; ``text`` headings and
    paragraphs joined by blank lines. ``paywalled`` when the page shows only a beginning."""

    sections: list[Section] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    paywalled: bool = False

    @property
    def text(self) -> str:
        pieces = [p for s in self.sections for p in ([s.heading] if s.heading else []) + s.paragraphs]
        return "\n\n".join(pieces)

    def leave_unheaded(self, standfirst: str | None) -> None:
        """A standfirst that is set as a heading heads no section; it stays where it stands."""
        if standfirst and self.sections and self.sections[0].heading == standfirst:
            self.sections[0] = Section(None, [standfirst, *self.sections[0].paragraphs])


ANCHORS = frozenset(["#", "§", "¶", "🔗", "⚓", "⚓︎"])  # links of a heading to itself, in a box of their own


def tell(blocks: list[Block], chosen: list[int], lines: set[int]) -> Story:
    """Sections from chosen blocks. A heading with nothing below it is dropped at the end, kept as a section of its
    own before another heading; cells of one table row make one paragraph, unless a cell holds several: then the
    table only lays out the page.

    ``lines`` are the chosen blocks that are headings without a tag or type to show it.
    """
    chosen = list(chosen)
    filled = Counter(id(blocks[i].container) for i in chosen)
    while chosen and (chosen[-1] in lines or is_heading(blocks[chosen[-1]])):
        chosen.pop()
    sections: list[Section] = []
    row: object = None
    for i, below in zip(chosen, [*chosen[1:], -1], strict=False):
        block = blocks[i]
        if block.text in ANCHORS:
            continue
        parent = block.container.parent
        is_datum = block.tag in ("td", "th") and filled[id(block.container)] == 1
        if is_datum and parent is row and sections and sections[-1].paragraphs:
            sections[-1].paragraphs[-1] += " " + block.text
        elif _heads(blocks, i, below, lines):
            sections.append(Section(heading_text(block)))
        else:
            if not sections:
                sections.append(Section(None))
            sections[-1].paragraphs.append(heading_text(block) if block.text[-1] in "¶⚓" else block.text)
        row = parent if is_datum else None
    return Story(sections, chosen)


def _heads(blocks: list[Block], i: int, below: int, lines: set[int]) -> bool:
    if i in lines or is_heading(blocks[i]):
        return not (i and is_datum_line(blocks[i - 1], blocks[i]))
    return below == i + 1 and heads_a_text(blocks[i], blocks[below])
