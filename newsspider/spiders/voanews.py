"""Voice of America."""

from __future__ import annotations

from newsspider.site import Site
from newsspider.spider import NewsSpider


class Voanews(NewsSpider):
    name = "voanews"
    site = Site(
        name="voanews",
        domains=["voanews.com"],
        listings=["https://www.voanews.com/"],
        language="en",
        external_id=r"/(\d+)\.html$",
        article_url=r"/a/.*\.html$",
    )
