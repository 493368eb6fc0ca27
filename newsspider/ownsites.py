"""A user's own site declarations: files in folders outside the package, so that an installed newsspider is enough."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from newsspider.site import Site, SiteError

FOLDERS = "NEWSSPIDER_SITES"  # folders, separated as in PATH
HERE = "spiders"  # of the current directory; where `newsspider addsite` writes


def own_folders() -> list[Path]:
    """The folders named by ``NEWSSPIDER_SITES``, then ``./spiders`` where there is one. Raises SiteError."""
    named = [Path(text).expanduser() for text in os.environ.get(FOLDERS, "").split(os.pathsep) if text.strip()]
    for folder in named:
        if not folder.is_dir():
            raise SiteError(f"{FOLDERS}: there is no folder {folder}")
    shipped = Path(__file__).with_name(HERE).resolve()  # a session inside the package sees no sites of its own
    found = dict.fromkeys(folder.resolve() for folder in [*named, Path(HERE)] if folder.is_dir())
    return [folder for folder in found if folder != shipped]


def own_classes() -> dict[str, tuple[type[Any], Path]]:
    """Site name -> spider class and its file; the first folder wins. Raises SiteError, naming the file."""
    found: dict[str, tuple[type[Any], Path]] = {}
    for folder in own_folders():
        for file in sorted(folder.glob("[!_]*.py")):
            for name, spider in declared_in(_loaded(file)).items() if _is_ours(file) else ():
                found.setdefault(name, (spider, file))
    return found


def declared_in(module: ModuleType) -> dict[str, type[Any]]:
    """Site name -> class, of the classes that a module itself declares."""
    classes = [v for v in vars(module).values() if isinstance(v, type) and v.__module__ == module.__name__]
    sites = ((getattr(spider, "site", None), spider) for spider in classes)
    return {site.name: spider for site, spider in sites if isinstance(site, Site)}


def _is_ours(file: Path) -> bool:
    """A folder ``spiders`` may be of another Scrapy project: its code is not run."""
    try:
        return b"newsspider" in file.read_bytes()
    except OSError as error:
        raise SiteError(f"{file}: {error.strerror}") from error


def _loaded(file: Path) -> ModuleType:
    name = f"newsspider_own.{file.parent.as_posix().replace('.', '_')}.{file.stem}"
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None  # it ends in .py
    assert spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # whatever a user's file does wrong is the file's fault
        del sys.modules[name]
        line = f", line {error.lineno}" if isinstance(error, SyntaxError) else ""
        what = str(error) if isinstance(error, SiteError) else f"{type(error).__name__}: {error}"
        raise SiteError(f"{file}{line}: {what}") from error
    return module
