"""Whether the books balance: URLs by state, what does not add up, and what one run has settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import get_args

import sqlite_utils

from pipelines.booking import Outcome, State

STATES: tuple[State, ...] = get_args(State)

IMBALANCES = {
    "stored without an article": "SELECT url FROM ledger l WHERE state IN ('stored', 'duplicate') AND article_id IS NULL",
    "rejected or quarantined without a quarantine row": (
        "SELECT url FROM ledger l WHERE state IN ('rejected', 'quarantined') "
        "AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.url_key = l.url_key)"
    ),
    "discovered by nobody": (
        "SELECT url FROM ledger l WHERE NOT EXISTS (SELECT 1 FROM referrers r WHERE r.url_key = l.url_key)"
    ),
}


@dataclass(frozen=True, slots=True)
class Books:
    """The count of URLs by state, and what does not add up (empty when all is well)."""

    discovered: int
    stored: int
    duplicate: int
    rejected: int
    quarantined: int
    pending: int
    problems: list[str] = field(default_factory=list)

    @property
    def balanced(self) -> bool:
        settled = self.stored + self.duplicate + self.rejected + self.quarantined
        return not self.problems and self.discovered == settled + self.pending

    def __str__(self) -> str:
        sign = "=" if self.discovered == sum(getattr(self, state) for state in STATES) else "≠"
        return (
            f"{self.discovered} discovered {sign} {self.stored} stored + {self.duplicate} duplicate + "
            f"{self.rejected} rejected + {self.quarantined} quarantined + {self.pending} pending"
        )


def balance(db: sqlite_utils.Database, site: str | None) -> Books:
    """Counts over one site, or over all, with what does not add up."""
    where, values = ("WHERE site = ?", (site,)) if site else ("", ())
    total = db.execute(f"SELECT count(*) FROM ledger {where}", values).fetchone()[0]
    counts = dict(db.execute(f"SELECT state, count(*) FROM ledger {where} GROUP BY state", values).fetchall())
    problems = [
        f"{url}: {problem}"
        for problem, sql in IMBALANCES.items()
        for (url,) in db.execute(f"{sql} {'AND l.site = ?' if site else ''} LIMIT 20", values)
    ]
    return Books(discovered=total, problems=problems, **{state: counts.get(state, 0) for state in STATES})


def tally(db: sqlite_utils.Database, run_id: str, site: str | None) -> dict[str, int]:
    """Outcome -> URLs, of those the run settled; survives a crash, as it is read from the rows."""
    where, values = ("AND site = ?", (run_id, site)) if site else ("", (run_id,))
    rows = db.execute(
        f"SELECT outcome, count(*) FROM ledger WHERE settled_run = ? AND outcome IS NOT NULL {where} GROUP BY outcome",
        values,
    )
    counts = dict(rows.fetchall())
    return {outcome: counts.get(outcome, 0) for outcome in get_args(Outcome)}
