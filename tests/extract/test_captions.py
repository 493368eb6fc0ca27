"""Captions in frames that other things share: buttons, icons, hidden words, pictures that wait their turn."""

from __future__ import annotations

import pytest

from newsspider import extract
from newsspider.extract.credits import split_caption
from newsspider.extract.images.captiontext import tidy_caption
from newsspider.extract.images.tails import credit_tail

STORY = "".join(
    f"<p>{text} The cranes of the old harbor stand still at noon, and nobody on the quay has told them to.</p>"
    for text in ("First they worked.", "Then they ate.", "Now they wait.")
)
IMG = '<img src="/i/crane.jpg" width="800" height="500" alt="A crane">'


def shown(frame: str) -> list[tuple[str | None, str | None]]:
    html = f"<html><body><article><h1>Harbor cranes learn to wait</h1>{frame}{STORY}</article></body></html>"
    return [(image.caption, image.credit) for image in extract(html, "https://news.example/tech/cranes-20466").images]


FRAMES = {
    "an icon beside the picture": f"<figure><div>{IMG}<a href='/i/crane.jpg'><img src='/icons/icon_zoom.svg' alt='larger'></a>"
    "</div><figcaption>A crane at rest</figcaption></figure>",
    "a button's words in the figure": f"<button><div><div><figure>{IMG}<div>View 6 images</div></figure></div>"
    "<figcaption>A crane at rest</figcaption></div></button>",
    "a hidden button in the caption": f"<figure>{IMG}<figcaption>A crane at rest <span hidden=''>Show more</span></figcaption></figure>",
    "a gallery's caption for screen readers": f"<figure>{IMG}<figcaption class='sr-only'>A crane at rest</figcaption></figure>",
    "a toggle that is no button": f"<div class='image'>{IMG}<div class='caption'><p>A crane at rest <b class='x'><b>hide caption</b></b></p></div></div>",
    "a shop for prints": f"<figure>{IMG}<figcaption>A crane at rest <a href='/buy'>Purchase Licensing Rights<span>, opens new tab</span></a></figcaption></figure>",
    "what the camera wrote": f"<figure>{IMG}<figcaption>A crane at rest <small>NIKON D750 · 35mm · f/8 · 1/250s · ISO 200</small></figcaption></figure>",
    "the Italian name of a caption": f"<div class='foto'>{IMG}<span class='didascalia'>A crane at rest</span></div>",
    "the short German name of a caption": f"<p><span class='box'>{IMG}</span><span class='bu'>A crane at rest</span></p>",
}


@pytest.mark.parametrize("name", FRAMES)
def test_the_caption_is_the_captions_text(name: str) -> None:
    assert shown(FRAMES[name]) == [("A crane at rest", None)]


def test_a_caption_that_begins_like_a_credit() -> None:
    frame = f"<div class='photo'>{IMG}<div class='photo__credit'>Credit: Ann Lee</div><div class='photo__caption'>FILE: A crane rests at noon beside the old quay.</div></div>"
    assert shown(frame) == [("FILE: A crane rests at noon beside the old quay.", "Credit: Ann Lee")]


def test_the_box_around_a_picture_is_no_credit() -> None:
    frame = (
        f"<div class='foto-top'>{IMG}<span class='didascalia'>A crane at rest (foto di Ann Lee/LaPressa)</span></div>"
    )
    assert shown(frame) == [("A crane at rest", "(foto di Ann Lee/LaPressa)")]


def test_a_name_with_a_particle_is_a_byline_too() -> None:
    portrait = "<figure><img src='/i/zoe.jpg' width='300'><figcaption>Von Zoe de Hill</figcaption></figure>"
    assert shown(portrait) == []


