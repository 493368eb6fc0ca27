"""A broken ``<base>`` costs a page its refresh, not the page."""

from __future__ import annotations

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import Response


class CarefulMetaRefreshMiddleware(MetaRefreshMiddleware):
    """Scrapy's, which raises ValueError for a ``<base href>`` that is no URL and so loses a page that was fetched."""

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        try:
            return super().process_response(request, response)
        except ValueError:
            return response
