"""What a worker does with one page: pure functions of bytes, run outside the crawl's process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from newsspider.items import Article, Card, Listing
from newsspider.site import Site

if TYPE_CHECKING:
    from newsspider.extract.page import Page

_BLANK = b"\xef\xbb\xbf \t\r\n"  # what may stand before a text

Reading = Literal["article", "listing", "feed", "sitemap", "start"]


@dataclass(frozen=True, slots=True)
class Job:
    """A fetched page and how to read it. ``headers`` have lower-case names; ``fetched_at`` is aware."""

    reading: Reading
    body: bytes
    url: str
    site: Site
    headers: dict[str, str]
    status: int
    fetched_at: datetime
    card: Card | None = None  # what a listing showed of this article
    sha256: str | None = None  # of the body in hex, where it is known


@dataclass(frozen=True, slots=True)
class Discovered:
    """What a listing, feed or sitemap names: cards, pages to read on, and what had to be left out."""

    listing: Listing
    sitemaps: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    endpoints: tuple[str, ...] = ()  # JSON addresses that list articles
    skipped: int = 0  # entries without a usable address
    modified: dict[str, datetime] = field(default_factory=dict)  # URL -> when the source says it changed last
    damage: str | None = None  # what of a feed or sitemap was lost, in words

    @property
    def leads_on(self) -> bool:
        return bool(self.listing.cards or self.sitemaps or self.feeds or self.endpoints)


@dataclass(frozen=True, slots=True)
class Given:
    """An address given by hand was this article's. ``declared`` are the sources its page names; no cards."""

    article: Article
    declared: Discovered


@dataclass(frozen=True, slots=True)
class Refused:
    """The page cannot be read: a class from FAULTS and one line."""

    kind: str
    reason: str


Answer = Article | Discovered | Given | Refused


def do(job: Job) -> Answer:
    """Read the page. Never raises for what a page contains."""
    from newsspider.extract.feeds import FeedError
    from newsspider.extract.listing.jsonpage import JsonListingError
    from newsspider.extract.page import PageError

    try:
        if job.reading != "article" and not job.body.strip():
            return Refused("empty", "an answer without a body")
        return _READERS[job.reading](job)
    except (PageError, FeedError, JsonListingError) as error:
        return Refused(getattr(error, "kind", "not-a-source"), str(error))
    except (MemoryError, RecursionError) as error:
        return Refused("too-complex", f"{type(error).__name__} while reading {len(job.body):,} bytes")


def _article(job: Job) -> Article:
    """The article, with what its card and its id add."""
    from newsspider.extract.article import extract_article
    from newsspider.extract.joins import fill_id_time, join_card
    from newsspider.extract.page import Page

    page = Page(job.body, job.url, headers=job.headers, status=job.status, fetched_at=job.fetched_at)
    if job.sha256 is not None:
        page.sha256 = job.sha256
    article = extract_article(page, job.site)
    if article.page_kind == "article":
        if job.card is not None:
            join_card(article, job.card, job.site)
        fill_id_time(article, job.site)
    return article


# What stands in a source's place with status 200; a shell for scripts is none of them, it may have to be rendered.
WALLS = frozenset({"challenge", "blocked", "consent", "login", "soft404"})


def refusal_of(article: Article) -> Refused:
    """What a page says instead of an article; of a server that is broken, or closed for now, what its 5xx would say."""
    told = article.evidence.get("page_kind")
    broken = told is not None and told.rule == "broken"
    return Refused("server-error" if broken else article.page_kind, str(told.raw if told else article.page_kind))


def _wall(page: Page, site: Site) -> Refused | None:
    """The wall that a page without a single card is, if it is one."""
    from newsspider.extract.article import extract_article

    article = extract_article(page, site)
    refusal = refusal_of(article)
    return Refused(refusal.kind, f"instead of the source: {refusal.reason}") if article.page_kind in WALLS else None