CAPTIONS = [
    ("1of4The crane waits at noon", "The crane waits at noon"),
    ("Bild 1 von 4: Der Kran am Mittag", "Der Kran am Mittag"),
    ("1 of 4 dockers eats alone", "1 of 4 dockers eats alone"),
    ("The crane &amp; the quay", "The crane & the quay"),
    ("teilen tweeten drucken", None),
    ("Prev Next", None),
    ("vergrößern", None),
    ("2/28 photos", None),
    ("November 12, 2018 Ann Lee", None),
    (
        "November 12, 2018, the day on which the crane stood still",
        "November 12, 2018, the day on which the crane stood still",
    ),
    ("The harbor, November 12, 2018", "The harbor, November 12, 2018"),
]


@pytest.mark.parametrize(("printed", "caption"), CAPTIONS)
def test_what_is_no_part_of_a_caption(printed: str, caption: str | None) -> None:
    assert tidy_caption(printed, None) == caption


def test_the_credit_glued_to_the_caption_is_cut_when_it_is_printed_too() -> None:
    assert tidy_caption("The crane stands in the snowAnn Lee", "© Ann Lee") == "The crane stands in the snow"
    assert tidy_caption("The docker Ann Lee", "© Ann Lee") == "The docker Ann Lee"


@pytest.mark.parametrize("title", ["Dr.", "Gov.", "Rep.", "St.", "Prof.", "Sen."])
def test_a_title_s_period_ends_no_sentence(title: str) -> None:
    assert credit_tail(f"The crane at the harbor was built by {title} Ann Lee") is None
    assert credit_tail(f"The crane at the harbor is named after {title} A. Bo Lee") is None


def test_a_bar_behind_a_full_stop_parts_a_short_caption_from_its_credit() -> None:
    assert split_caption("Rep. Ann Lee. | Bo Ray/Getty Images") == ("Rep. Ann Lee.", "Bo Ray/Getty Images")


def test_a_credits_element_may_hold_the_caption_first() -> None:
    box = f"<div class='v'>{IMG}<span class='visual-credits'><p>The crane stands at rest until noon. Ann Lee / Lake Press / AFP</p></span></div>"
    assert shown(box) == [("The crane stands at rest until noon.", "Ann Lee / Lake Press / AFP")]


ENDS = [
    "Courtesy photo", "Provided photo", "Supplied", "Photo provided by Ann Lee", "Ann Lee on Unsplash", "Instagram/annlee",
    "(via Ann Lee)", "(lakepress.com)", "Archivfoto: Ann Lee", "Fotografía de Ann Lee",
]  # fmt: skip


@pytest.mark.parametrize("credit", ENDS)
def test_ends_of_captions_that_are_credits(credit: str) -> None:
    assert shown(f"<figure>{IMG}<figcaption>The crane waits at noon. {credit}</figcaption></figure>") == [
        ("The crane waits at noon.", credit)
    ]


@pytest.mark.parametrize(
    "end", ["Read on The Inventory", "The dockers were supplied", "It is a courtesy", "(a dot. com)"]
)
def test_ends_of_captions_that_are_none(end: str) -> None:
    caption = f"The crane waits at noon. {end}"
    assert shown(f"<figure>{IMG}<figcaption>{caption}</figcaption></figure>") == [(caption, None)]


def test_a_caption_behind_a_label_and_its_credit_behind_another() -> None:
    told = "Bild: Der alte Kran steht am Mittag still im Hafen. / Quelle: ARD/Ann Lee"
    assert shown(f"<figure>{IMG}<figcaption><span class='credit'>{told}</span></figcaption></figure>") == [
        ("Der alte Kran steht am Mittag still im Hafen.", "Quelle: ARD/Ann Lee")
    ]


def test_an_address_beside_the_photographer_is_no_credit() -> None:
    caption = "The crane waits at noon. Ann Lee <span class='credit'>alee@lakepress.example</span>"
    assert shown(f"<figure>{IMG}<figcaption>{caption}</figcaption></figure>") == [
        ("The crane waits at noon.", "Ann Lee")
    ]


def test_rights_reserved_by_nobody_named() -> None:
    assert shown(f"<figure>{IMG}<figcaption>La grue attend midi dans le port. | DR</figcaption></figure>") == [
        ("La grue attend midi dans le port.", "DR")
    ]


