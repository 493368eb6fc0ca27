"""The i Paper, United Kingdom, English."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Inews(NewsSpider):
    name = "inews"
    site = Site(
        name="inews",
        domains=["inews.co.uk"],
        listings=["https://inews.co.uk/category/news"],
        timezone="Europe/London",
        language="en",
        external_id=r"-(\d{6,})(?:$|\?)",
        article_url=r"-\d{6,}(?:$|\?)",
    )
