"""The headline: which of the page's titles wins, and in whose wording."""

from __future__ import annotations

import pytest

from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.extract.titles import SiteNames, clean_title, key, likeness
from newsspider.items import Evidence

STORY = "<p>" + "The council met for four hours and decided nothing that it had not decided before. " * 3 + "</p>"
HEAD = "Harbour town votes to keep its old ferry"

SEARCH = "Ferry vote result live"


def headline(html: str, url: str = "https://www.example.com/a") -> str | None:
    return find_headline(Page(html.encode(), url), Evidence()).text


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ferry stays - Example Times", "Ferry stays"),
        ("Ferry stays | News | Example Times", "Ferry stays"),
        ("Example Times: Ferry stays", "Ferry stays"),
        ("Harbour: Ferry stays", "Harbour: Ferry stays"),  # a colon cuts nothing but the site's name
        ("F-35 review - a first look - Example Times", "F-35 review - a first look"),
        ("Ferry stays - what now?", "Ferry stays - what now?"),
        ("Ferry – once doomed – stays | Example Times", "Ferry – once doomed – stays"),  # no rubrics: lower case
        ("Example Times | Ferry stays", "Ferry stays"),
        ("« Le bac reste » | Example Times", "« Le bac reste »"),  # a closing mark looks like a separator
        ("渡轮保留引发居民热议-本地-港口网", "渡轮保留引发居民热议"),
    ],
)
def test_site_name_is_taken_off(title: str, expected: str) -> None:
    page = Page(f"<meta property='og:site_name' content='Example Times'><title>{title}</title>".encode())
    assert SiteNames(page).strip(clean_title(title)) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("  Two\n lines ", "Two lines"),
        ("Q&amp;amp;A with <b>bold</b>", "Q&A with bold"),
        ("zero\u200bwidth and soft\u00adhyphen", "zerowidth and softhyphen"),
        ("a < b", "a < b"),
        ("The ferry stays -", "The ferry stays"),
        (None, ""),
    ],
)
def test_clean_title(raw: str | None, expected: str) -> None:
    assert clean_title(raw) == expected


def test_likeness_ignores_typography() -> None:
    assert likeness("Don’t stop", "Don't stop") == 1.0
    assert likeness("one two three", "four five") == 0.0
    assert key("It’s 3 %") == "its3"