def test_a_time_and_a_day_before_the_brackets_belong_to_the_caption() -> None:
    caption = "The crane is to be heard at 9 a.m. EST Wednesday, Nov. 20."
    assert shown(f"<figure>{IMG}<figcaption>{caption} (AP Photo/Ann Lee, File)</figcaption></figure>") == [
        (caption, "(AP Photo/Ann Lee, File)")
    ]


def test_a_name_and_its_agency_are_no_caption() -> None:
    assert shown(f"<figure>{IMG}<figcaption>Ann Lee, ASSOCIATED PRESS</figcaption></figure>") == [
        (None, "Ann Lee, ASSOCIATED PRESS")
    ]


UNNAMED = {
    "small print of a utility class": f"<div class='mt-6'>{IMG}</div><div class='mt-2 text-sm'>A crane at rest.</div>",
    "italics below the picture": f"<p>{IMG}</p><p><em>A crane at rest.</em></p>",
    "the only text of a picture's box": f"<div class='post-img'>{IMG}<p>A crane at rest.</p></div>",
    "a slot of that name": f'<x-figure>{IMG}<span slot="caption">A crane at rest.</span></x-figure>',
}


@pytest.mark.parametrize("frame", UNNAMED.values(), ids=UNNAMED)
def test_captions_that_nothing_calls_so(frame: str) -> None:
    html = f"<html><body><article><h1>Harbor cranes learn to wait</h1>{STORY}{frame}{STORY.replace('the', 'this')}</article></body></html>"
    article = extract(html, "https://news.example/tech/cranes-20466")
    assert [image.caption for image in article.images] == ["A crane at rest."]
    assert "at rest" not in (article.body or "")


CREDITS = {
    "over the picture, the caption below": f"<div class='relative'>{IMG}<div class='absolute'>LAKE/Ann Lee</div></div>"
    "<div class='text-xs'>A crane at rest.</div>",
    "below the captioned figure": f"<figure>{IMG}<figcaption>A crane at rest.</figcaption></figure><div class='imageCredit'>LAKE/Ann Lee</div>",
    "a name over the picture, in a figure with a caption": f"<figure><div>{IMG}<span class='css-1'>LAKE/Ann Lee</span></div>"
    "<figcaption>A crane at rest.</figcaption></figure>",
    "in an aside": f"<aside class='inline-asset'><figure>{IMG}<figcaption><p>A crane at rest.</p><span class='credit'>LAKE/Ann Lee"
    "</span></figcaption></figure></aside>",
    "beside a caption in a table": f"<table class='pic'><tr><td>{IMG}</td></tr><tr><td class='piccap'>A crane at rest.</td></tr>"
    "<tr><td class='piccred'><i>LAKE/Ann Lee</i></td></tr></table>",
    "called a source beside a caption": f"<div class='mediabox'>{IMG}<span class='mediabox__bron'>LAKE/Ann Lee</span>"
    "<p class='mediabox__bijschrift'>A crane at rest.</p></div>",
    "in the caption's last element": f"<figure>{IMG}<figcaption><span>A crane at rest.</span><span>LAKE/Ann Lee</span></figcaption></figure>",
    "behind a counter": f"<div class='slide'>{IMG}<div class='infotext'>A crane at rest. <span class='counter'>Bild 1/2</span>"
    "<span class='credit'>LAKE/Ann Lee</span></div></div>",
    "in media called related": f"<div class='relatedMedia'>{IMG}<div class='caption'><i>A crane at rest.</i> "
    "<span class='photo-credit'>LAKE/Ann Lee</span></div></div>",
}


@pytest.mark.parametrize("frame", CREDITS.values(), ids=CREDITS)
def test_credits_around_the_picture(frame: str) -> None:
    html = f"<html><body><article><h1>Harbor cranes learn to wait</h1>{STORY}{frame}{STORY.replace('the', 'this')}</article></body></html>"
    images = extract(html, "https://news.example/tech/cranes-20466").images
    assert [(i.caption, i.credit, i.creators) for i in images] == [("A crane at rest.", "LAKE/Ann Lee", ["Ann Lee"])]


