"""benchmarks/clock.py: an instant turned back to the offset at which the page printed its clock."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture(scope="module")
def clock() -> ModuleType:
    spec = importlib.util.spec_from_file_location("clock", Path(__file__).parents[1] / "benchmarks" / "clock.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


# published_at, published_raw, raw texts of the losers with their rules -> on the page's own clock
CASES: list[tuple[str | None, str | None, list[tuple[str, str]], str | None]] = [
    (None, None, [], None),
    ("2024-05-02", "2 May 2024", [], "2024-05-02"),
    ("2024-05-02T06:30:00Z", "2024-05-02T08:30:00+02:00", [], "2024-05-02T08:30:00+02:00"),
    ("2024-05-02T03:30:00Z", "May 1, 2024 11:30 PM EDT", [], "2024-05-01T23:30:00-04:00"),
    ("2024-05-02T01:00:00Z", "2024-05-02 06:30", [], "2024-05-02T06:30:00+05:30"),
    ("2024-05-02T06:30:00Z", "1714631400", [], "2024-05-02T06:30:00Z"),  # no clock
    ("2024-05-02T06:30:00Z", "2024-05-02T06:30:00Z", [], "2024-05-02T06:30:00Z"),
    # metadata in UTC, and what readers see
    (
        "2024-05-02T03:30:09Z",
        "2024-05-02T03:30:09Z",
        [("text +2 blocks from the headline", "May 1, 2024 11:30 PM ET")],
        "2024-05-01T23:30:09-04:00",
    ),
    # another event of the day, and the time of another article
    ("2024-05-02T03:30:00Z", "2024-05-02T03:30:00Z", [("text +2", "May 1, 2024 11:14 PM")], "2024-05-02T03:30:00Z"),
    (
        "2024-05-02T03:30:00Z",
        "2024-05-02T03:30:00Z",
        [("time elsewhere", "2024-05-02T09:30:00Z")],
        "2024-05-02T03:30:00Z",
    ),
    # a corrected zone: the UTC clock had the local offset glued on
    ("2024-05-02T06:30:00Z", "2024-05-02T06:30:00+02:00", [], "2024-05-02T08:30:00+02:00"),
]


@pytest.mark.parametrize(("published", "raw", "others", "own"), CASES)
def test_own_clock(
    clock: ModuleType, published: str | None, raw: str | None, others: list[tuple[str, str]], own: str | None
) -> None:
    rejected = [{"rule": rule, "raw": text, "reason": "trust 0.50"} for rule, text in others]
    evidence: dict[str, Any] = {"published_at": {"rejected": rejected}} if published else {}
    article = {"published_at": published, "published_raw": raw, "language": "en", "evidence": evidence}
    assert clock.on_own_clock(article) == own


@pytest.mark.parametrize(
    ("shown", "own"),
    [
        ("2 maggio 2024", "2024-05-02T00:30:00+02:00"),  # the day in Rome
        ("1 maggio 2024", "2024-05-01T22:30:00Z"),  # the UTC day: readers are not shown Rome's
        ("2 maggio 2023", "2024-05-01T22:30:00Z"),  # of another time
    ],
)
def test_a_day_shown_alone(clock: ModuleType, shown: str, own: str) -> None:
    rejected = [{"rule": "text +2 blocks from the headline", "raw": shown, "reason": "trust 0.70"}]
    article = {
        "url": "https://news.example/a",
        "language": "it",
        "published_at": "2024-05-01T22:30:00Z",
        "published_raw": "2024-05-01T22:30:00Z",
        "evidence": {"published_at": {"rejected": rejected}},
    }
    assert clock.on_own_clock(article) == own
