"""Pages whose facts stand in RDFa only, and pages whose headline stands over key points or below other titles."""

from __future__ import annotations

import pytest

from newsspider import extract

BODY = "".join(
    f"<p>Paragraph {i} goes on at some length about tariffs, timetables, tides and the men who repair engines at night in an open shed by the water.</p>"
    for i in range(4)
)
POINTS = "".join(f"<li>Point {i} is a sentence of its own kind.</li>" for i in range(6))
TYPED = "".join(
    f"<p>– {text}</p>"
    for text in (
        "The pier was sold for one crown.",
        "Its lamps will burn until the autumn.",
        "Nobody knows who holds the key.",
    )
)


def test_rdfa_is_read_like_microdata() -> None:
    """Headline, time and place of TYPO3's and Drupal's pages; every page of the site bears one title."""
    article = extract(
        "<html lang='en'><head><title>News detail</title></head><body><div typeof='schema:NewsArticle'>"
        "<h2 property='schema:headline'>Old pier of Elin is sold for a crown</h2>"
        "<p><span property='schema:datePublished' content='2024-08-05T22:10:00+13:00'>05.08.2024 22:10</span> "
        "<span property='schema:contentLocation' typeof='schema:Place'><span>Tonga</span></span></p>"
        f"{BODY}</div></body></html>"
    )
    assert article.headline == "Old pier of Elin is sold for a crown"
    assert (str(article.published_at), article.published_zone) == ("2024-08-05 09:10:00+00:00", "explicit")
    assert (article.region, article.region_code) == ("Tonga", "TO")


def test_other_properties_are_no_microdata() -> None:
    """A friend's name in FOAF is no schema.org name, whatever it is called."""
    article = extract(
        "<title>Pier sold for a crown</title><div typeof='foaf:Document'><h1>Pier sold for a crown</h1>"
        f"<p property='foaf:headline'>Some friend or other</p>{BODY}</div>"
    )
    assert article.headline == "Pier sold for a crown"


@pytest.mark.parametrize(
    ("html", "headline"),
    [
        (
            f"<title>Pier: all we know</title><h1>Old pier of Elin is sold</h1><ul>{POINTS}</ul>",
            "Old pier of Elin is sold",
        ),
        (
            f"<title>Cog no. 212</title><div style='font-size:32px'>Old pier of Elin is sold</div><ul>{POINTS}</ul>",
            "Old pier of Elin is sold",
        ),
    ],
)
def test_key_points_may_stand_between_headline_and_text(html: str, headline: str) -> None:
    assert extract(f"{html}{BODY}", "https://cog.example/a").headline == headline


def test_typed_points_below_an_italic_standfirst_and_a_caption() -> None:
    article = extract(
        "<h1>Old pier of Elin is sold</h1><p><em>The county keeps the lamps, and the gulls keep everything else there.</em></p>"
        "<p>By Ann Lee, April 25, 2024</p><p><img src='pier.jpg'><br><small>The pier at low tide, seen from the last of "
        f"the moored boats in the harbor.</small></p>{TYPED}{BODY}"
    )
    assert article.standfirst == "The county keeps the lamps, and the gulls keep everything else there."
    assert article.bullets[0] == "The pier was sold for one crown."
    assert len(article.bullets) == 3
    assert len(article.sections[0].paragraphs) <= 5  # a standfirst stays where it stands
    assert [p[:12] for p in article.sections[0].paragraphs[-4:]] == [f"Paragraph {i} " for i in range(4)]


def test_points_below_the_line_that_folds_them() -> None:
    points = "".join(f"<li>Point {name} is a whole sentence.</li>" for name in ("one", "two", "three"))
    article = extract(
        f"<h1>Old pier of Elin is sold</h1><details><summary>The story in three points</summary><ul>{points}</ul></details>{BODY}"
    )
    assert len(article.bullets) == 3
    assert [s.heading for s in article.sections] == [None]


def test_metadata_that_repeat_the_change_give_way_to_a_labeled_time() -> None:
    article = extract(
        "<meta property='article:published_time' content='2024-05-07T08:30:00Z'><h1>Old pier of Elin is sold</h1><p>Updated "
        "<time datetime='2024-05-07T09:30+01:00'>7 May 2024 at 9.30am</time> — Originally published "
        f"<time datetime='2024-05-06T14:07+01:00'>6 May 2024 at 2.07pm</time></p>{BODY}"
    )
    assert str(article.published_at) == "2024-05-06 13:07:00+00:00"


@pytest.mark.parametrize(
    "above",
    [
        "<div><a href='/news'>News</a> &gt; <a href='/piers'>Piers</a> &gt; <a href='/norway'>Norway</a></div>",
        "<ul><li><span class='post-info--type-terms'><a href='/piers/'>Piers</a>, <a href='/lamps/'>Lamps</a></span></li></ul>",
    ],
)
def test_labels_above_the_headline(above: str) -> None:
    assert extract(f"<div>{above}<h1>Old pier of Elin is sold</h1>{BODY}</div>").category == "Piers"
