"""Listing pages: their cards and where to read on."""

from __future__ import annotations

from newsspider.extract.listing.entry import extract_listing_page
from newsspider.extract.listing.jsonpage import extract_listing_json

__all__ = ["extract_listing_json", "extract_listing_page"]
