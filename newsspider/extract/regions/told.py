"""Places told to machines: ``dateline``, ``contentLocation`` and the like of the article, in JSON-LD and microdata."""

from __future__ import annotations

from itertools import islice
from typing import Any

from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.regions.dateline import Dateline, code_of, region_is_only_country
from newsspider.extract.regions.names import region_code
from newsspider.extract.structured import item_value
from newsspider.items import Evidence

LONGEST = 60  # characters


def told_dateline(page: Page, evidence: Evidence) -> Dateline | None:
    """``dateline`` of the article: "Perth, AU"; a country alone is where the publisher sits."""
    for article in page.structured.articles[:3]:
        text = article.get("dateline")
        if (
            isinstance(text, str)
            and 2 < len(text := " ".join(text.split())) <= LONGEST
            and not any(map(str.isdigit, text))
            and not region_is_only_country(text)
        ):
            evidence.decide("dateline", "json-ld", text, 0.8)
            return Dateline(text, code_of(text), 0)
    return None


def told_region(page: Page, headline: Headline, evidence: Evidence) -> str | None:
    """The name of the content's place, where it is a country's or an area's; a city is none."""
    for article in page.structured.articles[:3]:
        for name in ("contentLocation", "spatialCoverage"):
            value = page.structured.resolve(article.get(name))
            places = value if isinstance(value, list) else [value]
            names = [text for place in places[:5] if (text := _name(place)) and region_code(text)]
            if len(names) == 1 and len(places) == 1:
                evidence.decide("region", name, names[0], 0.6)
                return names[0]
    marked = {
        text
        for name in ("contentLocation", "spatialCoverage")
        for node in page.structured.itemprop(name)
        if region_code(text := item_value(node))
    }
    if len(marked) == 1:
        region = marked.pop()
        evidence.decide("region", "microdata", region, 0.6)
        return region
    for outer in islice(headline.node.iterancestors(), OUTER) if headline.node is not None else ():
        for name in _TOLD:
            if (value := outer.get(name)) and region_code(text := " ".join(value.split())):
                evidence.decide("region", "data attribute", text, 0.6)
                return text
    return None


OUTER = 6  # elements around the headline
_TOLD = ("data-region", "data-country", "data-story-region", "data-article-region")


def _name(place: Any) -> str | None:
    if isinstance(place, dict):
        place = place.get("name")
    return " ".join(place.split()) if isinstance(place, str) else None
