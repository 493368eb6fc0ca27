"""The visible text as blocks, in one pass over the tree: what all body-like rules look at.

A block is the text of one paragraph-like piece: between two block-level boundaries, between two ``<br>`` in
a row, or one line of a text whose single ``<br>`` stand between paragraphs or list items. Its ``container``
chain carries tag, class and id tokens of the elements around it. Texts for screen readers only are left out
of a block, and hidden containers are marked.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, pairwise, repeat, starmap
from typing import Any

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import (
    CLASS,
    ID,
    STYLE,
    Names,
    Verdicts,
    hides,
    hides_itself,
    is_called_block,
    moves_off_screen,
    stacks,
    words_of,
)
from newsspider.extract.blocklines import is_dressed, keeps_lines, lines_of, runs_of_text, stand_alone
from newsspider.extract.elementkinds import BLOCK, BOLD, BREAK, BUTTON, LINK, PLAIN, SKIP, SPAN, UNSEEN, kind_of
from newsspider.extract.elements import Elements, below

HEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
BULLET_MARKS = "•‣◦▪▸►●■∙·*–-"  # what stands before a list item typed by hand

SIGNS = ("—", "–", "― ")  # what begins the line of a block quote that names its source
FEW = 8  # characters of a text that can draw nothing: editors keep an empty paragraph open with a joiner
_DRAWS_NOTHING = "\u200b\u200c\u200d\u2060\ufeff\xad \t\r\n\xa0"
MUCH = 400  # characters of a block that can be a text with its paragraphs between line ends
PARAGRAPH = 80  # characters at the beginning of a span that its style makes a paragraph; shorter ones are labels


class Container:
    """A block-level element on the way down. ``number`` counts containers as their first blocks come, outer ones first;
    ``names`` are its class and id as written, ``tokens`` their lower-case words split at - _ and case."""

    __slots__ = ("_hidden", "_tokens", "depth", "names", "node", "number", "parent", "tag")

    def __init__(self, node: Any, parent: Container | None, depth: int, number: int) -> None:
        self.node: Element = node
        self.tag: str = node.tag
        self.parent = parent
        self.depth = depth
        self.number = number
        self.names: Names = (node.get(CLASS), node.get(ID))
        self._tokens: frozenset[str] | None = None
        self._hidden: bool | None = None

    @property
    def hidden(self) -> bool:
        """Whether it, or one above it, is not shown."""
        if self._hidden is not None:
            return self._hidden
        chain: list[Container] = []
        here: Container | None = self
        while here is not None and here._hidden is None:
            chain.append(here)
            here = here.parent
        verdict = here is not None and bool(here._hidden)
        for container in reversed(chain):
            verdict = container._hidden = verdict or hides_itself(container.node, container.names[0])
        return verdict

    @property
    def tokens(self) -> frozenset[str]:
        if self._tokens is None:
            names = self.names if "-" not in self.tag else (f"{self.tag} {self.names[0] or ''}", self.names[1])
            self._tokens = words_of(names)  # an element that the page has defined is named by its tag
        return self._tokens

    def named(self, words: frozenset[str], levels: int) -> bool:
        """Whether this container or one above it, ``levels`` in all, has one of the words among its tokens."""
        here: Container | None = self
        while here is not None and levels > 0:
            if not words.isdisjoint(here.tokens):
                return True
            here, levels = here.parent, levels - 1
        return False

    def ancestors(self, most: int = 64) -> list[Container]:
        """This container and those above it, innermost first, at most ``most``: hostile pages nest 2,000 levels,
        and every block asks."""
        chain: list[Container] = []
        here: Container | None = self
        while here is not None and len(chain) < most:
            chain.append(here)
            here = here.parent
        return chain


@dataclass(slots=True)
class Block:
    """``links`` are characters inside ``<a>``, ``bold`` inside ``<b>``/``<strong>``; ``nodes`` the inline elements,
    and ``line`` is true for one of several lines that single ``<br>`` separate."""

    text: str
    container: Container
    links: int
    bold: int
    nodes: list[Element]
    line: bool = False

    @property
    def tag(self) -> str:
        return self.container.tag


_Edge = tuple[int, int, int, int]  # how many pieces, linked and bold characters and inline nodes stand before it
_parent_of = Element.getparent


def read_blocks(
    root: Element, elements: Elements | None = None, containers: list[Container] | None = None
) -> list[Block]:
    """All blocks of the tree in document order; iterative, so nesting has no limit. Its ``elements`` save a walk, the
    list of ``containers`` is filled with them by number.

    One step an element: where it is no child of the one before, that one has ended, and so have the open ones that are
    not its parent. Only elements that hold others wait among the open ones.
    """
    body = root.find("body")
    top = root if body is None else body
    nodes, tags = below(top) if elements is None else elements.below(top)
    outside = top.getparent()
    offscreen, unseen = Verdicts(moves_off_screen), Verdicts(hides)
    styled, classed = Verdicts(stacks), Verdicts(is_called_block)
    sink = _Sink([] if containers is None else containers)
    boxes, cut = sink.boxes, sink.cut
    opened: list[tuple[Any, int]] = []
    here: Any = outside  # the element before
    around: Any = None  # the innermost that is open around it
    kind = kind_around = BLOCK
    in_link = in_bold = links = bold = 0
    pieces: list[str] = []
    inside: list[Element] = []
    breaks: list[_Edge] = []
    steps = zip(nodes, map(_parent_of, nodes), map(kind_of, tags, repeat(BLOCK)), strict=False)
    end: Any = None
    for node, parent, own in chain(steps, ((end, outside, SKIP),)):
        if here is parent:
            opened.append((around, kind_around))
            around, kind_around = here, kind
        else:
            while True:
                if kind == BLOCK:
                    if pieces:
                        cut(pieces, breaks, links, bold, inside)
                        pieces, breaks, links, bold, inside = [], [], 0, 0, []
                    elif inside:
                        inside = []
                    boxes.pop()
                elif kind == LINK:
                    in_link -= 1
                elif kind == BOLD:
                    in_bold -= 1
                if (text := here.tail) and (pieces or not text.isspace()) and kind != UNSEEN:
                    pieces.append(text)
                    if in_link or in_bold:
                        size = len(text.strip())
                        links += size if in_link else 0
                        bold += size if in_bold else 0
                if around is parent:
                    break
                here, kind = around, kind_around
                around, kind_around = opened.pop()
        here = node
        if kind_around >= SKIP:
            kind = UNSEEN
            continue
        kind = own
        if kind > UNSEEN:
            kind = PLAIN
            if own == SPAN:
                if in_link:
                    pass
                elif len(node.text or "") >= PARAGRAPH and boxes[-1].tag not in HEADING_TAGS:
                    kind = BLOCK if styled[node.get(STYLE)] or classed[node.get(CLASS)] else PLAIN
                elif (style := node.get(STYLE)) and styled[style] and _is_stacked(node, parent, styled):
                    kind = BLOCK
            elif own == BUTTON:  # in a heading it folds its section
                kind = PLAIN if boxes[-1].tag in HEADING_TAGS else BLOCK
            elif pieces and boxes[-1].tag == "blockquote":  # right in one, a citation is the line that signs it
                cut(pieces, breaks, links, bold, inside)
                pieces, breaks, links, bold, inside = [], [], 0, 0, []
        if kind == BLOCK:
            if pieces:
                cut(pieces, breaks, links, bold, inside)
                pieces, breaks, links, bold, inside = [], [], 0, 0, []
            elif inside:
                inside = []
            boxes.append(node)
        elif kind == LINK:
            inside.append(node)
            in_link += 1
        elif kind == BREAK:
            if pieces:
                breaks.append((len(pieces), links, bold, len(inside)))
                pieces.append(_NEWLINE)
        elif kind == SKIP or (kind == PLAIN and (offscreen[node.get(CLASS)] or unseen[node.get(STYLE)])):
            kind = SKIP
            continue
        else:
            inside.append(node)
            in_bold += kind == BOLD
        if (text := node.text) and (pieces or not text.isspace()):
            pieces.append(text)
            if in_link or in_bold:
                size = len(text.strip())
                links += size if in_link else 0
                bold += size if in_bold else 0
    return sink.blocks


def _is_stacked(node: Any, parent: Any, styled: Verdicts) -> bool:
    """A short span of a stack: its neighbors, one at least, are given lines of their own by their style too."""
    if parent.tag not in _STACKS:
        return False
    before, behind = node.getprevious(), node.getnext()
    beside = [each for each in (before, behind) if each is not None]
    texts = [node.tail, parent.text if before is None else before.tail]
    if not beside or any(text and not text.isspace() for text in texts):
        return False
    return all(each.tag == "span" and styled[each.get(STYLE)] for each in beside)


_STACKS = frozenset(["body", "div", "main", "article", "section", "td"])
_NEWLINE = "\n\n"


class _Sink:
    """Where runs of text become blocks. Containers are built only where a block needs them."""

    def __init__(self, containers: list[Container]) -> None:
        self.blocks: list[Block] = []
        self.boxes: list[Element | Container] = []  # the block-level elements not ended yet, as containers once built
        self.containers = containers

    def _build(self) -> Container:
        """The innermost box, with all around it."""
        boxes, containers = self.boxes, self.containers
        first = len(boxes) - 1
        while first and boxes[first - 1].__class__ is not Container:
            first -= 1
        above: Any = boxes[first - 1] if first else None
        for depth in range(first, len(boxes)):
            above = boxes[depth] = Container(boxes[depth], above, depth, len(containers))
            containers.append(above)
        built: Container = above
        return built

    def cut(self, pieces: list[str], breaks: list[_Edge], links: int, bold: int, nodes: list[Element]) -> None:
        """End a run at a boundary: one block, or several where ``<br>`` separate paragraphs."""
        text = "".join(pieces)
        if len(text) <= FEW and not text.strip(_DRAWS_NOTHING):
            return
        top = self.boxes[-1]
        if not isinstance(top, Container):
            top = self._build()
        line = text.strip()
        if "  " in line or not line.isprintable():  # of white space, only the blank is printable
            line = " ".join(line.split())
        whole = Block(line, top, links, bold, nodes)
        if breaks and top.tag not in HEADING_TAGS:
            self.blocks += _paragraphs(pieces, breaks, whole)
        elif len(text) > MUCH and "\n" in text and keeps_lines(top.node):
            self.blocks += [Block(line, top, 0, 0, nodes, True) for line in lines_of(text)]
        else:
            self.blocks.append(whole)


def _paragraphs(pieces: list[str], breaks: list[_Edge], whole: Block) -> list[Block]:
    """A run cut at every two ``<br>`` in a row, and at single ones whose lines stand alone."""
    edges = [(0, 0, 0, 0), *breaks, (len(pieces), whole.links, whole.bold, len(whole.nodes))]
    lines = [" ".join("".join(pieces[a[0] : b[0]]).split()) for a, b in pairwise(edges)]
    around = whole.container
    quoted = around.tag == "blockquote" or (around.parent is not None and around.parent.tag == "blockquote")
    blocks: list[Block] = []
    for group in runs_of_text(lines):
        alone = len(group) > 1 and stand_alone([lines[i] for i in group])
        dressed = [is_dressed(whole.nodes[edges[i][3] : edges[i + 1][3]], lines[i]) for i in group]
        signed = [quoted and lines[i].startswith(SIGNS) for i in group]
        cuts = [i for n, i in enumerate(group) if n and (alone or dressed[n] or dressed[n - 1] or signed[n])]
        for part in starmap(range, pairwise([group.start, *cuts, group.stop])):
            a, b = edges[part.start], edges[part.stop]
            text = " ".join(lines[part.start : part.stop])
            nodes = whole.nodes[a[3] : b[3]]
            blocks.append(Block(text, whole.container, b[1] - a[1], b[2] - a[2], nodes, bool(cuts)))
    return blocks
