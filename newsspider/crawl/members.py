"""The compressed members of a WARC file: gzip members one after another, or the frames of a .warc.zst.

Every member is opened on its own, so that a broken one costs itself only: behind it the next is looked for by its
first bytes, and the gap is reported.
"""

from __future__ import annotations

import mmap
import sys
import zlib
from collections.abc import Iterator
from typing import Any, Protocol

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd  # a requirement of Scrapy's own

MAX_MEMBER = 64 * 1024 * 1024  # bytes unpacked; a page has 10 MiB at most, a member of many records more
GZIP = b"\x1f\x8b\x08"
ZSTD = b"\x28\xb5\x2f\xfd"
# "Zstandard compression of WARC files", iipc: a dictionary for all records stands first, in a frame others skip.
ZSTD_DICTIONARY = b"\x5d\x2a\x4d\x18"
MAGICS = (GZIP, ZSTD, ZSTD_DICTIONARY)
CUT = "the file ends in the middle of a record"


class _Decompressor(Protocol):
    @property
    def eof(self) -> bool: ...

    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


class Packing:
    """How one file is packed: the bytes every member begins with, and what opens one."""

    def __init__(self, data: mmap.mmap) -> None:
        self.first = 0
        self._dictionary: Any = None
        self.magic = GZIP if data[:3] == GZIP else ZSTD
        if data[:4] == ZSTD_DICTIONARY:
            self.first = 8 + int.from_bytes(data[4:8], "little")
            kept = data[8 : self.first]
            raw = zstd.decompress(kept) if kept[:4] == ZSTD else kept
            self._dictionary = zstd.ZstdDict(raw)

    def decompressor(self) -> _Decompressor:
        if self.magic == GZIP:
            return zlib.decompressobj(zlib.MAX_WBITS | 16)
        return zstd.ZstdDecompressor(zstd_dict=self._dictionary)


def members(data: mmap.mmap, only: int | None) -> Iterator[tuple[int, int, bytes, str | None]]:
    """(offset, end, unpacked bytes, problem) of each member, or of the one at ``only``.

    Behind a member with a problem, every place that looks like the beginning of one is tried.
    """
    try:
        packing = Packing(data)
    except (zstd.ZstdError, ValueError, EOFError) as error:
        yield 0, len(data), b"", f"its dictionary is damaged: {error}"
        return
    at = packing.first if only is None else only
    while at < len(data):
        content, end, problem = _unpack(packing.decompressor(), data, at)
        yield at, end, content, problem
        if only is not None:
            return
        if problem is None and data[end : end + len(packing.magic)] == packing.magic:
            at = end
        else:
            following = data.find(packing.magic, at + 1 if problem else end)
            if problem is None and end < len(data):
                yield end, len(data) if following < 0 else following, b"", "no WARC record here"
            at = following if following >= 0 else len(data)


def _unpack(inflate: _Decompressor, data: mmap.mmap, at: int) -> tuple[bytes, int, str | None]:
    content, position = bytearray(), at
    while not inflate.eof:
        piece = data[position : position + 65536]
        if not piece:
            return bytes(content), position, CUT
        try:
            content += inflate.decompress(piece, MAX_MEMBER + 1 - len(content))
        except (zlib.error, zstd.ZstdError) as error:
            return bytes(content), position, f"damaged: {error}"
        position += len(piece)
        if len(content) > MAX_MEMBER:
            return bytes(content), position, f"more than {MAX_MEMBER:,} bytes in one member (warcio recompress helps)"
    return bytes(content), position - len(inflate.unused_data), None