BYLINES = {
    "Words: Ann Lee | Pictures: Bo Cole": "Pictures: Bo Cole",
    "Text by Ann Lee, photos by Bo Cole": "photos by Bo Cole",
    "<span>Words by</span><br><b>Ann Lee</b><br><span>Photography by</span><br><b>Bo Cole</b>": "Photography by Bo Cole",
}


@pytest.mark.parametrize("line", BYLINES)
def test_who_took_the_pictures_is_named_behind_who_wrote(line: str) -> None:
    html = f"<html><body><article><h1>Harbor cranes learn to wait</h1><p class='authors'>{line}</p><div>{IMG}</div>{STORY}</article></body></html>"
    images = extract(html, "https://news.example/tech/cranes-20466").images
    assert [(image.credit, image.creators) for image in images] == [(BYLINES[line], ["Bo Cole"])]


@pytest.mark.parametrize("end", [" (Ann Lee, Basin Post)", " (Basin Post/Ann Lee)", " Ann Lee for Basin Post"])
def test_a_credit_that_names_the_pages_own_house(end: str) -> None:
    frame = f"<figure>{IMG}<figcaption>A crane rests at noon on the quay.{end}</figcaption></figure>"
    html = f"<html><head><meta property='og:site_name' content='Basin Post'></head><body><article><h1>Harbor cranes learn to wait</h1>{frame}{STORY}</article></body></html>"
    (image,) = extract(html, "https://www.basinpost.example/a/cranes").images
    assert (image.caption, image.creators) == ("A crane rests at noon on the quay.", ["Ann Lee"])


def test_a_sentence_in_the_pictures_title_is_its_caption() -> None:
    picture = "<div class='image'><img src='/i/crane.jpg' width='800' alt='{}' title='{}'><span class='img-credit'>photo by Ann Lee</span></div>"
    title = "The crane waits for the dockers at noon."
    assert shown(picture.format("A crane", title)) == [(title, "photo by Ann Lee")]
    assert shown(picture.format(title, title)) == [(None, "photo by Ann Lee")]
    assert shown(picture.format("A crane", "crane-at-noon")) == [(None, "photo by Ann Lee")]


def test_pictures_below_the_story_whose_captions_wait_in_an_attribute() -> None:
    link = "<a data-fancybox='g' href='/i/c{0}.jpg' data-caption='A crane at rest, {0}. Photo: Ann Lee'><img src='/i/c{0}s.jpg'></a>"
    html = (
        "<html><body><main><article><h1>Harbor cranes learn to wait</h1><div class='text'>"
        f"{STORY}<div>{link.format(1)}{link.format(2)}</div></div></article></main></body></html>"
    )
    images = extract(html, "https://news.example/tech/cranes-20466").images
    assert [(i.caption, i.creators) for i in images] == [(f"A crane at rest, {n}.", ["Ann Lee"]) for n in (1, 2)]


def test_who_owns_text_and_pictures_of_a_page_is_no_pictures_credit() -> None:
    html = f"<html><body><article><h1>Harbor cranes learn to wait</h1>{STORY}<p>© Text and photos: Bo Cole</p></article></body></html>"
    assert extract(html, "https://news.example/tech/cranes-20466").images == []


def test_a_name_alone_in_the_captions_last_element() -> None:
    figure = (
        f"<figure>{IMG}<figcaption><span>A crane at rest</span><span><svg></svg>Ann Lee</span></figcaption></figure>"
    )
    assert shown(figure) == [("A crane at rest", "Ann Lee")]
    assert shown(figure.replace("A crane at rest", "Director:"))[0][1] is None
    assert shown(figure.replace("Ann Lee", "on Monday"))[0][1] is None


