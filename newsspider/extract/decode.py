"""Bytes to text: BOM > valid UTF-8 > header > meta > windows-1252; and what is refused unparsed."""

from __future__ import annotations

import codecs
import re

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding

MAX_BYTES = 10 * 1024 * 1024
MAX_ATTRIBUTES = 5_000  # in one tag; lxml is quadratic: 200,000 took 41 s (FAULTS)

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "gzip data"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x89PNG", "a PNG image"),
    (b"GIF8", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"RIFF", "a RIFF media file"),
    (b"\x28\xb5\x2f\xfd", "zstd data"),
    (b"\x7fELF", "a program"),
    (b"OggS", "an Ogg media file"),
)


def looks_binary(body: bytes) -> str | None:
    """What the bytes are when they are no text, by magic number or by a share of control bytes."""
    for magic, name in _MAGIC:
        if body.startswith(magic):
            return name
    if body[4:8] == b"ftyp":
        return "an MP4 file"
    head = body[:4096]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    controls = sum(head.count(c) for c in _CONTROLS)
    return "binary data" if len(head) >= 64 and controls > 0.1 * len(head) else None


_CONTROLS = tuple(bytes([c]) for c in range(32) if c not in (9, 10, 12, 13, 27))


def decode(body: bytes, content_type: str = "") -> tuple[str, str, list[str]]:
    """(text, encoding, flags). Invalid bytes become U+FFFD and are flagged."""
    bom_encoding, bom = read_bom(body)
    if bom_encoding and bom:
        return _clean(body[len(bom) :].decode(bom_encoding, "replace"), bom_encoding, [])
    try:
        return _clean(body.decode("utf-8"), "utf-8", [])
    except UnicodeDecodeError:
        pass
    declared = http_content_type_encoding(content_type) or html_body_declared_encoding(body[:4096])
    encoding = (resolve_encoding(declared) if declared else None) or "cp1252"
    if encoding == "utf-8":  # declared, yet not valid: a few broken bytes, or cp1252 in truth
        text = body.decode("utf-8", "replace")
        if text.count("\ufffd") <= 3 + body.count(b"\xc3"):
            return _clean(text, encoding, ["invalid utf-8 bytes replaced"])
        encoding = "cp1252"
        return _clean(body.decode(encoding, "replace"), encoding, ["declared utf-8, read as cp1252"])
    text = body.decode(encoding, "replace")
    return _clean(text, encoding, ["undecodable bytes replaced"] if "\ufffd" in text else [])


def _clean(text: str, encoding: str, flags: list[str]) -> tuple[str, str, list[str]]:
    if "\x00" in text:  # libxml2 would end the document there
        return text.replace("\x00", ""), encoding, [*flags, "NUL characters removed"]
    return text, encoding, flags


def refuse_hostile(text: str) -> tuple[str, str] | None:
    """(kind, reason) for markup that would stall or silently shorten the parse; linear in the text."""
    if "<" not in text:
        return None
    longest = 0
    for piece in text.split("<"):
        end = piece.find(">")
        if (end if end >= 0 else len(piece)) > 20_000:
            tag = piece[:end] if end >= 0 else piece
            longest = max(longest, tag.count("="), len(tag.split()) if not re.match(r"!|/?script|/?style", tag) else 0)
    if longest > MAX_ATTRIBUTES:
        return "hostile-markup", f"one tag has about {longest:,} attributes"
    return None
