"""The entry for one page: every field decided, one line per field, in the order they need each other."""

from __future__ import annotations

from newsspider.extract.authors import find_authors
from newsspider.extract.body import find_story
from newsspider.extract.bullets import find_bullets
from newsspider.extract.headline import find_headline
from newsspider.extract.identity import canonical_url_of
from newsspider.extract.idtime import find_id_time
from newsspider.extract.images import credit_lines, find_images
from newsspider.extract.labels import find_category, find_language, find_standfirst
from newsspider.extract.page import Page
from newsspider.extract.pagekind import classify
from newsspider.extract.quotes import extract_quotes
from newsspider.extract.quotes.blockquotes import block_quotes
from newsspider.extract.regions import find_place
from newsspider.extract.times import FoundTime, find_times
from newsspider.items import Article, Evidence, Timestamp
from newsspider.site import Site
from newsspider.version import __version__

MAX_QUOTED = 300_000  # characters of body read for quotations: 6 times the longest of the shared bodies, 0.4 s


def extract_article(page: Page, site: Site | None = None) -> Article:
    """The article on ``page``. Never raises for a parsed page: what is missing stays empty, with evidence."""
    evidence = Evidence()
    language = find_language(page, site, evidence)
    headline = find_headline(page, evidence)
    bullets = find_bullets(page, headline, evidence)
    story = find_story(page, headline, bullets, evidence)
    standfirst = find_standfirst(page, headline, bullets, evidence)
    story.leave_unheaded(standfirst)
    category = find_category(page, site, headline, evidence)
    place = find_place(page, headline, story, category, evidence)
    published, modified = find_times(page, site, headline, evidence)
    authors = find_authors(page, headline, evidence)
    images = find_images(page, headline, story, evidence, authors)
    quoted, cited = block_quotes(page.blocks, story)
    text = story.text
    article = Article(
        url=page.url,
        canonical_url=canonical_url_of(page, evidence),
        site=site.name if site else None,
        external_id=site.id_of(page.url) if site else None,
        language=language,
        headline=headline.text,
        standfirst=standfirst,
        category=category,
        region=place.region,
        region_code=place.code,
        dateline=place.dateline,
        authors=authors,
        bullets=bullets.texts,
        sections=story.sections,
        body=text or None,
        quotes=extract_quotes(text[:MAX_QUOTED], language=language, block_quotes=quoted, cited=cited),
        images=images,
        image_credits=credit_lines(images),
        evidence=evidence,
        page_sha256=page.sha256,
        fetched_at=page.fetched_at,
        extractor_version=__version__,
    )
    set_published(article, published or find_id_time(article.external_id, site, page.fetched_at, evidence))
    set_modified(article, modified)
    article.page_kind = classify(page, article, story, evidence)
    for flag in page.flags:
        evidence.flag("page", flag)
    return article


def set_published(article: Article, found: FoundTime | None) -> None:
    """Fill the five ``published_*`` fields together, or leave all empty."""
    if found:
        stamp: Timestamp = found.stamp
        article.published_at, article.published_precision = stamp.value, stamp.precision
        article.published_zone, article.published_source = stamp.zone, found.source
        article.published_raw = stamp.raw or None


def set_modified(article: Article, found: FoundTime | None) -> None:
    """Fill the five ``modified_*`` fields together, or leave all empty."""
    if found:
        stamp: Timestamp = found.stamp
        article.modified_at, article.modified_precision = stamp.value, stamp.precision
        article.modified_zone, article.modified_source = stamp.zone, found.source
        article.modified_raw = stamp.raw or None
