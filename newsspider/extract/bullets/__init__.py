"""Key points: the list that sums the article up, wherever it stands.

A list of two to eight items is taken when something says what it is: a title above it, the names of the elements
around it, or its place between the headline and the body. Ordinary lists in the body are none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.bullets.decoys import ELSEWHERE, heads_sections, is_of_another_kind, is_promo, is_teaser, linked
from newsspider.extract.bullets.lines import alike_lines, lines_before_the_body, titled_lines, untagged
from newsspider.extract.bullets.lists import (
    ItemList,
    is_named,
    label_of,
    list_runs,
    names_around,
    without_counting,
)
from newsspider.extract.bullets.sentences import is_paragraph, is_wide, says_something, sentences, size_of
from newsspider.extract.bullets.titles import LONGEST_TITLE, is_other_title, is_title
from newsspider.extract.bullets.told import told_points
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.smallprint import is_set_apart
from newsspider.items import Evidence

FEWEST, MOST = 2, 8  # items; CNBC, NZZ, CNN print 2-5, t3n up to 6
LONGEST_LABEL = 40  # characters of a bold line that heads a list between the headline and the body
MOST_BESIDE, SHORTEST_BESIDE = 5, 50  # items of a list in an aside, characters of each
LONG_ITEM = 250  # characters of an item that tells the story
LONGEST_ITEM = 500  # characters; a longer one is a paragraph
# They hold the story, and content systems name them by its topics: "tag-highlights".
_STORIES = frozenset(["article", "main", "body"])


@dataclass(slots=True)
class Bullets:
    """``blocks`` are the indexes in ``page.blocks`` that the body must leave out (title and items)."""

    texts: list[str] = field(default_factory=list)
    blocks: frozenset[int] = frozenset()


def find_bullets(page: Page, headline: Headline, evidence: Evidence) -> Bullets:
    """The key points of ``page``; the first rule that finds a list wins."""
    blocks = page.blocks
    lists = list_runs(blocks)
    possible = [found for found in lists if _could_be(blocks, found)]
    for rule in RULES:
        read = CANDIDATES.get(rule)
        for found in [f for f in read(blocks, headline.order) if _could_be(blocks, f)] if read else possible:
            if (title := rule(blocks, found, headline.order)) is None or heads_sections(blocks, found):
                continue
            texts = without_counting(found.texts)
            evidence.decide(
                "bullets",
                rule.__name__,
                " | ".join(texts),
                0.7 if rule in (before_the_body, lines_before_the_body, beside_the_body, above_the_headline) else 0.9,
            )
            return Bullets(texts, _to_leave_out(blocks, found, lists, title))
    texts = told_points(page)
    if FEWEST <= len(texts) <= MOST and all(0 < len(text) <= LONGEST_ITEM for text in texts):
        evidence.decide("bullets", told_points.__name__, " | ".join(texts), 0.7)
        return Bullets(texts)
    return Bullets()


def _could_be(blocks: list[Block], found: ItemList) -> bool:
    """The right number of items, each a short text, few links; a promo or link as last item is taken away first."""
    items, texts = found.items, found.texts
    if not FEWEST <= len(items) <= 2 * MOST:
        return False
    while len(items) > FEWEST and is_promo(blocks, items[-1], texts[-1]):
        items.pop()
        texts.pop()
    sizes = list(map(size_of, texts))
    size = sum(sizes)
    return (
        len(items) <= MOST
        and min(sizes) > 0
        and max(sizes) <= LONGEST_ITEM
        and size >= 14 * len(items)
        and linked(blocks, found) < 0.35 * size
    )


def titled(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """A title right above it: "Das Wichtigste in Kürze" in bold, then the list."""
    if sum(text.count(" ") >= 2 or is_wide(text) for text in found.texts) * 2 < len(found.texts):
        return None
    for i in range(found.first - 1, max(-1, found.first - 3), -1):
        text = blocks[i].text
        if is_title(text):
            return i
        if len(text) > LONGEST_TITLE or is_other_title(text):
            return None
    return None


def named(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """Names of the elements around it: ``RenderKeyPoints-list``, ``post-summary-bullets``."""
    here: Container | None = found.holder
    for _ in range(4):
        if here is None or here.tag in _STORIES:
            return None
        if is_named(here.tokens) and says_something(found.texts) and not is_teaser(blocks, found):
            title = found.first - 1
            inside = title >= 0 and len(blocks[title].text) < LONGEST_TITLE
            return title if inside and here in blocks[title].container.ancestors()[:6] else found.first
        here = here.parent
    return None


def labeled(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """A box around it is labeled for screen readers: a tab's panel, an aside."""
    for box in found.holder.ancestors(4):
        if is_title(label_of(blocks, box)) and says_something(found.texts):
            return found.first
    return None


