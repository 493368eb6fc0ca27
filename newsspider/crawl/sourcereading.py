"""Reading a listing, a feed or a sitemap: pure functions of bytes, run in a worker."""

from __future__ import annotations

from datetime import UTC, date, datetime

from newsspider.crawl.walls import WALLS, refusal_of
from newsspider.crawl.work import Discovered, Job, Refused
from newsspider.extract.article import extract_article
from newsspider.extract.feeds import FeedError, parse_feed
from newsspider.extract.hostile import cut_tags
from newsspider.extract.listing.entry import extract_listing_page
from newsspider.extract.listing.jsonpage import extract_listing_json
from newsspider.extract.listing.urlshape import is_service
from newsspider.extract.page import Page, PageError
from newsspider.extract.sitemaps import HTML_PAGE, NO_ENTRIES, read_sitemap
from newsspider.extract.updates import updated_times
from newsspider.extract.xmltree import DOCTYPE_REMOVED
from newsspider.items import Listing
from newsspider.site import Site

BLANK = b"\xef\xbb\xbf \t\r\n"  # what may stand before a text


def read_listing(job: Job) -> Discovered | Refused:
    if job.body[:64].lstrip(BLANK).startswith((b"{", b"[")):
        listing = extract_listing_json(job.body, job.url, job.site, fetched_at=job.fetched_at)
        return Discovered(listing, "listing", modified=updated_times(job.body, job.url))
    cut = cut_tags(job.body)
    body = job.body if cut is None else cut
    page = Page(body, job.url, headers=job.headers, status=job.status, fetched_at=job.fetched_at)
    listing = extract_listing_page(page, job.site)
    if not listing.cards and (wall := _wall(page, job.site)):
        return wall
    damage = None if cut is None else f"too many tags: {len(cut):,} of {len(job.body):,} bytes were read"
    return Discovered(
        listing, "listing", feeds=tuple(_alternates(page)), endpoints=tuple(_wordpress(page)), damage=damage
    )


def _wordpress(page: Page) -> list[str]:
    """The WordPress REST API, declared by ``<link rel="https://api.w.org/">``; only the fields that are read."""
    fields = "link,title,excerpt,date_gmt,modified_gmt"
    roots = [page.absolute(href) for rel, href, _ in page.structured.links if rel == "https://api.w.org/"]
    return [f"{root.rstrip('/')}/wp/v2/posts?per_page=50&page=1&_fields={fields}" for root in roots[:1] if root]


def _alternates(page: Page) -> list[str]:
    """The feeds that ``<link rel=alternate>`` declares, in page order; comment feeds left out."""
    found: list[str] = []
    for rel, href, node in page.structured.links:
        kind = (node.get("type") or "").partition(";")[0].strip().lower()
        # JSON Feed 1.0 had no type of its own; WordPress declares each page's own JSON with the same one
        is_feed = kind in _FEED_TYPES or (kind == "application/json" and "feed" in href.lower())
        if "alternate" in rel.split() and is_feed and "comment" not in href.lower():
            url = page.absolute(href)
            if url and url not in found:
                found.append(url)
    return found[:10]


_FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/xml"}
)


def read_feed(job: Job) -> Discovered | Refused:
    try:
        feed = parse_feed(job.body, job.url, fetched_at=job.fetched_at)
    except FeedError:
        if wall := _wall_instead(job):
            return wall
        raise
    modified = updated_times(job.body, job.url)
    return Discovered(
        feed.listing, "feed", skipped=feed.skipped, modified=modified, damage=_damage(feed.skipped, feed.flags)
    )


def _wall_instead(job: Job) -> Refused | None:
    """The wall that was sent in the place of a feed or sitemap."""
    try:
        page = Page(job.body, job.url, headers=job.headers, status=job.status, fetched_at=job.fetched_at)
        return _wall(page, job.site)
    except PageError:
        return None


def read_sitemap_page(job: Job) -> Discovered | Refused:
    sitemap = read_sitemap(job.body, job.url)
    if HTML_PAGE in sitemap.flags and (wall := _wall_instead(job)):
        return wall
    sure = job.site.article_url is not None  # the site says itself what its articles' addresses are like
    told = (entry for entry in sitemap.entries if sure or entry.published or not is_service(entry.url))
    cards = [entry.card(position) for position, entry in enumerate(told)]
    return Discovered(
        Listing(job.url, cards),
        "sitemap",
        sitemaps=tuple(entry.url for entry in sitemap.sitemaps),
        skipped=sitemap.skipped,
        modified={entry.url: _moment(entry.lastmod.value) for entry in sitemap.entries if entry.lastmod},
        damage=_damage(sitemap.skipped, sitemap.flags),
    )


def _moment(stamp: datetime | date) -> datetime:
    """Of a day its beginning: a page that was seen on it may have been seen after the change."""
    return stamp if isinstance(stamp, datetime) else datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC)


def _damage(skipped: int, flags: list[str]) -> str | None:
    """What of a feed or sitemap was lost, in words; None for one that was read whole."""
    told = [f"{skipped:,} entries skipped"] if skipped else []
    told += [flag for flag in flags if flag not in (NO_ENTRIES, DOCTYPE_REMOVED) and " read as " not in flag]
    return "; ".join(told)[:300] or None


def _wall(page: Page, site: Site) -> Refused | None:
    """The wall that a page without a single card is, if it is one."""
    article = extract_article(page, site)
    refusal = refusal_of(article)
    return Refused(refusal.kind, f"instead of the source: {refusal.reason}") if article.page_kind in WALLS else None
