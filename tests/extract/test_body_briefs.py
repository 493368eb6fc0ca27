"""News in brief, and what stands beside a short story: the parts of a page that are named for something else."""

from __future__ import annotations

import pytest

from newsspider import extract
from newsspider.items import Article

HEADLINE = "Harbor closes two berths"
ONE = "The harbor of Norvik will close two berths on Monday."
TWO = "Repairs take a week, said the harbor master, and the ferries will land on the north side."
THREE = "Both berths were built before the war, and their timber has not been looked at since the great storm."
OTHER = (
    "Zephyr pumps have failed for the third time this year, and the council of Tolby wants to know from the yard why "
    "nobody has ordered new ones since the spring."
)
BODIES = {
    "entry": "<article><header><h1>{h}</h1><p class='meta'>March 4, 2025</p></header><div class='entry-content'>{p}</div>{x}</article>",
    "article": "<article><h1>{h}</h1><div class='byline'>By Ann Lee</div>{p}{x}</article>",
    "story": "<div class='story'><h1>{h}</h1><div class='text'>{p}</div>{x}</div>",
    "microdata": "<div><h1>{h}</h1><div itemprop='articleBody'>{p}</div>{x}</div>",
    "classless": "<div class='css-1a2'><h1 class='css-7'>{h}</h1><div class='css-4d'>{p}</div>{x}</div>",
}
BESIDE = {
    "bio": f"<div class='author-bio'><p>{OTHER}</p></div>",
    "comments": f"<section id='comments'><h3>2 comments</h3><p>{OTHER}</p><p>{OTHER[7:]}</p></section>",
    "teasers": "<section class='related'>" + f"<article><h4><a href='/b'>Zephyr</a></h4><p>{OTHER}</p></article>" * 3,
    "newsletter": f"<div class='newsletter-signup'><p>{OTHER}</p></div>",
    "consent": f"<div id='cookie-consent'><p>{OTHER}</p></div>",
    "promotion": f"<div class='promo-box'><p>{OTHER}</p><a href='/all'>All of it</a></div>",
    "footer": f"<footer class='site'><p>{OTHER}</p></footer>",
}


def article(body: str, paragraphs: list[str], beside: str = "") -> Article:
    told = BODIES[body].format(h=HEADLINE, p="".join(f"<p>{text}</p>" for text in paragraphs), x=beside)
    head = f"<title>{HEADLINE} - Harbor Ledger</title><meta property='og:type' content='article'>"
    return extract(f"<html lang='en'><head>{head}</head><body><main>{told}</main></body></html>")


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("beside", BESIDE)
def test_what_stands_beside_a_short_story_is_none_of_it(body: str, beside: str) -> None:
    assert article(body, [TWO, THREE], BESIDE[beside]).body == f"{TWO}\n\n{THREE}"


@pytest.mark.parametrize("body", [name for name in BODIES if name != "classless"])
def test_a_sentence_is_an_article(body: str) -> None:
    told = article(body, [ONE])
    assert (told.page_kind, told.body) == ("article", ONE)


@pytest.mark.parametrize("body", [name for name in BODIES if name != "classless"])
@pytest.mark.parametrize("beside", BESIDE)
def test_a_sentence_among_larger_parts(body: str, beside: str) -> None:
    assert article(body, [ONE], BESIDE[beside]).body == ONE


def test_a_brief_of_list_items() -> None:
    items = "".join(f"<li>Berth {name} closes on Monday.</li>" for name in ("four", "five", "six"))
    page = BODIES["entry"].format(h=HEADLINE, p=f"<ul>{items}</ul>", x="")
    told = extract(f"<html><head><meta property='og:type' content='article'></head><body>{page}</body></html>")
    assert told.page_kind == "article"
    assert told.body
    assert told.body.count("closes on Monday.") == 3


def test_a_story_may_stand_in_a_part_of_a_misleading_name() -> None:
    paragraphs = [THREE, OTHER, TWO]
    page = "".join(f"<p>{text}</p>" for text in paragraphs)
    told = extract(
        f"<html><head><meta property='og:type' content='article'></head><body><h1>{HEADLINE}</h1>"
        f"<div class='subscription-wall related'>{page}</div></body></html>"
    )
    assert told.body == "\n\n".join(paragraphs)


def test_a_label_is_no_brief() -> None:
    told = article("entry", ["Photos and figures"])
    assert told.body is None


def test_the_entries_of_a_live_report_are_its_story() -> None:
    entries = "".join(
        f"<article><h3><a href='/live#{n}'>{n}.05 pm</a></h3><p>{text}</p></article>"
        for n, text in enumerate([TWO, THREE])
    )
    told = article("story", [ONE], entries)
    assert told.body is not None
    assert TWO in told.body
    assert THREE in told.body


def test_a_list_that_is_all_of_an_article_is_its_body_among_teasers_too() -> None:
    items = "".join(f"<li>Berth {name} closes on Monday at noon.</li>" for name in ("four", "five", "six"))
    page = BODIES["entry"].format(h=HEADLINE, p=f"<ul>{items}</ul>", x="") + BESIDE["teasers"]
    told = extract(f"<html><head><meta property='og:type' content='article'></head><body>{page}</body></html>")
    assert told.page_kind == "article"
    assert told.body is not None
    assert told.body.count("closes on Monday") == 3
