"""Where a "Load more" button gets its next cards from: data attributes, inline script, the WordPress API."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit, urlunsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.listing.fetched import fetched_addresses
from newsspider.extract.listing.jsonnext import ADDRESSES, envelope
from newsspider.extract.listing.loaders import find_loaders
from newsspider.extract.listing.pageaddress import page_number, paging_likeness
from newsspider.extract.listing.pagewords import MORE_TOKENS, says_more
from newsspider.extract.listing.urlshape import host_key
from newsspider.extract.page import Page

# Attributes that name the next page's address outright, whatever element carries them.
NEXT_ATTRIBUTES = (
    "data-next", "data-next-url", "data-next-page", "data-next-page-url", "data-nexturl", "data-next-href",
    "data-load-more-url", "data-loadmore-url", "data-load-more", "data-more-url", "data-infinite-url",
    "data-pagination-next", "data-next-link",
)  # fmt: skip
_NEXT_ATTRIBUTE = re.compile(
    r"data-(?:[a-z]+-){0,4}(?:next|(?:load|show|view)-more)-(?:(?:page|list|posts|results)-)?(?:url|href|path|link|src|endpoint)(?:-value)?"
)
# Attributes that carry an address on any kind of button: they count where the button says "more".
URL_ATTRIBUTES = (
    "data-url", "data-href", "data-src", "data-endpoint", "data-ajax-url", "data-ajax", "data-api", "data-api-url",
    "data-action", "data-path", "data-link", "data-source", "data-remote", "data-fetch", "data-request-url",
    "hx-get", "data-hx-get", "hx-post", "ic-get-from", "data-turbo-frame-src", "formaction", "up-href",
)  # fmt: skip
# Numbers and cursors that belong in the query of the address beside them.
PLACE_ATTRIBUTES = {
    "data-page": "page", "data-next-page": "page", "data-paged": "paged", "data-page-number": "page", "data-offset": "offset",
    "data-next-offset": "offset", "data-cursor": "cursor", "data-next-cursor": "cursor", "data-after": "after", "data-skip": "skip",
    "data-start": "start", "data-from": "from",
}  # fmt: skip
_CARRIERS = frozenset(["a", "button", "div", "span", "section", "ul", "ol", "li", "input", "form", "nav", "main", "p"])
_CALLED = re.compile(r"[\"']((?:https?:/)?/?[^\"'\s]{1,300}[?/][^\"'\s]{1,300})[\"']")  # loadMore('/list?page=2')
_PREFIXES = ("onclick", "data-", "hx-", "ic-", "up-", "formaction")
_HX = ("hx-get", "data-hx-get", "ic-get-from")
_LOOKS_LIKE_ADDRESS = re.compile(r"(?:https?:/)?/[^\s<>\"{}|\\^`]{0,2000}|\?[^\s<>\"{}|\\^`]{1,2000}|[\w.-]{1,100}/[^\s<>\"{}|\\^`]{1,2000}|[\w-]{1,80}\.(?:php|json|html?|aspx?)\b[^\s<>\"]{0,2000}", re.I)  # fmt: skip
_SCRIPT_NEXT = re.compile(
    r"[\"']?(?:next_?page_?(?:url|link|path)?|next_?url|next_?link|load_?more_?(?:url|endpoint|path)?|more_?url)[\"']?\s{0,4}[:=]\s{0,4}[\"']([^\"'\s<>]{2,1000})[\"']",
    re.I,
)


def find_endpoints(page: Page) -> Iterator[str]:
    """Addresses of the next cards, best first; each once."""
    seen: set[str] = set()
    more = False
    for node in page.elements.all:
        if node.tag not in _CARRIERS and "-" not in str(node.tag):  # custom elements are named with a hyphen
            continue
        addressed = any(str(name).startswith(_PREFIXES) for name in node.attrib)
        if not addressed and node.tag not in ("a", "button", "input"):
            continue
        asks = asks_for_more(node)
        more = more or (asks and (node.tag == "button" or (node.tag == "a" and node.get("href") in (None, "", "#"))))
        if not addressed:
            continue
        for url in _addresses(node, page, asks):
            if url not in seen:
                seen.add(url)
                yield url
    if seen:
        return
    for url in (
        *find_loaders(page),
        *(fetched_addresses(page) if more else ()),
        *(_in_state(page) if more else ()),
        *_in_scripts(page),
        *(_wordpress(page) if more else ()),
    ):
        if url not in seen:
            seen.add(url)
            yield url


def asks_for_more(node: Element) -> bool:
    """ "Load more" as the text, value or class of something small that can be pressed."""
    tokens = name_tokens(node)
    if len(node) <= 4:
        text = " ".join("".join(node.itertext()).split())[:60] or node.get("value") or node.get("aria-label") or ""
        if says_more(text):
            return True
        if not tokens.isdisjoint(MORE_TOKENS) and ("load" in tokens or "show" in tokens or "loadmore" in tokens):
            return True
    if node.get("data-infinite-scroll") is not None:
        return True
    return "sentinel" in tokens or ("infinite" in tokens and ("scroll" in tokens or "loader" in tokens))


def _addresses(node: Element, page: Page, asks: bool) -> Iterator[str]:
    named = False
    for name in map(str, node.attrib):
        if name not in NEXT_ATTRIBUTES and not _NEXT_ATTRIBUTE.fullmatch(name):
            continue
        value = (node.get(name) or "").strip()
        if value and not value.isdigit() and (url := _target(page, value)):
            named = True
            yield url
    if named:  # numbers beside it say the same in another way
        return
    base = None
    for name in URL_ATTRIBUTES:
        value = (node.get(name) or "").strip()
        ours = (
            asks
            or node.get("data-infinite") in ("", "true", "1")
            or (name in _HX and node.get("hx-trigger", "").startswith(("revealed", "intersect")))
        )
        if ours and value and (url := _target(page, value, same=True)):
            base = url
            break
    if base is None and asks and (called := _CALLED.search(node.get("onclick") or "")):
        base = _target(page, called[1], same=True)
    if not asks and base is None:
        return
    places = [(q, (node.get(a) or "").strip()) for a, q in PLACE_ATTRIBUTES.items() if node.get(a)]
    places = [(q, _following(node, page, v)) for q, v in places if re.fullmatch(r"[\w=.:+-]{1,200}", v)]
    if base is None and places and asks:
        base = next(fetched_addresses(page), page.url or None)
    if base is not None and (url := _placed(base, places)) and url != page.url:
        yield url


def _following(node: Element, page: Page, value: str) -> str:
    """The place itself; one more where it is the current page, as the count of all pages beside it tells."""
    counted = any(str(name).startswith("data-") and _COUNT.fullmatch(str(name)) for name in node.attrib)
    return str(int(value) + 1) if counted and value == str(page_number(page.url) or 1) else value


_COUNT = re.compile(r"data-(?:max|pages|(?:max|total|num|last)-?(?:num-?)?pages?)")


def _placed(base: str, places: list[tuple[str, str]]) -> str:
    """The address with the button's page, offset or cursor in its template or query."""
    for name, value in places:
        if value and not value.isdigit() and value in unquote(base):  # a cursor that stands in it already
            continue
        if re.search(r"\{\w{0,20}\}|%7B\w{0,20}%7D|__page__|:page\b", base, re.I):
            return re.sub(r"\{\w{0,20}\}|%7B\w{0,20}%7D|__page__|:page\b", value, base, flags=re.I)
        parts = urlsplit(base)
        query = parse_qsl(parts.query, keep_blank_values=True)
        if not any(k.lower() == name or (name == "page" and k.lower() in ("p", "paged", "pg")) for k, _ in query):
            base = urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode([*query, (name, value)]), ""))
    return base


