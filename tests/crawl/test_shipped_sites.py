"""A site ships only with proof: every labelled field is right on its real saved pages (skipped without them)."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsspider import extract
from newsspider.sites import all_sites, site_of

SHARED = Path(__file__).parents[3] / "shared" / "corpus"
IDLE = "output that is a title or scare quote (lower is better)"
OURS = {"openprivilege", "bundled"}  # proved by the seed page and by the fixtures


Pages = list[dict[str, Any]]


@cache
def saved() -> dict[str, Pages]:
    """Site -> the manifest rows of its real saved pages."""
    found: dict[str, Pages] = {}
    for row in map(json.loads, (SHARED / "manifest.jsonl").open(encoding="utf-8")) if SHARED.is_dir() else ():
        if row["url"] and (site := site_of(row["url"])):
            found.setdefault(site.name, []).append(row)
    return found


@cache
def labels() -> dict[str, dict[str, Any]]:
    """Page -> what was labelled by hand, for the tech pages."""
    rows = map(json.loads, (SHARED / "gold.jsonl").open(encoding="utf-8"))
    return {row["id"]: row for row in rows if row["usable"]}


def prediction(row: dict[str, Any], site: str) -> dict[str, Any]:
    body = gzip.decompress((SHARED / "html" / f"{row['id']}.html.gz").read_bytes())
    at = datetime.fromisoformat(row["crawl_date"]) if row.get("crawl_date") else None
    article = extract(body, row["url"], site=site, fetched_at=at.astimezone(UTC) if at else None).to_dict()
    times = {"published": article["published_at"], "modified": article["modified_at"]}
    return {"id": row["id"], **times, **article}


@pytest.mark.parametrize("name", sorted(set(all_sites()) - OURS))
def test_every_known_field_is_right(name: str, tmp_path: Path) -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared data set is not beside this checkout")
    pages = saved().get(name, [])
    assert pages, "no saved page: no proof, no site"
    by_hand = [row for row in pages if row["id"] in labels()]
    predictions = tmp_path / "predictions"
    predictions.write_text("\n".join(json.dumps(prediction(row, name)) for row in pages))
    assert (_wrong_by_label(by_hand, predictions) if by_hand else _wrong_by_truth(pages, predictions)) == []


def _wrong_by_label(pages: Pages, predictions: Path) -> list[str]:
    gold = predictions.with_name("gold")
    gold.write_text("\n".join(json.dumps(labels()[row["id"]]) for row in pages))
    told = _run("gold_score.py", "--gold", gold, predictions).splitlines()[1:]
    return [line for line in told if not _right(line)]


def _right(line: str) -> bool:
    """Nothing to find and nothing found is right, too."""
    if IDLE in line or "(gold 0, output 0)" in line:
        return True
    return "F1 1.000" in line if " F1 " in line else " 1.000 " in line


def _wrong_by_truth(pages: Pages, predictions: Path) -> list[str]:
    ids, scores = predictions.with_name("ids"), predictions.with_name("scores")
    ids.write_text("\n".join(row["id"] for row in pages))
    _run("score.py", "--manifest", SHARED / "manifest.jsonl", "--ids", ids, "--per-page", scores, predictions)
    found = [json.loads(line) for line in scores.read_text().splitlines()]
    return [
        f"{row['id']}: {name} {row[name]}"
        for row in found
        for name, least in LEAST.items()
        if row.get(name, 1.0) < least
    ]


# What score.py measures where the truth is known; a body that differs in a line is still the body.
LEAST = {"head_exact": 1.0, "date_exact": 1.0, "date_day": 1.0, "auth_exact": 1.0, "body_f1": 0.98, "img_f1": 1.0}
LEAST |= {"caption_f1": 1.0, "credit_f1": 1.0, "bullets_f1": 1.0}


def _run(script: str, *arguments: object) -> str:
    command = [sys.executable, SHARED / script, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
