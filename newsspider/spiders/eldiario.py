"""elDiario.es, technology pages, Spanish."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Eldiario(NewsSpider):
    name = "eldiario"
    site = Site(
        name="eldiario",
        domains=["eldiario.es"],
        listings=["https://www.eldiario.es/tecnologia/"],
        timezone="Europe/Madrid",
        language="es",
        external_id=r"_1_(\d+)\.html$",
        article_url=r"_1_\d+\.html$",
    )
