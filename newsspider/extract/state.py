"""Script state: the article as the site's own JavaScript would build it, for pages whose HTML shows none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement as Element

from newsspider.extract.lenient import load_json
from newsspider.extract.staterefs import nuxt_values, resolve_references, unflatten

MAX_STATE = 4_000_000  # characters of one script
MAX_NODES = 100_000  # objects and lists looked at in the search for the article
SHORT_TITLE = 15  # letters; what is shorter may name a section
SITE_NAME = 3  # words of a title that may be the site's name alone
MAX_ASSIGNED = 50  # assignments to names that are tried, in one script
# An assignment: the "=" with what follows it, and what stands before it. Asking for the second where the first is found
# is four times faster than trying a name at every semicolon and brace.
_VALUE = re.compile(r"=\s{0,5}(JSON\.parse\(\s{0,5})?(?=[{\[\"'])")
_NAME_END = re.compile(r"[\w$\"'\]\s]")
_NAME = re.compile(
    r"(?:^|[;\n}{]|\bvar\s|\blet\s|\bconst\s)\s{0,20}(?:window|self|globalThis)?\.?"
    r"\[?[\"']?[A-Za-z_$][\w$.]{1,60}[\"']?\]?\s{0,5}\Z"
)
_LONGEST_NAME = 120  # characters of such a name
_FLIGHT = re.compile(r"__next_f\.push\(\s*(?=\[)")
_UNDEFINED = re.compile(r"(?<=[:\[,])\s{0,5}(?:undefined|void 0|NaN)(?=\s{0,5}[,}\]])")
_HEADLINE_KEYS = ("headline", "title", "headlines", "heading", "titel", "titulo", "titre")
SECTION_KEYS = (
    "section", "category", "primaryCategory", "primarySection", "categories", "sections", "channel", "rubric", "kicker",
)  # fmt: skip
_BODY_KEYS = (
    "articleBody", "body", "content", "bodyHtml", "contentHtml", "html", "text", "paragraphs", "blocks", "components",
    "content_elements", "elements", "bodyText", "rendered", "sections", "articleText",
)  # fmt: skip


def script_state(scripts: list[Element]) -> Iterator[Any]:
    """The values of ``application/json`` scripts (``__NEXT_DATA__``), of assignments to globals, of flight rows."""
    flight: list[str] = []
    for script in scripts:
        text = script.text or ""
        if not 200 <= len(text) <= MAX_STATE:
            continue
        kind = (script.get("type") or "").lower()
        if kind == "application/json" or script.get("id") == "__NEXT_DATA__":
            flat = script.get("id") == "__NUXT_DATA__" or script.get("data-nuxt-data") is not None
            for value in load_json(text):
                if script.get("data-sveltekit-fetched") is not None and isinstance(value, dict):
                    yield from load_json(str(value.get("body")))  # SvelteKit keeps the answer as text
                else:
                    yield unflatten(value) if flat and isinstance(value, list) else value
        elif kind in ("", "text/javascript", "module", "application/javascript"):
            if "__next_f" in text:
                flight += _flight_chunks(text)
            elif "__NUXT__" in text:
                yield from nuxt_values(text)
            else:
                referring = '"__ref"' in text
                for value in _assigned(text):
                    if referring:
                        resolve_references(value)
                    yield value
    if flight:
        yield from _flight_rows("".join(flight))


def _assigned(text: str) -> Iterator[Any]:
    """``window.__STATE__ = {…}`` and ``x = JSON.parse("…")``; what is no JSON is passed over."""
    decoder = json.JSONDecoder(strict=False, parse_constant=lambda _: None)
    at = tried = 0
    for match in _VALUE.finditer(text):
        equals, since = match.start(), at
        if equals < at or not equals or not _NAME_END.match(text, equals - 1):  # inside the last value, or "=="
            continue
        at = equals + 1
        if not _NAME.search(text, max(since, equals - _LONGEST_NAME), equals):
            continue
        tried += 1
        if tried > MAX_ASSIGNED:
            return
        at = match.end()
        if match[1] is None and text[at] in "\"'":
            continue
        try:
            value, at = decoder.raw_decode(text, at)
        except RecursionError:
            return
        except ValueError as error:
            # cleaning copies the rest of the script: only where that is what stopped the reader
            if not text.startswith(("undefined", "void 0"), getattr(error, "pos", at)):
                continue
            cleaned = _UNDEFINED.sub("null", text[at:])
            try:
                value, _ = decoder.raw_decode(cleaned)
            except (ValueError, RecursionError):
                continue
        if isinstance(value, str):
            yield from load_json(value)
        elif value:
            yield value


def flight_rows(scripts: list[Element]) -> Iterator[Any]:
    """The rows of React's stream in ``self.__next_f``, as values."""
    texts = (text for script in scripts if "__next_f" in (text := script.text or "") and len(text) <= MAX_STATE)
    yield from _flight_rows("".join(chunk for text in texts for chunk in _flight_chunks(text)))


