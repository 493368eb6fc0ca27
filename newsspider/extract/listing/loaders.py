"""Elements that fetch the next cards by the rules of a framework or of HTML itself: forms, frames, lists, settings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.listing.jsonnext import ADDRESSES, envelope
from newsspider.extract.listing.pageaddress import page_number, paging_likeness, target_of
from newsspider.extract.listing.pagewords import says_more
from newsspider.extract.page import Page

MAX_SETTINGS = 50  # attributes with JSON that are read
MAX_SETTING = 20_000  # characters of one


def find_loaders(page: Page) -> Iterator[str]:
    """Addresses of the next cards, best first."""
    for form in page.elements.of("form"):
        if (url := _form_target(form, page)) is not None:
            yield url
    for frame in page.elements.of("turbo-frame"):  # Hotwire: the frame loads when it comes into view
        url = target_of(page, frame.get("src"))
        if url and frame.get("loading") == "lazy" and paging_likeness(url, page.url) > 0:
            yield url
    for node in page.elements.of("amp-list"):
        url = target_of(page, node.get("src"))
        if url and (node.get("load-more") or node.get("load-more-bookmark")):
            yield url
    yield from _settings(page)


def _form_target(form: Element, page: Page) -> str | None:
    """Where a form leads that is sent by GET with a "Load more" button: its hidden fields are the query."""
    if (form.get("method") or "get").lower() != "get":
        return None
    fields: list[tuple[str, str]] = []
    pressed = False
    for node in form.iter("input", "button"):
        kind = (node.get("type") or ("submit" if node.tag == "button" else "text")).lower()
        name, value = node.get("name"), node.get("value") or ""
        if kind == "submit":
            label = value if node.tag == "input" else " ".join("".join(node.itertext()).split())
            if pressed or not says_more(label):
                continue
            pressed = True
        elif kind != "hidden":
            return None  # the reader types something: a search
        if name:
            fields.append((name, value))
    action = page.absolute(form.get("action") or page.url)
    if not pressed or not fields or action is None:
        return None
    try:
        parts = urlsplit(action)
    except ValueError:
        return None
    named = {name for name, _ in fields}
    query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if k not in named]
    return target_of(page, urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode([*query, *fields]), "")))


def _counted(setting: Any, page: Page) -> str | None:
    """The next page in the template of a path that the Infinite Scroll library counts up: ``/river/page/{{#}}``."""
    path = setting.get("path")
    counts = isinstance(path, str) and "{{#}}" in path
    return path.replace("{{#}}", str((page_number(page.url) or 1) + 1)) if counts else None


def _settings(page: Page) -> Iterator[str]:
    """The next address in JSON that an attribute holds for a script: ``data-config='{"nextPage": "/list?page=2"}'``."""
    read = 0
    for node in page.elements.all:
        for name, value in node.items():
            if not (name.startswith(("data-", "x-")) and value[:1] == "{" and len(value) <= MAX_SETTING):
                continue
            read += 1
            if read > MAX_SETTINGS:
                return
            try:
                setting = json.loads(value)
            except (ValueError, RecursionError):
                continue
            for address in (
                _counted(setting, page),
                *(each.get(key) for each in envelope(setting) for key in ADDRESSES),
            ):
                told = isinstance(address, str) and ("/" in address or address.startswith("?"))
                if told and (url := target_of(page, address)):
                    yield url
