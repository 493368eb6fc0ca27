"""When the article was published and changed: candidates weighed, contradictions settled and recorded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsspider.extract.dates import Hints
from newsspider.extract.dates.zones import country_of_host
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.timeaddress import address_marks, url_marks
from newsspider.extract.timedata import told_around
from newsspider.extract.timedoubts import doubts, refused
from newsspider.extract.timeelements import element_marks
from newsspider.extract.timemarks import Mark, jsonld_marks, meta_marks, other_meta_marks
from newsspider.extract.timerepeats import repeat_marks
from newsspider.extract.timesettle import settle
from newsspider.extract.timestate import script_marks, state_marks
from newsspider.extract.timetext import far_marks, text_marks
from newsspider.items import Evidence, Timestamp
from newsspider.site import Site

SEEN = ("text", "time")  # sources of marks that readers see
ENOUGH = 0.7  # trust from which no weaker source is asked
LABELED = 0.76  # trust of a time in the text with a word before it ("Published …")
SOON = timedelta(days=14)  # a later change leaves the metadata alone, or is a new publication
ANS_UPDATED = '"last_updated_date"'  # in the state that Arc's pages carry, where metadata often tell of no change
WEAK = 0.45  # trust of a published time below which addresses are asked too


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
    published = _decide(_without_copies(marks), hints, "published_at", evidence)
    modified = _decide([m for m in marks if m.field == "updated"], hints, "modified_at", evidence)
    for field, flag in refused(page, hints):
        evidence.flag("published_at" if field == "published" else "modified_at", flag)
    if published and modified and _before(modified.stamp, published.stamp):
        evidence.flag("modified_at", "modified before published")
    return published, modified


_URL_LOCALE = re.compile(r"/([a-z]{2}-[a-z]{2})/")


def page_hints(page: Page, site: Site | None) -> Hints:
    """What decides zone and order of day and month: the site, the page's language with its country, the fetch."""
    declared = (site.language if site else None) or page.root.get("lang") or ""
    locale = (page.structured.first_meta("og:locale") or "").strip().replace("_", "-")
    match = _URL_LOCALE.search(page.url)
    language = declared.strip().replace("_", "-") or locale or (match[1] if match else "")
    for fuller in (match[1] if match else "", locale):
        if language and "-" not in language and fuller.lower().startswith(language.lower() + "-"):
            language = fuller
    country = country_of_host(page.url)
    if country and (language.lower() == "en-us" or (language and "-" not in language)):
        language = f"{language[:2]}-{country}"  # "en-US" is what publishing software writes when nobody asks
    timezone = site.timezone if site else None
    return Hints(
        timezone, language or (f"und-{country}" if country else None), page.fetched_at, site.day_first if site else None
    )


def gather(page: Page, headline: Headline, hints: Hints) -> list[Mark]:
    """All marks; script state and scripts are read only when nothing better names a published time."""
    marks = [*jsonld_marks(page, headline, hints), *meta_marks(page, hints), *url_marks(page, hints)]
    marks += [*element_marks(page, headline, hints), *told_around(headline, hints), *text_marks(page, headline, hints)]
    weaker = [other_meta_marks(page, hints), state_marks(page, headline, hints), script_marks(page, headline, hints)]
    for source in (*weaker, far_marks(page, headline, hints)):
        if max((m.trust for m in marks if m.field == "published" and m.timed), default=0.0) >= ENOUGH:
            break
        marks += source
    if not any(m.field == "published" and m.trust >= WEAK for m in marks):
        marks += [*repeat_marks(page, headline, hints), *address_marks(page, hints)]
    if not any(m.field == "updated" for m in marks) and any(
        ANS_UPDATED in (s.text or "") for s in page.structured.scripts
    ):
        marks += [mark for mark in state_marks(page, headline, hints) if mark.field == "updated"]
    return marks


def _without_copies(marks: list[Mark]) -> list[Mark]:
    """Published marks; a metadata time that is also the modified one, to the second or as shown to the minute, gives way
    to an earlier clock that readers see at the headline."""
    published = [m for m in marks if m.field == "published"]
    labeled = {m.clock for m in published if m.source == "text" and m.timed and m.trust >= LABELED}
    shown = [
        m
        for m in published
        if m.timed and m.stamp.zone == "explicit" and m.trust >= 0.65
        if m.source == "text" or (m.source == "time" and m.clock in labeled)
    ]
    if not shown:
        return published
    first = min(m.day for m in shown)
    changed = {
        m.stamp.value
        for m in marks
        if m.field == "updated" and (m.stamp.precision == "second" or (m.timed and m.source in SEEN))
    }
    return [m for m in published if not (first < m.day <= first + SOON and m.stamp.value in changed)]


def _decide(marks: list[Mark], hints: Hints, name: str, evidence: Evidence) -> FoundTime | None:
    if not marks:
        return None
    best = max(marks, key=lambda m: m.trust)
    chosen, flags = settle(best, marks, hints)
    evidence.decide(name, chosen.rule, chosen.stamp.raw, round(chosen.trust, 2))
    for flag in [*flags, *doubts(chosen, hints)]:
        evidence.flag(name, flag)
    for other in marks:
        if other.stamp.value != chosen.stamp.value:
            evidence.reject(name, other.rule, other.stamp.raw, f"trust {other.trust:.2f}")
    return FoundTime(chosen.stamp, chosen.source)


def _before(a: Timestamp, b: Timestamp) -> bool:
    if isinstance(a.value, datetime) and isinstance(b.value, datetime):
        return a.value < b.value
    return _date(a.value) < _date(b.value)


def _date(value: date | datetime) -> date:
    return value.date() if isinstance(value, datetime) else value
