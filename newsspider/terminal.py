"""How commands speak: one clear line for what went wrong, tables for people, JSON for machines."""

from __future__ import annotations

import json
import os
import sys
from argparse import SUPPRESS, ArgumentParser
from typing import Any, NoReturn

from scrapy.commands import ScrapyCommand

from newsspider.crawl.logformat import one_line
from newsspider.givensettings import wrong_log, wrong_setting
from newsspider.ownsites import FOLDERS

USAGE = 2


def fail(message: object, code: int = USAGE) -> NoReturn:
    """One line on stderr, then exit."""
    warn(message)
    sys.exit(code)


def warn(message: object) -> None:
    """One line on stderr."""
    print(f"newsspider: {one_line(' '.join(str(message).split()))}", file=sys.stderr)


def count(text: str) -> int:
    """The value of --limit, 1 or more; anything else ends the command in one line, without argparse's usage."""
    if not text.isdecimal() or int(text) == 0:
        fail(f"--limit: {text!r} is no number of rows; name 1 or more")
    return int(text)


def print_json(value: Any) -> None:
    """Letters as they are where standard output can hold all of them, else JSON's own escapes."""
    letters = (sys.stdout.encoding or "").lower().startswith("utf")
    print(json.dumps(value, ensure_ascii=not letters, indent=2))


class OurCommand(ScrapyCommand):
    """A command without Scrapy's options nobody needs, that refuses what it does not know."""

    requires_crawler_process = False

    def add_options(self, parser: ArgumentParser) -> None:
        parser.usage = f"newsspider {type(self).__module__.rpartition('.')[2]} {self.syntax()}"
        parser.error = fail  # type: ignore[method-assign]  # one line, not the usage with it
        super().add_options(parser)
        for action in parser._actions:  # they work, but only --help --loglevel --logfile -s are worth reading about
            if action.dest in ("profile", "pidfile", "pdb", "nolog"):
                action.help = SUPPRESS

    def process_options(self, args: list[str], opts: Any) -> None:
        for unknown in (arg for arg in args if arg.startswith("-") and arg != "-"):
            fail(f"there is no option {unknown}; `newsspider {type(self).__module__.rpartition('.')[2]} --help`")
        opts.loglevel = (opts.loglevel or "WARNING").upper()  # our own lines say the rest
        if problem := wrong_setting(opts.set) or wrong_log(opts.loglevel, opts.logfile):
            fail(problem)
        super().process_options(args, opts)
        if folders := self.settings and self.settings.get(FOLDERS):  # -s, for this run
            os.environ[FOLDERS] = folders

    def private_addresses(self, opts: Any) -> list[str]:
        """What --allow-private and the setting behind it open together; checked, with one line for what is wrong."""
        assert self.settings is not None
        entries = [*self.settings.getlist("NEWSSPIDER_ALLOW_PRIVATE"), *(opts.allow_private or [])]
        if entries:
            from newsspider.crawl.egress import opened  # not in the offline commands' way

            try:
                opened(entries)
            except ValueError as error:
                fail(f"--allow-private: {error}")
        return entries
