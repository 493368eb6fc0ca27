"""The entry for a listing page: its cards, and where to read on."""

from __future__ import annotations

from newsspider.extract.page import Page
from newsspider.items import Listing
from newsspider.site import Site


def extract_listing_page(page: Page, site: Site | None = None) -> Listing:
    return Listing(page.url)
