"""robots.txt by RFC 9309, which Scrapy reads too kindly: no answer means no, and crawl-delay is kept."""

from __future__ import annotations

import asyncio
import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urljoin, urlsplit

from protego import Protego
from scrapy import Request
from scrapy.exceptions import NotConfigured
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from newsspider.crawl.beginnings import META, STOPPED, Beginnings, beginning_of
from newsspider.crawl.egress import EgressRefused
from newsspider.crawl.faults import of_exception
from newsspider.crawl.manners import AskedToWait, Forbidden, HostNotFound, Unreachable
from newsspider.crawl.offsite import ANYWHERE
from newsspider.crawl.unpacking import CUT, CUT_SHORT

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

FIRST = 1000  # priority
ALLOWING = frozenset({400, 401, 403, 404, 405, 410, 451})  # 2.3.1.3: "unavailable", the crawler may access anything
_AGENT = re.compile(r"(?<![^\r\n])([ \t]*user-agent[ \t]*:[ \t]*)([\w-]+)[^\r\n#]*", re.IGNORECASE)
_DELAY = re.compile(
    r"(?<![^\r\n])([ \t]*crawl-delay[ \t]*:[ \t]*[0-9]+)(?:[.,]([0-9]+))?[ \t]*(?:s(?:ec(?:ond)?s?)?\b)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host's robots.txt says; ``problem`` when it could not be read and everything is forbidden.

    ``refused`` when the host itself must not be asked; ``wait`` when it asked an earlier run to come back later;
    ``missing`` when there is no such host.
    """

    parsed: Protego | None = None
    problem: str | None = None
    refused: EgressRefused | None = None
    wait: str | None = None
    missing: bool = False


class RobotsMiddleware:
    """Downloader middleware: each host's robots.txt is fetched once, before anything else of the host."""

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("ROBOTSTXT_OBEY"):
            raise NotConfigured
        self._crawler = crawler
        self._agent: str = crawler.settings["ROBOTSTXT_USER_AGENT"] or crawler.settings["USER_AGENT"]
        self._rules: dict[str, asyncio.Task[Rules]] = {}
        self._beginnings = Beginnings(crawler.signals)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if request.meta.get("dont_obey_robotstxt"):
            return
        parts = urlsplit(request.url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = asyncio.ensure_future(self._read(origin))
        rules = await asyncio.shield(self._rules[origin])
        if rules.refused is not None:
            raise rules.refused
        if rules.missing:
            raise HostNotFound(f"host not found: {parts.hostname}")
        if rules.wait is not None:
            raise AskedToWait(rules.wait)
        if rules.problem is not None:
            raise Unreachable(f"robots.txt: {rules.problem}")
        if rules.parsed is not None and not rules.parsed.can_fetch(request.url, self._agent):
            raise Forbidden("Forbidden by robots.txt")

    async def _read(self, origin: str) -> Rules:
        spider: Any = self._crawler.spider
        books = getattr(spider, "books", None)
        if books is not None and (wait := books.asked_to_wait(origin)):
            spider.seen.alarms.append(f"{origin}: {wait}; its pages stay pending")
            return Rules(wait=wait)
        meta = {"dont_obey_robotstxt": True, ANYWHERE: True, **META}
        request = Request(f"{origin}/robots.txt", priority=FIRST, meta=meta, callback=NO_CALLBACK, dont_filter=True)
        try:
            with self._beginnings.only():
                response = await self._crawler.engine.download_async(request)
        except EgressRefused as refusal:
            if refusal.url == request.url:
                return Rules(refused=refusal)
            return self._alarm(origin, f"it leads to an address that is not asked: {refusal}")
        except Exception as error:  # noqa: BLE001 - whatever it is, robots.txt was not read: no
            trouble = of_exception(error)
            if trouble.kind == "dns":
                return Rules(missing=True)
            return self._alarm(origin, f"{trouble.kind}: {trouble.reason}")
        rules = self._judge(response, self._agent)
        if rules.problem is not None:
            return self._alarm(origin, rules.problem)
        if rules.parsed is not None:
            self._apply(origin, rules.parsed)
        if hasattr(spider, "found_sitemaps"):
            named = list(rules.parsed.sitemaps)[:100] if rules.parsed else []
            spider.found_sitemaps(origin, [urljoin(request.url, url) for url in named])  # some name them by their path
        return rules

    @staticmethod
    def _judge(response: Response, agent: str = "newsspider") -> Rules:
        if response.status in ALLOWING:
            return Rules()
        if not 200 <= response.status < 300 or response.status == 206:  # of rules a part is not enough
            return Rules(problem=f"HTTP {response.status}")
        if CUT_SHORT in response.flags and STOPPED not in response.flags:
            return Rules(problem=CUT)
        body = beginning_of(response.body)
        utf16 = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        text = body.decode("utf-16" if utf16 else "utf-8-sig", "ignore")  # a byte order mark is no part of a line
        if "\0" in text:
            return Rules(problem="NUL bytes instead of rules")
        if text.lstrip()[:1] == "<":  # no rule begins so
            return Rules(problem="an HTML page instead of rules")
        return Rules(parsed=Protego.parse(as_meant(text, agent)))

    def _apply(self, origin: str, parsed: Protego) -> None:
        spider: Any = self._crawler.spider
        delay = parsed.crawl_delay(self._agent)
        rate = parsed.request_rate(self._agent)
        if rate is not None and rate.requests:
            delay = max(delay or 0.0, rate.seconds / rate.requests)
        if delay and hasattr(spider, "manners"):
            host = spider.manners.host(urlsplit(origin).netloc)
            host.delay = float(delay)
            if host.delay > spider.manners.max_wait:  # as with Retry-After: left to the next run
                host.closed = f"crawl-delay {delay:g} s"
                spider.seen.alarms.append(f"{origin}/robots.txt: {host.closed}; its pages are left to the next run")

    def _alarm(self, origin: str, problem: str) -> Rules:
        spider: Any = self._crawler.spider
        if hasattr(spider, "seen"):
            spider.seen.alarms.append(f"{origin}/robots.txt: {problem}; nothing of this host is fetched in this run")
        return Rules(problem=problem)


def as_meant(rules: str, agent: str) -> str:
    """The text of a robots.txt, with what Protego leaves out or takes too widely written as it reads it.

    Of a name the product token counts (RFC 9309, 2.2.1), whatever version stands behind it, and all of it: a group for
    ``news`` is none of ``newsspider``'s. Many write a delay with its unit, or with a comma.
    """

    def named(line: re.Match[str]) -> str:
        token = line[2].lower()
        return f"{line[1]}{token}." if agent.startswith(token) and agent != token else f"{line[1]}{token}"

    rules = _AGENT.sub(named, rules)
    return _DELAY.sub(lambda delay: f"{delay[1]}.{delay[2]}" if delay[2] else delay[1], rules)
