"""WARC files read record by record, so that damage costs what is damaged, and is counted.

warcio stops without an error where a file is cut or broken; here the records are found first, by their own lengths
and by what must follow them, each is parsed alone, and each gap is reported with its offset.
"""

from __future__ import annotations

import io
import mmap
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from newsspider.crawl.chunks import dechunked, is_decoded
from newsspider.crawl.members import CUT, MAGICS, members
from newsspider.extract.addresses import without_userinfo

MAX_PAYLOAD = 10 * 1024 * 1024 + 1  # one byte more than a page may have, so that the limit is seen to be passed
TYPES = frozenset(  # WARC 1.1, 5.5
    {"warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation"}
)
WRONG_LENGTH = "its Content-Length is wrong"
_NEXT = b"\r\n\r\nWARC/"


@dataclass(frozen=True, slots=True)
class Saved:
    """One response record. ``headers`` as received, without the transfer's own."""

    url: str
    fetched_at: datetime
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    offset: int


@dataclass(frozen=True, slots=True)
class Lost:
    """A stretch of the file that gave no record; ``url`` when it could still be read."""

    path: Path
    offset: int
    reason: str
    url: str | None = None

    def __str__(self) -> str:
        return f"{self.url or self.path.name} at byte {self.offset}: {self.reason}"


def read_warc(path: Path, offset: int | None = None) -> Iterator[Saved | Lost]:
    """The response records of the file in order, or of the one member at ``offset``. Raises OSError."""
    with path.open("rb") as file:
        if not file.read(1):
            yield Lost(path, 0, "the file is empty")
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            packed = data[:4].startswith(MAGICS)
            found = _packed_records(data, path, offset) if packed else _records(data, path, offset or 0)
            for at, record in found:
                if isinstance(record, Lost):
                    yield record
                elif (response := _response(record, at, path)) is not None:
                    yield response
                if offset is not None and not packed:
                    return


def _packed_records(data: mmap.mmap, path: Path, only: int | None) -> Iterator[tuple[int, bytes | Lost]]:
    """The records of each member, under the member's offset; one Lost for each stretch that is damaged."""
    broken = False
    for at, _, content, problem in members(data, only):
        begins = content.startswith((b"WARC/", b"\r\n"))
        if begins and problem in (None, CUT):  # what a cut member holds of whole records is good
            for _, record in _records(content, path, 0):
                if isinstance(record, Lost):
                    reason = WRONG_LENGTH if record.reason == CUT and problem is None else record.reason
                    record = Lost(path, at, reason, record.url)
                yield at, record
            broken = False
        elif problem or content:
            if not broken:
                yield at, Lost(path, at, problem or "no WARC record here", _url_in(content))
            broken = True


def _records(data: mmap.mmap | bytes, path: Path, at: int) -> Iterator[tuple[int, bytes | Lost]]:
    """(offset, bytes) of each record that is as long as it says; behind one that is not, the next is looked for."""
    while at < len(data):
        if data[at : at + 2] == b"\r\n":
            at += 2
            continue
        head_end = data.find(b"\r\n\r\n", at) if data[at : at + 5] == b"WARC/" else -1
        if head_end < 0:
            following = data.find(_NEXT, at)
            cut = data[at : at + 5] == b"WARC/" and following < 0
            yield at, Lost(path, at, CUT if cut else "no WARC record here", _url_in(data[at : at + 8192]))
            at = following + 4 if following >= 0 else len(data)
            continue
        body = head_end + 4
        end = body + _length(data[at:head_end])
        if body <= end <= len(data) and _ends_at(data, end):
            yield at, data[at:end]
            at = end
            continue
        following = data.find(_NEXT, head_end)
        reason = WRONG_LENGTH if following >= 0 or end <= len(data) else CUT
        yield at, Lost(path, at, reason, _url_in(data[at:body]))
        at = following + 4 if following >= 0 else len(data)


def _ends_at(data: mmap.mmap | bytes, end: int) -> bool:
    """Whether a record may end here: two line ends follow (some writers give fewer), then the next one or nothing."""
    behind = data[end : end + 4]
    return behind == b"\r\n\r\n" or behind.strip(b"\r\n") == b"" or data[end : end + 9].lstrip().startswith(b"WARC/")


def _length(head: bytes) -> int:
    """What Content-Length says, in bytes; -1 when it says nothing that can be."""
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            return int(value) if value.strip().isdigit() and len(value) < 20 else -1
    return -1


def _url_in(content: bytes) -> str | None:
    for line in content[:8192].split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"warc-target-uri":
            return without_userinfo(value.strip().decode("utf-8", "replace")) or None
    return None


def _response(content: bytes, offset: int, path: Path) -> Saved | Lost | None:
    """The record as a saved response; None for a record of another kind."""
    try:
        record = next(iter(ArchiveIterator(io.BytesIO(content + b"\r\n\r\n"))), None)
        if record is None or record.rec_type not in TYPES:
            return Lost(path, offset, "the record's header is damaged", _url_in(content))
        if record.rec_type != "response" or record.rec_headers.get_header("Content-Type", "").startswith("text/dns"):
            return None
        if record.http_headers is None:  # warcio reads an answer's head for http and https only
            return Lost(path, offset, "it holds no HTTP answer", _url_in(content))
        return _saved(record, offset) or Lost(path, offset, "the record is incomplete", _url_in(content))
    except AttributeError:  # warcio, where a response names no address
        return Lost(path, offset, "it names no address (WARC-Target-URI)")
    except (ArchiveLoadFailed, EOFError, ValueError, zlib.error) as error:
        return Lost(path, offset, f"damaged: {' '.join(str(error).split())[:120]}", _url_in(content))


def _saved(record, offset: int) -> Saved | None:  # type: ignore[no-untyped-def]
    """None for a record without address, time or status, and for one whose last chunk is missing."""
    headers = [(str(name), str(value)) for name, value in record.http_headers.headers]
    names = {name.lower(): value for name, value in headers}
    url, date = record.rec_headers.get_header("WARC-Target-URI"), record.rec_headers.get_header("WARC-Date")
    status = record.http_headers.get_statuscode()
    body: bytes | None = record.raw_stream.read()
    if body and "chunked" in names.get("transfer-encoding", "").lower():
        body = dechunked(body)
    if body is None or not url or not date or not status.isdigit():
        return None
    dropped = {"transfer-encoding", "content-length"}
    if is_decoded(body, names.get("content-encoding", "")):
        dropped.add("content-encoding")
    kept = tuple((name, value) for name, value in headers if name.lower() not in dropped)
    fetched_at = datetime.fromisoformat(date)
    fetched_at = fetched_at if fetched_at.tzinfo else fetched_at.replace(tzinfo=UTC)
    address = without_userinfo(url.strip("<>"))
    return Saved(address, fetched_at.astimezone(UTC), int(status), kept, body[:MAX_PAYLOAD], offset)
