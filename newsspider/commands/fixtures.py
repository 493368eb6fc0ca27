"""Compare saved pages with the truth beside them, field by field."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from newsspider.output import Output
from newsspider.terminal import OurCommand, fail, print_json


class Command(OurCommand):
    def syntax(self) -> str:
        return "check|update [PATH ...] [--json]"

    def short_desc(self) -> str:
        return "Check saved pages against their expected fields, or accept what is found"

    def long_desc(self) -> str:
        return (
            "A fixture is a folder with page.html, page.json and expected.json. check prints every field that changed "
            "and exits 1 when one did; update writes what is found into expected.json. PATH defaults to fixtures."
        )

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="one JSON list")

    def process_options(self, args: list[str], opts: Namespace) -> None:
        super().process_options(args, opts)
        if not args or args[0] not in ("check", "update"):
            fail("say check or update: newsspider fixtures check [PATH ...]")

    def run(self, args: list[str], opts: Namespace) -> None:
        from newsspider.health.fixtures import FixtureError, fixture_folders

        try:
            folders = fixture_folders([Path(arg) for arg in args[1:]] or [Path("fixtures")])
            results = list(_checked(folders) if args[0] == "check" else _updated(folders))
        except FixtureError as error:
            fail(error)
        if opts.json:
            print_json(results)
        else:
            _print(results, Output(soft_wrap=True, highlight=False), args[0])
        self.exitcode = int(args[0] == "check" and any(r["problem"] or r["changed"] for r in results))


def _checked(folders: list[Path]) -> list[dict[str, Any]]:
    from newsspider.health.fixtures import check

    return [_row(c.folder, c.differences, c.problem, c.known) for c in check(folders)]


def _updated(folders: list[Path]) -> list[dict[str, Any]]:
    from newsspider.health.fixtures import update

    return [_row(folder, update(folder), None) for folder in folders]


def _row(folder: Path, changed: dict[str, tuple[Any, Any]], problem: str | None, known: int = 0) -> dict[str, Any]:
    return {
        "fixture": folder.as_posix(),
        "problem": problem,
        "changed": {name: {"expected": truth, "found": found} for name, (truth, found) in changed.items()},
        "known_gaps": known,
    }


def _print(results: list[dict[str, Any]], console: Console, action: str) -> None:
    from newsspider.health.diffs import tell

    for row in results:
        if row["problem"]:
            console.print(Text(f"{row['fixture']}: {row['problem']}"))
        for name, pair in row["changed"].items():
            for line in tell(pair["expected"], pair["found"]):
                console.print(Text.assemble((f"{row['fixture']} {name}", "bold"), f" {line}"))
    bad = sum(bool(row["problem"] or row["changed"]) for row in results)
    fields, known = (sum(count) for count in ((len(r["changed"]) for r in results), (r["known_gaps"] for r in results)))
    words = "differ" if action == "check" else "updated"
    gaps = f"; {known} fields differ as known_gaps.txt says" if known else ""
    console.print(f"{len(results)} fixtures, {bad} {words}, {fields} fields{gaps}")
