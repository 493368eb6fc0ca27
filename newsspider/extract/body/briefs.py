"""News in brief: a story of a sentence or two, or of a few list items. The classifier measures by paragraphs: where the story
has none, the comments, an author's life or a teaser are the page's largest text. What tells the story is its place, right
below the headline in a part named for the body."""

from __future__ import annotations

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.apart import MOST, parts_beside
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.names import AUTHOR, BODY, COMMENT, LEAD, MEDIA, META, NAV, PROMO, RELATED, SHARE, bits_of
from newsspider.extract.body.texts import TEXT_ENDS
from newsspider.extract.headline import Headline

WITHIN = 25  # blocks below the headline; buttons and boxes to share stand between
BRIEF = 500.0  # characters (an ideograph counts for more) of the longest brief
SENTENCE = 60  # characters of a heading that says all there is
_BESIDE = COMMENT | AUTHOR | RELATED | NAV | PROMO | SHARE | MEDIA | META | LEAD
_STORY = frozenset("article artikel articulo entry post story news".split())
_TEXT = frozenset("body content contents text copy corps texte texto testo".split())
_PIECES = frozenset(["p", "li", "blockquote"])


def briefed(vectors: Vectors, headline: Headline, chosen: set[int]) -> set[int]:
    """``chosen``; or where little of it stands with the headline, the story's own blocks without those in parts that are
    named for something beside it."""
    land = vectors.land
    if land.head < 0:
        return chosen
    kept = chosen - parts_beside(vectors, chosen)
    if (kept and kept == chosen) or sum(land.sizes[i] for i in kept) > BRIEF:
        return chosen
    if sum(land.sizes[i] for i in chosen - kept if not land.path(i) & COMMENT) > MOST:
        return chosen
    told = _blocks_of_brief(vectors, headline, sure=bool(chosen))
    return kept | told if told and sum(land.sizes[i] for i in told) <= BRIEF else chosen


def _blocks_of_brief(vectors: Vectors, headline: Headline, sure: bool) -> set[int]:
    """What stands in a part named for the body below the headline, or, where it need not be ``sure``, as a paragraph of the
    headline's own article; none where no sentence ends in it."""
    blocks, head = vectors.land.blocks, vectors.land.head
    found = {i for i in range(head + 1, min(head + WITHIN, len(blocks))) if _is_told_below(blocks[i], headline, sure)}
    return found if any(blocks[i].text[-1] in TEXT_ENDS for i in found) else set()


def _is_told_below(block: Block, headline: Headline, sure: bool) -> bool:
    if 2 * block.links > len(block.text) or block.container.hidden:
        return False
    if block.tag in HEADING_TAGS and not (len(block.text) >= SENTENCE and block.text[-1] in TEXT_ENDS):
        return False
    called = text = False
    for box in block.container.ancestors():
        bits = bits_of(box.tag, box.names)
        if box.node in headline.around:
            own = box.tag == "article" or not _STORY.isdisjoint(box.tokens)
            return called or (text and own) or (not sure and own and block.tag in _PIECES)
        if bits & _BESIDE or box.tag == "article":  # another article's teaser
            return False
        text = text or not _TEXT.isdisjoint(box.tokens)
        called = called or _is_body(box) or (not sure and bool(bits & BODY))
    return False


def _is_body(box: Container) -> bool:
    """``entry-content``, ``story-text``; or the body by microdata."""
    if box.node.get("itemprop") in ("articleBody", "text"):
        return True
    return not _STORY.isdisjoint(box.tokens) and not _TEXT.isdisjoint(box.tokens)
