"""Stuttgarter Zeitung, Germany, German."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class StuttgarterZeitung(NewsSpider):
    name = "stuttgarter_zeitung"
    site = Site(
        name="stuttgarter_zeitung",
        domains=["stuttgarter-zeitung.de"],
        listings=["https://www.stuttgarter-zeitung.de/lokales/"],
        timezone="Europe/Berlin",
        language="de",
        article_url=r"(?:-\d{6,}|\.[0-9a-f-]{36})\.html",
    )
