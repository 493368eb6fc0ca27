"""Saved pages through the whole chain: no socket, the same result everywhere, damage counted."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from harness import ROOT, environment, newsspider, rows

from newsspider.crawl.sources import open_library
from newsspider.crawl.warc import Lost, Saved, read_warc

FIXTURES = ROOT / "fixtures" / "bundled"
DIGEST = "SELECT id, content_sha256, url, category, region FROM articles ORDER BY id"


@pytest.fixture(scope="module")
def replayed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    db = tmp_path_factory.mktemp("replay") / "news.db"
    run = newsspider("ingest", "--from", FIXTURES, "--db", db, "--json")
    assert run.code == 0, run.err
    assert run.site["balanced"]
    return db


def test_another_zone_locale_and_hash_seed_change_nothing(replayed: Path, tmp_path: Path) -> None:
    elsewhere = environment(TZ="Pacific/Apia", LC_ALL="C", PYTHONHASHSEED="4711", PYTHONUTF8="0")
    newsspider("ingest", "--from", FIXTURES, "--db", tmp_path / "b.db", "--json", env=elsewhere)
    assert rows(tmp_path / "b.db", DIGEST) == rows(replayed, DIGEST)


def test_the_crawl_over_http_has_the_same_articles(replayed: Path, tmp_path: Path) -> None:
    import subprocess

    command = [sys.executable, "-m", "newsspider.demo", "crawl", "--db", str(tmp_path / "http.db"), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment(), check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["sites"][0]["balanced"]
    assert rows(tmp_path / "http.db", DIGEST) == rows(replayed, DIGEST)


def test_reading_the_same_pages_again_changes_nothing(replayed: Path) -> None:
    before = rows(replayed, "SELECT * FROM articles ORDER BY id")
    run = newsspider("ingest", "--from", FIXTURES, "--db", replayed, "--json")
    assert run.site["counts"]["new"] == run.site["counts"]["changed"] == 0
    assert rows(replayed, "SELECT count(*) FROM revisions") == [(0,)]
    unchanged = "SELECT id, content_sha256, first_seen_at, last_seen_at FROM articles ORDER BY id"
    assert len(rows(replayed, unchanged)) == len(before)


def test_a_later_capture_becomes_one_revision(replayed: Path, tmp_path: Path) -> None:
    both = [FIXTURES, ROOT / "fixtures" / "bundled-capture-2"]
    newsspider("ingest", "bundled", "--from", *both, "--db", tmp_path / "two.db", "--json")
    assert rows(tmp_path / "two.db", "SELECT count(*), count(DISTINCT article_id) FROM revisions") == [(1, 1)]
    # the newest version is in articles, whichever file came first
    newsspider("ingest", "bundled", "--from", *reversed(both), "--db", tmp_path / "other.db", "--json")
    assert rows(tmp_path / "other.db", DIGEST) == rows(tmp_path / "two.db", DIGEST)


def test_the_network_is_out_of_reach(tmp_path: Path) -> None:
    """A page that was not saved is not fetched: it stays pending."""
    folder = tmp_path / "one"
    folder.mkdir()
    about = {"url": "http://127.0.0.1:1/moved", "status": 301, "fetched_at": "2025-08-01T05:00:00Z"}
    (folder / "page.json").write_text(json.dumps(about | {"headers": {"Location": "http://localhost:1/there"}}))
    (folder / "page.html").write_text("moved")
    run = newsspider("ingest", "--from", tmp_path, "--db", tmp_path / "n.db", "--json")
    assert run.site["balanced"]
    assert run.site["faults"] in ({"not-saved": 1}, {"offsite": 1})


def test_a_saved_answer_asks_no_later_crawl_to_wait(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    folder.mkdir()
    about = {"url": "http://127.0.0.1:1/busy", "status": 429, "fetched_at": "2025-08-01T05:00:00Z"}
    (folder / "page.json").write_text(json.dumps(about | {"headers": {"Retry-After": "86400"}}))
    (folder / "page.html").write_text("too many")
    run = newsspider("ingest", "--from", tmp_path, "--db", tmp_path / "n.db", "--json")
    assert run.site["faults"] == {"rate-limited": 1}
    assert rows(tmp_path / "n.db", "SELECT url FROM resources WHERE next_visit_at IS NOT NULL") == []


def record(url: str, body: bytes) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{abs(hash(url)):032x}>\r\n"
        f"WARC-Date: 2025-08-01T05:00:00Z\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http;msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def members(packed: bool) -> list[bytes]:
    import gzip

    plain = [record(f"https://example.com/{n}", b"<p>page %d</p>" % n * 50) for n in range(4)]
    return [gzip.compress(r, mtime=0) for r in plain] if packed else plain


@pytest.mark.parametrize("packed", [True, False], ids=["gz", "plain"])
@pytest.mark.parametrize("damage", ["none", "cut", "hole"])
def test_what_is_whole_is_read_and_what_is_lost_is_counted(tmp_path: Path, packed: bool, damage: str) -> None:
    parts = members(packed)
    if damage == "cut":
        parts[3] = parts[3][: len(parts[3]) // 2]
    elif damage == "hole":
        parts[1] = parts[1][:30] + b"\x00" * 40 + parts[1][70:]
    file = tmp_path / ("a.warc.gz" if packed else "a.warc")
    file.write_bytes(b"".join(parts))
    found = list(read_warc(file))
    saved, lost = [r for r in found if isinstance(r, Saved)], [r for r in found if isinstance(r, Lost)]
    assert (len(saved), len(lost)) == {"none": (4, 0), "cut": (3, 1), "hole": (3, 1)}[damage]
    for each in saved:  # a record can be found again by its offset
        (again,) = read_warc(file, each.offset)
        assert again == each


def test_a_password_in_an_archived_address_goes_no_further(tmp_path: Path) -> None:
    address, told = "https://me:secret@example.com/1", "https://example.com/1"
    whole, cut = record(address, b"<p>page</p>" * 50), record(address, b"<p>page</p>" * 50)[:-60]
    (tmp_path / "a.warc").write_bytes(whole + cut)
    saved, lost = read_warc(tmp_path / "a.warc")
    assert (saved.url, lost.url) == (told, told)
    folder = tmp_path / "one"
    folder.mkdir()
    about = {
        "url": address,
        "status": 302,
        "fetched_at": "2025-08-01T05:00:00Z",
        "headers": {"Location": address + "2"},
    }
    (folder / "page.json").write_text(json.dumps(about))
    (folder / "page.html").write_text("moved")
    (capture,) = open_library([folder]).of(told)
    assert (capture.url, capture.redirects_to) == (told, told + "2")


def test_lost_records_are_reported_by_ingest(tmp_path: Path) -> None:
    file = tmp_path / "cut.warc.gz"
    file.write_bytes(b"".join(members(True))[:-60])
    run = newsspider("ingest", "--from", file, "--db", tmp_path / "n.db", "--json")
    assert len(run.site["lost"]) == 1
    assert "https://example.com/3" in run.site["lost"][0]


def test_a_folder_is_read_in_the_order_of_capture() -> None:
    library = open_library([FIXTURES, ROOT / "fixtures" / "bundled-capture-2"])
    twice = [captures for captures in library.captures.values() if len(captures) > 1]
    assert len(twice) == 1
    assert twice[0][0].fetched_at < twice[0][1].fetched_at
