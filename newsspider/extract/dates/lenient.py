"""The last resort: dateparser, strict, for short strings that hold a day, a year and a word we do not know."""

from __future__ import annotations

import re
from datetime import date, datetime

from newsspider.extract.dates.reading import Hints, plausible
from newsspider.items import Timestamp

# A year, another number and a word: without the three dateparser invents what is missing.
_WORTH_ASKING = re.compile(r"(?=.*(?<!\d)(?:19|20)\d\d(?!\d))(?=.*(?<![\d.])\d{1,2}(?![\d%]))(?=.*[^\W\d_]{3})", re.S)
_LONGEST = 40  # characters
# Tried where the page's language is unknown: without a list dateparser loads all of its 200 locales, for two seconds.
_TONGUES = [
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "ru",
    "sv",
    "da",
    "nb",
    "fi",
    "cs",
    "tr",
    "ja",
    "zh",
    "ko",
    "id",
    "vi",
    "ar",
]


def read_lenient(text: str, hints: Hints) -> Timestamp | None:
    """A day read by dateparser (milliseconds, so never on the common path); its clocks are not trusted."""
    if len(text) > _LONGEST or not _WORTH_ASKING.match(text):
        return None
    import dateparser  # half a second to load

    languages = [hints.tongue] if hints.tongue else _TONGUES
    settings = {"STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    try:
        value: datetime | None = dateparser.parse(text, languages=languages, settings=settings)
    except (ValueError, OverflowError):  # an unknown language, a year out of range
        return None
    day: date | None = value.date() if value else None
    return Timestamp(day, "day", None, text) if day and plausible(day, hints.fetched_at) else None
