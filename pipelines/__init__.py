"""Articles in, rows out."""

from __future__ import annotations

import importlib
import sys


def _load_sqlite_utils() -> None:
    """sqlite-utils imports numpy and pandas where they are installed, for columns of arrays. Our columns are declared in
    SQL, and numpy alone is a tenth of the time that a command takes to start: for this one import they do not exist."""
    hidden = [name for name in ("numpy", "pandas") if name not in sys.modules]
    try:
        for name in hidden:
            sys.modules[name] = None  # type: ignore[assignment]  # an import of it fails
        importlib.import_module("sqlite_utils")
    finally:
        for name in hidden:
            sys.modules.pop(name, None)


_load_sqlite_utils()
