"""The pages that are no story: robots.txt, feed, sitemap, a broken page, a consent wall, an error page, a collection."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from html import escape
from typing import Protocol

import semantic
from content import Story

BASE = "http://www.lanternwire.example"

ROBOTS = f"""User-agent: *
Disallow: /search
Disallow: /print/

Sitemap: {BASE}/sitemap.xml
"""

# Cards of /latest?page=2 that lead to no article, as (path, category, headline, teaser): each must end in quarantine
# or as rejected.
DEAD_ENDS = (
    (
        "/business/2025/07/the-headphones-that-hear-you-coming",
        "Gadgets",
        "The headphones that hear you coming",
        "A review unit arrived in a box that said hello. We did not like what it said next.",
    ),
    (
        "/world/2025/07/harbour-crane-learns-to-wave",
        "Networks",
        "Harbour crane learns to wave",
        "Dockers in Gdynia have taught a container crane to greet arriving ships.",
    ),
    (
        "/science/2025/07/the-comet-that-came-by-post",
        "Science",
        "The comet that came by post",
        "A museum opened a parcel and closed the street.",
    ),
    (
        "/culture/2025/07/ten-machines-that-made-us-laugh",
        "Culture",
        "Ten machines that made us laugh",
        "Robots, ships and a parking meter: our favourites of the year so far.",
    ),
)
CARDS = "\n".join(
    f'<article class="teaser"><p class="kicker">{category}</p><h2><a href="{path}">{headline}</a></h2>'
    f"<p>{teaser}</p></article>"
    for path, category, headline, teaser in DEAD_ENDS
)
CARDS_TRUTH = [
    {"url": BASE + path, "headline": headline, "category": category, "published_at": None}
    for path, category, headline, _ in DEAD_ENDS
]


class Writes(Protocol):
    def write(
        self,
        slug: str,
        url: str,
        body: bytes | str,
        expected: dict[str, object] | None = None,
        *,
        status: int = 200,
        content_type: str = "text/html; charset=utf-8",
        changed: datetime | None = None,
    ) -> None: ...


def rss(stories: list[Story]) -> str:
    items = "".join(
        f"<item><title>{escape(s['headline'])}</title><link>{BASE}{s['path']}</link>"
        f'<guid isPermaLink="false">lanternwire-{s.name}</guid><category>{escape(s["category"])}</category>'
        f"<pubDate>{format_datetime(datetime.fromisoformat(s['published']))}</pubDate>"
        f"<description>{escape(s.get('standfirst') or s.paragraphs[0][1])}</description></item>\n"
        for s in stories
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Lanternwire</title>'
        f"<link>{BASE}/</link><description>Technology, by lamplight</description>\n{items}</channel></rss>\n"
    )


def sitemap(stories: list[Story]) -> str:
    urls = "".join(f"<url><loc>{escape(BASE + s['path'])}</loc></url>\n" for s in stories)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{urls}</urlset>\n'
    )


CONSENT = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Before you continue – Lanternwire</title></head>
<body class="consent-page">
<main role="dialog" aria-labelledby="consent-title" id="cookie-consent">
<h1 id="consent-title">Before you continue to Lanternwire</h1>
<p>We and our 214 partners store and access information on your device, such as cookies, to show personalised ads and
to measure how they do. You can accept all purposes or manage your choices.</p>
<form method="post" action="/consent"><button name="choice" value="all">Accept all</button>
<button name="choice" value="none">Reject all</button> <a href="/consent/options">Manage options</a></form>
<p><a href="/privacy">Privacy policy</a> · <a href="/cookies">Cookie policy</a></p>
</main>
</body>
</html>
"""

GONE = (
    """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Page not found – Lanternwire</title></head>
<body>
"""
    + semantic.masthead(False)
    + """
<main><h1>Page not found</h1>
<p>Sorry, the page you are looking for does not exist or has been moved.</p>
<p>Try the <a href="/search">search</a> or go back to the <a href="/">front page</a>.</p></main>
</body>
</html>
"""
)


def collection(stories: list[Story]) -> str:
    """A page under a story's address that only lists other stories."""
    items = "\n".join(f'<h3><a href="{s["path"]}">{escape(s["headline"])}</a></h3>' for s in stories)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<title>Ten machines that made us laugh – Lanternwire</title>\n</head>\n<body>\n"
        f"{semantic.masthead(False)}\n<main><h1>Ten machines that made us laugh</h1>\n<p>Read them again:</p>\n{items}\n"
        f"</main>\n{semantic.footer(False)}\n</body>\n</html>\n"
    )


def broken() -> bytes:
    """A page cut off in the middle of its script, before any text, by a proxy that lost the rest."""
    whole = (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>The headphones that hear you coming</title>'
        '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",'
        '"headline": "The headphones that hear you com'
    )
    return whole.encode() + bytes([0xFF, 0xFE, 0x00, 0x9D, 0x8F]) * 7


def write(writer: Writes, stories: list[Story]) -> None:
    newest = stories[0]
    writer.write("robots", BASE + "/robots.txt", ROBOTS, content_type="text/plain; charset=utf-8")
    old = [story for story in stories if story["published"] < "2010"]  # nobody has kept the sitemap up to date
    writer.write("sitemap", BASE + "/sitemap.xml", sitemap(old), content_type="application/xml")
    page = "/business/2025/07/the-headphones-that-hear-you-coming"
    writer.write("broken-headphones", BASE + page, broken(), {"page_kind": "empty"})
    page = "/world/2025/07/harbour-crane-learns-to-wave"
    writer.write("consent-wall", BASE + page, CONSENT, {"page_kind": "consent"})
    page = "/science/2025/07/the-comet-that-came-by-post"
    writer.write("soft-404", BASE + page, GONE, {"page_kind": "soft404"})
    page = "/culture/2025/07/ten-machines-that-made-us-laugh"
    writer.write("collection", BASE + page, collection(stories[3:13]), {"page_kind": "listing"})
    front = semantic.listing("Lanternwire", [newest, *stories[1:4]], None)
    writer.write("front", BASE + "/", front, {"page_kind": "listing"})
