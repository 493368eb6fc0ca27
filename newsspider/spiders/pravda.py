"""Ukrainska Pravda, Ukrainian, Russian and English."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Pravda(NewsSpider):
    name = "pravda"
    site = Site(
        name="pravda",
        domains=["pravda.com.ua"],
        listings=["https://www.pravda.com.ua/rus/"],
        timezone="Europe/Kyiv",
        external_id=r"/20\d\d/\d+/\d+/(\d+)/?$",
        article_url=r"/20\d\d/\d+/\d+/\d+/?$",
    )
