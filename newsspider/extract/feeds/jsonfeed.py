"""JSON Feed 1 and 1.1."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from newsspider.extract.addresses import web_address
from newsspider.extract.dates import parse_timestamp
from newsspider.extract.decode import decode
from newsspider.extract.feeds.feed import MAX_CARDS, MAX_TEASER, Feed, FeedError, absolute_only, first_image
from newsspider.extract.plaintext import plain_text, shortened
from newsspider.items import Card, Listing


def read_json(body: bytes, url: str, fetched_at: datetime | None) -> Feed:
    try:
        feed = json.loads(decode(body)[0].lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError) as error:
        raise FeedError(f"no feed: broken JSON ({error})") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list) or "jsonfeed.org" not in str(feed.get("version")):
        raise FeedError("no feed: JSON of another kind")
    following = web_address(_text(feed.get("next_url")), url)
    feed = Feed(Listing(url, next_urls=[following] if following else []))
    for item in items[: MAX_CARDS + 1]:
        feed.add(_read_item(item, url, fetched_at) if isinstance(item, dict) else None)
    return feed


def _read_item(item: dict[str, Any], url: str, fetched_at: datetime | None) -> Card | None:
    address = web_address(_text(item.get("url")), url) or web_address(absolute_only(_text(item.get("id"))), url)
    address = address or web_address(_text(item.get("external_url")), url)
    if address is None:
        return None
    teaser = _text(item.get("summary")) or _text(item.get("content_text")) or _text(item.get("content_html"))
    printed = _text(item.get("date_published"))
    tags = item.get("tags")
    return Card(
        address,
        headline=plain_text(_text(item.get("title"))),
        teaser=shortened(plain_text(teaser), MAX_TEASER),
        category=_text(tags[0]) if isinstance(tags, list) and tags else None,
        published=parse_timestamp(printed, fetched_at=fetched_at) if printed else None,
        image=web_address(_text(item.get("image")) or _text(item.get("banner_image")), address)
        or first_image(_text(item.get("content_html")), address),
    )


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
