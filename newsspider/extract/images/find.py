"""The entry for images: which there are, what is printed with each, what machines are told of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from lxml.html import HtmlElement as Element

from newsspider.extract.body import Story
from newsspider.extract.credits import parse_credit
from newsspider.extract.credits.labels import COPYRIGHT_YEAR, LABEL, RIGHTS
from newsspider.extract.credits.names import known
from newsspider.extract.credits.refusals import is_refused, is_time
from newsspider.extract.headline import Headline
from newsspider.extract.images.address import image_key, is_no_picture
from newsspider.extract.images.beside import beside
from newsspider.extract.images.captiontext import tidy_caption
from newsspider.extract.images.frame import Printed, read_frame
from newsspider.extract.images.galleries import shared_caption
from newsspider.extract.images.housecredits import signed_by_house
from newsspider.extract.images.loose import Loose, far_credits, loose_credits, rolled_credits
from newsspider.extract.images.machine import Told, by_key, shared_image, state_images, told_images
from newsspider.extract.images.portraits import shows_author
from newsspider.extract.images.printed import bare_credit, odd_label, tidy_credit
from newsspider.extract.images.region import Position, Region
from newsspider.extract.images.statehtml import images_in_state
from newsspider.extract.images.tails import without_reporter
from newsspider.extract.images.where import Placed, find_places
from newsspider.extract.page import Page
from newsspider.extract.titles import key
from newsspider.items import Credit, Evidence, Image

_BYLINE = re.compile(
    r"(?i:by|von|par|por|di|door|av|af)\s(?:(?:[A-ZÀ-Þ][\w'’.-]+|de|der|den|van|von|la)\s){1,3}[A-ZÀ-Þ][\w'’.-]+(?:\s?[|,\d]|$)"
)


_FIELDS = re.compile(r"^[^|]{2,60} \| (?:[^|]{2,60} \| )+[^|]*\b(?:19|20)\d\d\b[^|]*(?: \||$)")


def find_images(
    page: Page, headline: Headline, story: Story, evidence: Evidence, authors: Sequence[str] = ()
) -> list[Image]:
    """The lead image and those in the story, page order. Pictures of teasers, authors and menus are left out.

    A credit is what the page prints with the image; JSON-LD fills the gaps. Where no image stands by the story,
    the one told to machines is given; where only a credit stands there, an image without address.
    """
    told = told_images(page)
    known = by_key(told)
    region = Region(page, headline, story)
    addresses = [one.url for one in told] + [shared_image(page)]
    places = find_places(page, region, {image_key(url): url for url in reversed(addresses) if url})
    used: set[Element] = set()
    images: list[Image] = []
    shown: list[Placed] = []
    placed: list[tuple[Position, Image]] = []
    for place in places:
        shared = shared_caption(place, region)
        extra = [shared] if shared is not None else beside(place, region)
        used.update((place.frame, *extra))
        printed = read_frame(place.frame, place.image, extra)
        if printed.credit is None and printed.caption and _BYLINE.match(printed.caption):
            continue  # the portrait beside the byline
        if printed.credit is None and (signed := signed_by_house(printed.caption or "", page.site_names)):
            (printed.caption, printed.credit), printed.sure = signed, True
        if printed.credit is None and shows_author(place.image, printed.caption, authors, headline.text or ""):
            continue
        if place.url is None and _says_nothing_new(printed, images):
            continue  # an element that scripts fill
        shown.append(place)
        alt = " ".join((place.image.get("alt") or "").split()) or None
        image = Image(place.url, alt, printed.caption, _checked(printed.credit, sure=printed.sure))
        if one := known.get(image_key(image.url)):
            image.caption = image.caption or tidy_caption(one.caption, one.credit)
            image.credit = image.credit or _checked(one.credit, sure=False)
        images.append(image)
        placed.append((region.places.of(place.image), image))
    if not places and not told and not story.blocks and story.text:  # a story that only scripts know
        told = state_images(page)
    if not places and not story.blocks and story.text:
        images += [replace(one, credit=_checked(one.credit, sure=False)) for one in images_in_state(page, story)]
    spare = _lead_from_machines(page, images, shown, told)
    for loose in loose_credits(page, region, headline, story, used):
        if credit := _checked(loose.credit, sure=False):
            above = [image for at, image in placed if loose.at is not None and at < loose.at]
            _attach(images, above, replace(loose, credit=credit), spare)
    for number, loose in rolled_credits(page, story):
        if credit := _checked(loose.credit, sure=False):
            _attach(images, images[number - 1 : number] if number else [], replace(loose, credit=credit), spare)
    if images and not any(image.credit for image in images):
        lines = (_checked(text, sure=False) for text in far_credits(page, region, headline, story))
        images[0].credit = next((credit for credit in lines if credit), None)
    title = key(headline.text or "")
    for image in images:
        if image.caption and _FIELDS.match(image.caption):
            image.caption = None  # "Chips | Norway | May 3, 2025": the line above the picture
        if image.caption and key(image.caption) == title:
            image.caption = None  # a system's stand-in for a caption
        _take_apart(image, page)
    _record(images, evidence)
    return images


def _says_nothing_new(printed: Printed, images: list[Image]) -> bool:
    """Neither caption nor credit, or the caption of a picture that is there already."""
    if not printed.caption:
        return printed.credit is None
    return any(image.caption == printed.caption for image in images)


_BETWEEN = re.compile(r"\s+\|\s+|\s*;\s+")


def credit_lines(images: list[Image]) -> list[str]:
    """The credits without label and brackets, each once: "(Bild: Ann Lee | dpa)" gives "Ann Lee" and "dpa"."""
    found: dict[str, None] = {}
    for image in images:
        parts = _BETWEEN.split(bare_credit(image.credit)) if image.credit else []
        for part in parts:
            bare = without_reporter(bare_credit(part) if len(parts) > 1 else part)
            if bare and not is_time(bare):
                found[bare] = None
    return list(found)


def _checked(credit: str | None, *, sure: bool) -> str | None:
    """The credit when it names somebody; a short one under a label or in a credit's element also when it does not."""
    if not credit:
        return None
    credit = tidy_credit(credit)
    if credit.lstrip("([").lower().startswith("video") or is_refused(bare_credit(credit)):
        return None  # who filmed did not take the picture
    if RIGHTS.search(credit) and COPYRIGHT_YEAR.match(credit) and not _names_agency(credit):
        return None  # the publisher's own notice
    if _names(credit):
        return credit
    short = sure and len(credit) <= 120 and not RIGHTS.search(credit) and any(c.isalpha() for c in credit)
    return credit if short else None


