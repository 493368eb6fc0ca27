"""Regions, their codes, kickers taken apart, and datelines."""

from __future__ import annotations

import json
import time

import pytest

import newsspider
from newsspider.extract.body import Story
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.extract.regions import (
    Place,
    city_country,
    find_place,
    read_dateline,
    region_code,
    split_category_region,
)
from newsspider.items import Evidence


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Malaysia", "MY"), ("United States", "US"), ("the UK", "GB"), ("UK", "GB"), ("Deutschland", "DE"),
        ("États-Unis", "US"), ("España", "ES"), ("Europe", "150"), ("World", "001"), ("Southeast Asia", "035"),
        ("Middle East", "145"), ("EU", "EU"), ("Bosnia and Herzegovina", "BA"), ("us", None), ("Us", None), ("Tech", None),
        ("Sverige", "SE"), ("Polska", "PL"), ("Norge", "NO"), ("Türkiye", "TR"), ("Svět", "001"), ("Indie", None), ("Salvador", None),
    ],
)  # fmt: skip
def test_region_code(name: str, code: str | None) -> None:
    assert region_code(name) == code


def test_cities() -> None:
    assert city_country("Putrajaya") == "MY"
    assert city_country("MÜNCHEN") == "DE"
    assert city_country("Calif.") == "US"
    assert city_country("Nowhereville") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tech Malaysia", ("Tech", "Malaysia")),
        ("Tech United States", ("Tech", "United States")),
        ("Personal Finance Europe", ("Personal Finance", "Europe")),
        ("Tech World", ("Tech", "World")),
        ("Business | Singapore", ("Business", "Singapore")),
        ("Europe / Tech", ("Tech", "Europe")),
        ("Papua New Guinea", (None, "Papua New Guinea")),
        ("South Korea", (None, "South Korea")),
        ("New Mexico", ("New Mexico", None)),
        ("Made in China", ("Made in China", None)),
        ("About Us", ("About Us", None)),
        ("Tech", ("Tech", None)),
        ("", (None, None)),
    ],
)
def test_split_category_region(text: str, expected: tuple[str | None, str | None]) -> None:
    assert split_category_region(text) == expected


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("PUTRAJAYA, Nov 22 — The ministry will", "PUTRAJAYA", "MY"),
        ("[SINGAPORE] As the year ends", "SINGAPORE", "SG"),
        ("BERLIN -- A study says", "BERLIN", "DE"),
        ("NEW YORK--The company", "NEW YORK", "US"),
        ("LA CROSSE, Wis. (AP) — After", "LA CROSSE, Wis.", "US"),
        ("SAN FRANCISCO, Jan 3, 2020 (Reuters) - A court", "SAN FRANCISCO", "US"),
        ("Berlin (dpa) - Der Bund will", "Berlin", "DE"),
        ("Paris, le 12 mai (AFP) - Le conseil", "Paris", "FR"),
        ("MADRID, 12 may. (EFE).- El gobierno", "MADRID", "ES"),
        ("München/London – Kurz vor", "München/London", "DE"),
        ("NEW DELHI: The state", "NEW DELHI", "IN"),
        ("WASHINGTON, D.C. –", "WASHINGTON, D.C.", "US"),
        ("LONDON, (Reuters) - The bank", "LONDON", "GB"),
        ("BERLIN (AP) _ The", "BERLIN", "DE"),
        ("BERLIN taz | Die", "BERLIN", "DE"),
        ("MUMBAI (Reuters) -India’s", "MUMBAI", "IN"),
        ("MADRID.- El", "MADRID", "ES"),
        ("SAN JOSE, Calif., March 3, 2021 /PRNewswire/ -- Acme", "SAN JOSE, Calif.", "US"),
        ("Bern, 17.08.2007 - Die Rede", "Bern", "CH"),
        ("FORT UNKNOWN — A man", "FORT UNKNOWN", None),
        ("BERLIN. Der Bund will", "BERLIN", "DE"),
        ("Singapore, 3 March 2025: The port", "Singapore", "SG"),
        ("Kuala Lumpur, March 3, 2025 – The port", "Kuala Lumpur", "MY"),
        ("LONDON, Nov 22: The bank", "LONDON", "GB"),
        ("PUTRAJAYA, Nov 22 (Bernama): The ministry", "PUTRAJAYA", "MY"),
        ("IPOH, Malaysia (Reuters) — The mine", "IPOH, Malaysia", "MY"),
        ("(SINGAPORE) The port", "SINGAPORE", "SG"),
        ("JAKARTA, HARBOR.com - The port", "JAKARTA", "ID"),
    ],
)
def test_dateline(text: str, place: str, code: str | None) -> None:
    found = read_dateline(text)
    assert found is not None
    assert (found.place, found.code) == (place, code)


