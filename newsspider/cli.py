"""``newsspider``: Scrapy's own command line with our settings, from any directory."""

from __future__ import annotations

import errno
import importlib
import io
import os
import pkgutil
import signal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsspider.extract.collector import collector_paused
from newsspider.site import SiteError
from newsspider.version import __version__

if TYPE_CHECKING:
    from scrapy.settings import Settings

OURS = ("ingest", "extract", "search", "sites", "fixtures", "plan", "audit", "addsite")

_NO_SPIDER = "Spider not found: "

HELP = """\
newsspider {version}: tech news on the web as data people can trust

usage: newsspider COMMAND [options] [arguments]

{commands}

Scrapy's commands work too: {scrapy}.
`newsspider COMMAND --help` explains one.

first steps:
  newsspider ingest https://example.com/news --contact you@example.com
  newsspider search "chip export"
  newsspider extract page.html --url https://example.com/a
"""


def main(argv: Sequence[str] | None = None) -> None:
    """The entry point. Exits with the command's code; see ``newsspider ingest --help`` for their meaning."""
    _end_on_signals()
    _write_anywhere()
    try:
        try:
            _run(list(sys.argv[1:] if argv is None else argv))
        finally:
            sys.stdout.flush()  # here, where it can still be told that nothing was written
    except SiteError as error:  # a declaration that cannot be read
        print(f"newsspider: {' '.join(str(error).split())}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:  # `newsspider search … | head`
        _nobody_reads()
        sys.exit(141)
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EIO, errno.EDQUOT):
            raise
        _nobody_reads()  # else Python tries once more at its end
        print(f"newsspider: cannot write: {error.strerror}", file=sys.stderr)
        sys.exit(6)


def _run(args: list[str]) -> None:
    if not args or args[0] in ("-h", "--help", "help"):
        print(_help())
        return
    if args[0] in ("-V", "--version"):
        print(f"newsspider {__version__}")
        return
    if args[0].startswith("-"):
        print(f"newsspider: the command comes first, then its options: newsspider ingest {args[0]}", file=sys.stderr)
        sys.exit(2)
    if args[0] == "ingest" and not {"-h", "--help"} & set(args):
        _start_worker()
    if args[0] not in (known := _names("newsspider.commands") | _names("scrapy.commands")):
        print(f"newsspider: there is no command {args[0]!r}{_near(args[0], known)}", file=sys.stderr)
        sys.exit(2)
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "newsspider.settings")  # makes this a project: list, crawl, check
    with collector_paused():  # thousands of things are loaded, and none of them is garbage
        from scrapy.cmdline import execute

        ours = _narrowed(settings(), args[0])
    try:
        execute(["newsspider", *args], ours)
    except KeyError as error:  # Scrapy's own commands do not look before they load
        if not str(error.args[0]).startswith(_NO_SPIDER):
            raise
        name = str(error.args[0]).removeprefix(_NO_SPIDER)
        print(f"newsspider: there is no spider {name!r}; `newsspider list` names them", file=sys.stderr)
        sys.exit(2)


def _write_anywhere() -> None:
    """What a terminal or a pipe of another encoding than UTF-8 cannot show is escaped, and stops nothing; neither
    does an output that was closed before we began."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115 - for as long as we live
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nobody_reads() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end_on_signals() -> None:
    """Until a crawl runs, and knows better, nothing is in flight: one line instead of a traceback."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if number != signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:  # nohup means it
            signal.signal(number, _end)


def _end(number: int, _: object) -> None:
    os.write(2, f"newsspider: stopped by {signal.Signals(number).name}\n".encode())
    os._exit(128 + number)  # an exception could be caught half-way through an import


def settings() -> Settings:
    """Our settings as Scrapy's object; an outer ``scrapy.cfg`` does not change what `newsspider` does."""
    from scrapy.settings import Settings

    ours = Settings()
    ours.setmodule("newsspider.settings", priority="project")
    if contact := os.environ.get("NEWSSPIDER_CONTACT"):
        ours.set("NEWSSPIDER_CONTACT", contact, priority="project")
    return ours


def _start_worker() -> None:
    """It and Scrapy load at the same time. The first only: a crawl that is refused should end at once."""
    from newsspider.crawl.processes import start_early
    from newsspider.settings import NEWSSPIDER_WORKER_MEMORY_MB

    start_early(NEWSSPIDER_WORKER_MEMORY_MB)


def _narrowed(settings: Settings, name: str) -> Settings:
    """Only the command that runs is loaded: a second is the time a second crawl has to say that it is one."""
    if name in _names("newsspider.commands"):
        module = f"newsspider.commands.{name}"
        importlib.import_module(module)
        settings.set("COMMANDS_MODULE", module, priority="cmdline")
    return settings


def _names(package: str) -> set[str]:
    return {module.name for module in pkgutil.iter_modules(importlib.import_module(package).__path__)}


def _commands() -> dict[str, str]:
    """Command name -> one line about it."""
    from scrapy.cmdline import _get_commands_dict

    return {name: command.short_desc() for name, command in _get_commands_dict(settings(), inproject=True).items()}


def _help() -> str:
    commands = _commands()
    lines = [f"  {name:<10} {commands[name]}" for name in OURS if name in commands]
    rest = ", ".join(sorted(set(commands) - set(OURS)))
    return HELP.format(version=__version__, commands="\n".join(lines), scrapy=rest).rstrip()


def _near(name: str, known: set[str]) -> str:
    import difflib

    near = difflib.get_close_matches(name, known, 2)
    return f"; did you mean {' or '.join(near)}?" if near else "; `newsspider --help` lists them"


if __name__ == "__main__":
    main()
