"""An item of RSS or an entry of Atom as a card: its address, texts, time and picture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from lxml import etree

from newsspider.extract.addresses import web_address
from newsspider.extract.dates import parse_timestamp
from newsspider.extract.feeds.feed import MAX_TEASER, absolute_only, first_image
from newsspider.extract.plaintext import plain_text, shortened
from newsspider.extract.xmltree import local, said, said_address, space
from newsspider.items import Card, Timestamp


def read_entry(node: etree._Element, url: str, fetched_at: datetime | None) -> Card | None:
    parts = entry_parts(node)
    address = entry_address(parts, url)
    if address is None:  # an element left open holds its siblings
        parts = entry_parts(node.iterdescendants())
        address = entry_address(parts, url)
    if address is None:
        return None
    content = _markup(parts, "content:encoded", "content", "xhtml:body")
    return Card(
        address,
        headline=plain_text(_markup(parts, "title", "dc:title")),
        teaser=shortened(plain_text(_markup(parts, "description", "summary", "dc:description") or content), MAX_TEASER),
        category=_category(parts),
        published=_published(parts, fetched_at),
        credit=said(first_of(parts, "media:credit")) or _nested(parts, "media:credit"),
        image=_image(parts, address) or first_image(content or _markup(parts, "description", "summary"), address),
    )


def entry_parts(nodes: Iterable[etree._Element]) -> dict[str, list[etree._Element]]:
    """The elements of an item or entry by name: bare for RSS and Atom, else with the usual prefix (``dc:date``)."""
    parts: dict[str, list[etree._Element]] = {}
    for node in nodes:
        parts.setdefault(_name(node), []).append(node)
    return parts


_SPACES = (
    ("purl.org/dc/terms", "dcterms"),
    ("purl.org/dc/elements", "dc"),
    ("search.yahoo.com/mrss", "media"),
    ("purl.org/rss/1.0/modules/content", "content"),
    ("feedburner", "feedburner"),
    ("itunes", "itunes"),
    ("w3.org/1999/xhtml", "xhtml"),
)


def _name(node: etree._Element) -> str:
    """``dc:date`` whatever prefix the feed chose; elements of RSS and Atom themselves stay bare."""
    namespace = space(node)
    prefix = next((p for part, p in _SPACES if namespace and part in namespace), "")
    return f"{prefix}:{local(node)}" if prefix else local(node)


def first_of(parts: dict[str, list[etree._Element]], *names: str) -> etree._Element | None:
    """The first element under the first of the names that there is."""
    return next((parts[name][0] for name in names if name in parts), None)


def entry_address(parts: dict[str, list[etree._Element]], url: str) -> str | None:
    """The article's own address: before a proxy's (origLink), the alternate link, a permalink guid, an id."""
    candidates: list[tuple[str | None, str]] = [(said_address(first_of(parts, "feedburner:origLink")), url)]
    links = parts.get("link", [])
    for rel in ("alternate", "", None):
        for link in links:
            if link.get("href") and (link.get("rel") or "") == (rel or "") and "json" not in (link.get("type") or ""):
                candidates.append((link.get("href"), link.base or url))
    candidates += [(said_address(link), link.base or url) for link in links]
    guid = first_of(parts, "guid")
    if guid is not None and (guid.get("isPermaLink") or "true").lower() != "false":
        candidates.append((absolute_only(said_address(guid)), url))
    candidates.append((absolute_only(said_address(first_of(parts, "id"))), url))
    content = first_of(parts, "content")  # Atom content out of line is the entry itself
    if content is not None and content.get("src"):
        candidates.append((content.get("src"), content.base or url))
    return next((found for href, base in candidates if (found := web_address(href, base))), None)


def _markup(parts: dict[str, list[etree._Element]], *names: str) -> str | None:
    """The first filled element's content as HTML source; inline XHTML is given as its text."""
    for name in names:
        for node in parts.get(name, []):
            if node.get("src"):
                continue
            text = said(node) if len(node) else (node.text or "").strip()
            if text:
                return text
    return None


def _category(parts: dict[str, list[etree._Element]]) -> str | None:
    for node in [*parts.get("category", []), *parts.get("dc:subject", []), *parts.get("media:category", [])]:
        if text := plain_text(node.get("label") or node.text or node.get("term")):
            return text
    return None


_TIMES = (
    "published",
    "pubDate",
    "issued",
    "dc:date",
    "dcterms:issued",
    "dcterms:created",
    "created",
    "pubdate",
    "date",
)


def _published(parts: dict[str, list[etree._Element]], fetched_at: datetime | None) -> Timestamp | None:
    for name in _TIMES:
        text = said(first_of(parts, name))
        if text and (stamp := parse_timestamp(text, fetched_at=fetched_at)):
            return stamp
    return None


def _image(parts: dict[str, list[etree._Element]], base: str) -> str | None:
    media = [*parts.get("media:content", []), *parts.get("media:thumbnail", []), *parts.get("enclosure", [])]
    media += [n for group in parts.get("media:group", []) for n in group.iter() if n is not group]
    media += parts.get("itunes:image", [])
    for node in media:
        kind = node.get("type") or node.get("medium") or ""
        href = node.get("url") or node.get("href")
        pictured = kind.startswith("image") or local(node) in ("thumbnail", "image")
        if href and (pictured or (not kind and re.search(r"\.(?:jpe?g|png|webp|gif|avif)\b", href, re.I))):
            return web_address(href, base)
    return None


def _nested(parts: dict[str, list[etree._Element]], name: str) -> str | None:
    """A ``media:credit`` inside ``media:content`` or ``media:group``."""
    for outer in [*parts.get("media:content", []), *parts.get("media:group", [])]:
        for node in outer.iter():
            if _name(node) == name and (text := said(node)):
                return text
    return None
