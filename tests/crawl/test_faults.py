"""Broken and hostile answers: each costs itself, is booked once with its class, and the good pages are stored."""

from __future__ import annotations

import gzip
import os
import signal
import socket
import socketserver
import subprocess
import sys
import threading
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest
from harness import ROOT, Ran, environment, rows
from test_books import start, until_articles
from testsite import LoopbackSite
from testsite_pages import Piece, article

ANSWERS: dict[str, Callable[[socket.socket], None]] = {}


def answers(path: str) -> Callable[[Callable[[socket.socket], None]], Callable[[socket.socket], None]]:
    def register(function: Callable[[socket.socket], None]) -> Callable[[socket.socket], None]:
        ANSWERS[path] = function
        return function

    return register


def send(connection: socket.socket, body: bytes, *headers: str, length: int | None = None) -> None:
    lines = [
        "HTTP/1.1 200 OK",
        "Connection: close",
        f"Content-Length: {len(body) if length is None else length}",
        *headers,
    ]
    connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


HTML = "Content-Type: text/html; charset=utf-8"


@cache
def bomb() -> bytes:
    """100 MiB of nothing in 450 kB."""
    packer = zlib.compressobj(1, zlib.DEFLATED, 31)
    return b"".join(packer.compress(bytes(1024 * 1024)) for _ in range(100)) + packer.flush()


@answers("/gzip-bomb")
def gzip_bomb(connection: socket.socket) -> None:
    send(connection, bomb(), HTML, "Content-Encoding: gzip")


@answers("/endless-body")
def endless_body(connection: socket.socket) -> None:
    connection.sendall(f"HTTP/1.1 200 OK\r\n{HTML}\r\nConnection: close\r\n\r\n".encode())
    for _ in range(100_000):
        connection.sendall(b"<p>and so on</p>" * 4096)


@answers("/endless-head")
def endless_head(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in range(200_000):  # 1 GB
        connection.sendall(b"X-A%d: " % number + b"b" * 5000 + b"\r\n")


@answers("/endless-continue")
def endless_continue(connection: socket.socket) -> None:
    for _ in range(100_000):
        connection.sendall(b"HTTP/1.1 100 Continue\r\nX-A: b\r\n\r\n" * 100)


@answers("/declared-huge")
def declared_huge(connection: socket.socket) -> None:
    send(connection, b"<html>", HTML, length=2**40)


@answers("/hanging")
def hanging(connection: socket.socket) -> None:
    time.sleep(6)


@answers("/drip")
def drip(connection: socket.socket) -> None:
    connection.sendall(f"HTTP/1.1 200 OK\r\n{HTML}\r\nContent-Length: 5000\r\n\r\n".encode())
    for _ in range(60):
        connection.sendall(b"x")
        time.sleep(0.1)


@answers("/reset")
def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")


@answers("/short-body")
def short_body(connection: socket.socket) -> None:
    send(connection, b"<html><p>half", HTML, length=5000)


@answers("/garbage")
def garbage(connection: socket.socket) -> None:
    connection.sendall(b"\x00\xff SMTP ready, how do you do\r\n\r\n")


@answers("/pdf")
def pdf(connection: socket.socket) -> None:
    send(connection, b"%PDF-1.7\n" + bytes(range(256)) * 20, HTML)


@answers("/broken-gzip")
def broken_gzip(connection: socket.socket) -> None:
    send(connection, gzip.compress(b"<p>cut</p>" * 500)[:40], HTML, "Content-Encoding: gzip")


@answers("/attributes")
def attributes(connection: socket.socket) -> None:
    many = " ".join(f"a{n}=1" for n in range(200_000))
    send(connection, f"<html><body><div {many}><p>text</p></div></body></html>".encode(), HTML)


KINDS = {  # what must be booked for each; several where the operating system decides
    "/gzip-bomb": {"too-large"},
    "/endless-body": {"too-large"},
    "/endless-head": {"too-large"},
    "/endless-continue": {"too-large"},
    "/declared-huge": {"too-large"},
    "/hanging": {"timeout"},
    "/drip": {"timeout"},
    "/reset": {"connection"},
    "/short-body": {"short-body"},
    "/garbage": {"connection", "error"},
    "/pdf": {"binary"},
    "/broken-gzip": {"short-body"},
    "/attributes": {"hostile-markup", "too-complex"},
}
assert KINDS.keys() == ANSWERS.keys()


class Handler(socketserver.StreamRequestHandler):
    asked: Counter[str]
    good: dict[str, bytes]

    def handle(self) -> None:
        path = self.rfile.readline().split(b" ")[1].decode()
        while self.rfile.readline().strip():
            pass
        self.asked[path] += 1
        try:
            if path in ANSWERS:
                ANSWERS[path](self.connection)
            elif path in self.good:
                send(self.connection, self.good[path], HTML)
            else:
                self.connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        except OSError:
            pass  # the crawl has had enough


MEASURED = (  # runs the rest of its command line and tells the most memory that a process of it had, in MB
    "import resource, subprocess, sys; code = subprocess.call(sys.argv[1:]); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, file=sys.stderr); sys.exit(code)"
)


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """One crawl of a sitemap that names every fault and ten articles; limits shortened, as nobody has time."""
    db = tmp_path_factory.mktemp("faults") / "news.db"
    asked: Counter[str] = Counter()
    good: dict[str, bytes] = {}
    bomb()
    handler = type("FaultHandler", (Handler,), {"asked": asked, "good": good})
    socketserver.ThreadingTCPServer.allow_reuse_address = True
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        address = f"127.0.0.1:{server.server_address[1]}"
        for piece in LoopbackSite(articles=10).pieces:
            good[piece.path] = article(Piece(piece.number, piece.published), f"http://{address}").encode()
        urls = "".join(f"<url><loc>http://{address}{path}</loc></url>" for path in [*ANSWERS, *good])
        good["/sitemap.xml"] = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        quick = [f"-sDOWNLOAD_{name}" for name in ("TIMEOUT=2", "DELAY=0")] + ["-sAUTOTHROTTLE_ENABLED=0"]
        command = [
            sys.executable, "-c", MEASURED, sys.executable, "-m", "newsspider.cli", "ingest",
            f"http://{address}/sitemap.xml", "--allow-private", address, "--db", str(db), "--json",
            *quick, "-sCONCURRENT_REQUESTS_PER_DOMAIN=8",
        ]  # fmt: skip
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=90, cwd=ROOT, env=environment(), check=False
        )
        server.shutdown()
        *err, peak = done.stderr.splitlines()
        run = Ran(done.returncode, done.stdout, "\n".join(err), 0.0)
        yield SimpleNamespace(run=run, db=db, asked=asked, base=f"http://{address}", peak_mb=int(peak))


