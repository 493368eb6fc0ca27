"""A whole crawl on loopback into SQLite, as a ratio to the same Scrapy without a callback and to Scrapy + trafilatura.

usage: python benchmarks/crawl.py [--pages 2000] [--rounds 3] [--shared DIR] [--only newsspider|empty|trafilatura]
       [--json FILE]

Three crawls of the same pages, one after the other, each in a process of its own, against a server in a process of
its own; in several rounds, of whose ratios the median counts: the same crawl differs by a quarter between two runs on a
machine that is shared. Pages are real ones of the shared data where it is at hand (their URLs and headlines made different), else
invented ones of about the same size. Times include the start of the process.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
AT_ONCE = 16  # requests to the one host; nobody's manners are tested here
FLOOR = 3.0  # × the trafilatura crawl
AIM = 0.5  # × the empty crawl


def bodies(shared: Path, pages: int) -> list[bytes]:
    """``pages`` different pages: each real one several times, with another headline and a sentence of its own."""
    files = sorted((shared / "corpus" / "html").glob("*.html.gz"))[:500] if shared.is_dir() else []
    base = [gzip.decompress(file.read_bytes()) for file in files] or [_invented(n) for n in range(100)]
    base = [body for body in base if b"</p>" in body and len(body) < 1_000_000] or base
    return [_made_different(base[n % len(base)], n) for n in range(pages)]


def _made_different(body: bytes, number: int) -> bytes:
    """A sentence of its own in every third paragraph, and no claim to be the same article as its copies."""
    parts = body.split(b"</p>")
    for place in range(0, len(parts) - 1, 3):
        parts[place] += b" Copy %d serves crawl %d, paragraph %d." % (number, number * 7919, place)
    page = b"</p>".join(parts)
    for name in (b"canonical", b"og:url", b"mainEntityOfPage"):
        page = page.replace(name, name[:-1] + b"0")
    return page


def _invented(number: int) -> bytes:
    """Some 600 words of story in 100 kB of page."""
    words = "the harbor office counted barges pumps cables and lamps again before the winter tide came in".split()
    text = [" ".join(words[(n * number + k) % len(words)] for k in range(60)) + "." for n in range(1, 11)]
    story = "".join(f"<p>{paragraph.capitalize()}</p>" for paragraph in text)
    menu = "".join(f'<li class="menu-item-{n}"><a href="/section/{n}">Section {n}</a></li>' for n in range(900))
    script = f"<script>var state = {json.dumps(['x' * 40] * 700)};</script>"
    page = f"<html><head><title>Story {number}</title>{script}</head><body><ul>{menu}</ul><article><h1>Story {number}</h1>{story}"
    return f"{page}</article></body></html>".encode()


async def serve(shared: Path, pages: int) -> None:
    """Answers as little as possible by itself, so that the crawl is measured and not the server."""
    made = bodies(shared, pages)
    listed = "".join(f"<url><loc>http://127.0.0.1:PORT/story/{n}-of-the-bench</loc></url>" for n in range(pages))
    answers: dict[bytes, bytes] = {}

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readuntil(b"\r\n\r\n") if not reader.at_eof() else b"":
            path = head.split(b" ", 2)[1]
            writer.write(answers.get(path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))
            await writer.drain()

    async def client(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await answer(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(client, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for n, body in enumerate(made):
        answers[b"/story/%d-of-the-bench" % n] = _http(body, "text/html")
    sitemap = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</urlset>'
    answers[b"/sitemap.xml"] = _http(sitemap.replace("PORT", str(port)).encode(), "application/xml")
    print(json.dumps({"port": port, "bytes": sum(map(len, made)) // len(made)}), flush=True)
    await server.serve_forever()


def _http(body: bytes, kind: str) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (kind.encode(), len(body)) + body


PEER = """
import sys
import scrapy
from scrapy.crawler import CrawlerProcess
if sys.argv[3] == "trafilatura":
    import trafilatura

