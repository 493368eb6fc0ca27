"""What the loopback test site says: invented articles, listings, feeds, sitemaps, a WordPress endpoint."""

from __future__ import annotations

import gzip
import json
import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from html import escape

SUBJECTS = "harbour pump, night bus, lift motor, street lamp, ferry winch, grain scale, tram bell, boiler, crane".split(
    ", "
)
MAKERS = "Ostrava Dynamo, Lakeside Relay, Quince Robotics, Holm & Daughter, Petrel Switch, Marlow Valve".split(", ")
PEOPLE = "Ada Brunn, Kofi Lind, Mara Petrov, Owen Sato, Rosa Quist, Timo Vance, Uma Feld, Yusuf Arden".split(", ")
VERBS = "repaired, measured, repainted, rewired, moved, tested, dismantled, insured, photographed, replaced".split(", ")
THINGS = (
    "a copper coil, the spare gearbox, two hundred metres of cable, an old ledger, the control room, a weather vane, "
    "three sensors, the loading dock, a cracked bearing, the tide gauge, an oil filter, the clock tower, a fuse box, "
    "the northern gate, a bundle of invoices, the service manual, one rusty ladder, a thermal camera"
).split(", ")
TIMES = "before dawn, last winter, on a Sunday, after the flood, within an hour, during the strike, at low tide".split(
    ", "
)


@dataclass(slots=True)
class Piece:
    """One article; ``version`` rises when it changes, and its text, ETag and modified time with it."""

    number: int
    published: datetime
    version: int = 1
    modified: datetime | None = None
    _words: random.Random = field(default_factory=random.Random)

    @property
    def path(self) -> str:
        return f"/stories/2025/{self.number:03d}-{'-'.join(self.headline.lower().split())}"

    @property
    def headline(self) -> str:
        chosen = random.Random(self.number)
        maker = chosen.choice(MAKERS).replace("& ", "")
        return f"{maker} brings {chosen.choice(SUBJECTS)} number {self.number} back to work"

    def paragraphs(self) -> list[str]:
        """Some 150 words that no other article has; a later version gets another last paragraph."""
        chosen = random.Random(self.number * 7919)
        out = []
        for _ in range(6):
            who, maker = chosen.choice(PEOPLE), chosen.choice(MAKERS)
            things = chosen.sample(THINGS, 3)
            out.append(
                f"{who} of {maker} {chosen.choice(VERBS)} {things[0]} {chosen.choice(TIMES)}, and file "
                f"{chosen.randrange(1000, 9999)} shows that {things[1]} cost {chosen.randrange(11, 999)} crowns. "
                f"“Nobody {chosen.choice(VERBS)} {things[2]} {chosen.choice(TIMES)},” {who.split()[1]} said."
            )
        if self.version > 1:
            out.append(f"An earlier count was wrong; the correct total is {self.version * 1000 + self.number} crowns.")
        return out


def article(piece: Piece, base: str) -> str:
    changed = piece.modified or piece.published
    about = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": piece.headline,
        "datePublished": piece.published.isoformat(),
        "dateModified": changed.isoformat(),
        "author": {"@type": "Person", "name": random.Random(piece.number).choice(PEOPLE)},
        "mainEntityOfPage": base + piece.path,
    }
    body = "\n".join(f"<p>{escape(p)}</p>" for p in piece.paragraphs())
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{escape(piece.headline)}</title>'
        f'<link rel="canonical" href="{base}{piece.path}"><meta property="og:type" content="article">'
        f'<script type="application/ld+json">{json.dumps(about)}</script></head><body>{NAV}<main><article>'
        f'<h1>{escape(piece.headline)}</h1><time datetime="{piece.published.isoformat()}">'
        f"{piece.published:%d %B %Y, %H:%M}</time>\n{body}</article></main></body></html>"
    )


