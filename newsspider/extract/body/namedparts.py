"""What the name or the type of its own element keeps out of the body: captions, bylines, links to other stories.

Names alone mislead on single pages, so each rule asks for a second reason: length, links, or that it is a lesser part.
"""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.features import Vectors

CAPTION = 300  # characters; longer ones tell the story
CAPTION_TOLD = 500  # of one that the picture's alternative text repeats
SAID = 40  # characters at their beginnings by which the two are known for one
PIECES, BESIDE = 60, 120  # pieces of text of such a box, characters of them beside the caption
FEW = 6  # inline elements of a block looked at
BYLINE = 80  # characters
POINTER = 200  # characters of a line that points to another article
LABEL = 40  # characters of one above such links
FEWEST_WORDS = 4  # of a link in capitals: "NASA" and "BBC NEWS" are sources

_CAPTIONS = frozenset("caption figcaption imagecaption bildunterschrift cutline".split())
_CREDITS = frozenset("credit credits photocredit imagecredit".split())
_AUTHORS = frozenset("author authors byline autor autorin autoren auteur verfasser".split())
_RELATED = frozenset("related recommended recirc recirculation readmore interstitial".split())
_TOOLS = frozenset(
    "share tweet print email mail comment comments save facebook twitter whatsapp teilen drucken kommentare kommentieren merken "
    "partager imprimer commentaires compartir imprimir comentarios condividi stampa commenti".split()
)
_ARROWS = (">", "»", "→", "►", "▶", "➔", "⇒")
_SOURCE = re.compile(r"https?:|www\.|[—–]\s|\d")  # an address, who posted, a list of days
_WORD = re.compile(r"[A-ZÀ-Þ]?[^\W\d_A-ZÀ-Þ]+|[A-ZÀ-Þ]+")  # "KommentareTeilen" are two


def named_captions(vectors: Vectors, chosen: set[int]) -> set[int]:
    """In a picture's caption, of a caption's length; not where the headline or much of the story stands in captions."""
    land = vectors.land
    found = {i for i in chosen if land.sizes[i] < CAPTION and _caption_of(land.blocks[i]) is not None}
    head = _caption_of(land.blocks[land.head]) if found and land.head >= 0 else None
    return found if head is None and 4 * len(found) < len(chosen) else set()


def told_captions(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Word for word the alternative text of the picture with which it shares a box that holds little else; not where
    much of the story is told in such captions."""
    blocks = vectors.land.blocks
    told: dict[int, frozenset[str]] = {}  # number of a box -> what its pictures are said to show
    found = set()
    for i in chosen:
        text = blocks[i].text
        if not SAID <= len(text) < CAPTION_TOLD or blocks[i].tag in HEADING_TAGS:
            continue
        for box in blocks[i].container.ancestors(3)[1:]:
            if box.number not in told:
                told[box.number] = _alternatives(vectors.pictures_in(box))
            if text[:SAID] in told[box.number] and _holds_little_else(box, len(text)):
                found.add(i)
    return found if 4 * len(found) < len(chosen) else set()


def _alternatives(pictures: list[Element]) -> frozenset[str]:
    """The beginnings of their alternative texts."""
    images = [node for node in pictures if node.tag == "img"]
    return frozenset([" ".join((image.get("alt") or "").split())[:SAID] for image in images])


def _holds_little_else(box: Container, size: int) -> bool:
    return sum(len(text.strip()) for text in islice(box.node.itertext(), PIECES)) < size + BESIDE


def _caption_of(block: Block) -> Container | None:
    if block.nodes and any(_is_inline_caption(node, block) for node in block.nodes[:FEW]):
        return block.container
    here: Container | None = block.container
    for depth in range(4):
        if here is None:
            break
        if here.tag == "figcaption" or (depth < 2 and _may_be_named(here) and _CAPTIONS & here.tokens):
            return here
        here = here.parent
    return None


def _is_inline_caption(node: Element, block: Block) -> bool:
    """``<span class="image-caption">``, or a credit's, around all that the block says."""
    if node.tag != "span" or (_CAPTIONS | _CREDITS).isdisjoint(name_tokens(node)):
        return False
    return 10 * len(" ".join("".join(node.itertext()).split())) >= 9 * len(block.text)


def _may_be_named(here: Container) -> bool:
    """Most elements of a text have neither class nor id, and no name of their own."""
    return here.names != (None, None) or "-" in here.tag


def bylines(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Short, no sentence, in an element that is itself called author or byline."""
    blocks = vectors.land.blocks
    return {
        i
        for i in chosen
        if len(text := blocks[i].text) < BYLINE and text[-1] not in ".!?:" and _AUTHORS & blocks[i].container.tokens
    }


def linked_lines(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Nothing but links: in an element called related, in capitals, behind an arrow, in brackets, or a paragraph of its
    own that is no sentence; or only the names of buttons."""
    land = vectors.land
    return {
        i
        for i in chosen
        if land.links[i] > 0.9 and len(land.blocks[i].text) < POINTER and _points_elsewhere(land.blocks[i])
    }


def linked_cells(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Three or more headlines, each a link, in one cell of a table that holds no text, and the label above them."""
    land = vectors.land
    cells: dict[int, list[int]] = {}
    for i in chosen:
        if land.blocks[i].tag == "td":
            cells.setdefault(land.blocks[i].container.number, []).append(i)
    found: set[int] = set()
    for inside in cells.values():
        if len(inside) < 3:
            continue
        linked = [i for i in inside if land.links[i] > 0.9 and land.blocks[i].text.count(" ") >= FEWEST_WORDS]
        others = [i for i in inside if land.links[i] <= 0.9]
        if len(linked) > 2 and all(land.lengths[i] < LABEL for i in others) and len(others) < len(linked):
            cell = land.blocks[inside[0]].container
            told = any(cell in land.blocks[i].container.ancestors(4) for i in chosen.difference(inside))
            found.update(() if told else inside)
    return found


def _points_elsewhere(block: Block) -> bool:
    text = block.text
    if _RELATED & block.container.tokens or text.startswith(_ARROWS):
        return True
    words = _WORD.findall(text)
    if words and all(word.casefold() in _TOOLS for word in words):
        return True
    if block.tag in HEADING_TAGS or len(words) < FEWEST_WORDS:
        return False
    if text.isupper() or (text[0] == "[" and text[-1] == "]"):
        return True
    return block.tag in ("p", "div") and len(words) > FEWEST_WORDS and not _SOURCE.match(text) and text[-1] not in ".!:"
