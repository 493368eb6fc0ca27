"""What will be visited again, when, and why."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from newsspider.crawl.logformat import one_line
from newsspider.dataset.reader import DatasetError, reading
from newsspider.output import Output
from newsspider.terminal import OurCommand, count, fail, print_json

if TYPE_CHECKING:
    import sqlite3

    from pipelines.visits import Resource


class Command(OurCommand):
    def syntax(self) -> str:
        return "[SITE] [--db data/news.db] [--limit N] [--json]"

    def short_desc(self) -> str:
        return "Show what will be visited again, when, and why"

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--db", default="data/news.db", metavar="FILE", help="SQLite file (default: data/news.db)")
        parser.add_argument("--limit", type=count, default=50, metavar="N", help="rows shown (default: 50)")
        parser.add_argument("--json", action="store_true", help="all rows as JSON")

    def run(self, args: list[str], opts: Namespace) -> None:
        if len(args) > 1:
            fail("name one site, or none for all")
        import sqlite_utils

        from pipelines.visits import Visits

        try:
            with reading(opts.db) as connection:
                if args:
                    _check(args[0], opts.db, connection)
                planned = Visits(sqlite_utils.Database(connection)).planned(args[0] if args else None)
        except DatasetError as error:
            fail(error, error.exit_code)
        if opts.json:
            print_json([asdict(row) for row in planned])
            return
        console = Output(soft_wrap=True, highlight=False)
        for row in planned[: opts.limit]:
            _print(row, console)
        more = len(planned) - opts.limit
        console.print(f"{len(planned)} planned" + (f", {more} not shown (--limit)" if more > 0 else ""))


def _check(site: str, path: str, connection: sqlite3.Connection) -> None:
    names = [name for (name,) in connection.execute("SELECT name FROM sites ORDER BY name")]
    if site not in names:
        raise DatasetError(f"{path}: no site {site}; it holds {', '.join(names) or 'none'}")


def _print(row: Resource, console: Console) -> None:
    """Addresses and reasons in lines of their own: no terminal is wide enough for both beside the numbers."""
    when = (row.next_visit_at or "").replace("T", " ")[:16]
    console.print(Text(f"{when} UTC, {row.kind}, visits: {row.visits}, changes: {row.changes}", style="bold"))
    console.print(Text(f"  {one_line(row.url)}"))
    console.print(Text(f"  {one_line(row.schedule_reason or 'no reason is known')}", style="dim"))
