"""Unocero, consumer technology, Spanish."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Unocero(NewsSpider):
    name = "unocero"
    site = Site(
        name="unocero",
        domains=["unocero.com"],
        listings=["https://www.unocero.com/"],
        timezone="America/Mexico_City",
        language="es",
    )
