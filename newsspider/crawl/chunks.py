"""Bodies as archives keep them: some as they went over the wire, some already unpacked under the wire's headers."""

from __future__ import annotations

import re

_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,500})?\r\n")  # RFC 9112, 7.1
_BEGINS_AS_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?\s*[<{\[]")


def dechunked(body: bytes) -> bytes | None:
    """The body without its chunks; as it is when it has none (its archiver took them away); None when it is cut."""
    if _SIZE.match(body) is None:
        return body
    parts: list[bytes] = []
    at = 0
    while (size := _SIZE.match(body, at)) is not None:
        length = int(size[1], 16)
        if length == 0:
            return b"".join(parts)
        end = size.end() + length
        if len(body) < end:
            return None
        parts.append(body[size.end() : end])
        at = end + 2
    return None


def is_decoded(body: bytes, encoding: str) -> bool:
    """Whether the body is plain though its header names a compression: browsers' archivers keep it unpacked.

    No stream of gzip, deflate or Zstandard begins with these characters; a Brotli stream hardly does.
    """
    return bool(encoding) and _BEGINS_AS_TEXT.match(body) is not None
