"""Luxemburger Wort, Luxembourg, German."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Wort(NewsSpider):
    name = "wort"
    site = Site(
        name="wort",
        domains=["wort.lu"],
        listings=["https://www.wort.lu/sport"],
        timezone="Europe/Luxembourg",
        language="de",
        external_id=r"/(\d{6,})\.html",
        article_url=r"/\d{6,}\.html",
    )
