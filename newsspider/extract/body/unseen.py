"""Bodies that no reader's eye meets in the markup: JSON-LD ``articleBody``, script state, script templates.

Read only when the visible blocks give little. Each source gives paragraphs; the first with enough text wins.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree, html

from newsspider.extract.blocks import read_blocks
from newsspider.extract.page import Page

ENOUGH = 300  # characters; less is a teaser
MOST_NODES = 50_000  # of one page's script state
_BODY_KEYS = frozenset(
    ["articlebody", "body", "bodyhtml", "bodytext", "content", "contenthtml", "fulltext", "html", "markup", "text"]
)
_HTML = re.compile(r"<(?:p|br|div|h[2-4]|ul)\b", re.I)
_LITERAL = re.compile(r'"([^"\\]{0,40000}(?:\\.[^"\\]{0,40000})*)"', re.S)


def unseen_body(page: Page) -> tuple[str, list[str]] | None:
    """(source, paragraphs) of the first source with a body; None when the page has none."""
    for source in SOURCES:
        for paragraphs in source(page):
            if sum(map(len, paragraphs)) >= ENOUGH:
                return source.__name__, paragraphs
    return None


def jsonld_body(page: Page) -> Iterator[list[str]]:
    """``articleBody`` of the page's article, the longest first."""
    bodies = [b for a in page.structured.articles if isinstance(b := a.get("articleBody"), str)]
    for body in sorted(bodies, key=len, reverse=True):
        yield to_paragraphs(body)


def state_body(page: Page) -> Iterator[list[str]]:
    """The longest text under a key that is named for a body, in ``__NEXT_DATA__`` and other JSON scripts; or the
    list of typed paragraphs that holds most text."""
    best: list[str] = []
    size = ENOUGH
    stack: list[Any] = list(page.structured.state)
    for _ in range(MOST_NODES):
        if not stack:
            break
        value = stack.pop()
        found: list[str] = []
        if isinstance(value, dict):
            for key, inner in value.items():
                if isinstance(inner, str) and len(inner) > size and key.lower() in _BODY_KEYS:
                    found = to_paragraphs(inner)
                elif isinstance(inner, dict | list):
                    stack.append(inner)
        elif isinstance(value, list):
            found = _typed_paragraphs(value)
            stack.extend(v for v in value if isinstance(v, dict | list))
        if (length := sum(map(len, found))) > size:
            best, size = found, length
    yield best


def _typed_paragraphs(items: list[Any]) -> list[str]:
    """``[{"type": "paragraph", "text": "…"}, …]``: the texts, in order; a list with few texts gives none."""
    texts: list[str] = []
    for item in items:
        if isinstance(item, dict):
            text = next((v for k, v in item.items() if k.lower() in _BODY_KEYS and isinstance(v, str)), None)
            if text and not text.startswith("http"):
                texts += to_paragraphs(text)
    return texts if len(texts) >= 3 and 2 * len(texts) >= len(items) else []


def template_body(page: Page) -> Iterator[list[str]]:
    """HTML inside ``<script type="text/template">`` or ``<noscript>``, shown by a script later."""
    for node in page.root.iter("script", "noscript", "template"):
        kind = (node.get("type") or "").lower()
        if node.tag == "script" and "template" not in kind and "html" not in kind:
            continue
        text = node.text or ""
        if node.tag != "script" and len(node):
            text = html.tostring(node, encoding="unicode")
        if len(text) >= ENOUGH and _HTML.search(text):
            yield to_paragraphs(text)


def literal_body(page: Page) -> Iterator[list[str]]:
    """The longest HTML in a string literal of an inline script: streamed components, assigned state."""
    best = ""
    for node in page.root.iter("script"):
        text = node.text or ""
        if len(text) < ENOUGH or ("<p" not in text and "u003cp" not in text and "<br" not in text):
            continue
        for literal in _LITERAL.finditer(text):
            if len(literal[1]) > max(len(best), ENOUGH) and ("<p" in literal[1] or "u003c" in literal[1]):
                best = literal[1]
    try:
        yield to_paragraphs(json.loads(f'"{best}"', strict=False))
    except ValueError:  # a literal of JavaScript, not of JSON
        yield to_paragraphs(best)


SOURCES: list[Callable[[Page], Iterator[list[str]]]] = [jsonld_body, state_body, template_body, literal_body]


def to_paragraphs(text: str) -> list[str]:
    """Paragraphs of plain text or of an HTML fragment."""
    if "&lt;p" in text:
        text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
    if _HTML.search(text):
        try:
            root = html.document_fromstring(
                f"<html><body>{text}</body></html>".encode("utf-8", "ignore"), parser=_parser()
            )
        except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
            return []
        blocks = [b for b in read_blocks(root) if b.links < 0.6 * len(b.text) and b.tag not in ("figcaption", "aside")]
        return [b.text for b in blocks]
    return [line for part in text.split("\n") if (line := " ".join(part.split()))]


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
