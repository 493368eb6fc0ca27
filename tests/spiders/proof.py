"""The truth of the saved pages, field by field: what is labeled on a page, and whether an article has it right."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

Truth = Mapping[str, Any]
Output = Mapping[str, Any]
Wrong = tuple[Any, Any]  # what is labeled, what was read
Check = Callable[[Truth, Output], Wrong | None]

_QUOTES = {ord(c): "'" for c in "\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4"}
_QUOTES |= {ord(c): '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb"}
_SAME = 0.9  # the shared scorer's bar for two readings of one standfirst
_LIKE = 0.8  # and its bar for headings, bullets and credits
_BODY = 0.95


def squeezed(text: str | None) -> str:
    """Letters and digits only: marks, spaces and case are not what is labeled."""
    plain = unicodedata.normalize("NFKC", html.unescape(text or "")).translate(_QUOTES)
    return "".join(c for c in plain.casefold() if c.isalnum())


def likeness(left: str | None, right: str | None) -> float:
    """Share of five-letter runs that two texts have in common, 0 to 1."""
    a, b = (Counter(s[i : i + 5] for i in range(max(1, len(s) - 4))) for s in (squeezed(left), squeezed(right)))
    return (a & b).total() / max(a.total(), b.total()) if squeezed(left) and squeezed(right) else 0.0


def shingle_f1(left: str, right: str) -> float:
    """F1 of four-word runs, as article-extraction-benchmark scores bodies."""
    a, b = (re.findall(r"\w+", text) for text in (left, right))
    x, y = (Counter(tuple(w[i : i + 4]) for i in range(max(1, len(w) - 3))) for w in (a, b))
    return 2 * (x & y).total() / (x.total() + y.total())


def _unmatched(labeled: Iterable[str], read: Iterable[str], same: Callable[[str, str], bool]) -> Wrong | None:
    want, got = list(labeled), list(read)
    rest = list(got)
    for text in want:
        hit = next((x for x in rest if same(text, x)), None)
        if hit is None:
            return want, got
        rest.remove(hit)
    return (want, got) if rest else None


def _same_name(labeled: str, read: str) -> bool:
    return squeezed(labeled) == squeezed(read)


def _alike(labeled: str, read: str) -> bool:
    return likeness(labeled, read) >= _LIKE


def _same_credit(labeled: str, read: str) -> bool:
    """A credit may be printed twice in a row or with the caption's end: half of it must be the credit."""
    short, long = squeezed(read), squeezed(labeled)
    return likeness(labeled, read) >= _LIKE or (bool(short) and short in long and len(short) >= len(long) / 2)


def headline(truth: Truth, output: Output) -> Wrong | None:
    pair = truth["headline"], output.get("headline")
    return None if squeezed(pair[0]) == squeezed(pair[1]) else pair


def published(truth: Truth, output: Output) -> Wrong | None:
    """The minute where it is labeled with an offset, the printed clock where it has none, else the day."""
    pair = truth["published"], output.get("published_at")
    want, got = _moment(pair[0]), _moment(pair[1])
    if isinstance(want, datetime) and truth.get("published_precision") in ("day", "date"):
        want = want.date()
    if not isinstance(want, datetime):
        days = {got.date()} if isinstance(got, datetime) else {got}
        return None if want in days else pair
    if not isinstance(got, datetime):
        return pair
    if want.tzinfo is None:
        zone = truth.get("zone") or UTC
        clocks = {got.replace(tzinfo=None), got.astimezone(zone).replace(tzinfo=None)}
        return None if any(abs((want - clock).total_seconds()) < 60 for clock in clocks) else pair
    return None if abs((want - got).total_seconds()) < 60 else pair


def _moment(text: str | None) -> date | datetime | None:
    if not text:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text.strip())


def authors(truth: Truth, output: Output) -> Wrong | None:
    return _unmatched(truth["authors"], output.get("authors") or [], _same_name)


