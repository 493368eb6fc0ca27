"""Parts of a page that the markup holds elsewhere, or in another form, than a browser shows them without asking anybody."""

from __future__ import annotations

from lxml.html import HtmlElement as Element

from newsspider.extract.elements import Elements
from newsspider.extract.shadow import open_shadow_roots
from newsspider.extract.writable import writable


def mount(elements: Elements, data: bytes) -> bool:
    """Put declared shadow roots and streamed parts where they are shown; whether there were any, so that the index of
    the elements holds no more. ``data`` is the markup, which is searched last: most pages have no custom elements and no
    templates. The marks that a browser draws around ``<q>`` are written into the text."""
    for node in elements.of("q"):
        _print_marks(node, elements.root.get("lang") or "")
    slotted = any("-" in str(tag) for tag in elements.tags) and b' slot="' in data and _part_slots(elements)
    if not elements.count("template"):
        return slotted
    shadows, streamed = b"shadowroot" in data, b'id="S:' in data
    if shadows:
        open_shadow_roots(elements.root)
    if streamed:
        _place_streamed(elements.root)
    return slotted or shadows or streamed


def _part_slots(elements: Elements) -> bool:
    """Each slot of a custom element is a place of its own: spans for two slots are not one line of text. What is put in
    is named by its slot, as by a class.

    Source: HTML Living Standard, 4.13.1; DOM Living Standard, 4.2.2.4, assigning slottables.
    """
    parted = False
    for node in elements.of("span", "div", "p"):
        slot = node.get("slot")
        if slot is None or (above := node.getparent()) is None or "-" not in str(above.tag):
            continue
        node.set("class", writable(f"{node.get('class') or ''} {slot}".strip()))
        if node.tag == "span":
            node.tag, parted = "div", True
    return parted


# What begins the body where its tag is left out, as minifiers do: libxml2 knows these elements of HTML 5 for none of the
# body's and leaves them in the head. Source: HTML Living Standard, 13.1.2.4, optional tags.
_BEGINS_BODY = frozenset(
    ["main", "article", "section", "header", "nav", "aside", "footer", "figure", "hgroup", "dialog", "search"]
)


def open_body(root: Element) -> None:
    """Move what stands in the head and is of the body to where a browser puts it."""
    head = root.find("head")
    begins = None if head is None else next(head.iterchildren(*_BEGINS_BODY), None)
    if head is None or begins is None:
        return
    body = root.find("body")
    if body is None:
        stray = head[head.index(begins) :]
        body = root.makeelement("body")
        head.addnext(body)
    else:
        stray = list(head.iterchildren(*_BEGINS_BODY))
    first = body[0] if len(body) else None
    for node in stray:  # ``insert`` would count the children each time
        if first is None:
            body.append(node)
        else:
            first.addprevious(node)


_MARKS = {"de": "„“", "fr": "«»", "es": "«»", "it": "«»", "ru": "«»"}
_ANY_MARK = tuple("\"“”„«»‘’‚‹›'「」『』")


def _print_marks(node: Element, language: str) -> None:
    """The page prints its own marks where one stands inside or right before the element.

    Source: HTML Living Standard, 15.3.6, ``quotes`` by language; English ones where the language has none here.
    """
    before, above = node.getprevious(), node.getparent()
    lead = (before.tail if before is not None else above.text if above is not None else None) or ""
    own = (node.text or "").lstrip()
    if lead.rstrip().endswith(_ANY_MARK) or own.startswith(_ANY_MARK) or not (own or len(node)):
        return
    marks = _MARKS.get(language[:2].lower(), "“”")
    opening, closing = marks[0], marks[1]
    node.text = opening + writable(node.text or "")
    if len(node):
        node[-1].tail = writable(node[-1].tail or "") + closing
    else:
        node.text += closing


def _place_streamed(root: Element) -> None:
    """React streams what was not ready at first as ``<div hidden id="S:0">`` at the page's end; its inline script moves
    it to ``<template id="B:0">``. Source: react-dom/server, ``completeBoundary``."""
    places = {name: node for node in root.iter("template") if (name := node.get("id") or "").startswith("B:")}
    for part in list(root.iter("div")):
        name = part.get("id") or ""
        if not name.startswith("S:") or part.get("hidden") is None:
            continue
        del part.attrib["hidden"]
        place = places.pop("B:" + name[2:], None)
        if place is not None and part not in place.iterancestors():
            place.addprevious(part)
