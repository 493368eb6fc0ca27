"""Declared shadow roots, put where a browser shows them: in their element's place, the slots filled.

Source: HTML Living Standard, 4.12.3, ``shadowrootmode`` (``shadowroot`` before 2023), and 4.12.4, ``<slot>``; DOM Living
Standard, 4.2.2.4, assigning slottables.
"""

from __future__ import annotations

from lxml.html import HtmlElement as Element

from newsspider.extract.writable import writable


def open_shadow_roots(root: Element) -> None:
    """Any other ``<template>`` waits for a script and stays one."""
    for node in list(root.iter("template")):
        if node.get("shadowrootmode") is not None or node.get("shadowroot") is not None:
            node.tag = "div"
            if (host := node.getparent()) is not None:
                _fill(node, host)


def _fill(shadow: Element, host: Element) -> None:
    """Move the host's own children into the slots of its shadow root; what no slot takes stays where it is."""
    slots = [slot for slot in shadow.iter("slot") if not _is_of_another(slot, shadow)]
    if not slots:
        return
    named = {slot.get("name") or "": slot for slot in reversed(slots)}
    taken: set[Element] = set()
    for child in [child for child in host if child is not shadow]:
        slot = named.get(child.get("slot") or "")
        if slot is None:
            continue
        if slot not in taken:
            _empty(slot)
            taken.add(slot)
        slot.append(child)  # with the text behind it
    slot = named.get("")
    if slot is not None and slot not in taken and (text := (host.text or "") + (shadow.tail or "")).strip():
        _empty(slot)
        slot.text, host.text, shadow.tail = writable(text), None, None
    for slot in slots:
        slot.tag = "div" if any(isinstance(child.tag, str) and child.tag not in _INLINE for child in slot) else "span"


def _empty(slot: Element) -> None:
    """Without what it shows where nothing is assigned to it."""
    for child in list(slot):
        slot.remove(child)
    slot.text = None


def _is_of_another(slot: Element, shadow: Element) -> bool:
    """Inside the shadow root of an element further in."""
    for above in slot.iterancestors():
        if above is shadow:
            return False
        if above.tag == "template":
            return True
    return False


_INLINE = frozenset(["a", "abbr", "b", "em", "i", "img", "mark", "small", "span", "strong", "sub", "sup", "time"])
