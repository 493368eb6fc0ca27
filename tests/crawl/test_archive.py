"""The archive's records, read with the library that every archive tool uses, digests and all."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.http import Headers, HtmlResponse
from scrapy.utils.test import get_crawler
from warcio.archiveiterator import ArchiveIterator

from newsspider.crawl.archive import Archive, info_record, packed, response_record

AT = datetime(2025, 8, 1, 5, 0, 30, tzinfo=UTC)
BODY = "<p>Grüße aus dem Hafen</p>".encode() * 3_000


def read(*records: tuple[bytes, ...]) -> list[tuple[str, dict[str, str], list[tuple[str, str]], bytes]]:
    file = io.BytesIO(b"".join(packed(*parts) for parts in records))
    found = []
    for record in ArchiveIterator(file, check_digests="raise"):
        about = dict(record.rec_headers.headers)
        http = [] if record.http_headers is None else list(record.http_headers.headers)
        found.append((record.rec_type, about, http, record.content_stream().read()))
    return found


def test_what_was_fetched_is_read_as_it_was() -> None:
    headers = Headers({"Content-Type": "text/html", "X-Odd": "a\r\n b", "Set-Cookie": "id=1", "Via": ["one", "two"]})
    request = Request("https://a.example/h%C3%A4fen?x=1", meta={"sent_at": AT})
    response = HtmlResponse(request.url, status=200, headers=headers, body=BODY)
    (first, info, _, _), (kind, about, http, body) = read(info_record("a.warc.gz"), response_record(response, request))
    assert (first, info["WARC-Filename"], kind) == ("warcinfo", "a.warc.gz", "response")
    assert body == BODY
    assert about["WARC-Target-URI"] == request.url
    assert about["WARC-Date"] == "2025-08-01T05:00:30Z"
    assert sorted(http) == [("Content-Type", "text/html"), ("Via", "one"), ("Via", "two"), ("X-Odd", "a b")]


def test_an_answer_without_a_body_or_a_known_status_is_kept_too() -> None:
    request = Request("https://a.example/", meta={"sent_at": AT})
    for status in (304, 599):
        ((_, _, _, body),) = read(response_record(HtmlResponse(request.url, status=status), request))
        assert body == b""


def test_at_the_end_of_a_run_the_archive_is_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows of the database are, and name places in the file: power may fail a second later."""
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_size))
    archive = Archive(get_crawler(settings_dict={"NEWSSPIDER_ARCHIVE": str(tmp_path)}))
    request = Request("https://a.example/", meta={"sent_at": AT})
    archive._write("a.warc.gz", HtmlResponse(request.url, body=BODY), request)
    archive.close()
    assert synced == [(tmp_path / "a.warc.gz").stat().st_size]
