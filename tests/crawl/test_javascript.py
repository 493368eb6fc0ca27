"""A site whose pages are empty until a script has run: rendered where it is declared, never a way around the guard."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import testsite_pages as pages
from harness import QUICK, Ran, environment, newsspider, rows
from testsite import Answer, LoopbackSite

needs_browser = pytest.mark.skipif(
    find_spec("scrapy_playwright") is None
    or not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))),
    reason="needs the extra `javascript` and a Chromium",
)
SHELL = (
    '<!doctype html><html lang="en"><head><title>Loading</title></head><body><div id="root"></div>'
    "<noscript>You need to enable JavaScript.</noscript><script src='/a.js'></script><script src='/b.js'></script></body></html>"
)
# builds each page from data, and tries every way out to the canary
SCRIPT = """
fetch('/data' + location.pathname).then(r => r.json()).then(d => { document.title = d.title;
  document.documentElement.lang = 'en'; document.getElementById('root').innerHTML = d.html; });
const canary = 'CANARY';
fetch('http://' + canary + '/fetch').catch(() => 0); fetch('/away').catch(() => 0); fetch('/private/x').catch(() => 0);
navigator.sendBeacon('http://' + canary + '/beacon', 'x'); new Image().src = 'http://' + canary + '/image';
try { new WebSocket('ws://' + canary + '/socket'); } catch (e) {}
const frame = document.createElement('iframe'); frame.src = 'http://' + canary + '/frame';
document.body.appendChild(frame); window.open('http://' + canary + '/window');
for (const rel of ['preconnect', 'prefetch', 'dns-prefetch', 'stylesheet']) {
  const link = document.createElement('link'); link.rel = rel; link.href = 'http://' + canary + '/' + rel;
  document.head.appendChild(link); }
