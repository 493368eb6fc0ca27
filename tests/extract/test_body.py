"""The body of pages in many layouts: what belongs to it, what does not, where headings stand."""

from __future__ import annotations

import html
import json
import time

import pytest

from newsspider.extract.body import Story, find_story, vectors_of
from newsspider.extract.body.callouts import credit_rolls, disclosures, signatures
from newsspider.extract.body.datelines import date_lines
from newsspider.extract.body.farewells import requests
from newsspider.extract.body.never import Rule
from newsspider.extract.body.notices import notes_on_the_text
from newsspider.extract.body.story import tell
from newsspider.extract.bullets import find_bullets
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

HEADLINE = "Harbor town votes to keep its old ferry"
POINTS = [
    "Two thirds of the voters want the ferry to go on sailing for at least ten more years.",
    "The repair of the boat will cost the town as much as a new school would have done.",
    "A bridge had been planned for decades, and is now off the table for good.",
]
LEAD = [
    "The people of the small harbor town have decided to keep the ferry that has crossed the sound since 1911, and to "
    "pay for its repair with a new tax on overnight guests.",
    "After a long evening in the school hall, the count was plain: 2,104 votes in favor, 998 against. Hardly anyone "
    "had expected such a margin, since the last three surveys had shown both camps level.",
]
SECTIONS = {
    "A Boat Older Than the Road": [
        "The ferry was built in a yard up the coast and has been lengthened twice. Its engine, a heavy diesel from the "
        "sixties, is looked after by two mechanics, who make most of the spare parts themselves.",
        '"She is not fast, but she has never left anyone on the quay," said Ada Brunn, who has run the line for twenty '
        "years. Her crew of nine would have lost their work if the vote had gone the other way.",
    ],
    "What the Bridge Would Have Cost": [
        "The bridge was to span the narrowest part of the sound, a little over a kilometer. Engineers put the price at "
        "three hundred million, of which the town itself would have had to carry a fifth.",
        "Opponents argued that the sum would rise, as it had with every bridge on this coast, and that the current is "
        "too strong for the kind of pillars that had been drawn.",
    ],
    "The Next Winter": [
        "Work on the hull begins in November, when the sailing season is over. Until spring a smaller boat takes its "
        "place, and lorries have to go the long way round by the inland road.",
        "The council will publish the accounts every month, the mayor promised, so that nobody can say later that the "
        "town did not know what it had voted for.",
    ],
}
CREDIT = "Image Credits: Example Pictures"
CARDS = [
    (f"News {place}", CREDIT, f"NewsMarch {day}, 2025 at 10:30:00 AM", title, teaser + "...")
    for day, (place, title, teaser) in enumerate(
        [
            ("North", "Salmon farm fined after storm", "A storm in January tore three nets, and the owner waited a"),
            ("South", "New school to open without a gym", "The contractor ran out of money in the summer, so that the"),
            ("World", "Shipyards abroad fill their books", "Orders for small ferries have doubled within two years as"),
            ("North", "Snow closes the pass for a week", "Drifts of up to four meters have covered the road since the"),
            ("South", "Museum finds a map under its floor", "Workers who came to mend a pipe have lifted a board and"),
        ],
        start=3,
    )
]
PARAGRAPHS = LEAD + [text for texts in SECTIONS.values() for text in texts]
FLOW = [(False, t) for t in LEAD] + [
    pair for heading, texts in SECTIONS.items() for pair in [(True, heading), *((False, t) for t in texts)]
]
e = html.escape


def page_of(inner: str, head: str = "") -> str:
    return (
        f"<!doctype html><html><head><title>{e(HEADLINE)} - Sound Post</title>{head}</head><body>{inner}</body></html>"
    )


def flow(paragraph: str, heading: str, join: str = "") -> str:
    return join.join((heading if is_heading else paragraph).format(e(text)) for is_heading, text in FLOW)


def cards(template: str) -> str:
    return "".join(template.format(*map(e, card)) for card in CARDS)


def items(template: str, join: str = "") -> str:
    return join.join(template.format(e(text)) for text in POINTS)


