"""What a page says about itself to machines: JSON-LD, meta, link, microdata, script state. Read once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from lxml.html import HtmlElement as Element

Node = dict[str, Any]

ARTICLE_TYPES = frozenset(
    [
        "Article",
        "NewsArticle",
        "BlogPosting",
        "TechArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "OpinionNewsArticle",
        "BackgroundNewsArticle",
        "ReviewNewsArticle",
        "LiveBlogPosting",
        "Report",
        "ScholarlyArticle",
        "SocialMediaPosting",
        "Review",
        "AdvertiserContentArticle",
        "SatiricalArticle",
        "AskPublicNewsArticle",
    ]
)


class Structured:
    """Accessors over one tree; each kind is read when first asked for."""

    def __init__(self, root: Element) -> None:
        self._root = root

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """Lower-case name, property, itemprop or http-equiv -> contents in page order."""
        found: dict[str, list[str]] = {}
        for node in self._root.iter("meta"):
            content = (node.get("content") or node.get("value") or "").strip()
            if not content:
                continue
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                if name := node.get(attribute):
                    found.setdefault(name.strip().lower(), []).append(content)
        return found

    def first_meta(self, *names: str) -> str | None:
        for name in names:
            if values := self.meta.get(name):
                return values[0]
        return None

    @cached_property
    def links(self) -> list[tuple[str, str, Element]]:
        """(rel, href, element) of every ``<link>``, rel lower-case."""
        return [((n.get("rel") or "").lower(), n.get("href") or "", n) for n in self._root.iter("link")]

    @cached_property
    def jsonld(self) -> list[Node]:
        """Every JSON-LD object of the page, ``@graph`` and lists flattened, page order."""
        nodes: list[Node] = []
        for script in self._root.iter("script"):
            if "ld+json" in (script.get("type") or "").lower() and script.text:
                for value in load_json(script.text):
                    nodes.extend(flatten(value))
        return nodes

    @cached_property
    def articles(self) -> list[Node]:
        """JSON-LD objects of an article type."""
        return [n for n in self.jsonld if ARTICLE_TYPES.intersection(types(n))]

    @cached_property
    def by_id(self) -> dict[str, Node]:
        return {n["@id"]: n for n in reversed(self.jsonld) if isinstance(n.get("@id"), str) and len(n) > 1}

    def resolve(self, value: Any) -> Any:
        """Follow ``{"@id": …}`` to its object."""
        if isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
            return self.by_id.get(value["@id"], value)
        return value

    @cached_property
    def state(self) -> list[Any]:
        """Parsed script state: ``__NEXT_DATA__`` and other ``application/json`` scripts."""
        values: list[Any] = []
        for script in self._root.iter("script"):
            kind = (script.get("type") or "").lower()
            if script.text and (kind == "application/json" or script.get("id") == "__NEXT_DATA__"):
                values.extend(load_json(script.text))
        return values


def types(node: Node) -> list[str]:
    """The object's types without their schema.org prefix."""
    value = node.get("@type")
    listed = value if isinstance(value, list) else [value]
    return [t.rsplit("/", 1)[-1] for t in listed if isinstance(t, str)]


def flatten(value: Any, depth: int = 0) -> Iterator[Node]:
    """Top-level objects: lists and ``@graph`` opened, ``mainEntity`` and the like left to the caller."""
    if depth > 6:
        return
    if isinstance(value, list):
        for item in value[:500]:
            yield from flatten(item, depth + 1)
    elif isinstance(value, dict):
        if "@graph" in value:
            yield from flatten(value["@graph"], depth + 1)
        if "@type" in value or "@graph" not in value:
            yield value


_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_WRAPPED = re.compile(
    r"^\s*(?:<!--|/\*\s*<!\[CDATA\[\s*\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?://\s*)?(?:\]\]>|-->|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)


def load_json(text: str) -> Iterator[Any]:
    """JSON as sites write it: comments and CDATA around, raw newlines in strings, trailing commas."""
    text = _WRAPPED.sub("", text).strip().rstrip(";")
    for candidate in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            yield json.loads(candidate, strict=False)
            return
        except (ValueError, RecursionError):
            continue
