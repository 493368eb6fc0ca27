"""Images of an article: which there are, and what is printed with each. Each case is one shape seen on real pages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsspider.extract.body import Story
from newsspider.extract.headline import Headline
from newsspider.extract.images import credit_lines, find_images
from newsspider.extract.images.address import image_key, largest
from newsspider.extract.images.printed import bare_credit, tidy_credit
from newsspider.extract.images.tails import credit_tail
from newsspider.extract.page import Page
from newsspider.items import Evidence, Image

URL = "https://news.example/tech/harbor-cranes-learn-to-wait-20466"
TEXT = (
    "The cranes of the old harbor stand still at noon, and nobody has told them to.",
    "A program has, after years of trying, and the dockers now eat when the cranes do.",
    "What the harbor saves in power it spends on lunch, says the woman who wrote it.",
)


def page(lead: str = "", middle: str = "", after: str = "", head: str = "") -> Page:
    """An article with something between headline and text, between paragraphs, and behind the text."""
    one, two, three = (f"<p>{t}</p>" for t in TEXT)
    html = (
        f"<html><head>{head}</head><body><nav><img src='/logo.png' width='300'></nav><article><h1>Harbor cranes learn to wait</h1>"
        f"{lead}<div class='text'>{one}{middle}{two}{three}</div>{after}</article>"
        "<aside><figure><img src='/i/other.jpg'><figcaption>Another story. Photo: Nobody Else/Other Press</figcaption></figure></aside>"
        "</body></html>"
    )
    return Page(html, URL)


def images(html: Page) -> list[Image]:
    """The images, with headline and story as they are known to be: these tests are about images alone."""
    index = {block.text: i for i, block in enumerate(html.blocks)}
    at = index.get("Harbor cranes learn to wait", 0)
    headline = (
        Headline("Harbor cranes learn to wait", html.blocks[at].container.node, at) if html.blocks else Headline()
    )
    return find_images(html, headline, Story(blocks=[index[t] for t in TEXT if t in index]), Evidence())


def only(html: Page) -> Image:
    (image,) = images(html)
    return image


IMG = '<img src="/i/crane.jpg" alt="A crane">'


@pytest.mark.parametrize(
    ("frame", "caption", "credit"),
    [
        (f"<figure>{IMG}<figcaption>A crane at rest. <span class='credit'>Ann Lee/Lake Press</span></figcaption></figure>", "A crane at rest.", "Ann Lee/Lake Press"),
        (f"<figure>{IMG}<figcaption>A crane at rest. Photo: Ann Lee/Reuters</figcaption></figure>", "A crane at rest.", "Photo: Ann Lee/Reuters"),
        (f"<figure>{IMG}<figcaption>A crane at rest. (Bild: Ann Lee)</figcaption></figure>", "A crane at rest.", "(Bild: Ann Lee)"),
        (f"<figure>{IMG}<figcaption>A crane at rest</figcaption><div class='photo-credit'>Ann Lee</div></figure>", "A crane at rest", "Ann Lee"),
        (f"<figure>{IMG}<figcaption>A crane at rest</figcaption><small>© Ann Lee</small></figure>", "A crane at rest", "© Ann Lee"),
        (f"<figure>{IMG}<footer>Imago/Ann Lee</footer><figcaption>A crane at rest</figcaption></figure>", "A crane at rest", "Imago/Ann Lee"),
        (f"<figure>{IMG}<figcaption>A crane at rest</figcaption><figcaption>Foto: Ann Lee</figcaption></figure>", "A crane at rest", "Foto: Ann Lee"),
        (f"<figure>{IMG}<figcaption><span>A crane at rest.</span> <span>(Harbor Office)</span></figcaption></figure>", "A crane at rest.", "(Harbor Office)"),
        (f"<div itemscope itemtype='https://schema.org/ImageObject' class='picture'>{IMG}<meta itemprop='copyrightHolder' content='Ann Lee / dpa'></div>", None, "Ann Lee / dpa"),
        (f"<div class='wp-caption'>{IMG}<p class='wp-caption-text'>A crane at rest. Credit: Ann Lee</p></div>", "A crane at rest.", "Credit: Ann Lee"),
        (f"<div class='m'>{IMG}<div><span class='hidden md:inline'>Image Credits: Unsplash</span><span class='md:hidden'>Image Credits: Unsplash</span></div></div>", None, "Image Credits: Unsplash"),
        (f"<div class='m'>{IMG}</div><p class='caption'>A crane at rest | Ann Lee/dpa</p>", "A crane at rest", "Ann Lee/dpa"),
        (f"<table><tr><td>{IMG}<br><font size='1'>A crane at rest<br>ANN LEE/LAKE PRESS</font></td></tr></table>", "A crane at rest", "ANN LEE/LAKE PRESS"),
        ("<figure><img src='/i/crane.jpg' alt='A crane (Bild: Ann Lee)'></figure>", None, "(Bild: Ann Lee)"),
        ("<figure><img src='/i/crane.jpg' title='A crane at rest | AFP/Ann Lee'></figure>", "A crane at rest", "AFP/Ann Lee"),
        ("<figure><img src='/i/crane.jpg' data-credit='Ann Lee'></figure>", None, "Ann Lee"),
        (f"<div class='c'>{IMG}<div class='caption'>A crane <span class='copyright'>Copyright 2026 The Associated Press. All rights reserved</span></div></div>", "A crane", "Copyright 2026 The Associated Press. All rights reserved"),
        (f"<div class='n'>{IMG}<div class='t'>A crane at rest. <em>Ljósmynd/Ann Lee</em></div></div>", "A crane at rest.", "Ljósmynd/Ann Lee"),
        (f"<figure><button>{IMG}</button><figcaption>A crane at rest. Photo by Ann Lee</figcaption></figure>", "A crane at rest.", "Photo by Ann Lee"),
        (f"<figure><picture><source srcset='/i/crane.webp'><source srcset='/i/crane.avif'>{IMG}</picture><figcaption>A crane. Foto: Ann Lee</figcaption></figure>", "A crane.", "Foto: Ann Lee"),
    ],
)  # fmt: skip
def test_a_frames_caption_and_credit(frame: str, caption: str | None, credit: str) -> None:
    image = only(page(lead=frame))
    assert (image.url, image.caption, image.credit) == ("https://news.example/i/crane.jpg", caption, credit)
    inside = only(page(middle=frame))
    assert (inside.caption, inside.credit) == (caption, credit)


@pytest.mark.parametrize(
    "frame",
    [
        f"<figure>{IMG}<figcaption>A crane at rest.<span data-testid='photographer'>Ann Lee</span></figcaption></figure>",
        f"<figure><div>{IMG}<span aria-label='image credit'>Ann Lee</span></div><figcaption>A crane at rest.</figcaption></figure>",
        f"<figure data-credit='Ann Lee'>{IMG}<figcaption>A crane at rest.</figcaption></figure>",
        f"<figure>{IMG}<figcaption>A crane at rest.<span class='creditos'>Ann Lee</span></figcaption></figure>",
        f"<figure>{IMG}<figcaption>A crane at rest.<span class='photo-by'>Ann Lee</span></figcaption></figure>",
        f"<figure>{IMG}<figcaption>A crane stands at rest until noon.<span>Ann Lee</span></figcaption></figure>",
        f"<figure>{IMG}<figcaption>A crane at rest. <span class='label'>Foto:</span> <span>Ann Lee</span></figcaption></figure>",
    ],
)
def test_credits_known_by_attributes_or_by_a_label_of_their_own(frame: str) -> None:
    image = only(page(lead=frame))
    assert credit_lines([image]) == ["Ann Lee"]
    assert image.caption in ("A crane at rest.", "A crane stands at rest until noon.")


def test_the_credit_taken_apart() -> None:
    image = only(page(lead=f"<figure>{IMG}<figcaption>Photo: Ann Lee/Reuters (CC BY 4.0)</figcaption></figure>"))
    assert (image.creators, image.agencies, image.license, image.kind) == (
        ["Ann Lee"],
        ["Reuters"],
        "CC BY 4.0",
        "photo",
    )


@pytest.mark.parametrize(
    "frame",
    [
        f"<figure>{IMG}<figcaption>A crane at rest at noon.</figcaption></figure>",
        f"<div class='ContentHeaderAccreditation'>{IMG}<p>Ann Lee has been here before and knows it well.</p></div>",
        "<figure><blockquote>We wait.</blockquote><figcaption><cite>Ann Lee, docker</cite></figcaption></figure>" + IMG,
        f"<figure>{IMG}<figcaption>© 2025 Example News. All rights reserved.</figcaption></figure>",
    ],
)
def test_what_is_no_credit(frame: str) -> None:
    assert only(page(middle=frame)).credit is None


@pytest.mark.parametrize(
    "box",
    [
        "<div class='author'><img src='/i/ann.jpg'><p>Photo: Ann Lee</p></div>",
        "<div class='teaser'><a href='/tech/a-story-about-something-else-20401'><img src='/i/t.jpg'></a><p>Foto: Bo Ray/dpa</p></div>",
        "<div class='related'><figure><img src='/i/t.jpg'><figcaption>Foto: Bo Ray/dpa</figcaption></figure></div>",
        "<img src='/i/pixel.gif' width='1' height='1'>",
        "<img src='/static/logo.svg'>",
        "<img src='/i/face.jpg' width='48' height='48'>",
        "<footer><img src='/i/t.jpg'><p>Image Credits: Unsplash</p></footer>",
    ],
)
def test_whose_pictures_are_left_out(box: str) -> None:
    assert images(page(lead=box)) == []


@pytest.mark.parametrize(
    ("frame", "caption", "credit"),
    [
        # a credit's element that holds the caption, or the caption's element in it
        (f"<div>{IMG}<p class='credit'>The crane at noon, for once awake. (Ann Lee/AFP/Getty Images)</p></div>", "The crane at noon, for once awake.", "(Ann Lee/AFP/Getty Images)"),
        (f"<div>{IMG}<p class='credit'>The crane. | Ann Lee/Getty Images</p></div>", None, "Ann Lee/Getty Images"),
        (f"<figure>{IMG}<div class='copyright'>Bild: pixabay <i class='description'>Der Kran</i></div></figure>", "Der Kran", "Bild: pixabay"),
        (f"<figure>{IMG}<div class='copyright'><i class='description'>Ann Lee / dpa</i></div></figure>", None, "Ann Lee / dpa"),
        # label, name and house in elements of their own
        (f"<figure>{IMG}<figcaption><b class='caption-text'>A crane</b><i class='credit-label'>Credit:</i><i class='credit-name'>Ann Lee</i><i class='credit-house'>Getty Images</i></figcaption></figure>", "A crane", "Credit: Ann Lee / Getty Images"),
        # lines, attributes, buttons
        (f"<figure>{IMG}<figcaption>A crane waits at noon<br>Ann Lee/Lake News</figcaption></figure>", "A crane waits at noon", "Ann Lee/Lake News"),
        (f"<figure>{IMG}<figcaption>A crane waits<i class='credit'>(Getty)</i> <a>Enlarge</a></figcaption></figure>", "A crane waits", "(Getty)"),
        ("<div><img src='/i/crane.jpg' data-caption='A crane waits. (Foto: Ann Lee)' data-credit='Ann Lee/dpa'></div>", "A crane waits.", "Ann Lee/dpa"),
        # labels for screen readers, titles behind icons
        (f"<figure><div>{IMG}<span><b class='visually-hidden'>Image source, </b>Getty Images</span></div><figcaption>A crane</figcaption></figure>", "A crane", "Getty Images"),
        (f"<figure>{IMG}<span class='icon' title='Foto: Ann Lee/imago'>i</span></figure>", None, "Foto: Ann Lee/imago"),
        (f"<figure>{IMG}<div><b>© Ann Lee</b> The dockers eat when the cranes do.</div></figure>", "The dockers eat when the cranes do.", "© Ann Lee"),
        (f"<figure>{IMG}<figcaption><p>A crane</p><p>Ann Lee/Bloomberg</p></figcaption></figure>", "A crane", "Ann Lee/Bloomberg"),
        # credits beside the frame
        (f"<div><i class='copyright'>© Ann Lee</i><div>{IMG}</div><h2>The cranes wait</h2></div>", None, "© Ann Lee"),
        # captions
        (f"<figure>{IMG}<figcaption>A crane dreams at noon. Image generated with Midjourney by Ann Lee</figcaption></figure>", "A crane dreams at noon.", "Image generated with Midjourney by Ann Lee"),
        (f"<figure>{IMG}<figcaption>Der Kran im Hafen© Odd Lee /AFP</figcaption></figure>", "Der Kran im Hafen", "© Odd Lee /AFP"),
        (f"<figure>{IMG}<figcaption>FILE PHOTO: A crane waits at noon. Ann Lee/Handout via REUTERS ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY</figcaption></figure>", "FILE PHOTO: A crane waits at noon.", "Ann Lee/Handout via REUTERS"),
        (f"<figure>{IMG}<figcaption>Bild: Der Kran hat seit dem Mittag nichts mehr gehoben. / Quelle: ARD/Ann Lee</figcaption></figure>", "Bild: Der Kran hat seit dem Mittag nichts mehr gehoben.", "Quelle: ARD/Ann Lee"),
        (f"<figure>{IMG}<figcaption>A crane waits at noon. Provided by Lake Port</figcaption></figure>", "A crane waits at noon.", "Provided by Lake Port"),
        (f"<figure>{IMG}<figcaption>Dźwig czeka w południe / fot. Anna Lee / PAP</figcaption></figure>", "Dźwig czeka w południe", "fot. Anna Lee / PAP"),
        (f"<figure>{IMG}<figcaption>رافعة تنتظر عند الظهر (رويترز)</figcaption></figure>", "رافعة تنتظر عند الظهر", "(رويترز)"),
    ],
)  # fmt: skip
def test_credits_and_captions_set_into_one_another(frame: str, caption: str | None, credit: str) -> None:
    image = only(page(lead=frame))
    assert (image.caption, image.credit) == (caption, credit)


def test_the_credit_behind_a_slides_caption() -> None:
    slide = "<div class='slide-count'>1 of 2</div><div class='slide-caption'>A crane waits</div><div class='slide-credit'>Photo: Ann Lee</div>"
    slides = "".join(f"<img src='/i/crane{n}.jpg' width='900'>{slide}" for n in (1, 2))
    assert [(i.caption, i.credit) for i in images(page(lead=slides))] == [("A crane waits", "Photo: Ann Lee")] * 2


@pytest.mark.parametrize(
    "frame",
    [
        f"<div>{IMG}<b itemprop='author' itemscope>By <i itemprop='name'>Zoe Hill</i></b><time>May 3, 2024</time></div>",
        f"<div>{IMG}<small>31.01.2024 2. Liga</small></div>",
        f"<figure>{IMG}<figcaption>The cranes wait. (Video by Ann Lee / Lake News)</figcaption></figure>",
        f"<div>{IMG}The first crane of the winter<br>Für Kräne gemacht</div>",
        f"<div>{IMG}Scheine zu fünf<br>Münzen zu 1,2,5 Cent</div>",
        f"<p>{IMG}</p><p>– Keine Nutzung erlaubt</p>",
        f"<figure>{IMG}<figcaption><small>Ana Lee y Bo Ray en el puerto</small></figcaption></figure>",
        f"<figure>{IMG}<figcaption>正午に止まる（3日就任。山田太郎は休む）</figcaption></figure>",
    ],
)
def test_bylines_days_and_phrases_are_no_credits(frame: str) -> None:
    assert only(page(lead=frame)).credit is None


def test_the_publishers_notice_on_every_picture_is_no_credit() -> None:
    told = (
        '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"@type":"Organization","name":"Lake News"},'
        '"image":{"@type":"ImageObject","url":"/i/crane.jpg","copyrightHolder":{"name":"Lake News"}}}</script>'
    )
    assert only(page(lead=f"<figure>{IMG}</figure>", head=told)).credit is None


@pytest.mark.parametrize(
    ("after", "credit"),
    [
        ("<p class='credits'>Photos: Ann Lee (1), Bo Ray/dpa (2)</p>", "Photos: Ann Lee (1), Bo Ray/dpa (2)"),
        (
            "<p>Tags: harbor</p><p>Harbor, Cranes</p><p class='bildnachweis'>Bild: Ann Lee/imago</p>",
            "Bild: Ann Lee/imago",
        ),
        ("<p class='copyright'>© Lake News</p>", None),
        ("<div class='teaser'><p class='credit'>Foto: Bo Ray/dpa</p></div>", None),
        ("<p class='credit'>Foto: <a href='/x'>Bo Ray/dpa</a></p>", None),
    ],
)
def test_the_credit_in_an_articles_foot(after: str, credit: str | None) -> None:
    assert only(page(lead=f"<figure>{IMG}</figure>", after=f"<div>{after}</div>")).credit == credit
    own = only(page(lead=f"<figure>{IMG}<figcaption>Foto: Cy Fox</figcaption></figure>", after=f"<div>{after}</div>"))
    assert own.credit == "Foto: Cy Fox"


def test_a_box_called_a_widget_is_another_storys_only_with_a_link() -> None:
    link = "<a href='/tech/a-story-about-something-else-20401'>Another story</a>"
    head = '<meta property="og:image" content="/i/crane.jpg">'
    box = "<div class='widget'><div class='photo-credit'>Ann Lee/Getty Images</div>{}</div>"
    assert only(page(lead=box.format(""), head=head)).credit == "Ann Lee/Getty Images"
    assert only(page(lead=box.format(link), head=head)).credit is None


def test_the_credit_of_a_picture_drawn_by_style_sheets() -> None:
    drawn = "<div style='background-image:url(/i/crane.jpg)'><span class='image-credit'>Ann Lee/Lake News</span></div>"
    image = only(above(drawn, '<meta property="og:image" content="/i/crane.jpg">'))
    assert (image.url, image.credit) == ("https://news.example/i/crane.jpg", "Ann Lee/Lake News")


def test_a_caption_told_to_machines_is_told_with_its_credit() -> None:
    told = (
        '<script type="application/ld+json">{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"/i/crane.jpg",'
        '"caption":"A crane waits at noon (Photo: Ann Lee/PA Wire)"}}</script>'
    )
    image = only(page(lead=f"<figure>{IMG}</figure>", head=told))
    assert (image.caption, image.credit) == ("A crane waits at noon", "(Photo: Ann Lee/PA Wire)")


@pytest.mark.parametrize("button", ["View 6 Images", "Share on Facebook", "View photo.", "03:18", "May 3, 2024"])
def test_buttons_and_times_are_no_captions(button: str) -> None:
    assert only(page(lead=f"<figure>{IMG}<figcaption>{button}</figcaption></figure>")).caption is None


def test_a_cut_told_to_machines_is_no_second_picture() -> None:
    head = '<script type="application/ld+json">{"@type":"NewsArticle","image":"/i/other-cut.jpg"}</script>'
    story = f"<figure>{IMG}<figcaption>A crane waits. Foto: Ann Lee</figcaption></figure>"
    assert only(page(middle=story, head=head)).url == "https://news.example/i/crane.jpg"
    lone = "<div class='credit'>Foto: Bo Ray/dpa</div>"  # of a picture that scripts draw
    shown, drawn = sorted(images(page(lead=lone, middle=story, head=head)), key=lambda image: str(image.credit))
    assert (drawn.url, drawn.credit) == ("https://news.example/i/other-cut.jpg", "Foto: Bo Ray/dpa")
    assert shown.credit == "Foto: Ann Lee"


@pytest.mark.parametrize("byline", ["By Zoe Hill", "Von Zoe Hill, Redakteurin 05.11.2025"])
def test_the_portrait_beside_a_byline_is_not_the_articles(byline: str) -> None:
    lead = f"<figure><img src='/i/zoe.jpg'><figcaption>{byline}</figcaption></figure><figure>{IMG}</figure>"
    assert only(page(lead=lead)).url == "https://news.example/i/crane.jpg"


def above(box: str, head: str = "") -> Page:
    """The article with a box above it, in the column that holds both."""
    text = "".join(f"<p>{t}</p>" for t in TEXT)
    return Page(
        f"<html><head>{head}</head><body><div><div><main><div class='top'>{box}</div>"
        f"<div class='column'><h1>Harbor cranes learn to wait</h1><div>{text}</div></div></main></div></div></body></html>",
        URL,
    )


@pytest.mark.parametrize(
    ("box", "caption", "credit"),
    [
        (f"<div class='head__media'>{IMG}<div class='head__image-source'>(Quelle: Foto Ann Lee)</div></div>", None, "(Quelle: Foto Ann Lee)"),
        (f"<div class='stage'>{IMG}<span class='stage-copyright'>© Ann Lee (KNA)</span></div>", None, "© Ann Lee (KNA)"),
        (f"<div>{IMG}<div class='cap-cred'><div class='cap'>A crane</div><div class='cred'>Ann Lee</div></div></div>", "A crane", "Ann Lee"),
        (f"<div>{IMG}<noscript>   \n  <img src='/i/crane.jpg'>  \n   </noscript><i class='credit'>Foto: dpa</i></div>", None, "Foto: dpa"),
    ],
)  # fmt: skip
def test_a_lead_picture_above_the_headline_is_known_by_its_credit(box: str, caption: str | None, credit: str) -> None:
    image = only(above(box))
    assert (image.caption, image.credit) == (caption, credit)


def test_a_lead_picture_above_the_headline_is_known_by_what_machines_are_told() -> None:
    told = '<meta property="og:image" content="/share/crane-1200x630.jpg">'
    image = only(above(f"<div>{IMG}<p>10 May</p></div>", told))
    assert (image.url, image.alt, image.caption) == ("https://news.example/share/crane-1200x630.jpg", "A crane", None)


def test_teasers_above_the_headline_are_not_the_articles() -> None:
    link = "/tech/a-story-about-something-else-20401"
    assert images(above(f"<div><a href='{link}'>{IMG}</a><span class='credit'>Ann Lee/dpa</span></div>")) == []
    assert (
        images(above(f"<div>{IMG}<span class='credit'>Ann Lee/dpa</span><a href='{link}'>Another story</a></div>"))
        == []
    )
    assert images(above(f"<div>{IMG}<span>Something else</span></div>")) == []


@pytest.mark.parametrize(
    ("image", "url"),
    [
        ("<img data-src-small='/i/a-300.jpg' data-src-big='/i/a-900.jpg'>", "/i/a-900.jpg"),
        ("<img src='//:0' data-bild='/i/a.webp?x=1'>", "/i/a.webp?x=1"),
        ("<img src='/static/spacer.gif' data-pin-media='/i/pin.jpg' data-x='/i/a.png'>", "/i/a.png"),
    ],
)
def test_addresses_in_attributes_of_any_name(image: str, url: str) -> None:
    assert only(page(lead=f"<figure>{image}</figure>")).url == f"https://news.example{url}"


@pytest.mark.parametrize("url", ["//ads.example/b/1.jpg", "https://x.adfarm1.example/banner?id=1", "/adserver/1.png"])
def test_advertisements_are_no_pictures(url: str) -> None:
    assert images(page(middle=f"<p><img src='{url}'></p>")) == []


def test_a_lone_credit_line_is_kept_once_without_an_address() -> None:
    image = only(page(lead="<div>Image Credits: UnsplashImage Credits: Unsplash</div>"))
    assert (image.url, image.credit, image.agencies) == (None, "Image Credits: Unsplash", ["Unsplash"])


def test_a_credit_line_taken_for_a_paragraph_is_a_credit_all_the_same() -> None:
    html = page(middle="<p>Image Credits: Unsplash</p><p>Photos by themselves say little about a crane.</p>")
    index = {block.text: i for i, block in enumerate(html.blocks)}
    blocks = [
        index[t]
        for t in (TEXT[0], "Image Credits: Unsplash", "Photos by themselves say little about a crane.", *TEXT[1:])
    ]
    found = find_images(
        html,
        Headline("Harbor cranes learn to wait", html.elements.first("h1"), index["Harbor cranes learn to wait"]),
        Story(blocks=blocks),
        Evidence(),
    )
    assert [image.credit for image in found] == ["Image Credits: Unsplash"]


def test_credits_of_the_cards_below_are_not_the_articles() -> None:
    cards = "<div>Tech World</div><div>Image Credits: Pexels</div><div>Another headline here</div>"
    assert images(page(after=f"<section>{cards}</section>")) == []


def test_machines_fill_the_gaps() -> None:
    head = (
        '<script type="application/ld+json">{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"/i/crane-1200x600.jpg",'
        '"caption":"A crane","creditText":"Ann Lee/dpa"}}</script>'
    )
    shown = only(page(lead=f"<figure>{IMG}</figure>", head=head))
    assert (shown.url, shown.caption, shown.credit) == ("https://news.example/i/crane.jpg", "A crane", "Ann Lee/dpa")
    drawn = only(page(head=head))
    assert (drawn.url, drawn.credit) == ("https://news.example/i/crane-1200x600.jpg", "Ann Lee/dpa")
    shared = only(page(head='<meta property="og:image" content="/i/shared.jpg">'))
    assert (shared.url, shared.credit) == ("https://news.example/i/shared.jpg", None)


def test_one_picture_for_phones_and_desks_is_one_image() -> None:
    lead = "<figure><img src='/i/crane-300x200.jpg'></figure><figure><img src='/i/crane-1200x800.jpg'><figcaption>Foto: Ann Lee</figcaption></figure>"
    assert only(page(lead=lead)).credit == "Foto: Ann Lee"


def test_lazy_addresses_come_before_stand_ins() -> None:
    lead = "<figure><img src='/static/fallback.png' data-src='/i/crane.jpg'></figure><figure><img src='data:image/gif;base64,R0' srcset='/i/dock-400.jpg 400w, /i/dock-900.jpg 900w'></figure>"
    assert [i.url for i in images(page(lead=lead))] == [
        "https://news.example/i/crane.jpg",
        "https://news.example/i/dock-900.jpg",
    ]


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        (
            "Smoke over the harbor in this picture from social media. @annlee/via REUTERS",
            ("Smoke over the harbor in this picture from social media.", "@annlee/via REUTERS"),
        ),
        (
            "正午のクレーン＝東京都港区で2024年5月3日、山田太郎撮影",
            ("正午のクレーン＝東京都港区で2024年5月3日", "山田太郎"),
        ),
        ("Derek menunggu. (ANTARA FOTO/Ann Lee/foc.)", ("Derek menunggu.", "(ANTARA FOTO/Ann Lee/foc.)")),
        ("A crane waits at noon • Ann Lee / Getty Images", ("A crane waits at noon", "Ann Lee / Getty Images")),
        ("A crane waits at noon. Ann Lee, Lake Herald", ("A crane waits at noon.", "Ann Lee, Lake Herald")),
        ("港口的起重机正在录制视频 李尕 摄", ("港口的起重机正在录制视频", "李尕")),
        ("A lake at dawn. | Ann Lee/dpa", ("A lake at dawn.", "Ann Lee/dpa")),
        ("A lake at dawn (Ann Lee/Lake Herald)", ("A lake at dawn", "(Ann Lee/Lake Herald)")),
        ("A lake at dawn. (Photo Ann Lee. AFP)", ("A lake at dawn.", "(Photo Ann Lee. AFP)")),
        ("A lake at dawn (annlee / iStock.com)", ("A lake at dawn", "(annlee / iStock.com)")),
        ("A lake at dawn. (Provided by the Lake Office)", ("A lake at dawn.", "(Provided by the Lake Office)")),
        ("The lake at dawn, seen from a pier. Ann Lee", ("The lake at dawn, seen from a pier.", "Ann Lee")),
        ("The lake at dawn, seen from a pier. (Ann Lee)", ("The lake at dawn, seen from a pier.", "(Ann Lee)")),
        ("She met her heroine, the painter Ann Lee", None),
        ("She met her heroine. It was Ann Lee.", None),
        ("Foto und Styling: Ann Lee", (None, "Foto und Styling: Ann Lee")),
        ("The lake (and/or what is left of it)", None),
        ("A lake at dawn.CreditAnn Lee for Lake Herald", ("A lake at dawn.", "Ann Lee for Lake Herald")),
        ("Un lago al alba. FOTO Archivo Lee", ("Un lago al alba.", "FOTO Archivo Lee")),
        ("Jezioro / autor: Ann Lee", ("Jezioro", "Ann Lee")),
        ("A lake at dawn. Ann Lee / Lake Press", ("A lake at dawn.", "Ann Lee / Lake Press")),
        ("A lake at dawn. Ann Lee via Lake Press", ("A lake at dawn.", "Ann Lee via Lake Press")),
        ("항구에서 크레인이 쉬고 있다. 김하늘 기자", ("항구에서 크레인이 쉬고 있다.", "김하늘 기자")),
        ("쉬고 있는 크레인 [사진 = 김하늘]", ("쉬고 있는 크레인", "김하늘")),
        ("休むクレーン（山田花子さん撮影）", ("休むクレーン", "山田花子")),
        ("休むクレーン（撮影・山田花子）", ("休むクレーン", "山田花子")),
        ("港口的起重机 新华社记者 李明 摄", ("港口的起重机", "新华社记者 李明")),
        ("A lake at dawn. dpa | Ann Lee", ("A lake at dawn.", "dpa | Ann Lee")),
        ("A lake at dawn. ANN LEE (GETTY IMAGES)", ("A lake at dawn.", "ANN LEE (GETTY IMAGES)")),
        ("A lake at dawn. Ann Lee – stock.adobe.com", ("A lake at dawn.", "Ann Lee – stock.adobe.com")),
        ("A lake at dawn. Ann Lee, Staff Photographer", ("A lake at dawn.", "Ann Lee, Staff Photographer")),
        ("A lake at dawn. (Lake News: Ann Lee)", ("A lake at dawn.", "(Lake News: Ann Lee)")),
        ("A lake at dawn. (LHB)", ("A lake at dawn.", "(LHB)")),
        ("The lake of the World Lake Union (WLU)", None),
        ("A lake at dawn. (Left: Ann Lee)", None),
        ("A lake is seen at dawn near Oslo REUTERS/Ann Lee", ("A lake is seen at dawn near Oslo", "REUTERS/Ann Lee")),
        ("A lake at dawn. Beeld ANP / Ann Lee", ("A lake at dawn.", "Beeld ANP / Ann Lee")),
        ("Un lago all'alba (foto Ansa)", ("Un lago all'alba", "(foto Ansa)")),
        ("A lake at dawn. / EFE", ("A lake at dawn.", "EFE")),
        ("A lake at dawn. Berlin, Germany", None),
        ("A lake at dawn, seen from the pier", None),
        ("He left (and never came back)", None),
        ("Credit cards on a table", None),
        ("Either/or was the question of the day", None),
        ("", None),
    ],
)
def test_tails(caption: str, expected: tuple[str | None, str] | None) -> None:
    assert credit_tail(caption) == expected


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("(Bild: Ann Lee / dpa)", "Ann Lee / dpa"),
        ("Image Credits: Unsplash", "Unsplash"),
        ("Photograph: Ann Lee", "Ann Lee"),
        ("© Ann Lee", "Ann Lee"),
        ("[Foto: Ann Lee/iStock]", "Ann Lee/iStock"),
        ("Ann Lee", "Ann Lee"),
        ("Court sketch: Ann Lee", "Ann Lee"),
        ("коллаж: Анна Ли", "Анна Ли"),
        ("Foto Ann Lee", "Ann Lee"),
        ("Beeld ANP / Ann Lee", "ANP / Ann Lee"),
        ("Foto Müller", "Foto Müller"),
        ("Foto: Bild Lee", "Bild Lee"),
        ("Lake News: Ann Lee", "Lake News: Ann Lee"),
        ("Supplied: Lake Trust", "Lake Trust"),
        ("© Ann Lee/\u200bdpa", "Ann Lee/\u200bdpa"),
        ("Foto:", "Foto:"),
        ("", ""),
    ],
)
def test_bare_credits(printed: str, bare: str) -> None:
    assert bare_credit(printed).rstrip(":") == bare.rstrip(":")


def test_credit_lines_are_single_names_of_sources_each_once() -> None:
    found = [Image(credit="Foto: Ann Lee | dpa"), Image(credit="(Foto: Ann Lee)"), Image(), Image(credit="A; B Corp")]
    assert credit_lines(found) == ["Ann Lee", "dpa", "A", "B Corp"]


@pytest.mark.parametrize(
    "credit", ["January 2, 2019", "26.10.2025", "3:18 min", "1 minute ago #1", "READ MORE", "Price: US$ 9990", "1.2 MB"]
)
def test_what_a_credit_s_element_holds_besides_credits(credit: str) -> None:
    frame = f"<figure><img src='/i/crane.jpg'><figcaption>A crane.<span class='credit'>{credit}</span></figcaption></figure>"
    assert only(page(lead=frame)).credit is None


def test_a_picture_described_as_image_is_no_credit() -> None:
    frame = "<figure><img src='/i/crane.jpg' alt='Image: The quay where the cranes were built'></figure>"
    assert only(page(lead=frame)).credit is None
    named = "<figure><img src='/i/crane.jpg' alt='Image: Ann Lee/Reuters'></figure>"
    assert only(page(lead=named)).credit == "Image: Ann Lee/Reuters"


def test_the_foot_of_a_video_is_no_part_of_its_caption() -> None:
    frame = (
        "<figure><img src='/i/crane.jpg'><figcaption>The cranes stand still.26.10.2025 | 2:43 min</figcaption></figure>"
    )
    assert (only(page(lead=frame)).caption, only(page(lead=frame)).credit) == ("The cranes stand still.", None)


def test_a_day_between_names_is_no_credit_line() -> None:
    assert credit_lines([Image(credit="(Foto: SLF/Lee; 14.01.2022)")]) == ["SLF/Lee"]


def test_doubled_texts_are_single() -> None:
    assert tidy_credit("Photo: AnnPhoto: Ann") == "Photo: Ann"
    assert tidy_credit("Photo: Ann Photo: Ann") == "Photo: Ann"
    assert tidy_credit("haha") == "ha"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/i/crane-300x200.jpg", "https://b.example/x/crane-1200x800.jpg?w=3", True),
        ("https://a.example/i/crane-scaled.jpg", "/i/crane.jpg", True),
        ("https://a.example/q/90/?url=one", "https://a.example/q/90/?url=two", False),
        ("https://a.example/i/crane.jpg", "https://a.example/i/dock.jpg", False),
    ],
)
def test_keys_of_pictures(one: str, other: str, same: bool) -> None:
    assert (image_key(one) == image_key(other)) == same


@pytest.mark.parametrize(
    ("parts", "caption", "credit"),
    [
        ({"lead": f"<div>{IMG}<p>A crane at rest. <span>Ann Lee / Belga</span></p></div>"}, "A crane at rest.", "Ann Lee / Belga"),
        ({"lead": IMG, "after": "<div><p>Featured image: Ann Lee via Unsplash</p></div>"}, None, "Ann Lee via Unsplash"),
        ({"lead": f"<div>Tech | Norway | 3 May 2025 | Photo: Ann Lee</div>{IMG}"}, None, "Photo: Ann Lee"),
    ],
)  # fmt: skip
def test_lines_in_boxes_without_names(parts: dict[str, str], caption: str | None, credit: str) -> None:
    found = images(page(**parts))[0]
    assert (found.caption, found.creators) == (caption, ["Ann Lee"])
    assert found.credit is not None
    assert found.credit.endswith(credit)


def test_largest_of_a_set() -> None:
    assert largest("/a.jpg 300w, /b,c.jpg 900w, /d.jpg 600w") == "/b,c.jpg"
    assert largest("/a.jpg 1x, /b.jpg 2x") == "/b.jpg"
    assert largest("/only.jpg") == "/only.jpg"


@pytest.mark.parametrize(
    "junk",
    [
        "<figure>" * 900,
        "<img src='/a.jpg'>" * 5000,
        "<div class='caption'>" * 900 + "Photo: " * 3000,
        "<figure><img src='/a.jpg'><figcaption>" + "Photo: (" * 20_000 + "</figcaption></figure>",
        "<figure><img src='/a.jpg' srcset='" + "/a.jpg 1w," * 50_000 + "'></figure>",
        "<p>" + "Foto: A / " * 20_000 + "</p>",
    ],
    ids=["figures", "images", "captions", "labels", "srcset", "credits"],
)
def test_hostile_markup_is_over_in_two_seconds(junk: str) -> None:
    html = page(middle=junk)
    assert html.blocks
    start = time.process_time()
    images(html)
    assert time.process_time() - start < 2


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/\"'=figcaptionmgsrc Photo:()|/ABc. ", max_size=60))
def test_any_markup_is_survived(junk: str) -> None:
    images(page(lead=junk.replace("</", "< /").replace("<!", ""), middle=""))


LABELED = "Image Credits: Unsplash"


@pytest.mark.parametrize(
    "lead",
    [
        f"<div class='hero' style=\"background-image: url('/i/crane.jpg')\"></div><div>{LABELED}</div>",
        f"<div class='hero' style='background:#eee url(/i/crane.jpg) center'><span>{LABELED}</span></div>",
        f"<div data-bg='/i/crane.jpg'></div><p>{LABELED}</p>",
        f"<style>nav>a{{background:url(/i/waves.png)}}</style><DIV STYLE = 'background:url(/i/crane.jpg)'><p>{LABELED}</p></DIV>",
        f"<script>let a = 'url(';</script><div title='a<b, url(' style='background:url(/i/crane.jpg)'><p>{LABELED}</p></div>",
        f"<div role='img' aria-label='{LABELED}' style='background-image:url(/i/crane.jpg)'></div>",
        f"<figure>{IMG}<details><summary>Photo info</summary>{LABELED}</details></figure>",
        f"<div>{IMG}<span class='i' data-tooltip='{LABELED}' tabindex='0'>i</span></div>",
    ],
)
def test_a_lead_picture_that_a_style_draws(lead: str) -> None:
    image = only(page(lead))
    assert (image.url, image.caption, image.credit) == ("https://news.example/i/crane.jpg", None, LABELED)


@pytest.mark.parametrize(
    "lead",
    [
        "<div style='background-image:url(/i/waves.png)'></div>",
        "<div style='background-image:url(/i/waves.png)'><p>Harbor news</p></div>",
        f"<div style='background-image:url(/i/waves.png)'></div><figure>{IMG}<figcaption>{LABELED}</figcaption></figure>",
    ],
)
def test_decoration_is_no_picture_of_the_story(lead: str) -> None:
    assert [i.url for i in images(page(lead))] in ([], ["https://news.example/i/crane.jpg"])


def test_a_picture_above_the_headline_on_a_page_without_boxes() -> None:
    text = "".join(f"<p>{t}</p>" for t in TEXT)
    html = f"<body><amp-img src='/i/crane.jpg' width='4' height='3' layout='responsive'></amp-img><p class='credit'>{LABELED}</p><h1>Harbor cranes learn to wait</h1><div>{text}</div></body>"  # fmt: skip
    head = "<meta property='og:image' content='https://news.example/i/crane.jpg'>"
    image = only(Page(f"<html><head>{head}</head>{html}</html>", URL))
    assert (image.url, image.credit) == ("https://news.example/i/crane.jpg", LABELED)


@pytest.mark.parametrize(
    ("above", "credit"),
    [
        (f"<div class='e-image__meta'>{LABELED}</div>", LABELED),
        ("<div class='e-image__meta'>Ann Lee</div>", None),
        ("<div class='e-image__meta'><a href='/x'>Image Credits: Unsplash</a></div>", None),
    ],
)
def test_a_labeled_credit_above_the_headline_needs_no_name(above: str, credit: str | None) -> None:
    text = "".join(f"<p>{t}</p>" for t in TEXT)
    head = "<meta property='og:image' content='https://news.example/i/crane.jpg'>"
    html = f"<html><head>{head}</head><body><main><div><div>{above}</div><h1>Harbor cranes learn to wait</h1><div>{text}</div></div></main></body></html>"  # fmt: skip
    image = only(Page(html, URL))
    assert (image.url, image.credit) == ("https://news.example/i/crane.jpg", credit)


def test_a_picture_in_a_box_of_its_own_above_the_headline() -> None:
    text = "".join(f"<p>{t}</p>" for t in TEXT)
    lead = f"<div class='top'><figure>{IMG}<figcaption>{LABELED}</figcaption></figure></div>"
    html = f"<body><div class='w'>{lead}<div class='mid'><div><h1>Harbor cranes learn to wait</h1></div>{text}</div></div></body>"
    assert only(Page(f"<html>{html}</html>", URL)).credit == LABELED
    assert images(Page(f"<html>{html.replace(LABELED, 'A crane')}</html>", URL)) == []


def test_captions_that_damage_has_nested_are_read_once() -> None:
    nested = "<figcaption><span></span><p></p>" * 2_000
    start = time.process_time()
    images(page(middle=f"<figure><img src='/i/crane.jpg' width='900'><figcaption>A crane at rest.{nested}</figure>"))
    assert time.process_time() - start < 1.5  # seconds of CPU; 2 s are allowed a page