def test_the_good_pages_are_stored_and_the_books_balance(crawled: SimpleNamespace) -> None:
    assert crawled.run.site["counts"]["new"] == 10, crawled.run
    assert crawled.run.site["balanced"]
    assert "Traceback" not in crawled.run.err


def test_memory_stays_within_its_bound(crawled: SimpleNamespace) -> None:
    """FAULTS: 512 MB. Endless headers alone took 1.1 GB in ten seconds before they had a limit."""
    assert crawled.peak_mb < 512


@pytest.mark.parametrize("path", KINDS)
def test_a_fault_is_booked_once_with_its_class(crawled: SimpleNamespace, path: str) -> None:
    found = rows(crawled.db, "SELECT kind, times FROM quarantine WHERE url = ?", crawled.base + path)
    assert len(found) == 1
    assert found[0][0] in KINDS[path]
    assert found[0][1] == 1


@pytest.mark.parametrize("path", KINDS)
def test_no_page_is_asked_for_more_than_three_times(crawled: SimpleNamespace, path: str) -> None:
    assert 1 <= crawled.asked[path] <= (1 if KINDS[path] == {"too-large"} else 3)


def test_a_killed_worker_costs_one_page(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    with LoopbackSite(articles=60) as site:
        running = start(site, db)
        until_articles(site, 10)
        children = subprocess.run(["pgrep", "-P", str(running.pid)], capture_output=True, text=True, check=True).stdout
        os.kill(int(children.split()[0]), signal.SIGKILL)
        out, err = running.communicate(timeout=60)
    assert "Traceback" not in err
    states = dict(rows(db, "SELECT state, count(*) FROM ledger WHERE url LIKE '%/stories/%' GROUP BY state"))
    assert states.get("stored", 0) >= 59, (states, out)
    assert sum(states.values()) == 60


def test_modules_in_the_current_directory_are_not_run(tmp_path: Path) -> None:
    """Somebody's folder may hold a file with the name of a library; the worker is started there."""
    for name in ("lxml", "attr", "dataclasses"):
        (tmp_path / f"{name}.py").write_text(f"open('{name}-was-run', 'w')\nraise SystemExit(9)\n")
    saved = ROOT / "fixtures" / "bundled" / "copper-thieves"
    command = [sys.executable, "-P", "-m", "newsspider.cli", "ingest", "--from", str(saved), "--db", "news.db"]
    done = subprocess.run(command, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not list(tmp_path.glob("*-was-run"))
