"""Geeks3D, graphics programming."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Geeks3d(NewsSpider):
    name = "geeks3d"
    site = Site(
        name="geeks3d",
        domains=["geeks3d.com"],
        listings=["https://www.geeks3d.com/"],
        language="en",
        article_url=r"/\d{8}/",
    )
