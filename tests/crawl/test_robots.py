"""How the text of a robots.txt is read; that it is obeyed is proved in test_politeness."""

from __future__ import annotations

import pytest
from scrapy.http import Response

from newsspider.crawl.robots import RobotsMiddleware


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
