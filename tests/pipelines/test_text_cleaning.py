"""Cleaning is total, idempotent, and loses nothing a reader would miss."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.text import clean_block, clean_line, clean_token, damaged

CASES = [
    ("plain words", "plain words"),
    ("  two  spaces ", "two spaces"),
    ("a\u00a0b\u202fc\u2009d", "a b c d"),
    ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ("one\n\n\n\ntwo", "one\n\ntwo"),
    ("one \n two", "one\ntwo"),
    ("nul\x00byte", "nulbyte"),
    ("bell\x07 and \x1b[31mred", "bell and [31mred"),
    ("lone\ud800surrogate", "lone\ufffdsurrogate"),
    ("e\u0301", "\u00e9"),
    ("Daten\u00adschutz", "Datenschutz"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("\u202eevil", "evil"),
    ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
    ("para\u2029graph", "para\n\ngraph"),
    ("", ""),
    ("\x00\u200b ", ""),
]


@pytest.mark.parametrize(("dirty", "clean"), CASES)
def test_clean_block(dirty: str, clean: str) -> None:
    assert clean_block(dirty) == clean


def test_clean_line_has_no_line_ends() -> None:
    assert clean_line("one\r\n\r\ntwo\u2028three\x85four") == "one two three four"


def test_clean_token_keeps_inner_spaces() -> None:
    assert clean_token("\x00https://a.example/x  y\n") == "https://a.example/x  y"


def test_damage_is_told_from_mere_tidying() -> None:
    assert damaged("a\x00b")
    assert damaged("a\udfffb")
    assert not damaged("a\u200bb  c\r\n")


# categories Cs included: lone surrogates are what kills an unguarded callback
anything = st.text(st.characters(), max_size=200)


@given(anything)
def test_cleaning_is_idempotent_storable_and_normal(text: str) -> None:
    for clean in (clean_block, clean_line, clean_token):
        once = clean(text)
        assert clean(once) == once
        once.encode("utf-8")
        assert "\x00" not in once
    assert unicodedata.is_normalized("NFC", clean_block(text))
    assert "\n" not in clean_line(text)
