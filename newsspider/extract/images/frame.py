"""The frame around one image: its caption and credit as printed there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import SKIPPED, name_tokens, words_of
from newsspider.extract.credits import parse_credit, split_caption
from newsspider.extract.credits.labeled import has_label
from newsspider.extract.credits.labels import LABEL
from newsspider.extract.credits.namelist import is_joined_names
from newsspider.extract.credits.refusals import is_sentence
from newsspider.extract.images.frametext import text_of, text_size
from newsspider.extract.images.framewords import (
    CAPTION_TOKENS,
    CREDIT_ATTRIBUTES,
    CREDIT_PROPERTIES,
    CREDIT_TOKENS,
    FRAMED_CREDIT_TOKENS,
    NAMING_ATTRIBUTES,
    PICTURE_TOKENS,
)
from newsspider.extract.images.printed import tidy_credit
from newsspider.extract.images.tails import behind_bar, bracketed_element, credit_tail
from newsspider.extract.listing.lines import read_lines

MAX_CREDIT = 300

_CAPTIONED = CAPTION_TOKENS | {"cap"}  # "cap-cred" holds both; a "drop-cap" alone is no caption
_LOWER = re.compile(r"(?:^|\s)(?!von|van|der|de|for|via|and|und)[a-zà-þ]{2,}\s")
_VIDEO_FOOT = re.compile(
    r"\s*(?:\d{1,2}\.\d{1,2}\.\d{4})?\s*\|\s*\d{1,2}:\d\d\s?min$"
)  # "… at dawn.26.10.2025 | 2:43 min"
_NO_CREDIT = re.compile(r"\d{1,2}:\d{2}|^\W*$|\d{4}\s*\|\s*\d")


@dataclass(slots=True)
class Printed:
    """What is printed with an image; ``sure`` when an element or a label says it is a credit."""

    caption: str | None = None
    credit: str | None = None
    sure: bool = False


def read_frame(frame: Element, image: Element, beside: list[Element]) -> Printed:
    """Credit elements anywhere in the frame first, then the caption's own end, then attributes and the alt text.

    ``beside`` are caption-like elements right behind a frame that has no text of its own.
    """
    printed = Printed()
    parts = [frame, *beside]
    outer = [node for part in parts for node in credit_nodes(part)]
    texts = [_without_caption(tidy_credit(n.get("content") or text_of(n, frozenset()))) for n in outer]
    texts = [t for t in dict.fromkeys(texts) if t and len(t) <= MAX_CREDIT and not _NO_CREDIT.search(t)]
    if any(LABEL.match(t.lstrip("([")) for t in texts):
        texts = [t for t in texts if LABEL.match(t.lstrip("(["))]
    if texts:
        printed.credit, printed.sure = " / ".join(t for t in texts if not any(t != o and t in o for o in texts)), True
    skip = frozenset(outer)
    captions = [c for part in parts for n in _captions(part) if (c := text_of(n, skip))]
    if captions:
        printed.caption = captions[0]
    elif frame.tag == "figure" or beside or printed.credit or _is_picture_box(frame):
        printed.caption = " ".join(t for part in parts if (t := text_of(part, skip))) or None
    if printed.credit is None and not captions:
        for part in parts:
            if next(part.iter("br"), None) is not None:
                _by_lines(printed, part)
    _split(printed)
    if printed.credit is None:
        _from_any_line(printed, parts)
    if printed.credit is None:
        _from_attributes(printed, image, frame)
    if printed.caption:
        printed.caption = _VIDEO_FOOT.sub("", printed.caption).strip(" |,;–—-") or None
    return printed


def _by_lines(printed: Printed, part: Element) -> None:
    """Captions set with ``<br>``: the last line is the credit when it is labeled or nothing but names."""
    lines = [line.text for line in read_lines(part)]
    if 2 <= len(lines) <= 4 and is_credit_line(lines[-1]):
        printed.caption, printed.credit, printed.sure = " ".join(lines[:-1]), tidy_credit(lines[-1]), True


def _from_any_line(printed: Printed, parts: list[Element]) -> None:
    """A line of the frame, whatever it is called, that ends with a labeled credit."""
    for line in [line.text for part in parts for line in read_lines(part)[:12]]:
        if len(line) <= 2 * MAX_CREDIT and has_label(line):
            caption, credit = split_caption(line)
            if credit and LABEL.match(credit.lstrip("([")):
                printed.credit, printed.sure = tidy_credit(credit), True
                printed.caption = caption if printed.caption is None or line in printed.caption else printed.caption
                return


def is_credit_line(text: str) -> bool:
    if len(text.split()) > 9 or text[-1] in "!?":
        return False
    if LABEL.match(text.lstrip("([")) or is_joined_names(text):
        return True
    parsed = parse_credit(text)
    return bool(parsed.creators or parsed.agencies) and text[-1] != "."


def _without_caption(text: str) -> str:
    """A credit's element that holds the caption too: only what begins at the label."""
    if len(text) > 40 and has_label(text) and not LABEL.match(text.lstrip("([")):
        return split_caption(text)[1] or text
    return text


