"""What an address says: pages of the house and of its lists, which a sitemap names beside its articles."""

from __future__ import annotations

import pytest

from newsspider.extract.listing.urlshape import article_likeness, is_service

SERVICE = (
    "/ /index.html /about /about-us /contact-us/ /privacy-policy /terms-and-conditions /cookie-policy /imprint /impressum "
    "/datenschutzerklaerung /tag/cranes /category/ports/ /author/ann-lee /advertise-with-us /de/ueber-uns /2025/03/ "
    "/files/a.pdf /newsletter /our-team /code-of-conduct /mentions-legales /en/legal/privacy-notice /editorial-guidelines "
    "/section/ports/ /ressort/politik /page/2/ /category/ports/page/3"
)
STORIES = (
    "/berlin /2025/03/04/about-us /news/about-a-boy-123456 /people/ann-lee-resigns /press-freedom-falls /privacy-law-passes-in-norvik "
    "/contact-tracing-app-fails /terms-of-the-deal-leaked /jobs-report-shows-gains /?p=12 /article.php?id=3 "
    "/section/legal-battle-over-cranes /about-time-for-change /author-dies-at-90 /donate-blood-now /ports/article-310/"
)


@pytest.mark.parametrize("path", SERVICE.split())
def test_pages_of_the_house_and_of_lists(path: str) -> None:
    assert is_service(f"https://harbor.example{path}")


@pytest.mark.parametrize("path", STORIES.split())
def test_stories(path: str) -> None:
    assert not is_service(f"https://harbor.example{path}")


@pytest.mark.parametrize("path", ["/ports/article-310/", "/n/4410.html", "/ports/310"])
def test_counted_stories(path: str) -> None:
    assert article_likeness(f"https://harbor.example{path}") >= 1
