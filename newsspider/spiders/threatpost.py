"""Threatpost, security."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Threatpost(NewsSpider):
    name = "threatpost"
    site = Site(
        name="threatpost",
        domains=["threatpost.com"],
        listings=["https://threatpost.com/"],
        timezone="America/New_York",
        language="en",
        external_id=r"/(\d+)/?$",
        article_url=r"/\d+/?$",
    )
