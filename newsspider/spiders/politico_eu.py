"""Politico Europe, technology pages."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class PoliticoEu(NewsSpider):
    name = "politico_eu"
    site = Site(
        name="politico_eu",
        domains=["politico.eu"],
        listings=["https://www.politico.eu/section/technology/"],
        timezone="Europe/Brussels",
        language="en",
        article_url=r"/article/",
    )
