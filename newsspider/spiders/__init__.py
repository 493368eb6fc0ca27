"""One small file per site: a name and a Site."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Any

from newsspider.ownsites import declared_in


@cache
def shipped_classes() -> dict[str, type[Any]]:
    """Site name -> spider class of every module beside this one."""
    found: dict[str, type[Any]] = {}
    for module in pkgutil.iter_modules(__path__):
        found |= declared_in(importlib.import_module(f"{__name__}.{module.name}"))
    return found
