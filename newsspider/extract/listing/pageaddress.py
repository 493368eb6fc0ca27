"""Addresses of the pages of a listing: the number in one, and whether one is another page of the same list."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urldefrag, urlsplit

from newsspider.extract.listing.urlshape import host_key
from newsspider.extract.page import Page

PAGE_NAME = re.compile(r"^(?:p|pg|page|paged|pageno|page_no|pagenum|pagenumber|page_number|start|offset|from|skip|cursor|after|"
                        r"before|limitstart|st|seite|pagina|pag|hal|halaman|pn|curpage|currentpage|updated-max|ipp|s|spage|b_start(?::int)?|[\w.-]*page\w{0,6})$", re.I)  # fmt: skip
PAGE_PATH = re.compile(
    r"/(?:page|seite|pagina|p|page-|p-?)[/-]?(\d{1,6})\b|[_-](?:page|p|list_\d+)?[_-]?(\d{1,4})(?:\.\w{3,5})?/?$|/(\d{1,4})/?$",
    re.I,
)

_ENDING = re.compile(r"\.\w{3,5}$")


def page_number(url: str) -> int | None:
    """The page number a URL carries in its query or path."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    for name, value in parse_qsl(parts.query):
        if PAGE_NAME.match(name) and value.isdigit() and len(value) <= 6:
            return int(value)
    match = PAGE_PATH.search(parts.path)
    return int(next(g for g in match.groups() if g)) if match else None


def paging_likeness(url: str, current: str) -> float:
    """Whether the URL is the current one with another page in it."""
    try:
        parts, here = urlsplit(url), urlsplit(current)
    except ValueError:
        return -2.0
    named = any(PAGE_NAME.match(n) for n, _ in parse_qsl(parts.query, keep_blank_values=True))
    if named or PAGE_PATH.search(parts.path):
        stem, base = (_ENDING.sub("", PAGE_PATH.sub("", path).rstrip("/")) for path in (parts.path, here.path))
        return 1.0 if stem == base or named else 0.5
    return -1.0


def is_following(url: str, current: str) -> bool:
    """Whether the URL is the current one with the next page number in it: ?page=2 on the first page."""
    number = page_number(url)
    if number is None or number != (page_number(current) or 1) + 1:
        return False
    try:
        parts, here = urlsplit(url), urlsplit(current)
    except ValueError:
        return False
    stem, base = (_ENDING.sub("", PAGE_PATH.sub("", path).rstrip("/")) for path in (parts.path, here.path))
    return stem == base


def target_of(page: Page, href: str | None) -> str | None:
    """The absolute URL behind a link that leads to another page of the same publisher."""
    if not href or href.startswith(("#", "javascript:", "mailto:")):
        return None
    absolute = page.absolute(href)
    if absolute is None:
        return None
    url = urldefrag(absolute)[0]
    if url == urldefrag(page.url)[0]:
        return None
    try:
        return url if not page.url or host_key(url) == host_key(page.url) else None
    except ValueError:
        return None