LAYOUTS = {
    "semantic": f"<header><nav><a href=/>Home</a><a href=/n>North</a></nav></header><main><article><h1>{HEADLINE}</h1>"
    f"<figure><img src=a.jpg><figcaption>{CREDIT}</figcaption></figure><ul>{items('<li>{}</li>')}</ul>"
    f"{flow('<p>{}</p>', '<h2>{}</h2>')}</article>"
    + cards("<article><span>{}</span><small>{}</small><time>{}</time><h3><a href=/x>{}</a></h3><p>{}</p></article>")
    + "<button>Load More</button></main><footer>All rights reserved</footer>",
    "flat": f"<div><h1>{HEADLINE}</h1><span>{CREDIT}</span><ul>{items('<li><p>{}</p></li>')}</ul>"
    f"{flow('<p>{}</p>', '<p><b>{}</b></p>')}"
    + cards("<div>{}</div><div>{}</div><div>{}</div><h2><a href=/x>{}</a></h2><p>{}</p>")
    + "<a href=#>Load More</a></div>",
    "bullets as paragraphs": f"<div><h1>{HEADLINE}</h1><p class=c>{CREDIT}</p>{items('<p class=k>• {}</p>')}"
    f"{flow('<p class=t>{}</p>', '<h3>{}</h3>')}</div><div>"
    + cards("<a href=/x><p>{}</p><p>{}</p><p>{}</p><h3>{}</h3><p class=t>{}</p></a>")
    + "</div>",
    "one div with breaks": f"<div><h1>{HEADLINE}</h1><div>{CREDIT}<br>{items('• {}', '<br>')}</div>"
    f"<div>{flow('{}', '<strong>{}</strong>', '<br><br>')}</div></div><div>"
    + cards("<div class=e><p>{}</p><p>{}</p><p>{}</p><h3>{}</h3><p>{}</p></div>")
    + "</div>",
    "single breaks": f"<center><h1>{HEADLINE}</h1></center><div>{CREDIT}<br>{items('• {}', '<br>')}<br>"
    f"{flow('{}', '<b>{}</b>', '<br>')}</div><div>"
    + cards("<div>{}<br>{}<br>{}<br><a href=/x>{}</a><br>{}</div>")
    + "<a>Load More</a></div>",
    "table cell with breaks": f"<table><tr><td><a href=/>Home</a> | <a href=/n>North</a></td></tr><tr><td><h1>{HEADLINE}</h1>"
    f"{CREDIT}<br>{items('• {}', '<br>')}<br><br>{flow('{}', '<b>{}</b>', '<br><br>')}</td></tr></table><table>"
    + cards("<tr><td>{}<br>{}<br>{}<br><b><a href=/x>{}</a></b><br>{}</td></tr>")
    + "</table>",
    "table rows": f"<table><tr><td><h1>{HEADLINE}</h1></td></tr><tr><td>{CREDIT}</td></tr>"
    f"{items('<tr><td>•</td><td>{}</td></tr>')}{flow('<tr><td>{}</td></tr>', '<tr><td><h2>{}</h2></td></tr>')}</table>"
    "<table>" + cards("<tr><td>{}</td><td>{}</td><td>{}</td><td><a href=/x>{}</a></td><td>{}</td></tr>") + "</table>",
    "utility classes": f'<div id=__next><div class="css-1"><h1 class="css-2">{HEADLINE}</h1><p class="css-4">{CREDIT}</p>'
    f'<ul class="css-6">{items("<li class=css-7><span>{}</span></li>")}</ul><div class="css-8">'
    f'{flow("<div class=css-9><p>{}</p></div>", "<div class=css-9><h2>{}</h2></div>")}</div></div><div class="css-10">'
    + cards("<div class=css-11><div>{}</div><div>{}</div><div>{}</div><h2>{}</h2><p>{}</p></div>")
    + "<button>Load More</button></div></div>",
    "elements of its own": f"<x-story><x-title>{HEADLINE}</x-title><x-credit>{CREDIT}</x-credit><x-keypoints>"
    f"{items('<x-point>{}</x-point>')}</x-keypoints><x-body>{flow('<x-par>{}</x-par>', '<x-head>{}</x-head>')}</x-body></x-story>"
    + cards("<x-card><x-tag>{}</x-tag><x-tag>{}</x-tag><x-tag>{}</x-tag><a href=/x>{}</a><x-text>{}</x-text></x-card>"),
}
HEADINGS = {
    "underlined": "<p><u>{}</u></p>",
    "centered": "<center><b>{}</b></center>",
    "a term": "<dl><dt><b>{}</b></dt></dl>",
    "a link to itself": '<h3 class=h><a id="x" href="#x">{}</a></h3>',
    "a sign that links": '<h3>{} <a class="anchor" href="#x">#</a></h3>',
    "a glued sign": '<h3>{}<a href="#x">¶</a></h3>',
    "a link to a shop": '<h3 class=h><a href="https://shop.example/1">{}</a></h3>',
    "an inline element beside paragraphs": "<span class=blk-sub>{}</span>",
}
AROUND = {  # paragraphs that are bare text in one element, or rows
    "text": "{}<br><br>",
    "rows": "<table><tr><td>{}</td></tr></table>",
    "div": "<div class=t>{}</div>",
}


