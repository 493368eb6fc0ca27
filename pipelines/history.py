"""The history of one article as a pure function of what was seen when.

Captures may arrive in any order (a crawl today, an archive of last year tomorrow); the versions come out the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Version:
    """One version, seen from ``first_seen`` to ``last_seen`` (ISO text, UTC). ``content`` as ``rows.content_of``."""

    sha256: str
    first_seen: str
    last_seen: str
    extractor: str
    page_sha256: str | None
    content: dict[str, Any]


def place(versions: list[Version], seen: Version) -> list[Version]:
    """The history with one more sighting (``first_seen == last_seen``) in its place.

    Of a version only its first and last sighting are known, so one that another capture falls into is split there.
    Equal neighbors become one version: identical re-fetches make no history.
    """
    sightings: list[Version] = []
    for version in versions:
        sightings.append(replace(version, last_seen=version.first_seen))
        if version.last_seen > version.first_seen:
            sightings.append(replace(version, first_seen=version.last_seen))
    at = next((i for i, earlier in enumerate(sightings) if not _precedes(earlier, seen)), len(sightings))
    sightings.insert(at, seen)
    history: list[Version] = []
    for sighting in sightings:
        if history and history[-1].sha256 == sighting.sha256:
            history[-1] = replace(history[-1], last_seen=max(history[-1].last_seen, sighting.last_seen))
        else:
            history.append(sighting)
    return history


def changed_fields(old: Version, new: Version) -> list[str]:
    """Names of the fields that differ, in alphabetical order."""
    names = sorted({*old.content, *new.content})
    return [name for name in names if old.content.get(name) != new.content.get(name)]


def cause(old: Version, new: Version) -> Literal["page", "extractor"]:
    """The same bytes read otherwise is the program's doing, not the publisher's."""
    same_page = old.page_sha256 is not None and old.page_sha256 == new.page_sha256
    return "extractor" if same_page else "page"


def _precedes(earlier: Version, seen: Version) -> bool:
    """By time, then by program version. A second reading of the same page comes last: it is meant to replace the first.
    Two pages of one second have no order; their digests give them one that every machine agrees on."""
    one, other = (earlier.first_seen, reader(earlier.extractor)), (seen.first_seen, reader(seen.extractor))
    if one != other:
        return one < other
    if earlier.page_sha256 == seen.page_sha256:
        return True
    return earlier.sha256 <= seen.sha256


def reader(version: str) -> tuple[int, ...]:
    """A program version to compare: 0.10 is newer than 0.9."""
    return tuple(int(part) for part in re.findall(r"\d{1,9}", version))
