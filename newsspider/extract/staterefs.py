"""Script state whose values stand elsewhere than where they are used, put in place.

Three notations: a flat list whose items point to each other by number (devalue, as Nuxt 3 writes ``__NUXT_DATA__``),
objects that name others by ``__ref`` (Apollo's cache), and a function whose arguments stand at its end (Nuxt 2). The
result may hold one object in several places, and so itself: who walks it counts its steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsspider.extract.lenient import Repair

MAX_VALUES = 200_000  # of one flat list
# What a list that begins with one of these names wraps: the number of the value behind it.
_WRAPPERS = frozenset(["Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "EmptyShallowRef", "NuxtError"])
_CALL = re.compile(r"__NUXT__\s{0,5}=\s{0,5}\(?\s{0,5}function\s{0,5}\(([\w$,\s]{0,20000})\)\s{0,5}\{")
_PLAIN = re.compile(r"__NUXT__\s{0,5}=\s{0,5}(?=\{)")


def unflatten(flat: list[Any]) -> Any:
    """The value of a devalue list: item 0, with each number in a list or object replaced by the item it points to."""
    if not flat or len(flat) > MAX_VALUES:
        return None
    made: list[Any] = [_empty(item) for item in flat]

    def pointed(at: Any) -> Any:
        """The value at a place; a wrapper is what it wraps. Negative numbers are undefined, holes, NaN, infinities."""
        for _ in range(8):
            if not isinstance(at, int) or not 0 <= at < len(flat):
                return None
            if not _is_wrapper(flat[at]):
                return made[at]
            at = flat[at][1] if len(flat[at]) > 1 else None
        return None

    for item, value in zip(flat, made, strict=True):
        if isinstance(item, dict):
            value.update((key, pointed(at)) for key, at in item.items())
        elif isinstance(value, list) and not _is_wrapper(item):
            value.extend(pointed(at) for at in item)
    return pointed(0)


def _is_wrapper(item: Any) -> bool:
    return isinstance(item, list) and bool(item) and isinstance(item[0], str) and item[0] in _WRAPPERS


def _empty(item: Any) -> Any:
    """The item to be filled: a list or an object without its values; ``["Date", "2025-05-02"]`` is its text."""
    if isinstance(item, list) and item and item[0] in ("Date", "BigInt", "RegExp"):
        return item[1] if len(item) > 1 else None
    return {} if isinstance(item, dict) else [] if isinstance(item, list) else item


def resolve_references(cache: Any) -> None:
    """Put the object that ``{"__ref": "Image:9"}`` names in its place, all over an Apollo cache."""
    if not isinstance(cache, dict):
        return
    layer: list[Any] = [cache]
    for _ in range(8):  # the objects of a cache are flat: references stand within a few levels
        following: list[Any] = []
        for node in layer:
            places = list(node.items() if isinstance(node, dict) else enumerate(node))
            for key, value in places:
                if isinstance(value, dict) and isinstance(name := value.get("__ref"), str):
                    node[key] = cache.get(name)
                elif isinstance(value, dict | list):
                    following.append(value)
        layer = following


def nuxt_values(text: str) -> Iterator[Any]:
    """The object that ``window.__NUXT__`` is set to: JavaScript, often the result of a function called at once."""
    if call := _CALL.search(text):
        begin = text.find("return", call.end())
        end = text.rfind("}(")
        if begin < 0 or end < begin:
            return
        names = [name.strip() for name in call[1].split(",")]
        arguments = text[end + 2 :].rstrip(" \t\r\n;)")
        given: list[Any] = next(iter(Repair(f"[{arguments}]").values()), [])
        yield from Repair(text[begin + 6 : end + 1], dict(zip(names, given, strict=False))).values()[:1]
    elif plain := _PLAIN.search(text):
        yield from Repair(text[plain.end() :]).values()[:1]
