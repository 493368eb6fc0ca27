"""Response headers end somewhere: Twisted collects them without a limit, 600 MB in ten seconds on loopback."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from scrapy.core.downloader.handlers.http11 import _LenientHTTP11ClientFactory
from scrapy.exceptions import DownloadCancelledError, DownloadFailedError
from twisted.python.failure import Failure
from twisted.web._newclient import HEADER, STATUS, ResponseFailed

from newsspider.crawl.verifying import VerifiedProtocol

if TYPE_CHECKING:
    from twisted.web.client import HTTPConnectionPool

MAX_HEAD = 256 * 1024  # bytes before a body begins, 1xx answers included; browsers stop at 256 to 400 KiB


class HeadTooLargeError(Exception):
    """The server sends headers, and no end of them."""


class _LimitedProtocol(VerifiedProtocol):
    """Counts what comes before the body; one piece from the socket (64 KiB) more than the limit is held at most."""

    _head = 0

    def request(self, request: Any) -> Any:
        self._head = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:  # noqa: N802 - Twisted's name
        super().dataReceived(data)  # type: ignore[no-untyped-call]
        if self._parser is None or self._parser.state not in (STATUS, HEADER):
            return
        self._head += len(data)
        if self._head > MAX_HEAD:
            assert self.transport is not None
            self.transport.abortConnection()
            problem = HeadTooLargeError(f"more than {MAX_HEAD // 1024} KiB of response headers")
            self._disconnectParser(Failure(problem))  # type: ignore[no-untyped-call]


class _LimitedFactory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: Any) -> _LimitedProtocol:  # noqa: N802 - Twisted's name
        quiet: Callable[..., Any] = self._quiescentCallback
        return _LimitedProtocol(quiet)  # type: ignore[no-untyped-call]


def limit_heads(pool: HTTPConnectionPool) -> None:
    """Every connection of the pool counts the headers it gets."""
    pool._factory = _LimitedFactory


def too_large(error: DownloadFailedError) -> DownloadCancelledError | None:
    """What a download that ended at the limit is: cancelled by us, so that it is not tried again; else None."""
    reasons = error.__cause__.reasons if isinstance(error.__cause__, ResponseFailed) else []
    for reason in reasons:
        if isinstance(reason.value, HeadTooLargeError):
            return DownloadCancelledError(str(reason.value))
    return None
