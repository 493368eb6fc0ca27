"""VentureBeat, the technology business."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Venturebeat(NewsSpider):
    name = "venturebeat"
    site = Site(
        name="venturebeat",
        domains=["venturebeat.com"],
        listings=["https://venturebeat.com/"],
        timezone="America/Los_Angeles",
        language="en",
    )
