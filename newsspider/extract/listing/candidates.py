"""Which links of a page may be cards: outside navigation, with a headline's text or an article's address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import is_hidden, name_tokens
from newsspider.extract.blocks import INLINE
from newsspider.extract.listing.lexicon import (
    BOX_HEADINGS,
    MORE_LINKS,
    NO_CARD_ROLES,
    NO_CARD_TAGS,
    NO_CARDS,
    PAIRS,
    SIDE_TOKENS,
    key,
)
from newsspider.extract.listing.urlshape import article_likeness, host_key, tidy
from newsspider.extract.page import Page
from newsspider.site import Site

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
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
        url = card_url(link.get("href") or link.get("data-href"), page, site)
        if url is None or url == own or order > MAX_LINKS or boxes.refuses(link) or is_inline(link):
            continue
        candidate = found.setdefault(url.rstrip("/"), Candidate(url))
        candidate.links.append(link)
        candidate.orders.append(order)
        weigh_link(candidate, link)
        candidate.side = candidate.side or boxes.beside(link)
    return [c for c in found.values() if c.url in listed or _may_be_card(c)]


def _links(root: Element) -> Iterator[Element]:
    for node in root.iter("a", "div", "article", "li"):
        if node.tag == "a" or node.get("data-href"):
            yield node


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
    rank = (heading is not None, not is_cut(text), min(len(text), 200))
    best = (candidate.heading is not None, not is_cut(candidate.text), min(len(candidate.text), 200))
    if candidate.main is None or (text and (rank > best or not candidate.text)):
        candidate.main, candidate.text, candidate.heading = link, text, heading


def is_cut(text: str) -> bool:
    """Ends with an ellipsis: a teaser, hardly ever a headline."""
    return text.endswith(("...", "…", "[…]", "[...]"))


def heading_of(link: Element) -> Element | None:
    """The h1-h6 inside the link, or around it within three levels."""
    for node in link.iter(*HEADINGS):
        return node
    for depth, node in enumerate(link.iterancestors()):
        if node.tag in HEADINGS:
            return node
        if depth >= 2:
            break
    return None


def shown_text(node: Element) -> str:
    return " ".join(t.strip() for t in node.itertext(with_tail=False) if t and t.strip())[:2_000]


def headline_size(text: str) -> int:
    """Words; in scripts without spaces, half the characters."""
    wide = sum(
        1 for c in text[:400] if "\u2e80" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" or "\u0e00" <= c <= "\u0e7f"
    )
    return max(len(text.split()), wide // 2)


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


class Boxes:
    """Which parts of the page hold no cards. Each element is judged once."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._verdicts: dict[Element, bool] = {}

    @cached_property
    def long_links(self) -> dict[Element, int]:
        """Element -> number of links with a headline's length in it; one pass, children before parents."""
        counts: dict[Element, int] = {}
        for node in reversed(list(self._root.iter())):
            here = counts.get(node, 0)
            if node.tag == "a" and headline_size(shown_text(node)) >= 4:
                here += 1
            if here:
                counts[node] = here
                parent = node.getparent()
                if parent is not None:
                    counts[parent] = counts.get(parent, 0) + here
        return counts

    def refuses(self, link: Element) -> bool:
        chain: list[Element] = []
        node: Element | None = link
        verdict = False
        while node is not None:
            if node in self._verdicts:
                verdict = self._verdicts[node]
                break
            chain.append(node)
            node = node.getparent()
        for node in reversed(chain):  # from the outside in: what is inside a refused box is refused
            verdict = verdict or self._is_no_card_box(node) or node in self._under_headings
            self._verdicts[node] = verdict
        return verdict

    def _is_no_card_box(self, node: Element) -> bool:
        tag = node.tag
        if tag in ("html", "body", "main", "a", "h1", "h2", "h3", "h4"):
            return False
        if tag in NO_CARD_TAGS or node.get("role") in NO_CARD_ROLES:
            return tag != "form" or not self._is_most(node)  # some page frameworks wrap everything in one form
        tokens = name_tokens(node)
        if not tokens:
            return False
        named = not tokens.isdisjoint(NO_CARDS) or any(a in tokens and b in tokens for a, b in PAIRS)
        if not named or self._is_most(node):
            return False
        return "footer" not in tokens or self._is_page_footer(node)

    def _is_page_footer(self, node: Element) -> bool:
        """A box called footer with stories in it is a card's or a stage's lower part, not the page's."""
        links = [a for a in list(node.iter("a"))[:200] if (a.get("href") or "").strip("#")]
        stories = sum(article_likeness(tidy(a.get("href") or "")) >= 2 for a in links)
        return 2 * stories < len(links) or not links

    def _is_most(self, node: Element) -> bool:
        """A box with half of the page's headlines is no menu, whatever its class says."""
        return self.long_links.get(node, 0) * 2 >= max(2, self.long_links.get(self._root, 0))

    @cached_property
    def _under_headings(self) -> frozenset[Element]:
        """The boxes below headings such as "Most read": the box itself, or what follows up to the next heading."""
        refused: set[Element] = set()
        for node in self._root.iter("h1", "h2", "h3", "h4", "h5", "h6", "strong", "div", "span", "p"):
            if len(node) > 3 or (
                node.tag not in HEADINGS and "title" not in name_tokens(node) and "heading" not in name_tokens(node)
            ):
                continue
            if key(shown_text(node)) not in BOX_HEADINGS:
                continue
            box: Element | None = node
            for _ in range(4):
                box = box.getparent() if box is not None else None
                if box is None or self.long_links.get(box):
                    break
            if box is not None and box.tag not in ("body", "html", "main") and not self._is_most(box):
                refused.add(box)
                continue
            for sibling in list(node.itersiblings())[:6]:
                if sibling.tag in HEADINGS:
                    break
                refused.add(sibling)
        return frozenset(refused)

    def beside(self, link: Element) -> bool:
        """In an aside or a side column: such a link needs more to pass."""
        for node in link.iterancestors():
            if node.tag in ("body", "main", "article"):
                return False
            if node.tag == "aside" or is_hidden(node):
                return True
            tokens = name_tokens(node)
            if tokens and not tokens.isdisjoint(SIDE_TOKENS) and not self._is_most(node):
                return True
        return False
