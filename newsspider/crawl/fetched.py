"""One page that was fetched or read, and the failure to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Fetched:
    """``url`` is the final one; ``fetched_at`` None for a file."""

    body: bytes
    url: str
    fetched_at: datetime | None


class FetchFailed(Exception):  # noqa: N818 - an outcome
    """The message is one line for people; ``blocked`` when the site refused us."""

    def __init__(self, words: str, blocked: bool) -> None:
        super().__init__(words)
        self.blocked = blocked
