"""Cards whose small print, picture or place on the page is unusual: each shape gives the same card."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsspider import Site, extract_listing
from newsspider.items import Card

SITE = Site("harbor", ["harbor.example"], timezone="Asia/Singapore")
PAGE = "https://harbor.example/money/tech"
STORIES = [
    ("Ferry line buys twelve electric boats", "Malaysia", "The first boat sails in spring, the company said..."),
    ("Chip plant delays its second hall", "Europe", "Builders wait for permits that the town has not given..."),
    ("Old phones find a second life as meters", "World", "A workshop turns what people throw away into sensors..."),
    ("Bank closes its last paper archive", "United States", "Four million folders were scanned in nine years..."),
]
ROWS = [
    (title, region, teaser, f"/money/tech/{title.lower().replace(' ', '-')}-{81200 + n}", f"/i/{n}.webp", f"May {n + 2}, 2025 at 9:30:00 AM")
    for n, (title, region, teaser) in enumerate(STORIES)
]  # fmt: skip
CREDIT = "Image Credits: Pexels"


def dotted(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div><img src="{image}"><h3><a href="{url}">{title}</a></h3><p>{time} · Tech · {region}</p><p>{teaser}</p><small>{CREDIT}</small></div>'


def one_line(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div><h3><a href="{url}">{title}</a></h3><p>Tech • {region} • {time} • {CREDIT}</p><p>{teaser}</p><img src="{image}"></div>'


def credit_in_label(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div><a href="{url}"><img src="{image}"></a><p>Tech {region} | {CREDIT}</p><h2><a href="{url}">{title}</a></h2><p>Tech{time}</p><p>{teaser}</p></div>'


def relative(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div><img src="{image}"><p>Tech {region}</p><h3><a href="{url}">{title}</a></h3><p>{teaser}</p><p><span title="{time}">3 days ago</span> • {CREDIT}</p></div>'


def region_first(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div><img src="{image}"><p>{region} Tech</p><a href="{url}"><b>{title}</b></a><p>{teaser}</p><p>{time}</p><i>{CREDIT}</i></div>'


def spelled_out(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div><img src="{image}"><div>In <a href="/money/tech">Tech</a>, {region}</div><h3><a href="{url}">{title}</a></h3><p>{teaser}</p><div>{time}</div><div>{CREDIT}</div></div>'


def below(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div><a href="{url}"><img src="{image}"><h4>{title}</h4></a><p>{teaser}</p><div><b>Tech</b> <b>{region}</b> <time>{time}</time></div><div>{CREDIT}</div></div>'


def definition(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<dt><a href="{url}">{title}</a></dt><dd><img src="{image}"><i>{CREDIT}</i></dd><dd>Tech {region}</dd><dd>{time}</dd><dd>{teaser}</dd>'


def flat(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<img src="{image}"><p>Tech {region}</p><p>{CREDIT}</p><p>Tech{time}</p><h3><a href="{url}">{title}</a></h3><p>{teaser}</p>'


def background(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div><a href="{url}" style="background-image:url(\'{image}\')"></a><p>Tech {region}</p><p>{CREDIT}</p><p>Tech{time}</p><h3><a href="{url}">{title}</a></h3><p>{teaser}</p></div>'


def later_background(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div><div data-bg="url({image})"></div><p>Tech {region}</p><p>{CREDIT}</p><p>Tech{time}</p><a href="{url}">{title}</a><p>{teaser}</p></div>'


def two_rows(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<tr><td rowspan=2><img src="{image}"><br>{CREDIT}</td><td>Tech {region}</td><td>{time}</td></tr><tr><td colspan=2><a href="{url}">{title}</a><br>{teaser}</td></tr>'


def read_more(title: str, region: str, teaser: str, url: str, image: str, time: str) -> str:
    return f'<div class="promo"><img src="{image}"><p>Tech {region}</p><p>{CREDIT}</p><p>Tech{time}</p><h3>{title}</h3><p>{teaser}</p><a href="{url}">Read more</a></div>'


Shape = Callable[[str, str, str, str, str, str], str]
SHAPES: list[tuple[Shape, str]] = [
    (dotted, "<div>{}</div>"),
    (one_line, "<div>{}</div>"),
    (credit_in_label, "<div>{}</div>"),
    (relative, "<div>{}</div>"),
    (region_first, "<div>{}</div>"),
    (spelled_out, "<div>{}</div>"),
    (below, "<div>{}</div>"),
    (definition, "<dl>{}</dl>"),
    (flat, "<section>{}</section>"),
    (background, "<div>{}</div>"),
    (later_background, "<div>{}</div>"),
    (two_rows, "<table>{}</table>"),
    (read_more, "<div>{}</div>"),
]


def cards_of(markup: str) -> list[Card]:
    return extract_listing(f'<html lang="en"><body>{markup}</body></html>', PAGE, site=SITE).cards


@pytest.mark.parametrize(("shape", "around"), SHAPES, ids=lambda value: getattr(value, "__name__", ""))
def test_a_card_in_every_shape(shape: Shape, around: str) -> None:
    cards = cards_of(around.format("".join(shape(*row) for row in ROWS)))
    assert [(c.headline, c.category, c.region, c.teaser) for c in cards] == [
        (title, "Tech", region, teaser) for title, region, teaser in STORIES
    ]
    assert [c.image for c in cards] == [f"https://harbor.example{row[4]}" for row in ROWS]
    assert {c.credit for c in cards} == {CREDIT}
    assert [c.to_dict()["published_at"] for c in cards] == [f"2025-05-0{n + 2}T01:30:00Z" for n in range(4)]


STORY = "".join(f"<p>{'The harbor office counts ships by hand and has done so for long. ' * 5}</p>" for _ in range(6))
LIST = "".join(below(*row) for row in ROWS)


@pytest.mark.parametrize(
    "related",
    [
        f'<a href="{ROWS[1][3]}"><img src="/i/small.webp"><span>Related</span><div>{ROWS[1][0]}</div></a>',
        f'<p><em>Also read: <a href="{ROWS[1][3]}">{ROWS[1][0]}</a></em></p>',
        f'<div><a href="{ROWS[1][3]}"><img src="/i/small.webp"></a><h4><a href="{ROWS[1][3]}">{ROWS[1][0]}</a></h4></div>',
    ],
    ids=["box", "line", "heading"],
)
def test_a_link_inside_the_story_is_not_the_card(related: str) -> None:
    cards = cards_of(f"<div><h1>Ships are counted by hand</h1>{STORY}{related}{STORY}</div><div>{LIST}</div>")
    assert [(c.headline, c.region, c.teaser) for c in cards] == STORIES
    assert cards[1].image == f"https://harbor.example{ROWS[1][4]}"
    assert [c.position for c in cards] == [0, 1, 2, 3]


def test_a_label_of_one_place_alone_stays_whole() -> None:
    (card,) = cards_of('<div><p>US Politics</p><h3><a href="/a/senate-votes-on-the-ferry-bill-77120">Senate votes on the ferry bill</a></h3></div>')  # fmt: skip
    assert (card.category, card.region) == ("US Politics", None)


def test_names_and_reading_times_beside_a_date_are_no_labels() -> None:
    (card,) = cards_of('<div><h3><a href="/a/senate-votes-on-the-ferry-bill-77120">Senate votes on the ferry bill</a></h3><p>May 2, 2025 · Ada Sample · 4 min read</p></div>')  # fmt: skip
    assert (card.category, card.region, card.to_dict()["published_at"]) == (None, None, "2025-05-02")


@pytest.mark.parametrize(
    ("markup", "image"),
    [
        ('<picture><source srcset="/pixel/1x1-000.png 1w" data-srcset="/i/boat.jpg 2x"><img src="data:image/gif;base64,R0"></picture>', "/i/boat.jpg"),
        ('<img src="/t/1px.gif" data-src="/i/boat.jpg">', "/i/boat.jpg"),
        ('<img src="/crop/1x1-256/boat.webp">', "/crop/1x1-256/boat.webp"),
        ('<img srcset="/i/boat.jpg 400w,/i/small.jpg 200w">', "/i/boat.jpg"),
        ('<amp-img src="/i/boat.jpg" width="4" height="3" layout="responsive"></amp-img>', "/i/boat.jpg"),
        ('<a href="/a/senate-votes-on-the-ferry-bill-77120"><span data-img-url="/i/boat.jpg"></span></a>', "/i/boat.jpg"),
        ('<img src="/i/icon.png" width="16"><div style="color:red;background:#fff url(/i/boat.jpg) center"></div>', "/i/boat.jpg"),
    ],
)  # fmt: skip
def test_the_picture_of_a_card(markup: str, image: str) -> None:
    (card,) = cards_of(f'<div>{markup}<h3><a href="/a/senate-votes-on-the-ferry-bill-77120">Senate votes on the ferry bill</a></h3></div>')  # fmt: skip
    assert card.image == f"https://harbor.example{image}"


def test_a_result_of_a_search_begins_with_its_day() -> None:
    (card,) = cards_of('<li><h3><a href="/a/senate-votes-on-the-ferry-bill-77120">Senate votes on the ferry bill</a></h3><p><span>May 2, 2025</span> — Twelve boats wait for the vote, and two mayors do.</p></li>')  # fmt: skip
    assert (card.teaser, card.to_dict()["published_at"]) == ("Twelve boats wait for the vote, and two mayors do.", "2025-05-02")  # fmt: skip


def test_the_archive_of_a_day_is_no_card() -> None:
    entry = '<div><h4><a href="/a/{0}-{1}">{2}</a></h4><p><a href="/2025/05/0{1}/"><time datetime="2025-05-0{1}">May {1}, 2025</time></a></p></div>'
    cards = cards_of("".join(entry.format(title.lower().replace(" ", "-"), n, title) for n, (title, *_) in enumerate(STORIES, 1)))  # fmt: skip
    assert [c.headline for c in cards] == [title for title, *_ in STORIES]


def test_a_short_address_among_stories_is_one_of_them() -> None:
    titles = [*(title for title, *_ in STORIES), "Tractors, unlocked: farmers get their keys back"]
    slugs = [*(title.lower().replace(" ", "-") for title, *_ in STORIES), "tractors-unlocked"]
    entry = '<div class="post"><a class="post__link" href="/river/{}"><span>{}</span></a></div>'
    cards = cards_of("".join(entry.format(slug, title) for slug, title in zip(slugs, titles, strict=True)))
    assert [c.headline for c in cards] == titles
