"""Markup that would stall the parser, refused by looking at the bytes; linear, and cheap for ordinary pages.

libxml2 appends each attribute of a tag by walking over those it has: 200,000 in one tag took 41 s (FAULTS),
50,000 took 20 s here. So the number of attributes in one tag and the number of tags have limits.
"""

from __future__ import annotations

import re
from itertools import islice

MAX_TAGS = 100_000  # "<" characters; the busiest of 1,229 shared pages has 19,629
MAX_ATTRIBUTES = 1_000  # in one tag: 2 ms in libxml2
MAX_COST = 10**8  # sum of squared attribute counts over all tags: about a quarter of a second

_LEAST_TAG = 3  # bytes of "<a>"
_STEP = 4_096  # bytes at the end of which a ">" is looked for; shorter tags hold few attributes
_ALWAYS_EXACT = 1024 * 1024  # larger pages are rare: every tag is counted
_MAX_INSIDE = 400  # sum of the squared lengths, in steps, of stretches that one tag could be: 20 steps, 80 kB
_SPACE, _EQUALS = b" ="
_TAG_BEGINS = re.compile(rb"<[a-zA-Z/!?]")


def refuse_hostile(data: bytes, max_tags: int = MAX_TAGS) -> str | None:
    """Why these bytes must not be parsed, or None. A sitemap may have more tags than a page."""
    if len(data) > _LEAST_TAG * max_tags and (tags := _count(data, b"<")) > max_tags:
        return f"{tags:,} tags are more than the {max_tags:,} allowed"
    suspicious = len(data) > _ALWAYS_EXACT or _may_hold_long_tag(data)
    return _count_attributes(data) if suspicious else None


def cut_tags(data: bytes, max_tags: int = MAX_TAGS) -> bytes | None:
    """The beginning of a page, as far as its tags are allowed; None for a page that is to be read whole."""
    if _count(data, b"<") <= max_tags:
        return None
    end = -1
    for _ in range(max_tags):
        end = data.find(b"<", end + 1)
    return data[:end]


def _count(data: bytes, byte: bytes) -> int:
    """How often the byte stands there. ``count`` looks at every byte; ``replace`` leaps from one to the next, and takes a
    third of the time where they are few."""
    return len(data) - len(data.replace(byte, b""))


def _may_hold_long_tag(data: bytes) -> bool:
    """Whether one tag can have very many attributes, by looking at one ">" in every step.

    A long tag shows none for a while, or shows only such as stand in the quoted value of an attribute.
    """
    position, size = 0, len(data)
    double = single = False  # whether the text at ``position`` may stand in such a value
    inside = cost = 0
    while position + _STEP <= size:
        end = data.rfind(b">", position, position + _STEP)
        if end < 0:
            end = data.find(b">", position + _STEP)
            end = size if end < 0 else end
            if _is_crowded(data, position, end, double or single):
                return True
        double = _is_quoted(data, b'"', position, end, double)
        single = _is_quoted(data, b"'", position, end, single)
        if double or single:
            inside += 1 + (end - position) // _STEP
        else:
            cost += inside * inside
            inside = 0
        position = end + 1
    return cost + inside * inside > _MAX_INSIDE


def _is_quoted(data: bytes, quote: bytes, position: int, end: int, before: bool) -> bool:
    """Whether ``end`` may stand in a value in such quotes: the last of them is behind a "=", as opening ones are."""
    last = data.rfind(quote, position, end)
    if last < 0:
        return before
    if last and data[last - 1] > _SPACE:  # as nearly always
        return data[last - 1] == _EQUALS
    ahead = data[max(0, last - 64) : last].rstrip()
    return not ahead or ahead.endswith(b"=")


def _is_crowded(data: bytes, position: int, end: int, in_value: bool) -> bool:
    """A stretch without ">" in which a tag begins, or goes on behind a value, and very many attributes could stand.
    One begins behind a space, a "/" or a quoted value."""
    if not in_value:
        first = data.find(b"<", position, end)  # most are scripts without any: ten times the speed of the pattern
        begins = None if first < 0 else _TAG_BEGINS.search(data, first, end)
        if begins is None:
            return False
        position = begins.start()
    tag = data[position:end]
    words = len(tag.split(None, MAX_ATTRIBUTES + 1))
    if words + _count(tag, b"/") + _count(tag, b"=") <= MAX_ATTRIBUTES:
        return False
    return in_value or _attributes(tag) > MAX_ATTRIBUTES  # as a rule one long value: the path of a drawing, settings


# Scripts, styles and comments whole; then any tag with its quoted values. Possessive, so linear.
_TAG = re.compile(
    rb"""<(?:script\b(?:[^<]++|<(?!/script))*+|style\b(?:[^<]++|<(?!/style))*+|!--(?:[^-]++|-(?!->))*+"""
    rb"""|[a-z/!?]((?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))|=)*+)>?)"""
)
_SCRIPT_HEAD = re.compile(rb"(?:script|style)[^>]*+")
_VALUE = re.compile(rb"""=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+)""")


def _count_attributes(data: bytes) -> str | None:
    """What is wrong, by counting in every tag long enough to matter. An attribute takes two bytes: shorter tags have
    fewer than the limit each, and together cost less than half of theirs."""
    cost = 0
    harmless = min(2 * MAX_ATTRIBUTES, 2 * MAX_COST // len(data))
    data = data.lower()
    end = 0
    for match in _TAG.finditer(data):
        before, end = end, match.end()
        if end - before < harmless or end - match.start() < harmless:  # first with the text before it: half the calls
            continue
        inner = match[1]
        if inner is None:  # a script or style: only its own tag; a comment has none
            head = _SCRIPT_HEAD.match(data, match.start() + 1)
            inner = head[0] if head else b""
        count = _attributes(inner)
        cost += count * count
        if count > MAX_ATTRIBUTES:
            return f"one tag has more than {MAX_ATTRIBUTES:,} attributes"
    return "too many attributes in too many tags" if cost > MAX_COST else None


def _attributes(inner: bytes) -> int:
    """About how many attributes a tag has; counting ends at the limit."""
    values = sum(1 for _ in islice(_VALUE.finditer(inner), MAX_ATTRIBUTES + 1))
    if values > MAX_ATTRIBUTES:
        return values
    return len(_VALUE.sub(b" ", inner).replace(b"/", b" ").split(None, MAX_ATTRIBUTES + 1))