@pytest.mark.parametrize("around", AROUND)
def test_unnamed_headings_among_paragraphs_of_another_depth(around: str) -> None:
    markup = f"<article><h1>{HEADLINE}</h1><div>{flow(AROUND[around], '<div class=_h7>{}</div>')}</div></article>"
    assert [s.heading for s in story_of(page_of(markup))[0].sections] == [None, *SECTIONS]


BETWEEN = {
    "newsletter": '<div class=nl><h3>Stay ahead</h3><p>Get the stories that matter, every morning in your inbox.</p>'
    '<form><input type="email"><button>Send</button></form></div>',
    "related card": "<div class=rel><h3>Related</h3><a href=/x><img src=b.jpg><span>Salmon farm fined after storm</span></a></div>",
    "ad": "<div class=ad><span>Advertisement</span></div>",
}  # fmt: skip


@pytest.mark.parametrize("between", BETWEEN)
def test_boxes_between_a_paragraph_and_an_unnamed_heading(between: str) -> None:
    lead = f"<div class=t>{e(PARAGRAPHS[0])}</div>"
    flowing = flow("<div class=t>{}</div>", "<div class=_h7>{}</div>")
    first = next(iter(SECTIONS))
    flowing = flowing.replace(f"<div class=_h7>{e(first)}", f"{BETWEEN[between]}<div class=_h7>{e(first)}")
    assert lead in flowing
    sections = story_of(page_of(f"<article><h1>{HEADLINE}</h1><div>{flowing}</div></article>"))[0].sections
    assert [s.heading for s in sections] == [None, *SECTIONS]
    assert [p for s in sections for p in s.paragraphs] == PARAGRAPHS


@pytest.mark.parametrize(("question", "taken"), [("div class=question", True), ("div class=photo-caption", False)])
def test_lines_that_open_boxes_head_the_paragraphs_in_them(question: str, taken: bool) -> None:
    asks = ["Why does it stay so late?", "Who pays for it?"]
    cards = "".join(
        f"<div class=fold><div class=fold-top><{question}>{ask}</div></div><div><div><p>{e(text)}</p></div></div></div>"
        for ask, text in zip(asks, PARAGRAPHS[2:4], strict=True)
    )
    lead = "".join(f"<p>{e(text)}</p>" for text in PARAGRAPHS[:2])
    sections = story_of(page_of(f"<article><h1>{HEADLINE}</h1><div>{lead}{cards}</div></article>"))[0].sections
    assert [s.heading for s in sections] == [None, *(asks if taken else [])]


@pytest.mark.parametrize("look", HEADINGS)
def test_looks_of_headings(look: str) -> None:
    markup = f"<article><h1>{HEADLINE}</h1><div>{flow('<p>{}</p>', HEADINGS[look])}</div></article>"
    sections = story_of(page_of(markup))[0].sections
    assert [s.heading for s in sections] == [None, *SECTIONS]
    assert [p for s in sections for p in s.paragraphs] == PARAGRAPHS


