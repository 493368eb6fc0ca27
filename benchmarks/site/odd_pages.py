"""The pages that are no story: robots.txt, feed, sitemap, a broken page, a consent wall, a topic page, an imprint."""

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

ABOUT = (
    """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>About – Lanternwire</title><meta property="og:type" content="website"></head>
<body>
"""
    + semantic.masthead(False)
    + """
<main><h1>About Lanternwire</h1>
<p>Lanternwire is an invented publication. It comes with newsspider so that there is something to read before the
first real crawl. Its people, companies, courts and lettuces do not exist.</p>
<h2>Contact</h2><ul><li>Newsroom: desk@lanternwire.example</li><li>Letters: post@lanternwire.example</li></ul>
<h2>Imprint</h2><p>Lanternwire Press, 4 Wick Lane. Registered nowhere.</p></main>
</body>
</html>
"""
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
    writer.write("about", BASE + "/about", ABOUT, {"page_kind": "not-article"})
    front = semantic.listing("Lanternwire", [newest, *stories[1:4]], None)
    writer.write("front", BASE + "/", front, {"page_kind": "listing"})
