"""The part of the shared data kept for the end: chosen by a hash, so nobody picks it."""

from __future__ import annotations

import hashlib


def is_keep(key: str) -> bool:
    """True for a quarter of all keys (a page's domain, an article's id): looked at only at milestones."""
    return hashlib.sha256(key.encode()).hexdigest()[0] in "0123"
