"""The ledger of waits: were the sites treated as they asked."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from rich.table import Table

from newsspider.dataset.reader import DatasetError
from newsspider.health.audit import violations, waits
from newsspider.output import Output
from newsspider.terminal import OurCommand, fail, print_json


class Command(OurCommand):
    def syntax(self) -> str:
        return "[--db data/news.db] [--json]"

    def short_desc(self) -> str:
        return "Show how long each host was left alone, and every offense against its wishes"

    def long_desc(self) -> str:
        return "Read from the fetch log: waits per host and run, crawl-delay and Retry-After against what was waited."

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--db", default="data/news.db", metavar="FILE", help="SQLite file (default: data/news.db)")
        parser.add_argument("--json", action="store_true", help="one JSON document")

    def run(self, args: list[str], opts: Namespace) -> None:
        if args:
            fail(f"audit looks at all sites of a database; there is nothing to do with {args[0]!r}")
        try:
            hosts, offenses = waits(opts.db), list(violations(opts.db))
        except DatasetError as error:
            fail(error, error.exit_code)
        self.exitcode = 1 if offenses else 0
        if opts.json:
            print_json({"hosts": [asdict(h) for h in hosts], "violations": [asdict(v) for v in offenses]})
            return
        table = Table("run", "host", "requests", "shortest wait", "asked for", box=None, pad_edge=False)
        for host in hosts:
            shown = ["" if s is None else f"{s:.2f} s" for s in (host.shortest, host.required)]
            table.add_row(host.run, host.host, str(host.requests), *shown)
        console = Output(soft_wrap=True, highlight=False)
        console.print(table)
        for offense in offenses:
            console.print(f"{offense.at} {offense.host} {offense.url}: {offense.problem}", markup=False)
        console.print(f"{len(offenses)} violations")
