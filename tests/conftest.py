"""What every test may ask for."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

signal.signal(signal.SIGHUP, signal.SIG_DFL)  # under nohup it is ignored, by a crawl started from here too


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared data beside the checkout; the test is skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the shared data set is not beside this checkout")
    return SHARED
