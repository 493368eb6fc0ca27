"""How the text of a robots.txt is read; that it is obeyed is proved in test_politeness."""

from __future__ import annotations

from pathlib import Path

import pytest
from harness import crawl
from scrapy.http import Response
from testsite import LoopbackSite

from newsspider.crawl.beginnings import MAX_BYTES, STOPPED
from newsspider.crawl.robots import RobotsMiddleware
from newsspider.crawl.unpacking import CUT_SHORT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_hides_no_rule_of_robots_txt(encoding: str) -> None:
    body = "User-agent: *\nDisallow: /\n".encode(encoding)
    rules = RobotsMiddleware._judge(Response("https://a.example/robots.txt", body=body))
    assert rules.parsed is not None
    assert not rules.parsed.can_fetch("https://a.example/news", "newsspider")


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("newsspider", True),
        ("NewsSpider/2.1", True),
        ("newsspider (all of them)", True),
        ("news", False),
        ("n", False),
        ("newsspider-images", False),
        ("spider", False),
        ("newsspiders", False),
    ],
)
def test_a_group_is_ours_by_the_whole_product_token(name: str, ours: bool) -> None:
    body = f"User-agent: {name}\nDisallow: /\n\nUser-agent: *\nDisallow: /desk/\n".encode()
    rules = RobotsMiddleware._judge(Response("https://a.example/robots.txt", body=body))
    assert rules.parsed
    assert rules.parsed.can_fetch("https://a.example/story", "newsspider") is not ours


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("2", 2),
        ("0.5", 0.5),
        ("0,5", 0.5),
        ("3s", 3),
        ("1.5 seconds", 1.5),
        ("4 # please", 4),
        ("soon", None),
        ("s", None),
    ],
)
def test_a_crawl_delay_is_read_as_it_is_meant(line: str, seconds: float | None) -> None:
    for end in ("\n", "\r", "\r\n"):
        body = end.join(
            ["User-agent: other", "Crawl-delay: 9", "", "user-agent : NewsSpider/2.1 (x)", f"crawl-delay :{line}", ""]
        )
        rules = RobotsMiddleware._judge(Response("https://a.example/robots.txt", body=body.encode()))
        assert rules.parsed
        assert rules.parsed.crawl_delay("newsspider") == seconds


@pytest.mark.parametrize(
    "body",
    [b"<!-- hi --><html></html>", b"\n <title>Hello</title>", b"<div>Welcome</div>", b"U\0s\0e\0r\0"],
)
def test_what_is_no_robots_txt_forbids_everything(body: bytes) -> None:
    assert RobotsMiddleware._judge(Response("https://a.example/robots.txt", body=body)).problem


@pytest.mark.parametrize(
    "size", [MAX_BYTES + 1, 11 * 1024 * 1024], ids=["longer than is read", "longer than a page may be"]
)
def test_of_a_long_robots_txt_the_beginning_is_kept(tmp_path: Path, size: int) -> None:
    with LoopbackSite(articles=6) as site:
        rules = f"User-agent: *\nDisallow: {site.pieces[0].path}\n"
        site.robots = rules + "# filled up to the length\n" * (size // 26 + 1)
        run = crawl(site, tmp_path / "news.db")
        assert site.pieces[0].path not in {seen.path for seen in site.log}
    assert run.code == 0
    assert run.site["counts"]["new"] == 5
    assert run.site["faults"]["robots"] == 1


def test_of_a_packed_one_what_came_until_the_stop_is_read() -> None:
    """It ends too early because we ended it, not because its server did."""
    body = b"User-agent: *\nDisallow: /x\n"
    for flags, readable in (([CUT_SHORT], False), ([STOPPED, CUT_SHORT], True)):
        rules = RobotsMiddleware._judge(Response("https://a.example/robots.txt", body=body, flags=flags))
        assert (rules.parsed is not None) is readable


def test_a_line_that_is_cut_forbids_nothing() -> None:
    head = b"User-agent: *\nDisallow: /x\n"
    body = head + b"#" * (MAX_BYTES - len(head) - 12) + b"\nDisallow: /news/drafts\n"
    rules = RobotsMiddleware._judge(Response("https://a.example/robots.txt", body=body))
    assert rules.parsed
    assert rules.parsed.can_fetch("https://a.example/news", "newsspider")
    assert not rules.parsed.can_fetch("https://a.example/x", "newsspider")
