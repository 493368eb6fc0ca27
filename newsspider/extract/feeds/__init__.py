"""Feeds as listings: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed 1 and 1.1."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from newsspider.extract.addresses import web_address
from newsspider.extract.feeds.entry import read_entry
from newsspider.extract.feeds.feed import TOO_MANY, Feed, FeedError
from newsspider.extract.feeds.jsonfeed import read_json
from newsspider.extract.sitemaps import unpack
from newsspider.extract.xmltree import local, read_tree
from newsspider.items import Listing

__all__ = ["Feed", "FeedError", "parse_feed", "read_feed"]


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
        return read_json(body, url, fetched_at)
    root, flags = read_tree(body, url, ("item", "entry"))
    flags = damage + flags
    if root is None or local(root).lower() not in ("rss", "rdf", "feed", "channel", "entry"):
        what = "HTML" if root is not None and local(root).lower() == "html" else ", ".join(flags) or "another XML"
        raise FeedError(f"no feed: {what}")
    feed = Feed(Listing(url, next_urls=list(_next_pages(root, url))), flags=flags)
    for node in root.iter():
        if local(node) in ("item", "entry") and TOO_MANY not in feed.flags:
            feed.add(read_entry(node, url, fetched_at))
    return feed


def _next_pages(root: etree._Element, url: str) -> Iterator[str]:
    """``<atom:link rel="next">`` of the feed itself (RFC 5005)."""
    for node in root.iter():
        if local(node) in ("item", "entry"):
            return
        if local(node) == "link" and node.get("rel") == "next" and (href := web_address(node.get("href"), url)):
            yield href
