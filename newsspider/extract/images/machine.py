"""What a page tells machines about its images: JSON-LD ImageObject, OpenGraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from newsspider.extract.credits import split_caption
from newsspider.extract.images.address import image_key, is_no_picture, is_placeholder
from newsspider.extract.images.tails import MAX_CAPTION, credit_tail
from newsspider.extract.page import Page
from newsspider.extract.structured import Node, types


@dataclass(slots=True)
class Told:
    url: str | None = None
    caption: str | None = None
    credit: str | None = None


def told_images(page: Page) -> list[Told]:
    """The images of the article objects, in order; then every other ImageObject that carries a credit."""
    found: list[Told] = []
    for article in page.structured.articles:
        found += [t for v in _as_list(article.get("image")) if (t := _read(page, v))]
    for node in page.structured.jsonld:
        if "ImageObject" in types(node) and (told := _read(page, node)) and told.credit:
            found.append(told)
    return found


def state_images(page: Page) -> list[Told]:
    """The images in the article object of the script state, for pages that show none."""
    article = page.structured.state_article or {}
    found: list[Told] = []
    for name, value in list(article.items())[:200]:
        if _IMAGE_KEY.fullmatch(name):
            found += [
                told for each in _as_list(value) if (told := _read_state(page, each)) and (told.url or told.credit)
            ]
    if found and found[0].credit is None:
        found[0].credit = next((text for name in _STATE_CREDITS if (text := _text(article.get(name)))), None)
    return found


_IMAGE_KEY = re.compile(
    r"(?:lead|hero|main|cover|featured?|feature|header|top|article|promo|teaser)?_?(?:image|photo|picture|media|bild)s?(?:_?url|Src)?",
    re.IGNORECASE,
)
_STATE_CREDITS = (
    "imageCredit",
    "imageCredits",
    "image_credit",
    "photoCredit",
    "photo_credit",
    "imageCopyright",
    "credit",
    "credits",
)


def _read_state(page: Page, value: Any) -> Told | None:
    if isinstance(value, str):
        return Told(page.absolute(value))
    if not isinstance(value, dict):
        return None
    address = next(
        (v for k in ("url", "src", "href", "contentUrl", "path") if isinstance(v := value.get(k), str) and v), None
    )
    credit = next(
        (
            t
            for k in (*_STATE_CREDITS, "creditText", "copyright", "source", "attribution")
            if (t := _text(value.get(k)))
        ),
        None,
    )
    return Told(page.absolute(address), _text(value.get("caption") or value.get("description")), credit)


def shared_image(page: Page) -> str | None:
    """``og:image``: the picture of the story as shared."""
    address = page.absolute(page.structured.first_meta("og:image", "og:image:url", "twitter:image"))
    path = (address or "").partition("?")[0]
    if not address or is_no_picture(address) or is_placeholder(path) or _DEFAULT.search(path):
        return None
    return address


# What a site shares where an article has no picture: its name says so.
_DEFAULT = re.compile(
    r"[/_-](?:(?:og|open-?graph|social|share|sharing|fb|facebook|twitter|seo)[-_]?(?:image[-_]?)?(?:default|standard|fallback|share|card)"
    r"|(?:default|fallback)[-_](?:og|share|social|image|img|thumb|teaser|picture)|no[-_]?(?:image|img|picture|photo)[-_.\d])",
    re.I,
)


def by_key(told: list[Told]) -> dict[str, Told]:
    result: dict[str, Told] = {}
    for one in told:
        key = image_key(one.url)
        if key and (key not in result or (one.credit and not result[key].credit)):
            result[key] = one
    return result


def _as_list(value: Any) -> list[Any]:
    return value[:50] if isinstance(value, list) else [] if value is None else [value]


def _read(page: Page, value: Any) -> Told | None:
    value = page.structured.resolve(value)
    if isinstance(value, str):
        return Told(page.absolute(value))
    if not isinstance(value, dict):
        return None
    address = next((v for k in ("contentUrl", "url", "@id") if isinstance(v := value.get(k), str) and v), None)
    caption, credit = _text(value.get("caption") or value.get("description")), _credit(page, value)
    if caption and len(caption) <= MAX_CAPTION:  # many captions are told as printed, with their credit
        split = split_caption(caption)
        caption, printed = split if split[1] else credit_tail(caption) or split
        credit = credit or printed
    return Told(page.absolute(address), caption, credit)


def _credit(page: Page, value: Node) -> str | None:
    for name in ("creditText", "creator", "author", "copyrightHolder", "copyrightNotice"):
        if text := _text(value.get(name)):
            if name.startswith("copyright") and page.site_names.name(text):
                continue  # the publisher's notice on every picture says nothing of this one
            return text
    return None


def _text(value: Any) -> str | None:
    if isinstance(value, list):
        texts = [t for v in value[:10] if (t := _text(v))]
        return ", ".join(texts) or None
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split())[:500] or None if isinstance(value, str) else None
