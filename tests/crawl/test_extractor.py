"""Workers that read pages: jobs are sent ahead, and a page that costs its worker costs no other page."""

from __future__ import annotations

import asyncio
import os
import signal
from datetime import UTC, datetime

import pytest

from newsspider.crawl.extractor import Extractor
from newsspider.crawl.work import Answer, Job, Refused
from newsspider.items import Article
from newsspider.site import Site

SITE = Site("quay", ["quay.example"])
PAGES = 6


def page(number: int, paragraphs: int = 3) -> Job:
    text = f"<p>Pump {number} was switched off on Monday, and the basin stayed dry all night long.</p>"
    body = f"<html><body><article><h1>Pump {number} rests</h1>{text * paragraphs}</article></body></html>"
    url = f"https://quay.example/pumps/{number}"
    return Job("article", body.encode(), url, SITE, {}, 200, datetime(2026, 5, 4, tzinfo=UTC))


def headline(answer: Answer) -> str | None:
    assert isinstance(answer, Article), answer
    return answer.headline


async def read_all(seconds: float, strike: signal.Signals | None) -> list[Answer]:
    """The answers to PAGES jobs given at once to one worker, which is struck once it holds the first two."""
    extractor = Extractor(1, seconds, 1024)
    try:
        await extractor.read(page(99))
        (worker,) = extractor._workers
        reading = [asyncio.ensure_future(extractor.read(page(n, 3 if n else 3_000))) for n in range(PAGES)]
        while worker.jobs < 2:
            await asyncio.sleep(0)
        if strike is not None:
            assert worker._pipes is not None
            os.kill(worker._pipes._process.pid, strike)
        return list(await asyncio.gather(*reading))
    finally:
        await extractor.close()


def test_each_job_gets_its_own_answer() -> None:
    answers = asyncio.run(read_all(20, None))
    assert [headline(answer) for answer in answers] == [f"Pump {n} rests" for n in range(PAGES)]


@pytest.fixture(params=[signal.SIGKILL, signal.SIGSTOP], ids=["killed", "stalled"])
def struck(request: pytest.FixtureRequest) -> list[Answer]:
    return asyncio.run(read_all(2 if request.param == signal.SIGSTOP else 20, request.param))


def test_a_job_sent_ahead_outlives_the_worker(struck: list[Answer]) -> None:
    first, *others = struck
    assert isinstance(first, Refused)
    assert first.kind == "worker-died"
    assert [headline(answer) for answer in others] == [f"Pump {n} rests" for n in range(1, PAGES)]
