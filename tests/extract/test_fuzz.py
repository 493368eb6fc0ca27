"""A sample of benchmarks/fuzz.py: mutated pages of our own neither crash nor stall extraction."""

from __future__ import annotations

import contextlib
import importlib.util
import random
import time
from pathlib import Path
from types import ModuleType

import pytest

from newsspider import PageError, extract

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "fuzz.py"
PAGE = (
    """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stays | Harbour Post</title>
<meta property="og:title" content="Ferry stays"><script type="application/ld+json">{"@context":"https://schema.org",
"@type":"NewsArticle","headline":"Ferry stays","datePublished":"2024-05-03T10:00:00+02:00","author":[{"@type":"Person",
"name":"Ann Lee"}],"image":{"@type":"ImageObject","url":"/i.jpg","creditText":"Bob Ray"}}</script></head><body>
<nav><a href="/">Home</a><a href="/t">Transport</a></nav><h1>Ferry stays</h1><p class="dek">A vote ends a long quarrel.</p>
<div class="byline">By <a href="/ann">Ann Lee</a>, May 3, 2024 at 10:00 AM CET</div><figure><img src="/i.jpg" alt="A ferry">
<figcaption>The ferry at noon. Photo: Bob Ray/Agency</figcaption></figure><ul class="key-points"><li>The ferry stays.</li>
<li>The bridge waits.</li></ul>"""
    + "".join(
        f"<p>PORT TOWN — Paragraph {i} says a little more. “We are glad,” said Mayor Jo Fox, who had voted for it.</p>"
        f"<h2>Part {i}</h2>"
        for i in range(12)
    )
    + "<div class='related'><h3><a href='/b'>Bridge waits</a></h3><time>3 hours ago</time></div></body></html>"
).encode()


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spent_on(data: bytes) -> float:
    start = time.process_time()
    with contextlib.suppress(PageError):  # the one documented error; anything else fails the test
        extract(data, "https://www.example.com/news/ferry-stays-123").to_json()
    return time.process_time() - start


def test_mutated_pages(fuzz: ModuleType) -> None:
    slowest = 0.0
    for number in range(60):
        rng = random.Random(number)
        data = PAGE
        for _ in range(rng.randrange(1, 4)):
            data = rng.choice(fuzz.MUTATIONS)(rng, data)[: fuzz.MAX_SIZE]
        slowest = max(slowest, spent_on(data))
    assert slowest < 2


def test_every_poison_alone(fuzz: ModuleType) -> None:
    for number, poison in enumerate(fuzz.POISON):
        for at in (0, PAGE.index(b"<h1>"), PAGE.index(b"<p>PORT") + 3, len(PAGE)):
            assert spent_on(PAGE[:at] + poison + PAGE[at:]) < 2, (number, at)


def test_templates_within_templates_are_read_once() -> None:
    """A thousand of them, nested by damage, were each written out with all inside: 3.8 s."""

    def spent(depth: int) -> float:
        inner = "<noscript><p>The ferry has been late on every Monday since spring.</p>" * depth
        begun = time.process_time()
        extract(f"<html><body><h1>Ferry late again</h1>{inner}</body></html>")
        return time.process_time() - begun

    assert min(spent(1_600) for _ in range(3)) < 8 * min(spent(400) for _ in range(3))
