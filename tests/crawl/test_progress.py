"""What a person sees while a crawl runs: a live table that moves on a terminal, tables that fit 80 columns."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import sys
import termios
from pathlib import Path

import pytest
from rich.console import Console

from newsspider.health.report import SiteReport
from newsspider.health.summary import print_summary
from newsspider.health.verdict import Facts, Verdict

FIXTURES = Path(__file__).parents[2] / "fixtures"
HEADINGS = "pages waiting new changed unchanged duplicate rejected quarantined"
COUNTS = "new changed unchanged duplicate rejected quarantined pending pages/s"


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> str:
    """All that a replay writes to a terminal of 80 columns, or as asked, without its escape sequences."""
    columns = getattr(request, "param", 80)
    db = tmp_path_factory.mktemp("screen") / "news.db"
    command = [sys.executable, "-m", "newsspider.cli", "ingest", "--from", str(FIXTURES / "bundled"), "--db", str(db)]
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(sys.executable, command, {**os.environ, "TERM": "xterm", "COLUMNS": str(columns)})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    written = bytearray()
    while chunk := _read(terminal):
        written += chunk
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0, written[-2000:]
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", written.decode()).replace("\r", "")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other end was closed
        return b""


def test_the_live_table_moves_while_the_crawl_runs(screen: str) -> None:
    pages = [int(n) for n in re.findall(r"bundled +(\d+) +\d+ ", screen.partition("pages/s")[0])]
    assert pages == sorted(pages)
    assert len(set(pages)) >= 3, screen
    assert "no live table" not in screen
    assert "Traceback" not in screen


def test_headings_stay_whole_in_80_columns(screen: str) -> None:
    lines = [" ".join(line.split()) for line in screen.splitlines()]
    assert f"site {HEADINGS}" in "\n".join(lines)
    assert f"site {COUNTS}" in lines
    assert "filled headline published category region authors bullets quotes images credits" in lines


def test_a_long_name_of_a_site_is_folded_not_its_headings(tmp_path: Path) -> None:
    rates = {"headline": 1.0, "published_at": 0.5}
    facts = Facts(site="a_site_with_a_rather_long_name", tally={"new": 12_345}, fill_rates=rates)
    report = SiteReport(facts, Verdict(0, "done"), "1 discovered = 1 stored", True, pages=10, seconds=1)
    console = Console(width=80, record=True, file=(tmp_path / "out").open("w"))
    print_summary([report], tmp_path / "news.db", console)
    lines = console.export_text().splitlines()
    assert next(" ".join(line.split()) for line in lines if "new" in line) == f"site {COUNTS}"
    assert "12345" in lines[1]
    assert max(map(len, lines[:4])) <= 80


def test_in_a_narrow_terminal_each_line_begins_with_its_site(tmp_path: Path) -> None:
    facts = Facts(site="a_site_with_a_rather_long_name", tally={"new": 7}, fill_rates={"headline": 1.0})
    report = SiteReport(facts, Verdict(0, "done"), "7 discovered = 7 stored", True, pages=7, seconds=1)
    console = Console(width=40, record=True, soft_wrap=True, file=(tmp_path / "out").open("w"))
    print_summary([report], tmp_path / "news.db", console)
    lines = console.export_text().splitlines()
    assert lines[:2] == [f"{facts.site}: 7 new", f"{facts.site}: filled: headline 100%"]
    assert all(line.startswith((facts.site, "database: ")) for line in lines)


@pytest.mark.parametrize("screen", [40], indirect=True)
def test_the_live_view_of_a_narrow_terminal_names_the_site(screen: str) -> None:
    assert re.search(r"bundled: \d+ pages, \d+ new", screen.partition("filled")[0]), screen
    assert "no live table" not in screen
