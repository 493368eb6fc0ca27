"""When a feed or a JSON answer says its entries changed last: the sign to look at a known article again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lxml import etree

from newsspider.extract.addresses import web_address
from newsspider.extract.dates import parse_timestamp
from newsspider.extract.decode import decode
from newsspider.extract.feeds.entry import entry_address, entry_parts, first_of
from newsspider.extract.sitemaps import unpack
from newsspider.extract.xmltree import local, read_tree, said

# Atom 1.0 and 0.3, Dublin Core; RSS has no such element, and sites that correct an item date it anew.
XML_UPDATED = ("updated", "modified", "dcterms:modified", "pubDate", "dc:date")
JSON_UPDATED = ("date_modified", "modified_gmt", "dateModified", "updated_at", "updatedAt", "modified")
JSON_URLS = ("url", "link", "permalink")
MAX_ENTRIES = 5_000


def updated_times(body: bytes, url: str) -> dict[str, datetime]:
    """URL -> aware time of the last change, for the entries that state one. Empty for what cannot be read."""
    body, _ = unpack(body)
    if body[:400].lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        pairs = _of_json(body, url)
    else:
        root, _ = read_tree(body, url, ("item", "entry"))
        pairs = _of_xml(root, url) if root is not None else iter(())
    found: dict[str, datetime] = {}
    for address, text in pairs:
        stamp = parse_timestamp(text)
        if stamp is not None and isinstance(stamp.value, datetime) and len(found) < MAX_ENTRIES:
            found[address] = stamp.value
    return found


def _of_xml(root: etree._Element, url: str) -> Iterator[tuple[str, str]]:
    for node in root.iter():
        if local(node) in ("item", "entry"):
            parts = entry_parts(node)
            text, address = said(first_of(parts, *XML_UPDATED)), entry_address(parts, url)
            if text and address:
                yield address, text


def _of_json(body: bytes, url: str) -> Iterator[tuple[str, str]]:
    try:
        answer = json.loads(decode(body)[0].lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return
    for item in _items(answer):
        address = next((web_address(item[k], url) for k in JSON_URLS if isinstance(item.get(k), str)), None)
        text = next(((k, item[k]) for k in JSON_UPDATED if isinstance(item.get(k), str)), None)
        if address and text:
            yield address, text[1] + ("Z" if text[0].endswith("_gmt") and not text[1].endswith("Z") else "")


def _items(answer: Any) -> list[dict[str, Any]]:
    """The list of objects at the top, or one level down (``items``, ``posts``, ``data``…)."""
    lists = [answer] if isinstance(answer, list) else list(answer.values())[:100] if isinstance(answer, dict) else []
    longest: list[Any] = max((v for v in lists if isinstance(v, list)), key=len, default=[])
    return [item for item in longest[:MAX_ENTRIES] if isinstance(item, dict)]
