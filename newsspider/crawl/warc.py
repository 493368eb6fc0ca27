"""WARC files read record by record, so that damage costs what is damaged, and is counted.

warcio stops without an error where a file is cut or broken; here every gzip member is opened on its own, the
next whole one is looked for behind a broken one, and each gap is reported with its offset.
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

MAX_RECORD = 64 * 1024 * 1024  # bytes unpacked; a page has 10 MiB at most, a member of many records more
MAX_PAYLOAD = 10 * 1024 * 1024 + 1  # one byte more than a page may have, so that the limit is seen to be passed
TYPES = frozenset(  # WARC 1.1, 5.5
    {"warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion", "continuation"}
)
_GZIP = b"\x1f\x8b\x08"


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


def read_warc(path: Path, offset: int | None = None) -> Iterator[Saved | Lost]:
    """The response records of the file in order, or of the one member at ``offset``. Raises OSError."""
    with path.open("rb") as file:
        if not file.read(1):
            yield Lost(path, 0, "the file is empty")
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            chunks = _members(data, path, offset) if data[:3] == _GZIP else _plain_records(data, path, offset)
            for at, chunk in chunks:
                if isinstance(chunk, Lost):
                    yield chunk
                else:
                    yield from _responses(chunk, at, path)


def _members(data: mmap.mmap, path: Path, only: int | None) -> Iterator[tuple[int, bytes | Lost]]:
    """(offset, unpacked bytes) of each gzip member; damage is skipped up to the next member that begins a record."""
    at, broken = only or 0, False
    while at < len(data):
        content, end, problem = _unpack(data, at)
        if problem is None and (content.startswith((b"WARC/", b"\r\n")) or not content):
            yield at, content
            broken = False
            at = end
        else:
            if not broken:
                yield at, Lost(path, at, problem or "no WARC record here", _url_in(content))
            broken = True
            following = data.find(_GZIP, at + 1)
            at = following if following >= 0 else len(data)
        if only is not None:
            return


def _unpack(data: mmap.mmap, at: int) -> tuple[bytes, int, str | None]:
    """(content, end offset, problem) of the member at ``at``."""
    inflate, content, position = zlib.decompressobj(zlib.MAX_WBITS | 16), bytearray(), at
    while not inflate.eof:
        piece = data[position : position + 65536]
        if not piece:
            return bytes(content), position, "the file ends in the middle of a record"
        try:
            content += inflate.decompress(piece, MAX_RECORD + 1 - len(content))
        except zlib.error as error:
            return bytes(content), position, f"damaged: {error}"
        position += len(piece)
        if len(content) > MAX_RECORD:
            return bytes(content), position, f"more than {MAX_RECORD:,} bytes in one member (warcio recompress helps)"
    return bytes(content), position - len(inflate.unused_data), None


def _plain_records(data: mmap.mmap, path: Path, only: int | None) -> Iterator[tuple[int, bytes | Lost]]:
    """(offset, bytes) of each record of an uncompressed file."""
    at = only or 0
    while at < len(data):
        head_end = data.find(b"\r\n\r\n", at)
        if data[at : at + 5] != b"WARC/" or head_end < 0:
            yield at, Lost(path, at, "no WARC record here")
            following = data.find(b"\r\n\r\nWARC/", at)
            if following < 0:
                return
            at = following + 4
            continue
        end = head_end + 4 + _length(data[at:head_end])
        if end > len(data):
            yield at, Lost(path, at, "the file ends in the middle of a record", _url_in(data[at : head_end + 4]))
            return
        yield at, data[at:end] + b"\r\n\r\n"
        if only is not None:
            return
        at = end
        while data[at : at + 2] == b"\r\n":
            at += 2


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            return int(value)
    return 0


def _url_in(content: bytes) -> str | None:
    for line in content[:8192].split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"warc-target-uri":
            return value.strip().decode("utf-8", "replace") or None
    return None


def _responses(content: bytes, offset: int, path: Path) -> Iterator[Saved | Lost]:
    try:
        for record in ArchiveIterator(io.BytesIO(content)):
            if record.rec_type not in TYPES:
                yield Lost(path, offset, "the record's header is damaged", _url_in(content))
                continue
            if record.rec_type != "response" or record.http_headers is None:
                continue
            declared = record.rec_headers.get_header("Content-Length") or ""
            saved = _saved(record, offset)
            if saved is None or (declared.isdigit() and int(declared) > len(content)):
                yield Lost(path, offset, "the record is incomplete", _url_in(content))
            else:
                yield saved
    except (ArchiveLoadFailed, EOFError, ValueError, zlib.error) as error:
        yield Lost(path, offset, f"damaged: {' '.join(str(error).split())[:120]}", _url_in(content))


def _saved(record, offset: int) -> Saved | None:  # type: ignore[no-untyped-def]
    headers = [(str(name), str(value)) for name, value in record.http_headers.headers]
    names = {name.lower() for name, _ in headers}
    if "transfer-encoding" in names:  # stored as it went over the wire: undo chunks and compression together
        body = record.content_stream().read(MAX_PAYLOAD)
        dropped = {"transfer-encoding", "content-encoding", "content-length"}
    else:
        body = record.raw_stream.read(MAX_PAYLOAD)
        dropped = {"content-length"}
    url, date = record.rec_headers.get_header("WARC-Target-URI"), record.rec_headers.get_header("WARC-Date")
    status = record.http_headers.get_statuscode()
    if not url or not date or not status.isdigit():
        return None
    kept = tuple((name, value) for name, value in headers if name.lower() not in dropped)
    fetched_at = datetime.fromisoformat(date)
    fetched_at = fetched_at if fetched_at.tzinfo else fetched_at.replace(tzinfo=UTC)
    return Saved(url.strip("<>"), fetched_at.astimezone(UTC), int(status), kept, body, offset)
