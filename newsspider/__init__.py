"""newsspider: tech news on the web as data people can trust.

The public API. ``extract`` and the parts work on a page or a string alone: no crawl, no database.
"""

from __future__ import annotations

import importlib
from datetime import datetime
from typing import TYPE_CHECKING

# The function `newsspider.extract` and the package of the same name: importing the package first binds the
# name once; the definition below then stays, since Python binds a submodule only when it is first loaded.
import newsspider.extract as _extract_package  # noqa: F401
from newsspider.items import Article, Listing
from newsspider.site import Site, SiteError
from newsspider.version import __version__

if TYPE_CHECKING:  # the parts are loaded when first used: `import newsspider` stays quick
    from newsspider.extract.credits import parse_credit
    from newsspider.extract.dates import parse_timestamp
    from newsspider.extract.page import PageError
    from newsspider.extract.quotes import extract_quotes

__all__ = [
    "Article",
    "Listing",
    "PageError",
    "Site",
    "SiteError",
    "__version__",
    "extract",
    "extract_listing",
    "extract_quotes",
    "parse_credit",
    "parse_timestamp",
]

_LAZY = {
    "PageError": "newsspider.extract.page",
    "extract_quotes": "newsspider.extract.quotes",
    "parse_credit": "newsspider.extract.credits",
    "parse_timestamp": "newsspider.extract.dates",
}


def __getattr__(name: str) -> object:
    if name in _LAZY:
        return getattr(importlib.import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'newsspider' has no attribute {name!r}")


def extract(
    html: bytes | str,
    url: str = "",
    *,
    site: str | Site | None = None,
    fetched_at: datetime | None = None,
) -> Article:
    """The article on a page.

    ``html`` is the page as fetched (bytes) or decoded (str); ``url`` its address; ``site`` a Site, or the
    name of one that ships, or None for the generic rules. ``fetched_at`` (aware) is the base of relative
    times such as "3 hours ago"; without it they stay unknown. Raises PageError when the input is no HTML
    (binary, too large, hostile markup) and SiteError for an unknown site name.
    """
    from newsspider.extract.collector import collector_paused

    with collector_paused():  # also while the modules load
        from newsspider.extract.article import extract_article
        from newsspider.extract.page import Page

        return extract_article(Page(html, url, fetched_at=fetched_at), _site(site))


def extract_listing(
    html: bytes | str,
    url: str = "",
    *,
    site: str | Site | None = None,
    fetched_at: datetime | None = None,
) -> Listing:
    """The cards of a listing page and its next pages; arguments and errors as for ``extract``."""
    from newsspider.extract.collector import collector_paused
    from newsspider.extract.listing.entry import extract_listing_page
    from newsspider.extract.page import Page

    with collector_paused():
        return extract_listing_page(Page(html, url, fetched_at=fetched_at), _site(site))


def _site(site: str | Site | None) -> Site | None:
    if site is None or isinstance(site, Site):
        return site
    from newsspider.sites import site_named

    return site_named(site)
