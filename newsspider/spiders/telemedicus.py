"""Telemedicus, law of the information society, German."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Telemedicus(NewsSpider):
    name = "telemedicus"
    site = Site(
        name="telemedicus",
        domains=["telemedicus.info"],
        listings=["https://www.telemedicus.info/"],
        timezone="Europe/Berlin",
        language="de",
        external_id=r"/article/(\d+)-",
    )
