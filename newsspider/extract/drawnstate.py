"""The article of a page's script state, drawn as the page's scripts would draw it: for pages that show nothing else.

Only where the page shows hardly any text: what is drawn is then read like any other page, by the rules of each field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html
from lxml.html import HtmlElement as Element

from newsspider.extract.elements import Elements
from newsspider.extract.state import SECTION_KEYS
from newsspider.extract.structured import Structured
from newsspider.extract.writable import writable

LITTLE = 600  # characters of menus, footer and "Loading…"
FEW = 3  # paragraphs and headings of a page that shows its text itself
MARKS = (b"application/json", b"__NUXT__", b"_STATE__")
MAX_PIECES = 2_000
LEVELS = 2  # from a piece of the body down to its text
LONGEST_FIELD = 700  # characters of a headline, standfirst, name or caption
# What systems call the parts of an article.
_HEADLINE = ("headline", "title", "heading", "titel", "titulo", "titre")
_STANDFIRST = ("standfirst", "subtitle", "subheadline", "subheading", "dek", "deck", "excerpt", "summary", "lead", "intro",
               "description", "abstract", "teaser")  # fmt: skip
_REGION = ("region", "country", "location")
_AUTHORS = ("authors", "author", "byline", "bylines", "writers", "creators")
_PUBLISHED = ("publishedAt", "published_at", "datePublished", "publishDate", "publicationDate", "published", "firstPublishedAt", "pubDate")  # fmt: skip
_UPDATED = ("updatedAt", "updated_at", "dateModified", "modifiedAt", "lastUpdated", "updated", "modified")
_POINTS = (
    "keyPoints",
    "keypoints",
    "key_points",
    "keyTakeaways",
    "takeaways",
    "highlights",
    "bullets",
    "summaryPoints",
)
_IMAGES = ("leadImage", "heroImage", "mainImage", "featuredImage", "coverImage", "image", "lead_image", "hero", "cover")
_BODY = ("blocks", "body", "content", "components", "elements", "paragraphs", "content_elements", "articleBody", "bodyHtml",
         "html", "text", "sections")  # fmt: skip
_TEXT = ("content", "text", "html", "value", "body", "markup")
_NAME = ("name", "title", "label", "displayName", "fullName")
_ADDRESS = ("url", "src", "href", "path")
_CREDIT = ("credit", "credits", "creditText", "copyright", "photographer", "source", "attribution")
_INNER = ("attributes", "attrs", "data", "props", "fields", "value")
_OFFER = re.compile(r"newsletter|sign.?up|promo|advert|\bad\b|related|embed|recirc|subscribe|share", re.I)
_HEAD = re.compile(r"(?:sub)?head(?:ing|line|er)?|h[2-4]|subtitle|title", re.I)
_LIST = re.compile(r"list|ul|ol", re.I)
_QUOTE = re.compile(r"(?:block|pull)?quote", re.I)
_PICTURE = re.compile(r"image|photo|picture|figure|media", re.I)
_CODE = re.compile(r"<(?:script|style|meta|link)\b", re.I)
_MARKUP = re.compile(r"<(?:p|br|div|h[2-4]|ul|a|em|strong|i|b)\b", re.I)


def draw_state(elements: Elements, data: bytes) -> Element | None:
    """Put the article of the state into the body, and return the element that holds its text; None where the page has
    text of its own or no such state."""
    if elements.count("p", "h1", "h2", "h3", "li") > FEW or not any(mark in data for mark in MARKS):
        return None
    body = elements.root.find("body")
    if body is None or _shown(body) > LITTLE:
        return None
    structured = Structured(elements)
    if any(isinstance(node.get("articleBody"), str) for node in structured.articles):
        return None
    article = structured.state_article
    if article is None:
        return None
    made = _article(article)
    story = made[-1]
    if not len(story):
        return None
    body.append(made)
    return story


def _shown(body: Element) -> int:
    return sum(
        len(text.strip())
        for node in body.iter("*")
        if node.tag not in ("script", "style", "noscript", "template")
        for text in (node.text, node.tail)
        if text
    )


def _article(state: dict[str, Any]) -> Element:
    made = html.Element("article")
    labels = [t for names in (SECTION_KEYS, _REGION) if (t := _named(state, names))]
    if labels:
        kicker = _add(made, "p", None, "kicker")
        for label in labels:
            _add(kicker, "span", label).tail = " "
    _add(made, "h1", _line(state, _HEADLINE), "headline")
    _add(made, "p", _line(state, _STANDFIRST), "standfirst")
    _byline(made, state)
    for image in _images(state):
        _figure(made, image)
    points = [_flat(_text_of(p)) for p in _listed(state, _POINTS)]
    if points:
        held = _add(made, "ul", None, "key-points")
        for point in filter(None, points):
            _add(held, "li", point)
    story = _add(made, "div", None, "article-body")
    for name in _BODY:
        if (value := state.get(name)) and _draw_body(story, value):
            break
    return made


def _byline(made: Element, state: dict[str, Any]) -> None:
    names = [name for each in _listed(state, _AUTHORS) if (name := _name_of(each))]
    if names:
        _add(made, "p", "By " + ", ".join(names), "byline")
    for property_, keys in (("datePublished", _PUBLISHED), ("dateModified", _UPDATED)):
        if isinstance(moment := next((state[k] for k in keys if state.get(k)), None), str):
            time = _add(made, "time", moment)
            time.set("datetime", writable(moment))
            time.set("itemprop", property_)


def _images(state: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for name in _IMAGES:
        value = state.get(name)
        for each in (value[:20] if isinstance(value, list) else [value])[:20]:
            if isinstance(each, dict) and _line(each, _ADDRESS):
                yield each
                return


def _draw_body(story: Element, value: Any) -> bool:
    """Markup as it is, plain text by its lines, a list of pieces one by one; whether any of it is text."""
    if isinstance(value, str):
        _prose(story, value)
    elif isinstance(value, list):
        for piece in value[:MAX_PIECES]:
            if isinstance(piece, str):
                _prose(story, piece)
            elif isinstance(piece, dict):
                _piece(story, piece)
    return len(story) > 0


def _piece(story: Element, piece: dict[str, Any]) -> None:
    kind = str(
        next((piece[k] for k in ("type", "__typename", "kind", "blockType", "name", "_type") if piece.get(k)), "")
    )
    inner = next((piece[k] for k in _INNER if isinstance(piece.get(k), dict)), piece)
    if _OFFER.search(kind):
        return
    if _PICTURE.search(kind) and _line(inner, _ADDRESS):
        _figure(story, inner)
        return
    items = next((inner[k] for k in ("items", "listItems", "children") if isinstance(inner.get(k), list)), None)
    if items and _LIST.search(kind):
        held = _add(story, "ul", None)
        for item in items[:100]:
            _add(held, "li", _flat(_text_of(item)))
        return
    text = _text_of(inner)
    if not text:
        return
    if _HEAD.fullmatch(kind):
        _add(story, "h2", _flat(text))
    elif _QUOTE.fullmatch(kind):
        _add(_add(story, "blockquote", None), "p", _flat(text))
    else:
        _prose(story, text)


def _prose(story: Element, text: str) -> None:
    text = writable(text)
    if _CODE.search(text):
        return
    if _MARKUP.search(text):
        try:
            parts = html.fragments_fromstring(text if "<p" in text else f"<p>{text}</p>")
        except (etree.LxmlError, ValueError):
            return
        for part in parts:
            if isinstance(part, str):
                _add(story, "p", part)
            else:
                story.append(part)
        return
    for line in text.split("\n"):
        _add(story, "p", line.strip() or None)


def _figure(parent: Element, image: dict[str, Any]) -> None:
    figure = _add(parent, "figure", None)
    picture = _add(figure, "img", None)
    picture.set("src", writable(_line(image, _ADDRESS) or ""))
    picture.set("alt", writable(_line(image, ("alt", "altText")) or ""))
    caption, credit = _line(image, ("caption", "description")), _line(image, _CREDIT)
    if caption or credit:
        below = _add(figure, "figcaption", None)
        _add(below, "span", caption, "caption").tail = " "
        _add(below, "span", credit, "credit")


def _text_of(value: Any, levels: int = LEVELS) -> str:
    """The text of a piece: under a key for texts, or of its children."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and levels:
        return "".join(_text_of(each, levels - 1) for each in value[:200])
    if isinstance(value, dict) and levels:
        found = next((value[k] for k in (*_TEXT, "children") if value.get(k)), None)
        return _text_of(found, levels - 1)
    return ""