@pytest.mark.parametrize(
    "text",
    [
        "(Reuters) — The company",
        "NASA — the agency that",
        "UPDATE — we have",
        "IN SHORT — a list",
        "HOW TO WIN — a list",
        "SYDNEY | Harbour news",
        "NASA-funded scientists",
        "RSS (XML) - all feeds",
        "Nowadays, in-depth reports",
        "New York, the country’s fourth-largest state",
        "USA: a country",
        "Kollege/in (gn) gesucht",
        "China – once a poor country – is",
        "Paris Hilton – the star of",
        "WhatsApp - the app that",
        "It was dark - and cold",
        "Preston – or what is left of it – is",
        "Berlin. Der Bund will",
        "A sentence about Johannesburg – a dense and busy place",
        "",
    ],
)
def test_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


def place(html: str, url: str = "https://x.example/a", category: str | None = None) -> Place:
    page = Page(html.encode(), url)
    evidence = Evidence()
    headline = find_headline(page, evidence)
    body = [i for i, b in enumerate(page.blocks) if len(b.text) > 60]
    return find_place(page, headline, Story([], body), category, evidence)


HEAD = "<h1>Ferry stays in the harbour town</h1>"
BODY = "<p>{}The long first paragraph of a story has more than eighty characters, as this one shows.</p>"


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("<div>Malaysia</div>", ("Malaysia", "MY")),
        ("<div>United States</div>", ("United States", "US")),
        ("<div>Tech World</div>", ("World", "001")),
        ("<div>World</div>", (None, None)),
        ("<nav><a href='/m'>Malaysia</a></nav>", (None, None)),
        ("<div><a href='/a'>Asia</a></div><div><a href='/b'>Europe</a></div><div><a href='/c'>Africa</a></div>"
         "<div><a href='/d'>India</a></div>", (None, None)),
        ("<div>Business</div>", (None, None)),
        ("<div><span>Tech</span><span>Malaysia</span></div>", ("Malaysia", "MY")),
        ("<div><a href='/t'>Tech</a><a href='/m'>Malaysia</a></div>", ("Malaysia", "MY")),
        ("<div><span>Malaysia</span> · <time>3 March 2025, 10:30</time></div>", ("Malaysia", "MY")),
        ("<div class='page-breadcrumbs'><a>Home</a><a>World</a><a>Malaysia</a></div>", ("Malaysia", "MY")),
        ("<p class='tags'><a href='/g'>Grid</a> <a href='/m'>Malaysia</a></p>", ("Malaysia", "MY")),
        ("<p class='tags'><a href='/m'>Malaysia</a></p>", (None, None)),
        ("<div class='edition'>Malaysia</div>", (None, None)),
        ("<div class='author'>Jordan</div>", (None, None)),
        ("<div class='country-selector'><span>Malaysia</span></div>", (None, None)),
        ("<select><option>Malaysia</option></select>", (None, None)),
    ],
)  # fmt: skip
def test_region_above_the_headline(above: str, expected: tuple[str | None, str | None]) -> None:
    found = place(f"{above}{HEAD}{BODY.format('')}")
    assert (found.region, found.code) == expected


