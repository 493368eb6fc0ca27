"""A small HTTP server for saved pages, with the status and headers that they were saved with.

It answers by host and path: as an HTTP proxy (``GET http://host/path``), so that a crawl meets the site under its
own name without DNS, and as an ordinary server, where an unknown ``Host`` gets the first saved site.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit
from xml.sax.saxutils import escape


class FixtureError(ValueError):
    """The folder holds no saved pages; one line for people."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """One response as it was saved; header names keep their spelling."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    def header(self, name: str) -> str | None:
        return next((v for k, v in self.headers.items() if k.lower() == name.lower()), None)


def load_pages(folders: Iterable[Path]) -> dict[str, SavedPage]:
    """URL -> page of all fixture folders below ``folders``; a later folder replaces pages of an earlier one.

    Raises FixtureError for a folder without a ``page.json``.
    """
    pages: dict[str, SavedPage] = {}
    for folder in folders:
        found = sorted(folder.glob("*/page.json")) if folder.is_dir() else []
        if not found:
            raise FixtureError(f"{folder}: no */page.json in it; is this a checkout with its fixtures?")
        for path in found:
            meta = json.loads(path.read_text("utf-8"))
            body = (path.parent / "page.html").read_bytes()
            pages[meta["url"]] = SavedPage(meta["url"], int(meta["status"]), dict(meta["headers"]), body)
    return pages


def announced(pages: Mapping[str, SavedPage], changed: Iterable[str], at: datetime) -> dict[str, SavedPage]:
    """The pages with a sitemap that says of some that they changed at ``at`` (aware): their old stories are settled, and
    without a word nobody would look at them again."""
    said = "".join(f"<url><loc>{escape(url)}</loc><lastmod>{at.isoformat()}</lastmod></url>\n" for url in changed)
    told = dict(pages)
    for url, page in pages.items():
        if b"</urlset>" in page.body:
            headers = {
                name: value for name, value in page.headers.items() if name.lower() not in ("etag", "last-modified")
            }
            body = page.body.replace(b"</urlset>", f"{said}</urlset>".encode())
            told[url] = SavedPage(url, page.status, headers, body)
    return told


@dataclass(slots=True)
class DemoServer:
    """Serves ``pages`` on 127.0.0.1 from a thread of its own. ``port`` 0 takes a free one; ``log`` gets JSON lines.

    ``requests`` keeps the same lines in memory: what a test asks about the crawl's manners.
    """

    pages: Mapping[str, SavedPage]
    port: int = 0
    log: TextIO | None = None
    requests: list[dict[str, object]] = field(default_factory=list)
    _http: ThreadingHTTPServer | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def address(self) -> str:
        """``127.0.0.1:PORT`` of the running server."""
        if self._http is None:
            raise RuntimeError("the server is not running")
        return f"127.0.0.1:{self._http.server_address[1]}"

    def start(self) -> DemoServer:
        handler = type("Handler", (_Handler,), {"demo": self})
        self._http = ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def stop(self) -> None:
        if self._http is not None:
            self._http.shutdown()
            self._http.server_close()
            self._http = None

    def __enter__(self) -> DemoServer:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def find(self, target: str, host: str) -> SavedPage | None:
        """The page for a request line's target: an absolute URL, or a path on ``host``."""
        url = target if "://" in target else f"http://{host}{target}"
        if url in self.pages or "://" in target:
            return self.pages.get(url)
        first = next(iter(self.pages), "")  # somebody looks at 127.0.0.1 in a browser
        return self.pages.get(f"http://{urlsplit(first).netloc}{target}")

    def note(self, line: dict[str, object]) -> None:
        with self._lock:
            self.requests.append(line)
            if self.log:
                print(json.dumps(line, ensure_ascii=False), file=self.log, flush=True)


class _Handler(BaseHTTPRequestHandler):
    demo: DemoServer
    protocol_version = "HTTP/1.1"
    server_version = "newsspider-demo"
    timeout = 30

    def do_GET(self) -> None:
        page = self.demo.find(self.path, self.headers.get("Host", ""))
        if page is None:
            self._answer(404, {"Content-Type": "text/html; charset=utf-8"}, b"<h1>404</h1><p>No such page.</p>")
        elif page.status == 200 and _unchanged(page, self.headers):
            self._answer(304, {k: v for k, v in page.headers.items() if k.lower() != "content-type"}, b"")
        else:
            self._answer(page.status, page.headers, page.body)

    def do_HEAD(self) -> None:
        self.do_GET()

    def _answer(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.demo.note(
            {
                "at": datetime.now(UTC).isoformat(),
                "method": self.command,
                "url": self.path if "://" in self.path else f"http://{self.headers.get('Host', '')}{self.path}",
                "status": status,
                "bytes": len(body),
                "agent": self.headers.get("User-Agent"),
                "if_none_match": self.headers.get("If-None-Match"),
            }
        )
        self.send_response(status)
        for name, value in headers.items():
            if name.lower() not in ("content-length", "transfer-encoding", "content-encoding", "connection"):
                self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """The request log is ``note``'s."""


def _unchanged(page: SavedPage, asked: Message) -> bool:
    """RFC 9110 section 13.2.2: If-None-Match decides where it is sent, else If-Modified-Since."""
    if tags := asked.get("If-None-Match"):
        wanted = [tag.strip().removeprefix("W/") for tag in tags.split(",")]
        return "*" in wanted or (page.header("ETag") or "").removeprefix("W/") in wanted
    since, changed = asked.get("If-Modified-Since"), page.header("Last-Modified")
    if not since or not changed:
        return False
    try:
        return parsedate_to_datetime(changed) <= parsedate_to_datetime(since)
    except (TypeError, ValueError):
        return False