"""


class ScriptSite(LoopbackSite):
    """Three articles behind scripts; ``canary`` is the address no page may reach."""

    canary = "127.0.0.1:1"

    def answer(self, target: str) -> Answer:
        if target == "/robots.txt":
            robots = f"User-agent: *\nDisallow: /private/\nSitemap: {self.base}/map.xml\n"
            return Answer(200, robots.encode(), {"Content-Type": "text/plain"})
        if target == "/map.xml":
            return Answer(200, pages.sitemap(self.pieces, self.base).encode(), {"Content-Type": "application/xml"})
        if target == "/a.js":
            return Answer(200, SCRIPT.replace("CANARY", self.canary).encode(), {"Content-Type": "text/javascript"})
        if target == "/away":
            return Answer(302, b"", {"Location": f"http://{self.canary}/redirect"})
        if target.startswith("/data/"):
            return self._data(target.removeprefix("/data"))
        if target == "/news" or target in self.by_path:
            return Answer(200, SHELL.encode(), {"Content-Type": "text/html"})
        return Answer(404, b"", {"Content-Type": "text/javascript"})

    def _data(self, path: str) -> Answer:
        if piece := self.by_path.get(path):
            text = "".join(f"<p>{p}</p>" for p in piece.paragraphs())
            when = f'<time datetime="{piece.published.isoformat()}">{piece.published:%d %B %Y}</time>'
            data = {
                "title": piece.headline,
                "html": f"<main><article><h1>{piece.headline}</h1>{when}{text}</article></main>",
            }
        else:
            items = "".join(f'<article><h2><a href="{p.path}">{p.headline}</a></h2></article>' for p in self.pieces)
            data = {"title": "News", "html": f"<main>{items}</main>"}
        return Answer(200, json.dumps(data).encode(), {"Content-Type": "application/json"})


def ingest(folder: Path, site: ScriptSite, *args: str, javascript: bool, before: str = "pass") -> Ran:
    """The command, with one more site declared."""
    sites = folder / "sites"
    sites.mkdir(exist_ok=True)
    (sites / "scripted.py").write_text(
        "from newsspider.site import Site\nfrom newsspider.spider import NewsSpider\nclass Scripted(NewsSpider):\n"
        f"    name = 'scripted'\n    site = Site(name='scripted', domains=['127.0.0.1'], javascript={javascript}, "
        f"listings=['{site.base}/news'])\n"
    )
    program = (
        f"import sys; {before}; import newsspider.spiders as s; s.__path__.append({str(sites)!r}); "
        "from newsspider.cli import main; main(sys.argv[1:])"
    )
    command = [sys.executable, "-c", program, "ingest", "scripted", "--db", str(folder / "news.db"), "--json", *QUICK]
    command += ["--allow-private", site.address, *args]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90, env=environment(), check=False)
    return Ran(done.returncode, done.stdout, done.stderr, 0.0)


@pytest.fixture
def canary() -> Any:
    """An address, and everything that ever connected to it."""
    touched: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def setup(self) -> None:
            touched.append("connected")
            super().setup()

        def do_GET(self) -> None:
            touched.append(self.path)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"127.0.0.1:{server.server_address[1]}", touched
    server.shutdown()
    server.server_close()


@needs_browser
def test_a_declared_site_is_rendered_and_its_scripts_reach_nothing_else(tmp_path: Path, canary: Any) -> None:
    address, touched = canary
    host, port = address.split(":")
    with ScriptSite(articles=3) as site:
        site.canary = address
        ran = ingest(tmp_path, site, javascript=True)
        asked = [seen.path for seen in site.log]
    assert ran.code == 0, ran.err + ran.out
    stored = rows(tmp_path / "news.db", "SELECT headline, body FROM articles ORDER BY headline")
    assert [headline for headline, _ in stored] == sorted(piece.headline for piece in site.pieces)
    assert all(len(body) > 500 for _, body in stored)
    assert touched == []
    assert "/away" in asked, "the script that tries to get out did run"
    assert not [path for path in asked if path.startswith("/private/")], "robots.txt holds for scripts"
    assert [asked.count(piece.path) for piece in site.pieces] == [1, 1, 1], "a page is downloaded once"
    assert asked.count("/a.js") <= 2, "pages share their scripts"
    again = newsspider("ingest", "--from", tmp_path / "archive", "--db", tmp_path / "again.db", "--json")
    assert again.code == 0, again.err
    assert rows(tmp_path / "again.db", "SELECT headline, body FROM articles ORDER BY headline") == stored
    with socket.create_connection((host, int(port))):
        pass  # the canary was alive


@needs_browser
def test_the_same_site_without_the_declaration_is_rejected(tmp_path: Path) -> None:
    with ScriptSite(articles=1) as site:
        ran = ingest(tmp_path, site, javascript=False)
        asked = [seen.path for seen in site.log]
    assert ran.code == 3
    assert "/a.js" not in asked
    assert rows(tmp_path / "news.db", "SELECT count(*) FROM articles") == [(0,)]
    assert ("js-shell",) in rows(tmp_path / "news.db", "SELECT kind FROM quarantine")


@pytest.mark.parametrize(
    ("before", "args", "remedy"),
    [
        ("sys.modules['scrapy_playwright'] = None", (), "pip install 'newsspider[javascript]'"),
        ("pass", ("-s", "NEWSSPIDER_CHROMIUM=/nowhere/chromium"), "apt install chromium"),
    ],
)
def test_what_is_missing_is_said_in_one_line(tmp_path: Path, before: str, args: tuple[str, ...], remedy: str) -> None:
    if "pip" not in remedy and find_spec("scrapy_playwright") is None:
        pytest.skip("needs the extra `javascript`")
    with ScriptSite(articles=1) as site:
        ran = ingest(tmp_path, site, *args, javascript=True, before=before)
        assert site.log == []
    assert ran.code == 2
    assert remedy in ran.err
    assert len(ran.err.strip().splitlines()) == 1
