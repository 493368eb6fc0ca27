"""Fixtures: saved pages with the truth beside them, in ``<site>/<slug>/{page.html,page.json,expected.json}``.

A truth written by hand may be ahead of the extractor. Such fields stand in ``known_gaps.txt`` beside the site's folder,
``<site>/<slug>/<field>`` a line: they count as known until they are right, and then their line has to go.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from newsspider.extract.article import extract_article
from newsspider.extract.listing.entry import extract_listing_page
from newsspider.extract.page import Page, PageError
from newsspider.sites import site_of
from newsspider.truth import PLAIN, differences, views

LISTED = ("cards", "next_urls")
GAPS = "known_gaps.txt"
CLOSED = "right now: take its line out of " + GAPS
# What a truth is about; the rest of an Article (evidence, digests, versions) is no truth of the page.
TRUTH = (*PLAIN, "quotes", "images")


class FixtureError(ValueError):
    """A folder that is no fixture; one line for people."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One fixture: what differs, view by view, as (truth, found). ``problem`` when it could not be checked.

    ``known`` counts fields that differ as ``known_gaps.txt`` says; one that it names wrongly is a difference.
    """

    folder: Path
    differences: dict[str, tuple[Any, Any]]
    problem: str | None = None
    known: int = 0

    @property
    def ok(self) -> bool:
        return not self.differences and self.problem is None


def fixture_folders(paths: Sequence[Path]) -> list[Path]:
    """Every folder at or below ``paths`` that holds a page.json of a page. Raises FixtureError when there is none."""
    found = [file.parent for path in paths for file in sorted(path.rglob("page.json")) if not _is_resource(file)]
    if not found:
        raise FixtureError(f"{', '.join(map(str, paths))}: no page.json in it or below")
    return found


def _is_resource(file: Path) -> bool:
    """robots.txt, a feed or a sitemap, kept for replays: nobody wrote a truth about it."""
    if (file.parent / "expected.json").exists():
        return False
    try:
        headers = json.loads(file.read_text("utf-8")).get("headers") or {}
    except (OSError, ValueError, AttributeError):
        return False  # read() says what is wrong with it
    kind = next((str(value) for name, value in headers.items() if name.lower() == "content-type"), "html")
    return "html" not in kind


@cache
def known_gaps(folder: Path) -> frozenset[str]:
    """The lines of the list two folders up, where sites stand beside each other; none without a list."""
    file = folder.parent.parent / GAPS
    return frozenset(file.read_text("utf-8").split()) if file.is_file() else frozenset()


def check(folders: Sequence[Path]) -> Iterator[Checked]:
    for folder in folders:
        if not (folder / "expected.json").exists():
            yield Checked(folder, {}, "no expected.json; `newsspider fixtures update` writes one to look over")
            continue
        try:
            truth = _loaded(folder / "expected.json")
            found = read(folder, truth)
        except FixtureError as error:  # the others are checked all the same
            yield Checked(folder, {}, str(error).removeprefix(f"{folder}/"))
            continue
        if truth.get("page_kind") == "not-article":  # which class of other page does not matter
            same = found["page_kind"] != "article"
            yield Checked(folder, {} if same else {"page_kind": ("not-article", "article")})
        else:
            yield _beside_gaps(folder, differences(truth, found), views(truth, truth))


def _beside_gaps(folder: Path, differing: dict[str, tuple[Any, Any]], wanted: dict[str, Any]) -> Checked:
    place, gaps = folder.resolve(), known_gaps(folder.resolve())
    named = {view for view in wanted if f"{place.parent.name}/{place.name}/{view}" in gaps}
    fresh = {view: pair for view, pair in differing.items() if view not in named}
    closed = dict.fromkeys(named - set(differing), ("a known gap", CLOSED))
    return Checked(folder, fresh | closed, known=len(named & set(differing)))


def read(folder: Path, named: Collection[str] = ()) -> dict[str, Any]:
    """The JSON that the extractor makes of the saved page, with the cards of a listing, or where they are ``named``: a
    list of few cards may be taken for an article."""
    about, saved = _loaded(folder / "page.json"), folder / "page.html"
    try:
        body, fetched_at = saved.read_bytes(), datetime.fromisoformat(about["fetched_at"])
        url = str(about["url"])
        headers, status = dict(about.get("headers") or {}), int(about.get("status", 200))
    except OSError as error:
        raise FixtureError(f"{saved}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FixtureError(f"{folder / 'page.json'}: needs url, status, headers and fetched_at ({error!r})") from error
    site = site_of(url)
    try:
        page = Page(body, url, headers=headers, status=status, fetched_at=fetched_at)
    except PageError:
        return {"page_kind": "broken"}
    found = extract_article(page, site).to_dict()
    if found["page_kind"] == "listing" or not set(LISTED).isdisjoint(named):
        found |= extract_listing_page(page, site).to_dict()
    return found


def _loaded(file: Path) -> dict[str, Any]:
    """The JSON object in the file. Raises FixtureError."""
    try:
        value = json.loads(file.read_text("utf-8"))
    except OSError as error:
        raise FixtureError(f"{file}: {error.strerror}") from error
    except ValueError as error:
        raise FixtureError(f"{file}: no JSON: {error}") from error
    if not isinstance(value, dict):
        raise FixtureError(f"{file}: not one JSON object")
    return value


def update(folder: Path) -> dict[str, tuple[Any, Any]]:
    """Write what is found into expected.json, keeping to what the truth speaks about; the views that changed."""
    file = folder / "expected.json"
    old = _loaded(file) if file.is_file() else None
    found = read(folder, old or ())
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
