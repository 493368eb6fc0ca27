"""Fixtures: saved pages with the truth beside them, in ``<folder>/{page.html,page.json,expected.json}``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from newsspider.extract.article import extract_article
from newsspider.extract.listing import extract_listing_page
from newsspider.extract.page import Page, PageError
from newsspider.sites import site_of
from newsspider.truth import PLAIN, differences

LISTED = ("cards", "next_urls")
# What a truth is about; the rest of an Article (evidence, digests, versions) is no truth of the page.
TRUTH = (*PLAIN, "quotes", "images")


class FixtureError(ValueError):
    """A folder that is no fixture; one line for people."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One fixture: what differs, view by view, as (truth, found). ``problem`` when it could not be checked."""

    folder: Path
    differences: dict[str, tuple[Any, Any]]
    problem: str | None = None

    @property
    def ok(self) -> bool:
        return not self.differences and self.problem is None


def fixture_folders(paths: Sequence[Path]) -> list[Path]:
    """Every folder at or below ``paths`` that holds a page.json. Raises FixtureError when there is none."""
    found = [file.parent for path in paths for file in sorted(path.rglob("page.json"))]
    if not found:
        raise FixtureError(f"{', '.join(map(str, paths))}: no page.json in it or below")
    return found


def check(folders: Sequence[Path]) -> Iterator[Checked]:
    for folder in folders:
        try:
            truth = json.loads((folder / "expected.json").read_text("utf-8"))
        except FileNotFoundError:
            yield Checked(folder, {}, "no expected.json; `newsspider fixtures update` writes one to look over")
            continue
        except ValueError as error:
            yield Checked(folder, {}, f"expected.json: {error}")
            continue
        found = read(folder)
        if truth.get("page_kind") == "not-article":  # which class of other page does not matter
            same = found["page_kind"] != "article"
            yield Checked(folder, {} if same else {"page_kind": ("not-article", "article")})
        else:
            yield Checked(folder, differences(truth, found))


def read(folder: Path) -> dict[str, Any]:
    """The JSON that the extractor makes of the saved page, with the cards of a listing."""
    try:
        about = json.loads((folder / "page.json").read_text("utf-8"))
        body, fetched_at = (folder / "page.html").read_bytes(), datetime.fromisoformat(about["fetched_at"])
        site, url = site_of(about["url"]), about["url"]
    except (OSError, ValueError, KeyError) as error:
        raise FixtureError(f"{folder}: {error!r}") from error
    headers, status = about.get("headers") or {}, int(about.get("status", 200))
    try:
        page = Page(body, url, headers=headers, status=status, fetched_at=fetched_at)
    except PageError:
        return {"page_kind": "broken"}
    found = extract_article(page, site).to_dict()
    if found["page_kind"] == "listing":
        found |= extract_listing_page(page, site).to_dict()
    return found


def update(folder: Path) -> dict[str, tuple[Any, Any]]:
    """Write what is found into expected.json, keeping to what the truth speaks about; the views that changed."""
    file, found = folder / "expected.json", read(folder)
    old = json.loads(file.read_text("utf-8")) if file.is_file() else None
    names = list(old) if old else ["page_kind", "url", *(n for n in TRUTH if n != "page_kind" and found.get(n))]
    if old and old.get("page_kind") == "not-article" and found["page_kind"] != "article":
        return {}
    if old is None and found["page_kind"] == "listing":
        names += [name for name in LISTED if name not in names]
    changed = differences(old, found) if old else {}
    if old and not changed:
        return {}
    truth = {name: found[name] if name in found else (old or {}).get(name) for name in names}
    file.write_text(json.dumps(truth, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return changed or {"expected.json": (None, "written")}
