"""The crawl's rules one by one: addresses, waits, plans, shapes of URLs, faults, verdicts, log lines."""

from __future__ import annotations

import asyncio
import ipaddress
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy import Request, exceptions
from scrapy.http import HtmlResponse, Response
from scrapy.settings import Settings
from scrapy.utils.test import get_crawler

from newsspider.crawl.egress import is_public, not_opened, opened, refusal
from newsspider.crawl.faults import MAX_ATTEMPTS, Trouble, of_exception, of_response, settled
from newsspider.crawl.logformat import one_line
from newsspider.crawl.manners import AskedToWait, Manners, Turn, seconds_of
from newsspider.crawl.metarefresh import CarefulMetaRefreshMiddleware
from newsspider.crawl.plan import LATEST, SETTLED_AGE, SOONEST, next_visit
from newsspider.crawl.shapes import Budget, is_loop, shape_of
from newsspider.crawl.unpacking import WholeBodiesMiddleware
from newsspider.health.verdict import Facts, Source, judge, worst

NOW = datetime(2025, 8, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fec0::1", False),
        ("::7f00:1", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("2002:5db8:d822::", True),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(ipaddress.ip_address(address)) is public


def test_one_opened_address_opens_nothing_else() -> None:
    allowed = opened(["127.0.0.1:8000"])
    assert refusal("127.0.0.1", 8000, allowed) is None
    assert refusal("127.0.0.1", 8001, allowed)
    assert refusal("127.0.0.2", 8000, allowed)
    assert refusal("localhost", 8000, allowed)  # a name at this point was never resolved
    assert not_opened(["127.0.0.1"], ["127.0.0.1:8000"]) is None
    assert not_opened(["example.com"], ["127.0.0.1:8000"]) == "example.com"
    assert not_opened(["8.8.8.8"], ["127.0.0.1:8000"]) == "8.8.8.8"


@pytest.mark.parametrize(
    "entry", ["127.0.0.1", ":80", "127.0.0.1:", "127.0.0.1:http", "127.0.0.1:0", "127.0.0.1:70000"]
)
def test_an_entry_that_opens_nothing_is_refused(entry: str) -> None:
    with pytest.raises(ValueError):
        opened([entry])


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Fri, 01 Aug 2025 12:01:30 GMT", 90.0),
        ("Fri, 01 Aug 2025 11:00:00 GMT", 0.0),
        ("99999999999999999999", 999999999.0),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("Mon, 01 Jan 2026 00:00:00 +9999999999999999", None),
        ("", None),
        ("٣", None),
    ],
)
def test_retry_after(header: str, seconds: float | None) -> None:
    assert seconds_of(header, NOW) == seconds


def test_a_host_is_asked_in_turn() -> None:
    async def ask() -> tuple[list[float], list[Turn]]:
        manners = Manners(max_wait=120)
        manners.host("a").delay = 0.1
        began, waits = time.monotonic(), []
        turns = []
        for _ in range(3):
            turns.append(await manners.turn("a"))
            waits.append(time.monotonic() - began)
        return waits, turns

    waits, (first, *others) = asyncio.run(ask())
    assert waits[0] < 0.05
    assert waits[1] >= 0.1
    assert waits[2] >= 0.2
    assert first == Turn(None, None)
    assert [turn.required for turn in others] == [0.1, 0.1]
    assert all(turn.waited is not None and turn.waited >= 0.1 for turn in others)


def test_a_wait_beyond_the_limit_closes_the_host() -> None:
    async def ask() -> None:
        manners = Manners(max_wait=120)
        assert manners.refused("a", "121", NOW) is None
        assert manners.refused("b", "1", NOW) == 1.0
        with pytest.raises(AskedToWait):
            await manners.turn("a")

    asyncio.run(ask())


@pytest.mark.parametrize(
    ("age", "visits", "rate", "wait"),
    [
        (timedelta(minutes=10), 1, None, SOONEST),
        (timedelta(hours=8), 1, None, timedelta(hours=2)),
        (timedelta(hours=8), 1, 0.5, timedelta(hours=1)),
        (timedelta(hours=8), 1, 0.01, timedelta(hours=4)),
        (timedelta(days=29), 1, 0.01, LATEST),
        (SETTLED_AGE + timedelta(days=1), 1, None, None),
        (timedelta(hours=8), 10, None, None),
        (timedelta(hours=-5), 1, None, SOONEST),  # published in the future, says the page
    ],
)
def test_next_visit(age: timedelta, visits: int, rate: float | None, wait: timedelta | None) -> None:
    when, why = next_visit(NOW, NOW - age, visits, rate)
    assert when == (NOW + wait if wait else None)
    assert why


