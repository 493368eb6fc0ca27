"""The words of relative times (from relative.tsv), as the patterns that find them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

SIZES = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
DAYS_BACK = {"today": 0, "yesterday": 1, "daybefore": 2}
# Today in Hungarian and Monday in Dutch; yesterday in French and "here" in German.
_OWN = {"ma": "hu", "hier": "fr"}
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


@cache
def _table() -> dict[tuple[str, str], list[str]]:
    table: dict[tuple[str, str], list[str]] = {}
    for line in Path(__file__).with_name("relative.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, key, forms = line.split("\t")
            table.setdefault((kind, key), []).extend(forms.split("|"))
    return table


def _pattern(kind: str, key: str | None = None) -> str:
    """The forms of a kind as alternatives, the longest first."""
    forms = {form for (k, own), forms in _table().items() if k == kind and key in (None, own) for form in forms}
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for form in ordered)


def _units(*, singles: bool = False) -> str:
    if singles:
        kinds = ((f"one_{unit}", _pattern("single", unit)) for unit in ("minute", "hour", "day"))
        twos = ((f"two_{unit}", _pattern("dual", unit)) for unit in ("minute", "hour", "day", "week"))
        return "|".join(f"(?P<{name}>{forms})" for name, forms in (*kinds, *twos))
    return "|".join(f"(?P<{unit}>{_pattern(unit)})" for unit in SIZES)


# Unit of a second figure: "2 hrs 15 mins ago", "1小时20分钟前"
_MORE = r"(?P<more>\d{1,3})\s*(?P<unit>[^\s\d.,;|()]{1,12}?)"
_LINK = r"\.?,?\s*(?:(?:and|und|et|y|e|og|och)\s+)?"


@cache
def distances() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Distances with the word before them ("vor 3 Stunden") and behind them ("3 hours ago", "3 órája")."""
    number = rf"(?:(?P<figures>\d{{1,3}})|(?P<word>{_pattern('count')}))"
    before = re.compile(
        rf"(?<!\w)(?:{_pattern('before')})\s+(?:(?:{_pattern('around')})\s*)?"
        rf"(?:{number}\s*(?:{_units()})|{_units(singles=True)})(?!\w)(?:{_LINK}{_MORE}(?!\w))?",
        re.I,
    )
    after = re.compile(
        rf"(?:(?<![\d.,]){_MORE}{_LINK})?"
        rf"(?:(?:(?<![\d.,])(?P<figures>\d{{1,3}})|(?<!\w)(?P<word>{_pattern('count')}))\s*(?:{_units()})|(?<!\w)(?:{_units(singles=True)}))"
        rf"\.?\s*(?:{_pattern('after')})"
        rf"|(?<!\w)(?P<bent>\d{{1,3}}|egy)\s+(?:{_bent()})(?!\w)",
        re.I,
    )
    return before, after


@cache
def telling() -> re.Pattern[str]:
    """A word that each of them has, of a text in lower case; few texts have one, and all their beginnings are many."""
    return re.compile("|".join(map(_pattern, ("before", "after", "bent", "now", *DAYS_BACK))))


def _bent() -> str:
    return "|".join(f"(?P<bent_{unit}>{_pattern('bent', unit)})" for unit in ("minute", "hour", "day", "week"))


@cache
def counts() -> dict[str, int]:
    return {form: int(key) for (kind, key), forms in _table().items() if kind == "count" for form in forms}


@cache
def _whole(kind: str) -> re.Pattern[str]:
    return re.compile(_pattern(kind), re.I)


def size_of(unit: str) -> int | None:
    """Seconds of a unit as printed; 0 for months and years, None for another word."""
    if _whole("long").fullmatch(unit):
        return 0
    return next((size for kind, size in SIZES.items() if _whole(kind).fullmatch(unit)), None)


@cache
def now() -> re.Pattern[str]:
    return re.compile(_bounded(_forms("now")), re.I)


@lru_cache(maxsize=64)  # a page may call its language anything
def named_days(tongue: str | None) -> re.Pattern[str]:
    """ "today", "gestern", "一昨日"; the group's name is a key of DAYS_BACK."""
    groups = []
    for kind in ("daybefore", "yesterday", "today"):
        forms = [form for form in _forms(kind) if _OWN.get(form, tongue) == tongue]
        groups.append(f"(?P<{kind}>{_bounded(forms)})")
    return re.compile("|".join(groups), re.I)


def _forms(kind: str) -> list[str]:
    return sorted(
        {form for (k, _), forms in _table().items() if k == kind for form in forms}, key=lambda f: (-len(f), f)
    )


def _bounded(forms: list[str]) -> str:
    """Words stand between spaces, but not in scripts that write none."""
    spaced = "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in forms if not _UNSPACED.search(f))
    return rf"(?<![\w-])(?:{spaced})(?!\w)|" + "|".join(re.escape(f) for f in forms if _UNSPACED.search(f))
