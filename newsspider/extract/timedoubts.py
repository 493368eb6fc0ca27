"""What is uncertain about a chosen time, and which stated times could not be believed: flags for the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsspider.extract.dates import Hints
from newsspider.extract.dates.zones import zone_named, zone_of_language
from newsspider.extract.page import Page
from newsspider.extract.structured import ARTICLE_TYPES, types
from newsspider.extract.timeaddress import IMAGE_DAY
from newsspider.extract.timemarks import Field, Mark, read_mark

_FIGURES = re.compile(r"(?<!\d)(\d{1,2})([/-])(\d{1,2})\2\d{2,4}(?!\d)")


def doubts(mark: Mark, hints: Hints) -> Iterator[str]:
    """One sentence a doubt, with what was assumed."""
    if mark.rule == IMAGE_DAY:
        yield "no date on the page: the day under which its image was filed"
    match = _FIGURES.search(mark.stamp.raw)
    if match and hints.day_first is None and match[1] != match[3] and int(match[1]) <= 12 and int(match[3]) <= 12:
        yield f"day and month could change places in {match.group()}"
    if mark.stamp.zone == "inferred":
        yield _assumed(mark, hints)


def _assumed(mark: Mark, hints: Hints) -> str:
    if mark.stamp.precision == "day" and mark.clock is not None:
        return f"no such clock on {mark.day.isoformat()}: the change to summer time skipped it"
    if mark.timed and zone_named(hints.timezone):
        return "the change from summer time repeated this clock: taken as the first of the two"
    if zone := zone_of_language(hints.language):
        return f"no zone with the clock: taken as {zone.key} (language {hints.language})"
    return "no zone with the clock: taken as UTC"


def refused(page: Page, hints: Hints) -> Iterator[tuple[Field, str]]:
    """Times that the article's metadata states and nobody can believe: 1970, the future, 31 February, no date."""
    stated: list[tuple[Field, object]] = []
    for node in [n for n in page.structured.jsonld[:20] if ARTICLE_TYPES.intersection(types(n))][:2]:
        stated += [("published", node.get("datePublished")), ("updated", node.get("dateModified"))]
    stated += [("published", v) for v in page.structured.meta.get("article:published_time", [])[:1]]
    stated += [("updated", v) for v in page.structured.meta.get("article:modified_time", [])[:1]]
    for field, value in stated:
        if value and read_mark(value, hints, field, "", "", 0.0) is None:
            yield field, f"not believed: {str(value)[:60]}"
