"""When the article was published and changed."""

from __future__ import annotations

from dataclasses import dataclass

from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence, Timestamp
from newsspider.site import Site


@dataclass(frozen=True, slots=True)
class FoundTime:
    """``source`` names the rule that found it (``json-ld``, ``meta``, ``time``, ``text``, ``card``, ``id``, ``url``)."""

    stamp: Timestamp
    source: str


def find_times(
    page: Page, site: Site | None, headline: Headline, evidence: Evidence
) -> tuple[FoundTime | None, FoundTime | None]:
    return None, None