def test_a_bold_line_with_a_colon_heads_the_paragraph_below_it_but_no_list() -> None:
    markup = f"<article><h1>{HEADLINE}</h1><div>{flow('<p>{}</p>', '<p><b>{}:</b></p>')}</div></article>"
    assert [s.heading for s in story_of(page_of(markup))[0].sections] == [None, *(f"{h}:" for h in SECTIONS)]
    listed = "<p><b>What the ticket costs:</b></p><ul><li>Four crowns for a grown-up with a bicycle.</li></ul>"
    assert "What the ticket costs:" not in [s.heading for s in story_of(article(inside=listed))[0].sections]


def test_a_bold_title_among_the_details_of_a_book_heads_nothing() -> None:
    details = (
        "<br><em>Ida Marsk</em><br><b>Ferries of the North</b><br>Harbour Press, 212 pages, bound<br>24 crowns<br>"
    )
    running = flow("{}<br><br>", "<b>{}</b><br>")
    markup = f"<article><h1>{HEADLINE}</h1><div>{running}{details}</div></article>"
    assert [s.heading for s in story_of(page_of(markup))[0].sections] == [None, *SECTIONS]


def story_of(markup: str, url: str = "https://example.org/north/ferry") -> tuple[Story, Evidence]:
    page, evidence = Page(markup, url), Evidence()
    headline = find_headline(page, evidence)
    return find_story(page, headline, find_bullets(page, headline, evidence), evidence), evidence


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layouts(layout: str) -> None:
    story, _ = story_of(page_of(LAYOUTS[layout]))
    assert [p for s in story.sections for p in s.paragraphs] == PARAGRAPHS
    assert [s.heading for s in story.sections] == [None, *SECTIONS]


def test_nameless_div_soup() -> None:
    inner = (
        f'<div class="mx-auto"><div class="text-4xl">{HEADLINE}</div><div class="text-xs">{CREDIT}</div>'
        + items('<div class="flex"><div class="mr-2">•</div><div>{}</div></div>')
        + f'<div class="prose">{flow("<div class=mb-4>{}</div>", "<div class=mt-6>{}</div>")}</div></div>'
        + f'<div class="grid">{cards("<div class=gap-2><div>{}</div><div>{}</div><div>{}</div><div>{}</div><div>{}</div></div>")}</div>'
    )
    sections = story_of(page_of(inner))[0].sections
    assert [p for s in sections for p in s.paragraphs] == PARAGRAPHS
    assert [s.heading for s in sections] == [None, *SECTIONS]


def article(inside: str = "", tail: str = "") -> str:
    sections = "".join(
        f"<h2>{head}</h2>" + "".join(f"<p>{e(t)}</p>" for t in texts) for head, texts in SECTIONS.items()
    )
    return page_of(
        f"<header><nav><a href=/>Home</a></nav></header><main><article class=story><h1>{HEADLINE}</h1>"
        f"<p>{LEAD[0]}</p><p>{LEAD[1]}</p>{inside}{sections}{tail}</article></main>"
    )


KEPT = {
    "a list": ("<ul><li>The tax starts in May and ends in September.</li><li>Children under twelve pay nothing.</li></ul>",
               ["The tax starts in May and ends in September.", "Children under twelve pay nothing."]),
    "a block quote": ("<blockquote><p>We have always crossed by boat, and we always shall.</p></blockquote>",
                      ["We have always crossed by boat, and we always shall."]),
    "a long aside of the author": ("<p>(The author has crossed the sound some four hundred times, mostly on deck.)</p>",
                                   ["(The author has crossed the sound some four hundred times, mostly on deck.)"]),
}  # fmt: skip


