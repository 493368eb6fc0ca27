"""Parts of a page that the name of their element keeps out of the body, rule by rule."""

from __future__ import annotations

import pytest

from newsspider.extract.body import vectors_of
from newsspider.extract.body.captionplaces import captions_in_boxes, credited_captions
from newsspider.extract.body.captions import named_captions
from newsspider.extract.body.namedparts import bylines, linked_cells, linked_lines
from newsspider.extract.body.never import Rule, bios
from newsspider.extract.body.people import byline_lines
from newsspider.extract.headline import find_headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

HEADLINE = "The old ferry keeps its place in the sound"
STORY = "".join(
    f"<p>{word}, the ferry crosses the sound with forty people, six cars and a goat that belongs to nobody.</p>"
    for word in ("On Monday", "On Tuesday", "On Wednesday", "On Thursday", "On Friday")
)


def taken_out(rule: Rule, inside: str, *, above: str = f"<h1>{HEADLINE}</h1>") -> list[str]:
    """The texts that the rule takes out of a body of all blocks below the headline."""
    page = Page(f"<html><body><article>{above}{STORY}{inside}</article></body></html>".encode())
    headline = find_headline(page, Evidence())
    vectors = vectors_of(page, headline)
    chosen = {i for i, block in enumerate(page.blocks) if block.text != HEADLINE}
    return [page.blocks[i].text for i in sorted(rule(vectors, chosen))]


def test_a_text_in_a_place_named_for_authors_is_no_life_of_one() -> None:
    guide = "".join(
        f"<p>{n}. A paper of the sound is sent to the harbor office, in two copies and by boat.</p>" for n in range(9)
    )
    assert taken_out(bios, f"<div class=author-guidelines>{guide}</div>") == []
    life = "Ada Brunn has run the line for twenty years."
    assert taken_out(bios, f"<div class=author-box><p>{life}</p></div>") == [life]


CAPTION = "The ferry on its first day"


@pytest.mark.parametrize(
    "box",
    [
        f"<figure><img src=b.jpg><figcaption><span><p>{CAPTION}</p></span></figcaption></figure>",
        f"<div><img src=b.jpg><p class='wp-caption-text'>{CAPTION}</p></div>",
        f"<div class='image-caption'><p>{CAPTION}</p></div>",
    ],
)
def test_captions(box: str) -> None:
    assert taken_out(named_captions, box) == [CAPTION]


def test_a_line_below_the_headline_is_no_caption_of_the_picture_in_their_box() -> None:
    box = f"<figure><img src=b.jpg>{{}}<p>{CAPTION}</p></figure>"
    assert taken_out(captions_in_boxes, box.format("")) == [CAPTION]
    assert taken_out(captions_in_boxes, "", above=box.format(f"<h1>{HEADLINE}</h1>")) == []


ROW = "<tr><td>{}</td></tr>"
LINKS = "".join(
    f"<a href='/{day}'>The ferry sails late on {day} once more</a><br><br>" for day in ("Monday", "Friday", "Sunday")
)


@pytest.mark.parametrize(
    ("cell", "out"),
    [
        (f"<b>Also on the sound</b><br>{LINKS}", 4),
        (f"{LINKS}{STORY}", 0),
        ("<a href='/1'>The ferry sails late on Monday</a><br><br>Nobody knows why.", 0),
    ],
)
def test_cells_of_links(cell: str, out: int) -> None:
    assert len(taken_out(linked_cells, f"<table>{ROW.format(cell)}</table>")) == out


@pytest.mark.parametrize(
    ("markup", "out"),
    [
        (f"<div><img src=b.jpg></div><p class='small'>{CAPTION} (Photo: Ada Lee/Harbor Press)</p>", True),
        (f"<p><a><img src=b.jpg></a></p><p><em>{CAPTION}. Image courtesy of Ada Lee</em></p>", True),
        (f"<table><tr><td><img src=b.jpg></td></tr>{ROW.format(CAPTION + '. (Ada Lee/Reuters)')}</table>", True),
        (f"<div><img src=b.jpg></div><p>{CAPTION} made a photo of Ada Lee known.</p>", False),
        (f"<p>It was late.</p><p>{CAPTION} was noted (by Ada Lee, at the quay).</p>", False),
    ],
)
def test_captions_right_below_a_picture(markup: str, out: bool) -> None:
    assert bool(taken_out(credited_captions, markup)) == out


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("<p>3 May 2025 by Ada Lee</p>", True),
        ("<p><b>Ada Lee</b> in Harbor Town</p>", True),
        ("<p><b>Harbor Town</b></p>", False),
        ("<p>In May 2025 by chance Ada Lee was there.</p>", False),
    ],
)
def test_lines_that_sign_above_the_story(line: str, out: bool) -> None:
    assert bool(taken_out(byline_lines, "", above=f"<h1>{HEADLINE}</h1>{line}")) == out


def test_captions_that_tell_the_story_stay() -> None:
    assert taken_out(named_captions, f"<figcaption>{CAPTION * 20}</figcaption>") == []
    many = "".join(f"<figure><figcaption>{CAPTION} of week {week}</figcaption></figure>" for week in range(9))
    assert taken_out(named_captions, many) == []
    stage = f"<figcaption><h1>{HEADLINE}</h1><p>It was a near thing.</p></figcaption>"
    assert taken_out(named_captions, "", above=stage) == []


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("<p class='author'>Lena Example</p>", True),
        ("<p class='text-author'>Interview: Lena Example</p>", True),
        ("<p class='author-note'>The author crosses every day.</p>", False),
        (
            f"<p class='author-meta'>Red. – {CAPTION} was a Monday, and nobody on the quay had been told of it before noon</p>",
            False,
        ),
        ("<p class='authority'>Lena Example</p>", False),
    ],
)
def test_bylines(line: str, out: bool) -> None:
    assert bool(taken_out(bylines, line)) == out


@pytest.mark.parametrize(
    ("line", "out"),
    [
        ("<p class='x-related-post'><a href=/a>Salmon farm fined after the storm</a></p>", True),
        ("<p><a href=/a>SALMON FARM FINED AFTER THE STORM</a></p>", True),
        ("<p><a href=/a>&gt;&gt; Salmon farm fined after the storm</a></p>", True),
        ("<p><a href=/a>[Salmon farm fined after the storm]</a></p>", True),
        ("<p><a href=/a>Comments</a><a href=/b>Share</a></p>", True),
        ("<p><a href=/a>Salmon farm fined after the storm</a></p>", True),
        ("<p><a href=/a>The salmon farm was fined after the storm.</a></p>", False),
        ("<ul><li><a href=/a>Salmon farm fined after the storm</a></li></ul>", False),
        ("<p><a href=/a>https://post.example/salmon/farm/fined/after/storm</a></p>", False),
        ("<p><a href=/a>– Lena Example (@lena) 3 May 2024</a></p>", False),
        ("<p><a href=/a>THE SOUND POST</a></p>", False),
        ("<h3><a href=/a>SALMON FARM FINED AFTER THE STORM</a></h3>", False),
        ("<p>SALMON FARM FINED AFTER THE STORM</p>", False),
        ("<p>[Salmon farm fined after <a href=/a>the storm</a>]</p>", False),
    ],
)
def test_linked_lines(line: str, out: bool) -> None:
    assert bool(taken_out(linked_lines, line)) == out
