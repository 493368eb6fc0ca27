"""Published and modified: which of a page's many dates, and which zone for one clock. Pages of our own writing."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from newsspider import extract
from newsspider.extract import timestate
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.extract.times import FoundTime, find_times
from newsspider.items import Evidence
from newsspider.site import Site

TITLE = "A small chip plant opens beside the old harbor"
STORY = "<p>" + "The plant makes controllers for pumps and lamps, and it will hire people from the town. " * 5 + "</p>"
FETCHED = datetime(2024, 5, 20, 12, 0, tzinfo=UTC)


def jsonld(**values: str) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **values}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def read(
    head: str = "",
    before: str = "",
    after: str = "",
    end: str = "",
    *,
    lang: str = "en",
    url: str = "https://news.example/a",
    site: Site | None = None,
) -> tuple[FoundTime | None, FoundTime | None, Evidence]:
    html = (
        f'<html lang="{lang}"><head><title>{TITLE}</title>{head}</head><body>{before}'
        f"<article><h1>{TITLE}</h1>{after}{STORY}{STORY}</article>{end}</body></html>"
    )
    page = Page(html, url, fetched_at=FETCHED)
    evidence = Evidence()
    headline = find_headline(page, evidence)
    return *find_times(page, site, headline, evidence), evidence


def value(found: FoundTime | None) -> datetime | date | None:
    return found.stamp.value if found else None


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


META = '<meta property="article:published_time" content="2024-05-02T08:30:00+02:00">'

SOURCES = [
    ("json-ld", {"head": jsonld(datePublished="2024-05-02T08:30:00+02:00")}),
    ("meta", {"head": META}),
    ("time", {"after": '<time datetime="2024-05-02T06:30:00Z">2 May</time>'}),
    ("time", {"after": '<p><span itemprop="datePublished" content="2024-05-02T06:30:00Z">2 May</span></p>'}),
    ("text", {"after": "<p>Published 2 May 2024, 06:30 GMT</p>"}),
    ("text", {"after": "<div class='meta'>By Ann Lee | May 2, 2024 2:30 AM EDT</div>"}),
    ("text", {"before": "<div>Thursday, 2 May 2024 06:30 GMT</div>"}),
    ("text", {"end": "<p>Published on 2 May 2024 at 06:30 UTC</p>"}),
    (
        "state",
        {
            "head": '<script id="__NEXT_DATA__" type="application/json">'
            + json.dumps({"props": {"story": {"title": TITLE, "publishedAt": "2024-05-02T06:30:00Z"}}})
            + "</script>"
        },
    ),
]


@pytest.mark.parametrize(("source", "parts"), SOURCES, ids=[f"{i}-{c[0]}" for i, c in enumerate(SOURCES)])
def test_where_a_page_says_when(source: str, parts: dict[str, str]) -> None:
    published, modified, _ = read(**parts)
    assert published is not None
    assert (published.stamp.value, published.source) == (utc("2024-05-02T06:30+00:00"), source)
    assert modified is None


def test_the_day_in_the_address_is_a_day() -> None:
    published, _, _ = read(url="https://news.example/2024/05/02/chip-plant")
    assert (value(published), published and published.source) == (date(2024, 5, 2), "url")


def test_the_articles_own_node_beats_a_related_one() -> None:
    other = json.dumps(
        {"@type": "NewsArticle", "headline": "Storm closes a road", "datePublished": "2024-05-09T10:00:00Z"}
    )
    head = f'<script type="application/ld+json">{other}</script>' + jsonld(datePublished="2024-05-02T06:30:00Z")
    assert value(read(head)[0]) == utc("2024-05-02T06:30+00:00")


def test_updated_first_then_published() -> None:
    published, modified, _ = read(after="<p>Updated 3 May 2024 10:00 GMT · Published 2 May 2024 06:30 GMT</p>")
    assert value(published) == utc("2024-05-02T06:30+00:00")
    assert value(modified) == utc("2024-05-03T10:00+00:00")


def test_the_update_that_only_the_state_of_an_ans_page_tells() -> None:
    state = {"type": "story", "headlines": {"basic": TITLE}, "last_updated_date": "2024-05-03T10:00:00Z"}
    script = f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps(state)};{' ' * 200}</script>"
    published, modified, _ = read(jsonld(datePublished="2024-05-02T06:30:00Z") + script)
    assert value(published) == utc("2024-05-02T06:30+00:00")
    assert value(modified) == utc("2024-05-03T10:00+00:00")


def test_modified_never_stands_in_for_published() -> None:
    published, modified, _ = read(jsonld(dateModified="2024-05-03T10:00:00Z"))
    assert published is None
    assert value(modified) == utc("2024-05-03T10:00+00:00")


DECOYS = [
    {
        "end": '<div class="comments"><div class="comment"><time datetime="2024-05-04T10:00:00Z">4 May</time></div></div>'
    },
    {"end": '<aside class="related"><a href="/b"><time datetime="2024-05-04T10:00:00Z">4 May 2024</time></a></aside>'},
    {"end": '<ul class="latest-news"><li>Storm closes a road <span>4 May 2024</span></li></ul>'},
    {"after": "<blockquote class='tweet'><p>Chips! — Bo Cole (@bo) May 4, 2024</p></blockquote>"},
    {"after": "<p>Available until 17 May 2024</p>"},
    {"end": "<div class='event'>Fair: 17.–20.05.2024</div>"},
    {"after": "<div><p>Available until:</p><p>17 May 2024</p></div>"},
    {"after": "<dl><dd>bo93</dd><dd>Joined: 17 May 2019, 10:04</dd></dl>"},
    {"after": "<dl><dd>Born</dd><dd>17 May 1975</dd></dl>"},
    {"after": "<p>A pump.</p>" * 8 + "<figure><figcaption><h5>17-05-2019</h5></figcaption></figure>"},
    {"after": "<p><span class='rich-snippet-hidden'>2019-05-17T10:04:00+02:00</span>A pump.</p>"},
    {"end": "".join(f"<div class='date'>Blog entry by Bo Cole | {day} May 2024</div>" for day in (3, 7, 12))},
]
_DECOY_NAMES = "comment teaser list tweet until event until-before joined born caption snippet blog-entries".split()


@pytest.mark.parametrize("parts", DECOYS, ids=_DECOY_NAMES)
def test_decoys(parts: dict[str, str]) -> None:
    assert value(read(**parts)[0]) is None


ADDRESSES = [
    ("https://news.example/A2024050208300001234", "", "en", date(2024, 5, 2)),
    ("https://news.example/02-05-2024-harbor", "", "de", date(2024, 5, 2)),
    ("https://news.example/25-04-2024-harbor", "", "en", date(2024, 4, 25)),
    ("https://news.example/02-05-2024-harbor", "", "en", None),  # of May or of February
    ("https://news.example/a", "https://i.example/2024/05/02/plant.jpg", "en", date(2024, 5, 2)),
    ("https://news.example/a", "https://i.example/2024/05/plant.jpg", "en", None),
    ("https://news.example/99992024050208", "", "en", None),
]


@pytest.mark.parametrize(("url", "image", "lang", "day"), ADDRESSES)
def test_an_address_is_the_last_resort(url: str, image: str, lang: str, day: date | None) -> None:
    head = f'<meta property="og:image" content="{image}">' if image else ""
    assert value(read(head, url=url, lang=lang)[0]) == day
    shown, _, _ = read(head, url=url, lang=lang, after="<p>3 May 2024</p>")
    assert value(shown) == date(2024, 5, 3)


def test_the_day_of_an_image_is_flagged() -> None:
    _, _, evidence = read('<meta property="og:image" content="https://i.example/2024/05/02/plant.jpg">')
    assert any("image" in flag for flag in evidence["published_at"].flags)
    assert evidence["published_at"].confidence < 0.5


@pytest.mark.parametrize("name", ["desk.articleDate", "http://ogp.example/ns#published_time", "x:publishdate"])
def test_metadata_under_an_unlisted_name(name: str) -> None:
    head = f'<meta name="{name}" content="2024-05-02T06:30:00Z">'
    assert value(read(head)[0]) == utc("2024-05-02T06:30+00:00")
    assert value(read(head, after="<p>Published 3 May 2024, 06:30 GMT</p>")[0]) == utc("2024-05-03T06:30+00:00")


def test_as_of_is_published_where_nothing_else_is() -> None:
    alone, modified, _ = read(after="<p>Stand: 02.05.2024</p>", lang="de")
    assert (value(alone), value(modified)) == (date(2024, 5, 2), date(2024, 5, 2))
    both, modified, _ = read(after="<p>30.04.2024 · Stand: 02.05.2024</p>", lang="de")
    assert (value(both), value(modified)) == (date(2024, 4, 30), date(2024, 5, 2))


def test_one_instant_is_kept_with_the_offset_that_a_page_prints() -> None:
    head = jsonld(datePublished="2024-05-02T06:30:15Z")
    published, _, evidence = read(head, after='<time datetime="2024-05-02T02:30:15-04:00">2 May</time>')
    assert published is not None
    assert (published.stamp.value, published.stamp.raw) == (
        utc("2024-05-02T06:30:15+00:00"),
        "2024-05-02T02:30:15-04:00",
    )
    assert not evidence["published_at"].flags


def test_a_date_in_the_headline_is_what_the_story_is_about() -> None:
    html = (
        "<html lang='en'><body><h1>Report of the meeting of 22 April 2024</h1>"
        f"<div class='date'>2 May 2024</div>{STORY}{STORY}</body></html>"
    )
    page = Page(html, "https://news.example/a")
    evidence = Evidence()
    assert value(find_times(page, None, find_headline(page, evidence), evidence)[0]) == date(2024, 5, 2)


def test_a_future_date_is_none() -> None:
    assert value(read(jsonld(datePublished="2025-05-02T06:30:00Z"))[0]) is None


# head, visible, language, url -> instant, flagged
CLOCKS = [
    # marked as UTC, shown with the same clock and an offset
    (
        jsonld(datePublished="2024-05-02T08:30:15Z"),
        '<time datetime="2024-05-02T08:30:15+02:00">x</time>',
        "de",
        "2024-05-02T06:30:15+00:00",
        True,
    ),
    # marked as UTC, shown as the local clock of a country that is not on UTC
    (
        jsonld(datePublished="2024-05-02T08:30:15Z"),
        "<p>2. Mai 2024, 8:30 Uhr</p>",
        "de",
        "2024-05-02T06:30:15+00:00",
        True,
    ),
    # marked as UTC and shown in local time: nothing is wrong
    (
        jsonld(datePublished="2024-05-02T06:30:15Z"),
        "<p>2. Mai 2024, 8:30 Uhr</p>",
        "de",
        "2024-05-02T06:30:15+00:00",
        False,
    ),
    # the UTC clock with the local offset glued on
    (
        jsonld(datePublished="2024-05-02T06:30:15+02:00"),
        '<time datetime="2024-05-02T08:30:15+02:00">x</time>',
        "de",
        "2024-05-02T06:30:15+00:00",
        True,
    ),
    # a zone printed for readers against metadata
    (
        jsonld(datePublished="2024-05-02T10:45:00Z"),
        "<p>Thursday May 2, 2024 7:45 am PDT</p>",
        "en",
        "2024-05-02T14:45+00:00",
        True,
    ),
    # a naive attribute that is UTC, as the visible zone proves
    (
        "",
        '<time datetime="2024-05-02T16:09:25">May 2, 2024, 12:09pm EDT</time>',
        "en",
        "2024-05-02T16:09:25+00:00",
        False,
    ),
    # a naive attribute that is local
    (
        "",
        '<time datetime="2024-05-02 12:09:25">May 2, 2024, 12:09pm EDT</time>',
        "en",
        "2024-05-02T16:09:25+00:00",
        False,
    ),
    # a minute gets its second
    (
        "",
        '<time datetime="2024-05-02T06:30Z">x</time><meta itemprop="datePublished" content="2024-05-02T06:30:41Z">',
        "en",
        "2024-05-02T06:30:41+00:00",
        False,
    ),
    # a day gets its clock
    (jsonld(datePublished="2024-05-02"), "<p>2 May 2024 - 16:38 GMT</p>", "en", "2024-05-02T16:38+00:00", False),
]


@pytest.mark.parametrize(("head", "after", "lang", "instant", "flagged"), CLOCKS)
def test_two_statements_of_one_clock(head: str, after: str, lang: str, instant: str, flagged: bool) -> None:
    published, _, evidence = read(head, after=after, lang=lang)
    assert value(published) == utc(instant)
    assert any("one clock" in f or "one offset" in f for f in evidence["published_at"].flags) == flagged


@pytest.mark.parametrize(
    ("stamp", "lang"),
    [("2024-05-02T00:00:00Z", "en"), ("2024-05-01T22:00:00Z", "de"), ("2024-05-02T00:00:00+02:00", "en")],
)
def test_midnight_is_a_day(stamp: str, lang: str) -> None:
    published, _, _ = read(jsonld(datePublished=stamp), lang=lang)
    assert published is not None
    assert (published.stamp.value, published.stamp.precision) == (date(2024, 5, 2), "day")


def test_a_sites_zone_applies_to_naive_clocks() -> None:
    site = Site("harbor", ["news.example"], timezone="Asia/Kuala_Lumpur")
    published, _, _ = read(after="<p>May 2, 2024 at 1:00:00 PM</p>", site=site)
    assert published is not None
    assert (published.stamp.value, published.stamp.zone) == (utc("2024-05-02T13:00:00+08:00"), "site")


def test_a_country_gives_the_zone_and_the_order_of_day_and_month() -> None:
    published, _, _ = read(after="<p>Published 03/05/2024 10:00</p>", url="https://news.example.co.nz/a")
    assert published is not None
    assert (published.stamp.value, published.stamp.zone) == (utc("2024-05-03T10:00+12:00"), "inferred")


def test_contradictions_are_recorded() -> None:
    head = jsonld(datePublished="2024-05-02T06:30:00Z", dateModified="2024-05-02T05:00:00Z")
    _, _, evidence = read(head)
    assert evidence["modified_at"].flags == ["modified before published"]


def test_times_told_from_the_fetch() -> None:
    published, modified, _ = read(after="<p>Published 3 hours ago</p><p>Last updated 9 min ago</p>")
    assert published is not None
    assert (published.stamp.value, published.stamp.zone) == (utc("2024-05-20T09:00+00:00"), "inferred")
    assert value(modified) == utc("2024-05-20T11:51+00:00")


def test_a_declared_default_locale_gives_way_to_the_country() -> None:
    published, _, _ = read(after="<p>Published 03/05/2024 10:00</p>", lang="en-US", url="https://news.example.in/a")
    assert value(published) == utc("2024-05-03T10:00+05:30")


def test_a_published_time_copied_from_the_modified_one() -> None:
    head = jsonld(datePublished="2024-05-09T19:31:39", dateModified="2024-05-09T19:31:39")
    published, modified, _ = read(head, after="<div class='meta'>May 8, 2024 -- 19:14 GMT</div>")
    assert value(published) == utc("2024-05-08T19:14+00:00")
    assert value(modified) == utc("2024-05-09T19:31:39+00:00")


@pytest.mark.parametrize(
    ("lines", "published", "modified"),
    [
        (["Published", "2 May 2024, 08:30 UTC", "Last updated", "3 May 2024, 09:00 UTC"], "2024-05-02T08:30+00:00", "2024-05-03T09:00+00:00"),
        (["2 May 2024, 08:30 UTC", "Correction 3 May 2024, 09:00 UTC"], "2024-05-02T08:30+00:00", "2024-05-03T09:00+00:00"),
        (["Harbor update", "2 May 2024, 08:30 UTC"], "2024-05-02T08:30+00:00", None),
    ],
)  # fmt: skip
def test_a_label_on_the_line_above(lines: list[str], published: str, modified: str | None) -> None:
    found = read(after=f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>")
    assert value(found[0]) == utc(published)
    assert value(found[1]) == (utc(modified) if modified else None)


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (["2 May 2024", "08:30 CEST"], utc("2024-05-02T06:30+00:00")),
        (["2 May 2024", "14:30 – 15:30"], date(2024, 5, 2)),
        (["2 May 2024", "12 comments"], date(2024, 5, 2)),
        (["2 May 2024", "3:1"], date(2024, 5, 2)),
    ],
)
def test_a_clock_on_the_line_below(lines: list[str], published: datetime | date) -> None:
    assert value(read(after="".join(f"<div>{line}</div>" for line in lines))[0]) == published


def test_times_in_the_footer_of_the_article_itself() -> None:
    line = "<p>First published: 2024-05-02 06:30 UTC. Last updated: 2024-05-03 09:00 UTC.</p>"
    html = f"<article><h1>{TITLE}</h1>{STORY * 12}<footer>{line}</footer></article><footer>{line.replace('05', '04')}</footer>"
    page = Page(f"<html lang=en><title>{TITLE}</title>{html}", "https://news.example/a", fetched_at=FETCHED)
    found = find_times(page, None, find_headline(page, Evidence()), Evidence())
    assert (value(found[0]), value(found[1])) == (utc("2024-05-02T06:30+00:00"), utc("2024-05-03T09:00+00:00"))


def test_a_time_in_a_data_attribute() -> None:
    published, _, _ = read(after='<p><span data-publishtime="1714631400851" class="t">5/02/24 2:30am</span></p>')
    assert value(published) == utc("2024-05-02T06:30:00+00:00")


def test_a_permalink_in_the_footer_of_the_article_holds_its_time() -> None:
    own = '<a href="/a" rel="bookmark"><time datetime="2024-05-02T06:30:37+00:00">May 2, 2024</time></a>'
    html = f"<article><h1>{TITLE}</h1>{STORY * 12}<footer>Posted in <b>Ports</b> on {own}</footer></article>"
    page = Page(f"<html lang=en><title>{TITLE}</title>{html}", "https://news.example/a", fetched_at=FETCHED)
    assert value(find_times(page, None, find_headline(page, Evidence()), Evidence())[0]) == utc(
        "2024-05-02T06:30:37+00:00"
    )


def test_data_attributes_around_the_headline() -> None:
    hero = '<div data-published="2024-05-02T06:30:00Z" data-updated="2024-05-03T09:00:00Z">'
    html = f"<html lang=en><title>{TITLE}</title><article>{hero}<h1>{TITLE}</h1></div>{STORY}{STORY}</article>"
    page = Page(html, "https://news.example/a", fetched_at=FETCHED)
    found = find_times(page, None, find_headline(page, Evidence()), Evidence())
    assert (value(found[0]), value(found[1])) == (utc("2024-05-02T06:30+00:00"), utc("2024-05-03T09:00+00:00"))


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ('<span title="May 2, 2024 at 6:30 AM UTC">3 weeks ago</span>', utc("2024-05-02T06:30:00+00:00")),
        ('<p aria-label="Published on Thursday, 2 May 2024">3 weeks ago</p>', date(2024, 5, 2)),
        ('<p><i title="2024-05-02 06:30:00Z">on a Thursday</i></p>', utc("2024-05-02T06:30:00+00:00")),
        ('<p><a href="/b" title="Harbor votes, 2 May 2024">Votes</a></p>', None),
        ('<p><i title="2024-05-02 06:30:00Z"></i></p>', None),
        ('<p title="Room 12 of the Harbor House, opened 1999, is closed">Room</p>', None),
    ],
)
def test_a_time_behind_a_relative_one(markup: str, found: datetime | date | None) -> None:
    assert value(read(after=markup)[0]) == found


def test_json_ld_alone_is_outvoted() -> None:
    head = jsonld(datePublished="2024-04-20T06:00:00Z")
    head += '<meta property="article:published_time" content="2024-05-02T06:30:00Z">'
    published, _, evidence = read(head, after="<p>Published 2 May 2024</p>")
    assert value(published) == utc("2024-05-02T06:30+00:00")
    assert evidence["published_at"].flags


@pytest.mark.parametrize(
    "stamp", ["1970-01-01T00:00:00Z", "2031-01-01T00:00:00Z", "2024-02-31T10:00:00Z", "soon enough"]
)
def test_a_time_that_nobody_can_believe_is_flagged(stamp: str) -> None:
    published, _, evidence = read(jsonld(datePublished=stamp))
    assert published is None
    assert evidence["published_at"].flags == [f"not believed: {stamp}"]


def test_a_clock_that_summer_time_skipped_is_said() -> None:
    published, _, evidence = read(after="<p>Veröffentlicht: 31.03.2024, 02:30 Uhr</p>", lang="de")
    assert value(published) == date(2024, 3, 31)
    assert evidence["published_at"].flags == ["no such clock on 2024-03-31: the change to summer time skipped it"]


def test_assumptions_are_said() -> None:
    _, _, evidence = read(after="<p>Published 03/05/2024 10:00</p>", lang="de")
    assert evidence["published_at"].flags == [
        "day and month could change places in 03/05/2024",
        "no zone with the clock: taken as Europe/Berlin (language de)",
    ]


def test_winner_and_losers_are_kept() -> None:
    _, _, evidence = read(jsonld(datePublished="2024-05-02T06:30:00Z"), url="https://news.example/2024/05/01/a")
    assert evidence["published_at"].rule == "json-ld datePublished"
    assert evidence["published_at"].rejected[0]["rule"] == "day in the URL"


@pytest.mark.parametrize("html", ["", "<html>", "<h1>x</h1>", "<time datetime='x'>", "<time></time>" * 5000])
def test_poor_pages_give_nothing(html: str) -> None:
    page = Page(html, "not a url")
    evidence = Evidence()
    assert find_times(page, None, find_headline(page, evidence), evidence) == (None, None)


def test_scripts_are_asked_for_a_part_of_every_name_of_a_time() -> None:
    """Without one of the parts a script is not parsed: a name that holds none of them would never be read."""
    for name in timestate.STATE_PUBLISHED | timestate.STATE_UPDATED:
        assert any(stem in name and any(p in name for p in parts) for stem, parts in timestate.STATE_PARTS.items()), (
            name
        )


@pytest.mark.parametrize("name", ["publishedAt", "PublishDate", "pubDate", "createdAt", "created_at", "releaseDate"])
def test_a_time_in_the_state_under_any_spelling(name: str) -> None:
    state = json.dumps(
        {"article": {"headline": "Harbor opens its new gate", name: "2024-03-05T10:15:00Z"}, "pad": "x" * 200}
    )
    page = Page(f"<h1>Harbor opens its new gate</h1><script>window.__STATE__ = {state}</script>")
    evidence = Evidence()
    published, _ = find_times(page, None, find_headline(page, evidence), evidence)
    assert published is not None
    assert published.source == "state"


def test_another_articles_times_in_a_list_are_no_error() -> None:
    """JSON-LD may give any value the form of a list; the scripts read as a last resort are compared with it."""
    other = (
        '{"@type": "NewsArticle", "headline": "Council of Tolby votes on pumps", "url": "https://harbor.example/votes",'
    )
    data = f'<script type="application/ld+json">{other} "datePublished": ["2024-01-01"]}}</script>'
    script = '<script>var x = {"datePublished": "2024-05-06"}</script>'
    page = (
        f"<html><head><title>Ferry late again</title>{data}{script}</head><body><h1>Ferry late again</h1></body></html>"
    )
    assert str(extract(page, "https://harbor.example/ferry").published_at) == "2024-05-06"
