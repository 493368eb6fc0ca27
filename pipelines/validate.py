"""Is this an article that can be kept? Rules say no with a class and a reason; doubts null or flag a single value."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from newsspider.items import Article, Fault, iso
from pipelines.urls import url_key

STAGE = "validate"
# The shortest bodies of 316 labeled pages have 419 characters, in Chinese and Japanese 201 (development half); a
# quarter of that leaves room for briefs, and below it there is hardly one sentence.
SHORTEST_BODY = 100
SHORTEST_BODY_CJK = 40
# Of a text with a day of publication that ends as a sentence does: flash news is a headline and one sentence.
SHORTEST_FLASH = 40
SHORTEST_FLASH_CJK = 16
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\w", re.UNICODE)
_SENTENCE_ENDS = tuple('.!?…。！？।॥۔؟”“»"')


class Rejected(Exception):  # noqa: N818 - a verdict, not an error
    """No article: ``kind`` is the class that is counted, ``problem`` one line a person can act on."""

    def __init__(self, rule: str, problem: str, kind: str | None = None) -> None:
        super().__init__(problem)
        self.rule = rule
        self.problem = problem
        self.kind = kind or rule.replace("_", "-")
        # a page that could not be read is ours to repair; everything else is simply no article
        self.outcome: Literal["rejected", "quarantined"] = "quarantined" if self.kind == "broken" else "rejected"


class Validate:
    """Scrapy item pipeline. A rejected article goes on as a Fault, so that the store books it like every other."""

    def process_item(self, item: Any) -> Any:
        return validate(item) if isinstance(item, Article) else item


def validate(article: Article) -> Article | Fault:
    """The article with its doubts flagged, or the Fault that takes its place."""
    try:
        return check(article)
    except Rejected as no:
        return as_fault(article, no)


def check(article: Article) -> Article:
    """Apply RULES, then DOUBTS. Raises Rejected; flags go into ``article.evidence``."""
    for rule in RULES:
        if problem := rule(article):
            kind = article.page_kind if rule is page_is_an_article else None
            raise Rejected(rule.__name__, problem, kind)
    for doubt in DOUBTS:
        doubt(article)
    return article


def as_fault(article: Article, no: Rejected) -> Fault:
    """What is kept of a rejected article: enough to see why, and to find the page again."""
    payload = article.to_dict()
    payload["body"] = (article.body or "")[:2000] or None
    for bulky in ("sections", "quotes", "evidence"):
        payload.pop(bulky, None)
    return Fault(
        url=article.url,
        kind=no.kind,
        reason=f"{no.rule}: {no.problem}",
        stage=STAGE,
        outcome=no.outcome,
        page_sha256=article.page_sha256,
        payload=payload,
        fetched_at=article.fetched_at,
        origin=article.origin,
    )


def page_is_an_article(article: Article) -> str | None:
    """The extractor tells consent walls, challenges, listings and the like from articles; none is stored as one."""
    return (
        None if article.page_kind == "article" else f"the page is {REASONS.get(article.page_kind, article.page_kind)}"
    )


REASONS = {
    "listing": "a list of articles",
    "consent": "a consent wall; never clicked away",
    "challenge": "a bot challenge; never bypassed",
    "paywall": "the stub of a paid article",
    "login": "a login form",
    "soft404": "a not-found page with status 200",
    "js-shell": "an empty shell that JavaScript fills; try the playwright extra",
    "empty": "without any text",
    "blocked": "a refusal by the server",
    "broken": "damaged beyond reading",
}


def bad_url(article: Article) -> str | None:
    """Identity rests on the URL."""
    if url_key(article.url).startswith("//"):
        return None
    return f"{article.url[:200]!r} is no http(s) URL; give the page's address with --url"


def no_headline(article: Article) -> str | None:
    """Without a headline nobody can find or cite it, and it is hardly ever an article."""
    return None if article.headline and _WORD.search(article.headline) else "no headline found"


def no_body(article: Article) -> str | None:
    return None if article.body and _WORD.search(article.body) else "no text found"


def body_too_short(article: Article) -> str | None:
    """A text below one sentence; bullets and standfirst count, as some news is told in them alone."""
    text = " ".join([article.body or "", article.standfirst or "", *article.bullets])
    if len(text) >= SHORTEST_BODY:
        return None
    flash = article.published_at is not None and (article.body or text).rstrip().endswith(_SENTENCE_ENDS)
    if _CJK.search(text):
        least = SHORTEST_FLASH_CJK if flash else SHORTEST_BODY_CJK
    else:
        least = SHORTEST_FLASH if flash else SHORTEST_BODY
    return None if len(text) >= least else f"only {len(text)} characters of text; a brief has at least {least}"


def body_is_the_headline(article: Article) -> str | None:
    """The extractor found the headline twice and nothing else."""
    if article.bullets or article.standfirst or len(article.body or "") > 2 * len(article.headline or ""):
        return None
    if _letters(article.body) != _letters(article.headline):
        return None
    return "the text only repeats the headline"


RULES: list[Callable[[Article], str | None]] = [
    bad_url,  # first: a fault, too, is booked under its URL
    page_is_an_article,
    no_headline,
    no_body,
    body_too_short,
    body_is_the_headline,
]


# A page cannot announce its own future; a clock printed without its zone is off by at most 14 hours (UTC+14).
FUTURE = timedelta(hours=14)
FUTURE_DAYS = timedelta(days=1)
WEB = 1991  # first web page; older dates are digitized archives at best


def time_in_the_future(article: Article) -> None:
    """After the fetch: flagged; by more than a wrong zone explains: null. Judged by the fetch, not by our clock."""
    if article.fetched_at is None:
        return
    for name in ("published", "modified"):
        value = getattr(article, f"{name}_at")
        if isinstance(value, datetime):
            ahead, limit = _aware(value) - _aware(article.fetched_at), FUTURE
        elif isinstance(value, date):
            ahead, limit = value - _aware(article.fetched_at).date(), FUTURE_DAYS
        else:
            continue
        if ahead > limit:
            _drop_time(article, name, "in-the-future")
        elif ahead > timedelta(minutes=10):  # clocks of servers differ
            article.evidence.flag(f"{name}_at", "after-the-fetch")


def time_is_a_default(article: Article) -> None:
    """1970-01-01 in any zone, year 1, 1900-01-01: what software prints for 'no date'. Years before the web: flagged."""
    for name in ("published", "modified"):
        value = getattr(article, f"{name}_at")
        if value is None:
            continue
        day = _aware(value).date() if isinstance(value, datetime) else value
        if abs((day - date(1970, 1, 1)).days) <= 1 or day.year < 1600 or day in (date(1900, 1, 1), date(1899, 12, 30)):
            _drop_time(article, name, "default-date")
        elif day.year < WEB:
            article.evidence.flag(f"{name}_at", "before-the-web")


def modified_before_published(article: Article) -> None:
    """On one real page in 18; neither is known to be the wrong one, so both stay and both are flagged."""
    published, modified = article.published_at, article.modified_at
    if published is None or modified is None:
        return
    if isinstance(published, datetime) and isinstance(modified, datetime):
        early = _aware(modified) < _aware(published)
    else:
        early = (iso(modified) or "")[:10] < (iso(published) or "")[:10]
    if early:
        article.evidence.flag("published_at", "after-modified")
        article.evidence.flag("modified_at", "before-published")


DOUBTS: list[Callable[[Article], None]] = [time_in_the_future, time_is_a_default, modified_before_published]


def _drop_time(article: Article, name: str, why: str) -> None:
    entry = f"{name}_at"
    article.evidence.reject(entry, getattr(article, f"{name}_source") or "unknown", iso(getattr(article, entry)), why)
    article.evidence.flag(entry, why)
    for part in ("at", "precision", "zone", "source"):
        setattr(article, f"{name}_{part}", None)


def _aware(value: datetime) -> datetime:
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def _letters(text: str | None) -> str:
    return "".join(c for c in (text or "").casefold() if c.isalnum())
