"""Kleine Zeitung, Austria, German."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Kleinezeitung(NewsSpider):
    name = "kleinezeitung"
    site = Site(
        name="kleinezeitung",
        domains=["kleinezeitung.at"],
        listings=["https://www.kleinezeitung.at/kaernten"],
        feeds=["https://www.kleinezeitung.at/rss/kaernten"],
        timezone="Europe/Vienna",
        language="de",
        external_id=r"/(\d{7,})/",
        article_url=r"/\d{7,}/",
    )