def standfirst(truth: Truth, output: Output) -> Wrong | None:
    pair = truth["standfirst"], output.get("standfirst")
    a, b = squeezed(pair[0]), squeezed(pair[1])
    within = bool(a) and bool(b) and (a in b or b in a) and min(len(a), len(b)) >= _SAME * max(len(a), len(b))
    return None if within or likeness(*pair) >= _SAME else pair


def category(truth: Truth, output: Output) -> Wrong | None:
    pair = truth["category"], output.get("category")
    return None if squeezed(pair[0]) == squeezed(pair[1]) else pair


def place(truth: Truth, output: Output) -> Wrong | None:
    want = [x for x in (truth.get("region"), truth.get("dateline")) if x]
    got = [x for x in (output.get("region"), output.get("dateline")) if x]
    found = any(squeezed(x) == squeezed(y) for x in want for y in got)
    return None if found or (not want and not got) else (want, got)


def bullets(truth: Truth, output: Output) -> Wrong | None:
    return _unmatched(truth["bullets"], output.get("bullets") or [], _alike)


def section_headings(truth: Truth, output: Output) -> Wrong | None:
    read = [s["heading"] for s in output.get("sections") or [] if s.get("heading")]
    return _unmatched(truth["section_headings"], read, _alike)


def image_credits(truth: Truth, output: Output) -> Wrong | None:
    want = {squeezed(i["credit_raw"]): i["credit_raw"] for i in truth["images"] if i.get("credit_raw")}
    got = {squeezed(i["credit"]): i["credit"] for i in output.get("images") or [] if i.get("credit")}
    return _unmatched(want.values(), got.values(), _same_credit)


def body_first(truth: Truth, output: Output) -> Wrong | None:
    body = squeezed(output.get("body"))
    return (
        None if squeezed(truth["body_first"])[:40] in body else (truth["body_first"], (output.get("body") or "")[:90])
    )


def body_last(truth: Truth, output: Output) -> Wrong | None:
    body = squeezed(output.get("body"))
    return (
        None if squeezed(truth["body_last"])[-40:] in body else (truth["body_last"], (output.get("body") or "")[-90:])
    )


def body(truth: Truth, output: Output) -> Wrong | None:
    reached = shingle_f1(truth["body"], output.get("body") or "")
    return None if reached >= _BODY else (f"F1 {_BODY}", round(reached, 3))


def body_must(truth: Truth, output: Output) -> Wrong | None:
    text = squeezed(output.get("body"))
    missing = [s for s in truth["body_must"] if squeezed(s) not in text]
    return (missing, "not in the body") if missing else None


def body_must_not(truth: Truth, output: Output) -> Wrong | None:
    text = squeezed(output.get("body"))
    kept = [s for s in truth["body_must_not"] if squeezed(s) in text]
    return (kept, "in the body") if kept or not text else None


_OF_MANIFEST: Mapping[str, Check] = {
    "headline": headline,
    "published": published,
    "authors": authors,
    "body": body,
    "body_must": body_must,
    "body_must_not": body_must_not,
}
_OF_LABEL: Mapping[str, Check] = {
    "headline": headline,
    "published": published,
    "authors": authors,
    "standfirst": standfirst,
    "category": category,
    "place": place,
    "bullets": bullets,
    "section_headings": section_headings,
    "image_credits": image_credits,
    "body_first": body_first,
    "body_last": body_last,
    "body_must_not": body_must_not,
}
# Labeled by absence, too: an empty list or no place means that nothing may be read.
_ALSO_EMPTY = {"authors", "bullets", "section_headings", "image_credits", "place"}
_KEYS = {"place": "region", "image_credits": "images"}


def checks(truth: Truth, *, by_hand: bool) -> dict[str, Check]:
    """The fields labeled on a page. A hand-made label may be empty; a tool's empty field tells nothing."""
    known = _OF_LABEL if by_hand else _OF_MANIFEST
    found = {}
    for name, check in known.items():
        key = _KEYS.get(name, name)
        if truth.get(key) or (by_hand and name in _ALSO_EMPTY and key in truth):
            found[name] = check
    return found