def _names_agency(credit: str) -> bool:
    """ "Copyright 2026 The Associated Press. All rights reserved" is a credit all the same."""
    parsed = _names(credit)
    return parsed is not None and any(known(agency) for agency in parsed.agencies)


@lru_cache(maxsize=256)
def _names(credit: str) -> Credit | None:
    """The credit taken apart; a bare name needs a label to be read as one, an odd label a plain one in its place."""
    label, rest = odd_label(credit)
    if label and not LABEL.match(credit.lstrip("([")):
        drawn = re.search(
            r"sketch|drawing|zeichnung|skizze|cartoon|karikatur|dibujo|dessin|disegno|tegning", label, re.I
        )
        return _names(f"{'Illustration' if drawn else 'Credit'}: {rest}")
    for text in (credit, f"Credit: {credit}"):
        parsed = parse_credit(text)
        if parsed.creators or parsed.agencies or parsed.license or parsed.kind:
            return parsed
    return None


def _lead_from_machines(page: Page, images: list[Image], places: list[Placed], told: list[Told]) -> Told:
    """A lead image drawn by script or style sheet: the article object's first one, else the shared one.

    Beside pictures of the story one told without caption and credit is most often a cut of one of them: it is left
    out and returned, for a credit that stands by no picture.
    """
    first = next((one for one in told if one.url and not is_no_picture(one.url)), None)
    if any(place.lead for place in places):
        lead = images[next(i for i, place in enumerate(places) if place.lead)]
        if first is not None and lead.credit is None and not any(image.credit for image in images):
            lead.credit = _checked(first.credit, sure=False)
    elif first is not None:
        captions = {image.caption for image in images if image.caption}
        if first.caption in captions:  # told with the address of the picture's page
            return Told()
        if all(image_key(image.url) != image_key(first.url) for image in images):
            if images and not first.caption and not first.credit:
                return Told(first.url)
            images.insert(
                0, Image(first.url, None, tidy_caption(first.caption, first.credit), _checked(first.credit, sure=False))
            )
    elif url := shared_image(page):
        if not images:
            images.append(Image(url))
        elif all(image_key(image.url) != image_key(url) for image in images):
            return Told(url)
    return Told()


def _attach(images: list[Image], above: list[Image], loose: Loose, spare: Told) -> None:
    """A credit that stands alone belongs to the next image above it that has none, or to the first one without; else to
    the spare, or one we cannot see."""
    text = loose.credit
    if any(image.credit and (text in image.credit or image.credit in text) for image in images):
        return
    bare = next((image for image in (*reversed(above), *images) if image.credit is None), None)
    if bare is not None:
        bare.credit, bare.caption = text, bare.caption or loose.caption
    else:
        images.append(Image(spare.url, None, loose.caption, text))
        spare.url = None


def _take_apart(image: Image, page: Page) -> None:
    parsed = _names(image.credit) if image.credit else None
    if parsed:
        house = [n for n in parsed.creators if " " in n and len(parsed.creators) > 1 and page.site_names.name(n)]
        image.creators = [name for name in parsed.creators if name not in house]
        image.agencies = [*parsed.agencies, *house]  # "Ann Lee / Harbor Ledger" on that paper's own page
        image.license, image.kind = parsed.license, parsed.kind


def _record(images: list[Image], evidence: Evidence) -> None:
    if images:
        evidence.decide("images", "beside_the_story", images[0].url, 0.8)
    credits = credit_lines(images)
    if credits:
        evidence.decide("image_credits", "printed_with_the_image", credits[0], 0.8)