@given(st.timedeltas(timedelta(0), timedelta(days=60)), st.floats(0, 1) | st.none())
def test_older_articles_are_never_visited_sooner(age: timedelta, rate: float | None) -> None:
    sooner, _ = next_visit(NOW, NOW - age, 1, rate)
    later, _ = next_visit(NOW, NOW - age - timedelta(days=1), 1, rate)
    assert later is None or (sooner is not None and later >= sooner)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/2024/05?page=3", "https://a.example/2023/12?page=9", True),
        ("https://a.example/f?color=red&size=1", "https://a.example/f?size=2&color=blue", True),
        ("https://a.example/s?sid=deadbeef01", "https://a.example/s?sid=cafebabe02", True),
        ("https://a.example/news", "https://a.example/tech", False),
        ("https://a.example/news?page=2", "https://a.example/news?sort=up", False),
    ],
)
def test_shapes(one: str, other: str, same: bool) -> None:
    assert (shape_of(one) == shape_of(other)) is same


def test_a_shape_has_a_budget_and_loops_have_none() -> None:
    budget = Budget(limit=3)
    assert [budget.spend(f"https://a.example/calendar/2024/{month}") for month in range(5)] == [True] * 3 + [False] * 2
    assert is_loop("https://a.example/up/down/up/down/up/down")
    assert not is_loop("https://a.example/2024/05/05/a-story-about-may")


@pytest.mark.parametrize(
    ("error", "kind", "ending"),
    [
        (exceptions.DownloadTimeoutError("30 s"), "timeout", "pending"),
        (exceptions.CannotResolveHostError("no such host"), "dns", "pending"),
        (exceptions.DownloadCancelledError("too big"), "too-large", "quarantined"),
        (exceptions.IgnoreRequest("max redirections reached"), "redirect-loop", "rejected"),
        (AskedToWait("an hour"), "rate-limited", "pending"),
        (RuntimeError("a bug"), "error", "quarantined"),
    ],
)
def test_fault_of_exception(error: Exception, kind: str, ending: str) -> None:
    trouble = of_exception(error)
    assert (trouble.kind, trouble.ending) == (kind, ending)


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd"])
def test_a_page_that_is_not_packed_as_its_header_says_may_come_whole_next_time(encoding: str) -> None:
    unpacking = WholeBodiesMiddleware(crawler=get_crawler(settings_dict={"COMPRESSION_ENABLED": True}))
    plain = b"<!doctype html><p>This page is not packed at all.</p>" * 9
    response = Response("https://a.example/", headers={"Content-Encoding": encoding}, body=plain)
    try:
        unpacking.process_response(Request(response.url), response)
    except Exception as error:  # noqa: BLE001 - each library has its own
        trouble = of_exception(error)
    else:
        pytest.skip(f"nothing installed that unpacks {encoding}")
    assert (trouble.kind, trouble.ending) == ("broken-encoding", "pending")


@pytest.mark.parametrize(
    ("status", "kind"),
    [(200, None), (203, None), (204, "http-error"), (206, "short-body"), (304, "http-error"), (302, "redirect"), (401, "blocked"), (403, "blocked"), (404, "not-found"),
     (410, "gone"), (418, "http-error"), (429, "rate-limited"), (451, "blocked"), (500, "server-error"), (503, "server-error")],
)  # fmt: skip
def test_fault_of_status(status: int, kind: str | None) -> None:
    trouble = of_response(Response("https://a.example/", status=status))
    assert (trouble.kind if trouble else None) == kind


def test_a_passing_trouble_that_does_not_pass_is_quarantined() -> None:
    trouble = Trouble("timeout", "30 s", "pending")
    assert settled(trouble, 0).ending == "pending"
    assert settled(trouble, MAX_ATTEMPTS - 1).ending == "quarantined"
    assert settled(Trouble("rate-limited", "later", "pending"), 50).ending == "pending"


GOOD = {"tally": {"new": 5}, "sources": (Source("https://a.example/", cards=5),)}