@pytest.mark.parametrize("what", KEPT)
def test_kept_in_place(what: str) -> None:
    inside, texts = KEPT[what]
    text = story_of(article(inside=inside))[0].text
    places = [text.find(t) for t in [LEAD[1], *texts, SECTIONS["A Boat Older Than the Road"][0]]]
    assert -1 not in places
    assert places == sorted(places)


LEFT_OUT = {
    "caption": '<figure><img src=b.jpg><figcaption>The ferry on its first day in the sound. Photo: A. Example</figcaption></figure>',
    "newsletter": '<div class="newsletter-signup"><h3>Our morning letter</h3><p>Sign up for our newsletter and get the news '
    "of the coast every day.</p></div>",
    "related": '<aside class="related"><h4>Related</h4><ul><li><a href=/a>Salmon farm fined after the storm</a></li>'
    "<li><a href=/b>Snow closes the pass for a week</a></li></ul></aside>",
    "newsletter heading": "<h2 class=newsletter-form__header>Sound Post Letter</h2>",
    "shop button": '<p><a href=/k>Ferry rope, 10 m, for 5.99 – Buy now</a></p>',
    "call for tips": "<p>Do you have something to tell us about the ferry? Email the writer at lena@post.example, or write to her "
    "on Signal. The Sound Post protects those who talk to it, whatever they say.</p>",
    "read more": "<p>Read more: <a href=/c>Shipyards abroad fill their books again</a></p>",
    "share bar": '<div class="share"><a href=#>Share on Facebook</a><a href=#>Tweet</a></div>',
    "pull quote in an aside": f'<aside><p>“{LEAD[1][:60].rsplit(" ", 1)[0]} …”</p></aside>',
    "pull quote with a name": f'<blockquote class="pullquote"><p>{LEAD[0][:50].rsplit(" ", 1)[0]}</p><cite>Lena Example</cite></blockquote>',
    "counter": "<div>2 / 7</div>",
    "what a script will fill": "<p>Loading…</p>",
    "minutes": "<div><button>Play</button><span>3 min listen</span></div>",
    "note on a summary": "<p><small>This summary was written with the help of AI and read by an editor.</small></p>",
    "screen reader text": '<p class="sr-only">Skip past the advertisement to the rest of the story below it.</p>',
}  # fmt: skip
TAILS = {
    "bio": '<div class="author-bio"><p>Lena Example is a reporter for the Sound Post. She writes about boats.</p></div>',
    "comments": '<section id="comments"><h3>Comments</h3><div class="comment"><p>I have crossed on that boat every day for '
    "thirty years and never once was late, so I am glad.</p></div></section>",
    "tags": '<ul class="tags"><li><a href=/t/ferry>Ferry</a></li><li><a href=/t/vote>Vote</a></li></ul>',
    "bio without a name for it": "<p>Lena Example is a reporter for the Sound Post, where she writes about boats.</p>",
    "affiliate note": "<p>This article holds affiliate links. If you buy by way of them, we may get a share.</p>",
    "note on stars": "<p>(*) Links with a star are affiliate links. Who buys something by way of one of them pays no more than "
    "others do, while the Sound Post is given a small share by the shop, which helps us to pay for the boats, the printing "
    "press, the paper, the ink and the heating of the old shed behind the harbor in which all of this is made. We choose "
    "what we write about without looking at who pays how much.</p>",
    "related section": "<h2>Related articles</h2><p><a href=/1>Salmon farm fined after storm</a></p><p><a href=/2>Snow closes the "
    "pass for a week</a></p>",
    "rights": "<p class=copyright>© 2025 Sound Post. All rights reserved.</p>",
    "next article": '<div class="next-article"><h2><a href=/n>Museum finds a map under its floor</a></h2></div>',
}  # fmt: skip


@pytest.mark.parametrize("what", LEFT_OUT)
def test_left_out_between_paragraphs(what: str) -> None:
    sections = story_of(article(inside=LEFT_OUT[what]))[0].sections
    assert [p for s in sections for p in s.paragraphs] == PARAGRAPHS
    assert [s.heading for s in sections] == [None, *SECTIONS]


