"""Reading a page whose address was given by hand, whatever it is: pure functions of bytes, run in a worker."""

from __future__ import annotations

from urllib.parse import urlsplit

from newsspider.crawl.articlereading import read_article
from newsspider.crawl.sourcereading import BLANK, read_feed, read_listing, read_sitemap_page
from newsspider.crawl.work import Answer, Discovered, Given, Job
from newsspider.extract.feeds import FeedError
from newsspider.extract.hostile import cut_tags
from newsspider.extract.xmltree import is_document
from newsspider.items import Article, Card, Listing


def read_given(job: Job) -> Answer:
    """An address given by hand: an article, a listing, a feed or a sitemap, whatever it turns out to be."""
    json = job.body[:64].lstrip(BLANK).startswith((b"{", b"["))
    if json or job.body.startswith(b"\x1f\x8b") or is_document(job.body):
        try:
            return read_feed(job)
        except FeedError:
            return read_listing(job) if json else read_sitemap_page(job)
    if cut_tags(job.body) is not None:  # no article is that long
        return read_listing(job)
    article, found = read_article(job), read_listing(job)
    if article.page_kind != "article":
        return found
    if not isinstance(found, Discovered):
        return Given(article, Discovered(Listing(job.url, []), "listing"))
    return found if _is_made_of_cards(article, found.listing.cards) else Given(article, _declared(found))


def _declared(found: Discovered) -> Discovered:
    """The sources of the site that an article's page names: not the stories beside it, not the feed of its comments."""
    url = found.listing.url
    own = urlsplit(url).path.rstrip("/") + "/"
    feeds = tuple(feed for feed in found.feeds if own == "/" or not urlsplit(feed).path.startswith(own))
    return Discovered(Listing(url, []), "listing", feeds=feeds, endpoints=found.endpoints)


def _is_made_of_cards(article: Article, cards: list[Card]) -> bool:
    """Whether most of what reads like a body is teasers: a front page, whatever else was made of it."""
    begins = {_beginning(text) for card in cards for text in (card.headline, card.teaser) if text}
    paragraphs = [paragraph for section in article.sections for paragraph in section.paragraphs]
    told = sum(len(paragraph) for paragraph in paragraphs if _beginning(paragraph) in begins)
    return told > 0.5 * sum(map(len, paragraphs))


def _beginning(text: str) -> str:
    return " ".join(text.split())[:40].casefold()
