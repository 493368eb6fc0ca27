"""Run ``newsspider`` as its users do: in a process of its own, since a reactor starts only once."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
QUICK = ("-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0", "-s", "NEWSSPIDER_WORKERS=1")


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str
    seconds: float

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def site(self) -> Any:
        """The report on the only site."""
        (report,) = self.json["sites"]
        return report


def environment(**extra: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy") and k != "NEWSSPIDER_CONTACT"}
    return kept | {"PYTHONPATH": str(ROOT)} | extra


def newsspider(*args: object, cwd: Path | None = None, env: dict[str, str] | None = None, timeout: float = 90) -> Ran:
    """Any command; never raises for its exit code."""
    command = [sys.executable, "-m", "newsspider.cli", *map(str, args)]
    began = time.monotonic()
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=timeout, cwd=cwd or ROOT, env=env or environment(), check=False
    )
    return Ran(done.returncode, done.stdout, done.stderr, time.monotonic() - began)


def crawl(site: Any, db: Path, *args: object, path: str = "/news", **how: Any) -> Ran:
    """Ingest a loopback site as quickly as its manners allow; the report as JSON."""
    return newsspider(
        "ingest", site.base + path, "--allow-private", site.address, "--db", db, "--json", *QUICK, *args, **how
    )


def rows(db: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with sqlite3.connect(db) as connection:
        return connection.execute(sql, values).fetchall()
