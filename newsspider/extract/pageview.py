"""A page measured: how much running text it shows, and how much of it is linked titles with teasers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from newsspider.extract.blocks import Block
from newsspider.extract.body import Story
from newsspider.extract.cjknames import is_cjk
from newsspider.extract.page import Page
from newsspider.items import Article

RUNNING = 60  # characters from which a block with few links is prose
LABEL = 15  # characters of a block that is neither prose nor a linked heading
TITLE = (25, 220)  # characters of a link that reads like a headline
BELOW = 4  # blocks below such a link in which its teaser stands
BEGINNING = 40  # blocks whose words are kept
_CJK = "[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"


@dataclass(frozen=True, slots=True)
class View:
    """What the rules look at. ``prose``: characters of running text; ``densest``: of the element with most of it;
    ``longest``: of one block; ``linked_heads``: headings that are links; ``title_links``: blocks as long as a headline
    that are links; ``teasers``: how many of these have prose right below, ``teased``: characters of that prose;
    ``words``: title, headings and the beginning of the text, in lower case."""

    page: Page
    article: Article
    story: Story
    prose: int
    densest: int
    longest: int
    text: int
    linked_heads: int
    title_links: int
    teasers: int
    teased: int
    title: str
    words: str

    @property
    def claims_article(self) -> bool:
        return claims_article(self.page)


def claims_article(page: Page) -> bool:
    """Whether the page calls itself an article."""
    return bool(page.structured.articles) or "article" in page.structured.meta.get("og:type", [])


def look(page: Page, article: Article, story: Story) -> View:
    """One pass over the blocks. Whether a menu's many short entries are hidden does not matter."""
    by_element: Counter[int] = Counter()
    text = heads = links = teasers = teased = longest = below_link = 0
    start: list[str] = []
    for block in page.blocks:
        size = len(block.text)
        beginning = len(start) < BEGINNING
        if (beginning or size >= RUNNING // 3) and block.container.hidden:
            continue
        if beginning:
            start.append(block.text[:300])
        text += size
        below_link -= 1
        if size <= LABEL:
            continue
        if weight := prose_of(block):
            by_element[id((block.container.parent or block.container).node)] += weight
            longest = max(longest, weight)
            if below_link > 0:
                teasers, teased, below_link = teasers + 1, teased + weight, 0
        elif block.links >= 0.8 * size and size < TITLE[1]:
            heads += block.tag in ("h1", "h2", "h3", "h4")
            if size >= TITLE[0]:
                links, below_link = links + 1, BELOW + 1
    title = " ".join(page.title.split())
    words = " ".join([title, *start])[:6000].casefold().replace("’", "'")
    prose, densest = sum(by_element.values()), max(by_element.values(), default=0)
    return View(page, article, story, prose, densest, longest, text, heads, links, teasers, teased, title, words)


def prose_of(block: Block) -> int:
    """Characters of running text in the block, a CJK character counted three times; 0 when it is none."""
    size = len(block.text)
    if size < RUNNING // 3 or 3 * block.links >= size or block.tag.startswith("h"):
        return 0
    weight = size + 2 * len(re.findall(_CJK, block.text)) if is_cjk(block.text) else size
    return weight if weight >= RUNNING else 0
