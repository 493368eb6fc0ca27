"""Captions and credits right behind or before a picture's frame."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import HEADING_TAGS
from newsspider.extract.credits.labeled import has_label
from newsspider.extract.images.frame import is_credit_line
from newsspider.extract.images.framenodes import captions_of, credit_nodes, is_caption
from newsspider.extract.images.frametext import text_of, text_size
from newsspider.extract.images.region import Region
from newsspider.extract.images.tails import ends_in_credit
from newsspider.extract.images.where import IMAGE_TAGS, Placed
from newsspider.extract.listing.lines import read_lines
from newsspider.extract.picturewords import names_credit
from newsspider.extract.smallprint import is_small_print

MAX_LINE = 300  # characters
MAX_CREDIT = 100  # characters of a credit in an element of its own


def beside(place: Placed, region: Region) -> list[Element]:
    """The elements right behind a frame without text, when they are a caption or end with a labeled credit;
    else the credit right before it."""
    if text_size(place.frame):
        return _caption_behind(place.frame, region) or _credit_behind(place.frame)
    taken: list[Element] = []
    for sibling in place.frame.itersiblings():
        if not isinstance(sibling.tag, str) or sibling.tag in ("script", "style", "br", "noscript"):
            continue
        if sibling in region.around and len(list(islice(sibling.iter("p"), 3))) > 2:
            break  # the story itself, and a short one
        if next(sibling.iter(*IMAGE_TAGS), None) is not None or sibling.tag in HEADING_TAGS:
            return []
        text = text_of(sibling, frozenset())
        if not text:
            continue
        captioned = any(is_caption(n) or names_credit(name_tokens(n)) for n in islice(sibling.iter(), 12))
        captioned = captioned or (not taken and sibling not in region.around and is_small_print(sibling))
        if len(text) > (2 * MAX_LINE if captioned else MAX_LINE):
            return []
        taken.append(sibling)
        lines = read_lines(sibling)
        if captioned or ends_in_credit(text) or (len(lines) > 1 and is_credit_line(lines[-1].text)):
            behind = sibling.getnext()
            return [*taken, behind] if behind is not None and _is_lone_credit(behind) else taken
        if len(taken) == 2:
            return []
    before = place.frame.getprevious()
    if before is not None and _is_lone_credit(before):
        first = before.getprevious()
        return [before] if first is None or next(first.iter(*IMAGE_TAGS), None) is None else []
    return []


def _caption_behind(frame: Element, region: Region) -> list[Element]:
    """The caption right behind a frame that prints a credit and no more."""
    behind = frame.getnext()
    if behind is None or behind in region.around or frame.tag == "figure":
        return []
    if not is_caption(behind) and not (isinstance(behind.tag, str) and is_small_print(behind)):
        return []
    if text_size(frame) > MAX_CREDIT or text_size(behind) > MAX_LINE or captions_of(frame):
        return []
    return [behind] if is_credit_line(text_of(frame, frozenset()) or "?") else []


def _credit_behind(frame: Element) -> list[Element]:
    """What is called a credit, right behind a captioned picture without one."""
    behind = frame.getnext()
    if behind is None or not _is_lone_credit(behind) or text_size(frame) > MAX_LINE:
        return []
    return [] if has_label(text_of(frame, frozenset())) or credit_nodes(frame) else [behind]


def _is_lone_credit(node: Element) -> bool:
    if not isinstance(node.tag, str) or not names_credit(name_tokens(node)):
        return False
    return 0 < text_size(node) <= MAX_CREDIT and next(node.iter(*IMAGE_TAGS), None) is None
