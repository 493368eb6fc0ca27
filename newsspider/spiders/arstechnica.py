"""Ars Technica, technology."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Arstechnica(NewsSpider):
    name = "arstechnica"
    site = Site(
        name="arstechnica",
        domains=["arstechnica.com"],
        listings=["https://arstechnica.com/information-technology/"],
        feeds=["http://feeds.arstechnica.com/arstechnica/index/"],
        language="en",
        article_url=r"/20\d\d/\d\d/",
    )
