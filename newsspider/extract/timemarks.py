"""Candidates for the article's times in its metadata: JSON-LD and meta."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Literal

from newsspider.extract.dates import Hints, parse_timestamp, read_iso
from newsspider.extract.headline import Headline
from newsspider.extract.othernodes import is_of_another
from newsspider.extract.page import Page
from newsspider.extract.structured import ARTICLE_TYPES, Node, types
from newsspider.items import Timestamp

Field = Literal["published", "updated"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One statement of a time; ``trust`` 0..1; ``clock`` the wall clock as written, before any zone."""

    stamp: Timestamp
    field: Field
    source: str
    rule: str
    trust: float
    clock: datetime | None = None

    @property
    def day(self) -> date:
        """The UTC day, or the day alone."""
        value = self.stamp.value
        return value.date() if isinstance(value, datetime) else value

    @property
    def timed(self) -> bool:
        return isinstance(self.stamp.value, datetime)


def read_mark(text: object, hints: Hints, field: Field, source: str, rule: str, trust: float) -> Mark | None:
    """A metadata value: ISO, a printed form, Unix seconds or milliseconds, digits run together."""
    if isinstance(text, (int, float)) and not isinstance(text, bool):
        text = str(int(text)) if abs(text) < 1e14 else ""
    if isinstance(text, list) and text:
        text = text[0]
    if not isinstance(text, str) or not 6 <= len(text) <= 120:
        return None
    stamp, clock = _stated(text, hints)
    return Mark(stamp, field, source, rule, trust, clock) if stamp else None


@lru_cache(maxsize=512)  # a page states one time in several places
def _stated(text: str, hints: Hints) -> tuple[Timestamp | None, datetime | None]:
    stamp = _run_together(text, hints) or parse_timestamp(
        text, timezone=hints.timezone, language=hints.language, fetched_at=hints.fetched_at
    )
    return stamp, wall_clock(text) if stamp else None


_EPOCH = re.compile(r"\s*(1[0-9]{9})(?:[0-9]{3})?\s*")
_COMPACT = re.compile(r"\s*((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?([0-2]\d)([0-5]\d)([0-5]\d)?)?(Z|[+-]\d{4})?\s*")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)")


def _run_together(text: str, hints: Hints) -> Timestamp | None:
    if match := _EPOCH.fullmatch(text):
        moment = datetime.fromtimestamp(int(match[1]), tz=UTC)
        return parse_timestamp(moment.isoformat(), fetched_at=hints.fetched_at)
    if match := _COMPACT.fullmatch(text):
        year, month, day, hour, minute, second, zone = match.groups()
        iso = f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else "")
        return read_iso(iso, hints)
    return None


def wall_clock(text: str) -> datetime | None:
    match = _CLOCK.search(text)
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}") if match else None
    except ValueError:
        return None


SOME_ARTICLE = 0.88  # trust of an article's node with another headline than the one shown
_LD_KEYS: list[tuple[str, Field, float]] = [
    ("datePublished", "published", 0.0),
    ("dateCreated", "published", -0.3),
    ("uploadDate", "published", -0.35),
    ("dateModified", "updated", 0.0),
]


def jsonld_marks(page: Page, headline: Headline, hints: Hints) -> Iterator[Mark]:
    """The article's own node first: the one that bears its headline; then other articles, then the page."""
    for node in page.structured.jsonld[:60]:
        trust = _node_trust(node, headline)
        if trust == SOME_ARTICLE and is_of_another(node, page, headline.text):
            continue
        inner = node.get("mainEntity")
        for key, field, bonus in _LD_KEYS:
            value = node.get(key)
            if value is None and isinstance(inner, dict):
                value = inner.get(key)
            if trust and value and (mark := read_mark(value, hints, field, "json-ld", f"json-ld {key}", trust + bonus)):
                yield mark