def test_a_name_alone_beside_the_caption_of_a_figure() -> None:
    figure = (
        f"<figure><div>{IMG}<span class='css-1'>Ann Lee</span></div><figcaption>A crane at rest.</figcaption></figure>"
    )
    assert shown(figure) == [("A crane at rest.", "Ann Lee")]
    assert shown(figure.replace("Ann Lee", "Open Gallery")) == [("A crane at rest.", None)]


@pytest.mark.parametrize("below", [STORY, ""], ids=["in the story", "below it"])
def test_one_caption_for_a_gallery(below: str) -> None:
    cells = "".join(f"<div class='gallery__cell'><img src='/i/crane-{n}.jpg' width='800'></div>" for n in (1, 2))
    gallery = f"<div class='gallery'><div>{cells}</div><p class='gallery__caption'>Cranes at rest. © Ann Lee</p></div>"
    html = f"<html><body><main><article><h1>Harbor cranes learn to wait</h1><div>{STORY}{gallery}{below}</div></article></main></body></html>"
    images = extract(html, "https://news.example/tech/cranes-20466").images
    assert [(image.caption, image.credit) for image in images] == [("Cranes at rest.", "© Ann Lee")] * 2


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("港で待つクレーン（南側）=写真 青葉通信", "港で待つクレーン（南側）", "写真 青葉通信"),
        ("クレーンは昼まで休む（写真は冬木商会提供）", "クレーンは昼まで休む", "冬木商会提供"),
    ],
)
def test_japanese_credits_behind_the_caption(printed: str, caption: str, credit: str) -> None:
    assert shown(f"<figure>{IMG}<figcaption>{printed}</figcaption></figure>") == [(caption, credit)]


def test_caption_and_names_in_plain_boxes_below_the_picture() -> None:
    box = f"<div class='m1'><div>{IMG}</div><div class='m2'>A crane at rest by the river</div><div class='m3'>Ann Lee/Lake Press</div></div>"
    assert shown(box) == [("A crane at rest by the river", "Ann Lee/Lake Press")]


@pytest.mark.parametrize("caption", ["港の古い鉄橋", "港の夜明け"])
def test_a_short_japanese_caption_in_small_print_before_its_credit(caption: str) -> None:
    picture = f"<div><img src='/b.jpg' width=500 height=300><p><small>{caption}（出典：京浜大学）</small></p></div>"
    text = "町の港では古いクレーンが解体され、来年の春までに新しい岸壁が作られる予定だと市は月曜日に説明した。" * 2
    page = f"<html lang=ja><body><main><h1>港の話</h1><p>{text}</p>{picture}<p>{text}続く。</p></main></body></html>"
    image = extract(page, "https://x.example/a").images[0]
    assert (image.caption, image.credit, image.agencies) == (caption, "（出典：京浜大学）", ["京浜大学"])


def test_a_taiwanese_reporter_who_took_the_picture() -> None:
    story = "<p>" + "港口的老起重機將在明年春天以前拆除，市府週一說明新碼頭的計畫與時程。" * 3 + "</p>"
    printed = "港灣電子董事長與光陽精機社長握手。記者林家豪／攝影"
    image = extract(
        f"<html lang=zh><body><main><h1>港口的故事</h1>{story}<figure>{IMG}<figcaption>{printed}</figcaption></figure>{story}</main>",
        "https://x.example/a",
    ).images[0]
    assert (image.caption, image.creators) == (printed.partition("。")[0] + "。", ["林家豪"])


def test_a_paragraph_of_a_picture_its_caption_and_its_credit_is_no_body() -> None:
    picture = (
        "<p><img src='/f.jpg' alt='Ferry'><span class='caption'>The ferry at its berth in the north of the harbor.</span>"
        "<span class='credits'>Harbor Union / Roe</span></p>"
    )
    told = extract(
        f"<h1>Cranes stand still</h1><div class='text'>{STORY}{picture}{STORY.replace('cranes', 'pumps')}</div>"
    )
    assert told.body is not None
    assert "berth" not in told.body
