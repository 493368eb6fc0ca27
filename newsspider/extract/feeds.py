"""Feeds as listings: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed 1 and 1.1."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from lxml import etree

from newsspider.extract.addresses import web_address
from newsspider.extract.dates import parse_timestamp
from newsspider.extract.decode import decode
from newsspider.extract.plaintext import plain_text, shortened
from newsspider.extract.sitemaps import unpack
from newsspider.extract.xmltree import local, read_tree, said, said_address, space
from newsspider.items import Card, Listing, Timestamp

MAX_CARDS = 5_000
TOO_MANY = f"more than {MAX_CARDS:,} entries: the rest is left out"
MAX_TEASER = 1_000  # characters; full-text feeds put the whole article there


class FeedError(ValueError):
    """The bytes are no feed; the message says what they are."""


@dataclass(slots=True)
class Feed:
    """``skipped`` counts entries without a web address; ``flags`` say what was wrong with the bytes."""

    listing: Listing
    skipped: int = 0
    flags: list[str] = field(default_factory=list)

    def add(self, card: Card | None) -> None:
        """The next entry, None for one without a web address."""
        cards = self.listing.cards
        if card is None:
            self.skipped += 1
        elif len(cards) < MAX_CARDS:
            card.position = len(cards)
            cards.append(card)
        elif TOO_MANY not in self.flags:
            self.flags.append(TOO_MANY)


def read_feed(body: bytes, url: str, *, fetched_at: datetime | None = None) -> Listing:
    """The feed's entries as cards, in feed order; entries without any web address are left out.

    ``url`` resolves relative links, ``fetched_at`` (aware) relative times. ``published`` is the entry's
    publication time only: an Atom entry that tells when it was *updated* has none. ``next_urls`` holds
    the next page of a paged feed (RFC 5005, ``next_url`` of JSON Feed). Raises FeedError for bytes that are
    no feed. Broken XML is recovered; the entry at which a cut file ends is dropped.
    """
    return parse_feed(body, url, fetched_at=fetched_at).listing


def parse_feed(body: bytes, url: str, *, fetched_at: datetime | None = None) -> Feed:
    """As ``read_feed``, with what had to be left out."""
    body, damage = unpack(body)
    if body[:400].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _read_json(body, url, fetched_at)
    root, flags = read_tree(body, url, ("item", "entry"))
    flags = damage + flags
    if root is None or local(root).lower() not in ("rss", "rdf", "feed", "channel", "entry"):
        what = "HTML" if root is not None and local(root).lower() == "html" else ", ".join(flags) or "another XML"
        raise FeedError(f"no feed: {what}")
    feed = Feed(Listing(url, next_urls=list(_next_pages(root, url))), flags=flags)
    for node in root.iter():
        if local(node) in ("item", "entry") and TOO_MANY not in feed.flags:
            feed.add(_read_entry(node, url, fetched_at))
    return feed


def _next_pages(root: etree._Element, url: str) -> Iterator[str]:
    """``<atom:link rel="next">`` of the feed itself (RFC 5005)."""
    for node in root.iter():
        if local(node) in ("item", "entry"):
            return
        if local(node) == "link" and node.get("rel") == "next" and (href := web_address(node.get("href"), url)):
            yield href


def _read_entry(node: etree._Element, url: str, fetched_at: datetime | None) -> Card | None:
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
        image=_image(parts, address) or _first_image(content or _markup(parts, "description", "summary"), address),
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
        candidates.append((_absolute_only(said_address(guid)), url))
    candidates.append((_absolute_only(said_address(first_of(parts, "id"))), url))
    content = first_of(parts, "content")  # Atom content out of line is the entry itself
    if content is not None and content.get("src"):
        candidates.append((content.get("src"), content.base or url))
    return next((found for href, base in candidates if (found := web_address(href, base))), None)


def _absolute_only(text: str | None) -> str | None:
    return text if text and re.match(r"https?://", text, re.I) else None


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


_IMG = re.compile(r"<img\b[^<>]{0,2000}?\bsrc\s*=\s*[\"']?([^\"'\s<>]{1,2000})", re.I)


def _first_image(markup: str | None, base: str) -> str | None:
    found = _IMG.search(markup[:20_000]) if markup and "<img" in markup.lower() else None
    return web_address(found.group(1).replace("&amp;", "&"), base) if found else None


def _read_json(body: bytes, url: str, fetched_at: datetime | None) -> Feed:
    try:
        feed = json.loads(decode(body)[0].lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        raise FeedError(f"no feed: broken JSON ({error})") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(feed.get("version")):
        raise FeedError("no feed: JSON of another kind")
    following = web_address(_text(feed.get("next_url")), url)
    feed = Feed(Listing(url, next_urls=[following] if following else []))
    for item in items[: MAX_CARDS + 1]:
        feed.add(_read_item(item, url, fetched_at) if isinstance(item, dict) else None)
    return feed


def _read_item(item: dict[str, Any], url: str, fetched_at: datetime | None) -> Card | None:
    address = web_address(_text(item.get("url")), url) or web_address(_absolute_only(_text(item.get("id"))), url)
    address = address or web_address(_text(item.get("external_url")), url)
    if address is None:
        return None
    teaser = _text(item.get("summary")) or _text(item.get("content_text")) or _text(item.get("content_html"))
    printed = _text(item.get("date_published"))
    tags = item.get("tags")
    return Card(
        address,
        headline=plain_text(_text(item.get("title"))),
        teaser=shortened(plain_text(teaser), MAX_TEASER),
        category=_text(tags[0]) if isinstance(tags, list) and tags else None,
        published=parse_timestamp(printed, fetched_at=fetched_at) if printed else None,
        image=web_address(_text(item.get("image")) or _text(item.get("banner_image")), address)
        or _first_image(_text(item.get("content_html")), address),
    )


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
