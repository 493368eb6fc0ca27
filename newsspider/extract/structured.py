"""What a page says about itself to machines: JSON-LD, meta, link, microdata, script state. Read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from lxml.html import HtmlElement as Element

from newsspider.extract.elements import Elements
from newsspider.extract.lenient import load_json
from newsspider.extract.state import find_article, script_state, titled_objects

Node = dict[str, Any]

# In bytes: lxml encodes a name given as text anew at every question.
_CONTENT, _TYPE, _REL, _HREF = b"content", b"type", b"rel", b"href"
_NAMING = (b"property", b"name", b"itemprop", b"http-equiv")

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

    def __init__(self, elements: Elements) -> None:
        self._elements = elements

    @cached_property
    def meta(self) -> dict[str, list[str]]:
        """Lower-case name, property, itemprop or http-equiv -> contents in page order."""
        found: dict[str, list[str]] = {}
        for node in self._elements.of("meta"):
            content = (node.get(_CONTENT) or node.get("value") or "").strip()
            if not content:
                continue
            for attribute in _NAMING:
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
        return [((n.get(_REL) or "").lower(), n.get(_HREF) or "", n) for n in self._elements.of("link")]

    @cached_property
    def jsonld(self) -> list[Node]:
        """Every JSON-LD object of the page, ``@graph`` and lists flattened, page order."""
        nodes: list[Node] = []
        for script in self.scripts:
            if "ld+json" in (script.get(_TYPE) or "").lower() and script.text:
                for value in load_json(script.text):
                    nodes.extend(flatten(value))
        return nodes

    @cached_property
    def articles(self) -> list[Node]:
        """JSON-LD objects of an article type."""
        return [n for n in self.jsonld if ARTICLE_TYPES.intersection(types(n))]

    @cached_property
    def by_id(self) -> dict[str, Node]:
        found = {n["@id"]: n for n in reversed(self.jsonld) if isinstance(n.get("@id"), str) and len(n) > 1}
        for node in self.jsonld:
            for inner in node.values():  # "image" of the WebPage, which the Article refers to
                if isinstance(inner, dict) and isinstance(name := inner.get("@id"), str) and len(inner) > 2:
                    found.setdefault(name, inner)
        return found

    def resolve(self, value: Any) -> Any:
        """Follow ``{"@id": …}`` to its object."""
        if isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
            return self.by_id.get(value["@id"], value)
        return value

    @cached_property
    def scripts(self) -> list[Element]:
        return self._elements.of("script")

    @cached_property
    def state(self) -> list[Any]:
        """Parsed script state: ``__NEXT_DATA__``, other ``application/json`` scripts, ``window.__X__ = {…}``.

        Costs up to a parse of the page again: ask for it only when the visible page lacks something.
        """
        return list(script_state(self.scripts))

    @cached_property
    def state_article(self) -> Node | None:
        """The object of ``state`` that holds the article: a headline key and at least 400 characters of text
        under a body key (a string of text or HTML, or a list of paragraph objects), its headline among the
        page's titles. None when there is none."""
        return find_article(self.state, self._titles)

    @property
    def titled_state(self) -> Iterator[Node]:
        """The objects of ``state`` that bear the page's headline, with or without the article's text."""
        return titled_objects(self.state, self._titles)

    @property
    def _titles(self) -> list[str]:
        titles = [t for name in ("og:title", "twitter:title") for t in self.meta.get(name, [])]
        titles += [t for node in self.articles[:3] if isinstance(t := node.get("headline"), str)]
        title = self._elements.first("title")
        return [*titles, "" if title is None else title.text or ""]

    def itemprop(self, name: str) -> list[Element]:
        """The elements with that microdata property, page order; their value by ``item_value``."""
        return self._elements.by_itemprop.get(name, [])


def item_value(node: Element) -> str:
    """The value of a microdata property by the HTML standard: content, address, datetime, else the text."""
    for attribute in ("content", "datetime") if node.tag == "time" or node.get("content") else ():
        if value := node.get(attribute):
            return value.strip()
    if node.tag in ("a", "link", "area") and node.get("href"):
        return (node.get("href") or "").strip()
    if node.tag in ("img", "source", "audio", "video", "iframe", "embed") and node.get("src"):
        return (node.get("src") or "").strip()
    return " ".join("".join(node.itertext()).split())


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