def before_the_body(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """Between the headline and the first paragraph, in sentences, and the body follows."""
    if head is None or not head < found.first <= head + 30 or found.holder.hidden:
        return None
    if not 2 <= len(found.items) <= 6 or not says_something(found.texts):
        return None
    if len(set(map(_first_word, found.texts))) * 2 < len(found.texts):  # "Model A …", "Model B …": products
        return None
    if linked(blocks, found) > 0.25 * sum(map(len, found.texts)):
        return None
    after = [b for b in blocks[found.last + 1 : found.last + 16] if is_paragraph(b) or _is_long_item(b)]
    before = [b for b in blocks[head + 1 : found.first] if len(b.text) >= 70]
    marked = _is_marked(blocks, found)
    if (
        len(found.items) == FEWEST
        and not marked
        and (
            any(map(is_paragraph, before))
            or not (all(t[-1] == "." for t in found.texts) or (after and _opens_the_text(blocks, found, after[0])))
        )
    ):
        return None
    if sentences(found.texts) < len(found.texts) * 0.75 and not (
        after and _is_headed(blocks[found.first - 1], found, after[0])
    ):
        return None
    if is_of_another_kind(
        blocks, found, head, alone=bool(after) and _is_headed(blocks[found.first - 1], found, after[0])
    ):
        return None
    styles = {_style(b) for b in after}
    if len(after) < (1 if marked else 2) or sum(map(is_paragraph, before)) > 2:
        return None
    if any(_style(b) in styles and not is_set_apart(b) for b in before):
        return None
    above = blocks[found.first - 1]
    return found.first - 1 if _is_label(above, found, after[0]) or _is_headed(above, found, after[0]) else found.first


def _is_marked(blocks: list[Block], found: ItemList) -> bool:
    """Set in bold as a whole, or a list called a summary: it heads a story of one paragraph too."""
    if not found.holder.tokens.isdisjoint(_SUMMARY):
        return True
    items = (blocks[i] for item in found.items for i in item)
    return all(block.bold >= 0.9 * len(block.text.replace(" ", "")) for block in items)


_SUMMARY = frozenset(["summary", "abstract"])


def _first_word(text: str) -> str:
    """The first that is no article."""
    words = text.split(" ", 2)
    return words[1] if len(words) > 1 and words[0].casefold() in _ARTICLES else words[0]


_ARTICLES = frozenset(
    "the a an der die das ein eine le la les un une el los las il lo i gli de het een en et o os as".split()
)


def _opens_the_text(blocks: list[Block], found: ItemList, first: Block) -> bool:
    """The first paragraph stands right below the list, in the box that holds both: a release begins so."""
    box = found.holder.parent
    return first is blocks[found.last + 1] and first.tag == "p" and box is first.container.parent


def _is_long_item(block: Block) -> bool:
    """A paragraph of a story that is set as a list, each in an item of its own."""
    return block.tag == "p" and len(block.text) >= LONG_ITEM and not block.links


def _is_label(above: Block, found: ItemList, below: Block) -> bool:
    """A short bold line, or what folds the box, in the box around the list that does not hold the body: whatever it
    says, it heads the list."""
    box = found.holder.parent
    bold = above.tag == "summary" or above.bold >= 0.9 * len(above.text.replace(" ", ""))
    if box is None or len(above.text) > LONGEST_LABEL or not bold:
        return False
    return box in above.container.ancestors(3) and box not in below.container.ancestors()


def _is_headed(above: Block, found: ItemList, below: Block) -> bool:
    """A heading and the list alone share a box above the text: "Why it matters" heads points as any title does."""
    box = found.holder.parent
    if above.tag not in HEADING_TAGS or box is None or box is not above.container.parent or is_other_title(above.text):
        return False
    return len(box.node) == 2 and len(above.text) <= LONGEST_LABEL and box not in below.container.ancestors()


def beside_the_body(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """In an aside of its own, whole sentences and no links: an aside of other stories has links."""
    if head is None or found.first < head or found.holder.hidden or len(found.items) > MOST_BESIDE:
        return None
    box = next((above for above in found.holder.ancestors(3) if above.tag == "aside"), None)
    if box is None or sentences(found.texts) < len(found.texts) or min(map(len, found.texts)) < SHORTEST_BESIDE:
        return None
    if linked(blocks, found) or is_of_another_kind(blocks, found, head):
        return None
    return found.first


def above_the_headline(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """Right above the headline, whole sentences that end like such, and no links: a menu has neither."""
    if head is None or not head - 4 <= found.first <= found.last < head or found.holder.hidden:
        return None
    if (
        not 3 <= len(found.items) <= MOST_BESIDE
        or linked(blocks, found)
        or min(map(len, found.texts)) < SHORTEST_BESIDE
    ):
        return None
    if not all(text[-1] in ".!?。" for text in found.texts) or names_around(found.holder, 3) & ELSEWHERE:
        return None
    return found.first


Rule = Callable[[list[Block], ItemList, int | None], int | None]
RULES: list[Rule] = [
    titled,
    named,
    labeled,
    titled_lines,
    before_the_body,
    lines_before_the_body,
    beside_the_body,
    above_the_headline,
]
# What the rules look at that do not look at the lists with tags or bullets.
CANDIDATES: dict[Rule, Callable[[list[Block], int | None], list[ItemList]]] = {
    titled_lines: untagged,
    lines_before_the_body: alike_lines,
}


def _style(block: Block) -> tuple[str, str | None, int]:
    parent = block.container.parent
    return block.tag, block.container.names[0], parent.number if parent else -1


def _to_leave_out(blocks: list[Block], found: ItemList, lists: list[ItemList], title: int) -> frozenset[int]:
    """Title, items, what stands between them, and a second copy of the list (desktop and mobile, panel and page)."""
    out = set(range(min(title, found.first), found.last + 1))
    for other in lists:
        if other is not found and other.texts[: len(found.texts)] == found.texts:
            out.update(range(other.first, other.last + 1))
    return frozenset(out)
