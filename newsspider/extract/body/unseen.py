"""Bodies that no reader's eye meets in the markup: JSON-LD ``articleBody``, script state, script templates.

Read only when the visible blocks give little. Each source gives sections; the first with enough text wins.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree, html

from newsspider.extract.blocks import read_blocks
from newsspider.extract.body.headings import LONGEST
from newsspider.extract.body.story import tell
from newsspider.extract.page import Page
from newsspider.items import Section

Sections = list[Section]

ENOUGH = 300  # characters; less is a teaser
MOST_STEPS = 200  # of one manual
MOST_NODES = 50_000  # of one page's script state
_BODY_KEYS = frozenset(
    ["articlebody", "body", "bodyhtml", "bodytext", "content", "contenthtml", "fulltext", "html", "markup", "text"]
)
_HTML = re.compile(r"<(?:p|br|div|h[2-4]|ul)\b", re.I)
_CODE = re.compile(r"<(?:script|style|meta|link)\b", re.I)
_LITERAL = re.compile(r'"([^"\\]{0,40000}(?:\\.[^"\\]{0,40000})*)"', re.S)


def unseen_body(page: Page) -> tuple[str, Sections] | None:
    """(source, sections) of the first source with a body; None when the page has none."""
    for source in SOURCES:
        for sections in source(page):
            if size_of(sections) >= ENOUGH:
                return source.__name__, sections
    return None


def size_of(sections: Sections) -> int:
    """Characters of all paragraphs."""
    return sum(len(paragraph) for section in sections for paragraph in section.paragraphs)


def jsonld_body(page: Page) -> Iterator[Sections]:
    """``articleBody`` of the page's article, the longest first."""
    bodies = [b for a in page.structured.articles if isinstance(b := a.get("articleBody"), str)]
    for body in sorted(bodies, key=len, reverse=True):
        yield to_sections(body)


def state_body(page: Page) -> Iterator[Sections]:
    """The longest text under a key that is named for a body, in ``__NEXT_DATA__`` and other JSON scripts; or the
    list of typed paragraphs that holds most text."""
    best: Sections = []
    size = ENOUGH
    stack: list[Any] = list(page.structured.state)
    seen: set[int] = set()
    for _ in range(MOST_NODES):
        if not stack:
            break
        value = stack.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        found: Sections = []
        if isinstance(value, dict):
            for key, inner in value.items():
                if isinstance(inner, str) and len(inner) > size and key.lower() in _BODY_KEYS:
                    found = to_sections(inner)
                elif isinstance(inner, dict | list):
                    stack.append(inner)
        elif isinstance(value, list):
            found = _typed_sections(value)
            stack.extend(v for v in value if isinstance(v, dict | list))
        if (length := size_of(found)) > size:
            best, size = found, length
    yield best


def _typed_sections(items: list[Any]) -> Sections:
    """``[{"type": "paragraph", "text": "…"}, …]``: the texts, in order; a list with few texts gives none."""
    sections: Sections = []
    texts = 0
    for item in items:
        if isinstance(item, dict):
            text = next((v for k, v in item.items() if k.lower() in _BODY_KEYS and isinstance(v, str)), None)
            if text and not text.startswith("http"):
                texts += 1
                kind = next((v for k in _KIND_KEYS if isinstance(v := item.get(k), str)), "")
                if _HEADING_KIND.fullmatch(kind) and len(text) <= LONGEST:
                    _add(sections, [Section(" ".join(text.split()))])
                else:
                    _add(sections, to_sections(text))
    return sections if texts >= 3 and 2 * texts >= len(items) else []


_KIND_KEYS = ("type", "__typename", "kind", "blockType", "name")
_HEADING_KIND = re.compile(
    r".{0,20}(?:heading|subhead|subheadline|subtitle|h[2-4])(?:[-_]?(?:block|element|[2-4]))?", re.IGNORECASE
)


def _add(sections: Sections, more: Sections) -> None:
    """Paragraphs without a heading go on with the last section."""
    for section in more:
        if section.heading is None and sections:
            sections[-1].paragraphs += section.paragraphs
        else:
            sections.append(section)


def template_body(page: Page) -> Iterator[Sections]:
    """HTML inside ``<script type="text/template">`` or ``<noscript>``, shown by a script later."""
    for node in page.root.iter("script", "noscript", "template"):
        kind = (node.get("type") or "").lower()
        if node.tag == "script" and "template" not in kind and "html" not in kind:
            continue
        if next(node.iterancestors("noscript", "template"), None) is not None:  # read with the one around it
            continue
        text = node.text or ""
        if node.tag != "script" and len(node):
            text = html.tostring(node, encoding="unicode")
        if len(text) >= ENOUGH and _HTML.search(text):
            yield to_sections(text)


def howto_body(page: Page) -> Iterator[Sections]:
    """What a ``HowTo`` of JSON-LD describes, and its steps, each below its name."""
    for node in page.structured.jsonld[:50]:
        steps = node.get("step")
        if node.get("@type") != "HowTo" or not isinstance(steps, list):
            continue
        sections = to_sections(str(node.get("description") or ""))
        for step in steps[:MOST_STEPS]:
            if isinstance(step, dict) and (told := _texts_of(step)):
                name = step.get("name")
                heading = " ".join(name.split()) if isinstance(name, str) and name not in told else ""
                _add(sections, [Section(heading or None)])
                _add(sections, [section for text in told for section in to_sections(text)])
        yield sections


def _texts_of(step: dict[str, Any]) -> list[str]:
    """Its own text, or those of its directions."""
    parts = step.get("itemListElement")
    nodes = [step, *(parts if isinstance(parts, list) else [parts])]
    return [text for node in nodes if isinstance(node, dict) and isinstance(text := node.get("text"), str)]


def literal_body(page: Page) -> Iterator[Sections]:
    """The longest HTML in a string literal of an inline script: streamed components, assigned state."""
    yield to_sections(longest_literal(page))


def longest_literal(page: Page) -> str:
    """The HTML of ``literal_body``; "" for none."""
    best = ""
    for node in page.root.iter("script"):
        text = node.text or ""
        if len(text) < ENOUGH or ("<p" not in text and "u003cp" not in text and "<br" not in text):
            continue
        for literal in _LITERAL.finditer(text):
            if len(literal[1]) > max(len(best), ENOUGH) and ("<p" in literal[1] or "u003c" in literal[1]):
                best = literal[1]
    try:
        return str(json.loads(f'"{best}"', strict=False))
    except ValueError:  # a literal of JavaScript, not of JSON
        return best


SOURCES: list[Callable[[Page], Iterator[Sections]]] = [jsonld_body, state_body, template_body, howto_body, literal_body]


def to_sections(text: str) -> Sections:
    """Headings and paragraphs of an HTML fragment, or the lines of plain text."""
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
        return tell(blocks, list(range(len(blocks))), set()).sections
    if _CODE.search(text):
        return []
    lines = [line for part in text.split("\n") if (line := " ".join(part.split()))]
    return [Section(None, lines)] if lines else []


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
