"""The download handler of sites with ``javascript=True``; imported only for them, since it needs the extra."""

from __future__ import annotations

import asyncio
from typing import Any

from scrapy.exceptions import DownloadCancelledError, DownloadTimeoutError
from scrapy.http import Request, Response
from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler
from scrapy_playwright.page import PageMethod

from newsspider.crawl.downloading import GuardedDownloadHandler
from newsspider.crawl.javascript import RENDER_LIMIT, settle


class RenderingHandler(ScrapyPlaywrightDownloadHandler, GuardedDownloadHandler):  # type: ignore[misc]
    """Requests marked ``playwright`` are rendered; all others go through the guarded handler as on any site."""

    async def _download_request(self, request: Request, spider: Any = None) -> Response:
        """Render within RENDER_LIMIT, and close the page's context whatever happened."""
        request.meta["playwright_page_methods"] = [PageMethod(settle), PageMethod(self._small_enough)]
        try:
            async with asyncio.timeout(RENDER_LIMIT):
                response: Response = await super()._download_request(request, spider)
        except TimeoutError as error:
            raise DownloadTimeoutError(f"not rendered in {RENDER_LIMIT:g} s") from error
        finally:
            if wrapper := self.context_wrappers.get(request.meta.get("playwright_context")):
                await wrapper.context.close()
        return response

    async def _small_enough(self, page: Any) -> None:
        """A script can write for ever. Raises DownloadCancelledError."""
        limit = self._owner.settings.getint("DOWNLOAD_MAXSIZE")
        if await page.evaluate("document.documentElement.outerHTML.length") > limit:
            raise DownloadCancelledError(f"the rendered page exceeded DOWNLOAD_MAXSIZE ({limit} bytes)")