class Peer(scrapy.Spider):
    name = "peer"
    done = 0
    def start_urls_of(self):
        return [f"http://127.0.0.1:{sys.argv[1]}/story/{n}-of-the-bench" for n in range(int(sys.argv[2]))]
    async def start(self):
        for url in self.start_urls_of():
            yield scrapy.Request(url)
    def parse(self, response):
        if sys.argv[3] == "trafilatura":
            trafilatura.bare_extraction(response.body, url=response.url, with_metadata=True)
        Peer.done += 1

at_once = int(sys.argv[4])
settings = {"LOG_LEVEL": "ERROR", "CONCURRENT_REQUESTS": at_once, "CONCURRENT_REQUESTS_PER_DOMAIN": at_once}
process = CrawlerProcess(settings)
process.crawl(Peer)
process.start()
assert Peer.done == int(sys.argv[2]), Peer.done
"""


def crawl_ours(port: int, pages: int, folder: Path) -> dict[str, Any]:
    url = f"http://127.0.0.1:{port}/sitemap.xml"
    settings = {
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": 0,
        "CONCURRENT_REQUESTS": AT_ONCE,
        "CONCURRENT_REQUESTS_PER_DOMAIN": AT_ONCE,
    }
    command = [sys.executable, "-m", "newsspider.cli", "ingest", url, "--allow-private", f"127.0.0.1:{port}", "--json"]
    command += ["--db", str(folder / "bench.db"), *(p for k, v in settings.items() for p in ("-s", f"{k}={v}"))]
    done = subprocess.run(command, capture_output=True, text=True, env=_environment(), check=False)
    (report,) = json.loads(done.stdout)["sites"]
    settled = sum(n for name, n in report["counts"].items() if name != "pending")
    if settled != pages or not report["balanced"]:
        raise SystemExit(f"the crawl lost pages: {report['books']}\n{done.stderr[-2000:]}")
    return {"counts": report["counts"], "faults": report["faults"]}


def crawl_peer(kind: str, port: int, pages: int) -> dict[str, Any]:
    subprocess.run(
        [sys.executable, "-c", PEER, str(port), str(pages), kind, str(AT_ONCE)], check=True, env=_environment()
    )
    return {}


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return kept | {"PYTHONPATH": str(ROOT), "SCRAPY_SETTINGS_MODULE": ""}


def _round(kinds: list[str], port: int, pages: int) -> dict[str, float]:
    """Kind of crawl -> pages a second."""
    speeds = {}
    for kind in kinds:
        with tempfile.TemporaryDirectory() as folder:
            began = time.monotonic()
            found = crawl_ours(port, pages, Path(folder)) if kind == "newsspider" else crawl_peer(kind, port, pages)
            speeds[kind] = round(pages / (time.monotonic() - began), 1)
        print(f"{kind:<12} {speeds[kind]:>8} pages/s {found or ''}", flush=True)
    return speeds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--only", choices=["newsspider", "empty", "trafilatura"])
    parser.add_argument("--json", type=Path)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.serve:
        asyncio.run(serve(args.shared, args.pages))
        return
    command = [sys.executable, __file__, "--serve", "--pages", str(args.pages), "--shared", str(args.shared)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout
    told = json.loads(server.stdout.readline())
    kinds = [args.only] if args.only else ["empty", "newsspider", "trafilatura"]
    try:
        rounds = [_round(kinds, told["port"], args.pages) for _ in range(args.rounds)]
    finally:
        server.terminate()
    results: dict[str, Any] = {"pages": args.pages, "mean_bytes": told["bytes"], "rounds": rounds}
    if args.only is None:
        for peer in ("empty", "trafilatura"):
            ratios = [speeds["newsspider"] / speeds[peer] for speeds in rounds]
            results[f"x_{peer}"] = round(statistics.median(ratios), 3)
        print(
            f"median of {args.rounds}: × the empty crawl {results['x_empty']} (aim {AIM}); "
            f"× Scrapy + trafilatura {results['x_trafilatura']:.2f} (floor {FLOOR})"
        )
    if args.json:
        args.json.write_text(json.dumps(results, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