@pytest.mark.parametrize("what", TAILS)
def test_left_out_at_the_end(what: str) -> None:
    sections = story_of(article(tail=TAILS[what]))[0].sections
    assert [p for s in sections for p in s.paragraphs] == PARAGRAPHS


def ruled(rule: Rule, *texts: str) -> list[str]:
    """The texts that a rule takes out of a body made of them."""
    markup = "".join(f"<p>{text}</p>" for text in texts)
    page = Page(f"<html><body><article><h1>{HEADLINE}</h1>{markup}</article></body></html>")
    vectors = vectors_of(page, find_headline(page, Evidence()))
    return [page.blocks[i].text for i in sorted(rule(vectors, set(range(1, len(page.blocks)))))]


def test_a_roll_of_picture_credits_ends_no_body() -> None:
    names = "".join(f", <a href=/u/{n}>{n} of the sound</a>" for n in ("bo", "cy", "dee", "ebb"))
    roll = f"Photos by <a href=/u/ada>ada</a> (Example Pictures){names}."
    assert len(ruled(credit_rolls, *LEAD, roll)) == 1
    assert ruled(credit_rolls, *LEAD, roll.replace("Photos by", "The boats are called")) == []
    assert ruled(credit_rolls, roll, *LEAD) == []


@pytest.mark.parametrize(
    "line",
    [
        "23.10.2024",
        "First published on 23 October 2024",
        "May 2, 2024 at 08:45 AM | categories: Boats",
        "Quay City, 11. November 2024",
        "08.10.2024, 06:00 Uhr Von Martina Fehring und Tobias Zank",
        "27 Maggio 2025 alle 17:42 Aggiornato alle 19:15 2 minuti di lettura",
        "2025年4月24日 14時30分（4月24日 18時10分更新）",
        "Temps de lecture 4 min.",
    ],
)
def test_a_date_begins_no_body(line: str) -> None:
    assert ruled(date_lines, line, *LEAD) == [line]
    assert (
        ruled(date_lines, f"The {line} vote was the third about the ferry, and the last, the mayor says.", *LEAD) == []
    )


@pytest.mark.parametrize("line", ["aja/PAP", "(jg)", "FMW / Bloomberg", "(SID)"])
def test_a_signature_ends_no_body(line: str) -> None:
    assert ruled(signatures, *LEAD, line) == [line]
    assert ruled(signatures, line, *LEAD) == []


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("This post contains references to products from our partners, and we may receive compensation for it.", True),
        ("Bei einem Kauf über diese Links erhält die Seite eine kleine Provision vom Händler.", True),
        ("The commission says that we get more boats, and the dealers a provision of two in a hundred.", False),
    ],
)
def test_what_the_site_earns_is_no_body(text: str, out: bool) -> None:
    assert bool(ruled(disclosures, LEAD[0], text, LEAD[1])) == out


NOTICE = (
    "<div class=notice><p>We use cookies so that the pages of the Sound Post work, to count who reads them, and to show you what the "
    "shops of the coast have to offer. You can say no to each of them, or to all, and change your mind on any day you like; what you "
    "choose is kept for a year on the device with which you read, and nowhere else.</p></div>"
)
WRAPPERS = {
    "named for its sidebar": f"<div class=page><h1>{HEADLINE}</h1></div><div class='wrap sidebar-right'><article><p>{LEAD[0]}</p>"
    f"<p>{LEAD[1]}</p></article></div>{NOTICE}",
    "named for its sidebar, with the headline": f"<div class=sidebar-right><h1>{HEADLINE}</h1><div><p>{LEAD[0]}</p><p>{LEAD[1]}</p>"
    f"</div></div>{NOTICE}",
}


@pytest.mark.parametrize("where", WRAPPERS)
def test_main_is_where_the_story_is(where: str) -> None:
    page = Page(f"<html><head><title>{HEADLINE}</title></head><body><div id=page>{WRAPPERS[where]}</div></body></html>")
    land = vectors_of(page, find_headline(page, Evidence())).land
    inside = [block.text for block, at in zip(page.blocks, land.at, strict=True) if land.up[at] == 0]
    assert set(LEAD) <= set(inside)


