"""Pictures in the markup of a body that only scripts know: the article's text is kept there as HTML in a string."""

from __future__ import annotations

from itertools import islice

from lxml import etree, html
from lxml.html import HtmlElement as Element

from newsspider.extract.body import Story
from newsspider.extract.body.unseen import longest_literal
from newsspider.extract.images.address import is_no_picture, is_small, raw_address
from newsspider.extract.images.frame import read_frame
from newsspider.extract.images.frametext import MAX_FRAME_TEXT, text_size
from newsspider.extract.page import Page
from newsspider.extract.plaintext import plain_text
from newsspider.items import Image

MAX_MARKUP = 400_000  # characters of one body
MAX_IMAGES = 60
MARK = 40  # characters of the story's beginning that tell its markup


def images_in_state(page: Page, story: Story) -> list[Image]:
    """The pictures in the markup that holds the story, each with what is printed in its box; credits unchecked."""
    article = page.structured.state_article or {}
    begins = next((p for section in story.sections for p in section.paragraphs), "")[:MARK]
    for body in (*(v for v in article.values() if isinstance(v, str)), longest_literal(page)):
        if "<img" in body and len(body) <= MAX_MARKUP and begins in (plain_text(body) or ""):
            return _images_in(page, body)
    return []


def _images_in(page: Page, body: str) -> list[Image]:
    try:
        root = html.fragment_fromstring(body, create_parent="div")
    except (etree.LxmlError, ValueError):
        return []
    found: list[Image] = []
    for image in islice(root.iter("img"), MAX_IMAGES):
        address = raw_address(image)
        if address is None or is_small(image) or is_no_picture(address):
            continue
        printed = read_frame(_frame_of(image), image, [])
        alt = " ".join((image.get("alt") or "").split()) or None
        found.append(Image(page.absolute(address), alt, printed.caption, printed.credit))
    return found


def _frame_of(image: Element) -> Element:
    """The largest of the three boxes around the picture that hold no other one and no more than a caption."""
    frame = image
    for box in islice(image.iterancestors(), 3):
        if box.getparent() is None or len(list(islice(box.iter("img"), 2))) > 1 or text_size(box) > MAX_FRAME_TEXT:
            break
        frame = box
    return frame
