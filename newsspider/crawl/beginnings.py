"""Of a robots.txt its beginning is enough: the download of a longer one ends there, and what has come is read.

RFC 9309, 2.5: a crawler must read at least 500 KiB, and may stop behind them. Without this, a file larger than a page may
be would count as one that cannot be had, and forbid the whole host.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from scrapy import Request, signals
from scrapy.exceptions import StopDownload
from scrapy.signalmanager import SignalManager

MAX_BYTES = 500 * 1024
STOPPED = "download_stopped"  # Scrapy's flag of such a response
# What a server may declare, or a packed file grow to; over the wire come no more than MAX_BYTES and a piece.
LONGEST = 64 * 1024 * 1024
_KEY = "beginning"
META = {_KEY: True, "download_maxsize": LONGEST}  # of a request that is to be stopped


class Beginnings:
    """Listens only while such a request is under way: the signal is sent for every piece of every page."""

    def __init__(self, manager: SignalManager) -> None:
        self._signals = manager
        self._under_way = 0
        self._received: WeakKeyDictionary[Request, int] = WeakKeyDictionary()

    @contextmanager
    def only(self) -> Iterator[None]:
        """Stop what is requested with META in here."""
        self._signals.connect(self.receive, signal=signals.bytes_received)
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._signals.disconnect(self.receive, signal=signals.bytes_received)

    def receive(self, data: bytes, request: Request) -> None:
        """Count a piece. Raises StopDownload when enough has come."""
        if _KEY not in request.meta:
            return
        self._received[request] = self._received.get(request, 0) + len(data)
        if self._received[request] > MAX_BYTES:
            raise StopDownload(fail=False)


def beginning_of(body: bytes) -> bytes:
    """The first 500 KiB, without the line that is cut there: the first half of a path forbids more than the whole."""
    if len(body) <= MAX_BYTES:
        return body
    lines, end, _ = body[:MAX_BYTES].rpartition(b"\n")
    return lines + end or body[:MAX_BYTES]
