"""Headings of the body: by tag, by bold type, or as short lines of their own between two paragraphs."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import HEADING_TAGS, Block
from newsspider.extract.body.dressed import is_called_heading, is_heavy
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.names import AUTHOR, COMMENT, HEAD, MEDIA, PROMO, bits_of
from newsspider.extract.body.names import RELATED as RELATED_PLACE
from newsspider.extract.clutter import PROMO as PROMO_TEXT
from newsspider.extract.clutter import RELATED

LONGEST = 90  # characters of a heading that has no heading tag
_PARAGRAPH = 100  # characters at least, of the paragraphs around such a heading
_DATUM = 40  # characters at most of a line that is one datum of several
_ADS = frozenset(["ad", "ads", "advert", "advertisement", "adslot", "sponsored", "anzeige", "werbung"])
_SIGN_UPS = frozenset(["newsletter", "newsletters", "signup", "subscribe"])
BOXES = 3  # a heading and what is around it: a box for offers has a heading of its own
_POSSIBLE = 0.05  # what the classifier must give a heading whose text is body
_HEADS = HEADING_TAGS | {"summary"}
_ENDS_NO_HEADING = frozenset('.,;:…"”“»।۔')
_SENTENCE_END = frozenset(".!?…\"”“»'’)।۔؟")


def is_heading(block: Block) -> bool:
    """A heading by its tag or role, or a short bold or large line of its own that ends no sentence."""
    if block.tag in HEADING_TAGS:
        return True
    text = block.text
    if block.tag == "summary":  # a section that folds
        return len(text) <= LONGEST and text[-1] not in ".,;…"
    if not 3 <= len(text) <= LONGEST or text[-1] in '.,;:!…"”“»-–—' or not _is_plain(block):
        return False
    bold = block.bold > 0 and block.bold >= 0.95 * len(text.replace(" ", ""))
    return bold or is_called_heading(block) or is_heavy(block)


def is_datum_line(above: Block, block: Block) -> bool:
    """A bold line below another short line that ends no sentence: the title among a book's details, a name in an
    address; both in one element."""
    if block.tag in HEADING_TAGS or above.container is not block.container or is_heading(above):
        return False
    return len(above.text) <= _DATUM and above.text[-1] not in _SENTENCE_END | {":"}


def _is_plain(block: Block) -> bool:
    """Whether the element says nothing of what it holds; a tag with a hyphen is one that the page has defined."""
    return block.tag in PLAIN or "-" in block.tag


PLAIN = frozenset(["p", "div", "td", "center", "dt", "span", "section", "pre", "article"])


def heads_a_text(block: Block, following: Block) -> bool:
    """A bold line with a colon, and a paragraph below it in an element of its own: "The way ahead:"."""
    text = block.text
    if not text.endswith((":", "：")) or not 3 <= len(text) <= LONGEST or not _is_plain(block):
        return False
    bold = block.bold >= 0.95 * (len(text.replace(" ", "")) - 1) > 0
    return bold and following.tag in PLAIN and _is_paragraph(following)


def heading_text(block: Block) -> str:
    """The heading without the sign that links to it: "The way ahead #"."""
    text = block.text
    for end in (text[-1], text[0]):
        if end in "#¶§🔗⚓" and len(text) > 2 and (block.links or text[1] == " " or text[-2] == " "):
            text = text.strip("#¶§🔗⚓ ")
    return text or block.text


def tagged_headings(vectors: Vectors, scores: dict[int, float], chosen: set[int]) -> set[int]:
    """Headings inside the body whose text is body: a lone heading looks like a teaser to the classifier. Likely ones
    between the body's blocks, and those right over a paragraph that look like another of the body, whatever they are
    likely to be: links, or prices."""
    found: set[int] = set()
    over: list[int] = []
    blocks = vectors.land.blocks
    for i, score in scores.items():
        if i in chosen or not _is_head(vectors, i) or not _may_head(vectors, i):
            continue
        beside = not vectors.land.up[vectors.land.at[i]]
        if (beside and _stands_over(blocks, i, chosen)) or _is_between(blocks, i, chosen):
            over.append(i)
        if beside and score >= _POSSIBLE and blocks[i].links < 0.8 * len(blocks[i].text) and not vectors.clutter_at(i):
            here = range(i + 1, min(i + 9, len(blocks)))
            below = next(
                (j for j in here if j in chosen or (blocks[j].tag in HEADING_TAGS and _may_head(vectors, j))), None
            )
            above = any(j in chosen for j in range(i - 9, i))
            if above and below in chosen:
                found.add(i)
    if not over:
        return found
    known = Counter(_look(blocks[i]) for i in chosen | found if blocks[i].tag in _HEADS)
    looks = known + Counter(_look(blocks[i]) for i in over if i not in found)
    return found | {i for i in over if looks[_look(blocks[i])] >= 2}


def _is_head(vectors: Vectors, i: int) -> bool:
    land = vectors.land
    if land.blocks[i].container.tag in _HEADS:
        return True
    if land.lengths[i] > LONGEST or not land.kinds[land.at[i]][0] & HEAD:
        return False
    return is_called_heading(land.blocks[i])


def _may_head(vectors: Vectors, i: int) -> bool:
    """Neither worded nor styled like a pointer or an offer."""
    container = vectors.land.blocks[i].container
    if vectors.clutter_at(i) in (RELATED, PROMO_TEXT):
        return False
    if bits_of(container.tag, (container.names[0], None)) & PROMO:  # its id says what its text says
        return False
    return not container.named(_SIGN_UPS, BOXES)


def _is_between(blocks: list[Block], i: int, chosen: set[int]) -> bool:
    """Right between two paragraphs of the body, and no link: component systems give each piece boxes of its own."""
    if not {i - 1, i + 1} <= chosen or blocks[i].links:
        return False
    return _is_paragraph(blocks[i - 1]) and _is_paragraph(blocks[i + 1])


def _stands_over(blocks: list[Block], i: int, chosen: set[int]) -> bool:
    """A paragraph of the body right below it, in an element beside its own or one level below that."""
    below = i + 1
    if below not in chosen or not _is_paragraph(blocks[below]):
        return False
    return blocks[i].container.parent in blocks[below].container.ancestors(3)[1:]


def line_headings(vectors: Vectors, scores: dict[int, float], chosen: set[int]) -> set[int]:
    """Short lines without a full stop, each between two paragraphs of the body that are its siblings: headings of
    pages that have no tags for them. Their look (tag and class) must differ from that of the paragraphs, unless
    every word but the small ones is capitalized. Others that look so head a paragraph below an ad, a list or a line;
    lines that open boxes alike, each with a paragraph in it, head those: answers that unfold."""
    blocks = vectors.land.blocks
    found = set()
    apart: list[int] = []
    openers: list[int] = []
    for i in scores:
        under = i + 1 if i + 1 in chosen else _behind_an_ad(vectors, i, chosen) if i + 2 in chosen else None
        if i < 1 or under is None or not _is_line(blocks[i]) or vectors.clutter_at(i) or _is_ad(blocks[i]):
            continue
        above, here, below = blocks[i - 1], blocks[i], blocks[under]
        if not _is_paragraph(below) or not _in_one_run(here, below):
            continue
        if vectors.twins[here.text[:80]] > 1:
            continue
        if i - 1 not in chosen or not _is_paragraph(above) or under > i + 1:
            if any(j in chosen and _is_paragraph(blocks[j]) for j in range(max(0, i - 6), i)):
                apart.append(i)
        elif _siblings(above, here) and _siblings(here, below):
            if _look(here) not in (_look(above), _look(below)) or _is_title_case(here.text):
                found.add(i)
        elif _is_title_case(here.text) and _in_one_run(above, here) and not _is_beside_a_picture(here, below):
            found.add(i)
        if _opens_box(above, here, below):
            openers.append(i)
    if not found and not openers:
        return found
    alike = Counter(_look(blocks[i]) for i in openers)
    found.update(i for i in openers if alike[_look(blocks[i])] >= 2)
    looks = {_look(blocks[i]) for i in found} - {_look(blocks[i]) for i in chosen if _is_paragraph(blocks[i])}
    return found | {
        i for i in apart if _look(blocks[i]) in looks and not _is_beside_a_picture(blocks[i], blocks[i + 1])
    }


def _opens_box(above: Block, here: Block, below: Block) -> bool:
    """The first line of a box with the paragraph in it, in an element named for something else than pictures or people."""
    container = here.container
    if not container.names[0] or bits_of(container.tag, container.names) & (MEDIA | AUTHOR | COMMENT | RELATED_PLACE):
        return False
    under = below.container.ancestors(STEPS)
    box = next((c for c in container.ancestors(4)[1:] if c in under), None)
    return box is not None and box not in above.container.ancestors(16)


def _is_ad(block: Block) -> bool:
    return block.container.named(_ADS, 2)


def _behind_an_ad(vectors: Vectors, i: int, chosen: set[int]) -> int | None:
    """The block of the body that a line heads with the label of an ad between them."""
    return i + 2 if i + 1 not in chosen and vectors.clutter_at(i + 1) == PROMO_TEXT else None


def _is_beside_a_picture(here: Block, below: Block) -> bool:
    """A caption: a picture in the same box, or in the one before it; ``below`` stands outside."""
    for box in here.container.ancestors(2):
        if box in below.container.ancestors(8):
            return False
        if _holds_picture(box.node):
            return True
        before = box.node.getprevious()
        if before is not None and _holds_picture(before) and not "".join(islice(before.itertext("*"), 20)).strip():
            return True
    return False


def _holds_picture(node: Element) -> bool:
    return next(node.iter(*PICTURES), None) is not None


PICTURES = ("img", "picture", "figure", "video", "iframe", "amp-img")


def _is_line(block: Block) -> bool:
    text = block.text
    return (
        3 <= len(text) <= LONGEST
        and _is_plain(block)
        and text[-1] not in _ENDS_NO_HEADING
        and not text[0].islower()
        and text[0] not in "-–—"
        and not block.links
    )


def _is_paragraph(block: Block) -> bool:
    return len(block.text) >= _PARAGRAPH and block.text[-1] in _SENTENCE_END


def _siblings(a: Block, b: Block) -> bool:
    """In one element, or in elements of one parent or grandparent."""
    if a.container is b.container or a.container.parent is b.container.parent:
        return True
    up, down = a.container.parent, b.container.parent
    return up is not None and down is not None and up.parent is down.parent and up.depth == down.depth


def _in_one_run(a: Block, b: Block) -> bool:
    """Like siblings, where one stands beside the other's parent, or either is wrapped."""
    up, down = a.container, b.container
    for _ in range(STEPS):
        if up is down or up.parent is down.parent:
            return True
        if up.depth >= down.depth and up.parent is not None:
            up = up.parent
        elif down.parent is not None:
            down = down.parent
    return False


STEPS = 7  # from two blocks to the element that holds both; component systems wrap each in three boxes


def _look(block: Block) -> tuple[str, str | None]:
    return block.tag, block.container.names[0]


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3]
    return len(words) >= 2 and all(not word[0].islower() for word in words)
