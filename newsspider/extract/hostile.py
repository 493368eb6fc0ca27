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

_GAP = 4_096  # bytes without ">" that are looked at more closely
_ALWAYS_EXACT = 2 * 1024 * 1024  # larger pages are rare: every tag is counted
_TOKENS = 500  # space, "=" and "/" in such a gap; fewer cannot be many attributes
_QUOTED_ENDS = 20  # attribute values that hold ">", which hide the end of their tag from the gap search
_NOT_STRUCTURE = bytes(c for c in range(256) if c not in b"<>\"'=")
_NO_END = re.compile(rb"""="=*+"|='=*+'""")
_QUOTED_END = re.compile(rb"""="[^">]*+>|='[^'>]*+>""")


def refuse_hostile(data: bytes, max_tags: int = MAX_TAGS) -> str | None:
    """Why these bytes must not be parsed, or None. A sitemap may have more tags than a page."""
    structure = data.translate(None, _NOT_STRUCTURE)
    if (tags := structure.count(b"<")) > max_tags:
        return f"{tags:,} tags are more than the {max_tags:,} allowed"
    suspicious = len(data) > _ALWAYS_EXACT or _has_crowded_gap(data) or _has_quoted_ends(structure)
    return _count_attributes(data) if suspicious else None


def cut_tags(data: bytes, max_tags: int = MAX_TAGS) -> bytes | None:
    """The beginning of a page, as far as its tags are allowed; None for a page that is to be read whole."""
    if data.count(b"<") <= max_tags:
        return None
    end = -1
    for _ in range(max_tags):
        end = data.find(b"<", end + 1)
    return data[:end]


def _has_quoted_ends(structure: bytes) -> bool:
    """Many values that hold ">". The last "=" of an address's query with the ">" behind it looks like one too: where
    there are many, values without ">" are taken out for a second count."""
    if _quoted_ends(structure) <= _QUOTED_ENDS:
        return False
    return _quoted_ends(_NO_END.sub(b"", structure)) > _QUOTED_ENDS


def _quoted_ends(structure: bytes) -> int:
    return len(_QUOTED_END.findall(structure))


def _has_crowded_gap(data: bytes) -> bool:
    """A long stretch without ">" in which a tag begins and many attributes could stand."""
    position, size = 0, len(data)
    while position + _GAP <= size:
        last = data.rfind(b">", position, position + _GAP)
        if last >= 0:
            position = last + 1
            continue
        end = data.find(b">", position + _GAP)
        end = size if end < 0 else end
        opening = data.find(b"<", position, end)
        if opening >= 0:
            tag = data[opening:end]
            if len(tag.split()) + tag.count(b"=") + tag.count(b"/") > _TOKENS:
                return True
        position = end + 1
    return False


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