def _target(page: Page, value: str, *, same: bool = False) -> str | None:
    """An address of the same publisher, resolved; ``same``: the page's own address is allowed too."""
    if not _LOOKS_LIKE_ADDRESS.fullmatch(value.replace("{", "").replace("}", "")):
        return None
    try:
        url = urljoin(page.base_url, value)
        if page.url and (host_key(url) != host_key(page.url) or (url == page.url and not same)):
            return None
        return url if not page.url or urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def _in_state(page: Page) -> Iterator[str]:
    """The next address in the script state: of a page or with a query, for state names the next story as well."""
    for state in page.structured.state:
        for address in (each.get(name) for each in envelope(state) for name in ADDRESSES):
            url = _target(page, address) if isinstance(address, str) else None
            if url and ("?" in url or paging_likeness(url, page.url) > 0):
                yield url


def _in_scripts(page: Page) -> Iterator[str]:
    for script in page.root.iter("script"):
        text = script.text
        if not text or len(text) > 2_000_000 or "ld+json" in (script.get("type") or ""):
            continue
        for match in _SCRIPT_NEXT.finditer(text):
            value = match.group(1).replace("\\/", "/").replace("\\u0026", "&")
            if url := _target(page, value):
                yield url


def _wordpress(page: Page) -> Iterator[str]:
    """A "Load more" without an address on a WordPress site: its public list of posts, those of the archive that the
    page is by its own ``<link rel="alternate" type="application/json">``."""
    links = page.structured.links
    archives = (_ARCHIVE.search(href) for rel, href, _ in links if "alternate" in rel.split())
    of = next((f"{found[1]}={found[2]}&" for found in archives if found), "").replace("users=", "author=")
    for rel, href, _ in links:
        if rel == "https://api.w.org/" and (root := page.absolute(href)):
            yield urljoin(root if root.endswith("/") else root + "/", f"wp/v2/posts?{of}per_page=20&page=1")


_ARCHIVE = re.compile(r"/wp/v2/(categories|tags|users)/(\d{1,9})/?$")
