"""What every test may ask for."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

signal.signal(signal.SIGHUP, signal.SIG_DFL)  # under nohup it is ignored, by a crawl started from here too


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One process more than there are cores: a third of the suite's time is crawls that wait, as their manners ask."""
    found = yield
    return found if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else found + 1


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared data beside the checkout; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared data set is not beside this checkout")
    return SHARED
