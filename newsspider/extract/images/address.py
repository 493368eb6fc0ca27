"""Which address an image element stands for, and which addresses are one picture in several sizes."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.backgrounds import BACKGROUNDS

# Lazy loading puts the picture's address here and a placeholder into src.
LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-full", "data-image", "data-hi-res-src", "data-url", "nitro-lazy-src", "data-runner-src")  # fmt: skip
_LAZY = frozenset(LAZY)
SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-flickity-lazyload-srcset", "data-original-set")
_PLACEHOLDER = ("placeholder", "spacer", "blank.", "pixel", "transparent", "lazyload", "lazy-load", "lazy_load", "loading.", "loader.", "spinner", "missing-image")  # fmt: skip
_ONE_PIXEL = re.compile(
    r"(?:^|[/_.-])1(?:x1|px)[^/?#]{0,20}\.(?:gif|png|svg|webp|jpe?g)(?:[?#]|$)"
)  # no crop "/1x1-256/"
# Whole path words: what a file is called that is no picture of the story.
_NO_PICTURE = re.compile(
    r"(?:^|[/_.-])(?:logos?|icons?|avatars?|gravatar|sprites?|emojis?|badges?|pixel|spacer|pdf|adnoscript|signaturen?|signatures?|favicon|smiley|smilies)(?=[/_.\d-]|$)"
    r"|/author[-_][^/]*$|/(?:authors?|autoren|profiles?|staff|columnists?|adserver|adserv|werbung)/|/(?:werbung|anzeige)[_\d-][^/]*$|\.svg$"
)
_LARGE = re.compile(r"big|large|full|hd|xl|original|desktop|max")
_AD_HOST = re.compile(r"^(?:https?:)?//(?:[\w-]+\.)*(?:ads|ad-?farm|ad-?serv(?:er|ing)?|banners?)\d*\.", re.I)
_FILE = re.compile(r"^\S*/\S+\.(?:jpe?g|png|webp|avif|gif)(?:\?\S*)?$", re.I)
_URL = re.compile(r"\s*(?:https?:)?//[^\s,]+\s*$", re.I)
_SET_ITEM = re.compile(r"\s*(\S+)(?:\s+(\d{1,6}(?:\.\d{1,3})?)[wx]\s*(?:,|$)|\s*(?:,(?=\s)|,(?=https?:)|$))")


def raw_address(image: Element) -> str | None:
    """The address as written: lazy-loading attributes first (``src`` is then a stand-in), then ``src``, then the largest of a set."""
    for name in LAZY if not _LAZY.isdisjoint(image.keys()) else ():
        if (value := image.get(name)) is None or (name == "data-url" and image.get("src") and not _FILE.search(value)):
            continue  # the address of the picture's page
        value = value.strip()
        if ("/" in value or "." in value) and not is_placeholder(value):
            return value
    value = (image.get(b"src") or "").strip()
    if value and not is_placeholder(value):
        return value
    for node in (image, *_sources(image)):
        for name in SETS:
            value = largest(node.get(name) or "")
            if value and not is_placeholder(value):
                return value
    return _in_any_data(image)


def _in_any_data(image: Element) -> str | None:
    """An address in any attribute for data, the largest by its name: "data-src-big" before "data-src-small"."""
    found = [
        (_LARGE.search(name) is not None, value)
        for name, value in image.items()
        if name.startswith("data-")
        and "pin" not in name
        and (_FILE.search(value[-300:].strip()) or (name.startswith("data-src") and _URL.match(value)))
    ]
    found = [(large, value.strip()) for large, value in found if not is_placeholder(value)]
    return next((value for large, value in found if large), found[0][1] if found else None)


_STYLE_URL = re.compile(
    r"(?:background(?:-image)?|--[\w-]{1,40})\s{0,4}:[^;{}]{0,200}?url\(\s{0,4}[\"']?([^\"'()\s]{1,2000})", re.I
)


def background_address(node: Element) -> str | None:
    """The address of a picture that style draws behind the element, at once or when it comes into view."""
    value = node.get("style")
    if value and "url(" in value and (match := _STYLE_URL.search(value)) and not is_placeholder(match[1]):
        return match[1]
    for name in BACKGROUNDS:
        if (value := node.get(name)) is not None and ("/" in value or "." in value):
            value = value.strip().removeprefix("url(").removesuffix(")").strip("\"' ")
            return value.split()[0] if value and not is_placeholder(value) else None
    return None


def is_placeholder(address: str) -> bool:
    """An address that holds a picture's place until a script loads it."""
    start = address[:300].lower()
    if start.startswith(("data:", "//:", "http://:", "https://:")) or any(map(start.__contains__, _PLACEHOLDER)):
        return True
    return ("1x1" in start or "1px" in start) and _ONE_PIXEL.search(start) is not None


def _sources(image: Element) -> list[Element]:
    """The ``<source>`` elements of the picture; the parser nests each in the one before."""
    found: list[Element] = []
    for node in image.iterancestors():
        if node.tag not in ("source", "picture"):
            break
        found += [node] if node.tag == "source" else node.iterchildren("source")
    return found[:20]


def largest(srcset: str) -> str:
    """The address with the largest width or density of a ``srcset``."""
    best, size = "", -1.0
    for match in _SET_ITEM.finditer(srcset[:20_000]):
        if match[1] and float(match[2] or 1) > size:
            best, size = match[1].rstrip(","), float(match[2] or 1)
    return best


_NAME = re.compile(r"[a-z]{3}|\d{4}")
_SIZE = re.compile(r"(?:[-_@]\d{1,5}x\d{1,5}(?:-c-[a-z]{3,9})?|[-_]\d{3,4}w|@\dx|[-_](?:scaled|small|medium|large|thumb(?:nail)?))(?=\.\w{2,5}$|$)", re.I)  # fmt: skip


@lru_cache(maxsize=1024)  # a picture is compared with its neighbors again and again
def image_key(url: str | None) -> str:
    """The file's name without sizes and host, lower case: alike for one picture in several sizes. "" for none.

    Where the last part of the path is no name ("/quality/90/?url=…"), the whole path and query count.
    """
    if not url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    name = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1]).lower()
    if not _NAME.search(name.rsplit(".", 1)[0]):
        return f"{parts.path}?{parts.query}".lower()
    return _SIZE.sub("", name) or name


_SIDE = re.compile(r"(\d{1,5})(?:px)?")


def is_small(image: Element) -> bool:
    """Declared smaller than a picture of a story: an icon, a face beside a byline, a tracking pixel."""
    larger = max(_pixels(image.get(b"width")), _pixels(image.get(b"height")))
    if not 0 <= larger < 120 or is_ratio(image):
        return False
    return larger > 1 or not any(image.get(name) for name in (*LAZY, *SETS))  # else: a placeholder's


def _pixels(side: str | None) -> int:
    """The pixels that an attribute tells; -1 where it tells none."""
    if not side:
        return -1
    if side.isdecimal() and len(side) <= 5:
        return int(side)
    match = _SIDE.fullmatch(side.strip())
    return int(match[1]) if match else -1


def is_ratio(image: Element) -> bool:
    """An AMP picture that fills its box: its sides are a ratio, often 4 and 3."""
    return image.tag == "amp-img" and image.get("layout") in ("responsive", "fill", "intrinsic")


@lru_cache(maxsize=1024)
def is_no_picture(url: str | None) -> bool:
    """An address that names a logo, an icon, a portrait beside a byline, an advertisement."""
    if not url:
        return False
    return bool(_AD_HOST.match(url) or _NO_PICTURE.search(url.partition("?")[0].partition("#")[0][-200:].lower()))
