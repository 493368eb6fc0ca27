"""KnowTechie, consumer technology."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Knowtechie(NewsSpider):
    name = "knowtechie"
    site = Site(
        name="knowtechie",
        domains=["knowtechie.com"],
        listings=["https://knowtechie.com/"],
        language="en",
    )
