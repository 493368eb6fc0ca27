"""What a worker does with one page: pure functions of bytes, run outside the crawl's process."""

from __future__ import annotations

from collections.abc import Callable

from newsspider.crawl.articlereading import read_article
from newsspider.crawl.work import Answer, Job, Reading, Refused
from newsspider.extract.page import PageError


def do(job: Job) -> Answer:
    """Read the page. Never raises for what a page contains."""
    try:
        return read_article(job) if job.reading == "article" else _source(job)
    except PageError as error:
        return Refused(error.kind, str(error))
    except (MemoryError, RecursionError) as error:
        return Refused("too-complex", f"{type(error).__name__} while reading {len(job.body):,} bytes")


def _source(job: Job) -> Answer:
    if not job.body.strip():
        return Refused("empty", "an answer without a body")
    # Loaded by the first source that comes: some workers of a crawl read nothing but articles.
    from newsspider.crawl.givenreading import read_given
    from newsspider.crawl.sourcereading import read_feed, read_listing, read_sitemap_page
    from newsspider.extract.feeds import FeedError
    from newsspider.extract.listing.jsonpage import JsonListingError

    readers: dict[Reading, Callable[[Job], Answer]] = {
        "listing": read_listing, "feed": read_feed, "sitemap": read_sitemap_page, "start": read_given
    }  # fmt: skip
    try:
        return readers[job.reading](job)
    except (FeedError, JsonListingError) as error:
        return Refused("not-a-source", str(error))
