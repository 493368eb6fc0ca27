"""Names of countries, areas and cities, and their codes."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

_FLAGS = "".join(map(chr, range(0x1F1E6, 0x1F200)))  # two of these letters draw a flag
_EDGES = " :|/·•-–—,>📍🌍🌎🌏🗺\ufe0f[]" + _FLAGS


@cache
def _table(name: str) -> dict[str, str]:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def fold(name: str) -> str:
    """The form in which names are looked up."""
    return " ".join(name.casefold().replace("’", "'").split()).strip(_EDGES)


def region_code(name: str) -> str | None:
    """ISO 3166-1 alpha-2 of a country, UN M49 of an area (``150`` Europe, ``001`` the world), ``EU``; else None.

    Names in English, German, French, Spanish, Italian, Portuguese, Dutch, Malay and Indonesian, with usual short forms ("UK", "Mideast").
    """
    if len(name) > 60 or (len(name) <= 3 and not name.isupper()):  # "About Us" is not about the US
        return None
    return _table("regions.tsv").get(fold(name))


def city_country(name: str) -> str | None:
    """ISO 3166-1 alpha-2 of the country of a city, or of a state of the USA; of namesakes the larger one."""
    if len(name) > 60 or (len(name) <= 2 and not name.isupper()):  # "IN" is Indiana, "in" is a word
        return None
    return _table("cities.tsv").get(fold(name).rstrip("."))


def province_country(name: str) -> str | None:
    """ISO 3166-1 alpha-2 of the country of a state, province, region or prefecture: "Hessen", "Bretagne", "石川県".

    Newspapers of a country label their stories so; alone such a label is a section as often, so callers ask for another
    label beside it.
    """
    return _table("provinces.tsv").get(fold(name)) if len(name) <= 40 else None


@cache
def _last_words(*tables: str) -> frozenset[str]:
    return frozenset(name.rsplit(" ", 1)[-1] for table in tables for name in _table(table))


def _last_word(text: str) -> str:
    return text.strip(_EDGES).rpartition(" ")[2].casefold().replace("’", "'")


def ends_like_region(text: str) -> bool:
    """Whether the last word is the last one of some region's name: no other text can be one."""
    return _last_word(text) in _last_words("regions.tsv")


@cache
def _last_words_of_places() -> frozenset[str]:
    return _last_words("regions.tsv", "provinces.tsv")


def ends_like_place(text: str) -> bool:
    """The same of regions and provinces; hundreds of menu entries are asked."""
    return text.strip(_EDGES).rpartition(" ")[2].casefold().replace("’", "'") in _last_words_of_places()


_MARK = re.compile(r"[|/·•>,›»–—-]")  # in every joint
_JOINT = re.compile(r"\s*(?:[|/·•>,]|\s[-–—]\s|›|»)\s*")
_NOT_A_CATEGORY = re.compile(r"(?:^|\s)(?:in|of|and|the|&|from|to|for|new|de|du|und|aus|y|et)$", re.IGNORECASE)


@lru_cache(maxsize=4096)  # the same labels stand in all menus and cards of a site
def split_category_region(text: str) -> tuple[str | None, str | None]:
    """A kicker taken apart: "Tech United States" -> ("Tech", "United States"), "Tech" -> ("Tech", None),
    "Malaysia" -> (None, "Malaysia"). The labels as shown; the region is what follows the category, longest first.
    """
    text = " ".join(text.split()).strip(_EDGES)
    if not text or len(text) > 60:
        return (text or None), None
    if not ends_like_region(text) and not _MARK.search(text):
        return text, None  # most labels: nothing in them ends like the name of a region
    words = text.split(" ")
    if region_code(text):
        return None, text
    parts = [part for part in _JOINT.split(text) if part]
    if len(parts) > 2:  # a breadcrumb in one block
        return (parts[-2], parts[-1]) if region_code(parts[-1]) else (parts[-1], None)
    if len(parts) == 2:
        for region, category in (parts, parts[::-1]):
            if (code := region_code(region)) and not region_code(category):
                return (None if city_country(category) == code else category), region
    for at in range(1, min(len(words), 4)):  # a category has at most three words
        category, region = " ".join(words[:at]), " ".join(words[at:])
        if region_code(region) and category[:1].isupper() and not _NOT_A_CATEGORY.search(category):
            return category, region
    return text, None
