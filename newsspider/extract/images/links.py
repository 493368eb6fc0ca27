"""Where the links around a picture lead: to a larger view of it, or to another article whose teaser it is."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from urllib.parse import urldefrag, urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.images.address import raw_address
from newsspider.extract.images.frametext import text_size
from newsspider.extract.listing.urlshape import article_likeness, host_key
from newsspider.extract.page import Page

MAX_LINKS = 30  # of a box that are asked where they lead
# Words of an address, in short segments only: "/article_photo/list", "/galerie/…"; not of a title in one.
GALLERY_WORDS = frozenset(
    "photo photos foto fotos gallery galerie galeria galleria fotogalerie fotogallery fotogaleria bildergalerie fotostrecke "
    "bilderstrecke bilder slideshow diaporama lightbox fotoserie".split()
)
MIN_NAME = 8  # characters of a file's name that an address does not hold by chance


def leads_elsewhere(link: Element, page: Page) -> bool:
    """The link opens another article of this publisher, or another publisher's page."""
    href = link.get("href") or ""
    target = page.absolute(href) if href and not href.startswith(("#", "javascript:")) else None
    return target is not None and _is_another(target, page.url)


@lru_cache(maxsize=256)  # the pictures of a card are asked about by every rule, and most cards have several links
def _is_another(target: str, own: str) -> bool:
    if urldefrag(target)[0] == urldefrag(own)[0]:
        return False
    try:
        return article_likeness(target) >= 1 and (not own or host_key(target) == host_key(own))
    except ValueError:
        return False


def links_elsewhere(box: Element, page: Page) -> bool:
    return any(leads_elsewhere(a, page) for a in islice(box.iter("a"), MAX_LINKS))


def opens_picture(link: Element, image: Element, page: Page) -> bool:
    """The link opens a page of this picture alone, larger or in the article's gallery: an address below the article's
    own, one called like the picture's file, or one of a gallery behind a picture without words."""
    target = page.absolute(link.get("href") or "") or ""
    path = target.split("?", 1)[0].split("#", 1)[0].rstrip("/")
    own = page.url.split("?", 1)[0].split("#", 1)[0].rstrip("/")
    if own and path.startswith(f"{own}/") and article_likeness(own) >= 1:
        return True
    segments = path.lower().split("/")[3:]
    name = segments[-1].rsplit(".", 1)[0] if segments else ""
    if len(name) >= MIN_NAME and not name.isdigit() and name in (raw_address(image) or "").lower():
        return True
    called = (word for segment in segments if segment.count("-") < 3 for word in re.split(r"[_-]", segment))
    return not text_size(link) and any(word in GALLERY_WORDS for word in called)


def is_teaser(box: Element, image: Element, page: Page) -> bool:
    """A card, or an article within the story's own box, with a link to another article."""
    links = islice(box.iter("a"), MAX_LINKS)
    return any(leads_elsewhere(a, page) and not opens_picture(a, image, page) for a in links)


def titles_another(caption: Element, page: Page) -> bool:
    """A caption that is nothing but a link to another article is that one's title."""
    titles = [a for a in islice(caption.iter("a"), 4) if leads_elsewhere(a, page)]
    host = urlsplit(page.url).hostname or ""  # a video plays on another one
    return any(2 * text_size(a) > text_size(caption) and host in (page.absolute(a.get("href")) or "") for a in titles)
