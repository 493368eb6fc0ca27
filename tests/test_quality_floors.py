"""Quality floors: figures on the shared pages that may not fall. ``floors.json`` may only be raised."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FLOORS = Path(__file__).with_name("floors.json")
LOWER_IS_BETTER = "lower is better"


def test_no_figure_falls_below_its_floor(shared: Path, tmp_path: Path) -> None:
    """One run of the benchmark over all pages; every figure below its floor is named."""
    found = tmp_path / "figures.json"
    benchmark = [ROOT / "benchmarks/accuracy.py", "--shared", shared, "--out", tmp_path, "--json", found]
    subprocess.run([sys.executable, *map(str, benchmark)], check=True, stdout=subprocess.DEVNULL)
    figures = json.loads(found.read_text(encoding="utf-8"))
    fallen = [
        f"{name}: {figures[name]:.4f}, floor {floor}"
        for name, floor in json.loads(FLOORS.read_text(encoding="utf-8")).items()
        if (figures[name] > floor if LOWER_IS_BETTER in name else figures[name] < floor)
    ]
    assert not fallen, "\n".join(fallen)


def test_a_floor_was_never_lowered() -> None:
    """The history of the file, where git has it: no value is worse than an earlier one."""
    git = ["git", "-C", str(ROOT), "log", "--format=%H", "--", "tests/floors.json"]
    log = subprocess.run(git, capture_output=True, text=True)
    if log.returncode or not log.stdout.split():
        pytest.skip("no git history of the floors here")
    now = json.loads(FLOORS.read_text(encoding="utf-8"))
    for commit in log.stdout.split():
        then = subprocess.run(
            ["git", "-C", str(ROOT), "show", f"{commit}:tests/floors.json"], capture_output=True, text=True
        )
        for name, value in json.loads(then.stdout or "{}").items():
            assert name in now, f"{name} has no floor any more; commit {commit[:8]} had one"
            assert now[name] <= value if LOWER_IS_BETTER in name else now[name] >= value, (
                f"{name}: lowered since {commit[:8]}"
            )