NAV = '<header><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>'
HEAD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<link rel="alternate" type="application/rss+xml" href="/feed.xml">
<link rel="alternate" type="application/atom+xml" href="/atom.xml">
<link rel="alternate" type="application/feed+json" href="/feed.json">
<link rel="https://api.w.org/" href="/wp-json/">
{links}</head><body>"""


def card(piece: Piece) -> str:
    return (
        f'<article><h2><a href="{piece.path}">{escape(piece.headline)}</a></h2><p>{escape(piece.paragraphs()[0])}</p>'
        f'<time datetime="{piece.published.isoformat()}">{piece.published:%d %B %Y}</time></article>'
    )


def listing(pieces: list[Piece], following: str | None, extra: str) -> str:
    link = f'<link rel="next" href="{following}">' if following else ""
    more = f'<a rel="next" href="{following}">Load more</a>' if following else ""
    cards = "\n".join(map(card, pieces))
    return f"{HEAD.format(title='News', links=link)}{NAV}<main>{cards}\n{extra}\n{more}</main></body></html>"


def rss(pieces: list[Piece], base: str) -> str:
    items = "".join(
        f"<item><title>{escape(p.headline)}</title><link>{base}{p.path}</link><guid>{base}{p.path}</guid>"
        f"<pubDate>{format_datetime(p.published)}</pubDate></item>"
        for p in pieces
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>{base}/</link>{items}</channel></rss>'


def atom(pieces: list[Piece], base: str) -> str:
    entries = "".join(
        f'<entry><id>{base}{p.path}</id><title>{escape(p.headline)}</title><link href="{base}{p.path}"/>'
        f"<published>{p.published.isoformat()}</published><updated>{(p.modified or p.published).isoformat()}</updated></entry>"
        for p in pieces
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{entries}</feed>'


def json_feed(pieces: list[Piece], base: str) -> str:
    items = [
        {
            "id": base + p.path,
            "url": base + p.path,
            "title": p.headline,
            "date_published": p.published.isoformat(),
            "date_modified": (p.modified or p.published).isoformat(),
        }
        for p in pieces
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": items})


SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def sitemap_index(names: list[str], base: str) -> str:
    maps = "".join(f"<sitemap><loc>{base}/{name}</loc></sitemap>" for name in names)
    return f'<?xml version="1.0"?><sitemapindex xmlns="{SITEMAP}">{maps}</sitemapindex>'


def sitemap(pieces: list[Piece], base: str) -> str:
    urls = "".join(
        f"<url><loc>{base}{p.path}</loc><lastmod>{(p.modified or p.published).isoformat()}</lastmod></url>"
        for p in pieces
    )
    return f'<?xml version="1.0"?><urlset xmlns="{SITEMAP}">{urls}</urlset>'


def news_sitemap(pieces: list[Piece], base: str) -> str:
    urls = "".join(
        f"<url><loc>{base}{p.path}</loc><news:news><news:publication><news:name>Test</news:name>"
        f"<news:language>en</news:language></news:publication><news:publication_date>{p.published.isoformat()}"
        f"</news:publication_date><news:title>{escape(p.headline)}</news:title></news:news></url>"
        for p in pieces
    )
    return f'<?xml version="1.0"?><urlset xmlns="{SITEMAP}" xmlns:news="{NEWS}">{urls}</urlset>'


def wp_posts(pieces: list[Piece], base: str) -> str:
    return json.dumps(
        [
            {
                "id": 5000 + p.number,
                "date_gmt": p.published.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
                "modified_gmt": (p.modified or p.published).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
                "link": base + p.path,
                "title": {"rendered": escape(p.headline)},
                "excerpt": {"rendered": f"<p>{escape(p.paragraphs()[0])}</p>"},
            }
            for p in pieces
        ]
    )


def calendar(path: str) -> str:
    """A month without events that links to the months around it, for ever."""
    _, _, year, month = path.split("/")
    first = datetime(int(year), int(month), 1, tzinfo=UTC)
    around = [(first - timedelta(days=1)), (first + timedelta(days=32))]
    links = " ".join(f'<a href="/calendar/{d.year}/{d.month:02d}">{d:%B %Y}</a>' for d in around)
    return f"{HEAD.format(title='Calendar', links='')}{NAV}<main><h1>{first:%B %Y}</h1>{links}</main></body></html>"


def zipped(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)
