"""GameStar, games and hardware, German."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Gamestar(NewsSpider):
    name = "gamestar"
    site = Site(
        name="gamestar",
        domains=["gamestar.de"],
        listings=["https://www.gamestar.de/"],
        timezone="Europe/Berlin",
        language="de",
        external_id=r",(\d+)\.html$",
        article_url=r",\d+\.html$",
    )