@pytest.mark.parametrize(
    ("facts", "code", "words"),
    [
        (GOOD, 0, "done"),
        (GOOD | {"tally": {}}, 0, "nothing new"),
        (GOOD | {"tally": {"unchanged": 5}}, 0, "nothing new"),
        ({"sources": (Source("https://a.example/", unchanged=True),), "known_before": 9}, 0, "nothing new"),
        ({"sources": (Source("https://a.example/"),)}, 3, "nothing found"),
        (
            {"sources": (Source("http://10.0.0.1:80/", trouble="private-address"),)},
            3,
            "10.0.0.1:80: not a public address",
        ),
        (
            {"sources": (Source("u"), Source("v", cards=9)), "known_before": 9, "tally": {"new": 1}},
            3,
            "nothing found at u",
        ),
        ({"sources": (Source("u", named=False), Source("v", cards=9)), "known_before": 9}, 0, "nothing new"),
        ({"tally": {"quarantined": 3}, "faults": {"timeout": 3}}, 3, "every page failed"),
        (GOOD | {"tally": {"rejected": 2}, "faults": {"listing": 2}, "known_before": 90}, 0, "nothing new"),
        (GOOD | {"tally": {"rejected": 2}, "faults": {"listing": 2}}, 3, "every page failed"),
        (GOOD | {"tally": {"rejected": 9}, "faults": {"soft404": 9}, "known_before": 90}, 3, "every page failed"),
        ({"sources": (Source("u", trouble="blocked"),), "faults": {"blocked": 1}}, 4, "blocked"),
        (GOOD | {"sources": (Source("u", cards=5, trouble="blocked"),), "faults": {"blocked": 1}}, 0, "done"),
        (GOOD | {"tally": {"new": 1, "deferred": 9}, "faults": {"blocked": 9}}, 4, "blocked 9×"),
        (GOOD | {"faults": {"blocked": 1}}, 0, "done"),
        (GOOD | {"tally": {"rejected": 1}, "faults": {"robots": 1}, "known_before": 90}, 0, "nothing new"),
        (GOOD | {"tally": {"deferred": 1}, "faults": {"blocked": 1}, "known_before": 90}, 4, "blocked"),
        (GOOD | {"fill_rates": {"authors": 0.5}, "floors": {"authors": 0.9}}, 5, "authors"),
        (GOOD | {"fill_rates": {"authors": 0.95}, "floors": {"authors": 0.9}}, 0, "done"),
        (
            {"sources": (Source("http://a.example/x", trouble="dns"),), "faults": {"dns": 1}},
            3,
            "host not found: a.example",
        ),
        (GOOD | {"imbalance": ("u: lost",)}, 6, "do not balance"),
        (GOOD | {"storage_problem": "disk full"}, 6, "disk full"),
    ],
)
def test_verdict(facts: dict[str, Any], code: int, words: str) -> None:
    verdict = judge(Facts("a", **facts))
    assert (verdict.exit_code, words in verdict.words) == (code, True), verdict


def test_the_worst_site_decides() -> None:
    assert [worst(codes) for codes in ([], [0, 0], [0, 3], [3, 4], [4, 5, 0], [6, 5])] == [0, 0, 3, 4, 5, 6]


@given(st.text())
def test_nothing_a_page_says_begins_a_line_or_moves_the_cursor(text: str) -> None:
    shown = one_line(text)
    assert len(shown.splitlines()) <= 1
    assert "\x1b" not in shown


def test_a_broken_base_does_not_lose_the_page() -> None:
    request = Request("https://a.example/news/1")
    page = HtmlResponse(request.url, body=b'<html><head><base href="http://[bad"></head><p>Text</p>', encoding="utf-8")
    assert CarefulMetaRefreshMiddleware(Settings()).process_response(request, page) is page


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "shift_jis"])
@pytest.mark.parametrize("written", ["refresh", "Refresh", "REFRESH"])
def test_a_refresh_is_followed_in_every_encoding(encoding: str, written: str) -> None:
    request = Request("https://a.example/news/1")
    text = f'<html><head><meta http-equiv="{written}" content="0; url=/news/2"></head><p>Text</p>'
    page = HtmlResponse(request.url, body=text.encode(encoding), encoding=encoding)
    followed = CarefulMetaRefreshMiddleware.from_crawler(get_crawler()).process_response(request, page)
    assert isinstance(followed, Request)
    assert followed.url == "https://a.example/news/2"


def test_a_page_without_a_refresh_is_not_decoded() -> None:
    request = Request("https://a.example/news/1")
    page = HtmlResponse(request.url, body=b"<html><head><title>News</title></head><p>Text</p>", encoding="utf-8")
    assert CarefulMetaRefreshMiddleware(Settings()).process_response(request, page) is page
    assert page._cached_ubody is None


def test_a_redirect_is_told_without_the_password_it_carries() -> None:
    headers = {"Location": "https://me:secret@a.example/there"}
    trouble = of_response(Response("https://a.example/", status=302, headers=headers))
    assert trouble is not None
    assert trouble.reason == "HTTP 302 to https://a.example/there"
