"""What a link of a listing says: its heading, its words, and how much that is."""

from __future__ import annotations

from lxml.html import HtmlElement as Element

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


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
    return " ".join(t.strip() for t in node.itertext() if t and t.strip())[:2_000]


def headline_size(text: str) -> int:
    """Words; in scripts without spaces, half the characters."""
    wide = sum(
        1 for c in text[:400] if "\u2e80" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" or "\u0e00" <= c <= "\u0e7f"
    )
    return max(len(text.split()), wide // 2)


def is_cut(text: str) -> bool:
    """Ends with an ellipsis: a teaser, hardly ever a headline."""
    return text.endswith(("...", "…", "[…]", "[...]"))
