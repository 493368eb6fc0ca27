"""The end of an ingest for people: what came in, which fields are filled, whether the books balance."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from newsspider.crawl.logformat import one_line
from newsspider.health.report import COUNTED, SiteReport
from newsspider.output import Output

# Field -> heading; short ones, so that the table fits a terminal of 80 columns.
SHOWN_FIELDS = {
    "headline": "headline",
    "published_at": "published",
    "category": "category",
    "region": "region",
    "authors": "authors",
    "bullets": "bullets",
    "quotes": "quotes",
    "images": "images",
    "image_credits": "credits",
}

ROOM_FOR_TABLES = 80  # columns; in fewer the names of the sites would be the first to go


def print_summary(reports: Sequence[SiteReport], db: Path, console: Console | None = None) -> None:
    console = console or Output(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else 160)
    narrow = console.width < ROOM_FOR_TABLES
    if not narrow:
        console.print(_counts(reports))
        if any(report.facts.fill_rates for report in reports):
            console.print(_fill_rates(reports))
    for report in reports:
        _print_details(report, console, _told(report) if narrow else [])
    console.print(f"database: {db}", markup=False)


def _table(first: str, *numbers: str) -> Table:
    """In a narrow terminal the name in front is folded; headings and numbers stay whole."""
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(first, overflow="fold", min_width=len(first))
    for heading in numbers:
        table.add_column(heading, justify="right", no_wrap=True, min_width=len(heading))
    return table


def _counts(reports: Sequence[SiteReport]) -> Table:
    table = _table("site", *COUNTED, "pending", "pages/s")
    for report in reports:
        counts = [str(n) for n in report.counts.values()]
        rate = f"{report.pages / report.seconds:.1f}" if report.seconds > 0 else ""
        table.add_row(report.facts.site, *counts, rate)
    return table


def _fill_rates(reports: Sequence[SiteReport]) -> Table:
    table = _table("filled", *SHOWN_FIELDS.values())
    for report in reports:
        rates = report.facts.fill_rates
        if rates:
            table.add_row(report.facts.site, *(f"{rates[f]:.0%}" if f in rates else "" for f in SHOWN_FIELDS))
    return table


def _told(report: SiteReport) -> list[str]:
    """What the tables say, in words."""
    rates = report.facts.fill_rates
    counts = ", ".join(f"{n} {name}" for name, n in report.counts.items() if n)
    filled = ", ".join(f"{heading} {rates[f]:.0%}" for f, heading in SHOWN_FIELDS.items() if f in rates)
    return [counts or "no articles", *([f"filled: {filled}"] if filled else [])]


def _print_details(report: SiteReport, console: Console, before: list[str]) -> None:
    lines = [*before, report.verdict.words]
    if report.facts.faults:
        faults = ", ".join(
            f"{kind} {n}" for kind, n in sorted(report.facts.faults.items(), key=lambda x: (-x[1], x[0]))
        )
        lines.append(f"faults: {faults}")
    if report.not_modified:
        lines.append(f"not modified: {report.not_modified} answers, {report.saved_bytes:,} bytes saved")
    if older := sum(source.older for source in report.facts.sources):
        lines.append(f"archive: {older:,} old entries of sitemaps left alone; ingest a sitemap's address to have all")
    lines += [f"alarm: {alarm}" for alarm in report.alarms]
    lines += [f"lost: {lost}" for lost in report.lost[:10]]
    if len(report.lost) > 10:
        lines.append(f"lost: {len(report.lost) - 10} more")
    sign = "balance" if report.balanced else "DO NOT BALANCE"
    lines.append(f"books {sign}: {report.books}")
    for line in lines:
        console.print(f"{report.facts.site}: {one_line(line)}", markup=False)
