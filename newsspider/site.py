"""What one site declares. Frozen, and checked when it is created: a wrong declaration never crawls."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class SiteError(ValueError):
    """A declaration that cannot be right; the message names the site, the field and the remedy."""


# The fields whose share of articles is counted, so that a floor can be laid under it
COUNTED = frozenset(
    "headline body standfirst category region language published_at authors bullets quotes images image_credits "
    "canonical_url external_id".split()
)


@dataclass(frozen=True)
class Site:
    """One site. Only ``name`` and ``domains`` are needed; everything else refines the generic rules.

    ``timezone`` is an IANA name and applies to clocks printed without an offset. ``external_id`` is a
    regular expression whose first group, searched in the URL, identifies an article under every path and
    host. ``id_time`` tells that the id's first 8 hex digits are its creation second (MongoDB ObjectId).
    ``article_url`` and ``deny_url`` are regular expressions over the URL. ``selectors`` maps a field to a
    CSS selector, for the rare field that the generic rules miss. ``floors`` maps a field to the least
    share of articles (0..1) that must fill it; below, the run ends with exit code 5.
    """

    name: str
    domains: Sequence[str]
    listings: Sequence[str] = ()
    feeds: Sequence[str] = ()
    sitemaps: Sequence[str] = ()
    timezone: str | None = None
    language: str | None = None
    day_first: bool | None = None
    external_id: str | None = None
    id_time: bool = False
    article_url: str | None = None
    deny_url: str | None = None
    category: str | None = None
    selectors: Mapping[str, str] = field(default_factory=dict)
    floors: Mapping[str, float] = field(default_factory=dict)
    group: str | None = None
    javascript: bool = False
    max_listing_pages: int = 50  # of each listing; also what a run asks of one shape of address
    cards_carry_time: bool = False

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.name):
            raise SiteError(f"site name {self.name!r}: use lower-case letters, digits and _, starting with a letter")
        object.__setattr__(self, "domains", tuple(self._domain(d) for d in self.domains))
        if not self.domains:
            raise SiteError(f"site {self.name}: give at least one domain")
        if self.timezone is not None:
            try:
                ZoneInfo(self.timezone)
            except (ZoneInfoNotFoundError, ValueError) as error:
                raise SiteError(
                    f"site {self.name}: timezone {self.timezone!r} is no IANA zone such as 'Europe/Berlin'"
                ) from error
        if self.language is not None and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", self.language):
            raise SiteError(f"site {self.name}: language {self.language!r} is no BCP 47 tag such as 'en' or 'de-CH'")
        for name in ("external_id", "article_url", "deny_url"):
            self._pattern(name)
        for url in self.sources:
            if urlsplit(url).scheme not in ("http", "https"):
                raise SiteError(f"site {self.name}: {url!r} is no http(s) URL")
        for name, share in self.floors.items():
            if name not in COUNTED:
                raise SiteError(f"site {self.name}: floor of {name!r}: give one of {', '.join(sorted(COUNTED))}")
            if not 0 <= share <= 1:
                raise SiteError(f"site {self.name}: floor of {name} is {share}, not between 0 and 1")

    def _domain(self, domain: str) -> str:
        if "/" in domain or ":" in domain or not domain.strip("."):
            raise SiteError(f"site {self.name}: domain {domain!r}: give a bare host such as 'example.com'")
        try:
            return ascii_host(domain).removeprefix("www.")
        except ValueError as error:
            raise SiteError(f"site {self.name}: domain {domain!r} is no host name: {error}") from error

    def _pattern(self, name: str) -> None:
        pattern = getattr(self, name)
        if pattern is None:
            return
        try:
            compiled = re.compile(pattern)
        except re.error as error:
            raise SiteError(f"site {self.name}: {name} {pattern!r} is no regular expression: {error}") from error
        if name == "external_id" and compiled.groups < 1:
            raise SiteError(f"site {self.name}: external_id {pattern!r} needs a group (…) around the id")

    @property
    def sources(self) -> tuple[str, ...]:
        """Every address that is named to be looked at for articles."""
        return (*self.listings, *self.feeds, *self.sitemaps)

    @cached_property
    def zone(self) -> ZoneInfo | None:
        return ZoneInfo(self.timezone) if self.timezone else None

    def id_of(self, url: str) -> str | None:
        """The external id in ``url``, or None."""
        if not self.external_id:
            return None
        parts = urlsplit(url)
        match = re.search(self.external_id, parts.path) or re.search(self.external_id, url)
        return match.group(1) if match else None

    def owns(self, url: str) -> bool:
        """Whether the URL's host is one of the site's domains or below one."""
        try:
            host = ascii_host(urlsplit(url).hostname or "")
        except ValueError:  # http://[bad
            return False
        return any(host == d or host.endswith("." + d) for d in self.domains)


def ascii_host(host: str) -> str:
    """The host in lower case, as requests are sent to it: names beyond ASCII in IDNA, without the root's final dot.

    Raises ValueError for no name.
    """
    return (host.lower() if host.isascii() else host.encode("idna").decode("ascii")).removesuffix(".")