@pytest.mark.parametrize(
    ("below", "region"),
    [
        ("<div><span>Malaysia</span><span>3 March 2025</span></div>", "Malaysia"),
        ("<p>Singapore | August 1, 2025 at 1:00:00 PM</p>", "Singapore"),
        ("<div><span>Ports</span><span>Malaysia</span></div>", "Malaysia"),  # the category is Ports
        ("<div><span>Apple</span><span>China</span></div>", None),  # tags
        ("<div class='byline'>Jordan | 3 March 2025</div>", None),
        ("<p>World | 3 March 2025</p>", None),
        ("<p>Ports Malaysia 3 March 2025, 10:30</p>", "Malaysia"),
        ("<p>Football Malaysia • 3 March 2025</p>", None),  # who plays there, and no label
        ("<p>3 March 2025 in Ipoh, Malaysia</p>", None),
        ("<p>Topic: Malaysia, 3 March 2025</p>", "Malaysia"),
        ("<p>Ports | Malaysia | 3 March 2025 | 10:30 | Text: Ann Lee | Photo: dpa</p>", "Malaysia"),
        (
            "<dl><dt>Author</dt><dd>Ann Lee</dd><dt>Date</dt><dd>3 March</dd><dt>Country</dt><dd>Malaysia</dd></dl>",
            "Malaysia",
        ),
        ("<p>Ann Lee</p><p>3 March 2025</p><p>Country</p><p>Music</p>", None),
        ("<ul class='tags'><li>Malaysia</li></ul>", None),
        ("<p>Malaysia</p>", "Malaysia"),
        ("<div>By Ann Lee</div><div>Region: Malaysia</div>", "Malaysia"),
        ("<p>World</p>", None),
        ("<ul><li>Apple</li><li>Malaysia</li></ul>", None),
        ("<div><a href='/t/my'>Malaysia</a></div>", None),
        ("<p>Ann Lee</p><p>3 March 2025</p><p>Malaysia</p>", None),
        (
            "<p><em>Author: Ann Lee</em><em>Published: 3 May 2025</em><em>Topic: Tech</em><em>Region: Ghana</em></p>",
            "Ghana",
        ),
        ("<aside><p><b>Where:</b> Ghana<br><b>Who:</b> Ann Lee</p></aside>", "Ghana"),
        ("<dl><dt>From:</dt><dd>Ghana</dd></dl>", "Ghana"),
        ("<p>From: the desk</p>", None),
        ("<div><a class='region' href='/by'>Bayern</a></div>", "Bayern"),
        ("<div><a class='region' href='/n'>Netze</a></div>", None),
    ],
)
def test_region_below_the_headline(below: str, region: str | None) -> None:
    assert place(f"{HEAD}{below}{BODY.format('')}", category="Ports").region == region


def json_ld(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fields})}</script>"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (json_ld(dateline="Perth, AU"), Place(None, "AU", "Perth, AU")),
        (json_ld(dateline="Spain"), Place()),
        (json_ld(contentLocation={"@type": "Place", "name": "Malaysia"}), Place("Malaysia", "MY", None)),
        (json_ld(contentLocation={"@type": "Place", "name": "Ipoh"}), Place()),  # a city is no region
        (json_ld(contentLocation=[{"name": "Malaysia"}, {"name": "Japan"}]), Place()),
        ("<p class='dateline'>OSLO</p>", Place(None, "NO", "OSLO")),
        ("<p class='dateline'>Kuala Lumpur, 3 March 2025</p>", Place(None, "MY", "Kuala Lumpur")),
        ("<p class='dateline'>3 March 2025, 10:30</p>", Place()),
    ],
)
def test_places_named_by_the_markup(told: str, expected: Place) -> None:
    assert place(HEAD + told + BODY.format("")) == expected


def test_a_dateline_is_no_region_but_tells_its_code() -> None:
    assert place(HEAD + BODY.format("PUTRAJAYA, Nov 22 — ")) == Place(None, "MY", "PUTRAJAYA")


def test_only_the_first_paragraph_has_a_dateline() -> None:
    assert place(HEAD + BODY.format("") + BODY.format("BERLIN — ")).dateline is None


@pytest.mark.parametrize(
    "evil", ["A" * 5000, "A a" * 3000, "AB, " * 2000, "AB " * 3000 + "(", "X-" * 4000, "A/" * 4000]
)
def test_dateline_is_linear(evil: str) -> None:
    start = time.process_time()
    read_dateline(evil)
    split_category_region(evil)
    assert time.process_time() - start < 0.2


def test_a_dateline_may_follow_a_standfirst_and_a_byline() -> None:
    html = f"{HEAD}<header><p>{'A standfirst that was taken for body text. ' * 3}</p></header><div>{BODY.format('OSLO — ')}</div>"
    assert place(html).dateline == "OSLO"


def test_no_body_no_dateline() -> None:
    assert place(HEAD) == Place()


