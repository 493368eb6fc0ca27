"""Times that belong to other articles, listed below the one a page is about."""

from __future__ import annotations

import pytest

from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.extract.times import FoundTime, find_times
from newsspider.items import Evidence

SENTENCE = "The ferry has been late on every Monday since the timetable was printed. "
STORY = f"<p>{SENTENCE * 5}</p>"
BRIEF = f"<p>{SENTENCE}</p>"
DAYS = ("August 1, 2025 at 1:00:00 PM", "July 31, 2025 at 11:00:00 AM", "July 30, 2025 at 12:00:00 PM")


def published(markup: str) -> FoundTime | None:
    page, evidence = Page(markup), Evidence()
    return find_times(page, None, find_headline(page, evidence), evidence)[0]


def card(day: str, tag: str) -> str:
    return f'<a href="/x"><div>Tech World</div></a><{tag}>{day}</{tag}><div>Another story altogether</div>'


@pytest.mark.parametrize("tag", ["div", "span", "time"])
@pytest.mark.parametrize("story", [STORY * 4, BRIEF * 9], ids=["long", "brief"])
def test_the_cards_of_other_articles_do_not_date_this_one(tag: str, story: str) -> None:
    cards = "".join(f"<div>{card(day, tag)}</div>" for day in DAYS)
    assert published(f"<h1>Ferry late again</h1>{story}<div>{cards}</div>") is None


def test_one_time_below_the_story_is_its_own() -> None:
    found = published(f"<h1>Ferry late again</h1>{STORY * 4}<div>{DAYS[0]}</div>")
    assert found is not None
    assert found.stamp.raw == DAYS[0]


def test_a_labeled_time_stands_among_others() -> None:
    cards = "".join(f"<div>{card(day, 'div')}</div>" for day in DAYS)
    found = published(f"<h1>Ferry late again</h1>{STORY * 4}<div>Published: June 2, 2025 4:15 PM</div>{cards}")
    assert found is not None
    assert "June 2, 2025" in found.stamp.raw


@pytest.mark.parametrize(
    "line",
    [
        "Written by Ines Corvo | Edited by Tobias Renke | July 29, 2024 12:57 PM",  # who edited is no label of the time
        "Ines Corvo and Tobias Renke, in Port Elin · July 29, 2024 12:57 PM · Updated daily by our readers",
    ],
)
def test_a_time_that_is_a_piece_of_a_line(line: str) -> None:
    found = published(f"<h1>Ferry late again</h1><p>{line}</p>{STORY * 4}")
    assert found is not None
    assert found.stamp.raw.startswith("July 29, 2024")


def test_items_of_microdata_below_do_not_date_the_story() -> None:
    cards = "".join(
        f'<div itemscope itemtype="https://schema.org/BlogPosting">{card(f"<b itemprop=datePublished>{day}</b>", "p")}</div>'
        for day in DAYS
    )
    assert published(f"<h1>Ferry late again</h1>{STORY * 4}<div>{cards}</div>") is None


def test_the_label_of_a_time_element_is_not_that_of_the_one_before() -> None:
    times = '<time datetime="2024-07-30">Edited 30 July</time> <time datetime="2024-07-29">29 July</time>'
    found = published(f"<h1>Ferry late again</h1><p>{times}</p>{STORY * 4}")
    assert found is not None
    assert str(found.stamp.value) == "2024-07-29"


def test_cards_of_two_days_with_the_newest_first() -> None:
    clocks = ("August 4, 2025 at 1:30:00 PM", "August 4, 2025 at 10:00:00 AM", "August 3, 2025 at 7:30:00 PM")
    cards = "".join(f"<div>{card(clock, 'div')}</div>" for clock in clocks)
    page = f"<main><h1>Ferry late again</h1><div>{STORY * 4}</div></main><div>{cards}</div>"
    assert published(page) is None


REPEAT = "<div class='sidebar'><p class='h1'>Ferry late again in the harbor</p><p class='teaser'>{lead}</p><p>{day}</p></div>"


def test_the_day_beside_the_headlines_repeat() -> None:
    """A page prints the headline over its picture, and again in a column with day, author and topics."""
    column = REPEAT.format(lead=SENTENCE, day="28. Januar 2022")
    found = published(f"<html lang='de'><body><h1>Ferry late again in the harbor</h1>{STORY * 2}{column}</body></html>")
    assert found is not None
    assert found.stamp.raw == "28. Januar 2022"


def test_no_day_beside_another_headline() -> None:
    column = REPEAT.format(lead=SENTENCE, day="28. Januar 2022").replace("late again", "sold abroad")
    assert (
        published(f"<html lang='de'><body><h1>Ferry late again in the harbor</h1>{STORY * 2}{column}</body></html>")
        is None
    )


@pytest.mark.parametrize(
    "footer",
    [
        "This entry was posted on Monday, May 5th, 2008 at 3:00 pm and is filed under Harbor, Ferries. ",
        "Dieser Beitrag wurde am Montag, 5. Mai 2008 um 15:00 Uhr veröffentlicht und unter Hafen gespeichert. ",
    ],
)
def test_the_footer_of_a_blogs_entry(footer: str) -> None:
    rest = "You can follow any responses to this entry through the feed. Both comments and pings are closed. " * 2
    found = published(
        f"<h1>Ferry late again</h1>{STORY * 3}<p class='postmetadata alt'><small>{footer}{rest}</small></p>"
    )
    assert found is not None
    assert str(found.stamp.value)[:10] == "2008-05-05"


@pytest.mark.parametrize("tag", ["div", "time"])
def test_a_column_of_cards_may_come_first(tag: str) -> None:
    cards = "".join(f"<div>{card(day, tag)}</div>" for day in DAYS)
    page = "<div><div>{}</div><div><article>{}<h1>Ferry late again</h1>{}</article></div></div>"
    assert published(page.format(cards, "", STORY * 4)) is None
    found = published(page.format(cards, "<div class='meta'><span>June 2, 2025</span></div>", STORY * 4))
    assert found is not None
    assert str(found.stamp.value) == "2025-06-02"