def test_headline_is_no_part_of_the_body() -> None:
    assert HEADLINE not in story_of(article())[0].text


def test_cells_of_a_row_make_one_paragraph() -> None:
    blocks = Page(
        "<table><tr><td>Upper Quay</td><td>812</td></tr><tr><td>Old Town</td><td>644</td></tr></table>"
    ).blocks
    assert tell(blocks, [0, 1, 2, 3], set()).text == "Upper Quay 812\n\nOld Town 644"


@pytest.mark.parametrize(
    ("gate", "head", "stub"),
    [
        ("<div><p>Subscribe to continue reading this article</p></div>", "", True),
        ("<div><p>Dieser Artikel ist nur für Abonnenten</p></div>", "", True),
        ("<div><p>Sie haben bereits ein Abo? Hier anmelden</p></div>", "", True),
        ("<div><p>To continue reading, please sign in</p></div>", "", True),
        ("<div><p>You have reached your monthly limit of free stories</p></div>", "", True),
        ("<div><p>Abonnez-vous pour lire la suite</p></div>", "", True),
        ("<div><p>Suscríbete para leer más</p></div>", "", True),
        ("<div><p>Lees verder met een abonnement</p></div>", "", True),
        ("<div><p>Sign up for our newsletter to get stories like this</p></div>", "", False),
        ("<div><p>Become a member of the rowing club. If you are already a member, log in.</p></div>", "", False),
        ("<div><p>Write to us about your own crossing</p></div>", "", False),
        ("", '{"@type":"NewsArticle","isAccessibleForFree":false}', True),
        ("", '{"@type":"NewsArticle","hasPart":{"isAccessibleForFree":"False"}}', True),
        ("", '{"@type":"NewsArticle","isAccessibleForFree":true}', False),
    ],
)
def test_stubs_behind_a_paywall(gate: str, head: str, stub: bool) -> None:
    inner = f"<article><h1>{HEADLINE}</h1><p>{LEAD[0]}</p><p>{LEAD[1]}</p>{gate}</article>"
    script = f'<script type="application/ld+json">{head}</script>' if head else ""
    assert story_of(page_of(inner, script))[0].paywalled is stub


def test_a_gate_among_the_paragraphs_is_no_body() -> None:
    inner = f"<article><h1>{HEADLINE}</h1><p>{LEAD[0]}</p><p>{LEAD[1]}</p><p>Read the rest of the story with a subscription.</p></article>"
    story = story_of(page_of(inner))[0]
    assert story.paywalled
    assert story.text.endswith(LEAD[1])


def test_the_offer_between_the_lines_of_a_gate_is_no_body() -> None:
    lines = (
        "To read the whole text, please register with the Harbor Post.",
        "Those who join the family of the Harbor Post read every story, meet the reporters once a year and get a calendar.",
        "If you are already a subscriber, log in for access to this story.",
    )
    inner = (
        f"<article><h1>{HEADLINE}</h1><p>{LEAD[0]}</p><p>{LEAD[1]}</p>{''.join(f'<p>{t}</p>' for t in lines)}</article>"
    )
    assert story_of(page_of(inner))[0].text.endswith(LEAD[1])


def test_a_long_body_is_no_stub_whatever_the_page_says() -> None:
    whole = article(tail="<p>Subscribe to continue reading this article</p>")
    assert story_of(whole)[0].paywalled is False


