"""Boxes of other stories and the site's own header, told by what they hold where their names say nothing."""

from __future__ import annotations

from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.cjknames import is_cjk

LEVELS = 3  # boxes around a line, the largest of which is its card
TITLE = 20  # characters of the shortest title; half as many where each is a syllable or a word
PARAGRAPHS, TEXT = 3, 1_000  # paragraphs and characters of a teaser; more are a story with a linked heading in it


def is_site_header(container: Container) -> bool:
    """The header with the menu, which prints today's date on every page."""
    return container.tag == "header" and container.node.find(".//nav") is not None


def is_card(container: Container, depth: int) -> bool:
    """A box, ``depth`` levels around a line, with another story's headline: a linked heading as long as a title."""
    node = container.node
    if depth >= LEVELS or (heading := next(node.iter("h2", "h3", "h4"), None)) is None:
        return False
    link = heading.find(".//a")
    if link is None or not _is_title(link.text_content()):
        return False
    return len(node.findall(".//p")) <= PARAGRAPHS and len(node.text_content()) <= TEXT


def heads_other(block: Block) -> bool:
    """The linked title of another story, right above its teaser."""
    return block.tag in HEADING_TAGS and 2 * block.links > len(block.text) and _is_title(block.text)


def _is_title(text: str) -> bool:
    return (2 * len(text) if is_cjk(text) else len(text)) >= TITLE
