"""The digest of an answer's body, reckoned once for archive, fetch log, extractor and fault row."""

from __future__ import annotations

import hashlib
from weakref import WeakKeyDictionary

from scrapy.http import Response

_known: WeakKeyDictionary[Response, str] = WeakKeyDictionary()


def page_sha256(response: Response) -> str:
    """SHA-256 of the body in hex. The same response has the same body for ever; one made from it is another."""
    if (known := _known.get(response)) is None:
        known = _known[response] = hashlib.sha256(response.body).hexdigest()
    return known
