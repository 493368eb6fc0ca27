"""React's stream of server components, drawn: for pages whose text stands in ``self.__next_f`` and nowhere else.

A row of the stream is ``id:json``; an element is ``["$", tag, key, props]``, its text and elements stand in
``props.children``. A tag that begins with ``$`` is a component of the site's own: it is drawn as a plain box.
Source: react-server, ReactFlightServer.js; Next.js pushes the rows in pieces.
"""

from __future__ import annotations

import re
from typing import Any

from lxml.html import HtmlElement as Element

from newsspider.extract.elements import Elements
from newsspider.extract.state import flight_rows
from newsspider.extract.writable import writable

MARK = b"__next_f"
FEW = 3  # paragraphs and headings of a page that shows its text itself
MAX_DRAWN = 20_000  # elements
MAX_DEEP = 200  # levels
_TAG = re.compile(r"[a-z][a-z0-9-]{0,40}")
_PROPS = {
    "className": "class", "src": "src", "srcSet": "srcset", "href": "href", "alt": "alt", "dateTime": "datetime", "id": "id",
    "title": "title", "role": "role", "aria-label": "aria-label",
}  # fmt: skip
_NEVER = frozenset(["script", "style", "template", "link", "meta", "html", "head"])


def draw_flight(elements: Elements, data: bytes) -> bool:
    """Put the elements of the stream into the body; False where the page has text of its own or no stream."""
    if elements.count("p", "h1", "h2", "h3", "li") > FEW or MARK not in data:
        return False
    body = elements.root.find("body")
    if body is None:
        return False
    drawn = 0
    for row in flight_rows(elements.of("script")):
        drawn += _draw(row, body, MAX_DRAWN - drawn)
    return drawn > 0


def _draw(row: Any, body: Element, most: int) -> int:
    """How many elements were made of a row; without recursion, for rows nest as deep as a page does."""
    made = 0
    stack: list[tuple[Any, Element, int]] = [(row, body, 0)]
    while stack and made < most:
        value, parent, depth = stack.pop()
        if isinstance(value, str):
            if not value.startswith("$"):  # "$L1", "$undefined": references
                _say(parent, value)
        elif _is_element(value):
            props = value[3] if len(value) > 3 and isinstance(value[3], dict) else {}
            if value[1] in _NEVER or depth > MAX_DEEP:
                continue
            stack.append((props.get("children"), _make(value[1], props, parent), depth + 1))
            made += 1
        elif isinstance(value, list):
            stack.extend((each, parent, depth) for each in reversed(value[:5000]))
        elif isinstance(value, dict) and "children" in value:
            stack.append((value["children"], parent, depth))
    return made


def _is_element(value: Any) -> bool:
    return isinstance(value, list) and len(value) >= 3 and value[0] == "$" and isinstance(value[1], str)


def _make(tag: str, props: dict[str, Any], parent: Element) -> Element:
    node = parent.makeelement(tag if _TAG.fullmatch(tag) else "div")
    for name, attribute in _PROPS.items():
        if isinstance(value := props.get(name), str):
            node.set(attribute, writable(value))
    parent.append(node)
    return node


def _say(parent: Element, text: str) -> None:
    text = writable(text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