PAGES = {
    "h1": f"<title>{HEAD} | Site</title><h1>{HEAD}</h1>{STORY}",
    "logo h1 first": f"<title>{HEAD}</title><h1><a href='/'>Example</a></h1><h1>{HEAD}</h1>{STORY}",
    "sidebar h1": f"<title>{HEAD}</title><div class='sidebar'><h1>Most read</h1></div><h1>{HEAD}</h1>{STORY}",
    "h2 as headline": f"<title>{HEAD} - Example</title><h1>Example</h1><h2>{HEAD}</h2>{STORY}",
    "visible words beat the search title": f"<title>Ferry vote result live</title>"
    f"<meta property='og:title' content='Ferry vote: town keeps the old ferry in harbour'><h1>{HEAD}</h1>{STORY}",
    "date before it in the heading": f"<title>{HEAD}</title><meta property='og:title' content='{HEAD}'>"
    f"<h1><time>3 May 2024</time> {HEAD}</h1>{STORY}",
    "subtitle after it in the heading": f"<title>{HEAD}</title><meta property='og:title' content='{HEAD}'>"
    f"<h1><span>{HEAD}</span> <small>Residents are relieved, the treasurer is not</small></h1>{STORY}",
    "h1 at the end of a breadcrumb list": f"<title>{SEARCH}</title><meta property='og:title' content='{SEARCH}'>"
    f"<ol class='breadcrumb'><li>News</li><li><h1>{SEARCH}</h1></li></ol><header><h2>{HEAD}</h2></header>{STORY}",
    "h1 in the navigation": f"<title>{SEARCH}</title><body><nav><div><ul><li><h1>{SEARCH}</h1></li></ul></div></nav>"
    f"<h2 class='kicker title'>A vote by the waterfront</h2><h2 class='article-headline'>{HEAD}</h2>{STORY}",
    "h1 in an area for breadcrumbs": f"<title>{SEARCH}</title><div data-testid='BreadcrumbArea'><h1>{SEARCH}</h1></div>"
    f"<hgroup><h2>{HEAD}</h2></hgroup>{STORY}",
    "column named for the sidebar it lacks": f"<title>{SEARCH}</title><meta property='og:title' content='{HEAD}'>"
    f"<h1 class='breadcrumb_last'>{SEARCH}</h1><div class='main without-sidebar'><h2>{HEAD}</h2></div>{STORY}",
    "named h1 against many claims": f"<title>{SEARCH}</title><meta property='og:title' content='{SEARCH}'><meta "
    f"name='twitter:title' content='{SEARCH}'><h1 class='entry-title'>{HEAD}</h1>{STORY}",
    "h1 in the story's header against many claims": f"<title>{SEARCH}</title><meta property='og:title' content='{SEARCH}'>"
    f"<header><h1>{HEAD}</h1></header>{STORY}<h1><a href='/town'>More from the town</a></h1>",
    "two h1, rubric and headline": f"<title>Announcements - {HEAD}</title><h1>Announcements</h1><h1>{HEAD}</h1>{STORY}",
    "only metadata": f"<meta property='og:title' content='{HEAD}'><div>x</div>",
    "only json-ld": '<script type="application/ld+json">{"@type":"NewsArticle","headline":"' + HEAD + '"}</script>',
    "styled div": f"<title>{HEAD} | Unknown Name</title><div>Business</div><div class='x9'>{HEAD}</div>{STORY}",
    "font tag in a table": f"<table><tr><td><font size='5'><b>{HEAD}</b></font><br><br>{STORY}</td></tr></table>",
    "large by style, title names the site": f"<title>Example</title><div style='font-size:32px'>{HEAD}</div>{STORY}",
    "h2, title names the site's owner": f"<title>Harbor Museum of the North e.V.</title><h2>{HEAD}</h2>{STORY}",
    "h4, title names the section": f"<title>Site - News</title><h4>{HEAD}</h4>{STORY}",
    "utility class": f"<title>Example</title><div class='text-4xl font-bold'>{HEAD}</div>{STORY}",
}


@pytest.mark.parametrize("name", PAGES)
def test_headline_in_many_layouts(name: str) -> None:
    assert headline(PAGES[name]) == HEAD


def test_address_confirms_a_plain_block() -> None:
    html = f"<div>Malaysia</div><div>{HEAD}</div>{STORY}"
    assert (
        headline(html, "https://x.example/tech/harbour-town-votes-to-keep-its-old-ferry-66a72211e8f5f0b5c7d3a111")
        == HEAD
    )


def test_kicker_inside_the_heading_stays_when_the_page_counts_it() -> None:
    html = (
        "<meta property='og:title' content='Traffic: Town keeps the ferry'>"
        "<h1><span>Traffic</span><span>Town keeps the ferry</span></h1>" + STORY
    )
    assert headline(html) == "Traffic: Town keeps the ferry"


def test_kicker_inside_the_heading_goes_when_the_page_shares_the_rest() -> None:
    html = (
        "<title>Traffic: Town keeps – the ferry</title><meta property='og:title' content='Town keeps - the ferry'>"
        "<h1><span>Traffic</span> <span>Town keeps – the ferry</span></h1>" + STORY
    )
    assert headline(html) == "Town keeps – the ferry"


def test_a_part_named_kicker_goes_unless_a_claim_has_all_of_it() -> None:
    heading = "<h1><span class='dachzeile'>After the traffic</span> <span>Town keeps the ferry</span></h1>"
    assert headline(f"<title>Traffic: Town keeps the ferry</title>{heading}{STORY}") == "Town keeps the ferry"
    whole = "After the traffic: Town keeps the ferry"
    assert headline(f"<title>{whole}</title>{heading}{STORY}") == whole