def _line(state: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """The first short text under one of the names."""
    for name in names:
        value = state.get(name)
        if isinstance(value, str) and 0 < len(value) <= LONGEST_FIELD:
            return _flat(value)
    return None


def _named(state: dict[str, Any], names: tuple[str, ...]) -> str | None:
    for each in _listed(state, names):
        if name := _name_of(each):
            return name
    return None


def _listed(state: dict[str, Any], names: tuple[str, ...]) -> list[Any]:
    value: Any = next((state[name] for name in names if state.get(name)), [])
    return value[:20] if isinstance(value, list) else [value]


def _name_of(value: Any) -> str | None:
    if isinstance(value, dict):
        value = next((value[k] for k in _NAME if isinstance(value.get(k), str) and value[k]), None)
    return _flat(value) if isinstance(value, str) and value and len(value) <= LONGEST_FIELD else None


def _flat(text: str) -> str:
    return " ".join(_TAG.sub("", text).split())


def _add(parent: Element, tag: str, text: str | None, name: str | None = None) -> Element:
    """A new element at the end; one that should hold text and has none is not kept."""
    node = parent.makeelement(tag)
    if name:
        node.set("class", name)
    if text:
        node.text = writable(text)
    if text or tag not in _TEXTUAL:
        parent.append(node)
    return node


_TEXTUAL = frozenset(["h1", "h2", "li", "time"])
_TAG = re.compile(r"<[^<>]{0,300}>")
