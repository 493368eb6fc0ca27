"""By words copies are told: the digest of a text is that of its words, however it is reckoned."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.words import words_of, words_sha256

WORDS = [
    ("A plain line, in ASCII.", "a plain line in ascii"),
    ("“Quoted” – and… dashed", "quoted and dashed"),
    ("snake_case, 3.14 and it’s", "snake_case 3 14 and it s"),
    ("STRASSE und Straße, Äpfel", "strasse und strasse äpfel"),
    ("ﬁne ½ ² ™ Å", "fine 1 2 2 tm å"),
    ("cafe\u0301 and café", "café and café"),  # a mark composes with the letter before it
    ("Ǆ and ΐ", "dž and ι"),
    ("\ud800 lone \udfff", "lone"),
    ("日本語、テスト。", "日本語 テスト"),
    ("한국 \u1112\u1161\u11ab", "한국 한"),
    ("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤ", "αβγδεζηθικλμνξοπρστ"),  # more letters change than are worth a walk each
    ("", ""),
]


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_words(text: str, words: str) -> None:
    assert " ".join(words_of(text)) == words
    assert words_sha256(text) == sha256(words)


@given(st.text() | st.text(alphabet="aB _-\u2019\u201cÄß\u0301é\u00bd"))
def test_the_short_way_gives_what_the_long_one_gives(text: str) -> None:
    assert words_sha256(text) == sha256(" ".join(words_of(text)))
