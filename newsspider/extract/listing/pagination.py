"""Where to read on: rel=next, next links, numbered pages, "Load more" buttons, JSON endpoints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urldefrag, urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import name_tokens
from newsspider.extract.listing.endpoints import asks_for_more, find_endpoints
from newsspider.extract.listing.lexicon import key
from newsspider.extract.listing.pagewords import (
    ARROW,
    BACK_TOKENS,
    BACK_WORDS,
    DOUBLE_ARROW,
    ELSEWHERE_TOKENS,
    MORE_STARTS,
    MORE_TOKENS,
    NEWER_WORDS,
    NEXT_TOKENS,
    NEXT_WORDS,
    OLDER_WORDS,
    PAGER_TOKENS,
)
from newsspider.extract.listing.urlshape import host_key
from newsspider.extract.page import Page

ENOUGH = 3.0
MAX_LABEL = 60  # characters of a link's text that is looked at


def find_next_urls(page: Page) -> list[str]:
    """Absolute URLs, best first: usually one. Empty on a last page.

    In a pager by time the older posts lead on; the newer ones come last, for a crawl that starts in the middle.
    """
    weighed: dict[str, float] = {}
    seen = [*_links(page), *_numbered(page)]
    for url, weight in [*_marked(page, bool(seen)), *seen]:
        weighed[url] = max(weighed.get(url, 0.0), weight) + (1.0 if url in weighed else 0.0)
    best = sorted((u for u, w in weighed.items() if w >= ENOUGH), key=lambda u: -weighed[u])[:1]
    return [*best, *_newer(page, best)] if best else list(find_endpoints(page))[:3]


def _newer(page: Page, best: list[str]) -> list[str]:
    """The way to newer posts, where the best link is one to older posts."""
    named = [(key(label_of(link)), _target(page, link.get("href"))) for link in page.root.iter("a") if link.get("href")]
    if not any(name in OLDER_WORDS and url in best for name, url in named):
        return []
    return [url for name, url in named if url and name in NEWER_WORDS and url not in best][:1]


def _target(page: Page, href: str | None) -> str | None:
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


def _marked(page: Page, paged: bool) -> Iterator[tuple[str, float]]:
    """``<link rel="next">``: what the publisher says to machines. ``paged``: readers find a pager, too.

    Plugins print it on every front page, also on one composed of boxes, whose second page repeats them: there it
    counts only where a link leads to it or something loads more.
    """
    for rel, href, _ in page.structured.links:
        url = _target(page, href) if "next" in rel.split() else None
        if url and (paged or not _is_front(page.url) or _leads_on(page, url)):
            yield url, 5.0


def _is_front(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc) and parts.path in ("", "/") and not parts.query


def _leads_on(page: Page, url: str) -> bool:
    """A link to the address, or something whose text or class says that it loads more."""
    return any(
        asks_for_more(node) or (node.tag == "a" and _target(page, node.get("href")) == url)
        for node in page.root.iter("a", "button", "div", "span", "section", "ul", "ol", "nav", "main")
    )


def _links(page: Page) -> Iterator[tuple[str, float]]:
    for link in page.root.iter("a"):
        href = link.get("href")
        label = label_of(link)
        if not href or (len(label) > MAX_LABEL and "next" not in (link.get("rel") or "")):
            continue
        weight = weigh(link, label)
        if weight > 0 and (url := _target(page, href)):
            yield url, weight + paging_likeness(url, page.url) - elsewhere(link)


def label_of(link: Element) -> str:
    """The link's text, else the name its picture or its attributes give it."""
    text = " ".join(" ".join(link.itertext(with_tail=False)).split())[: MAX_LABEL + 1]
    if any(c.isalnum() for c in text):
        return text
    for image in link.iter("img"):
        if image.get("alt"):
            return f"{image.get('alt')}".strip()
    return (link.get("aria-label") or link.get("title") or text).strip()


def weigh(link: Element, label: str) -> float:
    """How much the link itself says "next"; 0 for one that says nothing, negative for the way back."""
    name, tokens = key(label), name_tokens(link)
    spoken = {name, key(link.get("title") or ""), key(link.get("aria-label") or "")}
    rel = (link.get("rel") or "").lower().split()
    if (spoken & BACK_WORDS or "prev" in rel) and not spoken & NEXT_WORDS:
        return -5.0
    weight = 3.0 if "next" in rel else 0.0
    if spoken & NEXT_WORDS:
        weight += 3.0
    elif name.startswith(MORE_STARTS) and len(name) <= 40:
        weight += 1.0 if name.startswith("more") else 2.2
    elif not any(c.isalnum() for c in label):
        weight += 2.0 if ARROW.search(label) else 1.0 if DOUBLE_ARROW.search(label) else 0.0
    parent = link.getparent()
    around = tokens | (name_tokens(parent) if parent is not None else frozenset())
    back, on = not around.isdisjoint(BACK_TOKENS), not around.isdisjoint(NEXT_TOKENS)
    if back and not on and not spoken & NEXT_WORDS:
        weight -= 2.5
    if on and not back:  # "prev_next" around both says nothing
        weight += 1.5
    if not tokens.isdisjoint(MORE_TOKENS) and weight:
        weight += 0.5
    if weight > 0 and any(c.isalnum() for c in label) and _ARROW_BEHIND.search(label):
        weight += 0.75
    return weight + (1.0 if weight and in_pager(link) else 0.0)


