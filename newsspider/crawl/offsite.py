"""Only the site's own hosts are asked, on every hop.

Scrapy's middleware lets requests with ``dont_filter`` out (each retry sets it), and drops an offsite redirect
without callback or errback. Here every refusal reaches the books.
"""

from __future__ import annotations

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.utils.httpobj import urlparse_cached

from newsspider.crawl import signals

# In the meta of a request for robots.txt, which may lead to another host's (RFC 9309, 2.3.1.2) as nothing else may.
ANYWHERE = "anywhere"


class Offsite(IgnoreRequest):
    """The request is for a host that is not the site's."""


class BookedOffsiteMiddleware(OffsiteMiddleware):
    def process_request(self, request: Request, spider: Spider | None = None) -> None:
        assert self.crawler.spider
        if "@" in urlparse_cached(request).netloc:  # of a redirect: secrets go into no log, archive or database
            raise Offsite(f"the address on {urlparse_cached(request).hostname} holds a user name or password")
        if not request.meta.get(ANYWHERE) and not self.should_follow(request, self.crawler.spider):
            self.stats.inc_value("offsite/filtered")
            raise Offsite(f"{urlparse_cached(request).hostname} is not one of the site's hosts")

    def request_scheduled(self, request: Request, spider: Spider) -> None:
        try:
            self.process_request(request)
        except Offsite as refusal:
            self.crawler.signals.send_catch_log(signals.request_refused, request=request, reason=refusal)
            raise
