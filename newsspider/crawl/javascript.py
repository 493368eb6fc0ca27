"""Pages that are empty until a script has run, for sites that declare ``javascript=True``; never in a replay.

Every page is downloaded as on any other site. Only one that turns out to be an empty shell is given to a headless
browser: most pages of such sites carry their text anyway, and a browser costs a hundred times what a parser does.

The browser has no network. Each request of a page is answered by us: the page with the body already downloaded, its
scripts and data through Scrapy's downloader, where robots.txt, the site's own hosts, politeness, size limits, the egress
guard and the fetch log hold as for any request; the archive keeps the page as downloaded and as rendered. (scrapy-playwright alone would let the browser connect by
itself; Playwright's routes do not see redirects and WebSockets.)
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from scrapy import Request
from scrapy.exceptions import UsageError
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.settings import BaseSettings

from newsspider.crawl.faults import of_exception
from newsspider.crawl.work import Answer, Discovered, Refused
from newsspider.items import Article

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
RENDER_LIMIT = 120.0  # seconds for one page; its scripts wait for the host's turn like everything else
SETTLE_LIMIT = 10.0  # seconds after `load` in which the network may come to rest
MAX_REQUESTS = 60  # that one page may make
MAX_BYTES = 32 * 1024 * 1024  # of scripts and data for one page; each alone ends at DOWNLOAD_MAXSIZE
KEPT_BYTES = 32 * 1024 * 1024  # of scripts kept for the next page: a site's pages share them
NOWHERE = (  # whatever is not answered by us finds no host: WebSockets, redirects, prefetches, WebRTC
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://nowhere.invalid:1",
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
)
QUIET = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NoBrowserError(UsageError):
    """What a site with ``javascript=True`` needs is not installed; the message is one line with the remedy."""


def browser_path(settings: BaseSettings) -> str:
    """The browser that renders. Raises NoBrowserError when it, or the extra, is missing."""
    try:
        import scrapy_playwright  # noqa: F401
    except ImportError:
        raise NoBrowserError(
            "a site with javascript=True needs an extra: pip install 'newsspider[javascript]'"
        ) from None
    named = settings["NEWSSPIDER_CHROMIUM"]
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        missing = f"NEWSSPIDER_CHROMIUM names no program: {named}" if named else f"none of {', '.join(BROWSERS)} found"
        raise NoBrowserError(f"a site with javascript=True needs a browser ({missing}): apt install chromium")
    return found


def javascript_settings(settings: BaseSettings) -> dict[str, Any]:
    """What such a site's crawl changes; nothing in a replay. Raises NoBrowserError."""
    if settings.getlist("NEWSSPIDER_REPLAY"):
        return {}
    handler = "newsspider.crawl.rendering.RenderingHandler"
    return {
        "DOWNLOAD_HANDLERS": dict(settings["DOWNLOAD_HANDLERS"]) | {"http": handler, "https": handler},
        "PLAYWRIGHT_BROWSER_TYPE": "chromium",
        "PLAYWRIGHT_LAUNCH_OPTIONS": {
            "executable_path": browser_path(settings),
            "headless": True,
            "chromium_sandbox": os.geteuid() != 0,  # Chromium refuses to sandbox for root
            "args": [*NOWHERE, *QUIET],
        },
        "PLAYWRIGHT_MAX_PAGES_PER_CONTEXT": 1,
        "PLAYWRIGHT_MAX_CONTEXTS": 2,  # pages rendered at once
        "PLAYWRIGHT_DEFAULT_NAVIGATION_TIMEOUT": RENDER_LIMIT * 1000,
    }


def is_shell(answer: Answer) -> bool:
    """Whether a page as downloaded shows nothing: an article without text, a listing without cards or endpoints."""
    if isinstance(answer, Article):
        return answer.page_kind == "js-shell"
    return isinstance(answer, Discovered) and not (answer.listing.cards or answer.endpoints or answer.sitemaps)