PROVINCES = [
    ("<div><a href='/netz'>Breitband</a><a href='/sh'>Schleswig-Holstein</a></div>", "Breitband", "Schleswig-Holstein", "DE"),
    ("<nav class='fil-ariane'><a href='/'>Accueil</a> / <a href='/s'>Sciences</a> / <a href='/o'>Occitanie</a></nav>",
     "Sciences", "Occitanie", "FR"),
    ("<div class='path'><a href='/'>首页</a>&gt;&gt;<a href='/t'>科技</a>&gt;&gt;<a href='/z'>浙江</a></div>", "科技", "浙江", "CN"),
    ("<nav><a href='/e'>Economia</a><a href='/s'>Sport</a></nav><div class='hat'><a href='/c'>Cronaca</a></div>"
     "<div class='place'><a href='/v'>Valle d’Aosta</a></div>", "Cronaca", "Valle d’Aosta", "IT"),
    ("<nav id='breadcrumb'><a href='/'>Accueil</a>/<a href='/s'>Sénégal</a>/<a href='/t'>Tech</a></nav>", "Tech", "Sénégal",
     "SN"),
    ("<div><p><a href='/e'>Energy</a>/<a href='/t'>Texas</a></p></div>", "Energy", "Texas", "US"),
    ("<nav aria-label='Okruszki'><a href='/'>Start</a> / <a href='/w'>Porty</a> / <a href='/p'>Polska</a></nav>", "Porty", "Polska", "PL"),
    ("<div class='category'><a href='/h'>Hessen</a></div>", "Hessen", None, None),  # alone it is the section
    ("<ul><li><a href='/b'>Bretagne</a></li><li><a href='/m'>Mer</a></li><li><a href='/e'>Économie</a></li><li><a href='/c'>"
     "Culture</a></li></ul><div class='cat'><a href='/t'>Techno</a></div>", "Techno", None, None),  # a menu of the site
]  # fmt: skip


@pytest.mark.parametrize(("above", "category", "region", "code"), PROVINCES, ids=[c[0][:40] for c in PROVINCES])
def test_a_province_is_the_region_beside_another_label(
    above: str, category: str, region: str | None, code: str | None
) -> None:
    page = f"<body>{above}<main>{HEAD}{BODY.format('')}{BODY.format('')}</main></body>"
    article = newsspider.extract(page, "https://x.example/a")
    assert (article.category, article.region, article.region_code) == (category, region, code)


SET_APART = [
    ("<p><strong>Magdeburg.</strong> Der Hafen ", "Magdeburg", "DE"),
    ("<p><b>LILLE.</b> Le port ", "LILLE", "FR"),
    ("<p><b>Nowhereville.</b> The harbor ", "Nowhereville", None),  # the headline says "in" it
    ("<p><b>Elsewhere.</b> The harbor ", None, None),
    ("<p><b>ELSEHAVN:</b> Ved Elsehavn skal havnen ", "ELSEHAVN", None),
    ("<p><b>KOMMENTAR:</b> Ved Elsehavn skal havnen ", None, None),
    ("<p><b>Update.</b> The harbor ", None, None),
    ("<p><b>Magdeburg</b> Der Hafen ", None, None),
    ("<p><b>Magdeburg.</b> der Hafen ", None, None),
    ("<p><b>Deutschland.</b> Der Hafen ", None, None),
]


@pytest.mark.parametrize(("opening", "dateline", "code"), SET_APART, ids=[case[0] for case in SET_APART])
def test_a_place_in_the_first_element_of_the_paragraph(opening: str, dateline: str | None, code: str | None) -> None:
    text = "of the old town will be dredged until autumn, and those who live from it have been told on Monday. "
    page = f"<body><main><h1>Dredgers at work in Nowhereville</h1>{opening}{text * 2}</p><p>The mud {text * 2}</p></main></body>"
    article = newsspider.extract(page, "https://x.example/a")
    assert (article.dateline, article.region_code) == (dateline, code)


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [("NOWHEREVILLE — The", "NOWHEREVILLE"), ("ELSEWHERE — The", None), ("Nowhereville — The", None)],
)
def test_a_town_in_capitals_that_the_headline_is_set_in(opening: str, dateline: str | None) -> None:
    text = " harbor of the old town will be dredged until autumn, and those who live from it have been told on Monday. "
    page = f"<body><main><h1>Dredgers come to Nowhereville</h1><p>{opening}{text * 2}</p><p>The mud {text * 2}</p></main></body>"
    assert newsspider.extract(page, "https://x.example/a").dateline == dateline
