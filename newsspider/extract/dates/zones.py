"""From a printed zone, a site's zone, a language or a country to the offset of one clock."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?")


def _read_table() -> dict[str, dict[str, str]]:
    """zones.tsv: abbreviations with one meaning on news pages; names that mean what is in force there ("ET");
    languages whose readers nearly all live in one zone; countries."""
    table: dict[str, dict[str, str]] = {"abbreviation": {}, "seasonal": {}, "language": {}, "country": {}}
    for line in Path(__file__).with_name("zones.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, name, value = line.split("\t")
            table[kind][name] = value
    return table


_TABLE = _read_table()
_FIXED = {name: int(minutes) for name, minutes in _TABLE["abbreviation"].items()}
_SEASONAL, _BY_LANGUAGE, _BY_COUNTRY = _TABLE["seasonal"], _TABLE["language"], _TABLE["country"]


@cache
def zone_named(name: str | None) -> ZoneInfo | None:
    """The IANA zone; None for None or an unknown name."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_of_language(language: str | None) -> ZoneInfo | None:
    """The zone of a BCP 47 tag: of its region where it has one, else of the language if it has one zone."""
    if not language:
        return None
    parts = language.replace("_", "-").lower().split("-")
    for part in parts[1:]:
        if len(part) == 2 and part in _BY_COUNTRY and part not in ("us",):
            return zone_named(_BY_COUNTRY[part])
    return zone_named(_BY_LANGUAGE.get(parts[0]))


# Two-letter domains sold to everybody say nothing about a place.
_GENERIC = frozenset("io co me tv ai ly fm am to cc ws gg sh so us".split())


@lru_cache(maxsize=64)
def country_of_host(url: str) -> str | None:
    """The country of the host's top-level domain, lower-case; None for generic ones and countries without a zone."""
    try:
        tld = (urlsplit(url).hostname or "").rpartition(".")[2]
    except ValueError:
        return None
    return tld if tld in _BY_COUNTRY and tld not in _GENERIC else None


def is_zone_word(word: str) -> bool:
    return word in _FIXED or word in _SEASONAL


def offset_of(printed: str, clock: datetime, home: tzinfo | None) -> tzinfo | None:
    """The zone of a naive ``clock`` printed with ``printed`` ("EDT", "PT", "GMT+2", "+0530", "+02:00").

    ``home`` is the site's zone: it decides abbreviations that several countries use.
    """
    name, sign, rest = printed.partition("+") if "+" in printed else printed.partition("-")
    if sign:
        match = _OFFSET.fullmatch(sign + rest)
        if not match:
            return None
        delta = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        if delta > timedelta(hours=14):
            return None
        return timezone(delta if match[1] == "+" else -delta)
    if home is not None and clock.replace(tzinfo=home).tzname() == name:
        return home
    if name in _SEASONAL:
        return zone_named(_SEASONAL[name])
    return timezone(timedelta(minutes=_FIXED[name])) if name in _FIXED else None
