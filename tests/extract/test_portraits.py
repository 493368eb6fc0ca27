"""Faces beside bylines are no pictures of the story; pictures of the story that look a little like them are."""

from __future__ import annotations

import pytest
from test_images import TEXT, URL, images, page

from newsspider import extract

FACES = [
    "<img class='avatar coauthor-avatar' src='/i/ann.jpg'>",
    "<img class='w-12 rounded-full' src='/i/ann.jpg'>",
    "<div class='rounded-circle'><img src='/i/ann.jpg'></div>",
    "<a href='/authors/ann-lee'><img src='/i/ann.jpg'></a>",
    "<a href='https://news.example/redaktion/ann-lee/'><img src='/i/ann.jpg'></a>",
    "<img src='/i/ann.png?w=105&h=105'>",
    "<img src='/resizer/xyz/40x40/ann.jpg'>",
    "<img src='/i/desk/author-ann-lee/author-ann-lee-thumb.png'>",
    "<img src='/icons/x.img?h=17&w=17'>",
    "<img alt='Foto de perfil de Ann Lee' src='/i/ann.jpg'>",
    "<span class='profilbild'><img src='/i/ann.jpg'></span>",
]


@pytest.mark.parametrize("face", FACES)
def test_faces_beside_bylines(face: str) -> None:
    assert images(page(lead=f"<div class='meta'>{face} Ann Lee</div>")) == []


SIGNED = [
    "<div class='x1'><img src='/i/ann.jpg' alt=''><span>Ann Lee</span><span>senior reporter</span></div>",
    "<div class='x1'><img src='/i/ann.jpg' alt='Ann Lee'></div>",
    "<figure><img src='/i/ann.jpg'><figcaption>Ann Lee</figcaption></figure>",
]


@pytest.mark.parametrize("face", SIGNED)
def test_faces_told_by_the_authors_name(face: str) -> None:
    story = "".join(f"<p>{text}</p>" for text in TEXT)
    html = f"<html><head><meta name='author' content='Ann Lee'></head><body><article><h1>{{}}</h1>{face}{story}</article></body></html>"
    assert extract(html.format("Harbor cranes learn to wait"), URL).images == []
    assert len(extract(html.format("Ann Lee leaves the harbor"), URL).images) == 1


STORY = [
    "<img src='/i/crane.jpg?w=20'>",  # stands in for what a script loads
    "<img src='/i/crane.jpg?w=64&h=64' srcset='/i/crane.jpg?w=1200 1200w'>",
    "<img src='/i/640x360/crane.jpg'>",
    "<a href='/authors/ann-lee'><figure><img src='/i/crane.jpg'><figcaption>The crane at noon</figcaption></figure></a>",
    "<img class='rounded-lg' src='/i/crane.jpg'>",
]


@pytest.mark.parametrize("picture", STORY)
def test_pictures_of_the_story(picture: str) -> None:
    assert len(images(page(lead=picture))) == 1
