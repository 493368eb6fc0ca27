"""Where a heading stands: over the story, in a breadcrumb trail, in a logo, or beside the story."""

from __future__ import annotations

import re

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block

ELSEWHERE = frozenset(["nav", "aside", "footer"])
NOT_THE_HEADLINE = frozenset(["logo", "brand", "branding", "cookie", "modal", "sidebar"])
BESIDE = frozenset(["without"])  # "content without-sidebar" has none
TRAIL = frozenset(["breadcrumb", "breadcrumbs", "crumb", "crumbs"])
HEADERS = frozenset(["header", "hgroup"])
TITLED = frozenset(["headline", "title", "heading", "hed"])
OVER_OR_UNDER = frozenset(
    "kicker overline eyebrow dachzeile subtitle subline subhead subheadline teaser section".split()
)

# What editors call the line over a headline; a heading so named is none, and a part of one so named may be left out.
KICKERS = frozenset(
    "kicker overline eyebrow dachzeile strapline topline roofline supertitle pretitle overtitle spitzmarke surtitre "
    "antetitulo".split()
)


def is_elsewhere(block: Block) -> bool:
    around = block.container.ancestors(4)
    return any(c.tag in ELSEWHERE or (c.tokens & NOT_THE_HEADLINE and not c.tokens & BESIDE) for c in around)


def in_trail(block: Block) -> bool:
    """Whether it is the last step of a breadcrumb trail: said by names, test ids, or a list in the page's navigation."""
    around = block.container.ancestors(6)
    listed = any(c.tag == "li" for c in around)
    return any(
        (listed and c.tag == "nav") or c.tokens & TRAIL or "readcrumb" in (c.node.get(b"data-testid") or "")
        for c in around
    )


def heads_text(blocks: list[Block], index: int) -> bool:
    """Whether running text follows within a few blocks: bylines, dates, captions and key points may stand between."""
    left = OVER_TEXT
    for block in blocks[index + 1 : index + 3 * OVER_TEXT]:
        if len(block.text) > 120 and 3 * block.links < len(block.text):
            return True
        left -= not (len(block.text) <= 2 or (block.tag in ("li", "dd") and not block.links))
        if not left:
            return False
    return False


OVER_TEXT = 8  # blocks, but for the items of lists without links, and their signs


def heads_story(blocks: list[Block], index: int) -> bool:
    block = blocks[index]
    if is_elsewhere(block) or block.container.hidden or block.container.tokens & OVER_OR_UNDER:
        return False
    titled = any(c.tag in HEADERS or c.tokens & TITLED for c in block.container.ancestors(3))
    return titled and heads_text(blocks, index)


def links_home(node: Element | None) -> bool:
    """A heading that is a link to the home page is the site's logo."""
    links = () if node is None else node.iterdescendants("a")
    href = next((href for link in links if (href := link.get(b"href")) is not None), None)
    return href is not None and _HOME.fullmatch(href.strip()) is not None


_HOME = re.compile(r"(?:https?:)?(?://[^/?#]+)?/?(?:[a-z]{2}/)?(?:index\.\w{3,5})?(?:#[\w-]*)?")
