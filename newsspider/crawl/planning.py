"""When to look at an article again is written in the transaction that stores it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from newsspider.items import Article

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class Plan:
    """Item pipeline between Dedupe and Store; a replay plans nothing."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: Any) -> Any:
        article = getattr(item, "article", item)
        spider: Any = self._crawler.spider
        if isinstance(article, Article) and article.origin is not None and not spider.books.replaying:
            site = article.site or (spider.site.name if spider.site else "replay")
            spider.books.plan_later(article.origin.discovered_url, site, article.published_at)
        return item