async def rendered(crawler: Crawler, response: Response) -> Response | Refused:
    """The page after its scripts have run. What was read is then the rendering: its fetch row and archive record."""
    assert crawler.engine is not None
    number = crawler.stats.get_value("newsspider/rendered", 0) if crawler.stats else 0
    if crawler.stats:
        crawler.stats.inc_value("newsspider/rendered")
    meta = {
        "ticket": response.meta["ticket"],
        "playwright": True,
        "playwright_context": f"page-{number}",  # a context of its own: no cookie, no storage of another page
        "playwright_context_kwargs": {"service_workers": "block", "accept_downloads": False},
        "playwright_page_init_callback": PageRequests(crawler, response).attach,
        "download_slot": "rendering",  # the host's own slot is for what is asked of the host
        "dont_obey_robotstxt": True,  # obeyed when the page was downloaded; nothing is asked now
        "dont_redirect": True,
        "dont_retry": True,
        "autothrottle_dont_adjust_delay": True,
    }
    try:
        request = Request(response.url, callback=NO_CALLBACK, dont_filter=True, meta=meta)
        page = await crawler.engine.download_async(request)
    except Exception as error:  # noqa: BLE001 - whatever a page's scripts do, it is the page's fault row
        trouble = of_exception(error)
        return Refused("render-failed", f"{trouble.kind}: {trouble.reason}")
    response.meta["fetch_id"] = request.meta.get("fetch_id", response.meta.get("fetch_id"))
    return page.replace(url=response.url, request=response.request)


_scripts: dict[str, tuple[int, str, bytes]] = {}  # URL -> answer; emptied when it grows beyond KEPT_BYTES


class PageRequests:
    """Answers what one page asks for."""

    def __init__(self, crawler: Crawler, page: Response) -> None:
        self._crawler, self._page = crawler, page
        self._requests, self._bytes = 0, 0
        self._shown = False

    async def attach(self, page: Any, _: Request) -> None:
        """Set after scrapy-playwright's own route, and so asked before it; it hands nothing on."""
        await page.context.route("**/*", lambda route: route.abort())  # windows that the page opens
        await page.route("**/*", self.answer)

    async def answer(self, route: Any) -> None:
        """Fulfill or abort: no request of the page is ever continued by the browser."""
        asked = route.request
        with contextlib.suppress(Exception):  # the page was closed meanwhile
            if asked.resource_type == "document":
                await self._document(route, asked)
            elif asked.resource_type == "stylesheet":  # loaders wait for it, text does not need it
                await route.fulfill(status=200, content_type="text/css", body="")
            elif asked.resource_type in ("script", "xhr", "fetch") and asked.method == "GET":
                await self._fetched(route, asked)
            else:
                await route.abort()

    async def _document(self, route: Any, asked: Any) -> None:
        """The page itself, once; no frame, no place that a script goes to."""
        if self._shown or asked.frame.parent_frame is not None:
            await route.abort()
            return
        self._shown = True
        kind = (self._page.headers.get("Content-Type") or b"text/html").decode("latin-1")
        policy = (self._page.headers.get("Content-Security-Policy") or b"").decode("latin-1")
        headers = {"content-type": kind} | ({"content-security-policy": policy} if policy else {})
        await route.fulfill(status=self._page.status, headers=headers, body=self._page.body)

    async def _fetched(self, route: Any, asked: Any) -> None:
        try:
            status, kind, body = await self._download(asked.url, asked.resource_type, await asked.all_headers())
        except Exception:  # noqa: BLE001 - refused, failed or too large: the fetch log says which; the script sees an error
            await route.abort()
            return
        headers = {"content-type": kind, "access-control-allow-origin": "*"}
        await route.fulfill(status=status, headers=headers, body=body)

    async def _download(self, url: str, kind: str, headers: Mapping[str, str]) -> tuple[int, str, bytes]:
        if kind == "script" and url in _scripts:
            return _scripts[url]
        self._requests += 1
        if self._requests > MAX_REQUESTS or self._bytes > MAX_BYTES:
            raise ValueError("the page asks for too much")
        assert self._crawler.engine is not None
        sent = {"Accept": headers.get("accept", "*/*"), "Referer": self._page.url}
        request = Request(url, headers=sent, callback=NO_CALLBACK, dont_filter=True, meta={"fetch_kind": "script"})
        answer = await self._crawler.engine.download_async(request)
        self._bytes += len(answer.body)
        found = answer.status, (answer.headers.get("Content-Type") or b"").decode("latin-1"), answer.body
        if kind == "script" and answer.status == 200:
            if sum(len(body) for _, _, body in _scripts.values()) > KEPT_BYTES:
                _scripts.clear()
            _scripts[url] = found
        return found


async def settle(page: Any) -> None:
    """Wait until the page asks for nothing more, or for SETTLE_LIMIT: some pages never rest."""
    from playwright.async_api import TimeoutError as NotResting

    with contextlib.suppress(NotResting, asyncio.TimeoutError):
        await page.wait_for_load_state("networkidle", timeout=SETTLE_LIMIT * 1000)