def _listing(job: Job) -> Discovered | Refused:
    from newsspider.extract.hostile import cut_tags
    from newsspider.extract.listing import extract_listing_json, extract_listing_page
    from newsspider.extract.page import Page
    from newsspider.extract.updates import updated_times

    if job.body[:64].lstrip(_BLANK).startswith((b"{", b"[")):
        listing = extract_listing_json(job.body, job.url, job.site, fetched_at=job.fetched_at)
        return Discovered(listing, modified=updated_times(job.body, job.url))
    cut = cut_tags(job.body)
    body = job.body if cut is None else cut
    page = Page(body, job.url, headers=job.headers, status=job.status, fetched_at=job.fetched_at)
    listing = extract_listing_page(page, job.site)
    if not listing.cards and (wall := _wall(page, job.site)):
        return wall
    damage = None if cut is None else f"too many tags: {len(cut):,} of {len(job.body):,} bytes were read"
    return Discovered(listing, feeds=tuple(_alternates(page)), endpoints=tuple(_wordpress(page)), damage=damage)


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


def _feed(job: Job) -> Discovered | Refused:
    from newsspider.extract.feeds import FeedError, parse_feed
    from newsspider.extract.updates import updated_times

    try:
        feed = parse_feed(job.body, job.url, fetched_at=job.fetched_at)
    except FeedError:
        if wall := _wall_instead(job):
            return wall
        raise
    modified = updated_times(job.body, job.url)
    return Discovered(feed.listing, skipped=feed.skipped, modified=modified, damage=_damage(feed.skipped, feed.flags))


def _wall_instead(job: Job) -> Refused | None:
    """The wall that was sent in the place of a feed or sitemap."""
    from newsspider.extract.page import Page, PageError

    try:
        page = Page(job.body, job.url, headers=job.headers, status=job.status, fetched_at=job.fetched_at)
        return _wall(page, job.site)
    except PageError:
        return None


def _sitemap(job: Job) -> Discovered | Refused:
    from newsspider.extract.sitemaps import HTML_PAGE, read_sitemap

    sitemap = read_sitemap(job.body, job.url)
    if HTML_PAGE in sitemap.flags and (wall := _wall_instead(job)):
        return wall
    cards = [entry.card(position) for position, entry in enumerate(sitemap.entries)]
    return Discovered(
        Listing(job.url, cards),
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
    from newsspider.extract.sitemaps import NO_ENTRIES
    from newsspider.extract.xmltree import DOCTYPE_REMOVED

    told = [f"{skipped:,} entries skipped"] if skipped else []
    told += [flag for flag in flags if flag not in (NO_ENTRIES, DOCTYPE_REMOVED) and " read as " not in flag]
    return "; ".join(told)[:300] or None


def _start(job: Job) -> Answer:
    """An address given by hand: an article, a listing, a feed or a sitemap, whatever it turns out to be."""
    from newsspider.extract.feeds import FeedError
    from newsspider.extract.hostile import cut_tags
    from newsspider.extract.xmltree import is_document

    json = job.body[:64].lstrip(_BLANK).startswith((b"{", b"["))
    if json or job.body.startswith(b"\x1f\x8b") or is_document(job.body):
        try:
            return _feed(job)
        except FeedError:
            return _listing(job) if json else _sitemap(job)
    if cut_tags(job.body) is not None:  # no article is that long
        return _listing(job)
    article, found = _article(job), _listing(job)
    if article.page_kind != "article":
        return found
    if not isinstance(found, Discovered):
        return Given(article, Discovered(Listing(job.url, [])))
    return found if _is_made_of_cards(article, found.listing.cards) else Given(article, _declared(found))


def _declared(found: Discovered) -> Discovered:
    """The sources of the site that an article's page names: not the stories beside it, not the feed of its comments."""
    url = found.listing.url
    own = urlsplit(url).path.rstrip("/") + "/"
    feeds = tuple(feed for feed in found.feeds if own == "/" or not urlsplit(feed).path.startswith(own))
    return Discovered(Listing(url, []), feeds=feeds, endpoints=found.endpoints)


def _is_made_of_cards(article: Article, cards: list[Card]) -> bool:
    """Whether most of what reads like a body is teasers: a front page, whatever else was made of it."""
    begins = {_beginning(text) for card in cards for text in (card.headline, card.teaser) if text}
    paragraphs = [paragraph for section in article.sections for paragraph in section.paragraphs]
    told = sum(len(paragraph) for paragraph in paragraphs if _beginning(paragraph) in begins)
    return told > 0.5 * sum(map(len, paragraphs))


def _beginning(text: str) -> str:
    return " ".join(text.split())[:40].casefold()


_READERS: dict[Reading, Callable[[Job], Answer]] = {
    "article": _article,
    "listing": _listing,
    "feed": _feed,
    "sitemap": _sitemap,
    "start": _start,
}
