"""The story: its sections and paragraphs, and which blocks of the page they are."""

from __future__ import annotations

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block
from newsspider.extract.body.briefs import briefed
from newsspider.extract.body.cards import listing_blocks
from newsspider.extract.body.components import boxed_pieces, folded_sections
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.groups import (
    announced_lists,
    find_groups,
    own_lists,
    short_siblings,
    signatures,
    twin_lists,
    whole_groups,
)
from newsspider.extract.body.header import header_blocks
from newsspider.extract.body.headings import line_headings, tagged_headings
from newsspider.extract.body.landscape import Landscape
from newsspider.extract.body.model import probability
from newsspider.extract.body.neighbors import neighbors_far_off
from newsspider.extract.body.never import without_clutter
from newsspider.extract.body.signups import sign_up_blocks
from newsspider.extract.body.story import Story, tell
from newsspider.extract.body.turned import turned_pages
from newsspider.extract.body.unseen import size_of, unseen_body
from newsspider.extract.bullets import Bullets
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.paywall import is_stub, without_gates
from newsspider.extract.structured import Structured
from newsspider.items import Evidence

__all__ = ["Story", "find_story", "vectors_of"]

# Thresholds by cross-validation by domain: the best body F1 on articles; on other pages (shops, forums, recipes) F1 is
# flat from .2 to .5; lists and headings are lost above, ads and comments come in below.
ARTICLE_LIKELY, OTHER_LIKELY = 0.45, 0.3
SURE = 0.9  # above it a paragraph is body also where it shares a box with a form
MOST_ASKED = 20_000  # blocks; the longest shared page has 6,300, and 2 s are allowed a page
SHORT_BODY = 500  # characters; below it other sources are asked


def find_story(page: Page, headline: Headline, bullets: Bullets, evidence: Evidence) -> Story:
    """The article's own text on ``page``; an empty story where there is none."""
    if page.told_story is not None and (told := _told(page.blocks, page.told_story)).text:
        evidence.decide("body", "state_article", f"{sum(len(s.paragraphs) for s in told.sections)} paragraphs", 0.8)
        return told
    vectors = vectors_of(page, headline)
    left_out = bullets.blocks | _cards(vectors)
    asked = [i for i in vectors.candidates() if i not in left_out]
    if len(asked) > MOST_ASKED:
        evidence.flag("body", f"{len(asked):,} blocks could be body, only the first {MOST_ASKED:,} were asked")
    scores = {i: _likelihood(vectors, i) for i in asked[:MOST_ASKED]}
    scores |= {i: _likelihood(vectors, i) for i in neighbors_far_off(vectors, scores, left_out)}
    enough = ARTICLE_LIKELY if _is_called_article(page) else OTHER_LIKELY
    chosen = {i for i, score in scores.items() if score > enough}
    chosen |= short_siblings(vectors, scores, chosen)
    groups = find_groups(vectors)
    chosen |= whole_groups(vectors, groups, scores, chosen)
    chosen |= twin_lists(vectors, groups, chosen)
    chosen |= own_lists(vectors, groups, chosen)
    chosen |= announced_lists(vectors, chosen) - left_out
    chosen |= turned_pages(vectors, scores, chosen)
    chosen |= boxed_pieces(vectors, chosen, left_out)
    chosen |= folded_sections(vectors, chosen)
    chosen |= tagged_headings(vectors, scores, chosen)
    lines = line_headings(vectors, scores, chosen)
    chosen |= lines
    called = _is_called_article(page) or any(box.tag == "article" for box in headline.around)
    if called:
        chosen = briefed(vectors, headline, chosen) - left_out
    chosen -= bullets.blocks
    if called and not chosen:
        chosen = set(bullets.blocks)  # a brief that is nothing but a list
    chosen -= header_blocks(page.blocks, headline.order, chosen)
    chosen = without_clutter(
        vectors, chosen - sign_up_blocks(page, headline.order, {i for i in chosen if scores.get(i, 0) < SURE})
    )
    chosen = without_gates(page.blocks, chosen)
    chosen |= signatures(page.blocks, chosen)
    story = tell(page.blocks, sorted(chosen), lines)
    evidence.decide("body", "block_classifier", f"{len(chosen)} of {len(page.blocks)} blocks", 0.9)
    text = story.text
    size = len(text)
    little = size < SHORT_BODY or len(vectors.jsonld) > 2.5 * size
    if little and (found := unseen_body(page)) and size_of(found[1]) > 2 * size:
        evidence.decide("body", found[0], f"{sum(len(s.paragraphs) for s in found[1])} paragraphs", 0.7)
        return Story(found[1])
    story.paywalled = is_stub(page, text, max(chosen, default=-1))
    return story


def _cards(vectors: Vectors) -> set[int]:
    """Teasers of other articles below the headline, or above it where a column of them comes first in the markup."""
    land = vectors.land
    below = listing_blocks(land.blocks, land.head, vectors.twins)
    above = land.blocks[: land.head] if any(land.texty[: max(land.head, 0)]) else []
    return below | listing_blocks(above, -1, vectors.twins)


def _told(blocks: list[Block], home: Element) -> Story:
    """All that the script state holds as the article's text, captions left out."""
    inside = [i for i, block in enumerate(blocks) if any(box.node is home for box in block.container.ancestors())]
    return tell(blocks, [i for i in inside if blocks[i].tag != "figcaption"], set())


def _likelihood(vectors: Vectors, i: int) -> float:
    return 0.0 if vectors.is_far_off(i) else probability(vectors, i)


def _is_called_article(page: Page) -> bool:
    return bool(page.structured.articles) or "article" in (page.structured.first_meta("og:type") or "").lower()


def vectors_of(page: Page, headline: Headline) -> Vectors:
    """The features of the page's blocks, with the texts its metadata repeats."""
    data = page.structured
    description = data.first_meta("og:description", "description", "twitter:description") or ""
    bodies = [b for a in data.articles if isinstance(b := a.get("articleBody"), str)]
    vectors = Vectors(
        Landscape(page.blocks, page.containers, headline.order, data.itemprop("articleBody")),
        headline.text or "",
        " ".join(description.split()),
        " ".join(max(bodies, key=len, default="").split()),
    )
    vectors.authors = _author_names(data)
    return vectors


def _author_names(data: Structured) -> tuple[str, ...]:
    """Two words or more, of the article's authors in JSON-LD and meta."""
    found: list[object] = list(data.meta.get("author", []))
    for article in data.articles:
        authors = article.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            named = data.resolve(author)
            found.append(named.get("name") if isinstance(named, dict) else named)
    return tuple(name for name in found if isinstance(name, str) and 1 <= name.count(" ") <= 3)
