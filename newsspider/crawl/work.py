"""What a worker is given and what it answers: a fetched page, and what was read from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from newsspider.items import Article, Card, Listing
from newsspider.site import Site

SourceKind = Literal["listing", "feed", "sitemap"]
Reading = Literal["article", "start"] | SourceKind


@dataclass(frozen=True, slots=True)
class Job:
    """A fetched page and how to read it. ``headers`` have lower-case names; ``fetched_at`` is aware."""

    reading: Reading
    body: bytes
    url: str
    site: Site
    headers: dict[str, str]
    status: int
    fetched_at: datetime
    card: Card | None = None  # what a listing showed of this article
    sha256: str | None = None  # of the body in hex, where it is known


@dataclass(frozen=True, slots=True)
class Discovered:
    """What a listing, feed or sitemap names: cards, pages to read on, and what had to be left out.

    ``kind`` is what the page was: one given by hand may be any of them.
    """

    listing: Listing
    kind: SourceKind
    sitemaps: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    endpoints: tuple[str, ...] = ()  # JSON addresses that list articles
    skipped: int = 0  # entries without a usable address
    modified: dict[str, datetime] = field(default_factory=dict)  # URL -> when the source says it changed last
    damage: str | None = None  # what of a feed or sitemap was lost, in words

    @property
    def leads_on(self) -> bool:
        return bool(self.listing.cards or self.sitemaps or self.feeds or self.endpoints)


@dataclass(frozen=True, slots=True)
class Given:
    """An address given by hand was this article's. ``declared`` are the sources its page names; no cards."""

    article: Article
    declared: Discovered


@dataclass(frozen=True, slots=True)
class Refused:
    """The page cannot be read: a class from FAULTS and one line."""

    kind: str
    reason: str


Answer = Article | Discovered | Given | Refused
