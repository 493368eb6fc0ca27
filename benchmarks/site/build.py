"""Writes ``fixtures/``: the bundled site's pages as bytes, with the truth that its authors marked by hand.

Run it after a story or a layout was changed: ``python benchmarks/site/build.py``. The truth comes from the stories'
own marks (see ``content.py``), never from the extractor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import odd_pages
import semantic
import tables
import utility
from content import Story, read_story

HERE = Path(__file__).parent
BASE = "http://www.lanternwire.example"
CAPTURED = {1: datetime(2025, 8, 12, 6, 0, tzinfo=UTC), 2: datetime(2025, 8, 13, 6, 0, tzinfo=UTC)}


class Writer:
    """Writes one capture's folders below ``to``; ``capture`` 2 holds only what changed since the first."""

    def __init__(self, to: Path, capture: int = 1) -> None:
        self.at = CAPTURED[capture]
        self.root = to / ("bundled" if capture == 1 else "bundled-capture-2")
        shutil.rmtree(self.root, ignore_errors=True)

    def write(
        self,
        slug: str,
        url: str,
        body: bytes | str,
        expected: dict[str, Any] | None = None,
        *,
        status: int = 200,
        content_type: str = "text/html; charset=utf-8",
        changed: datetime | None = None,
    ) -> None:
        folder = self.root / slug
        folder.mkdir(parents=True)
        data = body if isinstance(body, bytes) else body.encode()
        headers = {"Content-Type": content_type}
        if status == 200:
            headers["ETag"] = '"' + hashlib.sha256(data).hexdigest()[:16] + '"'
            headers["Last-Modified"] = format_datetime((changed or self.at).astimezone(UTC), usegmt=True)
        meta = {"url": url, "status": status, "headers": headers, "fetched_at": _z(self.at)}
        (folder / "page.html").write_bytes(data)
        _dump(folder / "page.json", meta)
        if expected is not None:
            _dump(folder / "expected.json", expected)


def _dump(path: Path, value: dict[str, Any]) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _z(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def stories(folder: str) -> list[Story]:
    """The folder's stories, newest first; second captures (``*.v2.txt``) left out."""
    found = [read_story(p) for p in sorted((HERE / folder).glob("*.txt")) if not p.name.endswith(".v2.txt")]
    return sorted(found, key=lambda s: datetime.fromisoformat(s["published"]).timestamp(), reverse=True)


_LABEL = re.compile(
    r"^(?:(?:image credits?|court sketch|photo(?:graph)?|screenshot|image|bild|foto|kuva):|courtesy of|"
    r"(?:photo|illustration) by)\s+",
    re.I,
)


def bare(credit: str) -> str:
    """The credit without its label and the brackets around all of it."""
    inner = credit[1:-1] if credit.startswith("(") and credit.endswith(")") else credit
    return _LABEL.sub("", inner)


def truth(story: Story, url: str) -> dict[str, Any]:
    """The Article JSON's stable fields; quotations are those in quotation marks, indirect speech is not listed."""
    sections: list[dict[str, Any]] = [{"heading": None, "paragraphs": []}]
    for kind, text in story.paragraphs:
        if kind == "h":
            sections.append({"heading": text, "paragraphs": []})
        else:
            sections[-1]["paragraphs"].append(text)
    sections = [s for s in sections if s["heading"] or s["paragraphs"]]
    images = [
        {
            "url": urljoin(url, f"/img/{p.file}"),
            "alt": p.alt,
            "caption": p.caption,
            "credit": p.credit,
            "creators": p.creators,
            "agencies": p.agencies,
            "license": p.license,
            "kind": p.kind,
        }
        for p in story.pictures
    ]
    return {
        "page_kind": "article",
        "url": url,
        "language": story.get("language") or "en",
        "headline": story["headline"],
        "standfirst": story.get("standfirst"),
        "category": story.get("category"),
        "region": story.get("region"),
        "region_code": story.get("region_code"),
        "dateline": story.get("dateline"),
        "published_at": story.get("truth_published"),
        "published_precision": story.get("truth_precision") or "second",
        "published_zone": story.meta.get("truth_zone", "explicit") or None,
        "modified_at": story.get("truth_modified"),
        "authors": story.names("authors"),
        "bullets": story.bullets,
        "sections": sections,
        "body": "\n\n".join(text for _, text in story.paragraphs),
        "quotes": story.quotes,
        "images": images,
        "image_credits": list(dict.fromkeys(bare(p.credit) for p in story.pictures if p.credit)),
    }


def semantic_truth(story: Story) -> dict[str, Any]:
    story.meta["language"] = semantic.language(story)
    story.meta["truth_published"] = _z(datetime.fromisoformat(story["published"]))
    changed = story.get("modified") or story["published"]  # the layout always says both, as most do
    story.meta["truth_modified"] = _z(datetime.fromisoformat(changed))
    return truth(story, BASE + story["path"])


def write_semantic(writer: Writer) -> list[Story]:
    english, german = stories("b"), stories("de")
    for group in (english, german):
        for number, story in enumerate(group):
            related = [group[(number + step) % len(group)] for step in (1, 2, 3)]
            page = semantic.page(story, related)
            writer.write(story.name, BASE + story["path"], page, semantic_truth(story), changed=_changed(story))
    _listing(writer, "listing-latest-1", "/latest", "Latest", english[:5], "/latest?page=2")
    _listing(writer, "listing-latest-2", "/latest?page=2", "Latest", english[5:], None, odd_pages.CARDS)
    _listing(writer, "listing-digital", "/de/digital", "Digital", german, None)
    feed = odd_pages.rss(english[:3] + german)  # a feed is short: the rest must be found on the listings
    writer.write("feed", BASE + "/feed.xml", feed, content_type="application/rss+xml; charset=utf-8")
    return english + german


def _changed(story: Story) -> datetime:
    return datetime.fromisoformat(story.get("modified") or story["published"])


def _listing(
    writer: Writer, slug: str, path: str, title: str, found: list[Story], following: str | None, extra: str = ""
) -> None:
    cards = [
        {
            "url": BASE + s["path"],
            "headline": s["headline"],
            "category": s["category"],
            "published_at": _z(datetime.fromisoformat(s["published"])),
        }
        for s in found
    ]
    cards += odd_pages.CARDS_TRUTH if extra else []
    expected = {"page_kind": "listing", "cards": cards, "next_urls": [BASE + following] if following else []}
    writer.write(slug, BASE + path, semantic.listing(title, found, following, extra), expected)


def write_update(writer: Writer) -> None:
    """The second capture: one story, changed."""
    story = read_story(HERE / "b" / "kestrel-correction.v2.txt")
    related = stories("b")[:3]
    page = semantic.page(story, related)
    writer.write("kestrel-correction", BASE + story["path"], page, semantic_truth(story), changed=_changed(story))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=HERE.parents[1] / "fixtures", metavar="DIR")
    to = parser.parse_args().to
    writer = Writer(to)
    pages = write_semantic(writer)
    pages += utility.write(writer, stories("a"), truth) + tables.write(writer, stories("c"), truth)
    odd_pages.write(writer, pages)
    write_update(Writer(to, 2))
    print(f"{len(pages)} articles, {len(list(writer.root.iterdir()))} fixtures in {writer.root.name}/")


if __name__ == "__main__":
    main()
