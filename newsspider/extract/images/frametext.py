"""The text that a small element shows."""

from __future__ import annotations

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.credits.refusals import BUTTONS, is_button, is_counter, is_exposure
from newsspider.extract.elementkinds import INLINE, SKIPPED
from newsspider.extract.listing.lines import is_stack
from newsspider.extract.picturewords import HIDDEN_TOKENS

LONGEST_TOGGLE = 24  # characters
MAX_FRAME_TEXT = 900  # characters; more is not a caption
_UNSEEN = frozenset(["script", "style", "noscript", "template"])
_LEAVES = frozenset(["b", "span", "strong", "em", "i", "small", "p", "div"])


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
        if not isinstance(here.tag, str) or here.tag in SKIPPED or here in skip or _is_left_out(here, node):
            continue
        if here.tag not in INLINE or here.tag == "br":
            pieces.append(" ")
        if here.text:
            if pieces and _is_glued(pieces[-1], here.text):
                pieces.append(" ")
            pieces.append(here.text)
        stacked = len(here) > 1 and pieces and not pieces[-1][-1].isspace() and is_stack(here)
        for child in reversed(here):
            stack.append((child, False))
        if stacked:
            pieces.append(" ")
    return " ".join("".join(pieces).split())[:MAX_FRAME_TEXT]


def _is_left_out(node: Element, root: Element) -> bool:
    """Not shown, or for screen readers only; a whole caption that galleries hide behind the next picture counts."""
    if node is root:
        return node.tag != "figcaption" and is_unseen(node)
    return node.get("hidden") is not None or is_unseen(node)


def _is_glued(before: str, behind: str) -> bool:
    """A sentence's end and a capital letter, kept apart by a style sheet only: "at rest.<span>Ann Lee</span>"."""
    return before[-1:] in ".!?…" and behind[0].isupper()


def _is_no_word(text: str) -> bool:
    """ "hide caption", which a script makes a button; one word alone may be a label. Or what the camera wrote."""
    return " " in text and (
        (len(text) < LONGEST_TOGGLE and text.casefold() in BUTTONS) or is_exposure(text) or is_counter(text)
    )


def text_size(node: Element) -> int:
    """About how many characters of text the element shows: cheaper than ``text_of``, scripts not counted."""
    whole = ink = 0
    for each in node.iter("*"):
        if text := each.text:
            whole += len(text)
            if each.tag not in _UNSEEN:
                ink += sum(map(len, text.split()))
    return whole if whole > 40 * MAX_FRAME_TEXT else ink


def is_unseen(node: Element) -> bool:
    """A button's text, what opens the text beside it, or one for screen readers only."""
    if node.tag == "summary":
        return True
    if node.tag == "a" and len(node) <= 1 and is_button((node.text or "").strip()):
        return True
    if node.tag in _LEAVES and len(node) == 0 and (text := node.text) and _is_no_word(text.strip()):
        return True
    if node.tag == "button" and next(node.iter("img"), None) is None:
        return True
    tokens = name_tokens(node)
    # "hidden md:inline" only says on which screens: the text is printed
    spoken = ("sr" in tokens and "only" in tokens) or ("visually" in tokens and "hidden" in tokens)
    return spoken or not tokens.isdisjoint(HIDDEN_TOKENS)
