"""One invented article as design systems, newsletters, and old templates set it: what each manner adds or hides."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from newsspider import Article, extract, parse_credit

HEADLINE = "River towns ask who owns the water under their bridges"
TEXT = [
    "Seven towns along the upper river have asked a court to tell them who owns the water that stands under their bridges, which nobody needed to know for two hundred years.",
    "The question came up when a mill was sold together with its weir, and the new owner sent each town a bill for the shade that its bridge throws on the water at noon.",
    "Lawyers for the towns say that shade cannot be owned. The mill's lawyer answers that neither could radio waves, until they were sold at auction for a considerable sum.",
    "A hearing is set for the first week of May. Until then the towns have agreed to keep the bills in one drawer, unopened, and to mow the banks on both sides as before.",
]
CARDS = [(f"Old ferry number {n} finds a buyer in the north", f"The hull is sound and the engine is not, which is how most boats of this kind reach a third owner in {n} years", f"March {n}, 2026 at 9:30:00 AM") for n in range(3, 8)]  # fmt: skip
FETCHED = datetime(2026, 3, 15, tzinfo=UTC)


def read(top: str = "", between: str = "", below: str = "", *, after: str = "", title: str = "h1", head: str = "", url: str = "https://harbor.example/a/river-towns-ask") -> Article:  # fmt: skip
    story = f"<p>{TEXT[0]}</p><p>{TEXT[1]}</p>{between}<p>{TEXT[2]}</p><p>{TEXT[3]}</p>"
    html = f"<!doctype html><html lang=en><head><title>{HEADLINE}</title>{head}</head><body><article><{title}>{HEADLINE}</{title}>{top}{story}{below}</article>{after}</body></html>"
    return extract(html, url, fetched_at=FETCHED)


NO_BODY = {
    "a subtitle in the headline's group": {"top": "<hgroup><p>Lawyers, millers and mayors wait for an answer nobody wants.</p></hgroup>"},
    "a caption with joined names in brackets": {"top": '<img src="/i.jpg" width=900><p class="pc">The weir at dusk. (Ann Lee/PTX and River Photo Service)</p>'},
    "a time told twice": {"top": '<p class="when">3 hours ago (Tue 10 Mar 2026, 8:15am AEST)</p>'},
    "a raised number of a picture": {"between": '<div><img src="/i.jpg" width=900><sup>2</sup></div>'},
    "a line in the article's footer": {"below": "<footer><p>Filed from Weir. Last edited 11 March 2026, 10:05 WAT. First filed 10 March 2026, 20:20 WAT.</p></footer>"},
    "a note on the author that folds": {"below": "<details><summary>About the author</summary><p>This desk covers law and water in the upper valley.</p></details><section><h2>Latest</h2>" + "".join(f'<details><summary>{h}</summary><p>{t}...</p><time>{d}</time><a href="/c/{n}">Read</a></details>' for n, (h, t, d) in enumerate(CARDS)) + "</section>"},
    "cards of one line each": {"after": "<section>" + "".join(f'<p><a href="/o/{n}">{h}</a> {t} {d}</p>' for n, (h, t, d) in enumerate(CARDS)) + "</section>"},
    "a line of tags": {"below": "<p>#water #law</p>"},
    "a caption on the line below its picture": {"top": "<p><img src=/i.jpg width=900><br>The weir at dusk. Ann Lee/River Wire</p>"},
    "a roll of pictures": {"top": '<img src="/i.jpg" width=900>', "below": "<h5>Pictures</h5><ol><li>1. The weir at dusk. Ann Lee/River Pictures</li><li>2. A bill. Handout: Mill Institute</li></ol>"},
}  # fmt: skip


@pytest.mark.parametrize("manner", NO_BODY)
def test_what_is_no_body(manner: str) -> None:
    assert [p for section in read(**NO_BODY[manner]).sections for p in section.paragraphs] == TEXT


def test_a_page_of_spans_with_the_button_below_its_cards() -> None:
    lines = ["Brazil", HEADLINE, "TradeMarch 5, 2026 at 9:00:00 AM", *TEXT[:2], *(f"{h}</span><span style=display:block>{t}..." for h, t, _ in CARDS), "Load More"]  # fmt: skip
    stack = "".join(f'<span style="display:block">{line}</span>' for line in [*lines[:5], *TEXT[2:], *lines[5:]])
    found = extract(f"<html lang=en><title>{HEADLINE}</title><body>{stack}</body></html>")
    assert (found.headline, found.category, found.region) == (HEADLINE, "Trade", "Brazil")
    assert "Load More" not in (found.body or "")
    assert (found.body or "").startswith(TEXT[0])


def test_a_quotation_pulled_into_a_row_of_the_letter() -> None:
    said = '"Shade has no owner and never had one in this valley," the mayor of Weir said.'
    rows = [TEXT[0], "“Shade has no owner and never had one in this valley”<br>Ann Lee", f"{TEXT[1]} {said}", TEXT[2], TEXT[3]]  # fmt: skip
    table = "".join(f"<tr><td>{row}</td></tr>" for row in [f"<b>{HEADLINE}</b>", *rows])
    found = extract(f"<html lang=en><title>{HEADLINE}</title><body><table>{table}</table></body></html>").body
    assert "Ann Lee" not in (found or "")
    assert (found or "").count("Shade has no owner") == 1


def test_a_last_short_sentence_above_cards() -> None:
    text = "".join(f"<x-par><p>{p}</p></x-par>" for p in [*TEXT, "Towns have until June to answer."])
    cards = "".join(
        f"<x-card><a href=/c/{n}>{h}</a><p>{t}...</p><b>{d}</b></x-card>" for n, (h, t, d) in enumerate(CARDS)
    )
    html = f"<html lang=en><title>{HEADLINE}</title><body><x-story><h1>{HEADLINE}</h1>{text}</x-story><div><h2>More</h2>{cards}</div></body></html>"
    assert (extract(html).body or "").endswith("Towns have until June to answer.")


@pytest.mark.parametrize("attribute", ['variant="h3"', 'as="h2"', 'textstyle="heading-m"', 'type="section-title"'])
def test_headings_of_design_systems(attribute: str) -> None:
    text = "".join(f"<ds-text>{p}</ds-text>" for p in TEXT)
    parts = text.replace(
        f"<ds-text>{TEXT[2]}", f"<ds-text {attribute}>what the lawyers say</ds-text><ds-text>{TEXT[2]}"
    )
    html = f'<html lang=en><title>{HEADLINE}</title><body><ds-text as="h1">{HEADLINE}</ds-text><ds-prose>{parts}</ds-prose></body></html>'
    assert [section.heading for section in extract(html).sections] == [None, "what the lawyers say"]


CATEGORIES = {
    "glued to the date": ({"top": "<p>CompaniesMarch 5, 2026 at 9:00:00 AM</p>"}, "Companies"),
    "glued behind itself": ({"top": "<div><span>Companies</span><time>CompaniesMarch 5, 2026 at 9:00:00 AM</time></div>"}, "Companies"),
    "in an attribute": ({"top": '<div data-section="Sport"></div>'}, None),
    "a region in the address is none": ({"url": "https://harbor.example/africa/nigeria/2026/river-towns-ask", "after": "<p>Nigeria</p>"}, None),
}  # fmt: skip


@pytest.mark.parametrize("manner", CATEGORIES)
def test_categories(manner: str) -> None:
    parts, expected = CATEGORIES[manner]
    assert read(**parts).category == expected


def test_labels_in_attributes_around_the_headline() -> None:
    html = f'<html lang=en><title>{HEADLINE}</title><body><article data-section="Logistics" data-region="Brazil"><h1>{HEADLINE}</h1>{"".join(f"<p>{p}</p>" for p in TEXT)}</article></body></html>'
    found = extract(html)
    assert (found.category, found.region, found.region_code) == ("Logistics", "Brazil", "BR")


def test_a_country_below_its_area_in_a_trail_without_classes() -> None:
    trail = '<nav aria-label="Breadcrumb"><a href="/">Home</a> › <a href="/am">Americas</a> › <a href="/am/ca">Canada</a> › <a href="/money">Money</a></nav>'
    html = f"<html lang=en><title>{HEADLINE}</title><body>{trail}<main><h1>{HEADLINE}</h1>{''.join(f'<p>{p}</p>' for p in TEXT)}</main></body></html>"
    found = extract(html)
    assert (found.category, found.region) == ("Money", "Canada")


TIMES = {
    "two times in a line, the second labeled": ("<p>Tue 10 Mar 2026 18.05 GMT<br>Last modified on Wed 11 Mar 2026 07.30 GMT</p>", "2026-03-10T18:05", "2026-03-11T07:30"),
    "a day that is not ahead of the fetch": ("<p>10/03/2026 21:30 GMT · Updated 11/03/2026 06:10 GMT</p>", "2026-03-10T21:30", "2026-03-11T06:10"),
    "filed": ("<p>Last edited 11 March 2026, 10:05 GMT. First filed 10 March 2026, 20:20 GMT.</p>", "2026-03-10T20:20", "2026-03-11T10:05"),
}  # fmt: skip


@pytest.mark.parametrize("manner", TIMES)
def test_times(manner: str) -> None:
    top, *expected = TIMES[manner]
    found = read(top)
    times = [t.isoformat()[:16] if t else None for t in (found.published_at, found.modified_at)]
    assert times == expected


def test_a_day_of_a_country_keeps_its_order() -> None:
    html = f"<html lang=en-US><title>{HEADLINE}</title><body><article><h1>{HEADLINE}</h1><p>01/03/2026 21:30 GMT</p>{''.join(f'<p>{p}</p>' for p in TEXT)}</article></body></html>"
    found = extract(html, fetched_at=FETCHED).published_at
    assert found is not None
    assert found.isoformat()[:10] == "2026-01-03"


@pytest.mark.parametrize("mark", ["✔\ufe0e ", "☑ ", "➜ ", "📌 "])
def test_key_points_behind_signs(mark: str) -> None:
    points = [*POINTS, "A court will hear both sides in the first week of May."]
    box = "".join(f"<p>{mark}{point}</p>" for point in points)
    found = read(f"<blockquote class=x>{box}</blockquote>")
    assert (found.bullets, len(found.sections[0].paragraphs)) == (points, 4)


POINTS = ["Seven towns want to know who owns water.", "A mill has sent them bills for shade."]


@pytest.mark.parametrize(("title", "expected"), [(HEADLINE, POINTS), ("River", []), ("Another story of some length altogether", [])])  # fmt: skip
def test_key_points_of_an_object_without_text(title: str, expected: list[str]) -> None:
    state = {"props": {"pageProps": {"story": {"title": title, "pad": "x" * 200, "keyPoints": POINTS}}}}
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(state)}</script>'
    assert read(after=script).bullets == expected


def test_a_roll_of_pictures_credits_them_by_number() -> None:
    top = '<figure><img src="/one.jpg" width=900 height=500></figure>'
    between = '<figure><img src="/two.jpg" width=900 height=500></figure>'
    roll = "<h5>Picture credits</h5><ol><li>2. A bill. Handout: Mill Institute</li><li>1. The weir at dusk. Ann Lee/River Pictures</li></ol>"
    found = read(top, between, roll)
    assert [image.credit for image in found.images] == ["Ann Lee/River Pictures", "Handout: Mill Institute"]
    assert found.image_credits == ["Ann Lee/River Pictures", "Mill Institute"]


def test_a_handout_is_a_label() -> None:
    assert parse_credit("Handout: Mill Institute").agencies == ["Mill Institute"]
