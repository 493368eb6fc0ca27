"""What the way to a page tells about it: category, region, language, publication time, canonical URL.

A listing's card, a path or the URL's id may know them better than the page, and one article has several ways to it.
So they are not part of a version; a known value gives way to a better or newer one, never to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pipelines.rows import TIME_PARTS
from pipelines.urls import url_key

LABELS = (("category",), ("region", "region_code"), ("language",), ("canonical_url",), ("external_id",))
PUBLISHED = tuple(f"published_{part}" for part in TIME_PARTS)
# A printed offset beats the site's declared zone and a bare day; a time concluded from an id is the last resort.
RANK = {"explicit": 3, "site": 2, None: 2, "inferred": 1}


@dataclass(slots=True)
class Settled:
    """The columns to store, the fields that count as changed with their old values, the fields that kept theirs, and
    whether the page was fetched under the article's preferred URL (or a better one)."""

    columns: dict[str, Any]
    preferred_way: bool
    changed: dict[str, Any] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)


def settle_context(
    stored: Mapping[str, Any], fetched_key: str, canonical_key: str | None, new: Mapping[str, Any]
) -> Settled:
    """Decide each group of context columns between the stored row and the new one.

    The page under the article's preferred URL decides. Under that same URL a different value is a change; under a
    less preferred one it is ignored, under a more preferred one it is taken without counting as a change.
    """
    order = preference(fetched_key, canonical_key)
    owner = preference(url_key(stored["fetched_url"]), canonical_key)
    settled = Settled({}, preferred_way=order <= owner)
    for group in LABELS:
        _decide(settled, stored, new, group, better=order < owner, same=order == owner)
    old_rank, new_rank = _rank(stored), _rank(new)
    better = new_rank > old_rank or (new_rank == old_rank and order < owner)
    _decide(settled, stored, new, PUBLISHED, better=better, same=new_rank == old_rank and order == owner)
    return settled


def preference(key: str, canonical_key: str | None) -> tuple[bool, int, str]:
    """Sorts URL keys: the canonical one first, then the shorter, then by alphabet. The same on every machine."""
    return (key != canonical_key, len(key), key)


def _decide(
    settled: Settled,
    stored: Mapping[str, Any],
    new: Mapping[str, Any],
    group: tuple[str, ...],
    *,
    better: bool,
    same: bool,
) -> None:
    """One group of columns that stand or fall together; its first column tells whether it is known."""
    known = group[:1] if group is PUBLISHED else group  # a raw text without a reading is no time
    held = [stored[column] for column in known]
    read = [new[column] for column in known]
    take = any(read) and (not any(held) or better or same)
    settled.columns |= {column: (new if take else stored)[column] for column in group}
    if not take:
        settled.kept.add(group[0])
    elif same and any(held):
        settled.changed |= {name: old for name, old, value in zip(known, held, read, strict=True) if old != value}


def _rank(columns: Mapping[str, Any]) -> tuple[int, bool]:
    """How well a publication time is known: where the zone came from, then whether it has a clock at all."""
    if columns["published_at"] is None:
        return (0, False)
    return (RANK[columns["published_zone"]], columns["published_precision"] != "day")
