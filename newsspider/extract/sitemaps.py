"""Sitemaps (sitemaps.org 0.9), sitemap indexes, news and image sitemaps, text sitemaps; gzipped or not."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from newsspider.extract.addresses import web_address
from newsspider.extract.dates import parse_timestamp
from newsspider.extract.decode import MAX_BYTES, decode
from newsspider.extract.xmltree import local, read_tree, said, said_address, space
from newsspider.items import Card, Timestamp

MAX_ENTRIES = 50_000  # the protocol's own limit for one file
HTML_PAGE = "an HTML page, no sitemap"
NO_ENTRIES = "no entries"


@dataclass(slots=True)
class SitemapEntry:
    """One ``<url>``. ``headline``, ``published``, ``language`` and ``keywords`` come from the news extension.

    ``lastmod`` is when the page last changed: never a publication date.
    """

    url: str
    lastmod: Timestamp | None = None
    headline: str | None = None
    published: Timestamp | None = None
    language: str | None = None
    keywords: list[str] = field(default_factory=list)
    image: str | None = None
    caption: str | None = None

    def card(self, position: int) -> Card:
        return Card(self.url, headline=self.headline, published=self.published, image=self.image, position=position)


@dataclass(slots=True)
class Sitemap:
    """``sitemaps`` are the files an index names, each once; ``skipped`` counts locations that are no http(s) URL."""

    url: str
    entries: list[SitemapEntry] = field(default_factory=list)
    sitemaps: list[SitemapEntry] = field(default_factory=list)
    skipped: int = 0
    flags: list[str] = field(default_factory=list)


def read_sitemap(body: bytes, url: str) -> Sitemap:
    """The sitemap in ``body``; never raises. What is no sitemap comes back empty, with a flag saying why."""
    sitemap = Sitemap(url)
    body, flags = unpack(body)
    sitemap.flags += flags
    root, flags = read_tree(body, url, ("url", "sitemap", "item", "entry"))
    if root is None:
        return _read_lines(body, sitemap, flags)
    sitemap.flags += flags
    name = local(root).lower()
    if name in ("rss", "feed", "rdf"):
        return _read_feed(body, sitemap)
    if name == "html":
        sitemap.flags.append(HTML_PAGE)
        return sitemap
    seen: set[str] = set()
    for node in _entries(root):
        if len(seen) >= MAX_ENTRIES:
            sitemap.flags.append(f"more than {MAX_ENTRIES:,} entries: the rest is left out")
            break
        entry = _read_entry(node, url)
        if entry is None:
            sitemap.skipped += 1
        elif entry.url not in seen:
            seen.add(entry.url)
            (sitemap.sitemaps if local(node) == "sitemap" else sitemap.entries).append(entry)
    if not seen and not sitemap.skipped:
        sitemap.flags.append(NO_ENTRIES if name in ("urlset", "sitemapindex") else "another XML, no sitemap")
    return sitemap


def unpack(body: bytes) -> tuple[bytes, list[str]]:
    """(bytes, flags): gzip undone, twice at most (some servers pack the packed file), cut at 10 MiB."""
    for _ in range(2):
        if not body.startswith(b"\x1f\x8b"):
            break
        inflate = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            body = inflate.decompress(body, MAX_BYTES)
        except zlib.error as error:
            return b"", [f"gzip: {error}"]
        if not inflate.eof:
            return body, ["gzip cut at 10 MiB" if len(body) >= MAX_BYTES else "gzip ends too early"]
    return (body, []) if len(body) <= MAX_BYTES else (body[:MAX_BYTES], ["cut at 10 MiB"])


def _entries(root: etree._Element) -> Iterator[etree._Element]:
    for node in root.iter():
        if local(node) in ("url", "sitemap") and "image" not in space(node):
            yield node


def _read_entry(node: etree._Element, base: str) -> SitemapEntry | None:
    entry: SitemapEntry | None = None
    rest: list[etree._Element] = []
    for child in node:
        if local(child) == "loc":
            entry = entry or _located(said_address(child), base)
        else:
            rest.append(child)
    if entry is None:
        return None
    for child in rest:
        name, text = local(child), said(child)
        if name == "lastmod" and text:
            entry.lastmod = parse_timestamp(text)
        elif name == "news":
            _read_news(child, entry)
        elif name == "image" and entry.image is None:
            _read_image(child, entry, base)
    return entry


def _located(loc: str | None, base: str) -> SitemapEntry | None:
    address = web_address(loc, base)
    return SitemapEntry(address) if address else None


def _read_news(node: etree._Element, entry: SitemapEntry) -> None:
    for child in node.iter():
        name, text = local(child), said(child)
        if not text:
            continue
        if name == "title":
            entry.headline = text
        elif name == "publication_date":
            entry.published = parse_timestamp(text)
        elif name == "language":
            entry.language = text.lower()
        elif name == "keywords":
            entry.keywords = [k for k in (part.strip() for part in text.split(",")) if k]


def _read_image(node: etree._Element, entry: SitemapEntry, base: str) -> None:
    for child in node:
        if local(child) == "loc":
            entry.image = web_address(said(child), base)
        elif local(child) in ("caption", "title") and entry.caption is None:
            entry.caption = said(child)


def _read_lines(body: bytes, sitemap: Sitemap, flags: list[str]) -> Sitemap:
    """A text sitemap: one absolute URL a line, nothing else."""
    lines = [line.strip() for line in decode(body)[0].splitlines() if line.strip()]
    if not lines or not lines[0].startswith(("http://", "https://")):
        sitemap.flags += flags or ["no sitemap"]
        return sitemap
    for line in lines[:MAX_ENTRIES]:
        if line.startswith(("http://", "https://")) and (entry := _located(line, "")):
            sitemap.entries.append(entry)
        else:
            sitemap.skipped += 1
    return sitemap


def _read_feed(body: bytes, sitemap: Sitemap) -> Sitemap:
    """The protocol allows RSS and Atom in a sitemap's place."""
    from newsspider.extract.feeds import FeedError, parse_feed

    try:
        feed = parse_feed(body, sitemap.url)
    except FeedError as error:
        sitemap.flags.append(str(error))
        return sitemap
    cards = feed.listing.cards
    sitemap.entries = [SitemapEntry(c.url, headline=c.headline, published=c.published, image=c.image) for c in cards]
    sitemap.skipped, sitemap.flags = feed.skipped, sitemap.flags + [f for f in feed.flags if f not in sitemap.flags]
    return sitemap
