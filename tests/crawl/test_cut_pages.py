"""Pages that come in part though their length was right: packed bodies without their end, and HTML that breaks off."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from harness import crawl, rows
from scrapy import Request
from scrapy.http import Response
from scrapy.utils.test import get_crawler
from testsite import Answer, LoopbackSite
from testsite_pages import article

from newsspider.crawl.brokenoff import breaks_off
from newsspider.crawl.faults import of_page
from newsspider.crawl.robots import RobotsMiddleware
from newsspider.crawl.unpacking import CUT, WholeBodiesMiddleware

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PAGE = b"<!doctype html><title>Winches</title>" + b"".join(b"<p>Winch %d was oiled.</p>" % n for n in range(9000))


def bare_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


PACKERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "gzip": ("gzip", gzip.compress),
    "two gzip members": ("x-gzip", lambda body: gzip.compress(body[:700]) + gzip.compress(body[700:])),
    "deflate": ("deflate", zlib.compress),
    "deflate without a frame": ("deflate", bare_deflate),
    "br": ("br", brotli.compress),
    "zstd": ("zstd", zstd.compress),
}


def unpacked(encoding: str, body: bytes) -> Response:
    middleware = WholeBodiesMiddleware(crawler=get_crawler(settings_dict={"COMPRESSION_ENABLED": True}))
    response = Response("https://harbor.example/", headers={"Content-Encoding": encoding}, body=body)
    answer = middleware.process_response(Request(response.url), response)
    assert isinstance(answer, Response)
    return answer


@pytest.mark.parametrize("name", PACKERS)
def test_a_packed_page_is_whole_or_a_fault(name: str) -> None:
    encoding, pack = PACKERS[name]
    packed = pack(PAGE)
    whole = unpacked(encoding, packed)
    assert (whole.body, of_page(whole)) == (PAGE, None)
    cut = unpacked(encoding, packed[: len(packed) * 9 // 10])
    assert 0 < len(cut.body) < len(PAGE)
    trouble = of_page(cut)
    assert trouble is not None
    assert (trouble.kind, trouble.ending) == ("short-body", "pending")


def test_behind_the_end_of_the_page_nothing_can_be_missing() -> None:
    page = PAGE + b"</html>\n"
    assert of_page(unpacked("gzip", gzip.compress(page)[:-8])) is None


def test_of_rules_a_part_is_not_enough() -> None:
    packed = gzip.compress(b"User-agent: *\n" + b"".join(b"Disallow: /%d\n" % n for n in range(9000)))
    assert RobotsMiddleware._judge(unpacked("gzip", packed)).problem is None
    assert RobotsMiddleware._judge(unpacked("gzip", packed[:-500])).problem == CUT
    assert RobotsMiddleware._judge(Response("https://harbor.example/robots.txt", status=204)).problem is None


KNOWN = "The winch was oiled.\n\nIts rope is new and blue.\n\nNobody knows why."


@pytest.mark.parametrize(
    ("html", "text", "broken"),
    [
        ("<p>The winch was oiled.<p>Its rope is", "The winch was oiled.\n\nIts rope is", True),
        ("<p>The winch was oiled.<p>Its rope is ne", "The winch was oiled.\n\nIts rope is ne", True),
        ("<p>The winch was oiled.<p>Its rope", "The winch was oiled.", True),  # too little to be called a paragraph
        ("<p>The winch was oiled.<p>Its <b>rope</b> is ne", "The winch was oiled.", True),
        ("<p>The winch was oiled.</p><p cla", "The winch was oiled.", True),
        ("<p>The winch was oiled.</p>", "The winch was oiled.", False),
        ("<html><head><title>Winches", "", True),
        (
            "<p>The winch was oiled.<p>Its rope is new and blue.<p>Imprint",
            KNOWN[:47],
            False,
        ),  # shortened by its editors
        ("<p>The winch was oiled.<p>Its rope is old", "The winch was oiled.\n\nIts rope is old", False),
        ("<p>The winch was dry.<p>Its rope is", "The winch was dry.\n\nIts rope is", False),
        ("<p>The winch was oiled.<p>Its rope is</body>", "The winch was oiled.\n\nIts rope is", False),
        ("<p>…<p>Nobody knows why.", KNOWN, False),
        ("<p>…<p>Nobody knows why.<p>Now we", KNOWN + "\n\nNow we", False),
    ],
)
def test_a_page_breaks_off_in_the_middle_of_a_paragraph(html: str, text: str, broken: bool) -> None:
    assert breaks_off(html.encode(), text, KNOWN) is broken


def test_a_page_that_breaks_off_changes_nothing_that_is_stored(tmp_path: Path) -> None:
    """One ends in a sentence, one before its text, one is shortened by its editors, one is cut while it is packed."""
    db = tmp_path / "news.db"
    with LoopbackSite(articles=5) as site:
        crawl(site, db)
        html = {"Content-Type": "text/html; charset=utf-8"}
        pages = [article(piece, site.base) for piece in site.pieces]
        texts = [piece.paragraphs() for piece in site.pieces]
        packed = gzip.compress(pages[3].encode())
        site.instead = {
            site.pieces[0].path: Answer(200, pages[0][: pages[0].index(texts[0][4][:20]) + 60].encode(), html),
            site.pieces[1].path: Answer(200, pages[1].partition("<body>")[0].encode(), html),
            site.pieces[2].path: Answer(200, pages[2].partition("<p>" + texts[2][4][:20])[0].encode(), html),
            site.pieces[3].path: Answer(200, packed[: len(packed) * 2 // 3], html | {"Content-Encoding": "gzip"}),
        }
        run = crawl(site, db, "--revisit")
    assert (run.code, run.site["balanced"]) == (0, True)
    assert run.site["faults"]["short-body"] == 3
    revised = rows(db, "SELECT url FROM articles JOIN revisions ON article_id = id")
    assert [url.endswith(site.pieces[2].path) for (url,) in revised] == [True]
    assert rows(db, "SELECT DISTINCT state FROM articles") == [("live",)]
