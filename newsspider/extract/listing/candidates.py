"""Which links of a page may be cards: outside navigation, with a headline's text or an article's address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.elementkinds import INLINE
from newsspider.extract.listing.boxes import Boxes
from newsspider.extract.listing.lexicon import HEADLINE_TOKENS, MORE_LINKS, key
from newsspider.extract.listing.linktext import HEADINGS, heading_of, headline_size, is_cut, shown_text
from newsspider.extract.listing.urlshape import article_likeness, host_key, tidy
from newsspider.extract.page import Page
from newsspider.site import Site

MAX_LINKS = 20_000


@dataclass(slots=True)
class Candidate:
    """One address with its links and their numbers among the page's links; ``main`` is the link that carries ``text``,
    the likely headline.

    ``heading`` is the h1-h6 around or inside it. ``scope`` is the largest element that holds this address alone.
    """

    url: str
    links: list[Element] = field(default_factory=list)
    orders: list[int] = field(default_factory=list)
    main: Element | None = None
    text: str = ""
    heading: Element | None = None
    side: bool = False
    scope: Element | None = None
    score: float = 0.0


def find_candidates(page: Page, site: Site | None, listed: dict[str, str | None]) -> list[Candidate]:
    """Candidates in the order of their first links. ``listed`` are addresses an ItemList vouches for."""
    boxes = Boxes(page.root)
    found: dict[str, Candidate] = {}
    own = tidy(page.url)
    for order, link in enumerate(_links(page.root)):
        url = card_url(link.get("href") or link.get("data-href") or _opened(link), page, site)
        if url is None or url == own or order > MAX_LINKS or boxes.refuses(link) or is_inline(link):
            continue
        candidate = found.setdefault(url.rstrip("/"), Candidate(url))
        candidate.links.append(link)
        candidate.orders.append(order)
        weigh_link(candidate, link)
        candidate.side = candidate.side or boxes.beside(link)
    return [c for c in _without_tools(found) if c.url in listed or _may_be_card(c)]


def _links(root: Element) -> Iterator[Element]:
    for node in root.iter("a", "div", "article", "li"):
        if node.tag == "a" or node.get("data-href") or (node.get("onclick") and _opened(node)):
            yield node


_OPENS = re.compile(r"(?:location(?:\.href)?\s?=\s?|location\.assign\(|window\.open\(\s?)[\"']([^\"'\s]{1,500})[\"']")


def _opened(node: Element) -> str | None:
    """The address that a click opens: ``onclick="location.href='/a-story'"``; with a link inside, that one counts."""
    match = _OPENS.search(node.get("onclick") or "")
    return match[1] if match and (node.tag == "a" or next(node.iter("a"), None) is None) else None


def _without_tools(found: dict[str, Candidate]) -> list[Candidate]:
    """No links that share a story or count its comments: another candidate's address with a query, or with a word more,
    and hardly a word in the link. The home page is no story: "/?p=40" beside it is one."""
    kept = []
    for address, candidate in found.items():
        plain = _TOOL.sub("", address)
        if plain == address or plain not in found or headline_size(candidate.text) > 2 or plain.count("/") < 3:
            kept.append(candidate)
    return kept


_TOOL = re.compile(r"/?\?.*$|/[a-z]{3,12}$")


def card_url(href: str | None, page: Page, site: Site | None) -> str | None:
    """The tidy absolute address when it can be an article of this publisher, else None."""
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "data:", "whatsapp:")):
        return None
    absolute = page.absolute(href)
    if absolute is None:
        return None
    url = tidy(absolute)
    try:
        parts = urlsplit(url)
        if page.url and (parts.scheme not in ("http", "https") or not parts.hostname):
            return None
        if site is not None:
            return url if site.owns(url) and _declared(url, site) else None
        return url if not page.url or host_key(url) == host_key(page.url) else None
    except ValueError:
        return None


def _declared(url: str, site: Site) -> bool:
    if site.deny_url and re.search(site.deny_url, url):
        return False
    return not site.article_url or re.search(site.article_url, url) is not None


def weigh_link(candidate: Candidate, link: Element) -> None:
    """Keep the link whose text is most like a headline: in a heading first, then the longest."""
    heading = heading_of(link)
    text = shown_text(heading if heading is not None and link in heading.iterancestors() else link)
    if key(text) in MORE_LINKS:
        text = ""
    rank = (heading is not None, _is_called_headline(link), not is_cut(text), min(len(text), 200))
    called = candidate.main is not None and bool(candidate.text) and _is_called_headline(candidate.main)
    best = (candidate.heading is not None, called, not is_cut(candidate.text), min(len(candidate.text), 200))
    if candidate.main is None or (text and (rank > best or not candidate.text)):
        candidate.main, candidate.text, candidate.heading = link, text, heading


def _is_called_headline(link: Element) -> bool:
    return not HEADLINE_TOKENS.isdisjoint(name_tokens(link))


def _may_be_card(candidate: Candidate) -> bool:
    """No section, tag or author link: those stand inside the cards of others and would tear them apart."""
    likeness, size = article_likeness(candidate.url), headline_size(candidate.text)
    if likeness <= -3:
        return candidate.heading is not None and size >= 5
    if candidate.heading is not None:
        return size >= 2 or likeness >= 3
    if not candidate.text:
        return likeness >= 1
    return size >= 4 or (size >= 2 and likeness >= 1) or likeness >= 2


def is_inline(link: Element) -> bool:
    """A link in running text: words stand before it in its block, or the sentence goes on behind it."""
    tail = (link.tail or "").lstrip()
    if tail[:1].islower() or (tail[:1] in ",;" and len(tail) > 20):
        return True
    block, before = link, ""
    for _ in range(6):
        parent = block.getparent()
        if parent is None or block.tag in HEADINGS:
            return False
        previous = block.getprevious()
        before = (previous.tail or "") if previous is not None else (parent.text or "")
        if previous is not None and previous.tag == "br" and not before.strip():
            return False
        if len(before.split()) >= 3:
            break
        if parent.tag not in INLINE:
            return False
        block = parent
    return len(before.split()) >= 3 and before.rstrip()[-1:] not in (":", "|", "•", "·", ".", "!", "?", "-", "–", "—")
