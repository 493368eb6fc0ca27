"""Lines of text that ``<br>`` separate: which belong together, and which stand alone."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement as Element

_TYPED = frozenset(["- ", "– ", "— ", "> ", "* ", "· "])  # signs that stand in a sentence, too
_SENTENCE_END = frozenset(".!?…:;\"”“»'’)]。！？」।॥۔؟")


def is_dressed(nodes: list[Element], line: str) -> bool:
    """Whether one inline element holds the whole line: a headline, byline or date set in a face of its own."""
    said = "".join(line.split())
    return any(node.tag in _DRESS and _says(node, said) for node in nodes[:3])


def _says(node: Element, said: str) -> bool:
    """Whether the element's text without spaces is ``said``; reads no further than that (nested lines would else
    be read again and again)."""
    size = 0
    for text in islice(node.itertext(), 50):
        word = "".join(text.split())
        if not said.startswith(word, size):
            return False
        size += len(word)
    return size == len(said)


_DRESS = frozenset(["font", "b", "strong", "big", "small", "span", "i", "em", "u", "a", "time"])


def runs_of_text(lines: list[str]) -> list[range]:
    """Index ranges of lines with text between empty ones."""
    runs: list[range] = []
    start = 0
    for i, line in enumerate([*lines, ""]):
        if not line:
            if i > start:
                runs.append(range(start, i))
            start = i + 1
    return runs


def stand_alone(lines: list[str]) -> bool:
    """Whether single ``<br>`` separate paragraphs or list items, rather than wrap a line: lines begin with a
    bullet, or there is much text and most lines end like sentences."""
    if sum(line[0] in "•‣◦▪▸►●■∙" for line in lines) >= 2:
        return True
    typed = sum(line[:2] in _TYPED for line in lines)
    if typed >= 2 and typed >= len(lines) - 1:  # the first may be their title
        return True
    return sum(map(len, lines)) > 160 and 2 * sum(line[-1] in _SENTENCE_END for line in lines) >= len(lines)


_PRE_STYLE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.I)


def keeps_lines(node: Element) -> bool:
    """Whether line ends of the markup are shown: ``<pre>``, a style, or Tailwind's ``whitespace-pre-line``."""
    if node.tag == "pre":
        return True
    style, names = node.get("style"), node.get("class")
    return bool((style and _PRE_STYLE.search(style)) or (names and "whitespace-pre" in names))


def lines_of(text: str) -> list[str]:
    """The paragraphs of such a text: parted by empty lines where it has any, else by line ends."""
    parts = re.split(r"\n[ \t\r]*\n", text)
    return [line for part in (parts if len(parts) > 1 else text.split("\n")) if (line := " ".join(part.split()))]
