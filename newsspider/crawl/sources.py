"""Saved pages that stand in for the network: fixture folders, WARC files, folders of either."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

from w3lib.url import safe_url_string

from newsspider.crawl.members import MAGICS
from newsspider.crawl.warc import Lost, Saved, read_warc
from newsspider.extract.addresses import without_userinfo
from newsspider.sites import host_and_port

WARC_NAMES = (".warc", ".warc.gz", ".warc.zst")


class SourceError(ValueError):
    """A path that cannot be replayed; one line for people."""


@dataclass(frozen=True, slots=True)
class Capture:
    """One saved response; ``read`` brings the bytes when they are needed. ``fixture``: from a folder, not a WARC."""

    url: str
    fetched_at: datetime
    status: int
    redirects_to: str | None
    read: Callable[[], Saved]
    fixture: bool = False


@dataclass
class Library:
    """All captures by URL, oldest first, and what could not be read."""

    captures: dict[str, list[Capture]] = field(default_factory=dict)
    lost: list[Lost] = field(default_factory=list)

    def __contains__(self, url: str) -> bool:
        return _key(url) in self.captures

    def __len__(self) -> int:
        return sum(map(len, self.captures.values())) + len(self.lost)

    @property
    def unreadable(self) -> str | None:
        """The first thing wrong, when not one page could be read."""
        return str(self.lost[0]) if self.lost and not self.captures else None

    def of(self, url: str) -> list[Capture]:
        return self.captures.get(_key(url), [])

    def pages(self) -> Iterator[str]:
        """Every URL that may be an article, in the order of the sources: no redirect's target, no robots.txt."""
        targets = {c.redirects_to for group in self.captures.values() for c in group if c.redirects_to}
        for url, group in self.captures.items():
            if url not in targets and not url.endswith("/robots.txt"):
                yield group[0].url

    def add(self, capture: Capture) -> None:
        self.captures.setdefault(_key(capture.url), []).append(capture)


def open_library(paths: Sequence[str | Path]) -> Library:
    """Index the sources. Raises SourceError, naming the path, for one that holds no saved page."""
    library = Library()
    for path in map(Path, paths):
        before = len(library)
        for file in _files(path):
            if file.name == "page.json":
                library.add(_fixture(file))
            else:
                _index_warc(file, library)
        if len(library) == before:
            raise SourceError(f"{path}: no page.json and no WARC record in it")
    for captures in library.captures.values():
        captures.sort(key=lambda capture: capture.fetched_at)
    return library


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise SourceError(f"{path}: no such file or folder")
    if path.is_dir():
        found = [p for p in sorted(path.rglob("*")) if p.name == "page.json" or p.name.endswith(WARC_NAMES)]
        if not found:
            raise SourceError(f"{path}: neither a page.json nor a WARC file in this folder")
        return found
    if path.name.endswith(WARC_NAMES) or path.name == "page.json":
        return [path]
    with path.open("rb") as file:
        head = file.read(5)
    if head.startswith((b"WARC/", *MAGICS)):
        return [path]
    raise SourceError(f"{path}: not a WARC file (`newsspider extract {path}` reads one page)")


def _fixture(file: Path) -> Capture:
    """``page.json`` holds url, status, headers, fetched_at; the body is page.html beside it."""
    try:
        about = json.loads(file.read_text(encoding="utf-8"))
        url, fetched_at = without_userinfo(str(about["url"])), datetime.fromisoformat(about["fetched_at"])
        status, headers = int(about.get("status", 200)), dict(about.get("headers") or {})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(f"{file}: needs url, status, headers and fetched_at ({error!r})") from error
    if fetched_at.tzinfo is None:
        raise SourceError(f"{file}: fetched_at {about['fetched_at']} has no offset; end it in Z")
    body = next((p for p in sorted(file.parent.glob("page.*")) if p.suffix != ".json"), file.parent / "page.html")
    if not body.is_file():
        raise SourceError(f"{file.parent}: no page.html beside page.json")
    pairs = tuple((str(name), str(value)) for name, value in headers.items() if name.lower() != "content-length")
    fetched_at = fetched_at.astimezone(UTC)

    def read() -> Saved:
        return Saved(url, fetched_at, status, pairs, body.read_bytes(), 0)

    return Capture(url, fetched_at, status, _target(url, status, pairs), read, fixture=True)


def _index_warc(file: Path, library: Library) -> None:
    for record in read_warc(file):
        if isinstance(record, Lost):
            library.lost.append(record)
        elif problem := _unusable(record.url):
            library.lost.append(Lost(file, record.offset, problem))  # says the address, without a password
        else:
            library.add(_indexed(file, record))


def _unusable(url: str) -> str | None:
    """Why no request can be made for the address; None when one can."""
    try:
        host_and_port(_key(url))
    except ValueError as error:
        return " ".join(str(error).split())
    return None


def _indexed(file: Path, record: Saved) -> Capture:
    url, offset = record.url, record.offset

    def read() -> Saved:
        for again in read_warc(file, offset):
            if isinstance(again, Saved) and (again.url, again.fetched_at) == (url, record.fetched_at):
                return again
        raise SourceError(f"{file}: the record at {offset} has changed")

    return Capture(url, record.fetched_at, record.status, _target(url, record.status, record.headers), read)


def _target(url: str, status: int, headers: tuple[tuple[str, Any], ...]) -> str | None:
    location = next((value for name, value in headers if name.lower() == "location"), None)
    if not location or not 300 <= status < 400:
        return None
    try:
        return _key(without_userinfo(urljoin(url, location)))
    except ValueError:  # http://[bad
        return None


def _key(url: str) -> str:
    """As Scrapy writes the address of a request: escaped, without its fragment."""
    return urldefrag(safe_url_string(url.strip())).url
