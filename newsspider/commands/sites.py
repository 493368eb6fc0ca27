"""The sites that ship and the user's own."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from rich.markup import escape
from rich.table import Table

from newsspider.output import Output
from newsspider.site import Site, SiteError
from newsspider.sites import all_sites, file_of, replaces_shipped, site_named
from newsspider.terminal import OurCommand, fail, print_json


class Command(OurCommand):
    def syntax(self) -> str:
        return "[NAME ...] [--json]"

    def short_desc(self) -> str:
        return "List the sites that ship and your own, or show what one declares"

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="everything they declare, as JSON")

    def run(self, args: list[str], opts: Namespace) -> None:
        try:
            sites = [site_named(name) for name in args] or list(all_sites().values())
        except SiteError as error:
            fail(error)
        if opts.json or args:
            print_json([declaration(site) for site in sites])
            return
        table = Table("name", "domains", "language", "zone", "sources", "from", box=None, pad_edge=False)
        for site in sites:
            table.add_row(
                site.name,
                ", ".join(site.domains),
                site.language or "",
                site.timezone or "",
                str(len(site.sources)),
                _origin(site),
            )
        Output(soft_wrap=True, width=None if sys.stdout.isatty() else 200).print(table)


def _origin(site: Site) -> str:
    place = escape(str(file_of(site.name) or "newsspider"))
    return f"{place}, not the one that ships" if replaces_shipped(site.name) else place


def declaration(site: Site) -> dict[str, object]:
    """What the site declares, without the defaults."""
    defaults = asdict(Site(name=site.name, domains=site.domains))
    return {name: value for name, value in asdict(site).items() if name == "domains" or value != defaults[name]} | {
        "name": site.name
    }
