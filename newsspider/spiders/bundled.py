"""Lanternwire, the invented site that comes with newsspider; ``python -m newsspider.demo`` serves it."""

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Bundled(NewsSpider):
    name = "bundled"
    site = Site(
        name="bundled",
        domains=["lanternwire.example"],
        listings=[
            "http://www.lanternwire.example/business/tech",
            "http://www.lanternwire.example/latest",
            "http://www.lanternwire.example/de/digital",
            "http://www.lanternwire.example/archive/",
        ],
        feeds=["http://www.lanternwire.example/feed.xml"],
        timezone="Asia/Kuala_Lumpur",  # where the newsroom is; its older pages and its cards print no offset
        language="en",
        external_id=r"-([0-9a-f]{24})$",  # on the newest layout only
        id_time=True,
        cards_carry_time=True,
    )
