"""Pictures that link to a page of their own or of another story, and those that only scripts know."""

from __future__ import annotations

import pytest
from test_images import IMG, URL, images, only, page

from newsspider import extract
from newsspider.extract.page import Page

CAPTIONED = "<div class='caption'>The crane at noon. Foto: Ann Lee</div>"
OWN = [
    f"{URL}/photo/7f3a",
    "/media/2025/crane-104.html",
    "/article_photo/list?article_id=20466&pid=7",
    "/galerie/harbor/20466/17/",
]


@pytest.mark.parametrize("target", OWN)
def test_a_picture_that_opens_its_own_page_is_the_articles(target: str) -> None:
    image = "<img src='/i/crane-104_wide.jpg'>"
    shown = only(page(middle=f"<div><a href='{target}'>{image}</a>{CAPTIONED}</div>"))
    assert (shown.caption, shown.credit) == ("The crane at noon.", "Foto: Ann Lee")


@pytest.mark.parametrize("target", ["/tech/dockers-eat-alone-again-20470", "/tech/photo-of-a-crane-wins-a-prize-20471"])
def test_a_picture_that_opens_another_story_is_not(target: str) -> None:
    assert images(page(middle=f"<div><a href='{target}'>{IMG}</a></div>")) == []


def test_a_gallery_behind_a_teaser_with_words_is_another_story() -> None:
    teaser = f"<div><a href='/gallery/ten-old-cranes-20480'>{IMG}<b>Ten old cranes in pictures</b></a></div>"
    assert images(page(middle=teaser)) == []


@pytest.mark.parametrize("wrapped", [True, False])
def test_a_figure_with_another_storys_title_below_it(wrapped: bool) -> None:
    link = "<a href='https://news.example/tech/dockers-eat-alone-again-20470'>"
    picture = f"{link}{IMG}</a>" if wrapped else IMG
    assert (
        images(
            page(
                middle=f"<figure>{picture}<figcaption>{link}<h5>Dockers eat alone again</h5></a></figcaption></figure>"
            )
        )
        == []
    )


def test_an_address_under_any_name_for_a_source() -> None:
    shown = only(page(lead="<img data-src-lg='https://i.example/image.php?id=7&amp;width=800' alt=''>"))
    assert shown.url == "https://i.example/image.php?id=7&width=800"


def test_a_picture_that_scripts_fill_is_there_once() -> None:
    caption = "<figcaption>The crane at noon</figcaption>"
    assert (
        len(
            images(
                page(lead=f"<figure>{IMG}{caption}</figure><div><figure><img alt='A crane'>{caption}</figure></div>")
            )
        )
        == 1
    )


def test_an_address_of_a_page_is_no_picture() -> None:
    assert (
        only(page(lead="<img src='/i/crane.jpg' data-url='/photos/list?id=1'>")).url
        == "https://news.example/i/crane.jpg"
    )


def test_a_caption_in_small_print_with_its_credit_in_it() -> None:
    small = "<small><span>The crane at noon</span><span class='cssCopyright'>© Ann Lee / pixelio.de</span></small>"
    shown = only(page(lead=f"<div class='picture'><b>1</b>{IMG}{small}</div>"))
    assert (shown.caption, shown.credit) == ("The crane at noon", "© Ann Lee / pixelio.de")


def test_the_caption_behind_a_box_with_nothing_but_the_credit() -> None:
    box = f"<span class='image-wrapper'><span class='copyright'>Ann Lee / Gettyimages</span>{IMG}</span>"
    shown = only(page(lead=f"{box}<span class='image-description'>The crane at noon</span>"))
    assert (shown.caption, shown.credit) == ("The crane at noon", "Ann Lee / Gettyimages")


def test_buttons_to_share_a_picture_may_stand_in_its_box() -> None:
    captioned = (
        f"<div class='article-sharing'><div>{IMG}<p class='caption'>The crane at noon (Foto: Ann Lee)</p></div></div>"
    )
    assert only(page(lead=captioned)).caption == "The crane at noon"
    assert images(page(lead=f"<div class='sharing'>{IMG}</div>")) == []


def test_a_lone_credit_is_of_the_picture_above_it() -> None:
    def part(name: str, credit: str) -> str:
        return f"<div class='part'><img src='/i/{name}.jpg'><h3>{name}</h3><p>Image: {credit}</p></div>"

    shown = images(page(lead=IMG, middle=part("quay", "Ann Lee") + part("dock", "Bo Ray")))
    assert [(i.url or "")[-9:] + (i.credit or "") for i in shown] == [
        "crane.jpg",
        "/quay.jpgImage: Ann Lee",
        "/dock.jpgImage: Bo Ray",
    ]


