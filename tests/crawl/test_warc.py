"""Archives as others leave them: every record that is whole is read, every gap is told in one line."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from harness import newsspider, rows

from newsspider.crawl.chunks import dechunked, is_decoded
from newsspider.crawl.members import zstd
from newsspider.crawl.sources import open_library
from newsspider.crawl.warc import Lost, Saved, read_warc

PAGE = b"<p>The ferry was late again, and nobody on the quay was surprised.</p>" * 20


def http(body: bytes = PAGE, *headers: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def record(
    n: int,
    payload: bytes | None = None,
    *,
    url: str | None = "",
    length: int | None = None,
    kind: str = "response",
    date: str = "2025-08-01T05:00:00Z",
) -> bytes:
    payload = http() if payload is None else payload
    target = [] if url is None else [f"WARC-Target-URI: {url or f'https://example.com/{n}'}"]
    lines = ["WARC/1.1", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:{n:032x}>", f"WARC-Date: {date}", *target]
    lines += ["Content-Type: application/http;msgtype=response"]
    lines += [f"Content-Length: {len(payload) if length is None else length}", "", ""]
    return "\r\n".join(lines).encode() + payload + b"\r\n\r\n"


PACKING = {"plain": (".warc", bytes), "gzip": (".warc.gz", gzip.compress), "zstd": (".warc.zst", zstd.compress)}


@pytest.fixture(params=PACKING)
def packing(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def read(folder: Path, packing: str, records: list[bytes]) -> tuple[list[Saved], list[Lost]]:
    suffix, pack = PACKING[packing]
    file = folder / f"a{suffix}"
    file.write_bytes(b"".join(map(pack, records)))
    found = list(read_warc(file))
    saved = [each for each in found if isinstance(each, Saved)]
    for each in saved:  # and every record is found again by its offset
        assert list(read_warc(file, each.offset)) == [each]
    return saved, [each for each in found if isinstance(each, Lost)]


BETWEEN = {
    "content-length too short": (record(1, length=200), "its Content-Length is wrong"),
    "content-length too long": (record(1, length=10_000), "its Content-Length is wrong"),
    "content-length past counting": (record(1, length=10**30), "its Content-Length is wrong"),
    "content-length below nothing": (record(1, length=-5), "its Content-Length is wrong"),
    "no target": (record(1, url=None), "it names no address (WARC-Target-URI)"),
    "no answer": (record(1, b""), "it holds no HTTP answer"),
    "no head": (record(1, PAGE), "the record is incomplete"),
    "no time": (record(1, date="yesterday"), "damaged: Invalid isoformat string: 'yesterday'"),
    "last chunk missing": (
        record(1, http(b"40\r\n" + PAGE[:64] + b"\r\n400\r\n" + PAGE[:64], "Transfer-Encoding: chunked")),
        "the record is incomplete",
    ),
}


@pytest.mark.parametrize("case", BETWEEN)
def test_a_bad_record_costs_itself_only(tmp_path: Path, packing: str, case: str) -> None:
    bad, reason = BETWEEN[case]
    saved, lost = read(tmp_path, packing, [record(0), bad, record(2)])
    assert [each.url[-1] for each in saved] == ["0", "2"]
    assert [each.reason for each in lost] == [reason]


def test_a_dictionary_for_all_frames_is_used(tmp_path: Path) -> None:
    plain = [record(n) for n in range(3)]
    trained = zstd.train_dict(plain * 20, 1000)
    kept = zstd.compress(trained.dict_content)
    frames = [zstd.compress(each, zstd_dict=trained) for each in plain]
    file = tmp_path / "a.warc.zst"
    file.write_bytes(b"\x5d\x2a\x4d\x18" + len(kept).to_bytes(4, "little") + kept + b"".join(frames))
    assert [each.body for each in read_warc(file) if isinstance(each, Saved)] == [PAGE] * 3


def test_a_cut_member_of_many_records_gives_its_whole_ones(tmp_path: Path) -> None:
    import random

    noise = random.Random(7)
    records = [record(n, http(noise.randbytes(2000))) for n in range(6)]
    file = tmp_path / "a.warc.gz"
    packed = gzip.compress(b"".join(records))
    file.write_bytes(packed[: len(packed) // 2])
    found = list(read_warc(file))
    assert [type(each) for each in found] == [Saved, Saved, Lost]


def test_two_captures_of_a_page_in_one_member_are_two(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    two = [record(0, http(b"<p>first")), record(0, http(b"<p>second"), date="2025-08-02T05:00:00Z")]
    file.write_bytes(gzip.compress(b"".join(two)))
    captures = open_library([file]).of("https://example.com/0")
    assert [capture.read().body for capture in captures] == [b"<p>first", b"<p>second"]


BODIES = {
    "chunked": (http(b"3\r\n<p>\r\n2;x=y\r\nhi\r\n0\r\n\r\n", "Transfer-Encoding: chunked"), b"<p>hi", False),
    "chunks undone, header kept": (http(b"<p>hi", "Transfer-Encoding: chunked"), b"<p>hi", False),
    "unpacked, header kept": (http(b"<p>hi", "Content-Encoding: gzip"), b"<p>hi", False),
    "packed": (
        http(gzip.compress(b"<p>hi", mtime=0), "Content-Encoding: gzip"),
        gzip.compress(b"<p>hi", mtime=0),
        True,
    ),
}


@pytest.mark.parametrize("case", BODIES)
def test_bodies_as_archivers_keep_them(tmp_path: Path, case: str) -> None:
    payload, body, packed = BODIES[case]
    ((saved,), _) = read(tmp_path, "plain", [record(0, payload)])
    assert saved.body == body
    assert any(name == "Content-Encoding" for name, _ in saved.headers) is packed


def test_chunks_that_never_end_are_no_body() -> None:
    assert dechunked(b"5\r\nhello\r\n") is None
    assert dechunked(b"ffffffff\r\nhello") is None
    assert dechunked(b"hello") == b"hello"
    assert not is_decoded(gzip.compress(b"<p>"), "gzip")


@pytest.mark.parametrize(
    "content",
    [b"", b"no archive at all\n", gzip.compress(b"no archive at all", mtime=0), b"\x1f\x8b\x08rubbish"],
    ids=["empty", "text", "packed text", "packed rubbish"],
)
def test_an_archive_without_a_page_is_not_nothing_new(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(content)
    run = newsspider("ingest", "--from", file, "--db", tmp_path / "n.db", "--json")
    assert run.code == 3
    assert "no saved page could be read: a.warc.gz at byte 0" in run.site["verdict"]


ADDRESSES = ["http://[::1]/a", "http://[bad/a", "http:///a", "http://me:secret@[::1]/a", "file:///etc/hosts"]


def test_addresses_nobody_can_ask_for_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    bad = [record(n, url=url) for n, url in enumerate(ADDRESSES, 10)]
    moved = record(1, http(b"", "Location: http://[bad/b", status="301 Moved"))
    file.write_bytes(b"".join(map(gzip.compress, [*bad, moved, record(0), record(2, url="https://other.example/2")])))
    run = newsspider("ingest", "--from", file, "--db", tmp_path / "n.db", "--json")
    assert "Traceback" not in run.err
    assert len(run.site["lost"]) == len(ADDRESSES)
    assert {"https://example.com/0", "https://other.example/2"} <= {
        url for (url,) in rows(tmp_path / "n.db", "SELECT url FROM ledger")
    }
    assert run.site["balanced"]
    assert "secret" not in run.out + run.err
