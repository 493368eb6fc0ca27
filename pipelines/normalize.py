"""The one boundary where values are made storable: text to NFC, numbers to what SQLite holds, times to UTC.

Whatever is lost on the way is flagged in the evidence of its field. Nothing here judges an article; that is
``pipelines.validate``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from newsspider.items import Article, Card, Evidence, Fault, FieldEvidence, Image, Listing, Quote, Timestamp
from pipelines.cleaning import Cleaning
from pipelines.plain import LONGEST, integer, plain, share
from pipelines.text import clean_block, clean_line, clean_token

LINES = ("site", "language", "headline", "category", "region", "region_code", "dateline")
BLOCKS = ("standfirst", "body")
TOKENS = ("canonical_url", "external_id", "page_sha256", "published_source", "published_raw")
MORE_TOKENS = ("modified_source", "modified_raw", "published_precision", "modified_precision")
LISTS = ("authors", "bullets", "image_credits")


class Normalize:
    """Scrapy item pipeline; ``normalize`` is the same without Scrapy."""

    def process_item(self, item: Any) -> Any:
        return normalize(item)


def normalize(item: Any) -> Any:
    """A cleaned Article, Fault or Listing; the item given is not changed. Anything else passes as it is."""
    for kind, clean in CLEANERS.items():
        if isinstance(item, kind):
            return clean(item)
    return item


def normalize_article(article: Article) -> Article:
    """Cleaned copy; ``evidence`` carries a flag for every field that lost something."""
    cleaning = Cleaning()
    text, texts = cleaning.text, cleaning.texts
    changes: dict[str, Any] = {"url": text("url", article.url, clean_token) or ""}
    changes |= {name: text(name, getattr(article, name), clean_line) for name in LINES}
    changes |= {name: text(name, getattr(article, name), clean_block) for name in BLOCKS}
    changes |= {name: text(name, getattr(article, name), clean_token) for name in TOKENS + MORE_TOKENS}
    changes |= {name: texts(name, getattr(article, name), clean_line) for name in LISTS}
    changes["authors"] = list(dict.fromkeys(changes["authors"]))
    changes["image_credits"] = list(dict.fromkeys(changes["image_credits"]))
    clean_body = changes["body"] if changes["body"] == article.body else None
    changes["sections"] = cleaning.sections(article.sections, clean_body)
    changes["images"] = [_image(image, cleaning) for image in article.images]
    changes["quotes"] = [
        cleaned
        for q in article.quotes
        if (cleaned := _quote(q, clean_body, article.body or "", changes["body"] or "", cleaning))
    ]
    for name in ("published", "modified"):
        changes |= _times(name, article, cleaning.flags)
    changes["fetched_at"] = _instant(article.fetched_at)
    changes["evidence"] = _evidence(article.evidence, cleaning.flags)
    return replace(article, **changes)


def _image(image: Image, cleaning: Cleaning) -> Image:
    text, texts = cleaning.text, cleaning.texts
    return Image(
        url=text("images", image.url, clean_token),
        alt=text("images", image.alt, clean_line),
        caption=text("images", image.caption, clean_line),
        credit=text("images", image.credit, clean_line),
        creators=texts("images", image.creators, clean_line),
        agencies=texts("images", image.agencies, clean_line),
        license=text("images", image.license, clean_line),
        kind=image.kind,
    )


def _quote(quote: Quote, clean_body: str | None, body: str, cleaned_body: str, cleaning: Cleaning) -> Quote | None:
    """A cleaned quotation whose offsets fit the cleaned body; None when no text is left."""
    words, start = cleaning.words(quote, clean_body, body, cleaned_body)
    if words is None:
        return None
    if start is None:
        cleaning.flags.append(("quotes", "offsets-lost"))
    text = cleaning.text
    return Quote(
        text=words,
        start=-1 if start is None else start,
        end=-1 if start is None else start + len(words),
        speaker=text("quotes", quote.speaker, clean_line),
        mention=text("quotes", quote.mention, clean_line),
        role=text("quotes", quote.role, clean_line),
        organization=text("quotes", quote.organization, clean_line),
        cue=text("quotes", quote.cue, clean_line),
        kind=quote.kind,
        group=integer(quote.group) or 0,
        rule=text("quotes", quote.rule, clean_line) or "",
        confidence=share(quote.confidence),
    )


def _times(name: str, article: Article, flags: list[tuple[str, str]]) -> dict[str, Any]:
    """``name``_at in UTC; without a time there is no precision and no zone either."""
    value = getattr(article, f"{name}_at")
    if value is None:
        return {f"{name}_at": None, f"{name}_precision": None, f"{name}_zone": None}
    if isinstance(value, datetime):
        if value.tzinfo is None:
            flags.append((f"{name}_at", "zone-assumed-utc"))
        at = _instant(value)
        if at is None:
            flags.append((f"{name}_at", "impossible-time"))
            return {f"{name}_at": None, f"{name}_precision": None, f"{name}_zone": None}
        return {f"{name}_at": at}
    if isinstance(value, date):
        return {f"{name}_precision": "day", f"{name}_zone": None}
    flags.append((f"{name}_at", "not-a-time"))
    return {f"{name}_at": None, f"{name}_precision": None, f"{name}_zone": None}


def _instant(value: datetime | None) -> datetime | None:
    """In UTC, whole seconds; None when the calendar ends before it (year 1 with an offset)."""
    if value is None:
        return None
    try:
        aware = value if value.tzinfo else value.replace(tzinfo=UTC)
        return aware.astimezone(UTC).replace(microsecond=0)
    except (OverflowError, ValueError):
        return None


def _evidence(evidence: Evidence, flags: list[tuple[str, str]]) -> Evidence:
    cleaned = Evidence()
    for name, entry in evidence.items():
        cleaned[clean_token(str(name))] = FieldEvidence(
            rule=clean_line(str(entry.rule)),
            raw=None if entry.raw is None else clean_token(str(entry.raw)[:LONGEST]),
            confidence=share(entry.confidence),
            rejected=[plain(lost) for lost in entry.rejected if isinstance(lost, dict)],
            flags=[clean_line(str(flag)) for flag in entry.flags],
        )
    for name, flag in flags:
        cleaned.flag(name, flag)
    return cleaned


def normalize_fault(fault: Fault) -> Fault:
    return replace(
        fault,
        url=clean_token(str(fault.url)),
        kind=clean_line(str(fault.kind))[:100] or "unknown",
        reason=clean_line(str(fault.reason))[:LONGEST] or "no reason given",
        stage=clean_line(str(fault.stage))[:100] or "unknown",
        page_sha256=clean_token(fault.page_sha256) if fault.page_sha256 else None,
        payload=None if fault.payload is None else plain(fault.payload),
        fetched_at=_instant(fault.fetched_at),
    )


def normalize_listing(listing: Listing) -> Listing:
    """Cards are cleaned; a card without a URL is no card."""
    cards = [normalize_card(card) for card in listing.cards]
    return Listing(
        url=clean_token(listing.url),
        cards=[card for card in cards if card.url],
        next_urls=[clean_token(url) for url in listing.next_urls],
    )


def normalize_card(card: Card) -> Card:
    names = ("headline", "teaser", "category", "region", "credit")
    lines = {name: clean_line(value) or None for name in names if isinstance(value := getattr(card, name), str)}
    return replace(
        card,
        url=clean_token(card.url or ""),
        image=clean_token(card.image) if card.image else None,
        published=_card_time(card.published),
        position=integer(card.position) or 0,
        **lines,
    )


def _card_time(time: Timestamp | None) -> Timestamp | None:
    if time is None:
        return None
    value = _instant(time.value) if isinstance(time.value, datetime) else time.value
    return replace(time, value=value, raw=clean_line(time.raw)) if value is not None else None


CLEANERS: dict[type, Callable[[Any], Any]] = {
    Article: normalize_article,
    Fault: normalize_fault,
    Listing: normalize_listing,
}
