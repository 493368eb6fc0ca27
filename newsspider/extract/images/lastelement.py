"""The last element of a caption, where it is the credit: set apart by brackets, or a name behind the caption's own element."""

from __future__ import annotations

from lxml.html import HtmlElement as Element

from newsspider.extract.credits.namelist import is_joined_names
from newsspider.extract.credits.refusals import is_button
from newsspider.extract.personnames import has_given_name, looks_personal

PARTS = ("span", "em", "i", "small", "p", "div")
LEAST = 3  # words of a caption before a name
LONGEST = 60  # characters of the name


def bracketed_element(caption: Element) -> Element | None:
    """The last inline element of a caption when it is one pair of brackets: "(District Court)" in a span."""
    last = next(iter(reversed(list(caption.iter("span", "em", "i", "small", "b", "strong")))), None)
    if last is None or (last.tail or "").strip():
        return None
    text = " ".join("".join(last.itertext(with_tail=False)).split())
    capital = text[1:2].isupper() or text[1:2] == "©"
    return last if text[:1] == "(" and text[-1:] == ")" and 4 <= len(text) <= 100 and capital else None


def named_element(caption: Element) -> Element | None:
    """The last of a caption's elements when it is a person's name, perhaps with a house behind a comma, and the caption
    stands in an element of its own before it: "<span>A crane at rest</span><span>Ann Lee</span>"."""
    parts = [
        part
        for part in caption
        if isinstance(part.tag, str)
        and part.tag not in ("br", "button", "svg", "script")
        and part.text_content().strip()
    ]
    if len(parts) != 2 or any((part.tail or "").strip() for part in parts) or (caption.text or "").strip():
        return None
    said, named = (" ".join(part.text_content().split()) for part in parts)
    if parts[1].tag not in PARTS or len(named) > LONGEST or len(said.split()) < LEAST or is_button(named):
        return None
    person = named.partition(",")[0]
    signed = (looks_personal(person) and has_given_name(person)) or ("/" in named and is_joined_names(named))
    return parts[1] if signed and said[-1] not in ":–—-,;" else None