def _is_picture_box(frame: Element) -> bool:
    """A box named after a picture, or one whose text carries a label: its text is the caption."""
    text = text_of(frame, frozenset())
    return (
        bool(text)
        and len(text) <= MAX_CREDIT
        and (has_label(text) or not name_tokens(frame).isdisjoint(PICTURE_TOKENS))
    )


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
        found = [last for caption in _captions(frame) if (last := bracketed_element(caption)) is not None]
    return found


def is_credit(node: Element, frame: Element, quotes: bool) -> bool:
    """A class word, a microdata property, a short element that begins with a label, or ``<cite>``, ``<small>``,
    ``<footer>`` in a frame that holds no quotation."""
    tag = node.tag
    if not isinstance(tag, str) or tag in SKIPPED or tag in ("img", "picture", "source", "figure", "button", "a"):
        return False
    if (node.get("itemprop") or "").lower() in CREDIT_PROPERTIES:
        return True
    if tag == "figcaption":
        return _is_second_caption(node, frame)
    if node is frame and tag not in ("small", "cite", "p", "span", "div"):
        return False
    if tag in ("cite", "small", "footer") and not quotes and node is not frame:
        text = tidy_credit(text_of(node, frozenset()))
        parsed = parse_credit(text) if text and len(text) <= 120 else None
        return parsed is not None and bool(parsed.creators or parsed.agencies or LABEL.match(text))
    tokens = name_tokens(node)
    if not tokens.isdisjoint(FRAMED_CREDIT_TOKENS) or {"photo", "by"} <= tokens:
        within = any(a.tag == "figcaption" or not name_tokens(a).isdisjoint(CAPTION_TOKENS) for a in up_to(node, frame))
        boxed = frame.tag in ("figure", "figcaption") or not name_tokens(frame).isdisjoint(PICTURE_TOKENS)
        if (within or boxed or not tokens.isdisjoint(CREDIT_TOKENS)) and (within or tokens.isdisjoint(_CAPTIONED)):
            return True
    if _is_named_credit(node):
        return True
    begins = (node.text or "").lstrip(" \t\r\n([")[:60]
    return bool(begins) and node is not frame and LABEL.match(begins) is not None and not _holds_more(node, begins)


def _is_named_credit(node: Element) -> bool:
    """Called a credit in an attribute for tests, components or screen readers, and short."""
    values = [v for name in NAMING_ATTRIBUTES if (v := node.get(name)) and len(v) <= 40]
    named = any(not words_of((value, None)).isdisjoint(CREDIT_TOKENS) for value in values)
    return named and len(text_of(node, frozenset())) <= 120


def _is_second_caption(node: Element, frame: Element) -> bool:
    """Of two captions the one that begins with a label, or the last one when it is nothing but names."""
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


def _captions(frame: Element) -> list[Element]:
    found = [frame] if frame.tag == "figcaption" else list(frame.iter("figcaption"))
    if not found:
        found = [n for n in frame.iter() if is_caption(n) and n.tag != "img"]
    return [n for n in found if not any(a in found for a in up_to(n, frame))]


def _split(printed: Printed) -> None:
    """Cut the credit off the caption's end; what the credit element printed already is not kept twice."""
    if not printed.caption:
        return
    barred = behind_bar(printed.caption) if " | " in printed.caption else None
    if printed.credit is None and barred and barred[0] and _LOWER.search(barred[0]):  # names alone have no small words
        (printed.caption, printed.credit), printed.sure = barred, True
        return
    caption, credit = split_caption(printed.caption)
    if printed.credit is None and credit is None and (tail := credit_tail(printed.caption)):
        (printed.caption, printed.credit), printed.sure = tail, True
    elif printed.credit is None:
        printed.caption, printed.credit = caption, tidy_credit(credit) if credit else None
        printed.sure = bool(credit and has_label(credit))
    elif (
        re.match(r"/\s*\S|via\s", printed.caption) and len(printed.caption) <= 60
    ):  # "Photo by Ann Lee" "/Getty Images"
        glue = " " if printed.caption[0] != "/" else ""
        printed.caption, printed.credit = None, f"{printed.credit}{glue}{printed.caption}"
    elif credit and (credit in printed.credit or printed.credit in credit):
        printed.caption = caption
    elif printed.caption.endswith(printed.credit):
        printed.caption = printed.caption[: -len(printed.credit)].rstrip(" |/-–—(") or None


def _from_attributes(printed: Printed, image: Element, frame: Element) -> None:
    """A credit attribute of the image or of its frame; else the end of its alternative text or title."""
    for node in dict.fromkeys((image, frame)):
        for name in CREDIT_ATTRIBUTES:
            value = " ".join((node.get(name) or "").split())
            if value and not value.startswith(("http", "{", "[")):
                printed.credit, printed.sure = value[:MAX_CREDIT], True
                return
    for name in ("data-caption", "alt", "title"):
        value = " ".join((image.get(name) or "").split())
        caption, credit = split_caption(value) if has_label(value) else credit_tail(value) or (None, None)
        # "Image: the town where he was born" describes the picture
        told = credit and not is_sentence(LABEL.sub("", credit.lstrip("([")), words_at_least=4)
        if credit and told and (has_label(credit) or not has_label(value)):
            printed.credit, printed.sure = tidy_credit(credit), True
            printed.caption = printed.caption or (caption if name != "alt" else None)
            return
