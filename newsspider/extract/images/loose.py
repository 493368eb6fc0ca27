"""Credits that stand by no picture, as where it is drawn by scripts: between headline and story's end, in the byline, in the foot."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import Block, Container
from newsspider.extract.body import Story
from newsspider.extract.creditrolls import find_roll
from newsspider.extract.credits import parse_credit, split_caption
from newsspider.extract.credits.labeled import has_label
from newsspider.extract.credits.labels import SUPPLIED_BY
from newsspider.extract.headline import Headline
from newsspider.extract.images.bylinecredits import credit_in_byline
from newsspider.extract.images.frame import is_credit_line
from newsspider.extract.images.links import links_elsewhere
from newsspider.extract.images.printed import tidy_credit, two_labels
from newsspider.extract.images.region import Position, Region
from newsspider.extract.images.where import (
    NOT_OURS,
    NOT_OURS_TAGS,
    PERHAPS_NOT_OURS,
)
from newsspider.extract.listing.lexicon import CREDIT_LINE
from newsspider.extract.page import Page
from newsspider.extract.picturewords import CAPTION_TOKENS, CREDIT_TOKENS, names_credit

MAX_LINE = 300  # characters
MAX_IN_STORY = 100  # a credit line that was taken for a paragraph; longer ones are paragraphs
ABOVE, FOOT = 5, 14  # blocks before the headline and behind the story where a lone credit may stand
HEADER = 10  # blocks below the headline where the byline stands
BEHIND = 4  # blocks behind the story that are looked at
_PICTURES = re.compile(r"bild|foto|photo|image|grafik|picture", re.I)
# Every credit line has one of these in it.
_MARKS = (
    "photo",
    "foto",
    "bild",
    "image",
    "pic",
    "credit",
    "©",
    "grafik",
    "graphic",
    "illustration",
    "kredit",
    "crédit",
)
_OF_ALL = re.compile(r"\W{0,2}(?:fotos|photos|bilder|images|pictures|imágenes|imagens|illustrationen|beelden)\b", re.I)
_CALLED = CREDIT_TOKENS | CAPTION_TOKENS - {"description", "desc", "legend"}

Pair = tuple[str | None, str]


@dataclass(slots=True)
class Loose:
    """A credit that stands by no picture; ``at`` is where, if it may be of one picture above: in the story, its label in the singular."""

    caption: str | None
    credit: str
    at: Position | None = None


def loose_credits(page: Page, region: Region, headline: Headline, story: Story, used: set[Element]) -> list[Loose]:
    """The credits between headline and story's end that no frame in ``used`` holds.

    A block counts that begins with a picture's label, or in which an element is called credit or caption and
    its text ends with a credit. Behind the story only what follows at once in the same box: then come others.
    """
    if not story.blocks:
        return []
    inside = set(story.blocks[:-1])  # the last paragraph may be nothing but the credit
    head = headline.order if headline.order is not None else story.blocks[0]
    last = story.blocks[-1]
    box = page.blocks[last].container.parent
    found: list[Loose] = []
    for index in range(head, min(len(page.blocks), last + BEHIND)):
        block = page.blocks[index]
        if index > last and block.container.parent is not box and block.container is not page.blocks[last].container:
            continue  # a box set into the story's end
        named = credit_in_byline(page.blocks[index : index + 2]) if index <= head + HEADER else None
        if named and not any(box.node in used for box in block.container.ancestors()):
            found.append(Loose(None, named))
            continue
        told = index in inside
        if told and len(block.text) > MAX_LINE:
            continue
        pair = _read(block, in_story=told) if len(block.text) <= 3 * MAX_LINE else None
        if pair and not _is_elsewhere(block, region, used, page):
            of_one = index < last and not _OF_ALL.match(pair[1])
            at = region.places.of(block.container.node) if of_one else None
            found.append(Loose(*pair, at))
        elif pair is None and index > last:
            break
    return found


def rolled_credits(page: Page, story: Story) -> list[tuple[int | None, Loose]]:
    """(number of the picture, credit) of the lines below a heading "Pictures" behind the story."""
    if not story.blocks:
        return []
    last = story.blocks[-1]
    roll = find_roll(page.blocks, range(last + 1, min(len(page.blocks), last + BEHIND)))
    return [(line.number, Loose(line.caption, tidy_credit(line.credit))) for line in roll.lines]


def far_credits(page: Page, region: Region, headline: Headline, story: Story) -> list[str]:
    """Credit lines that stand by no picture: above the headline, where style sheets draw the lead picture, and in the
    article's foot, with a label. What is called a credit there counts when no picture of the article has one."""
    if not story.blocks:
        return []
    head = headline.order if headline.order is not None else story.blocks[0]
    last = story.blocks[-1]
    found: list[str] = []
    for index in (*range(max(0, head - ABOVE), head), *range(last + 1, min(len(page.blocks), last + FOOT))):
        block = page.blocks[index]
        if len(block.text) > MAX_IN_STORY or block.links or _in_a_teaser(block, region):
            continue
        labeled = CREDIT_LINE.match(block.text) is not None and block.text[0] != "©"
        if not _is_called_credit(block) and not (labeled and (index < head or index <= last + BEHIND)):
            continue
        if (labeled or (index < head and is_credit_line(block.text))) and not _is_elsewhere(block, region, set(), page):
            found.append(tidy_credit(block.text))
    return found