def test_a_credit_of_all_pictures_is_kept_with_the_first() -> None:
    shown = images(page(lead=IMG, middle="<img src='/i/quay.jpg'><h3>The quay</h3><p>Fotos: Ann Lee</p>"))
    assert [i.credit for i in shown] == ["Fotos: Ann Lee", None]


def test_a_license_in_a_caption_is_its_credit() -> None:
    figure = f"<figure>{IMG}<figcaption>The crane at noon <span class='media-license'>– CC-BY 4.0</span></figcaption></figure>"
    shown = only(page(lead=figure))
    assert (shown.caption, shown.credit, shown.license) == ("The crane at noon", "CC-BY 4.0", "CC-BY 4.0")


@pytest.mark.parametrize(
    "printed", ["크레인이 정오에 멈춰 있다. 뉴스1", "크레인이 정오에 멈춰 있다. [사진 = 김하늘 기자]"]
)
def test_the_period_parts_a_korean_caption_from_its_credit(printed: str) -> None:
    assert (
        only(page(lead=f"<figure>{IMG}<figcaption>{printed}</figcaption></figure>")).caption
        == "크레인이 정오에 멈춰 있다"
    )


def test_a_picture_told_with_the_address_of_its_page_is_there_once() -> None:
    told = '{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"/photos/7","caption":"The crane at noon. Foto: Ann Lee"}}'
    head = f"<script type='application/ld+json'>{told}</script>"
    assert (
        len(images(page(middle=f"<figure>{IMG}<figcaption>The crane at noon.</figcaption></figure>", head=head))) == 1
    )


@pytest.mark.parametrize(
    "url",
    ["/img/placeholder.png", "https://cdn.example/i/blank.jpg", "/img/opengraph_default.png", "/img/fb-share.jpg"],
)
def test_a_placeholder_told_to_machines_is_no_picture(url: str) -> None:
    assert images(page(head=f"<meta property='og:image' content='{url}'>")) == []


def test_pictures_of_a_body_that_only_a_script_knows() -> None:
    text = "".join(
        f"<p>The crane of pier {n} has waited since noon, and the dockers eat as long as it does.</p>" for n in range(9)
    )
    figure = '<figure><img src=\\"/i/pier.jpg\\"><figcaption>A pier at noon. Foto: Ann Lee</figcaption></figure>'
    html = f'<html><body><h1>Harbor cranes learn to wait</h1><script>show("{text}{figure}")</script></body></html>'
    (shown,) = extract(html, URL).images
    assert (shown.url, shown.caption, shown.credit) == (
        "https://news.example/i/pier.jpg",
        "A pier at noon.",
        "Foto: Ann Lee",
    )
    assert Page(html, URL).structured.state_article is None


def test_a_picture_behind_the_text_in_a_box_named_for_its_caption() -> None:
    box = f"<div class='wp-caption'>{IMG}<p class='wp-caption-text'>The crane at night</p></div>"
    html = str(page(after="|").body, "utf-8").replace("</div>|", f"{box}</div>")
    assert only(Page(html, URL)).caption == "The crane at night"


def test_teasers_between_the_paragraphs_are_articles_of_their_own() -> None:
    teaser = f"<ul><li><article>{IMG}<h3><a href='https://news.example/tech/dockers-eat-alone-again-20470'>Dockers</a></h3></article></li></ul>"
    assert images(page(middle=teaser)) == []


def test_a_lead_picture_in_an_aside_of_the_header_is_told_to_machines() -> None:
    aside = f"<header><aside class='entry-thumbnail'>{IMG}</aside></header>"
    assert only(page(lead=aside, head="<meta property='og:image' content='/i/crane.jpg'>")).alt == "A crane"


def test_the_credit_right_behind_a_picture_above_the_headline() -> None:
    picture = "<div><img src='/i/hall.jpg' width='900' height='500' alt='Hall'></div><div>Photo: Ann Lee</div>"
    page = f"<section><div>{picture}<h2>Ferry late again in the harbor</h2><div>{{}}</div></div></section>"
    story = "<p>The ferry has been late on every Monday since the timetable was printed, and nobody knows why.</p>" * 3
    (image,) = extract(page.format(story), "https://harbor.example/a").images
    assert (image.url, image.creators) == ("https://harbor.example/i/hall.jpg", ["Ann Lee"])
