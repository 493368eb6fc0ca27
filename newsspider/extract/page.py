"""A page: its bytes decoded once, parsed once, its structured data and text blocks read once.

Every field module works on a ``Page``; none builds a tree of its own. No network, no clock.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from urllib.parse import urljoin

from lxml import etree, html
from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block, read_blocks
from newsspider.extract.decode import MAX_BYTES, decode, looks_binary, refuse_hostile
from newsspider.extract.structured import Structured

# lxml.html looks a class up in Python for every element touched: half the cost of reading a tree.
_ONE_CLASS = etree.ElementDefaultClassLookup(element=Element)


class PageError(ValueError):
    """The bytes are no page that can be read; ``kind`` is a class from FAULTS (``binary``, ``too-large``…)."""

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind


class Page:
    """``body`` as fetched (bytes) or already decoded (str); ``headers`` with lower-case names.

    ``fetched_at`` (aware) is the base of relative times; ``url`` the final URL, "" when unknown.
    Raises PageError when created from bytes that are no HTML at all.
    """

    def __init__(
        self,
        body: bytes | str,
        url: str = "",
        *,
        headers: Mapping[str, str] | None = None,
        status: int = 200,
        fetched_at: datetime | None = None,
    ) -> None:
        self.url, self.status, self.fetched_at = url, status, fetched_at
        self.headers = {k.lower(): v for k, v in (headers or {}).items()}
        self.flags: list[str] = []
        self.body = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        if len(self.body) > MAX_BYTES:
            raise PageError("too-large", f"{len(self.body):,} bytes are more than the {MAX_BYTES:,} a page may have")
        if isinstance(body, bytes) and (what := looks_binary(body)):
            raise PageError("binary", f"this is {what}, not HTML")
        if isinstance(body, str):
            self.text, self.encoding = body, "utf-8"
        else:
            self.text, self.encoding, flags = decode(body, self.headers.get("content-type", ""))
            self.flags += flags
        if hostile := refuse_hostile(self.text):
            raise PageError(*hostile)

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.body).hexdigest()

    @cached_property
    def root(self) -> Element:
        """The one tree. An empty page gives an empty ``<html>``."""
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
        parser.set_element_class_lookup(_ONE_CLASS)
        data = self.text.encode("utf-8", "ignore")  # lone surrogates have no bytes
        try:
            root = html.document_fromstring(data, parser=parser) if data.strip() else None
        except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
            root = None
        if root is None:
            self.flags.append("nothing to parse")
            return html.Element("html")
        return root

    @cached_property
    def base_url(self) -> str:
        base = self.root.find(".//base[@href]")
        href = base.get("href") if base is not None else None
        return self.absolute(href, self.url) or self.url if href else self.url

    def absolute(self, href: str | None, base: str | None = None) -> str | None:
        """``href`` resolved against the page; None for an empty or impossible one."""
        if not href or not href.strip():
            return None
        try:
            return urljoin(self.base_url if base is None else base, href.strip())
        except ValueError:  # "http://[half an IPv6"
            return None

    @cached_property
    def structured(self) -> Structured:
        return Structured(self.root)

    @cached_property
    def blocks(self) -> list[Block]:
        """The visible text in page order, one block per paragraph-like piece."""
        return read_blocks(self.root)

    @cached_property
    def first_h1(self) -> Element | None:
        return self.root.find(".//h1")
