"""What a finished crawl of one site reports: to people, to machines, to the run book."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from newsspider.health.verdict import Facts, Verdict

COUNTED = ("new", "changed", "unchanged", "duplicate", "rejected", "quarantined")


@dataclass
class SiteReport:
    """``books`` is the ledger's balance in words; ``lost`` what could not be read of the sources of a replay."""

    facts: Facts
    verdict: Verdict
    books: str
    balanced: bool
    pages: int
    seconds: float
    saved_bytes: int = 0
    not_modified: int = 0
    alarms: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """Outcomes of this run, and what is pending now."""
        counts = {name: self.facts.tally.get(name, 0) for name in COUNTED}
        return {**counts, "pending": self.facts.pending}

    def to_dict(self) -> dict[str, Any]:
        return {
            "site": self.facts.site,
            "exit_code": self.verdict.exit_code,
            "verdict": self.verdict.words,
            "counts": self.counts,
            "faults": dict(sorted(self.facts.faults.items())),
            "fill_rates": dict(self.facts.fill_rates),
            "sources": [
                {
                    "url": s.url,
                    "cards": s.cards,
                    "skipped": s.skipped,
                    "older": s.older,
                    "trouble": s.trouble,
                    "unchanged": s.unchanged,
                }
                for s in self.facts.sources
            ],
            "books": self.books,
            "balanced": self.balanced,
            "pages": self.pages,
            "seconds": round(self.seconds, 2),
            "not_modified": self.not_modified,
            "bytes_saved": self.saved_bytes,
            "alarms": self.alarms,
            "lost": self.lost,
        }
