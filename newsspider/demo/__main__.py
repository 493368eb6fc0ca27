"""``python -m newsspider.demo [serve|crawl]``: serve the bundled site, or crawl it into a database.

``crawl`` is ``newsspider ingest bundled`` against the server: real HTTP over loopback, the site under its own name.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from newsspider.demo.server import DemoServer, FixtureError, SavedPage, announced, load_pages

FIXTURES = Path(__file__).parents[2] / "fixtures"


def folders(fixtures: Path, capture: int) -> list[Path]:
    """The saved pages of a capture: 2 lays the pages that changed over those of 1."""
    return [fixtures / "bundled"] if capture == 1 else [fixtures / "bundled", fixtures / "bundled-capture-2"]


def pages_of(fixtures: Path, capture: int) -> dict[str, SavedPage]:
    """What the server gives. Raises FixtureError."""
    first, *later = folders(fixtures, capture)
    pages = load_pages([first, *later])
    return announced(pages, load_pages(later), datetime.now(UTC)) if later else pages


def crawl(server: DemoServer, arguments: list[str]) -> int:
    """Run ``newsspider ingest bundled`` through ``server`` as a proxy; its exit code.

    The proxy setting is off by default because a proxy connects past the egress guard; this one has only its own
    pages to give, and ``--allow-private`` opens its address and no other.
    """
    command = [sys.executable, "-m", "newsspider.cli", "ingest", "bundled", "--allow-private", server.address]
    command += ["-s", "HTTPPROXY_ENABLED=1", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0"]
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    environment["http_proxy"] = f"http://{server.address}"
    environment.setdefault("NEWSSPIDER_CONTACT", "demo@lanternwire.example")
    return subprocess.run([*command, *arguments], env=environment, check=False).returncode


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m newsspider.demo", description=__doc__.splitlines()[0])
    parser.add_argument("action", nargs="?", choices=("serve", "crawl"), default="serve")
    parser.add_argument("--port", type=int, default=0, help="0, the default, takes a free port")
    parser.add_argument("--fixtures", type=Path, default=FIXTURES, metavar="DIR")
    parser.add_argument("--capture", type=int, choices=(1, 2), default=1, help="2: a day later, one story changed")
    parser.add_argument("--log", type=Path, metavar="FILE", help="append every request as a JSON line")
    options, rest = parser.parse_known_args(argv)
    if rest and options.action == "serve":
        parser.error(f"unknown arguments: {' '.join(rest)}")
    with ExitStack() as stack:
        try:
            pages = pages_of(options.fixtures, options.capture)
            log = stack.enter_context(options.log.open("a", encoding="utf-8")) if options.log else None
            server = stack.enter_context(DemoServer(pages, options.port, log))
        except (FixtureError, OSError) as error:
            print(f"newsspider.demo: {error}", file=sys.stderr)
            return 2
        if options.action == "crawl":
            return crawl(server, rest)
        print(f"Lanternwire is at http://{server.address}/ with {len(pages)} pages; Ctrl-C ends it", flush=True)
        return _wait()


def _wait() -> int:
    try:
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
