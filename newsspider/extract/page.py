"""A page: its bytes decoded once, parsed once, its structured data and text blocks read once.

Every field module works on a ``Page``; none builds a tree of its own. No network, no clock.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cached_property
from urllib.parse import urljoin

from lxml import etree, html
from lxml.html import HtmlElement as Element

from newsspider.extract.addresses import without_userinfo
from newsspider.extract.backgrounds import drawn_boxes
from newsspider.extract.blocks import Block, Container, read_blocks
from newsspider.extract.decode import MAX_BYTES, decode, is_utf8, looks_binary
from newsspider.extract.drawnstate import draw_state
from newsspider.extract.elements import Elements
from newsspider.extract.flight import draw_flight
from newsspider.extract.hostile import refuse_hostile
from newsspider.extract.mounted import mount, open_body
from newsspider.extract.rdfa import read_as_microdata
from newsspider.extract.structured import Structured
from newsspider.extract.titles import SiteNames

# An address to which the page's own adds nothing: no fragment, no parameters, nothing to repair.
_WHOLE = re.compile(r"https?://[\w.-]+/[\w!$%&'()*+,./:=@~-]*(?:\?[\w!$%&'()*+,./:=@~-]+)?", re.ASCII)
_ACCENT = b"\xcc"  # begins a combining accent in UTF-8: "u" and its dots as two characters


class PageError(ValueError):
    """The bytes are no page that can be read.

    ``kind`` is a class from FAULTS: ``binary`` (a PDF, an image, gzip), ``too-large`` (over 10 MiB) or
    ``hostile-markup`` (attributes or tags by the hundred thousand, nesting beyond the parser's 2,048).
    """

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind


# lxml.html asks a function for the class of every element it touches: a tenth of the whole extraction.
_ONE_CLASS = etree.ElementDefaultClassLookup(element=Element)


class Page:
    """``body`` as fetched (bytes) or already decoded (str); ``headers`` with lower-case names.

    ``fetched_at`` (UTC where it names no zone) is the base of relative times; ``url`` the final URL, "" when unknown.
    ``root`` is the one tree, an empty ``<html>`` for an empty page; ``flags`` say what was wrong with the
    bytes. Raises PageError.
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
        self.url, self.status = without_userinfo(url), status
        naive = fetched_at is not None and fetched_at.tzinfo is None  # never the zone of the machine
        self.fetched_at = fetched_at.replace(tzinfo=UTC) if fetched_at and naive else fetched_at
        self.headers = {k.lower(): v for k, v in (headers or {}).items()}
        self.flags: list[str] = []
        self.containers: list[Container] = []  # of the blocks, by number
        self.body = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
        if len(self.body) > MAX_BYTES:
            raise PageError("too-large", f"{len(self.body):,} bytes are more than the {MAX_BYTES:,} a page may have")
        data = self._read(body)
        if hostile := refuse_hostile(data):
            raise PageError("hostile-markup", hostile)
        self.root: Element = self._parse(data)
        self.elements = Elements(self.root)
        changed = mount(self.elements, data) or draw_flight(self.elements, data)
        self.told_story = None if changed else draw_state(self.elements, data)  # holds a text that only scripts know
        if changed or self.told_story is not None:
            self.elements = Elements(self.root)
        read_as_microdata(self.elements, data)

    def _read(self, body: bytes | str) -> bytes:
        """Sets ``encoding``; the page as UTF-8 for the parser, without NUL and lone surrogates."""
        if isinstance(body, str):
            text, self.encoding = body, "utf-8"
        else:
            if what := looks_binary(body):
                raise PageError("binary", f"this is {what}, not HTML")
            if b"\x00" not in body and is_utf8(body):
                self.encoding = "utf-8"
                return body
            text, self.encoding, self.flags = decode(body, self.headers.get("content-type", ""))
        data = text.encode("utf-8", "ignore")
        if isinstance(body, str) and len(data) != len(self.body):
            self.flags.append("lone surrogates removed")
        if b"\x00" in data:  # libxml2 would end the document there
            self.flags.append("NUL characters removed")
            data = data.replace(b"\x00", b"")
        return data

    def _parse(self, data: bytes) -> Element:
        parser = html.HTMLParser(
            encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False
        )
        parser.set_element_class_lookup(_ONE_CLASS)
        try:
            root: Element = html.document_fromstring(data, parser=parser)
        except (etree.ParserError, etree.XMLSyntaxError, AssertionError):
            self.flags.append("nothing to parse")
            root = html.Element("html")
        # The text below level 2,048 is lost, and only the parser's log says so: it stops there.
        last = parser.error_log.last_error
        if last is not None and last.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise PageError("hostile-markup", "elements are nested deeper than the parser reads")
        open_body(root)
        return root

    @property
    def text(self) -> str:
        """The page decoded, not kept: the fields read the tree."""
        return decode(self.body, self.headers.get("content-type", ""))[0]

    @cached_property
    def sha256(self) -> str:
        import hashlib  # loads OpenSSL, and a crawl has the page's digest from elsewhere

        return hashlib.sha256(self.body).hexdigest()

    @cached_property
    def base_url(self) -> str:
        href = next((href for base in self.elements.of("base") if (href := base.get("href")) is not None), None)
        return self.absolute(href, self.url) or self.url if href else self.url

    def absolute(self, href: str | None, base: str | None = None) -> str | None:
        """``href`` resolved against the page; None for an empty or impossible one."""
        if not href or not (href := href.strip()):
            return None
        if _WHOLE.fullmatch(href):
            return href
        try:
            return without_userinfo(urljoin(self.base_url if base is None else base, href))
        except ValueError:  # "http://[half an IPv6"
            return None

    @cached_property
    def structured(self) -> Structured:
        return Structured(self.elements)

    @cached_property
    def site_names(self) -> SiteNames:
        return SiteNames(self)

    @cached_property
    def blocks(self) -> list[Block]:
        """The visible text in page order, one block per paragraph-like piece; letters and their accents composed."""
        blocks = read_blocks(self.root, self.elements, self.containers)
        if _ACCENT in self.body:
            for block in blocks:
                block.text = unicodedata.normalize("NFC", block.text)
        return blocks

    @cached_property
    def title(self) -> str:
        """The text of the first ``<title>`` as it stands, "" when there is none."""
        node = self.elements.first("title")
        return "" if node is None else node.text or ""

    @cached_property
    def drawn(self) -> list[Element]:
        """The elements that a picture may be drawn behind."""
        return drawn_boxes(self.body, self.elements)
