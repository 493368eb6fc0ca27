"""Where to read on: rel=next, next links, numbered pages, "Load more" buttons, JSON endpoints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens, words_of
from newsspider.extract.listing.endpoints import asks_for_more, find_endpoints
from newsspider.extract.listing.lexicon import key
from newsspider.extract.listing.numbered import numbered
from newsspider.extract.listing.pageaddress import is_following, page_number, paging_likeness, target_of
from newsspider.extract.listing.pagerplace import elsewhere, in_pager
from newsspider.extract.listing.pagewords import (
    ARROW,
    ARROW_TOKENS,
    BACK_TOKENS,
    BACK_WORDS,
    DOUBLE_ARROW,
    MORE_STARTS,
    MORE_TOKENS,
    NEWER_WORDS,
    NEXT_PHRASE,
    NEXT_TOKENS,
    NEXT_WORDS,
    OLDER_WORDS,
)
from newsspider.extract.listing.urlshape import article_likeness
from newsspider.extract.page import Page

ENOUGH = 3.0
MAX_LABEL = 60  # characters of a link's text that is looked at


def find_next_urls(page: Page) -> list[str]:
    """Absolute URLs, best first: usually one. Empty on a last page.

    In a pager by time the older posts lead on; the newer ones come last, for a crawl that starts in the middle.
    """
    weighed: dict[str, float] = {}
    seen = [*_links(page), *numbered(page)]
    for url, weight in [*_marked(page, any(w >= ENOUGH for _, w in seen)), *seen]:
        weighed[url] = max(weighed.get(url, 0.0), weight) + (1.0 if url in weighed else 0.0)
    best = sorted((u for u, w in weighed.items() if w >= ENOUGH), key=lambda u: -weighed[u])[:1]
    best = [_not_beyond(url, page, weighed) for url in best]
    return [*best, *_newer(page, best)] if best else list(find_endpoints(page))[:3]


def _not_beyond(best: str, page: Page, weighed: dict[str, float]) -> str:
    """The number after the current one, where "next" leads to the next ten numbers, as pagers of East Asia do."""
    here, far = page_number(page.url) or 1, page_number(best)
    if far is None or not here < far - 1:
        return best
    row = (url for url, _ in numbered(page) if weighed[url] >= ENOUGH and is_following(url, page.url))
    return next(row, best)


def _newer(page: Page, best: list[str]) -> list[str]:
    """The way to newer posts, where the best link is one to older posts."""
    named = [
        (key(label_of(link)), target_of(page, link.get("href"))) for link in page.root.iter("a") if link.get("href")
    ]
    if not any(name in OLDER_WORDS and url in best for name, url in named):
        return []
    return [url for name, url in named if url and name in NEWER_WORDS and url not in best][:1]


def _marked(page: Page, paged: bool) -> Iterator[tuple[str, float]]:
    """``<link rel="next">``: what the publisher says to machines. ``paged``: readers find a pager, too.

    Plugins print it on every front page, also on one composed of boxes, whose second page repeats them: there it
    counts only where a link leads to it or something loads more.
    """
    for rel, href, _ in page.structured.links:
        url = target_of(page, href) if "next" in rel.split() else None
        if url and (paged or not _is_front(page.url) or _leads_on(page, url)):
            yield url, 5.0


def _is_front(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return bool(parts.netloc) and parts.path in ("", "/") and not parts.query


def _leads_on(page: Page, url: str) -> bool:
    """A link to the address, or something other than a link to elsewhere that says that it loads more."""
    for node in page.root.iter("a", "button", "div", "span", "section", "ul", "ol", "nav", "main"):
        leads = target_of(page, node.get("href")) if node.tag == "a" else None
        if leads == url or (leads is None and asks_for_more(node)):
            return True
    return False


def _links(page: Page) -> Iterator[tuple[str, float]]:
    for link in page.root.iter("a"):
        href = link.get("href")
        label = label_of(link)
        if not href or (len(label) > MAX_LABEL and "next" not in (link.get("rel") or "")):
            continue
        weight = weigh(link, label)
        if weight > 0 and (url := target_of(page, href)):
            likeness = paging_likeness(url, page.url) + (1.0 if is_following(url, page.url) else 0.0)
            story = likeness < 0 and len(label.split()) >= 3 and article_likeness(url) >= 2  # "Next post: a headline"
            yield url, weight + likeness - elsewhere(link) - (3.0 if story else 0.0)


def label_of(link: Element) -> str:
    """The link's text, else the name its picture or its attributes give it."""
    text = " ".join(" ".join(link.itertext()).split())[: MAX_LABEL + 1]
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
    on_words = (
        bool(spoken & NEXT_WORDS) or NEXT_PHRASE.fullmatch(" ".join(label.casefold().split()).strip(_MARKS)) is not None
    )
    rel = (link.get("rel") or "").lower().split()
    parent = link.getparent()
    around = tokens | (name_tokens(parent) if parent is not None else frozenset())
    if "disabled" in around or link.get("aria-disabled") == "true":
        return -5.0  # the last page keeps its dead button
    if (spoken & BACK_WORDS or "prev" in rel) and not on_words:
        return -5.0
    loads = {"load", "more"} <= around or "loadmore" in around
    weight = 3.0 if "next" in rel else 0.0
    if on_words:
        weight += 3.0
    elif name.startswith(MORE_STARTS) and len(name) <= 40:
        weight += 1.0 if name.startswith("more") else 2.2
    elif loads:
        weight += 2.2
    elif not any(c.isalnum() for c in label):
        weight += _arrow(link, label)
    back, on = not around.isdisjoint(BACK_TOKENS), not around.isdisjoint(NEXT_TOKENS)
    if back and not on and not on_words:
        weight -= 2.5
    if on and not back:  # "prev_next" around both says nothing
        weight += 1.5
    if weight and (loads or not tokens.isdisjoint(MORE_TOKENS)):
        weight += 0.5
    if weight > 0 and any(c.isalnum() for c in label) and _ARROW_BEHIND.search(label):
        weight += 0.75
    return weight + (1.0 if weight and in_pager(link) else 0.0)


_MARKS = " \u00a0<>‹›«»←→❮❯◀▶►⇒＞⟨⟩|.:…"
_ARROW_BEHIND = re.compile(r"[>›»→⟩❯▶►⇒＞]\s*$")


def _arrow(link: Element, label: str) -> float:
    """The weight of a link without words: by its sign, else by the names of the icon in it."""
    if DOUBLE_ARROW.search(label):
        return 1.0
    if ARROW.search(label):
        return 2.0
    for icon in link.iter():
        tokens = name_tokens(icon) | words_of((icon.get("src", "").rsplit("/", 1)[-1].split(".")[0], None))
        if "next" in tokens or ("right" in tokens and not tokens.isdisjoint(ARROW_TOKENS)):
            return 2.0
    return 0.0
