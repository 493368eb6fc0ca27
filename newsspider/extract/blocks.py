"""The visible text as blocks, in one pass over the tree: what all body-like rules look at.

A block is the text of one paragraph-like piece: between two block-level boundaries, or between two
``<br>`` in a row. Its ``container`` chain carries tag, class and id tokens of the elements around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.html import HtmlElement as Element

SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "select",
        "option",
        "textarea",
        "audio",
        "video",
        "map",
        "head",
        "title",
        "datalist",
    ]
)
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "br",
        "picture",
        "source",
    ]
)


@dataclass(slots=True)
class Container:
    """A block-level element on the way down. ``tokens``: lower-case class and id words split at - _ and case."""

    node: Element
    tag: str
    parent: Container | None
    depth: int
    order: int
    hidden: bool
    _tokens: frozenset[str] | None = None

    @property
    def tokens(self) -> frozenset[str]:
        if self._tokens is None:
            self._tokens = name_tokens(self.node)
        return self._tokens

    def ancestors(self) -> list[Container]:
        """This container and all above it, innermost first."""
        chain: list[Container] = []
        here: Container | None = self
        while here is not None:
            chain.append(here)
            here = here.parent
        return chain


@dataclass(slots=True)
class Block:
    """``order`` is the document-order number of the block's first element; ``links`` are characters inside
    ``<a>``, ``bold`` inside ``<b>``/``<strong>``."""

    text: str
    container: Container
    order: int
    links: int = 0
    bold: int = 0
    nodes: list[Element] = field(default_factory=list)

    @property
    def tag(self) -> str:
        return self.container.tag


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NOT_WORD = re.compile(r"[^A-Za-z]+")


def name_tokens(node: Element) -> frozenset[str]:
    """Words of class and id: ``RenderKeyPoints-list`` gives render, key, points, list."""
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    return frozenset(_NOT_WORD.sub(" ", _CAMEL.sub(" ", names)).lower().split()) if names != " " else frozenset()


_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


def is_hidden(node: Element) -> bool:
    if node.get("hidden") is not None or node.get("aria-hidden") == "true":
        return True
    style = node.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.buffer: list[str] = []
        self.links = self.bold = self.order = self.first = 0
        self.in_link = self.in_bold = 0
        self.breaks = 0
        self.nodes: list[Element] = []

    def say(self, text: str | None) -> None:
        if not text:
            return
        self.buffer.append(text)
        if self.in_link or self.in_bold:
            size = len(text.strip())
            if self.in_link:
                self.links += size
            if self.in_bold:
                self.bold += size
        if self.breaks and not text.isspace():
            self.breaks = 0

    def flush(self, container: Container) -> None:
        if self.buffer:
            text = " ".join("".join(self.buffer).split())
            if text:
                self.blocks.append(Block(text, container, self.first, self.links, self.bold, self.nodes))
                self.nodes = []
            self.buffer = []
            self.links = self.bold = 0
        if self.nodes:
            self.nodes = []
        self.first = self.order
        self.breaks = 0


def read_blocks(root: Element) -> list[Block]:
    """All blocks of the tree in document order; iterative, so nesting has no limit."""
    reader = _Reader()
    body = root.find("body")
    top = root if body is None else body
    container = Container(top, str(top.tag), None, 0, 0, False)
    reader.say(top.text)
    # (element, container to return to, kind of what to undo when it ends)
    stack: list[tuple[Element, Container, str]] = [(top, container, "top")]
    node: Element | None = next(iter(top), None)
    while stack:
        if node is None:
            ended, before, kind = stack.pop()
            if kind == "block":
                reader.flush(container)
                container = before
            elif kind == "a":
                reader.in_link -= 1
            elif kind == "b":
                reader.in_bold -= 1
            if stack:
                reader.say(ended.tail)
                node = ended.getnext()
            continue
        reader.order += 1
        tag = node.tag
        if not isinstance(tag, str) or tag in SKIPPED:
            reader.say(node.tail)
            node = node.getnext()
            continue
        if tag == "br":
            reader.breaks += 1
            if reader.breaks == 2:
                reader.flush(container)
            else:
                reader.buffer.append("\n")
            reader.say(node.tail)
            node = node.getnext()
            continue
        if tag in INLINE:
            kind = "a" if tag == "a" else "b" if tag in ("b", "strong") else "inline"
            if kind == "a":
                reader.in_link += 1
            elif kind == "b":
                reader.in_bold += 1
            reader.nodes.append(node)
            stack.append((node, container, kind))
        else:
            reader.flush(container)
            stack.append((node, container, "block"))
            container = Container(
                node, tag, container, container.depth + 1, reader.order, container.hidden or is_hidden(node)
            )
        reader.say(node.text)
        child = next(iter(node), None)
        node = child
    reader.flush(container)
    return reader.blocks
