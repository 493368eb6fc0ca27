"""The part of the shared data kept for the end: chosen by a hash, so nobody picks it."""

from __future__ import annotations

import hashlib


def is_keep(key: str) -> bool:
    """True for a sixteenth of all keys (a page's domain, an article's id): looked at only at milestones.

    It was a quarter until 2026-11-25. Then rules had been made on the rest for so long that its misses taught nothing
    new, and the half under "01" was opened; on 2026-11-27 the half of the rest, under "2".
    """
    return hashlib.sha256(key.encode()).hexdigest()[0] == "3"