def in_pager(link: Element) -> bool:
    return any(not name_tokens(node).isdisjoint(PAGER_TOKENS) for node in _near(link, 4))


def elsewhere(link: Element) -> float:
    """The weight taken off a "next" that turns pictures, months or comments: unless a pager is nearer."""
    for node in _near(link, 6):
        tokens = name_tokens(node)
        if not tokens.isdisjoint(PAGER_TOKENS):
            return 0.0
        if not tokens.isdisjoint(ELSEWHERE_TOKENS):
            return 3.0
    return 0.0


def _near(node: Element, levels: int) -> Iterator[Element]:
    here: Element | None = node
    for _ in range(levels):
        if here is None or here.tag in ("body", "html"):
            return
        yield here
        here = here.getparent()


_ARROW_BEHIND = re.compile(r"[>›»→⟩❯▶►⇒＞]\s*$")
_PAGE_NAME = re.compile(r"^(?:p|pg|page|paged|pageno|page_no|pagenum|pagenumber|page_number|start|offset|from|skip|cursor|after|"
                        r"before|limitstart|st|seite|pagina|pag|pn|curpage|currentpage|updated-max|ipp|s|spage|[\w.-]*page\w{0,6})$", re.I)  # fmt: skip
_PAGE_PATH = re.compile(
    r"/(?:page|seite|pagina|p|page-|p-?)[/-]?(\d{1,6})\b|[_-](?:page|p|list_\d+)?[_-]?(\d{1,4})(?:\.\w{3,5})?/?$|/(\d{1,4})/?$",
    re.I,
)


def page_number(url: str) -> int | None:
    """The page number a URL carries in its query or path."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    for name, value in parse_qsl(parts.query):
        if _PAGE_NAME.match(name) and value.isdigit() and len(value) <= 6:
            return int(value)
    match = _PAGE_PATH.search(parts.path)
    return int(next(g for g in match.groups() if g)) if match else None


def paging_likeness(url: str, current: str) -> float:
    """Whether the URL is the current one with another page in it."""
    try:
        parts, here = urlsplit(url), urlsplit(current)
    except ValueError:
        return -2.0
    named = any(_PAGE_NAME.match(n) for n, _ in parse_qsl(parts.query, keep_blank_values=True))
    if named or _PAGE_PATH.search(parts.path):
        stem, base = _PAGE_PATH.sub("", parts.path).rstrip("/"), _PAGE_PATH.sub("", here.path).rstrip("/")
        return 1.0 if stem == base or named else 0.5
    return -1.0


def _numbered(page: Page) -> Iterator[tuple[str, float]]:
    """The number after the current one in a row of at least two page numbers."""
    rows: dict[Element, list[tuple[int, Element]]] = {}
    for link in page.root.iter("a"):
        text = "".join(link.itertext(with_tail=False)).strip() if len(link) < 4 else ""
        if not text.isdigit() or len(text) > 4 or not link.get("href"):
            continue
        row = link.getparent()
        if row is not None and row.tag in ("li", "span", "td", "div", "strong", "b") and len(row.findall("a")) == 1:
            row = row.getparent()
        if row is not None:
            rows.setdefault(row, []).append((int(text), link))
    for row, links in rows.items():
        numbers = [n for n, _ in links]
        if len(links) < 2 or len(set(numbers)) < 2 or elsewhere(row):
            continue
        current = current_number(row, page.url)
        if current is None:
            current = 1 if 1 not in numbers and 2 in numbers else None
        for number, link in links:
            if current is not None and number == current + 1 and (url := _target(page, link.get("href"))):
                likeness = paging_likeness(url, page.url)
                yield url, 2.0 + likeness + (1.0 if in_pager(link) else 0.0)


_CURRENT_TOKENS = frozenset(["current", "active", "selected", "thispage", "here", "thisclass", "cur", "on"])


def current_number(row: Element, url: str) -> int | None:
    """The number that is no link, or whose element says it is the current one; else the URL's own."""
    for node in row.iter():
        text = (node.text or "").strip()
        if not text.isdigit() or len(text) > 4:
            continue
        linked = node.tag == "a" and node.get("href") not in (None, "", "#")
        marked = node.get("aria-current") or any(
            not name_tokens(n).isdisjoint(_CURRENT_TOKENS) for n in _near(node, 2) if n is not row
        )
        if marked or (
            not linked
            and node.tag in ("span", "strong", "b", "em", "li", "td", "font")
            and not any(n.tag == "a" for n in _near(node, 3))
        ):
            return int(text)
    bare = re.search(r"(?<![\w.])\[?(\d{1,4})\]?(?![\w.])", " ".join(filter(None, [row.text, *(c.tail for c in row)])))
    return int(bare.group(1)) if bare else page_number(url)