def test_a_heading_named_kicker_gives_way_to_the_one_below() -> None:
    title = "<title>Town keeps the old ferry - Council votes on traffic</title>"
    html = f"{title}<h1 class='strapline'>Council votes on traffic</h1><h2>Town keeps the old ferry</h2>{STORY}"
    assert headline(html) == "Town keeps the old ferry"


def test_the_name_of_a_column_above_the_headline_is_none() -> None:
    html = f"<title>News</title><meta property='og:title' content='{HEAD}'><h1>News</h1><h1>{HEAD}</h1>{STORY}"
    assert headline(html) == HEAD


def test_a_story_about_the_site_keeps_its_name() -> None:
    html = "<title>Ten years of harbour.example — harbour.example</title><h1>Ten years of harbour.example</h1>"
    assert headline(html + STORY, "https://harbour.example/a") == "Ten years of harbour.example"


def test_a_headline_given_as_the_name_of_the_site() -> None:
    metas = "".join(f"<meta property='og:{name}' content='Town keeps its ferry'>" for name in ("site_name", "title"))
    html = f"<title>Town keeps its ferry | The Harbour</title>{metas}<h1>Town keeps its ferry</h1>{STORY}"
    assert headline(html) == "Town keeps its ferry"


def test_breadcrumb_may_be_all_there_is() -> None:
    html = f"<title>{HEAD}</title><body><nav><ul><li><h1>{HEAD}</h1></li></ul></nav><header><h2>{HEAD[:12]}</h2></header>{STORY}"
    assert headline(html) == HEAD


def test_shown_wording_follows_the_claims_that_agree() -> None:
    heading = "<h1><span>Traffic</span> <span>Town keeps the ferry</span></h1>"
    claims = (
        "<meta property='og:title' content='Traffic: Town keeps the ferry'><title>Traffic: Town keeps the ferry - Local"
    )
    ld = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Traffic - Town keeps the ferry"}</script>'
    assert headline(f"{ld}{claims}</title>{heading}{STORY}") == "Traffic: Town keeps the ferry"


def test_dashes_stay_as_shown() -> None:
    html = "<title>Town keeps the ferry - for now</title><h1>Town keeps the ferry – for now</h1>"
    assert headline(html + STORY) == "Town keeps the ferry – for now"


def test_a_rubric_called_headline_is_none() -> None:
    html = (
        f"<title>{HEAD}</title><meta property='og:title' content='{HEAD}'><meta name='twitter:title' content='{HEAD}'>"
    )
    assert headline(f"{html}<h1 class='section-headline'>Harbors</h1>{STORY}") == HEAD


def test_a_headline_that_begins_with_the_name_of_the_site() -> None:
    html = (
        "<title>Knots: Harbour fares from May</title><h1>Knots</h1><h3 class='post-title'>Harbour fares from May</h3>"
    )
    assert headline(html + STORY, "https://harbour.example/a") == "Harbour fares from May"


def test_short_title_behind_the_name_of_a_blog() -> None:
    html = f"<meta property='og:title' content='At sea'><title>Ropes and knots: At sea</title>{STORY}"
    assert headline(html) == "At sea"


def test_losers_are_recorded() -> None:
    evidence = Evidence()
    found = find_headline(Page(PAGES["sidebar h1"].encode()), evidence)
    assert found.node is not None
    assert found.order is not None
    assert evidence["headline"].rule == "h1"
    assert any(r["raw"] == "Most read" for r in evidence["headline"].rejected)


def test_nothing_to_find() -> None:
    assert headline("<p>hello</p>") is None
    assert headline("") is None


def test_json_ld_of_related_stories_does_not_decide() -> None:
    related = "Bridge in the north waits for money"
    html = (
        f'<script type="application/ld+json">[{{"@type":"NewsArticle","headline":"{related}"}},'
        f'{{"@type":"NewsArticle","headline":"{HEAD}"}}]</script><title>{HEAD} | Site</title>'
        f"<h1>{HEAD}, and many are glad</h1>{STORY}<h2><a href='/b'>{related}</a></h2>"
    )
    assert headline(html) == f"{HEAD}, and many are glad"
