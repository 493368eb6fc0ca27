"""The only contract between extraction and storage: plain dataclasses.

Times are aware UTC ``datetime`` values, or a ``date`` when only the day is known. Unknown is ``None``
or an empty list, never an empty string. ``Article.to_dict`` is the JSON that users see.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime
from typing import Any, Literal

Precision = Literal["second", "minute", "day"]
Zone = Literal["explicit", "site", "inferred"]
QuoteKind = Literal["direct", "mixed", "indirect"]
ImageKind = Literal["photo", "illustration", "screenshot", "handout", "ai", "stock"]
PageKind = Literal[
    "article",
    "listing",
    "consent",
    "challenge",
    "paywall",
    "login",
    "soft404",
    "js-shell",
    "empty",
    "blocked",
    "broken",
]


@dataclass(frozen=True, slots=True)
class Timestamp:
    """One reading of one printed or marked-up time.

    ``zone`` says where the offset came from: printed with the clock (``explicit``), the site's
    declared zone (``site``), or concluded (``inferred``); ``None`` for a bare day.
    """

    value: datetime | date
    precision: Precision
    zone: Zone | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """An image credit taken apart. Everything is empty for boilerplate."""

    creators: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    license: str | None = None
    kind: ImageKind | None = None


@dataclass(slots=True)
class Section:
    """A heading (``None`` before the first one) and the paragraphs below it, in page order."""

    heading: str | None
    paragraphs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Quote:
    """One quotation. ``body[start:end] == text``, quotation marks excluded.

    ``mention`` is the speaker as written next to the quotation ("she", "the company"), ``speaker`` the
    name it stands for. The parts of a split quotation share one ``group``.
    """

    text: str
    start: int
    end: int
    speaker: str | None = None
    mention: str | None = None
    role: str | None = None
    organization: str | None = None
    cue: str | None = None
    kind: QuoteKind = "direct"
    group: int = 0
    rule: str = ""
    confidence: float = 0.0


@dataclass(slots=True)
class Image:
    """An image of the article. ``credit`` is as printed; creators and agencies are its parts."""

    url: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None
    creators: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    license: str | None = None
    kind: ImageKind | None = None


@dataclass(slots=True)
class Card:
    """One teaser in a listing, feed or sitemap; ``position`` counts from 0 in page order."""

    url: str
    headline: str | None = None
    teaser: str | None = None
    category: str | None = None
    region: str | None = None
    published: Timestamp | None = None
    credit: str | None = None
    image: str | None = None
    position: int = 0

    def to_dict(self) -> dict[str, Any]:
        time = self.published
        flat = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "published"}
        flat["published_at"] = iso(time.value) if time else None
        flat["published_precision"] = time.precision if time else None
        flat["published_zone"] = time.zone if time else None
        flat["published_raw"] = time.raw if time else None
        return flat


@dataclass(slots=True)
class Listing:
    """A listing page: its cards in page order and where to read on, best first."""

    url: str
    cards: list[Card] = field(default_factory=list)
    next_urls: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        return {"url": self.url, "cards": [card.to_dict() for card in self.cards], "next_urls": self.next_urls}


@dataclass(slots=True)
class FieldEvidence:
    """Why a field has its value: the rule that won, what it read, who lost and why, and warnings."""

    rule: str
    raw: str | None = None
    confidence: float = 1.0
    rejected: list[dict[str, Any]] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


class Evidence(dict[str, FieldEvidence]):
    """Field name -> FieldEvidence. ``flag`` records a warning also where no value was found."""

    def decide(self, name: str, rule: str, raw: object = None, confidence: float = 1.0) -> FieldEvidence:
        """Name the winner; candidates already rejected for the field are kept."""
        entry = self.setdefault(name, FieldEvidence(rule))
        entry.rule, entry.confidence = rule, confidence
        entry.raw = None if raw is None else str(raw)[:500]
        return entry

    def reject(self, name: str, rule: str, raw: object, reason: str) -> None:
        entry = self.setdefault(name, FieldEvidence("none", None, 0.0))
        if len(entry.rejected) < 20:  # a page can hold thousands of losing candidates
            entry.rejected.append({"rule": rule, "raw": str(raw)[:200], "reason": reason})

    def flag(self, name: str, warning: str) -> None:
        entry = self.setdefault(name, FieldEvidence("none", None, 0.0))
        if warning not in entry.flags:
            entry.flags.append(warning)


@dataclass(slots=True)
class Origin:
    """How a crawl came to a page: the ledger's key, the run, the fetch. Not part of the article."""

    discovered_url: str
    run_id: str
    fetch_id: str | None = None


@dataclass(slots=True)
class Article:
    url: str
    canonical_url: str | None = None
    site: str | None = None
    external_id: str | None = None
    language: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    category: str | None = None
    region: str | None = None
    region_code: str | None = None
    dateline: str | None = None
    published_at: datetime | date | None = None
    published_precision: Precision | None = None
    published_zone: Zone | None = None
    published_source: str | None = None
    published_raw: str | None = None
    modified_at: datetime | date | None = None
    modified_precision: Precision | None = None
    modified_zone: Zone | None = None
    modified_source: str | None = None
    modified_raw: str | None = None
    authors: list[str] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    body: str | None = None
    quotes: list[Quote] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    image_credits: list[str] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)
    page_kind: PageKind = "article"
    page_sha256: str | None = None
    fetched_at: datetime | None = None
    extractor_version: str = ""
    origin: Origin | None = field(default=None, compare=False, repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The Article JSON; keys in contract order, ``origin`` left out."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self) if f.name != "origin"}

    def to_json(self, indent: int | None = None) -> str:
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)


@dataclass(slots=True)
class Fault:
    """A page that gave no article: what happened, at which stage, and where to look.

    ``kind`` is a class from FAULTS (``timeout``, ``redirect``, ``too-large``, ``consent``…), ``reason`` one
    line a person can act on. ``outcome`` tells the ledger where the URL ends.
    """

    url: str
    kind: str
    reason: str
    stage: str
    outcome: Literal["rejected", "quarantined", "pending"] = "quarantined"
    page_sha256: str | None = None
    payload: dict[str, Any] | None = None
    fetched_at: datetime | None = None
    origin: Origin | None = None


def iso(value: datetime | date | None) -> str | None:
    """ISO 8601: a UTC instant with ``Z`` and whole seconds, or a bare day."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
    return value.isoformat() if value else None


def _plain(value: Any) -> Any:
    if isinstance(value, date):  # datetime is a date
        return iso(value)
    if isinstance(value, list):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if hasattr(value, "__dataclass_fields__"):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value
