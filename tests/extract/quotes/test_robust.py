"""Any text: no exception, offsets that hold, the same answer twice, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsspider.extract.quotes import extract_quotes
from newsspider.extract.quotes.language import detect

PIECES = [
    '"', "“", "”", "„", "«", "»", "‘", "’", "'", " said ", " told ", "according to ", "Maria Lopez", "she", "the company",
    ", ", ". ", "\n\n", ": ", "who ", "a professor at Yale", "(", ")", "—", "sagte ", "laut ", "zufolge", "Er", "heißt es in ",
    "hat „", "bezeichnet", "Lo ha detto ", "si legge in ", "dit-elle", "dell’", "lê-se ", "desde ", "zei ", "staat dat ", "Rossi",
    "…, dit Marie Morel", ", dijo Ana Ruiz", ", insiste-t-elle, ",
    "called ", "with ", "as ", "-", "U.S.", "Mr. ", "und ", "der Sprecher von X", "?", "!", "\u00a0", "@x", "(@x)", "— ", "A: ",
]  # fmt: skip


EAST_ASIAN = [
    "「", "」", "『", "』", "“", "”", '"', "「」", "。", "、", "，", "：", "\n\n", "と", "と話す", "宮本清治さん", "は", "氏", "彼女", "（78）",
    "王建国", "表示：", "他补充道：", "记者", "周根发说", "이지은 대표", "는 ", "고 말했다. ", "며 ", "그", "CEO", " ", "　",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(EAST_ASIAN) | st.text(max_size=3), max_size=40), st.sampled_from(["ja", "zh", "ko"]))
def test_any_east_asian_text(pieces: list[str], language: str) -> None:
    text = "".join(["農家の宮本さんは畑にいた。", *pieces])
    quotes = extract_quotes(text, language=language)
    for quote in quotes:
        assert text[quote.start : quote.end] == quote.text
        assert quote.text
        assert quote.speaker != ""
    assert [q.start for q in quotes] == sorted(q.start for q in quotes)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40),
    st.sampled_from([None, "en", "de", "fr", "es", "it", "pt", "nl", "ja"]),
)
def test_any_text(pieces: list[str], language: str | None) -> None:
    text = "".join(pieces)
    quotes = extract_quotes(text, language=language)
    for quote in quotes:
        assert text[quote.start : quote.end] == quote.text
        assert quote.text
        assert quote.speaker != ""
        assert 0 < quote.confidence <= 1
    assert [q.start for q in quotes] == sorted(q.start for q in quotes)
    assert quotes == extract_quotes(text, language=language)


@pytest.mark.parametrize("unit", ['"', "“", "“”", '" ', "«»", "‘", "“a", "“a” ", "'a "])
def test_a_megabyte_of_marks_takes_no_longer_than_two_seconds(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    began = time.process_time()
    extract_quotes(text)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "unit",
    [
        "“A b c,” said X. ",
        "A b said “c d e”\n\n",
        '"a b" and ',
        "“a b c”, who, ",
        "A, who said B, ",
        "according to ",
        "„a b“ so ",
        "L’entreprise Valmont a ouvert un atelier à Metz. L’entreprise assure que les travaux seront finis en mai. « Oui. » ",
    ],
)
def test_time_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        began = time.process_time()
        extract_quotes(text)
        return time.process_time() - began

    def best(size: int) -> float:
        """Of three: a collection of the garbage of all tests before this one may fall into any."""
        return min(seconds(size) for _ in range(3))

    seconds(2_000)
    assert best(64_000) < 12 * best(16_000) + 0.05  # four times the text; sixteen-fold would be the square


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„Es klappt“, sagte Anna Weber.", "de"),
        ("« C'est une bonne idée », a déclaré Marie Roux.", "fr"),
        ("«Es una buena idea», dijo Ana Ruiz.", "es"),
        ("“It works,” said Ann Bell.", "en"),
        ("", "en"),
    ],
)
def test_the_language_of_one_sentence(text: str, language: str) -> None:
    assert detect(text) == language


def test_a_post_signed_with_blanks_only_is_nobodys() -> None:
    text = "Something happened here.\n\n— \u00a0\u00a0(@nobody) May 1"
    assert all(quote.rule != "post" for quote in extract_quotes(text, language="en"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„Wir bauen die Brücke im Sommer wieder auf“, geben.[1] der Stadtrat und Anna Berg an.", "de"),
        ("„Wir bauen die Brücke im Sommer wieder auf“, geben.) Anna Berg und der Rat", "de"),
    ],
    ids=["note", "bracket"],
)
def test_a_full_stop_that_no_blank_follows(text: str, language: str) -> None:
    assert len(extract_quotes(text, language=language)) == 1
