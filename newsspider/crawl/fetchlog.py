"""Every request that went out, with its wait and its answer, becomes a row of ``fetches``."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from scrapy import Request
from scrapy.http import Response

from newsspider.crawl import signals
from newsspider.crawl.digests import page_sha256
from newsspider.crawl.egress import EgressRefused
from newsspider.crawl.faults import of_exception
from newsspider.crawl.manners import Turn
from newsspider.crawl.tickets import ticket_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler


class FetchLog:
    """Downloader middleware between decompression and redirects: it sees every answer, unpacked."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response:
        headers = response.headers
        place = await self._place(request)
        self._record(
            request,
            status=response.status,
            etag=_text(headers.get("ETag")),
            last_modified=_text(headers.get("Last-Modified")),
            content_type=_text(headers.get("Content-Type")),
            bytes=request.meta.get("received_bytes", len(response.body)),
            page_sha256=page_sha256(response) if response.body else None,
            robots_tag=_text(headers.get("X-Robots-Tag")),
            tdm_reservation=_text(headers.get("TDM-Reservation")),
            warc_file=place[0],
            warc_offset=place[1],
        )
        return response

    async def _place(self, request: Request) -> tuple[str | None, int | None]:
        """Where the archive has put the answer; a replay has none."""
        writing = request.meta.pop("warc_place", None)
        place = await writing if writing is not None else (None, None)
        if isinstance(place, str):
            self._crawler.signals.send_catch_log(signals.storage_failed, problem=place)
            return None, None
        return place

    def process_exception(self, request: Request, exception: Exception) -> None:
        if "sent_at" in request.meta and not isinstance(exception, EgressRefused):  # else nothing went out
            self._record(request, fault=of_exception(exception).kind)

    def _record(self, request: Request, **seen: Any) -> None:
        now, meta = datetime.now(UTC), request.meta
        # Taken out, as a retry or redirect is a copy with the same meta, and may never be sent.
        sent: datetime | None = meta.pop("sent_at", None)
        turn: Turn | None = meta.pop("turn", None)
        ticket = ticket_of(request)
        spider: Any = self._crawler.spider
        request.meta["fetch_id"] = spider.books.record_fetch(
            request.url,
            sent or meta.get("fetched_at") or now,
            site=ticket.site if ticket else (spider.site.name if spider.site else None),
            kind=ticket.role if ticket else meta.get("fetch_kind", "robots"),
            waited_s=round(turn.waited, 3) if turn and turn.waited is not None else None,
            required_wait_s=turn.required if turn else None,
            elapsed_s=round((now - sent).total_seconds(), 3) if sent else None,
            **seen,
        )


def _text(value: bytes | None) -> str | None:
    return value.decode("latin-1")[:500] if value else None
