"""What class, id and style of an element say: its words, and whether it is shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from lxml.html import HtmlElement as Element

Names = tuple[str | None, str | None]  # class and id
_NAME_WORD = re.compile(r"[A-Z]+[a-z]*|[a-z]+")
# The same of a name without capitals, as most are, in half the time: each byte that is no letter a blank.
_LETTERS = bytes(c if chr(c).isascii() and chr(c).isalpha() else 32 for c in range(256))
CLASS, ID, STYLE = b"class", b"id", b"style"  # in bytes: lxml encodes a name given as text anew at every question
_NO_WORDS: frozenset[str] = frozenset()


def name_tokens(node: Element) -> frozenset[str]:
    """Words of class and id: ``RenderKeyPoints-list`` gives render, key, points, list."""
    name, number = node.get(CLASS), node.get(ID)
    return _NO_WORDS if name is None and number is None else words_of((name, number))


@lru_cache(maxsize=16_384)  # a page repeats few names thousands of times, and every field asks for them
def words_of(names: Names) -> frozenset[str]:
    """The same of class and id as written."""
    own, number = names
    name = own or "" if number is None else f"{own or ''} {number}"
    if name.islower():
        return frozenset(name.encode().translate(_LETTERS).decode().split())
    return frozenset(map(str.lower, _NAME_WORD.findall(name)))


_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_OFFSCREEN = re.compile(
    r"(?:^|[\s_-])(?:sr-?only|visually-?hidden|hidden-visually|rich-snippet-hidden|vh|a11y-hidden|screen-?reader(?:-text|-only)?)(?:$|[\s_])"
    r"|(?:^|\s)material-(?:icons|symbols)(?:-[a-z]+)?(?:$|\s)",  # fonts that draw a word as a sign
)


def is_hidden(node: Element) -> bool:
    """Not shown: by attribute, by style, or by a class that moves it off the screen."""
    return hides_itself(node, node.get("class"))


def hides_itself(node: Element, names: str | None) -> bool:
    """The same where the class is known: ``names``."""
    given = node.keys()  # one question for all of them costs half as much as three
    if "hidden" in given or ("aria-hidden" in given and node.get("aria-hidden") == "true"):
        return True
    return bool(("style" in given and hides(node.get("style") or "")) or (names and moves_off_screen(names)))


def moves_off_screen(names: str) -> bool:
    """A class for screen readers only. Asked, not remembered: most names are new on a page of a new site."""
    low = names.lower()
    may = "hidden" in low or "only" in low or "reader" in low or "vh" in low or "material-" in low
    return may and _OFFSCREEN.search(low) is not None  # one of them is in each of the names


def hides(style: str) -> bool:
    """A style that shows nothing."""
    return _HIDDEN_STYLE.search(style) is not None


class Verdicts(dict[str | None, bool]):
    """Attribute value -> what is asked of it; the same few repeat all over a page."""

    def __init__(self, ask: Callable[[str], bool]) -> None:
        self.ask = ask

    def __missing__(self, value: str | None) -> bool:
        self[value] = verdict = bool(value) and self.ask(value or "")
        return verdict


_STACKED_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid)\b", re.I)
_BLOCK_CLASS = re.compile(r"(?:^|\s)(?:d-)?block(?:\s|$)")


def stacks(style: str) -> bool:
    """A style that gives an inline element lines of its own."""
    return _STACKED_STYLE.search(style) is not None


def is_called_block(names: str) -> bool:
    """The same by a class of a utility framework: Tailwind's ``block``, Bootstrap's ``d-block``."""
    return _BLOCK_CLASS.search(names) is not None
