"""What an ingest is to crawl: names, URLs and groups on the command line become sites."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsspider.crawl.egress import not_opened
from newsspider.crawl.sources import SourceError
from newsspider.replay import library_of
from newsspider.site import Site, SiteError
from newsspider.sites import all_sites, site_for, site_named, spider_of


class TargetError(ValueError):
    """A target that cannot be crawled; one line for people."""


@dataclass(frozen=True)
class Target:
    """One crawl: a site with the address it was named by, or, without a site, a replay of many."""

    site: Site | None
    start: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.site.name if self.site else "replay"

    def crawl(self) -> tuple[type[Any], dict[str, Any]]:
        """The spider class and its arguments."""
        from newsspider.spider import NewsSpider

        spider = spider_of(self.site.name) if self.site else None
        return spider or NewsSpider, {"name": self.name, "site": self.site, "start_urls": list(self.start)}


def targets_of(names: Sequence[str]) -> list[Target]:
    """The sites named, each once; all that ship and exist when none is. Raises TargetError."""
    sites = all_sites()
    targets = {} if names else {name: _declared(site) for name, site in sites.items() if not _is_invented(site)}
    for name in names:
        for target in _named(name, sites):
            before = targets.get(target.name)
            targets[target.name] = replace(before, start=before.start + target.start) if before else target
    return list(targets.values())


def _is_invented(site: Site) -> bool:
    """RFC 2606 keeps .example free of real hosts: the bundled site is crawled by its demo, or when it is named."""
    return all(domain.endswith(".example") for domain in site.domains)


def _named(name: str, sites: dict[str, Site]) -> list[Target]:
    group = [_declared(site) for site in sites.values() if site.group == name]
    if group:
        return group
    try:
        return [Target(site_for(name), (_without_root(name),))] if "://" in name else [_declared(site_named(name))]
    except SiteError as error:
        raise TargetError(str(error)) from error


def _declared(site: Site) -> Target:
    """A site named by its name; one that names no source begins at its front page."""
    return Target(site, () if site.sources else (f"https://{site.domains[0]}/",))


def _without_root(url: str) -> str:
    """``example.com.`` is the same host in full; the resolver would be asked for ``example.com..``."""
    return re.sub(r"^(https?://[^/?#:]*[^/?#:.])\.(?=[/?#:]|$)", r"\1", url, flags=re.IGNORECASE)


def replay_targets(names: Sequence[str], sources: Sequence[str]) -> list[Target]:
    """The sites named; without a name the site all saved pages are of, else one replay of many. Raises TargetError."""
    all_sites()  # a declaration that cannot be read is told now
    try:
        library = library_of(sources)
        if names:
            return targets_of(names)
        sites = {site.name: site for site in map(_site_or_none, library.pages()) if site is not None}
    except (SourceError, OSError) as error:
        raise TargetError(str(error)) from error
    return [Target(next(iter(sites.values())) if len(sites) == 1 else None)]


def _site_or_none(url: str) -> Site | None:
    try:
        return site_for(url)
    except SiteError:
        return None


def contact_needed(targets: Sequence[Target], allow_private: Sequence[str]) -> str | None:
    """A host that must be able to write to us; None when only private addresses are asked."""
    domains = [domain for target in targets if target.site for domain in target.site.domains]
    return not_opened(domains, allow_private)
