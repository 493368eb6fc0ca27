"""A page's result beside the truth in its ``expected.json``: the same views of both, compared name by name.

The truth holds what its author knows, so only what it names is compared. Quotations are compared apart from their
speakers: a missed quotation should not read like three failures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

Fields = Mapping[str, Any]

PLAIN = (
    "page_kind",
    "canonical_url",
    "external_id",
    "language",
    "headline",
    "standfirst",
    "category",
    "region",
    "region_code",
    "dateline",
    "published_at",
    "published_precision",
    "published_zone",
    "published_source",
    "modified_at",
    "modified_precision",
    "modified_zone",
    "authors",
    "bullets",
    "sections",
    "body",
    "image_credits",
    "next_urls",
)
IMAGE = ("url", "caption", "credit", "creators", "agencies", "license")

_ARTICLE = re.compile(r"^(?:the|an?|der|die|das|eine?)\s+", re.I)


def differences(truth: Fields, found: Fields) -> dict[str, tuple[Any, Any]]:
    """View name -> (truth, found) of every view that differs; empty when all agree."""
    wanted, got = views(truth, truth), views(found, truth)
    return {name: (value, got.get(name)) for name, value in wanted.items() if value != got.get(name)}


def views(fields: Fields, truth: Fields) -> dict[str, Any]:
    """``fields`` (an Article's or a Listing's JSON) cut to what ``truth`` speaks about."""
    seen = {name: fields.get(name) for name in PLAIN if name in truth}
    for name, source, view in _PARTS:
        if source in truth:
            seen[name] = view(fields.get(source) or [], truth[source])
    return seen


Rows = list[dict[str, Any]]


def _marked(quotes: Rows) -> Rows:
    """Quotations in quotation marks; indirect speech has no edges that two people would agree on."""
    return [quote for quote in quotes if quote.get("kind") != "indirect"]


def _name(text: str | None) -> str | None:
    return _ARTICLE.sub("", text) if text else None


def _texts(quotes: Rows, _: Rows) -> Any:
    return [quote["text"] for quote in _marked(quotes)]


def _speakers(quotes: Rows, truth: Rows) -> Any:
    """Who speaks, under the text of those quotations that the truth lists."""
    known = {quote["text"] for quote in truth}
    return {q["text"]: _name(q.get("speaker")) for q in _marked(quotes) if q["text"] in known}


def _roles(quotes: Rows, truth: Rows) -> Any:
    """Speaker -> role and organization as the article knows them: said once, they hold for all that one says.

    An organization that speaks for itself needs no other one.
    """
    known = {_name(quote.get("speaker")) for quote in truth}
    roles: dict[str, dict[str, str | None]] = {}
    for quote in _marked(quotes):
        speaker = _name(quote.get("speaker"))
        if speaker is None or speaker not in known:
            continue
        entry = roles.setdefault(speaker, {"role": None, "organization": None})
        for name in entry:
            entry[name] = entry[name] or _name(quote.get(name))
        if entry["organization"] == speaker:
            entry["organization"] = None
    return roles


def _groups(quotes: Rows, _: Rows) -> Any:
    """Which quotations belong together, whatever the groups are called."""
    together: dict[Any, list[str]] = {}
    for quote in _marked(quotes):
        together.setdefault(quote.get("group"), []).append(quote["text"])
    return sorted(together.values())


def _kinds(quotes: Rows, truth: Rows) -> Any:
    """Direct or mixed, said of a whole group by its first part."""
    known = {quote["text"] for quote in truth}
    firsts: dict[Any, tuple[str, Any]] = {}
    for quote in _marked(quotes):
        if quote["text"] in known:
            firsts.setdefault(quote.get("group"), (quote["text"], quote.get("kind")))
    return sorted(firsts.values())


def _images(images: Rows, _: Rows) -> Any:
    return [{name: image.get(name) for name in IMAGE} for image in images]


def _cards(cards: Rows, truth: Rows) -> Any:
    """All cards, each cut to the names that the truth gives its first one."""
    names = sorted({name for card in truth for name in card})
    return [{name: card.get(name) for name in names} for card in cards]


_PARTS: tuple[tuple[str, str, Callable[[Rows, Rows], Any]], ...] = (
    ("quotes", "quotes", _texts),
    ("speakers", "quotes", _speakers),
    ("roles", "quotes", _roles),
    ("quote_groups", "quotes", _groups),
    ("quote_kinds", "quotes", _kinds),
    ("images", "images", _images),
    ("image_alts", "images", lambda images, _: [image.get("alt") for image in images]),
    ("image_kinds", "images", lambda images, _: [image.get("kind") for image in images]),
    ("cards", "cards", _cards),
)
