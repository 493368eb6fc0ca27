"""When a host may be asked: one gate before the network, which nothing passes early.

Scrapy's slots decide what goes next; here the obligations towards a site are kept whatever they decide: the
crawl-delay of robots.txt and the pauses a server asks for with Retry-After.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from scrapy.exceptions import IgnoreRequest

UNDER_WAY = 0.05  # seconds by which a request on an open connection may overtake one that had to open it
BACKOFF = 5.0  # seconds after a 429 that names none; doubled for each that follows
BELIEVED = 4  # refusals in a row after which the time that a host names is too short by experience: ours is added
MOST_TURNED_AWAY = 20  # pages of a host that were refused in a row: the rest of them would be, too
LONGEST = timedelta(days=7)  # a later date is as likely a mistake: the host is asked again after a week


class AskedToWait(IgnoreRequest):
    """The host wants us later than this run can wait; its pages stay pending."""


class Refusing(IgnoreRequest):
    """The host has refused so many pages in a row that this one was not asked for; it stays pending."""


class Forbidden(IgnoreRequest):
    """robots.txt says no."""


class HostNotFound(IgnoreRequest):
    """The name does not resolve: a typing error, or a site that has gone. RFC 9309 forbids, and there is nothing to ask."""


class Unreachable(IgnoreRequest):
    """robots.txt cannot be had: RFC 9309, 2.3.1.4, says to assume complete disallow."""


@dataclass
class Host:
    """``delay`` between two requests (crawl-delay), ``not_before`` a monotonic time, ``closed`` why not in this run.

    ``gate`` counts what is under way: Scrapy 2.19 lets requests that wait for robots.txt out in one burst when no
    delay is set, whatever CONCURRENT_REQUESTS_PER_DOMAIN says.
    """

    delay: float = 0.0
    not_before: float = 0.0
    last_sent: float | None = None
    pause: float = 0.0  # seconds of the pause that is still to be honored, for the ledger of waits
    refusals: int = 0
    turned_away: int = 0  # pages in a row
    closed: str | None = None
    gate: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))


@dataclass(frozen=True, slots=True)
class Turn:
    """Leave to send: seconds that the host asked to be left alone, and seconds since the request before; None at the first."""

    required: float | None
    waited: float | None


@dataclass
class Manners:
    """One crawl's memory of its hosts."""

    max_wait: float
    at_once: int = 2
    _hosts: dict[str, Host] = field(default_factory=dict)

    def host(self, name: str) -> Host:
        if name not in self._hosts:
            self._hosts[name] = Host(gate=asyncio.Semaphore(self.at_once))
        return self._hosts[name]

    async def turn(self, name: str) -> Turn:
        """Return when the host may be asked. Raises AskedToWait or Refusing when it is closed for this run."""
        host = self.host(name)
        while True:
            if host.closed:
                raise AskedToWait(host.closed)
            self.check(name)
            now = time.monotonic()
            delay = host.delay + UNDER_WAY if host.delay else 0.0  # the site counts from arrival to arrival
            earliest = max(host.not_before, (host.last_sent or -delay) + delay)
            if earliest <= now:
                break
            await asyncio.sleep(earliest - now)
        first = host.last_sent is None
        turn = Turn(None if first else max(host.delay, host.pause), None if first else now - (host.last_sent or 0.0))
        host.last_sent, host.pause = now, 0.0
        return turn

    def refused(self, name: str, retry_after: str | None, now: datetime) -> float | None:
        """Take a 429 or 503 to heart: seconds the host is left alone, or None when it is closed for this run."""
        host = self.host(name)
        host.refusals += 1
        wait = BACKOFF * 2 ** (host.refusals - 1) if retry_after is None else seconds_of(retry_after, now)
        if wait is not None and host.refusals > BELIEVED:
            wait = max(wait, BACKOFF * 2 ** (host.refusals - BELIEVED - 1))
        if wait is None or wait > self.max_wait:
            named = f": Retry-After {retry_after[:40]!r}" if retry_after is not None else ""
            host.closed = f"asked to wait{named}" + (f", {host.refusals} times in a row" if host.refusals > 1 else "")
            return None
        host.not_before = max(host.not_before, time.monotonic() + wait)
        host.pause = max(host.pause, wait)
        return wait

    def turned_away(self, name: str) -> bool:
        """Count a page that the host refused; True for the one after which it is asked no more."""
        host = self.host(name)
        host.turned_away += 1
        return host.turned_away == MOST_TURNED_AWAY

    def let_in(self, name: str) -> None:
        """The host has shown a page."""
        self.host(name).turned_away = 0

    def check(self, name: str) -> None:
        """Raises Refusing when the host has turned away too many in a row."""
        if self.host(name).turned_away >= MOST_TURNED_AWAY:
            raise Refusing(f"not asked for: {MOST_TURNED_AWAY} pages in a row were refused")

    def is_closed(self, name: str) -> bool:
        return self.host(name).closed is not None

    def answered(self, name: str) -> None:
        self.host(name).refusals = 0


def not_before(retry_after: str | None, now: datetime) -> datetime | None:
    """The time (UTC) before which no later run may ask the host, a week away at most; None when it named none."""
    wait = seconds_of(retry_after, now) if retry_after is not None else None
    return None if wait is None else now + min(timedelta(seconds=wait), LONGEST)


def seconds_of(retry_after: str, now: datetime) -> float | None:
    """Seconds of a Retry-After header, given in seconds or as an HTTP date (RFC 9110, 10.2.3); None for neither."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        at = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError, IndexError):  # an offset of years, an empty date
        return None
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (at - now).total_seconds())
