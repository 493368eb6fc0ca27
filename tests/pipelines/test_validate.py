"""Every rule says no with its class; doubts null or flag a value and never the article."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest
from storage_samples import LEAD, REST, make_article

from newsspider.items import Article, Fault, PageKind
from pipelines.validate import RULES, Rejected, Validate, check, validate

NO_ARTICLES = [kind for kind in get_args(PageKind) if kind != "article"]


@pytest.mark.parametrize("kind", NO_ARTICLES)
def test_page_kind_is_the_class(kind: Any) -> None:
    fault = validate(make_article(page_kind=kind))
    assert isinstance(fault, Fault)
    assert (fault.kind, fault.stage) == (kind, "validate")
    assert fault.outcome == ("quarantined" if kind == "broken" else "rejected")
    assert fault.page_sha256 == "page-1"


REJECTED: list[tuple[dict[str, Any], str]] = [
    ({"url": "javascript:void(0)"}, "bad-url"),
    ({"url": ""}, "bad-url"),
    ({"headline": None}, "no-headline"),
    ({"headline": "—"}, "no-headline"),
    ({"body": None}, "no-body"),
    ({"body": "…"}, "no-body"),
    ({"body": "Please wait.", "standfirst": None, "bullets": []}, "body-too-short"),
    ({"body": "Both berths of the harbor close on Monday", "standfirst": None, "bullets": []}, "body-too-short"),
    (
        {"body": "Both berths of the harbor close on Monday.", "published_at": None, "standfirst": None, "bullets": []},
        "body-too-short",
    ),
    ({"headline": LEAD, "body": LEAD.upper() * 1 + "", "standfirst": None, "bullets": []}, "body-is-the-headline"),
    ({"headline": LEAD + REST, "body": f"{LEAD}\n\n{REST}", "standfirst": None, "bullets": []}, "body-is-the-headline"),
]


@pytest.mark.parametrize(("changes", "kind"), REJECTED, ids=lambda value: value if isinstance(value, str) else "")
def test_rejected(changes: dict[str, Any], kind: str) -> None:
    body = changes.pop("body", LEAD + REST)
    article = make_article()
    article.body = body
    for name, value in changes.items():
        setattr(article, name, value)
    with pytest.raises(Rejected) as caught:
        check(article)
    assert caught.value.kind == kind


ACCEPTED: list[dict[str, Any]] = [
    {},
    {"body": LEAD + "It is paid."},
    {
        "body": "港は来春、二台目のクレーンを設置すると月曜日に発表した。四十トンを持ち上げ、岸壁の電力で動く。",
        "bullets": [],
    },
    {"body": "Both berths of the harbor close on Monday.", "standfirst": None, "bullets": []},  # flash news, dated
    {"body": "See the key points.", "bullets": [LEAD, REST]},
    {"authors": [], "published_at": None, "region": None, "quotes": [], "images": []},
]


@pytest.mark.parametrize("changes", ACCEPTED)
def test_accepted(changes: dict[str, Any]) -> None:
    assert isinstance(validate(make_article(**changes)), Article)


FETCHED = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
DATES: list[tuple[Any, bool, list[str]]] = [
    (FETCHED - timedelta(days=1), True, []),
    (FETCHED + timedelta(minutes=5), True, []),
    (FETCHED + timedelta(hours=8), True, ["after-the-fetch"]),
    (FETCHED + timedelta(hours=15), False, ["in-the-future"]),
    (date(2026, 3, 3), True, ["after-the-fetch"]),
    (date(2026, 3, 4), False, ["in-the-future"]),
    (datetime(1970, 1, 1, tzinfo=UTC), False, ["default-date"]),
    (datetime(1969, 12, 31, 16, tzinfo=UTC), False, ["default-date"]),
    (date(1900, 1, 1), False, ["default-date"]),
    (date(1, 1, 1), False, ["default-date"]),
    (date(1969, 7, 21), True, ["before-the-web"]),
    (date(1970, 1, 9), True, ["before-the-web"]),
]


@pytest.mark.parametrize(("value", "stays", "flags"), DATES, ids=str)
def test_dates(value: Any, stays: bool, flags: list[str]) -> None:
    article = check(make_article(published_at=value, fetched_at=FETCHED))
    assert article.published_at == (value if stays else None)
    assert (article.evidence["published_at"].flags if "published_at" in article.evidence else []) == flags
    if not stays:
        assert article.published_zone is None
        assert article.evidence["published_at"].rejected


def test_without_a_fetch_time_no_future_is_known() -> None:
    article = check(make_article(published_at=datetime(2999, 1, 1, tzinfo=UTC), fetched_at=None))
    assert article.published_at is not None


def test_modified_before_published_is_flagged_on_both() -> None:
    article = check(make_article(modified_at=datetime(2026, 3, 1, tzinfo=UTC)))
    assert article.evidence["modified_at"].flags == ["before-published"]
    assert article.evidence["published_at"].flags == ["after-modified"]


def test_the_stage_hands_a_fault_on_and_passes_other_items() -> None:
    fault = Fault("https://a.example/", "timeout", "late", "download")
    assert Validate().process_item(fault) is fault
    assert isinstance(Validate().process_item(make_article(headline=None)), Fault)


def test_rules_have_reasons() -> None:
    assert all(rule.__doc__ or rule.__name__.startswith("no_") for rule in RULES)
