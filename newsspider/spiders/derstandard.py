"""Der Standard, web pages, German."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Derstandard(NewsSpider):
    name = "derstandard"
    site = Site(
        name="derstandard",
        domains=["derstandard.at"],
        listings=["https://www.derstandard.at/web"],
        timezone="Europe/Vienna",
        language="de",
        external_id=r"/story/(\d+)/",
        article_url=r"/story/\d+/",
    )
