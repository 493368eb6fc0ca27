"""The sites that ship and the user's own, found by name or by the host of a URL."""

from __future__ import annotations

import logging
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsspider.ownsites import own_classes
from newsspider.site import Site, SiteError, ascii_host
from newsspider.spiders import shipped_classes

log = logging.getLogger(__name__)


@cache
def _classes() -> dict[str, tuple[type[Any], Path | None]]:
    """Name -> spider class and the user's file it is from, None for one that ships. The user's come first and win."""
    found: dict[str, tuple[type[Any], Path | None]] = dict(own_classes())
    for name, spider in shipped_classes().items():
        found.setdefault(name, (spider, None))
    return found


def all_sites() -> dict[str, Site]:
    """Name -> Site: the user's own, then those that ship. Raises SiteError for a declaration that cannot be read."""
    return {name: spider.site for name, (spider, _) in _classes().items()}


def spider_of(site: str) -> type[Any] | None:
    """The spider class of a declared site, or None."""
    return _classes().get(site, (None, None))[0]


def file_of(site: str) -> Path | None:
    """The user's file that declares the site; None for one that ships."""
    return _classes()[site][1]


def replaces_shipped(site: str) -> bool:
    """Whether the user's own declaration stands in the place of one that ships."""
    return file_of(site) is not None and site in shipped_classes()


def site_named(name: str) -> Site:
    """Raises SiteError, naming near misses, when no site has the name. Says so where it is not the one that ships:
    here, as a command that is about other sites has nothing to say of it."""
    import difflib

    sites = all_sites()
    if name in sites:
        if replaces_shipped(name):
            log.warning("newsspider: site %s is taken from %s, not the one that ships", name, file_of(name))
        return sites[name]
    near = difflib.get_close_matches(name, sites, 3)
    hint = f"did you mean {', '.join(near)}?" if near else "`newsspider sites` lists them"
    if "://" in name:
        hint = "that is an address; `newsspider sites` lists the names"
    elif "." in name:
        hint = f"an address begins with https://, as https://{name}"
    raise SiteError(f"no site is named {name!r}; {hint}")


def site_of(url: str) -> Site | None:
    """The site whose domain the URL is on, or None."""
    return next((site for site in all_sites().values() if site.owns(url)), None)


def site_for(url: str) -> Site:
    """The site that declares the URL's host, or one made for the host: generic rules, a name derived from it.

    Raises SiteError for a URL without a usable host.
    """
    host, port = host_and_port(url)
    return site_of(url) or _site_of_host(host, port)


@cache
def _site_of_host(host: str, port: int | None) -> Site:
    name = re.sub(r"[^a-z0-9]+", "_", host.removeprefix("www.")).strip("_")
    name = name if name[:1].isalpha() else f"site_{name}"
    return Site(name=f"{name}_{port}" if port else name, domains=[host])


def host_and_port(url: str) -> tuple[str, int | None]:
    """Host in lower case and port, None where it is the scheme's own. Raises SiteError for what is no http(s) URL."""
    try:
        parts = urlsplit(url)
        host, port = ascii_host(parts.hostname or ""), parts.port
    except ValueError as error:
        raise SiteError(f"{url!r} is no URL: {error}") from error
    if "@" in parts.netloc:  # said without the URL: a password belongs in no log
        raise SiteError(f"the address on {host} holds a user name or password; give it without them")
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[a-z0-9._-]+", host):
        raise SiteError(f"{url!r} is no http(s) URL with a host")
    return host, None if port in (None, 80, 443) else port
