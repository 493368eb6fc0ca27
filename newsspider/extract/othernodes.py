"""JSON-LD of other stories: pages describe also what they link to, some of them nothing but that."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import urlsplit

from newsspider.extract.cjknames import is_cjk
from newsspider.extract.page import Page
from newsspider.extract.structured import ARTICLE_TYPES, Node, types
from newsspider.extract.titles import key

UNLIKE = 0.25  # share of words below which two titles are of two stories; titles for search engines share more
_PART = re.compile(r"[^\W_]+")


def is_of_another(node: Node, page: Page, shown: str | None) -> bool:
    """Whether the node is another article's: it gives an address of its own, which is not the page's, and a headline
    that none of the page's titles is like."""
    address, title = node.get("url") or node.get("mainEntityOfPage"), node.get("headline") or node.get("name")
    if not isinstance(address, str) or not isinstance(title, str) or ARTICLE_TYPES.isdisjoint(types(node)):
        return False
    meta = page.structured.first_meta
    titles = [each for each in (shown, meta("og:title"), page.title) if each]
    if not titles or any(_alike(title, each) for each in titles):
        return False
    canonical = [href for rel, href, _ in page.structured.links if rel == "canonical"]
    own = [_end(url) for url in (page.url, meta("og:url"), *canonical[:1]) if url]
    last = _end(address)
    return bool(last) and bool(own) and all(each != last for each in own)


def _alike(one: str, other: str) -> bool:
    a, b = key(one), key(other)
    if a in b or b in a:
        return True
    parts = _pairs if is_cjk(one) else _words
    mine, theirs = parts(one.casefold()), parts(other.casefold())
    return 2 * len(mine & theirs) >= UNLIKE * (len(mine) + len(theirs))


def _words(text: str) -> set[str]:
    return {word.strip(".,:;!?'\"()") for word in text.split()}


def _pairs(text: str) -> set[str]:
    """Neighbors, in a script that does not part its words."""
    return set(map("".join, pairwise(text)))


def _end(url: str) -> str:
    """The words of the last part of the path, where any name the page: hosts, ``/amp`` and endings of files differ."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    segments = [part for part in parts.path.split("/") if part and part not in ("amp", "index.html")]
    return " ".join(_PART.findall(segments[-1].removesuffix(".html").removesuffix(".amp"))) if segments else ""
