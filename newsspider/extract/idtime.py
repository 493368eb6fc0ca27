"""Creation times hidden in article ids."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from newsspider.extract.times import FoundTime
from newsspider.items import Evidence, Timestamp
from newsspider.site import Site

_OBJECT_ID = re.compile(r"[0-9a-f]{24}", re.I)
# MongoDB's first public release: no ObjectId is older. 32 bits of random hex fall before it in one of four cases.
FIRST_OBJECT_ID = datetime(2009, 2, 11, tzinfo=UTC)
# The upper bound where no fetch time is known: extraction has no clock. 2^31 seconds after 1970.
LAST_PLAUSIBLE = datetime(2038, 1, 19, tzinfo=UTC)


def id_time(external_id: str | None, *, fetched_at: datetime | None = None) -> datetime | None:
    """The UTC second at which a 24-hex MongoDB ObjectId was created (its first 8 digits), or None.

    None for any other id and for a time before MongoDB existed or more than a day after ``fetched_at``
    (aware): such an id is no ObjectId. The document may be older or younger than its publication, so
    callers record the time as inferred.
    """
    if not external_id or not _OBJECT_ID.fullmatch(external_id):
        return None
    created = datetime.fromtimestamp(int(external_id[:8], 16), UTC)
    latest = fetched_at + timedelta(days=1) if fetched_at else LAST_PLAUSIBLE
    return created if FIRST_OBJECT_ID <= created <= latest else None


def find_id_time(
    external_id: str | None, site: Site | None, fetched_at: datetime | None, evidence: Evidence
) -> FoundTime | None:
    """The last resort for ``published_at``, on sites that declare ``id_time``: inferred, source ``id``, flagged."""
    if site is None or not site.id_time or not external_id:
        return None
    created = id_time(external_id, fetched_at=fetched_at)
    if created is None:
        evidence.flag("published_at", "the id holds no plausible creation time")
        return None
    evidence.decide("published_at", "id_time", external_id, 0.6)
    evidence.flag("published_at", "creation time of the id, not a printed date")
    return FoundTime(Timestamp(created, "second", "inferred", external_id), "id")
