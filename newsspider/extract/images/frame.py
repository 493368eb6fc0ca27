"""The frame around one image: its caption and credit as printed there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import INLINE, SKIPPED, name_tokens
from newsspider.extract.credits import split_caption
from newsspider.extract.credits.labels import LABEL
from newsspider.extract.images.printed import tidy_credit

MAX_FRAME_TEXT = 900  # characters; more is not a caption
MAX_CREDIT = 300

CREDIT_TOKENS = frozenset(
    [
        "credit", "credits", "copyright", "attribution", "photographer", "photocredit", "imagecredit", "rights", "courtesy",
        "fotograf", "quelle", "bildnachweis", "bildquelle", "copy", "agency", "fotocredit", "creditline", "kilde", "byline",
        "source", "autor", "author", "photog", "copyrights", "crédito", "fuente", "foto",
    ]
)  # fmt: skip
CAPTION_TOKENS = frozenset(
    ["caption", "figcaption", "legend", "legende", "bildunterschrift", "bildtext", "captiontext", "cutline", "description", "desc"]
)  # fmt: skip
CREDIT_PROPERTIES = frozenset(["copyrightholder", "credittext", "creator", "author", "copyrightnotice", "provider"])
CREDIT_ATTRIBUTES = ("data-credit", "data-copyright", "data-image-credit", "data-attribution", "data-photo-credit", "data-source", "data-photographer")  # fmt: skip
HIDDEN_TOKENS = frozenset(["hidden", "sr", "screenreader", "visuallyhidden"])


@dataclass(slots=True)
class Printed:
    """What is printed with an image; ``sure`` when an element says it is a credit."""

    caption: str | None = None
    credit: str | None = None
    sure: bool = False


def read_frame(frame: Element, image: Element) -> Printed:
    """Credit elements anywhere in the frame first, then the caption's own end, then attributes and the alt text."""
    quotes = next(frame.iter("blockquote"), None) is not None
    credits = [node for node in frame.iter() if is_credit(node, frame, quotes)] if len(frame) else []
    outer = [n for n in credits if not any(a in credits for a in _up_to(n, frame))]
    printed = Printed(sure=bool(outer))
    texts = [tidy_credit(n.get("content") or text_of(n, frozenset())) for n in outer]
    texts = [t for t in dict.fromkeys(texts) if t and len(t) <= MAX_CREDIT]
    if texts:
        printed.credit = " / ".join(t for t in texts if not any(t != o and t in o for o in texts))
    skip = frozenset(outer)
    captions = [c for n in _captions(frame) if (c := text_of(n, skip))]
    if captions:
        printed.caption = max(captions, key=len) if frame.tag != "figure" else captions[0]
    elif frame.tag == "figure" or not name_tokens(frame).isdisjoint(CAPTION_TOKENS):
        printed.caption = text_of(frame, skip) or None
    _split(printed)
    if printed.credit is None:
        _from_attributes(printed, image)
    if printed.credit is None and not captions and frame.tag != "figure":
        _from_text(printed, frame)
    return printed


def is_credit(node: Element, frame: Element, quotes: bool) -> bool:
    """A class word, a microdata property, or ``<cite>``/``<small>`` in a caption that belongs to no quotation."""
    if (
        not isinstance(node.tag, str)
        or node.tag in SKIPPED
        or node.tag in ("img", "picture", "source", "figure", "button")
    ):
        return False
    if (node.get("itemprop") or "").lower() in CREDIT_PROPERTIES:
        return True
    if node is frame:
        return False
    if node.tag in ("cite", "small") and not quotes:
        return any(a.tag == "figcaption" for a in _up_to(node, frame))
    tokens = name_tokens(node)
    return bool(tokens) and not tokens.isdisjoint(CREDIT_TOKENS) and tokens.isdisjoint(CAPTION_TOKENS - {"description"})


def _up_to(node: Element, top: Element) -> Iterator[Element]:
    """The ancestors of ``node`` below ``top`` and ``top`` itself."""
    here = node.getparent()
    while here is not None:
        yield here
        if here is top:
            return
        here = here.getparent()


def _captions(frame: Element) -> list[Element]:
    found = list(frame.iter("figcaption"))
    if found:
        return found
    found = [
        n
        for n in frame.iter()
        if n is not frame and isinstance(n.tag, str) and not name_tokens(n).isdisjoint(CAPTION_TOKENS)
    ]
    return [n for n in found if not any(a in found for a in _up_to(n, frame))]


def text_of(node: Element, skip: frozenset[Element]) -> str:
    """The visible text of a small element, without the elements in ``skip``; at most MAX_FRAME_TEXT characters."""
    pieces: list[str] = []
    stack: list[tuple[Element, bool]] = [(node, False)]
    while stack and len(pieces) < 400:
        here, done = stack.pop()
        if done:
            if here is not node and here.tail:
                pieces.append(here.tail)
            continue
        stack.append((here, True))
        if not isinstance(here.tag, str) or here.tag in SKIPPED or here in skip or _unseen(here):
            continue
        if here.tag not in INLINE or here.tag == "br":
            pieces.append(" ")
        if here.text:
            pieces.append(here.text)
        stack.extend((child, False) for child in reversed(here))
    return " ".join("".join(pieces).split())[:MAX_FRAME_TEXT]


def _unseen(node: Element) -> bool:
    return node.tag == "button" or (node.get("class") is not None and not name_tokens(node).isdisjoint(HIDDEN_TOKENS))


def _split(printed: Printed) -> None:
    """Cut the credit off the caption's end; what the credit element printed already is not kept twice."""
    if not printed.caption:
        return
    caption, credit = split_caption(printed.caption)
    if printed.credit is None:
        printed.caption, printed.credit = caption, tidy_credit(credit) if credit else None
    elif credit and (credit in printed.credit or printed.credit in credit):
        printed.caption = caption
    elif printed.caption.endswith(printed.credit):
        printed.caption = printed.caption[: -len(printed.credit)].rstrip(" |/-–—(") or None


def _from_attributes(printed: Printed, image: Element) -> None:
    for name in CREDIT_ATTRIBUTES:
        if value := " ".join((image.get(name) or "").split()):
            printed.credit, printed.sure = value[:MAX_CREDIT], True
            return
    for name in ("data-caption", "alt", "title"):
        value = image.get(name) or ""
        if LABEL.search(value):
            credit = split_caption(value)[1]
            if credit and LABEL.search(credit):
                printed.credit = tidy_credit(credit)
                return


def _from_text(printed: Printed, frame: Element) -> None:
    """Text beside the image that begins with a label: "Image Credits: …"."""
    text = text_of(frame, frozenset())
    if text and len(text) <= MAX_CREDIT and LABEL.match(text.lstrip("([")):
        printed.credit = tidy_credit(text)
        printed.caption = None
