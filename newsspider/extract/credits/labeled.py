"""Whether and where labels stand in a text. The labels of all languages are one long pattern: marks are asked for first."""

from __future__ import annotations

import re
from functools import lru_cache

from newsspider.extract.credits.labels import LABEL, LICENSE

# Every label has one of these in it.
_MARKS = tuple(
    ": ： = ＝ © ⓒ / ／ credit crédit courtesy copyright (c) by von par via foto photo фото fot. zdj. ภาพ".split()
)


# The same of licenses.
_LICENSES = ("cc", "creative commons", "domain", "gemeinfrei", "dominio", "licen", "gfdl", "gnu free")


def may_hold_label(text: str) -> bool:
    low = text.casefold()
    for mark in _MARKS:  # noqa: SIM110
        if mark in low:
            return True
    return False


def license_in(text: str) -> re.Match[str] | None:
    """The first license named in the text."""
    low = text.casefold()
    return LICENSE.search(text) if any(stem in low for stem in _LICENSES) else None


@lru_cache(maxsize=256)
def has_label(text: str) -> bool:
    """Whether a credit's label stands anywhere in the text."""
    return may_hold_label(text) and LABEL.search(text) is not None


def labels_in(text: str) -> list[re.Match[str]]:
    """All labels of the text, in printed order."""
    return list(LABEL.finditer(text)) if may_hold_label(text) else []
