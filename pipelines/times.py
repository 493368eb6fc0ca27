"""Times as the database keeps them."""

from __future__ import annotations

from datetime import UTC, datetime

from newsspider.items import iso


def stamp(at: datetime | None = None) -> str:
    """``at``, or now, as UTC text with whole seconds and ``Z``. A naive time is taken for UTC."""
    at = at or datetime.now(UTC)
    text = iso(at if at.tzinfo else at.replace(tzinfo=UTC))
    assert text
    return text


def stamp_milliseconds(at: datetime | None = None) -> str:
    """As ``stamp``, with milliseconds: politeness is judged in fractions of a second."""
    at = at or datetime.now(UTC)
    at = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    return at.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
