"""Compressed bodies that end too early: Scrapy gives what could be unpacked, as if it were the page."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO

from scrapy import Request
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import Response
from scrapy.utils import _compression

brotli, zstd = vars(_compression)["brotli"], vars(_compression)["zstd"]  # whichever of several Scrapy unpacks with

CUT_SHORT = "cut short"  # a flag of the response
CUT = "the compressed body ends too early"
PIECE = 64 * 1024  # bytes unpacked at once: of a bomb no more is ever in memory
_END = b"</html"


class WholeBodiesMiddleware(HttpCompressionMiddleware):
    """Unpacks as Scrapy does, and flags what was cut though its length was right: an origin that failed behind a cache."""

    def process_response(self, request: Request, response: Response) -> Request | Response:  # type: ignore[override]
        packed, encodings = response.body, b",".join(response.headers.getlist("Content-Encoding"))
        answer = super().process_response(request, response)
        outermost = encodings.rpartition(b",")[2].strip().lower()
        open_end = isinstance(answer, Response) and _END not in answer.body[-512:].lower()
        if open_end and ends_early(packed, outermost):
            answer.flags.append(CUT_SHORT)
        return answer


def ends_early(packed: bytes, encoding: bytes) -> bool:
    """Whether a body that could be unpacked in part lacks the end that its encoding marks, or is damaged before it."""
    ended = _ENDED.get(encoding)
    return ended is not None and not ended(packed)


def _gzip(packed: bytes) -> bool:
    rest: bytes | None = packed
    while rest and rest.startswith(b"\x1f\x8b"):  # one member or more; what else may follow is padding
        rest = _behind(rest, zlib.MAX_WBITS | 16)
    return rest is not None


def _deflate(packed: bytes) -> bool:
    windows = (zlib.MAX_WBITS, -zlib.MAX_WBITS)  # some servers leave the frame out
    return any(_behind(packed, window) is not None for window in windows)


def _behind(packed: bytes, window: int) -> bytes | None:
    """What follows the first stream; None when it does not end."""
    stream = zlib.decompressobj(window)
    try:
        while not stream.eof:
            if not stream.decompress(packed, PIECE) and not stream.unconsumed_tail and not stream.eof:
                return None
            packed = stream.unconsumed_tail
    except zlib.error:
        return None
    return stream.unused_data


def _brotli(packed: bytes) -> bool:
    stream = brotli.Decompressor()
    try:
        piece = stream.process(packed, output_buffer_limit=PIECE)
        while piece and not stream.is_finished():
            piece = stream.process(b"", output_buffer_limit=PIECE)
    except brotli.error:
        return False
    return bool(stream.is_finished())


def _zstd(packed: bytes) -> bool:
    stream = zstd.ZstdFile(BytesIO(packed))
    try:
        while stream.read(PIECE):
            pass
    except (EOFError, zstd.ZstdError):
        return False
    return True


_ENDED: dict[bytes, Callable[[bytes], bool]] = {
    b"gzip": _gzip,
    b"x-gzip": _gzip,
    b"deflate": _deflate,
    b"br": _brotli,
    b"zstd": _zstd,
}