def _node_trust(node: Node, headline: Headline) -> float:
    kinds = set(types(node))
    same = same_title(node.get("headline") or node.get("name"), headline.text)
    if kinds & ARTICLE_TYPES:
        return 0.95 if same else SOME_ARTICLE
    if kinds & {"WebPage", "ItemPage", "WebContent", "CreativeWork", "Product", "FAQPage", "QAPage", "MediaObject"}:
        return 0.78
    if kinds & {"VideoObject", "AudioObject", "PodcastEpisode", "Recipe", "ImageGallery"}:
        return 0.8 if same else 0.5
    return 0.0


def same_title(claimed: object, shown: str | None) -> bool:
    """Whether one title begins with the other, letters and digits only."""
    if not isinstance(claimed, str) or not shown:
        return False
    b = _title_key(shown)
    if claimed[:1].isalnum() and not b.startswith(claimed[0].casefold()[0]):  # a state names hundreds of things
        return False
    a = _title_key(claimed)
    return bool(a and b) and (a.startswith(b[:40]) or b.startswith(a[:40]))


@lru_cache(maxsize=64)
def _title_key(text: str) -> str:
    return "".join(_LETTERS.findall(text[:200].casefold()))


_LETTERS = re.compile(r"[^\W_]+")


_PUBLISHED_META = (
    "article:published_time og:article:published_time datepublished og:published_time article:published "
    "rnews:datepublished dc.date.issued dcterms.issued dcterms.created dc.date.created parsely-pub-date sailthru.date "
    "cxenseparse:recs:publishtime cxenseparse:publishtime pubdate publishdate publish-date publish_date published-date "
    "publication_date publication-date publicationdate date_published originalpublicationdate article_date_original "
    "ptime article.created article.published article:post_date bt:pubdate displaydate iso-8601-publish-date "
    "vr:published_time dc.date dcterms.date dc.created date created_at created published datecreated "
    "datepublished-display article:create_date citation_publication_date citation_online_date og:pubdate pub_date"
).split()
_UPDATED_META = (
    "article:modified_time og:updated_time og:article:modified_time datemodified article:updated_time dcterms.modified "
    "dc.date.modified dc.modified article.updated lastmod last-modified last_modified modified revised utime "
    "cxenseparse:recs:modifiedtime moddate updated_time updated parsely-modified-date date_modified"
).split()
_VAGUE = frozenset(
    "date dc.date dcterms.date created created_at published last-modified dcterms.created datecreated".split()
)


def meta_marks(page: Page, hints: Hints) -> Iterator[Mark]:
    fields: list[tuple[list[str], Field]] = [(_PUBLISHED_META, "published"), (_UPDATED_META, "updated")]
    meta = page.structured.meta
    for names, field in fields:
        for place, name in enumerate(names):
            if name not in meta:
                continue
            for value in meta[name][:2]:
                trust = 0.6 if name in _VAGUE else 0.9 - 0.003 * place
                if mark := read_mark(value, hints, field, "meta", f"meta {name}", trust):
                    yield mark


# "analytics.articleDate", "http://ogp.me/ns/article#published_time": names nobody can list, told by their end.
_PUBLISHED_END = re.compile(
    r"(?:^|[:#/.])(?:publi(?:sh|shed|cation)|pub|issued?|creat(?:ed?|ion)|release|article|upload)[-_. ]?(?:date|time|at|on)$"
)
_UPDATED_END = re.compile(
    r"(?:^|[:#/.])(?:(?:modif(?:ied|ication)|update[ds]?|revis(?:ed|ion))[-_. ]?(?:date|time|at|on)?|dateupdate)$"
)
_LISTED_META = frozenset(_PUBLISHED_META + _UPDATED_META)


def other_meta_marks(page: Page, hints: Hints) -> Iterator[Mark]:
    """Metadata under names that are not in the lists but end like them."""
    for name, values in page.structured.meta.items():
        if name in _LISTED_META or not values[0][:1].isalnum():
            continue
        field: Field | None = "published" if _PUBLISHED_END.search(name) else None
        field = field or ("updated" if _UPDATED_END.search(name) else None)
        if field and (mark := read_mark(values[0], hints, field, "meta", f"meta {name}", 0.57)):
            yield mark