def _flight_chunks(text: str) -> Iterator[str]:
    for match in _FLIGHT.finditer(text):
        try:
            row, _ = json.JSONDecoder(strict=False).raw_decode(text, match.end())
        except (ValueError, RecursionError):
            continue
        if isinstance(row, list) and len(row) > 1 and isinstance(row[1], str):
            yield row[1]


def _flight_rows(text: str) -> Iterator[Any]:
    """React's stream: one ``id:json`` a line."""
    for line in text.split("\n")[:2000]:
        _, colon, row = line.partition(":")
        if colon and row[:1] in ("{", "["):
            try:
                yield json.loads(row, strict=False)
            except (ValueError, RecursionError):
                continue


def find_article(values: list[Any], titles: list[str]) -> dict[str, Any] | None:
    """The object with the longest text under a usual key whose headline is in one of the page's titles.

    Where the page has no title, any object with a headline counts; the only one of them where the title is as short as a
    site's name. None below 400 characters of text.
    """
    title_keys = [k for title in titles if (k := _letters(title))]
    best: tuple[int, dict[str, Any]] | None = None
    others: list[dict[str, Any]] = []
    for node in _objects(values):
        size = max((_text_size(node[k]) for k in _BODY_KEYS if k in node), default=0)
        if size >= 400 and (best is None or size > best[0]):
            if _is_titled(node, title_keys):
                best = (size, node)
            elif _is_titled(node, []):
                others.append(node)
    if best is None and len(others) == 1 and all(len(title.split()) <= SITE_NAME for title in titles):
        return others[0]
    return best[1] if best else None


def titled_objects(values: list[Any], titles: list[str]) -> Iterator[dict[str, Any]]:
    """The objects whose headline, no mere word, is in one of the page's titles."""
    keys = [k for title in titles if len(k := _letters(title)) >= SHORT_TITLE]
    for node in _objects(values) if keys else ():
        own = (value for name in _HEADLINE_KEYS if isinstance(value := node.get(name), str))
        if any(len(k := _letters(text)) >= SHORT_TITLE and any(k in title for title in keys) for text in own):
            yield node


def _is_titled(node: dict[str, Any], title_keys: list[str]) -> bool:
    """Whether one of the object's headlines is the page's: other articles, ads and teasers stand in the state too."""
    for name in _HEADLINE_KEYS:
        value = node.get(name)
        for text in value.values() if isinstance(value, dict) else [value]:
            if isinstance(text, str) and (own := _letters(text)):
                if not title_keys:
                    return True
                if any(own in title or (title in own and 2 * len(title) > len(own)) for title in title_keys):
                    return True
    return False


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text[:400].casefold()))


def _objects(values: list[Any]) -> Iterator[dict[str, Any]]:
    """Every object below ``values`` once, breadth first, without recursion."""
    queue: list[Any] = list(values)
    seen: set[int] = set()
    at = 0
    while at < len(queue) and at < MAX_NODES:
        node = queue[at]
        at += 1
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, dict):
            yield node
            queue.extend(v for v in node.values() if isinstance(v, dict | list))
        elif isinstance(node, list):
            queue.extend(v for v in node[:5000] if isinstance(v, dict | list))


def _text_size(value: Any) -> int:
    """Characters of prose in a body: a string, or strings in a list of paragraph objects; at most 3 levels deep."""
    total = 0
    layer = [value]
    for _ in range(4):
        following: list[Any] = []
        for each in layer[:5000]:
            if isinstance(each, str):
                total += len(each) if " " in each else 0
            elif isinstance(each, list):
                following += each
            elif isinstance(each, dict):
                following += each.values()
        layer = following
    return total
