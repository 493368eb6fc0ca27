"""One small file per site: a name and a Site."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Any


@cache
def _classes() -> dict[str, type[Any]]:
    found: dict[str, type[Any]] = {}
    for module in pkgutil.iter_modules(__path__):
        loaded = importlib.import_module(f"{__name__}.{module.name}")
        for value in vars(loaded).values():
            site = getattr(value, "site", None)
            if isinstance(value, type) and value.__module__ == loaded.__name__ and site is not None:
                found[site.name] = value
    return found


def spider_of(site: str) -> type[Any] | None:
    """The spider class of a site that ships, or None."""
    return _classes().get(site)
