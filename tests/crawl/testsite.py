"""A news site on loopback that offers every kind of discovery, keeps its own log, and sets traps on request.

Each way to find articles shows some that no other one shows: who finds all, has used all. From its log, not from
ours, come the proofs of politeness.
"""

from __future__ import annotations

import hashlib
import itertools
import threading
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import testsite_pages as pages
from testsite_pages import Piece

PER_PAGE = 20
SHARES = {  # who shows which articles; every kind has some for itself
    "listing": range(80),
    "rss": range(70, 100),
    "atom": range(90, 115),
    "json": range(105, 130),
    "sitemap-1.xml": range(125, 145),
    "sitemap-2.xml.gz": range(140, 160),
    "news-sitemap.xml": range(155, 180),
    "wp": range(180, 200),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One request as the server saw it; ``at`` is a monotonic time in seconds, ``busy`` how many ran with it."""

    at: float
    path: str
    status: int
    agent: str
    conditional: bool
    bytes: int
    busy: int


@dataclass(slots=True)
class Answer:
    status: int
    body: bytes
    headers: dict[str, str]


class LoopbackSite:
    """``with LoopbackSite() as site: … site.base``. Knobs are plain attributes that may be changed between runs.

    ``robots`` and ``robots_status`` decide robots.txt; ``extra`` is markup added to the first listing page;
    ``delay`` seconds before each answer; ``throttled`` maps a path to Retry-After values that are still to be sent,
    each with a 429; ``instead`` an answer for each of the paths in it.
    """

    def __init__(self, articles: int = 200, *, now: datetime | None = None) -> None:
        self.now = (now or datetime.now(UTC)).replace(microsecond=0)
        self.pieces = [Piece(n, self.now - timedelta(minutes=7 * n + 5)) for n in range(articles)]
        self.by_path = {piece.path: piece for piece in self.pieces}
        self.robots: str | None = None
        self.robots_status = 200
        self.extra = ""
        self.delay = 0.0
        self.throttled: dict[str, list[str]] = {}
        self.instead: dict[str, Answer] = {}
        self.log: list[Seen] = []
        self.busy = 0
        self.lock = threading.Lock()
        self._http: ThreadingHTTPServer | None = None

    # -- life ------------------------------------------------------------------------------------------------
    def start(self) -> LoopbackSite:
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"site": self}))
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def stop(self) -> None:
        if self._http:
            self._http.shutdown()
            self._http.server_close()
            self._http = None

    def __enter__(self) -> LoopbackSite:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def address(self) -> str:
        assert self._http, "the site is not running"
        return f"127.0.0.1:{self._http.server_address[1]}"

    @property
    def base(self) -> str:
        return f"http://{self.address}"

    # -- what a test does and asks ---------------------------------------------------------------------------
    def change(self, numbers: Iterable[int]) -> list[str]:
        """New text and a new modified time for these articles; their URLs."""
        for number in numbers:
            piece = self.pieces[number]
            piece.version += 1
            piece.modified = datetime.now(UTC).replace(microsecond=0)
        return [self.base + self.pieces[n].path for n in numbers]

    def forget(self) -> None:
        """Empty the log: a new run begins."""
        with self.lock:
            self.log.clear()

    def article_fetches(self) -> Counter[str]:
        """Path -> answers with a body, of articles."""
        return Counter(seen.path for seen in self.log if seen.path in self.by_path and seen.status == 200)

    def gaps(self) -> list[float]:
        """Seconds between the starts of one request and the next, robots.txt left out."""
        times = sorted(seen.at for seen in self.log if seen.path != "/robots.txt")
        return [later - earlier for earlier, later in itertools.pairwise(times)]

    # -- what it answers -------------------------------------------------------------------------------------
    def answer(self, target: str) -> Answer:
        path, query = urlsplit(target).path, parse_qs(urlsplit(target).query)
        if waits := self.throttled.get(path):
            return Answer(429, b"slow down", {"Retry-After": waits.pop(0), "Content-Type": "text/plain"})
        if path in self.instead:
            return self.instead[path]
        if path == "/robots.txt":
            return self._robots()
        if piece := self.by_path.get(path):
            changed = piece.modified or piece.published
            return _page(pages.article(piece, self.base), changed=changed)
        if trap := _trap(path, self):
            return trap
        if path in ("/", "/news"):
            return self._listing(int(query.get("page", ["1"])[0]), path)
        if path == "/wp-json/wp/v2/posts":
            return self._wp(query)
        return self._machine(path)

    def share(self, name: str) -> list[Piece]:
        return [self.pieces[n] for n in SHARES[name] if n < len(self.pieces)]

    def _robots(self) -> Answer:
        text = self.robots
        if text is None:
            maps = f"Sitemap: {self.base}/sitemap_index.xml\nSitemap: {self.base}/news-sitemap.xml\n"
            text = f"User-agent: *\nDisallow: /private/\n\n{maps}"
        return Answer(self.robots_status, text.encode(), {"Content-Type": "text/plain"})

    def _listing(self, number: int, path: str) -> Answer:
        shown = self.share("listing")
        part = shown[(number - 1) * PER_PAGE : number * PER_PAGE]
        following = f"/news?page={number + 1}" if number * PER_PAGE < len(shown) else None
        return _page(pages.listing(part, following, self.extra if number == 1 else ""))

    def _wp(self, query: dict[str, list[str]]) -> Answer:
        size, number = int(query.get("per_page", ["10"])[0]), int(query.get("page", ["1"])[0])
        shown = self.share("wp")
        total = -(-len(shown) // size)
        if number > total:
            body = '{"code":"rest_post_invalid_page_number","message":"too far","data":{"status":400}}'
            return Answer(400, body.encode(), {"Content-Type": "application/json"})
        found = _page(pages.wp_posts(shown[(number - 1) * size : number * size], self.base), "application/json")
        found.headers |= {"X-WP-Total": str(len(shown)), "X-WP-TotalPages": str(total)}
        return found

    def _machine(self, path: str) -> Answer:
        base, xml = self.base, "application/xml"
        if path == "/feed.xml":
            return _page(pages.rss(self.share("rss"), base), "application/rss+xml")
        if path == "/atom.xml":
            return _page(pages.atom(self.share("atom"), base), "application/atom+xml")
        if path == "/feed.json":
            return _page(pages.json_feed(self.share("json"), base), "application/feed+json")
        if path == "/sitemap_index.xml":
            return _page(pages.sitemap_index(["sitemap-1.xml", "sitemap-2.xml.gz"], base), xml)
        if path == "/sitemap-1.xml":
            return _page(pages.sitemap(self.share("sitemap-1.xml"), base), xml)
        if path == "/sitemap-2.xml.gz":
            return _page(pages.zipped(pages.sitemap(self.share("sitemap-2.xml.gz"), base)), "application/gzip")
        if path == "/news-sitemap.xml":
            return _page(pages.news_sitemap(self.share("news-sitemap.xml"), base), xml)
        if path == "/wp-json/":
            return _page('{"name":"Test","namespaces":["wp/v2"],"routes":{"/wp/v2/posts":{}}}', "application/json")
        return Answer(404, b"<h1>Not found</h1>", {"Content-Type": "text/html"})


def _page(body: str | bytes, kind: str = "text/html; charset=utf-8", changed: datetime | None = None) -> Answer:
    data = body if isinstance(body, bytes) else body.encode()
    headers = {"Content-Type": kind, "ETag": f'"{hashlib.sha256(data).hexdigest()[:16]}"'}
    if changed:
        headers["Last-Modified"] = format_datetime(changed, usegmt=True)
    return Answer(200, data, headers)


TRAPS = {  # path -> where it redirects; a test puts links to them into ``extra``
    "/trap/loop-a": "/trap/loop-b",
    "/trap/loop-b": "/trap/loop-a",
    "/trap/self": "/trap/self",
    "/trap/empty": "",
    "/trap/file": "file:///etc/passwd",
    "/trap/data": "data:text/html,hello",
    "/trap/script": "javascript:alert(1)",
    "/trap/metadata": "http://169.254.169.254/latest/meta-data/",
    "/trap/decimal": "http://2130706433/",
    "/trap/mapped": "http://[::ffff:127.0.0.1]:9/",
}


def _trap(path: str, site: LoopbackSite) -> Answer | None:
    if path in TRAPS:
        return Answer(302, b"", {"Location": TRAPS[path]})
    if path.startswith("/trap/hops/"):  # /trap/hops/9 -> 8 -> … -> 0
        left = int(path.rsplit("/", 1)[1])
        return Answer(302, b"", {"Location": f"/trap/hops/{left - 1}" if left else "/news"})
    if path.startswith("/calendar/"):
        return _page(pages.calendar(path))
    if path in ("/facets", "/endless", "/session"):
        count = sum(seen.path == path for seen in site.log) + 1
        links = {
            "/facets": [f"/facets?color={c}&size={count}&sort={s}" for c in "rgb" for s in ("up", "down")],
            "/endless": [f"/endless?page={count + 1}"],
            "/session": [f"/session?sid={count:08x}", f"/session;jsessionid={count:08x}"],
        }[path]
        cards = "".join(map(pages.card, site.pieces[:3]))  # nothing that is new
        more = "".join(f'<a rel="next" href="{pages.escape(link)}">Load more</a>' for link in links)
        return _page(f"{pages.HEAD.format(title='More', links='')}<main>{cards}{more}</main></body></html>")
    return None


class _Handler(BaseHTTPRequestHandler):
    site: LoopbackSite
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        with self.site.lock:
            self.site.busy += 1
            busy, at = self.site.busy, time.monotonic()
        try:
            if self.site.delay:
                time.sleep(self.site.delay)
            found = self.site.answer(self.path)
            if found.status == 200 and self._unchanged(found):
                found = Answer(304, b"", {k: v for k, v in found.headers.items() if k != "Content-Type"})
        finally:
            with self.site.lock:
                self.site.busy -= 1
        self._note(found, at, busy)
        self.send_response(found.status)
        for name, value in found.headers.items():
            self.send_header(name, value)
        if found.status != 304:
            self.send_header("Content-Length", str(len(found.body)))
        self.end_headers()
        self.wfile.write(found.body)

    def _unchanged(self, found: Answer) -> bool:
        if tag := self.headers.get("If-None-Match"):
            return tag == found.headers.get("ETag")
        since, changed = self.headers.get("If-Modified-Since"), found.headers.get("Last-Modified")
        return bool(since and changed and parsedate_to_datetime(changed) <= parsedate_to_datetime(since))

    def _note(self, found: Answer, at: float, busy: int) -> None:
        conditional = bool(self.headers.get("If-None-Match") or self.headers.get("If-Modified-Since"))
        agent = self.headers.get("User-Agent", "")
        path = self.path if self.path.startswith("/news") else urlsplit(self.path).path
        seen = Seen(at, path, found.status, agent, conditional, len(found.body), busy)
        with self.site.lock:
            self.site.log.append(seen)

    def log_message(self, *_: Any) -> None:
        """The log is ``site.log``."""
