"""Key points in their shapes, and lists that are none."""

from __future__ import annotations

import json

import pytest

from newsspider.extract.bullets import Bullets, find_bullets
from newsspider.extract.bullets.lists import _STEMS, _TELLING
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

POINTS = [
    "The chip maker will build two plants in the north of the country by 2027.",
    "Unions fear that the older works in the valley are to close before long.",
    "Ministers have promised to carry a third of the cost for the first ten years.",
]
BODY = [
    "The company said on Monday that it had chosen two places for its new plants, after a search of more than a year.",
    "Both lie close to a river and a motorway, and both towns have worked hard to win the favor of the group.",
    "People there are of two minds, though: rents have risen for years, and the water is scarce in the summer.",
]
HEAD = "<h1>Chip maker picks two towns in the north</h1>"


def li(texts: list[str], inside: str = "{}") -> str:
    return "".join(f"<li>{inside.format(text)}</li>" for text in texts)


def p(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def bullets_of(inner: str) -> Bullets:
    page = Page(f"<html><body><article>{inner}</article></body></html>")
    return find_bullets(page, find_headline(page, Evidence()), Evidence())


SHAPES = {
    "list right below the headline": f"{HEAD}<ul>{li(POINTS)}</ul>{p(BODY)}",
    "every item bold": f"{HEAD}<ul>{li(POINTS, '<strong>{}</strong>')}</ul>{p(BODY)}",
    "every item a paragraph": f"{HEAD}<ul>{li(POINTS, '<p>{}</p>')}</ul>{p(BODY)}",
    "a title as heading": f"{HEAD}{p(BODY[:1])}<h2>Key Points</h2><ul>{li(POINTS)}</ul>{p(BODY[1:])}",
    "a title in bold": f"{HEAD}<p><b>Das Wichtigste in Kürze</b></p><ul>{li(POINTS)}</ul>{p(BODY)}",
    "a title with a colon": f"{HEAD}{p(BODY[:1])}<p>In Kürze:</p><ul>{li(POINTS)}</ul>{p(BODY[1:])}",
    "a title in capitals": f"{HEAD}<div>STORY HIGHLIGHTS</div><ul>{li(POINTS)}</ul>{p(BODY)}",
    "after the body": f"{HEAD}{p(BODY)}<h3>Key takeaways</h3><ul>{li(POINTS)}</ul>",
    "names say it": f'{HEAD}{p(BODY[:1])}<div class="RenderKeyPoints-list"><ul>{li(POINTS)}</ul></div>{p(BODY[1:])}',
    "summary bullets": f'{HEAD}{p(BODY[:1])}<ul class="post-summary-bullets">{li(POINTS)}</ul>{p(BODY[1:])}',
    "a hidden panel": f'{HEAD}{p(BODY)}<div hidden class="key-points"><ul>{li(POINTS)}</ul></div>',
    "lines with bullets": f"{HEAD}<div>{'<br>'.join('• ' + t for t in POINTS)}</div>{p(BODY)}",
    "dashes typed below a title": f"{HEAD}<p><b>In brief</b><br>{'<br>'.join('— ' + t for t in POINTS)}</p>{p(BODY)}",
    "arrows typed below a title": f"{HEAD}<div><p>TL;DR</p><p>{'<br>'.join('&gt; ' + t for t in POINTS)}</p></div>{p(BODY)}",
    "paragraphs with bullets": f"{HEAD}{p(['• ' + t for t in POINTS])}{p(BODY)}",
    "a credit between": f"{HEAD}<div>Image Credits: Example</div><ul>{li(POINTS)}</ul>{p(BODY)}",
    "bullets in cells of their own": f"{HEAD}<table>{''.join(f'<tr><td>•</td><td>{t}</td></tr>' for t in POINTS)}"
    f"</table>{p(BODY)}",
    "a box of paragraphs": f'{HEAD}<div class="bulletpoints">{p(POINTS)}</div>{p(BODY)}',
    "a promo as last item": f"{HEAD}<h2>Key points</h2><ul>{li([*POINTS, '<a href=/s>Subscribe to our letter today</a>'])}"
    f"</ul>{p(BODY)}",
    "numbers in elements of their own": f"{HEAD}<div>{''.join(f'<div><span>{n}</span><p>{t}</p></div>' for n, t in enumerate(POINTS, 1))}</div>{p(BODY)}",
    "a title among nameless boxes": f"{HEAD}<div><strong>TL;DR</strong>{p(POINTS)}</div><div>{p(BODY)}</div>",
    "an aside behind the body": f"{HEAD}<div>{p(BODY)}</div><aside><ul>{li(POINTS)}</ul></aside>",
    "a box for each point": f"{HEAD}{''.join(f'<div class=key-point><p>{t}</p></div>' for t in POINTS)}{p(BODY)}",
    "a box with its title inside": f"{HEAD}<div class=key-points><div>Key points</div>"
    f"{''.join(f'<div>{t}</div>' for t in POINTS)}</div>{p(BODY)}",
    "rows below a title": f"{HEAD}<table><tr><th>Key points</th></tr>{''.join(f'<tr><td>{t}</td></tr>' for t in POINTS)}"
    f"</table>{p(BODY)}",
    "definitions": f"{HEAD}<h2>At a glance</h2><dl>{''.join(f'<dd>{t}</dd>' for t in POINTS)}</dl>{p(BODY)}",
    "unnamed boxes below a title": f"{HEAD}<div><div class=a>Key points</div>"
    f"{''.join(f'<div class=b>{t}</div>' for t in POINTS)}</div>{p(BODY)}",
    "signs for bullets": f"{HEAD}<div><p>Key points</p>{p(['👉 ' + t for t in POINTS])}</div>{p(BODY)}",
    "a tab's panel, labeled": f'{HEAD}{p(BODY)}<div hidden aria-label="Summary"><ul>{li(POINTS)}</ul></div>',
    "a tab's panel, labeled elsewhere": f'{HEAD}<button id="t">Key points</button>{p(BODY)}'
    f'<div hidden aria-labelledby="t"><ul>{li(POINTS)}</ul></div>',
    "paragraphs with numbers": f"{HEAD}{p([f'{n}) {t}' for n, t in enumerate(POINTS, 1)])}{p(BODY)}",
    "one paragraph with bullets": f"{HEAD}<p>{' '.join('• ' + t for t in POINTS)}</p>{p(BODY)}",
    "roles of lists": f"{HEAD}<div role=list>{''.join(f'<div role=listitem>{t}</div>' for t in POINTS)}</div>{p(BODY)}",
    "signs drawn before lines": f"{HEAD}<div>{''.join(f'<div><svg></svg><p>{t}</p></div>' for t in POINTS)}</div>{p(BODY)}",
    "elements of the page's own": f"{HEAD}<x-sum>{''.join(f'<x-item>{t}</x-item>' for t in POINTS)}</x-sum>{p(BODY)}",
    "lines of a look of their own": f"{HEAD}<div>{''.join(f'<div class=b>{t}</div>' for t in POINTS)}</div>{p(BODY)}",
    "a labeled box": f"{HEAD}<section aria-label='Key points'>{p(POINTS)}</section><div>{p(BODY)}</div>",
    "a heading of its own words in the list's box": f"{HEAD}<div><h2>Why it matters</h2><ul>{li(POINTS)}</ul></div><div>{p(BODY)}</div>",
    "fields below a long line of bylines": f"{HEAD}<p>{BODY[0]}</p><div>By Ann Lee of the Valley Post, published at the desk of the north on"
    f" <time>3 May 2025 at 16:45</time>, and again on <time>4 May 2025</time></div><div><div>Key points</div><div>{''.join(f'<p>{t}</p>' for t in POINTS)}</div></div>"
    f"<div>{p(BODY)}</div>",
    "twice, for desktop and phone": f"{HEAD}<h2>Key points</h2><ul>{li(POINTS)}</ul>{p(BODY)}<h2>Key points</h2>"
    f"<ul>{li(POINTS)}</ul>",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes(shape: str) -> None:
    assert bullets_of(SHAPES[shape]).texts == POINTS


def test_a_bold_line_in_the_lists_box_heads_the_list_whatever_it_says() -> None:
    box = f"<div><p><strong>Why it matters</strong></p><ul>{li(POINTS)}</ul></div>"
    page = Page(f"<html><body><article>{HEAD}{box}<div>{p(BODY)}</div></article></body></html>")
    found = find_bullets(page, find_headline(page, Evidence()), Evidence())
    assert found.texts == POINTS
    assert "Why it matters" in [page.blocks[i].text for i in found.blocks]


def test_title_items_and_second_copy_are_left_to_no_body() -> None:
    page = Page(f"<body><article>{SHAPES['twice, for desktop and phone']}</article></body>")
    found = find_bullets(page, find_headline(page, Evidence()), Evidence())
    left = [b.text for i, b in enumerate(page.blocks) if i not in found.blocks]
    assert not set(left) & set(POINTS)
    assert left.count("Key points") <= 1
    assert set(BODY) <= set(left)


LINKS = [f"<a href=/{i}>{text}</a>" for i, text in enumerate(POINTS)]
DECOYS = {
    "a list in the body": f"{HEAD}{p(BODY[:2])}<ul>{li(POINTS)}</ul>{p(BODY[2:])}",
    "related links": f"{HEAD}<ul>{li(LINKS)}</ul>{p(BODY)}",
    "titled related links": f"{HEAD}<h2>Highlights</h2><ul>{li(LINKS)}</ul>{p(BODY)}",
    "pros and cons": f"{HEAD}{p(BODY[:1])}<h3>Pros</h3><ul>{li(POINTS)}</ul>{p(BODY[1:])}",
    "a breadcrumb": f"{HEAD}<ul>{li(['Home', 'Business', 'Chips'])}</ul>{p(BODY)}",
    "one item": f"{HEAD}<h2>Key points</h2><ul>{li(POINTS[:1])}</ul>{p(BODY)}",
    "nine items": f"{HEAD}<ul>{li(POINTS * 3)}</ul>{p(BODY)}",
    "no body below": f"{HEAD}<ul>{li(POINTS)}</ul>",
    "pros and cons above the body": f"{HEAD}<p>Pros</p><ul>{li(POINTS)}</ul><p>Cons</p><ul>{li(BODY)}</ul>{p(BODY)}",
    "ingredients": f"{HEAD}<h2>Ingredients</h2><ul>{li(POINTS)}</ul>{p(BODY)}",
    "amounts": f"{HEAD}<ul>{li([f'{n}00 g of flour from the mill at the lake' for n in (2, 3, 4)])}</ul>{p(BODY)}",
    "contents": f"{HEAD}<ul>{li(POINTS)}</ul>{p(BODY)}" + "".join(f"<h2>{t}</h2>{p(BODY)}" for t in POINTS),
    "an author's life": f"{HEAD}<ul class=author-info>{li(POINTS)}</ul>{p(BODY)}",
    "a summary in paragraphs": f"{HEAD}{p(BODY)}<h2>Summary</h2>{p(BODY[:2])}",
    "points of other stories": f"{HEAD}{p(BODY)}<h3><a href=/x>Steel maker closes a works</a></h3>"
    f"<ul class=summary-list>{li(POINTS)}</ul>",
    "the first paragraphs in a box of their own": f"{HEAD}<div>{p(POINTS)}</div><div>{p(BODY)}</div>",
    "standfirsts as headings": f"{HEAD}<div>{''.join(f'<h2 class=s>{t}</h2>' for t in POINTS)}</div>{p(BODY)}",
    "lines that look like the body": f"{HEAD}<div>{''.join(f'<div class=b>{t}</div>' for t in POINTS)}</div>"
    f"<div>{''.join(f'<div class=b>{t}</div>' for t in BODY)}</div>",
    "numbered lines in the body": f"{HEAD}{p(BODY[:2])}{p([f'{n}. {t}' for n, t in enumerate(POINTS, 1)])}{p(BODY)}",
    "other stories in an aside": f"{HEAD}<div>{p(BODY)}</div><aside><ul>{li(LINKS)}</ul></aside>",
    "headlines in an aside": f"{HEAD}<div>{p(BODY)}</div><aside><ul>{li([t[:40] for t in POINTS])}</ul></aside>",
    "an aside's other list": f"{HEAD}<div>{p(BODY)}</div><aside><h4>Tags</h4><ul>{li(POINTS)}</ul></aside>",
    "a list in a story named for its topics": f"<article class='post tag-highlights'>{HEAD}{p(BODY[:2])}<ul>{li(POINTS)}</ul>{p(BODY[2:])}</article>",
    "a heading of the story's own": f"{HEAD}<h2>What was chosen</h2><ul>{li(POINTS)}</ul>{p(BODY)}",
    "ingredients in a box": f"{HEAD}<div><h2>Ingredients</h2><ul>{li(POINTS)}</ul></div><div>{p(BODY)}</div>",
    "products": f"{HEAD}<ul>{li([f'Kettle {n} with lid and handle, made of fine steel' for n in 'ABC'])}</ul>{p(BODY)}",
}


@pytest.mark.parametrize("decoy", DECOYS)
def test_decoys(decoy: str) -> None:
    assert bullets_of(DECOYS[decoy]) == Bullets()


@pytest.mark.parametrize(
    "title",
    ["Key Points", "Key takeaways:", "TL;DR", "At a glance", "In brief", "In summary:", "Auf einen Blick", "Kurz & knapp", "Darum geht's",
     "L’essentiel", "En bref", "Claves", "En resumen", "In breve", "Resumo", "In het kort", "Sammendrag", "Коротко", "要点",
     "핵심 요약", "重點摘要", "この記事の要点", "Det viktigaste i korthet", "Em síntese", "The key points", "Das Wichtigste zum Streit in Kürze"[:15], "Summary",
     "Det här vet vi", "Das wissen wir", "Lo que sabemos", "What we know so far", "W pigułce"],
)  # fmt: skip
def test_titles(title: str) -> None:
    assert bullets_of(f"{HEAD}{p(BODY)}<h3>{title}</h3><ul>{li(POINTS)}</ul>").texts == POINTS


def test_two_items_and_all_that_a_page_tells_its_scripts() -> None:
    assert bullets_of(f"{HEAD}<ul>{li(POINTS[:2])}</ul>{p(BODY)}").texts == POINTS[:2]
    released = ["Two plants are to be built in the north by 2027", "A third of the cost will be carried for ten years"]
    share = "<ul><li><a href=/s>Share to X</a></li></ul>"
    assert bullets_of(f"{HEAD}{share}<section><ul>{li(released)}</ul>{p(BODY)}</section>").texts == released
    assert not bullets_of(f"{HEAD}{share}<div><ul>{li(released)}</ul></div><section>{p(BODY)}</section>").texts
    article = {"title": "Chip maker picks two towns in the north", "keyPoints": POINTS, "body": " ".join(BODY * 2)}
    state = json.dumps({"props": {"article": article}})
    found = bullets_of(f'{HEAD}{p(BODY)}<script id="__NEXT_DATA__" type="application/json">{state}</script>')
    assert found == Bullets(POINTS)


def test_each_name_of_key_points_has_a_stem_that_is_asked_for_first() -> None:
    assert [word for word in _TELLING if not any(stem in word for stem in _STEMS)] == []


def test_points_that_begin_with_an_article() -> None:
    points = [
        "The app failed at seven in the morning.",
        "The bank blames an upgrade of the app.",
        "The state has asked for a report.",
    ]
    assert bullets_of(f"{HEAD}<ul>{li(points)}</ul>{p(BODY)}").texts == points
