"""Days in addresses: the page's own, and as the last resort the one its image was filed under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsspider.extract.dates import Hints, read_iso
from newsspider.extract.page import Page
from newsspider.extract.timemarks import Mark

IMAGE_DAY = "day in the address of the image"
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-]?)(0?[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01]|[1-9](?=/|$))(?!\d)")


def url_marks(page: Page, hints: Hints) -> Iterator[Mark]:
    """/2019/11/20/, 2019-11-20 or 20191120 in the path: a day."""
    path = _path(page.url)
    if match := _URL_DAY.search(path):
        if not match[2] and len(match[3] + match[4]) != 4:
            return
        yield from _url_mark(match[1], match[3], match[4], hints, "day in the URL", 0.69)


_ID_DAY = re.compile(r"(?<!\d)(20[0-4]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{2,14}(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])([-._]?)(0[1-9]|1[0-2])\2(20[0-4]\d)(?!\d)")
_IMAGE_DAY = re.compile(r"/(20[0-4]\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=\D)")


def address_marks(page: Page, hints: Hints) -> Iterator[Mark]:
    """The last resorts: an id that begins with its day ("A2026012914320005196"), a day before month and year, the day
    under which the page's image was filed (the right one on two of three pages that have another to compare)."""
    path = _path(page.url)
    if match := _ID_DAY.search(path):
        yield from _url_mark(match[1], match[2], match[3], hints, "day that begins the id in the URL", 0.5)
    if (match := _DAY_FIRST.search(path)) and (int(match[1]) > 12 or hints.tongue not in (None, "en")):
        yield from _url_mark(match[4], match[3], match[1], hints, "day first in the URL", 0.48)
    for image in page.structured.meta.get("og:image", [])[:1]:
        if match := _IMAGE_DAY.search(_path(image)):
            yield from _url_mark(match[1], match[3], match[4], hints, IMAGE_DAY, 0.3)


def _path(url: str) -> str:
    return "/" + url.partition("://")[2].partition("/")[2].partition("?")[0]


def _url_mark(year: str, month: str, day: str, hints: Hints, rule: str, trust: float) -> Iterator[Mark]:
    if stamp := read_iso(f"{year}-{month:0>2}-{day:0>2}", hints):
        yield Mark(stamp, "published", "url", rule, trust)
