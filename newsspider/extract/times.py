"""When the article was published and changed: candidates weighed, contradictions settled and recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from newsspider.extract.dates import Hints
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.timemarks import Mark, jsonld_marks, meta_marks, script_marks, state_marks, url_marks
from newsspider.extract.timetext import element_marks, text_marks
from newsspider.items import Evidence, Timestamp
from newsspider.site import Site

ENOUGH = 0.7  # trust from which no weaker source is asked


@dataclass(frozen=True, slots=True)
class FoundTime:
    """``source`` names the rule that found it (``json-ld``, ``meta``, ``time``, ``text``, ``card``, ``id``, ``url``)."""

    stamp: Timestamp
    source: str


def find_times(
    page: Page, site: Site | None, headline: Headline, evidence: Evidence
) -> tuple[FoundTime | None, FoundTime | None]:
    """(published, modified), each None when the page does not say. A modified time never stands in for published."""
    hints = page_hints(page, site)
    marks = gather(page, headline, hints)
    published = _decide([m for m in marks if m.field == "published"], hints, "published_at", evidence)
    modified = _decide([m for m in marks if m.field == "updated"], hints, "modified_at", evidence)
    if published and modified and _before(modified.stamp, published.stamp):
        evidence.flag("modified_at", "modified before published")
    return published, modified


def page_hints(page: Page, site: Site | None) -> Hints:
    """What decides zone and order of day and month: the site, the page's language with its country, the fetch."""
    language = (site.language if site else None) or page.root.get("lang") or page.structured.first_meta("og:locale")
    language = (language or "").strip().replace("_", "-") or None
    locale = (page.structured.first_meta("og:locale") or "").replace("_", "-")
    if language and "-" not in language and locale.lower().startswith(language.lower() + "-"):
        language = locale
    return Hints(site.timezone if site else None, language, page.fetched_at, site.day_first if site else None)


def gather(page: Page, headline: Headline, hints: Hints) -> list[Mark]:
    """All marks; script state and scripts are read only when nothing better names a published time."""
    marks = [*jsonld_marks(page, headline, hints), *meta_marks(page, hints), *url_marks(page, hints)]
    marks += [*element_marks(page, headline, hints), *text_marks(page, headline, hints)]
    for source in (state_marks(page, headline, hints), script_marks(page, hints)):
        if max((m.trust for m in marks if m.field == "published" and m.timed), default=0.0) >= ENOUGH:
            break
        marks += source
    return marks


def _decide(marks: list[Mark], hints: Hints, name: str, evidence: Evidence) -> FoundTime | None:
    if not marks:
        return None
    best = max(marks, key=lambda m: m.trust)
    chosen = _sharpen(best, marks)
    evidence.decide(name, chosen.rule, chosen.stamp.raw, round(chosen.trust, 2))
    for other in marks:
        if other.stamp.value != chosen.stamp.value:
            evidence.reject(name, other.rule, other.stamp.raw, f"trust {other.trust:.2f}")
    return FoundTime(chosen.stamp, chosen.source)


def _sharpen(best: Mark, marks: list[Mark]) -> Mark:
    """A day, or midnight, gives way to a clock of that day; a minute to its second."""
    if not best.timed:
        for mark in sorted(marks, key=lambda m: -m.trust):
            if (
                mark.timed
                and mark.trust >= 0.5
                and (mark.day == best.day or (mark.clock and mark.clock.date() == best.day))
            ):
                return mark
    return best


def _before(a: Timestamp, b: Timestamp) -> bool:
    if isinstance(a.value, datetime) and isinstance(b.value, datetime):
        return a.value < b.value
    return _date(a.value) < _date(b.value)


def _date(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value
