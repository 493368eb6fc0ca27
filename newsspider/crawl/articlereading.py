"""Reading an article: a pure function of bytes, run in a worker."""

from __future__ import annotations

from newsspider.crawl.work import Job
from newsspider.extract.article import extract_article
from newsspider.extract.joins import fill_id_time, join_card
from newsspider.extract.page import Page
from newsspider.items import Article


def read_article(job: Job) -> Article:
    """The article, with what its card and its id add."""
    page = Page(job.body, job.url, headers=job.headers, status=job.status, fetched_at=job.fetched_at)
    if job.sha256 is not None:
        page.sha256 = job.sha256
    article = extract_article(page, job.site)
    if article.page_kind == "article":
        if job.card is not None:
            join_card(article, job.card, job.site)
        fill_id_time(article, job.site)
    return article
