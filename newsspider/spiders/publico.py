"""Público, science and technology pages, Spanish."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Publico(NewsSpider):
    name = "publico"
    site = Site(
        name="publico",
        domains=["publico.es"],
        listings=["https://www.publico.es/ciencias"],
        timezone="Europe/Madrid",
        language="es",
        article_url=r"\.html$",
    )
