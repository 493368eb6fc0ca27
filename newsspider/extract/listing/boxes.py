"""Which parts of a page hold no cards: menus, footers, forms, boxes of the most read, side columns."""

from __future__ import annotations

from functools import cached_property

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import is_hidden, name_tokens
from newsspider.extract.listing.lexicon import (
    BOX_HEADINGS,
    NO_CARD_ROLES,
    NO_CARD_TAGS,
    NO_CARDS,
    PAID,
    PAIRS,
    SIDE_TOKENS,
    key,
)
from newsspider.extract.listing.linktext import HEADINGS, headline_size, shown_text
from newsspider.extract.listing.urlshape import article_likeness, tidy


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
        if tag == "a":
            return not PAID.isdisjoint(name_tokens(node)) or "sponsored" in (node.get("rel") or "").split()
        if tag in ("html", "body", "main", "h1", "h2", "h3", "h4"):
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
        """The boxes below headings such as "Most read": the box itself, or what follows up to the next heading.
        An ``<h1>`` is the page's own title: "Archive"."""
        refused: set[Element] = set()
        for node in self._root.iter("h2", "h3", "h4", "h5", "h6", "strong", "div", "span", "p"):
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
