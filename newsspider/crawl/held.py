"""Articles wait for the sources: the richest card may come last, and the order of answers must not decide."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

from newsspider.crawl.tickets import Ticket


class Held:
    """Articles, until every source is read. Not for ever: one that hangs must not hold those of the others up.

    ``go_on`` is called when no source has brought an article for ``patience`` seconds. In a replay none hangs, and memory
    holds them all: there it is None.
    """

    def __init__(self, at_once: int, patience: float | None, go_on: Callable[[], None]) -> None:
        self._at_once, self._patience, self._go_on = at_once, patience, go_on
        self._tickets: deque[Ticket] = deque()
        self._timer: asyncio.TimerHandle | None = None

    def hold(self, tickets: list[Ticket]) -> list[Ticket]:
        """Keep them; those that there is no room for come back."""
        room = len(tickets) if self._patience is None else max(0, self._at_once - len(self._tickets))
        self._tickets.extend(tickets[:room])
        self._wait()
        return tickets[room:]

    def released(self) -> list[Ticket]:
        return [self._tickets.popleft() for _ in range(min(len(self._tickets), self._at_once))]

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if self._tickets and self._patience is not None:
            self._timer = asyncio.get_running_loop().call_later(self._patience, self._go_on)
