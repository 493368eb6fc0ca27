"""Full-text search over a database."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.text import Text

from newsspider.crawl.logformat import one_line
from newsspider.dataset.reader import DatasetError
from newsspider.dataset.search import Hit, search
from newsspider.output import Output
from newsspider.terminal import OurCommand, count, fail, print_json


class Command(OurCommand):
    def syntax(self) -> str:
        return "WORDS ... [--speaker NAME] [--db data/news.db] [--limit N]"

    def short_desc(self) -> str:
        return "Find articles by their words, and quotations by who said them"

    def long_desc(self) -> str:
        return 'All words must occur; "a phrase", begin* and -without work. With --speaker, what that speaker said.'

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        _keep_words(parser)
        ours = parser.add_argument_group("search")
        ours.add_argument("--speaker", metavar="NAME", help="only where this person or organization is quoted")
        ours.add_argument("--db", default="data/news.db", metavar="FILE", help="SQLite file (default: data/news.db)")
        ours.add_argument("--limit", type=count, default=20, metavar="N", help="stories shown (default: 20)")
        ours.add_argument("--json", action="store_true", help="one JSON list")

    def process_options(self, args: list[str], opts: Namespace) -> None:
        words = [arg for arg in args if arg.startswith("-") and len(arg) > 1 and arg[1].isalnum()]  # -without
        super().process_options([arg for arg in args if arg not in words], opts)

    def run(self, args: list[str], opts: Namespace) -> None:
        query = " ".join(f'"{arg}"' if " " in arg and '"' not in arg and len(args) > 1 else arg for arg in args)
        try:
            hits = search(opts.db, query, speaker=opts.speaker, limit=opts.limit)
        except DatasetError as error:
            fail(error, error.exit_code)
        except ValueError as error:
            fail(error)
        if opts.json:
            print_json([asdict(hit) for hit in hits])
            self.exitcode = 0 if hits else 1
            return
        console = Output(soft_wrap=True, highlight=False)
        for hit in hits:
            _print(hit, console)
        if not hits:
            fail("nothing found", 1)


def _keep_words(parser: ArgumentParser) -> None:
    """``-harbor`` is a word that must not occur, and not -h with something behind it."""
    known = parser._parse_optional

    def option(text: str) -> Any:
        return None if re.fullmatch(r"-[^\W\d_][^\W_][^=]*", text) else known(text)

    parser._parse_optional = option  # type: ignore[method-assign, assignment]


def _print(hit: Hit, console: Console) -> None:
    """Page text goes out as plain text: escaped, never as markup."""
    copies = f", {hit.copies} copies" if hit.copies > 1 else ""
    console.print(Text(_shown(hit.headline), style="bold"))
    console.print(Text(f"  {hit.site}, {hit.published_at or 'undated'}{copies}", style="dim"))
    console.print(Text(f"  {one_line(hit.url)}", style="dim"))
    if hit.snippet and not hit.quotes:
        console.print(Text(f"  {_shown(hit.snippet)}"))
    for quote in hit.quotes:
        who = ", ".join(part for part in (quote.speaker, quote.role, quote.organization) if part)
        words = f"reported: {_shown(quote.text)}" if quote.kind == "indirect" else f"“{_shown(quote.text)}”"
        console.print(Text(f"  {words} — {one_line(who) or 'unattributed'}"))
    console.print()


def _shown(text: str) -> str:
    return one_line(" ".join(text.split()))
