"""JSON that a "Load more" endpoint answers: items with addresses, HTML in a string, and where the next items are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from newsspider.extract.addresses import web_address
from newsspider.extract.dates import parse_timestamp
from newsspider.extract.decode import decode
from newsspider.extract.listing.jsonnext import find_json_next
from newsspider.extract.listing.urlshape import article_likeness, tidy
from newsspider.extract.page import Page, PageError
from newsspider.extract.plaintext import plain_text, shortened
from newsspider.items import Card, Listing, Timestamp
from newsspider.site import Site

Node = dict[str, Any]

URLS = ("url", "link", "href", "permalink", "canonicalUrl", "canonical_url", "webUrl", "web_url", "pageUrl", "articleUrl", "path", "uri", "shareUrl")  # fmt: skip
TITLES = ("title", "headline", "name", "heading", "titel", "hed")
TIMES = ("date_gmt", "publishedAt", "published_at", "publishDate", "publish_date", "published", "datePublished", "pubDate", "publicationDate", "publication_date", "firstPublished", "first_published_at", "displayDate", "date", "timestamp", "time", "createdAt", "created_at")  # fmt: skip
TEASERS = ("excerpt", "summary", "teaser", "description", "dek", "standfirst", "intro", "lead", "abstract", "subtitle", "snippet")  # fmt: skip
CATEGORIES = (
    "category",
    "section",
    "primaryCategory",
    "channel",
    "kicker",
    "rubric",
    "topic",
    "categories",
    "sections",
)
REGIONS = ("region", "country", "location")
IMAGES = ("image", "imageUrl", "image_url", "thumbnail", "thumbnailUrl", "featuredImage", "featured_image", "leadImage", "jetpack_featured_media_url", "img", "cover", "picture", "images")  # fmt: skip
CREDITS = ("imageCredit", "image_credit", "credit", "photoCredit", "imageCredits")
MAX_NODES = 200_000


class JsonListingError(ValueError):
    """The bytes are no JSON, or JSON too deep to read."""


def extract_listing_json(
    data: bytes, url: str, site: Site | None = None, *, fetched_at: datetime | None = None
) -> Listing:
    """The cards and next addresses of a JSON answer fetched from ``url``.

    The list with the most items that have an address and a title counts; without one, HTML inside a string is
    read as a listing page. Raises JsonListingError for bytes that are no JSON.
    """
    try:
        answer = json.loads(decode(data)[0].lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        raise JsonListingError(f"no JSON: {error}") from error
    listing = Listing(url, read_items(answer, url, site, fetched_at))
    if not listing.cards and (fragment := longest_fragment(answer)):
        listing = _from_fragment(fragment, url, site, fetched_at)
    listing.next_urls = [*find_json_next(answer, url, len(listing.cards)), *listing.next_urls][:3]
    return listing


def read_items(answer: Any, url: str, site: Site | None, fetched_at: datetime | None) -> list[Card]:
    """The cards of the best list in ``answer``, each address once."""
    cards: dict[str, Card] = {}
    for item in best_items(answer):
        card = read_item(item, url, site, fetched_at)
        if card and card.url not in cards:
            card.position = len(cards)
            cards[card.url] = card
    return list(cards.values())


def state_cards(page: Page, site: Site | None) -> list[Card]:
    """The cards in the page's script state: for pages whose markup only a browser fills.

    A single item is no listing: the state of an article page names the article itself.
    """
    found = [read_items(state, page.url, site, page.fetched_at) for state in page.structured.state]
    best = max(found, key=len, default=[])
    return [c for c in best if article_likeness(tidy(c.url)) >= 1] if len(best) >= 3 else []


def _from_fragment(fragment: str, url: str, site: Site | None, fetched_at: datetime | None) -> Listing:
    from newsspider.extract.listing.entry import extract_listing_page

    try:
        return extract_listing_page(Page(fragment, url, fetched_at=fetched_at), site)
    except PageError:
        return Listing(url)


def walk(value: Any) -> Iterator[tuple[str, Any]]:
    """(key, value) of everything inside, outermost first, no container twice; no recursion, at most MAX_NODES."""
    queue: list[tuple[str, Any]] = [("", value)]
    seen: set[int] = set()
    for at in range(MAX_NODES):
        if at >= len(queue):
            return
        name, here = queue[at]
        if isinstance(here, dict | list):
            if id(here) in seen:
                continue
            seen.add(id(here))
        yield name, here
        if isinstance(here, dict):
            queue += here.items()
        elif isinstance(here, list):
            queue += [(name, item) for item in here]


def best_items(answer: Any) -> list[Node]:
    """The list with the most items that can be cards; GraphQL ``edges`` give their ``node``."""
    best: list[Node] = []
    for _, value in walk(answer):
        if isinstance(value, list) and len(value) > len(best):
            items = [v["node"] if isinstance(v, dict) and isinstance(v.get("node"), dict) else v for v in value]
            items = [i for i in items if isinstance(i, dict) and words(i, TITLES) and words(i, URLS)]
            if len(items) > len(best):
                best = items
    return best[:2_000]


def words(item: Node, names: tuple[str, ...]) -> str | None:
    """The first text under one of the names; objects give their ``rendered``, ``name``, ``title``, ``label``, ``url`` or ``src``."""
    for name in names:
        value = item.get(name)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, dict):
            inner = (value.get(k) for k in ("rendered", "name", "title", "label", "text", "url", "src", "href"))
            value = next((v for v in inner if isinstance(v, str) and v.strip()), None)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def read_item(item: Node, url: str, site: Site | None, fetched_at: datetime | None) -> Card | None:
    address = web_address(words(item, URLS), url)
    headline = plain_text(words(item, TITLES))
    if address is None or not headline or (site is not None and not site.owns(address)):
        return None
    return Card(
        address,
        headline=headline,
        teaser=shortened(plain_text(words(item, TEASERS)), 1_000),
        category=plain_text(words(item, CATEGORIES)),
        region=plain_text(words(item, REGIONS)),
        published=_published(item, site, fetched_at),
        credit=plain_text(words(item, CREDITS) or _image_credit(item)),
        image=web_address(words(item, IMAGES), url),
    )


def _image_credit(item: Node) -> str | None:
    """The credit inside the object of the card's image."""
    images = (item[name] for name in IMAGES if name in item)
    first = next((v[0] if isinstance(v, list) and v else v for v in images), None)
    return words(first, (*CREDITS, "credits", "copyright")) if isinstance(first, dict) else None


def _published(item: Node, site: Site | None, fetched_at: datetime | None) -> Timestamp | None:
    for name in TIMES:
        value = item.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            if stamp := _epoch(value):
                return stamp
        elif isinstance(value, str) and value.strip():
            zone = "UTC" if name.endswith("gmt") else site.timezone if site else None
            language = site.language if site else None
            if value.isdigit() and len(value) in (10, 13) and (stamp := _epoch(int(value))):
                return stamp
            if stamp := parse_timestamp(value, timezone=zone, language=language, fetched_at=fetched_at):
                return stamp
    return None


def _epoch(value: float) -> Timestamp | None:
    """Seconds or milliseconds since 1970, from 2001 to 2096."""
    seconds = value / 1000 if value > 1e11 else value
    if not 1e9 <= seconds <= 4e9:
        return None
    return Timestamp(datetime.fromtimestamp(int(seconds), UTC), "second", "explicit", str(value))


def longest_fragment(answer: Any) -> str | None:
    """The longest string that holds HTML links."""
    found = [v for _, v in walk(answer) if isinstance(v, str) and re.search(r"<a\s[^<>]{0,500}href", v[:100_000], re.I)]
    return max(found, key=len, default=None)
