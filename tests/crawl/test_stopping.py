"""Asked to stop at any moment: one line or a report, the right exit code, and no traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from harness import ROOT, environment, rows
from test_books import start, until_articles
from testsite import LoopbackSite


def until_caught(process: subprocess.Popen[str], number: int) -> None:
    """Wait until the process has a handler of its own for the signal: from then on it must answer in its own words."""
    status = Path(f"/proc/{process.pid}/status")
    for _ in range(2_000):
        caught = next(line for line in status.read_text().splitlines() if line.startswith("SigCgt"))
        if int(caught.split()[1], 16) & 1 << (number - 1):
            return
        time.sleep(0.005)
    raise AssertionError("no handler in ten seconds")


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks at a process from outside, by /proc")
@pytest.mark.parametrize("later", [0.0, 0.15, 0.4], ids=["at-once", "while-loading", "later"])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=["INT", "TERM", "HUP"])
def test_in_its_first_second_it_ends_with_one_line(tmp_path: Path, number: int, later: float) -> None:
    command = [sys.executable, "-m", "newsspider.cli", "ingest", "http://127.0.0.1:9/news"]
    process = subprocess.Popen(
        [*command, "--allow-private", "127.0.0.1:9", "--db", str(tmp_path / "news.db")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment(),
    )  # fmt: skip
    until_caught(process, signal.SIGHUP)
    time.sleep(later)
    os.kill(process.pid, number)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 128 + number
    if later == 0.0:
        assert err == f"newsspider: stopped by {signal.Signals(number).name}\n"
    else:  # a fast machine crawls by then, and says how far it came; a terminal that has gone is told nothing
        assert len(err.splitlines()) <= 1, err
        assert err.startswith(("newsspider: stopped by", "site_127_0_0_1_9: closed")) or number == signal.SIGHUP, err


def test_asked_twice_it_still_tells_what_was_stored(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=60) as site:
        site.delay = 0.02
        running = start(site, db)
        until_articles(site, 20)
        site.delay = 30  # what is in flight hangs: the first signal waits for it
        os.kill(running.pid, signal.SIGINT)
        time.sleep(0.5)
        assert running.poll() is None
        os.kill(running.pid, signal.SIGINT)
        out, err = running.communicate(timeout=10)
    (report,) = json.loads(out)["sites"]
    stored = rows(db, "SELECT count(*) FROM ledger WHERE state = 'stored'")[0][0]
    assert running.returncode == 130
    assert "Traceback" not in err
    assert report["counts"]["new"] == stored > 0
    assert report["counts"]["pending"] == 60 - stored
    assert "interrupted" in report["verdict"]
    assert rows(db, "SELECT verdict FROM run_sites") == [("interrupted",)]
