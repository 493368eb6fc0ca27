"""The text around cards as lines: what a reader sees on one line, whatever tags made it so."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.html import HtmlElement as Element

from newsspider.extract.elementkinds import INLINE, SKIPPED

MAX_LINES = 4_000


@dataclass(slots=True)
class Line:
    """``node`` is the innermost element that began the line."""

    text: str
    node: Element


def read_lines(top: Element) -> list[Line]:
    """The lines in ``top``, page order. A line ends at a block's edge, at ``<br>``, and between inline elements
    that stand side by side with no text of their parent's between them: those are stacked by style sheets."""
    lines: list[Line] = []
    buffer: list[str] = []
    started: list[Element] = []

    def say(text: str | None, node: Element) -> None:
        if text and text.strip():
            if not started:
                started.append(node)
            buffer.append(text)
        elif text and buffer:
            buffer.append(" ")

    def end() -> None:
        text = " ".join("".join(buffer).split())
        if text and len(lines) < MAX_LINES:
            lines.append(Line(text, started[0]))
        buffer.clear()
        started.clear()

    stack: list[tuple[Element, bool]] = [(top, True)]
    say(top.text, top)
    node: Element | None = next(iter(top), None)
    stacked = {top: is_stack(top)}
    while stack:
        if node is None:
            ended, breaks = stack.pop()
            if breaks:
                end()
            if stack:
                say(ended.tail, stack[-1][0])
                node = ended.getnext()
            continue
        parent = stack[-1][0]
        if node.tag == "br" or not isinstance(node.tag, str) or node.tag in SKIPPED:
            if node.tag == "br":
                end()
            say(node.tail, parent)
            node = node.getnext()
            continue
        if parent not in stacked:
            stacked[parent] = is_stack(parent)
        breaks = node.tag not in INLINE or stacked[parent]
        if breaks:
            end()
        stack.append((node, breaks))
        say(node.text, node)
        node = next(iter(node), None)
    end()
    return lines


def is_stack(parent: Element) -> bool:
    """Two or more children with text, and no text of the parent's own between them."""
    if len(parent) < 2 or (parent.text and parent.text.strip()):
        return False
    filled = 0
    for child in parent:
        if child.tail and child.tail.strip():
            return False
        if isinstance(child.tag, str) and child.tag not in SKIPPED and has_text(child):
            filled += 1
    return filled >= 2


def has_text(node: Element) -> bool:
    # a third of the time that itertext takes
    return any((text := each.text) and not text.isspace() for each in node.iter("*"))
