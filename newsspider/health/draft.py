"""A site's declaration, drafted from a short look at it, with what a person must decide."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from keyword import iskeyword
from urllib.parse import urlsplit

from newsspider.crawl.scout import Found, Sample
from newsspider.items import Article

# What an id at the end of an address looks like: the pattern, and whether its first digits are a creation time.
ID_SHAPES = (
    (r"-([0-9a-f]{24})$", True),
    (r"[-_.]a?(\d{5,12})(?:\.html?)?/?$", False),
    (r"/(\d{5,12})(?:/[^/]*)?/?$", False),
    (r"-([0-9a-f]{8,40})/?$", False),
)
MAX_LINE = 88  # columns, what formatters allow where nothing else is set
FIELDS = ("headline", "body", "published_at", "authors", "category", "images", "image_credits", "standfirst", "quotes")


@dataclass
class Draft:
    """``source`` is the text of spiders/<name>.py; ``doubts`` are one line each."""

    name: str
    source: str
    doubts: list[str] = field(default_factory=list)


def draft(found: Found, name: str) -> Draft:
    articles = [sample.article for sample in found.samples]
    doubts = [*found.troubles]
    lines = [f'        name="{name}",', _list("domains", found.site.domains)]
    lines += _sources(found, doubts)
    lines += _zone(articles, found.instants, doubts)
    if language := _usual([a.language for a in articles]):
        lines.append(f'        language="{language}",')
    lines += _id([a.url for a in articles], doubts)
    _missing(articles, doubts)
    if len(articles) < 3:
        doubts.append(f"only {len(articles)} articles were read: a draft from so few is a guess")
    return Draft(name, _module(name, found, lines), doubts)


def _list(name: str, values: Iterable[str]) -> str:
    """One line of the declaration, or several where one is too long, as a formatter would print it."""
    items = [json.dumps(value, ensure_ascii=False) for value in values]
    line = f"        {name}=[{', '.join(items)}],"
    if len(line) <= MAX_LINE:
        return line
    return "\n".join([f"        {name}=[", *(f"            {item}," for item in items), "        ],"])


def _sources(found: Found, doubts: list[str]) -> list[str]:
    lines = []
    listings = [url for url, cards in found.listings.items() if cards >= 3]
    feeds = [url for url, cards in found.feeds.items() if cards]
    if listings:
        lines.append(_list("listings", listings))
    if feeds:
        lines.append(_list("feeds", feeds))
    news = [url for url in found.sitemaps if "news" in url.lower()]
    maps = [url for url, cards in found.maps.items() if cards]
    if news or maps:
        lines.append(_list("sitemaps", (news or maps)[:2]))
    elif found.sitemaps:
        doubts.append(f"sitemaps without news in their names are left out: {', '.join(found.sitemaps[:3])}")
    if maps:
        n = sum(found.maps.values())
        doubts.append(
            f"articles were found by sitemaps alone, and all of their addresses are asked, {n} in those that were "
            "read: article_url says which are articles"
        )
    elif not listings and not feeds:
        doubts.append("no listing and no feed was found: name one by hand")
    return lines


def _zone(articles: list[Article], instants: Mapping[str, datetime], doubts: list[str]) -> list[str]:
    """A zone is needed only where clocks are printed without an offset. Such pages do not tell it; a feed that names them
    with an offset tells the newsroom's offset of that day."""
    bare = [a for a in articles if a.published_precision in ("second", "minute") and a.published_zone != "explicit"]
    if not bare:
        return []
    ahead = {_ahead(a, instants[a.url]) for a in bare if a.url in instants}
    told = f"; by the feed they are {', '.join(sorted(ahead))}" if ahead else ""
    doubts.append(f"times are printed without an offset{told}: set timezone to the newsroom's IANA zone")
    return ["        timezone=None,  # TODO: the newsroom's zone, such as 'Europe/Berlin'"]


def _ahead(article: Article, instant: datetime) -> str:
    """How far the page's clock, read as UTC, is ahead of the feed's instant: "UTC+01:00 on 2026-11-02". To the quarter
    of an hour, as offsets are; the two need not have been written in the same minute."""
    assert isinstance(article.published_at, datetime)
    quarters = round((article.published_at - instant) / timedelta(minutes=15))
    hours, rest = divmod(abs(quarters), 4)
    return f"UTC{'-' if quarters < 0 else '+'}{hours:02}:{rest * 15:02} on {instant:%Y-%m-%d}"


def _id(urls: list[str], doubts: list[str]) -> list[str]:
    """An id that every sampled address carries, each another one."""
    for pattern, timed in ID_SHAPES:
        found = [m.group(1) for url in urls if (m := re.search(pattern, urlsplit(url).path))]
        if len(urls) >= 2 and len(set(found)) == len(urls):
            doubts.append(f"the id in the address was guessed: {pattern} gives {found[0]} for {urls[0]}")
            more = ["        id_time=True,  # TODO: the id's first 8 digits look like a creation time"] if timed else []
            return [f'        external_id=r"{pattern}",', *more]
    return []


def _missing(articles: list[Article], doubts: list[str]) -> None:
    for name in FIELDS:
        filled = sum(bool(getattr(article, name)) for article in articles)
        if articles and filled < len(articles):
            doubts.append(f"{name}: filled in {filled} of {len(articles)} articles; look at the fixtures")


def _usual(values: list[str | None]) -> str | None:
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None


def _module(name: str, found: Found, lines: list[str]) -> str:
    title = "".join(part.capitalize() for part in name.split("_"))
    title += "Spider" if title in ("Site", "NewsSpider") or iskeyword(title) else ""
    head = f'"""{found.site.domains[0]}, drafted by ``newsspider addsite``: read it before you trust it."""\n\n'
    body = "\n".join(lines)
    return (
        f"{head}from __future__ import annotations\n\nfrom newsspider.site import Site\n"
        "from newsspider.spider import NewsSpider\n\n\n"
        f'class {title}(NewsSpider):\n    name = "{name}"\n    site = Site(\n{body}\n    )\n'
    )


def slugs_of(samples: Sequence[Sample]) -> list[str]:
    """Folder names from the addresses, each another one: letters, digits and hyphens only."""
    taken: list[str] = []
    for sample in samples:
        slug = _slug(sample.response.url)
        same = sum(other == slug or re.fullmatch(rf"{slug}-\d", other) is not None for other in taken)
        taken.append(f"{slug}-{same + 1}" if same else slug)
    return taken


def _slug(url: str) -> str:
    """Of the last part of the path, or more where that names no article, and of the query: ids live there."""
    parts = urlsplit(url)
    names = [re.sub(r"\.\w{2,5}$", "", part) for part in parts.path.split("/") if part]
    last = names[-2:] if names[-1:] in (["index"], ["default"]) else names[-1:]
    told = "-".join([*(last or ["front"]), *([parts.query] if parts.query else [])])
    return re.sub(r"[^a-z0-9]+", "-", told.lower()).strip("-")[:60].strip("-") or "page"
