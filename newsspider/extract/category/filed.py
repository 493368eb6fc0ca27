"""Sections that an article is filed under: links that say so, and fields of a line or a list ("Section: Trade")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.category.label import LONGEST
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.pieces import pieces
from newsspider.extract.timetext import ELSEWHERE

_NAMED = frozenset("category categories cat rubric rubrik ressort".split())
_OTHERS = ELSEWHERE | frozenset("card cards loop query menu".split())
LEVELS = 12  # elements between a link and the article that holds it
FIELDS = 16  # blocks below the headline in which fields stand
_LABEL = re.compile(r"(?:category|section|topic|rubric|rubrik|ressort|rubrique|sección|categoría)", re.IGNORECASE)
_FIELD = re.compile(rf"{_LABEL.pattern}\s?:\s?(.+)", re.IGNORECASE)


def filed_links(page: Page, headline: Headline) -> Iterator[str]:
    """WordPress writes ``rel="category tag"`` on the links to an article's sections, and block themes ``rel="tag"`` in an
    element named category, above the headline as often as below the story."""
    home = _home(page, headline)
    if home is None:
        return
    for node in page.elements.of("a"):
        rel = node.get("rel")
        if rel is not None and "tag" in rel.split() and _is_filed(node, rel, home):
            yield node.text_content()


def _home(page: Page, headline: Headline) -> Element | None:
    """The innermost element around the headline that is an article, or the page's main part."""
    if headline.node is None:
        return None
    for outer in headline.node.iterancestors():
        if outer.tag in ("article", "main") or "hentry" in name_tokens(outer):
            return outer
    articles = page.elements.of("article")  # the headline stands over the only article, in the site's header
    return articles[0] if len(articles) == 1 else None


def _is_filed(node: Element, rel: str, home: Element) -> bool:
    """Inside the article, in no teaser of another one."""
    named = "category" in rel.split()
    for depth, outer in enumerate(node.iterancestors()):
        if outer is home:
            return named
        if depth > LEVELS or outer.tag in ("article", "aside", "nav"):
            return False
        tokens = name_tokens(outer)
        if tokens & _OTHERS:
            return False
        named = named or (depth < 2 and bool(tokens & _NAMED))
    return False


def fields(page: Page, headline: Headline) -> Iterator[str]:
    """ "Section: Trade" as a part of a line, and "Topic:" on a line above "Weather"."""
    start = (headline.order or 0) + 1
    blocks = page.blocks
    for index in range(start, min(start + FIELDS, len(blocks))):
        text = blocks[index].text
        if _LABEL.fullmatch(text.rstrip(": ")):
            if index + 1 < len(blocks) and len(blocks[index + 1].text) <= LONGEST:
                yield blocks[index + 1].text
        elif ":" in text and len(blocks[index].nodes) > 1 and len(text) <= LONGEST * 6:
            yield from (match[1] for part in pieces(blocks[index]) if (match := _FIELD.fullmatch(part)))
