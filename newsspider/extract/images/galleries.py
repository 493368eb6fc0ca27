"""One caption for the pictures of a gallery that have none of their own: printed once, in the same box."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.images.framenodes import captions_of
from newsspider.extract.images.frametext import MAX_FRAME_TEXT, text_size
from newsspider.extract.images.region import Region
from newsspider.extract.images.where import Placed

GALLERY_TOKENS = frozenset("gallery galerie galeria carousel slider slideshow diptych triptych collage grid".split())
LEVELS = 6  # boxes around a picture that are asked


def shared_caption(place: Placed, region: Region) -> Element | None:
    """The only caption of the gallery in which the picture stands; None where each picture has its own."""
    if text_size(place.frame):
        return None
    for box in islice(place.image.iterancestors(), LEVELS):
        if box in region.around:
            return None
        if GALLERY_TOKENS.isdisjoint(name_tokens(box)) or not 0 < text_size(box) <= MAX_FRAME_TEXT // 2:
            continue
        captions = captions_of(box)
        return captions[0] if len(captions) == 1 else None
    return None
