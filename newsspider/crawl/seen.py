"""What one crawl has met so far, for progress, verdict and summary. Counts only; the books have the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class SourceSeen:
    """A listing, feed or sitemap: how many cards it gave, or what was wrong with it, and entries left out."""

    url: str
    cards: int = 0
    skipped: int = 0
    trouble: str | None = None
    unchanged: bool = False
    named: bool = False  # by the site's declaration or the command line


@dataclass
class Seen:
    """``faults`` counts by class; ``answers`` article pages that came, whatever they held."""

    asked: int = 0
    answers: int = 0
    articles: int = 0
    not_modified: int = 0
    bytes: int = 0
    bytes_saved: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    sources: dict[str, SourceSeen] = field(default_factory=dict)
    alarms: list[str] = field(default_factory=list)

    def source(self, url: str) -> SourceSeen:
        return self.sources.setdefault(url, SourceSeen(url))