BODY_TEXT = "\n\n".join(PARAGRAPHS)
BODY_HTML = "".join(f"<p>{e(t)}</p>" for t in PARAGRAPHS)
SHELL = f"<div id=root><h1>{HEADLINE}</h1><p>Loading…</p></div>"
UNSEEN = {
    "JSON-LD": '<script type="application/ld+json">'
    + json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": BODY_TEXT})
    + "</script>",
    "next data": '<script id="__NEXT_DATA__" type="application/json">'
    + json.dumps({"props": {"pageProps": {"story": {"title": HEADLINE, "body": BODY_HTML}}}})
    + "</script>",
    "next data with headings": '<script id="__NEXT_DATA__" type="application/json">'
    + json.dumps({"props": {"story": {"title": HEADLINE, "content": flow("<p>{}</p>", "<h2>{}</h2>")}}})
    + "</script>",
    "typed blocks": '<script type="application/json">'
    + json.dumps({"blocks": [{"type": "heading" if h else "paragraph", "text": t} for h, t in FLOW]})
    + "</script>",
    "typed paragraphs": '<script type="application/json">'
    + json.dumps({"blocks": [{"type": "paragraph", "text": t} for t in PARAGRAPHS]})
    + "</script>",
    "template": f'<script type="text/template">{BODY_HTML}</script>',
    "manual": '<script type="application/ld+json">'
    + json.dumps(
        {"@type": "HowTo", "name": HEADLINE, "description": "\n".join(LEAD)}
        | {"step": [{"name": h, "itemListElement": [{"text": t} for t in texts]} for h, texts in SECTIONS.items()]}
    )
    + "</script>",
    "streamed literal": f"<script>self.__next_f.push([1,{json.dumps(BODY_HTML)}])</script>",
    "assigned state": f"<script>window.__STATE__ = {json.dumps({'html': BODY_HTML})};</script>",
}


@pytest.mark.parametrize("where", UNSEEN)
def test_bodies_that_no_markup_shows(where: str) -> None:
    story, evidence = story_of(page_of(SHELL + UNSEEN[where]))
    assert [p for s in story.sections for p in s.paragraphs] == PARAGRAPHS
    headings = list(SECTIONS) if where in ("next data with headings", "typed blocks", "manual") else []
    assert [s.heading for s in story.sections] == [None, *headings]
    assert evidence["body"].rule != "block_classifier"


@pytest.mark.parametrize(
    "markup",
    ["", "<p></p>", "<html>", "no markup at all", "<script type='application/json'>{broken</script>", "<h1>Only</h1>"],
)
def test_nothing_to_read_gives_an_empty_story(markup: str) -> None:
    assert len(story_of(markup)[0].text) < 30


@pytest.mark.parametrize(
    "markup",
    ["<div><p>tiny</p></div>" * 24_000, "<p>x<br>" * 24_000, f"<div>{'a' * 500_000}</div>", f"<p>{'word, ' * 90_000}</p>",
     f"<p>{LEAD[0]}</p>" * 9_000, f"<script>x = \"{'<p>' * 90_000}\\\\\"</script>", "• x<br>" * 30_000],
)  # fmt: skip
def test_hostile_sizes_stay_linear(markup: str) -> None:
    start = time.process_time()
    story_of(markup)
    assert time.process_time() - start < 4  # seconds of CPU; 2 s are allowed a page


def test_a_bio_begins_with_the_author_the_metadata_name() -> None:
    script = '<script type="application/ld+json">' + json.dumps(
        {"@type": "NewsArticle", "author": {"name": "Lena Example"}}
    )
    tail = "<p>Lena Example grew up by the sound and has written a book about its boats.</p>"
    whole = article(tail=tail).replace("</head>", script + "</script></head>")
    assert "grew up by the sound" not in story_of(whole)[0].text
    assert "grew up by the sound" in story_of(article(inside=tail))[0].text


def test_a_page_of_endless_paragraphs_says_where_reading_stopped() -> None:
    start = time.process_time()
    story, evidence = story_of(f"<p>{LEAD[0]}</p>" * 30_000)
    assert time.process_time() - start < 4
    assert len(story.blocks) <= 20_000
    assert any("30,000 blocks" in flag for flag in evidence["body"].flags)


@pytest.mark.parametrize(
    "line",
    [
        "Hast du gute Hinweise zu diesem Thema?",
        "Heb je een tip of opmerking? Mail de redactie.",
        "Vous avez une information à nous transmettre ?",
        "harbor@herald.example",
    ],
)
def test_a_call_to_readers_ends_no_body(line: str) -> None:
    assert [*ruled(requests, *LEAD, line), *ruled(notes_on_the_text, *LEAD, line)] == [line]
