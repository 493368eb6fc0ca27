"""Addresses that the page itself lists as its items: JSON-LD ItemList, CollectionPage, Blog."""

from __future__ import annotations

from typing import Any

from newsspider.extract.listing.urlshape import tidy
from newsspider.extract.page import Page
from newsspider.extract.structured import Node, types


def listed_urls(page: Page) -> dict[str, str | None]:
    """Tidy address -> headline or None, in list order."""
    found: dict[str, str | None] = {}
    for node in page.structured.jsonld:
        for item in _items(node):
            address = item.get("url") or item.get("@id")
            absolute = page.absolute(address) if isinstance(address, str) else None
            if absolute:
                name = item.get("headline") or item.get("name")
                found.setdefault(tidy(absolute), name if isinstance(name, str) else None)
    found.pop(tidy(page.url), None)
    return found


def _items(node: Node) -> list[Node]:
    kinds = types(node)
    if "BreadcrumbList" in kinds:
        return []
    listed: list[Any] = []
    for holder in (node, node.get("mainEntity"), node.get("hasPart")):
        if isinstance(holder, dict) and "BreadcrumbList" not in types(holder):
            listed += _as_list(holder.get("itemListElement")) + _as_list(holder.get("blogPost"))
    if {"CollectionPage", "Blog"}.intersection(kinds):
        listed += _as_list(node.get("hasPart"))
    items = [i["item"] if isinstance(i, dict) and isinstance(i.get("item"), dict) else i for i in listed]
    return [i for i in items if isinstance(i, dict)]


def _as_list(value: Any) -> list[Any]:
    return value[:500] if isinstance(value, list) else [value] if isinstance(value, dict) else []
