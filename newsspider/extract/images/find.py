"""The entry for images: which there are, what is printed with each, what machines are told of them."""

from __future__ import annotations

from newsspider.extract.body import Story
from newsspider.extract.credits import parse_credit
from newsspider.extract.headline import Headline
from newsspider.extract.images.address import image_key, is_no_picture
from newsspider.extract.images.frame import Printed, read_frame
from newsspider.extract.images.loose import loose_credits
from newsspider.extract.images.machine import Told, by_key, shared_image, told_images
from newsspider.extract.images.printed import bare_credit, tidy_credit
from newsspider.extract.images.where import Placed, find_places
from newsspider.extract.page import Page
from newsspider.items import Evidence, Image


def find_images(page: Page, headline: Headline, story: Story, evidence: Evidence) -> list[Image]:
    """The lead image and those in the story, page order. Pictures of teasers, authors and menus are left out.

    A credit is what the page prints with the image; JSON-LD fills the gaps. Where no image stands by the story,
    the one told to machines is given; where only a credit stands there, an image without address.
    """
    told = told_images(page)
    known = by_key(told)
    places = find_places(page, headline, story)
    images: list[Image] = []
    for place in places:
        image = _read(place)
        if one := known.get(image_key(image.url)):
            image.caption = image.caption or one.caption
            image.credit = image.credit or one.credit
        images.append(image)
    _lead_from_machines(page, images, places, told)
    for text in loose_credits(page, headline, story, places):
        _attach(images, text)
    for image in images:
        _take_apart(image)
    _record(images, evidence)
    return images


def credit_lines(images: list[Image]) -> list[str]:
    """The credits without label and brackets, each once: "(Bild: Ann Lee / dpa)" counts as "Ann Lee / dpa"."""
    return list(dict.fromkeys(bare for image in images if image.credit and (bare := bare_credit(image.credit))))


def _read(place: Placed) -> Image:
    printed: Printed = read_frame(place.frame, place.image)
    alt = " ".join((place.image.get("alt") or "").split()) or None
    return Image(place.url, alt, printed.caption, printed.credit)


def _lead_from_machines(page: Page, images: list[Image], places: list[Placed], told: list[Told]) -> None:
    """A lead image drawn by script or style sheet: the article object's first one, else the shared one."""
    if any(place.lead for place in places):
        return
    first = next((one for one in told if one.url and not is_no_picture(one.url)), None)
    if first is not None:
        if all(image_key(image.url) != image_key(first.url) for image in images):
            images.insert(0, Image(first.url, None, first.caption, first.credit))
    elif not images and (url := shared_image(page)):
        images.append(Image(url))


def _attach(images: list[Image], text: str) -> None:
    """A credit that stands alone belongs to the first image without one; else to an image we cannot see."""
    if any(image.credit and (text in image.credit or image.credit in text) for image in images):
        return
    bare = next((image for image in images if image.credit is None), None)
    if bare is not None:
        bare.credit = text
    elif not images:
        images.append(Image(credit=text))


def _take_apart(image: Image) -> None:
    if not image.credit:
        return
    image.credit = tidy_credit(image.credit)
    parsed = parse_credit(image.credit)
    if not (parsed.creators or parsed.agencies or parsed.license or parsed.kind):
        parsed = parse_credit(f"Credit: {image.credit}")  # a bare name needs its label to be read as one
    if not (parsed.creators or parsed.agencies or parsed.license or parsed.kind):
        image.credit = None
        return
    image.creators, image.agencies = parsed.creators, parsed.agencies
    image.license, image.kind = parsed.license, parsed.kind


def _record(images: list[Image], evidence: Evidence) -> None:
    if images:
        evidence.decide("images", "beside_the_story", images[0].url, 0.8)
    credits = credit_lines(images)
    if credits:
        evidence.decide("image_credits", "printed_with_the_image", credits[0], 0.8)
