"""The sites that ship, found by name or by the host of a URL."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from newsspider import spiders
from newsspider.site import Site, SiteError


@cache
def all_sites() -> dict[str, Site]:
    """Name -> Site of every module in ``newsspider/spiders``."""
    found: dict[str, Site] = {}
    for module in pkgutil.iter_modules(spiders.__path__):
        loaded = importlib.import_module(f"{spiders.__name__}.{module.name}")
        for value in vars(loaded).values():
            site = getattr(value, "site", None)
            if isinstance(value, type) and isinstance(site, Site):
                found[site.name] = site
    return found


def site_named(name: str) -> Site:
    """Raises SiteError, naming near misses, when no site has the name."""
    import difflib

    sites = all_sites()
    if name in sites:
        return sites[name]
    near = difflib.get_close_matches(name, sites, 3)
    hint = f"did you mean {', '.join(near)}?" if near else "`newsspider sites` lists them"
    raise SiteError(f"no site is named {name!r}; {hint}")


def site_of(url: str) -> Site | None:
    """The site whose domain the URL is on, or None."""
    return next((site for site in all_sites().values() if site.owns(url)), None)
