"""Which elements of a picture's frame are credits and captions: what they are called, where they stand, how they begin."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens, words_of
from newsspider.extract.credits import parse_credit
from newsspider.extract.credits.labels import LABEL
from newsspider.extract.credits.refusals import is_sentence
from newsspider.extract.elementkinds import SKIPPED
from newsspider.extract.images.frametext import is_unseen, text_of, text_size
from newsspider.extract.images.lastelement import bracketed_element, named_element
from newsspider.extract.images.printed import tidy_credit
from newsspider.extract.picturewords import (
    CAPTION_TOKENS,
    CREDIT_PROPERTIES,
    CREDIT_TOKENS,
    FRAMED_CREDIT_TOKENS,
    NAMING_ATTRIBUTES,
    PICTURE_TOKENS,
    WRITER_PROPERTIES,
)

_NAMING = frozenset(NAMING_ATTRIBUTES)
_PHOTO_BY = frozenset(["photo", "by"])
_CAPTIONED = CAPTION_TOKENS | {"cap"}  # "cap-cred" holds both; a "drop-cap" alone is no caption


def credit_nodes(frame: Element) -> list[Element]:
    """The outermost credit elements of a frame."""
    if not text_size(frame) and next(frame.iter("meta"), None) is None:
        return []
    quotes = next(frame.iter("blockquote"), None) is not None
    found: list[Element] = []
    for node in frame.iter():
        if is_credit(node, frame, quotes) and not any(a in found for a in up_to(node, frame)):
            found.append(node)
    if not found:
        captions = captions_of(frame)
        found = [last for caption in captions if (last := bracketed_element(caption)) is not None]
        found = found or [last for caption in captions if (last := named_element(caption)) is not None]
        if not captions and (last := named_element(frame)) is not None and "/" in last.text_content():
            found = [last]  # plain boxes below the picture: what it shows, and whose it is
    return found


def is_credit(node: Element, frame: Element, quotes: bool) -> bool:
    """A class word, a microdata property, a short element that begins with a label, or ``<cite>``, ``<small>``,
    ``<footer>`` in a frame that holds no quotation."""
    tag = node.tag
    if not isinstance(tag, str) or tag in SKIPPED or tag in ("img", "picture", "source", "figure", "button", "a"):
        return False
    if (prop := node.get("itemprop")) and prop.lower() in CREDIT_PROPERTIES:
        return prop.lower() not in WRITER_PROPERTIES or _is_of_the_picture(node, frame)
    if tag == "figcaption":
        return _is_second_caption(node, frame)
    if node is frame and tag not in ("small", "cite", "p", "span", "div"):
        return False
    if tag in ("cite", "small", "footer") and not quotes and node is not frame:
        if any(map(is_called_credit, node.iterdescendants())):
            return False  # caption and credit
        text = tidy_credit(text_of(node, frozenset()))
        parsed = parse_credit(text) if text and len(text) <= 120 else None
        return parsed is not None and bool(parsed.creators or parsed.agencies or LABEL.match(text))
    tokens = name_tokens(node)
    if not tokens.isdisjoint(FRAMED_CREDIT_TOKENS) or tokens >= _PHOTO_BY:
        within = any(a.tag == "figcaption" or not name_tokens(a).isdisjoint(CAPTION_TOKENS) for a in up_to(node, frame))
        if tokens.isdisjoint(CREDIT_TOKENS) and next(node.iter("img", "picture"), None) is not None:
            return False  # "foto", the box around the picture
        boxed = frame.tag in ("figure", "figcaption") or not name_tokens(frame).isdisjoint(PICTURE_TOKENS)
        boxed = boxed or bool(captions_of(frame))
        if (within or boxed or not tokens.isdisjoint(CREDIT_TOKENS)) and (within or tokens.isdisjoint(_CAPTIONED)):
            return True
    if _is_named_credit(node):
        return True
    begins = _beginning(node)
    if not begins or node is frame or LABEL.match(begins) is None or _holds_more(node, begins):
        return False
    return not (is_caption(node) and is_sentence(LABEL.sub("", text_of(node, frozenset())), words_at_least=5))


def _is_of_the_picture(node: Element, frame: Element) -> bool:
    """The author whom microdata names is the picture's, not the article's."""
    if frame.tag == "figure" or not name_tokens(frame).isdisjoint(PICTURE_TOKENS):
        return True
    return any(a.get("itemscope") is not None or is_caption(a) for a in up_to(node, frame))


def _is_named_credit(node: Element) -> bool:
    """Called a credit in an attribute for tests, components or screen readers, and short."""
    if _NAMING.isdisjoint(node.keys()):  # one question for ten
        return False
    values = [v for name in NAMING_ATTRIBUTES if (v := node.get(name)) and len(v) <= 40]
    named = any(not words_of((value, None)).isdisjoint(CREDIT_TOKENS) for value in values)
    return named and len(text_of(node, frozenset())) <= 120


def _is_second_caption(node: Element, frame: Element) -> bool:
    """Of two captions the one that begins with a label, or the last one when it is nothing but names. One inside another
    is a part of that: damaged pages nest hundreds, and the text of each would be read again for every one around it."""
    if (outer := next(node.iterancestors("figcaption"), None)) is not None and outer is not frame:
        return False
    captions = list(frame.iter("figcaption"))
    if len(captions) < 2:
        return False
    text = text_of(node, frozenset())
    if LABEL.match(text):
        return True
    parsed = parse_credit(text) if node is captions[-1] and len(text.split()) <= 8 else None
    return parsed is not None and bool(parsed.creators or parsed.agencies)


def _holds_more(node: Element, begins: str) -> bool:
    """Longer than a credit, as a caption that happens to begin with a label; or the label alone, the name beside it."""
    text = text_of(node, frozenset())
    label = LABEL.match(f"{begins.rstrip()} ")
    return len(text) > 120 or (label is not None and len(text) <= label.end() and text[-1:] in ":：")


def _beginning(node: Element) -> str:
    """What the element begins with; a label for screen readers counts: ``<b class="visually-hidden">Image source, </b>Getty``."""
    begins = (node.text or "").lstrip(" \t\r\n([")
    if not begins and len(node) and isinstance(node[0].tag, str) and not len(node[0]) and is_unseen(node[0]):
        begins = f"{(node[0].text or '').lstrip()} {(node[0].tail or '').lstrip()}"
    return " ".join(begins[:60].split())


def is_called_credit(node: Element) -> bool:
    return not name_tokens(node).isdisjoint(FRAMED_CREDIT_TOKENS)


def up_to(node: Element, top: Element) -> Iterator[Element]:
    """The ancestors of ``node`` below ``top`` and ``top`` itself."""
    here = node.getparent()
    while here is not None and node is not top:
        yield here
        if here is top:
            return
        here = here.getparent()


def is_caption(node: Element) -> bool:
    return isinstance(node.tag, str) and (node.tag == "figcaption" or not name_tokens(node).isdisjoint(CAPTION_TOKENS))


def captions_of(frame: Element) -> list[Element]:
    found = [frame] if frame.tag == "figcaption" else list(frame.iter("figcaption"))
    if not found:
        found = [n for n in frame.iter() if is_caption(n) and n.tag != "img"]
    if not found:  # "<small>A crane at rest <span class="copyright">…"
        found = [n for n in frame.iter("small") if any(map(is_called_credit, n.iterdescendants()))]
    return [n for n in found if not any(a in found for a in up_to(n, frame)) and next(n.iter("h1"), None) is None]