def _in_a_teaser(block: Block, region: Region) -> bool:
    boxes = takewhile(lambda box: box.node not in region.around, block.container.ancestors())
    return any(not box.tokens.isdisjoint(PERHAPS_NOT_OURS) for box in boxes)


def _is_called_credit(block: Block) -> bool:
    boxes = (block.container, block.container.parent)
    return any(box is not None and names_credit(box.tokens) for box in boxes) or any(
        names_credit(name_tokens(node)) for node in block.nodes
    )


def _is_elsewhere(block: Block, region: Region, used: set[Element], page: Page) -> bool:
    """In a frame that was read already, or in a box of another kind: an author's, a teaser's, an aside."""
    if not used.isdisjoint(block.nodes):
        return True
    for container in block.container.ancestors():
        if container.node in used:
            return True
        if container.node in region.around:
            return False
        if container.tag == "figure" and container.node.find(".//table") is not None:
            return True  # where the table's figures are from
        if container.tag in NOT_OURS_TAGS or not container.tokens.isdisjoint(NOT_OURS):
            return True
        if not container.tokens.isdisjoint(PERHAPS_NOT_OURS) and links_elsewhere(container.node, page):
            return True
    return False


def _read(block: Block, *, in_story: bool) -> Pair | None:
    text = block.text
    short = not in_story or (len(text) <= MAX_IN_STORY and text[-1] not in ".!?")
    may_hold = short and len(text) <= MAX_LINE and _may_hold_credit_line(text)
    if may_hold and _is_credit_line(text, in_story=in_story):
        caption, credit = two_labels(text) or (None, text)
    elif may_hold and not in_story and (pair := _labeled_end(text)):
        caption, credit = pair
    elif _is_called(block, inner=not in_story):
        caption, printed = split_caption(text)
        if printed is None:
            return None
        credit = printed
    else:
        return None
    credit = tidy_credit(credit)
    parsed = parse_credit(credit)
    return (caption, credit) if parsed.creators or parsed.agencies else None


def _may_hold_credit_line(text: str) -> bool:
    """Asked of every paragraph, so that the patterns are of few."""
    low = text.casefold()
    for mark in _MARKS:  # noqa: SIM110
        if mark in low:
            return True
    return False


def _is_credit_line(text: str, *, in_story: bool) -> bool:
    """Begins with a picture's label, or says who supplied the pictures; in the story, where only short lines are asked,
    the first alone."""
    if in_story:
        return CREDIT_LINE.match(text) is not None
    if text[0] == "©":
        return False
    supplied = _PICTURES.search(text) is not None and SUPPLIED_BY.search(text) is not None
    return supplied or CREDIT_LINE.match(text.lstrip("([")) is not None


def _labeled_end(text: str) -> Pair | None:
    """A caption with a picture's label near its end: "A crane at rest. Foto: Ann Lee"."""
    caption, printed = split_caption(text) if has_label(text) else (None, None)
    if caption is None or printed is None or not CREDIT_LINE.match(printed.lstrip("([")) or printed[0] == "©":
        return None
    return caption, printed


def _names_a_source(box: Container) -> bool:
    """``<figure><blockquote>…</blockquote><figcaption>— Ann Bell</figcaption></figure>``: whose words they are."""
    figure = box.node.getparent()
    return figure is not None and figure.find(".//blockquote") is not None and figure.find(".//img") is None


def _is_called(block: Block, *, inner: bool) -> bool:
    """The block, its box or (``inner``) an element in it is called caption or credit."""
    box = block.container
    if box.tag == "figcaption":
        return not _names_a_source(box)
    if not box.tokens.isdisjoint(_CALLED):
        return True
    if box.parent is not None and (box.parent.tag == "figcaption" or not box.parent.tokens.isdisjoint(_CALLED)):
        return True
    return inner and any(not name_tokens(node).isdisjoint(_CALLED) for node in block.nodes)
