"""Listing pages in our own words, each in another layout, with the cards a reader sees. No site stands behind them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

URL = "https://news.example/tech"


@dataclass(frozen=True)
class Story:
    path: str
    headline: str
    teaser: str
    label: str
    time: str
    iso: str
    image: str = ""


@dataclass
class Layout:
    name: str
    html: str
    cards: list[Story]
    next_urls: list[str] = field(default_factory=list)
    fields: tuple[str, ...] = ("headline",)
    url: str = URL


STORIES = [
    Story("/tech/ferries-run-on-old-batteries-20455", "Ferries run on what buses no longer want", "Used bus batteries push two ferries across the sound, and they last longer than their makers had hoped for the buses...", "Tech Norway", "August 4, 2025 at 9:30:00 AM", "2025-08-04T09:30:00+08:00"),
    Story("/tech/a-lake-full-of-servers-20454", "A lake full of servers warms a town of 4,000", "The heat of a data hall at the shore goes into the pipes of the town, which has turned off its last gas boiler...", "Tech Finland", "August 3, 2025 at 6:00:00 PM", "2025-08-03T18:00:00+08:00"),
    Story("/tech/the-phone-that-refuses-updates-20451", "The phone that refuses updates finds its buyers", "No app store, no camera, a promise of ten years: a small maker sells what large ones dropped, and cannot keep up with it...", "Tech World", "August 2, 2025 at 11:00:00 AM", "2025-08-02T11:00:00+08:00"),
    Story("/tech/chip-school-opens-on-monday-20449", "Chip school opens on Monday, with 30 teachers and 900 pupils", "Where a shoe factory stood until last year, pupils will now learn how to keep dust away from wafers. The first lesson is...", "Tech Malaysia", "August 1, 2025 at 3:30:00 PM", "2025-08-01T15:30:00+08:00"),
    Story("/tech/court-asks-who-owns-a-voice-20447", "Court asks who owns a voice that nobody has spoken with", "The singer has been dead for nine years, her new record is out. Her children want to know whom it belongs to...", "Tech United States", "July 31, 2025 at 10:30:00 AM", "2025-07-31T10:30:00+08:00"),
    Story("/tech/maps-of-the-sea-floor-20444", "Maps of the sea floor get their first street names", "Shipping lines asked for it, biologists helped: 200 valleys and ridges can now be called by a name instead of a number...", "Tech World", "July 30, 2025 at 1:00:00 PM", "2025-07-30T13:00:00+08:00"),
]  # fmt: skip

NAV = (
    "<nav><ul>"
    + "".join(f'<li><a href="/{n}">{n.title()}</a></li>' for n in ("tech", "money", "travel", "health", "sports"))
    + "</ul></nav>"
)
MEGA = (
    '<div class="mega-menu dropdown"><ul>'
    + "".join(
        f'<li><a href="/guides/how-to-choose-the-right-{n}">How to choose the right {n} for your home</a></li>'
        for n in ("router", "lamp", "lock")
    )
    + "</ul></div>"
)
MOST_READ = (
    '<div class="widget"><h3>Most read</h3><ol>'
    + "".join(
        f'<li><a href="/money/an-old-story-about-the-price-of-{n}-998{i}">An old story about the price of {n} that everyone reads</a></li>'
        for i, n in enumerate(("milk", "rent", "gold"))
    )
    + "</ol></div>"
)
TAGS = (
    '<div class="tag-cloud">'
    + " ".join(f'<a href="/tag/{n}">{n}</a>' for n in ("batteries", "chips", "quantum computing", "data centers"))
    + "</div>"
)
ADS = '<div class="advertisement"><a href="https://shop.example.org/offer-of-the-week-12345">Get the offer of the week before it is gone</a></div>'
FOOTER = '<footer><a href="/about">About us and how we work</a> <a href="/privacy-policy">Privacy policy and cookies</a><p>© 2025 Example News. All rights reserved.</p></footer>'
PAGER = '<div class="pagination"><span class="current">1</span> <a href="/tech?page=2">2</a> <a href="/tech?page=3">3</a> <a href="/tech?page=2">Next ›</a></div>'
ALL = ("headline", "teaser", "category", "region", "credit", "published")


def _page(body: str, head: str = "", lang: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><title>Tech | Example News</title>{head}</head><body>{body}</body></html>'


def _cut(label: str) -> tuple[str, str]:
    first, _, rest = label.partition(" ")
    return first, rest


def soup_card_is_link() -> Layout:
    cards = "".join(
        f'<a class="block" href="{s.path}"><div class="aspect-video"><img src="/i/{i}.jpg"></div><div class="text-xs">{s.label}</div>'
        f'<div class="text-[10px]">Image Credits: Unsplash</div><div class="flex"><span>Tech</span><span>{s.time}</span></div>'
        f'<div class="text-xl">{escape(s.headline)}</div><div class="text-sm">{escape(s.teaser)}</div></a>'
        for i, s in enumerate(STORIES)
    )  # fmt: skip
    body = f'{NAV}<div class="grid">{cards}</div><button data-next="/api/cards?cursor=abc">Load More</button>{FOOTER}'
    return Layout("soup-card-is-link", _page(body), STORIES, ["https://news.example/api/cards?cursor=abc"], ALL)


def soup_headline_is_link() -> Layout:
    cards = "".join(
        f'<div class="c1"><div>{s.label}</div><div>Image Credits: UnsplashImage Credits: Unsplash</div><div>Tech{s.time}</div>'
        f'<div><a href="{s.path}">{escape(s.headline)}</a></div><div>{escape(s.teaser)}</div></div>'
        for s in STORIES
    )
    return Layout("soup-headline-is-link", _page(f"{NAV}{MEGA}<div>{cards}</div>{TAGS}{FOOTER}"), STORIES, [], ALL)


def semantic_with_item_list() -> Layout:
    items = ",".join(f'{{"@type":"ListItem","position":{i},"url":"{s.path}"}}' for i, s in enumerate(STORIES, 1))
    head = f'<link rel="next" href="/tech?page=2"><script type="application/ld+json">{{"@type":"ItemList","itemListElement":[{items}]}}</script>'
    cards = "".join(
        f'<article><p class="kicker">{s.label}</p><h2><a href="{s.path}">{escape(s.headline)}</a></h2><time datetime="{s.iso}">{s.time}</time>'
        f'<p>{escape(s.teaser)}</p><figure><img src="/i/{i}.jpg"><figcaption>Image Credits: Unsplash</figcaption></figure>'
        f'<p><a href="/author/ann-lee">Ann Lee</a> <a href="{s.path}#comments">3 comments</a></p></article>'
        for i, s in enumerate(STORIES)
    )  # fmt: skip
    return Layout(
        "semantic",
        _page(f"{NAV}<main>{cards}{PAGER}</main><aside>{MOST_READ}</aside>{FOOTER}", head),
        STORIES,
        ["https://news.example/tech?page=2"],
        ALL,
    )


def one_table_cell_with_breaks() -> Layout:
    lines = "<br>".join(
        f'{s.label}<br>Image Credits: Unsplash<br>Tech{s.time}<br><br><a href="{s.path}"><b>{escape(s.headline)}</b></a><br><br>{escape(s.teaser)}<br>'
        for s in STORIES
    )
    menu = '<td width="120"><a href="/tech">Tech</a><br><a href="/money">Money</a><br><a href="/travel">Travel</a></td>'
    return Layout(
        "table-cell-with-breaks",
        _page(f'<table><tr>{menu}<td>{lines}<a href="/tech/2.html">Load More</a></td></tr></table>'),
        STORIES,
        ["https://news.example/tech/2.html"],
        ALL,
    )


def table_rows() -> Layout:
    rows = "".join(
        f'<tr><td><a href="{s.path}"><img src="/i/{i}.jpg" width="120" height="80"></a></td><td><font size="1">{s.label}</font><br>'
        f'<a href="{s.path}"><b>{escape(s.headline)}</b></a><br><font size="1">{s.time}</font><br>{escape(s.teaser)}</td></tr>'
        for i, s in enumerate(STORIES)
    )
    return Layout(
        "table-rows",
        _page(f"<table>{rows}</table>{FOOTER}"),
        STORIES,
        [],
        ("headline", "teaser", "category", "region", "published"),
    )


def flat_siblings() -> Layout:
    cards = "".join(
        f'<p class="x">{s.label}</p><h3><a href="{s.path}">{escape(s.headline)}</a></h3><p>{s.time}</p><p>{escape(s.teaser)}</p>'
        for s in STORIES
    )
    return Layout(
        "flat-siblings",
        _page(f"{NAV}<div>{cards}</div>{PAGER}"),
        STORIES,
        ["https://news.example/tech?page=2"],
        ("headline", "teaser", "category", "published"),
    )


def definition_list() -> Layout:
    cards = "".join(
        f'<dt><a href="{s.path}">{escape(s.headline)}</a> <small>{s.time}</small></dt><dd>{escape(s.teaser)}</dd>'
        for s in STORIES
    )
    return Layout("definition-list", _page(f"{NAV}<dl>{cards}</dl>{FOOTER}"), STORIES, [], ("headline", "published"))


def ticker() -> Layout:
    cards = "".join(
        f'<li><time datetime="{s.iso}">09:30</time> <a href="{s.path}">{escape(s.headline)}</a></li>' for s in STORIES
    )
    return Layout(
        "ticker", _page(f'{NAV}<ul class="ticker-list">{cards}</ul>{TAGS}{ADS}'), STORIES, [], ("headline", "published")
    )


def home_page() -> Layout:
    hero, *rest = STORIES
    top = f'<section class="hero"><a href="{hero.path}"><img src="/i/0.jpg" alt=""></a><h2><a href="{hero.path}">{escape(hero.headline)}</a></h2><p>{escape(hero.teaser)}</p></section>'
    columns = "".join(
        f'<div class="col"><a class="cat" href="/tech">Tech</a><a href="{s.path}"><img data-src="/i/{i}.jpg" src="data:image/gif;base64,R0"></a>'
        f'<a class="title" href="{s.path}?utm_source=home">{escape(s.headline)}</a></div>'
        for i, s in enumerate(rest)
    )  # fmt: skip
    side = f'<div class="sidebar">{MOST_READ}{TAGS}{ADS}<form><a href="/newsletter/our-weekly-letter-about-technology-88001">Our weekly letter about technology</a></form></div>'
    return Layout("home-page", _page(f"<header>{NAV}{MEGA}</header>{top}<div>{columns}</div>{side}{FOOTER}"), STORIES)


def read_more_links() -> Layout:
    cards = "".join(
        f'<div class="card"><h4>{escape(s.headline)}</h4><p class="meta">{s.time} | By Ann Lee | 4 min read</p><p>{escape(s.teaser)}</p><a href="{s.path}">Read more »</a></div>'
        for s in STORIES
    )
    return Layout(
        "read-more",
        _page(f'{NAV}{cards}<a class="older" href="/tech/page/2/">Older posts</a>'),
        STORIES,
        ["https://news.example/tech/page/2/"],
        ("headline", "teaser", "published"),
    )


def below_an_article() -> Layout:
    text = (
        '<h1>The bridge that weighs its traffic</h1><p>By <a href="/author/ann-lee">Ann Lee</a></p><p>Every truck that crosses is weighed, as '
        '<a href="/tech/what-the-ministry-said-last-week-20301">the ministry said last week</a>, and nobody has to stop for it.</p>'
        "<p>The sensors are older than the road. They were made for grain, and they still count in sacks.</p>"
    )
    cards = "".join(
        f'<div class="t"><span>{s.label}</span><span>Image Credits: Unsplash</span><span>Tech</span><span>{s.time}</span><a href="{s.path}"><span>{escape(s.headline)}</span></a><span>{escape(s.teaser)}</span></div>'
        for s in STORIES
    )  # fmt: skip
    return Layout(
        "below-an-article",
        _page(f"{NAV}<div>{text}</div><div>{cards}</div>{FOOTER}"),
        STORIES,
        [],
        ALL,
        "https://news.example/tech/the-bridge-that-weighs-its-traffic-20460",
    )


GERMAN = [
    Story("/2025/08/04/alte-akkus-treiben-faehren/", "Alte Akkus treiben Fähren an", "Was Busse nicht mehr brauchen, reicht über den Sund: Zwei Fähren fahren mit gebrauchten Zellen.", "Technik", "4. August 2025", "2025-08-04"),
    Story("/2025/08/03/ein-see-voller-server/", "Ein See voller Server heizt eine Stadt", "Die Abwärme der Rechner geht in die Rohre, der letzte Gaskessel ist aus.", "Energie", "3. August 2025", "2025-08-03"),
    Story("/2025/08/01/schule-fuer-chips/", "Schule für Chips öffnet am Montag", "Wo bis letztes Jahr Schuhe entstanden, lernen nun 900 Schüler.", "Bildung", "1. August 2025", "2025-08-01"),
]  # fmt: skip


def german_blog() -> Layout:
    cards = "".join(
        f'<article class="post type-post"><header class="entry-header"><span class="cat-links"><a href="/category/{s.label.lower()}/" rel="category tag">{s.label}</a></span>'
        f'<h2 class="entry-title"><a href="{s.path}" rel="bookmark">{s.headline}</a></h2><div class="entry-meta">{s.time} von <a href="/author/jo/">Jo Weber</a></div></header>'
        f'<div class="entry-content"><p>{s.teaser} <a class="more-link" href="{s.path}">Weiterlesen</a></p></div><a href="{s.path}#respond">Kommentar hinterlassen</a></article>'
        for s in GERMAN
    )  # fmt: skip
    pager = '<nav class="navigation posts-navigation"><div class="nav-previous"><a href="https://blog.example/page/2/">Ältere Beiträge</a></div></nav>'
    side = '<aside><h2>Kategorien</h2><ul><li><a href="/category/technik-und-alles-was-dazu-gehoert/">Technik und alles was dazu gehört</a></li></ul></aside>'
    return Layout(
        "german-blog",
        _page(f"<main>{cards}{pager}</main>{side}", lang="de"),
        GERMAN,
        ["https://blog.example/page/2/"],
        ("headline", "category", "published"),
        "https://blog.example/",
    )


JAPANESE = [
    Story("/articles/30112", "古いバスの電池で走るフェリーが就航", "使い終えた電池が海峡を渡る。", "", "2025年8月4日 9時30分", "2025-08-04"),
    Story("/articles/30109", "湖のサーバーが町を暖める新しい試み", "最後のボイラーが止まった。", "", "2025年8月3日 18時00分", "2025-08-03"),
    Story("/articles/30101", "半導体の学校が月曜日に開校へ", "靴の工場だった場所で学ぶ。", "", "2025年8月1日 15時30分", "2025-08-01"),
]  # fmt: skip


def japanese_list() -> Layout:
    cards = "".join(
        f'<li><a href="{s.path}"><p class="ttl">{s.headline}</p><p class="date">{s.time}</p></a></li>' for s in JAPANESE
    )
    menu = '<div class="menu"><a href="/seiji">政治</a><a href="/keizai">経済</a></div>'
    return Layout(
        "japanese-list",
        _page(f'{menu}<ul class="list">{cards}</ul><a href="/articles?page=2">次へ</a>', lang="ja"),
        JAPANESE,
        ["https://shinbun.example/articles?page=2"],
        ("headline", "published"),
        "https://shinbun.example/articles",
    )


LAYOUTS: list[Callable[[], Layout]] = [
    soup_card_is_link, soup_headline_is_link, semantic_with_item_list, one_table_cell_with_breaks, table_rows, flat_siblings, definition_list,
    ticker, home_page, read_more_links, below_an_article, german_blog, japanese_list,
]  # fmt: skip
