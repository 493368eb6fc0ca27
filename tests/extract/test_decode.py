"""Bytes to text: the order of trust, and what is flagged."""

from __future__ import annotations

import codecs

import pytest

from newsspider.extract.decode import decode, is_utf8, looks_binary

DE = "Die Fähre läuft über die Förde: „schön“, sagte der Bürgermeister – für 3 €."
RU = "Паром остаётся в городе, сказал мэр, и жители довольны этим решением."
JA = "フェリーは町に残ると市長が述べた。住民はその決定を喜んでいる。"
ZH = "市长说渡轮将留在城里，居民们对这个决定感到高兴，他们的生活和工作都离不开它。"
KO = "시장은 페리가 도시에 남을 것이라고 말했고 주민들은 그 결정을 기뻐했다."


def html(text: str, charset: str = "") -> str:
    meta = f'<meta charset="{charset}">' if charset else ""
    return f"<html><head>{meta}<title>x</title></head><body><p>{text}</p></body></html>"


EXACT = [
    ("utf-8 declared latin-1 in the header", html(DE).encode(), "text/html; charset=iso-8859-1", "utf-8"),
    ("utf-8 declared latin-1 in meta", html(DE, "iso-8859-1").encode(), "", "utf-8"),
    ("utf-8 undeclared", html(RU).encode(), "", "utf-8"),
    ("utf-8 with BOM, header lies", codecs.BOM_UTF8 + html(DE).encode(), "text/html; charset=koi8-r", "utf-8"),
    ("utf-16 with BOM", html(DE).encode("utf-16"), "", "utf-16-le"),
    ("cp1252 declared latin-1", html(DE).encode("cp1252"), "text/html; charset=iso-8859-1", "cp1252"),
    ("cp1252 in meta", html(DE, "windows-1252").encode("cp1252"), "", "cp1252"),
    ("header before meta", html(RU, "utf-8").encode("cp1251"), "text/html; charset=windows-1251", "cp1251"),
    ("shift_jis in meta", html(JA, "shift_jis").encode("cp932"), "", "cp932"),
    ("gbk in header", html(ZH).encode("gb18030"), "text/html; charset=gbk", "gb18030"),
]


@pytest.mark.parametrize(("body", "header", "encoding"), [c[1:] for c in EXACT], ids=[c[0] for c in EXACT])
def test_exact(body: bytes, header: str, encoding: str) -> None:
    text, found, flags = decode(body, header)
    assert (found, flags) == (encoding, [])
    assert any(sample in text for sample in (DE, RU, JA, ZH))


GUESSED = [
    ("cp1252 declared utf-8", html(DE, "utf-8").encode("cp1252"), DE),
    ("cp1252 undeclared", html(DE).encode("cp1252"), DE),
    ("cp1251 undeclared", html(RU).encode("cp1251"), RU),
    ("shift_jis undeclared", html(JA).encode("shift_jis"), JA),
    ("euc-jp undeclared", html(JA).encode("euc_jp"), JA),
    ("gb18030 undeclared", html(ZH).encode("gb18030"), ZH),
    ("euc-kr undeclared", html(KO).encode("euc_kr"), KO),
    ("by the lang attribute", b'<html lang="pl"><p>' + "Zażółć gęślą jaźń".encode("cp1250"), "Zażółć gęślą jaźń"),
]


@pytest.mark.parametrize(("body", "text"), [c[1:] for c in GUESSED], ids=[c[0] for c in GUESSED])
def test_guesses_are_right_and_flagged(body: bytes, text: str) -> None:
    found, _, flags = decode(body)
    assert text in found
    assert flags


@pytest.mark.parametrize("before", range(4))
@pytest.mark.parametrize("end", ["", "x", "„schön“", "🧭"])
def test_utf8_is_told_in_pieces(before: int, end: str) -> None:
    body = b"x" * before + ("🧭" * 30_000 + end).encode()
    assert is_utf8(body)
    assert not is_utf8(body + b"\xf0\x9f")
    assert not is_utf8(body[:50_000] + b"\xe4" + body[50_000:])


def test_a_few_broken_bytes_do_not_change_the_encoding() -> None:
    body = html(DE * 3).encode().replace("ü".encode(), b"\xc3", 1)
    text, encoding, flags = decode(body)
    assert encoding == "utf-8"
    assert "�" in text
    assert flags


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7 ...",
        b"\x1f\x8b\x08\x00",
        b"\x89PNG\r\n",
        b"PK\x03\x04",
        b"\x00\x00\x00\x18ftypmp42",
        bytes(range(32)) * 10,
    ],
)
def test_binary(body: bytes) -> None:
    assert looks_binary(body)


def test_text_is_not_binary() -> None:
    assert looks_binary(html(DE).encode()) is None
    assert looks_binary(html(DE).encode("utf-16")) is None
    assert looks_binary(b"") is None
