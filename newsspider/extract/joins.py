"""What a listing says about an article, joined to what its own page says.

A card may fill gaps, never overrule the page; and only a card that is proved to be this article's.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from newsspider.extract.article import set_published
from newsspider.extract.credits import parse_credit
from newsspider.extract.idtime import find_id_time
from newsspider.extract.images import credit_lines
from newsspider.extract.regions import region_code
from newsspider.extract.times import FoundTime
from newsspider.items import Article, Card, Image
from newsspider.site import Site

_CUT = re.compile(r"(?:\.\s?){3,}[\"'”’)]?\s*$|…[\"'”’)\]]*\s*$|\[(?:…|\.\.\.)\]\s*$")
_WORD = re.compile(r"\w+")
SAME_HEADLINE = 0.6  # shared words over the shorter headline's; teasers often shorten or sharpen the headline


def join_card(article: Article, card: Card, site: Site) -> None:
    """Fill the article's gaps from its card: time, category, region, image credit.

    The card must be this article's: same address, and a teaser that was cut from the body ("first words…")
    must be the body's beginning. Otherwise nothing is used and ``evidence["card"]`` says why. The card's
    time counts only when the page gave none of its own (an id's creation time is no date of its own).
    """
    if problem := why_not_same(article, card, site):
        article.evidence.flag("card", problem)
        return
    article.evidence.decide("card", "same_story", card.url, 0.9)
    _join_time(article, card)
    if article.category is None and card.category:
        article.category = card.category
        article.evidence.decide("category", "card", card.category, 0.8)
    if article.region is None and card.region:
        _join_region(article, card.region)
    if card.credit and not article.image_credits:
        _join_credit(article, card)


def fill_id_time(article: Article, site: Site) -> None:
    """``published_at`` from the id where the page gave none: for articles built without ``extract_article``."""
    if article.published_at is None:
        set_published(article, find_id_time(article.external_id, site, article.fetched_at, article.evidence))


def why_not_same(article: Article, card: Card, site: Site) -> str | None:
    """Why the card is not proved to be this article's, or None when it is."""
    if not _same_address(article, card, site):
        return "the card links to another article"
    if card.teaser and _CUT.search(card.teaser):
        if _begins(card.teaser, article):
            return None
        return "the card's teaser is not how the body begins"
    if card.headline and article.headline and not _alike(card.headline, article.headline):
        return "the card's headline is another one"
    return None


def _same_address(article: Article, card: Card, site: Site) -> bool:
    own = [
        u for u in (article.url, article.canonical_url, article.origin.discovered_url if article.origin else None) if u
    ]
    card_id = site.id_of(card.url)
    if card_id and article.external_id:
        return card_id == article.external_id
    return any(address_key(card.url) == address_key(u) for u in own)


def address_key(url: str) -> str:
    """A URL without scheme, ``www.``, fragment, trailing slash and tracking parameters: for comparing only."""
    parts = urlsplit(url)
    query = "&".join(sorted(p for p in parts.query.split("&") if p and not _TRACKING.match(p)))
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/') or '/'}?{query}"


_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|cmpid|ref|src|wt_mc)=", re.I)


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _begins(teaser: str, article: Article) -> bool:
    """Whether the words of a cut teaser open the body, the standfirst or the key points.

    The last word may be cut in the middle; a dateline or run-in label may stand before them.
    """
    words = _words(_CUT.sub("", teaser))[:60]
    if not words:
        return True
    whole, last = words[:-1], words[-1]
    starts = [
        article.body,
        article.standfirst,
        " ".join(article.bullets),
        article.dateline and f"{article.dateline} {article.body}",
    ]
    for start in filter(None, starts):
        opening = _words(start[:2_000])
        for offset in range(min(8, len(opening))):
            here = opening[offset : offset + len(words)]
            if here[:-1] == whole and len(here) == len(words) and here[-1].startswith(last):
                return True
    return False


def _alike(one: str, other: str) -> bool:
    a, b = set(_words(one)), set(_words(other))
    return not a or not b or len(a & b) / min(len(a), len(b)) >= SAME_HEADLINE


def _join_time(article: Article, card: Card) -> None:
    stamp = card.published
    if stamp is None:
        return
    if article.published_at is None or article.published_source == "id":
        if article.published_source == "id":
            article.evidence.reject("published_at", "id_time", article.published_raw, "the card prints a time")
        set_published(article, FoundTime(stamp, "card"))
        article.evidence.decide("published_at", "card", stamp.raw, 0.85)
    elif abs(_day(article.published_at) - _day(stamp.value)) > timedelta(days=1):
        article.evidence.flag("published_at", f"the card says {stamp.raw or stamp.value}")


def _day(value: datetime | date) -> date:
    return value.astimezone(UTC).date() if isinstance(value, datetime) else value


def _join_region(article: Article, region: str) -> None:
    article.region, article.region_code = region, region_code(region)
    article.evidence.decide("region", "card", region, 0.8)


def _join_credit(article: Article, card: Card) -> None:
    """The credit goes to the image the card shows, else to the first one, else to an image of its own."""
    if not card.credit:
        return
    name = _file_name(card.image)
    image = next((i for i in article.images if name and _file_name(i.url) == name), None)
    if image is None:
        if not article.images:
            article.images.append(Image(url=card.image))
        image = article.images[0]
    parsed = parse_credit(card.credit)
    image.credit, image.creators, image.agencies = card.credit, parsed.creators, parsed.agencies
    image.license, image.kind = parsed.license, image.kind or parsed.kind
    article.image_credits = credit_lines(article.images)
    article.evidence.decide("image_credits", "card", card.credit, 0.7)


def _file_name(url: str | None) -> str:
    return urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1].lower() if url else ""
