"""A caption's end that names a person and the page's own house, which no list of agencies has: "(Ann Lee, Basin Post)"."""

from __future__ import annotations

import re

from newsspider.extract.personnames import looks_personal
from newsspider.extract.titles import SiteNames

# In brackets, or behind the last full stop.
_END = re.compile(r"\s*[(\[]([^()\[\]]{5,70})[)\]]\s*\.?$|(?<=[.!?”\"])\s+([A-ZÀ-Þ][^.!?()]{5,70})$")
_BETWEEN = re.compile(r"\s*[,/|–—]\s*|\s+(?:for|of|für|pour|para|per|voor)\s+(?:the\s)?")


def signed_by_house(caption: str, site_names: SiteNames) -> tuple[str, str] | None:
    """(caption, credit) where one of the two names at the end is the site's and the other a person's."""
    match = _END.search(caption)
    credit = (match[1] or match[2]).strip() if match else ""
    parts = _BETWEEN.split(credit)
    if match is None or len(parts) != 2 or match.start() < 2:
        return None
    for person, house in (parts, parts[::-1]):
        if looks_personal(person) and not site_names.name(person) and site_names.name(house):
            return caption[: match.start()].rstrip(), credit
    return None
