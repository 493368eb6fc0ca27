"""The entry for a listing page."""

from __future__ import annotations

from newsspider.extract.listing.candidates import find_candidates
from newsspider.extract.listing.cards import read_cards
from newsspider.extract.listing.choice import choose
from newsspider.extract.listing.fragment import next_fragment
from newsspider.extract.listing.itemlist import listed_urls
from newsspider.extract.listing.jsonpage import state_cards
from newsspider.extract.listing.pagination import find_next_urls
from newsspider.extract.listing.places import settle_places
from newsspider.extract.listing.ranked import without_rankings
from newsspider.extract.page import Page
from newsspider.items import Listing
from newsspider.site import Site


def extract_listing_page(page: Page, site: Site | None = None) -> Listing:
    """The cards of ``page`` in page order and the next pages, best first; never raises for a parsed page.

    Works on any page: below an article it finds the cards of further articles. ``site`` gives the zone and
    language of printed times and the patterns of article URLs.
    """
    listed = listed_urls(page)
    candidates = choose(without_rankings(settle_places(find_candidates(page, site, listed), page)), listed)
    cards = read_cards(page, candidates, site, listed) or state_cards(page, site)
    return Listing(page.url, cards, find_next_urls(page) or next_fragment(page, len(cards)))
